"""The check finds what is wrong and a rebuild mends what can be mended from the log."""

from __future__ import annotations

import msgspec
import pytest
from sqlalchemy.engine import Connection

from db.check import Hole, check
from db.folder import DataFolder, open_folder
from db.rebuild import rebuild
from db.store import SqlStore
from frontdesk.clock import AnchoredClock
from frontdesk.desk import FrontDesk
from frontdesk.visit.commands import Call, CheckIn
from tests.contracts.samples import checked_in, new, raw
from tests.shopfloor import small_shop


@pytest.fixture
def desk(store: SqlStore) -> FrontDesk:
    """A front desk with four visitors, the first of them called."""
    desk = FrontDesk(small_shop(), store, AnchoredClock())
    for number in range(4):
        desk.handle(CheckIn(visit=f"v{number}", services=("benefit",), details={"name": "x"}), desk="1")
    desk.handle(Call(visit="v0"), desk="1")
    return desk


def run(store: SqlStore, statement: str) -> None:
    store.connection.exec_driver_sql(statement)


def all_states(connection: Connection) -> list[tuple[object, ...]]:
    return [tuple(row) for row in connection.exec_driver_sql("SELECT * FROM state ORDER BY stream")]


def test_data_as_the_desk_leaves_it_is_clean(desk: FrontDesk, store: SqlStore) -> None:
    store.append([raw(new("promise"), "promise.made", b"?", 1)])
    report = check(store)
    assert report.file == report.triggers == report.streams == ()
    assert report.events == 10


def test_an_empty_store_is_clean(store: SqlStore) -> None:
    assert check(store).clean
    assert check(store).events == 0


@pytest.mark.parametrize(
    ("change", "streams"),
    [
        ("UPDATE state SET data = x'7b7d' WHERE stream = 'visit/v1'", ("visit/v1",)),
        ("UPDATE state SET open = 0 WHERE stream = 'visit/v3'", ("visit/v3",)),
        ("DELETE FROM state WHERE stream = 'visit/v0'", ("visit/v0",)),
        ("DELETE FROM state", ("visit/v0", "visit/v1", "visit/v2", "visit/v3")),
        ("INSERT INTO state VALUES ('visit/a', 'visit', '', 1, 1, '', '', x'')", ("visit/a",)),
        ("INSERT INTO state VALUES ('visit/v1a', 'visit', '', 1, 1, '', '', x'')", ("visit/v1a",)),
        ("UPDATE state SET kind = 'desk' WHERE stream = 'visit/v2'", ("visit/v2",)),
        ("INSERT INTO state VALUES ('visit/z', 'visit', '', 1, 1, '', '', x'')", ("visit/z",)),
    ],
)
def test_a_read_model_that_is_not_the_logs_is_found_and_mended(
    desk: FrontDesk, store: SqlStore, change: str, streams: tuple[str, ...]
) -> None:
    whole = all_states(store.connection)
    run(store, change)
    assert check(store).streams == streams
    assert rebuild(store) == 4
    assert all_states(store.connection) == whole
    assert check(store).clean


def test_a_missing_trigger_is_found(store: SqlStore) -> None:
    run(store, "DROP TRIGGER event_is_never_removed")
    assert check(store).triggers == ("event_is_never_removed",)


def test_a_hole_in_what_one_run_wrote_is_found(desk: FrontDesk, store: SqlStore) -> None:
    run(store, "DROP TRIGGER event_is_never_removed")
    run(store, "DELETE FROM outbox")
    run(store, "DELETE FROM event WHERE device_seq IN (2, 3)")
    assert check(store).holes == (Hole(desk.device, 2, 0),)


def test_a_number_given_twice_is_found(desk: FrontDesk, store: SqlStore) -> None:
    first = next(store.log())
    store.append([msgspec.structs.replace(first, id="twin")])
    assert check(store).holes == (Hole(desk.device, 0, 1),)


def test_others_may_write_while_one_looks(folder: DataFolder, desk: FrontDesk) -> None:
    reader = open_folder(folder.path, write=False)

    def write(done: int, total: int) -> None:
        desk.handle(CheckIn(visit=f"late{done}", services=("benefit",)), desk="1")

    report = check(reader.store, write)
    assert report.clean
    assert report.events == 9
    assert check(reader.store).events == 10
    reader.close()


def test_a_rebuild_that_is_stopped_changes_nothing(desk: FrontDesk, store: SqlStore) -> None:
    run(store, "DELETE FROM state WHERE stream = 'visit/v0'")
    before = all_states(store.connection)

    def stop(done: int, total: int) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        rebuild(store, stop)
    assert all_states(store.connection) == before
    store.append([checked_in(new("visit"))])


def test_progress_goes_on_to_the_end(store: SqlStore) -> None:
    store.append([checked_in(new("visit"), minute / 10) for minute in range(6000)])
    told: list[tuple[int, int]] = []
    rebuild(store, lambda done, total: told.append((done, total)))
    assert told == [(5000, 6000), (6000, 6000)]


def test_damage_is_a_finding(folder: DataFolder, desk: FrontDesk, store: SqlStore) -> None:
    find = "SELECT rootpage FROM sqlite_master WHERE name = 'event_desk_at'"
    page = store.connection.exec_driver_sql(find).scalar_one()
    folder.close()
    database = folder.path / "desk.db"
    data = bytearray(database.read_bytes())
    data[page * 4096 - 2000] ^= 0xFF
    database.write_bytes(data)
    reader = open_folder(folder.path, write=False)
    report = check(reader.store)
    assert not report.clean
    assert any("HMAC" in line for line in report.file)
    reader.close()
