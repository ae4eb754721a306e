"""Visits and desk events of an invented day, in minutes after nine, for the tests of its figures."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import msgspec

from frontdesk.log import ClockQuality, Event, Fact, encode, name_of
from frontdesk.measures import DayLog, day_log
from frontdesk.promise import Deed, Failing, Promise, PromiseKind, Stage
from frontdesk.staffing import DeskClosed, DeskOpened, DeskPaused
from frontdesk.visit import AllowReason, Enquiry, HandOff, HoldReason, Outcome, Phase, Spell, Stretch, Visit
from tests.shopfloor import MONDAY, small_shop

DAY = date(2026, 11, 23)
EVENING = MONDAY + timedelta(hours=9)


def clock(minutes: float) -> datetime:
    """A moment so many minutes after nine."""
    return MONDAY + timedelta(minutes=minutes)


def seen(
    id: str,  # noqa: A002
    arrived: float,
    wait: float,
    served: float = 5,
    *,
    walk: float = 0,
    desk: str = "1",
    service: str = "benefit",
    outcome: Outcome = Outcome.RESOLVED,
    target: float = 10,
) -> Visit:
    """A visitor who was seen after `wait` minutes, of which `walk` on the way to the desk, and served."""
    came, began = clock(arrived), clock(arrived + wait)
    called, ended = clock(arrived + wait - walk), clock(arrived + wait + served)
    return Visit(
        id=id,
        ticket=id,
        day=DAY.isoformat(),
        arrived=came,
        checked_in=came,
        target_s=int(target * 60),
        phase=Phase.FINISHED,
        enquiries=(Enquiry(service, outcome),),
        stretches=(
            Stretch(Spell.WAITING, came, called),
            Stretch(Spell.WALKING, called, began, desk),
            Stretch(Spell.SERVING, began, ended, desk),
        ),
        greeted=came,
        seen=began,
        first_called=called,
        desk=desk,
        ended=ended,
    )


def handed(visit: Visit, wait: float | None, allowed: AllowReason | None) -> Visit:
    """The same visitor, handed on when they were last served, and served again after `wait` minutes."""
    at = visit.ended or visit.arrived
    served = None if wait is None else at + timedelta(minutes=wait)
    made = HandOff("desk/2", at, "1", 600, allowed=allowed, served=served)
    return msgspec.structs.replace(visit, hand_offs=(*visit.hand_offs, made))


def waiting(id: str, arrived: float) -> Visit:  # noqa: A002
    """A visitor who is still waiting."""
    came = clock(arrived)
    return Visit(
        id=id,
        ticket=id,
        day=DAY.isoformat(),
        arrived=came,
        checked_in=came,
        target_s=600,
        phase=Phase.WAITING,
        enquiries=(Enquiry("benefit"),),
        stretches=(Stretch(Spell.WAITING, came),),
        greeted=came,
    )


def left(id: str, arrived: float, after: float) -> Visit:  # noqa: A002
    """A visitor who left after so many minutes without being seen."""
    ended = clock(arrived + after)
    stretches = (Stretch(Spell.WAITING, clock(arrived), ended),)
    return msgspec.structs.replace(waiting(id, arrived), phase=Phase.LEFT, ended=ended, stretches=stretches)


def did_not_come(id: str, arrived: float, called: float) -> Visit:  # noqa: A002
    """A visitor who was called after so many minutes and did not come."""
    first, ended = clock(arrived + called), clock(arrived + called + 3)
    return msgspec.structs.replace(
        waiting(id, arrived), phase=Phase.DID_NOT_COME, first_called=first, ended=ended, desk="1"
    )


def at_door(id: str, at: float, service: str = "post") -> Visit:  # noqa: A002
    """Somebody answered at once."""
    here = clock(at)
    return Visit(
        id=id,
        ticket="",
        day=DAY.isoformat(),
        arrived=here,
        checked_in=here,
        target_s=0,
        phase=Phase.FINISHED,
        enquiries=(Enquiry(service, Outcome.INFORMATION),),
        greeted=here,
        ended=here,
        at_door=True,
    )


def held(visit: Visit, reason: HoldReason, since: float, until: float) -> Visit:
    """The same visit with a hold in its wait, in minutes after nine."""
    waited, *rest = visit.stretches
    hold = Stretch(Spell.HELD, clock(since), clock(until), "", reason)
    before = Stretch(Spell.WAITING, waited.since, hold.since)
    after = Stretch(Spell.WAITING, clock(until), waited.until)
    return msgspec.structs.replace(visit, stretches=(before, hold, after, *rest))


def desk_event(desk: str, payload: Fact, minutes: float) -> Event:
    """What happened to a desk."""
    name, version = name_of(payload)
    at = clock(minutes)
    return Event(
        id=f"{desk}{minutes}",
        site="shire-hall",
        stream=f"desk/{desk}",
        type=name,
        version=version,
        data=encode(payload),
        by="test",
        device="test",
        device_seq=1,
        hlc=int(at.timestamp() * 1000) << 16,
        at=at,
        clock=ClockQuality.SYSTEM,
    )


def opened(desk: str, minutes: float = 0) -> Event:
    """A desk opens."""
    return desk_event(desk, DeskOpened(), minutes)


def closed(desk: str, minutes: float) -> Event:
    """A desk closes."""
    return desk_event(desk, DeskClosed(), minutes)


def paused(desk: str, minutes: float) -> Event:
    """A break begins."""
    return desk_event(desk, DeskPaused(), minutes)


def log_of(visits: list[Visit], events: list[Event] | None = None, now: datetime = EVENING) -> DayLog:
    """The day's log in the small shop."""
    return day_log(DAY, visits, events or [], small_shop(), now)


def some_promises() -> list[Promise]:
    """Due on the day: kept to the minute, kept late, broken, overdue, and one whose time is to come."""
    due = clock(60)
    kept = {"stage": Stage.KEPT, "done": Deed.SPOKE}
    fates: list[dict[str, object]] = [
        {**kept, "closed": due},
        {**kept, "closed": due + timedelta(seconds=1)},
        {"stage": Stage.BROKEN, "why": Failing.NO_TIME, "closed": clock(30)},
        {},
        {"due": EVENING + timedelta(minutes=1)},
    ]
    made = Promise(
        id="p", day=DAY.isoformat(), kind=PromiseKind.CALL_BACK, owner="desk/1", due=due, made=clock(0)
    )
    return [msgspec.structs.replace(made, id=f"p{n}", **fate) for n, fate in enumerate(fates)]
