"""Measures Trompet beside Hugo and beside the least that can be done, on generated sites in memory.

    bench.py [--pages 1000 10000] [--large 50000] [--rounds 5] [--write] [--keep]

Prints a table in Markdown; --write puts it into docs/performance.md, which says how to read it. `make bench` builds
what this needs and runs it.
"""

import argparse
import shutil
import signal
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import machine
import report
from memory_folder import bytes_needed, memory_folder

HERE = Path(__file__).resolve().parent
REPOSITORY = HERE.parent
# The day that Trompet is told it is; later than any date in the texts.
DATE = "2026-01-01"


class Failed(Exception):
    pass


@dataclass(frozen=True)
class Cost:
    wall: float
    cpu: float
    memory: int


@dataclass(frozen=True)
class Size:
    files: int
    bytes: int


class Bench:
    def __init__(self, programs, folder):
        self.trompet, self.hugo, self.floor, self.launcher = programs
        self.folder = folder
        self.times = self.program_times()

    def run(self, name, command):
        """What one run costs. A program that fails ends it all, with what it said."""
        account, log = self.folder / "report", self.folder / "log"
        subprocess.run([self.launcher, account, log, *command], check=True, stdin=subprocess.DEVNULL)
        wall, user, system, memory, code = account.read_text().split()
        if int(code) != 0:
            raise Failed(f"{name} failed with exit code {code}:\n{log.read_text(errors='replace')}")
        return Cost(float(wall), float(user) + float(system), int(memory))

    def check_programs(self):
        if self.program_times() != self.times:
            raise Failed("a program was built anew while it was being measured")

    def program_times(self):
        return [program.stat().st_mtime_ns for program in (self.trompet, self.hugo, self.floor, self.launcher)]

    def generate(self, pages, with_hugo):
        print(f"making {pages:,} pages", file=sys.stderr)
        options = ["--trompet", self.folder / f"trompet-{pages}"]
        if with_hugo:
            options += ["--hugo", self.folder / f"hugo-{pages}"]
        subprocess.run([sys.executable, HERE / "corpus.py", str(pages), *options], check=True)

    def commands(self, pages, padding):
        """Each program that is measured: what it is called, and how it is run."""
        site, output = self.folder / f"trompet-{pages}", self.output
        trompet = [self.trompet, "build", "--site", site, "--date", DATE, "--output"]
        return {
            "Trompet": [*trompet, output("Trompet")],
            "Trompet, one thread": [*trompet, output("Trompet, one thread"), "--threads", "1"],
            "Hugo": [self.hugo, "--source", self.folder / f"hugo-{pages}", "--destination", output("Hugo"),
                     "--noBuildLock", "--cacheDir", self.folder / "hugo-cache"],
            "floor": [self.floor, site / "content", output("floor"), str(padding)],
        }

    def output(self, name):
        return self.folder / f"out-{name.replace(', ', '-').replace(' ', '-')}"

    def clear(self, name):
        shutil.rmtree(self.output(name), ignore_errors=True)

    def padding(self, pages):
        """How many bytes around its HTML make the floor's pages as long as the same pages of Trompet."""
        commands = self.commands(pages, 0)
        for name in ("Trompet", "Hugo", "floor"):
            self.clear(name)
            self.run(name, commands[name])
        addresses = [path.relative_to(self.output("floor")) for path in self.output("floor").rglob("index.html")]
        for name in ("Trompet", "Hugo"):
            if lost := [address for address in addresses if not (self.output(name) / address).is_file()]:
                raise Failed(f"{name} did not write {len(lost)} of the {pages} pages: {lost[0]} …")
        total = sum((self.output("Trompet") / address).stat().st_size for address in addresses)
        bare = sum((self.output("floor") / address).stat().st_size for address in addresses)
        return max(0, total - bare) // pages

    def round(self, pages, padding, turn):
        """Each program once on an empty folder and once on its own output; another one starts each time."""
        commands = list(self.commands(pages, padding).items())
        first = turn % len(commands)
        costs, sizes, rewritten = {}, {}, {}
        for name, command in commands[first:] + commands[:first]:
            self.clear(name)
            costs[name, "empty"] = self.run(name, command)
            before = files_below(self.output(name))
            sizes[name] = Size(len(before), sum(size for _, _, size in before.values()))
            costs[name, "unchanged"] = self.run(name, command)
            after = files_below(self.output(name))
            rewritten[name] = sum(before.get(path) != after.get(path) for path in before.keys() | after.keys())
            if name.startswith("Trompet") and rewritten[name]:
                raise Failed(f"{name} wrote {rewritten[name]} files again, though nothing had changed")
            self.clear(name)
        return costs, sizes, rewritten

    def measure(self, pages, rounds):
        self.generate(pages, with_hugo=True)
        padding = self.padding(pages)
        results = []
        for turn in range(rounds):
            print(f"{pages:,} pages, round {turn + 1} of {rounds}", file=sys.stderr)
            results.append(self.round(pages, padding, turn))
        return report.Series(
            pages, [costs for costs, _, _ in results], results[0][1], results[0][2])

    def measure_growth(self, large, small, rounds):
        """CPU per page of a large site and of a smaller one, in turn."""
        self.generate(large, with_hugo=False)
        pairs = []
        for turn in range(rounds):
            print(f"{large:,} pages beside {small:,}, round {turn + 1} of {rounds}", file=sys.stderr)
            costs = []
            for pages in (small, large):
                self.clear("Trompet")
                costs.append(self.run("Trompet", self.commands(pages, 0)["Trompet"]))
            self.clear("Trompet")
            pairs.append(costs)
        return report.Growth(small, large, pairs)


def files_below(folder):
    """Each file with what changes when it is written again: its inode and the time, and its size."""
    files = {}
    for path in folder.rglob("*"):
        entry = path.lstat()
        # What Trompet holds while it works; it has no content.
        if path.is_file() and path.name != ".trompet-lock":
            files[path.relative_to(folder)] = (entry.st_ino, entry.st_mtime_ns, entry.st_size)
    return files


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--pages", type=int, nargs="+", default=[1000, 10000], metavar="N")
    parser.add_argument("--large", type=int, default=50000, metavar="N", help="for Trompet alone; 0 leaves it out")
    parser.add_argument("--rounds", type=int, default=5, metavar="N")
    parser.add_argument("--trompet", type=Path, default=REPOSITORY / ".build/release/trompet", metavar="PROGRAM")
    parser.add_argument("--tools", type=Path, default=REPOSITORY / ".build/bench", metavar="FOLDER",
                        help="where `floor` and `measure` are")
    parser.add_argument("--write", action="store_true", help="put the table into docs/performance.md")
    parser.add_argument("--keep", action="store_true", help="leave the sites where they were made")
    arguments = parser.parse_args()

    # Asked to stop, it clears its folder as well.
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, lambda *_: sys.exit(130))
    programs = (arguments.trompet.resolve(), machine.hugo_program(HERE / ".venv"),
                arguments.tools.resolve() / "floor", arguments.tools.resolve() / "measure")
    neighbours = machine.Neighbours()
    sizes = sorted(arguments.pages)
    try:
        with memory_folder(bytes_needed(sizes[-1], arguments.large), arguments.keep) as folder:
            bench = Bench(programs, folder.path)
            series = [bench.measure(pages, arguments.rounds) for pages in sizes]
            growth = None
            if arguments.large:
                rounds = min(3, arguments.rounds)
                growth = bench.measure_growth(arguments.large, sizes[-1], rounds)
            bench.check_programs()
            place = folder.kind
    except Failed as failure:
        print(failure, file=sys.stderr)
        return 1
    text = report.table(series, growth, machine.describe(REPOSITORY, programs[1], place, neighbours))
    print(text)
    if arguments.write:
        report.write(text, REPOSITORY / "docs" / "performance.md")
    return 0


if __name__ == "__main__":
    sys.exit(main())
