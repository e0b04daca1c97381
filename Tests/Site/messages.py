"""The examples in the handbook of what gives a message (under `Fout:`) and what does not (under `Goed:`).

An example is put where an editor would put it, in a small site: a page, the text of a page, the keys above one, a file
that the words before it name, or a command.
"""

import json
import os
import re
import shlex
import subprocess
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass

HANDBOOK = "content/handreikingen/handleiding"
DAY = "1488326400"
FENCE = r"^(?P<fence>`{3,})(?P<language>\w*)\n(?P<text>.*?)^(?P=fence)$"
EXAMPLE = re.compile(r"^(?P<label>Fout|Goed):\n\n" + FENCE, re.DOTALL | re.MULTILINE)
ANY = re.compile(FENCE, re.DOTALL | re.MULTILINE)
NAMED = re.compile(r"`(content/[\w./-]+\.yaml|boek\.yaml)`")
BOOK = "content/handreikingen/raad/boek.yaml"
CALENDAR = "content/kalender/2017.yaml"
TOLD = re.compile(r"(?:^|: )(?:(fout)|let op|tip): .* \[([a-z0-9-]+)(?:, [^\]\n]*)?\]$", re.MULTILINE)
FILE_OF_KEY = {
    "begrippen": "content/begrippen.yaml", "taalregels": "content/taalregels.yaml", "periodes": CALENDAR,
    "register": BOOK, "delen": BOOK}
OF_WEBINARS = {"opname", "begintijd", "eindtijd", "materiaal", "bekeken", "geteld-op"}
PAGE = "---\ntitel: {title}\nsamenvatting: Over {title}.\n---\n{text}\n"
SITE = {
    "content/site.yaml":
        "naam: Onze groep\nadres: https://www.onze-groep.example/\nkanalen:\n  - naam: Facebook\n",
    "content/index.md": PAGE.format(title="Welkom", text="Wij zijn een groep."),
    "content/contact.md": PAGE.format(title="Contact", text="Bel ons."),
    "content/artikelen/wonen.md":
        PAGE.format(title="Een huis kiezen", text="Wij wonen samen.\n\n## Wat het kost\n\nTien euro."),
    "content/artikelen/plan.md": "---\ntitel: Ons plan\nsamenvatting: Plan.\nconcept: ja\n---\nWij gaan bouwen.\n",
    "content/artikelen/opzet.md": "---\ntitel: De opzet\nsamenvatting: Kring.\neditie: trainer\n---\nBegin samen.\n",
    "content/themas/wonen.md": PAGE.format(title="Zelf wonen", text="Een eigen huis."),
    "content/themas/geld.md": PAGE.format(title="Geld", text="Genoeg geld."),
    "content/webinars/praten.md":
        "---\ntitel: Samen praten\nsamenvatting: Over praten.\nonderwerpen: [praten]\n---\nWij praten.\n",
    "content/webinars/verslag.pdf": "%PDF-1.4\n",
    "content/ledengroepen/tilburg.md": PAGE.format(title="Tilburg", text="Kom langs."),
    "content/beelden/potlood.svg":
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M1 1h7"/></svg>\n',
    "content/handreikingen/raad/index.md": PAGE.format(title="De raad", text="Over de raad."),
    "content/handreikingen/raad/een.md": PAGE.format(title="Meedoen", text="De raad heeft een voorzitter."),
    "content/handreikingen/raad/twee.md": PAGE.format(title="Stemmen", text="Wie stemt er?"),
    CALENDAR: "periodes:\n  - thema: wonen\n    van: 2017-03\n",
    BOOK: "delen:\n  - titel: Begin\n    hoofdstukken: [een.md, twee.md]\n",
}


@dataclass
class Example:
    chapter: str
    id: str
    is_wrong: bool
    before: str
    language: str
    text: str

    def __str__(self):
        return f"{self.chapter}: {self.id}, {'Fout' if self.is_wrong else 'Goed'}"

    @property
    def is_page(self):
        return self.language != "sh" and self.place[0].endswith("/voorbeeld.md")

    @property
    def place(self):
        """The file that it is in, and what that is with it."""
        if self.language == "markdown":
            whole = self.text.startswith(("---\n", "+++\n"))
            return "content/artikelen/voorbeeld.md", (
                self.text if whole else PAGE.format(title="Voorbeeld", text=self.text))
        keys = re.findall(r"^([\w-]+):", self.text, re.MULTILINE)
        named = NAMED.search(self.before)
        file = next((FILE_OF_KEY[key] for key in keys if key in FILE_OF_KEY), None) or (named and named[1])
        if file == "boek.yaml":
            file = BOOK
        if file == "content/site.yaml":
            return file, without_keys(SITE[file], keys) + self.text
        if file:
            return file, self.text
        folder = "webinars" if OF_WEBINARS & set(keys) else "artikelen"
        given = "".join(
            line for key, line in (("titel", "titel: Voorbeeld\n"), ("samenvatting", "samenvatting: Een voorbeeld.\n"))
            if key not in keys)
        return f"content/{folder}/voorbeeld.md", f"---\n{given}{self.text}---\nEen voorbeeld.\n"


def without_keys(text, keys):
    for key in keys:
        text = re.sub(rf"^{key}:.*\n(?:[ \t].*\n)*", "", text, flags=re.MULTILINE)
    return text


def chapters(trial):
    return sorted((trial.repository / HANDBOOK).glob("meldingen-*.md"))


def examples(trial):
    for chapter in chapters(trial):
        for part in re.split(r"^### ", chapter.read_text(encoding="utf-8"), flags=re.MULTILINE)[1:]:
            name = part.partition("\n")[0]
            for match in EXAMPLE.finditer(part):
                yield Example(
                    chapter.name, name, match["label"] == "Fout", part[:match.start()], match["language"],
                    match["text"])


def run(folder, command):
    environment = {
        "PATH": os.environ["PATH"], "HOME": str(folder), "LC_ALL": "C.UTF-8", "SOURCE_DATE_EPOCH": DAY,
        # What other sites answer is not what an example shows.
        "http_proxy": "http://127.0.0.1:9", "https_proxy": "http://127.0.0.1:9"}
    return subprocess.run(command, cwd=folder, env=environment, stdin=subprocess.DEVNULL, capture_output=True,
                          text=True, encoding="utf-8", timeout=60)


def site(trial, name, files):
    folder = trial.scratch / "messages" / name
    for path, text in {**SITE, **files}.items():
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8")
    return folder


def checked(trial, folder):
    """Of each finding its file, id and severity."""
    result = run(folder, [trial.program, "check", "--format", "json"])
    return [(finding.get("path"), finding["id"], finding["severity"])
            for finding in json.loads(result.stdout)["findings"]]


def commanded(trial, folder, script):
    """The same of what commands print."""
    program = f'trompet() {{ {shlex.quote(str(trial.program))} "$@"; }}\n'
    result = run(folder, ["bash", "-c", program + script])
    return [("", found[2], "error" if found[1] else "") for found in TOLD.finditer(result.stdout + result.stderr)]


def faults(example, findings):
    ids = {name for _, name, _ in findings}
    if example.is_wrong and example.id not in ids:
        return [f"{example}: is not told, but {sorted(ids) or 'nothing'}"]
    if not example.is_wrong and example.id in ids:
        return [f"{example}: is told"]
    others = sorted({name for _, name, severity in findings if severity == "error"} - {example.id})
    return [f"{example}: also gives {', '.join(others)}"] if others else []


def alone(trial, number, example):
    if example.language == "sh":
        findings = commanded(trial, site(trial, str(number), {}), example.text)
    else:
        path, text = example.place
        findings = checked(trial, site(trial, str(number), {path: text}))
    return faults(example, findings)


def together(trial, pages):
    """Right examples that are pages disturb each other in nothing: they are looked at in one site."""
    placed = {}
    for number, example in enumerate(pages):
        path, text = example.place
        placed[path.replace("voorbeeld.md", f"voorbeeld-{number}.md")] = (example, text)
    findings = checked(trial, site(trial, "right", {path: text for path, (_, text) in placed.items()}))
    for path, (example, _) in placed.items():
        yield from faults(example, [finding for finding in findings if finding[0] == path])


def show_what_gives_a_message(trial):
    """Each wrong example of the handbook gives its message, each right one does not, and neither has another error."""
    all_examples = list(examples(trial))
    if len(all_examples) < 200:
        yield f"only {len(all_examples)} examples found"
    pages = [example for example in all_examples if example.is_page and not example.is_wrong]
    rest = [example for example in all_examples if not example.is_page or example.is_wrong]
    yield from together(trial, pages)
    with ThreadPoolExecutor(max_workers=os.cpu_count()) as threads:
        for found in threads.map(lambda pair: alone(trial, *pair), enumerate(rest)):
            yield from found


def label_every_example(trial):
    """No block stands without `Fout:` or `Goed:` over it, so that none is left untried."""
    for chapter in chapters(trial):
        text = chapter.read_text(encoding="utf-8")
        blocks, labelled = len(ANY.findall(text)), len(EXAMPLE.findall(text))
        if blocks != labelled:
            yield f"{chapter.name}: {blocks} blocks, and {labelled} of them say whether they are right"


CHECKS = [show_what_gives_a_message, label_every_example]
