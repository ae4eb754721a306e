"""The printer for pages, the embosser and its paper are set by keys, and wrong numbers are told."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from frontdesk.settings import BrailleSettings
from tests.ui.desk.conftest import Driver
from tests.ui.desk.test_documents import CONTROL
from ui.desk.paper_settings import PaperSettings


def opened(at: Driver) -> PaperSettings:
    at.key(Qt.Key.Key_Comma, CONTROL)
    (found,) = [d for d in at.window.findChildren(PaperSettings) if d.isVisible()]
    return found


def test_what_is_set_is_kept_and_stands_there_the_next_time(at: Driver) -> None:
    form = opened(at)
    assert [field.line.text() for field in (form.cells, form.lines, form.embosser)] == ["32", "27", ""]
    form.pages.line.setText("Office")
    form.embosser.line.setText("192.0.2.20:9100")
    form.cells.line.setText("40")
    form.lines.line.setText(" 25 ")
    form.contracted.click()
    at.key(Qt.Key.Key_Return)
    kept = at.world.settings_kept[-1]
    assert kept.braille == BrailleSettings(cells=40, lines=25, grade=1)
    assert (kept.embosser, kept.printer.pages) == ("192.0.2.20:9100", "Office")
    assert "Kept." in at.said
    again = opened(at)
    assert again.cells.line.text() == "40"
    assert not again.contracted.isChecked()
    at.key(Qt.Key.Key_Escape)
    assert len(at.world.settings_kept) == 1


@pytest.mark.parametrize("wrong", ["", "11", "101", "many", "-5", "²"])
def test_a_number_out_of_bounds_is_told_at_its_field_and_nothing_is_kept(at: Driver, wrong: str) -> None:
    form = opened(at)
    form.cells.line.setText(wrong)
    at.key(Qt.Key.Key_Return)
    assert form.cells.error() == "Write a number from 12 to 100."
    assert at.focus() is form.cells.line
    assert not at.world.settings_kept
    form.cells.line.setText("12")
    at.key(Qt.Key.Key_Return)
    assert at.world.settings_kept[-1].braille.cells == 12


def test_an_embosser_is_an_address_or_a_port(at: Driver) -> None:
    form = opened(at)
    form.embosser.line.setText("the blue one")
    at.key(Qt.Key.Key_Return)
    assert form.embosser.error()
    form.embosser.line.setText(r"\\.\COM3")
    at.key(Qt.Key.Key_Return)
    assert at.world.settings_kept[-1].embosser == r"\\.\COM3"
