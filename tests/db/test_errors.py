"""The environment's faults get a code and plain words; bugs stay what they are."""

from __future__ import annotations

import errno

import pytest

from db.errors import environment, known
from frontdesk.store import WORDS, StoreError


@pytest.mark.parametrize(
    ("number", "code"),
    [
        (errno.ENOSPC, "disk_full"),
        (errno.EDQUOT, "disk_full"),
        (errno.EACCES, "no_access"),
        (errno.EROFS, "no_access"),
        (errno.EIO, "disk_error"),
    ],
)
def test_the_systems_faults_are_named(number: int, code: str) -> None:
    with pytest.raises(StoreError) as raised, environment():
        raise OSError(number, "said by the system", "/a/path/with/a/name")
    assert raised.value.code == code
    assert "/a/path" not in str(raised.value)


@pytest.mark.parametrize("bug", [ValueError("x"), OSError(errno.EBADF, "x"), KeyError("x")])
def test_a_bug_is_no_fault_of_the_environment(bug: Exception) -> None:
    assert known(bug) is None
    with pytest.raises(type(bug)) as raised, environment():
        raise bug
    assert raised.value is bug


def test_every_code_has_words_that_say_what_to_do() -> None:
    for code in WORDS:
        words = StoreError(code, "SQLITE_X").words()
        assert words.count(". ") >= 2
        assert "SQLITE" not in words
        assert "!" not in words


def test_a_code_nobody_knows_is_a_bug() -> None:
    with pytest.raises(KeyError):
        StoreError("gone fishing")
