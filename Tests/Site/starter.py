"""The site that `trompet init` makes, by the program alone: no file of the repository lies beside it."""

import os
import shutil
import subprocess
from functools import cache, wraps

import accessibility
import feeds
import links
import valid_html
from trial import DATE, Trial

# An editor's folder has any name.
NAME = "Onze site é"


def run(program, *arguments, cwd):
    """What the program says on both channels, with nothing of this machine but where programs are found."""
    result = subprocess.run(
        [program, *arguments], cwd=cwd, text=True, encoding="utf-8", stdin=subprocess.DEVNULL,
        env={"PATH": os.defpath, "HOME": str(cwd)}, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    return result.returncode, result.stdout


@cache
def begun(program, scratch):
    """A folder with nothing but the program, in which a site was begun; and what was said of it."""
    alone = scratch / "alone"
    alone.mkdir()
    copy = shutil.copy(program, alone / "trompet")
    return copy, alone / NAME, run(copy, "init", NAME, "--date", DATE, cwd=alone)


def needs_only_the_program(trial):
    """The program alone begins a site and builds it, without a warning, and then has nothing more to do."""
    copy, folder, (code, said) = begun(trial.program, trial.scratch)
    if code != 0 or f"cd '{NAME}'\n  trompet build" not in said:
        yield f"init ends with {code}: {said}"
        return
    for expected in ("geschreven, 0 waren al goed", "0 bestanden geschreven"):
        code, said = run(copy, "build", "--date", DATE, cwd=folder)
        if code != 0 or expected not in said or len(said.splitlines()) != 1:
            yield f"build ends with {code}: {said}"
    for file in ("index.html", "atom.xml", "static/css/trompet.css", "static/fonts/trompet-tekst-regular.woff2"):
        if not (folder / "output" / file).stat().st_size:
            yield f"{file} is empty"
    code, said = run(copy, "init", NAME, cwd=folder.parent)
    if code != 1 or "README.md" not in said:
        yield f"a second init ends with {code}: {said}"


def of_starter(check):
    """The same check, of the site to begin with."""

    @wraps(check)
    def checked(trial):
        copy, folder, _ = begun(trial.program, trial.scratch)
        scratch = trial.scratch / "begun"
        scratch.mkdir(exist_ok=True)
        return check(STARTERS.setdefault(folder, Trial(program=copy, scratch=scratch, repository=folder)))

    return checked


# A site is built once, for all checks.
STARTERS = {}
# What the keyboard and scripts do is up to the theme, and has been looked at.
OF_TEXTS = [accessibility.has_one_of_each, accessibility.axe_finds_nothing, accessibility.fits_a_phone]
CHECKS = [needs_only_the_program, *map(of_starter, links.CHECKS + feeds.CHECKS + valid_html.CHECKS + OF_TEXTS)]
