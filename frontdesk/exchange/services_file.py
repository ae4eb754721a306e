"""The services a shop offers, from services.csv: one row each, the columns named in the first line.

Knows the columns and what each may hold; knows nothing of the rest of the shop.
"""

from __future__ import annotations

import re
import string
from collections.abc import Callable
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
_LETTERS: Final = frozenset(["", *string.ascii_uppercase])
_NEEDED_AT: Final = tuple(map(COLUMNS.index, NEEDED))
_LETTER_AT: Final = COLUMNS.index("letter")
_TARGET_AT: Final = COLUMNS.index("target_minutes")


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
    pick = _picker(table.header)
    try:
        for line, row in table.rows:
            joined = "".join(row)
            if not joined or joined.isspace():  # bare commas: a spreadsheet leaves them below its last row
                continue
            fields = pick(row) if len(row) == len(table.header) else []
            reasons = _reasons(fields, joined) if fields else [_too_many_or_few(row, table.header)]
            if not reasons:
                service = _service(fields)
                first = begun.setdefault(service.id, line)
                if first == line:
                    services[service.id] = service
                    continue
                words = translate("Files", "The id “{id}” is there already, on line {first}.")
                reasons = [words.format(id=service.id, first=first)]
            faults += [Fault(file, line, reason) for reason in reasons]
    except UnreadableError as error:
        faults.append(error.fault)
    if not services and not faults:
        faults.append(Fault(file, 0, translate("Files", "There is not one service in it.")))
    return services, faults


def _picker(header: tuple[str, ...]) -> Callable[[list[str]], list[str]]:
    """How to put a row's fields, trimmed, into the order of COLUMNS; empty where there is no such column."""
    places = [header.index(name) if name in header else -1 for name in COLUMNS]

    def pick(row: list[str]) -> list[str]:
        row.append("")  # what place -1 means
        return [row[place].strip() for place in places]

    return pick


def _service(fields: list[str]) -> Service:
    """The service in the fields of a row in which nothing is wrong."""
    id_, name, name_cy, group, group_cy, provider, synonyms, letter, target, note = fields
    words = tuple(word for part in synonyms.split(";") if (word := part.strip()))
    minutes = timedelta(minutes=int(target)) if target else None
    return Service(
        id_, name, group, provider, name_cy, group_cy, words, letter=letter or "A", target=minutes, note=note
    )


def _too_many_or_few(row: list[str], header: tuple[str, ...]) -> str:
    words = translate("Files", "There are {found} fields instead of {needed}.")
    return words.format(found=len(row), needed=len(header))


def _reasons(fields: list[str], joined: str) -> list[str]:
    """What is wrong with the fields of a row; `joined` is all of its text."""
    reasons = [
        translate("Files", "“{name}” is empty.", name=COLUMNS[place])
        for place in _NEEDED_AT
        if not fields[place]
    ]
    if not joined.isprintable() or len(joined) > _LONGEST:
        reasons += _text_reasons(fields)
    if fields[0] and not _ID.fullmatch(fields[0]):
        words = translate("Files", "An id is made of small letters, figures and hyphens, as in blue-badge.")
        reasons.append(words)
    if fields[_LETTER_AT] not in _LETTERS:
        reasons.append(translate("Files", "“letter” has to be one capital letter from A to Z."))
    if fields[_TARGET_AT] and not _is_target(fields[_TARGET_AT]):
        words = translate("Files", "“target_minutes” has to be a whole number from 1 to 1440, or empty.")
        reasons.append(words)
    return reasons


def _text_reasons(fields: list[str]) -> list[str]:
    reasons = []
    for name, value in zip(COLUMNS, fields, strict=True):
        if not value.isprintable():
            words = translate("Files", "“{name}” has a line break or an unprintable sign in it.", name=name)
            reasons.append(words)
        elif len(value) > _LONGEST and name != "synonyms":
            reasons.append(translate("Files", "“{name}” is longer than 300 characters.", name=name))
    return reasons


def _is_target(text: str) -> bool:
    return _TARGET.fullmatch(text) is not None and 1 <= int(text) <= _MOST_MINUTES
