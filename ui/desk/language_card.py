"""The printed card of languages asked for at the desk: printed, or saved where there is no printer for pages.

Knows what is told of it; what stands on the card is the paper's.
"""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QFileDialog

from frontdesk.words import translate
from ui.desk.at_desk import AtDesk
from ui.desk.notices import Notice
from ui.desk.ports import PrintProblem


class CardDeeds:
    """``CardDeeds(at).print_card()``."""

    def __init__(self, at: AtDesk) -> None:
        self._at = at

    def print_card(self) -> None:
        """Print it, and say so where it does not come out."""
        if self._at.outside.print_card is not None:
            self._at.outside.print_card(self._card_printed)

    def _card_printed(self, problem: PrintProblem | None) -> None:
        if problem is None:
            self._at.notices.close_notice("card")
            return
        title = translate("Interpreter", "The card of languages did not print.")
        if problem.code == "no_page_printer":
            save = translate("Refer", "Save it")
            notice = Notice(title, problem.words(), "warn", save, "", self._save_card)
        else:
            again = translate("Desk", "Print again")
            notice = Notice(title, problem.words(), "warn", again, "", self.print_card)
        self._at.notices.show_notice("card", notice)

    def _save_card(self) -> None:
        title, path = translate("Interpreter", "Save the card"), str(Path.home() / "languages.pdf")
        chosen, _ = QFileDialog.getSaveFileName(self._at.window, title, path, "PDF (*.pdf)")
        if not chosen or self._at.outside.save_card is None:
            return
        name = Path(chosen).name

        def saved(fault: str) -> None:
            said = fault or translate("Refer", "Saved: {name}", name=name)
            self._at.notices.show_notice("saved", Notice(said, kind="warn" if fault else "note"))

        self._at.outside.save_card(Path(chosen), saved)
