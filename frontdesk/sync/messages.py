"""What programs of one shop say to each other, and how it is written as bytes.

Knows the shapes only; who says what and when is in `exchange` and `node`. What can't be read (garbage, a
newer program's message, a huge one) is None: it is dropped, and the exchange of events makes good.
"""

from __future__ import annotations

import enum
from datetime import date, datetime
from typing import Any, Final

import msgspec

from frontdesk.log import ClockQuality, Detail, Event
from frontdesk.sync.ports import Tally

#: A message longer than this is not even looked at (bytes). A part of an exchange stays far below.
LONGEST: Final = 8_000_000


class Part(enum.StrEnum):
    """What a comparison is about: what goes on now, what is open whatever its day, or whole days."""

    NOW = "now"
    OPEN = "open"
    DAYS = ""


class Message(msgspec.Struct, frozen=True, kw_only=True, tag_field="say"):
    """Anything said; the tag tells what."""


class Clock(msgspec.Struct, frozen=True):
    """The sender's time as the message was made."""

    at: datetime
    quality: ClockQuality


class Compare(Message, frozen=True, tag="compare"):
    """These are my days: which of yours differ? `session` is repeated in all that follows from it.

    `name` is what people call the sender's machine, `part` one of `Part`. `until` and `after` go on where an
    answer ended: with days before the one, and in the last of them (or, of what is open, in all) with what
    comes after the other. `answers` says that it was a comparison of the other side that led to this one.
    """

    session: str
    days: dict[date, Tally]
    since: date
    clock: Clock
    name: str = ""
    part: str = Part.DAYS.value
    until: date | None = None
    after: str = ""
    answers: bool = False


class Have(Message, frozen=True, tag="have"):
    """These are the ids on which we differ, or, of what is open now, all; none where we are equal.

    `more` says that there are more, `after` where to go on in the last of `days` or of what is open. `older`
    says that days before yesterday differ as well.
    """

    session: str
    days: dict[date, list[str]]
    clock: Clock
    name: str = ""
    ids: list[str] = []
    after: str = ""
    more: bool = False
    older: bool = False


class Want(Message, frozen=True, tag="want"):
    """Send me these. `part` counts the questions of a session and is repeated in the answer."""

    session: str
    ids: list[str]
    part: int = 0


class Events(Message, frozen=True, tag="events"):
    """Events with the details of their streams. `session` and `part` where they answer, `last` at the end."""

    events: list[Event]
    details: list[Detail]
    session: str = ""
    part: int = 0
    last: bool = False


class Claim(Message, frozen=True, tag="claim"):
    """Confirm this call, or refuse it. The visit's events go along: you may lack some."""

    visit: str
    call: str
    events: list[Event]
    details: list[Detail]


class AskTicket(Message, frozen=True, tag="ask_ticket"):
    """Give me the next number of a day for this letter, for this visit."""

    visit: str
    day: date
    letter: str


class Ticket(Message, frozen=True, tag="ticket"):
    """The ticket for this visit."""

    visit: str
    ticket: str


AnyMessage = Compare | Have | Want | Events | Claim | AskTicket | Ticket
_KEPT: Final = (bytes, datetime)
_encoder = msgspec.msgpack.Encoder()
_decoder = msgspec.msgpack.Decoder(AnyMessage)


def write(message: AnyMessage) -> bytes:
    """A message as bytes."""
    return _encoder.encode(message)


def read(data: bytes) -> AnyMessage | None:
    """The message in these bytes; None where there is none that this program understands."""
    if len(data) > LONGEST:
        return None
    try:
        found: AnyMessage = _decoder.decode(data)
        return found
    except (msgspec.DecodeError, ValueError, RecursionError):
        return None


def in_pieces(data: bytes) -> tuple[AnyMessage | None, list[str]]:
    """A message without those of its events that this program can't read, and the ids of these.

    The envelope of a newer program's event may be another. It must not hold up the others beside it.
    """
    try:
        whole = msgspec.msgpack.decode(data, type=dict[str, Any]) if len(data) <= LONGEST else {}
        given = whole.get("events", ())
        whole["events"] = [event for event in given if _readable(event)]
        found: AnyMessage = msgspec.convert(whole, AnyMessage, builtin_types=_KEPT)
    except (msgspec.DecodeError, ValueError, TypeError, RecursionError):
        return None, []
    ids = [event.get("id") for event in given if isinstance(event, dict) and not _readable(event)]
    return found, [id_ for id_ in ids if isinstance(id_, str)]


def _readable(event: object) -> bool:
    try:
        msgspec.convert(event, Event, builtin_types=_KEPT)
    except msgspec.ValidationError:
        return False
    return True
