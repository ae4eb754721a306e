"""A damaged database replaced by a new one with everything that can still be read of it.

Knows the order of steps and counts what was saved; how pages are read is `finding`'s, how one database takes
the place of another `db.replacing`'s.
"""

from __future__ import annotations

import uuid
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from itertools import islice
from pathlib import Path
from typing import Final

from sqlcipher3 import dbapi2

from db import append, engine, key, replacing, schema, seals
from db.append import NAMES, transaction
from db.check import file_findings
from db.errors import environment
from db.key import Key
from db.lock import Lock
from db.rebuild import rebuild
from db.replacing import DATABASE
from db.rows import to_row
from db.salvage.finding import Finding, Found
from db.salvage.pages import Pages
from db.store import SqlStore
from frontdesk.clock import far_ahead
from frontdesk.store import StoreError

_AT_ONCE: Final = 2000
_MARKS: Final = ", ".join("?" * 13)
_EVENT: Final = f"INSERT INTO event (seq, {NAMES}) VALUES ({_MARKS}) ON CONFLICT DO NOTHING"  # noqa: S608 - our own column names
_FACT: Final = "INSERT INTO meta (name, value) VALUES (?, ?) ON CONFLICT (name) DO NOTHING"
#: What is true of the old file only: the record is read anew, and days are counted anew.
_OF_THE_OLD: Final = frozenset({"cursor", "tallied"})
#: Tables whose rows are taken over as they are, with what their columns hold.
_TAKEN: Final = {"number": 2, "aside": 2}


@dataclass(frozen=True, slots=True)
class Saved:
    """What came of it. `lost` is the least number of events that are gone.

    `unsent_lost` counts events marked for sending that are gone: nobody else has them. None where the marks
    themselves were lost, and everything saved is marked. `aside` is the folder with the damaged files.
    """

    pages: int
    broken: int
    events: int
    lost: int
    details: int
    to_send: int
    unsent_lost: int | None
    aside: Path | None = None

    @property
    def share(self) -> float:
        """The share of events saved, 0 to 1."""
        return self.events / (self.events + self.lost) if self.events else float(self.lost == 0)


def salvage(folder: Path, *, now: datetime | None = None) -> Saved | None:
    """Save what can be read of a folder's database; None where nothing is wrong with it and nothing was done.

    The damaged files are set aside and never changed. Raises StoreError (in_use, no_key, wrong_key,
    disk_full…); then everything is as it was.
    """
    now = now or datetime.now(UTC)
    with environment():
        if not folder.is_dir():
            raise StoreError("not_ready", "no folder")
    lock = Lock(folder)
    try:
        with environment():
            replacing.finish(folder)
            return _salvage(folder, now)
    finally:
        lock.release()


def _salvage(folder: Path, now: datetime) -> Saved | None:
    database = folder / DATABASE
    wal = database.with_name(f"{DATABASE}-wal")
    if not database.exists() and not wal.exists():
        raise StoreError("not_ready", "no database")
    found = key.find(folder)
    if found is None:
        raise StoreError("no_key", "no key file beside the database")
    with Pages(database, found) as pages, replacing.incoming(folder) as place:
        if pages.whole and _opens(database, found):
            return None
        fresh = place / DATABASE
        made = _fill(Finding(pages), fresh, found, now)
        seals.keep_salt(fresh)
        aside = replacing.put_in_place(folder, place, now)
    return replace(made, aside=aside)


def _opens(database: Path, found: Key) -> bool:
    """Whether SQLite finds the file as it should be: each page may be whole and yet not fit the others."""
    try:
        with engine.connect(engine.reading(database, found)) as connection:
            schema.require(connection)
            return not file_findings(engine.driver(connection))
    except StoreError as error:
        if error.code in ("damaged", "no_access", "not_ready"):  # `no_access`: the file is gone
            return False
        raise


def _fill(finding: Finding, fresh: Path, found: Key, now: datetime) -> Saved:
    """Make the new database and say what is in it."""
    with engine.connect(engine.writing(fresh, found)) as connection:
        schema.bring_up(connection)
        driver = engine.driver(connection)
        with transaction(driver) as cursor:
            _keep_events(finding, cursor, now)
        told = finding.found
        with transaction(driver) as cursor:
            _keep_marks(told, cursor)
            _keep_small_tables(told, cursor)
            _keep_details(finding, cursor)
            cursor.execute("INSERT OR REPLACE INTO meta VALUES (?, ?)", (replacing.REPLACED, now.isoformat()))
        rebuild(SqlStore(connection))
        made = _counted(told, driver)
        driver.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
    fresh.chmod(0o600)
    return made


def _keep_events(finding: Finding, cursor: dbapi2.Cursor, now: datetime) -> None:
    ahead: set[int] = set(finding.found.marked("ahead"))
    events = finding.events()
    while part := list(islice(events, _AT_ONCE)):
        cursor.executemany(_EVENT, ((seq, *to_row(event)) for seq, event in part))
        ahead |= {seq for seq, event in part if far_ahead(event.hlc, now)}
    cursor.executemany(
        "INSERT OR IGNORE INTO ahead (seq) SELECT seq FROM event WHERE seq = ?", [(seq,) for seq in ahead]
    )


def _keep_marks(told: Found, cursor: dbapi2.Cursor) -> None:
    """Mark for sending what was marked; everything where that is not known: sent again it is harmless."""
    if told.outbox is None:
        cursor.execute("INSERT INTO outbox (seq) SELECT seq FROM event")
        return
    marks = [(seq,) for seq in sorted(told.outbox)]
    cursor.executemany("INSERT INTO outbox (seq) SELECT seq FROM event WHERE seq = ?", marks)


def _keep_small_tables(told: Found, cursor: dbapi2.Cursor) -> None:
    for row in told.tables.get("meta", ()):
        if len(row.values) == 2 and row.values[0] not in _OF_THE_OLD:
            cursor.execute(_FACT, row.values)
    cursor.execute(_FACT, ("machine", uuid.uuid4().hex))  # only where it was lost
    for table, columns in _TAKEN.items():
        fitting = [row.values for row in told.tables.get(table, ()) if len(row.values) == columns]
        cursor.executemany(f"INSERT OR IGNORE INTO {table} VALUES ({', '.join('?' * columns)})", fitting)  # noqa: S608 - our own table names


def _keep_details(finding: Finding, cursor: dbapi2.Cursor) -> None:
    """After the events, so that no detail of a stream that was erased gets in."""
    rows: Iterator[tuple[object, ...]] = (
        (each.subject, each.field, each.value, each.hlc, each.device) for each in finding.details()
    )
    cursor.executemany(append.DETAIL, rows)


def _counted(told: Found, driver: dbapi2.Connection) -> Saved:
    def count(table: str) -> int:
        return int(driver.execute(f"SELECT count(*) FROM {table}").fetchone()[0])  # noqa: S608 - our own table names

    (highest,) = driver.execute("SELECT coalesce(max(seq), 0) FROM event").fetchone()
    events, to_send = count("event"), count("outbox")
    return Saved(
        pages=told.pages,
        broken=told.broken,
        events=events,
        lost=max(told.highest, int(highest)) - events,
        details=count("detail"),
        to_send=to_send,
        unsent_lost=None if told.outbox is None else len(told.outbox) - to_send,
    )
