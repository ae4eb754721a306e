"""The shipped files are found in the tree and in a frozen program."""

import sys
from pathlib import Path

import pytest

from frontdesk.resources import resource, resources_root


def test_in_the_tree_they_stand_beside_the_packages() -> None:
    assert resource("fonts", "README.md").is_file()
    assert resource("no such thing").exists() is False


def test_frozen_they_stand_in_the_unpacked_folder(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)
    assert resources_root() == tmp_path / "resources"
