"""Machines of their own on cables of their own, by the kernel's network namespaces: cables that can be cut.

A cut one is silent: no side is told, as when a switch dies. It takes root and Linux; where that is not so,
who asks is told why.
"""

from __future__ import annotations

import os
import queue
import shutil
import subprocess
import sys
import threading
from contextlib import suppress
from pathlib import Path
from typing import Final

from db.lan.identity import Identity
from tests.db.lan.shop import LONG, SOON

_ROOT: Final = Path(__file__).parents[3]


class NoCables(Exception):
    """It can't be had here."""


def _ip(*words: str) -> None:
    subprocess.run(["ip", *words], check=True, capture_output=True)


class Machine:
    """A program in a namespace, what it tells, and its cable."""

    def __init__(self, shop: str, number: int, of: Identity) -> None:
        self.name, self.cable, self.of = f"{shop}m{number}", f"{shop}c{number}", of
        self.ip = f"10.77.0.{number}"
        self.bridge = shop
        _ip("netns", "add", self.name)
        _ip("link", "add", self.cable, "type", "veth", "peer", "name", "eth0", "netns", self.name)
        _ip("link", "set", self.cable, "netns", shop)
        _ip("-n", shop, "link", "set", self.cable, "master", "switch", "up")
        for words in (("link", "set", "lo", "up"), ("link", "set", "eth0", "up")):
            _ip("-n", self.name, *words)
        _ip("-n", self.name, "addr", "add", f"{self.ip}/24", "dev", "eth0")
        self._lines: queue.SimpleQueue[str] = queue.SimpleQueue()
        self._program: subprocess.Popen[str] | None = None
        self._reader: threading.Thread | None = None

    def start(self) -> None:
        """Switch it on."""
        command = ["ip", "netns", "exec", self.name, sys.executable, "-m", "tests.db.lan.program"]
        self._program = subprocess.Popen(
            [*command, str(self.of.certificate.parent)],
            cwd=_ROOT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        self._reader = threading.Thread(target=self._read)
        self._reader.start()

    def _read(self) -> None:
        assert self._program is not None
        assert self._program.stdout is not None
        for line in self._program.stdout:
            self._lines.put(line.strip())

    def tells(self, *lines: str) -> None:
        """Wait until it told these, in any order, and nothing else."""
        told = [self._lines.get(timeout=LONG) for _ in lines]
        assert sorted(told) == sorted(lines)

    def tells_at_last(self, line: str) -> None:
        """Wait until it tells this, whatever comes before."""
        while self._lines.get(timeout=LONG) != line:
            pass

    def reaches(self, other: Machine) -> None:
        """Let it say something to all until the other tells of it."""
        assert self._program is not None
        assert self._program.stdin is not None
        line = ""
        while line != f"message {self.of.machine}":
            self._program.stdin.write("hello\n")
            self._program.stdin.flush()
            with suppress(queue.Empty):
                line = other._lines.get(timeout=SOON)

    def cut(self) -> None:
        """Cut its cable; nothing on either side notices by itself."""
        _ip("-n", self.bridge, "link", "set", self.cable, "nomaster")

    def mend(self) -> None:
        """Mend it."""
        _ip("-n", self.bridge, "link", "set", self.cable, "master", "switch")

    def shun(self, other: Machine, *, again: bool = False) -> None:
        """Let nothing through to another machine; `again` lets it."""
        _ip("-n", self.name, "route", "del" if again else "add", "blackhole", f"{other.ip}/32")

    def end(self) -> None:
        """Off, and the cable away."""
        if self._program is not None and self._reader is not None:
            self._program.kill()
            self._program.wait()
            self._reader.join()
            for stream in (self._program.stdin, self._program.stdout):
                if stream is not None:
                    with suppress(OSError):
                        stream.close()
        subprocess.run(["ip", "netns", "del", self.name], check=False, capture_output=True)


class Cables:
    """A switch, and machines on it. Raises NoCables."""

    def __init__(self) -> None:
        self.name = f"fd{os.getpid()}"
        self.machines: list[Machine] = []
        if sys.platform != "linux" or shutil.which("ip") is None or os.geteuid() != 0:
            raise NoCables("it takes Linux, root and the program ip")
        try:
            _ip("netns", "add", self.name)
            _ip("-n", self.name, "link", "add", "switch", "type", "bridge", "mcast_snooping", "0")
            _ip("-n", self.name, "link", "set", "switch", "up")
        except subprocess.CalledProcessError as error:
            self.close()
            raise NoCables(f"ip says {error.stderr.decode().strip()}") from error

    def machine(self, of: Identity) -> Machine:
        """A machine on the switch; its program is off."""
        made = Machine(self.name, len(self.machines) + 1, of)
        self.machines.append(made)
        return made

    def close(self) -> None:
        """Everything away."""
        for machine in self.machines:
            machine.end()
        subprocess.run(["ip", "netns", "del", self.name], check=False, capture_output=True)
