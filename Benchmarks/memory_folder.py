"""A folder in memory: what a disk that others use does to a measurement is larger than what is measured."""

import contextlib
import os
import shutil
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

# A page with what three programs make of it and its lists, and with what Trompet alone makes.
BYTES_PER_PAGE = 120_000
BYTES_PER_PAGE_ALONE = 60_000
SHARED = Path("/dev/shm")


@dataclass(frozen=True)
class Folder:
    path: Path
    kind: str


def is_in_memory(path):
    mounts = [line.split() for line in Path("/proc/mounts").read_text().splitlines()]
    return any(kind == "tmpfs" and place == str(path) for _, place, kind, *_ in mounts)


def has_room(path, needed):
    space = os.statvfs(path)
    # Memory that is in use cannot be had, whatever the file system says.
    free = [int(line.split()[1]) * 1024 for line in Path("/proc/meminfo").read_text().splitlines()
            if line.startswith("MemAvailable")]
    return min([space.f_bavail * space.f_frsize] + free) >= needed


def bytes_needed(pages, large):
    return max(pages * BYTES_PER_PAGE, pages * BYTES_PER_PAGE_ALONE + large * BYTES_PER_PAGE_ALONE)


@contextlib.contextmanager
def memory_folder(needed, keep):
    is_mounted = False
    if SHARED.is_dir() and is_in_memory(SHARED) and os.access(SHARED, os.W_OK) and has_room(SHARED, needed):
        folder = Folder(Path(tempfile.mkdtemp(prefix="trompet-bench-", dir=SHARED)), "tmpfs")
    else:
        path = Path(tempfile.mkdtemp(prefix="trompet-bench-"))
        if os.geteuid() == 0:
            mount = ["mount", "-t", "tmpfs", "-o", f"size={needed}", "tmpfs", str(path)]
            is_mounted = subprocess.run(mount, stderr=subprocess.DEVNULL).returncode == 0
        folder = Folder(path, "tmpfs" if is_mounted else "a disk: not to be compared with other runs")
        if not is_mounted:
            print(f"no memory file system with {needed >> 20} MB: measuring on the disk, in {path}", file=sys.stderr)
    try:
        yield folder
    finally:
        if keep:
            print(f"kept: {folder.path}", file=sys.stderr)
        else:
            if is_mounted:
                subprocess.run(["umount", str(folder.path)], check=True)
            shutil.rmtree(folder.path)
