"""Giving somebody what is held about them: in which format, made, looked at, printed, embossed or saved.

Knows the page it is asked from and the way of one document; it is not put on record, for what was given would
be one more thing held.
"""

from __future__ import annotations

from pathlib import Path
from typing import Final

from PySide6.QtWidgets import QFileDialog

from frontdesk.document_request import Format
from frontdesk.screens.document_words import format_text
from frontdesk.screens.documents import MadeDocument
from frontdesk.screens.holdings import document_of
from frontdesk.shop import Shop
from frontdesk.words import translate
from ui.desk.chooser import Chooser
from ui.desk.document_preview import DocumentPreview, Seen
from ui.desk.options import Option
from ui.desk.ports import Documents, PrintProblem
from ui.held.page import HeldPage

#: Formats that leave on paper; the others are saved, played or embossed.
_ON_PAPER: Final = frozenset({Format.PDF, Format.LARGE_PRINT, Format.GIANT_PRINT, Format.EASY_READ})


class Giving:
    """``Giving(page, documents, shop).ask_format()``."""

    def __init__(self, page: HeldPage, documents: Documents, shop: Shop) -> None:
        self._page, self._documents, self._shop = page, documents, shop

    def ask_format(self) -> None:
        """Ask in which format, and make it."""
        options = [Option(kind.value, format_text(kind)) for kind in Format]
        dialog = Chooser(self._page, translate("Document", "In which format?"), options)
        dialog.finished.connect(lambda _result: self._page.take_keyboard())
        dialog.chosen.connect(lambda kind: self._make(Format(kind)))
        dialog.open()

    def _make(self, kind: Format) -> None:
        self._page.say(translate("Document", "The document is being made."))
        document = document_of(self._page.screen_shown, self._shop)
        self._documents.make_this(document, kind, lambda made: self._made(kind, made))

    def _made(self, kind: Format, made: MadeDocument) -> None:
        self._page.say(made.fault)
        if made.fault:
            return
        embossed = bool(made.embosser) and self._documents.embosser
        does = translate("Document", "Emboss") if embossed else ""
        if kind in _ON_PAPER:
            does = translate("Document", "Print")

        def heard(begin: bool) -> None:
            if begin:
                self._documents.play(made, preview.ended)
            else:
                self._documents.hush()

        def give() -> None:
            preview.accept()
            out = self._documents.emboss if embossed else self._documents.print
            out(made, self._came)

        seen = Seen(made, f"{made.title} – {format_text(kind)}", does)
        preview = DocumentPreview(self._page, seen, heard, others=False)
        preview.give.connect(give)
        preview.save_wanted.connect(lambda: self._save(preview, kind, made))
        preview.finished.connect(lambda _result: self._documents.hush())
        preview.finished.connect(lambda _result: self._page.take_keyboard())
        preview.open()

    def _came(self, problem: PrintProblem | None) -> None:
        self._page.say(translate("Held", "It is printed.") if problem is None else problem.words())

    def _save(self, preview: DocumentPreview, kind: Format, made: MadeDocument) -> None:
        ending = "mp3" if kind is Format.AUDIO else made.ending
        name = f"held-{kind}.{ending}"  # nothing personal in a file's name
        title = translate("Document", "Save as a file")
        chosen, _ = QFileDialog.getSaveFileName(preview, title, name, f"*.{ending}")
        if not chosen:
            return

        def saved(fault: str) -> None:
            if fault:
                preview.say(fault)
                return
            preview.accept()
            self._page.say(translate("Held", "It is saved. Delete the file when it was given."))

        self._documents.save(made, Path(chosen), saved)
