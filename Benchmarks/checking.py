"""Measures what it costs to check a generated site of 10,000 pages, beside building it: CPU time, user and system together.

    checking.py [--pages 10000] [--rounds 7] [--program .build/release/trompet] [--keep]

The sentences of the other benchmarks are short and plain, and have next to nothing that rules for plain Dutch look for. So behind two paragraphs
in five comes one as officials write (`STIFF` of dutch.py), which is a sentence in eight, and more is found than in a real text.

`build` starts with an empty output each time, and `check` asks nothing of other sites. The two take turns, and which of them begins changes
from round to round. Exit code 1 when the median of the ratios is over --limit.
"""

import argparse
import os
import random
import shutil
import statistics
import subprocess
import sys
from pathlib import Path

from dutch import Writer
from memory_folder import bytes_needed, memory_folder

HERE = Path(__file__).resolve().parent
# Later than any date in the texts.
DATE = "2026-01-01"
# Of the paragraphs that get a hard sentence.
SHARE = 0.4


def stiffen(content):
    """Puts hard sentences into all texts, the same in each run; how many sentences there are now of that kind."""
    count = 0
    for file in sorted(content.rglob("*.md")):
        writer = Writer(random.Random(str(file.relative_to(content))).random)
        matter, fence, text = file.read_text().partition("\n---\n")
        lines = text.split("\n")
        for place, line in enumerate(lines):
            if line[:1].isalpha() and line[-1:] == "." and writer.random() < SHARE:
                lines[place] += " " + writer.stiff()
                count += 1
        file.write_text(matter + fence + "\n".join(lines))
    return count


def cost(command, log):
    """The seconds of the processor that a program takes; one that fails ends it all."""
    with open(log, "wb") as output:
        process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=output, stderr=subprocess.STDOUT)
        _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        sys.exit(f"{' '.join(command[:2])} ends with {process.returncode}:\n{log.read_text(errors='replace')[-2000:]}")
    return usage.ru_utime + usage.ru_stime


def measure(program, folder, rounds):
    """CPU of a build and of a check, round by round; and what the check said last."""
    site, output, log = folder / "site", folder / "output", folder / "log"
    commands = {
        "build": [program, "build", "--site", str(site), "--output", str(output), "--date", DATE],
        "check": [program, "check", "--site", str(site), "--date", DATE],
    }
    costs, said = [], ""
    # The first round warms up what the system keeps of files, and does not count.
    for turn in range(rounds + 1):
        costs.append({})
        for name in sorted(commands, reverse=turn % 2 == 1):
            shutil.rmtree(output, ignore_errors=True)
            costs[-1][name] = cost(commands[name], log)
            if name == "check":
                said = log.read_text(errors="replace")
        print(f"round {turn}: build {costs[-1]['build']:.2f} s, check {costs[-1]['check']:.2f} s", file=sys.stderr)
    return costs[1:], said


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--pages", type=int, default=10_000)
    parser.add_argument("--rounds", type=int, default=7)
    parser.add_argument("--limit", type=float, default=1.5)
    parser.add_argument("--program", type=Path, default=HERE.parent / ".build/release/trompet")
    parser.add_argument("--keep", action="store_true", help="leave the site where it was made")
    arguments = parser.parse_args()
    if not arguments.program.exists():
        sys.exit(f"there is no {arguments.program}; `make site` makes the release build")
    with memory_folder(bytes_needed(arguments.pages * 5 // 4, 0), arguments.keep) as folder:
        subprocess.run(
            [sys.executable, HERE / "corpus.py", str(arguments.pages), "--trompet", folder.path / "site"], check=True)
        stiff = stiffen(folder.path / "site/content")
        costs, said = measure(str(arguments.program.resolve()), folder.path, arguments.rounds)
    print("\n".join(said.rstrip().splitlines()[-30:]))
    print(f"\n{arguments.pages:,} pages, {arguments.rounds} rounds, {stiff:,} hard sentences, CPU (user + system):")
    for name in ("build", "check"):
        seconds = [one[name] for one in costs]
        print(f"{name}: median {statistics.median(seconds):.2f} s ({min(seconds):.2f}-{max(seconds):.2f})")
    ratio = statistics.median(one["check"] / one["build"] for one in costs)
    print(f"check / build: median {ratio:.2f} (limit {arguments.limit})")
    return ratio > arguments.limit


if __name__ == "__main__":
    sys.exit(main())
