"""Measures how soon an edit is seen, with `trompet serve` and with `hugo server`: one site of 10,000 pages, made for both, in memory.

    serving.py [--pages 10000] [--edits 100] [--hugo-edits 100] [--write] [--keep]

Both serve all the while and take turns. An edit is a paragraph more, another title (which lists, pages that it links to and related
pages show too) or another template; it is written beside the file and renamed over it. A client outside both measures from the
rename to the first byte of an answer with the edit in it: of Trompet it asks once, because an answer is never old; of Hugo it asks
until the new text is there. Hugo runs as it does by itself (from memory, fast render: only what was looked at), but without what it
would put into each page to reload it. Exit code 1 when a median is over 1/25 of Hugo's, or the worst over 1/10 of Hugo's median.
"""

import argparse
import resource
import signal
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import machine
import serving_report
from edits import SORTS, TITLE, Place, choose, edit, followers
from memory_folder import bytes_needed, memory_folder
from served_program import Failed, ServedProgram, free_port

HERE = Path(__file__).resolve().parent
REPOSITORY = HERE.parent
# Later than any date in the texts.
DATE = "2026-01-01"
# Half of this is what it may add to Hugo's time; asking more often would take the processor from it.
PAUSE = 0.005
# How often what follows a title is looked at: after one in so many.
SOMETIMES = 5
TEMPLATES = {"Trompet": "themes/standaard/templates/artikel.html", "Hugo": "layouts/page.html"}


@dataclass
class Edit:
    sort: str
    # Seconds by program; of Hugo there may be fewer.
    seconds: dict


class Measurement:
    def __init__(self, programs, places, names, shown):
        self.programs, self.places, self.names, self.shown = programs, places, names, shown
        self.edits, self.asked, self.looked = [], {name: 0 for name in programs}, {}
        # Of each program: its own CPU and the client's while it was measured.
        self.cpu = {name: [0.0, 0.0] for name in programs}
        # How many looks are in the two.
        self.turns = {name: 0 for name in programs}
        self.memory = {}

    def run(self, count, hugo_count):
        for number in range(count):
            edit = Edit(SORTS[number % len(SORTS)], {})
            # Another one is first each time.
            order = list(self.programs)[::-1 if number % 2 else 1]
            for name in order:
                if name == "Trompet" or number < hugo_count:
                    edit.seconds[name] = self.one(name, edit.sort, number)
            self.edits.append(edit)
            told = ", ".join(f"{name} {seconds * 1000:,.0f} ms" for name, seconds in sorted(edit.seconds.items(), reverse=True))
            print(f"{number + 1} of {count}, {edit.sort}: {told}", file=sys.stderr)
        self.memory = {name: program.memory() for name, program in self.programs.items()}

    def one(self, name, sort, number):
        program, page = self.programs[name], self.names[number]
        address = f"/{page}/"
        marker = f"bewerking-{number}-{name.lower()}"
        # The editor has the page open.
        program.connection.ask(address)
        before = program.cpu(), own_cpu()
        moment = edit(self.places[name], sort, page, marker)
        first, asked = program.wait_for(address, marker.encode())
        for place, (now, then) in enumerate(zip((program.cpu(), own_cpu()), before)):
            self.cpu[name][place] += now - then
        self.turns[name] += 1
        self.asked[name] += asked
        if name == "Trompet" and sort == TITLE and number // len(SORTS) % SOMETIMES == 0:
            self.look_at_followers(program, page, marker.encode())
        return first - moment

    def look_at_followers(self, program, page, marker):
        """What else shows the title shows the new one, at once."""
        for sort, address in self.shown[page].items():
            answer = program.connection.ask(address)
            if answer.status != 200 or marker not in answer.body:
                program.fail(f"does not show the new title of {page} in {sort}, {address}")
            self.looked[sort] = self.looked.get(sort, 0) + 1


def own_cpu():
    usage = resource.getrusage(resource.RUSAGE_SELF)
    return usage.ru_utime + usage.ru_stime


def commands(trompet, hugo, folder, ports):
    return {
        "Trompet": [trompet, "serve", "--site", folder / "trompet", "--port", ports["Trompet"], "--date", DATE],
        "Hugo": [hugo, "server", "--source", folder / "hugo", "--port", ports["Hugo"], "--bind", "127.0.0.1",
                 "--renderToMemory", "--disableLiveReload", "--noBuildLock", "--cacheDir", folder / "hugo-cache"],
    }


def measure(arguments, folder, hugo):
    """The tables, and the edits that they are made of."""
    kind, folder = folder.kind, folder.path
    print(f"making {arguments.pages:,} pages", file=sys.stderr)
    subprocess.run([sys.executable, HERE / "corpus.py", str(arguments.pages), "--trompet", folder / "trompet",
                    "--hugo", folder / "hugo"], check=True)
    places = {"Trompet": Place(folder / "trompet", TEMPLATES["Trompet"], "titel"),
              "Hugo": Place(folder / "hugo", TEMPLATES["Hugo"], "title")}
    # The theme is in the program; what a site has of it itself comes first.
    template = folder / "trompet" / TEMPLATES["Trompet"]
    template.parent.mkdir(parents=True)
    template.write_bytes((REPOSITORY / TEMPLATES["Trompet"]).read_bytes())
    names = choose(folder / "trompet", arguments.edits)
    output = folder / "output"
    subprocess.run([arguments.trompet, "build", "--site", folder / "trompet", "--output", output, "--date", DATE],
                   check=True, stdout=subprocess.DEVNULL)
    titled = {names[number] for number in range(arguments.edits) if SORTS[number % len(SORTS)] == TITLE}
    shown = followers(output, sorted(titled))
    subprocess.run(["rm", "-r", output], check=True)
    ports = {name: free_port() for name in places}
    order = commands(arguments.trompet, hugo, folder, ports)
    neighbours = machine.Neighbours()
    with ServedProgram("Trompet", order["Trompet"], ports["Trompet"], folder / "trompet.log", 0) as trompet, \
            ServedProgram("Hugo", order["Hugo"], ports["Hugo"], folder / "hugo.log", PAUSE) as other:
        # One after the other: each has the machine to itself when it starts.
        started = {}
        for program in (trompet, other):
            started[program.name] = program.wait_until_it_serves("/")
        measurement = Measurement({"Trompet": trompet, "Hugo": other}, places, names, shown)
        measurement.run(arguments.edits, min(arguments.edits, arguments.hugo_edits))
    # Only when they have ended, what they used is not that of others.
    description = machine.describe(REPOSITORY, hugo, kind, neighbours)
    return serving_report.table(measurement, arguments.pages, started, description), measurement.edits


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--pages", type=int, default=10_000, metavar="N")
    parser.add_argument("--edits", type=int, default=100, metavar="N")
    parser.add_argument("--hugo-edits", type=int, default=100, metavar="N", help="Hugo's part takes minutes")
    parser.add_argument("--trompet", type=Path, default=REPOSITORY / ".build/release/trompet", metavar="PROGRAM")
    parser.add_argument("--hugo", type=Path, metavar="PROGRAM", help="instead of the one that `make bench-serve` installs")
    parser.add_argument("--write", action="store_true", help="put the tables into docs/performance.md")
    parser.add_argument("--keep", action="store_true", help="leave the sites where they were made")
    arguments = parser.parse_args()
    arguments.trompet = arguments.trompet.resolve()
    if min(arguments.edits, arguments.hugo_edits) < len(SORTS):
        parser.error(f"at least {len(SORTS)} edits of each: there are so many sorts")
    # Asked to stop, it ends the servers and clears its folder as well.
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, lambda *_: sys.exit(130))
    hugo = arguments.hugo or machine.hugo_program(HERE / ".venv")
    try:
        with memory_folder(bytes_needed(arguments.pages, 0), arguments.keep) as folder:
            text, edits = measure(arguments, folder, hugo)
    except Failed as failure:
        print(failure, file=sys.stderr)
        return 1
    print(text)
    if arguments.write:
        serving_report.write(text, REPOSITORY / "docs" / "performance.md")
    faults = list(serving_report.faults(edits))
    print("\n".join(faults), file=sys.stderr)
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
