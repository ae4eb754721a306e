"""Where the mail server's password is found: the environment, a file of its owner's, the keyring."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import keyring
import pytest
from keyring.backend import KeyringBackend
from keyring.errors import KeyringLocked

from frontdesk.mail.password import FILE, SERVICE, VARIABLE, find_password


class Ring(KeyringBackend):
    """A keyring in memory."""

    priority = 1

    def __init__(self) -> None:
        self.locked = False

    def set_password(self, service: str, username: str, password: str) -> None:
        raise NotImplementedError

    def get_password(self, service: str, username: str) -> str | None:
        if self.locked:
            raise KeyringLocked
        return "from the ring" if (service, username) == (SERVICE, "frontdesk") else None


@pytest.fixture(autouse=True)
def ring(monkeypatch: pytest.MonkeyPatch) -> Iterator[Ring]:
    monkeypatch.delenv(VARIABLE, raising=False)
    before = keyring.get_keyring()
    ring = Ring()
    keyring.set_keyring(ring)
    yield ring
    keyring.set_keyring(before)


def test_the_environment_goes_before_the_file_and_the_file_before_the_keyring(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert find_password("frontdesk", tmp_path) == "from the ring"
    path = tmp_path / FILE
    path.write_text("from the file\n")
    path.chmod(0o600)
    assert find_password("frontdesk", tmp_path) == "from the file"
    monkeypatch.setenv(VARIABLE, "from outside")
    assert find_password("frontdesk", None) == "from outside"


def test_a_file_that_others_can_read_is_not_used(tmp_path: Path) -> None:
    path = tmp_path / FILE
    path.write_text("seen by all")
    path.chmod(0o644)
    assert find_password("", tmp_path) == ""


def test_none_is_none(ring: Ring) -> None:
    assert find_password("somebody", None) == ""
    ring.locked = True
    assert find_password("frontdesk", None) == ""
