"""The feeds are Atom as RFC 4287 has it and JSON Feed 1.1, and the sitemap (sitemaps.org 0.9) names every page."""

import json
import re
import xml.etree.ElementTree as ElementTree
from datetime import date, datetime
from urllib.parse import urljoin

ATOM = "{http://www.w3.org/2005/Atom}"
SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
IN_FEED = {"author", "category", "contributor", "generator", "icon", "id", "link", "logo", "rights", "subtitle",
           "title", "updated", "entry"}
IN_ENTRY = {"author", "category", "content", "contributor", "id", "link", "published", "rights", "source", "summary",
            "title", "updated"}
RFC_3339 = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)")


def moment(text):
    """The moment that RFC 3339 text names, or None."""
    if not RFC_3339.fullmatch(text or ""):
        return None
    try:
        return datetime.fromisoformat(text.replace("Z", "+00:00"))
    except ValueError:
        return None


def feed_files(site):
    return [file for file in sorted(site.files) if file.endswith("atom.xml")]


def faults_of_parts(element, allowed, name):
    """What a feed and an entry have in common: sections 4.1.1, 4.1.2 and 4.2."""
    for child in element:
        if child.tag.startswith(ATOM) and child.tag.removeprefix(ATOM) not in allowed:
            yield f"{name}: an element ‘{child.tag.removeprefix(ATOM)}’"
    for required in ("id", "title", "updated"):
        found = element.findall(ATOM + required)
        if len(found) != 1:
            yield f"{name}: {len(found)} elements ‘{required}’"
        elif not "".join(found[0].itertext()).strip():
            yield f"{name}: ‘{required}’ is empty"
    for tag in ("updated", "published"):
        for found in element.findall(ATOM + tag):
            if moment(found.text) is None:
                yield f"{name}: ‘{tag}’ is {found.text}"
    identity = element.findtext(ATOM + "id") or ""
    if not re.match(r"[A-Za-z][A-Za-z0-9+.-]*:\S+$", identity):
        yield f"{name}: the id ‘{identity}’ is no full IRI"
    alternates = []
    for link in element.findall(ATOM + "link"):
        if not link.get("href"):
            yield f"{name}: a link without href"
        if link.get("rel", "alternate") == "alternate":
            alternates.append((link.get("type"), link.get("hreflang")))
    if len(alternates) != len(set(alternates)):
        yield f"{name}: two alternate links of one type"
    for author in element.findall(ATOM + "author"):
        if len(author.findall(ATOM + "name")) != 1:
            yield f"{name}: an author without name"
    for category in element.findall(ATOM + "category"):
        if not category.get("term"):
            yield f"{name}: a category without term"


def follow_rfc_4287(trial):
    """Every feed is a valid Atom document."""
    for site in trial.sites:
        files = feed_files(site)
        if "atom.xml" not in files:
            yield "the site has no feed"
        for file in files:
            feed = ElementTree.parse(site.folder / file).getroot()
            if feed.tag != ATOM + "feed":
                yield f"{file}: begins with {feed.tag}"
                continue
            yield from faults_of_parts(feed, IN_FEED, file)
            own = [link.get("href") for link in feed.findall(ATOM + "link") if link.get("rel") == "self"]
            if own != [site.base + file]:
                yield f"{file}: names itself {own}"
            entries = feed.findall(ATOM + "entry")
            identities = [entry.findtext(ATOM + "id") for entry in entries]
            if len(set(identities)) != len(identities):
                yield f"{file}: two entries with one id"
            for entry in entries:
                name = f"{file}, {entry.findtext(ATOM + 'title')}"
                yield from faults_of_parts(entry, IN_ENTRY, name)
                if feed.find(ATOM + "author") is None and entry.find(ATOM + "author") is None:
                    yield f"{name}: no author"
                if entry.find(ATOM + "content") is None and entry.find(ATOM + "link") is None:
                    yield f"{name}: neither content nor a link"
            own_moment, *moments = [moment(part.findtext(ATOM + "updated")) for part in (feed, *entries)]
            if own_moment and any(entry and entry > own_moment for entry in moments):
                yield f"{file}: older than its newest entry"


def lead_to_pages(trial):
    """Every link of a feed leads to a file, and every feed is named by a page."""
    for site in trial.sites:
        for file in feed_files(site):
            for link in ElementTree.parse(site.folder / file).getroot().iter(ATOM + "link"):
                if site.file_at(link.get("href", "")) is None:
                    yield f"{file}: nothing at {link.get('href')}"
            page = site.pages.get(file.removesuffix("atom.xml"))
            feeds = [link for link in page.all("link") if link["type"] == "application/atom+xml"] if page else []
            if site.base + file not in [urljoin(page.url, link["href"]) for link in feeds]:
                yield f"{file}: the page beside it does not name it"


def in_json(file):
    """The same feed in its other form."""
    return file.removesuffix("atom.xml") + "feed.json"


def faults_of_json(feed, name):
    """What the specification of JSON Feed 1.1 asks, and what it has no word for."""
    known = {"version", "title", "home_page_url", "feed_url", "description", "language", "authors", "items"}
    in_item = {"id", "url", "title", "summary", "content_text", "content_html", "date_published", "date_modified",
               "authors", "tags"}
    if unknown := feed.keys() - known:
        yield f"{name}: members {unknown}"
    if feed.get("version") != "https://jsonfeed.org/version/1.1":
        yield f"{name}: version {feed.get('version')}"
    if missing := {"title", "home_page_url", "feed_url", "language", "items"} - feed.keys():
        yield f"{name}: without {missing}"
    for item in feed["items"]:
        place = f"{name}, {item.get('title')}"
        if unknown := item.keys() - in_item:
            yield f"{place}: members {unknown}"
        if not item.get("id") or not (item.get("content_text") or item.get("content_html")):
            yield f"{place}: without id or content"
        for member in ("date_published", "date_modified"):
            if member in item and moment(item[member]) is None:
                yield f"{place}: {member} is {item[member]}"
        if not all(isinstance(tag, str) and tag for tag in item.get("tags", [])):
            yield f"{place}: tags {item['tags']}"
    for author in [*feed.get("authors", []), *(author for item in feed["items"] for author in item.get("authors", []))]:
        if author.keys() != {"name"} or not author["name"]:
            yield f"{name}: author {author}"


def are_json_feeds_too(trial):
    """Beside every Atom feed is a valid JSON Feed that says the same, and a page names both."""
    for site in trial.sites:
        for file in feed_files(site):
            name = in_json(file)
            feed = json.loads((site.folder / name).read_bytes())
            yield from faults_of_json(feed, name)
            atom = ElementTree.parse(site.folder / file).getroot()

            def names(element):
                return [author.findtext(ATOM + "name") for author in element.findall(ATOM + "author")]

            def said(feed):
                return [author["name"] for author in feed.get("authors", [])]

            same = [(feed["title"], atom.findtext(ATOM + "title")), (said(feed), names(atom)),
                    (feed["home_page_url"], atom.findtext(ATOM + "id")), (feed["feed_url"], site.base + name),
                    (feed.get("description"), atom.findtext(ATOM + "subtitle")),
                    (len(feed["items"]), len(atom.findall(ATOM + "entry")))]
            for item, entry in zip(feed["items"], atom.findall(ATOM + "entry")):
                same += [(item["id"], entry.findtext(ATOM + "id")), (item["url"], entry.findtext(ATOM + "id")),
                         (item["title"], entry.findtext(ATOM + "title")),
                         (item.get("summary"), entry.findtext(ATOM + "summary")),
                         (item["date_published"], entry.findtext(ATOM + "published")),
                         (item["date_modified"], entry.findtext(ATOM + "updated")), (said(item), names(entry)),
                         (item.get("tags", []), [tag.get("label") for tag in entry.findall(ATOM + "category")])]
            for here, there in same:
                if here != there:
                    yield f"{name}: {here}, but {there} in {file}"
            page = site.pages[file.removesuffix("atom.xml")]
            links = [urljoin(page.url, link["href"]) for link in page.all("link")
                     if link["type"] == "application/feed+json" and link["rel"] == "alternate"]
            if site.base + name not in links:
                yield f"{name}: the page beside it does not name it"
        if stray := {file for file in site.files if file.endswith("feed.json")} - set(map(in_json, feed_files(site))):
            yield f"a JSON Feed without an Atom feed: {stray}"


def is_continuation(page):
    """A further sheet of a list, or the part of it of one year: its pages are in the list itself."""
    return re.search(r"/(blad/\d+|jaar/\d+|zonder-datum)/$", f"/{page.address}") is not None


def is_date(text):
    """A date as the W3C's note has it: a year and a month may stand alone."""
    try:
        date.fromisoformat(text + {4: "-01-01", 7: "-01"}.get(len(text), ""))
        return True
    except ValueError:
        return False


def sitemap_names_pages(trial):
    """The sitemap names every page and nothing else."""
    for site in trial.sites:
        root = ElementTree.parse(site.folder / "sitemap.xml").getroot()
        if root.tag != SITEMAP + "urlset" or {child.tag for child in root} != {SITEMAP + "url"}:
            yield "sitemap.xml: not a urlset of urls"
        named = [loc.text for loc in root.iter(SITEMAP + "loc")]
        if len(set(named)) != len(named):
            yield "sitemap.xml: names a page twice"
        for changed in root.iter(SITEMAP + "lastmod"):
            if not is_date(changed.text or ""):
                yield f"sitemap.xml: lastmod {changed.text}"
        for url in named:
            page = site.pages.get(site.address_of(url))
            if page is None:
                yield f"sitemap.xml: no page at {url}"
            elif not page.is_indexed or page.is_redirect:
                yield f"sitemap.xml: names {url}, which asks not to be found"
        for page in site.pages.values():
            expected = page.is_indexed and not page.is_redirect and not is_continuation(page)
            if expected and page.url not in named:
                yield f"sitemap.xml: {page} is missing"
        robots = (site.folder / "robots.txt").read_text(encoding="utf-8").splitlines()
        if f"Sitemap: {site.base}sitemap.xml" not in robots:
            yield "robots.txt: does not name the sitemap"


CHECKS = [follow_rfc_4287, lead_to_pages, are_json_feeds_too, sitemap_names_pages]
