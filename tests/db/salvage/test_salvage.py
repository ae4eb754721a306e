"""Whatever happened to the file: what is saved is what was there, and most of it is saved."""

from __future__ import annotations

import os
import random
import shutil
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from db import key
from db.folder import open_folder
from db.replica import SqlReplica
from db.salvage.cells import rows
from db.salvage.pages import Pages
from db.salvage.saving import salvage
from frontdesk.store import StoreError
from tests.contracts.samples import checked_in, new
from tests.db.salvage.conftest import PAGE, Day, Look


def flip(file: Path, at: int, bits: int = 0x10) -> None:
    """Damage one byte of a file."""
    with file.open("rb+") as opened:
        opened.seek(at)
        byte = opened.read(1)[0]
        opened.seek(at)
        opened.write(bytes((byte ^ bits,)))


def pages_of(folder: Path) -> int:
    return (folder / "desk.db").stat().st_size // PAGE


def page_of_last_event(folder: Path) -> int:
    """The page, from 0, that the newest events lie on."""
    found = key.find(folder)
    assert found is not None
    with Pages(folder / "desk.db", found) as pages:
        holding = [n for n, _ in on_pages(pages)]
    return holding[-1] - 1


def on_pages(pages: Pages) -> list[tuple[int, int]]:
    """On which page each event's row lies, by the order of events."""
    found = [
        (row.rowid, number)
        for number in range(1, pages.count + 1)
        for row in rows(pages.newest(number) or b"\0" * PAGE, number, pages.newest)
        if len(row.values) == 13
    ]
    return [(number, rowid) for rowid, number in sorted(found)]


def test_a_whole_database_is_left_alone(day: Day, tmp_path: Path, saved_rightly: Look) -> None:
    folder = day.copy(tmp_path / "data")
    before = (folder / "desk.db").read_bytes()
    assert saved_rightly(folder) is None
    assert (folder / "desk.db").read_bytes() == before
    assert not (folder / "set-aside").exists()


def test_any_page_may_be_the_broken_one(day: Day, tmp_path: Path, saved_rightly: Look) -> None:
    """Most pages hold no events, and one that does holds about twenty."""
    shares = []
    for page in range(1, pages_of(day.folder) + 1, 3):
        folder = day.copy(tmp_path / f"data{page}")
        flip(folder / "desk.db", (page - 1) * PAGE + 100)
        saved = saved_rightly(folder)
        assert saved is not None
        assert saved.broken == 1
        assert saved.events + saved.lost == len(day.log)
        shares.append(saved.share)
        shutil.rmtree(folder)
    assert min(shares) > 0.88
    assert sum(shares) / len(shares) > 0.97


@settings(max_examples=10)
@given(damage=st.dictionaries(st.integers(0, 2**40), st.integers(1, 255), min_size=1, max_size=12))
def test_any_bytes_may_be_flipped(
    day: Day, tmp_path_factory: pytest.TempPathFactory, saved_rightly: Look, damage: dict[int, int]
) -> None:
    folder = day.copy(tmp_path_factory.mktemp("flipped") / "data")
    size = (folder / "desk.db").stat().st_size
    places = {at % size: bits for at, bits in damage.items()}
    for at, bits in places.items():
        flip(folder / "desk.db", at, bits)
    saved = saved_rightly(folder)
    assert saved is not None
    assert saved.broken <= len({at // PAGE for at in places})
    shutil.rmtree(folder.parent)


@settings(max_examples=10)
@given(share=st.floats(0, 1))
def test_the_file_may_be_cut_anywhere(
    day: Day, tmp_path_factory: pytest.TempPathFactory, saved_rightly: Look, share: float
) -> None:
    folder = day.copy(tmp_path_factory.mktemp("cut") / "data")
    size = (folder / "desk.db").stat().st_size
    os.truncate(folder / "desk.db", int(size * share))
    saved = saved_rightly(folder)
    assert (saved is None) == (int(size * share) == size)
    shutil.rmtree(folder.parent)


def test_the_first_bytes_may_be_anything(day: Day, tmp_path: Path, saved_rightly: Look) -> None:
    """The salt of the seals lies there; a copy of it lies beside the database."""
    folder = day.copy(tmp_path / "data")
    with (folder / "desk.db").open("rb+") as file:
        file.write(b"\0" * 512)
    saved = saved_rightly(folder)
    assert saved is not None
    assert saved.lost == 0


def test_one_wrong_byte_of_the_salt_is_found_without_the_copy(
    day: Day, tmp_path: Path, saved_rightly: Look
) -> None:
    folder = day.copy(tmp_path / "data")
    (folder / "desk.salt").unlink()
    flip(folder / "desk.db", 11)
    saved = saved_rightly(folder)
    assert saved is not None
    assert saved.lost == 0


def test_another_key_is_said_to_be_one(day: Day, tmp_path: Path) -> None:
    folder = day.copy(tmp_path / "data")
    flip(folder / "desk.db", PAGE * 5)
    (folder / key.FILE).unlink()
    key.make(folder, keyring=False)
    before = (folder / "desk.db").read_bytes()
    with pytest.raises(StoreError) as raised:
        salvage(folder)
    assert raised.value.code == "wrong_key"
    assert (folder / "desk.db").read_bytes() == before
    assert not list(folder.glob("incoming*"))


def test_what_was_never_sent_is_marked_and_what_was_sent_is_not(day: Day, tmp_path: Path) -> None:
    folder = day.copy(tmp_path / "data")
    flip(folder / "desk.db", page_of_last_event(folder) * PAGE + 50)
    saved = salvage(folder)
    assert saved is not None
    assert saved.unsent_lost
    data = open_folder(folder, write=True, keyring=False)
    marked = {event.id for event in SqlReplica(data.store.connection).outbox(10_000)}
    unsent = set(list(day.log)[108:])
    assert marked <= unsent
    assert len(marked) == saved.to_send == len(unsent) - saved.unsent_lost
    data.close()


def test_without_the_marks_everything_is_sent_again(day: Day, tmp_path: Path) -> None:
    folder = day.copy(tmp_path / "data")
    flip(folder / "desk.db", 2000)  # the first page says where the marks are
    saved = salvage(folder)
    assert saved is not None
    assert saved.unsent_lost is None
    assert saved.to_send == saved.events == len(day.log)


def test_the_county_is_read_anew(day: Day, tmp_path: Path) -> None:
    """Events that had been read may be among the lost ones."""
    folder = day.copy(tmp_path / "data")
    data = open_folder(folder, write=True, keyring=False)
    data.store.connection.exec_driver_sql("INSERT INTO meta VALUES ('cursor', '7 epoch')")
    data.store.connection.exec_driver_sql("INSERT INTO number VALUES ('ticket/2026-11-23/A', 41)")
    machine = data.machine
    data.close()
    flip(folder / "desk.db", (pages_of(folder) - 1) * PAGE + 50)
    assert salvage(folder) is not None
    data = open_folder(folder, write=True, keyring=False)
    replica = SqlReplica(data.store.connection)
    assert replica.cursor() is None
    assert replica.number("ticket/2026-11-23/A", 1) == 42
    assert data.machine == machine
    data.close()


def test_a_desk_that_runs_is_not_salvaged(day: Day, tmp_path: Path) -> None:
    folder = day.copy(tmp_path / "data")
    data = open_folder(folder, write=True, keyring=False)
    with pytest.raises(StoreError) as raised:
        salvage(folder)
    assert raised.value.code == "in_use"
    data.close()


@pytest.mark.parametrize("missing", ["folder", "database", "key"])
def test_without_folder_database_or_key_nothing_is_made(day: Day, tmp_path: Path, missing: str) -> None:
    folder = tmp_path / "data"
    if missing != "folder":
        day.copy(folder)
        (folder / ("desk.db" if missing == "database" else "desk.key")).unlink()
    before = sorted(tmp_path.rglob("*"))
    with pytest.raises(StoreError) as raised:
        salvage(folder)
    assert raised.value.code == ("no_key" if missing == "key" else "not_ready")
    assert sorted(tmp_path.rglob("*")) == before


# -- the write-ahead log, as a desk that was killed leaves it


@pytest.fixture
def killed(day: Day, tmp_path: Path) -> tuple[Path, Day]:
    """The day's folder with more visits that lie in the write-ahead log only."""
    folder = day.copy(tmp_path / "running")
    data = open_folder(folder, write=True, keyring=False)
    more = dict(day.log)
    for _ in range(12):
        event = checked_in(new("visit"))
        data.store.append([event])
        more[event.id] = event
    left = shutil.copytree(folder, tmp_path / "killed")
    data.close()
    (left / "desk.db-shm").unlink()
    return left, Day(left, more, day.names, day.erased)


def kept_in(folder: Path) -> set[str]:
    data = open_folder(folder, write=True, keyring=False)
    kept = {event.id for event in data.store.log()}
    data.close()
    return kept


def test_what_only_the_log_of_a_killed_desk_has_is_saved_too(killed: tuple[Path, Day]) -> None:
    folder, day = killed
    flip(folder / "desk.db", 5 * PAGE + 7)
    assert salvage(folder) is not None
    assert len(kept_in(folder)) >= len(day.log) - 25
    assert set(list(day.log)[-12:]) <= kept_in(folder)


def test_a_broken_page_amid_the_log_is_noticed_and_what_comes_after_it_saved(
    killed: tuple[Path, Day],
) -> None:
    """SQLite would go on without anything after it, and say nothing."""
    folder, day = killed
    wal = folder / "desk.db-wal"
    flip(wal, 32 + (24 + PAGE) * 2 + 24 + 700)
    with pytest.raises(StoreError) as raised:
        open_folder(folder, write=True, keyring=False)
    assert raised.value.code == "damaged"
    assert salvage(folder) is not None
    assert set(list(day.log)[-8:]) <= kept_in(folder)


@pytest.mark.parametrize("seed", range(6))
def test_the_log_may_be_damaged_or_cut_anywhere(killed: tuple[Path, Day], seed: int) -> None:
    folder, day = killed
    chance = random.Random(seed)
    wal = folder / "desk.db-wal"
    size = wal.stat().st_size
    if seed % 2:
        os.truncate(wal, chance.randrange(size))
    for _ in range(seed % 4):
        flip(wal, chance.randrange(wal.stat().st_size))
    flip(folder / "desk.db", chance.randrange(PAGE, (folder / "desk.db").stat().st_size))
    assert salvage(folder) is not None
    data = open_folder(folder, write=True, keyring=False)
    assert all(day.log[event.id] == event for event in data.store.log())
    assert data.store.details(day.erased) == {}
    data.close()


def test_a_log_without_its_database_is_saved(killed: tuple[Path, Day]) -> None:
    folder, day = killed
    (folder / "desk.db").unlink()
    saved = salvage(folder)
    assert saved is not None
    kept = kept_in(folder)
    assert set(list(day.log)[-1:]) <= kept
    assert kept <= set(day.log)


# -- at the start


@pytest.mark.parametrize("at", [60, -60])
def test_a_start_notices_damage_and_leaves_the_file_alone(day: Day, tmp_path: Path, at: int) -> None:
    folder = day.copy(tmp_path / "data")
    flip(folder / "desk.db", at % (folder / "desk.db").stat().st_size)
    before = (folder / "desk.db").read_bytes()
    with pytest.raises(StoreError) as raised:
        open_folder(folder, write=True, keyring=False)
    assert raised.value.code == "damaged"
    assert "frontdesk salvage" in raised.value.words()
    assert (folder / "desk.db").read_bytes() == before


def test_a_last_step_half_written_when_the_power_went_is_no_damage(killed: tuple[Path, Day]) -> None:
    """Nobody was told that it was kept."""
    folder, day = killed
    wal = folder / "desk.db-wal"
    flip(wal, wal.stat().st_size - 700)
    assert kept_in(folder) == set(list(day.log)[:-1])


def test_a_page_half_written_when_the_power_went_is_no_damage(killed: tuple[Path, Day]) -> None:
    """Its newer version is in the log, and SQLite puts it in again."""
    folder, day = killed
    wal = (folder / "desk.db-wal").read_bytes()
    number = int.from_bytes(wal[32:36])
    flip(folder / "desk.db", (number - 1) * PAGE + 300)
    assert kept_in(folder) == set(day.log)


def test_that_a_damaged_file_was_replaced_is_told_at_the_next_start_and_once(
    day: Day, tmp_path: Path
) -> None:
    folder = day.copy(tmp_path / "data")
    flip(folder / "desk.db", 5 * PAGE + 100)
    when = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)
    assert salvage(folder, now=when) is not None
    told = []
    for _ in range(2):
        data = open_folder(folder, write=True, keyring=False)
        told.append((data.replaced, data.restored))
        data.close()
    assert told == [(when.isoformat(), ""), ("", "")]
