"""Measures what it costs to plan the communicatiekalender: 40 themes over 5 years, of a site made for it.

    planning.py [--themes 40] [--years 5] [--rounds 20] [--program .build/release/trompet]

The site has ten pages a theme, six channels, three fixed days and a calendar of the year before. `--timings` of the command says
how long the plan itself took, with the text of its files, apart from reading the site. Times are of the processor; exit
code 1 when the median is over --limit milliseconds.
"""

import argparse
import re
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parent.parent
FIRST_YEAR = 2018
PAGES_A_THEME = 10

SETTINGS = """naam: Proef
adres: https://voorbeeld.nl/
kanalen:
  - naam: Nieuwsbrief
  - naam: Vraagraak
  - naam: website
  - naam: Facebook
  - naam: X
  - naam: LinkedIn
vaste-dagen:
  - {naam: Downsyndroomdag, dag: 21 maart, thema: thema-1}
  - {naam: Dag van het gezin, dag: 15 mei, thema: thema-2}
  - {naam: Internationale dag, dag: 3 december, thema: thema-3}
"""


def write(site, themes):
    """The site, the same on any machine."""
    for folder in ("themas", "webinars", "kalender"):
        (site / "content" / folder).mkdir(parents=True)
    (site / "content/site.yaml").write_text(SETTINGS)
    for theme in range(themes):
        (site / f"content/themas/thema-{theme}.md").write_text(
            f"---\ntitel: Thema {theme}\nvraag: Wat doet u met thema {theme}?\ndoelgroep: [ledengroepen]\n---\nTekst.\n")
        for page in range(PAGES_A_THEME):
            (site / f"content/webinars/{theme}-{page}.md").write_text(
                f"---\ntitel: Webinar {theme}, deel {page}\nthemas: [thema-{theme}, thema-{(theme * 7 + page) % themes}]\n"
                f"bekeken: {(theme * 31 + page * 17) % 300}\n---\nTekst.\n")
    lines = ["periodes:"]
    for month in range(1, 13):
        theme = month * 3 % themes
        lines += [f"  - thema: thema-{theme}", f"    van: {FIRST_YEAR - 1}-{month:02}", "    items:",
                  f"      - {{materiaal: webinars/{theme}-1.md, kanaal: X, datum: {FIRST_YEAR - 1}-{month:02}-07}}"]
    (site / f"content/kalender/{FIRST_YEAR - 1}.yaml").write_text("\n".join(lines) + "\n")


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--themes", type=int, default=40)
    parser.add_argument("--years", type=int, default=5)
    parser.add_argument("--rounds", type=int, default=20)
    parser.add_argument("--limit", type=float, default=50)
    parser.add_argument("--program", type=Path, default=REPOSITORY / ".build/release/trompet")
    arguments = parser.parse_args()
    if not arguments.program.exists():
        sys.exit(f"there is no {arguments.program}; `make site` makes the release build")
    with tempfile.TemporaryDirectory() as folder:
        site = Path(folder)
        write(site, arguments.themes)
        command = [arguments.program, "calendar", "plan", str(FIRST_YEAR), "--years", str(arguments.years), "--stdout",
                   "--timings", "--site", folder, "--date", f"{FIRST_YEAR - 1}-12-01"]
        plans, wholes, texts = [], [], set()
        for _ in range(arguments.rounds):
            done = subprocess.run([str(part) for part in command], capture_output=True, text=True)
            if done.returncode:
                sys.exit(done.stderr)
            texts.add(done.stdout)
            plans.append(milliseconds(done.stderr, "plannen"))
            wholes.append(milliseconds(done.stderr, "samen"))
        if len(texts) > 1:
            sys.exit("the same site was planned in different ways")
        text = texts.pop()
        planned = set(re.findall(r"^  - thema: (\S+)", text, re.MULTILINE))
        if len(planned) < min(arguments.themes, text.count("  - thema: ")):
            sys.exit(f"of {arguments.themes} themes {len(planned)} were planned")
    median = statistics.median(plans)
    print(f"{arguments.themes} themes over {arguments.years} years, {text.count('  - thema: ')} periods, "
          f"{text.count('kanaal: ')} messages")
    print(f"the plan alone: median {median:.1f} ms CPU, most {max(plans):.1f} ms (limit {arguments.limit:.0f} ms)")
    print(f"the whole command, with {arguments.themes * (PAGES_A_THEME + 1)} pages read: "
          f"median {statistics.median(wholes):.1f} ms CPU")
    sys.exit(median > arguments.limit)


def milliseconds(table, stage):
    """The processor's time of a stage, in the table that --timings prints."""
    return float(re.search(rf"^{stage}\s+\S+ ms\s+(\S+) ms$", table, re.MULTILINE)[1])


main()
