"""How events and details are kept: log, read models, details and outbox in one transaction.

Knows the statements of the hot path, written for the driver itself: through Core they would cost more than
the commit's own writing. Knows nothing of what a fact means; `frontdesk.projection` folds.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Final

import msgspec
from sqlcipher3 import dbapi2

from db import beside
from db.rows import COLUMNS, to_event, to_row
from frontdesk.log import Detail, Event, erases
from frontdesk.projection import State, kind_of, read, write

NAMES: Final = ", ".join(f'"{name}"' for name in COLUMNS)
_EVENT: Final = (
    f"INSERT INTO event ({NAMES}) VALUES ({', '.join('?' * len(COLUMNS))}) ON CONFLICT (id) DO NOTHING"  # noqa: S608
)
_FACT: Final = """
    INSERT INTO meta (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value
"""
_AHEAD: Final = "INSERT INTO ahead (seq) SELECT seq FROM event WHERE id = ?"
_OUTBOX: Final = "INSERT INTO outbox (seq) VALUES (?)"
#: Keeps a detail: the latest by (hlc, device) wins, and none of a stream that was erased.
DETAIL: Final = """
    INSERT INTO detail (subject, field, value, hlc, device) SELECT ?1, ?2, ?3, ?4, ?5
    WHERE NOT EXISTS (SELECT 1 FROM event WHERE stream = ?1 AND substr(type, -7) = '.erased')
    ON CONFLICT (subject, field) DO UPDATE
    SET value = excluded.value, hlc = excluded.hlc, device = excluded.device
    WHERE (excluded.hlc, excluded.device) > (detail.hlc, detail.device)
"""
_DURABLE: Final = "PRAGMA synchronous = FULL"
_SOON: Final = "PRAGMA synchronous = NORMAL"
_ERASE: Final = "DELETE FROM detail WHERE subject = ?"
#: Stores one row of `state` (in the order of `state_row`).
PUT_STATE: Final = """
    INSERT INTO state (stream, kind, day, open, hlc, device, head, data) VALUES (?, ?, ?, ?, ?, ?, ?, ?)
    ON CONFLICT (stream) DO UPDATE
    SET kind = excluded.kind, day = excluded.day, open = excluded.open, hlc = excluded.hlc,
        device = excluded.device, head = excluded.head, data = excluded.data
"""
_GET_STATE: Final = "SELECT hlc, device, head, data FROM state WHERE stream = ?"
_STREAM: Final = f"SELECT {NAMES} FROM event WHERE stream = ?"  # noqa: S608


@dataclass(frozen=True, slots=True)
class Foreign:
    """That events were written elsewhere: `ahead` names those whose clock was, `cursor` how far.

    They are not marked for sending.
    """

    ahead: frozenset[str] = frozenset()
    cursor: str = ""


def append(
    driver: dbapi2.Connection,
    events: Sequence[Event],
    details: Sequence[Detail],
    foreign: Foreign | None = None,
) -> list[Event]:
    """Keep all or nothing; the events that were new. The driver's errors come rolled back.

    This machine's own are durable then. What was written elsewhere is so there, and is fetched anew where a
    power cut takes it: it waits for no disk.
    """
    with transaction(driver, durable=foreign is None) as cursor:
        fresh = _keep(cursor, events, mark=foreign is None)
        streams: dict[str, list[Event]] = {}
        for event in fresh:
            streams.setdefault(event.stream, []).append(event)
        for stream, added in streams.items():
            _project(cursor, stream, added)
        kept = [] if foreign is None else beside.losers(cursor, details)
        if details:
            rows = [(d.subject, d.field, d.value, d.hlc, d.device) for d in (*details, *kept)]
            cursor.executemany(DETAIL, rows)
        if foreign is not None:
            beside.tidy(cursor, fresh, details)
            ahead = [(event.id,) for event in fresh if event.id in foreign.ahead]
            cursor.executemany(_AHEAD, ahead)
            if foreign.cursor:
                cursor.execute(_FACT, ("cursor", foreign.cursor))
    return fresh


@contextmanager
def transaction(driver: dbapi2.Connection, *, durable: bool = True) -> Iterator[dbapi2.Cursor]:
    """Everything done with the cursor is kept, or nothing of it.

    What is not `durable` reaches the disk no later than the next that is: a power cut before may take it, the
    latest first and each as a whole (SQLite's synchronous=NORMAL with a write-ahead log).
    """
    # Said each time: what one leaves behind, however it ends, must not decide about the next.
    driver.execute(_DURABLE if durable else _SOON)
    driver.execute("BEGIN IMMEDIATE")
    try:
        yield driver.cursor()
        driver.execute("COMMIT")
    except BaseException:
        if driver.in_transaction:  # SQLite itself has rolled back where the disk was full
            driver.execute("ROLLBACK")
        raise


def state_row(stream: str, state: State, last: Event) -> tuple[object, ...]:
    """A state and its newest event as a row for `PUT_STATE`."""
    kind = stream.partition("/")[0]
    return (stream, kind, state.day, int(state.open), last.hlc, last.device, last.id, write(state))


def _keep(cursor: dbapi2.Cursor, events: Iterable[Event], *, mark: bool) -> list[Event]:
    """Write the events not kept before, mark this machine's own for sending, and carry out erasures."""
    fresh: list[Event] = []
    for event in events:
        cursor.execute(_EVENT, to_row(event))
        if cursor.rowcount == 1:
            if mark:
                cursor.execute(_OUTBOX, (cursor.lastrowid,))
            if erases(event):
                cursor.execute(_ERASE, (event.stream,))
            fresh.append(event)
    return fresh


def _project(cursor: dbapi2.Cursor, stream: str, fresh: list[Event]) -> None:
    """Bring a stream's state up to date: on from the stored one, or folded anew where events come late."""
    kind = kind_of(stream)
    if kind is None:
        return
    fresh.sort(key=lambda event: event.key)
    state = _state_before(cursor, stream, fresh[0])
    if state is not None:
        for event in fresh:
            state = kind.evolve(state, event)
        last = fresh[-1]
    else:
        events = [to_event(row) for row in cursor.execute(_STREAM, (stream,)).fetchall()]
        state = kind.fold(events)
        last = max(events, key=lambda event: event.key)
    if state is not None:
        cursor.execute(PUT_STATE, state_row(stream, state, last))


def _state_before(cursor: dbapi2.Cursor, stream: str, first: Event) -> State | None:
    """The stored state if it can be gone on from: read whole, and nothing in it newer than `first`."""
    found = cursor.execute(_GET_STATE, (stream,)).fetchone()
    if found is None or (found[0], found[1], found[2]) >= first.key:
        return None
    try:
        state: State = read(stream.partition("/")[0], found[3])
    except msgspec.DecodeError:
        return None  # written by another version of the program: folding the log anew mends it
    return None if state.needs_newer else state  # what could not be read then may be known by now
