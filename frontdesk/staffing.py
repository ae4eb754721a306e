"""Which desks are open, on a break or closed, and since when: one stream for each desk.

Knows what the wait log needs to say why people waited; knows nothing of visits.
"""

from __future__ import annotations

import enum
from dataclasses import dataclass
from datetime import datetime

import msgspec

from frontdesk.clock import day_of
from frontdesk.conflict import Code, Conflict
from frontdesk.context import Context
from frontdesk.log import Event, Fact, Moment, decode, fact
from frontdesk.refusal import Refusal, refuse


class DeskState(enum.StrEnum):
    """Whether visitors can be called to a desk."""

    OPEN = "open"
    BREAK = "break"
    CLOSED = "closed"


@fact("desk.opened")
class DeskOpened(Fact, frozen=True, kw_only=True):
    """Somebody sits at the desk and can call."""


@fact("desk.paused")
class DeskPaused(Fact, frozen=True, kw_only=True):
    """A break, until a time where one was given."""

    until: Moment | None = None


@fact("desk.closed")
class DeskClosed(Fact, frozen=True, kw_only=True):
    """Nobody is at the desk."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SetDesk:
    """Open, pause or close a desk. `until` goes with a break."""

    desk: str
    state: DeskState
    until: datetime | None = None


class Period(msgspec.Struct, frozen=True, array_like=True):
    """A stretch of a desk's day in one state; `until` None while it lasts."""

    state: DeskState
    since: datetime
    until: datetime | None = None


class Staffing(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """The state of one desk and the periods of the last day on which it changed."""

    id: str
    day: str
    state: DeskState = DeskState.CLOSED
    back_at: datetime | None = None
    periods: tuple[Period, ...] = ()
    #: Of the desk's last day: that two programs opened it.
    conflicts: tuple[Conflict, ...] = ()
    needs_newer: bool = False

    @property
    def open(self) -> bool:
        """Always kept at hand: a desk does not end."""
        return True


def decide(staffing: Staffing | None, command: SetDesk, context: Context) -> tuple[Fact, ...] | Refusal:
    """The fact of a desk's change of state, or why not."""
    place = context.shop.desks.get(command.desk)
    if place is None:
        return refuse("unknown_place")
    before = DeskState.CLOSED if staffing is None else staffing.state
    same_day = staffing is not None and staffing.day == context.today.isoformat()
    if before is command.state and same_day and command.state is not DeskState.BREAK:
        return refuse("desk_already_so", place=place.named(context.language))
    if context.busy_with and command.state is not DeskState.OPEN:
        return refuse("desk_has_visitor", ticket=context.busy_with, place=place.named(context.language))
    if command.state is DeskState.OPEN:
        return (DeskOpened(),)
    if command.state is DeskState.BREAK:
        return (DeskPaused(until=command.until),)
    return (DeskClosed(),)


def evolve(staffing: Staffing | None, event: Event) -> Staffing | None:
    """The desk's state after one more event. Total: never raises."""
    payload = decode(event)
    day = day_of(event.at).isoformat()
    before = staffing or Staffing(id=event.stream.partition("/")[2], day=day)
    match payload:
        case DeskOpened():
            after = _enter(before, DeskState.OPEN, event.at, day, None)
            again = before.state is DeskState.OPEN and staffing is not None and before.day == day
            return _opened_twice(after, event) if again else after
        case DeskPaused(until=until):
            return _enter(before, DeskState.BREAK, event.at, day, until)
        case DeskClosed():
            return _enter(before, DeskState.CLOSED, event.at, day, None)
        case _:
            return msgspec.structs.replace(before, needs_newer=True)


def _opened_twice(staffing: Staffing, event: Event) -> Staffing:
    """Two programs, neither of which knew that the desk was open: somebody sits at the wrong one."""
    conflict = Conflict(Code.DESK_OPENED_TWICE, event.id)
    return msgspec.structs.replace(staffing, conflicts=(*staffing.conflicts, conflict))


def _enter(before: Staffing, state: DeskState, at: datetime, day: str, back_at: datetime | None) -> Staffing:
    kept = before.periods if before.day == day else ()
    if kept and kept[-1].until is None:
        kept = (*kept[:-1], Period(kept[-1].state, kept[-1].since, at))
    return Staffing(
        id=before.id,
        day=day,
        state=state,
        back_at=back_at,
        periods=(*kept, Period(state, at)),
        conflicts=before.conflicts if before.day == day else (),
        needs_newer=before.needs_newer,
    )
