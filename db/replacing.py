"""Putting a database, and what belongs to it, in the place of another: all of it or nothing.

Knows the order of steps in which a stop at any moment loses nothing: what is to come in lies ready in a
folder with a lasting name; whoever opens the data next finishes what was begun. What was there before is set
aside under the day and time, and never removed.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from db.files import sync_folder

DATABASE: Final = "desk.db"
#: Where what was there before lies, in a folder of its own for each time.
ASIDE: Final = "set-aside"
#: The fact in a database that took a damaged one's place: when that was.
REPLACED: Final = "replaced"
_PREPARING: Final = "incoming.part"
_READY: Final = "incoming-"
#: What belongs to a database and goes with it.
_WITH_IT: Final = (f"{DATABASE}-wal", f"{DATABASE}-shm")
#: What says how the old database is read, and stays in use: it is copied.
_COPIED: Final = ("desk.key", "desk.salt")


@contextmanager
def incoming(folder: Path) -> Iterator[Path]:
    """A folder for what is to come in, gone again where it is not put in place (`put_in_place`)."""
    place = folder / _PREPARING
    if place.exists():  # left by a program that was stopped
        shutil.rmtree(place)
    place.mkdir(mode=0o700)
    try:
        yield place
    finally:
        if place.exists():
            shutil.rmtree(place)


def put_in_place(folder: Path, place: Path, now: datetime | None = None) -> Path | None:
    """Let what lies ready in `place` replace what is in the folder; where that was set aside, if anywhere.

    The caller holds the folder's lock.
    """
    for thing in place.rglob("*"):
        _sync(thing)
    _sync(place)
    stamp = (now or datetime.now(UTC)).strftime("%Y-%m-%d-%H%M%S")
    while (folder / f"{_READY}{stamp}").exists() or (folder / ASIDE / stamp).exists():
        stamp += "-again"
    place.rename(folder / f"{_READY}{stamp}")
    sync_folder(folder)
    return finish(folder)


def finish(folder: Path) -> Path | None:
    """Carry out to its end what was begun; where things were set aside last. Needs the folder's lock."""
    aside: Path | None = None
    for ready in sorted(folder.glob(f"{_READY}*")):
        aside = _finish_one(folder, ready)
    return aside


def _finish_one(folder: Path, ready: Path) -> Path | None:
    aside = folder / ASIDE / ready.name.removeprefix(_READY)
    if (ready / DATABASE).exists():
        if (folder / DATABASE).exists():
            for name in _COPIED:
                _copy_aside(folder / name, aside)
        for name in _WITH_IT:
            _set_aside(folder / name, aside)
    for thing in sorted(ready.iterdir(), key=lambda thing: thing.name == DATABASE):  # the database last
        _set_aside(folder / thing.name, aside)
        thing.rename(folder / thing.name)
        sync_folder(folder)
    ready.rmdir()
    sync_folder(folder)
    return aside if aside.exists() else None


def _set_aside(thing: Path, aside: Path) -> None:
    if thing.exists():
        _make(aside)
        thing.rename(aside / thing.name)
        sync_folder(aside)
        sync_folder(thing.parent)


def _copy_aside(thing: Path, aside: Path) -> None:
    if thing.exists() and not (aside / thing.name).exists():
        _make(aside)
        part = aside / f"{thing.name}.part"
        shutil.copy2(thing, part)
        _sync(part)
        part.rename(aside / thing.name)
        sync_folder(aside)


def _make(aside: Path) -> None:
    aside.mkdir(mode=0o700, parents=True, exist_ok=True)
    sync_folder(aside.parent)
    sync_folder(aside.parent.parent)


def _sync(thing: Path) -> None:
    if thing.is_dir():
        sync_folder(thing)
        return
    with thing.open("rb+") as file:
        os.fsync(file.fileno())
