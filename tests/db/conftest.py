"""A data folder for each test, copied from one made once, with its key in a file and never in a keyring."""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from db.folder import DataFolder, open_folder
from db.store import SqlStore


@pytest.fixture(scope="session")
def blank(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data folder without any visit, closed. To be copied, never to be opened."""
    path = tmp_path_factory.mktemp("blank") / "data"
    open_folder(path, write=True, keyring=False).close()
    return path


@pytest.fixture
def path(blank: Path, tmp_path: Path) -> Path:
    """A data folder of this test's own, closed."""
    return shutil.copytree(blank, tmp_path / "data")


@pytest.fixture
def folder(path: Path) -> Iterator[DataFolder]:
    """A data folder of this test's own, open to write."""
    opened = open_folder(path, write=True, keyring=False)
    yield opened
    opened.close()


@pytest.fixture
def store(folder: DataFolder) -> SqlStore:
    """The store in it."""
    return folder.store


@pytest.fixture
def as_nobody(path: Path) -> Iterator[None]:
    """Be a user without the superuser's rights for a while, where the tests are run as the superuser."""
    if sys.platform == "win32" or os.geteuid() != 0:
        yield
        return
    nobody = 65534
    for place in (path, *path.iterdir()):
        os.chown(place, nobody, nobody)
    for place in (path.parent, *path.parents):  # on the way there, the test's own folders are the superuser's
        if place.owner() == "root" and place.is_relative_to(tempfile.gettempdir()):
            place.chmod(place.stat().st_mode | 0o011)
    os.seteuid(nobody)
    try:
        yield
    finally:
        os.seteuid(0)
