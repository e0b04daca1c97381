"""What `make install` puts where: the program, its manual page, and what shells need to complete it."""

import shutil
import subprocess

FILES = {
    "bin/trompet", "share/man/man1/trompet.1", "share/bash-completion/completions/trompet",
    "share/zsh/site-functions/_trompet", "share/fish/vendor_completions.d/trompet.fish",
}


def make(trial, target, destination, prefix="/usr"):
    """With the program under test, so that none has to be built."""
    return subprocess.run(
        ["make", target, f"PROGRAM={trial.program}", f"PARTS={trial.scratch / 'parts'}", f"DESTDIR={destination}",
         f"PREFIX={prefix}"],
        cwd=trial.repository, text=True, encoding="utf-8", stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT)


def files_below(folder):
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}


def puts_files_in_their_places(trial):
    """The program runs from where it was put; its manual and completions are Dutch and whole."""
    destination = trial.scratch / "een map é"
    result = make(trial, "install", destination)
    if result.returncode != 0:
        yield result.stdout
        return
    usr = destination / "usr"
    if files_below(destination) != {f"usr/{file}" for file in FILES}:
        yield f"installed: {sorted(files_below(destination))}"
    version = subprocess.run([usr / "bin/trompet", "--version"], capture_output=True, text=True, check=True).stdout
    if not version.strip():
        yield "the program does not say its version"
    if (usr / "bin/trompet").stat().st_size >= trial.program.stat().st_size:
        yield "the program was not stripped"

    manual = (usr / "share/man/man1/trompet.1").read_text(encoding="ascii")
    for text in ("begin", "bouw", "nieuw", r"pagina\[u2019]s", r"\[u00E9]\[u00E9]n tekst"):
        if text not in manual:
            yield f"the manual does not have {text}"
    if "<U" in manual:
        yield "letters were left as they went through the tool"
    if shutil.which("man"):
        shown = subprocess.run(
            ["man", "--local-file", usr / "share/man/man1/trompet.1"], capture_output=True, text=True, encoding="utf-8",
            env={"PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8", "MANWIDTH": "100"}).stdout
        if "één tekst" not in shown:
            yield "man does not show the letters of the manual"


def completes_in_bash(trial):
    """bash completes commands, kinds and options."""
    script = subprocess.run(
        [trial.program, "--generate-completion-script", "bash"], capture_output=True, text=True, check=True).stdout
    for words, expected in ((["trompet", "in"], "init"), (["trompet", "new", "art"], "artikel"),
                            (["trompet", "build", "--dra"], "--drafts")):
        line = " ".join(words)
        ask = (f"COMP_WORDS=({line}); COMP_CWORD={len(words) - 1}; COMP_LINE='{line}'; COMP_POINT={len(line)}\n"
               f"_trompet trompet '{words[-1]}' '{words[-2]}'; printf '%s\\n' \"${{COMPREPLY[@]}}\"")
        result = subprocess.run(["bash", "-c", script + "\n" + ask], capture_output=True, text=True)
        if expected not in [reply.strip() for reply in result.stdout.splitlines()]:
            yield f"{line}: {result.stdout}{result.stderr}"


def touches_nothing_else(trial):
    """A prefix that is no whole path is refused; uninstall takes away what was put there, and nothing else."""
    for prefix in ("", "usr", "../usr"):
        destination = trial.scratch / "nergens"
        if make(trial, "install", destination, prefix).returncode == 0 or destination.exists():
            yield f"installs with the prefix ‘{prefix}’"
    destination = trial.scratch / "anderen"
    other = destination / "usr/bin/iets"
    other.parent.mkdir(parents=True)
    other.write_text("van een ander", encoding="utf-8")
    for target in ("install", "uninstall"):
        result = make(trial, target, destination)
        if result.returncode != 0:
            yield result.stdout
    if files_below(destination) != {"usr/bin/iets"}:
        yield f"left: {sorted(files_below(destination))}"


CHECKS = [puts_files_in_their_places, completes_in_bash, touches_nothing_else]
