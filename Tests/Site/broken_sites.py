"""Sites with mistakes in them: of each the program tells what is marked beside the mistake, no more and no less.

    broken_sites.py [--trompet PROGRAM] [--mark] [NAME ...]

A NAME is a part of a case's: `links/broken-link`. With --mark what is told is written into the case, to be read.
Tests/Broken/README.md has the format.
"""

import argparse
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
from calendar import timegm
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from time import strptime

from broken_case import SEVERITIES, BrokenCase, Finding

REPOSITORY = Path(__file__).resolve().parents[2]
CASES = REPOSITORY / "Tests" / "Broken"
CATALOGUE = REPOSITORY / "Sources" / "Diagnostics" / "Catalogue"
# A user without rights, for files that may not be read. Root may read all.
NOBODY = 65534
LONGEST = 60
TOLD = re.compile(
    r"(?:(?P<path>.*?):(?P<line>\d+):(?P<column>\d+): |(?P<file>\S.*?): )??"
    r"(?P<severity>fout|let op|tip|error|warning|advice|te laat|binnenkort|later): (?P<message>.*) \[(?P<id>[a-z0-9-]+)(?:, [^\]]*)?\]")
EXCERPT = re.compile(r"\d+ \| (?P<text>.*)")
CARETS = re.compile(r" +\| (?P<lead> *)(?P<carets>\^+)")
RANKS = {"advice": 0, "warning": 1, "error": 2}
# A longer place is cut off in the text.
SHOWN = 80


def from_text(text):
    """What is told in the words that people read."""
    found = []
    lines = text.splitlines()
    for number, line in enumerate(lines):
        match = TOLD.fullmatch(line)
        if not match:
            continue
        finding = Finding(
            # What the calendar lacks has an urgency for a severity.
            SEVERITIES.get(match["severity"], "advice"), match["id"], match["path"] or match["file"] or "",
            *(int(match[name]) if match[name] else None for name in ("line", "column")), None, match["message"])
        rest = lines[number + 1:number + 4]
        if len(rest) > 1 and EXCERPT.fullmatch(rest[0]) and (carets := CARETS.fullmatch(rest[1])):
            if len(carets["carets"]) < SHOWN:
                finding.width = len(carets["carets"])
            rest = rest[2:]
        if rest and rest[0].startswith("  "):
            finding.hint = rest[0].strip()
        found.append(finding)
    return found


def from_data(text):
    """What `check --format json` tells."""
    result = []
    for found in json.loads(text)["findings"]:
        finding = Finding(
            found["severity"], found["id"], found.get("path", ""), found.get("line"), found.get("column"), None,
            found["message"], found.get("hint"), goes_on=found.get("endLine", 0) > found.get("line", 0))
        if "endColumn" in found and not finding.goes_on:
            # At least one caret stands below it.
            finding.width = max(1, found["endColumn"] - finding.column)
        result.append(finding)
    return result


class Trier:
    """Runs a program on cases, each in a folder of its own."""

    def __init__(self, program: Path, scratch: Path):
        self.program = program
        self.scratch = scratch

    def folder(self, case):
        return self.scratch / case.file.relative_to(CASES).with_suffix("")

    def run(self, case, arguments):
        folder = self.folder(case)
        command = [str(self.program), *arguments]
        if case.needs_a_user and os.geteuid() == 0:
            command = ["setpriv", f"--reuid={NOBODY}", f"--regid={NOBODY}", "--clear-groups", *command]
        day = timegm(strptime(case.date, "%Y-%m-%d"))
        path = f"{Path(sys.executable).parent}:{os.environ['PATH']}"
        environment = {"PATH": path, "HOME": str(folder), "LC_ALL": "C.UTF-8", "SOURCE_DATE_EPOCH": str(day)}
        return subprocess.run(
            command, cwd=folder, env=environment, stdin=subprocess.DEVNULL, capture_output=True, text=True,
            encoding="utf-8", errors="replace", timeout=LONGEST)

    def told(self, case):
        """What the last of a case's commands tells, and how it ends."""
        folder = self.folder(case)
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)
        case.write(folder)
        if case.needs_a_user and os.geteuid() == 0:
            for place in [folder, *folder.rglob("*")]:
                os.chown(place, NOBODY, NOBODY, follow_symlinks=False)
        try:
            *before, last = case.commands
            for arguments in before:
                result = self.run(case, arguments)
                if result.returncode != 0:
                    raise RuntimeError(f"trompet {' '.join(arguments)} ends with {result.returncode}:\n{result.stderr}")
            as_data = last[0] == "check" and "--format" not in last
            result = self.run(case, [*last, "--format", "json"] if as_data else last)
            # Of a site that is not there it is told in words all the same.
            as_data = as_data and result.stdout
            found = from_data(result.stdout) if as_data else from_text(result.stdout + result.stderr)
            for finding in found:
                finding.message = finding.message.replace(str(folder), "SITE")
                finding.path = finding.path.replace(str(folder), "SITE")
                finding.hint = finding.hint and finding.hint.replace(str(folder), "SITE")
            return found, result
        finally:
            # So that what was made can be taken away.
            for file in case.files:
                if file.mode is not None:
                    (folder / file.path).chmod(0o700)

    def faults(self, file):
        """What is wrong with a case, each with the line of the case where that is known."""
        name = file.relative_to(REPOSITORY)
        try:
            case = BrokenCase(file)
            told, result = self.told(case)
        except (ValueError, RuntimeError, subprocess.TimeoutExpired) as error:
            return [f"{name}: {error}"]
        faults = []
        rest = list(told)
        for wanted in case.marked:
            match = next((finding for finding in rest if wanted.is_told_by(finding)), None)
            if match:
                rest.remove(match)
            else:
                faults.append(f"{name}:{wanted.marked_at}: not told: {wanted}")
        faults += [f"{name}: not marked: {finding}" for finding in rest]
        if result.returncode != case.expected_code:
            faults.append(
                f"{name}: ends with {result.returncode} and not {case.expected_code}: {result.stderr[-300:]}")
        if file.stem.split(".")[0] not in {finding.id for finding in case.marked}:
            faults.append(f"{name}: tells other things than its name says")
        return faults


@contextmanager
def tried(program):
    """A trier with a folder of its own, which every user may look into: some cases run as one without rights."""
    with tempfile.TemporaryDirectory(prefix="trompet-broken-") as scratch:
        os.chmod(scratch, 0o755)
        yield Trier(program, Path(scratch).resolve())


def cases():
    return sorted(CASES.rglob("*.site"))


@cache
def ids():
    """Every id in the catalogue, with the most severe that it is told as."""
    return {name: severity or "warning" for file in sorted(CATALOGUE.glob("Catalogue+*.swift"))
            for name, severity in re.findall(
                r'Entry\(\s*"([a-z0-9-]+)"(?:, \.(error|warning|advice))?', file.read_text(encoding="utf-8"))}


def tell_what_is_marked(trial):
    """Of each broken site the program tells what is marked in it, no more and no less."""
    with tried(trial.program) as trier, ThreadPoolExecutor(max_workers=os.cpu_count()) as threads:
        for faults in threads.map(trier.faults, cases()):
            yield from faults


def lines_of(name):
    """The lines of a file beside the cases that say something, with their numbers."""
    lines = (CASES / name).read_text(encoding="utf-8").splitlines()
    return [(number, line) for number, line in enumerate(lines, 1) if line and not line.startswith("#")]


def leave_no_id_out(trial):
    """Every diagnostic has a broken site, or a test that is named in elsewhere.txt."""
    named = {file.stem.split(".")[0] for file in cases()}
    elsewhere = {}
    for number, line in lines_of("elsewhere.txt"):
        name, _, test = line.partition(" ")
        test = test.strip()
        elsewhere[name] = test
        place = trial.repository / test
        if not place.is_file():
            yield f"elsewhere.txt:{number}: there is no {test}"
        elif name not in re.findall(r"[a-z0-9-]+", place.read_text(encoding="utf-8")):
            yield f"elsewhere.txt:{number}: {test} does not name {name}"
    if len(ids()) < 200:
        yield f"only {len(ids())} ids found in the catalogue"
    for name in ids():
        if name not in named and name not in elsewhere:
            yield f"{name} has no site in Tests/Broken"
        if name in named and name in elsewhere:
            yield f"{name} has a site, and a line in elsewhere.txt too many"
    for name in sorted((named | set(elsewhere)) - set(ids())):
        yield f"{name} is not in the catalogue"
    for file in cases():
        for finding in BrokenCase(file).marked:
            if finding.id not in ids():
                yield f"{file.relative_to(REPOSITORY)}:{finding.marked_at}: {finding.id} is not in the catalogue"
            elif RANKS[finding.severity] > RANKS[ids()[finding.id]]:
                yield (f"{file.relative_to(REPOSITORY)}:{finding.marked_at}: {finding.id} is told as {finding.severity}; "
                       f"the catalogue says {ids()[finding.id]}")


CHECKS = [tell_what_is_marked, leave_no_id_out]


def mark(trier, file):
    case = BrokenCase(file)
    told, result = trier.told(case)
    if result.returncode < 0:
        print(f"{file}: broken off: {result.stderr[-300:]}")
        return
    text, rest = case.with_marks(told)
    file.write_text(text, encoding="utf-8")
    for finding in rest[:3]:
        print(f"{file}: no place for: {finding}")
    if len(rest) > 3:
        print(f"{file}: and {len(rest) - 3} more")
    code = int(any(finding.severity == "error" for finding in told)) if case.code is None else case.code
    if result.returncode != code:
        print(f"{file}: ends with {result.returncode}: {result.stderr[-300:]}")


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--trompet", type=Path, default=REPOSITORY / ".build/debug/trompet", metavar="PROGRAM")
    parser.add_argument("--mark", action="store_true", help="write what is told into the cases")
    parser.add_argument("names", nargs="*", metavar="NAME")
    arguments = parser.parse_args()
    chosen = [file for file in cases()
              if not arguments.names or any(name in str(file.relative_to(CASES)) for name in arguments.names)]
    with tried(arguments.trompet.resolve()) as trier:
        if arguments.mark:
            for file in chosen:
                mark(trier, file)
            return 0
        with ThreadPoolExecutor(max_workers=os.cpu_count()) as threads:
            faults = [fault for faults in threads.map(trier.faults, chosen) for fault in faults]
    print(*faults, f"{len(chosen)} cases, {len(faults)} faults", sep="\n")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
