"""One broken site: its files, the command that is run on it, and what is to be told. Tests/Broken/README.md has the format."""

import os
import re
import shlex
from dataclasses import dataclass, field
from pathlib import Path

SEVERITIES = {"fout": "error", "error": "error", "let op": "warning", "warning": "warning", "tip": "advice"}
WORDS = {"error": "fout", "warning": "let op", "advice": "tip"}
_TOLD = r"(?P<severity>fout|let op|tip|error|warning) (?P<id>[a-z0-9-]+): (?P<message>.*)"
UNDER = re.compile(r"(?P<lead> *)(?P<carets>\^+) " + _TOLD)
WHOLE = re.compile("! " + _TOLD)
HINT = re.compile(r" *→ (?P<hint>.*)")
HEADER = re.compile(r"-- (?P<path>.+?)(?: -> (?P<target>.+?))?(?: \((?P<words>[^()]+)\))? --")
ESCAPE = re.compile(r"\\(?:x(?P<byte>[0-9A-Fa-f]{2})|(?P<sign>[\\trn])|\{(?P<count>\d+)\*(?P<text>[^{}]*)\})")
SIGNS = {"\\": b"\\", "t": b"\t", "r": b"\r", "n": b"\n"}
ADDED = {
    "content/site.yaml": "naam: Onze vereniging\nadres: https://voorbeeld.nl/\n",
    "content/index.md": "---\ntitel: Welkom\nsamenvatting: Onze vereniging deelt kennis.\n---\nWelkom.\n",
}


@dataclass
class Finding:
    """What is told, or is to be told. `line`, `column`, `width` and `hint` are None when they are not known."""
    severity: str
    id: str
    path: str
    line: int | None
    column: int | None
    width: int | None
    message: str
    hint: str | None = None
    # Where the case says so.
    marked_at: int = 0
    # Whether it ends on a later line; then nobody counts how wide it is.
    goes_on: bool = False

    def is_told_by(self, told):
        """Of a folder it makes no difference whether its name ends in a slash."""
        mine, theirs = (self.severity, self.id, self.path.rstrip("/"), self.line, self.column), (
            told.severity, told.id, told.path.rstrip("/"), told.line, told.column)
        if mine != theirs or not _agree(self.message, told.message):
            return False
        if None not in (self.width, told.width) and self.width != told.width:
            return False
        return self.hint is None or _agree(self.hint, told.hint or "")

    def __str__(self):
        place = ":".join(str(part) for part in (self.path, self.line, self.column) if part)
        wide = f" ({self.width} wide)" if self.width else ""
        hint = f" → {self.hint}" if self.hint else ""
        return f"{place or 'no file'}{wide}: {WORDS[self.severity]} {self.id}: {self.message}{hint}"


def _agree(wanted, told):
    return told.startswith(wanted[:-1].rstrip()) if wanted.endswith("…") else told == wanted


def repeated(text, count):
    if r"\#" not in text:
        return raw(text) * count
    return b"".join(raw(text.replace(r"\#", str(number))) for number in range(1, count + 1))


def raw(text):
    """What stands for `text` in a file with escapes."""
    result, at = b"", 0
    for match in ESCAPE.finditer(text):
        result += text[at:match.start()].encode()
        at = match.end()
        if match["byte"]:
            result += bytes([int(match["byte"], 16)])
        elif match["sign"]:
            result += SIGNS[match["sign"]]
        else:
            result += repeated(match["text"], int(match["count"]))
    return result + text[at:].encode()


@dataclass
class CaseFile:
    path: str
    words: list[str]
    target: str | None = None
    lines: list[str] = field(default_factory=list)

    def characters(self, text):
        """How many characters the program counts before the end of a piece of a line, in the last line that it makes."""
        if "escapes" not in self.words:
            return len(text)
        return len(raw(text).rpartition(b"\n")[2].decode(errors="replace"))

    def number(self, count):
        """Which line of the file the last of so many lines of the case ends on; at least the first."""
        if "escapes" not in self.words:
            return max(1, count)
        return raw("\n".join(self.lines[:count])).count(b"\n") + 1

    @property
    def bytes(self):
        end = next((end for name, end in (("crlf", "\r\n"), ("cr", "\r")) if name in self.words), "\n")
        text = end.join(self.lines)
        if self.lines and "open" not in self.words:
            text += end
        if "escapes" in self.words:
            return raw(text)
        encodings = [word for word in self.words
                     if word not in ("crlf", "cr", "open", "fifo", "absent") and not word.startswith("mode ")]
        return text.encode(encodings[0] if encodings else "utf-8")

    @property
    def mode(self):
        return next((int(word[5:], 8) for word in self.words if word.startswith("mode ")), None)

    def write(self, folder):
        if "absent" in self.words:
            return
        place = folder / self.path
        if self.path.endswith("/"):
            place.mkdir(parents=True, exist_ok=True)
            return
        place.parent.mkdir(parents=True, exist_ok=True)
        if self.target is not None:
            place.symlink_to(self.target)
        elif "fifo" in self.words:
            os.mkfifo(place)
        else:
            place.write_bytes(self.bytes)


class BrokenCase:
    """Read from a file; a ValueError says where it cannot be understood."""

    def __init__(self, file: Path):
        self.file = file
        self.commands: list[list[str]] = []
        self.code: int | None = None
        self.date = "2017-03-01"
        self.is_bare = False
        self.files: list[CaseFile] = []
        self.marked: list[Finding] = []
        # The lines of the case without its marks, each with the file and line that it becomes.
        self.unmarked: list[tuple[str, CaseFile | None, int]] = []
        for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), 1):
            self._take(line, number)
        if not self.commands:
            self.commands.append(["check"])

    def _take(self, line, number):
        current = self.files[-1] if self.files else None
        if match := UNDER.fullmatch(line):
            if current is None:
                raise ValueError(f"{self.file}:{number}: carets under no line")
            above = current.lines[-1] if current.lines else ""
            start, end = len(match["lead"]), len(match["lead"]) + len(match["carets"])
            column = current.characters(above[:start].ljust(start)) + 1
            width = current.characters(above[start:end].ljust(end - start))
            self._mark(match, current.path, current.number(len(current.lines)), column, width, number)
        elif match := WHOLE.fullmatch(line):
            self._mark(match, current.path if current else "", None, None, None, number)
        elif self.marked and self.marked[-1].marked_at == number - 1 and (match := HINT.fullmatch(line)):
            self.marked[-1].hint = match["hint"]
        elif match := HEADER.fullmatch(line):
            words = [word.strip() for word in (match["words"] or "").split(",") if word.strip()]
            self.files.append(CaseFile(match["path"], words, match["target"]))
            self.unmarked.append((line, self.files[-1], 0))
        elif current:
            current.lines.append(line)
            self.unmarked.append((line, current, len(current.lines)))
        else:
            self._take_head(line, number)
            self.unmarked.append((line, None, 0))

    def _take_head(self, line, number):
        word, _, rest = line.partition(" ")
        if line.startswith("$ trompet "):
            self.commands.append(shlex.split(rest)[1:])
        elif word == "exit":
            self.code = int(rest)
        elif word == "date":
            self.date = rest
        elif line == "bare":
            self.is_bare = True
        elif line and word != "#":
            raise ValueError(f"{self.file}:{number}: not understood: {line}")

    def _mark(self, match, path, line, column, width, number):
        self.marked.append(Finding(
            SEVERITIES[match["severity"]], match["id"], path, line, column, width, match["message"],
            marked_at=number))

    @property
    def expected_code(self):
        if self.code is not None:
            return self.code
        return int(any(finding.severity == "error" for finding in self.marked))

    @property
    def needs_a_user(self):
        return any(file.mode is not None for file in self.files)

    def write(self, folder):
        """The site, without its marks."""
        there = {file.path for file in self.files}
        if not self.is_bare:
            for path, text in ADDED.items():
                if path not in there:
                    CaseFile(path, [], lines=text.splitlines()).write(folder)
        for file in self.files:
            file.write(folder)
        for file in self.files:
            if file.mode is not None:
                (folder / file.path).chmod(file.mode)

    def with_marks(self, told):
        """The text of the case, with what was told for marks; and what there is no place for."""
        rest = list(told)
        result = []

        def take(chosen, lead, carets):
            for finding in chosen:
                rest.remove(finding)
                word = WORDS[finding.severity]
                result.append(f"{lead(finding)}{carets(finding)} {word} {finding.id}: {finding.message}")
                if finding.hint:
                    result.append(f"{lead(finding)}{' ' * (len(carets(finding)) - 1)}→ {finding.hint}")

        def whole(path):
            take([f for f in rest if f.path.rstrip("/") == path.rstrip("/") and f.line is None], lambda _: "", lambda _: "!")

        def under(file, number, text):
            def shown(count):
                """How many characters of the case are `count` of the file."""
                return next((n for n in range(len(text) + 1) if file.characters(text[:n]) >= count),
                            len(text) + count - file.characters(text))

            def lead(finding):
                return " " * shown(finding.column - 1)

            def carets(finding):
                if finding.goes_on:
                    return "^" * max(1, len(text) - len(lead(finding)))
                last = shown(finding.column - 1 + (finding.width or 1))
                return "^" * max(1, last - len(lead(finding)))

            take([f for f in rest if f.path == file.path and f.line == file.number(number)], lead, carets)

        head = [line for line, file, _ in self.unmarked if file is None]
        result += head
        whole("")
        for line, file, number in self.unmarked:
            if file is None:
                continue
            result.append(line)
            if number == 0:
                whole(file.path)
                if not file.lines:
                    under(file, 1, "")
            else:
                under(file, number, line)
        return "\n".join(result) + "\n", rest
