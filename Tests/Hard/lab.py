"""Where the hard checks work: sites in folders of their own, and Trompet as a program that is measured."""

import json
import os
import shutil
import signal
import stat
import subprocess
import sys
import threading
from dataclasses import dataclass, field
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parents[2]
# The checks must not give another answer next year.
DATE = "2017-01-01"
BASE = "https://site.example/"
# No build here takes this long, however busy the machine; one that does hangs.
PATIENCE = 180
# A user who owns nothing; who runs the checks must be root to become that one.
NOBODY = 65534
SETPRIV = "/usr/bin/setpriv"


class Unable(Exception):
    """The machine does not let a check do what it must; that is a failure, never a check left out."""


@dataclass
class Run:
    """What a build came to."""
    code: int
    out: str
    told: str
    # Of the whole process, user and system together.
    seconds: float
    megabytes: float

    @property
    def ids(self):
        """The ids of what was told, in their order."""
        return [line.rsplit("[", 1)[1][:-1] for line in self.told.splitlines()
                if line.endswith("]") and (": fout: " in line or ": let op: " in line
                                           or line.startswith(("fout: ", "let op: ")))]

    def __str__(self):
        return f"exit code {self.code}\n{self.out[:1000]}{self.told[:3000]}"


@dataclass
class Site:
    """A site on the disk, with the theme that comes with Trompet."""
    folder: Path
    program: Path

    @property
    def content(self):
        return self.folder / "content"

    @property
    def output(self):
        return self.folder / "output"

    def write(self, files):
        """Writes files by their path below the site's folder; a text as UTF-8."""
        for path, text in files.items():
            file = self.folder / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(text if isinstance(text, bytes) else text.encode())
        return self

    def start(self, *arguments, output=None, user=None, ruler=()):
        """Starts a build and does not wait for it."""
        return self.run("build", "--output", output or self.output, "--base-url", BASE, *arguments, user=user, ruler=ruler)

    def run(self, command, *arguments, user=None, ruler=()):
        """Starts Trompet and does not wait for it."""
        if user is not None:
            if os.geteuid() != 0:
                raise Unable("to build as another user takes root: sudo make test-hard")
            # Not Python's own way: that user may not be allowed to run this Python.
            ruler = [*ruler, SETPRIV, f"--reuid={user}", f"--regid={user}", "--clear-groups"]
        # Not what the shell of whoever runs the checks says, but for where programs are.
        environment = {"PATH": os.environ["PATH"], "LC_ALL": "C.UTF-8", "SWIFT_BACKTRACE": "enable=no"}
        return subprocess.Popen(
            [*ruler, self.program, command, "--site", self.folder, "--date", DATE, *arguments],
            stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment,
            start_new_session=True)

    def build(self, *arguments, output=None, user=None):
        """Builds, and measures what that takes."""
        return finish(self.start(*arguments, output=output, user=user, ruler=RULER))

    def check(self, *arguments):
        """Looks through the texts, and measures what that takes."""
        return finish(self.run("check", *arguments, ruler=RULER))

    def clean(self):
        """What a build into an empty folder makes of the site as it is now."""
        folder = self.folder / "clean-output"
        shutil.rmtree(folder, ignore_errors=True)
        run = self.build(output=folder)
        if run.code != 0:
            raise RuntimeError(f"the clean build: {run}")
        result = published(folder)
        shutil.rmtree(folder)
        return result


# A small program that starts the build: to the system, what this one takes in memory would count as the build's.
RULER = [sys.executable, "-I", "-S", "-c", """
import json, os, sys
child = os.posix_spawn(sys.argv[1], sys.argv[1:], os.environ)
_, status, usage = os.wait4(child, 0)
print(json.dumps([os.waitstatus_to_exitcode(status), usage.ru_utime + usage.ru_stime, usage.ru_maxrss]))
"""]


def finish(process):
    """Waits for a build and tells what it came to; one that hangs is killed, and fails."""
    texts = {}
    # Both at once: a pipe that is full would stop the build.
    readers = [threading.Thread(target=lambda name=name, pipe=pipe: texts.update({name: pipe.read()}))
               for name, pipe in (("out", process.stdout), ("told", process.stderr))]
    for reader in readers:
        reader.start()
    alarm = threading.Timer(PATIENCE, end, [process])
    alarm.start()
    process.wait()
    alarm.cancel()
    for reader in readers:
        reader.join()
    process.stdout.close()
    process.stderr.close()
    out = texts["out"].decode(errors="replace")
    code, seconds, kilobytes = process.returncode, 0.0, 0
    if "-c" in process.args:
        *lines, figures = out.splitlines() or [""]
        out = "\n".join(lines)
        code, seconds, kilobytes = json.loads(figures) if figures.startswith("[") else (-signal.SIGKILL, 0.0, 0)
    return Run(code, out, texts["told"].decode(errors="replace"), seconds, kilobytes / 1024)


def crashed(run):
    """Whether a signal ended it, of whichever kind."""
    return run.code < 0 or run.code >= 128


def published(folder):
    """The files of a folder by name, but for what Trompet keeps there for itself."""
    folder = os.fsencode(folder)
    result = {}
    for place, _, names in os.walk(folder):
        for name in names:
            path = os.path.join(place, name)
            # A pipe would keep us waiting for its writer.
            if not name.startswith(b".trompet-") and stat.S_ISREG(os.lstat(path).st_mode):
                with open(path, "rb") as file:
                    result[os.path.relpath(path, folder)] = file.read()
    return result


def differences(one, other, name="a clean build"):
    """In what two sets of files are not the same."""
    for path in sorted(one.keys() | other.keys()):
        if path not in other:
            yield f"{os.fsdecode(path)}: not in {name}"
        elif path not in one:
            yield f"{os.fsdecode(path)}: only in {name}"
        elif one[path] != other[path]:
            yield f"{os.fsdecode(path)}: {len(one[path])} bytes, other than the {len(other[path])} of {name}"


def leftovers(folder):
    """Temporary files that a build that is done should not have left."""
    return [f"{name} was left behind" for name in sorted(os.listdir(folder)) if name.startswith(".trompet-tmp-")]


def page(text="Dag.\n", **matter):
    """A page; its title is Een unless another is given."""
    lines = "".join(f"{key.replace('_', '-')}: {value}\n" for key, value in {"titel": "Een", **matter}.items())
    return f"---\n{lines}---\n{text}"


@dataclass
class Lab:
    program: Path
    scratch: Path
    # What was measured, to be printed with the check.
    figures: list = field(default_factory=list)
    _mounts: list = field(default_factory=list)
    _sites: int = 0

    def site(self, files, folder=None):
        """A new site with these files; paths are below its folder, most in content/."""
        self._sites += 1
        site = Site(folder or self.scratch / f"site-{self._sites}", self.program)
        site.folder.mkdir(parents=True)
        shutil.copytree(REPOSITORY / "themes", site.folder / "themes")
        site.content.mkdir()
        return site.write(files)

    def measure(self, run, what):
        """Notes the figures of a build, to be printed."""
        self.figures.append(f"{what}: {run.seconds:.2f} s CPU, {run.megabytes:.0f} MB")
        return run

    def small_disk(self, size):
        """A new disk of a few megabytes, in memory; it is gone after the check."""
        folder = self.scratch / f"disk-{len(self._mounts)}-{self._sites}"
        folder.mkdir()
        done = subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={size},mode=755", "tmpfs", folder],
                              capture_output=True, text=True)
        if done.returncode != 0:
            raise Unable(f"no small disk to fill ({done.stderr.strip()}): this takes root, where mounting is allowed")
        self._mounts.append(folder)
        return folder

    def clean_up(self):
        """Gives back what a check took, also one that broke off."""
        while self._mounts:
            subprocess.run(["umount", "--lazy", self._mounts.pop()], check=False)
        for entry in self.scratch.iterdir():
            shutil.rmtree(entry, ignore_errors=True)
        self.figures.clear()


def end(process):
    """Ends a build as a failing machine would, with what measures it."""
    try:
        os.killpg(process.pid, signal.SIGKILL)
    except ProcessLookupError:
        pass
