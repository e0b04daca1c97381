"""What pages tell search engines (schema.org as JSON-LD) is valid, and is what the page itself shows."""

import json
import re
from html.parser import HTMLParser
from urllib.parse import urljoin

# What Trompet may say of each type; anything else would be a guess.
ABOUT = {"url", "description", "about", "keywords", "audience"}
TEXT = ABOUT | {"datePublished", "dateModified", "author", "inLanguage"}
MEMBERS = {
    "WebSite": {"name", "url", "description", "inLanguage"},
    "Article": TEXT | {"headline"},
    "Book": TEXT - {"dateModified"} | {"name", "alternativeHeadline", "bookEdition", "funder", "hasPart"},
    "Chapter": TEXT | {"name", "position", "isPartOf"},
    "Event": ABOUT | {"name", "startDate", "endDate", "performer"},
    "VideoObject": ABOUT | {"name", "contentUrl", "embedUrl", "sameAs", "recordedAt", "interactionStatistic"},
    "InteractionCounter": {"interactionType", "userInteractionCount"},
    "Audience": {"audienceType"},
    "Thing": {"name"},
    "BreadcrumbList": {"itemListElement"},
    "ListItem": {"position", "name", "item"},
}
KIND = {"artikel": {"Article"}, "webinar": {"Event", "VideoObject"}, "werk": {"Book"}, "hoofdstuk": {"Chapter"},
        "home": {"WebSite"}}
DATES = {"datePublished", "dateModified", "startDate"}
NAMES = {"author", "performer", "funder"}
ISO_8601 = re.compile(r"\d{4}(-\d\d(-\d\d(T\d\d:\d\d:\d\d[+-]\d\d:\d\d)?)?)?")


class Shown(HTMLParser):
    """What a reader sees: the text of the body, the dates in it, the crumbs."""

    def __init__(self, html):
        super().__init__()
        self.parts, self.times, self.crumbs = [], [], []
        self._hidden = self._in_crumbs = self._in_link = False
        self.feed(html)
        self.close()
        self.text = " ".join("".join(self.parts).split())

    def handle_starttag(self, tag, attributes):
        attributes = dict(attributes)
        self._hidden |= tag in ("head", "script", "style")
        self._in_crumbs |= tag == "nav" and "crumbs" in (attributes.get("class") or "").split()
        if tag == "time":
            self.times.append(attributes["datetime"])
        if tag == "a" and self._in_crumbs:
            self._in_link = True
            self.crumbs.append([attributes["href"], ""])
        if tag in ("p", "li", "dd", "h1", "h2"):
            self.parts.append(" ")

    def handle_endtag(self, tag):
        self._hidden &= tag not in ("head", "script", "style")
        self._in_crumbs &= tag != "nav"
        self._in_link &= tag != "a"

    def handle_data(self, data):
        if not self._hidden:
            self.parts.append(data)
        if self._in_link:
            self.crumbs[-1][1] += data


def without_doubles(pairs):
    if len({name for name, _ in pairs}) != len(pairs):
        raise ValueError(f"a member twice: {pairs}")
    return dict(pairs)


def types(node):
    found = node.get("@type", [])
    return found if isinstance(found, list) else [found]


def nodes_in(value):
    """Every object with a type, at any depth; those with a name alone have none."""
    waiting = [value]
    while waiting:
        value = waiting.pop()
        if isinstance(value, dict):
            if "@type" in value or value.keys() != {"name"}:
                yield value
            waiting += value.values()
        elif isinstance(value, list):
            waiting += value


def faults_of_form(graph):
    for node in nodes_in(graph):
        if not types(node) or not set(types(node)) <= MEMBERS.keys() | {"Course"}:
            yield f"type {node.get('@type')}"
            continue
        allowed = set().union(*(MEMBERS.get(name, set()) for name in types(node)))
        if unknown := node.keys() - allowed - {"@type"}:
            yield f"{node['@type']} has {', '.join(sorted(unknown))}"
        for name, value in node.items():
            if value in ("", [], {}, None):
                yield f"{node['@type']}: {name} is empty"
            if name in DATES | {"endDate"} and not ISO_8601.fullmatch(value):
                yield f"{node['@type']}: {name} is {value}"


def faults_of_thing(thing, page, shown):
    """Each value is one that a reader of the page sees."""
    name = thing.get("headline", thing.get("name"))
    if page.kind != "home" and name != page.heading:
        yield f"is called ‘{name}’ under the heading ‘{page.heading}’"
    if thing.get("url") != page.canonical:
        yield f"url {thing.get('url')}"
    if "inLanguage" in thing and thing["inLanguage"] != page.all("html")[0]["lang"]:
        yield f"inLanguage {thing['inLanguage']}"
    texts = [thing[name] for name in ("name", "headline", "description", "alternativeHeadline", "bookEdition")
             if name in thing]
    texts += thing.get("keywords", []) + thing.get("audience", {}).get("audienceType", [])
    texts += [about["name"] for about in thing.get("about", [])]
    for node in nodes_in(thing):
        texts += [person["name"] for name in NAMES for person in node.get(name, [])]
        for name in DATES & node.keys():
            if node[name] not in shown.times and not (len(node[name]) == 4 and node[name] in shown.text):
                yield f"{name} {node[name]}, and the page has {shown.times}"
        if "endDate" in node:
            texts.append(node["endDate"][11:16].replace(":", ".").removeprefix("0"))
        if "userInteractionCount" in node:
            texts.append(f"{node['userInteractionCount']:,}".replace(",", "."))
    for text in texts:
        if " ".join(text.split()) not in shown.text:
            yield f"‘{text}’ is not on the page"
    links = [urljoin(page.url, link["href"]) for link in page.all("a")]
    embeds = [element["data-embed"] for element in page.elements if element["data-embed"]]
    videos = [urljoin(page.url, video["src"]) for video in page.all("video")]
    for name, there in (("contentUrl", videos), ("sameAs", links), ("embedUrl", embeds)):
        # A player in the page starts when it is asked for.
        if name in thing and not {thing[name], thing[name] + "?autoplay=1", thing[name] + "&autoplay=1"} & set(there):
            yield f"{name} {thing[name]} is not on the page"
    parts = [part["url"] for part in thing.get("hasPart", [])]
    if parts and not any(links[i:i + len(parts)] == parts for i in range(len(links))):
        yield "its chapters are not those of the page"
    if page.kind == "werk" and not parts:
        yield "has no chapters"
    if "isPartOf" in thing and thing["isPartOf"]["url"] not in links:
        yield f"is part of {thing['isPartOf']['url']}, to which it does not lead"


def faults_of(site):
    told = {}
    for page in site.pages.values():
        if page.is_redirect:
            continue
        scripts = [script for script in page.all("script") if script["type"] == "application/ld+json"]
        if len(scripts) != (page.address != "404.html" and not (page.is_book or page.is_newsletter)):
            yield f"{page}: {len(scripts)} scripts with data"
            continue
        if not scripts:
            continue
        data = json.loads(scripts[0].text, object_pairs_hook=without_doubles)
        if data.keys() != {"@context", "@graph"} or data["@context"] != "https://schema.org":
            yield f"{page}: begins with {list(data)}"
        shown = Shown((site.folder / site.file_at(page.url)).read_text(encoding="utf-8"))
        yield from (f"{page}: {fault}" for fault in faults_of_form(data["@graph"]))
        trails = [node for node in data["@graph"] if types(node) == ["BreadcrumbList"]]
        crumbs = [(item["position"], item["item"], item["name"])
                  for trail in trails for item in trail["itemListElement"]]
        expected = [(number, urljoin(page.url, href), text)
                    for number, (href, text) in enumerate(shown.crumbs, start=1)]
        if crumbs != expected or len(trails) > 1:
            yield f"{page}: the crumbs are {crumbs}"
        things = [node for node in data["@graph"] if node not in trails]
        for thing in things:
            told.setdefault(types(thing)[0], []).append(page)
            if not set(types(thing)) & KIND.get(page.kind, set()):
                yield f"{page}: is a {thing['@type']}"
            yield from (f"{page}: {fault}" for fault in faults_of_thing(thing, page, shown))
        # Of a webinar without a date there may be nothing to say.
        if len(things) != (page.kind in KIND) and not (page.kind == "webinar" and not shown.times):
            yield f"{page}: {len(things)} things, and it is a {page.kind}"
    for kind in ("WebSite", "Article", "Event", "Book", "Chapter"):
        if kind not in told:
            yield f"no {kind} at all: this check does not see them"


def says_what_the_page_shows(trial):
    """Every page tells search engines what it shows, in a form that they read, and nothing else."""
    for site in trial.sites:
        yield from faults_of(site)


CHECKS = [says_what_the_page_shows]
