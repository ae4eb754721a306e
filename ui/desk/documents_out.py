"""What becomes of a document that was made: looked at, printed, embossed or saved, handed over or posted.

Knows the list of what somebody still waits for; what failed stands first and can be done again.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QFileDialog

from frontdesk.desk import Command, FrontDesk, Single, Together
from frontdesk.document_request import (
    DocumentRequest,
    Format,
    Outlet,
    RecordOut,
    RecordTrouble,
    SupplyDocument,
    Trouble,
    Way,
    WithdrawDocument,
)
from frontdesk.promise import Deed, KeepPromise, Promise
from frontdesk.screens.document_words import format_text, standing_text, way_text
from frontdesk.screens.documents import MadeDocument, UnderWay, Wish, language_text, under_way_rows
from frontdesk.screens.translation import translation_ending
from frontdesk.words import translate
from ui.desk.at_desk import AtDesk
from ui.desk.document_looking import Looking
from ui.desk.document_preview import DocumentPreview
from ui.desk.notices import Notice
from ui.desk.options import Option
from ui.desk.ports import PrintProblem

_AGAIN, _GONE = "again", "gone"
_NO_PRINTER = frozenset({"no_page_printer", "no_printer", "no_embosser", "no_print_system"})
#: Formats that leave the desk on paper; Braille does where there is an embosser.
_ON_PAPER = frozenset({Format.PDF, Format.LARGE_PRINT, Format.GIANT_PRINT, Format.EASY_READ})
Make = Callable[[str, Wish], object]


class DocumentsOut:
    """The way of a made document to the person. `make` makes one again from its wish."""

    def __init__(self, at: AtDesk, make: Make) -> None:
        self._at, self._make = at, make

    def show(self, document: str, wish: Wish, made: MadeDocument) -> None:
        """Let it be looked at, in other formats too, and choose where it goes."""
        documents = self._at.outside.documents
        if documents is not None:
            Looking(self._at, documents, self, document, wish, made).open()

    def embossed(self, made: MadeDocument) -> bool:
        """Whether it goes to an embosser."""
        documents = self._at.outside.documents
        return bool(made.embosser) and documents is not None and documents.embosser

    def does(self, kind: Format, made: MadeDocument) -> str:
        """What giving it does, in a word; empty where it can only be saved."""
        if self.embossed(made):
            return translate("Document", "Emboss")
        return translate("Document", "Print") if kind in _ON_PAPER and not made.fault else ""

    def give(self, document: str, made: MadeDocument) -> None:
        """Print or emboss it."""
        documents = self._at.outside.documents
        if documents is None:
            return
        if self.embossed(made):
            documents.emboss(made, lambda problem: self._came(document, Outlet.EMBOSSER, problem))
        else:
            documents.print(made, lambda problem: self._came(document, Outlet.PRINTER, problem))

    def _came(self, document: str, outlet: Outlet, problem: PrintProblem | None) -> None:
        if problem is None:
            self._is_out(document, outlet)
            return
        trouble = Trouble.NO_PRINTER if problem.code in _NO_PRINTER else Trouble.PRINTER
        self._at.do(RecordTrouble(document=document, trouble=trouble))

        def say() -> Notice:
            title = translate("Document", "The document did not come out.")
            again = translate("Document", "Do it again")
            return Notice(title, problem.words(), "warn", again, "", lambda: self._again(document))

        self._at.notices.show_notice("document", say)

    def save(self, preview: DocumentPreview, document: str, wish: Wish, made: MadeDocument) -> None:
        """Save it as a file, if a place is chosen."""
        usual = "mp3" if wish.format is Format.AUDIO else made.ending
        name = f"{wish.source}-{wish.format}.{wish.language}.{usual}"  # nothing personal in a file's name
        title = translate("Document", "Save as a file")
        chosen, _ = QFileDialog.getSaveFileName(self._at.window, title, name, f"*.{usual}")
        documents = self._at.outside.documents
        if not chosen or documents is None:
            return

        def saved(fault: str) -> None:
            if fault:
                self._at.do(RecordTrouble(document=document, trouble=Trouble.NOT_WRITTEN))
                preview.say(fault)
                return
            preview.accept()
            self._is_out(document, Outlet.FILE)

        documents.save(made, Path(chosen), saved)

    def _is_out(self, document: str, outlet: Outlet) -> None:
        def ready() -> Notice:
            title = translate("Document", "The document is ready to be given.")
            given = way_text(Way.HANDED_OVER)
            return Notice(
                title,
                translate("Document", "Posted, or sent? Ctrl F7."),
                "note",
                given,
                "",
                lambda: self._supply(document, Way.HANDED_OVER),
            )

        self._at.do(
            RecordOut(document=document, outlet=outlet),
            "",
            lambda _done: self._at.notices.show_notice("document", ready),
        )

    def under_way(self) -> None:
        """Show what somebody waits for."""
        self._at.tasks.read(under_way_rows, self._choose, "documents under way")

    def _choose(self, found: tuple[UnderWay, ...]) -> None:
        if not found:
            self._at.notices.show_notice(
                "refusal", lambda: Notice(translate("Document", "Nobody waits for a document."))
            )
            return
        by_id = {row.request.id: row for row in found}
        options = [
            Option(
                row.request.id,
                " · ".join(part for part in (row.ticket, row.name) if part) or row.request.source,
                f" – {row.request.source}, {format_text(row.request.format)}, "
                f"{language_text(row.request.language)}",
                standing_text(row.request),
            )
            for row in found
        ]
        title = translate("Document", "Documents somebody waits for")
        self._at.choose(title, options, lambda id_: self._ask_what(by_id[id_]))

    def _ask_what(self, row: UnderWay) -> None:
        options = [Option(way.value, way_text(way)) for way in Way]
        if row.request.elsewhere is None:
            options.insert(0, Option(_AGAIN, translate("Document", "Make and show it again")))
        options.append(Option(_GONE, translate("Document", "Not needed any more")))

        def take(what: str) -> None:
            if what == _AGAIN:
                self._make(row.request.id, _wish(row))
            elif what == _GONE:
                self._end(row.request.id, WithdrawDocument(document=row.request.id), Deed.NOT_NEEDED)
            else:
                self._supply(row.request.id, Way(what))

        self._at.choose(format_text(row.request.format), options, take)

    def _again(self, document: str) -> None:
        def make(found: tuple[UnderWay, ...]) -> None:
            row = next((each for each in found if each.request.id == document), None)
            if row is not None:
                self._make(document, _wish(row))

        self._at.tasks.read(under_way_rows, make)

    def _supply(self, document: str, way: Way) -> None:
        self._end(document, SupplyDocument(document=document, way=way), Deed.SENT)

    def _end(self, document: str, end: SupplyDocument | WithdrawDocument, deed: Deed) -> None:
        """End it, and with it the promise that was made of it, if that is still to be kept."""
        desk = self._at.desk
        self._at.do_step(
            lambda front: front.handle(_ending(front, document, end, deed), desk=desk),
            lambda _done: self._at.notices.close_notice("document"),
        )


def _ending(front: FrontDesk, document: str, end: SupplyDocument | WithdrawDocument, deed: Deed) -> Command:
    request = front.store.one(DocumentRequest, document)
    promise = front.store.one(Promise, request.promise) if request is not None and request.promise else None
    together: list[Single] = [end, *translation_ending(front, end)]
    if promise is not None and promise.open:
        together.append(KeepPromise(promise=promise.id, done=deed))
    return Together(tuple(together)) if len(together) > 1 else end


def _wish(row: UnderWay) -> Wish:
    return Wish(row.request.source, row.request.format, row.request.language, row.values)
