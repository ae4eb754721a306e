"""The outbox worked off: which e-mail goes next, that it begins, and what came of it, each on record.

Knows the order of the steps on the database thread; the sending between them is `smtp`'s, on another thread.
"""

from __future__ import annotations

from dataclasses import dataclass
from email.message import EmailMessage

from frontdesk import outbox
from frontdesk.desk import Command, Done, FrontDesk, Single, Together
from frontdesk.document_request import DocumentRequest
from frontdesk.interpreting.commands import BookingCommand, Cancel, MarkTold, Move
from frontdesk.interpreting.state import Booking
from frontdesk.interpreting.state import Stage as BookingStage
from frontdesk.interpreting.translation import ends_with
from frontdesk.mail.invitation import compose_invitation, invitation_of
from frontdesk.mail.message import compose, letter_of
from frontdesk.outbox import Choice, Email, Phase, Trouble
from frontdesk.promise import Promise
from frontdesk.referral import Referral, Stage, Way
from frontdesk.referral.commands import MarkSent
from frontdesk.refusal import Refusal
from frontdesk.settings import MailSettings


@dataclass(frozen=True, slots=True)
class Outgoing:
    """A message whose try is on record as begun; `sequence` is that of the booking it tells of."""

    email: str
    about: str
    message: EmailMessage
    sequence: int = 0


def take_next(front: FrontDesk, mail: MailSettings, desk: str) -> Outgoing | None:
    """Begin with the e-mail that has been due longest; None where none is due. Raises StoreError.

    One that can't be sent at all (nothing set up, its details erased) has its try put on record and is
    passed over, so that it neither blocks the others nor goes unseen. Nothing is sent before it is known what
    was erased elsewhere.
    """
    if not front.sharing.showing:
        return None
    for email in _in_turn(front, desk):
        if superseded(front, email):
            front.handle(outbox.Settle(email=email.id, choice=Choice.GIVE_UP), desk=desk)
            continue
        front.handle(outbox.Begin(email=email.id), desk=desk)
        message = _message(front, email, mail)
        if message is not None and mail.host:
            booking = _booking(front, email.about)
            return Outgoing(email.id, email.about, message, 0 if booking is None else booking.sequence)
        trouble = Trouble.NOTHING_TO_SEND if message is None else Trouble.NOT_SET_UP
        front.handle(outbox.RecordFailed(email=email.id, trouble=trouble), desk=desk)
    return None


def _ours(front: FrontDesk, desk: str) -> list[Email]:
    """Those this machine is to send: where several share what happens, those queued at its own desk."""
    found = front.store.open_ones(Email)
    if not front.sharing.shared:
        return found
    first = next(iter(front.shop.desks))  # it sends those of a time when nothing was shared yet
    return [email for email in found if (email.desk or first) == desk]


def _in_turn(front: FrontDesk, desk: str) -> list[Email]:
    """Those that are due, the longest due first."""
    now = front.clock.read().at
    due = [(each.due, each.id, each) for each in _ours(front, desk) if each.due is not None]
    return [email for at, _, email in sorted(due, key=lambda found: found[:2]) if at <= now]


def _message(front: FrontDesk, email: Email, mail: MailSettings) -> EmailMessage | None:
    sender = mail.sender or "nobody@frontdesk.invalid"
    booking = _booking(front, email.about)
    if booking is not None:
        invitation = invitation_of(booking, front.store.details(email.about), front.shop, sender)
        return None if invitation is None else compose_invitation(invitation, email.message_id, email.queued)
    referral = front.store.one(Referral, email.about.partition("/")[2])
    letter = None if referral is None else letter_of(referral, front.store.details(email.about))
    if letter is None:
        return None
    return compose(letter, front.shop.site, sender, email.message_id, email.queued)


def record(front: FrontDesk, outgoing: Outgoing, trouble: Trouble | None, desk: str) -> None:
    """Put on record what came of a try; the referral knows that its partner has been told. StoreError."""
    if trouble is not None:
        front.handle(outbox.RecordFailed(email=outgoing.email, trouble=trouble), desk=desk)
        return
    sent = outbox.RecordSent(email=outgoing.email)
    front.handle(with_its_cause(front, sent, outgoing.about, outgoing.sequence), desk=desk)


def with_its_cause(
    front: FrontDesk, went: outbox.RecordSent | outbox.Settle, about: str, sequence: int
) -> Command:
    """An e-mail's having gone together with what that means for what it was about."""
    booking = _booking(front, about)
    if booking is not None:
        return Together((went, MarkTold(booking=booking.id, sequence=sequence)))
    referral = front.store.one(Referral, about.partition("/")[2])
    if referral is None or referral.stage is not Stage.MADE:
        return went
    return Together((went, MarkSent(referral=referral.id, way=Way.EMAIL)))


def settle(front: FrontDesk, email: str, choice: Choice, desk: str) -> Done | Refusal:
    """Carry out what a person decided about an e-mail; one that went has told the partner. StoreError."""
    decided = outbox.Settle(email=email, choice=choice)
    found = front.store.one(Email, email)
    if choice is not Choice.IT_WENT or found is None:
        return front.handle(decided, desk=desk)
    booking = _booking(front, found.about)
    others = (each for each in front.store.open_ones(Email) if each.id != email and each.about == found.about)
    told = 0 if booking is None or any(others) else booking.sequence
    return front.handle(with_its_cause(front, decided, found.about, told), desk=desk)


def _booking(front: FrontDesk, about: str) -> Booking | None:
    kind, _, id_ = about.partition("/")
    return front.store.one(Booking, id_) if kind == "booking" else None


def superseded(front: FrontDesk, email: Email) -> bool:
    """Whether its provider knows all of it already, or nothing at all and needs to know nothing any more."""
    booking = _booking(front, email.about)
    if booking is None:
        return False
    never = booking.told < 0 and booking.stage is BookingStage.CANCELLED and email.attempts == 0
    return never or booking.told >= booking.sequence


def change(front: FrontDesk, command: BookingCommand, domain: str, desk: str) -> Done | Refusal:
    """Take a step of a booking with all that goes with it, or nothing of it. StoreError.

    A provider who was written to is told that it was moved or cancelled; a translation handed over keeps the
    promise made of it.
    """
    booking = front.store.one(Booking, command.booking)
    if booking is None:
        return front.handle(command, desk=desk)
    promise = front.store.one(Promise, booking.promise) if booking.promise else None
    request = front.store.one(DocumentRequest, booking.document) if booking.document else None
    together: list[Single] = [command, *ends_with(booking, command, promise, request)]
    if isinstance(command, Move | Cancel) and _to_be_told(front, booking):
        about = f"booking/{booking.id}"
        mail = outbox.Queue(email=front.make_id(), about=about, domain=domain or "frontdesk.invalid")
        together.append(mail)
    return front.handle(Together(tuple(together)) if len(together) > 1 else command, desk=desk)


def _to_be_told(front: FrontDesk, booking: Booking) -> bool:
    """Whether a change needs an e-mail of its own.

    One that still waits is composed when it goes, so that it tells of the change by itself.
    """
    mails = [each for each in front.store.every(Email) if each.about == f"booking/{booking.id}"]
    waiting = any(each.phase is Phase.WAITING for each in mails)
    provider = front.shop.providers.get(booking.provider)
    return provider is not None and bool(provider.email) and bool(mails) and not waiting


def lost_track(front: FrontDesk, desk: str) -> int:
    """At the start: what was being sent when the program ended may have been sent. How many those are.

    One program writes to a data folder, and others send only what is their own, so that no other can be
    sending them now.
    """
    broken_off = [email for email in _ours(front, desk) if email.phase is Phase.SENDING]
    for email in broken_off:
        front.handle(outbox.RecordFailed(email=email.id, trouble=Trouble.UNKNOWN), desk=desk)
    return len(broken_off)
