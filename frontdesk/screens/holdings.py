"""What is held about one person, in words: for the screen, and as a document to give to them.

Knows how each detail is called and what an erasure takes and leaves; which streams belong together is
`frontdesk.holdings`'.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING, Final

from frontdesk.appointment import Appointment
from frontdesk.clock import day_of
from frontdesk.desk import FrontDesk
from frontdesk.destination import read_destination
from frontdesk.document_request import FIELD, Format
from frontdesk.holdings import Hanging, Holdings, holdings_of, stream_of
from frontdesk.interpreting.state import Booking
from frontdesk.preference import THEIRS, Preference
from frontdesk.promise import Promise
from frontdesk.referral import DESTINATION, Referral
from frontdesk.screens.dates import day_text, time_text
from frontdesk.screens.desk_words import language_text, need_text
from frontdesk.screens.document_words import FORMATS, format_text
from frontdesk.screens.interpreting_words import what_text
from frontdesk.screens.parts import Line, Part
from frontdesk.screens.promises import kind_text
from frontdesk.shop import Shop
from frontdesk.visit import Visit, writings
from frontdesk.words import QT_TRANSLATE_NOOP, current, translate

if TYPE_CHECKING:
    from frontdesk.documents import Document

#: What a detail is called, whatever it belongs to.
DETAILS: Final[dict[str, str]] = {
    "name": QT_TRANSLATE_NOOP("Held", "Name"),
    "contact": QT_TRANSLATE_NOOP("Held", "Contact"),
    "note": QT_TRANSLATE_NOOP("Held", "Note"),
    "said": QT_TRANSLATE_NOOP("Held", "What you told us"),
    "seen": QT_TRANSLATE_NOOP("Held", "What we saw"),
    "full": QT_TRANSLATE_NOOP("Held", "Full details"),
    "format": QT_TRANSLATE_NOOP("Held", "How you read"),
    "writing": QT_TRANSLATE_NOOP("Held", "Language you read in"),
    "what": QT_TRANSLATE_NOOP("Held", "What it is about"),
    "enquiry": QT_TRANSLATE_NOOP("Held", "Enquiry"),
    "language": QT_TRANSLATE_NOOP("Held", "Language"),
    "needs": QT_TRANSLATE_NOOP("Held", "Needs"),
    "destination": QT_TRANSLATE_NOOP("Held", "Where to"),
    "spoken_to": QT_TRANSLATE_NOOP("Held", "Spoken to there"),
    "dialect": QT_TRANSLATE_NOOP("Held", "Dialect"),
    "interpreter": QT_TRANSLATE_NOOP("Held", "Interpreter"),
}
_FORMATS: Final = {kind.value: kind for kind in FORMATS}


@dataclass(frozen=True, slots=True)
class HeldScreen:
    """What is held, in a language. `tickets` tell the person's visits; empty where they had none.

    `to_keep` counts promises still to be kept. Without `erasable` everything was erased before.
    """

    stream: str
    language: str
    title: str
    tickets: str
    known: str
    parts: tuple[Part, ...]
    to_keep: int
    erasable: bool

    def spoken(self) -> str:
        """All of it as a screen reader says it."""
        said = [self.title]
        for part in self.parts:
            said += [part.title, *(f"{line.head}: {line.text}".removeprefix(": ") for line in part.lines)]
        return ". ".join(text.removesuffix(".") for text in said)


@dataclass(frozen=True, slots=True)
class Somebody:
    """One of those of a day who can be asked about. `name` is personal and may be empty."""

    stream: str
    ticket: str
    name: str
    about: str
    at: str


def held_screen(front: FrontDesk, stream: str) -> HeldScreen | None:
    """What is held about whom a stream is about; None where that is nobody. Raises StoreError."""
    held = holdings_of(front.store, stream)
    if held is None:
        return None
    now = front.clock.read().at
    known = translate(
        "Held", "As known on {day} at {time}.", day=day_text(day_of(now), year=True), time=time_text(now)
    )
    if not front.sharing.showing:  # nothing personal is read yet, and that is not the same as nothing held
        waits = translate("Held", "Names and texts come once it is known what was erased at other machines.")
        known = f"{known} {waits}"
    visits = (_visit(visit, held, front.shop) for visit in held.visits)
    tickets = ", ".join(visit.ticket for visit in held.visits if visit.ticket)
    title = translate("Held", "What is held about this person")
    if tickets:
        title = translate("Held", "What is held about {tickets}", tickets=tickets)
    return HeldScreen(
        stream=stream,
        language=current(),
        title=title,
        tickets=tickets,
        known=known,
        parts=(*visits, *(_hanging(each, held, front.shop) for each in held.hanging)),
        to_keep=sum(isinstance(each, Promise) and each.open for each in held.hanging),
        erasable=bool(held.erasing()),
    )


def somebody_of(front: FrontDesk, day: date, first: Iterable[str] = ()) -> tuple[Somebody, ...]:
    """Those of one of the shop's days, by arrival, and those expected; `first` (visits) before all others.

    Who was answered at the door got no ticket and gave no name: nobody could say which of them it is.
    """
    visits = [each for each in front.store.visits_of(day) if not each.at_door]
    expected = [each for each in front.store.appointments_of(day) if each.open]
    named = [*map(stream_of, visits), *map(stream_of, expected)]
    names = front.store.details_of(named)
    wanted = {visit: place for place, visit in enumerate(first)}
    ordered = sorted(visits, key=lambda visit: wanted.get(visit.id, len(wanted)))

    def one(state: Visit | Appointment, ticket: str, service: str, at: datetime) -> Somebody:
        name = names.get(stream_of(state), {}).get("name", "")
        about = front.shop.service_name(service, current())
        return Somebody(stream_of(state), ticket, name, about, time_text(at))

    appointment = translate("Held", "Appointment")
    return (
        *(one(visit, visit.ticket, visit.service, visit.arrived) for visit in ordered),
        *(one(each, appointment, each.service, each.due) for each in expected),
    )


def _moment(at: datetime) -> str:
    return f"{day_text(day_of(at), year=True)}, {time_text(at)}"


def _visit(visit: Visit, held: Holdings, shop: Shop) -> Part:
    title = translate("Held", "Visit on {moment}", moment=_moment(visit.arrived))
    known = [(translate("Held", "Ticket"), visit.ticket)]
    services = (shop.service_name(each.service, current()) for each in visit.enquiries)
    known.append((translate("Held", "Enquiry"), ", ".join(services)))
    if visit.language:
        known.append((translate("Held", "Language"), language_text(visit.language)))
    if visit.needs:
        known.append((translate("Held", "Needs"), ", ".join(map(need_text, visit.needs))))
    return Part(title, (*(Line(*pair) for pair in known if pair[1]), *_details(held.of(visit), visit.erased)))


def _hanging(state: Hanging, held: Holdings, shop: Shop) -> Part:
    return Part(_title(state, shop), tuple(_details(held.of(state), state.erased)))


def _title(state: Hanging, shop: Shop) -> str:
    match state:
        case Appointment():
            service = shop.service_name(state.service, current())
            return translate(
                "Held", "Appointment on {moment}: {service}", moment=_moment(state.due), service=service
            )
        case Promise():
            return translate(
                "Held", "Promise, due {moment}: {what}", moment=_moment(state.due), what=kind_text(state.kind)
            )
        case Referral():
            return translate(
                "Held",
                "Referral {reference} on {moment}",
                reference=state.reference,
                moment=_moment(state.made),
            )
        case Booking():
            return translate(
                "Held",
                "Interpreter on {moment}: {what}",
                moment=_moment(state.starts),
                what=what_text(state),
            )
        case Preference():
            until = day_text(day_of(state.until), year=True)
            return translate("Held", "How you read, remembered until {day}", day=until)
        case _:
            return translate(
                "Held",
                "Document “{document}”, {format}, on {moment}",
                document=state.source,
                format=format_text(state.format),
                moment=_moment(state.asked),
            )


def _details(details: Mapping[str, str], erased: bool) -> Iterator[Line]:
    if erased:
        yield Line("", translate("Held", "The personal details were erased."))
    elif not details:
        yield Line("", translate("Held", "No name, contact or note is held with this."))
    order = {name: place for place, name in enumerate(DETAILS)}
    shown = (name for name in details if name != THEIRS)  # an id, which leads to a part of its own
    for name in sorted(shown, key=lambda each: (order.get(each.partition("~")[0], len(order)), each)):
        yield Line(_detail_name(name), _detail_text(name, details[name]))


def _detail_name(name: str) -> str:
    field = name.partition("~")[0]
    if field.startswith(FIELD):
        from frontdesk.screens.documents import field_text  # only with documents

        return field_text(field.removeprefix(FIELD))
    said = translate("Held", DETAILS[field]) if field in DETAILS else field
    return translate("Held", "{field}, from another desk", field=said) if writings.is_lost(name) else said


def _detail_text(name: str, value: str) -> str:
    """What is held, as it is; a choice by its name, and of where to, what people read of it."""
    if name == DESTINATION and (there := read_destination(value)) is not None:
        known = (there.name, there.partner, *there.address, there.phone, there.email, there.ask_for)
        return ", ".join(text for text in known if text)
    if name == "format" and value in _FORMATS:
        return format_text(Format(value))
    return value


def goes_and_stays(screen: HeldScreen) -> tuple[str, ...]:
    """What is to be known before all of it is erased."""
    gone = translate(
        "Held",
        "The names, contacts, notes and texts shown here are erased: at this desk, at every other desk of "
        "the shop, and in the county’s record.",
    )
    stays = translate(
        "Held",
        "What stays has no name: the days and times, services, needs and languages, and how each matter "
        "ended. They stay in the figures.",
    )
    out = translate(
        "Held",
        "What was printed, sent or saved as a file is not called back. Older backups hold the details until "
        "your ICT team deletes them.",
    )
    final = translate("Held", "This can’t be undone.")
    return (gone, stays, *_to_keep(screen), out, final)


def _to_keep(screen: HeldScreen) -> Iterator[str]:
    if screen.to_keep:
        yield translate(
            "Held",
            "Promises still to be kept: {count}. Without a name and contact nobody can: keep them first, or "
            "say afterwards why not.",
            count=screen.to_keep,
        )


def document_of(screen: HeldScreen, shop: Shop) -> Document:
    """What is held as a document in the same language, with the statement of rule 10."""
    from frontdesk.documents import LANGUAGES, Document, Heading, Paragraph, Run  # brings Markdown
    from frontdesk.documents.filling import cleaned

    language = screen.language
    contact = cleaned(shop.site.reached(language))
    blocks: list[Heading | Paragraph] = [Paragraph((Run(f"{shop.site.named(language)}. {screen.known}"),))]
    if screen.erasable:
        may = translate("Held", "You can ask us to erase these details.", language=language)
        blocks.append(Paragraph((Run(may),)))
    for part in screen.parts:
        blocks.append(Heading(2, (Run(cleaned(part.title)),)))
        for line in part.lines:
            head = (Run(f"{cleaned(line.head)}: ", strong=True),) if line.head else ()
            blocks.append(Paragraph((*head, Run(cleaned(line.text)))))
    return Document(
        title=screen.title,
        contact=contact,
        language=language,
        version="1",
        blocks=tuple(blocks),
        statement=LANGUAGES[language].statement.replace("{contact}", contact),
    )
