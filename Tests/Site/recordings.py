"""A recording on another site is a button until a reader presses it: in a real browser, with the network cut off."""

from types import SimpleNamespace

import structured_data
from accessibility import RULES, browser
from axe_playwright_python.sync_playwright import Axe
from built_site import BuiltSite
from trial import DATE, HOST

# Other sites, and what may be asked of them once somebody presses the button. No such recording need exist.
LENT = {
    "https://www.youtube.com/watch?v=AAAAAAAAAA_&t=1m30s":
        "https://www.youtube-nocookie.com/embed/AAAAAAAAAA_?start=90&autoplay=1",
    "https://youtu.be/BBBBBBBBBB-": "https://www.youtube-nocookie.com/embed/BBBBBBBBBB-?autoplay=1",
    "https://vimeo.com/123456789": "https://player.vimeo.com/video/123456789?dnt=1&autoplay=1",
}
LINKED = ["https://video.example/kijk", "https://www.youtube.com.video.example/watch?v=AAAAAAAAAA_"]
FILE = "avond.mp4"


def address_of(number):
    return f"webinars/opname-{number}/"


def built(trial):
    """The site with a webinar for each recording."""
    copy, output = trial.scratch / "recordings", trial.scratch / "recordings-host" / "some" / "path"
    if not output.exists():
        trial.copy_of_content("recordings")
        for number, recording in enumerate([*LENT, *LINKED, FILE]):
            (copy / "content" / f"{address_of(number)[:-1]}.md").write_text(
                f"---\ntitel: Opname {number} & “meer”\nsamenvatting: Om te proberen.\ndatum: 2016-05-11\n"
                f"begintijd: 9.30\neindtijd: 10.00\nsprekers: [Ans, De raad]\nbekeken: 1234\n"
                f"onderwerpen: [gemeente]\nopname: {recording}\n---\n\nHier leest u meer.\n", encoding="utf-8")
        (copy / "content" / "webinars" / FILE).write_bytes(b"no film")
        trial.run("build", "--site", copy, "--output", output, "--base-url", HOST + "some/path/", "--date", DATE)
    return BuiltSite(output, HOST + "some/path/")


class Visit:
    """A tab on one page that gets nothing from other sites, and a list of what was asked of them."""

    def __init__(self, chrome, tab, page):
        self.tab, self.asked = tab, []
        tab.route(lambda url: not url.startswith(chrome.origin), self.refuse)
        chrome.open(tab, page)

    def refuse(self, route):
        self.asked.append(route.request.url)
        route.fulfill(status=200, content_type="text/html", body="<title>Film</title><p>Film")


def asks_nothing_before(trial):
    """Before the button is pressed nothing is asked of another site, and after it just the player."""
    site = built(trial)
    with browser(SimpleNamespace(site_below=site)) as chrome:
        for number, (recording, player) in enumerate(LENT.items()):
            page = site.pages[address_of(number)]
            for key in ("Enter", "Space", None):
                with chrome.tab(1280) as tab:
                    visit = Visit(chrome, tab, page)
                    button = tab.locator("button[type=button]")
                    if button.count() != 1 or "— dit laadt " not in button.inner_text():
                        yield f"{recording}: {button.count()} buttons"
                        continue
                    # Whoever looks around on the page has asked for nothing.
                    button.hover()
                    tab.mouse.wheel(0, 2000)
                    button.focus()
                    tab.wait_for_timeout(200)
                    if visit.asked:
                        yield f"{recording}: asks for {visit.asked} before it is pressed"
                    button.press(key) if key else button.click()
                    frame = tab.locator("iframe")
                    frame.wait_for()
                    tab.wait_for_timeout(200)
                    if visit.asked != [player]:
                        yield f"{recording}: asks for {visit.asked}"
                    if frame.get_attribute("src") != player or frame.get_attribute("title") != f"Opname: {page.heading}":
                        yield f"{recording}: the player is {frame.evaluate('frame => frame.outerHTML')}"
                    if tab.evaluate("document.activeElement.tagName") != "IFRAME" or button.count():
                        yield f"{recording}: the focus is not on the player"
                    box = frame.bounding_box()
                    if box["width"] < 500 or abs(box["width"] / box["height"] - 16 / 9) > 0.02:
                        yield f"{recording}: the player is {box['width']} by {box['height']}"


def is_a_link_without_scripts(trial):
    """Without scripts, and for a site that is not known, there is a link to the recording."""
    site = built(trial)
    with browser(SimpleNamespace(site_below=site)) as chrome:
        for scripts in (True, False):
            for number, recording in enumerate([*LENT, *LINKED]):
                if scripts and recording in LENT:
                    continue
                with chrome.tab(360, scripts=scripts) as tab:
                    visit = Visit(chrome, tab, site.pages[address_of(number)])
                    link = tab.locator("main a.button")
                    if link.count() != 1 or link.get_attribute("href") != recording:
                        yield f"{recording}: no link to it"
                    elif not link.is_visible() or link.bounding_box()["height"] < 44:
                        yield f"{recording}: its link cannot be pressed"
                    if visit.asked or tab.locator("button, iframe").count():
                        yield f"{recording}: more than a link"


def plays_a_file(trial):
    """A recording beside the page is played there, and not fetched before that."""
    site = built(trial)
    page = site.pages[address_of(len(LENT) + len(LINKED))]
    with browser(SimpleNamespace(site_below=site)) as chrome, chrome.tab(768) as tab:
        fetched = []
        tab.on("request", lambda request: fetched.append(request.url) if request.url.endswith(FILE) else None)
        chrome.open(tab, page)
        video = tab.locator("video[controls]")
        if video.count() != 1 or video.get_attribute("aria-label") != f"Opname: {page.heading}":
            yield f"{page}: {video.count()} players"
        if fetched:
            yield f"{page}: fetches {fetched}"
        video.evaluate("video => { video.play().catch(() => null); return null }")
        tab.wait_for_timeout(300)
        if not fetched:
            yield f"{page}: fetches nothing when it plays, so this check proves nothing"


def loads_its_script_only_there(trial):
    """Only a page with a player has its script, and that is small and plain."""
    site = built(trial)
    lent = {address_of(number) for number in range(len(LENT))}
    for page in site.pages.values():
        scripts = [script for script in page.all("script") if "player.js" in script["src"]]
        if len(scripts) != (page.address in lent) or any(script["type"] for script in scripts):
            yield f"{page}: {len(scripts)} scripts"
    size = (site.folder / "static/player.js").stat().st_size
    if size >= 1500:
        yield f"player.js: {size} bytes"


def is_for_anyone(trial):
    """axe finds nothing on such a page, before and after, light and dark, narrow and wide; nothing sticks out."""
    site = built(trial)
    with browser(SimpleNamespace(site_below=site)) as chrome:
        for number in (0, len(LENT), len(LENT) + len(LINKED)):
            for scheme in ("light", "dark"):
                for width in (320, 1280):
                    with chrome.tab(width, scheme) as tab:
                        Visit(chrome, tab, site.pages[address_of(number)])
                        for pressed in (False, True):
                            if pressed:
                                if not tab.locator("button").count():
                                    break
                                tab.locator("button").click()
                                tab.locator("iframe").wait_for()
                            result = Axe().run(tab, options={"runOnly": {"type": "tag", "values": RULES}}).response
                            for violation in result["violations"]:
                                yield f"{number}, {scheme}, {width}, {pressed}: {violation['id']}"
                            if tab.evaluate("document.documentElement.scrollWidth") > width:
                                yield f"{number}: wider than {width} pixels"


def tells_what_it_shows(trial):
    """Search engines are told of the recordings what the pages show."""
    yield from structured_data.faults_of(built(trial))


CHECKS = [asks_nothing_before, is_a_link_without_scripts, plays_a_file, loads_its_script_only_there, is_for_anyone,
          tells_what_it_shows]
