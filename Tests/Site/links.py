"""Every address in the site leads somewhere, resolved as a browser would, at a host's root and below it."""

import re
import xml.etree.ElementTree as ElementTree
from urllib.parse import unquote, urldefrag, urljoin, urlsplit

# What a browser fetches without being asked, by element and attribute.
FETCHED = {
    ("img", "src"), ("script", "src"), ("iframe", "src"), ("source", "src"), ("audio", "src"), ("video", "src"),
    ("video", "poster"), ("embed", "src"), ("track", "src"), ("input", "src"), ("object", "data"),
    ("image", "href"), ("image", "xlink:href"), ("use", "href"), ("use", "xlink:href"),
}
FETCHED_RELATIONS = {"stylesheet", "icon", "apple-touch-icon", "preload", "modulepreload", "manifest", "prefetch"}
FOLLOWED = {("a", "href"), ("a", "xlink:href"), ("area", "href"), ("form", "action"), ("button", "formaction")}
FULL_RELATIONS = {"canonical"}
FULL_PROPERTIES = {"og:url", "og:image", "twitter:image"}


class Reference:
    def __init__(self, value, line, fetched=False, full=False):
        # `full`: other sites and programs read it, so it must be a whole address.
        self.value, self.line, self.fetched, self.full = value.strip(), line, fetched, full


def in_css(text):
    """The addresses that a style sheet fetches, without those that are data themselves."""
    text = re.sub(r"/\*.*?\*/", "", text, flags=re.DOTALL)
    found = re.findall(r"""url\(\s*(?:"([^"]*)"|'([^']*)'|([^"')\s]+))\s*\)""", text)
    found += [(a, b, "") for a, b in re.findall(r"""@import\s+(?:"([^"]*)"|'([^']*)')""", text)]
    values = [next(filter(None, groups), "") for groups in found]
    return [value for value in values if not value.startswith("data:")]


def in_page(page):
    for element in page.elements:
        relations = set(element["rel"].lower().split())
        for name, value in element.attributes.items():
            if value is None:
                continue
            if (element.tag, name) in FOLLOWED:
                yield Reference(value, element.line)
            elif (element.tag, name) in FETCHED:
                yield Reference(value, element.line, fetched=True)
            elif element.tag == "link" and name == "href":
                yield Reference(value, element.line, fetched=bool(relations & FETCHED_RELATIONS),
                                full=bool(relations & FULL_RELATIONS))
            elif name in ("srcset", "imagesrcset"):
                for candidate in value.split(","):
                    yield Reference(candidate.split()[0] if candidate.split() else "", element.line, fetched=True)
            elif name == "style":
                for address in in_css(value):
                    yield Reference(address, element.line, fetched=True)
        if element.tag == "style":
            for address in in_css(element.text):
                yield Reference(address, element.line, fetched=True)
        if element.tag == "meta" and element["http-equiv"].lower() == "refresh":
            yield Reference(element["content"].partition("url=")[2], element.line)
        if element.tag == "meta" and (element["property"] or element["name"]) in FULL_PROPERTIES:
            yield Reference(element["content"], element.line, full=True)


def in_site(site):
    """Every reference with where it stands and the full address that it is resolved against."""
    for page in site.pages.values():
        base = next((urljoin(page.url, tag["href"]) for tag in page.all("base") if tag["href"]), page.url)
        for reference in in_page(page):
            yield f"{page}:{reference.line}", page, base, reference
    for file in sorted(site.files):
        if file.endswith(".css"):
            for address in in_css((site.folder / file).read_text(encoding="utf-8")):
                yield file, None, site.base + file, Reference(address, 0, fetched=True)
        if file.endswith(".svg"):
            for element in ElementTree.parse(site.folder / file).iter():
                values = [value for name, value in element.attrib.items() if name.endswith("href")]
                values += [address for value in [*element.attrib.values(), element.text or ""]
                           for address in in_css(value)]
                for value in values:
                    yield file, None, site.base + file, Reference(value, 0, fetched=True)


def is_web(url):
    return urlsplit(url).scheme in ("http", "https")


def lead_to_files(trial):
    """Every internal address leads to a file, and every anchor to an id."""
    for site in trial.sites:
        seen = 0
        for place, _, base, reference in in_site(site):
            url, fragment = urldefrag(urljoin(base, reference.value))
            if not is_web(url) or not site.is_on_host(url):
                continue
            seen += 1
            file = site.file_at(url)
            if not reference.value:
                yield f"{place}: an empty address"
            elif file is None:
                yield f"{place}: nothing at {url} ({reference.value})"
            elif fragment and file.endswith(".html"):
                page = site.pages[file.removesuffix("index.html") if file.endswith("index.html") else file]
                if unquote(fragment) not in page.ids:
                    yield f"{place}: {page} has no id ‘{fragment}’"
        if seen < len(site.pages):
            yield f"only {seen} internal addresses found: this check does not see them"


def are_relative(trial):
    """Internal addresses are relative, but those of 404.html, of canonical links, of a book on paper and of mail are not."""
    for site in trial.sites:
        for place, page, base, reference in in_site(site):
            parts = urlsplit(reference.value)
            if parts.scheme and parts.scheme not in ("http", "https"):
                continue
            own = not parts.netloc or site.is_on_host(reference.value)
            if reference.full:
                if not reference.value.startswith(site.base):
                    yield f"{place}: {reference.value} does not begin with {site.base}"
            elif page and page.address == "404.html":
                if own and parts.path and not parts.path.startswith("/"):
                    yield f"{place}: {reference.value} is relative, but this page is shown at any address"
            elif page and (page.is_book or page.is_newsletter):
                if not (parts.netloc or reference.value.startswith("#")):
                    yield f"{place}: {reference.value} leads nowhere from a file that travels"
            elif own and (parts.netloc or parts.path.startswith("/")):
                yield f"{place}: {reference.value} is absolute"


def stay_at_home(trial):
    """No page makes a request to another host."""
    for place, _, base, reference in in_site(trial.site):
        url = urljoin(base, reference.value)
        if reference.fetched and not url.startswith((trial.site.base, "data:")):
            yield f"{place}: fetches {url}"


def have_unique_ids(trial):
    """Every id is given once on a page."""
    for page in trial.site.pages.values():
        for name in sorted({name for name in page.ids if page.ids.count(name) > 1}):
            yield f"{page}: id ‘{name}’ is given {page.ids.count(name)} times"


def name_themselves(trial):
    """Every page's canonical address is its own; a redirect's is that of the page it leads to, a book's its work's."""
    for site in trial.sites:
        for page in site.pages.values():
            if page.is_redirect:
                target = next(r.value for r in in_page(page) if not r.fetched and not r.full)
                if page.canonical != urljoin(page.url, target):
                    yield f"{page}: canonical {page.canonical}, but leads to {target}"
                if site.pages[site.address_of(page.canonical)].is_redirect:
                    yield f"{page}: leads to a redirect"
            elif page.address == "404.html":
                if page.canonical:
                    yield f"{page}: has a canonical address, but stands for all that are missing"
            elif page.is_book:
                if page.canonical != page.url.rpartition("/")[0] + "/" or page.is_indexed:
                    yield f"{page}: canonical {page.canonical}"
            elif page.kind == "pakket" or page.is_newsletter:
                # For who passes it on, and not for search engines.
                if page.canonical or page.is_indexed:
                    yield f"{page}: canonical {page.canonical}, though it is for none but who passes it on"
            elif page.canonical != page.url:
                yield f"{page}: canonical {page.canonical}"


CHECKS = [lead_to_files, are_relative, stay_at_home, have_unique_ids, name_themselves]
