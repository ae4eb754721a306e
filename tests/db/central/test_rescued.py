"""A desk that was restored or saved, and the county's record: what either lacks comes from the other."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from db.backup import backup
from db.central.record import PostgresCentral
from db.folder import DataFolder, open_folder
from db.replica import SqlReplica
from db.restoring import restore
from db.salvage.saving import salvage
from frontdesk.log import Detail, Event
from frontdesk.sync.county import County, carry
from frontdesk.sync.timing import Timing
from tests.contracts.samples import MORNING, new, raw, whole_visit
from tests.db.central.conftest import Centre


@dataclass
class Desk:
    """A data folder and its traffic with the real centre."""

    folder: DataFolder
    record: PostgresCentral
    now: datetime = MORNING
    replica: SqlReplica = field(init=False)
    county: County = field(init=False)

    def __post_init__(self) -> None:
        self.replica = SqlReplica(self.folder.store.connection)
        self.county = County(
            self.replica,
            lambda events, details, cursor: (self.replica.take_in(events, details, cursor=cursor), None)[1],
            lambda: self.now,
            Timing(),
        )

    def catch_up(self) -> None:
        """Ask until there is nothing to ask, twice with some minutes between."""
        for _ in range(3):
            while (request := self.county.next()) is not None:
                self.county.took(request, carry(self.record, request))
            self.now += timedelta(minutes=10)

    def keep(self, *streams: str) -> list[Event]:
        written = [event for stream in streams for event in whole_visit(stream)]
        self.replica.append(written, [named(stream) for stream in streams])
        return written

    def held(self) -> dict[str, Event]:
        events = list(self.replica.log())
        found = {event.id: event for event in events}
        assert len(found) == len(events)
        return found


def named(stream: str) -> Detail:
    return Detail(subject=stream, field="name", value="Mair", hlc=1, device="a")


@pytest.fixture
def data(tmp_path: Path) -> Path:
    path = tmp_path / "data"
    open_folder(path, write=True, keyring=False).close()
    return path


@pytest.fixture
def opened() -> Iterator[list[DataFolder]]:
    folders: list[DataFolder] = []
    yield folders
    for folder in folders:
        folder.close()


def start(path: Path, record: PostgresCentral, opened: list[DataFolder]) -> Desk:
    for folder in opened:
        folder.close()
    opened[:] = [open_folder(path, write=True, keyring=False)]
    return Desk(opened[0], record)


def test_what_came_after_the_backup_comes_back_once_and_erased_stays_erased(
    centre: Centre, data: Path, opened: list[DataFolder], tmp_path: Path
) -> None:
    record = centre.desk()
    desk = start(data, record, opened)
    first, gone = new("visit"), new("visit")
    desk.keep(first, gone)
    desk.catch_up()
    copy = backup(desk.folder, tmp_path / "copy.db")
    desk.keep(new("visit"))
    desk.replica.append([raw(gone, "visit.erased", b"{}", 30)])
    desk.catch_up()
    everything = desk.held()
    head = record.pull(None, 1000).cursor
    desk.folder.close()
    (data / "desk.db").unlink()
    restore(copy, data)
    desk = start(data, record, opened)
    assert len(desk.held()) < len(everything)
    desk.catch_up()
    assert desk.held() == everything
    assert desk.replica.details(gone) == {}
    assert desk.replica.details(first) == {"name": "Mair"}
    assert desk.replica.waiting_to_send() == 0
    assert record.pull(None, 1000).cursor == head  # nothing was stored there a second time
    assert centre.value("SELECT count(*) FROM report.alerts") == 0


@pytest.mark.parametrize("page", [2, 5, 9, 14, 20, 27])
def test_a_saved_file_is_filled_from_the_county_and_sends_what_had_not_gone(
    centre: Centre, data: Path, opened: list[DataFolder], page: int
) -> None:
    record = centre.desk()
    desk = start(data, record, opened)
    sent = desk.keep(*(new("visit") for _ in range(4)))
    desk.catch_up()
    unsent = desk.keep(new("visit"), new("visit"))
    desk.folder.close()
    with (data / "desk.db").open("rb+") as file:
        file.seek(4096 * (page - 1) + 99)
        file.write(b"broken")
    saved = salvage(data)
    assert saved is not None
    desk = start(data, record, opened)
    kept = desk.held()
    assert len(kept) == saved.events
    desk.catch_up()
    assert desk.held() == {event.id: event for event in sent} | kept
    stored = {event.id for event in record.pull(None, 1000).events}
    assert stored == set(desk.held())
    if saved.unsent_lost is not None:
        assert len({event.id for event in unsent} - stored) == saved.unsent_lost
    assert centre.value("SELECT count(*) FROM report.alerts") == 0


def test_a_copy_and_its_original_send_to_one_record(
    centre: Centre, data: Path, opened: list[DataFolder], tmp_path: Path
) -> None:
    record = centre.desk()
    desk = start(data, record, opened)
    desk.keep(new("visit"))
    desk.folder.close()
    opened.clear()
    place = shutil.copytree(data, tmp_path / "clone")
    one, two = (
        Desk(open_folder(path, write=True, keyring=False), centre.desk(machine=f"m-{path.name}"))
        for path in (data, place)
    )
    opened += [one.folder, two.folder]
    one.keep(new("visit"))
    two.keep(new("visit"))
    for each in (one, two, one):
        each.catch_up()
    assert one.held() == two.held()
    assert len(one.held()) == 27
