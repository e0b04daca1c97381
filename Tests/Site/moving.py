"""What is moved with trompet move is found by all who referred to it: the real texts, built before and after."""

import os
import subprocess
from pathlib import Path
from types import SimpleNamespace

import links
from built_site import BuiltSite
from trial import DATE, HOST


def copy(trial, name):
    """A copy of the site's sources, and what a build says of it and makes of it."""
    return trial.copy_of_content(f"moving-{name}")


def built(trial, site, name):
    """The site as it is now, and the ids of what was told, counted."""
    output = trial.scratch / f"moving-{name}"
    done = subprocess.run(
        [trial.program, "build", "--site", site, "--output", output, "--base-url", HOST, "--date", DATE],
        stdin=subprocess.DEVNULL, capture_output=True, text=True, encoding="utf-8")
    if done.returncode != 0:
        raise RuntimeError(done.stderr)
    told = [line.rsplit("[", 1)[1] for line in done.stderr.splitlines() if line.endswith("]") and "[" in line]
    return BuiltSite(output, HOST), sorted(told)


def texts(site):
    return {str(path.relative_to(site)): path.read_bytes() for path in (site / "content").rglob("*") if path.is_file()}


def move(trial, site, *arguments):
    return trial.run("move", *arguments, "--site", site, "--date", DATE)


def pages(site):
    return {page for page in site.pages if not site.pages[page].is_redirect}


def is_moved(trial, name, old, new, address=None, new_address=None):
    """Moves one thing, and yields what is not as it should be then."""
    site = copy(trial, name)
    before, told_before = built(trial, site, f"{name}-before")
    old_texts = texts(site)
    dry = move(trial, site, old, new, "--dry-run")
    if texts(site) != old_texts:
        yield f"{old}: --dry-run changed something"
    done = move(trial, site, old, new)
    if done.splitlines()[:-1] != dry.splitlines()[:-1]:
        yield f"{old}: --dry-run showed something else than was done:\n{dry}{done}"
    new_texts = texts(site)
    yield from untouched(old_texts, new_texts, f"content/{old}", f"content/{new}", done)
    after, told_after = built(trial, site, f"{name}-after")
    for told in set(told_after):
        if told_after.count(told) > told_before.count(told):
            yield f"{old}: after the move [{told} is told {told_after.count(told)} times, before {told_before.count(told)}"
    yield from links.lead_to_files(SimpleNamespace(sites=[after]))
    if address is None:
        if pages(before) != pages(after):
            yield f"{old}: other pages: {sorted(pages(before) ^ pages(after))}"
    else:
        # The book of a work is called after its folder.
        book = [place.split("/")[-2] + ".html" for place in (address, new_address)]
        want = {page.replace(address, new_address, 1).replace(*book) if page.startswith(address) else page
                for page in pages(before)}
        if want != pages(after):
            yield f"{old}: other pages: {sorted(want ^ pages(after))}"
        for page in pages(before):
            # What is made of a page, such as a book to print, is of its address; only pages lead on.
            if page.startswith(address) and page.endswith("/") and not leads_on(after, page, page.replace(address, new_address, 1)):
                yield f"{old}: /{page} does not lead on"
    if os.path.exists(site / "content" / ".trompet-move"):
        yield "the folder of the move was left behind"
    move(trial, site, new, old)
    back, _ = built(trial, site, f"{name}-back")
    yield from links.lead_to_files(SimpleNamespace(sites=[back]))
    if pages(before) != pages(back):
        yield f"{old}: other pages after moving back: {sorted(pages(before) ^ pages(back))}"


def leads_on(site, old, new):
    page = site.pages.get(old)
    return page is not None and page.is_redirect and page.canonical == HOST + new


def untouched(old_texts, new_texts, old, new, told):
    """Only lines that were told of have changed."""
    lines = {(place.rsplit(":", 1)[0], int(place.rsplit(":", 1)[1]))
             for place in (line.strip().split(": ")[0] for line in told.splitlines()[1:-1])}
    for path, text in old_texts.items():
        here = new + path[len(old):] if path == old or path.startswith(old + "/") else path
        if here not in new_texts:
            yield f"{path} is not at {here}"
            continue
        changed = {line for file, line in lines if file == here}
        if not changed and new_texts[here] != text:
            yield f"{here} has changed, and that was not told"
        kept = [line for number, line in enumerate(text.splitlines(True), 1) if number not in changed]
        rest = iter(new_texts[here].splitlines(True))
        if not all(line in rest for line in kept):
            yield f"{here} has lost a line that was not told of"
    if len(new_texts) != len(old_texts):
        yield f"{len(old_texts)} files became {len(new_texts)}"


def of(trial, folder, pattern="*.md"):
    """The first page of a folder that is no index, below content/."""
    content = trial.repository / "content"
    return next(str(path.relative_to(content)) for path in sorted((content / folder).glob(pattern)) if path.stem != "index")


def pages_are_moved(trial):
    """A page keeps its links, and its old address leads on."""
    page = of(trial, "artikelen")
    stem = Path(page).stem
    yield from is_moved(trial, "page", page, "artikelen/een-nieuwe-naam.md", f"artikelen/{stem}/", "artikelen/een-nieuwe-naam/")


def themes_are_moved(trial):
    """A theme is followed by the calendar and the pages that carry it."""
    page = of(trial, "themas")
    stem = Path(page).stem
    site = copy(trial, "theme")
    move(trial, site, page, "themas/nieuwe-naam.md")
    after, _ = built(trial, site, "theme-after")
    yield from links.lead_to_files(SimpleNamespace(sites=[after]))
    if not leads_on(after, f"themas/{stem}/", "themas/nieuwe-naam/"):
        yield f"/themas/{stem}/ does not lead on"


def chapters_are_moved(trial):
    """A chapter keeps its place in its work."""
    book = sorted((trial.repository / "content" / "handreikingen").glob("*/boek.yaml"))[0].parent.name
    chapter = of(trial, f"handreikingen/{book}")
    stem = Path(chapter).stem
    folder = f"handreikingen/{book}"
    yield from is_moved(trial, "chapter", chapter, f"{folder}/andere-naam.md", f"{folder}/{stem}/", f"{folder}/andere-naam/")


def folders_are_moved(trial):
    """A whole work goes elsewhere, and each of its pages leads on."""
    book = sorted((trial.repository / "content" / "handreikingen").glob("*/boek.yaml"))[0].parent.name
    yield from is_moved(trial, "folder", f"handreikingen/{book}", "handreikingen/nieuw-werk",
                        f"handreikingen/{book}/", "handreikingen/nieuw-werk/")


def pictures_are_moved(trial):
    """A picture is followed wherever it is shown."""
    picture = of(trial, "beelden", "*.svg")
    yield from is_moved(trial, "picture", picture, "beelden/andere map/een nieuw beeld.svg")


CHECKS = [pages_are_moved, themes_are_moved, chapters_are_moved, folders_are_moved, pictures_are_moved]
