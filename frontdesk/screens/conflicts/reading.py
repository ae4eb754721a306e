"""The conflicts there are: those noted in states, and those seen only by looking at several visits at once.

Knows which events were the two sides of each; knows no words. Runs on the database thread, writes nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from frontdesk.appointment import Appointment
from frontdesk.conflict import Code, Conflict, Settlement
from frontdesk.desk import FrontDesk
from frontdesk.log import Event, decode
from frontdesk.promise import Promise
from frontdesk.referral import Referral
from frontdesk.staffing import Staffing
from frontdesk.visit import Phase, Visit
from frontdesk.visit.facts import OPEN_WORK

About = Visit | Staffing | Appointment | Promise | Referral
#: What the first of the two sides can have been.
_PARTNERS: Final[dict[Code, tuple[str, ...]]] = {
    Code.DOUBLE_CALL: ("visit.called",),
    Code.SERVED_TWICE: ("visit.serving",),
    Code.DOUBLE_FINISH: ("visit.finished",),
    Code.FINISH_AGAINST_REFERRAL: ("visit.finished",),
    Code.FINISH_AGAINST_HAND_OFF: ("visit.finished", "visit.handed_off"),
    Code.FINISH_AGAINST_OPEN: ("visit.",),
    Code.DOUBLE_HAND_OFF: ("visit.handed_off",),
    Code.GONE_AGAINST_SERVING: ("visit.left", "visit.did_not_come", "visit.serving"),
    Code.MERGE_AGAINST_CALL: ("visit.merged_into", "visit.called", "visit.serving"),
    Code.DETAIL_CHANGED_TWICE: ("visit.details_changed",),
    Code.KEPT_TWICE: ("promise.kept",),
    Code.KEPT_AGAINST_BROKEN: ("promise.kept", "promise.broken"),
    Code.REFERRAL_WENT_ON: ("referral.closed", "referral.declined"),
    Code.ARRIVED_TWICE: ("appointment.arrived",),
    Code.ARRIVED_AGAINST_CANCELLED: ("appointment.arrived", "appointment.cancelled"),
    Code.DESK_OPENED_TWICE: ("desk.opened",),
}
#: Which side is named first in words: the one that did this, whatever the clocks say.
_NAMED_FIRST: Final[dict[Code, tuple[str, ...]]] = {
    Code.FINISH_AGAINST_HAND_OFF: ("visit.finished",),
    Code.GONE_AGAINST_SERVING: ("visit.left", "visit.did_not_come"),
    Code.MERGE_AGAINST_CALL: ("visit.merged_into",),
    Code.KEPT_AGAINST_BROKEN: ("promise.kept",),
    Code.ARRIVED_AGAINST_CANCELLED: ("appointment.arrived",),
}


@dataclass(frozen=True, slots=True)
class Side:
    """One of the two: the event, where it was done (a desk's id) and by whom, as the log has it."""

    type: str
    desk: str
    by: str
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Met:
    """One thing to settle. `id` is that of its settlement, `at` when it came about (UTC).

    `sides` are the two that met, in the order in which words name them; of two visits that look like one the
    earlier is `first`. `field` and `lost` are those of a detail that was written twice.
    """

    id: str
    code: Code
    at: datetime
    about: About
    sides: tuple[Side, ...] = ()
    first: Visit | None = None
    field: str = ""
    lost: str = ""
    settlement: Settlement | None = None

    @property
    def open(self) -> bool:
        """Whether somebody still has to settle it."""
        if self.settlement is not None:
            return self.settlement.open
        return not (
            isinstance(self.about, Visit) and self.about.phase is Phase.MERGED and self.first is not None
        )

    def at_desk(self, desk: str) -> bool:
        """Whether one of the two was done at that desk."""
        return any(side.desk == desk for side in self.sides)


def noted(front: FrontDesk) -> Iterator[Met]:
    """What is noted in states, of any kind. Raises StoreError."""
    for kind in (Visit, Promise, Referral, Appointment, Staffing):
        for state in _noting(front, kind):
            yield from met_in(front, state)


def _noting(front: FrontDesk, kind: type[About]) -> Sequence[About]:
    if kind is Visit:
        return front.store.noting(Visit)
    if kind is Promise:
        return front.store.noting(Promise)
    if kind is Referral:
        return front.store.noting(Referral)
    return front.store.noting(Appointment) if kind is Appointment else front.store.noting(Staffing)


def met_in(front: FrontDesk, state: About) -> Iterator[Met]:
    """What is noted in one state, each with its two sides. Raises StoreError."""
    stream = f"{_KINDS[type(state)]}/{state.id}"
    events = front.store.events(stream)
    details = front.store.details(stream)
    for conflict in state.conflicts:
        lost = details.get(conflict.lost, "") if conflict.lost else ""
        settlement = front.store.one(Settlement, conflict.id)
        if settlement is None and conflict.lost and lost in ("", details.get(conflict.field, "")):
            continue  # both wrote the same, or it was erased
        sides = _sides(conflict, events)
        yield Met(
            id=conflict.id,
            code=conflict.code,
            at=max((side.at for side in sides), default=events[-1].at),
            about=state,
            sides=sides,
            field=conflict.field,
            lost=lost,
            settlement=settlement,
        )


_KINDS: Final[dict[type[About], str]] = {
    Visit: "visit",
    Promise: "promise",
    Referral: "referral",
    Appointment: "appointment",
    Staffing: "desk",
}


def _sides(conflict: Conflict, events: Sequence[Event]) -> tuple[Side, ...]:
    """The event that came second and the latest before it that it met."""
    place = next((n for n, event in enumerate(events) if event.id == conflict.event), None)
    if place is None:
        return ()
    second = _called_by(events[place], events)
    own = _side(second)
    kinds = _PARTNERS[conflict.code]
    before = [
        _side(event) for event in events[:place] if event.id != second.id and event.type.startswith(kinds)
    ]
    elsewhere = [side for side in before if side.desk != own.desk]
    first = (elsewhere or before)[-1:]
    sides = (*first, own)
    return tuple(sorted(sides, key=lambda side: not _named_first(conflict.code, side, second, events)))


def _named_first(code: Code, side: Side, second: Event, events: Sequence[Event]) -> bool:
    if code is Code.FINISH_AGAINST_REFERRAL:
        ends = {
            event.at: getattr(decode(event), "outcome", None) for event in events if event.type == side.type
        }
        return ends.get(side.at) not in OPEN_WORK
    return side.type in _NAMED_FIRST.get(code, ())


def _called_by(event: Event, events: Sequence[Event]) -> Event:
    """The call that an answer to one is about; else the event itself."""
    call = getattr(decode(event), "call", None) if event.type in _ANSWERS else None
    return next((each for each in events if each.id == call), event)


_ANSWERS: Final = frozenset({"visit.confirmed", "visit.went_ahead"})


def _side(event: Event) -> Side:
    """Where something was done: at the desk the fact names, else at that of who did it."""
    kind, _, id_ = event.by.partition("/")
    named = getattr(decode(event), "desk", "")
    if event.type.startswith("desk."):
        named = event.stream.partition("/")[2]
    return Side(event.type, named or (id_ if kind == "desk" else ""), event.by, event.at)


def newest_first(found: Iterable[Met]) -> list[Met]:
    """The latest at the top."""
    return sorted(found, key=lambda met: (met.at, met.id), reverse=True)
