"""Events as a front desk writes them, made by hand for tests of stores."""

from __future__ import annotations

import itertools
import uuid
from datetime import UTC, datetime, timedelta

from frontdesk import appointment, outbox, promise, staffing
from frontdesk.clock import milliseconds
from frontdesk.interpreting import facts as booking
from frontdesk.interpreting.kinds import Kind
from frontdesk.log import ClockQuality, Event, Fact, encode, name_of
from frontdesk.referral import Ending, Item, Way
from frontdesk.referral import facts as referral
from frontdesk.visit import HoldReason, Outcome, facts

MORNING = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
_numbers = itertools.count(1)


def event(
    stream: str, payload: Fact, minute: float, *, device: str = "desk-1", at: datetime = MORNING
) -> Event:
    """One fact about `stream`, `minute` minutes after `at`, with its own id and sequence."""
    when = at + timedelta(minutes=minute)
    name, version = name_of(payload)
    return Event(
        id=str(uuid.uuid4()),
        site="bedworth",
        stream=stream,
        type=name,
        version=version,
        data=encode(payload),
        by="desk",
        device=device,
        device_seq=next(_numbers),
        hlc=milliseconds(when) << 16,
        at=when,
        clock=ClockQuality.SYSTEM,
    )


def raw(stream: str, type_name: str, data: bytes, minute: float, version: int = 1) -> Event:
    """An event as a program of another version may have written it."""
    when = MORNING + timedelta(minutes=minute)
    return Event(
        id=str(uuid.uuid4()),
        site="bedworth",
        stream=stream,
        type=type_name,
        version=version,
        data=data,
        by="desk",
        device="desk-9",
        device_seq=next(_numbers),
        hlc=milliseconds(when) << 16,
        at=when,
        clock=ClockQuality.UNVERIFIED,
    )


def new(kind: str) -> str:
    """A stream nobody has used."""
    return f"{kind}/{uuid.uuid4()}"


def checked_in(stream: str, minute: float = 0, *, ticket: str = "A01", day: datetime = MORNING) -> Event:
    """A check-in at once."""
    fact = facts.CheckedIn(
        ticket=ticket,
        day=day.date().isoformat(),
        services=("council-tax",),
        arrived=day + timedelta(minutes=minute),
        target_s=600,
    )
    return event(stream, fact, minute, at=day)


def whole_visit(stream: str) -> list[Event]:
    """A visit with everything in it, two desks having a hand in it at nearly the same time."""
    return [
        checked_in(stream),
        event(stream, facts.Called(desk="1"), 2),
        event(stream, facts.Called(desk="2"), 2, device="desk-2"),
        event(stream, facts.CalledAgain(), 3),
        event(stream, facts.Serving(desk="1"), 4),
        event(stream, facts.Held(reason=HoldReason.INTERPRETER), 5),
        event(stream, facts.Resumed(), 9, device="desk-2"),
        event(stream, facts.EnquiryAdded(service="blue-badge"), 10),
        event(stream, facts.Finished(outcome=Outcome.RESOLVED), 14),
    ]


def desk_day(stream: str, at: datetime = MORNING) -> list[Event]:
    """A desk opened, paused and closed."""
    return [
        event(stream, staffing.DeskOpened(), 0, at=at),
        event(stream, staffing.DeskPaused(), 60, at=at),
        event(stream, staffing.DeskClosed(), 90, at=at, device="desk-2"),
    ]


def booked(stream: str, hours: float = 3) -> Event:
    """An appointment made."""
    due = MORNING + timedelta(hours=hours)
    return event(stream, appointment.Booked(service="council-tax", due=due), 1)


def promised(stream: str, hours: float = 3) -> list[Event]:
    """A promise made, given to another desk and kept there."""
    due = MORNING + timedelta(hours=hours)
    return [
        event(stream, promise.Made(kind=promise.PromiseKind.LETTER, owner="desk/1", due=due), 1),
        event(stream, promise.Handed(owner="desk/2"), 2),
        event(stream, promise.Kept(done=promise.Deed.WROTE), 9, device="desk-2"),
    ]


def whole_referral(stream: str) -> list[Event]:
    """A referral from being made to being closed, two desks having a hand in it."""
    made = referral.Made(
        day=MORNING.date().isoformat(),
        service="debt-advice",
        visit="v1",
        language="cy",
        way=Way.EMAIL,
        expected=True,
        asked=tuple(Item),
        agreed=(Item.NAME,),
        concerns=(),
    )
    return [
        event(stream, made, 1),
        event(stream, referral.Sent(way=Way.EMAIL), 2),
        event(stream, referral.DidNotAttend(), 50),
        event(stream, referral.Attended(), 60, device="desk-2"),
        event(stream, referral.Closed(ending=Ending.HELPED), 70),
    ]


def whole_booking(stream: str) -> list[Event]:
    """An interpreter asked for, confirmed at another desk, there and finished."""
    asked = booking.Asked(
        day=MORNING.date().isoformat(),
        kind=Kind.IN_PERSON,
        language="pol",
        helper=booking.Helper.PROFESSIONAL,
        starts=MORNING + timedelta(hours=1),
        minutes=60,
        provider="voices",
    )
    return [
        event(stream, asked, 1),
        event(stream, booking.Confirmed(interpreter="LF-204"), 2, device="desk-2"),
        event(stream, booking.Arrived(), 60),
        event(stream, booking.Finished(), 120),
    ]


def whole_email(stream: str, about: str) -> list[Event]:
    """An e-mail that went at the second try."""
    queued = outbox.Queued(day=MORNING.date().isoformat(), about=about, message_id="<x@shire-hall.invalid>")
    return [
        event(stream, queued, 1),
        event(stream, outbox.Begun(), 2),
        event(stream, outbox.Failed(trouble=outbox.Trouble.OFFLINE), 3),
        event(stream, outbox.Begun(), 4),
        event(stream, outbox.Sent(), 5),
    ]
