"""A shop of several machines for a run: an authority, and for each machine a data folder and a program.

Knows how such a program is started and spoken to (`programs/by_lines.py`); what is measured is told
elsewhere.
"""

from __future__ import annotations

import json
import os
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Final

from platformdirs import user_cache_path

from db.folder import open_folder
from db.lan import identity
from db.lan.identity import Member
from db.shop_authority import certificates
from frontdesk.exchange.shop_files import copy_sample, read_shop
from frontdesk.resources import resource

_TREE: Final = Path(__file__).resolve().parent.parent
#: Nothing here takes so long (seconds).
_PATIENCE: Final = 60.0
#: A desk that serves everything, beside those of the sample shop.
_DESK: Final = """
[[desk]]
id = "{id}"
name = "Desk {id}"
name_cy = "Desg {id}"
"""
Told = dict[str, Any]


class NoAnswer(Exception):
    """A program ended, or was silent."""


@dataclass
class Machine:
    """One machine, and its program while it is on. `told` is everything it said and nobody took yet."""

    folder: Path
    name: str
    desk: str
    told: list[Told] = field(default_factory=list)
    _program: subprocess.Popen[str] | None = None
    _reader: threading.Thread | None = None
    _changed: threading.Condition = field(default_factory=threading.Condition)

    def start(self, *, before: tuple[str, ...] = (), window: bool = False) -> None:
        """Switch it on. `before` are words of the command line that come before the program's own.

        With `window` it is a display with its window, which tells what it paints and takes no lines.
        """
        frozen = getattr(sys, "frozen", False)
        program = [sys.executable] if frozen else [sys.executable, *(before or ("-m", "frontdesk"))]
        told = ["display", "--window", "--silent", "--tell-painted"] if window else ["desk", "--by-lines"]
        place = ["--desk", self.desk] if self.desk else []
        self._program = subprocess.Popen(
            [*program, *told, "--data", str(self.folder), *place],
            cwd=_TREE,
            env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
        )
        self._reader = threading.Thread(target=self._read, args=(self._program,), daemon=True)
        self._reader.start()

    def _read(self, program: subprocess.Popen[str]) -> None:
        for line in program.stdout or ():
            with self._changed:
                self.told.append(json.loads(line))
                self._changed.notify_all()
        program.wait()  # only now it counts as ended
        with self._changed:
            self._changed.notify_all()

    @property
    def running(self) -> bool:
        """Whether its program runs."""
        return self._program is not None and self._program.poll() is None

    def give_way(self) -> None:
        """From now on other programs' work goes first, where the system can do that."""
        if self._program is not None and sys.platform == "linux":
            for thread in Path(f"/proc/{self._program.pid}/task").iterdir():
                os.setpriority(os.PRIO_PROCESS, int(thread.name), 19)

    def say(self, line: str) -> None:
        """Tell it what to do. One that has ended does nothing."""
        if self._program is not None and self._program.stdin is not None:
            with suppress(BrokenPipeError):
                self._program.stdin.write(line + "\n")
                self._program.stdin.flush()

    def answers(self, what: str, count: int = 1) -> list[Told]:
        """Wait until it told so many of these, and take them. Raises NoAnswer."""

        def found() -> list[Told]:
            return [each for each in self.told if each["did"] == what]

        with self._changed:
            done = self._changed.wait_for(lambda: len(found()) >= count or not self.running, _PATIENCE)
            answers = found()[:count]
            if not done or len(answers) < count:
                raise NoAnswer(f"no “{what}” of {self.desk or 'the display'}")
            self.told = [each for each in self.told if each not in answers]
        return answers

    def take(self) -> list[Told]:
        """Everything it told that nobody took."""
        with self._changed:
            told, self.told = self.told, []
            return told

    def ask(self, what: str) -> Told:
        """Tell it to do something and wait for what came of it."""
        self.say(what)
        return self.answers(what)[0]

    def until(self, holds: Callable[[Told], bool]) -> Told:
        """Ask for its state again and again until it is so."""
        until = time.monotonic() + _PATIENCE
        while not holds(state := self.ask("state")):
            if time.monotonic() > until:
                raise NoAnswer(f"{self.desk or 'the display'} is at {state}")
            time.sleep(0.02)
        return state

    def kill(self) -> None:
        """End its program as a power cut does."""
        if self._program is not None:
            self._program.kill()
            self._gone(self._program)

    def stop(self) -> None:
        """End its program in order."""
        if self._program is not None:
            self.say("end")
            try:
                self._program.wait(_PATIENCE)
            except subprocess.TimeoutExpired:
                self._program.kill()
            self._gone(self._program)

    def _gone(self, program: subprocess.Popen[str]) -> None:
        program.wait()
        if self._reader is not None:
            self._reader.join()
        for stream in (program.stdin, program.stdout):
            if stream is not None:
                with suppress(BrokenPipeError):
                    stream.close()
        self._program = None


@dataclass
class Shop:
    """The machines of a shop in a folder, all switched off. The first is the display, and first in rank."""

    path: Path
    machines: list[Machine]

    @property
    def display(self) -> Machine:
        """Where calls are confirmed."""
        return self.machines[0]

    @property
    def desks(self) -> list[Machine]:
        """The others."""
        return self.machines[1:]

    def stop(self) -> None:
        """All off."""
        for machine in self.machines:
            machine.stop()


def make(path: Path, desks: int, door: Callable[[int], int] = lambda port: port) -> Shop:
    """A display and so many desks, enrolled on the same network over this machine's loopback.

    `door` gives the port by which desks reach the display's.
    """
    shop = read_shop(resource("shop"))
    authority = certificates.make_authority(shop.site.id, datetime.now(UTC))
    places = [f"{number}" for number in range(11, 11 + desks)]
    port = _free_port()
    hub, way = f"127.0.0.1:{port}", f"127.0.0.1:{door(port)}"
    machines = []
    for rank in range(desks + 1):
        folder = path / f"machine-{rank}"
        with closing(open_folder(folder, write=True, keyring=False)) as data:
            name = data.machine
        copy_sample(folder / "shop")
        with (folder / "shop" / "shop.toml").open("a", encoding="utf-8") as file:
            file.writelines(_DESK.format(id=place) for place in places)
        listen, peers = ((hub,), ()) if rank == 0 else (("127.0.0.1:0",), (way,))
        member = Member(shop.site.id, name, rank, f"Machine {rank}", listen, peers, multicast=False)
        _enrol(folder / identity.FOLDER, authority, member)
        machines.append(Machine(folder, name, places[rank - 1] if rank else ""))
    return Shop(path, machines)


def _enrol(folder: Path, authority: certificates.Authority, member: Member) -> None:
    key = certificates.make_key()
    request = certificates.make_request(key, member.machine)
    signed = certificates.sign(authority, request, member.machine, datetime.now(UTC))
    identity.write(
        folder,
        member,
        authority=certificates.pem(authority.certificate),
        certificate=certificates.pem(signed),
        key=certificates.key_pem(key),
    )


def _free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])


@contextmanager
def several(desks: int) -> Iterator[Shop]:
    """Such a shop on the disk that holds this user's data, switched off and gone at the end."""
    cache = user_cache_path("frontdesk", appauthor=False, ensure_exists=True)
    with TemporaryDirectory(prefix="bench-", dir=cache, ignore_cleanup_errors=True) as name:
        shop = make(Path(name), desks)
        try:
            yield shop
        finally:
            shop.stop()
