"""A start after an update says how far the data is made ready, once that takes longer than a moment."""

from __future__ import annotations

import io

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from frontdesk import words
from frontdesk.settings import Settings
from programs import preparing
from programs.preparing import SOON, Preparing


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.fixture
def terminal() -> Terminal:
    words.use("en")
    return Terminal()


def test_what_is_done_in_a_moment_is_not_told_of(terminal: Terminal) -> None:
    moments = iter([0.0, SOON / 2, SOON * 2])
    told = Preparing(elapsed=lambda: next(moments), terminal=terminal)
    told(5000, 20000)
    told(20000, 20000)
    assert terminal.getvalue() == ""


def test_a_terminal_is_told_how_far_it_is(terminal: Terminal) -> None:
    moments = iter([0.0, SOON])
    told = Preparing(elapsed=lambda: next(moments), terminal=terminal)
    told(5000, 20000)
    assert "made ready for this version of the program. 25 %" in terminal.getvalue()


def test_whoever_opens_a_window_sees_one_until_it_is_done(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(preparing, "has_screen", lambda: True)
    moments = iter([0.0, SOON, SOON, SOON])
    told = Preparing(Settings(), elapsed=lambda: next(moments))
    told(5000, 20000)
    window = told.window
    assert window is not None
    assert (window.isVisible(), window.bar.value()) == (True, 25)
    assert not QApplication.quitOnLastWindowClosed()  # it is the only window, and the desk is still to open
    told(10000, 20000)
    assert (told.window, window.bar.value()) == (window, 50)
    told(20000, 20000)
    told.end()
    assert told.window is None
    assert not window.isVisible()
    assert QApplication.quitOnLastWindowClosed()
