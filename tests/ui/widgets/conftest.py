"""What the tests of widgets share: a look that is put back, and a window that is really shown."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ui.theme import Appearance, Choice, appearance

Show = Callable[..., QWidget]


@pytest.fixture
def look(qapp: QApplication) -> Iterator[Appearance]:
    """The application's look: light at 100 % at first, as it was afterwards."""
    found = appearance()
    found.set_choice(Choice(scheme="light", motion=True))
    yield found
    found.set_choice(Choice())


@pytest.fixture
def show(qtbot: QtBot, look: Appearance) -> Iterator[Show]:
    """Put widgets below each other into a window of a width and show it, active."""

    kept: list[QWidget] = []

    def shown(*parts: QWidget, width: int = 400) -> QWidget:
        window = QWidget()
        column = QVBoxLayout(window)
        for part in parts:
            column.addWidget(part)
        column.addStretch(1)
        window.resize(width, 300)
        qtbot.addWidget(window)
        kept.append(window)
        window.show()
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        return window

    yield shown
    kept.clear()
