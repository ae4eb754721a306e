"""A copy is whole, needs the key, and never holds up the desk."""

from __future__ import annotations

import shutil
import threading
from datetime import UTC, datetime
from pathlib import Path

import pytest

from db import backup as backups
from db import key
from db.backup import backup, look
from db.check import check
from db.folder import DATABASE, DataFolder, open_folder
from frontdesk.log import Detail
from frontdesk.store import StoreError
from tests.contracts.samples import MORNING, checked_in, new


def restored(folder: DataFolder, copy: Path, place: Path) -> DataFolder:
    """A data folder made of a copy and the key."""
    place.mkdir()
    shutil.copy(copy, place / DATABASE)
    shutil.copy(folder.path / key.FILE, place / key.FILE)
    return open_folder(place, write=True, keyring=False)


def test_a_copy_holds_everything(folder: DataFolder, tmp_path: Path) -> None:
    stream = new("visit")
    detail = Detail(subject=stream, field="name", value="Mair", hlc=1, device="a")
    folder.store.append([checked_in(stream)], [detail])
    copy = backup(folder, tmp_path / "copies" / "monday.db")
    again = restored(folder, copy, tmp_path / "again")
    assert list(again.store.log()) == list(folder.store.log())
    assert again.store.details(stream) == {"name": "Mair"}
    again.close()
    assert [file.name for file in copy.parent.iterdir()] == ["monday.db"]
    assert copy.stat().st_mode & 0o077 == 0


def test_a_copy_taken_while_the_desk_writes_is_the_log_up_to_one_moment(
    folder: DataFolder, tmp_path: Path
) -> None:
    folder.store.append([checked_in(new("visit"), n) for n in range(300)])
    stop = threading.Event()
    copies: list[Path] = []

    def copy_again_and_again() -> None:
        while not stop.is_set():
            copies.append(backup(folder, tmp_path / f"copy{len(copies)}.db"))

    thread = threading.Thread(target=copy_again_and_again)
    thread.start()
    written = 300
    while len(copies) < 3:
        folder.store.append([checked_in(new("visit"), written)])
        written += 1
    stop.set()
    thread.join()
    log = list(folder.store.log())
    assert len(log) == written
    for number, copy in enumerate(copies):
        again = restored(folder, copy, tmp_path / f"again{number}")
        kept = list(again.store.log())
        assert kept == log[: len(kept)]
        assert len(kept) >= 300
        assert not check(again.store).streams
        again.close()


def test_a_copy_can_not_be_read_without_the_key(folder: DataFolder, tmp_path: Path) -> None:
    copy = backup(folder, tmp_path / "copy.db")
    other = tmp_path / "other"
    other.mkdir()
    shutil.copy(copy, other / DATABASE)
    key.make(other, keyring=False)
    with pytest.raises(StoreError) as raised:
        open_folder(other, write=True, keyring=False)
    assert raised.value.code == "wrong_key"


def test_a_copy_that_fails_leaves_nothing(
    folder: DataFolder, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    take = backups._copy

    def spoil(folder: DataFolder, part: Path) -> None:
        take(folder, part)
        data = bytearray(part.read_bytes())
        data[5000] ^= 0xFF
        part.write_bytes(data)

    monkeypatch.setattr(backups, "_copy", spoil)
    with pytest.raises(StoreError) as raised:
        backup(folder, tmp_path / "copies" / "copy.db")
    assert raised.value.code == "damaged"
    assert list((tmp_path / "copies").iterdir()) == []


def test_nothing_is_written_over(folder: DataFolder, tmp_path: Path) -> None:
    kept = tmp_path / "copy.db"
    kept.write_text("something else")
    with pytest.raises(StoreError) as raised:
        backup(folder, kept)
    assert raised.value.code == "copy_exists"
    assert kept.read_text() == "something else"


def test_a_name_taken_while_the_copy_was_made_is_left_alone(
    folder: DataFolder, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "copy.db"
    monkeypatch.setattr(backups, "_sync", lambda part: target.write_text("of somebody else"))
    with pytest.raises(StoreError) as raised:
        backup(folder, target)
    assert raised.value.code == "copy_exists"
    assert target.read_text() == "of somebody else"


def test_files_go_along_and_the_copy_can_be_looked_at(folder: DataFolder, tmp_path: Path) -> None:
    (folder.path / "shop").mkdir()
    (folder.path / "shop" / "shop.toml").write_text("ŵ")
    (folder.path / "settings.json").write_text("{}")
    folder.store.append([checked_in(new("visit"))])
    at = datetime(2026, 11, 28, 9, tzinfo=UTC)
    copy = backup(folder, tmp_path / "copy.db", ["shop", "settings.json", "not-there"], now=at)
    contents = look(copy, folder.key)
    assert contents.made == at
    assert contents.files == ("settings.json", "shop/shop.toml")
    assert contents.report.events == 1
    assert contents.report.file == ()
    assert contents.latest == MORNING
    assert [file.name for file in copy.parent.iterdir() if file.is_file()] == ["copy.db"]


def test_a_damaged_copy_is_found_out(folder: DataFolder, tmp_path: Path) -> None:
    copy = backup(folder, tmp_path / "copy.db")
    data = bytearray(copy.read_bytes())
    data[-100] ^= 1
    copy.write_bytes(data)
    assert look(copy, folder.key).report.file
    with pytest.raises(StoreError) as raised:
        look(tmp_path / "no.db", folder.key)
    assert raised.value.code == "no_copy"


def test_a_place_that_can_not_be_written_to_is_said_so(folder: DataFolder, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(StoreError) as raised:
        backup(folder, tmp_path / "file" / "copy.db")
    assert raised.value.code == "no_access"


@pytest.mark.parametrize("name", [DATABASE, key.FILE, "copies/monday.db", "../data/desk.db", "link.db"])
def test_a_copy_is_never_put_into_the_data_folder(folder: DataFolder, tmp_path: Path, name: str) -> None:
    folder.store.append([checked_in(new("visit"))])
    before = {file: file.read_bytes() for file in folder.path.iterdir() if file.is_file()}
    target = folder.path / name
    if name == "link.db":
        target = tmp_path / name
        target.symlink_to(folder.path / DATABASE)
    if name.startswith(".."):
        target = folder.path / ".." / folder.path.name / DATABASE
    with pytest.raises(StoreError) as raised:
        backup(folder, target)
    assert raised.value.code == "copy_in_data"
    assert {file: file.read_bytes() for file in folder.path.iterdir() if file.is_file()} == before
