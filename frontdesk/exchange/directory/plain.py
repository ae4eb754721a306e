"""The plain CSV of the directory: one table for a spreadsheet, a line for each service at each location.

Knows its columns and how a line becomes the records it speaks of; every column is explained in COLUMNS.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any, Final

from frontdesk.directory.hours_text import write_hours
from frontdesk.directory.listing import Listing, OfferedAt
from frontdesk.directory.records import ListedService, Location, Partner
from frontdesk.exchange.directory.csv_feed import Step, rows
from frontdesk.exchange.directory.remarks import Place
from frontdesk.exchange.directory.tables import Tables
from frontdesk.words import translate

FILE: Final = "directory.csv"
_STEP: Final = 2000
#: Column -> (table, column of HSDS, what it holds). A line speaks of a service, a partner, a place, or all.
COLUMNS: Final[dict[str, tuple[str, str, str]]] = {
    "service_id": ("service", "id", "the service's lasting id; that of services.csv where it is the same"),
    "service": ("service", "name", "its name (needed where there is a service_id)"),
    "service_cy": ("service", "x_name_cy", "its name in Welsh"),
    "description": ("service", "description", "what it does"),
    "description_cy": ("service", "x_description_cy", "the same in Welsh"),
    "synonyms": ("service", "alternate_name", "other words for it; separated by semicolons"),
    "status": ("service", "status", "active, inactive, defunct or temporarily closed (active)"),
    "eligibility": ("service", "eligibility_description", "whom it is for"),
    "minimum_age": ("service", "minimum_age", "in years"),
    "maximum_age": ("service", "maximum_age", "in years"),
    "documents": ("service", "documents", "what to bring; separated by semicolons"),
    "languages": ("service", "languages", "languages it is given in; separated by semicolons"),
    "telephone": ("service", "telephone", "for a warm hand-over"),
    "ask_for": ("service", "ask_for", "whom to ask for there: a role, not a person's name"),
    "email": ("service", "email", "e-mail address"),
    "url": ("service", "url", "web address"),
    "fees": ("service", "fees_description", "what it costs"),
    "note": ("service", "x_note", "what the desk should know"),
    "hours": ("service", "x_hours", "its hours wherever it is offered (notation below)"),
    "partner_id": ("organization", "id", "who offers it: a lasting id"),
    "partner": ("organization", "name", "the partner's name (needed once for each partner_id)"),
    "partner_cy": ("organization", "x_name_cy", "the same in Welsh"),
    "partner_description": ("organization", "description", "what the partner is"),
    "partner_telephone": ("organization", "telephone", "the partner's telephone"),
    "partner_email": ("organization", "email", "the partner's e-mail address"),
    "partner_url": ("organization", "website", "the partner's web address"),
    "partner_parent": ("organization", "parent_organization_id", "the partner_id it belongs to"),
    "location_id": ("location", "id", "where it is offered: a lasting id; the shop's own is its site's id"),
    "location": ("location", "name", "the place's name (needed once for each location_id)"),
    "location_cy": ("location", "x_name_cy", "the same in Welsh"),
    "location_description": ("location", "description", "what the place is"),
    "address": ("location", "address", "its lines; separated by semicolons"),
    "postcode": ("location", "postcode", "postcode"),
    "directions": ("location", "transportation", "how to get there"),
    "directions_cy": ("location", "x_directions_cy", "the same in Welsh"),
    "location_telephone": ("location", "telephone", "the place's telephone"),
    "access": ("location", "access", "steps, lifts, hearing loops"),
    "location_url": ("location", "url", "the place's web address"),
    "location_hours": ("location", "x_hours", "when the place is open (notation below)"),
    "closed_days": ("location", "x_closed_days", "days it is shut, as 2026-12-24; separated by semicolons"),
    "offer_id": ("service_at_location", "id", "a lasting id for the two together (made of both, if empty)"),
    "place": ("service_at_location", "x_place", "the id of the desk or room that serves it"),
    "place_name": ("service_at_location", "x_place_name", "the same in words, elsewhere"),
    "offer_telephone": ("service_at_location", "telephone", "its telephone there"),
    "offer_hours": (
        "service_at_location",
        "x_hours",
        "its hours there, such as a surgery's (notation below)",
    ),
}
_OFFER: Final = "service_at_location"
#: A field as HSDS calls it -> the column it stands in, for what is said of a file.
COLUMN_OF: Final = {
    **{f"{table}.{name}": column for column, (table, name, _) in COLUMNS.items()},
    "service.organization_id": "partner_id",
    "service_at_location.service_id": "service_id",
    "service_at_location.location_id": "location_id",
}
_NAMED: Final = {"service": "service", "organization": "partner", "location": "location"}


def is_plain(header: Iterable[str]) -> bool:
    """Whether the columns of a file are ours."""
    names = set(header)
    return len(names & COLUMNS.keys()) >= 2 and not names.isdisjoint(
        {"service_id", "partner_id", "location_id"}
    )


def help_text() -> str:
    """The columns and the notation of hours, for the help of the command line."""
    wide = max(map(len, COLUMNS))
    lines = [f"  {name:<{wide}}  {about}" for name, (_, _, about) in COLUMNS.items()]
    return "\n".join(
        (
            "The plain CSV: UTF-8, the names of the columns in the first line, any of these in any order:",
            *lines,
            "",
            "Hours are written as in: MO-FR 09:00-17:00; 1SA 10:00-12:00 (the first Saturday of a month);",
            "  MO 10:00-12:00 every 2 weeks starting 2026-11-30;",
            "  SU 22:00-02:00 from 2026-06-01 until 2026-08-31;",
            '  on day 1,-1 09:00-12:00; FR 09:00-12:00 bank holidays too; MO "Monday mornings"',
        )
    )


def read_plain(path: Path, tables: Tables, step: Step) -> None:
    """Take the lines of a plain CSV into the tables; what is wrong is noted."""
    for number, (line, row) in enumerate(rows(path, tables.remarks), start=1):
        if number % _STEP == 0:
            step(number)
        _take_line(row, Place(path.name, line=line), tables)


def _take_line(row: Mapping[str, str], place: Place, tables: Tables) -> None:
    found: dict[str, dict[str, Any]] = {table: {} for table in (*_NAMED, _OFFER)}
    for column, value in row.items():
        known = COLUMNS.get(column)
        if known is not None:
            found[known[0]][known[1]] = value.strip()
        elif column and value:
            tables.remarks.passed_over[column] += 1
    service, location = found["service"], found["location"]
    if "id" in found["organization"]:
        service["organization_id"] = found["organization"]["id"]
    for table, kind in _NAMED.items():
        values = found[table]
        if not any(value for name, value in values.items() if name not in ("id", "organization_id")):
            continue  # an id alone only points to a record told elsewhere
        if values.get("id"):
            tables.add_row(table, values, place)
        else:
            tables.remarks.fault(place, translate("Directory", "It is missing."), f"{kind}_id")
    if service.get("id") and location.get("id"):
        offer = found[_OFFER]
        own = offer.get("id") or f"{service['id']}@{location['id']}"
        ends = {"id": own, "service_id": service["id"], "location_id": location["id"]}
        tables.add_row(_OFFER, offer | ends, place)


def write_plain(listing: Listing) -> Iterator[list[str]]:
    """The lines of a plain CSV, its header first; what belongs to no service comes last."""
    yield list(COLUMNS)
    partners, locations = dict(listing.partners), dict(listing.locations)
    for entry in listing.entries.values():
        for place in entry.offers or (None,):
            if place is not None:
                locations.pop(place.location.id, None)
            yield _line(entry.service, entry.partner, place.location if place else None, place)
        if entry.partner is not None:
            partners.pop(entry.partner.id, None)
    for partner in partners.values():
        yield _line(partner=partner)
    for location in locations.values():
        yield _line(location=location)


def _line(
    service: ListedService | None = None,
    partner: Partner | None = None,
    location: Location | None = None,
    place: OfferedAt | None = None,
) -> list[str]:
    said = {
        **(_service_cells(service) if service is not None else {}),
        **(_partner_cells(partner) if partner is not None else {}),
        **(_location_cells(location) if location is not None else {}),
    }
    if place is not None:
        said |= {
            "offer_id": place.offer.id,
            "place": place.offer.place,
            "place_name": place.offer.place_name,
            "offer_telephone": place.offer.telephone,
            "offer_hours": write_hours(place.offer.schedules),
        }
    return [said.get(column, "") for column in COLUMNS]


def _service_cells(service: ListedService) -> dict[str, str]:
    def age(years: int | None) -> str:
        return "" if years is None else str(years)

    return {
        "service_id": service.id,
        "service": service.name,
        "service_cy": service.name_cy,
        "description": service.description,
        "description_cy": service.description_cy,
        "synonyms": "; ".join(service.synonyms),
        "status": service.status.value,
        "eligibility": service.eligibility,
        "minimum_age": age(service.minimum_age),
        "maximum_age": age(service.maximum_age),
        "documents": "; ".join(service.documents),
        "languages": "; ".join(service.languages),
        "telephone": service.telephone,
        "ask_for": service.ask_for,
        "email": service.email,
        "url": service.url,
        "fees": service.fees,
        "note": service.note,
        "hours": write_hours(service.schedules),
        "partner_id": service.partner,
    }


def _partner_cells(partner: Partner) -> dict[str, str]:
    return {
        "partner_id": partner.id,
        "partner": partner.name,
        "partner_cy": partner.name_cy,
        "partner_description": partner.description,
        "partner_telephone": partner.telephone,
        "partner_email": partner.email,
        "partner_url": partner.url,
        "partner_parent": partner.parent,
    }


def _location_cells(location: Location) -> dict[str, str]:
    return {
        "location_id": location.id,
        "location": location.name,
        "location_cy": location.name_cy,
        "location_description": location.description,
        "address": "; ".join(location.address),
        "postcode": location.postcode,
        "directions": location.directions,
        "directions_cy": location.directions_cy,
        "location_telephone": location.telephone,
        "access": location.access,
        "location_url": location.url,
        "location_hours": write_hours(location.schedules),
        "closed_days": "; ".join(day.isoformat() for day in location.closed),
    }
