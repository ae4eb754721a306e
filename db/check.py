"""Whether the data is whole: the file, the log and the read models, looked at without changing anything.

Knows what to look at and gives plain data; the words are the command line's and the windows'.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from itertools import islice
from typing import Final

from sqlcipher3 import dbapi2

from db import engine
from db.errors import environment
from db.rebuild import Progress, StateRow, folded
from db.store import SqlStore
from db.tables import TRIGGERS

#: No more than so many findings of one kind are listed.
MOST: Final = 20
_STATES: Final = "SELECT stream, kind, day, open, hlc, device, head, data FROM state ORDER BY stream"


@dataclass(frozen=True, slots=True)
class Hole:
    """Events that one run of the program wrote and that are not here, or a number it gave twice."""

    device: str
    missing: int
    doubled: int


@dataclass(frozen=True, slots=True)
class Report:
    """What was found; empty tuples where all is well. `streams` are those stored otherwise than folded."""

    events: int
    file: tuple[str, ...]
    triggers: tuple[str, ...]
    holes: tuple[Hole, ...]
    streams: tuple[str, ...]

    @property
    def clean(self) -> bool:
        """Whether nothing was found."""
        return not (self.file or self.triggers or self.holes or self.streams)


def check(store: SqlStore, progress: Progress | None = None) -> Report:
    """Look at everything, in one snapshot: others may go on writing. Raises StoreError (locked…).

    Damage to the file is a finding, not an error; what lies behind it is then not looked at.
    """
    driver = engine.driver(store.connection)
    _bring_home(driver)
    with environment():
        driver.execute("BEGIN")
        try:
            return _report(driver, progress or _silent)
        finally:
            if driver.in_transaction:
                driver.execute("ROLLBACK")


def _report(driver: dbapi2.Connection, progress: Progress) -> Report:
    file = file_findings(driver)
    if file:
        return Report(0, file, (), (), ())
    (events,) = driver.execute("SELECT count(*) FROM event").fetchone()
    return Report(
        events, (), _triggers(driver), _holes(driver), tuple(islice(_differing(driver, progress), MOST))
    )


def _bring_home(driver: dbapi2.Connection) -> None:
    """Bring pages from the write-ahead log to their places; outside a transaction.

    A power cut may leave a page half brought. It is whole in the log, from where it is read: no damage,
    though its seal at its place is broken.
    """
    with suppress(dbapi2.DatabaseError):  # what is in the way is a finding, or busy just now
        driver.execute("PRAGMA wal_checkpoint(PASSIVE)").fetchall()


def file_findings(driver: dbapi2.Connection) -> tuple[str, ...]:
    """What SQLCipher (each page's seal) and SQLite (structure, indices, references) find in the file.

    Seals are read past SQLite's locks: a page that a desk was just writing may look broken, but not twice.
    """
    found = _findings(driver)
    if not found:
        return ()
    again = _findings(driver)
    return tuple(line for line in found if line in again)


def _findings(driver: dbapi2.Connection) -> list[str]:
    found: list[str] = []
    for pragma in ("cipher_integrity_check", f"integrity_check({MOST})", "foreign_key_check"):
        try:
            rows = driver.execute(f"PRAGMA {pragma}").fetchall()
        except dbapi2.DatabaseError as error:
            found.append(error.sqlite_errorname)
            continue
        found += [" ".join(str(value) for value in row) for row in rows if row != ("ok",)]
    return found[:MOST]


def _triggers(driver: dbapi2.Connection) -> tuple[str, ...]:
    there = {
        row[0] for row in driver.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall()
    }
    return tuple(name for name in TRIGGERS if name not in there)


def _holes(driver: dbapi2.Connection) -> tuple[Hole, ...]:
    """Each run of the program counts its events from 1 without a gap (`Event.device_seq`)."""
    rows = driver.execute(
        """
        SELECT device, max(device_seq) - count(DISTINCT device_seq), count(*) - count(DISTINCT device_seq)
        FROM event GROUP BY device HAVING max(device_seq) <> count(*) OR min(device_seq) <> 1
        ORDER BY device LIMIT ?
        """,
        (MOST,),
    ).fetchall()
    return tuple(Hole(*row) for row in rows)


def _differing(driver: dbapi2.Connection, progress: Progress) -> Iterator[str]:
    """The streams whose stored state is missing, or other than the log's, or without a log behind it.

    Two walks side by side, both by stream.
    """
    stored = iter(driver.cursor().execute(_STATES).fetchone, None)
    kept: StateRow | None = next(stored, None)
    for made in folded(driver, progress):
        while kept is not None and kept[0] < made[0]:
            yield kept[0]
            kept = next(stored, None)
        if kept != made:
            yield made[0]
        if kept is not None and kept[0] == made[0]:
            kept = next(stored, None)
    while kept is not None:
        yield kept[0]
        kept = next(stored, None)


def _silent(done: int, total: int) -> None:
    """Nobody is waiting to be told."""
