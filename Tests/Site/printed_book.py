"""A book as it was printed: the print HTML and the PDF beside each other, read with parsers that are not ours."""

import bisect
import itertools
import re
import subprocess
import unicodedata
from functools import cached_property
from html.parser import HTMLParser

import pikepdf

BLOCKS = {"p", "li", "td", "th", "h1", "h2", "h3", "h4", "h5", "h6", "dt", "dd", "caption", "figcaption", "div", "section",
          "ol", "ul", "dl", "table", "tr", "figure", "header", "nav", "main", "body", "blockquote", "pre", "summary"}
VOID = {"br", "hr", "img", "meta", "link", "input", "col", "wbr", "source"}
UNSEEN = {"style", "script", "title", "svg", "template"}


def letters(text):
    """Letters and digits only: what no line break, hyphen, leader or list sign changes."""
    text = unicodedata.normalize("NFKC", text).casefold()
    return "".join(sign for sign in text if sign.isalnum())


class Element:
    """A node of the HTML, with the texts and nodes in it."""

    def __init__(self, tag, attributes=(), parent=None):
        self.tag, self.attributes, self.parent, self.children = tag, dict(attributes), parent, []

    def __getitem__(self, name):
        return self.attributes.get(name) or ""

    @property
    def classes(self):
        return set(self["class"].split())

    def walk(self):
        """Itself and all nodes below it, in order."""
        waiting = [self]
        while waiting:
            node = waiting.pop()
            yield node
            if isinstance(node, Element):
                waiting.extend(reversed(node.children))

    def elements(self, condition=lambda _: True):
        return [node for node in self.walk() if isinstance(node, Element) and condition(node)]

    def with_class(self, name):
        return self.elements(lambda node: name in node.classes)

    def is_within(self, condition):
        node = self
        while node is not None:
            if condition(node):
                return True
            node = node.parent
        return False

    @property
    def text(self):
        return "".join(node for node in self.walk() if isinstance(node, str))


class Reader(HTMLParser):
    def __init__(self, text):
        super().__init__()
        self.root = self.here = Element("")
        self.feed(text)
        self.close()

    def handle_starttag(self, tag, attributes):
        element = Element(tag, attributes, self.here)
        self.here.children.append(element)
        if tag not in VOID:
            self.here = element

    def handle_startendtag(self, tag, attributes):
        self.here.children.append(Element(tag, attributes, self.here))

    def handle_endtag(self, tag):
        node = self.here
        while node is not None and node.tag != tag:
            node = node.parent
        if node is not None and node.parent is not None:
            self.here = node.parent

    def handle_data(self, data):
        self.here.children.append(data)


class PrintedBook:
    """`html` and `pdf` are paths; `page_word` is what stands before the number of a page in a reference."""

    # In letters: heads of tables that are repeated, numbers of lists, what else is set between two sentences.
    REACH = 400
    LONG = 40

    def __init__(self, html, pdf, page_word="blz."):
        self.html, self.pdf, self.page_word = html, pdf, page_word
        self.root = Reader(html.read_text(encoding="utf-8")).root

    @cached_property
    def pages(self):
        """The text of each page, in the order in which it was set, as letters; without head and folio."""
        return ["".join(lines) for lines in self._lines]

    @cached_property
    def _lines(self):
        text = subprocess.run(["pdftotext", "-raw", "-enc", "UTF-8", self.pdf, "-"], check=True, capture_output=True).stdout
        pages = text.decode("utf-8").split("\f")[:-1]
        return [self._without_furniture(page, number) for number, page in enumerate(pages, 1)]

    def _without_furniture(self, page, number):
        """Heads and folios are set after the text of a page: the last lines, as far as they are known ones."""
        lines = [letters(line) for line in page.splitlines()]
        lines = [line for line in lines if line]
        if lines and lines[-1] == str(number):
            lines.pop()
            if len(lines) > 1 and lines[-1] in self.heads:
                lines.pop()
        return lines

    def _above_list_numbers(self, page):
        """The text of a page without the numbers of its lists, which are set last."""
        lines = self._lines[page]
        while lines and lines[-1].isdigit() and len(lines[-1]) < 3:
            lines = lines[:-1]
        return "".join(lines)

    @cached_property
    def heads(self):
        """What a running head can say: the titles of the book and of all that starts on a page of its own."""
        titles = [node.text for node in self.root.elements(lambda node: node.tag in ("h1", "title"))]
        titles += [node.text for node in self.root.with_class("chapter-title")]
        titles += [h2.text for contents in self.root.with_class("contents") for h2 in contents.elements() if h2.tag == "h2"]
        edition = "".join(node.text for node in self.root.with_class("cover-edition"))
        return {letters(title + also) for title in titles for also in ("", edition)} - {""}

    @cached_property
    def destinations(self):
        """The number of the page on which each anchor is, from 1."""
        with pikepdf.open(self.pdf) as pdf:
            place = {page.objgen: number for number, page in enumerate(pdf.pages, 1)}
            return {str(name): place[target[0].objgen] for name, target in pikepdf.NameTree(pdf.Root.Names.Dests).items()}

    def page_of(self, link):
        return self.destinations.get(link["href"].removeprefix("#"))

    def generated(self, node):
        """What the style sheet writes after an element in print."""
        if not node["href"].startswith("#"):
            return ""
        page = self.page_of(node) or "?"
        if "reference" in node.classes or "page" in node.classes:
            return f" {'op ' if 'reference' in node.classes and self.page_word == 'blz.' else ''}{self.page_word}{page}"
        if "locator" in node.classes or node.is_within(lambda above: "contents" in above.classes):
            return f" {page}"
        return ""

    @cached_property
    def blocks(self):
        """The text of each block that has text of its own, as it must stand in print, with the element."""
        found, pieces, owner = [], [], self.root

        def close():
            text = "".join(pieces)
            if letters(text):
                found.append((owner, text))
            pieces.clear()

        stack = [(self.root, iter(self.root.children))]
        while stack:
            node, rest = stack[-1]
            child = next(rest, None)
            if child is None:
                stack.pop()
                if node.tag in BLOCKS:
                    close()
                    owner = node.parent or node
                else:
                    pieces.append(self.generated(node))
            elif isinstance(child, str):
                pieces.append(child)
            elif child.tag in UNSEEN or self._is_elsewhere(child):
                continue
            else:
                if child.tag in BLOCKS:
                    close()
                    owner = child
                elif child.tag == "br":
                    pieces.append(" ")
                stack.append((child, iter(child.children)))
        return found

    def _is_elsewhere(self, node):
        """Whether it is not printed, or not where it stands in the text: numbers hang beside the entries of the contents.

        Pages for notes are left out until the number of pages is a multiple of four.
        """
        return bool("footnote-back" in node.classes
                or "notes-page" in node.classes and node["id"] not in self.destinations
                or "section" in node.classes and "locator" in node.parent.classes
                or "number" in node.classes and node.is_within(lambda above: above.classes & {"contents", "part-chapters"}))

    @cached_property
    def sentences(self):
        return [part for _, text in self.blocks for part in re.split(r"(?<=[.!?:])\s+", text) if letters(part)]

    def missing_sentences(self):
        """The sentences of the HTML that are not in the PDF, each after the one before it and close to it."""
        whole = "".join(self.pages)
        ends = list(itertools.accumulate(len(page) for page in self.pages))
        position = 0
        for sentence in self.sentences:
            wanted = letters(sentence)
            # Far away, a short one is another sentence of the same words.
            end = len(whole) if len(wanted) > self.LONG else position + len(wanted) + self.REACH
            found = whole.find(wanted, position, end)
            if found < 0:
                found, wanted = self._across_pages(wanted, position, ends)
            if found < 0:
                yield " ".join(sentence.split())
            else:
                position = found + len(wanted)

    def _across_pages(self, wanted, position, ends):
        """The place of a sentence that goes on on the next page, and what of it stands there.

        The numbers of lists are set last on a page, so between its two parts.
        """
        for page in range(bisect.bisect_left(ends, position), len(self.pages) - 1):
            above, below = self._above_list_numbers(page), self.pages[page + 1]
            for cut in range(1, len(wanted)):
                if above.endswith(wanted[:cut]) and below.startswith(wanted[cut:]):
                    return ends[page], wanted[cut:]
        return -1, wanted

    def references(self):
        """The links that print as the number of a page."""
        return [link for link in self.root.elements(lambda node: node.tag == "a") if self.generated(link)]

    def words_out_of_bounds(self, margin):
        """Words that come nearer to the edge of their page than `margin` points, by page."""
        text = subprocess.run(["pdftotext", "-bbox", self.pdf, "-"], check=True, capture_output=True).stdout.decode("utf-8")
        page, width, height = 0, 0, 0
        for line in text.splitlines():
            if start := re.match(r'\s*<page width="([\d.]+)" height="([\d.]+)"', line):
                page, width, height = page + 1, float(start[1]), float(start[2])
            elif word := re.match(r'\s*<word xMin="(\S+)" yMin="(\S+)" xMax="(\S+)" yMax="(\S+)">(.*)</word>', line):
                left, top, right, bottom = map(float, word.groups()[:4])
                if left < margin or top < margin or right > width - margin or bottom > height - margin:
                    yield page, word[5]
