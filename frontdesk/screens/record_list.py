"""The administrator's list of the directory: every record with what tells it from others, found by its words.

Knows records; what can be done with them is the window's affair.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from frontdesk.desk import FrontDesk
from frontdesk.directory import ListedService, Location, Offer, Partner, Record
from frontdesk.screens.directory import named
from frontdesk.screens.opening_words import hours_text
from frontdesk.words import current, translate


@dataclass(frozen=True, slots=True)
class RecordLine:
    """One record: its title, what stands below, and the words it is found by."""

    record: Record
    title: str
    below: str
    words: str

    @property
    def aside(self) -> str:
        """How many versions there are, or that it is retired."""
        if self.record.retired:
            return translate("Record", "Retired")
        return translate("Record", "Version {number}", number=self.record.version)


@dataclass(frozen=True, slots=True)
class RecordList:
    """Every record, by kind and name."""

    lines: tuple[RecordLine, ...] = ()

    def found(self, kind: str, typed: str, *, retired: bool, most: int) -> list[RecordLine]:
        """Those of a kind with all of the words typed, retired ones or the others, no more than so many."""
        wanted = _plain(typed).split()
        hits: list[RecordLine] = []
        for line in self.lines:
            if line.record.kind == kind and line.record.retired is retired:
                if all(word in line.words for word in wanted):
                    hits.append(line)
                if len(hits) == most:
                    break
        return hits

    def count(self, kind: str) -> int:
        """How many of a kind can be found at the desk."""
        return sum(line.record.kind == kind and line.record.open for line in self.lines)

    def choices(self, kind: str) -> tuple[tuple[str, str], ...]:
        """The records of a kind to choose from: id and name."""
        return tuple(
            (line.record.body.id, line.title)
            for line in self.lines
            if line.record.kind == kind and line.record.open
        )


def read_records(front: FrontDesk) -> RecordList:
    """The list as it stands. It runs on the database thread and writes nothing. Raises StoreError."""
    return list_records(front.store.every(Record))


def list_records(records: Sequence[Record]) -> RecordList:
    """Records as lines in the language in use."""
    names = {record.id: named(record.body, current()) for record in records}
    lines = [_line(record, names) for record in records]
    return RecordList(tuple(sorted(lines, key=lambda line: (_plain(line.title), line.record.id))))


def _line(record: Record, names: dict[str, str]) -> RecordLine:
    title, below, more = names[record.id], "", list[str]()
    match record.body:
        case ListedService() as service:
            below = names.get(f"partner:{service.partner}", "")
            more = [*service.synonyms, service.description]
        case Location() as location:
            below = ", ".join(part for part in (*location.address, location.postcode) if part)
        case Partner() as partner:
            below = partner.telephone
            more = [partner.description]
        case Offer() as offer:
            title = names.get(f"service:{offer.service}", offer.service)
            place = names.get(f"location:{offer.location}", offer.location)
            below = " · ".join((place, *hours_text(offer.schedules)))
    said = _searched(record, [title, below, *more])
    return RecordLine(record, title, below, said)


def _searched(record: Record, texts: Iterable[str]) -> str:
    body = record.body
    return _plain(" ".join([*texts, getattr(body, "name", ""), getattr(body, "name_cy", ""), body.id]))


def _plain(text: str) -> str:
    spread = unicodedata.normalize("NFD", text.casefold())
    return "".join(letter for letter in spread if not unicodedata.combining(letter))
