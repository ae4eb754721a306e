"""The directory written out: Open Referral UK 3 as JSON, the CSV datapackage, or our plain CSV.

Knows what each format calls a field; what is written is read again as the same records.
"""

from __future__ import annotations

import csv
import uuid
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any, Final

import msgspec

from frontdesk.directory.listing import Entry, Listing, OfferedAt
from frontdesk.directory.records import Body, ListedService, Location, Offer, Partner, Schedule
from frontdesk.exchange.directory.hours import columns_of
from frontdesk.exchange.directory.plain import FILE, write_plain

FORMATS: Final = ("json", "csv", "plain")
JSON_FILES: Final = ("organizations.json", "locations.json", "services.json")
_BESIDE: Final = uuid.UUID("6e0a5cf6-5d9c-4d5c-9b0c-6a8d1f0f6f5a")
_ADDRESS: Final = ("address_1", "address_2", "city", "region", "state_province")
Item = dict[str, Any]
_encoder = msgspec.json.Encoder()


def write_feed(bodies: Iterable[Body], kind: str, out: Path) -> list[Path]:
    """Write the directory into a folder (the plain one into a .csv as well); the files. Raises OSError."""
    every = list(bodies)
    listing = Listing.of(every)
    if kind == "plain":
        file = out if out.suffix.lower() == ".csv" else out / FILE
        file.parent.mkdir(parents=True, exist_ok=True)
        _write_rows(file, write_plain(listing))
        return [file]
    out.mkdir(parents=True, exist_ok=True)
    if kind == "csv":
        return _write_package(out, listing)
    pages = (
        [_organization(partner) for partner in listing.partners.values()],
        [_location(location) for location in listing.locations.values()],
        [_service(entry) for entry in listing.entries.values()],
    )
    written = []
    for name, items in zip(JSON_FILES, pages, strict=True):
        if items:
            _replace(out / name, msgspec.json.format(_encoder.encode(_page(items)), indent=2) + b"\n")
            written.append(out / name)
    return written


def _replace(path: Path, data: bytes) -> None:
    """Whole or not at all."""
    fresh = path.with_name(f"{path.name}.new")
    fresh.write_bytes(data)
    fresh.replace(path)


def _write_rows(path: Path, rows: Iterable[Sequence[str]]) -> None:
    fresh = path.with_name(f"{path.name}.new")
    with fresh.open("w", encoding="utf-8-sig", newline="") as file:
        csv.writer(file).writerows(rows)
    fresh.replace(path)


def _page(items: list[Item]) -> Item:
    return {
        "total_items": len(items),
        "total_pages": 1,
        "page_number": 1,
        "size": len(items),
        "first_page": True,
        "last_page": True,
        "empty": not items,
        "contents": items,
    }


def _beside(*parts: object) -> str:
    """A lasting id for what has none of its own here: a telephone, an address, hours."""
    return str(uuid.uuid5(_BESIDE, "\x1f".join(map(str, parts))))


def _filled(item: Item) -> Item:
    return {name: value for name, value in item.items() if value not in (None, "", [], ())}


def _schedules(schedules: Sequence[Schedule], owner: str) -> list[Item]:
    return [
        {"id": _beside(owner, "schedule", number), **columns_of(schedule)}
        for number, schedule in enumerate(schedules)
    ]


def _phones(number: str, owner: str) -> list[Item]:
    return [{"id": _beside(owner, "phone"), "number": number}] if number else []


def _organization(partner: Partner) -> Item:
    return _filled(
        {
            "id": partner.id,
            "name": partner.name,
            "x_name_cy": partner.name_cy,
            "description": partner.description or partner.name,  # the standard wants one
            "email": partner.email,
            "website": partner.url,
            "parent_organization_id": partner.parent,
            "phones": _phones(partner.telephone, f"organization {partner.id}"),
        }
    )


def _location(location: Location) -> Item:
    owner = f"location {location.id}"
    return _filled(
        {
            "id": location.id,
            "location_type": "physical",
            "name": location.name,
            "x_name_cy": location.name_cy,
            "description": location.description,
            "transportation": location.directions,
            "x_directions_cy": location.directions_cy,
            "url": location.url,
            "x_closed_days": "; ".join(day.isoformat() for day in location.closed),
            "addresses": _addresses(location, owner),
            "phones": _phones(location.telephone, owner),
            "accessibility": [
                {"id": _beside(owner, "access", number), "description": line}
                for number, line in enumerate(location.access.splitlines())
            ],
            "schedules": _schedules(location.schedules, owner),
        }
    )


def _addresses(location: Location, owner: str) -> list[Item]:
    if not location.address and not location.postcode:
        return []
    lines = [*location.address[:4], *((", ".join(location.address[4:]),) if location.address[4:] else ())]
    # The town is the last line where there are not more lines than a town takes.
    names = ("address_1", "city") if len(lines) == 2 else _ADDRESS
    return [
        {
            "id": _beside(owner, "address"),
            "state_province": "",  # the standard wants one
            **dict(zip(names, lines, strict=False)),
            "postal_code": location.postcode,
            "country": "GB",
            "address_type": "physical",
        }
    ]


def _service(entry: Entry, *, nested: bool = True) -> Item:
    service = entry.service
    owner = f"service {service.id}"
    organization = _organization(entry.partner) if entry.partner is not None and nested else None
    return _filled(
        {
            "id": service.id,
            "organization_id": service.partner,
            "name": service.name,
            "x_name_cy": service.name_cy,
            "alternate_name": "; ".join(service.synonyms),
            "description": service.description,
            "x_description_cy": service.description_cy,
            "url": service.url,
            "email": service.email,
            "status": service.status.value,
            "fees_description": service.fees,
            "eligibility_description": service.eligibility,
            "minimum_age": service.minimum_age,
            "maximum_age": service.maximum_age,
            "x_note": service.note,
            "organization": organization,
            "phones": _phones(service.telephone, owner),
            "contacts": [{"id": _beside(owner, "contact"), "title": service.ask_for}]
            if service.ask_for
            else [],
            "required_documents": _listed(service, "document", service.documents, "document"),
            "languages": _listed(service, "language", service.languages, "name"),
            "schedules": _schedules(service.schedules, owner),
            "service_at_locations": [_offer(place, nested=nested) for place in entry.offers],
        }
    )


def _listed(service: ListedService, kind: str, texts: Sequence[str], name: str) -> list[Item]:
    return [{"id": _beside("service", service.id, kind, text), name: text} for text in texts]


def _offer(place: OfferedAt, *, nested: bool = True) -> Item:
    offer: Offer = place.offer
    owner = f"service_at_location {offer.id}"
    return _filled(
        {
            "id": offer.id,
            "service_id": offer.service,
            "location_id": offer.location,
            "x_place": offer.place,
            "x_place_name": offer.place_name,
            "location": _location(place.location) if nested else None,
            "phones": _phones(offer.telephone, owner),
            "schedules": _schedules(offer.schedules, owner),
        }
    )


def _write_package(out: Path, listing: Listing) -> list[Path]:
    """The same items taken apart into a file for each table, and datapackage.json that names them."""
    tables: dict[str, list[Item]] = {}
    for partner in listing.partners.values():
        _take_apart("organization", _organization(partner), tables)
    for location in listing.locations.values():
        _take_apart("location", _location(location), tables)
    for entry in listing.entries.values():
        _take_apart("service", _service(entry, nested=False), tables)
    written = []
    for table, items in tables.items():
        columns = list(dict.fromkeys(name for item in items for name in item))
        path = out / _FILES[table]
        _write_rows(path, [columns, *([_cell(item.get(name)) for name in columns] for item in items)])
        written.append(path)
    resources = [{"name": path.stem, "path": path.name, "format": "csv"} for path in written]
    package = {"name": "directory", "profile": "tabular-data-package", "resources": resources}
    _replace(out / "datapackage.json", msgspec.json.format(_encoder.encode(package), indent=2) + b"\n")
    return [*written, out / "datapackage.json"]


_FILES: Final = {
    "organization": "organizations.csv",
    "location": "locations.csv",
    "service": "services.csv",
    "service_at_locations": "service_at_locations.csv",
    "schedules": "schedules.csv",
    "phones": "phones.csv",
    "addresses": "addresses.csv",
    "accessibility": "accessibility.csv",
    "contacts": "contacts.csv",
    "required_documents": "required_documents.csv",
    "languages": "languages.csv",
}
_OWN: Final = {"service_at_locations": "service_at_location"}


def _take_apart(table: str, item: Item, tables: dict[str, list[Item]]) -> None:
    flat = {name: value for name, value in item.items() if not isinstance(value, list)}
    tables.setdefault(table, []).append(flat)
    owner = f"{_OWN.get(table, table)}_id"
    for name, value in item.items():
        for child in value if isinstance(value, list) else ():
            _take_apart(name, {**child, owner: item["id"]}, tables)


def _cell(value: object) -> str:
    return "" if value is None else "true" if value is True else str(value)
