"""Texts of pages: headings, paragraphs and now and then everything else that editors write."""

from dataclasses import dataclass

# Between the pieces of a text stand references, which each program writes in its own way.
MARK = "\0"
PICTURES = 48


@dataclass
class Text:
    """Markdown with a mark for every reference."""
    markdown: str
    references: list


@dataclass
class Link:
    target: object
    # Nothing for a wiki link that shows its target's title.
    text: str = ""
    is_wiki: bool = False


@dataclass
class Picture:
    file: str
    alternative: str
    title: str


def picture(number):
    return f"beelden/beeld-{number:02d}.{'svg' if number % 2 else 'png'}"


# How long the text of a page becomes, in letters; a section more at most.
LENGTHS = {"artikel": (2800, 3400), "webinar": (2700, 3100), "handreiking": (2900, 3500), "cursusboek": (2900, 3500),
           "thema": (900, 1400), "ledengroep": (900, 1200), "pagina": (500, 900)}
CALLOUTS = ["tip", "let-op", "voorbeeld", "oefening"]


def compose(page, material, themes, writer):
    return Composer(page, material, themes, writer).compose()


class Composer:
    def __init__(self, page, material, themes, writer):
        self.page, self.material, self.themes, self.writer = page, material, themes, writer
        self.references, self.notes = [], []

    def compose(self):
        writer = self.writer
        goal = writer.between(*LENGTHS[self.page.kind])
        blocks = [self.paragraph(3)]
        # Each page starts somewhere else in the row of special blocks.
        special = [self.bullets, self.callout, self.figure, self.numbers, self.table, self.quote, self.tasks,
                   self.note, self.plain, self.callout, self.bullets, self.plain]
        turn, section = writer.below(len(special)), 0
        while sum(map(len, blocks)) < goal:
            level = "###" if section and writer.random() < 0.25 else "##"
            blocks += [f"{level} {writer.heading()}", self.paragraph(writer.between(3, 5), with_link=True)]
            blocks.append(special[(turn + section) % len(special)]())
            section += 1
        blocks += [f"[^{number}]: {text}" for number, text in enumerate(self.notes, start=1)]
        return Text("\n\n".join(blocks) + "\n", self.references)

    def refer(self, reference):
        self.references.append(reference)
        return MARK

    def some_page(self):
        """Two in three stand near: the same series, the same book."""
        writer = self.writer
        if writer.random() < 0.67 and self.material[0].index <= self.page.index:
            place = self.page.index - self.material[0].index + writer.between(-30, 30)
            return self.material[place % len(self.material)]
        return writer.one_of(self.material)

    def link(self):
        writer = self.writer
        chance = writer.random()
        if chance < 0.2:
            return f"Lees ook {self.refer(Link(self.some_page(), is_wiki=True))}."
        if chance < 0.27:
            return f"Dit hoort bij {self.refer(Link(writer.one_of(self.themes), f'het thema {writer.words(1)}'))}."
        if chance < 0.35:
            return f"Kijk op [een andere site](https://elders.example/{slug_number(writer)})."
        text = f"{writer.words(1)} en {writer.words(1)}"
        return f"Meer daarover leest u bij {self.refer(Link(self.some_page(), text))}."

    def marked(self):
        """A sentence with a stress in it."""
        writer = self.writer
        chance = writer.random()
        sentence = writer.sentence()
        if chance < 0.5:
            return f"**{writer.words(2).capitalize()}.** {sentence}"
        if chance < 0.95:
            return f"{sentence} Dat is *{writer.word('HOW')}*."
        if chance < 0.985:
            return f"{sentence} Typ `{writer.words(1)}` in het zoekvak."
        return f"{sentence} Dat is ~~{writer.word('HOW')}~~ niet meer zo."

    def paragraph(self, sentences, with_link=False):
        parts = [self.marked() if self.writer.random() < 0.12 else self.writer.sentence() for _ in range(sentences)]
        if with_link and self.writer.random() < 0.7:
            parts.insert(self.writer.between(1, len(parts)), self.link())
        return " ".join(parts)

    def plain(self):
        return self.paragraph(4)

    def bullets(self):
        return "\n".join(f"- {self.writer.sentence()}" for _ in range(self.writer.between(3, 5)))

    def numbers(self):
        return "\n".join(f"{number}. {self.writer.sentence()}" for number in range(1, self.writer.between(4, 6)))

    def tasks(self):
        return "\n".join(f"- [{'x' if self.writer.random() < 0.2 else ' '}] {self.writer.words(2)}" for _ in range(4))

    def callout(self):
        writer = self.writer
        title = f" {writer.heading()}" if writer.random() < 0.5 else ""
        return f"> [!{writer.one_of(CALLOUTS)}]{title}\n> {self.paragraph(2, with_link=True)}"

    def quote(self):
        return f"> {self.paragraph(2)}\n>\n> {self.writer.name()}"

    def figure(self):
        writer = self.writer
        return self.refer(Picture(picture(writer.below(PICTURES)), f"Tekening van {writer.words(2)}",
                                  writer.sentence().replace('"', "'")))

    def table(self):
        writer = self.writer
        rows = [f"| {writer.words(1)} | {writer.between(1, 900)} | {writer.word('WHEN')} |"
                for _ in range(writer.between(3, 6))]
        return "\n".join(["| Wat | Aantal | Wanneer |", "| --- | ---: | --- |", *rows])

    def note(self):
        self.notes.append(self.writer.sentence())
        return f"{self.paragraph(2)} {self.writer.sentence()}[^{len(self.notes)}]"


def slug_number(writer):
    return f"blad-{writer.between(1, 999)}"
