"""Terms with their explanation in a real browser: without JavaScript, by mouse, keyboard and touch, in print and for axe."""

import os
import subprocess
from contextlib import contextmanager

from accessibility import RULES, browser
from axe_playwright_python.sync_playwright import Axe
from built_site import BuiltSite
from trial import HOST

WIDTHS = (320, 360, 768, 1280)
TEXT = """\
De adviesraad sociaal domein geeft advies. **Vraag de Wmo-raad** wat hij van plan is, en het college van burgemeester en
wethouders ook. {filling}

> [!tip] Let op
> De gemeenteraadsleden weten het.

| Wie | Wat |
| --- | --- |
| De wethouder | besluit |

- Een lang woord: onafhankelijke cliëntondersteuningsorganisatie.

Het laatste woord is aan de Wlz
"""
GLOSSARY = {
    "adviesraad sociaal domein": "Een groep inwoners die de gemeente advies geeft.", "Wmo-raad": "Een raad over de Wmo.",
    "college van burgemeester en wethouders": "Zij besturen de gemeente.", "gemeenteraadsleden": "Gekozen mensen.",
    "wethouder": "Iemand die de gemeente bestuurt. " + "Een lange uitleg wordt niet afgekapt. " * 12,
    "onafhankelijke cliëntondersteuningsorganisatie": "Hulp van wie naast u staat.", "Wlz": "Een wet.",
}
OPEN = """() => [...document.querySelectorAll(".word")].filter(e => e.matches(":popover-open"))
  .map(e => e.querySelector("dt").textContent)"""


def built(trial):
    """A site with a page that has a term in each place where one may be, at an address as those of the site have."""
    source, output = trial.scratch / "glossary", trial.scratch / "glossary-host" / "some" / "path"
    if not output.exists():
        filling = "Een zin om de bladzijde te vullen. " * 30
        files = {
            "site.yaml": "naam: Proef\n", "index.md": "---\ntitel: Thuis\n---\n\nDe Wmo-raad.\n",
            "artikelen/een.md": f"---\ntitel: Een\nsamenvatting: S.\n---\n\n{TEXT.format(filling=filling)}",
            "begrippen.yaml": "begrippen:\n" + "".join(
                f"  - begrip: {term}\n    uitleg: {text}\n" for term, text in GLOSSARY.items()),
        }
        for path, text in files.items():
            file = source / "content" / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, encoding="utf-8")
        trial.run("build", "--site", source, "--output", output, "--base-url", HOST + "some/path/", "--date", "2017-01-01")
    return BuiltSite(output, HOST + "some/path/")


class Glossary:
    """The browser, as `accessibility.browser` asks for it, on the site of this file."""

    def __init__(self, trial):
        self.site_below = built(trial)


@contextmanager
def article(chrome, width=360, **options):
    context = chrome.chromium.new_context(
        viewport={"width": width, "height": 800}, reduced_motion="reduce", **options)
    tab = context.new_page()
    tab.on("pageerror", lambda error: chrome.faults.append(f"{tab.url}: {error}"))
    chrome.open(tab, chrome.site.pages["artikelen/een/"])
    try:
        yield tab
    finally:
        context.close()


def shown(trial, tab, name):
    """Keeps a picture, when somebody wants to look: TROMPET_SHOTS names the folder."""
    if folder := os.environ.get("TROMPET_SHOTS"):
        tab.screenshot(path=f"{folder}/{name}.png")


def press(tab, number, touch=False):
    """Presses the first line of a term, where a finger would."""
    term = tab.locator("label.term").nth(number)
    term.scroll_into_view_if_needed()
    x, y, width, height = term.evaluate(
        "e => (r => [r.x, r.y, r.width, r.height])(e.getClientRects()[0])")
    (tab.touchscreen.tap if touch else tab.mouse.click)(x + min(width / 2, 12), y + height / 2)


def opens_without_scripts(trial):
    """Every term opens its explanation by mouse and by touch with JavaScript off, inside the window; a press elsewhere closes it."""
    with browser(Glossary(trial)) as chrome:
        for width in WIDTHS:
            for touch in (False, True):
                with article(chrome, width, java_script_enabled=False, has_touch=touch) as tab:
                    for number, term in enumerate(GLOSSARY):
                        # At the edge of the window nothing lies over the next one, and a press there closes what is open.
                        (tab.touchscreen.tap if touch else tab.mouse.click)(3, 3)
                        press(tab, number, touch)
                        if (found := tab.evaluate(OPEN)) != [term]:
                            yield f"{width}, {'touch' if touch else 'mouse'}: ‘{term}’ opens {found}"
                            continue
                        box = tab.locator(".word:popover-open").bounding_box()
                        if (box["x"] < 0 or box["y"] < 0 or box["x"] + box["width"] > width + 1
                                or box["y"] + box["height"] > 801):
                            yield f"{width}: the explanation of ‘{term}’ sticks out: {box}"
                        place = tab.locator("label.term").nth(number).evaluate(
                            "e => (r => [r.top, r.bottom])([...e.getClientRects()].at(-1))")
                        near = min(abs(box["y"] - place[1]), abs(box["y"] + box["height"] - place[0]))
                        if width >= 480 and near > 40:
                            yield f"{width}: the explanation of ‘{term}’ is {near:.0f} pixels from it"
                        if not touch and number in (0, 4):
                            shown(trial, tab, f"open-{width}-{number}")
                    (tab.touchscreen.tap if touch else tab.mouse.click)(3, 3)
                    if tab.evaluate(OPEN):
                        yield f"{width}: a press elsewhere does not close it"
        yield from chrome.faults


def works_by_keyboard(trial):
    """Tab reaches each term once; Enter opens it, Tab goes on inside, Escape closes it and leaves the focus where it was."""
    with browser(Glossary(trial)) as chrome, article(chrome) as tab:
        reached = []
        while len(reached) < len(GLOSSARY):
            tab.keyboard.press("Tab")
            name = tab.evaluate("""() => document.activeElement.className === "term-key"
              ? document.activeElement.getAttribute("aria-label") : null""")
            if not name:
                continue
            reached.append(name.removeprefix("Uitleg: "))
            ring = tab.evaluate("getComputedStyle(document.activeElement.parentElement).outlineStyle")
            if ring != "solid":
                yield f"{name}: the focus is not seen"
            if len(reached) == 2:
                shown(trial, tab, "focus")
            tab.keyboard.press("Enter")
            if tab.evaluate(OPEN) != [reached[-1]]:
                yield f"{name}: Enter opens {tab.evaluate(OPEN)}"
                continue
            inside = []
            for _ in range(2):
                tab.keyboard.press("Tab")
                inside.append(tab.evaluate("""() => document.activeElement.closest(":popover-open")
                  && document.activeElement.tagName"""))
            # The link inside, and the button that closes it.
            if inside != ["A", "BUTTON"]:
                yield f"{name}: after it the focus goes to {inside}"
            tab.keyboard.press("Escape")
            if tab.evaluate(OPEN) or tab.evaluate("document.activeElement.className") != "term-key":
                yield f"{name}: Escape does not lead back to it"
            tab.keyboard.press("Space")
            tab.keyboard.press("Space")
            if tab.evaluate(OPEN):
                yield f"{name}: a second time does not close it"
        if reached != list(GLOSSARY):
            yield f"the keyboard reaches {reached}"
        yield from chrome.faults


def keeps_the_text(trial):
    """A term takes no room of its own: each line breaks where it does without, and what is copied are the words."""
    lines = """() => {
      const range = document.createRange(), tops = []
      for (const p of document.querySelectorAll(".text > :is(p, ul), .callout p:not(.callout-title), td")) {
        const walk = document.createTreeWalker(p, NodeFilter.SHOW_TEXT)
        for (let node = walk.nextNode(); node; node = walk.nextNode())
          for (let i = 0; i < node.length; i++) {
            // A space at the end of a line is anywhere.
            if (!node.data[i].trim()) continue
            range.setStart(node, i), range.setEnd(node, i + 1)
            const box = range.getBoundingClientRect()
            tops.push([box.x, box.y])
          }
      }
      getSelection().selectAllChildren(document.querySelector(".text"))
      const words = getSelection().toString()
      getSelection().empty()
      return [tops, words]
    }"""
    plain = """() => {
      document.querySelectorAll(".term-key").forEach(e => e.remove())
      document.querySelectorAll("label.term").forEach(e => e.replaceWith(...e.childNodes))
      document.querySelector(".text").normalize()
    }"""
    with browser(Glossary(trial)) as chrome:
        for width in WIDTHS:
            with article(chrome, width) as tab:
                tab.add_style_tag(content=".text { text-decoration: none; text-wrap: wrap }")
                before = tab.evaluate(lines)
                press(tab, 1)
                if tab.evaluate(lines)[0] != before[0] and not tab.evaluate("scrollY"):
                    yield f"{width}: an explanation that opens moves the text"
                tab.keyboard.press("Escape")
                before = tab.evaluate(lines)
                tab.evaluate(plain)
                after = tab.evaluate(lines)
                if before[1] != after[1]:
                    yield f"{width}: other words with terms than without: {before[1]!r}"
                if moved := [pair for pair in zip(before[0], after[0])
                             if any(abs(a - b) > 1 for a, b in zip(*pair))]:
                    yield f"{width}: {len(moved)} letters stand elsewhere with terms than without, the first {moved[0]}"
        yield from chrome.faults


def prints_a_list(trial):
    """On paper the explanations are a list with a heading at the end, with nothing to press; on the screen it is not seen."""
    file = trial.scratch / "glossary.pdf"
    with browser(Glossary(trial)) as chrome, article(chrome, 1280) as tab:
        if tab.locator(".words h2").is_visible() or tab.locator(".word").first.is_visible():
            yield "the list is seen on the screen"
        tab.pdf(path=file, prefer_css_page_size=True)
        text = " ".join(subprocess.run(
            ["pdftotext", "-raw", file, "-"], capture_output=True, text=True, check=True).stdout.split())
        _, heading, end = text.partition("Woorden op deze pagina")
        if not heading:
            yield "no heading"
        for term, explanation in GLOSSARY.items():
            if term not in end or explanation.split(".")[0] not in end:
                yield f"‘{term}’ is not in the list"
        if "Sluiten" in text or "Alle moeilijke woorden" in text:
            yield "there is something to press on paper"
        if folder := os.environ.get("TROMPET_SHOTS"):
            subprocess.run(["pdftoppm", "-r", "60", "-png", file, f"{folder}/print"], check=True)
        yield from chrome.faults


def axe_finds_nothing(trial):
    """axe finds nothing on a page with an explanation open, nor on that of all terms, light and dark."""
    with browser(Glossary(trial)) as chrome:
        for scheme in ("light", "dark"):
            for width in (360, 1280):
                with article(chrome, width, color_scheme=scheme) as tab:
                    press(tab, 1)
                    yield from violations(tab, f"open, {scheme}, {width}")
                    shown(trial, tab, f"axe-{scheme}-{width}")
                    chrome.open(tab, chrome.site.pages["begrippen/"])
                    yield from violations(tab, f"all terms, {scheme}, {width}")
        yield from chrome.faults


def violations(tab, name):
    result = Axe().run(tab, options={"runOnly": {"type": "tag", "values": RULES}}).response
    for violation in result["violations"]:
        for node in violation["nodes"]:
            yield f"{name}: {violation['id']}: {node['target']} {' '.join(node.get('failureSummary', '').split())[:300]}"


def reads_in_large_letters(trial):
    """With letters twice as large, and with forced colours, an explanation fits the window and can be read to its end."""
    with browser(Glossary(trial)) as chrome:
        for width, options in ((320, {}), (640, {}), (360, {"forced_colors": "active"})):
            with article(chrome, width, **options) as tab:
                tab.add_style_tag(content="html { font-size: 200% }")
                for number, term in enumerate(GLOSSARY):
                    press(tab, number)
                    if tab.evaluate(OPEN) != [term]:
                        yield f"{width}: ‘{term}’ opens {tab.evaluate(OPEN)}"
                        continue
                    if number == 4:
                        shown(trial, tab, f"large-{width}")
                    fits = tab.evaluate("""() => {
                      const e = document.querySelector(":popover-open"), box = e.getBoundingClientRect()
                      e.scrollTo(0, e.scrollHeight)
                      const end = e.querySelector("button").getBoundingClientRect()
                      return [box.left >= 0 && box.right <= innerWidth && box.top >= 0 && box.bottom <= innerHeight,
                              e.scrollWidth <= e.clientWidth, end.bottom <= box.bottom, end.height >= 44,
                              document.documentElement.scrollWidth <= innerWidth]
                    }""")
                    if not all(fits):
                        yield f"{width}, {options}: ‘{term}’: {fits}"
                    tab.keyboard.press("Escape")
        yield from chrome.faults


def all_terms_lead_somewhere(trial):
    """On the page of all terms each letter and each term is there once, and what leads to it ends there."""
    site = trial.site
    page = site.pages["begrippen/"]
    ids = [element["id"] for element in page.elements if element["class"] == "word-entry"]
    if len(ids) < 60 or len(set(ids)) != len(ids):
        yield f"{len(ids)} terms, {len(set(ids))} names"
    for other in site.pages.values():
        for element in other.elements:
            _, found, anchor = element["href"].partition("begrippen/#")
            if found and anchor not in ids:
                yield f"{other}: leads to {element['href']}"
        keys = [element["popovertarget"] for element in other.elements if element["class"] == "term-key"]
        words = [element["id"] for element in other.elements if element["class"] == "word"]
        if keys != words or len(set(keys)) != len(keys):
            yield f"{other}: {len(keys)} terms, {len(words)} explanations"


CHECKS = [opens_without_scripts, works_by_keyboard, keeps_the_text, prints_a_list, axe_finds_nothing,
          reads_in_large_letters, all_terms_lead_somewhere]
