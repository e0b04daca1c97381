"""Pages in a real browser: axe finds nothing, nothing sticks out, the keyboard works, scripts are not needed."""

import shutil
import threading
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import urlsplit

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import sync_playwright

RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
KINDS = {"home", "artikel", "webinar", "thema", "ledengroep", "hoofdstuk", "werk", "lijst", "themas", "onderwerpen",
         "pagina", "404", "kalender", "kalender-jaar", "kalender-maand", "kalender-thema", "kalender-matrix",
         "pakket", "begrippen"}


class Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_):
        pass


class Server(ThreadingHTTPServer):
    def handle_error(self, *_):
        """A browser that goes on to the next page hangs up; what it misses, it tells."""


class Browser:
    """Chromium on the site as it stands in a folder of a host; it notes every request that goes wrong."""

    def __init__(self, chromium, origin, site):
        self.chromium, self.origin, self.site = chromium, origin, site
        self.faults = []

    @contextmanager
    def tab(self, width, scheme="light", scripts=True):
        context = self.chromium.new_context(
            viewport={"width": width, "height": 800}, color_scheme=scheme, java_script_enabled=scripts,
            reduced_motion="reduce")
        tab = context.new_page()
        tab.on("request", lambda request: self.faults.append(f"{tab.url}: asks for {request.url}")
               if not request.url.startswith((self.origin, "data:")) else None)
        tab.on("response", lambda response: self.faults.append(f"{response.url}: {response.status}")
               if response.status >= 400 else None)
        tab.on("pageerror", lambda error: self.faults.append(f"{tab.url}: {error}"))
        try:
            yield tab
        finally:
            context.close()

    def open(self, tab, page):
        tab.goto(self.origin + urlsplit(page.url).path, wait_until="load")


@contextmanager
def browser(trial):
    site = trial.site_below
    root = site.folder.parents[urlsplit(site.base).path.strip("/").count("/")]
    server = Server(("127.0.0.1", 0), partial(Quiet, directory=root))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        with sync_playwright() as playwright:
            chromium = playwright.chromium.launch(
                executable_path=shutil.which("chromium") or "/usr/bin/chromium", args=["--no-sandbox"])
            yield Browser(chromium, f"http://127.0.0.1:{server.server_port}", site)
            chromium.close()
    finally:
        server.shutdown()


def pages_of_site(site):
    return [page for page in site.pages.values() if not page.is_redirect]


def one_of_each_kind(site):
    """The page with most in it of each template, and of lists also that of a topic."""
    chosen = {}
    for page in pages_of_site(site):
        # What is asked of mail is in kits.py.
        if page.is_newsletter:
            continue
        kind = "topic" if page.kind == "lijst" and page.address.startswith("onderwerpen/") else page.kind
        if len(page.elements) > len(chosen[kind].elements if kind in chosen else []):
            chosen[kind] = page
    return chosen


def axe_finds_nothing(trial):
    """axe finds nothing on a page of each kind, light and dark, narrow and wide."""
    chosen = one_of_each_kind(trial.site_below)
    if missing := KINDS - set(chosen):
        yield f"no page of kind {', '.join(sorted(missing))}"
    with browser(trial) as chrome:
        for scheme in ("light", "dark"):
            for width in (360, 1280):
                with chrome.tab(width, scheme) as tab:
                    for page in chosen.values():
                        chrome.open(tab, page)
                        result = Axe().run(tab, options={"runOnly": {"type": "tag", "values": RULES}}).response
                        if len(result["passes"]) < 10:
                            yield f"{page}: axe looked at {len(result['passes'])} rules only"
                        # What axe could not decide is for a person; what it decided on is wrong.
                        for violation in result["violations"]:
                            for node in violation["nodes"]:
                                yield (f"{page}, {scheme}, {width}: {violation['id']}: {node['target']} "
                                       f"{' '.join(node.get('failureSummary', '').split())[:300]}")
        yield from chrome.faults


def fits_a_phone(trial):
    """No page is wider than a window of 320 pixels."""
    with browser(trial) as chrome, chrome.tab(320) as tab:
        for page in pages_of_site(trial.site_below):
            chrome.open(tab, page)
            width, widest = tab.evaluate("""() => {
              const wide = [...document.body.querySelectorAll("*")]
                .filter(e => e.getBoundingClientRect().right > innerWidth + 1)
                .map(e => e.tagName.toLowerCase() + (e.className.baseVal ?? e.className ? "." + e.className : ""))
              return [document.documentElement.scrollWidth, wide.slice(0, 3).join(", ")]
            }""")
            if width > 320:
                yield f"{page}: {width} pixels wide ({widest})"
        yield from chrome.faults


def has_one_of_each(trial):
    """Every page says its language and has one title, one h1 and one main; a book in one file has an h1 a chapter."""
    for page in trial.site.pages.values():
        for tag in ("title", "h1", "main"):
            without = tag == "h1" and page.is_book or tag == "main" and page.is_newsletter
            if len(page.all(tag)) != 1 and not without:
                yield f"{page}: {len(page.all(tag))} elements {tag}"
        if not page.all("html")[0]["lang"]:
            yield f"{page}: no language"
        if not page.heading or not page.all("title")[0].text.strip():
            yield f"{page}: an empty h1 or title"


def skip_link_works(trial):
    """The first that the keyboard reaches is seen, and leads past the menu."""
    with browser(trial) as chrome, chrome.tab(360) as tab:
        # A book in one file has no menu to pass, and mail has none either.
        for page in (page for page in pages_of_site(trial.site_below) if not (page.is_book or page.is_newsletter)):
            chrome.open(tab, page)
            tab.keyboard.press("Tab")
            seen = tab.evaluate("""() => {
              const e = document.activeElement, box = e.getBoundingClientRect()
              return [e.classList.contains("skip"), box.top >= 0 && box.left >= 0 && box.width > 0]
            }""")
            if seen != [True, True]:
                yield f"{page}: the first to get focus is {'not seen' if seen[0] else 'no skip link'}"
                continue
            tab.keyboard.press("Enter")
            if tab.evaluate("document.activeElement.tagName") != "MAIN":
                yield f"{page}: the skip link does not lead to main"
                continue
            # From there the keyboard goes on inside, unless there is nothing to go to.
            tab.keyboard.press("Tab")
            inside = tab.evaluate("""() => !document.querySelector("main a[href]:not([hidden] *)")
              || document.querySelector("main").contains(document.activeElement)""")
            if not inside:
                yield f"{page}: after the skip link the focus is not in main"
        yield from chrome.faults


def reads_without_scripts(trial):
    """With JavaScript off, the same text is there and the menu opens."""
    with browser(trial) as chrome:
        for page in one_of_each_kind(trial.site_below).values():
            texts = []
            for scripts in (True, False):
                with chrome.tab(360, scripts=scripts) as tab:
                    chrome.open(tab, page)
                    # What a script puts there, it does: it is no text.
                    tab.evaluate("""() => document.querySelectorAll(".kit-ways :is(button, [role=status])")
                      .forEach(e => e.remove())""")
                    texts.append(tab.locator("main").inner_text())
                    if not scripts and not page.is_book:
                        tab.locator(".site-nav summary").click()
                        if not tab.locator(".site-nav a").first.is_visible():
                            yield f"{page}: the menu does not open"
            if texts[0] != texts[1] or len(texts[1]) < 50:
                yield f"{page}: {len(texts[0])} characters of text with scripts, {len(texts[1])} without"
        yield from chrome.faults


CHECKS = [has_one_of_each, axe_finds_nothing, fits_a_phone, skip_link_works, reads_without_scripts]
