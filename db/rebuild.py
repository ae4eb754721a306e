"""The read models made anew from the log, and compared with what is stored.

Knows how to walk the whole log stream by stream without holding it in memory; what a state is, is
`frontdesk.projection`'s.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from itertools import groupby, pairwise
from operator import attrgetter, itemgetter
from typing import Any, Final

from sqlcipher3 import dbapi2

from db import engine
from db.append import NAMES, PUT_STATE, state_row
from db.errors import environment
from db.rows import to_event
from db.store import SqlStore
from frontdesk.projection import MARKS, kind_of

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
_WITHIN: Final = "FROM event WHERE stream >= ? AND stream < ?"
_COUNT: Final = f"SELECT count(*) {_WITHIN}"
_BY_STREAM: Final = f"SELECT {NAMES} {_WITHIN} ORDER BY stream, hlc"
_MARKS: Final = "SELECT value FROM meta WHERE name = 'marks'"
_KEEP_MARKS: Final = "INSERT OR REPLACE INTO meta (name, value) VALUES ('marks', ?)"
#: Streams from the first up to but not with the second.
_Span = tuple[str, str]
_ALL: Final = ("", "\U0010ffff")


def rebuild(store: SqlStore, progress: Progress | None = None) -> int:
    """Replace all read models by what the log folds to, in one transaction; returns how many there are.

    Readers go on seeing the old ones until it is done. Raises StoreError; nothing is changed then.
    """
    return _rebuild(engine.driver(store.connection), (_ALL,), progress or _silent)


def bring_up(store: SqlStore, progress: Progress | None = None) -> None:
    """Make those kinds anew that another version of the program had folded otherwise. Raises StoreError."""
    driver = engine.driver(store.connection)
    with environment():
        found = driver.execute(_MARKS).fetchone()
    had = "" if found is None else str(found[0])
    if had == _written():
        return
    known = set(had.split())
    other = [kind for kind, mark in sorted(MARKS.items()) if _mark(kind, mark) not in known]
    spans = [(f"{kind}/", f"{kind}0") for kind in other]  # 0 comes after /
    _rebuild(driver, spans, progress or _silent)


def _written() -> str:
    """The marks as they are kept in a file."""
    return " ".join(_mark(kind, mark) for kind, mark in sorted(MARKS.items()))


def _mark(kind: str, mark: str) -> str:
    return f"{kind}={mark}"


def _rebuild(driver: dbapi2.Connection, spans: Sequence[_Span], progress: Progress) -> int:
    with environment():
        driver.execute(f"PRAGMA cache_size = {-_CACHE_KB}")
        driver.execute("BEGIN IMMEDIATE")
        try:
            made = _fill(driver, spans, progress)
            driver.execute(_KEEP_MARKS, (_written(),))
            driver.execute("COMMIT")
        except BaseException:
            if driver.in_transaction:
                driver.execute("ROLLBACK")
            raise
        finally:
            driver.execute("PRAGMA cache_size = -8000")  # SQLite's usual 8 MB
    return made


def _fill(driver: dbapi2.Connection, spans: Sequence[_Span], progress: Progress) -> int:
    """Write what differs, and take away what the log does not make; most rows are as they should be."""
    sizes = [driver.execute(_COUNT, span).fetchone()[0] for span in spans]
    made = before = 0
    for span, size in zip(spans, sizes, strict=True):
        told = partial(_tell, progress, before, sum(sizes))
        made += _fill_span(driver, span, told)
        before += size
    return made


def _tell(progress: Progress, before: int, of: int, done: int, _total: int) -> None:
    progress(before + done, of)


def _fill_span(driver: dbapi2.Connection, span: _Span, progress: Progress) -> int:
    made, last = 0, span[0]
    waiting: list[StateRow] = []
    for row in folded(driver, progress, span):
        waiting.append(row)
        made += 1
        if len(waiting) == _STATES_AT_ONCE:
            last = _renew(driver, last, waiting)
            waiting.clear()
    last = _renew(driver, last, waiting)
    driver.execute("DELETE FROM state WHERE stream > ? AND stream < ?", (last, span[1]))
    return made


def _renew(driver: dbapi2.Connection, before: str, rows: list[StateRow]) -> str:
    """Store rows that follow each other by stream, and nothing between them; gives the last one's stream."""
    streams = [before, *(row[0] for row in rows)]
    driver.executemany("DELETE FROM state WHERE stream > ? AND stream < ?", pairwise(streams))
    driver.executemany(_RENEW, rows)
    return str(streams[-1])


def folded(driver: dbapi2.Connection, progress: Progress, span: _Span = _ALL) -> Iterator[StateRow]:
    """The rows `state` should hold, by stream, made from the log alone."""
    (total,) = driver.execute(_COUNT, span).fetchone()
    done, reported = 0, 0
    rows = driver.cursor().execute(_BY_STREAM, span)
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
