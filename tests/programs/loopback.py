"""A network between programs in one process: messages go from thread to thread, tokens come and go.

It stands in for Zenoh where a test is about the programs and not about the network, and can cut machines off.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Final

from frontdesk.sync.ports import Peer
from programs.shared_queue import Heard

#: A message longer than this is large (bytes): a part of a fill is, what is said about it is not.
LARGE: Final = 10_000


@dataclass
class Wire:
    """All programs that joined. A machine in `silent` hears nobody and is heard by nobody."""

    lock: threading.RLock = field(default_factory=threading.RLock)
    heard: dict[str, tuple[Peer, Heard]] = field(default_factory=dict)
    silent: set[str] = field(default_factory=set)
    faulty: bool = False
    #: So many large messages still get through, later ones wait for `let_on`; None for all.
    large_left: int | None = None
    held: list[tuple[Peer, str, bytes]] = field(default_factory=list)

    def join(
        self, me: Peer, heard: Heard, *, shut_out: Callable[[str], bool], trouble: Callable[[str], object]
    ) -> Plug:
        """A program joins."""
        with self.lock:
            for peer, other in self.heard.values():
                other.joined(me)
                heard.joined(peer)
            self.heard[me.address] = (me, heard)
        return Plug(self, me)

    def carry(self, sender: Peer, to: str, message: bytes) -> None:
        """Hand a message over, unless either of the two is silent."""
        with self.lock:
            if self.large_left is not None and len(message) > LARGE:
                if self.large_left == 0:
                    self.held.append((sender, to, message))
                    return
                self.large_left -= 1
            found = self.heard.get(to)
            if found is not None and not {sender.machine, found[0].machine} & self.silent:
                found[1].receive(sender, message)

    def let_on(self) -> None:
        """What was held gets through, and all after it."""
        with self.lock:
            self.large_left = None
            for sender, to, message in self.held:
                self.carry(sender, to, message)
            self.held.clear()

    def leave(self, me: Peer) -> None:
        """A program ends, or its line does."""
        with self.lock:
            if self.heard.pop(me.address, None) is not None:
                for _, other in self.heard.values():
                    other.left(me.address)


class Plug:
    """One program's end of the wire."""

    def __init__(self, wire: Wire, me: Peer) -> None:
        self._wire, self._me = wire, me

    def send(self, to: str, message: bytes) -> None:
        self._wire.carry(self._me, to, message)

    def publish(self, message: bytes) -> None:
        if self._wire.faulty:
            raise ValueError("a bug of the network")
        for address in list(self._wire.heard):
            if address != self._me.address:
                self._wire.carry(self._me, address, message)

    def look_again(self) -> None:
        """Nobody is shut out here."""

    def close(self) -> None:
        self._wire.leave(self._me)
