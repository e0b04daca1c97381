"""A build that is killed at any moment leaves a site of whole files, and the next one puts it right."""

import json
import os
import random
import subprocess
import sys
import time
from contextlib import contextmanager
from pathlib import Path

from lab import differences, end, finish, leftovers, page, published
from reader import digest

MOMENTS = 50
PAGES = 400


def version(word):
    """Two sites that share some pages, differ in others, and each have some of their own."""
    files = {f"content/p{number:04}.md": page(f"{word} {number} {'woord ' * 300}\n", titel=f"Pagina {number}") for number in range(PAGES)}
    files |= {f"content/gelijk-{number:02}.md": page(titel=f"Gelijk {number}") for number in range(20)}
    files |= {f"content/{word}/eigen-{number:02}.md": page(titel=f"{word} {number}") for number in range(20)}
    # Here a file stands where the other has a folder.
    files["content/wissel" if word == "een" else "content/wissel/blad.txt"] = word
    return {**files, "content/bijlage.bin": word.encode() * 300_000}


@contextmanager
def reading(folder, scratch, *versions):
    """While this lasts, somebody reads all files; what they have met is in the list afterwards."""
    paths = {path for each in versions for path in each}
    allowed = {os.fsdecode(path): [digest(each[path]) if path in each else None for each in versions] for path in paths}
    listing = scratch / "versions.json"
    listing.write_text(json.dumps(allowed))
    reader = subprocess.Popen([sys.executable, Path(__file__).with_name("reader.py"), folder, listing], stdin=subprocess.PIPE,
                              stdout=subprocess.PIPE, text=True)
    met = []
    try:
        yield met
    finally:
        out, _ = reader.communicate("", timeout=60)
        count, *faults = out.splitlines() or ["0"]
        met += [fault for fault in faults if fault]
        met.insert(0, int(count))


def two_versions(lab):
    """A site with two states of its texts, what each becomes, and a way to go from one to the other."""
    site = lab.site({})
    folders = {}
    for word in ("een", "twee"):
        site.write(version(word))
        folders[word] = site.folder / f"content-{word}"
        site.content.rename(folders[word])
        site.content.mkdir()
    site.content.rmdir()

    def turn_to(word):
        site.content.unlink(missing_ok=True)
        site.content.symlink_to(folders[word])

    made = {}
    for word in folders:
        turn_to(word)
        made[word] = site.clean()
    return site, turn_to, made


def killed_at_fifty_moments(lab):
    """Killed at 50 moments, a build leaves old and new files only, and the next one equals a clean one."""
    site, turn_to, made = two_versions(lab)
    turn_to("een")
    site.build()
    moments = random.Random(1951)
    halfway = running = 0
    # How long a build takes here and now.
    turn_to("twee")
    start = time.monotonic()
    finish(site.start())
    whole = time.monotonic() - start
    with reading(site.output, lab.scratch, made["een"], made["twee"]) as met:
        for number in range(MOMENTS):
            word, old = ("een", "twee") if number % 2 == 0 else ("twee", "een")
            turn_to(word)
            process = site.start()
            time.sleep(whole * moments.uniform(0.05, 1.0))
            running += process.poll() is None
            end(process)
            finish(process)
            now = published(site.output)
            changed = sum(now.get(path) == made[word].get(path) for path in made[word] if made[old].get(path) != made[word].get(path))
            halfway += 0 < changed < PAGES
            for path, text in now.items():
                if text not in (made["een"].get(path), made["twee"].get(path)):
                    yield f"moment {number}: {path.decode()} is neither old nor new: {len(text)} bytes"
            run = site.build()
            if run.code != 0:
                yield f"moment {number}: {run}"
            yield from (f"moment {number}: {fault}" for fault in differences(published(site.output), made[word]))
            yield from (f"moment {number}: {fault}" for fault in leftovers(site.output))
    lab.figures.append(f"{running} of {MOMENTS} were running, {halfway} were halfway; {met[0]} files were read meanwhile")
    yield from met[1:]
    if halfway < MOMENTS // 5 or met[0] < 1_000:
        yield "too few builds were killed halfway to tell"


def killed_in_its_first_build(lab):
    """A first build that is killed leaves nothing that the next one does not know."""
    site, turn_to, made = two_versions(lab)
    moments = random.Random(1952)
    turn_to("een")
    start = time.monotonic()
    finish(site.start(output=lab.scratch / "proef"))
    whole = time.monotonic() - start
    for number in range(12):
        process = site.start()
        time.sleep(whole * moments.uniform(0.2, 1.0))
        end(process)
        finish(process)
    # The killed builds were of one version, and the other is built.
    turn_to("twee")
    run = site.build()
    if run.code != 0:
        yield str(run)
    yield from differences(published(site.output), made["twee"])
    yield from leftovers(site.output)


def interrupted_by_its_user(lab):
    """Ctrl-C and a hang-up end a build at once, and the next one puts it right."""
    import signal
    site, turn_to, made = two_versions(lab)
    turn_to("een")
    site.build()
    for number, sign in enumerate([signal.SIGINT, signal.SIGTERM, signal.SIGHUP, signal.SIGPIPE] * 3):
        turn_to("twee")
        process = site.start()
        time.sleep(0.05 + 0.02 * number)
        process.send_signal(sign)
        start = time.monotonic()
        run = finish(process)
        if time.monotonic() - start > 5 or run.code not in (0, -sign):
            yield f"{sign.name}: {run}"
    run = site.build()
    yield from differences(published(site.output), made["twee"])
    yield from leftovers(site.output)


CHECKS = [killed_at_fifty_moments, killed_in_its_first_build, interrupted_by_its_user]
