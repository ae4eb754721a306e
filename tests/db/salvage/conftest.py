"""One day's data, made once and copied for each test: a folder of it closed, and what it says."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from db.check import check
from db.folder import open_folder
from db.salvage.saving import Saved, salvage
from frontdesk.log import Detail, Event
from tests.contracts.samples import new, raw, whole_visit

VISITS = 24
PAGE = 4096


@dataclass(frozen=True)
class Day:
    """A data folder, closed, and the log and names that are in it. `erased` had a name once."""

    folder: Path
    log: dict[str, Event]
    names: dict[str, str]
    erased: str

    def copy(self, to: Path) -> Path:
        return shutil.copytree(self.folder, to)


@pytest.fixture(scope="session")
def day(tmp_path_factory: pytest.TempPathFactory) -> Day:
    """A day of some visits, one of which was erased, half of it sent."""
    folder = tmp_path_factory.mktemp("day") / "data"
    data = open_folder(folder, write=True, keyring=False)
    names = {}
    for number in range(VISITS):
        stream = new("visit")
        names[stream] = f"Visitor {number}"
        long = "what was said " * (600 if number == 7 else 1)  # longer than a page
        details = {"name": names[stream], "note": long}
        data.store.append(
            whole_visit(stream),
            [Detail(subject=stream, field=f, value=v, hlc=1, device="a") for f, v in details.items()],
        )
    erased = next(iter(names))
    data.store.append([raw(erased, "visit.erased", b"{}", 99)])
    long_event = raw(new("visit"), "later.thing", b'"' + b"x" * 9000 + b'"', 100)
    data.store.append([long_event])
    data.store.connection.exec_driver_sql("DELETE FROM outbox WHERE seq <= 108")
    log = {event.id: event for event in data.store.log()}
    del names[erased]
    data.close()
    return Day(folder, log, names, erased)


Look = Callable[[Path], Saved | None]


@pytest.fixture(scope="session")
def saved_rightly(day: Day) -> Look:
    """Salvage a folder and hold what is in it then against what was there."""

    def look(folder: Path) -> Saved | None:
        damaged = {file.name: file.read_bytes() for file in folder.glob("desk.db*")}
        saved = salvage(folder)
        if saved is not None and saved.aside is not None:
            for name, content in damaged.items():
                if name != "desk.db-shm":
                    assert (saved.aside / name).read_bytes() == content
        data = open_folder(folder, write=True, keyring=False)
        try:
            events = list(data.store.log())
            assert len({event.id for event in events}) == len(events)
            assert all(day.log[event.id] == event for event in events)
            if saved is not None:
                assert len(events) == saved.events
            found = check(data.store)
            assert (found.file, found.triggers, found.streams) == ((), (), ())
            for stream, name in day.names.items():
                assert data.store.details(stream).get("name", name) == name
            assert data.store.details(day.erased) == {}
        finally:
            data.close()
        return saved

    return look
