"""What the preview answers: files as RFC 9110 has it, nothing outside the site, nothing to other sites; and it never stops over content."""

import os
import random
import re
import shutil
import signal
import socket
from contextlib import contextmanager

from served_site import PATIENCE, EventStream, ServedSite, address_of, clean_build, save, tree, wait_until, written
from trial import DATE

SECRET = b"GEHEIM: dit staat niet in content/"
FILM = random.Random(2017).randbytes(300_000)


@contextmanager
def site(trial, name):
    """A new site that is served; yields it with a list of what was written in its folder, which is filled at the end."""
    folder = new_site(trial, name)
    faults = []
    before = tree(folder)
    with ServedSite(trial.program, folder) as served:
        yield served, faults
        if served.process.poll() is not None:
            faults.append(f"the server ended with {served.process.returncode}: {served.text()[-1000:]}")
    faults.extend(written(before, tree(folder)))


def but_for(faults, *saved):
    """The faults, but for what the check itself saved."""
    return [fault for fault in faults if fault.split()[0] not in saved]


def new_site(trial, name):
    folder = trial.scratch / f"served-{name}"
    trial.run("init", folder, "--date", DATE)
    save(folder / "content/film.mp4", FILM)
    save(folder / "buiten.txt", SECRET)
    (folder / "content/naar-buiten.txt").symlink_to("../buiten.txt")
    (folder / "content/naar-map").symlink_to("..")
    return folder


def answers(data):
    """The status of the first answer in what came back; 0 when there is none."""
    found = re.match(rb"HTTP/1\.[01] (\d{3})", data)
    return int(found[1]) if found else 0


def request(served, target, *headers, method="GET", host=True):
    lines = [f"{method} {target} HTTP/1.1", *([f"Host: 127.0.0.1:{served.port}"] if host else []), *headers, "Connection: close"]
    return served.send("\r\n".join(lines).encode("latin-1") + b"\r\n\r\n", wait=False)


def stays_inside_the_site(trial):
    """No path leads out of the site, however it is written, and no link on the disk does."""
    ways = ["../buiten.txt", "../../../../../../etc/passwd", "..%2fbuiten.txt", "%2e%2e/buiten.txt", "%2e%2e%2fbuiten.txt",
            "%252e%252e%252fbuiten.txt", "..%5cbuiten.txt", "..\\buiten.txt", "artikelen/../../buiten.txt", "%c0%ae%c0%ae/buiten.txt",
            "static/../../buiten.txt", "static/../../../../../../../../etc/passwd", "naar-buiten.txt", "naar-map/buiten.txt",
            "naar-map/content/index.md", "index.html%00.txt", "%00", "buiten.txt", "./../buiten.txt", "//etc/passwd", "/../buiten.txt",
            "film.mp4/../../buiten.txt", "content/site.yaml", "site.yaml", "../content/site.yaml", ".git/config", ".gitignore", "README.md",
            "_redactie/../../buiten.txt", "_redactie/%2e%2e/%2e%2e/buiten.txt", "%ff%fe", "%", "%zz", "%u002e", "..;/buiten.txt"]
    with site(trial, "inside") as (served, faults):
        known = {served.file(path).body for path in ("index.html", "404.html")}
        for way in ways:
            data = request(served, "/" + way)
            if SECRET in data or b"root:" in data:
                yield f"/{way}: {data[:300]}"
            elif answers(data) not in (301, 308, 400, 403, 404):
                yield f"/{way}: {answers(data)}"
        for target in ["buiten.txt", "*", "", " /", "/ x", "http://", "http://127.0.0.1/", "file:///etc/passwd", "\x01", "/\x7f"]:
            data = request(served, target)
            if SECRET in data or b"root:" in data:
                yield f"{target!r}: {data[:300]}"
        if not known:
            yield "the site is not served"
    yield from faults


def survives_what_is_too_much(trial):
    """A path of 100 KB, 10,000 headers, a header of 10 MB, half a question and noise are refused, and the next one is answered."""
    dice = random.Random(1)
    with site(trial, "too-much") as (served, faults):
        host = f"Host: 127.0.0.1:{served.port}\r\n".encode()
        many = b"".join(b"X-%d: a\r\n" % number for number in range(10_000))
        cases = {
            "a path of 100 KB": b"GET /" + b"a" * 100_000 + b" HTTP/1.1\r\n" + host + b"\r\n",
            "10,000 headers": b"GET / HTTP/1.1\r\n" + host + many + b"\r\n",
            "a header of 10 MB": b"GET / HTTP/1.1\r\n" + host + b"X: " + b"a" * 10_000_000 + b"\r\n\r\n",
            "a body of 10 MB": b"POST / HTTP/1.1\r\n" + host + b"Content-Length: 10000000\r\n\r\n" + b"a" * 10_000_000,
            "a body without an end": b"POST / HTTP/1.1\r\n" + host + b"Content-Length: 99999999999999999999\r\n\r\n",
            "a body of less than nothing": b"GET / HTTP/1.1\r\n" + host + b"Content-Length: -5\r\n\r\n",
            "chunks without an end": b"POST / HTTP/1.1\r\n" + host + b"Transfer-Encoding: chunked\r\n\r\nffffffffffffffff\r\n",
            "half a question": b"GET / HT", "nothing": b"", "ends of lines": b"\r\n" * 10_000, "zeros": b"\0" * 100_000,
            "HTTP/2": b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", "TLS": bytes.fromhex("1603010200010001fc0303") + dice.randbytes(500),
            "HTTP/0.9": b"GET /\r\n", "another version": b"GET / HTTP/9.9\r\n" + host + b"\r\n",
            "noise": dice.randbytes(100_000), "a header without a name": b"GET / HTTP/1.1\r\n" + host + b": a\r\n\r\n",
        }
        for name, data in cases.items():
            status = answers(served.send(data))
            if status == 200 and not name.startswith(("a header without", "another version", "10,000", "a body of less")):
                yield f"{name}: 200"
            if status >= 500 and status not in (501, 505):
                yield f"{name}: {status}"
            if served.process.poll() is not None:
                yield f"{name}: ended the server with {served.process.returncode}: {served.text()[-1000:]}"
                return
            if served.ask("/").status != 200:
                yield f"{name}: after that the site is not served"
    yield from faults


def answers_to_its_own_names_alone(trial):
    """A question for another host, as in DNS rebinding, is refused; the names of this machine are answered."""
    with site(trial, "host") as (served, faults):
        own = [f"127.0.0.1:{served.port}", f"localhost:{served.port}", f"LOCALHOST:{served.port}"]
        others = ["evil.example", f"evil.example:{served.port}", f"127.0.0.1.evil.example:{served.port}", f"localhost.evil.example:{served.port}",
                  "", f"192.0.2.1:{served.port}", f"127.0.0.1:{served.port}@evil.example", f"evil.example#127.0.0.1:{served.port}",
                  f"127.0.0.1:{served.port}, evil.example", f"[::ffff:192.0.2.1]:{served.port}", f"127.0.0.1{served.port}"]
        for path in ("/", "/_redactie/", "/_redactie/bladzijde.json?adres=/", "/film.mp4"):
            for host in own:
                if (status := answers(request(served, path, f"Host: {host}", host=False))) != 200:
                    yield f"{path} of {host}: {status}"
            for host in others:
                data = request(served, path, f"Host: {host}", host=False)
                if not 400 <= answers(data) < 500 or b"trompet.css" in data:
                    yield f"{path} of ‘{host}’: {answers(data)}"
        for name, headers in {"no host": [], "two hosts": [f"Host: {own[0]}", "Host: evil.example"]}.items():
            if not 400 <= (status := answers(request(served, "/", *headers, host=False))) < 500:
                yield f"{name}: {status}"
        if not 400 <= (status := answers(request(served, "http://evil.example/"))) < 500:
            yield f"a whole address of another host: {status}"
    yield from faults


def tells_other_sites_nothing(trial):
    """No other site can have what editors see, nor listen, nor does an answer permit it."""
    with site(trial, "origin") as (served, faults):
        own = f"http://127.0.0.1:{served.port}"
        foreign = [{"Origin": "https://evil.example"}, {"Origin": "null"}, {"Sec-Fetch-Site": "cross-site"},
                   {"Origin": f"http://127.0.0.1:{served.port + 1}"}, {"Sec-Fetch-Site": "same-site"},
                   {"Origin": own + ".evil.example"}, {"Origin": own, "Sec-Fetch-Site": "cross-site"}]
        for path in ("/_redactie/", "/_redactie/preview.js", "/_redactie/bladzijde.json?adres=/"):
            for headers in [{}, {"Origin": own}, {"Sec-Fetch-Site": "same-origin"}, {"Sec-Fetch-Site": "none"}]:
                if (status := served.ask(path, headers=headers).status) != 200:
                    yield f"{path} with {headers}: {status}"
        for path in ("/_redactie/", "/_redactie/preview.js", "/_redactie/bladzijde.json?adres=/", "/_redactie/live?version=0", "/_redactie/bestaat-niet"):
            for headers in foreign:
                answer = served.ask(path, headers=headers)
                if not 400 <= answer.status < 500:
                    yield f"{path} with {headers}: {answer.status}"
        for path in ("/", "/film.mp4", "/_redactie/", "/_redactie/bladzijde.json?adres=/"):
            for method in ("GET", "OPTIONS"):
                headers = {"Origin": "https://evil.example", "Access-Control-Request-Method": "GET"} if method == "OPTIONS" else {}
                found = [name for name in served.ask(path, method, headers).headers if name.startswith("access-control-")]
                if found:
                    yield f"{method} {path}: {', '.join(found)}"
        # In the frame of another site, a click there could be one here.
        if not (headers := served.ask("/_redactie/").headers).get("x-frame-options") and "frame-ancestors" not in headers.get("content-security-policy", ""):
            yield "the editors' pages may stand in a frame of another site"
    yield from faults


def knows_get_and_head(trial):
    """GET and HEAD are answered alike; every other method is refused, and what may be asked is said."""
    with site(trial, "methods") as (served, faults):
        # The desk looks at the pages one after the other, and says how far it is.
        wait_until(lambda: served.ask("/_redactie/").body == served.ask("/_redactie/").body, "the desk")
        for path in ("/", "/film.mp4", "/static/css/trompet.css", "/bestaat-niet/", "/_redactie/"):
            get, head = served.ask(path), served.ask(path, "HEAD")
            if head.body or head.status != get.status:
                yield f"HEAD {path}: {head.status} with {len(head.body)} bytes, where GET gives {get.status}"
            for name in ("content-type", "content-length", "etag"):
                if head.headers.get(name) != get.headers.get(name):
                    yield f"HEAD {path}: {name} {head.headers.get(name)}, and GET {get.headers.get(name)}"
            if get.headers.get("content-length") != str(len(get.body)):
                yield f"GET {path}: content-length {get.headers.get('content-length')} of {len(get.body)} bytes"
            for method in ("POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "PROPFIND"):
                data = request(served, path, method=method)
                if answers(data) not in (400, 403, 404, 405, 501):
                    yield f"{method} {path}: {answers(data)}"
                if answers(data) == 405 and not re.search(rb"(?im)^allow: .*GET", data):
                    yield f"{method} {path}: 405 without what is allowed"
    yield from faults


def serves_parts_of_a_file(trial):
    """Ranges of a film are those of RFC 9110: one part, its end, too far, none, and only of the same file."""
    size = len(FILM)
    with site(trial, "ranges") as (served, faults):
        whole = served.ask("/film.mp4")
        etag = whole.headers.get("etag", "")
        if whole.status != 200 or whole.body != FILM or whole.headers.get("accept-ranges") != "bytes" or not etag.startswith('"'):
            yield f"the whole film: {whole.status}, {len(whole.body)} bytes, {whole.headers}"
        parts = {"bytes=0-99": (0, 100), "bytes=0-0": (0, 1), "bytes=100-": (100, size), "bytes=-100": (size - 100, size),
                 f"bytes={size - 1}-": (size - 1, size), f"bytes=5-{size * 9}": (5, size), f"bytes=-{size * 9}": (0, size),
                 "bytes=100000-250000": (100_000, 250_001), "Bytes=0-9": (0, 10), f"bytes=0-{'9' * 40}": (0, size)}
        for value, (start, end) in parts.items():
            answer = served.ask("/film.mp4", headers={"Range": value})
            if answer.status == 200 and answer.body == FILM and (start, end) == (0, size):
                continue
            if answer.status != 206 or answer.body != FILM[start:end]:
                yield f"{value}: {answer.status}, {len(answer.body)} bytes"
            elif answer.headers.get("content-range") != f"bytes {start}-{end - 1}/{size}":
                yield f"{value}: content-range {answer.headers.get('content-range')}"
            elif answer.headers.get("content-type") != whole.headers.get("content-type"):
                yield f"{value}: {answer.headers.get('content-type')}"
        for value in (f"bytes={size}-", f"bytes={size * 2}-{size * 3}", "bytes=-0", f"bytes={'9' * 40}-"):
            answer = served.ask("/film.mp4", headers={"Range": value})
            if answer.status != 416 or answer.headers.get("content-range") != f"bytes */{size}":
                yield f"{value}: {answer.status}, content-range {answer.headers.get('content-range')}"
        # What is no range is as if it were not there. More than one may be answered whole.
        for value in ("bytes=9-5", "bytes=a-b", "bytes=", "bytes", "pages=1-2", "bytes=--5", "bytes=1-2-3", "bytes=0-4,10-14", "bytes=-", "bytes=+1-2"):
            answer = served.ask("/film.mp4", headers={"Range": value})
            if answer.status not in (200, 206) and not (answer.status == 416 and value == "bytes=9-5") or answer.status == 200 and answer.body != FILM:
                yield f"{value}: {answer.status}, {len(answer.body)} bytes"
        for value, status in ((etag, 206), ('"anders"', 200), (f"W/{etag}", 200), ("Sat, 29 Oct 1994 19:43:31 GMT", 200)):
            answer = served.ask("/film.mp4", headers={"Range": "bytes=0-9", "If-Range": value})
            if answer.status != status:
                yield f"If-Range: {value}: {answer.status}"
        head = served.ask("/film.mp4", "HEAD", headers={"Range": "bytes=0-9"})
        if head.body or head.status not in (200, 206):
            yield f"HEAD with a range: {head.status}, {len(head.body)} bytes"
        page = served.ask("/", headers={"Range": "bytes=0-9"})
        if page.status not in (200, 206) or page.status == 206 and len(page.body) != 10:
            yield f"a range of a page: {page.status}, {len(page.body)} bytes"
        # A film that changes: the next part is of the new one, and the old one is not gone on with.
        save(served.folder / "content/film.mp4", FILM[::-1])
        answer = served.ask("/film.mp4", headers={"Range": "bytes=0-9", "If-Range": etag})
        if answer.status != 200 or answer.body != FILM[::-1]:
            yield f"another film, asked for a part of the first: {answer.status}, {len(answer.body)} bytes"
    yield from but_for(faults, "content", "content/film.mp4")


def is_kept_by_nobody(trial):
    """Everything has its ETag and answers 304 to it, may not be kept without asking, and has its own type."""
    types = {"index.html": "text/html; charset=utf-8", "static/css/trompet.css": "text/css", "static/favicon.svg": "image/svg+xml",
             "film.mp4": "video/mp4", "sitemap.xml": "xml", "atom.xml": "xml", "feed.json": "json", "robots.txt": "text/plain",
             "static/nu.js": "text/javascript", "static/fonts/trompet-tekst-regular.woff2": "font/woff2", "static/og.png": "image/png",
             "webinars/controlelijst-webinar.txt": "text/plain", "404.html": "text/html; charset=utf-8"}
    with site(trial, "etag") as (served, faults):
        files, _ = clean_build(trial, served.folder, trial.scratch / "served-etag-clean")
        types |= {path: kind for ending, kind in ((".epub", "application/epub+zip"), (".ics", "text/calendar"))
                  for path in files if path.endswith(ending)}
        for path in sorted(files):
            answer = served.file(path)
            if answer.status != 200 or answer.page != files[path]:
                yield f"{path}: {answer.status}, {len(answer.page)} bytes, not the {len(files[path])} of a clean build"
                continue
            if types.get(path, "") not in answer.headers.get("content-type", ""):
                yield f"{path}: {answer.headers.get('content-type')}"
            kind = answer.headers.get("content-type", "")
            if kind.startswith("text/") and "charset=utf-8" not in kind.lower():
                yield f"{path}: {kind} without its letters"
            if not any(word in answer.headers.get("cache-control", "") for word in ("no-cache", "no-store")):
                yield f"{path}: cache-control {answer.headers.get('cache-control')}"
            if answer.headers.get("x-content-type-options") != "nosniff":
                yield f"{path}: a browser may guess its type"
            etag = answer.headers.get("etag", "")
            for value in (etag, f'"x", {etag}', f"W/{etag.removeprefix('W/')}", "*"):
                again = served.ask(address_of(path), headers={"If-None-Match": value})
                if again.status != 304 or again.body or again.headers.get("etag") != etag:
                    yield f"{path}, If-None-Match {value}: {again.status} with {len(again.body)} bytes"
            if served.ask(address_of(path), headers={"If-None-Match": '"anders"'}).status != 200:
                yield f"{path}: 304 to another ETag"
        before = served.file("artikelen/index.html").headers.get("etag")
        file = served.folder / "content/artikelen/index.md"
        save(file, file.read_text(encoding="utf-8") + "\nEen regel meer.\n")
        if served.file("artikelen/index.html").headers.get("etag") == before:
            yield "another text has the same ETag"
    yield from but_for(faults, "content/artikelen", "content/artikelen/index.md")


def finds_folders(trial):
    """An address without its slash leads on to the one with it, and `index.html` is the same page."""
    with site(trial, "folders") as (served, faults):
        answer = served.ask("/artikelen?x=1")
        if answer.status not in (301, 302, 307, 308) or not answer.headers.get("location", "").endswith("/artikelen/?x=1"):
            yield f"/artikelen?x=1: {answer.status} to {answer.headers.get('location')}"
        # Two slashes in front would lead to another host.
        for path in ("//evil.example/artikelen", "//evil.example", "/%2fevil.example", "/\\evil.example"):
            data = request(served, path)
            if re.search(rb"(?im)^location: *(//|/\\|http)(?!//127)", data):
                yield f"{path} leads on to another host: {data[:200]}"
        if served.ask("/artikelen/index.html").page != served.ask("/artikelen/").page:
            yield "index.html is another page"
        if served.ask("/artikelen/?x=%00&y=").status != 200:
            yield "what stands behind the question mark matters"
    yield from faults


def takes_the_next_port(trial):
    """A port that is in use is named, and the site is served at the next free one; Ctrl-C ends it quietly, also while somebody listens."""
    folder = new_site(trial, "port")
    with socket.socket() as taken:
        taken.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        served = ServedSite(trial.program, folder, port=port)
        with served:
            if served.port == port or served.ask("/").status != 200:
                yield f"served at {served.port} while {port} was taken"
            if str(port) not in served.text():
                yield f"does not say that {port} is in use: {served.text()}"
            with EventStream(served.port) as events:
                events.next()
                code = served.end()
        if code not in (0, 130):
            yield f"Ctrl-C ends it with {code}: {served.text()[-1000:]}"
        if any(word in served.text() for word in ("Fatal error", "Crash", "Stack dump", "Error:")):
            yield f"says at its end: {served.text()[-1000:]}"
    with ServedSite(trial.program, folder) as served:
        served.process.send_signal(signal.SIGTERM)
        served.process.wait(PATIENCE)
        if served.process.returncode not in (0, 143, -signal.SIGTERM):
            yield f"SIGTERM ends it with {served.process.returncode}: {served.text()[-1000:]}"


def goes_on_without_its_folders(trial):
    """Without content/, with its theme renamed or site.yaml broken the last good site is served and the mistake told; back again it is new."""
    folder = new_site(trial, "gone")
    content, theme = folder / "content", folder / "themes/eigen"
    save(theme / "templates/partials/extra-head.html", '<meta name="eigen" content="1">\n')
    settings = (content / "site.yaml").read_text(encoding="utf-8") + "\nvormgeving: eigen\n"
    save(content / "site.yaml", settings)
    ways = {
        "content/ away": (lambda: os.rename(content, folder / "weg"), lambda: os.rename(folder / "weg", content)),
        "content/ deleted": (lambda: (shutil.copytree(content, folder / "weg", symlinks=True), shutil.rmtree(content)),
                             lambda: shutil.copytree(folder / "weg", content, symlinks=True)),
        "the theme away": (lambda: os.rename(theme, folder / "themes/weg"), lambda: os.rename(folder / "themes/weg", theme)),
        "themes/ away": (lambda: os.rename(folder / "themes", folder / "t"), lambda: os.rename(folder / "t", folder / "themes")),
        "site.yaml broken": (lambda: save(content / "site.yaml", "naam: [open\n"), lambda: save(content / "site.yaml", settings)),
        "content/ a file": (lambda: (os.rename(content, folder / "weg2"), content.write_text("x")),
                            lambda: (content.unlink(), os.rename(folder / "weg2", content))),
    }
    with ServedSite(trial.program, folder) as served:
        for number, (name, (away, back)) in enumerate(ways.items()):
            before = served.ask("/artikelen/")
            away()
            during = served.ask("/artikelen/")
            if during.status != 200 or during.page != before.page:
                yield f"{name}: {during.status}, {len(during.page)} bytes"
            if not served.is_held():
                yield f"{name}: nothing is said of it"
            back()
            if served.is_held():
                yield f"{name}, and back: it still says that there is a mistake: {served.ask('/_redactie/bladzijde.json?adres=/').body[:500]}"
            file = content / "artikelen/index.md"
            save(file, file.read_text(encoding="utf-8") + f"\nTerug {number}.\n")
            if f"Terug {number}.".encode() not in served.ask("/artikelen/").body:
                yield f"{name}, and back: what is written then is not seen"
            if served.process.poll() is not None:
                yield f"{name}: ended the server: {served.text()[-1000:]}"
                return
        files, told = clean_build(trial, folder, trial.scratch / "served-gone-clean")
        yield from (f"in the end {path} is not that of a clean build" for path in files or [told]
                    if served.file(path).page != (files or {}).get(path))


def begins_with_a_mistake(trial):
    """Without content/ it says that this is no site; with a site.yaml that is broken it begins, says so, and shows the site once it is mended."""
    folder = trial.scratch / "served-nothing"
    folder.mkdir()
    made = new_site(trial, "made")
    nowhere = ServedSite(trial.program, folder)
    try:
        with nowhere:
            yield "serves an empty folder"
    except RuntimeError:
        if nowhere.process.returncode != 1 or "content" not in nowhere.text():
            yield f"an empty folder ends it with {nowhere.process.returncode}: {nowhere.text()}"
    settings = (made / "content/site.yaml").read_text(encoding="utf-8")
    save(made / "content/site.yaml", "naam: [open\n")
    with ServedSite(trial.program, made) as served:
        answer = served.ask("/")
        if answer.status == 200 or b"site.yaml" not in answer.body:
            yield f"a broken site.yaml: {answer.status}, {answer.body[:300]}"
        if served.ask("/static/css/trompet.css").status != 404:
            yield "a style sheet of no site"
        save(made / "content/site.yaml", settings.replace("Naam van uw site", "Weer goed"))
        answer = served.ask("/")
        if answer.status != 200 or b"Weer goed" not in answer.body:
            yield f"the mended site: {answer.status}, {answer.body[:300]}"


CHECKS = [stays_inside_the_site, survives_what_is_too_much, answers_to_its_own_names_alone, tells_other_sites_nothing,
          knows_get_and_head, serves_parts_of_a_file, is_kept_by_nobody, finds_folders, takes_the_next_port,
          goes_on_without_its_folders, begins_with_a_mistake]
