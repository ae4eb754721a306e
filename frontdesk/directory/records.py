"""The records of the directory as plain data: partners, locations, services, offers and their hours.

Knows what each record holds and nothing of how it is kept. All of it is what organisations publish about
themselves; the names of the people who work there have no field.
"""

from __future__ import annotations

import enum
from datetime import date, time
from typing import TypeAlias

import msgspec


class Frequency(enum.StrEnum):
    """In what rhythm hours come again."""

    WEEKLY = "weekly"
    MONTHLY = "monthly"


class Status(enum.StrEnum):
    """Whether a service is offered at all, in the words of Open Referral."""

    ACTIVE = "active"
    INACTIVE = "inactive"
    DEFUNCT = "defunct"
    PAUSED = "temporarily closed"


class Schedule(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """Hours that come again, in London's local time, after RFC 5545.

    `days` are "MO" … "SU", within a month with their number: "1SA" is the first Saturday, "-1FR" the last
    Friday. `month_days` count from the month's beginning, below zero from its end. An `interval` above 1
    counts weeks or months from `start`, or from `valid_from` where there is no start. `closes` not later
    than `opens` is on the next day. Without times only `text` is known. On a bank holiday it is
    closed, unless `bank_holidays` says that it is open.
    """

    frequency: Frequency = Frequency.WEEKLY
    interval: int = 1
    days: tuple[str, ...] = ()
    month_days: tuple[int, ...] = ()
    opens: time | None = None
    closes: time | None = None
    start: date | None = None
    valid_from: date | None = None
    valid_to: date | None = None
    bank_holidays: bool = False
    text: str = ""


class Partner(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True, tag_field="kind", tag="partner"):
    """An organisation that offers services. `parent` is the id of the one it belongs to."""

    id: str
    name: str
    name_cy: str = ""
    description: str = ""
    url: str = ""
    email: str = ""
    telephone: str = ""
    parent: str = ""


class Location(
    msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True, tag_field="kind", tag="location"
):
    """A place people can go to. `schedules` are its own hours, `closed` the days on which it is shut."""

    id: str
    name: str
    name_cy: str = ""
    description: str = ""
    address: tuple[str, ...] = ()
    postcode: str = ""
    directions: str = ""
    directions_cy: str = ""
    telephone: str = ""
    access: str = ""
    url: str = ""
    schedules: tuple[Schedule, ...] = ()
    closed: tuple[date, ...] = ()


class ListedService(
    msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True, tag_field="kind", tag="service"
):
    """Something people can be helped with. Its id is that of the shop's own service where it is the same.

    `partner` is an id. `telephone` is for a warm hand-over, `ask_for` whom to ask for: a role, never a name.
    `schedules` hold wherever an offer has none of its own.
    """

    id: str
    name: str
    name_cy: str = ""
    description: str = ""
    description_cy: str = ""
    synonyms: tuple[str, ...] = ()
    partner: str = ""
    status: Status = Status.ACTIVE
    eligibility: str = ""
    minimum_age: int | None = None
    maximum_age: int | None = None
    documents: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    telephone: str = ""
    ask_for: str = ""
    url: str = ""
    email: str = ""
    fees: str = ""
    note: str = ""
    schedules: tuple[Schedule, ...] = ()


class Offer(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True, tag_field="kind", tag="offer"):
    """A service at a location, both by id. `place` is the desk or room there that serves it, by id.

    `place_name` says it where that is no desk of this shop. `schedules` are its hours, such as a surgery's.
    """

    id: str
    service: str
    location: str
    place: str = ""
    place_name: str = ""
    telephone: str = ""
    schedules: tuple[Schedule, ...] = ()


Body: TypeAlias = Partner | Location | ListedService | Offer


def kind_of(body: Body) -> str:
    """The kind of a record, which begins its id in the log."""
    return str(body.__struct_config__.tag)


def record_id(body: Body) -> str:
    """The id of a record in the log: its own may be that of another kind's record as well."""
    return f"{kind_of(body)}:{body.id}"
