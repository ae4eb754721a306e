"""A document in all formats at once, as files in a folder: for a website, a shelf, or to choose from.

Knows the questions and how far it has come. Nobody asked for it, so nothing goes on record.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QFileDialog

from frontdesk.document_request import Format
from frontdesk.screens.document_words import format_text
from frontdesk.screens.documents import AllMade, Offered, Whom, Wish, language_text, title_of
from frontdesk.words import translate
from ui.desk.at_desk import AtDesk
from ui.desk.document_form import DocumentForm, Given
from ui.desk.making import Making
from ui.desk.notices import Notice
from ui.desk.options import Option
from ui.desk.ports import Documents

#: What is known of a document's fields already, in a language and for somebody.
Values = Callable[[Offered, str, Whom], dict[str, str]]
_NAMES = tuple(Format)


class AllFormats:
    """The deed about all formats of a document."""

    def __init__(self, at: AtDesk, values: Values) -> None:
        self._at, self._values = at, values

    def ask(self, documents: Documents, chosen: Offered) -> None:
        """Ask in which language, what fills the fields, and where to."""
        options = [Option(code, language_text(code)) for code in chosen.titles]
        self._at.choose(
            translate("Document", "In which language?"),
            options,
            lambda code: self._ask_fields(documents, chosen, code),
        )

    def _ask_fields(self, documents: Documents, chosen: Offered, code: str) -> None:
        title = translate("Document", "{document} – all formats", document=title_of(chosen))
        values = self._values(chosen, code, Whom())
        form = DocumentForm(self._at.window, title, language_text(code), values, "")
        form.filled.connect(lambda given: self._ask_where(documents, form, chosen, code, given))
        form.finished.connect(lambda _result: self._at.back_to(None))
        form.open()

    def _ask_where(
        self, documents: Documents, form: DocumentForm, chosen: Offered, code: str, given: Given
    ) -> None:
        title = translate("Document", "A folder for the files")
        folder = QFileDialog.getExistingDirectory(form, title)
        if folder:
            form.accept()
            self._make(documents, Wish(chosen.source, Format.PDF, code, given.values), Path(folder))

    def _make(self, documents: Documents, wish: Wish, folder: Path) -> None:
        title = translate("Document", "All formats are being made.")
        making = Making(self._at.window, title, documents.stop, _come).begin()

        def made(all_made: AllMade) -> None:
            making.end()
            self._at.notices.show_notice("document", lambda: _made(all_made, folder))
            self._at.back_to(None)

        documents.make_all(wish, folder, made, making.come)


def _come(done: int, of: int) -> str:
    """Which format is being made, and how many there are."""
    kind = format_text(_NAMES[min(done, len(_NAMES) - 1)])
    return translate("Document", "{format}: {number} of {count}", format=kind, number=done + 1, count=of)


def _made(all_made: AllMade, folder: Path) -> Notice:
    title = translate("Document", "Files in {folder}: {count}.", folder=str(folder), count=all_made.files)
    faults = list(all_made.faults)
    if all_made.stopped:
        faults.append(translate("Document", "It was stopped before the others were made."))
    return Notice(title, "\n".join(faults), "warn" if faults else "note")
