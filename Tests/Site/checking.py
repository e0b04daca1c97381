"""What `trompet check` finds, in all four of its forms: they say the same, and programs can read them."""

import json
import os
import re
import subprocess
from urllib.parse import unquote, urlsplit

import yaml
from trial import DATE

# A folder and a file that all forms have to write with care.
ODD = "content/map: 100%, é/twee «3».md"
BROKEN = {
    "content/site.yaml": "naam: Proef\nadres: https://voorbeeld.nl/\n",
    "content/index.md": "---\ntitel: Thuis\nsamenvatting: Thuis.\n---\nZie [weg](weg.md), ![](een.png).\n",
    "content/een.png": "",
    # An accent of its own, a family of five code points, and a sign above the first plane of Unicode.
    ODD: "---\ntitel: Twee\nsamenvatting: Twee.\n---\ne\u0301 👩‍👩‍👧 🎺 ![](een.png), [x](100%,:.md) en [[Nergens]].\r\n\r\n#### Kop\r\n",
    "content/drie.md": "---\ntitel: Drie\nconcept: ja\n---\n# Nog een titel\n\n![](een.png)\n",
    # Control characters, and what may not stand in JSON or a workflow command as it is.
    "content/vier.md": "---\ntitel: Vier\nonbekend\u007f: \"a\u0085b\\u2028\"\n---\n[a\u0007b](c\u0008\u2028\"<d>.md) ::error::x\n",
    "content/kalender/niets.yaml": "x: 1\n",
}
SEVERITIES = {"fout": "error", "let op": "warning", "tip": "advice"}
LEVELS = {"error": "error", "warning": "warning", "note": "advice"}
COMMANDS = {"error": "error", "warning": "warning", "notice": "advice"}
TOLD = re.compile(r"(?:(.*?)(?::(\d+):(\d+))?: )?(fout|let op|tip): (.*) \[([a-z0-9-]+)(?:, .*)?\]")
GUIDE = "docs/checking.md"
# Tests/Site/outside.py has sites that answer.
OUTSIDE = {"addresses", "good", "moved", "dead", "unreachable", "unverifiable", "notChecked", "known"}


def check(trial, folder, *arguments):
    """The exit code, and the bytes of standard output. What it found is nowhere else."""
    environment = {**os.environ, "SWIFT_BACKTRACE": "enable=no"}
    result = subprocess.run(
        [trial.program, "check", "--date", DATE, *arguments], cwd=folder, env=environment, stdin=subprocess.DEVNULL,
        capture_output=True)
    if result.stderr:
        raise RuntimeError(result.stderr.decode())
    return result.returncode, result.stdout


def broken_site(trial):
    folder = trial.scratch / "checking"
    for path, text in BROKEN.items():
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(text.encode())
    return folder


def printable(text):
    """As text for a terminal shows it."""
    return re.sub("[\0-\x08\x0a-\x1f\x7f-\x9f\xad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff]", "·",
                  text.replace("\t", " "))


def from_text(text):
    found = []
    for line in text.decode().splitlines():
        if match := TOLD.fullmatch(line):
            path, row, column, severity, message, name = match.groups()
            found.append((name, SEVERITIES[severity], path or "", int(row or 0), int(column or 0), message))
    return found


def from_json(text):
    return [(one["id"], one["severity"], printable(one.get("path", "")), one.get("line", 0), one.get("column", 0),
             printable(one["message"])) for one in json.loads(text)["findings"]]


def from_github(text):
    found = []
    for line in text.decode().split("\n"):
        match = re.fullmatch(r"::(error|warning|notice) (.*?)::(.*)", line)
        if not match:
            continue
        fields = dict(field.split("=", 1) for field in match[2].split(","))
        message = unquote(match[3]).split("\n")[0]
        found.append((fields["title"], COMMANDS[match[1]], unquote(fields.get("file", "")), int(fields.get("line", 0)),
                      int(fields.get("col", 0)), re.sub(r" \([A-Z]+ [\d.]+\)$", "", message)))
    return found


def columns_of(folder, path, line, column):
    """A column in code points as the one that people count."""
    text = (folder / path).read_bytes().decode().split("\n")[line - 1][:column - 1]
    # Letters that are made of several code points, as they occur above.
    return len(re.sub("e\u0301|👩‍👩‍👧", "x", text)) + 1


def from_sarif(folder, text):
    found = []
    run = json.loads(text)["runs"][0]
    for result in run["results"]:
        path, line, column = "", 0, 0
        for location in result.get("locations", []):
            place = location["physicalLocation"]
            path = unquote(place["artifactLocation"]["uri"])
            if region := place.get("region"):
                line = region["startLine"]
                column = columns_of(folder, path, line, region["startColumn"])
        message = result["message"]["text"].split("\n")[0]
        found.append((result["ruleId"], LEVELS[result["level"]], printable(path), line, column, printable(message)))
    return found


def sites(trial):
    yield "content/", trial.repository
    yield "a broken site", broken_site(trial)


def all_forms_say_the_same(trial):
    """Text, JSON, SARIF and GitHub's commands tell the same findings in the same order, with the same exit code."""
    for name, folder in sites(trial):
        answers = {form: check(trial, folder, "--format", form) for form in ("text", "json", "sarif", "github")}
        if len({code for code, _ in answers.values()}) != 1:
            yield f"{name}: the exit codes are {[code for code, _ in answers.values()]}"
        text = from_text(answers["text"][1])
        others = {"json": from_json(answers["json"][1]), "sarif": from_sarif(folder, answers["sarif"][1]),
                  "github": from_github(answers["github"][1])}
        for form, found in others.items():
            # Where something is on several lines GitHub takes no columns.
            if form == "github":
                found = [one if one[4] else (*one[:4], want[4], one[5]) for one, want in zip(found, text)]
            if len(found) != len(text):
                yield f"{name}: text tells {len(text)} findings and {form} {len(found)}"
            for one, other in zip(text, found):
                if one != other:
                    yield f"{name}: text tells {one} and {form} {other}"
        summary = json.loads(answers["json"][1])["summary"]
        counted = [sum(one[1] == severity for one in text) for severity in ("error", "warning", "advice")]
        if counted != [summary["errors"], summary["warnings"], summary["tips"]]:
            yield f"{name}: {counted} were told and {summary} counted"
    if len(text) < 8 or {one[1] for one in text} < {"error", "warning"}:
        yield f"the broken site shows only {text}"


def tell_what_a_build_tells(trial):
    """Everything that a build tells is told, and the exit code is that of a build."""
    for name, folder in sites(trial):
        copy = folder if folder != trial.repository else trial.copy_of_content("checking-build")
        built = subprocess.run([trial.program, "build", "--date", DATE], cwd=copy, stdin=subprocess.DEVNULL,
                               capture_output=True)
        code, told = check(trial, copy)
        if code != built.returncode:
            yield f"{name}: check ends with {code} and build with {built.returncode}"
        for missing in set(from_text(built.stderr)) - set(from_text(told)):
            yield f"{name}: check does not tell {missing}"


def keep_sarif_rules(trial):
    """SARIF has what its schema asks for: required properties, rules by their index, addresses, regions in code points."""
    for name, folder in sites(trial):
        log = json.loads(check(trial, folder, "--format", "sarif")[1])
        if log["version"] != "2.1.0" or len(log["runs"]) != 1 or not log["$schema"].endswith("sarif-schema-2.1.0.json"):
            yield f"{name}: not a log of version 2.1.0"
        run = log["runs"][0]
        driver = run["tool"]["driver"]
        if not driver["name"] or run["columnKind"] != "unicodeCodePoints":
            yield f"{name}: the tool or the kind of columns is not said"
        for language in (driver["language"], run["language"]):
            if not re.fullmatch("[a-z]{2}", language):
                yield f"{name}: the language is {language}"
        rules = driver["rules"]
        if len({rule["id"] for rule in rules}) != len(rules):
            yield f"{name}: a rule is there twice"
        for rule in rules:
            if not rule["shortDescription"]["text"]:
                yield f"{name}: nothing is said of {rule['id']}"
        for result in run["results"]:
            yield from (f"{name}: {fault}: {result}" for fault in faults_of(result, run, folder))


def faults_of(result, run, folder):
    if run["tool"]["driver"]["rules"][result["ruleIndex"]]["id"] != result["ruleId"]:
        yield "the rule's index is another's"
    if result["level"] not in LEVELS or not result["message"]["text"]:
        yield "no level or message"
    for location in result.get("locations", []):
        place = location["physicalLocation"]
        address = place["artifactLocation"]["uri"]
        if not re.fullmatch(r"(?:[\w.~/-]|%[0-9A-F]{2})+", address, re.ASCII) or urlsplit(address).scheme:
            yield "not a relative reference"
        if place["artifactLocation"]["uriBaseId"] not in run["originalUriBaseIds"]:
            yield "its base is not said"
        file = folder / unquote(address)
        if not file.exists():
            yield f"there is no {file}"
        if not (region := place.get("region")):
            continue
        lines = file.read_bytes().decode().split("\n")
        for line, column in (("startLine", "startColumn"), ("endLine", "endColumn")):
            if not 1 <= region[line] <= len(lines) or not 1 <= region[column] <= len(lines[region[line] - 1]) + 1:
                yield f"{line} or {column} is not in the file"
        if (region["startLine"], region["startColumn"]) > (region["endLine"], region["endColumn"]):
            yield "it ends before it starts"


def places_hold_what_is_meant(trial):
    """The region of a link is the link, in code points and in characters."""
    folder = broken_site(trial)
    run = json.loads(check(trial, folder, "--format", "sarif")[1])["runs"][0]
    seen = set()
    for result in run["results"]:
        if not result["ruleId"].startswith(("broken-", "missing-alternative")):
            continue
        for location in result.get("locations", []):
            place = location["physicalLocation"]
            region = place["region"]
            text = (folder / unquote(place["artifactLocation"]["uri"])).read_bytes().decode()
            line = text.split("\n")[region["startLine"] - 1]
            seen.add(line[region["startColumn"] - 1:region["endColumn"] - 1])
    for expected in ("weg.md", "100%,:.md", "een.png"):
        if expected not in seen:
            yield f"{expected} is not marked; {sorted(seen)} are"


def hold_choices_and_paths(trial):
    """Paths, --strict and the switches of site.yaml do what the help says."""
    folder = broken_site(trial)
    for arguments, code in ((["drie.md"], 0), (["drie.md", "--strict"], 1), (["content"], 1), (["kalender"], 1)):
        result, text = check(trial, folder, *arguments)
        if result != code:
            yield f"{arguments} ends with {result}"
        told = {one[2] for one in from_text(text)}
        if arguments[0] == "drie.md" and told != {"content/drie.md"}:
            yield f"{arguments} tells of {told}"
        if "Dit gaat alleen over content/" not in text.decode():
            yield f"{arguments} does not say that it is about a part"
    result = subprocess.run([trial.program, "check", "dire.md"], cwd=folder, capture_output=True, text=True)
    if result.returncode != 1 or result.stdout or "content/drie.md" not in result.stderr:
        yield f"an unknown path: {result}"
    settings = folder / "content/site.yaml"
    settings.write_text(BROKEN["content/site.yaml"] + "controle:\n  niet-controleren: [missing-alternative]\n")
    if "missing-alternative" in {one[0] for one in from_text(check(trial, folder)[1])}:
        yield "a switch in site.yaml changes nothing"
    settings.write_text(BROKEN["content/site.yaml"])


def are_coloured_on_terminals_only(trial):
    """Colours come on a terminal alone, and not where NO_COLOR is set."""
    folder = broken_site(trial)
    if b"\x1b" in check(trial, folder)[1]:
        yield "colours in a file"
    for name, environment, expected in (("a terminal", {}, True), ("NO_COLOR", {"NO_COLOR": "1"}, False)):
        shown = on_terminal([trial.program, "check", "--date", DATE], folder, {**os.environ, **environment})
        if (b"\x1b[1;31mfout" in shown) != expected:
            yield f"{name}: {shown[:200]!r}"


def on_terminal(command, folder, environment):
    """What a program shows on a terminal."""
    own, its = os.openpty()
    with subprocess.Popen(command, cwd=folder, env=environment, stdin=its, stdout=its, stderr=its):
        os.close(its)
        shown = b""
        while True:
            try:
                part = os.read(own, 65536)
            except OSError:
                # So the end of a terminal is told on Linux.
                break
            if not part:
                break
            shown += part
    os.close(own)
    return shown


def guide_is_true(trial):
    """docs/checking.md names every key of the JSON, and no other; its commands are there."""
    guide = (trial.repository / GUIDE).read_text(encoding="utf-8")
    table = guide.split("## JSON")[1].split("\n## ")[0]
    named = {name for row in re.findall(r"^\| (`.*?) \|", table, re.MULTILINE) for name in re.findall(r"`(\w+)`", row)}
    written = set()
    for _, folder in sites(trial):
        log = json.loads(check(trial, folder, "--format", "json")[1])
        written |= {*log, *log["summary"], *(key for one in log["findings"] for key in one)}
    # What only some sites have, and what is there after other sites have been asked.
    written |= {"criterion", "words", "sentences", "outside"} | OUTSIDE
    for name in sorted(named ^ written):
        yield f"{name}: {'not in the JSON' if name in named else 'not in the guide'}"
    known = trial.run("help", "check")
    for option in re.findall(r"trompet check[^\n`|&]*?(--[\w-]+)", guide):
        if option not in known:
            yield f"there is no {option}"


def snippets_work(trial):
    """The snippets for GitHub and GitLab are YAML and shell, and what GitLab gets is a report of code quality."""
    guide = (trial.repository / GUIDE).read_text(encoding="utf-8")
    blocks = [yaml.load(block, yaml.BaseLoader)
              for block in re.findall(r"^```yaml\n(.*?)^```$", guide, re.DOTALL | re.MULTILINE)]
    settings, *steps, gitlab = blocks
    folder = broken_site(trial)
    file = folder / "content/site.yaml"
    (folder / "content/handreikingen").mkdir(exist_ok=True)
    (folder / "content/handreikingen/index.md").write_text("---\ntitel: Handreikingen\n---\nAlle.\n")
    file.write_text(BROKEN["content/site.yaml"] + yaml.safe_dump(settings, allow_unicode=True))
    if wrong := [one for one in from_text(check(trial, folder)[1]) if one[2] == "content/site.yaml"]:
        yield f"the choices that it shows are not understood: {wrong}"
    file.write_text(BROKEN["content/site.yaml"])
    scripts = [step["run"] for block in steps for step in block if "run" in step]
    report = "\n".join(gitlab["teksten"]["script"])
    for script in [*scripts, report]:
        done = subprocess.run(["sh", "-n", "-e"], input=script, capture_output=True, text=True)
        if done.returncode:
            yield f"{done.stderr}: {script}"
    script = report.split("\n", 1)[1].replace(".trompet/bin/trompet", str(trial.program))
    subprocess.run(["sh", "-eu", "-c", script], cwd=folder, check=True, capture_output=True)
    found = json.loads((folder / gitlab["teksten"]["artifacts"]["reports"]["codequality"]).read_text())
    if len(found) != len(from_json(check(trial, folder, "--format", "json")[1])):
        yield f"GitLab gets {len(found)} findings"
    if len({one["fingerprint"] for one in found}) != len(found):
        yield "two findings have one fingerprint"
    for one in found:
        if one["severity"] not in {"info", "minor", "major"} or int(one["location"]["lines"]["begin"]) < 1:
            yield f"no finding for GitLab: {one}"


CHECKS = [all_forms_say_the_same, tell_what_a_build_tells, keep_sarif_rules, places_hold_what_is_meant,
          hold_choices_and_paths, are_coloured_on_terminals_only, guide_is_true, snippets_work]
