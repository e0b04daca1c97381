"""The books as they are printed: nothing is lost, every number is true, and what is a trainer's stays the trainer's."""

import re
import subprocess
import sys
import unicodedata
import zipfile

import page as validator
import pikepdf

from printed_book import PrintedBook, letters

# In points: nearer to the edge a printer may cut it off.
MARGIN = 20
LEAST = {"chapters": 7, "exercises": 15, "references": 20}


def books(trial, folder=None):
    """Every book that was printed: its name, and its HTML and PDF."""
    site = trial.printed_site
    for top in [folder] if folder else ["output", "uitgaven"]:
        for pdf in sorted((site / top).rglob("*.pdf")):
            html = pdf.with_suffix(".html")
            yield pdf.relative_to(site).as_posix(), PrintedBook(html, pdf)


def there_is_enough(trial):
    """Each book is there as HTML, PDF and EPUB, and the course books and handbooks have all their parts."""
    found = dict(books(trial))
    public = [name for name in found if name.startswith("output/")]
    if len(public) < 4 or len(found) - len(public) < 2:
        yield f"only {sorted(found)}"
    for name, book in found.items():
        if not book.pdf.with_suffix(".epub").is_file():
            yield f"{name}: no EPUB beside it"
        for part in ["inhoud", "colofon", "register"]:
            if not any(node["id"] == part for node in book.root.elements()):
                yield f"{name}: no {part}"
    whole = next((book for name, book in found.items() if "lokale-belangenbehartiging" in name), None)
    counts = {"chapters": len(whole.root.with_class("chapter")), "exercises": len(whole.root.with_class("exercise")),
              "references": len(whole.references())} if whole else {}
    for name, least in LEAST.items():
        if counts.get(name, 0) < least:
            yield f"the course book has {counts.get(name)} {name}, so the checks prove little"


def every_sentence_is_printed(trial):
    """Every sentence of the print HTML is in the PDF, in order, with the true page in every reference, contents and index."""
    for name, book in books(trial):
        if len(book.sentences) < 100:
            yield f"{name}: only {len(book.sentences)} sentences"
        yield from faults_of_text(name, book)


def faults_of_text(name, book):
    for sentence in book.missing_sentences():
        yield f"{name}: ‘{sentence[:120]}’"


def references_lead_to_pages(trial):
    """Every link inside a book has a target in the PDF, and an index never names a page twice."""
    for name, book in books(trial):
        yield from faults_of_links(name, book)


def faults_of_links(name, book):
    for link in book.root.elements(lambda node: node.tag == "a" and node["href"].startswith("#")):
        if book.page_of(link) is None:
            yield f"{name}: {link['href']} is nowhere"
    for entry in book.root.elements(lambda node: node.tag == "li" and node.is_within(lambda above: "index" in above.classes)):
        pages = [book.page_of(link) for link in entry.with_class("locator")]
        if len(set(pages)) < len(pages) or pages != sorted(pages, key=lambda number: number or 0):
            yield f"{name}: the index has ‘{' '.join(entry.text.split())}’ on {pages}"


def pdf_is_accessible(trial):
    """Each PDF keeps the rules of PDF/UA-1, and has a language, a title, bookmarks and its own fonts."""
    for name, book in books(trial):
        yield from faults_of_accessibility(name, book)


def faults_of_accessibility(name, book):
    report = validator.validate_pdf(str(book.pdf), profile=validator.ValidationProfile.PDF_UA_1)
    for failure in report.failures:
        yield f"{name}: {failure}"
    with pikepdf.open(book.pdf) as pdf:
        if str(pdf.Root.get("/Lang", "")) not in ("nl", "en"):
            yield f"{name}: no language"
        if not str(pdf.docinfo.get("/Title", "")):
            yield f"{name}: no title"
        with pdf.open_outline() as outline:
            if len(outline.root) < 3:
                yield f"{name}: {len(outline.root)} bookmarks"
        if pdf.Root.get("/MarkInfo", {}).get("/Marked") is not True:
            yield f"{name}: not tagged"
    for line in subprocess.run(["pdffonts", book.pdf], check=True, capture_output=True, text=True).stdout.splitlines()[2:]:
        if " yes yes yes " not in line:
            yield f"{name}: a font that is not embedded: {line}"
        if not re.match(r"[A-Z]{6}\+(Tekst|Kop)\b", line):
            yield f"{name}: a font that is not the theme's: {line}"


def pages_are_well_made(trial):
    """No heading stands alone at the foot of a page, no caption apart from its table, no exercise in two, nothing cut off."""
    for name, book in books(trial):
        pages = book.pages
        headings = {letters(node.text) for node in book.root.elements(lambda node: node.tag in ("h1", "h2", "h3", "h4"))
                    if not node.is_within(lambda above: above.classes & {"cover", "part", "title-page", "notes-page"})} - {""}
        captions = {letters(node.text) for node in book.root.elements(lambda node: node.tag == "caption")} - {""}
        parts = {book.destinations[node["id"]] for node in book.root.with_class("part")}
        for number, text in enumerate(pages, 1):
            for heading in headings if number not in parts else ():
                if text.endswith(heading) and len(text) > len(heading):
                    yield f"{name}, page {number}: ends with the heading ‘{heading}’"
            for caption in captions:
                if text.endswith(caption):
                    yield f"{name}, page {number}: ends with the caption ‘{caption}’"
        for exercise in book.root.with_class("exercise"):
            whole = letters("".join(text for owner, text in book.blocks if owner.is_within(lambda above: above is exercise)))
            numbers = r"\d*".join(re.escape(letters(text)) for owner, text in book.blocks
                                  if owner.is_within(lambda above: above is exercise))
            if not any(re.search(numbers, text) for text in pages) and len(whole) < 1_500:
                yield f"{name}: the exercise ‘{' '.join(exercise.text.split())[:60]}’ is not on one page"
        for chapter in book.root.with_class("chapter"):
            if book.destinations.get(chapter["id"], 1) % 2 == 0:
                yield f"{name}: {chapter['id']} begins on a left-hand page"
        for number, word in book.words_out_of_bounds(MARGIN):
            yield f"{name}, page {number}: ‘{word}’ stands at the edge"


def a5_is_a_booklet(trial):
    """On A5 the number of pages is a multiple of four, whatever the book, and still nothing is lost."""
    site = trial.printed_site
    trial.print(site, "lokale-belangenbehartiging", "--paper", "a5")
    small = [pdf for pdf in (site / "output").rglob("*.pdf") if pdf.stem.endswith("-a5")]
    if not small:
        yield "no PDF of A5"
    for path in small:
        with pikepdf.open(path) as pdf:
            if len(pdf.pages) % 4:
                yield f"{path.name}: {len(pdf.pages)} pages"
            width, height = (round(float(side) / 72 * 25.4) for side in pdf.pages[0].mediabox[2:4])
            if (width, height) != (148, 210):
                yield f"{path.name}: pages of {width} x {height} mm"


def skeleton(book, unmarked=lambda node: False):
    """The texts of a book's chapters without what differs between editions by nature."""
    apart = {"contents", "part", "index", "glossary", "cover", "title-page", "colophon", "notes-page", "back-cover"}
    return [" ".join(text.split()) for owner, text in plain_blocks(book)
            if not owner.is_within(lambda above: bool(above.classes & apart) or unmarked(above))]


def plain_blocks(book):
    # Without the numbers of pages, which may differ.
    return [(owner, re.sub(r"( op)? blz\.(\d+|\?)", "", text)) for owner, text in book.blocks]


def editions_differ_by_what_is_marked(trial):
    """The trainer's edition has the participants' text, word for word, and besides only what is marked as a trainer's."""
    site = trial.printed_site
    compared = 0
    for pdf in sorted((site / "uitgaven").rglob("*-trainer.pdf")):
        name = pdf.stem.removesuffix("-trainer")
        public = next((site / "output").rglob(f"{name}.pdf"), None)
        if public is None:
            continue
        compared += 1
        trainer = PrintedBook(pdf.with_suffix(".html"), pdf)
        marked = skeleton(trainer, lambda node: bool(node.classes & {"callout-trainer", "trainer-chapter"}))
        plain = skeleton(PrintedBook(public.with_suffix(".html"), public))
        if marked != plain:
            first = next((pair for pair in zip(marked, plain) if pair[0] != pair[1]), (f"{len(marked)} blocks", f"{len(plain)} blocks"))
            yield f"{name}: ‘{first[0][:90]}’ where the participants read ‘{first[1][:90]}’"
        if not trainer.root.with_class("callout-trainer"):
            yield f"{name}: there is nothing for trainers in it"
    if compared < 2:
        yield f"only {compared} books have both editions"


def words(text):
    return set(re.findall(r"\w{4,}", unicodedata.normalize("NFKC", text).casefold()))


def texts_of(folder):
    """The text of every file that is published, that of PDFs and EPUBs too."""
    for path in sorted(folder.rglob("*")):
        if not path.is_file():
            continue
        if path.suffix == ".pdf":
            text = subprocess.run(["pdftotext", "-enc", "UTF-8", path, "-"], check=True, capture_output=True).stdout
            info = subprocess.run(["pdfinfo", "-meta", path], check=True, capture_output=True).stdout
            yield path, (text + info).decode("utf-8")
        elif path.suffix == ".epub":
            with zipfile.ZipFile(path) as book:
                for name in book.namelist():
                    yield path / name, name + book.read(name).decode("utf-8", "ignore")
        else:
            yield path, path.name + path.read_bytes().decode("utf-8", "ignore")


def trainers_words_stay_inside(trial):
    """A word that only trainers read is in no file that is published, and in the trainer's edition."""
    site = trial.copy_of_content("books-secret")
    folder = site / "content" / "cursusboeken" / "lokale-belangenbehartiging"
    chapter = next(path for path in sorted(folder.glob("*.md")) if path.name != "index.md"
                   and "editie: trainer" not in path.read_text(encoding="utf-8"))
    secrets = ["kwartelkoning", "porseleinhoen", "roerdomp", "waterspreeuw"]
    with chapter.open("a", encoding="utf-8") as text:
        text.write(f"\n> [!trainer] Over de {secrets[0]}\n> Wijs op de {secrets[1]}.[^vogel]\n>\n"
                   f"> > [!oefening] De {secrets[2]}\n> > Teken hem.\n\n[^vogel]: De {secrets[3]} ook.\n")
    trial.print(site, "lokale-belangenbehartiging")
    trial.print(site, "lokale-belangenbehartiging", "--edition", "trainer")
    for path, text in texts_of(site / "output"):
        for secret in secrets:
            if secret in text.casefold():
                yield f"‘{secret}’ is in {path}"
    inside = letters("".join(text for path, text in texts_of(site / "uitgaven") if path.suffix == ".pdf"))
    for secret in secrets:
        if secret not in inside:
            yield f"‘{secret}’ is not in the trainer's edition, so this check proves nothing"


def a_large_book_is_whole(trial):
    """Of a generated book of 300 pages every sentence is printed with true page numbers, and the PDF keeps PDF/UA-1."""
    site = trial.scratch / "large-book"
    subprocess.run([sys.executable, trial.repository / "Benchmarks" / "book.py", site, "--pages", "300", "--trainer"],
                   check=True, capture_output=True)
    trial.print(site)
    pdf = next((site / "output").rglob("*.pdf"))
    book = PrintedBook(pdf.with_suffix(".html"), pdf)
    if len(book.pages) < 280 or len(book.sentences) < 4_000 or len(book.references()) < 500:
        yield f"only {len(book.pages)} pages, {len(book.sentences)} sentences and {len(book.references())} references"
    for check in (faults_of_text, faults_of_links, faults_of_accessibility):
        yield from check("the large book", book)


CHECKS = [there_is_enough, every_sentence_is_printed, references_lead_to_pages, pdf_is_accessible, pages_are_well_made,
          a5_is_a_booklet, editions_differ_by_what_is_marked, trainers_words_stay_inside, a_large_book_is_whole]
