"""However a site is edited, what is served is what a build into an empty folder would write: 500 random steps."""

import os
import random
import re
import shutil
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass

from served_site import ServedSite, address_of, clean_build, save, tree, written
from trial import DATE

STEPS = 500
# After so many steps all is compared, and after so many it is asked whether there is a mistake; after each a few addresses.
ALL, ASK, FEW = 25, 4, 5
SEED = 20170101
WORDS = ("kring brief avond gemeente buurt terminal Markdown webinar vraag samen lezen schrijven plan huis school "
         "vrienden kaart straat winkel raad").split()
THEME = "themes/standaard"


class Walk:
    """A site that is edited at random. `path` is always below its folder."""

    def __init__(self, trial, folder, dice):
        self.folder, self.dice = folder, dice
        self.standard = trial.repository / THEME
        self.number = 0
        # The texts with a mistake of their own, as they were before it.
        self.broken = {}
        # A site without mistakes, to go back to.
        self.good = self.files()

    def files(self):
        return {path.relative_to(self.folder).as_posix(): path.read_bytes()
                for top in ("content", "themes") for path in (self.folder / top).rglob("*") if path.is_file()}

    def one(self, pattern):
        """One of the files that match; none that is broken now."""
        found = sorted(path.relative_to(self.folder).as_posix() for path in self.folder.glob(pattern) if path.is_file())
        return self.dice.choice([path for path in found if path not in self.broken] or [None])

    def read(self, path):
        return (self.folder / path).read_text(encoding="utf-8")

    def write(self, path, text):
        """Saves in one of the ways in which editors do."""
        file = self.folder / path
        if self.dice.random() < 0.7 or not file.exists():
            save(file, text)
        else:
            file.write_text(text, encoding="utf-8")

    def sentence(self):
        words = " ".join(self.dice.choice(WORDS) for _ in range(self.dice.randrange(3, 9)))
        return f"Stap {self.number}: {words}."

    def page(self):
        return self.one("content/**/*.md")

    def matter(self, path, key, value):
        """Gives a key of the front matter another value; none takes it away."""
        text = re.sub(rf"^{key}:.*\n(?:[ ]+.*\n)*", "", self.read(path), count=1, flags=re.M)
        self.write(path, text.replace("---\n", f"---\n{key}: {value}\n" if value is not None else "---\n", 1))

    # What editors do. Each gives a few words, or nothing when there was nothing to do it to.

    def body(self):
        path = self.page()
        extra = self.dice.choice(["", "\n\n> [!tip]\n> Let op deze.", "\n\n- een\n- twee", "\n\n| a | b |\n| - | - |\n| 1 | 2 |"])
        self.write(path, f"{self.read(path).rstrip()}\n\n{self.sentence()}{extra}\n")
        return f"a paragraph more in {path}"

    def shorter(self):
        path = self.one("content/**/[!i]*.md")
        lines = self.read(path).split("\n\n")
        if len(lines) > 3:
            del lines[self.dice.randrange(2, len(lines))]
        self.write(path, "\n\n".join(lines).rstrip() + "\n")
        return f"a piece less in {path}"

    def title(self):
        path = self.page()
        self.matter(path, "titel", f"Titel {self.number} {self.dice.choice(WORDS)}")
        return f"another title of {path}"

    def heading(self):
        path = self.page()
        text = self.read(path)
        if self.dice.random() < 0.5:
            text = re.sub(r"^## .*$", lambda _: f"## {self.dice.choice(WORDS)}", text, count=1, flags=re.M)
        else:
            text += f"\n{'#' * self.dice.choice([2, 2, 3])} Kop {self.dice.choice(WORDS)}\n\n{self.sentence()}\n"
        self.write(path, text)
        return f"other headings in {path}"

    def details(self):
        path = self.one("content/artikelen/[!i]*.md") or self.one("content/webinars/[!i]*.md")
        if path is None:
            return None
        key, value = self.dice.choice([
            ("themas", "[samen-bijhouden]"), ("themas", "[duidelijk-schrijven, samen-bijhouden]"), ("themas", None),
            ("onderwerpen", f"[{self.dice.choice(WORDS)}, {self.dice.choice(WORDS)}2]"), ("onderwerpen", None),
            ("doelgroep", "[redacteuren]"), ("datum", f"2016-{self.dice.randrange(1, 13):02}-11"), ("samenvatting", self.sentence().replace(":", "")),
            ("herzien", "2016-12-30"), ("volgorde", self.dice.randrange(1, 9)), ("oude-adressen", f"[/oud/adres-{self.number}/]"),
            ("publiceren-vanaf", "2016-12-01"), ("verloopt", "2018-01-01"), ("nummer", self.dice.randrange(1, 90))])
        self.matter(path, key, value)
        return f"{key}: {value} in {path}"

    def link(self):
        path, other = self.page(), self.page()
        way = os.path.relpath(other, os.path.dirname(path))
        title = re.search(r"^titel: (.*)$", self.read(other), re.M)
        link = self.dice.choice([f"[{self.dice.choice(WORDS)}]({way})", f"[]({way})", f"[[{title[1]}]]" if title else f"[x]({way})"])
        self.write(path, f"{self.read(path).rstrip()}\n\nZie ook {link}.\n")
        return f"a link in {path} to {other}"

    def create(self):
        folder = self.dice.choice(["artikelen", "webinars", "nieuw", f"nieuw/diep-{self.number}", "ledengroepen", "themas", "."])
        path = os.path.normpath(f"content/{folder}/gemaakt-{self.number}.md")
        self.write(path, f"---\ntitel: Gemaakt {self.number}\ndatum: 2016-05-0{self.dice.randrange(1, 9)}\n---\n{self.sentence()}\n")
        return f"a new page {path}"

    def rename(self):
        path = self.one("content/**/gemaakt-*.md")
        if path is None:
            return None
        to = self.folder / "content" / self.dice.choice(["artikelen", "nieuw", "elders/ver"]) / f"gemaakt-{self.number}.md"
        to.parent.mkdir(parents=True, exist_ok=True)
        os.rename(self.folder / path, to)
        return f"{path} becomes {to.relative_to(self.folder)}"

    def rename_folder(self):
        folders = [place for place in ("nieuw", "elders") if (self.folder / "content" / place).is_dir()]
        if not folders or any(path.startswith(("content/nieuw", "content/elders")) for path in self.broken):
            return None
        one = self.dice.choice(folders)
        other = {"nieuw": "elders", "elders": "nieuw"}[one]
        shutil.rmtree(self.folder / "content" / other, ignore_errors=True)
        os.rename(self.folder / "content" / one, self.folder / "content" / other)
        return f"the folder {one} becomes {other}"

    def delete(self):
        path = self.one("content/**/gemaakt-*.md")
        if path:
            (self.folder / path).unlink()
        return path and f"{path} is gone"

    def delete_linked(self):
        path = self.one("content/artikelen/*.md")
        if path:
            (self.folder / path).unlink()
        return path and f"{path} is gone, whatever links to it"

    def delete_folder(self):
        folder = self.folder / "content" / self.dice.choice(["nieuw", "elders"])
        if not folder.is_dir() or any((self.folder / path).is_relative_to(folder) for path in self.broken):
            return None
        shutil.rmtree(folder)
        return f"the folder {folder.name} is gone"

    def asset(self):
        path = self.dice.choice(["content/beelden/ruis.bin", "content/artikelen/blad.pdf", "content/nieuw/film.mp4"])
        file = self.folder / path
        if file.exists() and self.dice.random() < 0.4:
            file.unlink()
            return f"{path} is gone"
        save(file, self.dice.randbytes(self.dice.choice([0, 1, 999, 70_000])))
        return f"another {path}"

    def asset_with_the_same_time(self):
        """Another file of the same size and time, put in its place: only its number differs."""
        file = self.folder / "content/beelden/vast.bin"
        new = file.with_name("vast.nieuw")
        new.write_bytes(self.dice.randbytes(100))
        os.utime(new, (1_480_000_000, 1_480_000_000))
        os.rename(new, file)
        return "another file of the same size and time"

    def picture(self):
        path = self.one("content/beelden/*.svg")
        if path:
            self.write(path, re.sub(r"</svg>\s*$", f"<!-- {self.number} --></svg>\n", self.read(path)))
        return path and f"another drawing {path}"

    def template(self):
        name = self.dice.choice(["artikel.html", "pagina.html", "lijst.html", "partials/footer.html", "partials/card.html", "404.html", "home.html"])
        path = f"{THEME}/templates/{name}"
        if (self.folder / path).exists() and self.dice.random() < 0.4:
            (self.folder / path).unlink()
            return f"{path} is gone"
        text = (self.standard / "templates" / name).read_text(encoding="utf-8")
        self.write(path, text + f"<!-- sjabloon {self.number} -->\n")
        return f"another {path}"

    def style(self):
        path = f"{THEME}/static/css/trompet.css"
        if (self.folder / path).exists() and self.dice.random() < 0.3:
            (self.folder / path).unlink()
            return f"{path} is gone"
        text = (self.standard / "static/css/trompet.css").read_text(encoding="utf-8")
        self.write(path, text + f"\n/* {self.number} */\n")
        return f"another {path}"

    def strings(self):
        path = f"{THEME}/strings/nl.yaml"
        line = next(line for line in (self.standard / "strings/nl.yaml").read_text(encoding="utf-8").splitlines()
                    if re.match(r"\w[\w-]*: [\w ]+$", line))
        self.write(path, f"{line.partition(':')[0]}: Anders {self.number}\n")
        return f"another {path}"

    def another_theme(self):
        folder = self.folder / "themes"
        if (folder / "eigen").is_dir():
            shutil.rmtree(folder / "weg", ignore_errors=True)
            os.rename(folder / "eigen", folder / "weg")
            return "the theme is called otherwise"
        if (folder / "weg").is_dir():
            os.rename(folder / "weg", folder / "eigen")
            return "the theme is called as it was"
        save(folder / "eigen/templates/partials/extra-head.html", f'<meta name="eigen" content="{self.number}">\n')
        self.setting("vormgeving", "eigen")
        return "a theme of one's own"

    def setting(self, key, value):
        path = "content/site.yaml"
        text = re.sub(rf"^{key}:.*\n", "", self.read(path), flags=re.M)
        self.write(path, f"{text.rstrip()}\n{key}: {value}\n")

    def settings(self):
        key, value = self.dice.choice([
            ("naam", f"Naam {self.number}"), ("slogan", f"Zin {self.number}"), ("per-blad", self.dice.randrange(1, 21)),
            ("taal", self.dice.choice(["nl", "nl", "en"])), ("uitgegeven", f"2016-0{self.dice.randrange(1, 10)}-02"),
            ("adres", self.dice.choice(["https://www.example.org/", "https://www.example.org/", "https://ander.example/"]))])
        self.setting(key, value)
        return f"{key}: {value} in site.yaml"

    def book(self):
        path = "content/handreikingen/deze-site-bijhouden/boek.yaml"
        text = self.read(path)
        turned = text.replace("[een-pagina-maken.md, opmaak.md]", "[opmaak.md, een-pagina-maken.md]")
        self.write(path, self.dice.choice([
            turned if turned != text else text.replace("[opmaak.md, een-pagina-maken.md]", "[een-pagina-maken.md, opmaak.md]"),
            re.sub(r"^ondertitel:.*$", f"ondertitel: Onder {self.number}", text, flags=re.M),
            re.sub(r"titel: \w+ ?\w* ?\w*$", f"titel: Deel {self.number}", text, count=1, flags=re.M)]))
        return f"another {path}"

    def calendar(self):
        path = self.one("content/kalender/2017.yaml")
        if path is None:
            return None
        text = self.read(path)
        self.write(path, self.dice.choice([
            re.sub(r"^    boodschap:.*$", f"    boodschap: Boodschap {self.number}.", text, flags=re.M),
            re.sub(r"datum: 2017-01-\d\d", f"datum: 2017-01-{self.dice.randrange(1, 29):02}", text, count=1),
            text.replace("status: gepland", "status: akkoord", 1), text.replace("status: akkoord", "status: gepland", 1)]))
        return "another calendar"

    def glossary(self):
        path = "content/begrippen.yaml"
        text = self.read(path)
        term = f"  - begrip: {self.dice.choice(WORDS)}{self.number}\n    vormen: [{self.dice.choice(WORDS)}{self.number}x]\n    uitleg: Uitleg {self.number}.\n"
        self.write(path, self.dice.choice([re.sub(r"uitleg: .*$", f"uitleg: Anders {self.number}.", text, count=1, flags=re.M),
                                           text.rstrip() + "\n" + term]))
        return "other terms"

    def draft(self):
        path = self.one("content/**/gemaakt-*.md") or self.one("content/artikelen/[!i]*.md")
        if path is None:
            return None
        self.matter(path, "concept", self.dice.choice(["ja", "nee", None]))
        return f"a concept or not: {path}"

    def leftover(self):
        path = self.dice.choice(["content/4913", "content/artikelen/.x.md.swp", "content/artikelen/index.md~", "content/#index.md#"])
        file = self.folder / path
        if file.exists():
            file.unlink()
        else:
            save(file, "---\ntitel: Niet voor de site\n---\n")
        return f"what an editor leaves: {path}"

    def to_and_fro(self):
        path = self.page()
        text = self.read(path)
        for _ in range(self.dice.randrange(1, 4)):
            self.write(path, text + "\n" + self.sentence() + "\n")
        self.write(path, text)
        return f"to and fro: {path}"

    def break_text(self):
        path = self.page()
        text = self.read(path)
        if len(self.broken) > 2 or self.good.get(path) is None:
            return None
        self.broken[path] = text
        self.write(path, self.dice.choice([
            text.replace("---\n", "---\ndrafft: ja\n", 1), text.replace("---\n", "---\ntitel: [open\n", 1),
            text + "\n[weg](bestaat-niet.md)\n", text + "\n![](bestaat-niet.png)\n[x](#geen-kop-zo)\n",
            "---\n" + "x" * 70_000, text.replace("---\n", "---\ndatum: gisteren\n", 1)]))
        return f"a mistake in {path}"

    def mend_text(self):
        if not self.broken:
            return None
        path = self.dice.choice(sorted(self.broken))
        self.write(path, self.broken.pop(path))
        return f"{path} is mended"

    def break_site(self):
        path, text = self.dice.choice([
            ("content/site.yaml", "naam: [open\n"), ("content/site.yaml", "naaam: Wij\n"),
            (f"{THEME}/templates/artikel.html", "{{bestaatNiet}}\n"), (f"{THEME}/templates/partials/footer.html", "{{#open}}\n"),
            ("content/kalender/2017.yaml", "periodes:\n  - thema: bestaat-niet\n    van: 2017-01\n"),
            ("content/begrippen.yaml", "begrippen: 3\n"),
            ("content/cursusboeken/helder-schrijven/boek.yaml", "delen:\n  - titel: A\n    hoofdstukken: [weg.md]\n")])
        self.write(path, text)
        return f"a mistake in {path}"

    def restore(self):
        """Puts all files as they were without mistakes."""
        self.broken.clear()
        now = self.files()
        for path in now.keys() - self.good.keys():
            (self.folder / path).unlink()
        for path, data in self.good.items():
            if now.get(path) != data:
                save(self.folder / path, data)
        return "all as it was when it was good"

    WAYS = [body, body, body, body, body, shorter, title, title, heading, heading, details, details, details, link, link, create,
            create, create, rename, rename, rename_folder, delete, delete_linked, delete_folder, asset, asset_with_the_same_time,
            picture, template, template, style, strings, another_theme, settings, settings, book, calendar, glossary, draft,
            leftover, to_and_fro, break_text, break_text, break_text, mend_text, mend_text, break_site]

    def step(self, chance):
        """One edit, and what it was; with so much chance it puts all right."""
        self.number += 1
        if self.dice.random() < chance:
            return self.restore()
        while not (what := self.dice.choice(self.WAYS)(self)):
            pass
        return what


@dataclass(frozen=True)
class State:
    """What a site should look like after a step."""
    # The last files without a mistake, by path, and what a clean build makes of them.
    files: dict
    published: dict
    # Whether there is a mistake now, and what a build says of it.
    is_held: bool = False
    said: str = ""


class Reference:
    """Makes that state by building: a build that refuses leaves what was there before."""

    def __init__(self, trial, scratch):
        self.trial, self.scratch = trial, scratch

    def after(self, before, files):
        """The state with these files, when it was `before` until now."""
        copy, output = self.scratch / "copy", self.scratch / "output"
        shutil.rmtree(copy, ignore_errors=True)
        shutil.rmtree(output, ignore_errors=True)
        for path, data in files.items():
            file = copy / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(data)
        published, told = clean_build(self.trial, copy, output)
        return State(before.files, before.published, True, told) if published is None else State(files, published)


@dataclass(frozen=True)
class Look:
    """What the server answered after a step, before anybody knew what it should."""
    what: str
    # None when that was not asked.
    is_held: bool | None
    answers: dict
    gone: object

    def faults(self, state):
        if self.is_held not in (None, state.is_held):
            yield f"the server {'does not say' if state.is_held else 'says'} that there is a mistake. {state.said[:300]}"
        if state.is_held:
            # Which texts stand as they were is up to the server; that something stands there is not.
            yield from (f"{address_of(path)}: {answer.status}, while there is a mistake elsewhere"
                        for path, answer in self.answers.items() if answer.status not in (200, 404))
            return
        for path, answer in self.answers.items():
            if path in state.published:
                yield from differs(path, answer, state.published[path])
        if self.gone.status != 404 or self.gone.page != state.published["404.html"]:
            yield f"what is not there: {self.gone.status}, {where(self.gone.page, state.published['404.html'])}"


def differs(path, answer, expected):
    """What is wrong with the answer at the address of a file."""
    if answer.status != 200:
        yield f"{address_of(path)}: {answer.status}"
    elif answer.page != expected:
        yield (f"{address_of(path)}: {len(answer.page)} bytes, not the {len(expected)} of a clean build, "
               f"{where(answer.page, expected)}")


def where(one, other):
    place = next((place for place, (a, b) in enumerate(zip(one, other)) if a != b), min(len(one), len(other)))
    return f"at byte {place}: …{one[max(0, place - 40):place + 60]!r} and not …{other[max(0, place - 40):place + 60]!r}"


def is_a_clean_build(trial):
    """After each of 500 random steps all that is served equals a clean build, or a mistake is told where that would refuse."""
    scratch = trial.scratch / "walk"
    folder = scratch / "site"
    scratch.mkdir()
    trial.run("init", folder, "--date", DATE)
    dice = random.Random(SEED)
    walk, reference = Walk(trial, folder, dice), Reference(trial, scratch)
    state = reference.after(State({}, {}), walk.files())
    held = compared = 0
    look = future = None
    # The build after a step goes on beside the next step.
    with ServedSite(trial.program, folder) as served, ThreadPoolExecutor(1) as builder:
        for number in range(1, STEPS + 1):
            walk.good = state.files
            what = f"step {number}, {walk.step(0.25 if state.is_held else 0)}"
            files, before = walk.files(), tree(folder)
            known = sorted(state.published)
            # The first at once, as an editor's browser asks; some may not be there any more.
            answers = {path: served.file(path) for path in dice.sample(known, min(FEW, len(known)))}
            next_look = Look(what, served.is_held() if number % ASK == 0 else None, answers, served.ask("/bestaat-niet/"))
            if future:
                state = future.result()
                yield from (f"{look.what}: {fault}" for fault in list(look.faults(state))[:5])
                held += state.is_held
            look, future = next_look, builder.submit(reference.after, state, files)
            compared += len(answers)
            if number % ALL == 0:
                now = future.result()
                for path in [] if now.is_held else sorted(now.published):
                    yield from (f"{what}: {fault}" for fault in differs(path, served.file(path), now.published[path]))
                    compared += 1
            yield from (f"{what}: {fault}" for fault in written(before, tree(folder)))
            if served.process.poll() is not None:
                yield f"{what}: the server ended with {served.process.returncode}: {served.text()[-2000:]}"
                return
        yield from (f"{look.what}: {fault}" for fault in look.faults(future.result()))
    if not 0.1 < held / STEPS < 0.6:
        yield f"of {STEPS} steps {held} had a mistake: this walk proves little"
    if compared < STEPS * 8:
        yield f"only {compared} answers were compared"


CHECKS = [is_a_clean_build]
