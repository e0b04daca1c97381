"""A site made with --offline works from a folder: every click in a real browser, over file://, without a server."""

import shutil
from contextlib import contextmanager
from urllib.parse import unquote, urldefrag, urlsplit

from built_site import BuiltSite
from links import in_site
from playwright.sync_api import sync_playwright
from reproducible import files_below
from trial import DATE, HOST


def built(trial):
    """The whole site in a folder whose name a browser must encode."""
    output = trial.scratch / "stick é #1 (kopie)"
    if not output.exists():
        trial.run("build", "--output", output, "--base-url", HOST, "--date", DATE, "--offline")
    return BuiltSite(output, HOST)


@contextmanager
def browser():
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(
            executable_path=shutil.which("chromium") or "/usr/bin/chromium", args=["--no-sandbox"])
        yield chromium
        chromium.close()


def address_of(site, file):
    return (site.folder / file).as_uri()


def lead_to_files(trial):
    """No address needs a server: each names a file from where it stands, or another site."""
    site = built(trial)
    seen = 0
    for place, _, _, reference in in_site(site):
        if reference.full or urlsplit(reference.value).scheme or reference.value.startswith("#"):
            continue
        seen += 1
        if reference.value.startswith("/") or not unquote(urlsplit(reference.value).path).rpartition("/")[2]:
            yield f"{place}: {reference.value} names no file"
    if seen < 1000:
        yield f"only {seen} addresses found: this check does not see them"


def opens_from_a_folder(trial):
    """Every page opens with all that belongs to it, and every link on it leads to a file or a place in one."""
    site = built(trial)
    faults, seen = [], set()
    with browser() as chromium:
        tab = chromium.new_page()
        tab.on("request", lambda request: faults.append(f"{tab.url}: asks for {request.url}")
               if not request.url.startswith(("file:", "data:")) else None)
        # Going on to the next page cuts off what is still coming, such as an icon; a file that is not there says so.
        tab.on("requestfailed", lambda request: faults.append(f"{tab.url}: {request.url}: {request.failure}")
               if request.failure != "net::ERR_ABORTED" else None)
        tab.on("pageerror", lambda error: faults.append(f"{tab.url}: {error}"))
        tab.on("console", lambda message: faults.append(f"{tab.url}: {message.text}")
               if message.type == "error" else None)
        waiting = [address_of(site, "index.html")]
        ids, targets = {}, {}
        while waiting:
            address = waiting.pop()
            if address in seen:
                continue
            seen.add(address)
            tab.goto(address, wait_until="load")
            # Fonts may come after the rest; going on before that would cut them off.
            tab.evaluate("document.fonts.ready.then(() => null)")
            here = urldefrag(tab.url)[0]
            # A book has its style sheet inside it, and a margin.
            if not tab.evaluate("document.body.matches('.book') || getComputedStyle(document.body).margin === '0px'"):
                yield f"{address}: without its style sheet"
            ids[here] = set(tab.evaluate("[...document.querySelectorAll('[id]')].map(e => e.id)"))
            for link in tab.evaluate("[...document.querySelectorAll('a[href]')].map(e => e.href)"):
                if not link.startswith("file:"):
                    continue
                file, fragment = urldefrag(link)
                targets.setdefault((file, unquote(fragment)), here)
                if file.endswith(".html"):
                    waiting.append(file)
        if not tab.evaluate("document.fonts.check('1em Tekst')"):
            yield "the fonts of the theme are not loaded"
    yield from faults
    for (file, fragment), place in targets.items():
        path = unquote(urlsplit(file).path)
        if not path.startswith(f"{site.folder}/"):
            yield f"{place}: {file} is outside the folder"
        elif path.removeprefix(f"{site.folder}/") not in site.files:
            yield f"{place}: nothing at {file}"
        elif fragment and fragment not in ids.get(file, ()):
            yield f"{place}: {file} has no id ‘{fragment}’"
    missed = {address_of(site, file) for file in site.files if file.endswith(".html")} - seen
    redirects = {address_of(site, page.address + "index.html" * (not page.address.endswith(".html")))
                 for page in site.pages.values() if page.is_redirect or page.address == "404.html"}
    for address in sorted(missed - redirects):
        yield f"{address}: no link leads there"


def leads_on_by_clicking(trial):
    """A reader clicks from page to page: the menu, the crumbs, a heading, a page that has moved."""
    site = built(trial)
    with browser() as chromium:
        tab = chromium.new_page(viewport={"width": 1280, "height": 800})
        tab.goto(address_of(site, "index.html"))

        def click(selector, ending):
            tab.locator(selector).first.click()
            tab.wait_for_url(lambda url: unquote(url).endswith(ending), timeout=5000)

        click(".site-nav a", "/artikelen/index.html")
        click(".card-title a", "/index.html")
        click(".crumbs a >> nth=-1", "/artikelen/index.html")
        click(".crumbs a", "/index.html")
        chapter = next(page for page in site.pages.values() if page.kind == "hoofdstuk")
        tab.goto(address_of(site, chapter.address + "index.html"))
        anchor = tab.locator(".work-nav .here a, .toc a").first
        if anchor.count():
            fragment = anchor.get_attribute("href")
            anchor.click()
            top = tab.evaluate("id => document.getElementById(id).getBoundingClientRect().top",
                               unquote(fragment.removeprefix("#")))
            if not 0 <= top < 800 or tab.evaluate("scrollY") == 0:
                yield f"{chapter}: {fragment} does not scroll to its heading ({top})"
        moved = [page for page in site.pages.values() if page.is_redirect]
        for page in moved:
            tab.goto(address_of(site, page.address + "index.html" * (not page.address.endswith(".html"))))
            tab.wait_for_function("!document.querySelector('meta[http-equiv=refresh]')", timeout=5000)
        tab.goto(address_of(site, "404.html"))
        click("main a", "/index.html")


def replaces_the_other(trial):
    """In one folder, either form takes the place of the other whole."""
    options = {"online": [], "offline": ["--offline"]}
    fresh, shared = {}, trial.scratch / "one-after-the-other"

    def build(output, name):
        trial.run("build", "--output", output, "--base-url", HOST, "--date", DATE, *options[name])
        # What the program notes for itself is about the folder, not part of the site.
        return {path: file.read_bytes() for path, file in files_below(output).items()
                if not path.name.startswith(".trompet-")}

    for name in options:
        fresh[name] = build(trial.scratch / f"alone-{name}", name)
    if fresh["online"] == fresh["offline"]:
        yield "the two are the same, so this check proves nothing"
    for name in ("online", "offline", "online"):
        found = build(shared, name)
        for path in sorted(found.keys() | fresh[name].keys()):
            if found.get(path) != fresh[name].get(path):
                yield f"{name}: {path} is not what it is in a folder of its own"


CHECKS = [lead_to_files, opens_from_a_folder, leads_on_by_clicking, replaces_the_other]
