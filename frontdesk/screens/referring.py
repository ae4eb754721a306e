"""Where a visitor can be referred to, looked up in the directory: a destination for each place of a service.

Knows how records become a destination; runs on the database thread, writes nothing.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

import msgspec

from frontdesk.clock import day_of
from frontdesk.deadlines import bank_holidays
from frontdesk.desk import FrontDesk
from frontdesk.destination import Destination
from frontdesk.directory import Entry, ListedService, Listing, OfferedAt, Record, Schedule, Status
from frontdesk.opening import Hours
from frontdesk.screens.hours_words import hours_words
from frontdesk.words import current, translate


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A service that can be referred to. `id` is for the list, `service` the id of its record.

    `open_now` is None where its hours are not known. `found_by` are further words it is found by.
    """

    id: str
    service: str
    destination: Destination
    open_now: bool | None = None
    found_by: str = ""

    @property
    def aside(self) -> str:
        """Whether it is open, in a word."""
        if self.open_now is None:
            return ""
        return translate("Referral", "open now") if self.open_now else translate("Referral", "closed now")


def places(front: FrontDesk) -> tuple[Place, ...]:
    """Everything outside this shop that the directory knows, by name. Raises StoreError."""
    records = (record for record in front.store.every(Record) if not record.retired)
    listing = Listing.of(record.body for record in records)
    found = [place for entry in listing.entries.values() for place in _of_entry(front, entry)]
    return tuple(sorted(found, key=lambda place: (place.destination.name.casefold(), place.id)))


def _of_entry(front: FrontDesk, entry: Entry) -> Iterator[Place]:
    """One for each place it is offered at, but this shop; one without a place where it has none."""
    if entry.service.status not in (Status.ACTIVE, Status.PAUSED):
        return
    elsewhere = [offer for offer in entry.offers if offer.location.id != front.shop.site.id]
    if not entry.offers:
        yield _place(front, entry, None)
    for offered in elsewhere:
        yield _place(front, entry, offered)


def _place(front: FrontDesk, entry: Entry, offered: OfferedAt | None) -> Place:
    service = entry.service
    schedules = service.schedules if offered is None else offered.schedules(service)
    shut = () if offered is None else offered.location.closed
    hours = Hours(schedules, lambda day: day in bank_holidays(day.year, front.shop.site.nation), shut)
    now = front.clock.read().at
    return Place(
        id=service.id if offered is None else offered.offer.id,
        service=service.id,
        destination=_with_place(_of_service(entry), offered, schedules, front),
        open_now=hours.at(now) is not None if hours.known else None,
        found_by=" ".join((service.name, service.name_cy, *service.synonyms)),
    )


def _of_service(entry: Entry) -> Destination:
    """What holds wherever the service is offered."""
    service, partner = entry.service, entry.partner
    return Destination(
        name=_named(service),
        partner="" if partner is None else (partner.name_cy if _welsh() else "") or partner.name,
        phone=service.telephone or ("" if partner is None else partner.telephone),
        email=service.email or ("" if partner is None else partner.email),
        url=service.url or ("" if partner is None else partner.url),
        bring=", ".join(service.documents),
        ask_for=service.ask_for,
        languages=service.languages,
        eligibility=service.eligibility,
    )


def _with_place(
    there: Destination, offered: OfferedAt | None, schedules: tuple[Schedule, ...], front: FrontDesk
) -> Destination:
    hours = hours_words(schedules, day_of(front.clock.read().at), current())
    if offered is None:
        return msgspec.structs.replace(there, hours=hours)
    location = offered.location
    address = (*((location.name,) if location.name else ()), *location.address, location.postcode)
    directions = (location.directions_cy if _welsh() else "") or location.directions
    return msgspec.structs.replace(
        there,
        hours=hours,
        address=tuple(line for line in address if line),
        directions=" ".join(text for text in (directions, location.access) if text),
        phone=offered.offer.telephone or there.phone or location.telephone,
    )


def _named(service: ListedService) -> str:
    return (service.name_cy if _welsh() else "") or service.name


def _welsh() -> bool:
    return current() == "cy"


def edited(place: Place, *, ask_for: str, bring: str, email: str) -> Place:
    """A place with what somebody put right before referring to it."""
    there = msgspec.structs.replace(place.destination, ask_for=ask_for, bring=bring, email=email)
    return replace(place, destination=there)
