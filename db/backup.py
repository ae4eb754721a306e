"""A copy of the data taken while the desk goes on working, under the same key and tried before it counts.

Knows how a copy is made, what goes along in it and how it is tried; how it is put back is `restoring`'s. The
key is never in it: who finds the copy alone can read nothing.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from sqlalchemy.engine import Connection
from sqlcipher3 import dbapi2

from db import engine, schema
from db.check import Report, check
from db.errors import environment
from db.files import sync_folder
from db.folder import DATABASE, DataFolder
from db.key import Key
from db.store import SqlStore
from frontdesk.store import StoreError

#: Files that lie beside the database travel in a table of their own, which a restored database has no more.
ALONG: Final = "taken_along"
_MADE: Final = "backup_made"


@dataclass(frozen=True, slots=True)
class Contents:
    """What a copy holds. `made` is empty for one that an older version of the program made."""

    made: datetime | None
    files: tuple[str, ...]
    latest: datetime | None
    report: Report


def backup(
    folder: DataFolder, target: Path, along: Iterable[str] = (), *, now: datetime | None = None
) -> Path:
    """Copy the database to the file `target`, all of it as it stands at one moment; returns `target`.

    `along` names files and folders of the data folder that go with it where they are there. The copy is read
    through before it gets its name, so a file of that name is always whole. It needs the key kept in the data
    folder. May run on any thread, beside a desk that writes. Raises StoreError, among others `copy_exists` –
    nothing is ever written over – and `copy_in_data` for a target in the data folder: it could be the
    database itself, or the key.
    """
    part = target.with_name(f"{target.name}.part")
    with environment():
        if target.resolve().is_relative_to(folder.path.resolve()):
            raise StoreError("copy_in_data")
        _refuse_over(target)
        target.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        remove_database(part)
        try:
            _copy(folder, part)
            _add_files(folder, part, along, now or datetime.now(UTC))
            _try(folder, part)
            _sync(part)
            _give_name(part, target)
        finally:
            remove_database(part)
        sync_folder(target.parent)
    return target


def look(file: Path, key: Key) -> Contents:
    """Look at a copy as `check` does at the data, and at what went along. Raises StoreError."""
    with opened_copy(file, key) as connection:
        driver = engine.driver(connection)
        report = check(SqlStore(connection))
        if report.file:
            return Contents(None, (), None, report)
        with environment():
            (latest,) = driver.execute("SELECT max(at) FROM event").fetchone()
        at = None if latest is None else datetime.fromtimestamp(latest / 1_000_000, UTC)
        return Contents(made(driver), tuple(name for name, _ in files(driver)), at, report)


@contextmanager
def opened_copy(file: Path, key: Key) -> Iterator[Connection]:
    """A copy opened to be read, without a trace beside it; raises StoreError (no_copy, newer, not_ready…).

    One that an older version of the program made is as good: its tables are brought up when it is put back.
    """
    with environment():
        if not file.is_file():
            raise StoreError("no_copy", "no such file")
        if file.stat().st_size == 0:
            raise StoreError("damaged", "the file is empty")
        with engine.connect(engine.unchanging(file, key)) as connection:
            found = schema.version(connection)
            if not found or found > schema.HEAD:
                raise StoreError("newer" if found else "not_ready", found)
            yield connection


def made(driver: dbapi2.Connection) -> datetime | None:
    """When a copy was made, as it says itself."""
    found = driver.execute("SELECT value FROM meta WHERE name = ?", (_MADE,)).fetchone()
    return None if found is None else datetime.fromisoformat(found[0])


def files(driver: dbapi2.Connection) -> list[tuple[str, bytes]]:
    """What went along in a copy: names within the data folder, and contents."""
    there = driver.execute("SELECT 1 FROM sqlite_master WHERE name = ?", (ALONG,)).fetchone()
    if there is None:
        return []
    rows = driver.execute(f"SELECT name, content FROM {ALONG} ORDER BY name").fetchall()  # noqa: S608 - our own table
    return [(str(name), bytes(content)) for name, content in rows]


def forget_being_a_copy(driver: dbapi2.Connection) -> None:
    """Make a database of a copy: what only a copy has is taken out of it."""
    driver.execute(f"DROP TABLE IF EXISTS {ALONG}")
    driver.execute("DELETE FROM meta WHERE name = ?", (_MADE,))


def remove_database(file: Path) -> None:
    """Remove a half-made copy and what SQLite keeps beside it."""
    for left in (file, *(file.with_name(file.name + end) for end in ("-wal", "-shm", "-journal"))):
        left.unlink(missing_ok=True)


def _refuse_over(target: Path) -> None:
    if target.exists() or target.is_symlink():
        raise StoreError("copy_exists", "a file of that name")


def _copy(folder: DataFolder, part: Path) -> None:
    """All pages in one step: a snapshot, which neither waits for a writer nor keeps one waiting."""
    with (
        engine.connect(engine.reading(folder.path / DATABASE, folder.key)) as source,
        engine.connect(engine.plain(part, folder.key)) as copy,
    ):
        part.chmod(0o600)
        engine.driver(source).backup(engine.driver(copy), pages=-1)


def _add_files(folder: DataFolder, part: Path, along: Iterable[str], now: datetime) -> None:
    """Put the files in, and leave one file that is all of the copy: nothing beside it belongs to it."""
    with engine.connect(engine.plain(part, folder.key)) as copy:
        driver = engine.driver(copy)
        driver.execute("PRAGMA journal_mode = DELETE").fetchone()
        driver.execute("BEGIN IMMEDIATE")
        driver.execute(f"CREATE TABLE {ALONG} (name TEXT NOT NULL PRIMARY KEY, content BLOB NOT NULL)")
        for name, content in _read(folder.path, along):
            driver.execute(f"INSERT INTO {ALONG} VALUES (?, ?)", (name, content))  # noqa: S608 - our own table
        driver.execute("INSERT INTO meta (name, value) VALUES (?, ?)", (_MADE, now.isoformat()))
        driver.execute("COMMIT")


def _read(folder: Path, along: Iterable[str]) -> Iterator[tuple[str, bytes]]:
    for name in along:
        place = folder / name
        for file in [place] if place.is_file() else sorted(place.rglob("*")):
            if file.is_file():
                yield file.relative_to(folder).as_posix(), file.read_bytes()


def _try(folder: DataFolder, part: Path) -> None:
    """Open the copy with the key and read every page of it; raises StoreError `damaged`."""
    with opened_copy(part, folder.key) as copy:
        driver = engine.driver(copy)
        found = driver.execute("PRAGMA cipher_integrity_check").fetchall()
        found += [row for row in driver.execute("PRAGMA quick_check").fetchall() if row != ("ok",)]
    if found:
        raise StoreError("damaged", "the copy")


def _sync(part: Path) -> None:
    with part.open("rb+") as file:
        os.fsync(file.fileno())


def _give_name(part: Path, target: Path) -> None:
    """The last step; a file that came to be there meanwhile is left alone."""
    try:
        os.link(part, target)
    except FileExistsError as error:
        raise StoreError("copy_exists", "a file of that name") from error
    except OSError:  # a disk without a second name for a file, as memory sticks have
        _refuse_over(target)
        part.rename(target)
