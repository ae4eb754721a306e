"""Whether a receiver is open, can help this visitor and has room, before they are handed on; who is best.

Knows the shop, its desks' state and who waits, all at one moment; it warns and proposes, and forbids nothing:
what is allowed is in `visit`'s rules.
"""

from __future__ import annotations

import enum
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from frontdesk import queue
from frontdesk.clock import day_of
from frontdesk.receivers import Kind, Receiver, all_receivers
from frontdesk.shop import Person, Place, Shop
from frontdesk.staffing import DeskState, Staffing
from frontdesk.visit import Phase, Visit

#: With this many waiting to be seen there a receiver has no room for one more. Who can be called by several
#: desks counts for each of them in part.
FULL = 4


class Doubt(enum.StrEnum):
    """What speaks against a receiver."""

    CLOSED = "closed"
    NOT_DONE = "not_done"  # does not do what the visitor came for
    OWN_DESK = "own_desk"  # the desk that asks would get the visitor back: nobody else open does it
    STEPS = "steps"
    LANGUAGE = "language"  # nobody there is known to speak it
    ON_BREAK = "on_break"
    TAKEN = "taken"  # the room is in use
    FULL = "full"


#: How much each doubt weighs when receivers are put in order.
_WEIGHTS = {
    Doubt.CLOSED: 9,
    Doubt.NOT_DONE: 7,
    Doubt.OWN_DESK: 6,
    Doubt.STEPS: 5,
    Doubt.LANGUAGE: 3,
    Doubt.ON_BREAK: 3,
    Doubt.TAKEN: 2,
    Doubt.FULL: 1,
}


@dataclass(frozen=True, slots=True)
class Check:
    """What was found about a receiver. `waiting` are those it may have to see before this visitor.

    `load` is how many of them fall to it, where others call some of them; `back_at` is when its break ends.
    """

    receiver: Receiver
    doubts: tuple[Doubt, ...]
    waiting: int
    load: float
    back_at: datetime | None = None

    @property
    def weight(self) -> int:
        """How much speaks against it."""
        return sum(_WEIGHTS[doubt] for doubt in self.doubts)


@dataclass(frozen=True, slots=True)
class Situation:
    """The shop at one moment, as `desk` sees it, for one visitor. Made by `situation`."""

    shop: Shop
    desk: str
    visit: Visit
    states: dict[str, DeskState]
    back_at: dict[str, datetime]
    queues: dict[str, frozenset[str]]
    loads: dict[str, float]
    rooms_taken: frozenset[str]
    handed_to: dict[str, int]
    _waiting: dict[frozenset[str], int] = field(default_factory=dict)

    def waiting_for(self, desks: Sequence[Place]) -> int:
        """How many wait whom one of these desks could call."""
        known = frozenset(place.id for place in desks)
        if known not in self._waiting:
            self._waiting[known] = len(frozenset[str]().union(*(self.queues[desk] for desk in known)))
        return self._waiting[known]

    def is_open(self, desk: Place) -> bool:
        """Whether somebody sits there now."""
        return self.states.get(desk.id) is DeskState.OPEN


def situation(
    visit: Visit, desk: str, visits: Iterable[Visit], staffing: Iterable[Staffing], shop: Shop, now: datetime
) -> Situation:
    """The shop as it stands: `visits` are all still open, `staffing` what is known of the desks."""
    known = [each for each in visits if each.id != visit.id]
    today = [each for each in staffing if each.day == day_of(now).isoformat()]
    waiting = queue.waiting(known, now)
    handed: dict[str, int] = {}
    for each in waiting:
        if each.handed is not None:
            handed[each.handed.to] = handed.get(each.handed.to, 0) + 1
    states = {each.id: each.state for each in today}
    queues = {
        id_: frozenset(each.id for each in waiting if queue.can_serve(place, each))
        for id_, place in shop.desks.items()
    }
    return Situation(
        shop=shop,
        desk=desk,
        visit=visit,
        states=states,
        back_at={each.id: each.back_at for each in today if each.back_at is not None},
        queues=queues,
        loads=_loads(queues, {id_ for id_, state in states.items() if state is DeskState.OPEN}),
        rooms_taken=frozenset(e.room for e in known if e.room and e.phase in (Phase.CALLED, Phase.SERVING)),
        handed_to=handed,
    )


def _loads(queues: dict[str, frozenset[str]], open_desks: set[str]) -> dict[str, float]:
    """How many of those waiting fall to each desk, if the open ones that can call somebody share them."""
    callers = Counter(visit for desk, known in queues.items() if desk in open_desks for visit in known)
    return {desk: sum(1 / max(1, callers[visit]) for visit in known) for desk, known in queues.items()}


def check(receiver: Receiver, at: Situation) -> Check:
    """What speaks against a receiver, the weightiest first, and how many wait there."""
    desks = _desks(receiver, at)
    doubts = [*_staffed(receiver, desks, at), *_fitting(receiver, desks, at)]
    there = [place for place in desks if at.is_open(place)] or desks
    waiting, load = at.waiting_for(there), min((at.loads[place.id] for place in there), default=0.0)
    if receiver.kind in (Kind.PERSON, Kind.ROOM) and not receiver.only:
        waiting = at.handed_to.get(receiver.code, 0)
        load = waiting if receiver.kind is Kind.PERSON else waiting + load
    if load >= FULL:
        doubts.append(Doubt.FULL)
    back = [at.back_at[place.id] for place in desks if place.id in at.back_at]
    found = tuple(sorted(set(doubts), key=lambda doubt: (-_WEIGHTS[doubt], doubt)))
    return Check(receiver, found, waiting, load, min(back) if back and Doubt.ON_BREAK in found else None)


def in_order(checks: Iterable[Check]) -> list[Check]:
    """The best first: least against it, then the fewest to see before, then as they came."""
    return sorted(checks, key=lambda each: (each.weight, each.load))


def receivers_here(at: Situation) -> list[Check]:
    """Every person, desk and room but the desk that asks, the best first."""
    known = (each for each in all_receivers(at.shop) if each.kind is not Kind.SERVICE)
    return in_order(check(each, at) for each in known if each.only != at.desk)


def next_best(wanted: Check, at: Situation, most: int = 3) -> list[Check]:
    """Whom less speaks against than the receiver that is wanted, the best first."""
    return [each for each in receivers_here(at) if each.weight < wanted.weight][:most]


def _desks(receiver: Receiver, at: Situation) -> list[Place]:
    """The desks that may call for a receiver, without the one that asks."""
    if receiver.only:
        return [at.shop.desks[receiver.only]]
    service = receiver.service or at.visit.service
    return [place for place in at.shop.desks.values() if place.serves(service) and place.id != at.desk]


def _staffed(receiver: Receiver, desks: Sequence[Place], at: Situation) -> list[Doubt]:
    """Whether somebody is there. Of a person without a lasting desk nothing is known."""
    if receiver.kind is Kind.ROOM and receiver.id in at.rooms_taken:
        return [Doubt.TAKEN]
    if receiver.kind is Kind.PERSON and not receiver.only:
        return []
    if any(at.is_open(place) for place in desks):
        return []
    if receiver.service and at.shop.desks[at.desk].serves(receiver.service):
        return [Doubt.OWN_DESK]
    paused = any(at.states.get(place.id) is DeskState.BREAK for place in desks)
    return [Doubt.ON_BREAK if paused else Doubt.CLOSED]


def _fitting(receiver: Receiver, desks: Sequence[Place], at: Situation) -> list[Doubt]:
    """Whether the receiver can help this visitor."""
    found = []
    person = at.shop.people.get(receiver.id) if receiver.kind is Kind.PERSON else None
    if person is not None and not person.serves(at.visit.service):
        found.append(Doubt.NOT_DONE)
    if receiver.kind is Kind.DESK and not at.shop.desks[receiver.id].serves(at.visit.service):
        found.append(Doubt.NOT_DONE)
    if "step_free" in at.visit.needs and not _step_free(receiver, desks, at):
        found.append(Doubt.STEPS)
    if at.visit.language and not any(_speaks(each, at) for each in _people(receiver, desks, at)):
        found.append(Doubt.LANGUAGE)
    return found


def _step_free(receiver: Receiver, desks: Sequence[Place], at: Situation) -> bool:
    if receiver.room:
        return at.shop.rooms[receiver.room].step_free
    there = [place for place in desks if at.is_open(place)] or desks
    return any(place.step_free for place in there)


def _speaks(person: Person, at: Situation) -> bool:
    return at.visit.language in person.languages


def _people(receiver: Receiver, desks: Sequence[Place], at: Situation) -> list[Person]:
    """Those known to be at the receiver's place, or to do its service."""
    people = at.shop.people
    if receiver.kind is Kind.PERSON:
        return [people[receiver.id]]
    places = {receiver.room} if receiver.room else {place.id for place in desks}
    there = [each for each in people.values() if each.place in places]
    if not receiver.service:
        return there
    loose = [each for each in people.values() if not each.place and receiver.service in each.services]
    return [each for each in there if each.serves(receiver.service)] + loose
