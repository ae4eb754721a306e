"""Who of the shop sees whom: whether this program and another are there and one does not see the other.

Knows counting, no network. Programs are connected each with each. Where one connection of two breaks and both
know each other by a third only, nothing would bring them together again: so each says whom it sees. And a
connection may be made that carries one way only, when machines meet that open the network anew just then.
"""

from __future__ import annotations

import threading
from typing import Final

import msgspec

#: More are not looked at.
MOST: Final = 500


class Sightings:
    """What others say they see. From any thread."""

    def __init__(self) -> None:
        self._seen_by: dict[str, frozenset[str]] = {}
        self._mine: frozenset[str] = frozenset()
        self._lock = threading.Lock()

    def see(self, addresses: frozenset[str]) -> bytes:
        """This program sees these now; the message that says so. Who is gone says nothing any more."""
        with self._lock:
            for gone in self._mine - addresses:
                self._seen_by.pop(gone, None)
            self._mine = addresses
        return msgspec.json.encode(sorted(addresses))

    def told(self, by: str, message: bytes) -> None:
        """Another says whom it sees."""
        try:
            seen = msgspec.json.decode(message, type=list[str])
        except (msgspec.DecodeError, UnicodeDecodeError):
            return
        with self._lock:
            self._seen_by[by] = frozenset(seen[:MOST])

    def missing(self, me: str) -> bool:
        """Whether somebody whom this one sees sees somebody whom it does not, or does not see this one.

        Who sees this one come says so: silence means that it does not.
        """
        with self._lock:
            here = {*self._mine, me}
            told = [self._seen_by.get(by, frozenset()) for by in self._mine]
            return any(seen - here or me not in seen for seen in told)
