"""Machines cut off from each other: each acts on its own copy of one log, then the copies come together."""

from __future__ import annotations

from dataclasses import dataclass, field

from frontdesk.clock import AnchoredClock
from frontdesk.conflict import Code, Settlement
from frontdesk.desk import Command, Done, FrontDesk
from frontdesk.promise import Promise
from frontdesk.referral import Referral
from frontdesk.refusal import Refusal
from frontdesk.sync.memory import MemoryReplica
from frontdesk.sync.ports import Replica
from frontdesk.visit import Visit
from frontdesk.visit import commands as do
from tests.shopfloor import HandClock, small_shop


@dataclass
class Half:
    """One machine at one desk with its copy."""

    desk: str
    hands: HandClock
    shared: bool = True
    replica: Replica = field(default_factory=MemoryReplica)
    front: FrontDesk = field(init=False)

    def __post_init__(self) -> None:
        clock = AnchoredClock(self.hands.wall, self.hands.elapsed, after=None)
        self.front = FrontDesk(small_shop(), self.replica, clock)
        self.front.sharing.shared = self.front.sharing.asks = self.shared

    def do(self, command: Command, *, leader: bool = False) -> Done:
        """Carry out a command that has to succeed, a little later than the last."""
        answer = self.may(command, leader=leader)
        assert isinstance(answer, Done), answer
        return answer

    def may(self, command: Command, *, leader: bool = False) -> Done | Refusal:
        """Carry out a command if it is allowed."""
        self.hands.pass_time(seconds=1)
        return self.front.handle(command, desk=self.desk, leader=leader)

    def call(self, visit: str) -> None:
        """Call as a desk does that nobody answers."""
        self.do(do.Call(visit=visit))
        if self.shared:
            self.do(do.GoAhead(visit=visit))

    def serve(self, visit: str) -> None:
        """Call and start to serve."""
        self.call(visit)
        self.do(do.StartServing(visit=visit))

    def check_in(self, service: str = "benefit", **details: str) -> str:
        """A visitor's id."""
        visit = self.front.make_id()
        self.do(do.CheckIn(visit=visit, services=(service,), details=details))
        return visit

    def visit(self, id: str) -> Visit:  # noqa: A002 - the field's own word
        """The visit as this copy folds it."""
        found = self.replica.visit(id)
        assert found is not None
        return found

    def take(self, other: Half) -> None:
        """Learn what another machine knows."""
        events = list(other.replica.log())
        details = other.replica.details_to_send({event.stream for event in events})
        fresh = self.replica.take_in(events, details)
        self.front.heard(fresh)
        self.front.finish_erasing(fresh, desk=self.desk)


def halves(*desks: str, shared: bool = True) -> list[Half]:
    """Machines at these desks, each with an empty copy, under one clock."""
    hands = HandClock()
    return [Half(desk, hands, shared) for desk in desks]


def meet(*machines: Half) -> None:
    """Everybody learns everything, and holds the same then."""
    for one in machines:
        for other in machines:
            if one is not other:
                one.take(other)
    held = [_states(one.replica) for one in machines]
    assert all(states == held[0] for states in held)


def _states(replica: Replica) -> tuple[list[Visit], list[Promise], list[Referral], list[Settlement]]:
    every = replica.every
    return every(Visit), every(Promise), every(Referral), every(Settlement)


def codes(visit: Visit) -> list[Code]:
    """What there is to settle about a visit."""
    return [conflict.code for conflict in visit.conflicts]
