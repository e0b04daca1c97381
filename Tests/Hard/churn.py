"""Files that change while they are read: never a crash, a message where one is due, and the next build is right."""

import os
import random
import shutil
import threading
import time
from collections import Counter

from lab import crashed, differences, leftovers, page, published

SECONDS = 20


def put(file, data, cut=None):
    """Writes or cuts a file that is there or not. Never through a link, which may lead out of the site, and never into a pipe."""
    descriptor = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_NOFOLLOW | os.O_NONBLOCK, 0o644)
    try:
        os.ftruncate(descriptor, cut or 0)
        os.write(descriptor, data)
    finally:
        os.close(descriptor)


def churn(site, stop, seed):
    """Writes, cuts, removes, renames and links files of content/ as fast as it can; changes nothing outside it."""
    dice = random.Random(seed)
    content = site.content

    def place():
        return content / dice.choice(["", "map", "map/diep", "artikelen"]) / f"{dice.choice('abcdefgh')}{dice.choice(['.md', '.md', '.png', '.bin', '.map'])}"

    def write(file):
        put(file, page(f"[x](/vast.md) {'woord ' * dice.randrange(3000)}\n", titel=f"T{dice.randrange(99)}").encode())

    actions = [
        write, write, write,
        lambda file: put(file.with_suffix(".png"), b"", cut=dice.randrange(200)),
        lambda file: file.unlink(),
        lambda file: os.rename(file, place().with_suffix(file.suffix)),
        lambda file: shutil.rmtree(file) if file.is_dir() and not file.is_symlink() else file.mkdir(),
        lambda file: file.symlink_to(dice.choice(["a.md", "..", "weg", "map", "../buiten.md"])),
        lambda file: os.mkfifo(content / "pijp.md") if dice.random() < 0.95 else put(file, b"\0"),
        lambda file: shutil.rmtree(content / "map"),
        lambda file: (content / "map/diep").mkdir(parents=True, exist_ok=True),
        lambda file: put(content / "site.yaml", dice.choice([b"naam: Wij\n", b"naam: Zij\n", b""])),
        lambda file: put(file.with_suffix(".bin"), b"x" * dice.randrange(3_000_000)),
    ]
    while not stop.is_set():
        try:
            dice.choice(actions)(place())
        except OSError:
            pass
        time.sleep(0.0002)


def texts_that_change_while_they_are_read(lab):
    """While somebody writes in content/ all the time no build crashes, and the next one equals a clean one."""
    site = lab.site({"content/vast.md": page(titel="Vast"), "content/artikelen/a.md": page(), "content/map/diep/b.md": page(), "buiten.md": "GEHEIM"})
    stop = threading.Event()
    writer = threading.Thread(target=churn, args=(site, stop, 1953))
    writer.start()
    codes, ids = {0: 0, 1: 0}, Counter()
    try:
        until = time.monotonic() + SECONDS
        while time.monotonic() < until:
            run = site.build()
            if crashed(run) or run.code not in codes:
                yield str(run)
                continue
            codes[run.code] += 1
            ids.update(set(run.ids))
            if run.code == 1 and "fout: " not in run.told:
                yield f"fails and does not say why: {run}"
            if run.code == 0 and not (site.output / "vast/index.html").exists():
                yield f"a page that nobody touched is missing: {run}"
            if site.output.exists():
                yield from leftovers(site.output)
    finally:
        stop.set()
        writer.join()
    if (site.folder / "buiten.md").read_text() != "GEHEIM":
        yield "this check itself wrote outside content/"
    if site.output.exists() and any(b"GEHEIM" in text for text in published(site.output).values()):
        yield "what lies outside content/ is on the site"
    lab.figures.append(f"{codes[0]} builds succeeded, {codes[1]} said why not: "
                       + ", ".join(f"{name} {count}" for name, count in ids.most_common(8)))
    shutil.rmtree(site.content)
    site.write({"content/vast.md": page(titel="Vast"), "content/twee.md": page(titel="Twee")})
    run = site.build()
    if run.code != 0:
        yield str(run)
    yield from differences(published(site.output), site.clean())


def file_that_shrinks_and_grows_while_it_is_copied(lab):
    """A large file that changes while it is copied never crashes a build, and is whole after the next."""
    site = lab.site({"content/een.md": page("[x](film.mp4)\n")})
    film = site.content / "film.mp4"
    film.write_bytes(b"x" * 60_000_000)
    stop = threading.Event()

    def change():
        dice = random.Random(1954)
        while not stop.is_set():
            os.truncate(film, dice.choice([0, 1, 5_000_000, 60_000_000, 90_000_000]))
            time.sleep(dice.uniform(0, 0.02))

    writer = threading.Thread(target=change)
    writer.start()
    try:
        for _ in range(25):
            run = site.build()
            if crashed(run) or run.code not in (0, 1) or run.megabytes > 100:
                yield str(run)
            yield from leftovers(site.output)
    finally:
        stop.set()
        writer.join()
    film.write_bytes(os.urandom(7_000_001))
    site.build()
    yield from differences(published(site.output), site.clean())


def output_that_somebody_else_changes(lab):
    """Who throws files away in output/ during builds crashes none, and the next one equals a clean one."""
    site = lab.site({f"content/map-{number % 7}/p{number}.md": page(titel=f"P{number}") for number in range(300)})
    stop = threading.Event()

    def change():
        dice = random.Random(1955)
        while not stop.is_set():
            try:
                folder = site.output / f"map-{dice.randrange(7)}"
                dice.choice([lambda: shutil.rmtree(folder), lambda: (folder / f"p{dice.randrange(300)}/index.html").unlink(),
                             # Not the manifest: without it what is there is somebody else's.
                             lambda: (site.output / ".trompet-lock").unlink(),
                             lambda: (site.output / ".trompet-tmp-5").unlink()])()
            except OSError:
                pass
            time.sleep(0.002)

    writer = threading.Thread(target=change)
    writer.start()
    try:
        for number in range(25):
            site.write({"content/map-0/p0.md": page(f"Keer {number}.\n", titel="P0")})
            run = site.build()
            if crashed(run) or run.code not in (0, 1) or run.code == 1 and "fout: " not in run.told:
                yield str(run)
    finally:
        stop.set()
        writer.join()
    for _ in range(2):
        run = site.build()
    if run.code != 0:
        yield str(run)
    yield from differences(published(site.output), site.clean())


CHECKS = [texts_that_change_while_they_are_read, file_that_shrinks_and_grows_while_it_is_copied, output_that_somebody_else_changes]
