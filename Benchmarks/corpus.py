"""Makes a site of N pages in the shape of content/: the same texts for Trompet and for Hugo.

    corpus.py N [--trompet FOLDER] [--hugo FOLDER]

Each folder becomes a whole site, with its theme: `trompet build --site FOLDER`, `hugo --source FOLDER`. The same
N gives the same bytes on any machine. See docs/performance.md for what differs between the two.
"""

import argparse
import datetime
import random
import unicodedata
from dataclasses import dataclass, field
from pathlib import Path

import body
import files
import flavours
from dutch import AUDIENCES, REGIONS, STEMS, Writer

SEED = 20170101
THEMES, GROUPS, TOPICS, DOWNLOADS = 20, 12, 200, 24
CHAPTERS = (20, 40)
# Themes have a colour and a sign of themes/standaard.
COLOURS = "koraal goud olijf roze groen petrol blauw indigo paars steen".split()
SIGNS = "munt familie cursus oog handen gebouw notitie onderwijs wereld".split()

SECTIONS = {"artikelen": "Artikelen", "webinars": "Webinars", "handreikingen": "Handreikingen",
            "cursusboeken": "Cursusboeken", "themas": "Thema's", "ledengroepen": "Ledengroepen"}
FOOTER = {"over-ons": "Over ons", "contact": "Contact", "toegankelijkheid": "Toegankelijkheid", "colofon": "Colofon"}


@dataclass(eq=False)
class Page:
    index: int
    kind: str
    # Below content/, without `.md`; a folder's own page is `artikelen/index`.
    path: str
    title: str
    fields: dict = field(default_factory=dict)
    # Of a chapter: the first page of its work, its number, the title of its part.
    work: "Page | None" = None
    number: int = 0
    part: str = ""


@dataclass
class Work:
    front: Page
    # Titles with their chapters.
    parts: list
    # What stands on the cover.
    cover: dict


@dataclass
class Corpus:
    pages: list
    works: list
    themes: list
    topics: list


def generator(*numbers):
    """Python promises the numbers of `random()` alone, for a seed of whole numbers, in all versions."""
    seed = SEED
    for number in numbers:
        seed = seed * 1_000_003 + number
    return Writer(random.Random(seed).random)


def slug(text):
    """As Trompet makes addresses: without accents and apostrophes, the rest joined by hyphens."""
    plain = unicodedata.normalize("NFD", text.lower().replace("'", "").replace("ı", "i"))
    letters = "".join(sign for sign in plain if not unicodedata.combining(sign))
    return "-".join("".join(sign if sign.isascii() and sign.isalnum() else " " for sign in letters).split())


def plan(count):
    """All pages with their titles and places, so that any of them can refer to any other."""
    writer = generator(count)
    pages, works, titles = [], [], set()

    def add(kind, path, title, **more):
        pages.append(Page(len(pages), kind, path, title, **more))
        return pages[-1]

    def title():
        words = writer.title()
        while words.lower() in titles:
            words = f"{writer.title().rstrip('?')}, {writer.one_of(STEMS)}"
        titles.add(words.lower())
        return words

    def short_title(words, taken):
        # Names of things have no article and end in something of their own.
        name = words[0].upper() + words[1:]
        while name.lower() in taken or name.lower() in titles:
            name = f"{name} {writer.one_of(STEMS)}"
        taken.add(name.lower())
        return name

    add("pagina", "index", "Samen staan wij sterker")
    for folder, name in SECTIONS.items():
        add("pagina", f"{folder}/index", name)
    for name, text in FOOTER.items():
        add("pagina", name, text)
    titles.update(page.title.lower() for page in pages)
    taken = set()
    for number in range(THEMES):
        name = short_title(f"{writer.one_of(STEMS)}{writer.noun(many=True)}", taken)
        add("thema", f"themas/{slug(name)}", name, number=number)
    for number in range(GROUPS):
        name = f"Groep {REGIONS[number % len(REGIONS)]} {number // len(REGIONS) + 1}"
        add("ledengroep", f"ledengroepen/{slug(name)}", name, number=number)

    rest = count - len(pages)
    if rest < 60:
        raise SystemExit(f"corpus.py: at least {len(pages) + 60} pages, or there is no room for a book")
    articles, webinars, guides = rest * 45 // 100, rest * 20 // 100, rest * 15 // 100
    for kind, folder, number_of in [("artikel", "artikelen", articles), ("webinar", "webinars", webinars)]:
        for number in range(1, number_of + 1):
            name = title()
            add(kind, f"{folder}/{number:02d}-{slug(name)[:60].rstrip('-')}", name, number=number)
    for kind, folder, left in [("handreiking", "handreikingen", guides),
                               ("cursusboek", "cursusboeken", rest - articles - webinars - guides)]:
        for size in book_sizes(writer, left):
            works.append(plan_work(writer, add, title, kind, folder, size))

    topics, taken = [], set()
    for number in range(TOPICS):
        words = writer.noun(many=True) if number % 3 else f"{writer.one_of(STEMS)}{writer.noun(many=True)}"
        topics.append(short_title(words, taken).lower())
    return Corpus(pages, works, [page for page in pages if page.kind == "thema"], topics)


def book_sizes(writer, pages):
    """Cuts so many pages into works, each a first page and its chapters."""
    least, most = CHAPTERS[0] + 1, CHAPTERS[1] + 1
    while pages > 0:
        size = writer.between(least, most)
        # What is left must be a work too.
        if pages - size < least:
            size = pages if pages <= most else pages - least
        yield size
        pages -= size


def plan_work(writer, add, title, kind, folder, size):
    name = title()
    place = f"{folder}/{slug(name)[:60].rstrip('-')}"
    front = add(kind, f"{place}/index", name)
    parts, number = [], 0
    while number < size - 1:
        length = min(writer.between(5, 9), size - 1 - number)
        part = writer.heading()
        chapters = []
        for _ in range(length):
            number += 1
            name = title()
            chapters.append(add(kind, f"{place}/{number:02d}-{slug(name)[:50].rstrip('-')}", name,
                                work=front, number=number, part=part))
        parts.append((part, chapters))
    cover = {"ondertitel": writer.sentence(), "editie": "Online editie", "jaar": writer.between(2012, 2025),
             "auteurs": [writer.name()]}
    return Work(front, parts, cover)


def describe(page, corpus, writer):
    """The fields of a page, in the order and with the names that editors write."""
    fields = {"titel": page.title}
    is_material = page.kind in ("artikel", "webinar", "handreiking", "cursusboek")
    if page.kind in ("artikel", "webinar"):
        fields["nummer"] = page.number
    if is_material and (page.work is None or writer.random() < 0.3):
        day = datetime.date(2008, 1, 1) + datetime.timedelta(days=writer.below(6500))
        fields["datum"] = day
        if writer.random() < 0.15:
            fields["herzien"] = day + datetime.timedelta(days=writer.between(30, 400))
    fields["samenvatting"] = f"{writer.sentence()} {writer.sentence()}" if is_material else writer.sentence()
    if page.kind == "artikel" and writer.random() < 0.5:
        fields["auteurs"] = [writer.name() for _ in range(writer.between(1, 2))]
    fields["doelgroep"] = writer.some_of(AUDIENCES, writer.between(1, 3))
    if is_material:
        themes = writer.some_of(corpus.themes, writer.between(1, 3))
        fields["themas"] = [theme.path.split("/")[1] for theme in themes]
        fields["onderwerpen"] = writer.some_of(corpus.topics, writer.between(2, 5), writer.often_first)
        if writer.random() < 0.1:
            fields["ledengroepen"] = [writer.one_of([page.path.split("/")[1] for page in corpus.pages
                                                     if page.kind == "ledengroep"])]
    elif page.kind == "thema":
        fields["vraag"] = f"{writer.heading()}?"
        fields["kleur"] = COLOURS[page.number % len(COLOURS)]
        fields["teken"] = SIGNS[page.number % len(SIGNS)]
    elif page.kind == "ledengroep":
        fields["regio"] = writer.one_of(REGIONS)
        fields["pilot"] = "ja" if page.number % 4 == 0 else "nee"
    if page.kind == "webinar":
        describe_webinar(page, fields, writer)
    return fields


def describe_webinar(page, fields, writer):
    start = writer.between(9, 20)
    fields["begintijd"], fields["eindtijd"] = f"{start}.30", f"{start + 1}.30"
    fields["sprekers"] = [writer.name() for _ in range(writer.between(1, 3))]
    fields["opname"] = f"https://video.example/{page.number}"
    if writer.random() < 0.6:
        fields["materiaal"] = [{"bestand": f"../downloads/blad-{writer.between(1, DOWNLOADS):02d}.pdf",
                                "titel": f"Bladen over {writer.words(1)}"}]
    fields["bekeken"] = writer.between(20, 2400)
    fields["geteld-op"] = datetime.date(2026, 1, 1)
    fields["leert"] = [f"hoe u {writer.words(1)} gebruikt" for _ in range(writer.between(2, 4))]


def write(count, trompet, hugo):
    corpus = plan(count)
    material = [page for page in corpus.pages if page.kind in ("artikel", "webinar", "handreiking", "cursusboek")]
    targets = [flavour(folder) for flavour, folder in [(flavours.Trompet, trompet), (flavours.Hugo, hugo)] if folder]
    for target in targets:
        target.start()
        for work in corpus.works:
            target.write_work(work)
    for page in corpus.pages:
        writer = generator(count, page.index)
        page.fields = describe(page, corpus, writer)
        if page.kind in ("artikel", "webinar") and writer.random() < 0.2:
            page.fields["hoort-bij"] = [writer.one_of(material) for _ in range(writer.between(1, 2))]
        text = body.compose(page, material, corpus.themes, writer)
        for target in targets:
            target.write_page(page, text)
    for target in targets:
        target.write_settings(SECTIONS, FOOTER)
        for number in range(body.PICTURES):
            writer = generator(number, 2)
            is_png = number % 2 == 0
            target.write_file(body.picture(number), files.png(writer) if is_png else files.svg(writer))
        for number in range(1, DOWNLOADS + 1):
            target.write_file(f"downloads/blad-{number:02d}.pdf", files.pdf(f"Blad {number}"))


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("count", type=int, metavar="N")
    parser.add_argument("--trompet", type=Path, metavar="FOLDER")
    parser.add_argument("--hugo", type=Path, metavar="FOLDER")
    arguments = parser.parse_args()
    for folder in (arguments.trompet, arguments.hugo):
        if folder and folder.exists() and any(folder.iterdir()):
            parser.error(f"{folder} is not empty")
    write(arguments.count, arguments.trompet, arguments.hugo)


if __name__ == "__main__":
    main()
