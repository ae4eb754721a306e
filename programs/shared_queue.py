"""The node with its network and its county, as the database thread uses it: `ui.sharing.Sharing` made real.

Knows which threads there are beside that one, and what of the node's standing they know better.
"""

from __future__ import annotations

import string
import time
import uuid
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import Final

from db.veiled import VeiledReplica
from frontdesk.desk import Command, Done, FrontDesk, Topic
from frontdesk.log import Event
from frontdesk.refusal import Refusal
from frontdesk.shop import Shop
from frontdesk.sync.node import Node
from frontdesk.sync.outcomes import Changed, Outcome
from frontdesk.sync.ports import Lan, Peer
from frontdesk.sync.standing import Here, Standing
from programs.county import Centre, CountyWork
from programs.network import Join, Network
from ui.sharing import Behind

_EVERYTHING: Final = frozenset(Topic)
#: How long the end of the program waits for the networks at most (seconds).
_ENDING: Final = 1.5
_NEVER: Final = 3600.0


@dataclass(frozen=True, slots=True)
class Enrolled:
    """What a machine was enrolled for.

    `join` joins the shop's network as somebody; None where there is none. `centre` is None where there is no
    county. `first` says that the rank is the best of the shop's. `trouble` is the code of why an enrolment
    can't be used.
    """

    here: Here
    first: bool
    join: Callable[[Peer], Join] | None = None
    centre: Centre | None = None
    trouble: str = ""


class Nobody:
    """The network of a machine that is on none."""

    def send(self, to: str, message: bytes) -> None:
        """There is nobody."""

    def publish(self, message: bytes) -> None:
        """There is nobody."""


class Inbox:
    """What the network tells, put on the database thread behind what people ask for."""

    def __init__(self, behind: Behind) -> None:
        self._behind = behind
        self.node: Node | None = None

    def receive(self, sender: Peer, data: bytes) -> None:
        """A message has come. In a flood it may be lost: the exchange makes good."""
        if self.node is not None:
            self._behind(partial(self.node.receive, sender, data), may_be_lost=True)

    def joined(self, peer: Peer) -> None:
        """A program of the site is living."""
        if self.node is not None:
            self._behind(partial(self.node.joined, peer))

    def left(self, address: str) -> None:
        """It ended, or is cut off."""
        if self.node is not None:
            self._behind(partial(self.node.left, address))


class SharedQueue:
    """One program's part in a shared queue. `desk` is empty for a display.

    `enrolled` is asked once, on the database thread: to read certificates takes a while.
    """

    def __init__(
        self, front: FrontDesk, replica: VeiledReplica, desk: str, enrolled: Callable[[], Enrolled]
    ) -> None:
        self._front, self._replica, self._desk, self._enrolled_for = front, replica, desk, enrolled
        self._enrolled = Enrolled(Here(), first=False)
        self.node: Node | None = None  # without one, as after a bug, the desk works on alone
        self._network: Network | None = None
        self._county: CountyWork | None = None
        self._tell: Callable[[Outcome], None] = _nobody
        front.store, front.sharing.showing = replica, False

    def begin(self, behind: Behind, tell: Callable[[Outcome], None]) -> None:
        """Take part from now on."""
        self._tell = tell
        found = self._enrolled = self._enrolled_for()
        me = Peer(found.here.rank, uuid.uuid4().hex, found.here.machine)
        inbox = Inbox(behind)
        if found.join is not None:
            self._network = Network(found.join(me), inbox)
        node = self.node = inbox.node = self._node(me, self._network or Nobody())
        if found.centre is not None:
            self._county = CountyWork(node, found.centre, behind)
            self._wake_county(self._county)
            self._county.start()
        if self._network is not None:
            self._network.start()

    def _node(self, me: Peer, lan: Lan) -> Node:
        return Node(
            me=me,
            desk=self._desk,
            front=self._front,
            replica=self._replica,
            lan=lan,
            letter=own_letter(self._front.shop, me.rank),
            first=self._enrolled.first,
            tell=self._tell,
            new_device=lambda: uuid.uuid4().hex,
            name=self._enrolled.here.name,
        )

    def _wake_county(self, county: CountyWork) -> None:
        """Whatever is written here is for the county as well."""
        node_wrote = self._front.sharing.wrote

        def wrote(events: Sequence[Event]) -> None:
            node_wrote(events)
            county.wake()

        self._front.sharing.wrote = wrote

    def do(self, command: Command, *, desk: str, leader: bool) -> Done | Refusal | None:
        """Carry out a command; None for a check-in that waits for its ticket."""
        if self.node is None:
            return self._front.handle(command, desk=desk, leader=leader)
        return self.node.do(command, desk=desk, leader=leader)

    def waits(self, visit: str) -> bool:
        """Whether a check-in still waits for its ticket."""
        return self.node is not None and visit in self.node.tickets.waiting

    def tick(self) -> None:
        """See what has waited long enough."""
        if self.node is not None:
            self.node.tick()

    def after(self) -> float:
        """Show what may be shown now; the seconds until `tick` is due."""
        if self.node is None:
            return _NEVER
        if self._replica.veiled and self.node.showing:
            self._replica.veiled, self._front.sharing.showing = False, True
            self._tell(Changed(_EVERYTHING))
        return (self.node.due() - self._front.clock.read().at).total_seconds()

    def standing(self) -> Standing:
        """How things stand."""
        if self.node is None:
            return Standing()
        network = self._network
        found = self.node.standing(lan=network is not None, county=self._county is not None)
        trouble = self._enrolled.trouble or (network.trouble if network is not None else "") or found.trouble
        return replace(found, trouble=trouble, here=self._enrolled.here)

    def end(self) -> None:
        """The program ends: who waits for a ticket gets one."""
        if self.node is not None:
            self.node.end()

    def close(self) -> None:
        """End the threads of the network and the county."""
        parts = [part for part in (self._network, self._county) if part is not None]
        for part in parts:
            part.stop()
        until = time.monotonic() + _ENDING
        for part in parts:
            part.join(max(0.0, until - time.monotonic()))


def own_letter(shop: Shop, rank: int) -> str:
    """The letter of the tickets that a machine numbers itself: one no service has, another for each rank."""
    taken = {service.letter for service in shop.services.values()} | {"I", "O"}
    free = [letter for letter in reversed(string.ascii_uppercase) if letter not in taken]
    free = free or [f"Z{letter}" for letter in string.ascii_uppercase]
    rounds, place = divmod(rank, len(free))
    return free[place] * (rounds + 1)


def _nobody(outcome: Outcome) -> None:
    """Nobody is told before it begins."""
