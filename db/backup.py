"""A copy of the data taken while the desk goes on working, under the same key and tried before it counts.

Knows how a copy is made and tried; where copies are kept and for how long is for those who ask for it.
"""

from __future__ import annotations

from pathlib import Path

from db import engine, schema
from db.errors import environment
from db.files import sync_folder
from db.folder import DATABASE, DataFolder
from frontdesk.store import StoreError


def backup(folder: DataFolder, target: Path) -> Path:
    """Copy the database to the file `target`, all of it as it stands at one moment; returns `target`.

    The copy is read through before it gets its name, so a file of that name is always whole. It needs the
    key kept in the data folder. May run on any thread, beside a desk that writes. Raises StoreError, among
    others `copy_in_data` for a target in the data folder: it could be the database itself, or the key.

    To go back to a copy: close all windows, remove desk.db, desk.db-wal and desk.db-shm from the data folder,
    and put the copy there as desk.db.
    """
    part = target.with_name(f"{target.name}.part")
    with environment():
        if target.resolve().is_relative_to(folder.path.resolve()):
            raise StoreError("copy_in_data")
        target.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        part.unlink(missing_ok=True)
        try:
            _copy(folder, part)
            _try(folder, part)
            part.replace(target)
        finally:
            for left in (part, *(part.with_name(part.name + end) for end in ("-wal", "-shm", "-journal"))):
                left.unlink(missing_ok=True)
        sync_folder(target.parent)
    return target


def _copy(folder: DataFolder, part: Path) -> None:
    """All pages in one step: a snapshot, which neither waits for a writer nor keeps one waiting."""
    with (
        engine.connect(engine.reading(folder.path / DATABASE, folder.key)) as source,
        engine.connect(engine.plain(part, folder.key)) as copy,
    ):
        part.chmod(0o600)
        engine.driver(source).backup(engine.driver(copy), pages=-1)


def _try(folder: DataFolder, part: Path) -> None:
    """Open the copy with the key and read every page of it; raises StoreError `damaged`."""
    with engine.connect(engine.reading(part, folder.key)) as copy:
        schema.require(copy)
        driver = engine.driver(copy)
        found = driver.execute("PRAGMA cipher_integrity_check").fetchall()
        found += [row for row in driver.execute("PRAGMA quick_check").fetchall() if row != ("ok",)]
    if found:
        raise StoreError("damaged", "the copy")
