"""A site or an output folder that is not as it should be: an error that says so, and the old output stays."""

import os
import shutil
import stat

from lab import NOBODY, crashed, differences, leftovers, page, published


def refused(run, words):
    """What is wrong when a build should have been refused with these words."""
    if run.code != 1 or "fout: " not in run.told or words not in run.told:
        yield f"should say ‘{words}’: {run}"


def stays(site, before):
    """In what the output is not what it was."""
    yield from differences(published(site.output), before, "the old output")
    yield from leftovers(site.output)


def built(lab, files=None):
    """A site with an output, and what is in that."""
    site = lab.site({"content/site.yaml": "naam: Wij\n", "content/een.md": page(), "content/twee.md": page(titel="Twee"), **(files or {})})
    run = site.build()
    if run.code != 0:
        raise RuntimeError(str(run))
    return site, published(site.output)


def content_that_is_not_there(lab):
    """Without content/, with none in it, or with one that is a file or may not be read, the old output stays."""
    site, before = built(lab)
    shutil.rmtree(site.content)
    yield from refused(site.build(), "Hier is geen site")
    yield from stays(site, before)
    site.content.mkdir()
    yield from refused(site.build(), "Er staat geen enkele pagina in de map content")
    yield from stays(site, before)
    site.write({"content/site.yaml": "naam: Wij\n", "content/plaatje.png": "x", "content/leeg/.verborgen.md": page()})
    yield from refused(site.build(), "Er staat geen enkele pagina in de map content")
    yield from stays(site, before)
    shutil.rmtree(site.content)
    site.content.write_text("een bestand")
    yield from refused(site.build(), "er staat een bestand waar een map moet zijn")
    yield from stays(site, before)
    site.content.unlink()
    site.content.symlink_to("weg")
    yield from refused(site.build(), "geen site")
    yield from stays(site, before)


def content_that_may_not_be_read(lab):
    """What another user may not read is an error that names it, and the old output stays."""
    files = {"content/map/drie.md": page(titel="Drie"), "content/plaatje.png": "x", "content/een.md": page("![x](plaatje.png)\n")}
    for path, words in [("content", "content: fout: Deze map kan niet gelezen worden: u mag dit niet"),
                        ("content/map", "content/map: fout: Deze map kan niet gelezen worden: u mag dit niet"),
                        ("content/twee.md", "content/twee.md: fout: Dit bestand kan niet gelezen worden: u mag dit niet"),
                        ("content/site.yaml", "content/site.yaml: fout: Dit bestand kan niet gelezen worden: u mag dit niet"),
                        ("content/plaatje.png", "content/plaatje.png: fout: Dit bestand kan niet gelezen worden: u mag dit niet"),
                        ("themes/standaard/templates/pagina.html", "themes/standaard/templates/pagina.html: fout: Dit bestand kan niet gelezen")]:
        site, before = built(lab, files)
        for place, folders, names in os.walk(site.output):
            for name in [place] + [os.path.join(place, each) for each in folders + names]:
                os.chown(name, NOBODY, NOBODY)
        # Something is different, so that a build that went on would show.
        site.write({"content/twee.md": page("Anders.\n", titel="Twee")})
        (site.folder / path).chmod(0)
        yield from refused(site.build(user=NOBODY), words)
        (site.folder / path).chmod(0o755)
        yield from stays(site, before)


def settings_of_any_kind(lab):
    """Without a site.yaml or with an empty one a site is built; one that is a folder or no keys is an error."""
    site, before = built(lab)
    settings = site.content / "site.yaml"
    for text in (None, "", "\n\n", "# niets\n", "---\n", "\ufeff"):
        settings.unlink(missing_ok=True)
        if text is not None:
            settings.write_text(text)
        run = site.build()
        if run.code != 0:
            yield f"{text!r}: {run}"
        settings.write_text("naam: Wij\n")
        site.build()
    for text, words in [("zomaar tekst", "naam: waarde"), ("[een, twee]", "naam: waarde"), ("naam: [", "site.yaml:"), ("naam: x\x00, een lange tekst\n", "NUL"),
                        ("taal: fr\n", "taal"), ("menu: [weg.md]\n", "weg.md"), ("menu: {a: b}\n", "lijst"), ("per-blad: -3\n", "per-blad"),
                        ("adres: x.example\n", "x.example"), ("n: &a [x]\nm: *a\n", "‘&’ en ‘*’")]:
        settings.write_text(text)
        yield from refused(site.build(), words)
        yield from stays(site, before)
    settings.unlink()
    settings.mkdir()
    yield from refused(site.build(), "content/site.yaml: fout: ")
    (settings / "x.png").write_text("x")
    yield from refused(site.build(), "content/site.yaml: fout: ")
    yield from stays(site, before)


def output_that_is_no_folder(lab):
    """An output that is a file, a pipe, or a link to nothing is refused and stays what it is."""
    site = lab.site({"content/een.md": page()})
    for make, words in [(lambda: site.output.write_text("van mij"), "dit is een bestand"), (lambda: os.mkfifo(site.output), "dit is een bestand"),
                        (lambda: site.output.symlink_to("weg"), "niet te bereiken"), (lambda: site.output.symlink_to("output"), "niet te bereiken")]:
        make()
        before = os.lstat(site.output)
        yield from refused(site.build(), words)
        if os.lstat(site.output).st_mtime_ns != before.st_mtime_ns:
            yield "it was changed"
        site.output.unlink()


def output_that_may_not_be_written(lab):
    """Where a user may not write, the message names the place and nothing changes."""
    site, before = built(lab, {"content/map/drie.md": page(titel="Drie")})
    site.write({"content/een.md": page("Anders.\n"), "content/map/drie.md": page("Anders.\n", titel="Drie"), "content/nieuw.md": page(titel="Nieuw")})
    yield from refused(site.build(user=NOBODY), "u mag dit niet")
    yield from stays(site, before)
    for place, folders, names in os.walk(site.output):
        for name in [place] + [os.path.join(place, each) for each in folders + names]:
            os.chown(name, NOBODY, NOBODY)
    # One folder in it that is not theirs: what comes before may be new, but nothing is half or left behind.
    os.chown(site.output / "map/drie", 0, 0)
    yield from refused(site.build(user=NOBODY), "u mag dit niet")
    now, new = published(site.output), site.clean()
    for path, text in now.items():
        if text not in (before.get(path), new.get(path)):
            yield f"{path.decode()} is neither old nor new"
    if missing := before.keys() - now.keys():
        yield f"{sorted(missing)} are gone"
    yield from leftovers(site.output)
    os.chown(site.output / "map/drie", NOBODY, NOBODY)
    run = site.build(user=NOBODY)
    if run.code != 0:
        yield str(run)
    yield from differences(published(site.output), new)
    closed = site.folder / "dicht"
    closed.mkdir()
    yield from refused(site.build(output=closed / "output", user=NOBODY), "u mag dit niet")


def what_is_not_ours(lab):
    """What others keep in the output stays as it is, byte for byte, with its times and modes."""
    site, _ = built(lab)
    others = {"CNAME": "voorbeeld.nl\n", ".git/HEAD": "ref: refs/heads/main\n", ".git/objects/ab/cd": "\0\1", ".nojekyll": "", "een/notitie.txt": "van mij",
              ".htaccess": "Deny from all\n", "google123.html": "x", ".trompet": "x"}
    site.write({f"output/{path}": text for path, text in others.items()})
    # Somewhere else, but nowhere that matters: this may run as root.
    elsewhere = site.folder / "elders"
    elsewhere.mkdir()
    os.symlink(elsewhere, site.output / "elders")
    os.mkfifo(site.output / "pijp")
    (site.output / "leeg").mkdir()
    (site.output / "CNAME").chmod(0o600)

    def state():
        paths = [*others, ".git", ".git/objects", "elders", "pijp", "leeg"]
        return {path: (os.lstat(site.output / path).st_ino, os.lstat(site.output / path).st_mtime_ns, os.lstat(site.output / path).st_ctime_ns)
                for path in paths}

    before = state()
    for change in ({"content/een.md": page("Anders.\n")}, {"content/drie.md": page(titel="Drie")}, None):
        if change:
            site.write(change)
        else:
            # Everything that was made goes, and een/ is not empty.
            (site.content / "een.md").unlink()
            (site.content / "drie.md").unlink()
        run = site.build()
        if run.code != 0:
            yield str(run)
        after = state()
        for path in before:
            if before[path] != after[path]:
                yield f"{path} was touched"
    # A page where something of others is: refused, and nothing is written.
    site.write({"content/leeg.md": page(), "content/elders.md": page(), "content/pijp.md": page(), "content/CNAME": "van de site"})
    was = published(site.output)
    run = site.build()
    if run.code != 1 or not {"not-ours", "link-in-output"} & set(run.ids):
        yield str(run)
    yield from stays(site, was)
    if os.listdir(elsewhere):
        yield f"{os.listdir(elsewhere)} was written through a link"


def terminals_that_are_gone(lab):
    """Without a terminal to write to, or with a full one, a build does what it should."""
    import subprocess
    site = lab.site({"content/artikelen/een.md": page("[x](#weg)\n\n<b>\n")})
    expected_site = lab.site({f"content/artikelen/p{n}.md": page("<b>x</b>\n", titel=f"P{n}") for n in range(50)})
    expected = expected_site.clean()
    for redirect in ("<&- >&- 2>&-", ">&- 2>&-", "2>&-", ">/dev/full 2>/dev/full", "< /dev/full > /dev/null 2>&1"):
        done = subprocess.run(["sh", "-c", f'exec "$@" {redirect}', "sh", lab.program, "build", "--site", expected_site.folder, "--date", "2017-01-01",
                               "--base-url", "https://site.example/"], capture_output=True)
        if done.returncode not in (0, 1) or crashed_code(done.returncode):
            yield f"{redirect}: exit code {done.returncode}"
        yield from differences(published(expected_site.output), expected, f"a build without {redirect}")
        shutil.rmtree(expected_site.output)
        done = subprocess.run(["sh", "-c", f'exec "$@" {redirect}', "sh", lab.program, "build", "--site", site.folder], capture_output=True)
        if done.returncode != 1 or site.output.exists():
            yield f"{redirect}: exit code {done.returncode} of a site with an error"


def crashed_code(code):
    return code < 0 or code >= 128


def few_open_files(lab):
    """With few files that may be open at once, a build succeeds or says so."""
    site, before = built(lab)
    site.write({f"content/p{n}.md": page(titel=f"P{n}") for n in range(50)})
    new = site.clean()
    # With fewer Swift itself does not start.
    for limit in (10, 12, 16, 24):
        process = site.start("--threads", "8", ruler=["sh", "-c", f'ulimit -n {limit}; exec "$@"', "sh"])
        out, told = process.communicate(timeout=60)
        if crashed_code(process.returncode):
            yield f"{limit} files: exit code {process.returncode}, {told.decode()[:500]}"
        now = published(site.output)
        for path, text in now.items():
            if text not in (before.get(path), new.get(path)):
                yield f"{limit} files: {path.decode()} is neither old nor new"
        if missing := before.keys() - now.keys():
            yield f"{limit} files: {sorted(missing)} are gone"
    run = site.build()
    if run.code != 0:
        yield str(run)
    yield from differences(published(site.output), new)


CHECKS = [
    content_that_is_not_there, content_that_may_not_be_read, settings_of_any_kind, output_that_is_no_folder,
    output_that_may_not_be_written, what_is_not_ours, terminals_that_are_gone, few_open_files,
]
