"""Years of past visits put into a data folder within minutes, to measure with.

Knows how the rows of one day are copied to other days: nothing is decided or folded anew, so the copies cost
little more than writing them. Only the bench does this; the program writes through its store alone.
"""

from __future__ import annotations

import uuid
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import Any, Final

from sqlcipher3 import dbapi2

from bench.days import Day
from db import engine, key
from db.append import NAMES, PUT_STATE, state_row
from db.folder import DATABASE
from db.rows import COLUMNS, to_event, to_row
from frontdesk.projection import kind_of
from frontdesk.store import StoreError

_DESK: Final = "desk"
_DAY_MS: Final = 86_400_000
_DAYS_AT_ONCE: Final = 20
#: Durability is of no use to data made for measuring, and costs most of the time.
_HASTE: Final = ("journal_mode = OFF", "synchronous = OFF", "secure_delete = OFF", "cache_size = -200000")
_EVENT: Final = f"INSERT INTO event ({NAMES}) VALUES ({', '.join('?' * len(COLUMNS))})"  # noqa: S608
_DETAIL: Final = "INSERT INTO detail (subject, field, value, hlc, device) VALUES (?, ?, ?, ?, ?)"
_OUTBOX: Final = "INSERT INTO outbox (seq) SELECT seq FROM event WHERE seq > ?"
_DESKS: Final = f"SELECT {NAMES} FROM event WHERE stream >= 'desk/' AND stream < 'desk0' ORDER BY stream, hlc"  # noqa: S608

Row = tuple[Any, ...]
Progress = Callable[[int, int], object]


@dataclass(frozen=True, slots=True)
class Rows:
    """What one day is in the tables."""

    events: list[Row]
    states: list[Row]
    details: list[Row]


class Copies:
    """One day's rows, to be had for any other day."""

    def __init__(self, day: Day) -> None:
        """Fold the day's streams once."""
        self.visits = len(day.visits)
        self._day = day.on
        self._states: list[Row] = []
        left_open = set[str]()  # years of promises nobody keeps would lie on the desk: they are not copied
        for stream, events in day.streams().items():
            kind = kind_of(stream)
            state = None if kind is None else kind.fold(events)
            if state is None or kind is None or kind.name == _DESK:
                continue
            if state.open:
                left_open.add(stream)
            else:
                self._states.append(state_row(stream, state, events[-1]))
        self._events: list[Row] = [to_row(event) for event in day.events if event.stream not in left_open]
        self._details = [
            (d.subject, d.field, d.value, d.hlc) for d in day.details if d.subject not in left_open
        ]

    def on(self, day: date) -> Rows:
        """The rows for another day: its date in every time, ids of its own, a device of its own."""
        days = (day - self._day).days
        device, later = uuid.uuid4().hex, days * _DAY_MS << 16
        old, new = self._day.isoformat().encode(), day.isoformat().encode()
        events = [
            (
                _id(row[0], days),
                row[1],
                _stream(row[2], days),
                *row[3:5],
                row[5].replace(old, new),
                row[6],
                device,
                number,
                row[9] + later,
                row[10] + days * _DAY_MS * 1000,
                row[11],
            )
            for number, row in enumerate(self._events, start=1)
        ]
        states = []
        for stream, kind, _, is_open, hlc, _, head, data in self._states:
            own = _stream(stream, days)
            named = data.replace(_id_in(stream).encode(), _id_in(own).encode()).replace(old, new)
            states.append((own, kind, new.decode(), is_open, hlc + later, device, _id(head, days), named))
        details = [
            (_stream(s, days), field, value, hlc + later, device) for s, field, value, hlc in self._details
        ]
        return Rows(events, states, details)


def _id(id_: str, days: int) -> str:
    """The UUIDv7 of so many days later: its first 48 bits are milliseconds."""
    at = f"{int(id_[:8] + id_[9:13], 16) + days * _DAY_MS:012x}"
    return f"{at[:8]}-{at[8:]}{id_[13:]}"


def _stream(stream: str, days: int) -> str:
    """The stream of so many days later; a desk goes on from day to day."""
    kind = stream.partition("/")[0]
    return stream if kind == _DESK else f"{kind}/{_id(_id_in(stream), days)}"


def _id_in(stream: str) -> str:
    return stream.partition("/")[2]


def fill(folder: Path, copies: Iterable[tuple[date, Copies]], total: int, progress: Progress) -> None:
    """Write whole days into a data folder that nobody has open. `progress` gets visits done and `total`."""
    found = key.find(folder)
    if found is None:
        raise StoreError("not_ready", "no key")
    with engine.connect(engine.writing(folder / DATABASE, found)) as connection:
        driver = engine.driver(connection)
        for pragma in _HASTE:
            driver.execute(f"PRAGMA {pragma}").fetchall()
        (last,) = driver.execute("SELECT coalesce(max(seq), 0) FROM event").fetchone()
        driver.execute("BEGIN")
        done, waiting = 0, []
        for day, copy in copies:
            waiting.append(copy.on(day))
            done += copy.visits
            if len(waiting) == _DAYS_AT_ONCE:
                _write(driver, waiting)
                waiting.clear()
                progress(done, total)
        _write(driver, waiting)
        driver.execute(_OUTBOX, (last,))
        _stand_of_desks(driver)
        driver.execute("COMMIT")
        progress(done, total)


def _write(driver: dbapi2.Connection, days: Sequence[Rows]) -> None:
    for day in days:
        driver.executemany(_EVENT, day.events)
        driver.executemany(PUT_STATE, day.states)
        driver.executemany(_DETAIL, day.details)


def _stand_of_desks(driver: dbapi2.Connection) -> None:
    """Desks go on from day to day: their states are folded from all of their events."""
    events = [to_event(row) for row in driver.execute(_DESKS).fetchall()]
    for stream in sorted({event.stream for event in events}):
        own = [event for event in events if event.stream == stream]
        kind = kind_of(stream)
        state = None if kind is None else kind.fold(own)
        if state is not None:
            driver.execute(PUT_STATE, state_row(stream, state, own[-1]))


def weekdays_before(last: date, count: int) -> list[date]:
    """So many days from Monday to Friday before a day, the earliest first."""
    found: list[date] = []
    day = last
    while len(found) < count:
        day -= timedelta(days=1)
        if day.weekday() < 5:
            found.append(day)
    return found[::-1]
