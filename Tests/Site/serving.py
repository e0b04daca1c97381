"""Writing with the result in sight, in a real browser: what is saved is seen, mistakes lie over the page, and nobody reloads."""

import shutil
from contextlib import contextmanager

from accessibility import RULES
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect, sync_playwright
from served_site import PATIENCE, ServedSite, save, tree, written
from trial import DATE

ARTICLE = "artikelen/een-artikel-schrijven"
# On the window, it is gone after a reload.
MARK = "window.trompetProof = 1"
IS_MARKED = "window.trompetProof === 1"


class Writing:
    """An editor at work: a site that is served, a browser, and what went wrong in it."""

    def __init__(self, served, context):
        self.served, self.context, self.faults = served, context, []
        self.content = served.folder / "content"

    def tab(self, address):
        tab = self.context.new_page()
        tab.on("pageerror", lambda error: self.faults.append(f"{tab.url}: {error}"))
        tab.on("request", lambda request: self.faults.append(f"{tab.url}: asks for {request.url}")
               if not request.url.startswith((self.origin, "data:", "blob:")) else None)
        # With a stream of events open, nothing is ever idle.
        tab.goto(self.origin + address, wait_until="load")
        # From here on the page hears of what is saved.
        expect(tab.locator('[data-part="summary"]')).to_be_attached()
        return tab

    @property
    def origin(self):
        return f"http://127.0.0.1:{self.served.port}"

    def text(self, name):
        return (self.content / f"{name}.md").read_text(encoding="utf-8")

    def write(self, name, text):
        save(self.content / f"{name}.md", text)

    def add(self, name, paragraph):
        self.write(name, f"{self.text(name).rstrip()}\n\n{paragraph}\n")


@contextmanager
def writing(trial, name, prepare=lambda folder: None, scheme="light"):
    folder = trial.scratch / f"written-{name}"
    trial.run("init", folder, "--date", DATE)
    prepare(folder)
    expect.set_options(timeout=PATIENCE * 1000)
    with ServedSite(trial.program, folder) as served, sync_playwright() as playwright:
        chromium = playwright.chromium.launch(
            executable_path=shutil.which("chromium") or "/usr/bin/chromium", args=["--no-sandbox"])
        context = chromium.new_context(viewport={"width": 1000, "height": 800}, color_scheme=scheme, reduced_motion="reduce")
        context.set_default_timeout(PATIENCE * 1000)
        yield Writing(served, context)
        chromium.close()
    if (folder / "output").exists():
        raise RuntimeError("something was written to output/")


def shows_what_is_saved(trial):
    """A paragraph that is saved is seen without anybody reloading, and another title on the list in a second tab."""
    with writing(trial, "saved") as work:
        article, page_list = work.tab(f"/{ARTICLE}/"), work.tab("/artikelen/")
        article.bring_to_front()
        before = tree(work.served.folder)
        work.add(ARTICLE, "Deze alinea is net bewaard.")
        between = tree(work.served.folder)
        expect(article.get_by_text("Deze alinea is net bewaard.")).to_be_visible()
        work.write(ARTICLE, work.text(ARTICLE).replace("titel: ", "titel: Nieuwe titel, ", 1))
        expect(article.locator("h1")).to_contain_text("Nieuwe titel, ")
        page_list.bring_to_front()
        expect(page_list.get_by_role("link", name="Nieuwe titel, ").first).to_be_visible()
        # Of the whole folder only the file that was saved is another.
        yield from (fault for fault in written(before, between) if ARTICLE not in fault and fault.split()[0] != "content/artikelen")
        yield from work.faults


def lays_mistakes_over_the_page(trial):
    """A mistake lies over the page with its file, line, words and what to do; the last good page stays, and mended it goes away."""
    with writing(trial, "mistake") as work:
        tab = work.tab(f"/{ARTICLE}/")
        good = work.text(ARTICLE)
        work.add(ARTICLE, "Voor de fout.")
        expect(tab.get_by_text("Voor de fout.")).to_be_visible()
        line = work.text(ARTICLE).count("\n") + 2
        work.add(ARTICLE, "Na de fout, met [een koppeling](bestaat-niet.md).")
        overlay = tab.locator('[data-part="overlay"]')
        expect(overlay).to_be_visible()
        said = overlay.inner_text()
        for words in (f"{ARTICLE}.md", str(line), "bestaat-niet.md", "een koppeling"):
            if words not in said:
                yield f"the overlay does not say ‘{words}’: {said}"
        told = work.served.note(f"/{ARTICLE}/")["errors"]
        if len(told) != 1 or told[0]["message"] not in said or not told[0].get("hint") or told[0]["hint"] not in said:
            yield f"the overlay shows neither message nor hint of {told}: {said}"
        if not tab.get_by_text("Voor de fout.").count() or tab.get_by_text("Na de fout").count() - overlay.get_by_text("Na de fout").count():
            yield "below it is not the last good page"
        # The very text that is shown: there is nothing to load, and the overlay goes away all the same.
        tab.evaluate(MARK)
        work.write(ARTICLE, good.rstrip() + "\n\nVoor de fout.\n")
        expect(overlay).to_be_hidden()
        if not tab.evaluate(IS_MARKED):
            yield "a page that is the same was loaded again"
        # Another mistake, and then one more in its place.
        work.add(ARTICLE, "[een koppeling](bestaat-niet.md)")
        expect(overlay).to_be_visible()
        work.write(ARTICLE, good.replace("---\n", "---\ndrafft: ja\n", 1))
        expect(overlay).to_contain_text("drafft")
        # The focus is in it, so that the keyboard can put it away.
        tab.keyboard.press("Escape")
        expect(overlay).to_be_hidden()
        work.write(ARTICLE, good + "\nNog een [fout](ook-niet.md).\n")
        expect(overlay).to_be_visible()
        work.write(ARTICLE, good + "\nAlles is weer goed.\n")
        expect(overlay).to_be_hidden()
        expect(tab.get_by_text("Alles is weer goed.")).to_be_visible()
        yield from work.faults


def shows_mistakes_of_others(trial):
    """A mistake in site.yaml, the theme or another page is told on every page, also on one that is opened later."""
    with writing(trial, "others") as work:
        tab = work.tab("/")
        overlay = tab.locator('[data-part="overlay"]')
        settings = (work.content / "site.yaml").read_text(encoding="utf-8")
        template = work.served.folder / "themes/standaard/templates/artikel.html"
        for name, broken, mended in [
            ("site.yaml", lambda: save(work.content / "site.yaml", settings + "\nnaaam: x\n"),
             lambda: save(work.content / "site.yaml", settings)),
            ("artikel.html", lambda: save(template, "{{bestaatNiet}}"), template.unlink),
            ("index.md", lambda: work.write("themas/index", "---\ndrafft: ja\n---\n"),
             lambda text=work.text("themas/index"): work.write("themas/index", text)),
        ]:
            broken()
            expect(overlay).to_be_visible()
            expect(overlay).to_contain_text(name)
            later = work.tab(f"/{ARTICLE}/")
            expect(later.locator('[data-part="overlay"]')).to_contain_text(name)
            later.close()
            mended()
            expect(overlay).to_be_hidden()
        yield from work.faults


def with_a_theme(folder):
    """A theme of the site's own with one more style sheet."""
    save(folder / "themes/eigen/templates/partials/extra-head.html", '<link rel="stylesheet" href="{{static.css/eigen.css}}">\n')
    save(folder / "themes/eigen/static/css/eigen.css", "h1 { color: rgb(1, 2, 3) }\n")
    settings = folder / "content/site.yaml"
    settings.write_text(settings.read_text(encoding="utf-8") + "\nvormgeving: eigen\n", encoding="utf-8")


def swaps_style_sheets(trial):
    """A style sheet that is saved takes the place of the old one without a reload, once and again."""
    with writing(trial, "style", with_a_theme) as work:
        tab = work.tab(f"/{ARTICLE}/")
        sheet = work.served.folder / "themes/eigen/static/css/eigen.css"
        tab.evaluate(MARK)
        for number in (1, 2, 3):
            save(sheet, f"h1 {{ color: rgb({number}, 100, 200) }}\n")
            expect(tab.locator("h1")).to_have_css("color", f"rgb({number}, 100, 200)")
            if not tab.evaluate(IS_MARKED):
                yield f"change {number}: the page was loaded again"
                tab.evaluate(MARK)
        if (count := tab.locator('link[rel="stylesheet"][href*="eigen"]').count()) != 1:
            yield f"after three changes the sheet is there {count} times"
        work.add(ARTICLE, "Nu wel opnieuw.")
        expect(tab.get_by_text("Nu wel opnieuw.")).to_be_visible()
        if tab.evaluate(IS_MARKED):
            yield "the mark of this check outlives a reload, so it proves nothing"
        yield from work.faults


def keeps_its_scroll_place(trial):
    """A long page that is loaded again stands where it stood, also when what comes before became longer or shorter elsewhere."""
    with writing(trial, "scroll") as work:
        long = "---\ntitel: Lang\n---\n" + "\n\n".join(f"Alinea {number} van een lang verhaal over samen schrijven." for number in range(400))
        work.write("lang", long)
        tab = work.tab("/lang/")
        for number, share in enumerate((0.5, 0.9, 0.1)):
            place = tab.evaluate(f"() => {{ scrollTo({{ top: document.documentElement.scrollHeight * {share}, behavior: 'instant' }}); return scrollY }}")
            tab.evaluate(MARK)
            # In place, so that the page keeps its height.
            work.write("lang", long.replace("Alinea 399 van", f"Slot {number} van"))
            expect(tab.get_by_text(f"Slot {number} van")).to_be_attached()
            if place < 100:
                yield f"the page is not long enough: {place}"
            try:
                tab.wait_for_function(f"Math.abs(scrollY - {place}) < 3")
            except Exception:
                yield f"stood at {place}, and after the reload at {tab.evaluate('scrollY')}"
        yield from work.faults


def shows_a_bar(trial):
    """The bar of a page has its findings, its words and its file, follows what is saved, and opens and closes by keyboard."""
    with writing(trial, "bar") as work:
        work.add(ARTICLE, "Derhalve dient u dit te doen middels het formulier dat wordt verstrekt door de gemeente.")
        tab = work.tab(f"/{ARTICLE}/")
        note = work.served.note(f"/{ARTICLE}/")
        bar, panel = tab.locator('[data-part="bar"]'), tab.locator('[data-part="panel"]')
        expect(bar).to_be_visible()
        summary = tab.locator('[data-part="summary"]')
        summary.focus()
        tab.keyboard.press("Enter")
        expect(panel).to_be_visible()
        expect(panel.locator('[data-part="finding"]')).to_have_count(len(note["findings"]))
        if not any(one["id"] == "hard-word" or "middels" in str(one) for one in note["findings"]):
            yield f"no finding of the hard words: {note['findings']}"
        if not note["findings"]:
            yield "no findings, so this proves little"
        expect(panel.locator('[data-part="file"]')).to_contain_text(f"content/{ARTICLE}.md")
        expect(bar).to_contain_text(note["length"])
        expect(tab.locator('[data-part="hardest"]')).to_have_count(1)
        tab.locator('[data-part="hardest"]').click()
        if tab.evaluate("CSS.highlights.get('trompet-sentence')?.size") != 1:
            yield "the hardest sentence is not marked in the text"
        tab.keyboard.press("Escape")
        expect(panel).to_be_hidden()
        count = len(note["findings"])
        work.write(ARTICLE, work.text(ARTICLE).replace("Derhalve dient u dit te doen middels het formulier", "Doe dit met het formulier"))
        expect(tab.get_by_text("Doe dit met het formulier")).to_be_visible()
        if len(work.served.note(f"/{ARTICLE}/")["findings"]) >= count:
            yield "a sentence that was mended has as many findings"
        yield from work.faults


def finds_nothing_with_axe(trial):
    """axe finds nothing on the desk, nor on a page with its bar open or a mistake over it, light and dark."""
    for scheme in ("light", "dark"):
        with writing(trial, f"axe-{scheme}", scheme=scheme) as work:
            tab = work.tab(f"/{ARTICLE}/")

            def look(what):
                result = Axe().run(tab, options={"runOnly": {"type": "tag", "values": RULES}}).response
                if len(result["passes"]) < 10:
                    yield f"{what}: axe looked at {len(result['passes'])} rules only"
                for violation in result["violations"]:
                    for node in violation["nodes"]:
                        yield (f"{what}, {scheme}: {violation['id']}: {node['target']} "
                               f"{' '.join(node.get('failureSummary', '').split())[:300]}")

            tab.locator('[data-part="summary"]').click()
            expect(tab.locator('[data-part="panel"]')).to_be_visible()
            yield from look("the bar")
            work.add(ARTICLE, "[weg](bestaat-niet.md)")
            expect(tab.locator('[data-part="overlay"]')).to_be_visible()
            yield from look("the overlay")
            tab.goto(work.origin + "/_redactie/", wait_until="load")
            yield from look("the desk with a mistake")
            work.write(ARTICLE, work.text(ARTICLE).replace("[weg](bestaat-niet.md)", ""))
            tab.goto(work.origin + "/_redactie/", wait_until="load")
            yield from look("the desk")
            tab.set_viewport_size({"width": 320, "height": 700})
            if (width := tab.evaluate("document.documentElement.scrollWidth")) > 320:
                yield f"the desk is {width} pixels wide on a phone"
            yield from work.faults


def has_a_desk(trial):
    """The desk names drafts and orphans and what is open on the calendar, sorts by keyboard, and reads without scripts."""
    with writing(trial, "desk") as work:
        work.write("los-concept", "---\ntitel: Los concept\nconcept: ja\n---\nTekst.\n")
        work.write("los-blad", "---\ntitel: Los blad waar niets naartoe leidt\n---\nTekst.\n")
        tab = work.context.new_page()
        tab.on("pageerror", lambda error: work.faults.append(f"{tab.url}: {error}"))
        tab.goto(work.origin + "/_redactie/", wait_until="load")
        said = tab.locator("main").inner_text()
        for words in ("Los concept", "Los blad waar niets naartoe leidt", "Duidelijk schrijven", "Samen bijhouden"):
            if words not in said:
                yield f"‘{words}’ is not on it"
        buttons = tab.locator("table th button")
        if buttons.count() == 0:
            yield "no table can be sorted"
            return
        for number in range(buttons.count()):
            button = buttons.nth(number)
            if not button.is_visible():
                continue
            head = button.locator("xpath=ancestor::th")
            table = button.locator("xpath=ancestor::table")
            rows = table.locator("tbody tr")
            column = head.evaluate("th => th.cellIndex")
            read = lambda: rows.evaluate_all("(rows, column) => rows.map(row => row.cells[column].innerText)", column)
            seen = []
            for _ in range(2):
                button.focus()
                tab.keyboard.press("Enter")
                seen.append((head.get_attribute("aria-sort"), read()))
            (first, one), (second, other) = seen
            if {first, second} != {"ascending", "descending"}:
                yield f"{button.inner_text()}: is sorted {first} and then {second}"
            if len(set(one)) > 1 and one == other or sorted(one) != sorted(other):
                yield f"{button.inner_text()}: {one[:5]} becomes {other[:5]}"
        # It follows what is saved too, or tells to look again.
        context = tab.context.browser.new_context(java_script_enabled=False)
        plain = context.new_page()
        plain.goto(work.origin + "/_redactie/")
        if "Los concept" not in plain.locator("main").inner_text():
            yield "without scripts it has no text"
        context.close()
        yield from work.faults


CHECKS = [shows_what_is_saved, lays_mistakes_over_the_page, shows_mistakes_of_others, swaps_style_sheets, keeps_its_scroll_place,
          shows_a_bar, finds_nothing_with_axe, has_a_desk]
