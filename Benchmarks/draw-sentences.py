#!/usr/bin/env python3
"""Draws sentences from a folder of texts, to count by hand how often a check is wrong.

    python3 Benchmarks/draw-sentences.py TEXTS SITE [--count 200] [--skip 0] [--seed 20170301]

Each sentence of the draw becomes a page of a new site in SITE, whose language level is `makkelijk` so that every rule
is on: `trompet check` in that folder tells what it finds, with the sentence. The same texts, count and seed give the same draw.
The texts are read as they come out of a PDF: lines that go on are joined, what ends without a full stop (headings, names in a list) is no
sentence.
"""
import argparse
import pathlib
import random
import re

ABBREVIATIONS = {"bijv", "b.v", "bv", "o.a", "d.d", "dr", "drs", "mw", "dhr", "nr", "p", "blz", "enz", "etc", "m.b.t", "i.v.m",
                 "t.a.v", "t/m", "m.n", "ca", "resp", "prof", "ir", "evt", "incl", "excl", "tel", "i.p.v", "d.m.v", "n.a.v"}


def paragraphs(text):
    """Lines joined into paragraphs; a blank line in the middle of a sentence joins too."""
    joined = []
    for line in text.splitlines():
        line = re.sub(r"\s+", " ", line).strip()
        if not line:
            continue
        starts = re.match(r"([-•*o]|\d+[.)]) ", line)
        goes_on = joined and not starts and not re.search(r"[.!?:]$", joined[-1]) and (
            line[0].islower() or line[0] in "(‘'\"" or len(joined[-1]) > 60)
        if goes_on:
            joined[-1] += " " + line
        else:
            joined.append(line)
    return joined


def sentences(paragraph):
    start = 0
    for end in re.finditer(r"[.!?]+[)'\"’”]*(?= [A-ZÀ-Ý‘'\"“(]|$)", paragraph):
        word = paragraph[start:end.start()].split(" ")[-1].lower()
        if paragraph[end.start()] == "." and word in ABBREVIATIONS:
            continue
        yield paragraph[start:end.end()].strip()
        start = end.end()


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("texts", type=pathlib.Path)
    parser.add_argument("site", type=pathlib.Path)
    parser.add_argument("--count", type=int, default=200)
    parser.add_argument("--skip", type=int, default=0, help="sentences of the draw to leave out: those of an earlier one")
    parser.add_argument("--seed", type=int, default=20170301)
    options = parser.parse_args()

    found = []
    for file in sorted(options.texts.glob("*.txt")):
        for paragraph in paragraphs(file.read_text(encoding="utf-8")):
            found += [s for s in sentences(paragraph) if len(s.split()) >= 4]
    found = list(dict.fromkeys(found))
    drawn = random.Random(options.seed).sample(found, len(found))[options.skip:options.skip + options.count]

    content = options.site / "content"
    content.mkdir(parents=True)
    (content / "site.yaml").write_text(
        "naam: Getrokken zinnen\nadres: https://example.org/\ncontrole:\n  taalniveau: makkelijk\n", encoding="utf-8")
    (content / "index.md").write_text("---\ntitel: Getrokken zinnen\nsamenvatting: Om te tellen.\n---\n", encoding="utf-8")
    for number, sentence in enumerate(drawn, 1):
        text = re.sub(r"([\\`*_{}\[\]<>#|~])", r"\\\1", re.sub(r"^([-•*o]|\d+[.)]) ", "", sentence))
        (content / f"{number:03}.md").write_text(f"---\ntitel: Zin {number}\n---\n{text}\n", encoding="utf-8")
    print(f"{len(drawn)} of {len(found)} sentences, {sum(len(s.split()) for s in drawn)} words, in {options.site}")


if __name__ == "__main__":
    main()
