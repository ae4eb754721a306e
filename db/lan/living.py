"""Who of the shop is living, as their tokens come and go. Knows counting, no network.

A program has a token for each time it opened the network; while one of them lives it is there.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass, field

from frontdesk.sync.ports import Peer


@dataclass(slots=True)
class Living:
    """Tells `joined` and `left` once each, in order, from whatever thread it is told; nothing after `end`."""

    joined: Callable[[Peer], object]
    left: Callable[[str], object]
    _tokens: dict[str, set[str]] = field(init=False, default_factory=dict)
    _ended: bool = field(init=False, default=False)
    _lock: threading.Lock = field(init=False, default_factory=threading.Lock)

    def came(self, peer: Peer, session: str) -> None:
        """A token is there."""
        with self._lock:
            if self._ended:
                return
            tokens = self._tokens.setdefault(peer.address, set())
            if not tokens:
                self.joined(peer)
            tokens.add(session)

    def went(self, peer: Peer, session: str) -> None:
        """A token is gone."""
        with self._lock:
            tokens = self._tokens.get(peer.address, set())
            tokens.discard(session)
            if not tokens and self._tokens.pop(peer.address, None) is not None:
                self.left(peer.address)

    @property
    def addresses(self) -> frozenset[str]:
        """Who is there."""
        with self._lock:
            return frozenset(self._tokens)

    def end(self) -> None:
        """The network is gone: all have left."""
        with self._lock:
            self._ended = True
            for address in self._tokens:
                self.left(address)
            self._tokens.clear()
