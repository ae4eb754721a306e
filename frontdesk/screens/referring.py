"""Where a visitor can be referred to: a destination for each place at which the directory has a service.

Knows how an entry becomes a destination; it is quick enough for every key press.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime

import msgspec

from frontdesk.destination import Destination
from frontdesk.directory import Entry, OfferedAt, Status
from frontdesk.opening import Hours
from frontdesk.screens.directory import Around, named, provider_of
from frontdesk.screens.opening_words import hours_text
from frontdesk.words import current, translate


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A service that can be referred to. `id` is for the list, `service` the id of its record.

    `open_now` is None where its hours are not known.
    """

    id: str
    service: str
    destination: Destination
    open_now: bool | None = None

    @property
    def aside(self) -> str:
        """Whether it is open, in a word."""
        if self.open_now is None:
            return ""
        return translate("Referral", "open now") if self.open_now else translate("Referral", "closed now")


def places_of(entry: Entry, around: Around, now: datetime) -> Iterator[Place]:
    """One for each place a service is offered at, but this shop; one without a place where it has none.

    What the shop itself offers without naming a place is offered here.
    """
    if entry.service.status not in (Status.ACTIVE, Status.PAUSED):
        return
    if not entry.offers and entry.id not in around.shop.services:
        yield _place(entry, None, around, now)
    for offered in entry.offers:
        if offered.location.id != around.shop.site.id:
            yield _place(entry, offered, around, now)


def _place(entry: Entry, offered: OfferedAt | None, around: Around, now: datetime) -> Place:
    service = entry.service
    schedules = service.schedules if offered is None else offered.schedules(service)
    shut = () if offered is None else offered.location.closed
    hours = Hours(schedules, around.holiday, shut)
    return Place(
        id=service.id if offered is None else offered.offer.id,
        service=service.id,
        destination=_with_place(_of_service(entry), offered, ", ".join(hours_text(schedules))),
        open_now=hours.at(now) is not None if hours.known else None,
    )


def _of_service(entry: Entry) -> Destination:
    """What holds wherever the service is offered."""
    service, partner = entry.service, entry.partner
    return Destination(
        name=named(service, current()),
        partner=provider_of(entry),
        phone=service.telephone or ("" if partner is None else partner.telephone),
        email=service.email or ("" if partner is None else partner.email),
        url=service.url or ("" if partner is None else partner.url),
        bring=", ".join(service.documents),
        ask_for=service.ask_for,
        languages=service.languages,
        eligibility=service.eligibility,
    )


def _with_place(there: Destination, offered: OfferedAt | None, hours: str) -> Destination:
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


def _welsh() -> bool:
    return current() == "cy"


def edited(place: Place, *, ask_for: str, bring: str, email: str) -> Place:
    """A place with what somebody put right before referring to it."""
    there = msgspec.structs.replace(place.destination, ask_for=ask_for, bring=bring, email=email)
    return replace(place, destination=there)
