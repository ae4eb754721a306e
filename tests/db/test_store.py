"""The store on disk keeps the promises of the port, and those that only a file can be asked for."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest
from sqlalchemy import insert, literal, select
from sqlalchemy.exc import DBAPIError

from db import engine
from db.check import check
from db.folder import DataFolder, open_folder
from db.store import SqlStore
from db.tables import CONFLICT, MERGED, event
from frontdesk.clock import AnchoredClock
from frontdesk.desk import FrontDesk
from frontdesk.log import Detail
from frontdesk.projection import KINDS, write
from frontdesk.store import StoreError
from frontdesk.visit.commands import CheckIn
from tests.contracts.samples import MORNING, checked_in, desk_day, new, whole_visit
from tests.contracts.store import StoreContract
from tests.shopfloor import small_shop


class TestSqlStore(StoreContract):
    pass


def test_all_of_it_is_there_after_closing_and_opening(path: Path) -> None:
    stream, desk = new("visit"), new("desk")
    events = [*whole_visit(stream), *desk_day(desk)]
    first = open_folder(path, write=True, keyring=False)
    first.store.append(events, [Detail(subject=stream, field="name", value="Mair", hlc=1, device="a")])
    first.close()
    second = open_folder(path, write=True, keyring=False)
    assert list(second.store.log()) == events
    assert second.store.visits_of(MORNING.date()) == [KINDS["visit"].fold(events[:9])]
    assert second.store.details(stream) == {"name": "Mair"}
    assert second.machine == first.machine
    second.close()


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE event SET data = x'00'",
        "DELETE FROM event",
        "UPDATE OR REPLACE event SET id = 'x'",
    ],
)
def test_the_log_refuses_to_be_rewritten(store: SqlStore, statement: str) -> None:
    events = whole_visit(new("visit"))
    store.append(events)
    with pytest.raises(DBAPIError, match="append-only"):
        store.connection.exec_driver_sql(statement)
    assert list(store.log()) == events


def test_the_log_is_not_replaced_either(store: SqlStore) -> None:
    events = whole_visit(new("visit"))
    store.append(events)
    names = [column.name for column in event.columns if column.name != "data"]
    for chosen in (names, names[1:]):
        rows = select(*(event.c[name] for name in chosen), literal(b"x"))
        store.connection.execute(insert(event).prefix_with("OR REPLACE").from_select([*chosen, "data"], rows))
    assert list(store.log()) == events


def test_every_event_is_marked_for_sending_once(store: SqlStore) -> None:
    events = whole_visit(new("visit"))
    store.append(events)
    store.append(events)
    marked = store.connection.exec_driver_sql(
        "SELECT event.id FROM outbox JOIN event USING (seq) ORDER BY seq"
    ).scalars()
    assert list(marked) == [one.id for one in events]


def test_a_state_another_version_wrote_is_folded_from_the_log(store: SqlStore) -> None:
    stream = new("visit")
    events = whole_visit(stream)
    store.append(events[:4])
    store.connection.exec_driver_sql("UPDATE state SET data = x'7b7d'")
    store.append(events[4:])
    assert store.visit(stream.removeprefix("visit/")) == KINDS["visit"].fold(events)


def test_what_an_older_program_could_not_read_is_folded_anew_with_the_next_event(store: SqlStore) -> None:
    """After an update this program knows the fact that the one before only marked."""
    stream = new("visit")
    events = whole_visit(stream)
    store.append(events[:4])
    before = store.visit(stream.removeprefix("visit/"))
    assert before is not None
    marked = msgspec.structs.replace(before, needs_newer=True, calls=0)
    store.connection.exec_driver_sql("UPDATE state SET data = ?", (write(marked),))
    store.append(events[4:])
    assert store.visit(stream.removeprefix("visit/")) == KINDS["visit"].fold(events)


def test_a_full_disk_keeps_nothing_of_the_step_and_all_before_it(store: SqlStore) -> None:
    kept = checked_in(new("visit"))
    store.append([kept])
    pages = store.connection.exec_driver_sql("PRAGMA page_count").scalar_one()
    store.connection.exec_driver_sql(f"PRAGMA max_page_count = {pages}")
    many = [checked_in(new("visit"), minute) for minute in range(600)]
    with pytest.raises(StoreError) as raised:
        store.append(many, [Detail(subject="visit/x", field="name", value="x", hlc=1, device="a")])
    assert raised.value.code == "disk_full"
    assert list(store.log()) == [kept]
    assert len(store.open_visits()) == 1
    assert store.details("visit/x") == {}
    store.connection.exec_driver_sql("PRAGMA max_page_count = 1000000")
    store.append(many)
    assert len(store.open_visits()) == 601


def test_a_step_that_could_not_be_kept_leaves_no_hole_behind(store: SqlStore) -> None:
    front = FrontDesk(small_shop(), store, AnchoredClock())
    front.handle(CheckIn(visit="v1", services=("benefit",)), desk="1")
    pages = store.connection.exec_driver_sql("PRAGMA page_count").scalar_one()
    store.connection.exec_driver_sql(f"PRAGMA max_page_count = {pages}")
    long = {"note": "x" * 50_000}
    with pytest.raises(StoreError):
        front.handle(CheckIn(visit="v2", services=("benefit",), details=long), desk="1")
    store.connection.exec_driver_sql("PRAGMA max_page_count = 1000000")
    front.handle(CheckIn(visit="v2", services=("benefit",), details=long), desk="1")
    assert check(store).clean
    assert [visit.ticket for visit in store.open_visits()] == ["A01", "A02"]


def test_a_bug_goes_up_as_what_it_is_and_shows_no_values(store: SqlStore) -> None:
    with pytest.raises(DBAPIError) as raised:
        store.connection.exec_driver_sql("INSERT INTO meta VALUES (?, ?, ?)", ("Mair Jones", 1, 2))
    assert not isinstance(raised.value, StoreError)
    assert "Mair" not in str(raised.value)


def test_the_pragmas_a_desk_relies_on_are_set(folder: DataFolder) -> None:
    driver = engine.driver(folder.store.connection)
    values = {
        name: driver.execute(f"PRAGMA {name}").fetchone()[0]
        for name in ("journal_mode", "synchronous", "foreign_keys", "secure_delete", "busy_timeout")
    }
    assert values == {
        "journal_mode": "wal",
        "synchronous": 2,
        "foreign_keys": 1,
        "secure_delete": 1,
        "busy_timeout": engine.BUSY_MS,
    }


def test_nothing_readable_is_on_the_disk(path: Path) -> None:
    opened = open_folder(path, write=True, keyring=False)
    stream = new("visit")
    detail = Detail(subject=stream, field="name", value="Blodeuwedd Ap Hywel", hlc=1, device="a")
    opened.store.append([checked_in(stream)], [detail])
    for file in path.iterdir():
        assert b"Blodeuwedd" not in file.read_bytes()
        assert b"checked_in" not in file.read_bytes()
    opened.close()


def test_what_is_noted_is_found_without_reading_every_state(folder: DataFolder) -> None:
    ask = "EXPLAIN QUERY PLAN SELECT data FROM state WHERE"
    for question, index in (
        (f"kind = 'visit' AND {CONFLICT} ORDER BY stream", "state_conflict"),
        (f"day IN ('2026-11-23') AND {MERGED} GROUP BY day", "state_merged"),
    ):
        plan = folder.store.connection.exec_driver_sql(f"{ask} {question}").all()
        assert index in str(plan)
