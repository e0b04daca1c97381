"""Measures what it costs to print a book: Trompet's own part, and the whole beside WeasyPrint by itself.

    printing.py [--pages 300] [--rounds 3]

Needs the release build and WeasyPrint, as `make site` leaves them. Times are of the processor, user and system together,
with those of programs that were started; the least of all rounds counts, because others can only add to it.
"""

import argparse
import os
import resource
import shutil
import subprocess
import sys
import time
from pathlib import Path

from memory_folder import memory_folder

HERE = Path(__file__).resolve().parent
REPOSITORY = HERE.parent
TROMPET = REPOSITORY / ".build/release/trompet"
WEASYPRINT = REPOSITORY / ".venv/bin/weasyprint"
# Of texts, and of all that is made of them.
BYTES_A_PAGE = 100_000


def run(*command):
    """The seconds that a program took: of the processor, and on the clock."""
    before, start = resource.getrusage(resource.RUSAGE_CHILDREN), time.monotonic()
    subprocess.run([str(part) for part in command], check=True, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
                   stderr=subprocess.DEVNULL, env={**os.environ, "PATH": f"{WEASYPRINT.parent}:{os.environ['PATH']}"})
    after, end = resource.getrusage(resource.RUSAGE_CHILDREN), time.monotonic()
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime, end - start


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--pages", type=int, default=300)
    parser.add_argument("--rounds", type=int, default=3)
    arguments = parser.parse_args()
    for program in (TROMPET, WEASYPRINT):
        if not program.exists():
            sys.exit(f"there is no {program.relative_to(REPOSITORY)}; `make site` puts it there")
    with memory_folder(arguments.pages * BYTES_A_PAGE, keep=False) as scratch:
        site, output = scratch.path / "site", scratch.path / "output"
        run(sys.executable, HERE / "book.py", site, "--pages", arguments.pages)
        own, whole, alone = [], [], []
        for _ in range(arguments.rounds):
            for times, formats in ((own, "html,epub"), (whole, "html,pdf,epub")):
                shutil.rmtree(output, ignore_errors=True)
                shutil.rmtree(site / "uitgaven", ignore_errors=True)
                times.append(run(TROMPET, "book", "--site", site, "--output", output, "--format", formats))
            pdf = next(output.rglob("*.pdf"))
            alone.append(run(WEASYPRINT, "--pdf-variant=pdf/ua-1", pdf.with_suffix(".html"), scratch.path / "alone.pdf"))
        pages = subprocess.run(["pdfinfo", pdf], check=True, capture_output=True, text=True).stdout
        print(next(line for line in pages.splitlines() if line.startswith("Pages:")))
    for name, times in (("Trompet without printing", own), ("Trompet with printing", whole), ("WeasyPrint alone", alone)):
        print(f"{name:26}{min(cpu for cpu, _ in times):8.2f} s CPU{min(wall for _, wall in times):8.2f} s")
    ratios = [min(time[kind] for time in whole) / min(time[kind] for time in alone) for kind in (0, 1)]
    print(f"{'with printing / alone':26}{ratios[0]:8.2f}      {ratios[1]:8.2f}")


if __name__ == "__main__":
    main()
