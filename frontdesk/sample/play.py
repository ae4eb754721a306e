"""Colleagues who play an invented day: they check people in, call, serve and finish, by the same commands.

Knows what happens when; time is given from outside, so that a day can be played in seconds or live.
"""

from __future__ import annotations

import heapq
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, time, timedelta
from functools import partial

from frontdesk import queue
from frontdesk.desk import Command, Done, FrontDesk, Single, Together
from frontdesk.promise import MakePromise, PromiseKind
from frontdesk.referral.commands import Accept, Make
from frontdesk.sample.interpreters import interpreters_of
from frontdesk.sample.partners import referral_of
from frontdesk.sample.plan import Caller, DayPlan, moment
from frontdesk.sample.promises import promises_of
from frontdesk.staffing import DeskState, SetDesk
from frontdesk.visit import AvoidableReason, HoldReason, Outcome, Phase
from frontdesk.visit import commands as do

Action = Callable[[], object]
#: When colleagues at the first two desks are away together, so that the wait log has something to explain.
LUNCH = (time(12, 10), time(12, 50))
#: What a visitor who is handed on has said, and what was seen.
_STORIES = (
    ("A letter came on Monday and they do not know what it asks for.", "The letter, and proof of address."),
    ("Rang twice last week and nobody rang back.", "The reference on the text message."),
    ("Moved house in October; both councils wrote.", "Tenancy agreement."),
)
#: How long it takes until an interpreter is on the telephone, or the private room is free.
_INTERPRETER, _ROOM = timedelta(minutes=7), timedelta(minutes=5)
#: How long partners take to say that they accept a referral.
_ANSWER = timedelta(minutes=25)
#: Of so many things that happen one is that somebody comes again about the same matter.
_AGAIN, _REASONS = 20, tuple(AvoidableReason)


class SampleClock:
    """The sample's own time: set by the player, or running from a start at a given speed."""

    def __init__(self, start: datetime, tick: Callable[[], float] | None = None, speed: float = 1.0) -> None:
        self._start = start
        self._tick = tick
        self._speed = speed
        self._since = tick() if tick is not None else 0.0
        self._offset = timedelta()

    def now(self) -> datetime:
        """The sample's time, UTC."""
        running = timedelta()
        if self._tick is not None:
            running = timedelta(seconds=(self._tick() - self._since) * self._speed)
        return self._start + self._offset + running

    def elapsed(self) -> float:
        """Seconds since the start of the sample."""
        return (self.now() - self._start).total_seconds()

    def move_to(self, at: datetime) -> None:
        """Jump forward to a moment; a moment already past changes nothing."""
        self._offset += max(timedelta(), at - self.now())

    def run(self, tick: Callable[[], float], speed: float) -> None:
        """From now on run by itself."""
        self._offset = self.now() - self._start
        self._tick, self._speed, self._since = tick, speed, tick()


@dataclass(slots=True)
class Player:
    """Plays a plan at the desks in `desks`. `mine` is the desk left to the person trying the program."""

    front: FrontDesk
    clock: SampleClock
    plan: DayPlan
    desks: tuple[str, ...]
    mine: str = ""
    _agenda: list[tuple[datetime, int, str, Action]] = field(default_factory=list)
    _count: int = 0
    _callers: dict[str, Caller] = field(default_factory=dict)
    _free: set[str] = field(default_factory=set)
    happened: int = 0

    def __post_init__(self) -> None:
        """Put the day's arrivals, openings and breaks on the agenda."""
        for desk in self.desks:
            self._at(self.plan.opens - timedelta(minutes=1), partial(self._open, desk), desk)
            self._at(self.plan.closes + timedelta(minutes=30), partial(self._shut, desk), desk)
        starts, ends = (moment(self.plan.day, at) for at in LUNCH)
        for desk in self.desks[:2]:
            self._at(starts, partial(self._close_for_lunch, desk, ends), desk)
        for at, command in promises_of(self.front, self.plan.day, self.plan.opens):
            self._at(at, partial(self._do, command, self.desks[0]))
        for at, booked in interpreters_of(self.front, self.plan.day, self.plan.opens):
            self._at(at, partial(self._do, booked, self.desks[0]))
        for caller in self.plan.callers:
            self._at(caller.arrives, partial(self._arrive, caller))

    def advance(self, until: datetime) -> int:
        """Let everything happen that is due by `until`; returns how many things that was."""
        before = self.happened
        while self._agenda and self._agenda[0][0] <= until:
            at, _, desk, action = heapq.heappop(self._agenda)
            self.clock.move_to(at)
            if not desk or desk != self.mine:
                action()
            self._look_round()
            self.happened += 1
        self.clock.move_to(until)
        return self.happened - before

    @property
    def next_at(self) -> datetime | None:
        """When the next thing is due; None when the day is over."""
        return self._agenda[0][0] if self._agenda else None

    def _at(self, at: datetime, action: Action, desk: str = "") -> None:
        """Put something on the agenda; what belongs to a desk is left out once a person works there."""
        self._count += 1
        heapq.heappush(self._agenda, (at, self._count, desk, action))

    def _now(self) -> datetime:
        return self.clock.now()

    def _do(self, command: Command, desk: str) -> bool:
        return isinstance(self.front.handle(command, desk=desk), Done)

    def _open(self, desk: str) -> None:
        self._do(SetDesk(desk=desk, state=DeskState.OPEN), desk)
        self._free.add(desk)

    def _close_for_lunch(self, desk: str, ends: datetime) -> None:
        if desk not in self._free:
            busy_until = self._now() + timedelta(minutes=1)
            if busy_until < ends:
                self._at(busy_until, partial(self._close_for_lunch, desk, ends), desk)
            return
        self._free.discard(desk)
        self._do(SetDesk(desk=desk, state=DeskState.BREAK, until=ends), desk)
        self._at(ends, partial(self._open, desk), desk)

    def _shut(self, desk: str) -> None:
        if self._do(SetDesk(desk=desk, state=DeskState.CLOSED), desk):
            self._free.discard(desk)
        else:
            self._at(self._now() + timedelta(minutes=5), partial(self._shut, desk), desk)

    def _arrive(self, caller: Caller) -> None:
        visit = self.front.make_id()
        reception = self.desks[0]
        if caller.at_door:
            self._do(do.AnswerAtDoor(visit=visit, service=caller.service), reception)
            return
        details = {"name": caller.name} if caller.name else {}
        check_in = do.CheckIn(
            visit=visit,
            services=(caller.service,),
            needs=caller.needs,
            language=caller.language,
            details=details,
        )
        if self._do(check_in, reception):
            self._callers[visit] = caller
            self._at(caller.arrives + caller.patience, partial(self._lose_patience, visit))
            if caller.language:
                self._hold(visit, HoldReason.INTERPRETER, _INTERPRETER)
            elif "private_room" in caller.needs and caller.takes > _ROOM:
                self._hold(visit, HoldReason.ROOM, _ROOM)

    def _hold(self, visit: str, reason: HoldReason, lasts: timedelta) -> None:
        reception = self.desks[0]
        self._do(do.Hold(visit=visit, reason=reason), reception)
        self._at(self._now() + lasts, partial(self._do, do.Resume(visit=visit), reception))

    def _lose_patience(self, visit: str) -> None:
        found = self.front.store.visit(visit)
        if found is not None and found.phase is Phase.WAITING and found.seen is None:
            self._do(do.LeftBeforeSeen(visit=visit), self.desks[0])

    def _look_round(self) -> None:
        """Every colleague who is free calls the next visitor."""
        for desk in sorted(self._free):
            place = self.front.shop.desks[desk]
            found = queue.next_for(place, self.front.store.open_visits(), self._now())
            if found is None or found.id not in self._callers:
                continue
            self._free.discard(desk)
            self._call(found.id, desk)

    def _call(self, visit: str, desk: str) -> None:
        caller = self._callers[visit]
        private = next(iter(self.front.shop.rooms), "") if "private_room" in caller.needs else ""
        if not self._do(do.Call(visit=visit, room=private), desk):
            self._free.add(desk)
        elif caller.comes:
            self._at(self._now() + caller.walks, partial(self._serve, visit, desk), desk)
        else:
            self._at(
                self._now() + timedelta(seconds=70), partial(self._do, do.CallAgain(visit=visit), desk), desk
            )
            self._at(self._now() + timedelta(seconds=150), partial(self._give_up, visit, desk), desk)

    def _give_up(self, visit: str, desk: str) -> None:
        self._do(do.MarkDidNotCome(visit=visit), desk)
        self._free.add(desk)

    def _serve(self, visit: str, desk: str) -> None:
        self._do(do.StartServing(visit=visit), desk)
        if self.happened % _AGAIN == 0:
            reason = _REASONS[self.happened // _AGAIN % len(_REASONS)]
            self._do(do.MarkAvoidable(visit=visit, reason=reason), desk)
        self._at(self._now() + self._takes(visit), partial(self._finish, visit, desk), desk)

    def _takes(self, visit: str) -> timedelta:
        """How long the visitor is served: a third of it, then the rest, where they are handed on."""
        caller, found = self._callers[visit], self.front.store.visit(visit)
        if not caller.handed_to or found is None:
            return caller.takes
        return caller.takes * 2 / 3 if found.hand_offs else caller.takes / 3

    def _finish(self, visit: str, desk: str) -> None:
        caller, found = self._callers[visit], self.front.store.visit(visit)
        if caller.handed_to and found is not None and not found.hand_offs:
            told = dict(zip(("said", "seen"), _STORIES[self.happened % len(_STORIES)], strict=True))
            self._do(do.HandOff(visit=visit, to=f"service/{caller.handed_to}", details=told), desk)
        else:
            finish = do.Finish(visit=visit, outcome=caller.outcome)
            beside: dict[Outcome, Callable[[str, Caller], Single]] = {
                Outcome.CALL_BACK: self._call_back,
                Outcome.REFERRED: self._referral,
            }
            also = beside.get(caller.outcome)
            self._do(finish if also is None else Together((finish, also(visit, caller))), desk)
        self._free.add(desk)

    def _referral(self, visit: str, caller: Caller) -> Make:
        """Whoever is sent elsewhere is referred; most partners say within half an hour that they accept."""
        referral = self.front.make_id()
        if self.happened % 2:
            self._at(self._now() + _ANSWER, partial(self._do, Accept(referral=referral), self.desks[0]))
        return referral_of(referral, visit, caller.name, self.happened)

    def _call_back(self, visit: str, caller: Caller) -> MakePromise:
        return MakePromise(
            promise=self.front.make_id(),
            kind=PromiseKind.CALL_BACK,
            owner=f"service/{caller.service}",
            service=caller.service,
            visit=visit,
            details={"name": caller.name} if caller.name else {},
        )

    def leave_to_person(self, desk: str) -> None:
        """From now on nobody but the person trying the program works at that desk."""
        self.mine = desk
        self._free.discard(desk)
