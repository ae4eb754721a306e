"""The read models made anew from the log, and compared with what is stored.

Knows how to walk the whole log stream by stream without holding it in memory; what a state is, is
`frontdesk.projection`'s.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import groupby, pairwise
from operator import attrgetter, itemgetter
from typing import Any, Final

from sqlalchemy.engine import Connection
from sqlcipher3 import dbapi2

from db import engine
from db.append import NAMES, PUT_STATE, state_row, transaction
from db.errors import environment
from db.rows import to_event
from db.store import SqlStore
from frontdesk.projection import kind_of

#: Told after each part of the work: events done, of all. What it raises stops the work, and nothing is kept.
Progress = Callable[[int, int], None]
StateRow = tuple[Any, ...]

_REPORT_EVERY: Final = 5000
_STATES_AT_ONCE: Final = 500
_CACHE_KB: Final = 65536  # each page comes from the disk, and is decrypted, about once
_RENEW: Final = f"""{PUT_STATE}
    WHERE (state.kind, state.day, state.open, state.hlc, state.device, state.head, state.data) IS NOT
    (excluded.kind, excluded.day, excluded.open, excluded.hlc, excluded.device, excluded.head, excluded.data)
"""
_KEY: Final = attrgetter("hlc", "device", "id")  # `Event.key`
_UNFIT: Final = "SELECT stream FROM state WHERE instr(data, '\"anomalies\":[') > 0"
_STREAM: Final = f"SELECT {NAMES} FROM event WHERE stream = ?"  # noqa: S608 - our own column names
_BY_STREAM: Final = f"SELECT {NAMES} FROM event ORDER BY stream, hlc"  # noqa: S608 - our own column names


def rebuild(store: SqlStore, progress: Progress | None = None) -> int:
    """Replace all read models by what the log folds to, in one transaction; returns how many there are.

    Readers go on seeing the old ones until it is done. Raises StoreError; nothing is changed then.
    """
    driver = engine.driver(store.connection)
    with environment():
        driver.execute(f"PRAGMA cache_size = {-_CACHE_KB}")
        driver.execute("BEGIN IMMEDIATE")
        try:
            made = _fill(driver, progress or _silent)
            driver.execute("COMMIT")
        except BaseException:
            if driver.in_transaction:
                driver.execute("ROLLBACK")
            raise
        finally:
            driver.execute("PRAGMA cache_size = -8000")  # SQLite's usual 8 MB
    return made


def note_conflicts(connection: Connection) -> None:
    """Fold the few streams anew in which an older program recorded that something did not fit."""
    driver = engine.driver(connection)
    with environment(), transaction(driver) as rows:
        for (stream,) in rows.execute(_UNFIT).fetchall():
            events = [to_event(row) for row in rows.execute(_STREAM, (stream,)).fetchall()]
            kind = kind_of(stream)
            state = None if kind is None else kind.fold(events)
            if state is not None:
                rows.execute(PUT_STATE, state_row(stream, state, max(events, key=_KEY)))


def _fill(driver: dbapi2.Connection, progress: Progress) -> int:
    """Write what differs, and take away what the log does not make; most rows are as they should be."""
    made, last = 0, ""
    waiting: list[StateRow] = []
    for row in folded(driver, progress):
        waiting.append(row)
        made += 1
        if len(waiting) == _STATES_AT_ONCE:
            last = _renew(driver, last, waiting)
            waiting.clear()
    last = _renew(driver, last, waiting)
    driver.execute("DELETE FROM state WHERE stream > ?", (last,))
    return made


def _renew(driver: dbapi2.Connection, before: str, rows: list[StateRow]) -> str:
    """Store rows that follow each other by stream, and nothing between them; gives the last one's stream."""
    streams = [before, *(row[0] for row in rows)]
    driver.executemany("DELETE FROM state WHERE stream > ? AND stream < ?", pairwise(streams))
    driver.executemany(_RENEW, rows)
    return str(streams[-1])


def folded(driver: dbapi2.Connection, progress: Progress) -> Iterator[StateRow]:
    """The rows `state` should hold, by stream, made from the log alone."""
    (total,) = driver.execute("SELECT count(*) FROM event").fetchone()
    done, reported = 0, 0
    rows = driver.cursor().execute(_BY_STREAM)
    for stream, group in groupby(rows, key=itemgetter(2)):
        events = [to_event(row) for row in group]
        kind = kind_of(stream)
        state = None if kind is None else kind.fold(events)
        if state is not None:
            yield state_row(stream, state, max(events, key=_KEY))
        done += len(events)
        if done - reported >= _REPORT_EVERY:
            reported = done
            progress(done, total)
    progress(done, total)


def _silent(done: int, total: int) -> None:
    """Nobody is waiting to be told."""
