"""A built site, read with nothing but Python's own parsers."""

from functools import cached_property
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit


class Element:
    def __init__(self, tag, attributes, line, in_main):
        self.tag, self.attributes, self.line, self.in_main = tag, attributes, line, in_main
        self.text = ""

    def __getitem__(self, name):
        return self.attributes.get(name) or ""


class Page(HTMLParser):
    """The elements of a page in the order in which they begin."""

    # Elements whose text is asked for.
    WITH_TEXT = {"title", "h1", "style", "script"}

    def __init__(self, file, address, base):
        super().__init__()
        self.address, self.url, self.elements = address, base + address, []
        self._open, self._in_main = None, False
        self.feed(file.read_text(encoding="utf-8"))
        self.close()

    def __str__(self):
        return self.address or "(home)"

    def handle_starttag(self, tag, attributes):
        self._in_main |= tag == "main"
        self.elements.append(Element(tag, dict(attributes), self.getpos()[0], self._in_main))
        if tag in self.WITH_TEXT:
            self._open = self.elements[-1]

    def handle_endtag(self, tag):
        if tag == "main":
            self._in_main = False
        if self._open and tag == self._open.tag:
            self._open = None

    def handle_data(self, data):
        if self._open:
            self._open.text += data

    def all(self, tag):
        return [element for element in self.elements if element.tag == tag]

    @cached_property
    def ids(self):
        return [element["id"] for element in self.elements if element["id"]]

    @cached_property
    def kind(self):
        """The template it was made with, as its body says: "view-artikel" is an artikel."""
        names = [name for body in self.all("body") for name in body["class"].split()]
        return next((name.removeprefix("view-") for name in names if name.startswith("view-")), "")

    @property
    def is_redirect(self):
        return any(meta["http-equiv"].lower() == "refresh" for meta in self.all("meta"))

    @cached_property
    def is_book(self):
        """A work as one file to print, which stands beside its page and travels without the site."""
        return any("book" in body["class"].split() for body in self.all("body"))

    @cached_property
    def is_newsletter(self):
        """A page for mail programs: it travels without the site, and has nothing around it."""
        return any("newsletter" in body["class"].split() for body in self.all("body"))

    @property
    def is_indexed(self):
        return not any(meta["name"] == "robots" and "noindex" in meta["content"] for meta in self.all("meta"))

    @property
    def heading(self):
        return "".join(h1.text for h1 in self.all("h1")).strip()

    @property
    def canonical(self):
        return next((link["href"] for link in self.all("link") if link["rel"] == "canonical"), None)


class BuiltSite:
    def __init__(self, folder, base):
        self.folder, self.base = Path(folder), base

    @cached_property
    def files(self):
        """The paths of all files that are published, as an address writes them."""
        return {path.relative_to(self.folder).as_posix() for path in self.folder.rglob("*")
                if path.is_file() and not path.name.startswith(".")}

    @cached_property
    def pages(self):
        """Every page by its address below the site's."""
        pages = {}
        for file in sorted(self.files):
            if file.endswith(".html"):
                address = file.removesuffix("index.html") if f"/{file}".endswith("/index.html") else file
                pages[address] = Page(self.folder / file, address, self.base)
        return pages

    def address_of(self, url):
        """The address below the site's that a full one leads to; None when it leads out of the site."""
        bare = url.split("#")[0].split("?")[0]
        return unquote(bare[len(self.base):]) if bare.startswith(self.base) else None

    def file_at(self, url):
        """The file that a server gives for an address; None when there is none, or outside the site."""
        address = self.address_of(url)
        if address is None:
            return None
        file = address + "index.html" if address == "" or address.endswith("/") else address
        return file if file in self.files else None

    def is_on_host(self, url):
        return urlsplit(url).netloc == urlsplit(self.base).netloc
