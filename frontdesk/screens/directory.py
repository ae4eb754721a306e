"""What the desk sees of a service in the directory: can it be done here now and where, else when and where.

Knows entries, the shop's desks and the time, and gives plain words; it is quick enough for every key press.
"""

from __future__ import annotations

import enum
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from datetime import datetime

import msgspec

from frontdesk.deadlines import bank_holidays
from frontdesk.desk import FrontDesk
from frontdesk.directory import Entry, ListedService, Listing, OfferedAt, Partner, Record, Status
from frontdesk.opening import Holiday, Hours, Span
from frontdesk.screens.opening_words import hours_text, until_text, when_text
from frontdesk.shop import Service, Shop
from frontdesk.staffing import DeskState
from frontdesk.words import QT_TRANSLATE_NOOP, current, translate

STATUSES = {
    Status.ACTIVE: QT_TRANSLATE_NOOP("Directory", "Offered"),
    Status.INACTIVE: QT_TRANSLATE_NOOP("Directory", "Not offered at present"),
    Status.DEFUNCT: QT_TRANSLATE_NOOP("Directory", "Not offered any more"),
    Status.PAUSED: QT_TRANSLATE_NOOP("Directory", "Closed for the time being"),
}


class Reach(enum.Enum):
    """How near a service is just now."""

    HERE_NOW = "here_now"
    HERE_LATER = "here_later"
    ELSEWHERE = "elsewhere"
    NOWHERE = "nowhere"


@dataclass(frozen=True, slots=True)
class Availability:
    """Whether a service can be had, in one line. `span` is the opening meant, where hours are known."""

    reach: Reach
    text: str
    span: Span | None = None


@dataclass(frozen=True, slots=True)
class Around:
    """What the answer hangs on besides the service: the shop, its open desks, which days are holidays."""

    shop: Shop
    holiday: Holiday
    open_desks: Collection[str] = ()


@dataclass(frozen=True, slots=True)
class DirectoryScreen:
    """Everything that can be found at the desk: the shop's own services first, then all others."""

    entries: tuple[Entry, ...]
    around: Around


@dataclass(frozen=True, slots=True)
class About:
    """All that is known of a service, as heads with their lines."""

    title: str
    availability: str
    parts: tuple[tuple[str, tuple[str, ...]], ...] = field(default=())


def read_directory(front: FrontDesk) -> DirectoryScreen:
    """The directory as it stands. It runs on the database thread and writes nothing. Raises StoreError."""
    listing = Listing.of(record.body for record in front.store.open_ones(Record))
    return DirectoryScreen(everything(listing, front.shop), read_around(front))


def read_around(front: FrontDesk) -> Around:
    """What changes through the day. Raises StoreError."""
    nation = front.shop.site.nation
    desks = frozenset(desk.id for desk in front.store.staffing() if desk.state is DeskState.OPEN)
    return Around(front.shop, lambda day: day in bank_holidays(day.year, nation), desks)


def everything(listing: Listing, shop: Shop) -> tuple[Entry, ...]:
    """The shop's services as the directory has them, else as the shop does; then the directory's others."""
    own = [_own(service, listing.entries.get(service.id)) for service in shop.services.values()]
    others = [entry for entry in listing.entries.values() if entry.id not in shop.services]
    return (*own, *others)


def _own(service: Service, entry: Entry | None) -> Entry:
    """A service of the shop, found by the shop's words for it too."""
    words = (*service.synonyms, service.group, service.group_cy)
    if entry is None:
        partner = Partner(id="", name=service.provider) if service.provider else None
        listed = ListedService(id=service.id, name=service.name, name_cy=service.name_cy, note=service.note)
        entry = Entry(listed, partner)
    known = entry.service.synonyms
    more = tuple(word for word in words if word and word not in known)
    return Entry(
        msgspec.structs.replace(entry.service, synonyms=(*known, *more)), entry.partner, entry.offers
    )


def availability(entry: Entry, around: Around, now: datetime) -> Availability:
    """Can it be done here now, at which desk, until when; else when; else where and when."""
    if entry.service.status is not Status.ACTIVE:
        return Availability(Reach.NOWHERE, translate("Directory", STATUSES[entry.service.status]))
    here = [place for place in entry.offers if place.location.id == around.shop.site.id]
    if here or (entry.id in around.shop.services and not entry.offers):
        return min((_here(entry, place, around, now) for place in here or (None,)), key=_nearness)
    if entry.offers:
        return min((_there(entry, place, around, now) for place in entry.offers), key=_nearness)
    if entry.service.telephone:
        words = translate("Directory", "Ring {number}", number=entry.service.telephone)
        return Availability(Reach.NOWHERE, words)
    return Availability(Reach.NOWHERE, translate("Directory", "No place is on record"))


def _nearness(found: Availability) -> tuple[int, float]:
    """Here before elsewhere, open before closed, the sooner before the later, known before unknown."""
    opens = float("inf") if found.span is None else found.span.opens.timestamp()
    return list(Reach).index(found.reach), opens


def _hours(entry: Entry, place: OfferedAt, around: Around) -> Hours:
    return Hours(place.schedules(entry.service), around.holiday, place.location.closed)


def _here(entry: Entry, place: OfferedAt | None, around: Around, now: datetime) -> Availability:
    hours = Hours((), around.holiday) if place is None else _hours(entry, place, around)
    span = hours.at(now)
    if hours.known and span is None:
        return _here_later(hours, now)
    desks = _desks(entry, place, around)
    if not desks:
        return Availability(
            Reach.HERE_LATER, translate("Directory", "Here, but no desk for it is open"), span
        )
    parts = [translate("Directory", "Here now"), "" if span is None else until_text(span, now)]
    text = ", ".join(part for part in parts if part)
    return Availability(Reach.HERE_NOW, f"{text} · {', '.join(desks)}", span)


def _here_later(hours: Hours, now: datetime) -> Availability:
    following = hours.following(now)
    if following is None:
        return Availability(Reach.HERE_LATER, translate("Directory", "Here, but not again soon"))
    words = translate("Directory", "Here {when}", when=when_text(following, now))
    return Availability(Reach.HERE_LATER, words, following)


def _desks(entry: Entry, place: OfferedAt | None, around: Around) -> list[str]:
    """Where at this shop: the place set, else the desks for it that are open, or wherever it says."""
    language = current()
    if place is not None and place.offer.place:
        at = around.shop.place(place.offer.place)
        return [place.offer.place_name or place.offer.place if at is None else at.named(language)]
    if place is not None and place.offer.place_name:
        return [place.offer.place_name]
    return [
        desk.named(language)
        for desk in around.shop.desks.values()
        if desk.id in around.open_desks and desk.serves(entry.id)
    ]


def _there(entry: Entry, place: OfferedAt, around: Around, now: datetime) -> Availability:
    hours = _hours(entry, place, around)
    name = named(place.location, current())
    span = hours.at(now)
    if span is not None:
        until = until_text(span, now)
        parts = (translate("Directory", "{place}: open now", place=name), until)
        return Availability(Reach.ELSEWHERE, ", ".join(part for part in parts if part), span)
    following = hours.following(now)
    if following is not None:
        return Availability(Reach.ELSEWHERE, f"{name}: {when_text(following, now)}", following)
    said = next(iter(hours_text(hours.schedules)), "")
    return Availability(Reach.ELSEWHERE, f"{name}: {said}" if said else name)


def named(record: object, language: str) -> str:
    """A record's name in a language, in English where it has no other."""
    welsh: str = getattr(record, "name_cy", "") if language == "cy" else ""
    return welsh or str(getattr(record, "name", ""))


def provider_of(entry: Entry) -> str:
    """Who offers it."""
    return "" if entry.partner is None else named(entry.partner, current())


def about(entry: Entry, around: Around, now: datetime) -> About:
    """All that is known of a service; heads without a line are left out."""
    service, language = entry.service, current()
    described = (service.description_cy if language == "cy" else "") or service.description
    parts: list[tuple[str, Iterable[str]]] = [
        (translate("Directory", "Offered by"), [provider_of(entry)]),
        (translate("Directory", "What it is"), described.splitlines()),
        (translate("Directory", "For whom"), [*service.eligibility.splitlines(), _ages(service)]),
        (translate("Directory", "What to bring"), service.documents),
        (translate("Directory", "Languages"), [", ".join(service.languages)]),
        (translate("Directory", "What it costs"), service.fees.splitlines()),
        (translate("Directory", "To ring ahead"), [service.telephone, _ask_for(service)]),
        (translate("Directory", "On the web"), [service.url, service.email]),
        (translate("Directory", "To know"), service.note.splitlines()),
        *((named(place.location, language), _place_lines(entry, place, language)) for place in entry.offers),
    ]
    kept = [(head, tuple(line for line in lines if line)) for head, lines in parts]
    return About(
        named(service, language),
        availability(entry, around, now).text,
        tuple((head, lines) for head, lines in kept if lines),
    )


def _ages(service: ListedService) -> str:
    least, most = service.minimum_age, service.maximum_age
    if least is not None and most is not None:
        return translate("Directory", "Ages {least} to {most}", least=least, most=most)
    if least is not None:
        return translate("Directory", "From the age of {least}", least=least)
    return "" if most is None else translate("Directory", "Up to the age of {most}", most=most)


def _ask_for(service: ListedService) -> str:
    return translate("Directory", "Ask for: {whom}", whom=service.ask_for) if service.ask_for else ""


def _place_lines(entry: Entry, place: OfferedAt, language: str) -> list[str]:
    location = place.location
    directions = (location.directions_cy if language == "cy" else "") or location.directions
    return [
        ", ".join(part for part in (*location.address, location.postcode) if part),
        *hours_text(place.schedules(entry.service)),
        place.offer.place_name,
        place.offer.telephone or location.telephone,
        *directions.splitlines(),
        *location.access.splitlines(),
    ]
