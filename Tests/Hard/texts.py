"""Whatever an author types, half a million bytes of it take half as long as a million, and little memory."""

from lab import crashed, page

SIZE = 490_000
# What takes twice as much may take twice as long, and a little: the machine has other things to do.
GROWTH = 2.5
NOISE = 0.15
MEGABYTES = 600

# Each is repeated until the page is full; {n} is another number each time.
PIECES = [
    # Opened, and never closed.
    "> ", "- ", "1. ", "* [", "[", "![", "[[", "[a](", "[a](<", "*a **b ", "_a __b ", "**a *", "~~a ~b ", "`a ``b ", "(", "\"", "'",
    "<b>", "<!--", "<![CDATA[", "<?", "<a href=\"", "<div>\n\n", "```\n", "~~~\n\n", "{{", "{{#a}}", "&", "&#", "\\",
    # Closed, and never opened.
    "]", "](", "]]", "**", "</b>", "-->", ")",
    # Whole, and many of them.
    "*a* ", "**a** ", "`a` ", "~~a~~ ", "&amp;", "&#x1F3BA;", "&#0;", "[x](een.md) ", "[x](#kop-{n}) ", "[x](weg.md) ", "[x](weg-{n}.md) ",
    "[[weg {n}]] ", "[[Een]] ", "![x](weg.png) ", "![](x.svg \"y\")\n\n", "<https://x.example/> ", "https://x.example/ ", "www.x.example ", "a@a.a ",
    "http://", "www.", "a@", "[a]: x\n", "[a{n}]: x\n", "[a{n}]: x\n\n[a{n}]\n\n", "[a] ", "[^1]", "[^a]: x\n\n", "[^a{n}]\n\n[^a{n}]: x\n\n",
    "x[^a{n}] ", "# a\n", "## Kop {n}\n\n", "###### a\n", "a\n===\n", "a\n\n", "a\n", "a  \n", "- a\n", "- a\n\n", "- [ ] a\n", "1. a\n", "> a\n\n",
    "> [!tip] a\n> b\n\n", "> [!trainer] a\n> b\n\n", "> [!onbekend] a\n\n", "```lijst\n```\n", "```schrijfruimte\n```\n",
    "***\n", "| a |\n|---|\n| b |\n\n", "| a ", "|-", "a | b\n", "|", "    a\n\n", "\ta\n", "<b>x</b>\n",
    # Line ends, marks, and letters of many bytes.
    "\r", "a\r", "\r\n", "\u2028", "\ufeff", "\u00a0", "é", "e\u0301", "\u0301", "🎺", "👩‍👩‍👧 ", "\u202e", "\u200b", "\x01", "\x7f",
    "\x85", "...", "--", "---", "'a' ", "\"a\" ", "a ", "a-", "_", "$", "%", ":", "a:b:c ", "\\\n", "\\[", "\t",
]


def filled(piece, size):
    """A text of about so many bytes, made of one piece."""
    if "{n}" not in piece:
        return piece * (size // len(piece.encode()))
    pieces, length, number = [], 0, 0
    while length < size:
        pieces.append(piece.replace("{n}", str(number)))
        length += len(pieces[-1].encode())
        number += 1
    return "".join(pieces)


def ends_well(run, name):
    """What is wrong with the end of a build: it has succeeded, or it says why not."""
    if crashed(run):
        yield f"{name} crashed: {run}"
    elif run.code not in (0, 1) or run.code == 1 and "fout: " not in run.told:
        yield f"{name}: {run}"
    elif len(run.told) > 250_000:
        yield f"{name}: {len(run.told)} characters of messages"


def any_piece_takes_time_in_proportion(lab):
    """A page full of one piece of Markdown takes time in proportion to its size."""
    site = lab.site({"content/plaatje.svg": "<svg/>"})
    figures = []
    for piece in PIECES:
        runs = []
        for size in (SIZE, 2 * SIZE):
            site.write({"content/een.md": page("## Kop\n\n" + filled(piece, size))})
            runs.append(site.build())
            yield from ends_well(runs[-1], repr(piece))
        half, whole = runs
        if whole.seconds > GROWTH * half.seconds + NOISE:
            # Once more: the machine may have been busy.
            whole = min(whole, site.build(), key=lambda run: run.seconds)
        figures.append((whole.seconds, whole.megabytes, repr(piece)))
        if whole.seconds > GROWTH * half.seconds + NOISE:
            yield f"{piece!r}: {half.seconds:.2f} s, then {whole.seconds:.2f} s for twice as much"
        if whole.megabytes > MEGABYTES:
            yield f"{piece!r}: {whole.megabytes:.0f} MB"
    lab.figures.append("slowest: " + ", ".join(f"{name} {seconds:.2f} s" for seconds, _, name in sorted(figures)[:-4:-1]))
    lab.figures.append("largest: " + ", ".join(f"{name} {size:.0f} MB" for size, name in sorted(each[1:] for each in figures)[:-6:-1]))


def any_value_of_a_field_takes_little(lab):
    """Front matter full of one piece of YAML is answered at once."""
    site = lab.site({})
    slowest = (0.0, "")
    for piece in ["[", "{", "- ", "? ", "? - ", "&a ", "*a ", "!!a ", "! ", "a: ", "\"", "'", "|\n", ">\n ", "x: [\n", "- [a, b]\n", "  - x\n",
                  "k{n}: v\n", "&a{n} ", "\\", "\"\\u", "%", "@", "#", "\t", "---\n", "...\n", "\r", "é", "🎺", "\x85", "\u2028", ", "]:
        for before in ("", "titel: ", "onderwerpen: ", "oude-adressen: [", "materiaal:\n  - "):
            text = filled(piece, 64_000)
            site.write({"content/webinars/een.md": f"---\n{before}{text}\n---\nDag.\n"})
            run = site.build()
            yield from ends_well(run, repr(before + piece))
            slowest = max(slowest, (run.seconds, repr(before + piece)))
            if run.seconds > 1.5:
                yield f"{before + piece!r}: {run.seconds:.2f} s"
    lab.figures.append(f"slowest {slowest[0]:.2f} s, {slowest[1]}")


def settings_and_books_of_anything(lab):
    """A site.yaml or boek.yaml full of one piece is answered at once."""
    site = lab.site({"content/een.md": page(), "content/cursusboeken/b/index.md": page(), "content/cursusboeken/b/een.md": page()})
    for piece in ["[", "- ", "menu: [een.md]\n", "k{n}: v\n", "naam: \x1b[31m\n", "é: ", "hoofdstukken: [een.md]\n", "  - een.md\n", "\0", "\xff"]:
        for file in ("content/site.yaml", "content/cursusboeken/b/boek.yaml"):
            for size in (64_000, 1_000_000):
                site.write({file: filled(piece, size).encode("latin-1")})
                run = site.build()
                yield from ends_well(run, f"{file} of {piece!r}")
                if run.seconds > 1.5 or run.megabytes > 200:
                    yield f"{file} of {piece!r}: {run.seconds:.2f} s, {run.megabytes:.0f} MB"
                if "\x1b" in run.told:
                    yield f"{file} of {piece!r}: an escape reached the terminal"
                (site.folder / file).unlink()


CHECKS = [any_piece_takes_time_in_proportion, any_value_of_a_field_takes_little, settings_and_books_of_anything]
