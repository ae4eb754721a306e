"""A disk that is really full: a small one is mounted for it, where the system lets the tests do that."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from db.backup import backup
from db.check import check
from db.folder import DataFolder, open_folder
from db.replica import SqlReplica
from db.restoring import restore
from db.salvage.saving import salvage
from frontdesk.store import StoreError
from frontdesk.sync.ports import Cursor
from tests.contracts.samples import checked_in, new

pytestmark = pytest.mark.skipif(
    sys.platform != "linux", reason="NOT TESTED HERE: a full disk needs Linux and the right to mount one"
)


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of 1 MB."""
    place = tmp_path / "disk"
    place.mkdir()
    mounting = ["mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", str(place)]
    if subprocess.run(mounting, capture_output=True, check=False).returncode:
        pytest.skip("NOT TESTED HERE: a full disk needs the right to mount one")
    yield place
    subprocess.run(["umount", str(place)], check=True)


def fill(place: Path) -> Path:
    """A file that takes all the room that is left."""
    junk = place / "junk"
    with junk.open("wb", buffering=0) as file:
        try:
            while file.write(b"x" * 4096):
                pass
        except OSError:
            return junk
    return junk


def append_until_full(folder: DataFolder) -> None:
    """Check people in until one can't be kept; the disks here are too small for that to take long."""
    for _ in range(10_000):
        folder.store.append([checked_in(new("visit"))])


def code_of_append(folder: DataFolder) -> str:
    with pytest.raises(StoreError) as raised:
        append_until_full(folder)
    return raised.value.code


def test_a_desk_on_a_full_disk_says_so_and_goes_on_when_there_is_room(small_disk: Path) -> None:
    folder = open_folder(small_disk / "data", write=True, keyring=False)
    folder.store.append([checked_in(new("visit"))])
    junk = fill(small_disk)
    assert code_of_append(folder) == "disk_full"
    kept = list(folder.store.log())
    assert kept
    assert len(folder.store.open_visits()) == len(kept)
    folder.close()
    folder = open_folder(small_disk / "data", write=True, keyring=False)
    assert list(folder.store.log()) == kept
    assert code_of_append(folder) == "disk_full"
    junk.unlink()
    folder.store.append([checked_in(new("visit"))])
    assert check(folder.store).file == ()
    assert check(folder.store).streams == ()
    folder.close()


@pytest.mark.parametrize("write", [True, False])
def test_opening_on_a_full_disk_is_not_taken_for_a_failing_disk(small_disk: Path, write: bool) -> None:
    open_folder(small_disk / "data", write=True, keyring=False).close()
    junk = fill(small_disk)
    with pytest.raises(StoreError) as raised:
        open_folder(small_disk / "data", write=write)
    assert raised.value.code == "disk_full"
    junk.unlink()
    open_folder(small_disk / "data", write=write).close()


def test_a_folder_is_not_half_made_on_a_full_disk(small_disk: Path) -> None:
    junk = fill(small_disk)
    with pytest.raises(StoreError) as raised:
        open_folder(small_disk / "data", write=True, keyring=False)
    assert raised.value.code == "disk_full"
    junk.unlink()
    open_folder(small_disk / "data", write=True, keyring=False).close()


def test_a_copy_that_finds_no_room_leaves_nothing(small_disk: Path, folder: DataFolder) -> None:
    fill(small_disk)
    with pytest.raises(StoreError) as raised:
        backup(folder, small_disk / "copy.db")
    assert raised.value.code == "disk_full"
    assert [file.name for file in small_disk.iterdir()] == ["junk"]


def test_what_is_read_from_the_county_is_kept_with_the_cursor_or_not_at_all(small_disk: Path) -> None:
    folder = open_folder(small_disk / "data", write=True, keyring=False)
    replica = SqlReplica(folder.store.connection)
    replica.append([mine := checked_in(new("visit"))])
    replica.take_in([checked_in(new("visit"))], (), cursor=Cursor("e", 1))
    junk = fill(small_disk)
    page = [checked_in(new("visit")) for _ in range(500)]
    with pytest.raises(StoreError) as raised:
        replica.take_in(page, (), cursor=Cursor("e", 501))
    assert raised.value.code == "disk_full"
    assert replica.cursor() == Cursor("e", 1)
    assert replica.outbox(9) == [mine]
    junk.unlink()
    assert replica.take_in(page, (), cursor=Cursor("e", 501)) == page
    assert replica.cursor() == Cursor("e", 501)
    folder.close()


@pytest.mark.parametrize("what", ["salvage", "restore"])
def test_no_room_to_salvage_or_restore_leaves_everything_as_it_was(
    small_disk: Path, folder: DataFolder, tmp_path: Path, what: str
) -> None:
    folder.store.append([checked_in(new("visit")) for _ in range(300)])
    copy = backup(folder, tmp_path / "copy.db")
    left = small_disk / "data"
    folder.close()
    shutil.copytree(folder.path, left)
    with (left / "desk.db").open("rb+") as file:
        file.seek(4096 * 4 + 100)
        file.write(b"broken")
    junk = fill(small_disk)
    before = {file: file.read_bytes() for file in left.rglob("*") if file.is_file()}
    with pytest.raises(StoreError) as raised:
        salvage(left) if what == "salvage" else restore(copy, left)
    assert raised.value.code == "disk_full"
    assert {file: file.read_bytes() for file in left.rglob("*") if file.is_file()} == before
    junk.unlink()
