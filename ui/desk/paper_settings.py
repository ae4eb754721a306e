"""What this machine prints and embosses with: the printer for pages, the embosser, the size of its paper.

Knows the fields and their bounds; keeps nothing itself.
"""

from __future__ import annotations

from typing import Literal

import msgspec
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from frontdesk.printing.printers import network_address
from frontdesk.settings import LEAST_CELLS, LEAST_LINES, MOST_CELLS, BrailleSettings, Settings
from frontdesk.words import translate
from ui.desk.even_row import EvenRow
from ui.desk.forms import FormDialog
from ui.theme import Theme, follow
from ui.widgets import Chip, FlowLayout, LabelledField, Text


class PaperSettings(FormDialog):
    """``PaperSettings(window, settings).chosen.connect(…)``: carries Settings; open until `accept`."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget, settings: Settings) -> None:
        super().__init__(
            parent, translate("Paper", "Printer and Braille at this desk"), translate("Paper", "Keep")
        )
        self._settings = settings
        self.pages = LabelledField(
            translate("Paper", "Printer for pages"), translate("Paper", "(its name on this computer)")
        )
        self.pages.line.setText(settings.printer.pages)
        self.embosser = LabelledField(
            translate("Paper", "Embosser"),
            translate("Paper", "(address:port, or a port such as /dev/usb/lp0; empty for none)"),
        )
        self.embosser.line.setText(settings.embosser)
        of = translate("Paper", "(from {least} to {most})", least=LEAST_CELLS, most=MOST_CELLS)
        self.cells = LabelledField(translate("Paper", "Cells in a line"), of)
        of = translate("Paper", "(from {least} to {most})", least=LEAST_LINES, most=MOST_CELLS)
        self.lines = LabelledField(translate("Paper", "Lines on a page"), of)
        self.cells.line.setText(str(settings.braille.cells))
        self.lines.line.setText(str(settings.braille.lines))
        self.contracted = Chip(
            translate("Paper", "Contracted Braille (grade 2)"), on=settings.braille.grade == 2
        )
        chips = QWidget()
        FlowLayout(chips).addWidget(self.contracted)
        about = Text(
            translate("Paper", "A4 paper takes 32 cells by 27 lines; a line goes to the page’s number."),
            "note",
            "muted",
        )
        paper = (EvenRow([self.cells, self.lines]), self.cells.error_line(), self.lines.error_line())
        self._fill(self.pages, self.embosser, *paper, about, chips)
        self.pages.setFocus()
        follow(self._restyle)

    def _restyle(self, theme: Theme) -> None:
        self.setMinimumWidth(min(theme.px(620), self.screen().availableGeometry().width() - 40))

    def submit(self) -> None:
        """Hand the settings over, once every field can be meant."""
        embosser = self.embosser.line.text().strip()
        self.embosser.set_error(
            "" if _can_be(embosser) else translate("Paper", "This is no address or port.")
        )
        cells = self._number(self.cells, LEAST_CELLS)
        lines = self._number(self.lines, LEAST_LINES)
        wrong = [field for field in (self.embosser, self.cells, self.lines) if field.error()]
        if cells is None or lines is None or wrong:
            wrong[0].setFocus()
            self.grow()
            return
        grade: Literal[1, 2] = 2 if self.contracted.isChecked() else 1
        replace = msgspec.structs.replace
        printer = replace(self._settings.printer, pages=self.pages.line.text().strip())
        braille = BrailleSettings(cells=cells, lines=lines, grade=grade)
        self.chosen.emit(replace(self._settings, printer=printer, embosser=embosser, braille=braille))

    @staticmethod
    def _number(field: LabelledField, least: int) -> int | None:
        """The number in a field; None, said at the field, where it is none or out of bounds."""
        text = field.line.text().strip()
        number = int(text) if text.isascii() and text.isdecimal() else 0
        good = least <= number <= MOST_CELLS
        wrong = translate("Paper", "Write a number from {least} to {most}.", least=least, most=MOST_CELLS)
        field.set_error("" if good else wrong)
        return number if good else None


def _can_be(embosser: str) -> bool:
    """Whether this may be an embosser: nothing, a port or file of this computer, an address."""
    local = "/" in embosser or "\\" in embosser
    return not embosser or local or network_address(embosser) is not None
