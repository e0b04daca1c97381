"""Books are printed with the real WeasyPrint: the same bytes every time, and what was printed stays when anything fails."""

import hashlib
import os
import pty
import re
import shutil
import signal
import subprocess
import time
from pathlib import Path

from trial import DATE, HOST, PRINTER

# Where there is none: what a shell needs, and nothing of Python.
NO_PRINTER = {"PATH": "/nonexistent"}
PDF = "output/cursusboeken/netwerken/netwerken.pdf"

FILES = {
    "site.yaml": "naam: Proef\n",
    "cursusboeken/netwerken/boek.yaml": """\
titel: Netwerken
ondertitel: Vogels spotten en vlinderen
editie: Tweede druk
jaar: 2016
formaat: a5
papier: 90 grams gerecycled
bindwijze: geniet
oplage: 50
hoofdstukken: [een.md, twee.md]
""",
    "cursusboeken/netwerken/index.md": "---\ntitel: Netwerken\nsamenvatting: Over netwerken.\n---\n\nDit boek.\n",
    "cursusboeken/netwerken/een.md": """\
---
titel: Vogels spotten
samenvatting: Wie kent u?
---

## Uw kaart

Zie [de tweede](twee.md).

> [!oefening] Netwerkkaart
> tijd: 20 minuten
>
> Teken uw kaart.

> [!trainer] Let op
> Het geheimwoord is kwikstaart.
""",
    "cursusboeken/netwerken/twee.md": "---\ntitel: Vlinderen\nsamenvatting: Verder.\n---\n\n" + "Een zin. " * 2000 + "\n",
}


def site(trial, name):
    folder = trial.scratch / name
    for path, text in FILES.items():
        file = folder / "content" / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    return folder


def book(trial, folder, *arguments, environment=PRINTER):
    """Prints, and gives back the exit code and all that was said."""
    result = subprocess.run(
        [trial.program, "book", "--site", folder, "--date", DATE, "--base-url", HOST, *map(str, arguments)],
        env={**os.environ, **environment}, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT, text=True, encoding="utf-8", cwd=folder)
    return result.returncode, result.stdout


def pages_of(pdf):
    found = subprocess.run(["pdfinfo", pdf], capture_output=True, text=True, check=True).stdout
    return int(re.search(r"^Pages: +(\d+)", found, re.MULTILINE)[1])


def text_of(pdf):
    return subprocess.run(["pdftotext", pdf, "-"], capture_output=True, text=True, check=True).stdout


def state(file):
    status = file.stat()
    return status.st_ino, status.st_mtime_ns, file.read_bytes()


def gives_the_same_bytes(trial):
    """Twice the same book is the same PDF, whatever the time zone, language and folder; A5 has four pages a sheet."""
    found = []
    for name, environment in (("druk een", {"TZ": "UTC", "LC_ALL": "C", "PYTHONHASHSEED": "1"}),
                              ("druk twee é", {"TZ": "Asia/Tokyo", "LC_ALL": "tr_TR.UTF-8", "PYTHONHASHSEED": "2"})):
        folder = site(trial, name)
        # What lies in the folder is no module of the program that prints.
        (folder / "json.py").write_text("raise SystemExit(9)", encoding="utf-8")
        code, told = book(trial, folder, environment={**PRINTER, **environment})
        if code != 0:
            yield f"exit code {code}: {told}"
            return
        found.append((folder / PDF).read_bytes())
        pages = pages_of(folder / PDF)
        if pages % 4 or pages < 8:
            yield f"{pages} pages"
        if f"Netwerken: {pages} bladzijden" not in told:
            yield f"does not say what it printed: {told}"
    if found[0] != found[1]:
        yield "the two PDFs differ"
    sheet = (folder / "uitgaven/netwerken-drukopdracht.txt").read_text(encoding="utf-8")
    for word in ("Netwerken", "Tweede druk, 2016", "90 grams", "geniet", "50", "148 × 210 mm", "veelvoud van vier",
                 hashlib.sha256(found[0]).hexdigest(), "netwerken.pdf", "1 januari 2017", "voor deelnemers"):
        if word not in sheet:
            yield f"the print order does not say {word}"
    if too_long := [line for line in sheet.splitlines() if len(line) > 75]:
        yield f"the print order is too wide: {too_long}"


def prints_only_what_changed(trial):
    """An unchanged book is not printed again, a build keeps it, and says so when its text has become another."""
    folder = site(trial, "gewijzigd")
    book(trial, folder)
    before = state(folder / PDF)
    code, told = book(trial, folder, environment=NO_PRINTER)
    if code != 0 or "was al afgedrukt" not in told or state(folder / PDF) != before:
        yield f"was printed again: {code} {told}"
    chapter = folder / "content/cursusboeken/netwerken/een.md"
    chapter.write_text(chapter.read_text(encoding="utf-8") + "\nEen nieuwe zin.\n", encoding="utf-8")
    built = subprocess.run(
        [trial.program, "build", "--site", folder, "--date", DATE, "--base-url", HOST], capture_output=True, text=True,
        encoding="utf-8")
    if built.returncode != 0 or "[older-print]" not in built.stderr or state(folder / PDF) != before:
        yield f"a build does not keep what was printed, or does not say that it is old: {built.stderr}"
    page = (folder / "output/cursusboeken/netwerken/index.html").read_text(encoding="utf-8")
    if "netwerken.pdf" not in page:
        yield "the page of the book does not offer the PDF"
    code, told = book(trial, folder)
    if code != 0 or "Een nieuwe zin." not in text_of(folder / PDF) or "[older-print]" in told:
        yield f"the changed book was not printed: {code} {told}"
    built = subprocess.run(
        [trial.program, "build", "--site", folder, "--date", DATE, "--base-url", HOST], capture_output=True, text=True,
        encoding="utf-8")
    if "[older-print]" in built.stderr or "0 bestanden geschreven" not in built.stdout:
        yield f"a build after it is not at rest: {built.stdout}{built.stderr}"


def keeps_trainers_matter_out_of_the_site(trial):
    """The trainers' edition lies among the editions, and no word of it in the public folder."""
    folder = site(trial, "trainers")
    book(trial, folder)
    code, told = book(trial, folder, "netwerken", "--edition", "trainer", "--paper", "a4", "--bleed")
    pdf = folder / "uitgaven/netwerken-trainer-a4-afloop.pdf"
    if code != 0 or not pdf.exists():
        yield f"{code}: {told}"
        return
    if "kwikstaart" not in text_of(pdf):
        yield "the trainers' note is not in the trainers' edition"
    for file in (folder / "output").rglob("*"):
        if file.is_file() and b"kwikstaart" in file.read_bytes():
            yield f"{file.name} has a trainers' note"
    if "kwikstaart" in text_of(folder / PDF):
        yield "the public PDF has a trainers' note"
    if not (folder / "uitgaven/netwerken-drukopdracht.txt").exists():
        yield "what was made for the other edition is gone"
    code, told = book(trial, folder, "netwerkem")
    if code != 1 or "Bedoelt u ‘netwerken’?" not in told:
        yield f"a book that is not there: {code} {told}"


def says_what_is_not_installed(trial):
    """Without WeasyPrint everything else is made, the command is told, and the exit code is 2."""
    folder = site(trial, "zonder")
    code, told = book(trial, folder, environment=NO_PRINTER)
    if code != 2 or ".venv/bin/pip install weasyprint==70.0" not in told or "[no-weasyprint]" not in told:
        yield f"{code}: {told}"
    for kind in ("html", "epub"):
        if not (folder / PDF).with_suffix("." + kind).exists():
            yield f"there is no {kind}"
    if (folder / PDF).exists():
        yield "there is a PDF"


def shows_how_far_it_is(trial):
    """On a terminal one line tells the pages and is gone in the end; elsewhere there is none."""
    folder = site(trial, "voortgang")
    _, told = book(trial, folder)
    if "bladzijde 1" in told or "\x1b" in told:
        yield f"progress where nobody looks: {told}"
    shutil.rmtree(folder / "output")
    child, terminal = pty.fork()
    if child == 0:
        os.environ.update(PRINTER, TERM="xterm")
        os.execv(trial.program, ["trompet", "book", "--site", str(folder), "--date", DATE, "--base-url", HOST])
    shown = b""
    while True:
        try:
            part = os.read(terminal, 65536)
        except OSError:
            break
        if not part:
            break
        shown += part
    os.waitpid(child, 0)
    os.close(terminal)
    lines = shown.decode().split("\r\x1b[K")
    if not any(line == "Netwerken: bladzijde 3 …" for line in lines):
        yield f"no page is told: {lines[:20]}"
    if not any("nu met de goede nummers" in line for line in lines):
        yield "that pages are laid out again is not told"
    if len(lines) > 1 and not lines[-1].startswith(tuple("0123456789")):
        yield f"the line is not cleared: {lines[-1]!r}"
    if any("\n" in line for line in lines[:-1]):
        yield "the progress takes more than one line"


def survives_being_killed(trial):
    """Killed or interrupted while it prints, the former PDF stays, nothing is left half, and no printer goes on."""
    folder = site(trial, "afgebroken")
    book(trial, folder)
    before = state(folder / PDF)
    chapter = folder / "content/cursusboeken/netwerken/twee.md"
    for number, end in enumerate((signal.SIGKILL, signal.SIGINT, signal.SIGTERM)):
        chapter.write_text(chapter.read_text(encoding="utf-8") + f"\nZin {number}.\n" * 300, encoding="utf-8")
        process = subprocess.Popen(
            [trial.program, "book", "--site", folder, "--date", DATE, "--base-url", HOST],
            env={**os.environ, **PRINTER}, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
            # A shell starts what runs in the background with a deaf ear for SIGINT, and that is handed on.
            preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL))
        printers, limit = [], time.monotonic() + 30
        while not printers and time.monotonic() < limit:
            printers = [child for task in Path(f"/proc/{process.pid}/task").glob("*/children")
                        for child in read(task).split()]
        time.sleep(0.2)
        process.send_signal(end)
        process.communicate()
        if not printers:
            yield "no printer was seen"
        limit = time.monotonic() + 15
        while time.monotonic() < limit and any(Path(f"/proc/{child}").exists() for child in printers):
            time.sleep(0.1)
        if any(Path(f"/proc/{child}").exists() for child in printers):
            yield f"after {end.name} the printer goes on"
        if state(folder / PDF) != before:
            yield f"after {end.name} the former PDF is not there"
        if left := list((folder / "output").rglob(".trompet-tmp-*")):
            yield f"after {end.name} there is half a file: {left}"
    code, told = book(trial, folder)
    if code != 0 or "Zin 2." not in text_of(folder / PDF):
        yield f"the next run does not put it right: {code} {told}"


def read(file):
    try:
        return file.read_text()
    except OSError:
        return ""


def keeps_the_former_pdf_when_printing_fails(trial):
    """A printer that fails, is ended or has no room leaves the former PDF; the rest is written, the exit code is 2."""
    folder = site(trial, "mislukt")
    book(trial, folder)
    before = state(folder / PDF)
    chapter = folder / "content/cursusboeken/netwerken/een.md"
    chapter.write_text(chapter.read_text(encoding="utf-8") + "\nNieuw.\n", encoding="utf-8")
    environment = folder / ".venv/bin"
    environment.mkdir(parents=True)
    for script, words in (
            ("echo 'ValueError: kapot' >&2; exit 1", "laatste woorden ‘ValueError: kapot’"),
            ("kill -9 $$", "SIGKILL"), ("printf '%%PDF-1.7 half'", "geen hele PDF"),
            ("""echo '{"error": "space", "text": ""}' >&2; exit 1""", "de schijf is vol")):
        for name in ("weasyprint", "python3"):
            (environment / name).write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
            (environment / name).chmod(0o755)
        code, told = book(trial, folder)
        if code != 2 or not re.search(words, told) or "[not-printed]" not in told:
            yield f"{script}: {code} {told}"
        if state(folder / PDF) != before:
            yield f"{script}: the former PDF is not there"
        if "Nieuw." not in (folder / PDF).with_suffix(".html").read_text(encoding="utf-8"):
            yield f"{script}: the rest was not written"


CHECKS = [gives_the_same_bytes, prints_only_what_changed, keeps_trainers_matter_out_of_the_site,
          says_what_is_not_installed, shows_how_far_it_is, survives_being_killed,
          keeps_the_former_pdf_when_printing_fails]
