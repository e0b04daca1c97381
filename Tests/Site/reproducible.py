"""The same content gives the same bytes on any machine, and a build that changes nothing writes nothing."""

import os

from trial import DATE

# Two machines as different as one can pretend to be. The day is an input, and the same.
MACHINES = [
    ("een", 1, False, {"TZ": "UTC", "LC_ALL": "C", "SOURCE_DATE_EPOCH": "0", "HOME": "/nonexistent"}),
    ("map met spaties én ü", 8, True,
     {"TZ": "Pacific/Kiritimati", "LC_ALL": "tr_TR.UTF-8", "LANG": "tr_TR.UTF-8",
      "SOURCE_DATE_EPOCH": "1893456000"}),
]


# Says on which disk the files lie, and so is never the same twice.
STATE = ".trompet-state"


def files_below(folder):
    return {path.relative_to(folder): path for path in sorted(folder.rglob("*")) if path.is_file()}


def gives_the_same_bytes(trial):
    """Two builds in other folders, with other threads, times and languages, are equal."""
    results = []
    for name, threads, backwards, environment in MACHINES:
        copy = trial.copy_of_content(name, backwards)
        trial.run("build", "--threads", threads, "--date", DATE, cwd=copy, environment=environment)
        results.append({name: path.read_bytes() for name, path in files_below(copy / "output").items()
                        if path.name != STATE})
    one, other = results
    for path in sorted(one.keys() ^ other.keys()):
        yield f"{path}: in one of the two only"
    for path in sorted(one.keys() & other.keys()):
        if one[path] != other[path]:
            yield f"{path}: {len(one[path])} and {len(other[path])} bytes, not the same"
    if len(one) < 100:
        yield f"only {len(one)} files were built"


def leaves_alone_what_is_right(trial):
    """A second build rewrites no file."""
    copy = trial.copy_of_content("twice")

    def build():
        trial.run("build", "--site", copy, "--date", DATE)
        return {name: (path.stat().st_ino, path.stat().st_mtime_ns)
                for name, path in files_below(copy / "output").items()}

    before, after = build(), build()
    for path in sorted(before.keys() | after.keys()):
        if before.get(path) != after.get(path):
            yield f"{path}: was written again"
    # And that what did change is seen at all.
    page = copy / "content" / "index.md"
    page.write_text(page.read_text(encoding="utf-8") + "\nNog een zin.\n", encoding="utf-8")
    if build() == after:
        yield "a changed text changed no file"


def puts_right_what_was_changed_behind_its_back(trial):
    """A page that somebody changed comes back, even with the size and the time that it had."""
    copy = trial.copy_of_content("changed")
    trial.run("build", "--site", copy, "--date", DATE)
    pages = [path for name, path in files_below(copy / "output").items() if name.suffix == ".html"]
    right = {path: path.read_bytes() for path in pages}
    for path in pages[::7]:
        times = path.stat().st_atime_ns, path.stat().st_mtime_ns
        path.write_bytes(bytes(reversed(right[path])))
        os.utime(path, ns=times)
    trial.run("build", "--site", copy, "--date", DATE)
    for path in pages:
        if path.read_bytes() != right[path]:
            yield f"{path.relative_to(copy)}: was left as somebody changed it"


CHECKS = [gives_the_same_bytes, leaves_alone_what_is_right, puts_right_what_was_changed_behind_its_back]
