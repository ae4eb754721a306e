"""Where the key is kept: a keyring where one works, else a file only its owner reads."""

from __future__ import annotations

import stat
import sys
from collections.abc import Iterator
from pathlib import Path

import keyring
import pytest
from keyring.backend import KeyringBackend
from keyring.errors import KeyringLocked

from db import key
from frontdesk.store import StoreError


class Ring(KeyringBackend):
    """A keyring that works, in memory."""

    priority = 1

    def __init__(self) -> None:
        self.kept: dict[tuple[str, str], str] = {}
        self.locked = False

    def set_password(self, service: str, username: str, password: str) -> None:
        self._refuse_when_locked()
        self.kept[service, username] = password

    def get_password(self, service: str, username: str) -> str | None:
        self._refuse_when_locked()
        return self.kept.get((service, username))

    def _refuse_when_locked(self) -> None:
        if self.locked:
            raise KeyringLocked


class Forgetful(Ring):
    """A keyring that takes a password and does not give it back."""

    def get_password(self, service: str, username: str) -> str | None:
        return None


@pytest.fixture
def ring() -> Iterator[Ring]:
    before = keyring.get_keyring()
    ring = Ring()
    keyring.set_keyring(ring)
    yield ring
    keyring.set_keyring(before)


def code_of(folder: Path) -> str:
    with pytest.raises(StoreError) as raised:
        key.find(folder)
    return raised.value.code


def test_no_key_is_there_before_one_is_made(tmp_path: Path) -> None:
    assert key.find(tmp_path) is None


def test_a_key_in_a_file_is_found_again_and_only_its_owner_reads_it(tmp_path: Path) -> None:
    made = key.make(tmp_path, keyring=False)
    assert key.find(tmp_path) == made
    assert len(bytes.fromhex(made)) == 32
    if sys.platform != "win32":
        assert stat.S_IMODE((tmp_path / key.FILE).stat().st_mode) == 0o600
    assert [file.name for file in tmp_path.iterdir()] == [key.FILE]


def test_no_two_keys_are_alike(tmp_path: Path) -> None:
    assert key.make(tmp_path, keyring=False) != key.make(tmp_path, keyring=False)


def test_a_working_keyring_keeps_the_key_and_the_folder_only_its_name(tmp_path: Path, ring: Ring) -> None:
    made = key.make(tmp_path)
    assert list(ring.kept.values()) == [made]
    assert made not in (tmp_path / key.FILE).read_text()
    assert key.find(tmp_path) == made


def test_a_locked_keyring_is_no_reason_to_make_another_key(tmp_path: Path, ring: Ring) -> None:
    key.make(tmp_path)
    ring.locked = True
    assert code_of(tmp_path) == "no_key"


def test_a_keyring_that_lost_the_key_is_said_so(tmp_path: Path, ring: Ring) -> None:
    key.make(tmp_path)
    ring.kept.clear()
    assert code_of(tmp_path) == "no_key"


def test_a_keyring_that_refuses_leaves_the_key_to_the_file(tmp_path: Path, ring: Ring) -> None:
    ring.locked = True
    made = key.make(tmp_path)
    assert (tmp_path / key.FILE).read_text().strip() == made


def test_a_keyring_that_forgets_leaves_the_key_to_the_file(tmp_path: Path, ring: Ring) -> None:
    keyring.set_keyring(Forgetful())
    made = key.make(tmp_path)
    assert (tmp_path / key.FILE).read_text().strip() == made


@pytest.mark.parametrize(
    "text", ["", "x" * 64, "AB" * 32, "ab" * 31, "ab" * 33, "ab\n" * 32, "é" * 64, "' OR 1"]
)
def test_what_is_not_a_key_never_gets_near_a_pragma(tmp_path: Path, text: str) -> None:
    path = tmp_path / key.FILE
    path.write_text(text, encoding="utf-8")
    path.chmod(0o600)
    assert code_of(tmp_path) == "no_key"


@pytest.mark.parametrize("mode", [0o640, 0o604, 0o666])
@pytest.mark.skipif(
    sys.platform == "win32", reason="Windows has no such modes; the profile folder is private"
)
def test_a_key_that_others_can_read_is_refused(tmp_path: Path, mode: int) -> None:
    key.make(tmp_path, keyring=False)
    (tmp_path / key.FILE).chmod(mode)
    assert code_of(tmp_path) == "key_open"
