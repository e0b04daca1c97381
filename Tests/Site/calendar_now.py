"""Whose turn it is follows the reader's own day: in a real browser whose clock stands where we put it."""

from contextlib import contextmanager
from datetime import date, datetime, time, timedelta
from types import SimpleNamespace
from zoneinfo import ZoneInfo

from accessibility import RULES, browser
from axe_playwright_python.sync_playwright import Axe
from built_site import BuiltSite
from trial import HOST

# When they begin and end, what their theme is and over which channel they go: with a gap in March, two at once in June,
# and one that goes on into the next year.
PERIODS = [
    ("2017-01-02", "2017-01-31", "gezien", "Facebook"),
    ("2017-02-01", "2017-02-28", "geld", "Facebook"),
    ("2017-04-01", "2017-05-31", "samen", "Facebook"),
    ("2017-06-01", "2017-06-30", "gezien", "Facebook"),
    ("2017-06-15", "2017-07-09", "school", "Brief"),
    ("2017-12-25", "2018-01-07", "samen", "Facebook"),
    ("2018-03-05", "2018-03-11", "geld", "Facebook"),
    ("2018-03-05", "2018-03-18", "school", "Brief"),
]
THEMES = {"gezien": ("goud", "oog"), "geld": ("groen", "munt"), "samen": ("blauw", "kring"),
          "school": ("roze", "onderwijs")}
ZONES = ["Europe/Amsterdam", "America/Los_Angeles", "Pacific/Auckland"]
BUILT = "2017-02-10"
WEBINARS = ["2017-02-10", "2017-03-26", "2017-12-31", "2018-01-01"]
LAST = date(2018, 3, 18)


def built(trial, language="nl"):
    """A site with a calendar, at an address as those of the site have."""
    source = trial.scratch / f"calendar-now-{language}"
    output = trial.scratch / f"calendar-now-host-{language}" / "some" / "path"
    if not output.exists():
        def write(path, text):
            file = source / "content" / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, encoding="utf-8")

        write("site.yaml", f"naam: Proef\ntaal: {language}\nkanalen: [{{naam: Facebook}}, {{naam: Brief}}]\n")
        write("index.md", "---\ntitel: Thuis\n---\n\nEen tekst vooraf.\n")
        for name, (colour, sign) in THEMES.items():
            write(f"themas/{name}.md",
                  f"---\ntitel: Over {name}\nkleur: {colour}\nteken: {sign}\n---\n\nWat er over {name} te zeggen is.\n")
            for number in range(1, 9):
                write(f"artikelen/{name}-{number}.md",
                      f"---\ntitel: Artikel {number} over {name}\nthemas: [{name}]\n---\n\nTekst {number}.\n")
        for day in WEBINARS:
            write(f"webinars/op-{day}.md",
                  f"---\ntitel: Op {day}\ndatum: {day}\nbegintijd: 19.30\n---\n\nTot dan.\n")
        for year in ("2017", "2018"):
            lines = ["inleiding: Wat er dit jaar langs komt.", "periodes:"]
            for first, last, theme, channel in PERIODS:
                if first.startswith(year):
                    lines += [f"  - thema: {theme}", f"    van: {first}", f"    tot: {last}",
                              f"    boodschap: Hoor van {theme}.", f"    kanalen: [{channel}]", "    items:",
                              f"      - {{materiaal: artikelen/{theme}-3.md, kanaal: {channel}, datum: {first}}}"]
            write(f"kalender/{year}.yaml", "\n".join(lines) + "\n")
        trial.run("build", "--site", source, "--output", output, "--base-url", HOST + "some/path/", "--date", BUILT)
    return BuiltSite(output, HOST + "some/path/")


class Reading:
    """Somebody reads a page at a moment, in a time zone."""

    def __init__(self, chrome, tab):
        self.chrome, self.tab = chrome, tab

    def at(self, moment, page):
        self.tab.clock.set_fixed_time(moment)
        self.chrome.open(self.tab, page)
        return self

    def seen(self):
        """The heading, the titles of what is large and of what comes after that."""
        return self.tab.evaluate("""() => {
          const seen = query => [...document.querySelectorAll(query)].filter(e => e.checkVisibility())
          const text = query => seen(query).map(e => e.innerText.trim())
          return [text("#_nu").join(), text(".is-large h3"), text(".is-next h3"), text(".turn h3").length]
        }""")


@contextmanager
def reading(chrome, zone, width=1280, scripts=True, scheme="light"):
    context = chrome.chromium.new_context(
        viewport={"width": width, "height": 800}, timezone_id=zone, java_script_enabled=scripts, color_scheme=scheme,
        reduced_motion="reduce")
    tab = context.new_page()
    tab.on("pageerror", lambda error: chrome.faults.append(f"{tab.url}: {error}"))
    try:
        yield Reading(chrome, tab)
    finally:
        context.close()


def turn(theme):
    return f"Over {theme}"


def expected(day):
    """What is to be seen of PERIODS on a day, worked out in the plainest way."""
    text = day.isoformat()
    now = [theme for first, last, theme, _ in PERIODS if first <= text <= last]
    starts = sorted(first for first, *_ in PERIODS if first > text)
    after = [theme for first, _, theme, _ in PERIODS if starts and first == starts[0]]
    if now:
        return ["Nu aan de beurt", list(map(turn, now)), list(map(turn, after)), len(now) + len(after)]
    if after:
        return ["Als volgende aan de beurt", list(map(turn, after)), [], len(after)]
    return ["Het jaar 2017", [], [], YEAR]


# Without a script: all of 2017, and how 2018 begins.
YEAR = sum(first.startswith("2017") for first, *_ in PERIODS) + 2


def edges():
    """The days around each beginning and end, the turns of the years, and days on which nothing is."""
    days = {date.fromisoformat(text) + timedelta(days) for first, last, *_ in PERIODS
            for text in (first, last) for days in (-1, 0, 1)}
    return sorted(days | {date(2015, 6, 1), date(2016, 12, 31), date(2017, 1, 1), date(2017, 3, 10), date(2017, 3, 26),
                          date(2017, 10, 29), date(2017, 12, 31), date(2018, 1, 1), LAST + timedelta(days=400)})


def follows_the_day(trial):
    """On each period's first and last day, in gaps, before and after: just past midnight and just before it."""
    site = built(trial)
    with browser(SimpleNamespace(site_below=site)) as chrome:
        for zone in ZONES:
            with reading(chrome, zone) as reader:
                for day in edges():
                    for clock in (time(0, 30), time(23, 30)):
                        moment = datetime.combine(day, clock, ZoneInfo(zone))
                        seen, wanted = reader.at(moment, site.pages[""]).seen(), expected(day)
                        if seen != wanted:
                            yield f"{zone}, {moment}: {seen} and not {wanted}"
        yield from chrome.faults


def shows_the_materials(trial):
    """What is large has its message, its materials and the way on; what is hidden is hidden from everybody."""
    site = built(trial)
    with browser(SimpleNamespace(site_below=site)) as chrome, reading(chrome, ZONES[0]) as reader:
        reader.at(datetime(2017, 6, 20, 12, tzinfo=ZoneInfo(ZONES[0])), site.pages[""])
        for theme, channel in (("gezien", "Facebook"), ("school", "Brief")):
            card = reader.tab.locator(".is-large", has_text=f"Hoor van {theme}.")
            links = [link.inner_text() for link in card.locator("a").all() if link.is_visible()]
            articles = [f"Artikel {number} over {theme}" for number in (3, 1, 2, 4, 5, 6)]
            if links != [turn(theme), *articles, "Meer over dit thema"]:
                yield f"{theme}: {links}"
            if channel not in card.inner_text():
                yield f"{theme}: the channel is not named"
            address = card.locator("a.button").get_attribute("href")
            if address != f"kalender/2017/themas/{theme}/":
                yield f"{theme}: leads to {address}"
        names = [heading["name"] for heading in headings(reader.tab)]
        if names[:4] != ["Nu aan de beurt", turn("gezien"), turn("school"), turn("samen")]:
            yield f"who listens hears {names}"


def headings(tab):
    """The headings of the section as assistive technology has them."""
    text = tab.locator(".turns-now").aria_snapshot()
    lines = [line.strip().removeprefix("- ") for line in text.splitlines() if "heading \"" in line]
    return [{"name": line.split('"')[1]} for line in lines]


def needs_no_script(trial):
    """Without scripts, and when the script does not come, the year is a list that says the same."""
    site = built(trial)
    themes = [turn(theme) for _, _, theme, _ in PERIODS[:YEAR]]
    with browser(SimpleNamespace(site_below=site)) as chrome:
        for scripts in (False, True):
            with reading(chrome, ZONES[0], scripts=scripts) as reader:
                reader.tab.route("**/nu.js*", lambda route: route.abort())
                if scripts:
                    reader.at(datetime(2017, 2, 3, tzinfo=ZoneInfo(ZONES[0])), site.pages[""])
                else:
                    chrome.open(reader.tab, site.pages[""])
                seen = [title.inner_text() for title in reader.tab.locator(".turn h3").all() if title.is_visible()]
                if seen != themes or reader.tab.locator("#_nu").inner_text() != "Het jaar 2017":
                    yield f"scripts {scripts}: {reader.tab.locator('#_nu').inner_text()}, {seen}"
                if reader.tab.locator(".turn-on, .turn-more, .turn-then").filter(visible=True).count():
                    yield f"scripts {scripts}: shows what is for the script"
                if not reader.tab.locator(".turn-message").first.is_visible():
                    yield f"scripts {scripts}: no message"


def nothing_moves(trial):
    """What has been painted stays where it is, also when the script is slow to come."""
    site = built(trial)
    with browser(SimpleNamespace(site_below=site)) as chrome:
        # High enough for all of the page, so that what moves is in sight.
        with reading(chrome, ZONES[0], width=900) as reader:
            reader.tab.set_viewport_size({"width": 900, "height": 5000})

            def later(route):
                reader.tab.wait_for_timeout(300)
                route.continue_()

            reader.tab.route("**/nu.js*", later)
            # Letters of another width move a line by themselves.
            reader.tab.route("**/*.woff2", lambda route: route.abort())
            reader.tab.add_init_script("""
              window.moved = 0
              new PerformanceObserver(list => list.getEntries().forEach(entry => window.moved += entry.value))
                .observe({type: "layout-shift", buffered: true})""")
            reader.at(datetime(2017, 2, 3, tzinfo=ZoneInfo(ZONES[0])), site.pages[""])
            reader.tab.wait_for_timeout(500)
            if reader.seen()[0] != "Nu aan de beurt":
                yield "the script did not come, so this check proves nothing"
            if moved := reader.tab.evaluate("window.moved"):
                yield f"layout shift {moved}"


def works_from_a_folder(trial):
    """The same without a server, as somebody opens it from a memory stick."""
    site = built(trial)
    with browser(SimpleNamespace(site_below=site)) as chrome, reading(chrome, ZONES[2]) as reader:
        reader.tab.clock.set_fixed_time(datetime(2017, 2, 28, 23, 30, tzinfo=ZoneInfo(ZONES[2])))
        reader.tab.goto((site.folder / "index.html").as_uri())
        if reader.seen() != expected(date(2017, 2, 28)):
            yield f"{reader.seen()}"
        yield from chrome.faults


def hides_what_is_over(trial):
    """A webinar can be put in a diary up to its last minute of its day, and not after it."""
    site = built(trial)
    with browser(SimpleNamespace(site_below=site)) as chrome:
        for zone in ZONES:
            with reading(chrome, zone) as reader:
                for text in WEBINARS:
                    for days in (-1, 0, 1):
                        for clock in (time(0, 30), time(23, 30)):
                            moment = datetime.combine(date.fromisoformat(text) + timedelta(days), clock, ZoneInfo(zone))
                            reader.at(moment, site.pages[f"webinars/op-{text}/"])
                            button = reader.tab.locator(".to-diary a")
                            if button.count() != 1 or button.is_visible() != (days <= 0):
                                yield f"{text}: {'seen' if button.is_visible() else 'not seen'} at {moment} in {zone}"
        with reading(chrome, ZONES[0], scripts=False) as reader:
            chrome.open(reader.tab, site.pages[f"webinars/op-{WEBINARS[0]}/"])
            if not reader.tab.locator(".to-diary a").is_visible():
                yield "not there without scripts"
        yield from chrome.faults


def is_for_anyone(trial):
    """axe finds nothing on home, theme, article and webinar, light and dark, narrow and wide; nothing sticks out."""
    endings = ("/gezien/", "/gezien-3/", f"/op-{WEBINARS[-1]}/")
    for language, schemes in (("nl", ("light", "dark")), ("en", ("light",))):
        site = built(trial, language)
        own = ("kalender/", "calendar/")
        addresses = [page for page in site.pages if page == "" or page.endswith(endings) and not page.startswith(own)]
        if len(addresses) != 4:
            yield f"{language}: {addresses}"
        with browser(SimpleNamespace(site_below=site)) as chrome:
            for scheme in schemes:
                for width in (320, 1280):
                    with reading(chrome, ZONES[0], width, scheme=scheme) as reader:
                        # Two at once, none, and all over.
                        for address, day in [(page, "2017-06-20") for page in addresses] + [
                                ("", "2017-11-30"), ("", "2019-01-01")]:
                            reader.at(datetime.fromisoformat(day + "T12:00+01:00"), site.pages[address])
                            name = f"{language}, {address or 'home'} on {day}, {scheme}, {width}"
                            result = Axe().run(reader.tab, options={"runOnly": {"type": "tag", "values": RULES}})
                            for violation in result.response["violations"]:
                                for node in violation["nodes"]:
                                    yield f"{name}: {violation['id']}: {node['target']}"
                            if reader.tab.evaluate("document.documentElement.scrollWidth") > width:
                                yield f"{name}: too wide"
            yield from chrome.faults


def loads_its_script_only_there(trial):
    """Only pages that follow the day have the script, and that is small and plain."""
    site = built(trial)
    there = {""} | {f"webinars/op-{day}/" for day in WEBINARS}
    for page in site.pages.values():
        scripts = [script for script in page.all("script") if "nu.js" in script["src"]]
        if len(scripts) != (page.address in there) or any(script["type"] for script in scripts):
            yield f"{page}: {len(scripts)} scripts"
    text = (site.folder / "static/nu.js").read_text(encoding="utf-8")
    if len(text.encode()) >= 2000 or "import" in text or "fetch" in text:
        yield f"nu.js: {len(text.encode())} bytes"


CHECKS = [follows_the_day, shows_the_materials, needs_no_script, nothing_moves, works_from_a_folder, hides_what_is_over,
          is_for_anyone, loads_its_script_only_there]
