"""Names and things that a disk may hold: each is published right, or left out with a message."""

import os
import socket
import unicodedata

from lab import crashed, differences, page, published

# What must never reach a terminal as it is: C0 but for line ends, DEL, C1, and marks that turn text round or hide.
NEVER = ([chr(code) for code in range(0x20) if chr(code) not in "\n\t"] + [chr(code) for code in range(0x7F, 0xA0)]
         + list("\u061c\u200e\u200f\u2028\u2029\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff"))


def reaches_terminal(run):
    return [f"U+{ord(sign):04X} reached the terminal" for sign in NEVER if sign in run.told + run.out]


def names_of_any_kind(lab):
    """Names with spaces, signs, emoji, 255 bytes are published, and found by links."""
    names = ["een twee", "één ☕ 🎺", "e\u0301e\u0301n", "a&b<c>\"d'", "50%", "50%25", "vraag?", "hek#je", "plus+min", "a;b", "a:b", "日本語",
             "مرحبا", "ßẞ", "İi", "-", "--help", "~tilde", "con", "nul", "aux.txt", "eind.", " spatie ", "x" * 248, "é" * 124, "👩‍👩‍👧" * 13]
    site = lab.site({f"content/map/{name}.pdf": name for name in names})
    for number, name in enumerate(names):
        encoded = "".join(f"%{byte:02X}" for byte in name.encode())
        site.write({f"content/map/pagina {name[:60]} {number}.md": page(f"[bestand]({encoded}.pdf)\n", titel=f"Nummer {number}")})
    run = site.build()
    yield from reaches_terminal(run)
    if run.code != 0:
        yield str(run)
        return
    files = published(site.output)
    for name in names:
        if files.get(os.fsencode(f"map/{name}.pdf")) != name.encode():
            yield f"‘{name}.pdf’ is not in the output as it was"
    pages = [path for path in files if path.startswith(b"map/pagina") and path.endswith(b"/index.html")]
    if len(pages) != len(names):
        yield f"{len(pages)} pages of {len(names)}"


def names_that_differ_in_case_or_form(lab):
    """Names that differ only in case or Unicode form are refused, with both names."""
    nfc, nfd = unicodedata.normalize("NFC", "één"), unicodedata.normalize("NFD", "één")
    for one, other in [("Een", "een"), (nfc, nfd), ("É", "é"), ("É", "e\u0301")]:
        for ending in (".md", ".png"):
            site = lab.site({f"content/{one}{ending}": page(), f"content/{other}{ending}": page(titel="Twee"), "content/rest.md": page()})
            if len(os.listdir(site.content)) < 3:
                continue
            run = site.build()
            if run.code == 0:
                # Then they must be two files, wherever the folder is copied to.
                paths = [unicodedata.normalize("NFC", os.fsdecode(path)).casefold() for path in published(site.output)]
                if len(set(paths)) != len(paths):
                    yield f"‘{one}{ending}’ and ‘{other}{ending}’ are published as one on other disks"
            elif "same-address" not in run.ids or "content/" not in run.told:
                yield f"‘{one}{ending}’ and ‘{other}{ending}’: {run}"


def names_with_control_characters(lab):
    """Names with control characters, or that are no UTF-8, are left out with a message that shows none of them."""
    site = lab.site({"content/een.md": page()})
    names = [b"C0\x01.md", b"escape\x1b[31m.md", b"DEL\x7f.md", "C1\u009b31m.md".encode(), b"return\r.md", b"line\nend.md", b"latin\xe9.md",
             b"half\xc3.md", b"surrogate\xed\xa0\x80.md"]
    shown = ["bidi\u202eexe.png", "bom\ufeff.png", "zero\u200bwidth.png", "line\u2028.png", "none\uffff.png"]
    for name in names:
        with open(os.fsencode(site.content) + b"/" + name, "w") as file:
            file.write(page())
    for name in shown:
        site.write({f"content/{name}": "x"})
    # Something is said of each: a reference to a file that is not there.
    site.write({"content/twee.md": page("".join(f"![x]({name}x)\n" for name in shown))})
    run = site.build()
    yield from reaches_terminal(run)
    if run.ids.count("skipped-name") != len(names):
        yield f"{run.ids.count('skipped-name')} of {len(names)} names were left out: {run}"
    if run.ids.count("broken-link") != len(shown):
        yield f"tells {run.ids}"


def links_of_the_disk(lab):
    """Links outward, dangling and in a loop are left out; those inward are published once, hard links as files."""
    site = lab.site({"content/een.md": page(), "content/map/plaatje.png": "x"})
    secret = site.folder / "geheim.md"
    secret.write_text(page("GEHEIM\n", titel="Geheim"))
    for name, target in [("uit.md", secret), ("uit-map", site.folder), ("boven", site.folder.parent), ("hangt.md", "weg.md"), ("rond.md", "rond.md"),
                         ("heen", "weer"), ("weer", "heen"), ("map/terug", ".."), ("map/zelf", "."), ("pijp.md", "/dev/zero"),
                         ("lang.md", "x" * 4000)]:
        os.symlink(target, site.content / name)
    os.symlink("map/plaatje.png", site.content / "inwaarts.png")
    os.link(site.content / "map/plaatje.png", site.content / "hard.png")
    run = site.build()
    yield from reaches_terminal(run)
    if run.code != 0 or run.ids.count("skipped-link") != 11:
        yield f"{run.ids.count('skipped-link')} of 11 links were left out: {run}"
    files = published(site.output)
    if any(b"GEHEIM" in text for text in files.values()):
        yield "what lies outside content/ is on the site"
    for name in (b"inwaarts.png", b"hard.png", b"map/plaatje.png"):
        if files.get(name) != b"x":
            yield f"{name.decode()} is missing"
    if (site.output / "hard.png").stat().st_nlink != 1:
        yield "a hard link of content/ became one of output/: who writes to it changes both"


def things_that_are_no_files(lab):
    """A pipe, a socket and a device are never opened; a folder named x.md is a folder."""
    site = lab.site({"content/een.md": page(), "content/map.md/twee.md": page(), "content/site.yaml/x.png": "x"})
    os.mkfifo(site.content / "pijp.md")
    os.mkfifo(site.content / "pijp.png")
    listener = socket.socket(socket.AF_UNIX)
    listener.bind(os.fsencode(site.content / "sok.md"))
    run = site.build()
    listener.close()
    if run.ids.count("skipped-special-file") != 3 or crashed(run):
        yield f"tells {run.ids}: {run}"
    if "content/site.yaml" not in run.told:
        yield f"says nothing of a folder named site.yaml: {run}"


def characters_that_xml_cannot_hold(lab):
    """Feeds and the sitemap stay XML, whatever stands in titles, names and addresses."""
    import xml.etree.ElementTree as ElementTree
    for sign in ["\x01", "\x1b", "\x7f", "\x85", "\x9b", "\u202e", "\ufffe", "\uffff", "\U0001ffff", "\u2028", "]]>", "&#1;", "<![CDATA[", "&nbsp;", "\"'<>&"]:
        quoted = "'" + f"a{sign}b".replace("'", "''") + "'"
        matter = {"titel": quoted, "samenvatting": quoted, "auteurs": f"[{quoted}]", "datum": "2016-05-11", "onderwerpen": f"[{quoted}]"}
        site = lab.site({"content/artikelen/een.md": page(f"a{sign}b [x{sign}](x.png)\n", **matter), "content/artikelen/x.png": "x",
                         "content/site.yaml": f"naam: {quoted}\nslogan: {quoted}\n", f"content/artikelen/x{'' if sign in chr(1) + chr(27) + chr(127) else '-é'}.md": page()})
        run = site.build()
        yield from reaches_terminal(run)
        if crashed(run):
            yield f"U+{ord(sign[0]):04X}: {run}"
        if run.code != 0:
            if "fout: " not in run.told:
                yield f"U+{ord(sign[0]):04X}: {run}"
            continue
        for file in list(site.output.rglob("*.xml")):
            try:
                ElementTree.parse(file)
            except ElementTree.ParseError as error:
                yield f"U+{ord(sign[0]):04X}, {file.name}: {error}"
        for file in site.output.rglob("*.html"):
            text = file.read_bytes().decode()
            if bad := {f"U+{ord(each):04X}" for each in text if ord(each) < 0x20 and each not in "\n\t" or ord(each) in (0xFFFE, 0xFFFF)}:
                yield f"U+{ord(sign[0]):04X}: {sorted(bad)} in {file.relative_to(site.output)}"


def many_files_beside_a_page(lab):
    """65,535 files beside a page are published, and no page lists them."""
    site = lab.site({"content/map/een.md": page("[x](bestand-00001.txt)\n")})
    for number in range(65_535):
        (site.content / f"map/bestand-{number:05}.txt").write_text(str(number))
    run = lab.measure(site.build(), "65,535 files")
    if run.code != 0 or run.seconds > 20 or run.megabytes > 400:
        yield f"{run.seconds:.1f} s, {run.megabytes:.0f} MB: {run}"
    again = lab.measure(site.build(), "the same again")
    if " 0 bestanden geschreven" not in again.out:
        yield f"the second build: {again}"
    if len(os.listdir(site.output / "map")) != 65_536:
        yield f"{len(os.listdir(site.output / 'map'))} files"


def paths_as_long_as_they_get(lab):
    """Folders as deep as the system lets are read, and what cannot be written is told."""
    site = lab.site({"content/een.md": page()})
    deep = os.path.join(*["m" * 200] * 15)
    place = os.path.join(str(site.content), deep)
    os.makedirs(place)
    with open(os.path.join(place, "een.md"), "w") as file:
        file.write(page())
    run = site.build()
    if run.code not in (0, 1) or run.code == 1 and "te lang" not in run.told:
        yield str(run)
    if run.code == 0:
        yield from differences(published(site.output), site.clean())


CHECKS = [
    names_of_any_kind, names_that_differ_in_case_or_form, names_with_control_characters, links_of_the_disk,
    things_that_are_no_files, characters_that_xml_cannot_hold, many_files_beside_a_page, paths_as_long_as_they_get,
]
