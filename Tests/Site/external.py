"""`trompet check --external` against servers on this computer. No other computer is ever asked."""

import json
import os
import shutil
import subprocess
import time
from functools import cache

from outside_servers import Servers, closed_port

NAME = "Trompet/"
# The library's numbers that Sources/CLinkProbe/curl.h has, by the names of its options.
HEADER = "Sources/CLinkProbe/curl.h"


def write_site(folder, lines, address):
    """A site with one page: a link on each line from the seventh."""
    (folder / "content").mkdir(parents=True, exist_ok=True)
    (folder / "content" / "site.yaml").write_text(f"naam: Proef\nadres: {address}\n", encoding="utf-8")
    text = "---\ntitel: Proef\nsamenvatting: Een proef.\nniet-controleren: [long-sentence]\n---\n\n" + "".join(
        f"[Bladzijde {number} elders]({line})\n" for number, line in enumerate(lines))
    (folder / "content" / "index.md").write_text(text, encoding="utf-8")
    return folder


def check(trial, folder, *arguments, environment=None, before=()):
    """What is found on links to other sites, by line; all of the report; the exit code; and what was said besides."""
    result = subprocess.run(
        [*before, trial.program, "check", "--external", "--site", folder, "--format", "json", *arguments],
        text=True, encoding="utf-8", stdin=subprocess.DEVNULL, capture_output=True,
        env={"PATH": os.environ["PATH"], "HOME": str(folder), **(environment or {})})
    report = json.loads(result.stdout)
    return {f["line"] - 7: f for f in report["findings"] if "line" in f}, report, result.returncode, result.stderr


@cache
def tried(trial_program, trial_scratch, repository):
    """One run over all that servers do, and what they saw of it."""
    servers = Servers()
    scratch = trial_scratch / "buiten"
    scratch.mkdir()
    servers.secure(scratch)
    to = servers.address
    good = to(1, "/goed")
    cases = {
        good: None,
        to(1, "/goed#kop"): None,
        to(1, "/code/404/weg"): "dead-link",
        to(1, "/code/410/weg"): "dead-link",
        to(2, "/geen-head"): None,
        to(2, "/head-404"): None,
        to(2, "/head-weg"): None,
        to(3, f"/naar/301/{good}"): "moved-link",
        to(3, f"/naar/308/{good}"): "moved-link",
        to(3, f"/naar/302/{good}"): None,
        to(18, f"/naar/301//naar/301/{good}"): "moved-link",
        to(4, "/naar/302/?rond"): "link-loop",
        to(5, "/naar/301/file:///etc/passwd"): "unreachable-link",
        to(5, "/naar/302/ftp://127.0.0.1/x"): "unreachable-link",
        to(5, "/naar/302/gopher://127.0.0.1/x"): "unreachable-link",
        to(6, "/zwijgt"): "unreachable-link",
        to(7, "/druppelt"): None,
        to(8, "/reset"): "unreachable-link",
        to(8, "/dicht"): "unreachable-link",
        to(9, "/onzin"): "unreachable-link",
        to(9, "/kop"): "unreachable-link",
        to(9, "/koppen"): "unreachable-link",
        to(10, "/groot"): None,
        to(11, "/code/429"): "unverifiable-link",
        to(12, "/goed", "https"): "bad-certificate",
        "https://weg.invalid/": "dead-link",
        closed_port(): "unreachable-link",
        to(14, "/code/403"): "unverifiable-link",
        to(14, "/code/999"): "unverifiable-link",
        to(14, "/code/503"): "unreachable-link",
        f"http://jan:geheim@{to(15, '/goed').removeprefix('http://')}": "address-with-password",
        **{to(host, f"/teller/{page}"): None for host in (16, 17) for page in range(20)},
    }
    folder = write_site(scratch / "site", cases, to(1, "/"))
    # Nobody may hear a password that lies about.
    (folder / ".netrc").write_text("default login jan password geheim\n", encoding="utf-8")
    (folder / ".netrc").chmod(0o600)
    start = time.monotonic()
    found, report, code, said = check(type("Of", (), {"program": trial_program}), folder, "--date", "2017-01-01")
    return cases, found, report, code, said, list(servers.requests), dict(servers.most), time.monotonic() - start, servers, folder


def of(trial):
    return tried(trial.program, trial.scratch, trial.repository)


def tells_what_servers_do(trial):
    """Each sort of answer gets its own name, and what is well gets none."""
    cases, found, report, code, said, *_ = of(trial)
    for line, (address, expected) in enumerate(cases.items()):
        told = found.pop(line, None)
        if (told and told["id"]) != expected:
            yield f"{address}: {told['id'] + ': ' + told['message'] if told else 'nothing'}, and not {expected}"
    yield from (f"also told: {rest}" for rest in found.values())
    if code != 0 or said:
        yield f"ends with {code}: {said}"
    summary = report["summary"]["outside"]
    parts = sum(summary[name] for name in ("good", "moved", "dead", "unreachable", "unverifiable", "notChecked"))
    # Two of the addresses differ in a heading only.
    if summary["addresses"] != len(cases) - 1 or parts != summary["addresses"]:
        yield f"the summary says {summary}"
    moved = [f for f in report["findings"] if f["id"] == "moved-link"]
    if any(f["hint"] != f"Schrijf: {next(iter(cases))}" for f in moved):
        yield f"where to is not told: {[f['hint'] for f in moved]}"


def asks_politely(trial):
    """Servers see who asks, for the head first, each address once, no more than two at once, and no password or cookie."""
    cases, _, _, _, _, requests, most, seconds, *_ = of(trial)
    seen = {}
    for request in requests:
        if not request.headers.get("user-agent", "").startswith(NAME) or "http://127.0.0.1" not in request.headers["user-agent"]:
            yield f"{request.path}: from {request.headers.get('user-agent')}"
        if unwanted := {"cookie", "authorization", "referer"} & set(request.headers):
            yield f"{request.path}: told {unwanted}"
        seen.setdefault((request.host, request.path), []).append(request.method)
    for (host, path), methods in seen.items():
        # Whoever is led there asks again: redirects are not remembered.
        led = path == "/goed" and host == "1"
        if methods[0] != "HEAD" or (methods not in (["HEAD"], ["HEAD", "GET"]) and not led):
            yield f"{path}: asked with {methods}"
    if seen[("11", "/code/429")] != ["HEAD"]:
        yield f"asked again at once: {seen[('11', '/code/429')]}"
    if any(host == "15" for host, _ in seen):
        yield "an address with a password was asked"
    for host, count in most.items():
        if host != "all" and count > 2:
            yield f"127.0.0.{host} was asked {count} things at once"
    if most[16] < 2 or most[17] < 2 or most["all"] < 6 or most["all"] > 16:
        yield f"at once: {most}"
    if any(request.sent > 32 * 2**20 for request in requests):
        yield f"{max(request.sent for request in requests)} bytes were taken of a large file"
    # A silent server has its time twice: for the head, and for the page.
    if seconds > 40:
        yield f"it took {seconds:.0f} s"


def remembers_for_a_day(trial):
    """What was well is asked again after a day and not before; what was wrong is asked again at once."""
    _, _, _, _, _, _, _, _, servers, _ = of(trial)
    addresses = [servers.address(20, path) for path in ("/goed", "/geen-head", "/code/404", "/code/403")]
    folder = write_site(trial.scratch / "dag", addresses, "http://localhost/")
    asked = []
    for date in ("2017-01-01", "2017-01-01", "2017-01-02"):
        before = len(servers.requests)
        found, report, _, _ = check(trial, folder, "--date", date)
        asked.append({request.path for request in servers.requests[before:]})
        if {f["id"] for f in found.values()} != {"dead-link", "unverifiable-link"}:
            yield f"{date}: {found}"
        if len(asked) == 2 and report["summary"]["outside"]["known"] != 3:
            yield f"known: {report['summary']['outside']}"
    everything = {"/goed", "/geen-head", "/code/404", "/code/403"}
    if asked != [everything, {"/code/404"}, everything]:
        yield f"asked {asked}"
    before = len(servers.requests)
    trial.run("build", "--site", folder, "--date", "2017-01-05")
    trial.run("check", "--site", folder, "--date", "2017-01-05")
    if len(servers.requests) != before:
        yield "a build, or a check without --external, asked other sites"
    if not (folder / "output" / ".trompet-links").exists():
        yield "a build took the answers away"


def identity(file):
    """Which file it is, and as it was written; reading it changes none of this."""
    status = os.lstat(file)
    return status.st_mode, status.st_dev, status.st_ino, status.st_size, status.st_mtime_ns, status.st_ctime_ns


def leaves_alone_what_is_not_its_own(trial):
    """A file of somebody else under our name, a link, or a folder that cannot be written to stays, and that is told."""
    _, _, _, _, _, _, _, _, servers, _ = of(trial)
    for number, (name, make) in enumerate({
        "a file": lambda file: file.write_text("van mij\n", encoding="utf-8"),
        "a link": lambda file: file.symlink_to(trial.scratch / "elders"),
        "a folder": lambda file: file.mkdir(),
    }.items()):
        folder = write_site(trial.scratch / f"vreemd-{number}", [servers.address(21, "/goed")], "http://localhost/")
        file = folder / "output" / ".trompet-links"
        file.parent.mkdir()
        make(file)
        was = identity(file)
        _, report, code, _ = check(trial, folder)
        if [f["id"] for f in report["findings"]] != ["answers-not-kept"] or code != 0:
            yield f"{name}: {code}, {report['findings']}"
        if identity(file) != was or (trial.scratch / "elders").exists():
            yield f"{name}: was written over"


def says_that_it_was_not_connected(trial):
    """Without a network one line says that nothing was checked, and the exit code is 0."""
    addresses = ["https://een.invalid/a", "https://twee.invalid/b", "http://192.0.2.1/"]
    folder = write_site(trial.scratch / "alleen", addresses, "https://site.example/")
    ways = {"a proxy that is not there": ({"http_proxy": "http://weg.invalid:1", "https_proxy": "http://weg.invalid:1"}, ())}
    for options in (["--net"], ["--user", "--map-root-user", "--net"]):
        unshare = [shutil.which("unshare") or "false", *options]
        if subprocess.run([*unshare, "true"], capture_output=True).returncode == 0:
            ways["no network at all"] = ({}, unshare)
            break
    for name, (environment, before) in ways.items():
        _, report, code, _ = check(trial, folder, "--strict", environment=environment, before=before)
        if [f["id"] for f in report["findings"]] != ["external-not-checked"] or code != 0:
            yield f"{name}: {code}, {report['findings']}"


# The system's Foundation, which the server of the preview needs, brings the library along; so it is hidden from whoever asks for it.
HIDDEN = """
#define _GNU_SOURCE
#include <dlfcn.h>
#include <string.h>
void *dlopen(const char *name, int mode) {
  if (name && strstr(name, "libcurl")) return 0;
  void *(*next)(const char *, int) = (void *(*)(const char *, int))dlsym(RTLD_NEXT, "dlopen");
  return next(name, mode);
}
"""


def says_what_it_needs(trial):
    """Without the library it says how to install it, and the exit code is 1."""
    hidden = trial.scratch / "geen-libcurl.so"
    # The compiler of C that comes with Swift.
    subprocess.run([shutil.which("clang"), "-shared", "-fPIC", "-x", "c", "-", "-o", hidden], input=HIDDEN, text=True, check=True)
    folder = write_site(trial.scratch / "zonder", ["https://een.invalid/"], "https://site.example/")
    _, report, code, _ = check(trial, folder, environment={"LD_PRELOAD": str(hidden)})
    if [f["id"] for f in report["findings"]] != ["missing-libcurl"] or code != 1:
        yield f"{code}, {report['findings']}"
    if "apt-get install libcurl4" not in report["findings"][0]["hint"]:
        yield report["findings"][0]["hint"]


def agrees_with_the_library(trial):
    """The numbers of options are those that the library itself gives."""
    import ctypes
    import re

    class Option(ctypes.Structure):
        _fields_ = [("name", ctypes.c_char_p), ("id", ctypes.c_int)]

    library = ctypes.CDLL("libcurl.so.4")
    library.curl_easy_option_by_name.restype = ctypes.POINTER(Option)
    written = re.findall(r"OPTION_(\w+) = (\d+)", (trial.repository / HEADER).read_text(encoding="utf-8"))
    for name, number in written:
        option = library.curl_easy_option_by_name(name.encode())
        if not option or option.contents.id != int(number):
            yield f"{name} is {option.contents.id if option else 'no option'}, not {number}"
    if len(written) < 10:
        yield f"only {len(written)} options found"


CHECKS = [tells_what_servers_do, asks_politely, remembers_for_a_day, leaves_alone_what_is_not_its_own,
          says_that_it_was_not_connected, says_what_it_needs, agrees_with_the_library]
