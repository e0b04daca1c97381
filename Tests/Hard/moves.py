"""A move that meets a full disk, a disk to read from, or its end at any moment leaves texts that are all old, or can be made all new."""

import os
import random
import subprocess
import time

from lab import RULER, end, finish, page

PAGES = 150
MOMENTS = 40


def files():
    """Pages that all name one, which names them all."""
    names = [f"p{number:03}" for number in range(PAGES)]
    site = {f"content/los/{name}.md": page(f"[x](../artikelen/een.md) [[een]]\n" * 20, titel=f"Pagina {name}") for name in names}
    site["content/artikelen/een.md"] = page("".join(f"[x](../los/{name}.md)\n" for name in names), titel="Een artikel")
    return site


def texts(site):
    return {str(path.relative_to(site.content)): path.read_bytes() for path in site.content.rglob("*") if path.is_file()}


def start(site, *arguments):
    return subprocess.Popen([site.program, "move", *arguments, "--site", site.folder], stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                            stdin=subprocess.DEVNULL, start_new_session=True)


def run(site, *arguments):
    process = start(site, *arguments)
    out, told = process.communicate(timeout=120)
    return process.returncode, out.decode(), told.decode()


MOVE = ("artikelen/een.md", "webinars/twee.md")
BACK = ("webinars/twee.md", "artikelen/een.md")


def killed_at_any_moment(lab):
    """Killed at 40 moments, a move has not begun, is done, or is finished by the next command."""
    site = lab.site(files())
    old = texts(site)
    begun = time.monotonic()
    code, _, told = run(site, *MOVE)
    whole = time.monotonic() - begun
    if code != 0:
        yield told
        return
    new = texts(site)
    moments = random.Random(1951)
    states = {"not begun": 0, "done": 0, "finished": 0}
    for _ in range(MOMENTS):
        for path in list(texts(site)):
            if path not in old:
                (site.content / path).unlink()
        for folder in ("webinars", ".trompet-move"):
            if (site.content / folder).exists():
                os.rmdir(site.content / folder)
        site.write({f"content/{path}": text for path, text in old.items()})
        process = start(site, *MOVE)
        # Nearly all of the time is planning; what matters is when texts are written, and when they are renamed.
        sign, spread = moments.choice([(None, whole), (".trompet-move", whole / 10), (".trompet-move/journal", 0.02)])
        while sign and not (site.content / sign).exists() and process.poll() is None:
            pass
        time.sleep(spread * moments.random())
        end(process)
        process.communicate()
        now = {path: text for path, text in texts(site).items() if not path.startswith(".trompet-move")}
        interrupted = (site.content / ".trompet-move" / "journal").exists()
        if interrupted:
            build = site.build()
            if build.code != 1 or "move-interrupted" not in build.told:
                yield f"a build does not tell of the move: {build}"
        elif now not in (old, new):
            yield "neither old nor new, and nothing says so"
        code, _, told = run(site, "--finish")
        if code != 0:
            yield told
        done = texts(site)
        if done not in (old, new):
            yield f"after --finish {sum(done.get(path) != text for path, text in new.items())} texts are not new"
        if interrupted and done != new:
            yield "what had begun was not finished"
        states["finished" if interrupted else "done" if done == new else "not begun"] += 1
    if not states["finished"]:
        yield f"no moment fell between the first rename and the last: {states}"
    lab.figures.append(", ".join(f"{count} {name}" for name, count in states.items()))


def full_disk(lab):
    """On a full disk nothing is moved, and the message says why."""
    disk = lab.small_disk("16m")
    site = lab.site(files(), folder=disk / "site")
    old = texts(site)
    filler = os.open(disk / "vol", os.O_WRONLY | os.O_CREAT)
    try:
        while os.write(filler, b"x" * 4096):
            pass
    except OSError:
        os.close(filler)
    code, _, told = run(site, *MOVE)
    if code != 1 or "de schijf is vol" not in told:
        yield f"exit code {code}: {told}"
    if texts(site) != old:
        yield "something has changed"
    os.unlink(disk / "vol")
    code, _, told = run(site, *MOVE)
    if code != 0:
        yield f"with room: {told}"


def disk_to_read_from(lab):
    """On a disk that can only be read from nothing is moved, and the message says why."""
    disk = lab.small_disk("16m")
    site = lab.site(files(), folder=disk / "site")
    old = texts(site)
    subprocess.run(["mount", "-o", "remount,ro", disk], check=True)
    code, _, told = run(site, *MOVE)
    if code != 1 or "op deze schijf kan alleen gelezen worden" not in told:
        yield f"exit code {code}: {told}"
    if texts(site) != old:
        yield "something has changed"


def folder_on_another_disk(lab):
    """A rename that fails halfway takes back what came before it."""
    site = lab.site(files())
    disk = lab.small_disk("4m")
    # The folder of the pages that refer is on another disk: their new texts cannot get there by a rename.
    pages = {path: text for path, text in texts(site).items() if path.startswith("los/")}
    subprocess.run(["mount", "--bind", disk, site.content / "los"], check=True)
    try:
        site.write({f"content/{path}": text for path, text in pages.items()})
        old = texts(site)
        code, _, told = run(site, *MOVE)
        if code != 1 or "Alles staat zoals het stond. [move-failed]" not in told:
            yield f"exit code {code}: {told}"
        if texts(site) != old:
            yield f"something has changed: {sorted(set(texts(site)) ^ set(old))}"
        if (site.content / "webinars").exists():
            yield "the new folder was left behind"
    finally:
        subprocess.run(["umount", "--lazy", site.content / "los"], check=True)


def page_that_all_link_to(lab):
    """To plan the move of a page that 10,000 link to takes no more CPU than five builds."""
    pages = {f"content/los/p{number:05}.md": page("Zie [dit stuk](../artikelen/een.md) en [[een]].\n", titel=f"Pagina {number}")
             for number in range(10_000)}
    site = lab.site({"content/site.yaml": "naam: Proef\nadres: https://site.example/\n", "content/index.md": page(titel="Thuis"),
                     "content/artikelen/een.md": page(titel="Een artikel"), **pages})
    build = lab.measure(site.build(), "build")
    plan = lab.measure(finish(site.run("move", *MOVE, "--dry-run", ruler=RULER)), "move --dry-run")
    if build.code != 0 or plan.code != 0 or "20001 aanpassingen in 10001 bestanden" not in plan.out:
        yield f"{build}{plan.out[-300:]}{plan.told[:300]}"
    if plan.seconds > 5 * build.seconds:
        yield f"{plan.seconds / build.seconds:.1f} times a build"


CHECKS = [page_that_all_link_to, killed_at_any_moment, full_disk, disk_to_read_from, folder_on_another_disk]
