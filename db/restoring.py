"""A backup put back, and events brought over from a database that was set aside.

Knows what has to survive a step back in time: erasures that were made since the backup, so that what was
erased does not come back. Everything else since then comes back from the shop's other machines and the
county's record, where there are any; how one database takes the place of another is `replacing`'s.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import islice
from pathlib import Path, PurePosixPath
from typing import Final

from sqlcipher3 import dbapi2

from db import append, engine, key, replacing, schema, seals
from db.append import transaction
from db.backup import files, forget_being_a_copy, made, opened_copy
from db.check import file_findings
from db.errors import environment
from db.folder import RESTORED, DataFolder
from db.key import Key
from db.lock import Lock
from db.replacing import DATABASE
from db.salvage.finding import Finding
from db.salvage.pages import Pages
from frontdesk.log import Event, erases
from frontdesk.store import StoreError

_AT_ONCE: Final = 500
_HAS: Final = "SELECT 1 FROM event WHERE id = ?"


@dataclass(frozen=True, slots=True)
class Restored:
    """What came of it. `newer` counts events of the data before that the backup does not have.

    `erasures` of those were taken over. Both are None where the data before could not be read. `aside` is
    where it lies.
    """

    made: datetime | None
    events: int
    files: tuple[str, ...]
    newer: int | None
    erasures: int | None
    aside: Path | None


def restore(
    file: Path, folder: Path, chosen: Key | None = None, *, keyring: bool = True, now: datetime | None = None
) -> Restored:
    """Put a backup into a folder, whose key is used where no other is chosen. What is there is set aside.

    Raises StoreError – in_use beside a running desk, no_copy, no_key, wrong_key, damaged, newer, disk_full… –
    and then everything is as it was.
    """
    now = now or datetime.now(UTC)
    with environment():
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    lock = Lock(folder)
    try:
        with environment():
            replacing.finish(folder)
            return _restore(file, folder, chosen, keyring, now)
    finally:
        lock.release()


def _restore(file: Path, folder: Path, chosen: Key | None, keyring: bool, now: datetime) -> Restored:
    before = key.find(folder) if (folder / key.FILE).exists() else None
    found = chosen or before
    if found is None:
        raise StoreError("no_key", "no key was given, and the folder has none")
    with replacing.incoming(folder) as place:
        fresh = place / DATABASE
        _copy(file, fresh, found)
        with engine.connect(engine.writing(fresh, found)) as connection:
            schema.bring_up(connection)
            driver = engine.driver(connection)
            when, names = made(driver), _unpack(driver, place)
            newer, erasures = _carry_erasures(driver, folder, before)
            with transaction(driver) as cursor:
                forget_being_a_copy(driver)
                cursor.execute(
                    "INSERT OR REPLACE INTO meta VALUES (?, ?)", (RESTORED, (when or now).isoformat())
                )
            events = _count(driver, "event")
        fresh.chmod(0o600)
        seals.keep_salt(fresh)
        if found != before:
            key.keep(place, found, keyring=keyring)
        aside = replacing.put_in_place(folder, place, now)
    return Restored(when, events, names, newer, erasures, aside)


def _copy(file: Path, fresh: Path, found: Key) -> None:
    """The backup under a salt of its own, read through on the way. Raises StoreError `damaged`."""
    with opened_copy(file, found) as source, engine.connect(engine.plain(fresh, found)) as copy:
        if file_findings(engine.driver(source)):
            raise StoreError("damaged", "the backup")
        engine.driver(source).backup(engine.driver(copy), pages=-1)


def _unpack(driver: dbapi2.Connection, place: Path) -> tuple[str, ...]:
    """Write the files that went along beside the database. A name that leads elsewhere is left out."""
    names = []
    for name, content in files(driver):
        parts = PurePosixPath(name).parts
        if not parts or ".." in parts or PurePosixPath(name).is_absolute() or parts[0] == DATABASE:
            continue
        to = place.joinpath(*parts)
        to.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        to.write_bytes(content)
        to.chmod(0o600)
        names.append(name)
    return tuple(names)


def _carry_erasures(
    driver: dbapi2.Connection, folder: Path, before: Key | None
) -> tuple[int | None, int | None]:
    """Take over the erasures of the data before: how many events it has more, how many of them erase."""
    database = folder / DATABASE
    if not database.exists() and not database.with_name(f"{DATABASE}-wal").exists():
        return 0, 0
    if before is None:
        return None, None
    newer: set[str] = set()
    erasing: dict[str, Event] = {}
    try:
        with Pages(database, before) as pages:
            for event in _new_here(driver, Finding(pages)):
                newer.add(event.id)
                if erases(event):
                    erasing[event.id] = event
    except StoreError as error:
        if error.code != "wrong_key":
            raise
        return None, None
    append.append(driver, list(erasing.values()), ())
    return len(newer), len(erasing)


def bring_over(data: DataFolder, source: Path) -> tuple[int, int]:
    """Bring over what can be read of a folder that was set aside: how many events and details were new.

    What is here stays; events brought over are marked for sending. Raises StoreError.
    """
    driver = engine.driver(data.store.connection)
    with environment():
        if not (source / DATABASE).exists():
            raise StoreError("no_copy", "no database in it")
        with Pages(source / DATABASE, key.find(source) or data.key) as pages:
            finding = Finding(pages)
            before = _count(driver, "event"), _count(driver, "detail")
            events = _new_here(driver, finding)
            while part := list(islice(events, _AT_ONCE)):
                append.append(driver, part, ())
            details = finding.details()
            while some := list(islice(details, _AT_ONCE)):
                append.append(driver, (), some)
    return _count(driver, "event") - before[0], _count(driver, "detail") - before[1]


def _new_here(driver: dbapi2.Connection, finding: Finding) -> Iterator[Event]:
    for _, event in finding.events():
        if driver.execute(_HAS, (event.id,)).fetchone() is None:
            yield event


def _count(driver: dbapi2.Connection, table: str) -> int:
    return int(driver.execute(f"SELECT count(*) FROM {table}").fetchone()[0])  # noqa: S608 - our own table names
