"""A connection to a server that is kept, and answers with the moment of their first byte."""

import socket
import time
from dataclasses import dataclass

PATIENCE = 60


@dataclass(frozen=True)
class Answer:
    status: int
    # When the first byte came, on the clock of `time.perf_counter`.
    first: float
    headers: dict
    body: bytes


class KeptConnection:
    """Asks one thing after another; connects again when the server has closed it."""

    def __init__(self, port):
        self.port = port
        self.socket = None

    def ask(self, path):
        """The answer to one GET."""
        question = f"GET {path} HTTP/1.1\r\nHost: 127.0.0.1:{self.port}\r\nAccept: */*\r\n\r\n".encode()
        for is_last in (False, True):
            was_open = self.socket is not None
            try:
                if not was_open:
                    self.socket = socket.create_connection(("127.0.0.1", self.port), timeout=PATIENCE)
                    self.socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
                self.socket.sendall(question)
                return self.answer()
            except (BrokenPipeError, ConnectionResetError, EOFError):
                self.close()
                # A server may close what it kept, at any moment; a new connection that it closes is a fault.
                if is_last or not was_open:
                    raise
        raise AssertionError

    def close(self):
        if self.socket:
            self.socket.close()
        self.socket = None

    def more(self):
        data = self.socket.recv(1 << 18)
        if not data:
            raise EOFError("the connection was closed in the middle of an answer")
        return data

    def answer(self):
        data = self.more()
        first = time.perf_counter()
        while b"\r\n\r\n" not in data:
            data += self.more()
        head, _, body = data.partition(b"\r\n\r\n")
        status, *lines = head.decode("latin-1").split("\r\n")
        headers = {name.strip().lower(): value.strip() for name, _, value in (line.partition(":") for line in lines)}
        if headers.get("transfer-encoding", "").lower() == "chunked":
            body = self.chunks(body)
        elif "content-length" in headers:
            parts, missing = [body], int(headers["content-length"]) - len(body)
            while missing > 0:
                parts.append(self.more())
                missing -= len(parts[-1])
            body = b"".join(parts)
        else:
            parts = [body]
            while data := self.socket.recv(1 << 18):
                parts.append(data)
            body = b"".join(parts)
            self.close()
        if headers.get("connection", "").lower() == "close":
            self.close()
        return Answer(int(status.split()[1]), first, headers, body)

    def chunks(self, data):
        body = b""
        while True:
            while b"\r\n" not in data:
                data += self.more()
            size, _, data = data.partition(b"\r\n")
            length = int(size.split(b";")[0], 16)
            while len(data) < length + 2:
                data += self.more()
            body, data = body + data[:length], data[length + 2:]
            if length == 0:
                return body
