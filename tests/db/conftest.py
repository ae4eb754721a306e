"""A data folder for each test, copied from one made once, with its key in a file and never in a keyring."""

from __future__ import annotations

import shutil
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
