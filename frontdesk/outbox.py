"""E-mails to be sent: each is on record before it goes, and stays there until it went or was given up.

Knows the life of one e-mail and when it is tried again; what it says is composed when it is sent, from what
it is about, so that neither address nor text ever lies in the log.

Nothing is dropped: an e-mail waits until the server has taken it or a person gives it up. Nothing goes twice
by itself: that a try begins is on record before the first byte leaves. A program that ends between the
server's "taken" and our record of it finds a try without an end at the next start; so does one whose server
fell silent after the text. Nobody can then know, and to guess would lose an e-mail or send it twice. So it
becomes "may have been sent", is shown, and a person decides. If it is sent again it has the same Message-ID,
by which the partner's server or the reader can tell that it is the same.
"""

from __future__ import annotations

import enum
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

import msgspec

from frontdesk.context import Context
from frontdesk.log import Event, Fact, decode, fact
from frontdesk.refusal import Refusal, refuse

#: Between one try and the next; after the last of them every hour.
PAUSES: Final = tuple(timedelta(minutes=m) for m in (1, 2, 5, 10, 20, 40, 60))


class Phase(enum.StrEnum):
    """Where an e-mail stands. `STUCK`: the server will not take it as it is, a person has to do something."""

    WAITING = "waiting"
    SENDING = "sending"
    STUCK = "stuck"
    DOUBTFUL = "doubtful"
    SENT = "sent"
    GIVEN_UP = "given_up"


class Trouble(enum.StrEnum):
    """Why an e-mail did not go, or may not have gone."""

    OFFLINE = "offline"  # no network, no answer, hung up: tried again
    BUSY = "busy"  # the server says "later" (4xx): tried again
    NOT_SET_UP = "not_set_up"  # no mail server in the settings: tried again
    NOT_AUTHORISED = "not_authorised"  # name or password refused
    NOT_TRUSTED = "not_trusted"  # the server's certificate is not in order, or it offers no TLS
    REFUSED = "refused"  # the server will not take it (5xx)
    WRONG_ADDRESS = "wrong_address"
    NOTHING_TO_SEND = "nothing_to_send"  # what it was about has been erased
    UNKNOWN = "unknown"  # broken off after the text: it may have been sent
    BUG = "bug"


#: After these it is tried again by itself: they pass, or somebody mends the settings.
PASSING: Final = frozenset(
    {Trouble.OFFLINE, Trouble.BUSY, Trouble.NOT_SET_UP, Trouble.NOT_AUTHORISED, Trouble.NOT_TRUSTED}
)


class Choice(enum.StrEnum):
    """What a person decides about an e-mail that is stuck or may have been sent."""

    AGAIN = "again"
    IT_WENT = "it_went"
    GIVE_UP = "give_up"


@fact("email.queued")
class Queued(Fact, frozen=True, kw_only=True):
    """An e-mail is to be sent. `about` is the stream it is composed from, `message_id` its lasting id.

    `desk` is whose machine is to send it, where several share what happens.
    """

    day: str
    about: str
    message_id: str
    desk: str | msgspec.UnsetType = msgspec.UNSET


@fact("email.begun")
class Begun(Fact, frozen=True, kw_only=True):
    """A try begins: from here on it may reach the server."""


@fact("email.sent")
class Sent(Fact, frozen=True, kw_only=True):
    """The server has taken it."""


@fact("email.failed")
class Failed(Fact, frozen=True, kw_only=True):
    """The try ended without the server's "taken"."""

    trouble: Trouble


@fact("email.settled")
class Settled(Fact, frozen=True, kw_only=True):
    """A person decided what is to become of it."""

    choice: Choice


@dataclass(frozen=True, slots=True, kw_only=True)
class EmailCommand:
    """Something to do with the e-mail of that id."""

    email: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Queue(EmailCommand):
    """Put an e-mail in the outbox. The part of its Message-ID behind the @ is `domain`."""

    about: str
    domain: str = "frontdesk.invalid"


@dataclass(frozen=True, slots=True, kw_only=True)
class Begin(EmailCommand):
    """Begin a try."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordSent(EmailCommand):
    """The server took it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordFailed(EmailCommand):
    """It did not go, or nobody knows."""

    trouble: Trouble


@dataclass(frozen=True, slots=True, kw_only=True)
class Settle(EmailCommand):
    """Decide about one that waits, is stuck or may have been sent."""

    choice: Choice


class Email(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """The state of one e-mail. `queued` and `tried` (the last try's end) are UTC; `attempts` counts failures.

    A person's "again" begins the count anew.
    """

    id: str
    day: str
    about: str
    message_id: str
    queued: datetime
    desk: str = ""
    phase: Phase = Phase.WAITING
    attempts: int = 0
    tried: datetime | None = None
    trouble: Trouble | None = None
    anomalies: tuple[str, ...] = ()
    needs_newer: bool = False

    @property
    def open(self) -> bool:
        """Whether it still has to go, or somebody has to decide."""
        return self.phase not in (Phase.SENT, Phase.GIVEN_UP)

    @property
    def due(self) -> datetime | None:
        """When it is to be tried next; None where it is not tried by itself."""
        if self.phase is not Phase.WAITING:
            return None
        return self.queued if self.tried is None else next_try(self.attempts, self.tried)


def next_try(attempts: int, tried: datetime) -> datetime:
    """When to try again after so many failures, the last of which ended at `tried`."""
    return tried + (PAUSES[min(attempts, len(PAUSES)) - 1] if attempts > 0 else timedelta())


def decide(email: Email | None, command: EmailCommand, context: Context) -> tuple[Fact, ...] | Refusal:
    """The facts that a command makes of an e-mail, or why it can't be done."""
    if isinstance(command, Queue):
        if email is not None:
            return refuse("already_in_outbox")
        day = context.today.isoformat()
        message_id = f"<{command.email}@{command.domain}>"
        return (Queued(day=day, about=command.about, message_id=message_id, desk=context.desk),)
    if email is None:
        return refuse("no_such_email")
    if isinstance(command, Settle):
        return _settle(email, command.choice)
    wanted = Phase.WAITING if isinstance(command, Begin) else Phase.SENDING
    if email.phase is not wanted:
        return refuse("email_not_so")
    match command:
        case RecordFailed(trouble=trouble):
            return (Failed(trouble=trouble),)
        case RecordSent():
            return (Sent(),)
        case _:
            return (Begun(),)


def _settle(email: Email, choice: Choice) -> tuple[Fact, ...] | Refusal:
    """One that is being sent just now has to come to an end first; one that surely did not go can't have."""
    if not email.open or email.phase is Phase.SENDING:
        return refuse("email_not_so")
    if choice is Choice.IT_WENT and email.phase is not Phase.DOUBTFUL:
        return refuse("email_not_so")
    return (Settled(choice=choice),)


_SETTLED: Final = {
    Choice.AGAIN: Phase.WAITING,
    Choice.IT_WENT: Phase.SENT,
    Choice.GIVE_UP: Phase.GIVEN_UP,
}


def evolve(email: Email | None, event: Event) -> Email | None:
    """The e-mail after one more event. Total: never raises."""
    payload = decode(event)
    if email is None:
        if not isinstance(payload, Queued):
            return None
        return Email(
            id=event.stream.partition("/")[2],
            day=payload.day,
            about=payload.about,
            message_id=payload.message_id,
            queued=event.at,
            desk=payload.desk if isinstance(payload.desk, str) else "",
        )
    if payload is None:
        return msgspec.structs.replace(email, needs_newer=True)
    after = _after(email, payload, event.at)
    if after is None:
        return msgspec.structs.replace(email, anomalies=(*email.anomalies, f"{event.type}@{email.phase}"))
    return after


def _after(email: Email, payload: Fact, at: datetime) -> Email | None:
    """The e-mail after a fact that fits; None where it does not. What the server has taken stays taken."""
    if not email.open:
        return None
    match payload:
        case Begun() if email.phase is Phase.WAITING:
            return msgspec.structs.replace(email, phase=Phase.SENDING)
        case Sent():
            return msgspec.structs.replace(email, phase=Phase.SENT, tried=at, trouble=None)
        case Failed(trouble=trouble) if email.phase is Phase.SENDING:
            phase = Phase.WAITING if trouble in PASSING else Phase.STUCK
            return msgspec.structs.replace(
                email,
                phase=Phase.DOUBTFUL if trouble is Trouble.UNKNOWN else phase,
                attempts=email.attempts + 1,
                tried=at,
                trouble=trouble,
            )
        case Settled(choice=choice) if email.phase is not Phase.SENDING:
            return msgspec.structs.replace(email, phase=_SETTLED[choice], attempts=0, tried=None)
        case _:
            return None
