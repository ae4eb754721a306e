"""A shop with a real authority, and programs that write down what they hear."""

from __future__ import annotations

import contextlib
import itertools
import socket
import threading
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Final

from db.lan import identity, known
from db.lan.identity import Identity, Member
from db.lan.network import ZenohLan
from db.shop_authority import certificates
from frontdesk.sync.ports import Peer

#: Far longer than anything here takes; who waits so long has failed.
LONG: Final = 30.0
#: After so long it is said again.
SOON: Final = 0.2
_numbers = itertools.count(1)


def free_port() -> int:
    """A port nobody listens at just now."""
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        port: int = found.getsockname()[1]
        return port


@dataclass
class Ear:
    """Writes down what it is told, and lets others wait for it. `first` is done before a message is taken."""

    messages: list[tuple[Peer, bytes]] = field(default_factory=list)
    there: dict[str, Peer] = field(default_factory=dict)
    story: list[tuple[str, str]] = field(default_factory=list)
    troubles: list[str] = field(default_factory=list)
    first: Callable[[], object] = field(default=lambda: None)
    _told: threading.Condition = field(default_factory=threading.Condition)

    def receive(self, sender: Peer, data: bytes) -> None:
        self.first()
        with self._told:
            self.messages.append((sender, data))
            self._told.notify_all()

    def joined(self, peer: Peer) -> None:
        with self._told:
            assert peer.address not in self.there, "joined twice"
            self.there[peer.address] = peer
            self.story.append(("joined", peer.address))
            self._told.notify_all()

    def left(self, address: str) -> None:
        with self._told:
            del self.there[address]
            self.story.append(("left", address))
            self._told.notify_all()

    def trouble(self, code: str) -> None:
        with self._told:
            self.troubles.append(code)
            self._told.notify_all()

    def wait(self, until: Callable[[], object]) -> None:
        """Wait until it is so."""
        with self._told:
            assert self._told.wait_for(until, LONG), f"heard only {self.story} {self.troubles}"

    def hears(self, message: bytes) -> bool:
        """Whether a message comes soon; then it is forgotten, and those like it."""
        with self._told:
            came = self._told.wait_for(lambda: message in [data for _, data in self.messages], SOON)
            self.messages = [each for each in self.messages if each[1] != message]
            return came

    def heard(self) -> list[bytes]:
        """What the messages said, but for the first words."""
        with self._told:
            return [data for _, data in self.messages if not data.startswith(b"from address-")]


class Program:
    """One program of a machine on the network."""

    def __init__(self, of: Identity, shut_out: set[str] | None = None, address: str = "") -> None:
        self.identity = of
        self.shut_out = set() if shut_out is None else shut_out
        self.ear = Ear()
        self.me = Peer(of.rank, address or f"address-{next(_numbers)}", of.machine)
        self.lan = ZenohLan(
            of, self.me, self.ear, shut_out=self.shut_out.__contains__, trouble=self.ear.trouble
        )

    def meets(self, *others: Program) -> None:
        """Wait until these, and nobody else, are there."""
        self.ear.wait(lambda: self.ear.there == {each.me.address: each.me for each in others})

    def reaches(self, other: Program) -> None:
        """Say something until it arrives: the first word after meeting may be lost."""
        word = f"from {self.me.address}".encode()
        while not other.ear.hears(word):
            self.lan.send(other.me.address, word)

    def gets(self, *messages: bytes) -> None:
        """Wait for these messages."""
        self.ear.wait(lambda: set(messages) <= {data for _, data in self.ear.messages})

    def complains(self, *troubles: str) -> None:
        """Wait until it has told these troubles, in this order."""
        self.ear.wait(lambda: self.ear.troubles == list(troubles))


class Shop:
    """The machines of a shop that was enrolled by its own authority."""

    def __init__(self, folder: Path, site: str = "bedworth") -> None:
        self.folder, self.site = folder, site
        self.authority = certificates.make_authority(site, datetime.now(UTC))
        self.hub = f"127.0.0.1:{free_port()}"
        self.on: list[Program] = []

    def enrol(
        self,
        name: str,
        rank: int = 1,
        *,
        until: timedelta = certificates.LASTS,
        listen: str = "127.0.0.1:0",
        peers: tuple[str, ...] | None = None,
        multicast: bool = False,
    ) -> Identity:
        """A machine that knows the hub's address only. `until`: how long its certificate is of use."""
        of = self.folder / f"{self.site}-{name}"
        addresses = (self.hub,) if peers is None else peers
        member = Member(
            self.site, name, rank, name.title(), (listen,) if listen else (), addresses, multicast
        )
        key = certificates.make_key()
        made = datetime.now(UTC) - certificates.LASTS + until
        signed = certificates.sign(self.authority, certificates.make_request(key, name), name, made)
        identity.write(
            of,
            member,
            authority=certificates.pem(self.authority.certificate),
            certificate=certificates.pem(signed),
            key=certificates.key_pem(key),
        )
        found = identity.look(of)
        assert found is not None
        return found

    def first(self, name: str = "display") -> Identity:
        """A machine at the address that all others know."""
        return self.enrol(name, 0, listen=self.hub, peers=())

    def switch_on(self, of: Identity, shut_out: set[str] | None = None, address: str = "") -> Program:
        """A program of this machine."""
        program = Program(of, shut_out, address)
        self.on.append(program)
        return program

    def meeting(self, *machines: Identity, shut_out: set[str] | None = None) -> list[Program]:
        """Programs of these machines, which met before, are there and hear each other."""
        self.introduce(machines)
        programs = [self.switch_on(each, shut_out) for each in machines]
        for one in programs:
            others = [each for each in programs if each is not one]
            one.meets(*others)
            for other in others:
                one.reaches(other)
        return programs

    def introduce(self, machines: Iterable[Identity]) -> None:
        """As if these had met before."""
        machines = list(machines)
        for each in machines:
            known.write(each.certificate.parent, [other.machine for other in machines])

    def close(self) -> None:
        """All off."""
        for program in self.on:
            with contextlib.suppress(RuntimeError):
                program.lan.close()
