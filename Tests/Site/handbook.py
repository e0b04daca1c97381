"""The editors' handbook, read as an editor does: every file typed over, every command given, in a new site."""

import re
import subprocess

HANDBOOK = "content/handreikingen/handleiding"
DATE = "2017-02-01"
FENCE = re.compile(r"^(`{3,})(\w*)\n(.*?)^\1$", re.DOTALL | re.MULTILINE)
# What stands above a block that is a whole file.
FILE = re.compile(r"Bestand `([^`\n]+)`:\s*\Z")
# What needs a server, a printer or the internet is shown as a text, not as a command.
LANGUAGES = {"sh", "markdown", "yaml", "text"}


def chapters(trial):
    """The chapters, and the blocks of code in each with the text before them."""
    for path in sorted((trial.repository / HANDBOOK).glob("*.md")):
        # What each message means is for messages.py.
        if path.stem.startswith("meldingen-"):
            continue
        text = path.read_text(encoding="utf-8")
        place = 0
        blocks = []
        for match in FENCE.finditer(text):
            blocks.append((text[place:match.start()], match[2], match[3]))
            place = match.end()
        yield path, blocks


def shell(trial, script, folder):
    program = f'trompet() {{ command "{trial.program}" "$@"; }}; {script}'
    # The day is an input as any other: an example of 2017 must not be out of date next year.
    return subprocess.run(
        ["bash", "-euo", "pipefail", "-c", program], cwd=folder, stdin=subprocess.DEVNULL, capture_output=True,
        text=True, encoding="utf-8", env={"SOURCE_DATE_EPOCH": "1485907200", "PATH": "/usr/bin:/bin", "HOME": "/nonexistent"})


def works_as_it_stands(trial):
    """Each chapter is played from top to bottom in a new site: its files written, its commands given, without a word of complaint."""
    commands = 0
    for path, blocks in chapters(trial):
        parent = trial.scratch / "handbook" / path.stem
        parent.mkdir(parents=True)
        folder = parent
        if "trompet init" not in "".join(text for _, _, text in blocks):
            shell(trial, "trompet init site", parent)
            folder = parent / "site"
        for before, language, text in blocks:
            if language not in LANGUAGES:
                yield f"{path.name}: a block of {language or 'nothing'}"
            file = FILE.search(before)
            if file:
                target = folder / file[1]
                target.parent.mkdir(parents=True, exist_ok=True)
                target.write_text(text, encoding="utf-8")
            elif language == "sh":
                commands += text.count("\n")
                result = shell(trial, text, folder)
                if result.returncode != 0 or complains(result.stderr):
                    yield f"{path.name}: {text.strip()!r} ends with {result.returncode}: {result.stderr or result.stdout}"
                if moved := re.search(r"^cd (\S+)$", text, re.MULTILINE):
                    folder = folder / moved[1]
            elif language == "yaml":
                add_to_settings(folder / "content/site.yaml", text)
        result = shell(trial, "trompet build --drafts", folder)
        if result.returncode != 0 or complains(result.stderr):
            yield f"{path.name}: what it makes is not built without a word: {result.stderr}"
    if commands < 20:
        yield f"only {commands} commands found"


def complains(told):
    """Whether it is more than a tip."""
    return re.search(r": (fout|let op): ", told) or told and ": tip: " not in told


def add_to_settings(settings, text):
    """Puts keys of site.yaml in the place of those that are there."""
    lines = settings.read_text(encoding="utf-8")
    for key in re.findall(r"^([\w-]+):", text, re.MULTILINE):
        lines = re.sub(rf"^{key}:.*\n(?:[ \t].*\n)*", "", lines, flags=re.MULTILINE)
    settings.write_text(lines + text, encoding="utf-8")


def names_every_chapter(trial):
    """Its first page leads to every chapter."""
    index = (trial.repository / HANDBOOK / "index.md").read_text(encoding="utf-8")
    for path, _ in chapters(trial):
        if path.name != "index.md" and f"({path.name})" not in index:
            yield f"{path.name} is not on the first page"


def names_commands_that_there_are(trial):
    """Every command and option that it names is there, and it names every command."""
    known = set(re.findall(r"^  (\w+), ([\w-]+)", trial.run("help").split("SUBCOMMANDS:")[1], re.MULTILINE))
    names = {name for pair in known for name in pair}
    named = set()
    for path, _ in chapters(trial):
        text = path.read_text(encoding="utf-8")
        for command, rest in re.findall(r"(?:^|`)trompet ([a-z]+)([^\n`]*)", text, re.MULTILINE):
            named.add(command)
            if command not in names:
                yield f"{path.name}: there is no trompet {command}"
                continue
            words = [command, *re.findall(r"^ ([a-z]+)", rest if command == "calendar" else "")]
            help_text = trial.run("help", *words)
            for option in re.findall(r"--[\w-]+", rest):
                if option not in help_text:
                    yield f"{path.name}: trompet {' '.join(words)} has no {option}"
    for english, dutch in known:
        if english not in named and dutch not in named:
            yield f"trompet {english} stands nowhere"


CHECKS = [works_as_it_stands, names_every_chapter, names_commands_that_there_are]
