"""The commands of docs/kalender.md, as an editor types them."""

import re
import subprocess

GUIDE = "docs/kalender.md"
# When the plan of 2017 was made.
DATE = "2016-11-30"


def text(trial):
    return (trial.repository / GUIDE).read_text(encoding="utf-8")


def blocks(trial):
    return re.findall(r"^```sh\n(.*?)^```$", text(trial), flags=re.DOTALL | re.MULTILINE)


def work_as_they_stand(trial):
    """Every command that it shows works, in a copy of the site; a year that was carried or planned builds."""
    commands = [line.split("#")[0].strip() for block in blocks(trial) for line in block.splitlines()]
    if len(commands) < 8:
        yield f"only {len(commands)} commands found"
    for command in commands:
        # What makes a year is tried without the others' years.
        folder = trial.copy_of_content(f"guide-{commands.index(command)}")
        shell = f'trompet() {{ "$PROGRAM" "$@" --date {DATE}; }}; {command}'
        result = subprocess.run(
            ["sh", "-euc", shell], cwd=folder, env={"PROGRAM": str(trial.program)}, stdin=subprocess.DEVNULL,
            capture_output=True, text=True, encoding="utf-8")
        if result.returncode != 0 or result.stderr:
            yield f"{command} ends with {result.returncode}: {result.stderr or result.stdout}"
        for made in re.findall(r"(?<=> )\S+", command):
            if not (folder / made).stat().st_size:
                yield f"{command} leaves {made} empty"
        if re.search(r"calendar (plan|carry)\b", command):
            if not (folder / "content/kalender/2018.yaml").exists():
                yield f"{command} makes no year"
            # A proposal is for an editor to read: what it says is no error.
            trial.run("build", "--drafts", "--date", DATE, cwd=folder)


def names_every_command(trial):
    """It names every command of the calendar, and what else each is called."""
    told = dict(re.findall(r"^\| `trompet calendar (\w+)[^`]*` \| `([\w-]+)` \|", text(trial), re.MULTILINE))
    known = trial.run("help", "calendar").split("SUBCOMMANDS:")[1]
    there = dict(re.findall(r"^  (\w+), ([\w-]+)", known, re.MULTILINE))
    if told != there:
        yield f"the guide names {told}, the program {there}"


def names_options_that_there_are(trial):
    """The options that it names are there."""
    for command, rest in re.findall(r"trompet calendar (\w+)([^\n`]*)", text(trial)):
        known = trial.run("help", "calendar", command)
        for option in re.findall(r"--[\w-]+", rest):
            if option not in known:
                yield f"trompet calendar {command} has no {option}"


CHECKS = [work_as_they_stand, names_every_command, names_options_that_there_are]
