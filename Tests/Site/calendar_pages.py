"""The pages of the calendar in a real browser: a sheet of paper each, letters that can be read, links that can be hit."""

import subprocess

from accessibility import browser

PAPER = {"kalender-jaar": (842, 595), "kalender-matrix": (842, 595), "kalender-maand": (595, 842),
         "kalender-thema": (595, 842)}
# In points: the smallest that people read on paper without trouble.
SMALLEST = 8
# What is read in a line of text or in a full table needs no more than 24 pixels (WCAG 2.2, 2.5.8).
TARGET, TARGET_IN_TABLE = 44, 24


def pages_of_calendar(site):
    return [page for page in site.pages.values() if page.kind in {"kalender", *PAPER}]


def there_is_one_of_each(trial):
    """There are pages of the year, twelve months, ten themes, and themes by channels."""
    found = [page.kind for page in pages_of_calendar(trial.site)]
    for kind, count in {"kalender": 1, "kalender-jaar": 1, "kalender-maand": 12, "kalender-thema": 10,
                        "kalender-matrix": 1}.items():
        if found.count(kind) != count:
            yield f"{found.count(kind)} pages {kind}, not {count}"


def prints_on_one_sheet(trial):
    """Each page of a year, month or theme, and the themes by channels, is one sheet of A4 on paper."""
    file = trial.scratch / "calendar.pdf"
    with browser(trial) as chrome, chrome.tab(1280) as tab:
        for page in pages_of_calendar(trial.site_below):
            if page.kind not in PAPER:
                continue
            chrome.open(tab, page)
            tab.pdf(path=file, prefer_css_page_size=True)
            facts = dict(line.split(":", 1) for line in subprocess.run(
                ["pdfinfo", file], capture_output=True, text=True, check=True).stdout.splitlines())
            if int(facts["Pages"]) != 1:
                yield f"{page}: {int(facts['Pages'])} sheets"
            size = tuple(round(float(length)) for length in facts["Page size"].split()[0:3:2])
            if size != PAPER[page.kind]:
                yield f"{page}: a sheet of {size} points"
        yield from chrome.faults


def is_readable_on_paper(trial):
    """No letter on paper is smaller than 8 points."""
    with browser(trial) as chrome:
        for page in pages_of_calendar(trial.site_below):
            if page.kind not in PAPER:
                continue
            with chrome.tab(round(PAPER[page.kind][0] / 0.75) - 100) as tab:
                tab.emulate_media(media="print")
                chrome.open(tab, page)
                small = tab.evaluate("""smallest => {
                  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT), found = []
                  for (let node = walk.nextNode(); node; node = walk.nextNode()) {
                    const e = node.parentElement
                    if (!node.data.trim() || !e.checkVisibility() || e.closest(".unseen, .bar-when")) continue
                    const size = parseFloat(getComputedStyle(e).fontSize) * .75
                    if (size < smallest - .01) found.push(`${size.toFixed(1)} pt: ${node.data.trim().slice(0, 40)}`)
                  }
                  return found
                }""", SMALLEST)
                for text in small[:3]:
                    yield f"{page}: {text}"


def can_be_hit(trial):
    """A link that stands alone is 44 pixels high on a phone, one in a text or a full table 24."""
    with browser(trial) as chrome, chrome.tab(360) as tab:
        for page in pages_of_calendar(trial.site_below):
            chrome.open(tab, page)
            for text, height, wanted in tab.evaluate("""([alone, inTable]) =>
              [...document.querySelectorAll("main a")]
                .filter(a => a.checkVisibility() && !a.closest(".text p, .text li"))
                .map(a => [a.textContent.trim(), a.getBoundingClientRect().height,
                           a.closest(".matrix .what, .card-title, .links") ? inTable : alone])
                .filter(([_, height, wanted]) => height < wanted)""", [TARGET, TARGET_IN_TABLE]):
                yield f"{page}: ‘{text[:40]}’ is {height:.0f} pixels high, not {wanted}"


def says_what_it_draws(trial):
    """Each bar of a year has its theme and its time in the list below."""
    with browser(trial) as chrome, chrome.tab(1280) as tab:
        for page in pages_of_calendar(trial.site_below):
            if page.kind != "kalender-jaar":
                continue
            chrome.open(tab, page)
            drawn, told = tab.evaluate("""() => {
              const text = e => e.textContent.trim()
              return [
                [...document.querySelectorAll(".strip tbody tr")].flatMap(row => [...row.querySelectorAll(".bar")]
                  .map(bar => text(row.querySelector("th")) + ": " + text(bar))),
                [...document.querySelectorAll(".periods > li")].map(li =>
                  text(li.querySelector("h3")) + ": " + li.querySelector(".when").firstChild.data.trim())]
            }""")
            if sorted(drawn) != sorted(told) or not drawn:
                yield f"{page}: drawn {sorted(set(drawn) - set(told))}, told {sorted(set(told) - set(drawn))}"
            # A bar must be as wide as its months are.
            for row in tab.evaluate("""() => [...document.querySelectorAll(".strip tbody tr")].map(row =>
              [...row.querySelectorAll("td")].reduce((sum, cell) => sum + cell.colSpan, 0))"""):
                if row != 12:
                    yield f"{page}: a row of {row} months"


def shows_the_same_on_a_phone(trial):
    """What the grid of a month shows is in the list as well, which is all that a phone has."""
    with browser(trial) as chrome, chrome.tab(360) as tab:
        for page in pages_of_calendar(trial.site_below):
            if page.kind != "kalender-maand":
                continue
            chrome.open(tab, page)
            grid, listed, seen = tab.evaluate("""() => [
              document.querySelectorAll(".month li").length,
              document.querySelectorAll(".plan-list:not(.undated) li").length,
              document.querySelector(".month").checkVisibility()]""")
            if grid != listed or seen:
                yield f"{page}: {grid} in the grid, {listed} in the list" + (", and the grid is there" if seen else "")


CHECKS = [there_is_one_of_each, prints_on_one_sheet, is_readable_on_paper, can_be_hit, says_what_it_draws,
          shows_the_same_on_a_phone]
