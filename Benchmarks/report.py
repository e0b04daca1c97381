"""Turns what was measured into the tables of docs/performance.md."""

import statistics
from dataclasses import dataclass

START, END = "<!-- figures: written by make bench -->", "<!-- end of figures -->"
PROGRAMS = ["Trompet", "Trompet, one thread", "Hugo", "floor"]
STATES = {"empty": "empty output", "unchanged": "nothing changed"}


@dataclass
class Series:
    """The rounds of one number of pages: of each a cost by program and state."""
    pages: int
    rounds: list
    # By program, of a round: all rounds write the same.
    sizes: dict
    rewritten: dict

    def middle(self, name, state, figure):
        return statistics.median(figure(costs[name, state]) for costs in self.rounds)

    def ratio(self, one, other, state, figure):
        """Of each round, not of the medians: what slows a machine down slows both."""
        return statistics.median(
            figure(costs[one, state]) / figure(costs[other, state]) for costs in self.rounds)

    def spread(self, one, other, state, figure):
        ratios = [figure(costs[one, state]) / figure(costs[other, state]) for costs in self.rounds]
        return min(ratios), max(ratios)


@dataclass
class Growth:
    small: int
    large: int
    # Of each round the cost of the small site and of the large one.
    pairs: list


def cpu(cost):
    return cost.cpu


def wall(cost):
    return cost.wall


def memory(cost):
    return cost.memory


def row(*cells):
    return "| " + " | ".join(cells) + " |"


def table(series, growth, machine):
    lines = [f"**{len(series[0].rounds)} rounds, medians.**", ""]
    for one in series:
        lines += costs(one) + [""]
    lines += ratios(series) + [""]
    if growth:
        lines += growing(growth) + [""]
    lines += [row("measured on", ""), row("---", "---")]
    lines += [row(name, value) for name, value in machine.items()]
    return "\n".join(lines)


def costs(series):
    lines = [row(f"{series.pages:,} pages", "CPU", "CPU a page", "wall", "memory", "files", "bytes", "written again"),
             row("---", *["---:"] * 7)]
    for name in PROGRAMS:
        for state, words in STATES.items():
            seconds, size = series.middle(name, state, cpu), series.sizes[name]
            lines.append(row(
                f"{name}, {words}", f"{seconds:.2f} s", f"{seconds / series.pages * 1e6:,.0f} µs",
                f"{series.middle(name, state, wall):.2f} s", f"{series.middle(name, state, memory) / 1024:,.0f} MB",
                *((f"{size.files:,}", f"{size.bytes / 1e6:,.0f} MB", "") if state == "empty" else
                  ("", "", f"{series.rewritten[name]:,}"))))
    return lines


def ratios(series):
    lines = [row("ratios, of each round", *[f"{one.pages:,} pages" for one in series]),
             row("---", *["---:"] * len(series))]
    for title, one, other, state, figure in [
        ("Hugo ÷ Trompet, CPU, empty output", "Hugo", "Trompet", "empty", cpu),
        ("Hugo ÷ Trompet, CPU, nothing changed", "Hugo", "Trompet", "unchanged", cpu),
        ("Hugo ÷ Trompet, wall, empty output", "Hugo", "Trompet", "empty", wall),
        ("Hugo ÷ Trompet, memory, empty output", "Hugo", "Trompet", "empty", memory),
        ("Trompet ÷ floor, CPU, one thread each, empty output", "Trompet, one thread", "floor", "empty", cpu),
        ("Trompet ÷ floor, CPU, one thread each, nothing changed", "Trompet, one thread", "floor", "unchanged", cpu),
    ]:
        cells = []
        for each in series:
            least, most = each.spread(one, other, state, figure)
            cells.append(f"**{each.ratio(one, other, state, figure):.2f}** ({least:.2f}–{most:.2f})")
        lines.append(row(title, *cells))
    return lines


def growing(growth):
    small = statistics.median(one.cpu for one, _ in growth.pairs)
    large = statistics.median(other.cpu for _, other in growth.pairs)
    factor = statistics.median(
        (other.cpu / growth.large) / (one.cpu / growth.small) for one, other in growth.pairs)
    memory_used = statistics.median(other.memory for _, other in growth.pairs)
    seconds = statistics.median(other.wall for _, other in growth.pairs)
    return [
        row("Trompet, empty output", "CPU", "CPU a page", "wall", "memory"), row("---", *["---:"] * 4),
        row(f"{growth.small:,} pages", f"{small:.2f} s", f"{small / growth.small * 1e6:,.0f} µs", "", ""),
        row(f"{growth.large:,} pages", f"{large:.2f} s", f"{large / growth.large * 1e6:,.0f} µs", f"{seconds:.2f} s",
            f"{memory_used / 1024:,.0f} MB"),
        row("CPU a page, large ÷ small", "", f"**{factor:.2f}**", "", ""),
    ]


def write(text, document):
    before, _, rest = document.read_text(encoding="utf-8").partition(START)
    _, mark, after = rest.partition(END)
    if not mark:
        raise SystemExit(f"{document}: the marks for the figures are gone")
    document.write_text(f"{before}{START}\n\n{text}\n\n{END}{after}", encoding="utf-8")
