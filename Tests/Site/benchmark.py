"""The site that Benchmarks/ measures with is always the same, and one that Trompet has nothing to say against."""

import hashlib
import subprocess
import sys

PAGES = 200


def digest(folder):
    """One number for all files below a folder and their names."""
    total = hashlib.sha256()
    for path in sorted(path for path in folder.rglob("*") if path.is_file()):
        total.update(path.relative_to(folder).as_posix().encode() + b"\0" + path.read_bytes())
    return total.hexdigest()


def generate(trial, name, environment):
    folder = trial.scratch / name
    subprocess.run(
        [sys.executable, trial.repository / "Benchmarks" / "corpus.py", str(PAGES), "--trompet", folder / "trompet",
         "--hugo", folder / "hugo"], env=environment, check=True)
    return folder


def is_the_same_each_time(trial):
    """Two runs with other hash seeds and locales make the same bytes."""
    one, other = [digest(generate(trial, f"corpus-{seed}", {"PYTHONHASHSEED": seed, "LC_ALL": locale}))
                  for seed, locale in [("1", "C"), ("2", "tr_TR.UTF-8")]]
    if one != other:
        yield "the same number of pages gave other bytes"


def has_no_mistakes(trial):
    """Trompet builds it without an error or a warning, and every page is there."""
    site, output = trial.scratch / "corpus-1" / "trompet", trial.scratch / "corpus-output"
    result = subprocess.run(
        [trial.program, "build", "--site", site, "--output", output, "--date", "2026-01-01"], text=True,
        encoding="utf-8", stdin=subprocess.DEVNULL, capture_output=True)
    if result.returncode != 0 or result.stderr:
        yield f"exit code {result.returncode}: {result.stderr[:2000]}"
    if result.returncode != 0:
        return
    texts = list((site / "content").rglob("*.md"))
    if len(texts) != PAGES:
        yield f"{len(texts)} pages instead of {PAGES}"
    for path in texts:
        place = path.relative_to(site / "content").with_suffix("")
        page = output / (place.parent if place.name == "index" else place) / "index.html"
        if not page.is_file():
            yield f"{place}: there is no page"


CHECKS = [is_the_same_each_time, has_no_mistakes]
