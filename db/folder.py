"""A data folder opened: key, lock, engine and store together, made on first use.

Knows what lies where in the folder; knows nothing of what the store is asked.
"""

from __future__ import annotations

import shutil
import uuid
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from platformdirs import user_data_path
from sqlalchemy import delete, insert, select
from sqlalchemy.engine import Engine

from db import engine, key, noticing, rebuild, replacing, schema, seals
from db.errors import environment
from db.files import sync_folder
from db.key import Key
from db.lock import Lock
from db.rebuild import Progress
from db.store import SqlStore
from db.tables import meta
from frontdesk.store import StoreError

DATABASE: Final = replacing.DATABASE
#: The fact that says that the data was restored, and when the backup was made.
RESTORED: Final = "restored"
#: What is told once, at the first start to write after it.
_ONCE: Final = (RESTORED, replacing.REPLACED)
_OF_FILE: Final = ("machine", *_ONCE)
#: Bytes without which SQLite can't open a database: a first page, its WAL and the index of that.
_NEEDED: Final = 128 * 1024


def default_folder() -> Path:
    """Where this user's data lies unless another folder is chosen. Made by `open_folder`."""
    return user_data_path("frontdesk", appauthor=False)


@dataclass(frozen=True, slots=True)
class DataFolder:
    """An opened data folder. `machine` is the lasting identity of this copy of the data.

    `restored` says, at the first start to write after a restore, when the backup was made; `replaced` at the
    first after a damaged database was replaced by what could be read of it, when that was.
    """

    path: Path
    key: Key
    engine: Engine
    store: SqlStore
    machine: str
    lock: Lock | None
    restored: str = ""
    replaced: str = ""

    def close(self) -> None:
        """Close the store and let another program write."""
        try:
            self.store.close()
        finally:
            if self.lock is not None:
                self.lock.release()


def open_folder(
    path: Path, *, write: bool, keyring: bool = True, progress: Progress | None = None
) -> DataFolder:
    """Open a data folder, to write (one program at a time; makes it on first use) or only to read.

    Read models of another version of the program are made anew by the first that writes, which may take a
    while: `progress` is told of it.
    Raises StoreError: in_use, no_access, no_key, key_open, wrong_key, damaged, newer, not_ready, disk_full,
    locked, disk_error.
    """
    try:
        return _open_to_write(path, keyring, progress) if write else _open_to_read(path)
    except StoreError as error:
        if error.code == "disk_error" and _no_room(path):
            raise StoreError("disk_full", "no room to open it") from error
        raise


def _no_room(path: Path) -> bool:
    """Whether the disk is full: SQLite calls it a disk fault when its index of the WAL finds no room."""
    with environment():
        return shutil.disk_usage(path).free < _NEEDED


def _open_to_read(path: Path) -> DataFolder:
    found = key.find(path)
    if not (path / DATABASE).exists():
        raise StoreError("not_ready", "no database")
    if found is None:
        raise StoreError("no_key", "no key file beside the database")
    chosen = engine.reading(_not_empty(path / DATABASE), found)
    connection = engine.connect(chosen)
    try:
        schema.require(connection)
        return _opened(path, found, chosen, SqlStore(connection), None)
    except BaseException:
        connection.close()
        raise


def _open_to_write(path: Path, keyring: bool, progress: Progress | None) -> DataFolder:
    with environment():
        path.mkdir(mode=0o700, parents=True, exist_ok=True)
    lock = Lock(path)
    try:
        with environment():
            replacing.finish(path)  # where a restore or salvage was stopped midway
        found = _key(path, keyring)
        if not (path / DATABASE).exists():
            _make(path, found)
        database = _not_empty(path / DATABASE)
        with environment():
            if noticing.damaged(database, found):
                raise StoreError("damaged", "a page")
        chosen = engine.writing(database, found)
        connection = engine.connect(chosen)
        try:
            with environment():
                seals.keep_salt(database)
            schema.bring_up(connection)
            store = SqlStore(connection)
            rebuild.bring_up(store, progress)
            return _opened(path, found, chosen, store, lock)
        except BaseException:
            connection.close()
            raise
    except BaseException:
        lock.release()
        raise


def _opened(path: Path, found: Key, chosen: Engine, store: SqlStore, lock: Lock | None) -> DataFolder:
    with environment():
        rows = store.connection.execute(select(meta.c.name, meta.c.value).where(meta.c.name.in_(_OF_FILE)))
        facts = {name: str(value) for name, value in rows}
        if lock is not None and not facts.keys().isdisjoint(_ONCE):
            store.connection.execute(delete(meta).where(meta.c.name.in_(_ONCE)))
    told = (facts.get(name, "") for name in _ONCE)
    return DataFolder(path, found, chosen, store, facts["machine"], lock, *told)


def _key(path: Path, keyring: bool) -> Key:
    found = key.find(path)
    if found is not None:
        return found
    if (path / DATABASE).exists():
        raise StoreError("no_key", "no key file beside the database")
    return key.make(path, keyring=keyring)


def _not_empty(database: Path) -> Path:
    """Refuse a file of no bytes: SQLite would take it for a new database and show an empty queue."""
    with environment():
        if database.stat().st_size == 0:
            raise StoreError("damaged", "the file is empty")
    return database


def _make(path: Path, found: Key) -> None:
    """Make the database under another name, so that a half-made one is never taken for the real one."""
    if (path / f"{DATABASE}-wal").exists():  # its steps belong to a database that was here
        raise StoreError("damaged", "the database is missing")
    fresh = path / f"{DATABASE}.new"
    with environment():
        for left in (fresh, path / f"{fresh.name}-wal", path / f"{fresh.name}-shm"):
            left.unlink(missing_ok=True)
        with engine.connect(engine.writing(fresh, found)) as connection:
            schema.bring_up(connection)
            connection.execute(insert(meta).values(name="machine", value=uuid.uuid4().hex))
        fresh.chmod(0o600)
        fresh.replace(path / DATABASE)
        sync_folder(path)
