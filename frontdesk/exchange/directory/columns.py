"""The tables and columns of HSDS 3 that are used here, and those of our own, which begin with x_.

Knows names only; what they mean is in `converting` and `hours`.
"""

from __future__ import annotations

from typing import Final

#: Names under which tables come, in files and nested, and the one name used here.
TABLES: Final = {
    "organization": "organization",
    "organizations": "organization",
    "service": "service",
    "services": "service",
    "location": "location",
    "locations": "location",
    "service_at_location": "service_at_location",
    "service_at_locations": "service_at_location",
    "services_at_location": "service_at_location",
    "schedule": "schedule",
    "schedules": "schedule",
    "regular_schedule": "schedule",
    "regular_schedules": "schedule",
    "phone": "phone",
    "phones": "phone",
    "address": "address",
    "addresses": "address",
    "physical_addresses": "address",
    "postal_addresses": "address",
    "contact": "contact",
    "contacts": "contact",
    "required_document": "required_document",
    "required_documents": "required_document",
    "language": "language",
    "languages": "language",
    "accessibility": "accessibility",
    "accessibility_for_disabilities": "accessibility",
}
#: Records of their own; everything else belongs to one of them.
ENTITIES: Final = ("organization", "service", "location", "service_at_location")
#: To which table a row may belong, the nearest first.
OWNERS: Final = {
    "schedule": ("service_at_location", "location", "service"),
    "phone": ("service_at_location", "contact", "service", "location", "organization"),
    "address": ("location", "organization"),
    "contact": ("service_at_location", "service", "location", "organization"),
    "required_document": ("service",),
    "language": ("phone", "service", "location"),
    "accessibility": ("location",),
}


def _names(text: str) -> frozenset[str]:
    return frozenset(text.split())


#: What of each table is used.
COLUMNS: Final = {
    "organization": _names(
        "id name description email website url parent_organization_id x_name_cy telephone"
    ),
    "service": _names(
        "id organization_id name alternate_name description email url status fees fees_description telephone"
        " eligibility_description minimum_age maximum_age ask_for documents languages"
        " x_name_cy x_description_cy x_note x_hours"
    ),
    "location": _names(
        "id name description transportation url telephone address postcode access"
        " x_name_cy x_directions_cy x_closed_days x_hours"
    ),
    "service_at_location": _names("id service_id location_id telephone x_place x_place_name x_hours"),
    "schedule": _names(
        "id service_id location_id service_at_location_id freq interval byday bymonthday dtstart valid_from"
        " valid_to until opens_at closes_at description notes weekday x_bank_holidays"
    ),
    "phone": _names("id number service_at_location_id contact_id service_id location_id organization_id"),
    "address": _names(
        "id location_id organization_id address_1 address_2 city region state_province postal_code"
    ),
    "contact": _names("id name title service_at_location_id service_id location_id organization_id"),
    "required_document": _names("id document service_id"),
    "language": _names("id name code language service_id location_id phone_id"),
    "accessibility": _names("id description accessibility location_id"),
}
#: What is passed over without a word, for it adds nothing here.
QUIET: Final = {
    "service": _names("last_modified program_id"),
    "location": _names("location_type organization_id latitude longitude"),
    "address": _names("country address_type"),
    "phone": _names("type extension language"),
    "schedule": _names("timezone wkst"),
}
