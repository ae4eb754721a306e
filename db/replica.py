"""The copy of the log on disk with what was sent and read beside it: `frontdesk.sync.ports.Replica`.

Knows marks, cursor, tallies and series of numbers as rows; what they mean is the node's. One thread.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, date, datetime, time, timedelta
from typing import Any, Final

from sqlcipher3 import dbapi2

from db import append, engine
from db.append import NAMES, Foreign, transaction
from db.errors import environment
from db.rows import instant, to_event
from db.store import SqlStore
from frontdesk.log import Detail, Event, in_order
from frontdesk.sync.ports import Cursor, Tally, fingerprint

_AT_ONCE: Final = 500
_TALLIED: Final = 250
_DAY: Final = 86_400_000_000  # microseconds
_SIGN: Final = 1 << 63
_EPOCH: Final = datetime(1970, 1, 1, tzinfo=UTC)
_COLUMNS: Final = ", ".join(f"event.{name.strip()}" for name in NAMES.split(","))

_OUTBOX: Final = f"SELECT {_COLUMNS} FROM outbox JOIN event USING (seq) ORDER BY seq LIMIT ?"  # noqa: S608
_UNMARK: Final = "DELETE FROM outbox WHERE seq = (SELECT seq FROM event WHERE id = ?)"
_PUT_FACT: Final = """
    INSERT INTO meta (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value
"""
_UNTALLIED: Final = "SELECT seq, id, at FROM event WHERE seq > ? ORDER BY seq"
_PUT_TALLY: Final = """
    INSERT INTO tally (day, count, xor) VALUES (?, ?, ?)
    ON CONFLICT (day) DO UPDATE SET count = excluded.count, xor = excluded.xor
"""
_NUMBER: Final = """
    INSERT INTO number (name, value) VALUES (?1, ?2)
    ON CONFLICT (name) DO UPDATE SET value = max(number.value + 1, ?2) RETURNING value
"""
_OF_DAY: Final = "SELECT id FROM event WHERE at >= ? AND at < ?"
_ERASING: Final = f"{_OF_DAY} AND substr(type, -7) = '.erased'"
_DETAILS: Final = "SELECT subject, field, value, hlc, device FROM detail WHERE subject IN"
_ASIDE: Final = "INSERT INTO aside (id, why) VALUES (?, ?) ON CONFLICT (id) DO UPDATE SET why = excluded.why"


class SqlReplica(SqlStore):
    """A replica in one encrypted file. Each call raises StoreError where the environment does not let it."""

    _untallied = 0

    def take_in(
        self,
        events: Sequence[Event],
        details: Sequence[Detail],
        *,
        cursor: Cursor | None = None,
        ahead: Iterable[str] = (),
    ) -> list[Event]:
        """Keep what others wrote and the cursor in one transaction; the events that were new."""
        place = "" if cursor is None else f"{cursor.seq} {cursor.epoch}"
        with environment():
            fresh = append.append(self._driver, events, details, Foreign(frozenset(ahead), place))
        self._untallied += len(fresh)
        if (
            self._untallied >= _TALLIED
        ):  # while a machine fills itself, so that no question waits for all of it
            self._tally()
        return fresh

    def outbox(self, limit: int) -> list[Event]:
        """The first events marked for sending, in the order of storing."""
        return [to_event(row) for row in self._all(_OUTBOX, (limit,))]

    def waiting_to_send(self) -> int:
        """How many are marked for sending."""
        return int(self._all("SELECT count(*) FROM outbox")[0][0])

    def sent(self, ids: Iterable[str]) -> None:
        """Take the marks off these."""
        with environment(), transaction(self._driver, durable=False) as rows:  # else they are sent again
            rows.executemany(_UNMARK, [(id_,) for id_ in ids])

    def cursor(self) -> Cursor | None:
        """How far the centre's record was read."""
        found = self._fact("cursor")
        if not found:
            return None
        seq, _, epoch = found.partition(" ")
        return Cursor(epoch, int(seq))

    def read_anew(self) -> None:
        """Forget the cursor."""
        with environment(), transaction(self._driver) as rows:
            rows.execute("DELETE FROM meta WHERE name = 'cursor'")

    def tallies(self, since: date) -> dict[date, Tally]:
        """What is held here, by day, from `since` on."""
        self._tally()
        rows = self._all("SELECT day, count, xor FROM tally WHERE day >= ?", (since.isoformat(),))
        return {date.fromisoformat(day): Tally(count, xor % (2 * _SIGN)) for day, count, xor in rows}

    def _tally(self) -> None:
        """Bring the tallies up to the end of the log, so that keeping an event costs nothing for them."""
        self._untallied = 0
        after = int(self._fact("tallied") or 0)
        fresh = self._all(_UNTALLIED, (after,))
        if not fresh:
            return
        held = self._all("SELECT day, count, xor FROM tally")
        tallies = {day: Tally(count, xor % (2 * _SIGN)) for day, count, xor in held}
        changed: dict[str, Tally] = {}
        for _, id_, at in fresh:
            day = (_EPOCH + timedelta(microseconds=at)).date().isoformat()
            before = changed.get(day) or tallies.get(day) or Tally()
            changed[day] = Tally(before.count + 1, before.xor ^ fingerprint(id_))
        with environment(), transaction(self._driver, durable=False) as rows:  # else they are counted again
            rows.executemany(_PUT_TALLY, [(day, t.count, _signed(t.xor)) for day, t in changed.items()])
            rows.execute(_PUT_FACT, ("tallied", str(fresh[-1][0])))

    def ids_of(self, day: date) -> set[str]:
        """The ids of one UTC day."""
        return {row[0] for row in self._all(_OF_DAY, _within(day))}

    def lacking(self, ids: Iterable[str]) -> list[str]:
        """Those not held, in the order given."""
        wanted = dict.fromkeys(ids)
        for part in _parts(list(wanted)):
            for (id_,) in self._all(f"SELECT id FROM event WHERE id IN ({_marks(part)})", part):  # noqa: S608
                del wanted[id_]
        return list(wanted)

    def open_streams(self, kinds: Sequence[str], after: str, limit: int) -> list[str]:
        """The first open streams of these kinds after one, by name."""
        statement = f"""
            SELECT stream FROM state WHERE kind IN ({_marks(kinds)}) AND open = 1 AND stream > ?
            ORDER BY stream LIMIT ?
        """  # noqa: S608 - marks only
        return [row[0] for row in self._all(statement, (*kinds, after, limit))]

    def ids_in(self, streams: Iterable[str]) -> list[str]:
        """The ids of these streams' events."""
        found: list[str] = []
        for part in _parts(list(streams)):
            rows = self._all(f"SELECT id FROM event WHERE stream IN ({_marks(part)})", part)  # noqa: S608
            found += [row[0] for row in rows]
        return found

    def erasures(self, days: Iterable[date]) -> list[str]:
        """The ids of these days' events that erase details."""
        return sorted(row[0] for day in days for row in self._all(_ERASING, _within(day)))

    def by_id(self, ids: Iterable[str]) -> list[Event]:
        """These events, in folding order."""
        found: list[Event] = []
        for part in _parts(list(ids)):
            statement = f"SELECT {NAMES} FROM event WHERE id IN ({_marks(part)})"  # noqa: S608
            found += map(to_event, self._all(statement, part))
        return in_order(found)

    def details_to_send(self, streams: Iterable[str]) -> list[Detail]:
        """The details of these streams as they stand, removed ones included."""
        found: list[Detail] = []
        for part in _parts(list(streams)):
            for subject, field, value, hlc, device in self._all(f"{_DETAILS} ({_marks(part)})", part):
                found.append(Detail(subject=subject, field=field, value=value, hlc=hlc, device=device))
        return found

    def number(self, name: str, at_least: int) -> int:
        """The next number of a series; durable before it is returned."""
        with environment(), transaction(self._driver) as rows:
            return int(rows.execute(_NUMBER, (name, at_least)).fetchone()[0])

    def set_aside(self, id: str, why: str) -> None:  # noqa: A002
        """Note an event for people to look at."""
        with environment(), transaction(self._driver) as rows:
            rows.execute(_ASIDE, (id, why))

    def aside(self) -> dict[str, str]:
        """What was set aside."""
        return dict(self._all("SELECT id, why FROM aside ORDER BY id"))

    @property
    def _driver(self) -> dbapi2.Connection:
        return engine.driver(self.connection)

    def _fact(self, name: str) -> str:
        found = self._all("SELECT value FROM meta WHERE name = ?", (name,))
        return str(found[0][0]) if found else ""

    def _all(self, statement: str, values: Sequence[object] = ()) -> list[Any]:
        with environment():
            return self._driver.execute(statement, values).fetchall()


def _signed(value: int) -> int:
    """64 bits as SQLite keeps them."""
    return value - 2 * _SIGN if value >= _SIGN else value


def _within(day: date) -> tuple[int, int]:
    """The beginning and the end of a UTC day, as they stand in the log."""
    begins = datetime.combine(day, time(), UTC)
    return instant(begins), instant(begins) + _DAY


def _marks(items: Sequence[str]) -> str:
    """As many question marks as there are values."""
    return ", ".join("?" * len(items))


def _parts(items: Sequence[str]) -> Iterator[Sequence[str]]:
    """As many at a time as a statement takes."""
    return (items[start : start + _AT_ONCE] for start in range(0, len(items), _AT_ONCE))
