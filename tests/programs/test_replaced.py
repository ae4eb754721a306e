"""Data replaced under a window: one that only reads notices, and a damaged desk offers to have it done."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from db.backup import backup
from db.folder import open_folder
from db.restoring import restore
from frontdesk.__main__ import main
from programs import message, rescue, windows
from programs.opening import opened

Said = pytest.CaptureFixture[str]


@pytest.fixture(autouse=True)
def no_keyring(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "keyring.backends.null.Keyring")


@pytest.fixture
def application(qapp: QApplication) -> Iterator[QApplication]:
    """For a program run whole: the wish to end that Qt sends with the last window comes after its end."""
    yield qapp
    qapp.processEvents()
    QTimer.singleShot(0, qapp.exit)
    qapp.exec()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    with opened(tmp_path / "data", write=True):
        pass
    return tmp_path / "data"


def test_a_window_that_only_reads_is_left_when_its_data_was_replaced(folder: Path, tmp_path: Path) -> None:
    left: list[int] = []
    with opened(folder, write=False) as shop:
        look = windows._watching(shop, left.append)
        assert not look()
        copy = backup(shop.data, tmp_path / "copy.db")
        restore(copy, folder)
        assert not look()
        assert left == [windows.REPLACED]


def test_it_is_opened_again_until_it_ends_by_itself() -> None:
    codes = iter([windows.REPLACED, windows.REPLACED, 0])
    assert windows._again(lambda: next(codes)) == 0


def damage(folder: Path) -> None:
    with (folder / "desk.db").open("rb+") as file:
        file.seek(-2000, 2)
        file.write(b"broken")


@pytest.mark.parametrize("shared", [True, False])
def test_a_desk_over_damaged_data_is_saved_by_one_choice_and_opens(
    application: QApplication,
    folder: Path,
    monkeypatch: pytest.MonkeyPatch,
    shared: bool,
    capsys: Said,
) -> None:
    if shared:
        (folder / "centre").mkdir()
        (folder / "centre" / "centre.json").write_text("{}")
    damage(folder)
    asked: list[str] = []
    told: list[str] = []
    began: list[Path] = []

    def take(words: str, choice: str) -> bool:
        asked.append(words)
        return True

    def run(arguments: object) -> int:
        open_folder(folder, write=True, keyring=False).close()
        began.append(folder)
        return 0

    monkeypatch.setattr(rescue, "ask", take)
    monkeypatch.setattr(rescue, "tell", lambda words, window: told.append(words))
    if shared:
        real, tries = windows.run_desk, iter((True, False))

        def start(given: argparse.Namespace) -> int:
            return real(given) if next(tries) else run(given)

        monkeypatch.setattr(windows, "run_desk", start)
        assert main(["desk", "--data", str(folder)]) == 0
        assert began == [folder]
        assert "comes back from the shop" in asked[0]
    else:
        assert main(["desk", "--data", str(folder), "--until-usable"]) == 0
        assert "a backup may have it" in asked[0]
    assert "Saved:" in told[0]
    assert "frontdesk salvage" in asked[0]


def test_a_desk_over_damaged_data_is_refused_in_words_where_nobody_chooses(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: Said
) -> None:
    damage(folder)
    before = (folder / "desk.db").read_bytes()
    monkeypatch.setattr(message, "has_screen", lambda: False)
    no: Callable[[str, str], bool] = lambda words, choice: False  # noqa: E731 - the shape of `ask`
    monkeypatch.setattr(rescue, "ask", no)
    assert main(["desk", "--data", str(folder)]) == 3
    assert "frontdesk salvage" in capsys.readouterr().err
    assert (folder / "desk.db").read_bytes() == before
