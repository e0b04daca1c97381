"""A server that is measured: how it is started, what it takes of the machine, and how it is asked."""

import os
import socket
import subprocess
import time
from pathlib import Path

from kept_connection import KeptConnection

PATIENCE = 180
TICK = os.sysconf("SC_CLK_TCK")


class Failed(Exception):
    pass


def free_port():
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return one.getsockname()[1]


class ServedProgram:
    def __init__(self, name, command, port, log, pause):
        self.name, self.log = name, log
        # How long to wait before asking again, as long as the old text is there.
        self.pause = pause
        self.connection = KeptConnection(port)
        self.start = time.perf_counter()
        with open(log, "wb") as output:
            self.process = subprocess.Popen(
                [str(part) for part in command], stdin=subprocess.DEVNULL, stdout=output, stderr=subprocess.STDOUT)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.connection.close()
        self.process.terminate()
        try:
            self.process.wait(20)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()

    def fail(self, why):
        said = self.log.read_text(errors="replace")[-2000:]
        raise Failed(f"{self.name} {why}; it said:\n{said}")

    def wait_until_it_serves(self, path):
        """The seconds from its start to its first page."""
        while True:
            if self.process.poll() is not None:
                self.fail(f"ended with {self.process.returncode}")
            try:
                answer = self.connection.ask(path)
                if answer.status == 200:
                    return answer.first - self.start
            except OSError:
                self.connection.close()
            if time.perf_counter() - self.start > PATIENCE:
                self.fail(f"does not serve {path}")
            time.sleep(0.01)

    def wait_for(self, path, marker):
        """When the first byte of the page with this text came, and how often it was asked for."""
        until = time.perf_counter() + PATIENCE
        asked = 0
        while True:
            answer = self.connection.ask(path)
            asked += 1
            if answer.status == 200 and marker in answer.body:
                return answer.first, asked
            if self.process.poll() is not None or answer.first > until:
                self.fail(f"does not show {marker.decode()} at {path} (its last answer: {answer.status})")
            time.sleep(self.pause)

    def cpu(self):
        """Seconds of the processor until now, in steps of a hundredth."""
        fields = Path(f"/proc/{self.process.pid}/stat").read_text().rpartition(")")[2].split()
        return (int(fields[11]) + int(fields[12])) / TICK

    def memory(self):
        """What it holds now and what it held at most, in megabytes."""
        lines = Path(f"/proc/{self.process.pid}/status").read_text().splitlines()
        values = {line.split(":")[0]: int(line.split()[1]) / 1024 for line in lines if line.startswith("Vm")}
        return values["VmRSS"], values["VmHWM"]
