"""A file of past visits read row by row: each is a visit that can be taken over, or a reason why not.

Knows columns, names and lines; knows nothing of events and of what was taken over before.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Final

from frontdesk.exchange.past_formats import PROFILES, Draft, Profile
from frontdesk.exchange.past_times import RowError, Times, in_utc
from frontdesk.exchange.table import Fault, FaultsError, Table, UnreadableError, read_table
from frontdesk.shop import HISTORY, Shop
from frontdesk.words import translate

_LONGEST: Final = 120
_STEP: Final = 5_000

Progress = Callable[[int], None]


class HistoryError(FaultsError):
    """Rows of the file are wrong, or the file can't be read. Nothing was taken over."""


@dataclass(frozen=True, slots=True)
class PastVisit:
    """One row that can be taken over. `service` and `desk` are ids of the shop where it knows them.

    `written` is what the row itself calls them: it does not change when the shop's list does.
    """

    line: int
    times: Times
    service: str
    desk: str
    ticket: str
    written: tuple[str, str]


@dataclass(frozen=True, slots=True)
class PastVisits:
    """What a file holds: visits, rows refused with the reason, and how many rows were no visits at all."""

    visits: tuple[PastVisit, ...]
    rejected: tuple[Fault, ...]
    passed_over: int = 0


def column_map(text: str) -> dict[str, str]:
    """The columns named in ``arrival=arrived_at,finished=left_at``: ours -> the file's. Raises ValueError."""
    columns = {}
    for pair in filter(None, (part.strip() for part in text.split(","))):
        ours, _, theirs = (part.strip().lower() for part in pair.partition("="))
        if not ours or not theirs:
            words = translate("History", "“{text}” has to be like arrival=arrived_at.")
            raise ValueError(words.format(text=pair))
        columns[ours] = theirs
    return columns


def read_history(
    path: Path,
    shop: Shop,
    *,
    profile: str = "visits",
    columns: Mapping[str, str] | None = None,
    now: datetime | None = None,
    progress: Progress | None = None,
) -> PastVisits:
    """Every row of a file, as a visit or as a reason why not. Raises HistoryError where there is no table.

    Nothing past can be later than `now`: such a row has a wrong year, or day and month the wrong way round.
    `progress` is told the rows read so far, every few thousand; what it raises stops the reading.
    """
    try:
        table = read_table(path)
        chosen = PROFILES[profile]
        fields = _fields(path.name, table, chosen, columns or {})
        return _rows(path.name, table, chosen, fields, _Reading(_Names(shop), now, progress))
    except UnreadableError as error:
        raise HistoryError([error.fault]) from error


def _fields(file: str, table: Table, profile: Profile, columns: Mapping[str, str]) -> dict[str, int]:
    """Where in a row each of the profile's columns stands; -1 for one that is not there."""
    known = (*profile.needed, *profile.optional)
    faults = [
        Fault(file, 0, translate("History", "“{name}” is not a column of this format.", name=name))
        for name in columns.keys() - set(known)
    ]
    theirs = {name: columns.get(name, name) for name in known}
    faults += [
        Fault(file, 1, translate("Files", "The column “{name}” is missing.", name=theirs[name]))
        for name in known
        if theirs[name] not in table.header and (name in profile.needed or name in columns)
    ]
    if faults:
        raise HistoryError(faults)
    return {name: table.header.index(theirs[name]) if theirs[name] in table.header else -1 for name in known}


def _rows(
    file: str,
    table: Table,
    profile: Profile,
    fields: Mapping[str, int],
    reading: _Reading,
) -> PastVisits:
    visits: list[PastVisit] = []
    rejected: list[Fault] = []
    passed_over = 0
    for count, (line, row) in enumerate(table.rows, start=1):
        if reading.progress is not None and count % _STEP == 0:
            reading.progress(count)
        try:
            draft = profile.read(_picked(row, fields, len(table.header)))
            if draft is None:
                passed_over += 1
            else:
                visits.append(_past_visit(line, draft, reading))
        except RowError as error:
            rejected.append(Fault(file, line, str(error)))
    return PastVisits(tuple(visits), tuple(rejected), passed_over)


def _picked(row: list[str], fields: Mapping[str, int], width: int) -> dict[str, str]:
    if len(row) != width:
        words = translate("Files", "There are {found} fields instead of {needed}.")
        raise RowError(words.format(found=len(row), needed=width))
    return {name: row[place].strip() if place >= 0 else "" for name, place in fields.items()}


class _Names:
    """Ids of services and desks by whatever they may be called in an export."""

    def __init__(self, shop: Shop) -> None:
        self._services: dict[str, str] = {}
        self._desks: dict[str, str] = {}
        for service in shop.services.values():
            for name in filter(None, (service.id, service.name, service.name_cy)):
                self._services.setdefault(name.casefold(), service.id)
        for desk in (*shop.desks.values(), *shop.rooms.values()):
            for name in (desk.id, desk.name, desk.name_cy):
                self._desks.setdefault(name.casefold(), desk.id)

    def service(self, text: str) -> str:
        """The service's id; one made of the name where the shop has no such service."""
        return self._services.get(text.casefold(), HISTORY + text)

    def desk(self, text: str) -> str:
        """The desk's id; the text itself where the shop has no such desk."""
        return self._desks.get(text.casefold(), text)


@dataclass(frozen=True, slots=True)
class _Reading:
    """What every row is read with."""

    names: _Names
    now: datetime | None
    progress: Progress | None


def _past_visit(line: int, draft: Draft, reading: _Reading) -> PastVisit:
    if not draft.service:
        raise RowError(translate("History", "The service is missing."))
    texts = (draft.service, draft.desk, draft.ticket)
    if any(not text.isprintable() or len(text) > _LONGEST for text in texts):
        raise RowError(
            translate("History", "The service, desk or ticket is too long or has a line break in it.")
        )
    times = in_utc(draft.steps)
    if reading.now is not None and times.last > reading.now:
        raise RowError(translate("History", "The visit is later than now."))
    return PastVisit(
        line=line,
        times=times,
        service=reading.names.service(draft.service),
        desk=reading.names.desk(draft.desk),
        ticket=draft.ticket,
        written=(draft.service, draft.desk),
    )
