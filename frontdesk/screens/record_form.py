"""The administrator's form for each kind of record as plain data: its fields, their texts, what they make.

Knows which fields a kind has and how a text becomes a value; checks of numbers and addresses are given to it.
"""

from __future__ import annotations

import enum
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Final

import msgspec

from frontdesk.directory import Body, ListedService, Location, Offer, Partner, Status
from frontdesk.directory.hours_text import HoursError, read_hours, write_hours
from frontdesk.screens.directory import STATUSES
from frontdesk.screens.opening_words import hours_text
from frontdesk.words import QT_TRANSLATE_NOOP, translate

Check = Callable[[str], str]


class Shape(enum.Enum):
    """How a field is filled in."""

    LINE = "line"
    LINES = "lines"  # several lines of one text
    PARTS = "parts"  # one thing to a line
    HOURS = "hours"
    DAYS = "days"
    NUMBER = "number"
    STATUS = "status"
    PARTNER = "partner"
    LOCATION = "location"
    SERVICE = "service"
    PLACE = "place"


CHOICES: Final = (Shape.STATUS, Shape.PARTNER, Shape.LOCATION, Shape.SERVICE, Shape.PLACE)


@dataclass(frozen=True, slots=True)
class FormField:
    """One field of a form. `check` names what a text has to be: a telephone number, a web or mail address."""

    name: str
    label: str
    shape: Shape = Shape.LINE
    note: str = ""
    needed: bool = False
    check: str = ""

    def labelled(self) -> str:
        """The label in the language in use."""
        return translate("Record", self.label)

    def noted(self) -> str:
        """What stands beside the label."""
        return translate("Record", self.note) if self.note else ""


# fmt: off
_EACH: Final = QT_TRANSLATE_NOOP("Record", "(one to a line)")
_HOURS: Final = QT_TRANSLATE_NOOP("Record", "as MO-FR 09:00-17:00, or 1SA 10:00-12:00: first Saturday")
_NAME: Final = FormField("name", QT_TRANSLATE_NOOP("Record", "Name"), needed=True)
_NAME_CY: Final = FormField("name_cy", QT_TRANSLATE_NOOP("Record", "Name in Welsh"))
_DESCRIPTION: Final = FormField("description", QT_TRANSLATE_NOOP("Record", "What it is"), Shape.LINES)
_TELEPHONE: Final = FormField("telephone", QT_TRANSLATE_NOOP("Record", "Telephone"), check="telephone")
_URL: Final = FormField("url", QT_TRANSLATE_NOOP("Record", "Web address"), check="web")
_EMAIL: Final = FormField("email", QT_TRANSLATE_NOOP("Record", "E-mail address"), check="mail")
_SCHEDULES: Final = FormField("schedules", QT_TRANSLATE_NOOP("Record", "Opening hours"), Shape.HOURS, _HOURS)

FIELDS: Final[dict[str, tuple[FormField, ...]]] = {
    "service": (
        _NAME, _NAME_CY,
        FormField("synonyms", QT_TRANSLATE_NOOP("Record", "Other words for it"), Shape.PARTS, _EACH),
        FormField("partner", QT_TRANSLATE_NOOP("Record", "Offered by"), Shape.PARTNER),
        FormField("status", QT_TRANSLATE_NOOP("Record", "Is it offered?"), Shape.STATUS),
        _DESCRIPTION,
        FormField("description_cy", QT_TRANSLATE_NOOP("Record", "What it is, in Welsh"), Shape.LINES),
        FormField("eligibility", QT_TRANSLATE_NOOP("Record", "Whom it is for"), Shape.LINES),
        FormField("minimum_age", QT_TRANSLATE_NOOP("Record", "From the age of"), Shape.NUMBER),
        FormField("maximum_age", QT_TRANSLATE_NOOP("Record", "Up to the age of"), Shape.NUMBER),
        FormField("documents", QT_TRANSLATE_NOOP("Record", "What to bring"), Shape.PARTS, _EACH),
        FormField("languages", QT_TRANSLATE_NOOP("Record", "Languages"), Shape.PARTS, _EACH),
        FormField("telephone", QT_TRANSLATE_NOOP("Record", "Telephone to ring ahead"), check="telephone"),
        FormField("ask_for", QT_TRANSLATE_NOOP("Record", "Whom to ask for"),
                  note=QT_TRANSLATE_NOOP("Record", "(a role, not a person’s name)")),
        _URL, _EMAIL,
        FormField("fees", QT_TRANSLATE_NOOP("Record", "What it costs"), Shape.LINES),
        FormField("note", QT_TRANSLATE_NOOP("Record", "What the desk should know"), Shape.LINES),
        FormField("schedules", QT_TRANSLATE_NOOP("Record", "Hours wherever it is offered"), Shape.HOURS,
                  _HOURS),
    ),
    "location": (
        _NAME, _NAME_CY, _DESCRIPTION,
        FormField("address", QT_TRANSLATE_NOOP("Record", "Address"), Shape.PARTS, _EACH),
        FormField("postcode", QT_TRANSLATE_NOOP("Record", "Postcode")),
        FormField("directions", QT_TRANSLATE_NOOP("Record", "How to get there"), Shape.LINES),
        FormField("directions_cy", QT_TRANSLATE_NOOP("Record", "How to get there, in Welsh"), Shape.LINES),
        _TELEPHONE,
        FormField("access", QT_TRANSLATE_NOOP("Record", "Steps, lifts, hearing loops"), Shape.LINES),
        _URL, _SCHEDULES,
        FormField("closed", QT_TRANSLATE_NOOP("Record", "Days it is shut"), Shape.DAYS,
                  QT_TRANSLATE_NOOP("Record", "as 2026-12-24, one to a line; bank holidays are known")),
    ),
    "partner": (
        _NAME, _NAME_CY, _DESCRIPTION, _TELEPHONE, _URL, _EMAIL,
        FormField("parent", QT_TRANSLATE_NOOP("Record", "Belongs to"), Shape.PARTNER),
    ),
    "offer": (
        FormField("service", QT_TRANSLATE_NOOP("Record", "Service"), Shape.SERVICE, needed=True),
        FormField("location", QT_TRANSLATE_NOOP("Record", "Place"), Shape.LOCATION, needed=True),
        FormField("schedules", QT_TRANSLATE_NOOP("Record", "Hours there, such as a surgery’s"), Shape.HOURS,
                  _HOURS),
        FormField("place", QT_TRANSLATE_NOOP("Record", "Desk or room of this shop"), Shape.PLACE),
        FormField("place_name", QT_TRANSLATE_NOOP("Record", "Where in the building")),
        _TELEPHONE,
    ),
}
# fmt: on
KINDS: Final[dict[str, type[Body]]] = {
    "service": ListedService,
    "location": Location,
    "partner": Partner,
    "offer": Offer,
}
#: The kinds as a list's filter and a form's title call them.
TITLES: Final = {
    "service": QT_TRANSLATE_NOOP("Record", "Services"),
    "location": QT_TRANSLATE_NOOP("Record", "Places"),
    "partner": QT_TRANSLATE_NOOP("Record", "Partners"),
    "offer": QT_TRANSLATE_NOOP("Record", "What is offered where"),
}
NEW: Final = {
    "service": QT_TRANSLATE_NOOP("Record", "New service"),
    "location": QT_TRANSLATE_NOOP("Record", "New place"),
    "partner": QT_TRANSLATE_NOOP("Record", "New partner"),
    "offer": QT_TRANSLATE_NOOP("Record", "New: a service at a place"),
}


@dataclass(frozen=True, slots=True)
class Made:
    """What a filled-in form comes to: a record, or what is wrong with which field."""

    body: Body | None = None
    wrong: Mapping[str, str] = field(default_factory=dict)


def filled(body: Body) -> dict[str, str]:
    """What stands in the fields of a record's form."""
    kind = str(body.__struct_config__.tag)
    return {each.name: _text(each.shape, getattr(body, each.name)) for each in FIELDS[kind]}


def _text(shape: Shape, value: Any) -> str:
    if shape is Shape.HOURS:
        return write_hours(value, "\n")
    if shape is Shape.PARTS:
        return "\n".join(value)
    if shape is Shape.DAYS:
        return "\n".join(day.isoformat() for day in value)
    return "" if value is None else str(value)


def make(kind: str, id_: str, texts: Mapping[str, str], checks: Mapping[str, Check]) -> Made:
    """The record in a form, or everything that is wrong with it."""
    values: dict[str, Any] = {}
    wrong: dict[str, str] = {}
    for each in FIELDS[kind]:
        text = texts.get(each.name, "").strip()
        try:
            values[each.name] = _value(each, text, checks)
        except ValueError as error:
            wrong[each.name] = str(error)
    if wrong:
        return Made(None, wrong)
    return Made(msgspec.convert({"id": id_, "kind": kind, **values}, KINDS[kind]))


def _value(each: FormField, text: str, checks: Mapping[str, Check]) -> Any:
    if each.needed and not text:
        raise ValueError(translate("Record", "This is needed."))
    if each.check and text and not checks[each.check](text):
        raise ValueError(translate("Record", "“{text}” is none. Leave it empty if there is none.", text=text))
    if each.shape is Shape.HOURS:
        return _hours(text)
    if each.shape is Shape.PARTS:
        return tuple(line for part in text.splitlines() if (line := part.strip().replace(";", ",")))
    if each.shape is Shape.DAYS:
        return tuple(sorted({_day(part) for part in text.split()}))
    if each.shape is Shape.NUMBER:
        return _number(text)
    return Status(text or Status.ACTIVE) if each.shape is Shape.STATUS else text


def _hours(text: str) -> Any:
    try:
        return read_hours(text)
    except HoursError as error:
        raise ValueError(str(error)) from error


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        words = translate("Record", "“{text}” is no day like 2026-12-24.", text=text)
        raise ValueError(words) from error


def _number(text: str) -> int | None:
    if text and not (text.isascii() and text.isdigit() and len(text) < 4):
        raise ValueError(translate("Record", "“{text}” is no age in years.", text=text))
    return int(text) if text else None


def said_hours(text: str) -> tuple[str, bool]:
    """What hours that are being typed mean, in words; or what is wrong, and False."""
    try:
        return "\n".join(hours_text(read_hours(text))), True
    except HoursError as error:
        return str(error), False


def status_choices() -> tuple[tuple[str, str], ...]:
    """What can be said of whether a service is offered."""
    return tuple((status.value, translate("Directory", words)) for status, words in STATUSES.items())
