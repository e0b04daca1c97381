"""Builds the site into a temporary folder and lets checkers look at it that are not Trompet.

    check.py [--trompet PROGRAM] [links feeds ...]

Each module beside this one holds functions in CHECKS; each takes a Trial and yields what is wrong,
one sentence a fault. The last line is "N passed, N failed"; the exit code is 1 when a check failed.
"""

import argparse
import importlib
import sys
import tempfile
import time
import traceback
from pathlib import Path

from trial import Trial

SUBJECTS = ["links", "valid_html", "feeds", "completeness", "reproducible", "markdown", "starter", "installation",
            "recipes", "checking", "moving", "calendar_guide", "accessibility", "offline", "structured_data",
            "recordings", "calendar_pages", "calendar_now", "calendars", "kits", "glossary", "broken_sites",
            "serving", "serving_requests", "serving_walk",
            "handbook", "messages", "books_epub", "printing", "books", "external", "benchmark"]
SHOWN = 25


def faults_of(check, trial):
    """What is wrong; a check that breaks off has failed as well."""
    try:
        return list(check(trial))
    except Exception:
        return [traceback.format_exc()]


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--trompet", type=Path, default=Path(".build/debug/trompet"), metavar="PROGRAM")
    parser.add_argument("subjects", nargs="*", metavar="SUBJECT", help=", ".join(SUBJECTS))
    arguments = parser.parse_args()
    if unknown := set(arguments.subjects) - set(SUBJECTS):
        parser.error(f"no such subject: {', '.join(sorted(unknown))}")

    passed = failed = 0
    with tempfile.TemporaryDirectory(prefix="trompet-site-") as scratch:
        trial = Trial(program=arguments.trompet.resolve(), scratch=Path(scratch).resolve())
        for subject in arguments.subjects or SUBJECTS:
            for check in importlib.import_module(subject).CHECKS:
                start = time.monotonic()
                faults = faults_of(check, trial)
                name = f"{subject}: {check.__doc__.splitlines()[0].rstrip('.')}"
                print(f"{'FAIL' if faults else 'ok  '} {name} ({time.monotonic() - start:.1f} s)")
                for fault in faults[:SHOWN]:
                    print(f"       {fault}")
                if len(faults) > SHOWN:
                    print(f"       and {len(faults) - SHOWN} more")
                sys.stdout.flush()
                passed, failed = passed + (not faults), failed + bool(faults)
    print(f"{passed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
