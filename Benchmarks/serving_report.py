"""Turns what was measured of the two servers into the tables of docs/performance.md."""

import statistics

from edits import BODY, SORTS, TEMPLATE, TITLE

START, END = "<!-- figures: written by make bench-serve -->", "<!-- end of the figures of the server -->"
MEDIAN, WORST = 1 / 25, 1 / 10
WORDS = {BODY: "a paragraph more", TITLE: "another title", TEMPLATE: "another template"}


def row(*cells):
    return "| " + " | ".join(cells) + " |"


def milliseconds(seconds):
    return f"{seconds * 1000:,.0f} ms"


def compared(edits):
    """Median and worst of both, and how they compare."""
    trompet = [one.seconds["Trompet"] for one in edits]
    pairs = [one.seconds for one in edits if "Hugo" in one.seconds]
    hugo = [seconds["Hugo"] for seconds in pairs]
    ratios = [seconds["Hugo"] / seconds["Trompet"] for seconds in pairs]
    return {
        "trompet": (statistics.median(trompet), max(trompet)), "hugo": (statistics.median(hugo), max(hugo)),
        "median": statistics.median(trompet) / statistics.median(hugo), "worst": max(trompet) / statistics.median(hugo),
        "pairs": (statistics.median(ratios), min(ratios), max(ratios)),
    }


def groups(edits):
    yield from ((WORDS[sort], [one for one in edits if one.sort == sort]) for sort in SORTS)
    yield "all", edits


def table(measurement, pages, started, description):
    edits = measurement.edits
    hugo_count = sum("Hugo" in one.seconds for one in edits)
    lines = [
        f"**{len(edits)} edits of Trompet's site and {hugo_count} of Hugo's, in turn.**", "",
        row(f"{pages:,} pages, from the rename to the first byte", "Trompet, median", "worst", "Hugo, median", "worst",
            "Hugo ÷ Trompet, of the medians", "of each pair"),
        row("---", *["---:"] * 6)]
    for words, some in groups(edits):
        one = compared(some)
        middle, least, most = one["pairs"]
        lines.append(row(words, *map(milliseconds, one["trompet"] + one["hugo"]), f"**{1 / one['median']:.0f}**",
                         f"{middle:.0f} ({least:.0f}–{most:.0f})"))
    worst = compared(edits)["worst"]
    lines += ["", f"Hugo's median ÷ Trompet's worst: **{1 / worst:.0f}**.", "",
              row("", "Trompet", "Hugo"), row("---", "---:", "---:"),
              row("from its start to its first page", *(f"{started[name]:.1f} s" for name in measurement.programs))]
    for place, words in enumerate(["CPU an edit", "CPU an edit of who asks"]):
        lines.append(row(words, *(milliseconds(measurement.cpu[name][place] / measurement.turns[name])
                                  for name in measurement.programs)))
    for place, words in enumerate(["memory at the end", "memory at most"]):
        lines.append(row(words, *(f"{measurement.memory[name][place]:,.0f} MB" for name in measurement.programs)))
    lines.append(row("asked an edit", *(f"{measurement.asked[name] / measurement.turns[name]:.1f}"
                                        for name in measurement.programs)))
    looked = ", ".join(f"{count} times {sort}" for sort, count in sorted(measurement.looked.items()))
    lines += ["", f"After a title was edited, the new one stood at once in what follows it: {looked or 'not looked at'}.", "",
              row("measured on", ""), row("---", "---"), *(row(name, value) for name, value in description.items())]
    return "\n".join(lines)


def faults(edits):
    """What is over its limit, of all edits together: the table has those of each sort."""
    one = compared(edits)
    if one["median"] > MEDIAN:
        yield f"the median is {one['median']:.3f} of Hugo's; the limit is {MEDIAN:.3f}"
    if one["worst"] > WORST:
        yield f"the worst is {one['worst']:.3f} of Hugo's median; the limit is {WORST:.3f}"


def write(text, document):
    before, _, rest = document.read_text(encoding="utf-8").partition(START)
    _, mark, after = rest.partition(END)
    if not mark:
        raise SystemExit(f"{document}: the marks for the figures are gone")
    document.write_text(f"{before}{START}\n\n{text}\n\n{END}{after}", encoding="utf-8")
