"""The message that books, changes or cancels an interpreter or a translation: text and iCalendar (RFC 5546).

Knows the words and the properties. The visitor is in neither: not their name, not their story, only what an
interpreter has to know beforehand. One booking has one UID for ever; SEQUENCE counts its changes.

Nobody meets for a translation, so that it is no invitation but a task (VTODO) with the date it is due. It
lies beside the text as a file: mail programs that know no tasks would show a broken meeting in its place.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP
from typing import TYPE_CHECKING, Final

from frontdesk.clock import day_of
from frontdesk.interpreting.facts import Gender
from frontdesk.interpreting.kinds import Kind
from frontdesk.interpreting.providers import Provider
from frontdesk.interpreting.state import Booking, Stage
from frontdesk.languages import english_name, own_name
from frontdesk.mail.message import clean, line
from frontdesk.screens.dates import day_text, time_text
from frontdesk.screens.interpreting_words import GENDERS, KINDS, SUBJECTS
from frontdesk.shop import Shop
from frontdesk.words import QT_TRANSLATE_NOOP, translate

if TYPE_CHECKING:
    from icalendar import Component

_SUBJECTS: Final = {
    "REQUEST": QT_TRANSLATE_NOOP("Invitation", "Interpreter wanted, reference {reference}, {site}"),
    "CHANGE": QT_TRANSLATE_NOOP("Invitation", "Changed: interpreter wanted, reference {reference}, {site}"),
    "CANCEL": QT_TRANSLATE_NOOP("Invitation", "Cancelled: interpreter, reference {reference}, {site}"),
}
_WRITTEN_SUBJECTS: Final = {
    "REQUEST": QT_TRANSLATE_NOOP("Invitation", "Translation wanted, reference {reference}, {site}"),
    "CHANGE": QT_TRANSLATE_NOOP("Invitation", "Changed: translation wanted, reference {reference}, {site}"),
    "CANCEL": QT_TRANSLATE_NOOP("Invitation", "Cancelled: translation, reference {reference}, {site}"),
}
_WRITTEN_REQUEST: Final = QT_TRANSLATE_NOOP(
    "Invitation", "Please translate this for us. Tell us that you can, and how we send you the text."
)
_OPENINGS: Final = {
    "REQUEST": QT_TRANSLATE_NOOP("Invitation", "Please book this for us, and tell us who comes."),
    "CHANGE": QT_TRANSLATE_NOOP("Invitation", "Our booking has changed. Please confirm it anew."),
    "CANCEL": QT_TRANSLATE_NOOP("Invitation", "We no longer need this. Please cancel it."),
}
_LINES: Final = {
    "reference": QT_TRANSLATE_NOOP("Invitation", "Our reference: {value}"),
    "language": QT_TRANSLATE_NOOP("Invitation", "Language: {value}"),
    "what": QT_TRANSLATE_NOOP("Invitation", "Document: {value}"),
    "dialect": QT_TRANSLATE_NOOP("Invitation", "Dialect: {value}"),
    "kind": QT_TRANSLATE_NOOP("Invitation", "How: {value}"),
    "when": QT_TRANSLATE_NOOP("Invitation", "When: {value}"),
    "by": QT_TRANSLATE_NOOP("Invitation", "Needed by: {value}"),
    "minutes": QT_TRANSLATE_NOOP("Invitation", "Length: {value} minutes"),
    "words": QT_TRANSLATE_NOOP("Invitation", "Length: about {value} words"),
    "where": QT_TRANSLATE_NOOP("Invitation", "Where: {value}"),
    "gender": QT_TRANSLATE_NOOP("Invitation", "Asked for: {value}"),
    "subject": QT_TRANSLATE_NOOP("Invitation", "What it is about: {value}"),
    "payer": QT_TRANSLATE_NOOP("Invitation", "Cost code: {value}"),
    "contact": QT_TRANSLATE_NOOP("Invitation", "You can reach us at: {value}"),
}
_SUMMARY: Final = QT_TRANSLATE_NOOP("Invitation", "Interpreter: {name}, {kind}")
_WRITTEN_SUMMARY: Final = QT_TRANSLATE_NOOP("Invitation", "Translation: {name}")
#: A task has to begin before it is due, also one that is wanted at once.
_BEFORE_DUE: Final = timedelta(minutes=1)
PRODUCT: Final = "-//Front desk//Interpreters//EN"


@dataclass(frozen=True, slots=True)
class Invitation:
    """What a message is made of. `sender` is the shop's own address."""

    booking: Booking
    provider: Provider
    shop: Shop
    sender: str
    dialect: str = ""
    what: str = ""

    @property
    def written(self) -> bool:
        """Whether it is a text that is wanted, and nobody who comes."""
        return self.booking.kind is Kind.WRITTEN

    @property
    def method(self) -> str:
        """What the calendar is to do: REQUEST or CANCEL."""
        return "CANCEL" if self.booking.stage is Stage.CANCELLED else "REQUEST"


def invitation_of(booking: Booking, details: Mapping[str, str], shop: Shop, sender: str) -> Invitation | None:
    """The invitation to a booking; None where its provider is not known or has no address any more."""
    provider = shop.providers.get(booking.provider)
    if provider is None or not provider.email:
        return None
    return Invitation(booking, provider, shop, sender, details.get("dialect", ""), details.get("what", ""))


def compose_invitation(given: Invitation, message_id: str, date: datetime) -> EmailMessage:
    """The whole message; the same booking gives the same bytes, however often it is sent."""
    language, site = given.provider.language, given.shop.site
    message = EmailMessage(policy=SMTP)
    subject = (_WRITTEN_SUBJECTS if given.written else _SUBJECTS)[_case(given)]
    values = {"reference": given.booking.reference, "site": site.named(language)}
    message["Subject"] = line(_say(subject, language, **values))
    message["From"] = Address(line(site.named(language)), addr_spec=given.sender)
    message["To"] = given.provider.email
    message["Date"] = date
    message["Message-ID"] = message_id
    message.set_content(text_of(given), charset="utf-8", cte="quoted-printable")
    _add_calendar(message, given, date)
    message["Content-Language"] = language  # now that the parts have taken what is theirs
    message.set_boundary(f"=_{hashlib.sha256(message_id.encode()).hexdigest()[:32]}")
    return message


def _add_calendar(message: EmailMessage, given: Invitation, date: datetime) -> None:
    """An invitation as another form of the text, a task as a file beside it."""
    content = calendar_of(given, date)
    params = {"method": given.method}
    if given.written:
        name = f"{given.booking.reference}.ics"
        message.add_attachment(
            content, subtype="calendar", charset="utf-8", cte="base64", params=params, filename=name
        )
    else:
        message.add_alternative(content, subtype="calendar", charset="utf-8", cte="base64", params=params)


def _case(given: Invitation) -> str:
    if given.method == "CANCEL":
        return "CANCEL"
    return "CHANGE" if given.booking.sequence else "REQUEST"


def text_of(given: Invitation) -> str:
    """The text of the message."""
    language = given.provider.language
    case = _case(given)
    asks = given.written and case == "REQUEST"
    opening = _say(_WRITTEN_REQUEST if asks else _OPENINGS[case], language)
    named = given.shop.site.named(language)
    parts = [opening, "\n".join(_lines(given)), named]
    return "\n\n".join(clean(part) for part in parts) + "\n"


def _lines(given: Invitation) -> list[str]:
    booking, language, shop = given.booking, given.provider.language, given.shop
    written = given.written
    moment = f"{day_text(day_of(booking.starts), language, year=True)}, {time_text(booking.starts)}"
    gender = translate("Interpreter", GENDERS[booking.gender], language=language)
    values = {
        "reference": booking.reference,
        "language": _language(booking.language),
        "what": given.what if written else "",
        "dialect": given.dialect,
        "kind": translate("Interpreter", KINDS[booking.kind], language=language),
        "when": "" if written else moment,
        "by": moment if written else "",
        "minutes": "" if written else str(booking.minutes),
        "words": str(booking.words) if written else "",
        "where": "" if written else _where(given),
        "gender": "" if booking.gender is Gender.ANY else gender,
        "subject": translate("Interpreter", SUBJECTS[booking.subject], language=language),
        "payer": booking.payer,
        "contact": shop.site.reached(language),
    }
    return [_say(_LINES[name], language, value=line(value)) for name, value in values.items() if value]


def _language(code: str) -> str:
    """A language by its English name, its own and its code, so that nobody books another."""
    own = own_name(code)
    name = english_name(code)
    return f"{name} ({own}, {code})" if own and own != name else f"{name} ({code})"


def _where(given: Invitation) -> str:
    language, site = given.provider.language, given.shop.site
    if given.booking.kind is not Kind.IN_PERSON:
        return ""
    room = given.shop.place(given.booking.room)
    return site.named(language) if room is None else f"{site.named(language)}, {room.named(language)}"


def calendar_of(given: Invitation, stamped: datetime) -> str:
    """The invitation or task as iCalendar. Times are UTC, so that no change of the clocks can move them."""
    from icalendar import Calendar

    calendar = Calendar()
    for name, value in (("prodid", PRODUCT), ("version", "2.0"), ("method", given.method)):
        calendar.add(name, value)
    component = _task(given) if given.written else _meeting(given)
    component.add("uid", uid_of(given.booking, given.shop.site.id))
    component.add("sequence", given.booking.sequence)
    component.add("dtstamp", stamped)
    component.add("description", clean("\n".join(_lines(given))))
    component.add("class", "PRIVATE")
    _add_people(component, given)
    calendar.add_component(component)
    return str(calendar.to_ical().decode("utf-8"))


def _meeting(given: Invitation) -> Component:
    from icalendar import Event

    booking, language = given.booking, given.provider.language
    event = Event()
    event.add("dtstart", booking.starts)
    event.add("dtend", booking.ends)
    kind = translate("Interpreter", KINDS[booking.kind], language=language)
    event.add("summary", _say(_SUMMARY, language, name=english_name(booking.language), kind=kind))
    if where := _where(given):
        event.add("location", where)
    event.add("status", _STATUS.get(booking.stage, "TENTATIVE"))
    return event


def _task(given: Invitation) -> Component:
    from icalendar import Todo

    booking = given.booking
    task = Todo()
    task.add("dtstart", min(booking.asked, booking.starts - _BEFORE_DUE))
    task.add("due", booking.starts)
    task.add("priority", 0)  # none: RFC 5546 wants one to be named
    name = english_name(booking.language)
    task.add("summary", _say(_WRITTEN_SUMMARY, given.provider.language, name=name))
    task.add("status", _TASK_STATUS.get(booking.stage, "NEEDS-ACTION"))
    return task


def _add_people(component: Component, given: Invitation) -> None:
    """Who asks, and who is asked."""
    from icalendar import vCalAddress, vText

    language, site = given.provider.language, given.shop.site
    organizer = vCalAddress(f"mailto:{given.sender}")
    organizer.params["CN"] = vText(line(site.named(language)))
    component.add("organizer", organizer, encode=False)
    attendee = vCalAddress(f"mailto:{given.provider.email}")
    attendee.params["CN"] = vText(line(given.provider.name))
    attendee.params["PARTSTAT"], attendee.params["RSVP"] = vText("NEEDS-ACTION"), vText("TRUE")
    component.add("attendee", attendee, encode=False)


_STATUS: Final = {
    Stage.CANCELLED: "CANCELLED",
    Stage.CONFIRMED: "CONFIRMED",
    Stage.ARRIVED: "CONFIRMED",
    Stage.FINISHED: "CONFIRMED",
}
_TASK_STATUS: Final = {
    Stage.CANCELLED: "CANCELLED",
    Stage.CONFIRMED: "IN-PROCESS",
    Stage.ARRIVED: "COMPLETED",
    Stage.FINISHED: "COMPLETED",
}


def uid_of(booking: Booking, site: str) -> str:
    """The UID of a booking: the same in the invitation, in every change and when it is cancelled."""
    return f"{booking.id}@{site}.frontdesk.invalid"


def _say(text: str, language: str, /, **values: object) -> str:
    """A marked text in the provider's language, which need not be the program's."""
    return translate("Invitation", text, language=language, **values)
