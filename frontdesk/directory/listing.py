"""The directory put together: each service with its partner and the places where it is offered.

Knows which records belong together; what is missing is left out, never invented.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from frontdesk.directory.records import Body, ListedService, Location, Offer, Partner, Schedule


@dataclass(frozen=True, slots=True)
class OfferedAt:
    """A service at one location."""

    offer: Offer
    location: Location

    def schedules(self, service: ListedService) -> tuple[Schedule, ...]:
        """The hours that hold here: the offer's, else the service's, else those of the location."""
        return self.offer.schedules or service.schedules or self.location.schedules


@dataclass(frozen=True, slots=True)
class Entry:
    """A service as it is found. Offers at locations that are not on record are left out."""

    service: ListedService
    partner: Partner | None = None
    offers: tuple[OfferedAt, ...] = ()

    @property
    def id(self) -> str:
        """The service's id."""
        return self.service.id


@dataclass(frozen=True, slots=True)
class Listing:
    """All services of the directory, by id, and the other records."""

    entries: dict[str, Entry] = field(default_factory=dict)
    partners: dict[str, Partner] = field(default_factory=dict)
    locations: dict[str, Location] = field(default_factory=dict)

    @staticmethod
    def of(bodies: Iterable[Body]) -> Listing:
        """Put records together, those in the order in which they are given."""
        partners, locations = dict[str, Partner](), dict[str, Location]()
        services, offers = list[ListedService](), dict[str, list[Offer]]()
        for body in bodies:
            match body:
                case Partner():
                    partners[body.id] = body
                case Location():
                    locations[body.id] = body
                case Offer():
                    offers.setdefault(body.service, []).append(body)
                case _:
                    services.append(body)
        entries = {
            service.id: Entry(
                service,
                partners.get(service.partner),
                tuple(
                    OfferedAt(offer, locations[offer.location])
                    for offer in offers.get(service.id, ())
                    if offer.location in locations
                ),
            )
            for service in services
        }
        return Listing(entries, partners, locations)
