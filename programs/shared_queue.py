"""The node with its network and its county, as the database thread uses it: `ui.sharing.Sharing` made real.

Knows which threads there are beside that one, and what of the node's standing they know better.
"""

from __future__ import annotations

import string
import threading
import time
import uuid
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from functools import partial
from typing import Final, Protocol

import structlog

from db.veiled import VeiledReplica
from frontdesk.desk import Command, Done, FrontDesk, Topic
from frontdesk.log import Event
from frontdesk.machine import Machine, MachineCommand, shut_out_ones
from frontdesk.refusal import Refusal
from frontdesk.shop import Shop
from frontdesk.store import Store, StoreError
from frontdesk.sync.node import Node
from frontdesk.sync.outcomes import Changed, Outcome
from frontdesk.sync.ports import Lan, Peer
from frontdesk.sync.standing import Here, Standing
from frontdesk.sync.timing import Timing
from programs.county import Centre, CountyWork
from programs.renewing import Renewal, Renewing
from ui.sharing import Behind
from ui.tasks import trace_of

_EVERYTHING: Final = frozenset(Topic)
#: How long the end of the program waits for the networks at most (seconds).
_ENDING: Final = 1.5
_NEVER: Final = 3600.0
#: A fault that others' messages bring about is told of again after so long (seconds).
_TOLD: Final = 60.0
_log = structlog.get_logger(__name__)


class Heard(Protocol):
    """Who is told what happens on the network, from threads that are the network's."""

    def receive(self, sender: Peer, data: bytes) -> None:
        """A message has come."""

    def joined(self, peer: Peer) -> None:
        """A program of the site is living."""

    def left(self, address: str) -> None:
        """It ended, or is cut off."""


class Network(Lan, Protocol):
    """The shop's network, joined."""

    def look_again(self) -> None:
        """Who is shut out may have changed."""

    def close(self) -> None:
        """Leave it."""


class Join(Protocol):
    """Joins the shop's network as somebody. `shut_out` and `trouble` are called from threads of its own."""

    def __call__(
        self, me: Peer, heard: Heard, *, shut_out: Callable[[str], bool], trouble: Callable[[str], object]
    ) -> Network:
        """Does not wait until the network is there."""


@dataclass(frozen=True, slots=True)
class Enrolled:
    """What a machine was enrolled for.

    `join` joins the shop's network; None where there is none. `centre` is None where there is no county.
    `trouble` and `lan_trouble` are codes of why an enrolment at the county, or on the shop's network, can't
    be used. `renew` looks after certificates.
    """

    here: Here
    join: Join | None = None
    centre: Centre | None = None
    trouble: str = ""
    lan_trouble: str = ""
    renew: Callable[[Store, datetime], Renewal] | None = None


class Line:
    """The port `Lan` before the network was joined, and on a machine that is on none."""

    network: Network | None = None

    def send(self, to: str, message: bytes) -> None:
        """Hand a message over for one address."""
        if self.network is not None:
            self.network.send(to, message)

    def publish(self, message: bytes) -> None:
        """The same for every living program."""
        if self.network is not None:
            self.network.publish(message)


class Inbox:
    """What the network tells, put on the database thread behind what people ask for."""

    def __init__(self, behind: Behind) -> None:
        self._behind = behind
        self._quiet_until = 0.0
        self.node: Node | None = None

    def receive(self, sender: Peer, data: bytes) -> None:
        """A message has come. In a flood it may be lost: the exchange makes good."""
        if self.node is not None:
            self._behind(partial(self._take, self.node, sender, data), may_be_lost=True)

    def _take(self, node: Node, sender: Peer, data: bytes) -> None:
        """A bug that one message brings out is likely brought out again: people are told now and then."""
        try:
            node.receive(sender, data)
        except StoreError:
            raise
        except Exception as error:
            _log.error("message not taken", size=len(data), **trace_of(error))
            if time.monotonic() < self._quiet_until:
                return
            self._quiet_until = time.monotonic() + _TOLD
            raise

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

    `enrolled` is asked once, on the database thread: to read certificates takes a while. `noticed` are codes
    of what was noticed of the machine when its data were opened (see `frontdesk.sync.standing.Trouble`).
    """

    def __init__(
        self,
        front: FrontDesk,
        replica: VeiledReplica,
        desk: str,
        enrolled: Callable[[], Enrolled],
        timing: Timing | None = None,
        noticed: tuple[str, ...] = (),
    ) -> None:
        self._noticed = noticed
        self._timing = timing or Timing()
        self._front, self._replica, self._desk, self._enrolled_for = front, replica, desk, enrolled
        self._enrolled = Enrolled(Here())
        self.node: Node | None = None  # without one, as after a bug, the desk works on alone
        self._network: Network | None = None
        self._county: CountyWork | None = None
        self._tell: Callable[[Outcome], None] = _nobody
        self._shut_out: frozenset[str] = frozenset()
        self._lan_trouble = ""
        front.store = replica
        front.sharing.showing = front.sharing.closes = False
        self._closed_for: date | None = None
        self._renewing: Renewing | None = None

    def begin(self, behind: Behind, tell: Callable[[Outcome], None]) -> None:
        """Take part from now on."""
        self._tell = tell
        found = self._enrolled = self._enrolled_for()
        me = Peer(found.here.rank, uuid.uuid4().hex, found.here.machine)
        inbox, lan = Inbox(behind), Line()
        node = self.node = inbox.node = self._node(me, lan)
        self._look_at_machines()
        if found.renew is not None:
            self._renewing = Renewing(partial(self._renewal, found.renew), self._do_alone)
        self._front.sharing.wrote = partial(self._wrote, self._front.sharing.wrote)
        if found.centre is not None:
            self._county = CountyWork(node, found.centre, behind)
            self._county.start()
        if found.join is not None:
            self._network = lan.network = found.join(
                me, inbox, shut_out=lambda machine: machine in self._shut_out, trouble=self._has_trouble
            )

    def _renewal(self, renew: Callable[[Store, datetime], Renewal]) -> Renewal:
        return renew(self._replica, self._front.clock.read().at)

    def _do_alone(self, command: MachineCommand) -> None:
        """Carry out what nobody asked for; a refusal only says that another program was quicker."""
        answer = self.do(command, desk=self._desk, leader=False)
        if isinstance(answer, Done):
            self._tell(Changed(answer.topics))

    def _look_after_certificates(self, renewing: Renewing) -> None:
        found = renewing.tick()
        if found is None or found.until is None:
            return
        here = replace(self._enrolled.here, certificate_until=found.until)
        self._enrolled = replace(self._enrolled, here=here)
        if found.replaced and self._network is not None:
            self._network.look_again()

    def _has_trouble(self, code: str) -> None:
        self._lan_trouble = code

    def _look_at_machines(self) -> None:
        """Who belongs to the shop's network, and whether this machine is the first of them in rank."""
        if self.node is None:
            return
        machines = self._replica.every(Machine)
        ranks = [each.rank for each in machines if each.open and each.enrolled is not None]
        alone = self._enrolled.join is None and not self._enrolled.lan_trouble
        self.node.tickets.first = alone or self.node.me.rank <= min(ranks, default=-1)
        if self._renewing is not None:
            self._renewing.wake()
        before, self._shut_out = self._shut_out, shut_out_ones(machines)
        if self._network is not None and self._shut_out != before:
            self._network.look_again()

    def _told(self, outcome: Outcome) -> None:
        if isinstance(outcome, Changed) and Topic.MACHINES in outcome.topics:
            self._look_at_machines()
        self._tell(outcome)

    def _node(self, me: Peer, lan: Lan) -> Node:
        return Node(
            me=me,
            desk=self._desk,
            front=self._front,
            replica=self._replica,
            lan=lan,
            letter=own_letter(self._front.shop, me.rank),
            first=False,
            tell=self._told,
            new_device=lambda: uuid.uuid4().hex,
            timing=self._timing,
            name=self._enrolled.here.name,
        )

    def _wrote(self, hand_on: Callable[[Sequence[Event]], object], events: Sequence[Event]) -> None:
        """Hand on what was just kept here. It is kept whatever becomes of that: the exchange makes good."""
        try:
            hand_on(events)
        except Exception as error:  # noqa: BLE001 - else a step that was kept would be told as one that was not
            _log.error("not handed on", **trace_of(error))
        if self._county is not None:
            self._county.wake()

    def do(self, command: Command, *, desk: str, leader: bool) -> Done | Refusal | None:
        """Carry out a command; None for a check-in that waits for its ticket."""
        if self.node is None:
            return self._front.handle(command, desk=desk, leader=leader)
        answer = self.node.do(command, desk=desk, leader=leader)
        if isinstance(answer, Done) and Topic.MACHINES in answer.topics:
            self._look_at_machines()
        return answer

    def waits(self, visit: str) -> bool:
        """Whether a check-in still waits for its ticket."""
        return self.node is not None and visit in self.node.tickets.waiting

    def tick(self) -> None:
        """See what has waited long enough."""
        if self.node is not None:
            self.node.tick()
        if self._renewing is not None:
            self._look_after_certificates(self._renewing)

    def after(self) -> float:
        """Show what may be shown now; the seconds until `tick` is due."""
        if self.node is None:
            return _NEVER
        if self._replica.veiled and self.node.showing:
            self._replica.veiled, self._front.sharing.showing = False, True
            self._tell(Changed(_EVERYTHING))
        self._front.sharing.closes = self.node.showing and self.node.in_office
        if not self._desk and self._front.sharing.closes:
            self._close_forgotten()
        left = (self.node.due() - self._front.clock.read().at).total_seconds()
        return left if self._renewing is None else min(left, self._renewing.left())

    def _close_forgotten(self) -> None:
        """Once a day, where no desk's window does it."""
        today = self._front.today
        if self._closed_for != today:
            self._closed_for = today
            if self._front.close_forgotten(desk=self._enrolled.here.machine):
                self._tell(Changed(_EVERYTHING))

    def standing(self) -> Standing:
        """How things stand."""
        if self.node is None:
            return Standing()
        lan_trouble = self._enrolled.lan_trouble or self._lan_trouble
        set_up = self._network is not None or bool(lan_trouble)
        found = self.node.standing(lan=set_up, county=self._county is not None)
        trouble = self._enrolled.trouble or found.trouble
        noticed = (*found.noticed, *self._noticed)
        here = self._enrolled.here
        return replace(found, trouble=trouble, lan_trouble=lan_trouble, noticed=noticed, here=here)

    def end(self) -> None:
        """The program ends: who waits for a ticket gets one."""
        if self.node is not None:
            self.node.end()

    def close(self) -> None:
        """End the threads of the network and the county; one that hangs in a dead network is left behind."""
        until = time.monotonic() + _ENDING
        if self._county is not None:
            self._county.stop()
        if self._network is not None:
            leaving = threading.Thread(target=self._network.close, name="frontdesk-leaving", daemon=True)
            leaving.start()
            leaving.join(_ENDING)
        if self._county is not None:
            self._county.join(max(0.0, until - time.monotonic()))


def own_letter(shop: Shop, rank: int) -> str:
    """The letter of the tickets that a machine numbers itself: one no service has, another for each rank."""
    taken = {service.letter for service in shop.services.values()} | {"I", "O"}
    free = [letter for letter in reversed(string.ascii_uppercase) if letter not in taken]
    free = free or [f"Z{letter}" for letter in string.ascii_uppercase]
    rounds, place = divmod(rank, len(free))
    return free[place] * (rounds + 1)


def _nobody(outcome: Outcome) -> None:
    """Nobody is told before it begins."""
