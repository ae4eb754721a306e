"""The services a shop offers, from services.csv: one row each, the columns named in the first line.

Knows the columns and what each may hold; knows nothing of the rest of the shop.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path
from typing import Final

from frontdesk.exchange.table import Fault, Table, UnreadableError, read_table
from frontdesk.shop import Service
from frontdesk.words import translate

#: In the order in which the sample has them. Columns may stand in any order.
COLUMNS: Final = (
    "id",
    "name",
    "name_cy",
    "group",
    "group_cy",
    "provider",
    "synonyms",
    "letter",
    "target_minutes",
    "note",
)
NEEDED: Final = ("id", "name", "group", "provider")
_LONGEST: Final = 300
_ID: Final = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_TARGET: Final = re.compile(r"[0-9]{1,4}")
_MOST_MINUTES: Final = 24 * 60

Note = Callable[[str], None]


def read_services(path: Path) -> tuple[dict[str, Service], list[Fault]]:
    """The services by id, in the order of the file, and every fault. With faults, use none of it."""
    try:
        table = read_table(path)
        faults = _column_faults(path.name, table.header)
        if faults:
            return {}, faults
        return _services(path.name, table)
    except UnreadableError as error:
        return {}, [error.fault]


def _column_faults(file: str, header: tuple[str, ...]) -> list[Fault]:
    missing = [
        translate("Files", "The column “{name}” is missing.", name=name)
        for name in NEEDED
        if name not in header
    ]
    unknown = [
        translate("Files", "The column “{name}” is not known.", name=name)
        for name in header
        if name not in COLUMNS
    ]
    return [Fault(file, 1, reason) for reason in (*missing, *unknown)]


def _services(file: str, table: Table) -> tuple[dict[str, Service], list[Fault]]:
    services: dict[str, Service] = {}
    faults: list[Fault] = []
    begun: dict[str, int] = {}
    try:
        for line, row in _filled(table):

            def note(reason: str, line: int = line) -> None:
                faults.append(Fault(file, line, reason))

            service = _service(table.header, row, note)
            if service is None:
                continue
            if service.id in begun:
                words = translate("Files", "The id “{id}” is there already, on line {first}.")
                note(words.format(id=service.id, first=begun[service.id]))
                continue
            begun[service.id] = line
            services[service.id] = service
    except UnreadableError as error:
        faults.append(error.fault)
    if not services and not faults:
        faults.append(Fault(file, 0, translate("Files", "There is not one service in it.")))
    return services, faults


def _filled(table: Table) -> Iterator[tuple[int, list[str]]]:
    """Rows that hold anything: a spreadsheet leaves rows of bare commas below its last one."""
    return ((line, row) for line, row in table.rows if any(field and not field.isspace() for field in row))


def _service(header: tuple[str, ...], row: list[str], note: Note) -> Service | None:
    if len(row) != len(header):
        words = translate("Files", "There are {found} fields instead of {needed}.")
        note(words.format(found=len(row), needed=len(header)))
        return None
    values = dict(zip(header, map(str.strip, row), strict=True))
    target = values.get("target_minutes", "")
    right = _texts_right(values, note) & _target_right(target, note)
    letter = values.get("letter", "") or "A"
    if not (len(letter) == 1 and "A" <= letter <= "Z"):
        note(translate("Files", "“letter” has to be one capital letter from A to Z."))
        right = False
    if not right:
        return None
    return Service(
        id=values["id"],
        name=values["name"],
        group=values["group"],
        provider=values["provider"],
        name_cy=values.get("name_cy", ""),
        group_cy=values.get("group_cy", ""),
        synonyms=tuple(word for part in values.get("synonyms", "").split(";") if (word := part.strip())),
        letter=letter,
        target=timedelta(minutes=int(target)) if target else None,
        note=values.get("note", ""),
    )


def _texts_right(values: dict[str, str], note: Note) -> bool:
    right = True
    for name in NEEDED:
        if not values[name]:
            note(translate("Files", "“{name}” is empty.", name=name))
            right = False
    if values["id"] and not _ID.fullmatch(values["id"]):
        note(translate("Files", "An id is made of small letters, figures and hyphens, as in blue-badge."))
        right = False
    joined = "".join(values.values())
    if not joined.isprintable() or len(joined) > _LONGEST:
        for name, value in values.items():
            if not value.isprintable():
                note(translate("Files", "“{name}” has a line break or an unprintable sign in it.", name=name))
                right = False
            elif len(value) > _LONGEST and name != "synonyms":
                note(translate("Files", "“{name}” is longer than 300 characters.", name=name))
                right = False
    return right


def _target_right(text: str, note: Note) -> bool:
    if not text or (_TARGET.fullmatch(text) and 1 <= int(text) <= _MOST_MINUTES):
        return True
    note(translate("Files", "“target_minutes” has to be a whole number from 1 to 1440, or empty."))
    return False
