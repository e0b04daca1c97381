"""All that stands in content/ is in the site where readers look for it, and what is not public is nowhere."""

import re
import unicodedata
from urllib.parse import urljoin

import yaml

SERIES = {"artikelen": 16, "webinars": 12}
THEMES = 10


class Source:
    """A text of content/ with its front matter, read by PyYAML; all values as they were typed."""

    def __init__(self, path, content):
        self.path = path.relative_to(content)
        text = path.read_text(encoding="utf-8")
        front = re.match(r"---\r?\n(.*?)\r?\n---\r?\n", text, flags=re.DOTALL)
        self.fields = yaml.load(front[1], yaml.BaseLoader) if front else {}
        folder = self.path.parent.as_posix()
        parts = [] if folder == "." else [folder]
        self.address = "".join(part + "/" for part in parts + [self.path.stem] * (self.path.stem != "index"))

    @property
    def is_public(self):
        draft = self.fields.get("concept", self.fields.get("draft", "nee")) in ("ja", "true", "yes")
        return not draft and self.fields.get("editie") != "trainer"

    @property
    def title(self):
        return self.fields.get("titel", self.fields.get("title", ""))

    def list(self, name):
        value = self.fields.get(name, [])
        return value if isinstance(value, list) else [value]


def sources(trial):
    content = trial.repository / "content"
    return [Source(path, content) for path in sorted(content.rglob("*.md"))]


def plain(text):
    """Without what typography may change."""
    text = unicodedata.normalize("NFC", text).casefold()
    return text.translate(str.maketrans({"‘": "'", "’": "'", "“": '"', "”": '"', "–": "-"}))


def links_of(page):
    """The full addresses that the page's own part leads to."""
    return {urljoin(page.url, link["href"]) for link in page.all("a") if link.in_main}


def texts_are_pages(trial):
    """Every public text is a page with its title; the series and the themes are whole."""
    texts = [source for source in sources(trial) if source.is_public]
    for source in texts:
        page = trial.site.pages.get(source.address)
        if page is None:
            yield f"{source.path}: no page at {source.address}"
        elif plain(source.title) != plain(page.heading):
            yield f"{source.path}: its page is headed ‘{page.heading}’"
    for folder, least in SERIES.items():
        numbers = sorted(int(source.fields["nummer"]) for source in texts
                         if source.path.parts[0] == folder and "nummer" in source.fields)
        if numbers != list(range(1, len(numbers) + 1)) or len(numbers) < least:
            yield f"{folder}: the numbers are {numbers}"
    themes = [source for source in texts if source.path.parent.name == "themas" and source.path.stem != "index"]
    if len(themes) < THEMES:
        yield f"themas: only {len(themes)}"


def lists_hold_their_pages(trial):
    """The list of each kind leads to every page of it, and the front of a work to its chapters in order."""
    for source in sources(trial):
        folder = source.path.parent
        if folder.name in (*SERIES, "themas", "ledengroepen") and source.path.stem != "index":
            found = {url for page in sheets(trial.site, f"{folder.as_posix()}/") for url in links_of(page)}
            if trial.site.base + source.address not in found:
                yield f"{folder}: the list does not lead to {source.path.name}"
    for book in sorted((trial.repository / "content").rglob("boek.yaml")):
        address = book.parent.relative_to(trial.repository / "content").as_posix() + "/"
        parts = yaml.load(book.read_text(encoding="utf-8"), yaml.BaseLoader).get("delen", [])
        public = {source.path.name for source in sources(trial)
                  if source.path.parent.as_posix() + "/" == address and source.is_public}
        chapters = [f"{trial.site.base}{address}{name.removesuffix('.md')}/"
                    for part in parts for name in part["hoofdstukken"] if name in public]
        page = trial.site.pages[address]
        found = [urljoin(page.url, link["href"]) for link in page.all("a") if link.in_main]
        contents = [url for url in dict.fromkeys(found) if url in chapters]
        if not chapters or set(contents) != set(chapters):
            yield f"{address}: not all chapters are there"
        elif not any(found[i:i + len(chapters)] == chapters for i in range(len(found))):
            yield f"{address}: the chapters are not in the order of the book"


def sheets(site, address):
    """A list with the sheets that it goes on on."""
    return [page for key, page in site.pages.items()
            if key == address or re.fullmatch(re.escape(address) + r"blad/\d+/", key)]


def themes_hold_their_pages(trial):
    """The page of a theme lists every page that carries the theme."""
    checked = 0
    for source in sources(trial):
        if not source.is_public:
            continue
        for theme in source.list("themas"):
            page = trial.site.pages.get(f"themas/{theme}/")
            checked += 1
            if page is None:
                yield f"{source.path}: no page for its theme ‘{theme}’"
            elif trial.site.base + source.address not in links_of(page):
                yield f"themas/{theme}/: does not list {source.path}"
    if checked < sum(SERIES.values()):
        yield f"only {checked} themes found in the front matter"


def topics_hold_their_pages(trial):
    """The page of a topic lists every page that carries the topic."""
    topics = {plain(page.heading): address for address, page in trial.site.pages.items()
              if re.fullmatch(r"onderwerpen/[^/]+/", address)}
    for source in sources(trial):
        for topic in source.list("onderwerpen") if source.is_public else []:
            address = topics.get(plain(topic))
            if address is None:
                yield f"{source.path}: no page for its topic ‘{topic}’"
            elif not any(trial.site.base + source.address in links_of(page)
                         for page in sheets(trial.site, address)):
                yield f"{address}: does not list {source.path}"


def drafts_are_absent(trial):
    """Nothing of a draft, or of a page before or after its time, is in any file."""
    copy = trial.copy_of_content("with-drafts")
    hidden = {"kwartelkoning": "concept: ja", "porseleinhoen": "publiceren-vanaf: 2099-01-01",
              "roerdomp": "verloopt: 2001-01-01"}
    for word, line in hidden.items():
        (copy / "content" / "artikelen" / f"{word}.md").write_text(
            f"---\ntitel: De {word}\nsamenvatting: Over de {word}.\n{line}\nthemas: [inkoop]\n"
            f"onderwerpen: [gemeente, {word}]\nhoort-bij: [../webinars/10-duos.md]\noude-adressen: [/oud-{word}/]\n"
            f"---\n\nHier zit de {word}.\n\n## Nog een {word}\n\nZie [zorg](02-zorginkoop.md).\n",
            encoding="utf-8")
    for words, options in [((), ["--date", "2017-01-01"]),
                           (("kwartelkoning",), ["--date", "2017-01-01", "--drafts"]),
                           (("porseleinhoen",), ["--date", "2099-01-01"]),
                           (("roerdomp",), ["--date", "2000-12-31"])]:
        # A new folder each time: what a build leaves behind is another check's subject.
        output = trial.scratch / ("drafts-" + "-".join(words))
        trial.run("build", "--site", copy, "--output", output, *options)
        for word in hidden:
            found = [path for path in output.rglob("*")
                     if word in path.name or path.is_file() and word.encode() in path.read_bytes().lower()]
            if word in words and not found:
                yield f"{' '.join(options)}: ‘{hidden[word]}’ is absent, so this check proves nothing"
            if word not in words and found:
                yield f"{' '.join(options)}: ‘{hidden[word]}’ is in {found[0].relative_to(output)}"


CHECKS = [texts_are_pages, lists_hold_their_pages, themes_hold_their_pages, topics_hold_their_pages,
          drafts_are_absent]
