"""Makes a site with one course book of about N pages in print: chapters with sections, exercises, tables, figures,
links to each other and away, notes, terms for the glossary and the index, and notes for trainers.

    book.py FOLDER [--pages 300] [--trainer]

`trompet build --site FOLDER`. The same N gives the same bytes on any machine. Every sentence has a number of its own, so
that a check can find each of them again: `[s123]`. With --trainer every fifth exercise has a note for trainers, in which
the word kwartelkoning stands and nowhere else.
"""

import argparse
import random
from pathlib import Path

import files
from dutch import NOUNS, Writer

SEED = 20170101
CHAPTERS_A_PART = 6
# What a chapter comes to on paper, on average, as measured with WeasyPrint 70 and the standard theme.
PAGES_A_CHAPTER = 10
# What stands before the first chapter and after the last.
PAGES_AROUND = 30
SECTIONS = 6
TERMS = 120


def quoted(text):
    """As a value in YAML, whatever stands in it."""
    return "'" + text.replace("'", "''") + "'"


class Book:
    def __init__(self, pages, trainer):
        self.writer = Writer(random.Random(SEED).random)
        self.chapters = max(1, (pages - PAGES_AROUND) // PAGES_A_CHAPTER)
        self.trainer = trainer
        self.sentences = 0
        self.exercises = 0
        self.terms = []
        for noun in NOUNS:
            one, more = noun[0].split(" ")[-1], noun[1]
            if one not in [term for term, _ in self.terms]:
                self.terms.append((one, more))
        self.terms = self.terms[:TERMS]

    def sentence(self):
        self.sentences += 1
        text = self.writer.sentence()
        return f"{text[:-1]} [s{self.sentences}]{text[-1]}" if text[-1] in ".?" else f"{text} [s{self.sentences}]"

    def paragraph(self, least=3, most=7):
        return "\n".join(self.sentence() for _ in range(self.writer.between(least, most))) + "\n\n"

    def list(self):
        return "".join(f"- {self.sentence()}\n" for _ in range(self.writer.between(3, 6))) + "\n"

    def table(self):
        rows = "".join(f"| {self.writer.words(2)} | {self.sentence()} | {self.writer.below(99)} |\n"
                       for _ in range(self.writer.between(3, 9)))
        return f"Tabel: {self.sentence()}\n\n| Wat | Waarom | Aantal |\n| --- | --- | ---: |\n{rows}\n"

    def figure(self, chapter):
        return f'![{self.writer.words(3)}](figuur-{chapter % 4 + 1}.svg "{self.sentence()}")\n\n'

    def exercise(self, chapter):
        self.exercises += 1
        steps = "".join(f"> {number}. {self.sentence()}\n" for number in range(1, self.writer.between(3, 5)))
        text = (f"> [!oefening] Doen nummer {self.exercises}\n"
                f"> tijd: {self.writer.between(1, 9) * 5} minuten, groep: 3-4\n>\n{steps}\n")
        kind = "kader: 6" if self.exercises % 4 == 0 else f"regels: {self.writer.between(3, 8)}"
        text += f"```schrijfruimte\n{kind}\n```\n\n"
        if self.trainer and self.exercises % 5 == 0:
            text += f"> [!trainer] Aanpak\n> {self.sentence()} Denk aan de kwartelkoning.\n\n"
        return text

    def links(self, chapter):
        other = self.writer.between(1, self.chapters)
        exercise = self.writer.between(1, SECTIONS)
        address = f"https://voorbeeld{self.writer.below(500)}.nl/map/{self.writer.below(99)}"
        video = f"https://youtu.be/abcdefg{self.writer.between(1000, 9999)}"
        return (f"Zie [een ander hoofdstuk](hoofdstuk-{other:02}.md) en [[hoofdstuk-{other:02}#kop-{exercise}]]. "
                f"Lees [meer]({address}), kijk [de film]({video}) en zoek op <{address}/x>.[^{chapter}]\n\n")

    def chapter(self, number):
        title = f"{self.writer.title()[:60]} {number}"
        text = (f"---\ntitel: {quoted(title)}\nsamenvatting: {quoted(self.sentence())}\n---\n\n"
                + self.paragraph())
        for section in range(1, SECTIONS + 1):
            text += f"## Kop {section}\n\n{self.paragraph()}{self.paragraph()}"
            text += self.table() if section % 3 == 1 else self.list()
            if section % 2 == 0:
                text += f"### {self.writer.heading()} {number}.{section}\n\n{self.paragraph()}{self.exercise(number)}"
            if section % 4 == 3:
                text += self.figure(number)
            text += f"> [!tip]\n> {self.sentence()}\n\n" if section % 3 == 0 else ""
            text += self.links(number) if section in (2, 5) else ""
            text += self.paragraph()
        return text + f"[^{number}]: {self.sentence()}\n"

    def glossary(self):
        return "begrippen:\n" + "".join(
            f"  - begrip: {one}\n    vormen: [{more}]\n    uitleg: {quoted(self.sentence())}\n"
            for one, more in self.terms[::2])

    def description(self):
        parts = "".join(
            f"  - titel: Deel over {self.writer.words(1)}\n    hoofdstukken: ["
            + ", ".join(f"hoofdstuk-{number:02}.md" for number in
                        range(start, min(start + CHAPTERS_A_PART, self.chapters + 1))) + "]\n"
            for start in range(1, self.chapters + 1, CHAPTERS_A_PART))
        register = "".join(f"  - term: {one}\n    ook: [{more}]\n" for one, more in self.terms[1::2])
        return (f"ondertitel: Om mee te meten\neditie: Eerste editie\njaar: 2016\nauteurs: [Jan, Piet]\n"
                f"financiers: [Een fonds]\ncolofon:\n  - Deze tekst is gemaakt door een programma.\n"
                f"delen:\n{parts}register:\n{register}")

    def write(self, folder):
        work = folder / "content" / "cursusboeken" / "meetboek"
        work.mkdir(parents=True, exist_ok=True)
        texts = {
            folder / "content" / "site.yaml": "naam: Het meetboek\nadres: https://meetboek.example/\n",
            folder / "content" / "index.md": "---\ntitel: Het meetboek\n---\n\nOm mee te meten.\n",
            work / "index.md": f"---\ntitel: Het meetboek\nsamenvatting: {quoted(self.sentence())}\n---\n\n"
                               f"{self.paragraph()}{self.paragraph()}",
        }
        for number in range(1, self.chapters + 1):
            texts[work / f"hoofdstuk-{number:02}.md"] = self.chapter(number)
        texts[work / "boek.yaml"] = self.description()
        texts[folder / "content" / "begrippen.yaml"] = self.glossary()
        for path, text in texts.items():
            path.write_text(text, encoding="utf-8")
        for number in range(1, 5):
            (work / f"figuur-{number}.svg").write_bytes(files.svg(self.writer))


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n\n")[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--pages", type=int, default=300)
    parser.add_argument("--trainer", action="store_true")
    arguments = parser.parse_args()
    book = Book(arguments.pages, arguments.trainer)
    book.write(arguments.folder)
    print(f"{book.chapters} chapters, {book.sentences} sentences, {book.exercises} exercises")


if __name__ == "__main__":
    main()
