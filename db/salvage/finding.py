"""What a damaged database still says: events, details, marks, and how many events it must have had.

Knows the tables by the shape of their rows, so that a leaf is read even where the way to it is lost; small
tables whose rows look alike are read from their roots. Knows nothing of where it is kept then.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final

from db.rows import COLUMNS, to_event
from db.salvage.cells import INDEX_INNER, INDEX_LEAF, TABLE_LEAF, Row, children, kind, rows
from db.salvage.pages import Pages
from frontdesk.log import ClockQuality, Detail, Event

#: The shapes of rows: what SQLite keeps for each column. `seq` is the row's number and stands as None.
_EVENT: Final = (type(None), str, str, str, str, int, bytes, str, str, int, int, int, str)
_DETAIL: Final = (str, str, str, int, str)
#: What an index over `hlc` or `at` holds is larger than this; after it comes the event's number.
_LEAST_TIME: Final = 1 << 40
#: Tables that are read as a whole, from their roots; others are made anew or have their own way here.
_APART: Final = frozenset({"event", "detail", "state", "tally", "alembic_version"})
_CLOCKS: Final = frozenset(ClockQuality)


@dataclass(slots=True)
class Found:
    """Counts, and the small tables by name. `incomplete` are those of which a part could not be read."""

    pages: int = 0
    broken: int = 0
    unreadable: list[int] = field(default_factory=list)
    highest: int = 0
    tables: dict[str, list[Row]] = field(default_factory=dict)
    incomplete: set[str] = field(default_factory=set)

    @property
    def outbox(self) -> set[int] | None:
        """The numbers of the events marked for sending; None where not all marks could be read."""
        if "outbox" in self.incomplete or "outbox" not in self.tables:
            return None
        return {row.rowid for row in self.tables["outbox"]}

    def marked(self, table: str) -> set[int]:
        """The numbers of the events that a table of marks names, as far as it could be read."""
        return {row.rowid for row in self.tables.get(table, ())}


class Finding:
    """One look through all pages. `found` grows while `events` and `details` are read."""

    def __init__(self, pages: Pages) -> None:
        self._pages = pages
        self.found = Found(pages=pages.count)
        for name, root in self._roots().items():
            if name not in _APART:
                self.found.tables[name] = list(self._table(name, root))
        for name in ("outbox", "ahead"):
            self.found.highest = max(self.found.highest, *self.found.marked(name), 0)

    def events(self) -> Iterator[tuple[int, Event]]:
        """Every event on a page that can be read, with its number; one may come more than once.

        Older versions of a page count as well: what happened is never changed or removed.
        """
        for number in range(1, self._pages.count + 1):
            if self._pages.newest(number) is None:
                self.found.broken += 1
                self.found.unreadable.append(number)
            for page in self._pages.versions(number):
                for row in rows(page, number, self._pages.newest):
                    self._note(row)
                    if kind(page, number) == TABLE_LEAF and (event := _event(row)) is not None:
                        yield row.rowid, event

    def details(self) -> Iterator[Detail]:
        """The personal details as last written. An older version might bring back what was erased."""
        for number in range(1, self._pages.count + 1):
            page = self._pages.newest(number)
            if page is None or kind(page, number) not in (INDEX_INNER, INDEX_LEAF):
                continue
            for row in rows(page, number, self._pages.newest):
                if _shaped(row.values, _DETAIL):
                    yield _detail(row.values)

    def _note(self, row: Row) -> None:
        """Take note of the highest number of an event that is spoken of anywhere."""
        number = row.rowid
        match row.values:
            case (int(time), int(pointed)) if time > _LEAST_TIME:
                number = pointed
            case values if not _shaped(values, _EVENT):
                return
        self.found.highest = max(self.found.highest, number)

    def _roots(self) -> dict[str, int]:
        """Where each table begins, as far as the first page says; older versions say the same."""
        for page in self._pages.versions(1):
            return {
                str(values[1]): values[3]
                for row in self._tree(1, [], page)
                if len(values := row.values) == 5 and values[0] == "table" and isinstance(values[3], int)
            }
        return {}

    def _table(self, name: str, root: int) -> Iterator[Row]:
        lost: list[int] = []
        yield from self._tree(root, lost)
        if lost:
            self.found.incomplete.add(name)

    def _tree(self, root: int, lost: list[int], first: bytes | None = None) -> Iterator[Row]:
        """The rows of a table from its root down; `lost` gets the pages that can't be read."""
        waiting, seen = [root], {root}
        while waiting:
            number = waiting.pop()
            page = first if first is not None and number == root else self._pages.newest(number)
            if page is None:
                lost.append(number)
                continue
            yield from rows(page, number, self._pages.newest)
            below = [child for child in children(page, number) if child not in seen]
            seen.update(below)
            waiting += reversed(below)


def _shaped(values: Sequence[object], shape: tuple[type, ...]) -> bool:
    return len(values) == len(shape) and all(map(isinstance, values, shape))


def _event(row: Row) -> Event | None:
    """The event in a row; None where it is another table's."""
    if not _shaped(row.values, _EVENT) or row.values[-1] not in _CLOCKS:
        return None
    try:
        return to_event(row.values[1:])
    except OverflowError:
        return None


def _detail(values: Sequence[object]) -> Detail:
    subject, name, value, hlc, device = map(str, values)
    return Detail(subject=subject, field=name, value=value, hlc=int(hlc), device=device)


if len(_EVENT) != len(COLUMNS) + 1:
    raise TypeError("the log's columns have changed: salvage has to know the new ones")
