"""Prints a book with WeasyPrint: HTML on standard input becomes a PDF on standard output.

    python3 -c "$(cat print.py)" < book.html > book.pdf

Pages for notes are left out, those whose id is `notities-…`, until the number of pages is a multiple of four: sheets are
folded.

What there is to tell goes to standard error, a JSON object on each line: {"page": 12} for every page that is laid
out, {"round": 2} when all of them are once more, {"step": 6}, {"warning": "..."}, and in the end either
{"error": "...", "text": "..."} or {"pages": 48, "size": ..., "sha256": ..., "version": ..., "anchors": {"inhoud": 3}}.
"""

import sys

# The folder that this was started in may hold anything, modules too.
sys.path[:] = [folder for folder in sys.path if folder]

import _thread
import errno
import hashlib
import json
import logging
import os
import re
import threading
import time

# The versions before it fail on tables, or make a PDF that breaks the rules of PDF/UA-1.
MAJOR = "70"
# What is mended below is as it is in this version; another may have mended it itself, or have it elsewhere.
MENDED = "70.0"
MOST_WARNINGS = 200
PROGRESS = {
    "page": re.compile(r"Step 5 .* Page (\d+)"),
    "round": re.compile(r"Step 5 .* Repagination #(\d+)"),
    "step": re.compile(r"Step (\d+)"),
}


class Failure(Exception):
    """What ends this, by a name that the caller knows."""


def tell(**facts):
    line = json.dumps(facts, ensure_ascii=False) + "\n"
    sys.stderr.buffer.write(line.encode("utf-8", "replace"))
    sys.stderr.buffer.flush()


class Progress(logging.Handler):
    """Tells of each page."""

    def emit(self, record):
        message = record.getMessage()
        for name, pattern in PROGRESS.items():
            if match := pattern.match(message):
                tell(**{name: int(match[1])})
                return


class Warnings(logging.Handler):
    """Tells what WeasyPrint cannot show, each once. Not what it does not know of CSS: the style sheet has rules for
    browsers and other engines too."""

    def __init__(self):
        super().__init__(logging.WARNING)
        self.told = set()

    def emit(self, record):
        if os.path.basename(os.path.dirname(record.pathname)) == "css":
            return
        message = record.getMessage()[:1000]
        if record.name != "weasyprint.progress" and message not in self.told and len(self.told) < MOST_WARNINGS:
            self.told.add(message)
            tell(warning=message)


def end_with_parent():
    """Ends this when who started it is gone: nobody would read the PDF."""
    parent = os.getppid()

    def watch():
        while os.getppid() == parent:
            time.sleep(0.5)
        # In the way of Ctrl-C first, so that temporary files are removed.
        _thread.interrupt_main()
        time.sleep(5)
        os._exit(1)

    threading.Thread(target=watch, daemon=True).start()


def mend_line_breaks():
    """A text that fits but for its last space is not broken after its first word, as WeasyPrint 70.0 has it.

    It happens before a link, an emphasis and a place of the index, and leaves a line of one word.
    """
    from weasyprint.layout import inline

    split = inline.split_first_line

    def split_first_line(text, style, context, max_width, *rest, **named):
        line = split(text, style, context, max_width, *rest, **named)
        _, _, resume_index, width, _, _ = line
        if (resume_index is None or max_width is None or width >= max_width * 0.8
                or not text.endswith(" ") or "\n" in text or style["white_space"] != "normal"):
            return line
        alone = split(text.rstrip(" "), style, context, max_width, *rest, **named)
        if alone[2] is None and alone[3] <= max_width:
            return split(text, style, context, None, *rest, **named)
        return line

    inline.split_first_line = split_first_line


def keep_links_only(pages):
    """One place to click a link: WeasyPrint 70.0 makes one of every element inside it, which breaks PDF/UA-1."""
    for page in pages:
        page.links = [link for link in page.links if (link[3].element_tag or "").split(":")[0] == "a"]


def load():
    """WeasyPrint, if it is there and of a version that prints well; and whether it needs mending."""
    from importlib import metadata
    try:
        version = metadata.version("weasyprint")
    except metadata.PackageNotFoundError:
        raise Failure("missing", "") from None
    if version.split(".")[0] != MAJOR:
        raise Failure("version", version)
    try:
        import weasyprint
    except (ImportError, OSError) as error:
        raise Failure("broken", str(error).splitlines()[0]) from error
    return weasyprint, version == MENDED


def fill_sheets(pages):
    """The pages, with as many for notes as make their number a multiple of four."""
    notes = [page for page in pages if any(name.startswith("notities-") for name in page.anchors)]
    needed = -(len(pages) - len(notes)) % 4
    surplus = notes[needed:]
    return [page for page in pages if page not in surplus]


def print_book(weasyprint, html, needs_mending):
    class DataOnly(weasyprint.urls.URLFetcher):
        def __init__(self):
            super().__init__(allowed_protocols={"data"}, allow_redirects=False)

    document = weasyprint.HTML(string=html, url_fetcher=DataOnly()).render(pdf_variant="pdf/ua-1")
    document = document.copy(fill_sheets(document.pages))
    anchors = {}
    for number, page in enumerate(document.pages, start=1):
        for name, place in sorted(page.anchors.items(), key=lambda anchor: (anchor[1][1], anchor[1][0], anchor[0])):
            anchors.setdefault(name, number)
    if needs_mending:
        keep_links_only(document.pages)
    pdf = document.write_pdf(pdf_variant="pdf/ua-1")
    return pdf, {"pages": len(document.pages), "anchors": anchors}


def main():
    end_with_parent()
    try:
        weasyprint, needs_mending = load()
        if needs_mending:
            mend_line_breaks()
        logging.getLogger("weasyprint.progress").setLevel(logging.INFO)
        logging.getLogger("weasyprint.progress").addHandler(Progress())
        logging.getLogger("weasyprint").addHandler(Warnings())
        html = sys.stdin.buffer.read().decode("utf-8")
        pdf, facts = print_book(weasyprint, html, needs_mending)
        sys.stdout.buffer.write(pdf)
        sys.stdout.buffer.flush()
        tell(**facts, size=len(pdf), sha256=hashlib.sha256(pdf).hexdigest(), version=weasyprint.__version__)
        return 0
    except Failure as failure:
        tell(error=failure.args[0], text=failure.args[1])
    except KeyboardInterrupt:
        return 130
    except BrokenPipeError:
        return 1
    except MemoryError:
        tell(error="memory", text="")
    except OSError as error:
        lacks_room = error.errno in (errno.ENOSPC, errno.EDQUOT)
        tell(error="space" if lacks_room else "failed", text=f"{type(error).__name__}: {error}")
    except Exception as error:
        tell(error="failed", text=f"{type(error).__name__}: {error}")
    return 1


sys.exit(main())
