"""Servers on this computer, each at an address of its own (127.0.0.x), that answer as servers do: well, badly, or not at all."""

import shutil
import socket
import ssl
import struct
import subprocess
import threading
import time
from collections import defaultdict
from dataclasses import dataclass

GIGABYTES = 4 * 2**30


@dataclass
class Request:
    host: str
    method: str
    path: str
    headers: dict
    sent: int = 0


class Servers:
    """One a host; `requests` holds what they were asked, `most` how many of them were busy at once, by host."""

    def __init__(self):
        self.requests, self.most = [], defaultdict(int)
        self._busy, self._lock, self._ports = defaultdict(int), threading.Lock(), {}
        self._mine = threading.local()
        self._stopped = threading.Event()
        self._listeners = []

    def address(self, number, path, scheme="http"):
        """The address of a path on server `number`, which is started for it."""
        return f"{scheme}://127.0.0.{number}:{self._port(number, scheme)}{path}"

    def _port(self, number, scheme):
        if number not in self._ports:
            listener = socket.create_server((f"127.0.0.{number}", 0))
            self._ports[number] = listener.getsockname()[1]
            self._listeners.append(listener)
            threading.Thread(target=self._serve, args=(listener, number, scheme), daemon=True).start()
        return self._ports[number]

    def secure(self, folder):
        """A certificate that nobody but its maker knows, for the servers that are asked with https."""
        subprocess.run(
            [shutil.which("openssl"), "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=een",
             "-addext", "subjectAltName=IP:127.0.0.12", "-keyout", folder / "key.pem", "-out", folder / "cert.pem"],
            check=True, capture_output=True)
        self._context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        self._context.load_cert_chain(folder / "cert.pem", folder / "key.pem")

    def stop(self):
        self._stopped.set()
        for listener in self._listeners:
            listener.close()

    def _serve(self, listener, number, scheme):
        while True:
            try:
                connection, _ = listener.accept()
            except OSError:
                return
            threading.Thread(target=self._answer, args=(connection, number, scheme), daemon=True).start()

    def _answer(self, connection, number, scheme):
        try:
            if scheme == "https":
                connection = self._context.wrap_socket(connection, server_side=True)
            head = b""
            while b"\r\n\r\n" not in head:
                if not (part := connection.recv(65536)):
                    return
                head += part
            lines = head.split(b"\r\n\r\n")[0].decode("latin-1").split("\r\n")
            method, path, _ = lines[0].split(" ")
            headers = {name.lower(): value.strip() for name, _, value in (line.partition(":") for line in lines[1:])}
            request = Request(str(number), method, path, headers)
            with self._lock:
                self.requests.append(request)
                self._busy[number] += 1
                self._busy["all"] += 1
                for name in (number, "all"):
                    self.most[name] = max(self.most[name], self._busy[name])
            self._mine.names = (number, "all")
            try:
                self._behave(connection, request)
            finally:
                self._answered()
        except OSError:
            pass  # The other side has gone, as it may.
        finally:
            connection.close()

    def _answered(self):
        """No longer busy."""
        with self._lock:
            for name in self._mine.names:
                self._busy[name] -= 1
        self._mine.names = ()

    def _behave(self, connection, request):
        name = request.path.split("/")[1]
        is_head = request.method == "HEAD"
        match name:
            case "goed":
                self._say(connection, 200, "Set-Cookie: koekje=1; Path=/")
            case "teller":
                time.sleep(0.05)
                self._say(connection, 200)
            case "geen-head":
                self._say(connection, 405 if is_head else 200)
            case "head-404":
                self._say(connection, 404 if is_head else 200)
            case "head-weg":
                if not is_head:
                    self._say(connection, 200)
            case "code":
                self._say(connection, int(request.path.split("/")[2]), "Retry-After: 60")
            case "naar":
                status, target = request.path.split("/", 3)[2:]
                self._say(connection, int(status), f"Location: {target}", "Set-Cookie: koekje=1; Path=/")
            case "zwijgt":
                connection.sendall(b"HTTP/1.1 200 OK\r\n")
                while not self._stopped.wait(0.2):
                    connection.sendall(b"X-Meer: ja\r\n")
            case "druppelt":
                if is_head:
                    return self._say(connection, 405)
                connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 1000000\r\n\r\n")
                while not self._stopped.wait(0.2):
                    connection.sendall(b"x")
            case "reset":
                self._last(connection, b"HTTP/1.1 200 OK\r\nX-Half:")
                connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
            case "dicht":
                pass
            case "onzin":
                self._last(connection, b"\x00\xffgeen HTTP\r\n" * 1000)
            case "kop":
                self._last(connection, b"HTTP/1.1 200 OK\r\n" + b"X-Vol: " + b"x" * 100_000 + b"\r\n\r\n")
            case "koppen":
                self._last(connection, b"HTTP/1.1 200 OK\r\n" + b"X-Vol: xxxxxxxxxx\r\n" * 10_000 + b"\r\n")
            case "groot":
                if is_head:
                    return self._say(connection, 405)
                connection.sendall(f"HTTP/1.1 200 OK\r\nContent-Length: {GIGABYTES}\r\n\r\n".encode())
                while request.sent < GIGABYTES:
                    request.sent += connection.send(b"x" * 65536)

    def _last(self, connection, answer):
        """All that is answered: whoever has it may ask again before this goes on, so it is done with by then."""
        self._answered()
        connection.sendall(answer)

    def _say(self, connection, status, *headers):
        lines = [f"HTTP/1.1 {status} Zo", "Content-Length: 0", "Connection: close", *headers]
        self._last(connection, ("\r\n".join(lines) + "\r\n\r\n").encode())


def closed_port():
    """An address where nobody listens."""
    with socket.create_server(("127.0.0.13", 0)) as listener:
        return f"http://127.0.0.13:{listener.getsockname()[1]}/"
