"""The edits that a server is measured with: of a text, of a title, of a template; the same for both programs."""

import os
import random
import re
import time
from dataclasses import dataclass
from pathlib import Path

BODY, TITLE, TEMPLATE = "body", "title", "template"
SORTS = [BODY, TITLE, TEMPLATE]


@dataclass(frozen=True)
class Place:
    """Where one program has its files, and what it calls a title."""
    site: Path
    template: str
    title: str


def save(file, text):
    """As an editor saves: beside the file, and then in its place. When that was, on the clock of `time.perf_counter`."""
    # A name that both programs leave alone.
    new = file.with_name(f".{file.name}~")
    new.write_text(text, encoding="utf-8")
    moment = time.perf_counter()
    os.rename(new, file)
    return moment


def edit(place, sort, name, marker):
    """Saves a change that the page of this name will show; when that was."""
    if sort == TEMPLATE:
        file = place.site / place.template
        text = re.sub(r'<p class="proef">[^<]*</p>\n', "", file.read_text(encoding="utf-8"))
        mark = '<article class="wide page">' if '<article class="wide page">' in text else "{{> partials/article}}"
        return save(file, text.replace(mark, f'<p class="proef">{marker}</p>\n{mark}', 1))
    file = place.site / "content" / f"{name}.md"
    text = file.read_text(encoding="utf-8")
    if sort == TITLE:
        return save(file, re.sub(rf"^{place.title}: .*$", f"{place.title}: Een titel {marker}", text, count=1, flags=re.M))
    matter, fence, body = text.partition("\n---\n")
    return save(file, f"{matter}{fence}\nEen alinea met {marker} erin.\n{body}")


def choose(trompet, count, seed=20170101):
    """So many articles. No text names the title of one in a wiki link, so that it can change."""
    named = set()
    for file in (trompet / "content").rglob("*.md"):
        named.update(re.findall(r"\[\[([^\]|#]+)", file.read_text(encoding="utf-8")))
    articles = []
    for file in sorted((trompet / "content/artikelen").glob("*.md")):
        title = re.search(r"^titel: (.*)$", file.read_text(encoding="utf-8"), re.M)[1].strip('"')
        if file.stem != "index" and title not in named:
            articles.append(f"artikelen/{file.stem}")
    dice = random.Random(seed)
    return [articles[int(dice.random() * len(articles))] for _ in range(count)]


def followers(output, names):
    """Of each page the places that show its title: a list, a page that it links to, and one that it is related to."""
    found = {name: {} for name in names}
    wanted = {name.rpartition("/")[2].encode(): name for name in names}
    link = re.compile(rb'href="[^"]*?/artikelen/(' + b"|".join(re.escape(one) for one in wanted) + rb')/"')
    for file in sorted(output.rglob("index.html")):
        address = f"/{file.parent.relative_to(output).as_posix()}/"
        html = file.read_bytes()
        if not (matches := list(link.finditer(html))):
            continue
        is_list = b'<body class="view-lijst"' in html
        sections = [(sort, html.find(b'id="_%b"' % sort.encode())) for sort in ("verder-lezen", "verwijzingen")]
        for match in matches:
            name = wanted[match[1]]
            if address == f"/{name}/":
                continue
            if is_list:
                found[name].setdefault("a list", address)
                continue
            before = [(place, sort) for sort, place in sections if 0 <= place < match.start()]
            if before:
                sort = {"verder-lezen": "a related page", "verwijzingen": "a page it links to"}[max(before)[1]]
                found[name].setdefault(sort, address)
    return found
