"""`trompet markdown --spec` gives what the command `cmark-gfm` gives, byte for byte."""

import random
import subprocess
from concurrent.futures import ThreadPoolExecutor

EXTENSIONS = ["table", "strikethrough", "autolink", "tagfilter", "tasklist", "footnotes"]
CMARK = ["cmark-gfm", *(word for name in EXTENSIONS for word in ("-e", name)), "--unsafe"]

TEXTS = [
    "", "\n\n", "tekst", "# Kop #\n\nEen *schuin* en **vet** woord, `code` en ***allebei***.\n",
    "Kop\n===\n\nNog een\n---\n", "###### Zes\n####### Zeven\n", "a  \nb\\\nc\n",
    "> citaat\n> > dieper\nlui vervolg\n", "> - a\n>   - b\n>\n>     c\n", "- a\n- b\n\n- c\n",
    "1. een\n2. twee\n   - drie\n\n   vier\n7) zeven\n", "- a\n\n      code\n", "* a\n+ b\n- c\n",
    "- [ ] open\n- [x] gedaan\n- [X] ook\n", "    code\n\n    meer\n", "```swift\nlet x = \"<&>\"\n```\n",
    "~~~\nniet gesloten\n", "``` a`b\nx\n", "| a | b |\n|:--|--:|\n| 1 | `x \\| y` |\n| te | veel | cellen |\n",
    "tekst\n| a |\n| - |\n| *b* |\n\nna\n", "~~weg~~ ~ook~ ~~~niet~~~ a~b\n", "<div>\n*geen nadruk*\n\n*wel*\n</div>\n",
    "a <b>c</b> <script>x</script> <title>t</title>\n", "<!-- a\n\nb -->\nc\n", "[a](b \"c\") [d](<e f>) [g]()\n",
    "[a][b] [b] [c][]\n\n[b]: /x 'titel'\n[C]: <y z>\n", "![beeld *met* `code`](x.png \"titel\")\n",
    "[![a](b)](c) [a [b](c) d](e)\n", "https://a.nl/b(c). www.d.nl/e_f d@e.nl <https://g.nl> mailto:h@i.nl\n",
    "'s avonds \"zei\" zij -- heel zacht --- niets...\n", "&amp; &eacute; &#233; &#xE9; &nee; &#0; \\& \\*a\\*\n",
    "noot[^1] en nog een[^twee] en weer[^1]\n\n[^1]: De noot.\n\n    Twee.\n\n[^twee]: *Kort*.\n[^los]: Nergens.\n",
    "> noot[^a]\n>\n> [^a]: in een citaat\n", "*a **b* c** _d_e_ __f__g **h*i*j**\n", "***\n- - -\n___\n--\n",
    "a\r\nb\r\n\r\n- c\r\n- d\r\n", "é 😀 👩‍👩‍👧 \u00a0 *é*é \u2028\n", "-\ta\n\n\tb\n>\tc\n",
    "[a]: b\n\n[a]: c\n\n[a] [A] [ a ]\n", "> [!tip] Titel\n> Tekst.\n\n[[Wiki|link]] ![[beeld.png]]\n",
    "".join("> " * 60 + "diep\n" for _ in range(2)), "*a " * 200 + "\n", "[" * 200 + "a" + "](b)" * 200 + "\n",
]

PIECES = """
* ** _ __ *** ~ ~~ ` `` ``` [ ] ( ) ![ ]( ]: [^1] [^a]: < > # ## - + 1. 2) --- === | \\ & &amp; &copy; &#65; &nee;
<b> </b> <script> <!-- --> <div> <a·href="x"> <br/> http://a.nl https://b.nl/x_y(z) www.c.nl d@e.nl <https://f.nl>
[x]:·/y [x] [x][] [x](/z·"t") ![x](/z) " ' $ { } ! a b woord één 😀 1 . , @ / %20 ; ^ =
""".split() + [
    "\n", "\n", "\n", "\n", "\n\n", "\n\n", "\n    ", "    ", "  ", " ", " ", " ", "\t", "  \n", "\\\n", "\r\n", "\n> ",
    "\n- ", "\n* ", "\n1. ", "\n- [ ] ", "\n- [x] ", "\n# ", "\n```\n", "\n[^1]: ", "\n[^a]: ", "\n[x]: /y\n",
    "\n***\n", "\n| a | b |\n|---|--:|\n| ", " | ", "\n<div>\n", "\u00a0", "\u2019",
]


def random_texts(count, seed):
    numbers = random.Random(seed)
    pieces = [piece.replace("·", " ") for piece in PIECES]
    return ["".join(numbers.choices(pieces, k=numbers.randint(1, 60))) for _ in range(count)]


def differences(trial, texts):
    def output(command, text):
        return subprocess.run(command, input=text.encode(), capture_output=True, check=True).stdout

    def compare(text):
        ours = output([trial.program, "markdown", "--spec"], text)
        theirs = output(CMARK, text)
        return None if ours == theirs else f"{text!r}:\n         {ours!r}\n         not {theirs!r}"

    with ThreadPoolExecutor(4) as pool:
        # The shortest first: it is the one to look into.
        yield from sorted(filter(None, pool.map(compare, texts)), key=len)


def examples(trial):
    """Texts with every construct."""
    yield from differences(trial, TEXTS)


def random_ones(trial):
    """500 texts that no one would write."""
    yield from differences(trial, random_texts(500, seed=4))


CHECKS = [examples, random_ones]
