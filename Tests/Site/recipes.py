"""The recipes of docs/publiceren.md: valid YAML and shell, pinned, and true to the Makefile and the program."""

import re
import subprocess

import yaml

GUIDE = "docs/publiceren.md"
# Where what a service runs is found: its steps, whatever they are called there.
SCRIPTS = {"run", "script", "before_script"}


def blocks(trial, language):
    text = (trial.repository / GUIDE).read_text(encoding="utf-8")
    return re.findall(rf"^```{language}\n(.*?)^```$", text, flags=re.DOTALL | re.MULTILINE)


def recipes(trial):
    # Only strings: `on` is a word here.
    return [yaml.load(block, yaml.BaseLoader) for block in blocks(trial, "yaml")]


def values(tree, name):
    """Every value of a key, however deep; a list is joined as the services join one."""
    if isinstance(tree, dict):
        for key, value in tree.items():
            if key == name:
                yield "\n".join(value) if isinstance(value, list) else value
            else:
                yield from values(value, name)
    elif isinstance(tree, list):
        for item in tree:
            yield from values(item, name)


def scripts(trial):
    for recipe in recipes(trial):
        for key in sorted(SCRIPTS):
            yield from values(recipe, key)
    yield from blocks(trial, "sh")


def are_shell(trial):
    """Every script is one that a shell can read."""
    found = list(scripts(trial))
    if len(found) < 8:
        yield f"only {len(found)} scripts found"
    for script in found:
        result = subprocess.run(["sh", "-n", "-e"], input=script, capture_output=True, text=True)
        if result.returncode != 0:
            yield f"{result.stderr.strip()}: {script}"


def are_pinned(trial):
    """Images and actions have a version, and the jobs that recipes wait for are there."""
    github, gitlab = recipes(trial)
    for action in values(github, "uses"):
        if not re.fullmatch(r"actions/[a-z-]+@v\d+", action):
            yield f"not pinned: {action}"
    for image in [*values(github, "container"), *values(gitlab, "image")]:
        if not re.fullmatch(r"swift:\d+\.\d+-bookworm", image):
            yield f"not pinned: {image}"
    for job in values(github, "needs"):
        if job not in github["jobs"]:
            yield f"no job {job}"
    if gitlab["pages"]["artifacts"]["paths"] != ["public"]:
        yield "GitLab publishes the folder public and no other"


def install_what_is_needed(trial):
    """They install what the Makefile installs for a build, and to print books."""
    makefile = (trial.repository / "Makefile").read_text(encoding="utf-8")
    # A recipe builds a program with Swift's own library in it, as `make install` does.
    needed = {name for packages in ("FOR_SITE", "FOR_INSTALL")
              for name in re.findall(r"=(lib[\w.+-]+)", makefile.split(f"{packages} :=")[1].split("\n\n")[0])}
    to_print = set(re.findall(r"=(lib[\w.+-]+)", makefile.split("FOR_PRINT :=")[1].split("\n\n")[0]))
    weasyprint = re.search(r"^WEASYPRINT := (\S+)$", makefile, re.MULTILINE)[1]
    if len(needed) < 3 or len(to_print) < 3:
        yield f"the Makefile needs only {sorted(needed)} and {sorted(to_print)}"
    for recipe in recipes(trial):
        text = "\n".join(text for key in SCRIPTS for text in values(recipe, key))
        installed = set(re.findall(r"\blib[\w.+-]+-dev\b", text))
        if installed != needed:
            yield f"a recipe installs {sorted(installed)}, the Makefile {sorted(needed)}"
        if missing := {*to_print, "python3-venv", weasyprint} - set(text.split()):
            yield f"a recipe cannot print books: it lacks {sorted(missing)}"
        if "trompet book" not in text:
            yield "a recipe prints no books"


def use_what_there_is(trial):
    """The options of Trompet and of its build that they use are there."""
    for script in scripts(trial):
        for command, rest in re.findall(r"trompet (build|book|check|new)\b([^\n&|]*)", script):
            known = trial.run("help", command)
            for option in re.findall(r"--[\w-]+", rest):
                if option not in known:
                    yield f"trompet {command} has no {option}"
        for option in re.findall(r"swift build ([^\n]*)", script):
            if "--product trompet" not in option or "--static-swift-stdlib" not in option:
                yield f"builds another program: swift build {option}"


CHECKS = [are_shell, are_pinned, install_what_is_needed, use_what_there_is]
