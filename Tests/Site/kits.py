"""The channel kits of the calendar: texts that can be passed on as they are, and a newsletter that mail programs show."""

import re
import shutil
import subprocess
import unicodedata
from html.parser import HTMLParser
from urllib.parse import urljoin, urlsplit

import css_inline
import yaml
from accessibility import RULES, browser
from axe_playwright_python.sync_playwright import Axe
from offline import address_of, built
from playwright.sync_api import sync_playwright
from trial import DATE, HOST
from twitter_text import parse_tweet

# Gmail cuts off what comes after 102 kB.
LARGEST = 100_000
WIDEST_LINE = 75
# Wider than this no newsletter is laid out; and the narrowest telephone.
WIDTHS = (600, 320)


def calendar(trial):
    return yaml.load((trial.repository / "content" / "kalender" / "2017.yaml").read_text(encoding="utf-8"),
                     yaml.BaseLoader)["periodes"]


def channels(trial):
    """By name: what `site.yaml` says of each channel that is no newsletter."""
    settings = yaml.load((trial.repository / "content" / "site.yaml").read_text(encoding="utf-8"), yaml.BaseLoader)
    return {channel["naam"]: channel for channel in settings["kanalen"] if channel.get("soort") != "nieuwsbrief"}


def kits(site):
    """The folders of all kits."""
    return sorted(file.removesuffix("index.html") for file in site.files
                  if re.fullmatch(r"kalender/\d{4}/pakketten/[^/]+/index\.html", file))


def texts(site, kit):
    """The texts for channels, by their files' names."""
    return {file.removeprefix(kit): (site.folder / file).read_bytes() for file in site.files
            if file.startswith(kit) and file.endswith(".txt") and not file.endswith("nieuwsbrief.txt")}


class Shown(HTMLParser):
    """What the page of a kit says of each text: the text itself by its id, and its length."""

    def __init__(self, html):
        super().__init__()
        self.words, self.lengths, self._into = {}, {}, None
        self.feed(html)

    def handle_starttag(self, tag, attributes):
        attributes = dict(attributes)
        if "kit-words" in (attributes.get("class") or ""):
            self._into = self.words.setdefault(attributes["id"].removeprefix("_tekst-"), [])
        elif "kit-length" in (attributes.get("class") or ""):
            self._into = self.lengths.setdefault(list(self.words)[-1], [])

    def handle_endtag(self, tag):
        if tag in ("pre", "p"):
            self._into = None

    def handle_data(self, data):
        if self._into is not None:
            self._into.append(data)


def hold_a_text_for_every_message(trial):
    """Every period has a kit with a newsletter in both forms, and a text for each message on a channel and for each channel."""
    site, periods = trial.site, calendar(trial)
    if len(kits(site)) != len(periods):
        yield f"{len(kits(site))} kits for {len(periods)} periods"
    planned = sum(item["kanaal"] in channels(trial) for period in periods for item in period.get("items", []))
    found = sum(len(texts(site, kit)) for kit in kits(site))
    if found < planned:
        yield f"{found} texts for {planned} messages"
    for kit in kits(site):
        for name in ("nieuwsbrief.html", "nieuwsbrief.txt"):
            if kit + name not in site.files:
                yield f"{kit}: no {name}"
        page = Shown((site.folder / kit / "index.html").read_text(encoding="utf-8"))
        for name, text in texts(site, kit).items():
            shown = "".join(page.words.get(name.removesuffix(".txt"), ["(not there)"]))
            if shown + "\n" != text.decode("utf-8"):
                yield f"{kit}: the page shows ‘{shown[:40]}’ for {name}"


def length(text, channel):
    """As the channel counts, by another's program where that is not simple."""
    if channel["naam"] in ("X", "Twitter") or channel.get("telling") == "x":
        # No site is really at .example, and X knows that.
        return parse_tweet(text.replace(urlsplit(HOST).netloc, "site.nl")).weightedLength
    return len(text.encode("utf-16-le")) // 2


def fit_their_channels(trial):
    """No text is longer than its channel takes, and the page says how long each is, as twitter-text counts for X."""
    seen = 0
    for kit in kits(trial.site):
        page = Shown((trial.site.folder / kit / "index.html").read_text(encoding="utf-8"))
        for name, channel in channels(trial).items():
            slug = re.sub(r"[^a-z0-9]+", "-", name.lower())
            for file, text in texts(trial.site, kit).items():
                if not re.fullmatch(rf"{slug}(-\d+)?\.txt", file):
                    continue
                seen += 1
                count = length(text.decode("utf-8").removesuffix("\n"), channel)
                said = "".join(page.lengths[file.removesuffix(".txt")])
                if re.match(r"[\d.]+", said)[0].replace(".", "") != str(count):
                    yield f"{kit}{file}: {count} long, but the page says {said}"
                if "limiet" in channel and count > int(channel["limiet"]):
                    yield f"{kit}{file}: {count} of {channel['limiet']}"
    if seen < 50:
        yield f"only {seen} texts found"


def are_plain_texts(trial):
    """Each text is UTF-8 in normal form with plain line ends, tidy, and leads to pages that there are."""
    for kit in kits(trial.site):
        for name, text in [*texts(trial.site, kit).items(),
                           ("nieuwsbrief.txt", (trial.site.folder / kit / "nieuwsbrief.txt").read_bytes())]:
            decoded = text.decode("utf-8")
            if "\r" in decoded or not decoded.endswith("\n") or decoded != unicodedata.normalize("NFC", decoded):
                yield f"{kit}{name}: line ends or letters are not plain"
            if re.search(r"[ \t]\n|\n\n\n|\A\n|&amp;|&#39;|\{", decoded):
                yield f"{kit}{name}: not tidy"
            addresses = re.findall(r"https?://\S+", decoded)
            if not addresses:
                yield f"{kit}{name}: leads nowhere"
            for address in addresses:
                if trial.site.is_on_host(address) and trial.site.file_at(address.rstrip(".,)").split("#")[0]) is None:
                    yield f"{kit}{name}: nothing at {address}"


def has_short_lines(trial):
    """The newsletter as plain text has lines of 75 characters at most; addresses are on lines of their own."""
    for kit in kits(trial.site):
        lines = (trial.site.folder / kit / "nieuwsbrief.txt").read_text(encoding="utf-8").splitlines()
        for number, line in enumerate(lines, 1):
            if re.fullmatch(r"\S*https?://\S+", line):
                continue
            if "://" in line:
                yield f"{kit}nieuwsbrief.txt:{number}: an address among words: {line}"
            if len(line) > WIDEST_LINE:
                yield f"{kit}nieuwsbrief.txt:{number}: {len(line)} characters"


def newsletters(site):
    return [kit + "nieuwsbrief.html" for kit in kits(site)]


def needs_nothing_else(trial):
    """A newsletter is below 100 kB, has all of its styles on its elements, and no pictures, scripts or fonts."""
    for file in newsletters(trial.site):
        path = trial.site.folder / file
        html = path.read_text(encoding="utf-8")
        if path.stat().st_size > LARGEST:
            yield f"{file}: {path.stat().st_size} bytes"
        page = trial.site.pages[file]
        for tag in ("style", "link", "script", "img", "svg", "object", "iframe", "form"):
            if page.all(tag):
                yield f"{file}: an element {tag}"
        for table in page.all("table"):
            if table["role"] != "presentation":
                yield f"{file}:{table.line}: a table that is read as one"
        inlined = css_inline.CSSInliner(load_remote_stylesheets=False).inline(html)
        if re.findall(r'style="([^"]*)"', inlined) != re.findall(r'style="([^"]*)"', html):
            yield f"{file}: styles are left to be put on elements"
        for element in page.elements:
            if re.search(r"url\(|position|float|flex|grid|var\(|@", element["style"]):
                yield f"{file}:{element.line}: a style that mail programs do not know: {element['style']}"


def names_all_that_the_plain_one_names(trial):
    """Both forms of a newsletter lead to the same, all of it whole addresses of what there is."""
    for file in newsletters(trial.site):
        found = [link["href"] for link in trial.site.pages[file].all("a")]
        plain = (trial.site.folder / file.replace(".html", ".txt")).read_text(encoding="utf-8")
        if missing := set(found) ^ set(re.findall(r"https?://\S+", plain)):
            yield f"{file}: only in one of the two: {sorted(missing)}"
        for address in found:
            if not address.startswith(trial.site.base) or trial.site.file_at(address.split("#")[0]) is None:
                yield f"{file}: nothing at {address}"


def looks_right_in_a_browser(trial):
    """A newsletter fits 600 and 320 pixels without pictures, light and dark, and axe finds nothing in it."""
    # What axe asks of a page of a site: a newsletter is shown in a mail program's own.
    options = {"runOnly": {"type": "tag", "values": RULES}}
    with browser(trial) as chrome:
        for scheme in ("light", "dark"):
            for width in WIDTHS:
                with chrome.tab(width, scheme, scripts=True) as tab:
                    tab.route("**/*", lambda route: route.abort() if route.request.resource_type == "image"
                              else route.continue_())
                    for file in newsletters(trial.site_below):
                        page = trial.site_below.pages[file]
                        chrome.open(tab, page)
                        wide, small, behind = tab.evaluate("""() => {
                          const texts = [...document.querySelectorAll("p, h1, h2, td")]
                          return [document.documentElement.scrollWidth,
                                  texts.filter(e => parseFloat(getComputedStyle(e).fontSize) < 16).length,
                                  getComputedStyle(document.body).backgroundColor]
                        }""")
                        if wide > width:
                            yield f"{page}: {wide} pixels wide at {width}"
                        if small:
                            yield f"{page}: {small} texts are smaller than 16 pixels"
                        if behind in ("rgba(0, 0, 0, 0)", "rgb(0, 0, 0)"):
                            yield f"{page}: no ground of its own"
                        if file == newsletters(trial.site_below)[0]:
                            for violation in Axe().run(tab, options=options).response["violations"]:
                                yield f"{page}, {scheme}, {width}: {violation['id']}: {violation['nodes'][0]['target']}"
        yield from chrome.faults


def copy(tab, number=0):
    """Presses a button, and what is said then."""
    tab.locator(".kit-ways button").nth(number).click()
    said = tab.locator(".kit-ways [role=status]").nth(number)
    for _ in range(50):
        if said.inner_text():
            break
        tab.wait_for_timeout(20)
    return said.inner_text()


def can_be_copied(trial):
    """A button copies the text that stands there, from a server and from a folder, and says so; without scripts there is none."""
    kit = kits(trial.site_below)[0]
    with browser(trial) as chrome:
        page = trial.site_below.pages[kit]
        with chrome.tab(1280) as tab:
            tab.context.grant_permissions(["clipboard-read", "clipboard-write"])
            chrome.open(tab, page)
            for number in range(tab.locator(".kit-words").count()):
                said = copy(tab, number)
                held = tab.evaluate("navigator.clipboard.readText()")
                if held != tab.locator(".kit-words").nth(number).text_content() or "gekopieerd" not in said:
                    yield f"{page}: text {number + 1}: said ‘{said}’, copied ‘{held[:40]}’"
            tab.evaluate("""() => {
              navigator.clipboard.writeText = () => Promise.reject(new Error("no"))
              document.execCommand = () => false
            }""")
            said, chosen = copy(tab), tab.evaluate("getSelection().toString()")
            if "geselecteerd" not in said or chosen.strip() != tab.locator(".kit-words").first.inner_text().strip():
                yield f"{page}: when it cannot be copied, it says ‘{said}’ and selects ‘{chosen[:40]}’"
        with chrome.tab(1280, scripts=False) as tab:
            chrome.open(tab, page)
            if tab.locator("main button").count():
                yield f"{page}: a button that does nothing"
        yield from chrome.faults
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(
            executable_path=shutil.which("chromium") or "/usr/bin/chromium", args=["--no-sandbox"])
        tab = chromium.new_page()
        tab.goto(address_of(built(trial), kit + "index.html"))
        if "gekopieerd" not in (said := copy(tab)):
            yield f"{kit}: opened from a folder it says ‘{said}’"
        chromium.close()


def are_shown_by_the_command(trial):
    """`trompet calendar kit` gives precisely the bytes of each file, and says what there is when there is nothing."""
    def run(*arguments):
        return subprocess.run(
            [trial.program, "calendar", "kit", *arguments, "--date", DATE, "--base-url", HOST],
            cwd=trial.repository, capture_output=True, stdin=subprocess.DEVNULL)

    kit = kits(trial.site)[0]
    month = "2017-" + kit.split("/")[-2][:2]
    for name in ["nieuwsbrief.html", "nieuwsbrief.txt", *texts(trial.site, kit)]:
        result = run(month, "--channel", name)
        if result.returncode != 0 or result.stdout != (trial.site.folder / kit / name).read_bytes():
            yield f"kit {month} --channel {name}: {result.returncode}, {len(result.stdout)} bytes"
    whole = run(month)
    for name, text in texts(trial.site, kit).items():
        if text not in whole.stdout or name.encode() not in whole.stdout:
            yield f"kit {month}: without {name}"
    for arguments in (["2018-03"], ["mentroschap"], [month, "--channel", "Mastodon"]):
        result = run(*arguments)
        if result.returncode != 1 or result.stdout or b"?" not in result.stderr and b"Er zijn" not in result.stderr:
            yield f"kit {' '.join(arguments)}: {result.returncode}, {result.stdout[:40]}, {result.stderr[:200]}"


def is_linked(site, kit):
    return any(urljoin(page.url, link["href"]) == site.base + kit for page in site.pages.values()
               for link in page.all("a") if page.address != kit)


def are_found(trial):
    """Another page leads to each kit, and search engines are asked to leave it out."""
    for kit in kits(trial.site):
        if not is_linked(trial.site, kit):
            yield f"{kit}: no page leads there"
        for file in (kit, kit + "nieuwsbrief.html"):
            if trial.site.pages[file].is_indexed:
                yield f"{file}: for search engines"


CHECKS = [hold_a_text_for_every_message, fit_their_channels, are_plain_texts, has_short_lines, needs_nothing_else,
          names_all_that_the_plain_one_names, looks_right_in_a_browser, can_be_copied, are_shown_by_the_command,
          are_found]
