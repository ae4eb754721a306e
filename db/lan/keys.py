"""Under which keys programs of one shop speak to each other, and who a key says is speaking.

Knows Zenoh's key expressions as text. A key names shop and machine by a keyed digest that only who holds the
shop's authority can work out: Zenoh tells the keys (never what is sent) to whomever TLS lets in, and that
includes a machine shut out whose certificate has not yet run out.

    <shop>/alive/<rank>/<machine>/<address>/<session>   a living program's token
    <shop>/to/<address>/<rank>/<machine>/<address>      a message: to whom, then from whom
    <shop>/all/<rank>/<machine>/<address>               a message to everybody
    <shop>/sees/<rank>/<machine>/<address>              whom a program sees (see `sightings`)
"""

from __future__ import annotations

import hashlib
import hmac
import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Final

from frontdesk.sync.ports import Peer

#: What an address may look like: it goes into keys as it is.
ADDRESS: Final = re.compile(r"[A-Za-z0-9_-]{1,64}")
_SENDER: Final = 3  # rank, machine, address


@dataclass(slots=True)
class Keys:
    """The keys of one shop, as `me` uses them. `secret` is what only its enrolled machines know."""

    secret: bytes
    site: str
    me: Peer
    _machines: dict[str, str] = field(init=False, default_factory=dict)
    _peers: dict[tuple[str, str, str], Peer] = field(init=False, default_factory=dict)
    _shop: str = field(init=False)
    _own: str = field(init=False)

    def __post_init__(self) -> None:
        """Raises ValueError where the own address can't stand in a key."""
        if not ADDRESS.fullmatch(self.me.address) or self.me.rank < 0:
            raise ValueError(f"no address for a network: {self.me.address!r}, rank {self.me.rank}")
        self._shop = self._digest(f"site {self.site}")
        self._own = f"{self.me.rank}/{self._name(self.me.machine)}/{self.me.address}"
        self.admit([self.me.machine])

    def admit(self, machines: Iterable[str]) -> None:
        """From now on only these are understood; the own machine always is (its clone speaks as it)."""
        self._machines = {self._name(each): each for each in [*machines, self.me.machine]}
        self._peers.clear()

    @property
    def everything(self) -> str:
        """All keys of the shop."""
        return f"{self._shop}/**"

    def of(self, machine: str) -> list[str]:
        """All keys under which a machine may speak."""
        name = self._name(machine)
        return [
            f"{self._shop}/alive/*/{name}/**",
            f"{self._shop}/to/*/*/{name}/*",
            f"{self._shop}/all/*/{name}/*",
            f"{self._shop}/sees/*/{name}/*",
        ]

    def token(self, session: str) -> str:
        """The own token. `session` is another each time the network is opened: one goes, the next comes."""
        return f"{self._shop}/alive/{self._own}/{session}"

    @property
    def tokens(self) -> str:
        """Everybody's tokens."""
        return f"{self._shop}/alive/*/*/*/*"

    def to(self, address: str) -> str:
        """A message of ours to one."""
        return f"{self._shop}/to/{address}/{self._own}"

    @property
    def to_all(self) -> str:
        """A message of ours to everybody."""
        return f"{self._shop}/all/{self._own}"

    @property
    def to_me(self) -> str:
        """Everybody's messages to us."""
        return f"{self._shop}/to/{self.me.address}/*/*/*"

    @property
    def from_all(self) -> str:
        """Everybody's messages to everybody."""
        return f"{self._shop}/all/*/*/*"

    @property
    def sight(self) -> str:
        """Whom we see."""
        return f"{self._shop}/sees/{self._own}"

    @property
    def sights(self) -> str:
        """Whom everybody sees."""
        return f"{self._shop}/sees/*/*/*"

    def living(self, key: str) -> tuple[Peer, str] | None:
        """Who a token stands for, and its session."""
        parts = key.split("/")
        if len(parts) != _SENDER + 3:
            return None
        peer = self._peer(*parts[2:5])
        return None if peer is None else (peer, parts[5])

    def sender(self, key: str) -> Peer | None:
        """Whose message it is; None where it is nobody's whom we know, or our own."""
        parts = key.split("/")
        return self._peer(*parts[-_SENDER:]) if len(parts) > _SENDER else None

    def _peer(self, rank: str, machine: str, address: str) -> Peer | None:
        found = self._peers.get((rank, machine, address))
        if found is None:
            name = self._machines.get(machine)
            usable = rank.isascii() and rank.isdecimal() and ADDRESS.fullmatch(address)
            if name is None or not usable or address == self.me.address:
                return None
            found = Peer(int(rank[:9]), address, name)
            if len(self._peers) > 1000:  # one that speaks under ever new addresses
                self._peers.clear()
            self._peers[rank, machine, address] = found
        return found

    def _name(self, machine: str) -> str:
        return self._digest(f"machine {machine}")

    def _digest(self, text: str) -> str:
        return hmac.digest(self.secret, text.encode(), hashlib.sha256).hex()[:32]
