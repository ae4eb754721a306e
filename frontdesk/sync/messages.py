"""What programs of one shop say to each other, and how it is written as bytes.

Knows the shapes only; who says what and when is in `exchange` and `node`. What can't be read (garbage, a
newer program's message, a huge one) is None: it is dropped, and the exchange of events makes good.
"""

from __future__ import annotations

from datetime import date, datetime
from typing import Final

import msgspec

from frontdesk.log import ClockQuality, Detail, Event
from frontdesk.sync.ports import Tally

#: A message longer than this is not even looked at (bytes). A part of an exchange stays far below.
LONGEST: Final = 8_000_000
#: So many events go into one message.
PART: Final = 500


class Message(msgspec.Struct, frozen=True, kw_only=True, tag_field="say"):
    """Anything said; the tag tells what."""


class Clock(msgspec.Struct, frozen=True):
    """The sender's time as the message was made."""

    at: datetime
    quality: ClockQuality


class Compare(Message, frozen=True, tag="compare"):
    """These are my days: which of yours differ? `session` is repeated in all that follows from it.

    `name` is what people call the sender's machine.
    """

    session: str
    days: dict[date, Tally]
    since: date
    clock: Clock
    name: str = ""


class Have(Message, frozen=True, tag="have"):
    """These are the ids of the days on which we differ; none where we are equal."""

    session: str
    days: dict[date, list[str]]
    clock: Clock
    name: str = ""


class Want(Message, frozen=True, tag="want"):
    """Send me these; I sent you what you lack."""

    session: str
    ids: list[str]


class Events(Message, frozen=True, tag="events"):
    """Events with the details of their streams. `session` where they answer one, `last` with its end."""

    events: list[Event]
    details: list[Detail]
    session: str = ""
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
