"""The preview under load: an hour of saving, 200 browsers, readers that hardly read, a full disk, folders that may not be read."""

import os
import shutil
import socket
import sys
import threading
import time
from contextlib import ExitStack, contextmanager
from http.client import HTTPConnection, IncompleteRead
from pathlib import Path

from churn import churn
from lab import BASE, NOBODY, SETPRIV, Unable, page

sys.path.append(str(Path(__file__).resolve().parents[1] / "Site"))
from served_site import PATIENCE, EventStream, ServedSite, address_of, save, tree, wait_until, written  # noqa: E402

SETTINGS = f"naam: Proef\nadres: {BASE}\n"
EDITS, SETTLED = 3600, 600
BROWSERS = 200
# A page comes within so many seconds, whatever others do.
LIMIT = 0.1


def several(count):
    """Pages that link to each other, with themes and lists."""
    return {"content/site.yaml": SETTINGS, "content/themas/een.md": page(titel="Thema een"),
            **{f"content/artikelen/p{number}.md": page(
                f"Zie ook [een ander](p{(number * 7 + 1) % count}.md).\n\n## Kop\n\n" + "Een zin over samen schrijven. " * 40,
                titel=f"Pagina {number}", themas="[een]", onderwerpen=f"[onderwerp-{number % 9}]") for number in range(count)}}


@contextmanager
def serving(lab, site, *options, user=None):
    ruler = []
    if user is not None:
        if os.geteuid() != 0:
            raise Unable("to serve as another user takes root: sudo make test-hard")
        ruler = [SETPRIV, f"--reuid={user}", f"--regid={user}", "--clear-groups"]
    with ServedSite(lab.program, site.folder, *options, ruler=ruler) as served:
        yield served
        if served.process.poll() is not None:
            raise RuntimeError(f"the server ended with {served.process.returncode}: {served.text()[-2000:]}")


def memory(served):
    """What it holds, in megabytes."""
    lines = Path(f"/proc/{served.process.pid}/status").read_text().splitlines()
    return next(int(line.split()[1]) / 1024 for line in lines if line.startswith("VmRSS"))


def open_files(served):
    return len(os.listdir(f"/proc/{served.process.pid}/fd"))


def an_hour_of_saving(lab):
    """3,600 edits one after the other, of texts, titles and templates, each seen at once: memory stays where it was after 600."""
    site = lab.site(several(300))
    template = site.folder / "themes/standaard/templates/artikel.html"
    look = template.read_text(encoding="utf-8")
    with serving(lab, site) as served:
        connection = HTTPConnection("127.0.0.1", served.port, timeout=PATIENCE)
        settled, files, start = 0, 0, time.perf_counter()
        for number in range(EDITS):
            place = number % 300
            file = site.content / f"artikelen/p{place}.md"
            text = file.read_text(encoding="utf-8")
            marker = f"Bewerking {number}."
            if number % 50 == 49:
                save(template, look + f"<!-- {marker} -->")
            elif number % 5 == 4:
                save(file, text.replace(text.split("\n")[1], f"titel: Titel {marker}", 1))
            else:
                save(file, text.partition("\n\nBewerking")[0] + f"\n\n{marker}\n")
            connection.request("GET", f"/artikelen/p{place}/")
            answer = connection.getresponse().read()
            if marker.encode() not in answer:
                yield f"edit {number} is not seen"
                return
            if number + 1 == SETTLED:
                settled, files = memory(served), open_files(served)
        seconds = time.perf_counter() - start
        last = memory(served)
        lab.figures.append(f"memory after {SETTLED} edits {settled:.0f} MB, after {EDITS} {last:.0f} MB; "
                           f"{seconds / EDITS * 1000:.1f} ms an edit with its page")
        if not settled * 0.9 <= last <= settled * 1.1:
            yield f"memory goes from {settled:.1f} to {last:.1f} MB"
        if open_files(served) > files + 2:
            yield f"{files} open files became {open_files(served)}"
        connection.close()


def read_slowly(port, path, stop):
    """Takes a file a few bytes at a time."""
    with socket.create_connection(("127.0.0.1", port)) as connection:
        connection.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
        connection.sendall(f"GET {path} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\n\r\n".encode())
        while not stop.wait(0.05):
            connection.recv(512)


def ask_slowly(port, stop):
    """Sends a question a byte a second."""
    with socket.create_connection(("127.0.0.1", port)) as connection:
        for letter in b"GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Langzaam: " + b"a" * 1000:
            connection.sendall(bytes([letter]))
            if stop.wait(1):
                return


def two_hundred_browsers(lab):
    """With 200 listeners, readers that hardly read and a client that hardly asks, pages come within 100 ms and each listener hears of an edit."""
    site = lab.site({**several(50), "content/film.mp4": os.urandom(1 << 20) * 50})
    with serving(lab, site) as served:
        served.ask("/artikelen/p1/")
        before = open_files(served)
        stop = threading.Event()
        slow = [threading.Thread(target=read_slowly, args=(served.port, "/film.mp4", stop)) for _ in range(3)]
        slow += [threading.Thread(target=ask_slowly, args=(served.port, stop)) for _ in range(3)]
        for one in slow:
            one.start()
        try:
            with ExitStack() as all_of_them:
                streams = [all_of_them.enter_context(EventStream(served.port)) for _ in range(BROWSERS)]
                versions = [stream.next()["version"] for stream in streams]
                for number in range(3):
                    times = []
                    for turn in range(30):
                        start = time.perf_counter()
                        if served.ask(f"/artikelen/p{turn}/").status != 200:
                            yield f"p{turn} is not served"
                        times.append(time.perf_counter() - start)
                    file = site.content / "artikelen/p1.md"
                    start = time.perf_counter()
                    save(file, file.read_text(encoding="utf-8") + f"\nNieuw {number}.\n")
                    # Those that ask nothing hear of it as well.
                    for place, stream in enumerate(streams):
                        while (version := stream.next()["version"]) <= versions[place]:
                            pass
                        versions[place] = version
                    heard = time.perf_counter() - start
                    lab.figures.append(f"round {number + 1}: pages in {sorted(times)[15] * 1000:.1f} ms (median), at most "
                                       f"{max(times) * 1000:.1f} ms; {BROWSERS} listeners heard of an edit in {heard * 1000:.0f} ms")
                    if max(times) > LIMIT:
                        yield f"round {number + 1}: a page took {max(times) * 1000:.0f} ms"
        finally:
            stop.set()
            for one in slow:
                one.join()
        # That somebody is gone is heard at the next pulse at the latest.
        wait_until(lambda: open_files(served) <= before + 2, "closed connections", lambda: f"{open_files(served)} files open, {before} before")
        lab.figures.append(f"open files: {before} before, {open_files(served)} after")


def same_as_clean(served, site):
    """What is not as in a clean build."""
    for path, data in site.clean().items():
        path = os.fsdecode(path)
        answer = served.ask(address_of(path))
        if answer.status != 200 or answer.page != data:
            yield f"{path}: {answer.status}, {len(answer.page)} bytes, not the {len(data)} of a clean build"


def texts_that_change_while_they_are_served(lab):
    """While somebody writes in content/ all the time every question is answered, and afterwards the site is that of a clean build."""
    site = lab.site({"content/vast.md": page(titel="Vast"), "content/artikelen/a.md": page(), "content/map/diep/b.md": page(), "buiten.md": "GEHEIM"})
    stop = threading.Event()
    writer = threading.Thread(target=churn, args=(site, stop, 1956))
    counts = {}
    with serving(lab, site) as served:
        writer.start()
        try:
            until = time.monotonic() + 15
            while time.monotonic() < until:
                for path in ("/vast/", "/artikelen/", "/map/diep/b/", "/a/", "/_redactie/", "/_redactie/bladzijde.json?adres=/vast/", "/h.bin", "/c.png"):
                    try:
                        answer = served.ask(path)
                    except IncompleteRead:
                        # A file became shorter while it was sent, which whoever asked has to see.
                        if not path.endswith((".bin", ".png")):
                            yield f"{path} was broken off"
                        continue
                    counts[answer.status] = counts.get(answer.status, 0) + 1
                    if b"GEHEIM" in answer.body:
                        yield f"{path} shows what lies outside content/"
        finally:
            stop.set()
            writer.join()
        if counts.get(200, 0) < 20 or counts.keys() - {200, 404, 500}:
            yield f"answers: {counts}"
        lab.figures.append(", ".join(f"{count} times {status}" for status, count in sorted(counts.items())))
        shutil.rmtree(site.content)
        site.write({"content/site.yaml": SETTINGS, "content/vast.md": page(titel="Vast"), "content/twee.md": page(titel="Twee")})
        if served.is_held():
            yield f"the mistakes are gone, and it says: {served.note()['errors'][:3]}"
        yield from same_as_clean(served, site)


def disk_that_is_full(lab):
    """On a full disk, where an editor's save leaves half a file, the last good page is served; with room again the new one."""
    folder = lab.small_disk("8m") / "site"
    site = lab.site({"content/site.yaml": SETTINGS, "content/vast.md": page("Vast.\n"), "content/een.md": page("Goed.\n")}, folder=folder)
    before = tree(folder)
    with serving(lab, site) as served:
        good = served.ask("/een/").body
        ballast = folder.parent / "ballast"
        with open(ballast, "wb", buffering=0) as file:
            try:
                while file.write(b"x" * 4096) == 4096:
                    pass
            except OSError:
                pass
        try:
            (site.content / "een.md").write_text(page("y" * 9000))
            yield "the disk is not full, so this proves nothing"
        except OSError:
            pass
        if served.ask("/vast/").status != 200:
            yield "another page is not served"
        answer = served.ask("/een/")
        if answer.status != 200 or answer.page == b"":
            yield f"the page itself: {answer.status}"
        ballast.unlink()
        save(site.content / "een.md", page("Goed.\n"))
        if served.ask("/een/").body != good:
            yield "with room again it is another page"
    yield from (fault for fault in written(before, tree(folder)) if not fault.startswith(("content ", "content/een.md")))


def folders_that_may_not_be_read(lab):
    """As another user: what may not be read is told and the last good site served; once it may, it is new."""
    site = lab.site({"content/site.yaml": SETTINGS, "content/map/een.md": page("Een.\n"), "content/twee.md": page("Twee.\n"),
                     "content/geheim.md": page("Niet voor jou.\n")})
    with serving(lab, site, user=NOBODY) as served:
        if b"Een." not in served.ask("/map/een/").body:
            yield "the site is not served"
        for number, path in enumerate((site.content / "map", site.content, site.content / "geheim.md", site.folder / "themes")):
            mode = path.stat().st_mode
            os.chmod(path, 0)
            try:
                if b"Een." not in served.ask("/map/een/").body:
                    yield f"{path.name} may not be read, and the last good page is gone"
                # Nobody tells us of what only a chmod changed, in a folder that was read before.
                save(site.content / "twee.md", page(f"Twee {number}.\n"))
                if not served.is_held():
                    yield f"{path.name} may not be read, and nothing is said of it"
            finally:
                os.chmod(path, mode)
            save(site.content / "twee.md", page(f"Weer {number}.\n"))
            if f"Weer {number}.".encode() not in served.ask("/twee/").body or served.is_held():
                yield f"{path.name} may be read again, and it says: {served.note()['errors'][:2]}"
        yield from same_as_clean(served, site)


CHECKS = [an_hour_of_saving, two_hundred_browsers, texts_that_change_while_they_are_served, disk_that_is_full, folders_that_may_not_be_read]
