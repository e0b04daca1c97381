"""What the checks look at: Trompet as a program, the content it was given, and sites it built."""

import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from built_site import BuiltSite

HOST = "https://site.example/"
# The checks must not give another answer next year.
DATE = "2017-01-01"
# The environment that runs the checks has WeasyPrint too.
PRINTER = {"PATH": f"{Path(sys.executable).parent}:{os.environ['PATH']}"}


@dataclass
class Trial:
    program: Path
    scratch: Path
    repository: Path = Path(__file__).resolve().parents[2]

    def run(self, *arguments, cwd=None, environment=None):
        """Runs Trompet and gives back what it printed; a failure is an error of the check."""
        result = subprocess.run(
            [self.program, *map(str, arguments)], cwd=cwd or self.repository, text=True, encoding="utf-8",
            env={**os.environ, **(environment or {})}, stdin=subprocess.DEVNULL, capture_output=True)
        if result.returncode != 0:
            raise RuntimeError(f"trompet {' '.join(map(str, arguments))}:\n{result.stdout}{result.stderr}")
        return result.stdout

    def build(self, output, base):
        self.run("build", "--output", output, "--base-url", base, "--date", DATE)
        return BuiltSite(output, base)

    @cached_property
    def site(self):
        """The site as it stands at the root of a host."""
        return self.build(self.scratch / "root", HOST)

    @cached_property
    def site_below(self):
        """The same site in a folder of a host, as on many cheap ones. Its folder lies as its address says."""
        return self.build(self.scratch / "host" / "some" / "path", HOST + "some/path/")

    @property
    def sites(self):
        return [self.site, self.site_below]

    def print(self, site, *arguments):
        """Prints books of a site that is a folder of its own."""
        self.run("book", *arguments, "--site", site, "--date", DATE, environment=PRINTER)

    @cached_property
    def printed_site(self):
        """A copy of the site's sources with all of its books printed, in both editions."""
        site = self.copy_of_content("books")
        self.print(site)
        self.print(site, "--edition", "trainer")
        return site

    def copy_of_content(self, name, backwards=False):
        """A copy of the site's sources, its files made in the other order when asked."""
        copy = self.scratch / name
        files = [path for top in ("content", "themes") for path in (self.repository / top).rglob("*")
                 if path.is_file()]
        for path in sorted(files, reverse=backwards):
            target = copy / path.relative_to(self.repository)
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(path, target)
        return copy
