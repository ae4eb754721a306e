"""A data folder is opened by one writer and any readers, and says plainly why where it can't be."""

from __future__ import annotations

import secrets
import shutil
import stat
import sys
from pathlib import Path

import pytest

from db import key
from db.folder import DATABASE, DataFolder, default_folder, open_folder
from db.lock import Lock
from db.store import SqlStore
from frontdesk.store import StoreError
from tests.contracts.samples import MORNING, checked_in, new

PAGE = 4096


def code_of(path: Path, *, write: bool = True) -> str:
    with pytest.raises(StoreError) as raised:
        open_folder(path, write=write, keyring=False).close()
    return raised.value.code


def spoil(database: Path, at: int, length: int = 8) -> None:
    """Turn some bits of a file around."""
    data = bytearray(database.read_bytes())
    data[at : at + length] = bytes(byte ^ 0xFF for byte in data[at : at + length])
    database.write_bytes(data)


def test_a_folder_is_made_on_first_use_and_is_private(tmp_path: Path) -> None:
    path = tmp_path / "new" / "data"
    opened = open_folder(path, write=True, keyring=False)
    assert opened.store.latest() is None
    assert len(opened.machine) == 32
    opened.close()
    if sys.platform != "win32":
        assert stat.S_IMODE(path.stat().st_mode) == 0o700
    assert sorted(file.name for file in path.iterdir()) == ["desk.db", "desk.key", "desk.lock", "desk.salt"]


def test_a_half_made_database_is_made_again(path: Path) -> None:
    (path / DATABASE).rename(path / f"{DATABASE}.new")
    spoil(path / f"{DATABASE}.new", 0, 3 * PAGE)
    opened = open_folder(path, write=True, keyring=False)
    assert opened.store.latest() is None
    opened.close()


def test_a_second_writer_is_refused_until_the_first_has_gone(folder: DataFolder) -> None:
    assert code_of(folder.path) == "in_use"
    folder.store.append([checked_in(new("visit"))])
    folder.close()
    open_folder(folder.path, write=True, keyring=False).close()


def test_a_lock_is_released_once(tmp_path: Path) -> None:
    lock = Lock(tmp_path)
    lock.release()
    lock.release()
    Lock(tmp_path).release()


def test_readers_see_what_the_writer_keeps_and_write_nothing(folder: DataFolder) -> None:
    reader = open_folder(folder.path, write=False)
    event = checked_in(new("visit"))
    folder.store.append([event])
    assert list(reader.store.log()) == [event]
    assert reader.store.visit_counts([MORNING.date()]) == {MORNING.date(): 1}
    assert reader.machine == folder.machine
    with pytest.raises(StoreError) as raised:
        reader.store.append([checked_in(new("visit"))])
    assert raised.value.code == "no_access"
    reader.close()


def test_a_reader_without_a_desk_says_to_start_one(tmp_path: Path) -> None:
    assert code_of(tmp_path / "nothing", write=False) == "not_ready"
    assert not (tmp_path / "nothing").exists()


def test_a_busy_database_is_locked(folder: DataFolder, store: SqlStore) -> None:
    other = open_folder(folder.path, write=False)
    blocker = other.store.connection
    blocker.exec_driver_sql("PRAGMA query_only = OFF")
    blocker.exec_driver_sql("BEGIN IMMEDIATE")
    store.connection.exec_driver_sql("PRAGMA busy_timeout = 0")
    with pytest.raises(StoreError) as raised:
        store.append([checked_in(new("visit"))])
    assert raised.value.code == "locked"
    blocker.exec_driver_sql("ROLLBACK")
    other.close()
    store.append([checked_in(new("visit"))])
    assert len(store.open_visits()) == 1


@pytest.mark.parametrize("write", [True, False])
def test_a_wrong_key_is_told_from_damage(path: Path, write: bool) -> None:
    (path / key.FILE).write_text(secrets.token_hex(32))
    before = (path / DATABASE).read_bytes()
    assert code_of(path, write=write) == "wrong_key"
    assert (path / DATABASE).read_bytes() == before


@pytest.mark.parametrize("write", [True, False])
def test_bits_turned_on_the_first_page_are_damage(path: Path, write: bool) -> None:
    spoil(path / DATABASE, 200)
    assert code_of(path, write=write) == "damaged"


def test_bits_turned_anywhere_are_found_and_never_read_as_data(path: Path) -> None:
    first = open_folder(path, write=True, keyring=False)
    first.store.append([checked_in(new("visit"), minute) for minute in range(200)])
    first.close()
    pages = (path / DATABASE).stat().st_size // PAGE
    whole = (path / DATABASE).read_bytes()
    for page in range(pages):
        (path / DATABASE).write_bytes(whole)
        spoil(path / DATABASE, page * PAGE + 1000)
        with pytest.raises(StoreError) as raised:
            read_all(path)
        assert raised.value.code == "damaged"


def read_all(path: Path) -> None:
    """Read every page: what a page holds that no question leads to is found by its seal."""
    opened = open_folder(path, write=True, keyring=False)
    try:
        list(opened.store.log())
        opened.store.visits_of(MORNING.date())
        found = opened.store.connection.exec_driver_sql("PRAGMA cipher_integrity_check").all()
        if found:
            raise StoreError("damaged", str(found))
    finally:
        opened.close()


@pytest.mark.parametrize("keep", [0, 100, PAGE, 3 * PAGE + 17])
def test_a_file_cut_short_is_damaged(path: Path, keep: int) -> None:
    with (path / DATABASE).open("r+b") as file:
        file.truncate(keep)
    assert code_of(path) == "damaged"


def test_steps_without_their_database_are_not_taken_for_a_new_folder(path: Path) -> None:
    (path / DATABASE).rename(path / f"{DATABASE}-wal")
    assert code_of(path) == "damaged"
    assert (path / f"{DATABASE}-wal").exists()


def test_a_newer_programs_data_is_left_alone(folder: DataFolder) -> None:
    folder.store.connection.exec_driver_sql("UPDATE alembic_version SET version_num = '9999'")
    folder.close()
    before = (folder.path / DATABASE).read_bytes()
    assert code_of(folder.path) == "newer"
    assert code_of(folder.path, write=False) == "newer"
    assert (folder.path / DATABASE).read_bytes() == before


def test_data_without_its_key_is_not_given_a_new_one(path: Path) -> None:
    (path / key.FILE).unlink()
    assert code_of(path) == "no_key"
    assert not (path / key.FILE).exists()


def test_a_reader_tells_a_lost_key_and_an_empty_file_from_a_desk_that_was_never_opened(path: Path) -> None:
    kept = (path / key.FILE).read_bytes()
    (path / key.FILE).unlink()
    assert code_of(path, write=False) == "no_key"
    (path / key.FILE).write_bytes(kept)
    (path / key.FILE).chmod(0o600)
    (path / DATABASE).write_bytes(b"")
    assert code_of(path, write=False) == "damaged"


def test_a_file_where_the_folder_should_be(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("not a folder")
    assert code_of(tmp_path / "data" / "below") == "no_access"


@pytest.mark.skipif(sys.platform == "win32", reason="a folder's write bit means nothing on Windows")
def test_a_folder_that_may_not_be_written_to(path: Path, as_nobody: None) -> None:
    path.chmod(0o500)
    assert code_of(path) == "no_access"
    path.chmod(0o700)


def test_a_refused_folder_can_be_opened_once_it_is_mended(path: Path) -> None:
    whole = (path / DATABASE).read_bytes()
    spoil(path / DATABASE, 200)
    assert code_of(path) == "damaged"
    (path / DATABASE).write_bytes(whole)
    open_folder(path, write=True, keyring=False).close()


def test_the_usual_folder_is_this_users_own() -> None:
    assert default_folder().is_relative_to(Path.home())


def test_folders_with_odd_names(blank: Path, tmp_path: Path) -> None:
    path = shutil.copytree(blank, tmp_path / "Siôn's 100% ?#&mode=ro desk")
    opened = open_folder(path, write=True, keyring=False)
    opened.store.append([checked_in(new("visit"))])
    opened.close()
    assert sorted(file.name for file in path.iterdir()) == ["desk.db", "desk.key", "desk.lock", "desk.salt"]
