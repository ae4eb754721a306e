"""The card of languages as a file and on paper, and names said aloud, put together as the program does it."""

from __future__ import annotations

from pathlib import Path
from threading import Event

import pytest
from pytestqt.qtbot import QtBot

from frontdesk.__main__ import main
from frontdesk.printing import Failed
from frontdesk.settings import Settings
from frontdesk.sound.ports import NoDevice
from programs.language_names import LanguageNames
from programs.shopfloor import ShopFloor
from tests.shopfloor import Floor
from ui.background import Background

Said = pytest.CaptureFixture[str]


class Ear:
    """A loudspeaker that keeps what was played, or is not there."""

    def __init__(self, *, missing: bool = False) -> None:
        self.heard: list[bytes] = []
        self._missing = missing

    def play(self, wav: bytes, volume: float, stop: Event) -> None:
        if self._missing:
            raise NoDevice("none")
        self.heard.append(wav)

    def close(self) -> None:
        """Nothing to let go of."""


def test_the_card_is_written_from_the_command_line(tmp_path: Path, capsys: Said) -> None:
    data = tmp_path / "data"
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PYTHON_KEYRING_BACKEND", "keyring.backends.null.Keyring")
        from programs.opening import opened

        with opened(data, write=True, keyring=False):
            pass
        out = tmp_path / "card.pdf"
        asked = ["languages", "--data", str(data), "--card"]
        assert main([*asked, str(out), "--size", "a5", "--lang", "cy"]) == 0
        assert out.read_bytes().startswith(b"%PDF")
        assert "card.pdf" in capsys.readouterr().out
        nowhere = tmp_path / "nowhere" / "card.pdf"
        assert main([*asked, str(nowhere)]) == 1
        assert "could not be saved" in capsys.readouterr().out


def test_the_card_from_the_desk_is_saved_and_a_missing_printer_told(qtbot: QtBot, tmp_path: Path) -> None:
    answers: list[object] = []
    with ShopFloor(Floor().front, Settings(desk="1"), player=None) as floor:
        outside = floor.open_desk().at.outside
        assert outside.print_card is not None
        assert outside.save_card is not None
        assert outside.say_language is None
        outside.print_card(answers.append)
        outside.save_card(tmp_path / "card.pdf", answers.append)
        qtbot.waitUntil(lambda: len(answers) == 2, timeout=30_000)
    assert Failed("no_page_printer") in answers
    assert "" in answers
    assert (tmp_path / "card.pdf").read_bytes().startswith(b"%PDF")


def test_a_name_is_said_or_it_is_said_why_not(qtbot: QtBot) -> None:
    background, ear, answers = Background(), Ear(), list[str]()
    names = LanguageNames(background, lambda: ear)
    names.say("pol", "Polski", answers.append)
    qtbot.waitUntil(lambda: len(answers) == 1, timeout=20_000)
    names.say("sna", "ChiShona", answers.append)
    qtbot.waitUntil(lambda: len(answers) == 2, timeout=20_000)
    LanguageNames(background, lambda: Ear(missing=True)).say("pol", "Polski", answers.append)
    qtbot.waitUntil(lambda: len(answers) == 3, timeout=20_000)
    background.close()
    assert len(ear.heard) == 1
    assert answers[0] == ""
    assert answers[1] == "No voice on this computer speaks it."
    assert "could not be said aloud" in answers[2]
