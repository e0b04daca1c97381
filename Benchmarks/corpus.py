"""Makes a site of N pages in the shape of content/: the same texts for Trompet and for Hugo.

    corpus.py N [--trompet FOLDER] [--hugo FOLDER]

Each folder becomes a whole site: `trompet build --site FOLDER`, `hugo --source FOLDER`. The same N gives the same
bytes on any machine. See docs/performance.md for what differs between the two.
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
# So many pages besides those that every site has, or there is no room for a book of each kind.
LEAST = 140
MATERIAL = ("artikel", "webinar", "handreiking", "cursusboek")
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
    topics: list

    def of_kind(self, *kinds):
        return [page for page in self.pages if page.kind in kinds]


def generator(*numbers):
    """Python promises the numbers of `random()` alone, for a seed of whole numbers, in all versions."""
    seed = SEED
    for number in numbers:
        seed = seed * 1_000_003 + number
    return Writer(random.Random(seed).random)


def slug(text, limit=200):
    """As Trompet makes addresses: without accents and apostrophes, the rest joined by hyphens."""
    plain = unicodedata.normalize("NFD", text.lower().replace("'", "").replace("ı", "i"))
    letters = "".join(sign for sign in plain if not unicodedata.combining(sign))
    words = "".join(sign if sign.isascii() and sign.isalnum() else " " for sign in letters).split()
    return "-".join(words)[:limit].rstrip("-")


class Planner:
    """Gives all pages their titles and places first, so that any of them can refer to any other."""

    def __init__(self, count):
        self.writer = generator(count)
        self.pages, self.works = [], []
        # In small letters: wiki links do not tell them apart either.
        self.titles = set()

    def plan(self, count):
        self.add("pagina", "index", "Samen staan wij sterker")
        for folder, name in SECTIONS.items():
            self.add("pagina", f"{folder}/index", name)
        for place, name in FOOTER.items():
            self.add("pagina", place, name)
        for number in range(THEMES):
            name = self.name(f"{self.writer.one_of(STEMS)}{self.writer.noun(many=True)}")
            self.add("thema", f"themas/{slug(name)}", name, number=number)
        for number in range(GROUPS):
            name = f"Groep {REGIONS[number % len(REGIONS)]} {number // len(REGIONS) + 1}"
            self.add("ledengroep", f"ledengroepen/{slug(name)}", name, number=number)

        rest = count - len(self.pages)
        if rest < LEAST:
            raise SystemExit(f"corpus.py: at least {len(self.pages) + LEAST} pages, or there is no room for books")
        articles, webinars, guides = rest * 45 // 100, rest * 20 // 100, rest * 15 // 100
        for kind, folder, amount in [("artikel", "artikelen", articles), ("webinar", "webinars", webinars)]:
            for number in range(1, amount + 1):
                title = self.title()
                self.add(kind, f"{folder}/{number:02d}-{slug(title, 60)}", title, number=number)
        for kind, folder, amount in [("handreiking", "handreikingen", guides),
                                     ("cursusboek", "cursusboeken", rest - articles - webinars - guides)]:
            for size in self.work_sizes(amount):
                self.add_work(kind, folder, size)
        # They are apart from titles: a topic is no page that a wiki link can mean.
        self.titles = set()
        topics = [self.name(self.topic(number)).lower() for number in range(TOPICS)]
        return Corpus(self.pages, self.works, topics)

    def add(self, kind, path, title, **more):
        self.titles.add(title.lower())
        self.pages.append(Page(len(self.pages), kind, path, title, **more))
        return self.pages[-1]

    def title(self):
        """One that no page has yet."""
        title = self.writer.title()
        while title.lower() in self.titles:
            title = f"{self.writer.title().rstrip('?')}, {self.writer.one_of(STEMS)}"
        return title

    def name(self, words):
        """A short one, of a theme or a topic."""
        name = words[0].upper() + words[1:]
        while name.lower() in self.titles:
            name = f"{name} {self.writer.one_of(STEMS)}"
        self.titles.add(name.lower())
        return name

    def topic(self, number):
        return self.writer.noun(many=True) if number % 3 else (
            f"{self.writer.one_of(STEMS)}{self.writer.noun(many=True)}")

    def work_sizes(self, pages):
        """Cuts so many pages into works, each a first page and its chapters."""
        least, most = CHAPTERS[0] + 1, CHAPTERS[1] + 1
        while pages > 0:
            size = self.writer.between(least, most)
            # What is left must be a work too.
            if pages - size < least:
                size = pages if pages <= most else pages - least
            yield size
            pages -= size

    def add_work(self, kind, folder, size):
        title = self.title()
        place = f"{folder}/{slug(title, 60)}"
        front = self.add(kind, f"{place}/index", title)
        parts, number = [], 0
        while number < size - 1:
            length = min(self.writer.between(5, 9), size - 1 - number)
            part, chapters = self.writer.heading(), []
            for number in range(number + 1, number + length + 1):
                title = self.title()
                chapters.append(self.add(kind, f"{place}/{number:02d}-{slug(title, 50)}", title, work=front,
                                         number=number, part=part))
            parts.append((part, chapters))
        cover = {"ondertitel": self.writer.sentence(), "editie": "Online editie",
                 "jaar": self.writer.between(2012, 2025), "auteurs": [self.writer.name()]}
        self.works.append(Work(front, parts, cover))


class Descriptions:
    """Front matter, in the order and with the names that editors write."""

    def __init__(self, corpus):
        self.themes = [page.path.split("/")[1] for page in corpus.of_kind("thema")]
        self.groups = [page.path.split("/")[1] for page in corpus.of_kind("ledengroep")]
        self.topics = corpus.topics
        self.material = corpus.of_kind(*MATERIAL)

    def of(self, page, writer):
        fields = {"titel": page.title}
        if page.kind in ("artikel", "webinar"):
            fields["nummer"] = page.number
        if page.kind in MATERIAL and (page.work is None or writer.random() < 0.3):
            day = datetime.date(2008, 1, 1) + datetime.timedelta(days=writer.below(6500))
            fields["datum"] = day
            if writer.random() < 0.15:
                fields["herzien"] = day + datetime.timedelta(days=writer.between(30, 400))
        fields["samenvatting"] = writer.sentence()
        if page.kind in MATERIAL:
            fields["samenvatting"] += f" {writer.sentence()}"
        if page.kind == "artikel" and writer.random() < 0.5:
            fields["auteurs"] = [writer.name() for _ in range(writer.between(1, 2))]
        fields["doelgroep"] = writer.some_of(AUDIENCES, writer.between(1, 3))
        if page.kind in MATERIAL:
            fields["themas"] = writer.some_of(self.themes, writer.between(1, 3))
            fields["onderwerpen"] = writer.some_of(self.topics, writer.between(2, 5), writer.often_first)
            if writer.random() < 0.1:
                fields["ledengroepen"] = [writer.one_of(self.groups)]
        elif page.kind == "thema":
            fields["vraag"] = f"{writer.heading()}?"
            fields["kleur"] = COLOURS[page.number % len(COLOURS)]
            fields["teken"] = SIGNS[page.number % len(SIGNS)]
        elif page.kind == "ledengroep":
            fields["regio"] = writer.one_of(REGIONS)
            fields["pilot"] = "ja" if page.number % 4 == 0 else "nee"
        if page.kind == "webinar":
            fields |= self.of_webinar(page, writer)
        if page.kind in ("artikel", "webinar") and writer.random() < 0.2:
            fields["hoort-bij"] = [writer.one_of(self.material) for _ in range(writer.between(1, 2))]
        return fields

    def of_webinar(self, page, writer):
        start = writer.between(9, 20)
        fields = {"begintijd": f"{start}.30", "eindtijd": f"{start + 1}.30",
                  "sprekers": [writer.name() for _ in range(writer.between(1, 3))],
                  "opname": f"https://video.example/{page.number}"}
        if writer.random() < 0.6:
            fields["materiaal"] = [{"bestand": f"../downloads/blad-{writer.between(1, DOWNLOADS):02d}.pdf",
                                    "titel": f"Bladen over {writer.words(1)}"}]
        return fields | {
            "bekeken": writer.between(20, 2400), "geteld-op": datetime.date(2026, 1, 1),
            "leert": [f"hoe u {writer.words(1)} gebruikt" for _ in range(writer.between(2, 4))]}


def write(count, trompet, hugo):
    corpus = Planner(count).plan(count)
    descriptions = Descriptions(corpus)
    themes = corpus.of_kind("thema")
    targets = [flavour(folder) for flavour, folder in [(flavours.Trompet, trompet), (flavours.Hugo, hugo)] if folder]
    for target in targets:
        target.start()
        for work in corpus.works:
            target.write_work(work)
    for page in corpus.pages:
        writer = generator(count, page.index)
        page.fields = descriptions.of(page, writer)
        text = body.compose(page, descriptions.material, themes, writer)
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
