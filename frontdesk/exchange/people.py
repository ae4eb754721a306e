"""The staff of a shop as shop.toml has them, and what desks and people alike say there: an id and services.

Knows the sections and their faults; knows nothing of where a person is brought to or given a visitor.
"""

from __future__ import annotations

from collections.abc import Mapping

from frontdesk.exchange.sections import Section, Sections
from frontdesk.shop import Person, Place, Service
from frontdesk.words import translate


def lasting_id(section: Section) -> str:
    """The id of a desk, room or person: it goes into every record."""
    found = section.text("id", required=True)
    if found and not found.replace("-", "").isalnum():
        section.fault("id", translate("Files", "An id is made of letters, figures and hyphens only."))
    return found


def chosen_services(
    section: Section, services: Mapping[str, Service], services_known: bool
) -> frozenset[str]:
    """The services named one by one and by their groups; each that is not there is a fault."""
    groups, single = section.texts("groups"), section.texts("services")
    if services_known and (groups or single):
        known = {service.group for service in services.values()}
        for group in (g for g in groups if g not in known):
            words = translate("Files", "No service in services.csv has the group “{group}”.", group=group)
            section.fault("groups", words)
        for service in (s for s in single if s not in services):
            words = translate("Files", "There is no service “{service}” in services.csv.", service=service)
            section.fault("services", words)
    chosen = {s.id for s in services.values() if s.group in groups} if groups else set()
    return frozenset(chosen | set(single))


def read_people(
    sections: Sections,
    places: Mapping[str, Place],
    services: Mapping[str, Service],
    *,
    services_known: bool,
) -> dict[str, Person]:
    """Everybody who can be brought to a visitor or given one, in the order of the file."""
    people: dict[str, Person] = {}
    for section in sections.many("person"):
        person = _person(section, places, chosen_services(section, services, services_known))
        if person.id and person.id in people:
            section.fault("id", translate("Files", "The id “{id}” is there twice.", id=person.id))
        people[person.id] = person
    return people


def _person(section: Section, places: Mapping[str, Place], services: frozenset[str]) -> Person:
    person = Person(
        id=lasting_id(section),
        name=section.text("name", required=True),
        name_cy=section.text("name_cy"),
        reached=section.text("reached"),
        place=section.text("place"),
        languages=frozenset(section.texts("languages")),
        services=services,
    )
    if person.place and person.place not in places:
        words = translate("Files", "There is no desk or room “{place}”.", place=person.place)
        section.fault("place", words)
    section.nothing_else()
    return person
