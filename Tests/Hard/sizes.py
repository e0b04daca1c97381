"""Large sites and large texts are built in bounded time and memory, or refused with the limit."""

import os
import re
import shutil

from lab import page

# How much longer a build may take than the figure it must keep to: the machine has other things to do.
MARGIN = 1.5


def told(run, words, expected=1):
    """What is wrong when a build should have been refused with these words."""
    if run.code != expected:
        yield f"exit code {run.code} instead of {expected}: {run}"
    if words not in run.told:
        yield f"does not say ‘{words}’: {run}"


def bounds(lab, run, what, seconds, megabytes):
    """What is wrong with a build that should have gone well within bounds."""
    lab.measure(run, f"{what} (at most {seconds:g} s, {megabytes} MB)")
    if run.code != 0:
        yield f"{what}: {run}"
    if run.seconds > seconds * MARGIN:
        yield f"{what}: {run.seconds:.2f} s CPU, and {seconds:g} s is allowed"
    if run.megabytes > megabytes:
        yield f"{what}: {run.megabytes:.0f} MB, and {megabytes} MB is allowed"


def hundred_thousand_equal_headings(lab):
    """A page with 100,000 equal headings takes less than 2 s."""
    site = lab.site({"content/een.md": page("## Kop\n\n" * 100_000)})
    run = site.build()
    yield from bounds(lab, run, "100,000 headings", 2, 700)
    ids = re.findall(r'<h2[^>]* id="([^"]+)"', (site.output / "een/index.html").read_text())
    if len(ids) != 100_000 or len(set(ids)) != 100_000:
        yield f"{len(ids)} headings with {len(set(ids))} ids"


def thousand_pages_that_link_to_all_others(lab):
    """1,000 pages that each link to all others take less than 3 s."""
    names = [f"pagina-{number:04}" for number in range(1_000)]
    links = {name: f"[{name}]({name}.md)\n" for name in names}
    everything = "".join(links.values())
    site = lab.site({f"content/{name}.md": page(everything.replace(links[name], ""), titel=name) for name in names})
    run = site.build()
    yield from bounds(lab, run, "1,000 × 999 links", 3, 700)
    html = (site.output / "pagina-0500/index.html").read_text()
    missing = [name for name in names if name != "pagina-0500" and f'href="../{name}/"' not in html]
    if missing:
        yield f"{len(missing)} links are missing, as that to {missing[0]}"


def ten_thousand_pages_in_one_folder(lab):
    """No page lists all of 10,000 pages in one folder, and each of them is in a list."""
    site = lab.site({f"content/artikelen/stuk-{number:05}.md":
                     page("Een tekst.\n", titel=f"Stuk {number}", datum=f"{2000 + number % 17}-05-11",
                          onderwerpen="[netwerk]")
                     for number in range(10_000)})
    run = site.build()
    yield from bounds(lab, run, "10,000 pages", 6, 1_000)
    listed = set()
    for file in site.output.rglob("*.html"):
        html = file.read_text()
        links = set(re.findall(r'href="([^"#]+)"', html))
        # A list has at most twenty pages on a sheet, and some ways out.
        if len(links) > 150:
            yield f"{file.relative_to(site.output)} has {len(links)} links"
        if "blad" in file.parts or file.parent.name == "artikelen":
            listed |= set(re.findall(r"stuk-\d{5}", html))
    if len(listed) != 10_000:
        yield f"{len(listed)} pages are in a list"


def page_of_fifty_megabytes(lab):
    """A page of 50 MB is refused with its limit, and hardly read."""
    site = lab.site({"content/een.md": page("Een regel tekst.\n" * 3_100_000), "content/twee.md": page()})
    run = lab.measure(site.build(), "a page of 50 MB")
    yield from told(run, "Deze pagina is langer dan 1 MB")
    if run.ids != ["page-too-long"]:
        yield f"tells {run.ids}"
    if run.seconds > 0.5 or run.megabytes > 100:
        yield "took the trouble to read it"


def word_of_a_megabyte(lab):
    """A page that is one word of a megabyte is built."""
    site = lab.site({"content/een.md": page("w" * 999_000)})
    run = site.build()
    yield from bounds(lab, run, "a word of 1 MB", 1, 200)
    if "w" * 999_000 not in (site.output / "een/index.html").read_text():
        yield "the word is not on the page"


def title_of_a_megabyte(lab):
    """A title of a megabyte is refused, in the front matter and at the head of a text."""
    site = lab.site({"content/een.md": page(titel="w" * 990_000)})
    yield from told(lab.measure(site.build(), "in the front matter"), "gegevens is langer dan 64 kB")
    site = lab.site({"content/een.md": "# " + "w" * 990_000 + "\n\nDag.\n"})
    run = lab.measure(site.build(), "at the head of the text")
    yield from told(run, "Deze titel is te lang")


def video_of_three_gigabytes(lab):
    """A video of 3 GB beside a page is copied in little memory, and left alone the next time."""
    site = lab.site({"content/webinars/een.md": page("[Video](een.mp4)\n")})
    size = 3 << 30
    video = site.content / "webinars/een.mp4"
    with open(video, "wb") as file:
        file.truncate(size)
        # Not all of it is nothing, and its end is no whole block.
        for place in (0, size // 2, size - 1):
            file.seek(place)
            file.write(b"x")
        file.seek(size)
        file.write(b"einde")
    if shutil.disk_usage(site.folder).free < 4 << 30:
        yield "needs 4 GB of free space"
        return
    first = site.build()
    # To write so much takes the system most of it.
    yield from bounds(lab, first, "the first build", 30, 60)
    copy = site.output / "webinars/een.mp4"
    if copy.stat().st_size != size + 5:
        yield f"the copy has {copy.stat().st_size} bytes"
    with open(copy, "rb") as file:
        for place, expected in ((0, b"x\0"), (size // 2, b"x\0"), (size - 1, b"xeinde")):
            file.seek(place)
            if file.read(len(expected)) != expected:
                yield f"the copy is not the same at byte {place}"
    before = os.stat(copy)
    yield from bounds(lab, site.build(), "the second build", 8, 60)
    if os.stat(copy).st_mtime_ns != before.st_mtime_ns:
        yield "the second build wrote it again"


def checked(lab, files, what, seconds, megabytes, *arguments):
    """What `trompet check` says of a site, and what is wrong when that takes more than it may."""
    run = lab.site({"content/site.yaml": "naam: Proef\nadres: https://site.example/\n", **files}).check(*arguments)
    return run, list(bounds(lab, run, what, seconds, megabytes))


# What makes a rule for plain Dutch look further, or back; a page of it has one sentence, or as many as it can.
RULES = {
    "om without te": "om de ", "one hard word": "derhalve ", "hard words, each a sentence": "Derhalve. ", "verbs": "wordt ",
    "articles before prepositions": "de door ", "nouns made of verbs": "het starten van de verbetering van ",
    "participles": "worden gemaakt ", "words that want another": "dient de ", "phrases that break off": "in het kader ",
    "words that a later one permits": "spoedig recent ", "abbreviations that nobody explains": "ABCD ", "ge": "ge",
    "quotations in quotations": "‘“a ", "brackets": "(a ", "addresses": "raad.nl/a ", "initials": "J. P. ", "entities": "&eacute;a "}


def text_without_an_end_is_checked(lab):
    """A megabyte of words without a full stop, of one word, of full stops, of what rules for plain Dutch look for is checked."""
    texts = {"words": "raad en raad ", "long words": "werkgelegenheidsvoorziening ", "full stops": ". ",
             "abbreviations": "o.a. d.d. ", "quotations": "‘a’ ", "capitals": "WMO ", "letters": "w", "accents": "e\u0301",
             "lines": "raad\n", "bold words": "**a** ", "items": "- raad\n", "bullets": "•\traad\n", "headings": "# a\n",
             "empty headings": "#\n", "one line of tables": "a | b ", **RULES}
    for name, text in texts.items():
        size = 900_000
        text = text * (size // len(text.encode()))
        # With its last word the sentence is left alone by some rules; that word is no reason to read it again and again.
        run, faults = checked(lab, {"content/een.md": page(text + (" u" if name in RULES else ""))}, f"1 MB of {name}", 2.5, 500)
        yield from faults
        if "Nagekeken: 1 pagina" not in run.out:
            yield f"{name}: was not looked at: {run}"


def links_and_pictures_are_checked(lab):
    """100,000 links on a page, within the site or to others, and 90,000 pictures without words are checked."""
    pages = {"links": "[a](b.md)" * 100_000, "links on lines": "[hier](b.md)\n" * 70_000,
             "links to other sites": "http://a.nl " * 75_000, "pictures": "![](a.png)" * 90_000}
    for name, text in pages.items():
        files = {"content/een.md": page(text), "content/b.md": page(), "content/a.png": b""}
        run, faults = checked(lab, files, name, 2, 400)
        yield from faults
        if not re.search(r"\d\d\.\d{3} (koppelingen|afbeeldingen)", run.out):
            yield f"{name}: were not counted: {run}"


def ten_thousand_findings(lab):
    """10,000 findings are told in each form, and counted."""
    files = {f"content/een-{number:03}.md": page("![](a.png)\n" * 100) for number in range(100)}
    for form in ("text", "json", "sarif", "github"):
        run, faults = checked(lab, {**files, "content/a.png": b""}, f"10,000 findings as {form}", 2, 200, "--format", form)
        yield from faults
        if run.out.count("missing-alternative") < 10_000:
            yield f"{form}: tells fewer: {run}"


CHECKS = [
    hundred_thousand_equal_headings, thousand_pages_that_link_to_all_others, ten_thousand_pages_in_one_folder,
    page_of_fifty_megabytes, word_of_a_megabyte, title_of_a_megabyte, video_of_three_gigabytes,
    text_without_an_end_is_checked, links_and_pictures_are_checked, ten_thousand_findings,
]
