"""A backup put back: what was there is set aside, what was erased stays so, a stop midway loses nothing."""

from __future__ import annotations

import contextlib
import shutil
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest

from db import key, replacing
from db.backup import backup, look
from db.check import check
from db.folder import DataFolder, open_folder
from db.replica import SqlReplica
from db.restoring import bring_over, restore
from frontdesk.log import Detail, Event
from frontdesk.store import StoreError
from tests.contracts.samples import checked_in, new, raw

OLD = Path(__file__).parent / "old"
NOW = datetime(2026, 11, 28, 9, 30, tzinfo=UTC)


def named(stream: str, name: str) -> Detail:
    return Detail(subject=stream, field="name", value=name, hlc=1, device="a")


@pytest.fixture
def shop(folder: DataFolder) -> DataFolder:
    """A folder with files beside the data."""
    (folder.path / "shop").mkdir()
    (folder.path / "shop" / "shop.toml").write_text("as it was")
    (folder.path / "settings.json").write_text("{}")
    (folder.path / "lan").mkdir()
    (folder.path / "lan" / "machine.key").write_text("the machine's own")
    return folder


def log_of(path: Path) -> list[Event]:
    data = open_folder(path, write=True, keyring=False)
    events = list(data.store.log())
    data.close()
    return events


def test_a_backup_is_put_into_an_empty_folder_with_its_key(shop: DataFolder, tmp_path: Path) -> None:
    stream = new("visit")
    shop.store.append([checked_in(stream)], [named(stream, "Mair")])
    copy = backup(shop, tmp_path / "copy.db", ["shop", "settings.json"], now=NOW)
    key.write_file(tmp_path / "kept.key", shop.key)
    place = tmp_path / "elsewhere" / "data"
    done = restore(copy, place, key.read_file(tmp_path / "kept.key"), keyring=False)
    assert (done.made, done.events, done.newer, done.aside) == (NOW, 1, 0, None)
    assert done.files == ("settings.json", "shop/shop.toml")
    assert (place / "shop" / "shop.toml").read_text() == "as it was"
    assert not (place / "lan").exists()
    data = open_folder(place, write=True, keyring=False)
    assert data.restored == NOW.isoformat()
    assert data.machine == shop.machine
    assert list(data.store.log()) == list(shop.store.log())
    assert data.store.details(stream) == {"name": "Mair"}
    assert check(data.store).file == ()
    data.close()
    again = open_folder(place, write=True, keyring=False)
    assert again.restored == ""
    again.close()
    assert sorted(copy.parent.glob("copy.db*")) == [copy]


def test_what_was_there_is_set_aside_and_can_be_brought_over(shop: DataFolder, tmp_path: Path) -> None:
    before, after = checked_in(new("visit")), checked_in(new("visit"))
    shop.store.append([before])
    copy = backup(shop, tmp_path / "copy.db", ["shop"])
    shop.store.append([after], [named(after.stream, "Gwen")])
    (shop.path / "shop" / "shop.toml").write_text("changed since")
    shop.close()
    done = restore(copy, shop.path, now=NOW)
    assert (done.newer, done.erasures) == (1, 0)
    assert done.aside == shop.path / "set-aside" / "2026-11-28-093000"
    assert (done.aside / "shop" / "shop.toml").read_text() == "changed since"
    assert (shop.path / "shop" / "shop.toml").read_text() == "as it was"
    assert (shop.path / "lan" / "machine.key").read_text() == "the machine's own"
    assert log_of(shop.path) == [before]
    assert log_of(done.aside) == [before, after]
    data = open_folder(shop.path, write=True, keyring=False)
    assert bring_over(data, done.aside) == (1, 1)
    assert bring_over(data, done.aside) == (0, 0)
    assert list(data.store.log()) == [before, after]
    assert data.store.details(after.stream) == {"name": "Gwen"}
    assert after in SqlReplica(data.store.connection).outbox(9)
    data.close()


def test_what_was_erased_since_does_not_come_back(shop: DataFolder, tmp_path: Path) -> None:
    gone, stays = new("visit"), new("visit")
    shop.store.append([checked_in(gone), checked_in(stays)], [named(gone, "Mair"), named(stays, "Gwen")])
    copy = backup(shop, tmp_path / "copy.db")
    erasure = raw(gone, "visit.erased", b"{}", 5)
    shop.store.append([erasure])
    shop.close()
    done = restore(copy, shop.path)
    assert (done.newer, done.erasures) == (1, 1)
    data = open_folder(shop.path, write=True, keyring=False)
    assert data.store.details(gone) == {}
    assert data.store.details(stays) == {"name": "Gwen"}
    assert erasure in SqlReplica(data.store.connection).outbox(9)
    data.store.append([], [named(gone, "Mair")])
    assert data.store.details(gone) == {}
    data.close()


def test_a_damaged_folder_is_replaced_and_its_erasures_are_read(shop: DataFolder, tmp_path: Path) -> None:
    gone = new("visit")
    shop.store.append([checked_in(gone)], [named(gone, "Mair")])
    copy = backup(shop, tmp_path / "copy.db")
    shop.store.append([raw(gone, "visit.erased", b"{}", 5)])
    shop.close()
    with (shop.path / "desk.db").open("rb+") as file:
        file.seek(200)
        file.write(b"broken")
    assert restore(copy, shop.path).erasures == 1
    data = open_folder(shop.path, write=True, keyring=False)
    assert data.store.details(gone) == {}
    data.close()


def test_data_under_a_key_nobody_has_is_set_aside_and_that_is_said(shop: DataFolder, tmp_path: Path) -> None:
    copy, kept = backup(shop, tmp_path / "copy.db"), shop.key
    shop.close()
    (shop.path / key.FILE).unlink()
    other = key.make(shop.path, keyring=False)
    done = restore(copy, shop.path, kept, keyring=False)
    assert (done.newer, done.erasures) == (None, None)
    assert done.aside is not None
    assert key.find(done.aside) == other
    assert key.find(shop.path) == kept
    (shop.path / key.FILE).unlink()
    assert restore(copy, shop.path, kept, keyring=False).newer is None


def another_key(shop: DataFolder, copy: Path) -> None:
    shop.close()
    (shop.path / key.FILE).unlink()
    key.make(shop.path, keyring=False)


def broken_copy(shop: DataFolder, copy: Path) -> None:
    shop.close()
    data = bytearray(copy.read_bytes())
    data[-100] ^= 1
    copy.write_bytes(data)


Spoil = Callable[[DataFolder, Path], object]


@pytest.mark.parametrize(
    ("code", "spoil"),
    [
        ("in_use", lambda shop, copy: None),
        ("no_copy", lambda shop, copy: (shop.close(), copy.unlink())),
        ("damaged", broken_copy),
        ("damaged", lambda shop, copy: (shop.close(), copy.write_bytes(b""))),
        ("no_key", lambda shop, copy: (shop.close(), (shop.path / key.FILE).unlink())),
        ("wrong_key", another_key),
    ],
)
def test_what_can_not_be_restored_changes_nothing(
    shop: DataFolder, tmp_path: Path, code: str, spoil: Spoil
) -> None:
    shop.store.append([checked_in(new("visit"))])
    copy = backup(shop, tmp_path / "copy.db")
    spoil(shop, copy)
    before = {file: file.read_bytes() for file in shop.path.rglob("*") if file.is_file()}
    with pytest.raises(StoreError) as raised:
        restore(copy, shop.path)
    assert raised.value.code == code
    assert {file: file.read_bytes() for file in shop.path.rglob("*") if file.is_file()} == before


@pytest.mark.parametrize("version", sorted(path.name for path in OLD.iterdir()))
def test_a_backup_of_an_older_version_is_brought_up(tmp_path: Path, version: str) -> None:
    left = shutil.copytree(OLD / version, tmp_path / "old")
    (left / key.FILE).chmod(0o600)
    found = key.find(left)
    assert found is not None
    assert look(left / "desk.db", found).report.file == ()
    done = restore(left / "desk.db", tmp_path / "data", found, keyring=False)
    assert done.made is None
    data = open_folder(tmp_path / "data", write=True, keyring=False)
    assert len(list(data.store.log())) == done.events > 0
    assert check(data.store).file == ()
    data.close()


class Stop(BaseException):
    """The program ends here."""


@pytest.mark.parametrize("steps", range(1, 14))
def test_a_stop_at_any_step_is_finished_at_the_next_start(
    shop: DataFolder, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, steps: int
) -> None:
    """Each new name is a step; after it nothing more is done, not even tidying up."""
    before, after = checked_in(new("visit")), checked_in(new("visit"))
    shop.store.append([before])
    copy = backup(shop, tmp_path / "copy.db", ["shop"])
    shop.store.append([after])
    left = shutil.copytree(shop.path, tmp_path / "killed")  # its last step is in the write-ahead log
    shop.close()
    done = 0
    rename = Path.rename

    def one_step(self: Path, target: Path) -> Path:
        nonlocal done
        if self.is_relative_to(left):
            done += 1
        if done >= steps:
            raise Stop
        return rename(self, target)

    monkeypatch.setattr(Path, "rename", one_step)
    monkeypatch.setattr(shutil, "rmtree", lambda place: None)
    with contextlib.suppress(Stop):
        restore(copy, left)
    monkeypatch.undo()
    kept = log_of(left)
    asides = list((left / "set-aside").glob("*")) if (left / "set-aside").exists() else []
    if asides:
        assert kept == [before]
        assert log_of(asides[0]) == [before, after]
        assert len(asides) == 1
    else:
        assert kept == [before, after]
    assert not list(left.glob("incoming-*"))


def test_two_in_one_second_lie_apart(shop: DataFolder, tmp_path: Path) -> None:
    copy = backup(shop, tmp_path / "copy.db")
    shop.close()
    first, second = restore(copy, shop.path, now=NOW).aside, restore(copy, shop.path, now=NOW).aside
    assert first is not None
    assert second is not None
    assert first != second
    assert (first / replacing.DATABASE).exists()
    assert (second / replacing.DATABASE).exists()
