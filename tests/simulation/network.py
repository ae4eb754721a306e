"""The simulated LAN of one shop: messages that are late, come twice or not at all, and tokens."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from frontdesk.sync.ports import Peer
from tests.simulation.engine import Engine

if TYPE_CHECKING:
    from tests.simulation.machine import Machine

#: Shared by all who are deaf to each other's rank when the coordinator is taken out.
NO_RANK = 9999


class Network:
    """All machines of the shop, in groups that hear each other."""

    def __init__(self, engine: Engine, *, coordinator: bool) -> None:
        self.engine = engine
        self.coordinator = coordinator
        self.machines: list[Machine] = []
        self.disturbed = -1000.0
        self.halves = False
        self._announced: set[tuple[str, str]] = set()

    def heard_as(self, peer: Peer) -> Peer:
        """A peer as others see it: with its rank, if there is to be a coordinator."""
        return peer if self.coordinator else Peer(NO_RANK, peer.address, peer.machine)

    def living(self, address: str) -> Machine | None:
        """Who runs under an address now."""
        return next((each for each in self.machines if each.alive and each.address == address), None)

    @staticmethod
    def connected(one: Machine, other: Machine) -> bool:
        """Whether two machines hear each other."""
        return one.alive and other.alive and one.group == other.group

    def send(self, sender: Machine, to: str, data: bytes) -> None:
        """Hand a message over."""
        chance = self.engine.chance
        if sender.mute:
            return
        if self.halves and chance.random() < 0.1:
            data = data[: chance.randrange(len(data))]
        delay = chance.uniform(0.0001, 0.002) if chance.random() < 0.97 else chance.uniform(0.002, 0.06)
        peer = sender.peer
        for _ in range(2 if chance.random() < 0.01 else 1):
            self.engine.after(delay, lambda: self._deliver(sender, peer, to, data))
            delay += chance.uniform(0, 0.05)

    def _deliver(self, sender: Machine, peer: Peer, to: str, data: bytes) -> None:
        receiver = self.living(to)
        if receiver is not None and receiver.group == sender.group and not receiver.deaf:
            receiver.guard(lambda: receiver.node.receive(self.heard_as(peer), data))

    def changed(self) -> None:
        """A machine started or ended, or the LAN was split or healed: tokens come and go a little later."""
        self.disturbed = self.engine.now
        for one in self.machines:
            if one.alive:
                self.engine.soon(0.01, 0.4, partial(self._look, one, one.address))

    def _look(self, one: Machine, address: str) -> None:
        if not one.alive or one.address != address:
            return
        there = {other.address: other for other in self.machines if other is not one}
        heard = {name: other for name, other in there.items() if self.connected(one, other)}
        for name in list(one.node.peers):
            if name not in heard:
                one.guard(partial(one.node.left, name))
        for other in heard.values():
            one.guard(partial(one.node.joined, self.heard_as(other.peer)))
