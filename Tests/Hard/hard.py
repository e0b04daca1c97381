"""What is slow, or needs more of the system than a test usually may: large inputs with their time and memory,
full disks, other users, builds that are killed or run side by side.

    hard.py [--trompet PROGRAM] [sizes disk ...]

Each module beside this one holds functions in CHECKS; each takes a Lab and yields what is wrong, one sentence a
fault. The last line is "N passed, N failed"; the exit code is 1 when a check failed. Nothing is skipped: where the
machine does not allow a check, it fails and says what it needs.
"""

import argparse
import importlib
import os
import shutil
import signal
import sys
import tempfile
import time
import traceback
from pathlib import Path

from lab import Lab, Unable

SUBJECTS = ["sizes", "texts", "names", "folders", "disk", "kills", "moves", "twins", "churn", "serving"]
SHOWN = 25
# No check takes this long, in seconds; one that does hangs.
PATIENCE = 240


def give_up(*_):
    raise TimeoutError(f"still busy after {PATIENCE} seconds")


def faults_of(check, lab):
    """What is wrong; a check that breaks off has failed as well."""
    found = []
    signal.alarm(PATIENCE)
    try:
        for fault in check(lab):
            found.append(fault)
    except Unable as reason:
        found.append(f"could not be checked: {reason}")
    except Exception:
        found.append(traceback.format_exc())
    finally:
        signal.alarm(0)
    return found


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--trompet", type=Path, default=Path(".build/release/trompet"), metavar="PROGRAM")
    parser.add_argument("--check", metavar="NAME", help="only the check of this name")
    parser.add_argument("subjects", nargs="*", metavar="SUBJECT", help=", ".join(SUBJECTS))
    arguments = parser.parse_args()
    if unknown := set(arguments.subjects) - set(SUBJECTS):
        parser.error(f"no such subject: {', '.join(sorted(unknown))}")
    # So that what was mounted is given back when somebody ends this.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    signal.signal(signal.SIGALRM, give_up)
    os.umask(0o022)

    passed = failed = 0
    with tempfile.TemporaryDirectory(prefix="trompet-hard-") as scratch:
        # Another user must be able to come here.
        os.chmod(scratch, 0o755)
        scratch = Path(scratch).resolve()
        program = shutil.copy(arguments.trompet, scratch / "trompet")
        (scratch / "sites").mkdir()
        lab = Lab(program=program, scratch=scratch / "sites")
        for subject in arguments.subjects or SUBJECTS:
            for check in importlib.import_module(subject).CHECKS:
                if arguments.check not in (None, check.__name__):
                    continue
                start = time.monotonic()
                try:
                    faults = faults_of(check, lab)
                    figures = list(lab.figures)
                finally:
                    lab.clean_up()
                name = f"{subject}: {check.__doc__.splitlines()[0].rstrip('.')}"
                print(f"{'FAIL' if faults else 'ok  '} {name} ({time.monotonic() - start:.1f} s)")
                for figure in figures:
                    print(f"       {figure}")
                for fault in faults[:SHOWN]:
                    print(f"     ! {fault}")
                if len(faults) > SHOWN:
                    print(f"     ! and {len(faults) - SHOWN} more")
                sys.stdout.flush()
                passed, failed = passed + (not faults), failed + bool(faults)
    print(f"{passed} passed, {failed} failed")
    return 1 if failed or not passed else 0


if __name__ == "__main__":
    sys.exit(main())
