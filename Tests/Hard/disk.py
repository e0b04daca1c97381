"""A disk that is full, or that can only be read from: the message says so, and the site stays whole."""

import os
import subprocess

from lab import differences, leftovers, page, published

PAGES = 120


def version(word, size):
    """Pages that all hold a word, and a file of some kilobytes."""
    files = {f"content/p{number:03}.md": page(f"{word} {number}\n", titel=f"Pagina {number}") for number in range(PAGES)}
    return {**files, "content/bijlage.bin": word.encode() * (size // len(word))}


def says_that_the_disk_is_full(run):
    if run.code != 1 or "de schijf is vol" not in run.told or "Maak ruimte vrij en bouw opnieuw" not in run.told:
        yield f"does not say that the disk is full: {run}"


def whole(site, output, *states):
    """What of a folder is none of these states, file by file."""
    for path, text in published(output).items():
        if text not in [state.get(path) for state in states]:
            yield f"{path.decode()} is half written: {len(text)} bytes"
    yield from leftovers(output)


def resize(folder, options):
    subprocess.run(["mount", "-o", f"remount,{options}", folder], check=True)


def first_build_on_a_full_disk(lab):
    """On a disk that is too small for a first build no file is half, and the next one completes it."""
    disk = lab.small_disk("600k")
    site = lab.site(version("een", 40_000))
    new, output = site.clean(), disk / "output"
    yield from says_that_the_disk_is_full(site.build(output=output))
    yield from whole(site, output, new)
    resize(disk, "size=16m")
    run = site.build(output=output)
    if run.code != 0:
        yield str(run)
    yield from differences(published(output), new)


def disk_that_is_full_halfway(lab):
    """When the disk is full halfway an update, every file is old or new; with room made, all are new."""
    disk = lab.small_disk("16m")
    site, output = lab.site(version("een", 40_000)), disk / "output"
    if (run := site.build(output=output)).code != 0:
        yield str(run)
    old = published(output)
    site.write(version("twee keer zo lang", 800_000))
    new = site.clean()
    used = int(subprocess.run(["du", "-sk", output], capture_output=True, text=True).stdout.split()[0])
    seen = set()
    for room in (0, 4, 8, 16, 32, 64, 128, 256):
        resize(disk, f"size={used + room}k")
        run = site.build(output=output)
        yield from says_that_the_disk_is_full(run)
        yield from whole(site, output, old, new)
        now = published(output)
        if missing := old.keys() - now.keys():
            yield f"with {room} kB of room {len(missing)} old files are gone"
        seen.add(sum(now[path] == new[path] for path in now if path in new))
        used = max(used, int(subprocess.run(["du", "-sk", output], capture_output=True, text=True).stdout.split()[0]))
    lab.figures.append(f"files that were new already: {sorted(seen)}")
    resize(disk, "size=16m")
    run = site.build(output=output)
    if run.code != 0:
        yield str(run)
    yield from differences(published(output), new)


def disk_without_room_for_names(lab):
    """A disk that can hold no more files is full as well."""
    disk = lab.small_disk("16m,nr_inodes=60")
    site, output = lab.site(version("een", 10)), disk / "output"
    yield from says_that_the_disk_is_full(site.build(output=output))
    yield from whole(site, output, site.clean())
    resize(disk, "nr_inodes=2000")
    if (run := site.build(output=output)).code != 0:
        yield str(run)
    yield from differences(published(output), site.clean())


def disk_that_can_only_be_read(lab):
    """On a disk that can only be read from the message says so, and what is right already needs no writing."""
    disk = lab.small_disk("16m")
    site, output = lab.site(version("een", 40_000)), disk / "output"
    site.build(output=output)
    old = published(output)
    site.write({"content/p001.md": page("Anders.\n")})
    resize(disk, "ro")
    run = site.build(output=output)
    if run.code != 1 or "op deze schijf kan alleen gelezen worden" not in run.told:
        yield str(run)
    yield from differences(published(output), old, "the old output")
    resize(disk, "rw")
    if (run := site.build(output=output)).code != 0:
        yield str(run)
    yield from differences(published(output), site.clean())


def folder_of_the_output_on_another_disk(lab):
    """A folder of the output that lies on another disk is an error, and no file is half."""
    disk = lab.small_disk("16m")
    site = lab.site({"content/een.md": page(), "content/map/twee.md": page()})
    new = site.clean()
    site.output.mkdir()
    (site.output / "map").mkdir()
    subprocess.run(["mount", "--bind", disk, site.output / "map"], check=True)
    try:
        run = site.build()
        if run.code != 1 or "op een andere schijf" not in run.told:
            yield str(run)
        yield from whole(site, site.output, new)
    finally:
        subprocess.run(["umount", "--lazy", site.output / "map"], check=True)
    if (run := site.build()).code != 0:
        yield str(run)
    yield from differences(published(site.output), new)


def pages_on_a_full_disk(lab):
    """trompet new on a full disk leaves no half page."""
    disk = lab.small_disk("16m")
    site = lab.site({"content/een.md": page()}, folder=disk / "site")
    filler = os.open(disk / "vol", os.O_WRONLY | os.O_CREAT)
    try:
        while os.write(filler, b"x" * 4096):
            pass
    except OSError:
        os.close(filler)
    done = subprocess.run([lab.program, "new", "artikel", "Nieuw", "--site", site.folder], capture_output=True, text=True)
    if done.returncode != 1 or "de schijf is vol" not in done.stderr:
        yield f"exit code {done.returncode}: {done.stdout}{done.stderr}"
    made = [path for path in site.content.rglob("*.md") if path.name != "een.md"]
    if made:
        yield f"{made} was left behind with {made[0].stat().st_size} bytes"
    os.unlink(disk / "vol")
    done = subprocess.run([lab.program, "new", "artikel", "Nieuw", "--site", site.folder], capture_output=True, text=True)
    if done.returncode != 0:
        yield f"with room: {done.stderr}"


CHECKS = [
    first_build_on_a_full_disk, disk_that_is_full_halfway, disk_without_room_for_names, disk_that_can_only_be_read,
    folder_of_the_output_on_another_disk, pages_on_a_full_disk,
]
