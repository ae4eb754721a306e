"""Columns laid out anew: who had the keyboard keeps it, also in a window that is not in front yet."""

import pytest
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from ui.widgets import Columns


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    with_columns = QWidget()
    qtbot.addWidget(with_columns)
    QHBoxLayout(with_columns).addWidget(Columns())
    return with_columns


def test_the_field_meant_to_have_the_keyboard_has_it_when_the_window_comes_up(window: QWidget) -> None:
    (columns,) = window.findChildren(Columns)
    fields = [QLineEdit() for _ in range(3)]
    for field in fields:
        columns.add(field, 300, 300)
    fields[0].setFocus()
    before = columns.lanes()
    window.resize(1400, 400)
    window.show()
    assert columns.lanes() != before
    assert window.focusWidget() is fields[0]
