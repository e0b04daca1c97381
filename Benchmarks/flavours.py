"""How the one corpus is written down as a site for Trompet, and as a site for Hugo."""

import re
import shutil
from pathlib import Path

import body

HERE = Path(__file__).resolve().parent
THEME = HERE.parent / "themes" / "standaard"

ADDRESS = "https://kennis.example/"
NAME = "Kennis voor elkaar"
# Lists whose pages have dates, and so a feed.
WITH_FEEDS = {f"{folder}/index" for folder in ("artikelen", "webinars", "handreikingen", "cursusboeken")}
SLOGAN = "Samen gehoord worden in uw gemeente"


def scalar(value):
    """YAML that means this text and nothing else."""
    text = str(value)
    is_plain = re.fullmatch(r"[\w/.][\w '’/.,()?!-]*", text) and not text.endswith(" ")
    # A time on the clock looks like a broken number.
    if is_plain and not re.fullmatch(r"\d+\.\d+", text):
        return text
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def item(value):
    """In a list between brackets a comma would start the next one."""
    return scalar(value) if "," not in str(value) else '"' + str(value).replace('"', '\\"') + '"'


def yaml(fields):
    lines = []
    for key, value in fields.items():
        if isinstance(value, list) and value and isinstance(value[0], dict):
            lines.append(f"{key}:")
            for entry in value:
                for number, (name, inner) in enumerate(entry.items()):
                    lines.append(f"  {'- ' if number == 0 else '  '}{name}: {scalar(inner)}")
        elif isinstance(value, list) and len(value) > 5:
            lines += [f"{key}:"] + [f"  - {scalar(entry)}" for entry in value]
        elif isinstance(value, list):
            lines.append(f"{key}: [{', '.join(map(item, value))}]")
        else:
            lines.append(f"{key}: {scalar(value)}")
    return "\n".join(lines) + "\n"


def way(source, target):
    """From one file below a folder to another."""
    here, there = source.split("/")[:-1], target.split("/")
    while here and len(there) > 1 and here[0] == there[0]:
        here, there = here[1:], there[1:]
    return "../" * len(here) + "/".join(there)


class Flavour:
    def __init__(self, folder):
        self.folder = Path(folder)
        self.made = set()

    def write(self, path, content):
        target = self.folder / path
        if target.parent not in self.made:
            target.parent.mkdir(parents=True, exist_ok=True)
            self.made.add(target.parent)
        target.write_bytes(content.encode() if isinstance(content, str) else content)

    def write_page(self, page, text):
        pieces = text.markdown.split(body.MARK)
        written = pieces[0]
        for reference, piece in zip(text.references, pieces[1:], strict=True):
            written += self.reference(page, reference) + piece
        self.write(f"content/{self.file(page)}", f"---\n{yaml(self.fields(page))}---\n\n{written}")

    def reference(self, page, reference):
        if isinstance(reference, body.Picture):
            return f'![{reference.alternative}]({self.picture(page, reference.file)} "{reference.title}")'
        if reference.is_wiki:
            return self.wiki_link(page, reference.target)
        return f"[{reference.text}]({way(self.file(page), self.file(reference.target))})"


class Trompet(Flavour):
    """Only content/: the theme is in the program."""

    def start(self):
        pass

    def file(self, page):
        return f"{page.path}.md"

    def fields(self, page):
        fields = dict(page.fields)
        if "hoort-bij" in fields:
            fields["hoort-bij"] = [way(self.file(page), self.file(other)) for other in fields["hoort-bij"]]
        return fields

    def picture(self, page, file):
        return way(self.file(page), file)

    def wiki_link(self, page, target):
        return f"[[{target.title}]]"

    def write_work(self, work):
        lines = ["delen:"]
        for title, chapters in work.parts:
            lines += [f"  - titel: {scalar(title)}", "    hoofdstukken:"]
            lines += [f"      - {chapter.path.split('/')[-1]}.md" for chapter in chapters]
        folder = work.front.path.rpartition("/")[0]
        self.write(f"content/{folder}/boek.yaml", yaml(work.cover) + "\n".join(lines) + "\n")

    def write_settings(self, sections, footer):
        self.write("content/site.yaml", yaml({
            "naam": NAME, "slogan": SLOGAN, "taal": "nl", "adres": ADDRESS, "per-blad": 20,
            "menu": [f"{folder}/index.md" for folder in sections], "voet": [f"{name}.md" for name in footer]}))

    def write_file(self, path, content):
        self.write(f"content/{path}", content)


class Hugo(Flavour):
    """Titles and dates by Hugo's names, the rest as parameters. Themes, local groups, topics and years of lists
    are taxonomies, works are sections; wiki links are ordinary links, and pictures stand below static/."""

    NAMES = {"titel": "title", "datum": "date", "herzien": "lastmod", "samenvatting": "description"}

    def start(self):
        shutil.copytree(HERE / "hugo", self.folder, dirs_exist_ok=True)
        shutil.copytree(THEME / "static", self.folder / "static" / "static")
        shutil.copytree(THEME / "tekens", self.folder / "assets" / "tekens")
        for drawing in ("trumpet", "hero-drawing"):
            self.write(f"assets/{drawing}.html", (THEME / f"templates/partials/{drawing}.html").read_bytes())
        self.years, self.covers = set(), {}

    def file(self, page):
        if page.path.endswith("index"):
            return f"{page.path.removesuffix('index')}_index.md"
        if page.kind in ("thema", "ledengroep"):
            return f"{page.path}/_index.md"
        return f"{page.path}.md"

    def fields(self, page):
        fields = {self.NAMES.get(name, name): value for name, value in page.fields.items()}
        fields["soort"] = page.kind
        if "hoort-bij" in fields:
            fields["hoort-bij"] = ["/" + other.path.removesuffix("/index") for other in fields["hoort-bij"]]
        section = page.path.split("/")[0]
        if page.work:
            fields |= {"layout": "hoofdstuk", "weight": page.number, "deel": page.part}
        elif "date" in fields:
            year = f"{section}-{fields['date'].year}"
            fields["jaren"] = [year]
            if page.kind in ("handreiking", "cursusboek"):
                fields |= {"layout": "werk"} | self.covers[page]
            self.years.add(year)
        elif page.kind == "thema" or page.path in WITH_FEEDS:
            fields["outputs"] = ["html", "atom", "jsonfeed"]
        if "materiaal" in fields:
            fields["materiaal"] = [entry | {"bestand": entry["bestand"].removeprefix("..")}
                                   for entry in fields["materiaal"]]
        return fields

    def write_work(self, work):
        self.covers[work.front] = work.cover

    def picture(self, page, file):
        return f"/{file}"

    def wiki_link(self, page, target):
        return f"[{target.title}]({way(self.file(page), self.file(target))})"

    def write_settings(self, sections, footer):
        # A list by year is a page of its own.
        for name in sorted(self.years):
            section, _, year = name.rpartition("-")
            fields = {"title": f"{sections[section]}: {year}", "lijst": section, "jaar": year}
            self.write(f"content/jaren/{name}/_index.md", f"---\n{yaml(fields)}---\n")
        self.write("content/jaren/_index.md", "---\ntitle: Jaren\nbuild:\n  render: never\n---\n")

    def write_file(self, path, content):
        self.write(f"static/{path}", content)
