"""A site that `trompet serve` serves, asked as a browser asks, or as no browser ever would."""

import json
import os
import re
import signal
import socket
import subprocess
import threading
import time
from dataclasses import dataclass
from http.client import HTTPConnection
from urllib.parse import quote

from trial import DATE

# Nothing here takes this long, in seconds, however busy the machine; what does hangs.
PATIENCE = 60
# What the preview puts into a page, and a build never does.
INSERT = re.compile(rb'<script src="/_redactie/preview\.js"[^<>]*></script>\n?(?=</body>)')


@dataclass(frozen=True)
class Answer:
    status: int
    # By their names in small letters.
    headers: dict
    body: bytes

    @property
    def page(self):
        """The bytes without the preview's own."""
        return INSERT.sub(b"", self.body)


def free_port():
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return one.getsockname()[1]


class ServedSite:
    """The server is there from `with` to the end of its block; what it said is in `said`."""

    def __init__(self, program, folder, *options, port=None, ruler=()):
        self.folder, self.said = folder, []
        self.wanted = port or free_port()
        self.command = [*ruler, program, "serve", "--site", folder, "--port", str(self.wanted), "--date", DATE, *options]
        self.port = self.process = None

    def __enter__(self):
        self.process = subprocess.Popen(
            [str(part) for part in self.command], stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT, text=True, encoding="utf-8", errors="replace",
            env={**os.environ, "LC_ALL": "C.UTF-8"})
        self.reader = threading.Thread(target=lambda: self.said.extend(self.process.stdout), daemon=True)
        self.reader.start()
        try:
            wait_until(lambda: self.address() or self.process.poll() is not None, "an address", self.text)
            if not self.address():
                raise RuntimeError(f"ended with {self.process.returncode}: {self.text()}")
            self.port = int(self.address().rpartition(":")[2])
            wait_until(self.listens, "a server that answers", self.text)
        except BaseException:
            self.end()
            raise
        return self

    def __exit__(self, *_):
        self.end()

    def end(self):
        """Asks it to stop, as Ctrl-C does; one that does not is killed. Gives its exit code."""
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGINT)
        try:
            self.process.wait(PATIENCE)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
        self.reader.join(PATIENCE)
        self.process.stdout.close()
        return self.process.returncode

    def text(self):
        return "".join(self.said)

    def address(self):
        """The address that it says, without the slash at its end."""
        found = re.search(r"http://(?:127\.0\.0\.1|localhost):\d+", self.text())
        return found and found[0]

    def listens(self):
        try:
            return self.ask("/").status > 0
        except OSError:
            return False

    def ask(self, path="/", method="GET", headers=(), body=None):
        """One question on a connection of its own; the path is encoded already."""
        connection = HTTPConnection("127.0.0.1", self.port, timeout=PATIENCE)
        try:
            connection.request(method, path, body=body, headers=dict(headers))
            return answer(connection.getresponse())
        finally:
            connection.close()

    def file(self, path):
        """What stands at the address of a published file."""
        return self.ask(address_of(path))

    def send(self, data, wait=True):
        """Bytes as they are, and all that comes back until the server closes; without `wait` no end of them is told."""
        with socket.create_connection(("127.0.0.1", self.port), timeout=PATIENCE) as connection:
            try:
                connection.sendall(data)
                if wait:
                    connection.shutdown(socket.SHUT_WR)
                parts = []
                while part := connection.recv(1 << 16):
                    parts.append(part)
                return b"".join(parts)
            except (ConnectionResetError, BrokenPipeError):
                # It may hang up on who asks for too much.
                return b"".join(parts) if "parts" in locals() else b""

    def note(self, address="/"):
        """What the bar of the page at an address shows."""
        return json.loads(self.ask("/_redactie/bladzijde.json?adres=" + quote(address)).body)

    def is_held(self):
        """Whether what is served is older than the texts, because there is a mistake in them."""
        return self.note()["held"]


class EventStream:
    """The events that a page listens to."""

    def __init__(self, port, version=0):
        self.connection = HTTPConnection("127.0.0.1", port, timeout=PATIENCE)
        self.connection.request("GET", f"/_redactie/live?version={version}")
        self.response = self.connection.getresponse()
        if self.response.status != 200:
            raise RuntimeError(f"the stream of events answers {self.response.status}")

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.response.close()
        self.connection.close()

    def next(self):
        """The data of the next event."""
        name = None
        while line := self.response.readline():
            if line.startswith(b"event:"):
                name = line.partition(b":")[2].strip()
            elif line.startswith(b"data:") and name == b"now":
                return json.loads(line.partition(b":")[2])
        raise RuntimeError("the stream of events ended")


def answer(response):
    return Answer(response.status, {name.lower(): value for name, value in response.getheaders()}, response.read())


def address_of(path):
    """Where a server shows a file of the output."""
    folder, _, name = path.rpartition("/")
    return quote("/" + (folder + "/" * bool(folder) if name == "index.html" else path))


def wait_until(condition, what, told=lambda: ""):
    """Waits for something that must come; says what did not."""
    until = time.monotonic() + PATIENCE
    while not (result := condition()):
        if time.monotonic() > until:
            raise RuntimeError(f"waited in vain for {what}. {told()}")
        time.sleep(0.02)
    return result


def tree(folder):
    """Each file and folder with all that changes when somebody writes it."""
    found = {}
    for place, folders, files in os.walk(folder):
        for name in folders + files:
            path = os.path.join(place, name)
            entry = os.lstat(path)
            found[os.path.relpath(path, folder)] = (entry.st_ino, entry.st_size, entry.st_mtime_ns, entry.st_mode)
    return found


def written(before, after):
    """What was written in a folder, and should not have been."""
    for path in sorted(before.keys() | after.keys()):
        if before.get(path) != after.get(path):
            yield f"{path} was {'written' if path in after else 'removed'} in the folder of the site"


def save(file, text):
    """As most editors save: beside the file, and then in its place."""
    file.parent.mkdir(parents=True, exist_ok=True)
    new = file.with_name(f".{file.name}.nieuw")
    new.write_bytes(text if isinstance(text, bytes) else text.encode())
    os.rename(new, file)


def clean_build(trial, folder, output):
    """All files of a build into an empty folder by their path; None and what is wrong when there is a mistake in the texts."""
    result = subprocess.run(
        [trial.program, "build", "--site", folder, "--output", output, "--date", DATE], stdin=subprocess.DEVNULL,
        capture_output=True, text=True, encoding="utf-8", errors="replace")
    if result.returncode == 1:
        return None, result.stderr
    if result.returncode != 0:
        raise RuntimeError(f"the clean build ends with {result.returncode}: {result.stderr}")
    files = {path.relative_to(output).as_posix(): path.read_bytes() for path in output.rglob("*")
             if path.is_file() and not path.name.startswith(".trompet-")}
    return files, result.stderr
