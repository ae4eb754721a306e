"""Looking at a made document: in the format that was asked for and, by a key, in every other.

Knows which formats have been made so far. Another format than was asked for can be given instead: then
that is what goes on record as asked for.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from frontdesk.desk import Command, FrontDesk, Together
from frontdesk.document_request import (
    FIELD,
    AskDocument,
    DocumentRequest,
    Format,
    RecordMade,
    WithdrawDocument,
)
from frontdesk.screens.document_words import format_text, part_text
from frontdesk.screens.documents import MadeDocument, Wish, language_text
from frontdesk.words import translate
from ui.desk.at_desk import AtDesk
from ui.desk.document_preview import DocumentPreview, Seen
from ui.desk.making import Making
from ui.desk.ports import Documents

if TYPE_CHECKING:
    from collections.abc import Callable

    from ui.desk.documents_out import DocumentsOut

_ALL = tuple(Format)


class Looking:
    """``Looking(…).open()``: one document before it is given. `out` gives and saves what is chosen."""

    def __init__(
        self,
        at: AtDesk,
        documents: Documents,
        out: DocumentsOut,
        document: str,
        wish: Wish,
        made: MadeDocument,
    ) -> None:
        self._at, self._documents, self._out = at, documents, out
        self._document, self._asked, self._wish = document, wish.format, wish
        self._title, self._made = made.title, {wish.format: made}
        self._making: Making | None = None
        self._preview = DocumentPreview(at.window, self._seen(), self._heard)
        self._preview.give.connect(self._give)
        self._preview.save_wanted.connect(self._save)
        self._preview.other_wanted.connect(self._other)
        self._preview.finished.connect(self._closed)

    def open(self) -> None:
        """Show it."""
        self._preview.open()

    def _now(self) -> MadeDocument:
        return self._made[self._wish.format]

    def _seen(self) -> Seen:
        kind, made = self._wish.format, self._now()
        title = f"{self._title} – {format_text(kind)}, {language_text(self._wish.language)}"
        does, other = self._out.does(kind, made), kind is not self._asked
        if does and other:
            does = translate("Document", "{does} this instead", does=does)
        return Seen(made, title, does, other)

    def _heard(self, begin: bool) -> None:
        if begin:
            self._documents.play(self._now(), self._preview.ended)
        else:
            self._documents.hush()

    def _other(self, step: int) -> None:
        """The next format, made if it has not been; while one is being made nothing else is begun."""
        if self._making is not None:
            return
        kind = _ALL[(_ALL.index(self._wish.format) + step) % len(_ALL)]
        wish = replace(self._wish, format=kind)
        if kind in self._made:
            self._show(wish)
            return
        title = translate("Document", "{format} is being made.", format=format_text(kind))
        self._making = making = Making(self._preview, title, self._documents.stop, part_text).begin()
        self._documents.make(wish, lambda made: self._came(making, wish, made), making.come)

    def _came(self, making: Making, wish: Wish, made: MadeDocument) -> None:
        if self._making is not making:  # it was closed meanwhile
            return
        self._making = None
        making.end()
        if made.stopped:
            self._preview.take_keys()
        else:
            self._made[wish.format] = made
            self._show(wish)

    def _show(self, wish: Wish) -> None:
        self._wish = wish
        self._preview.show_seen(self._seen())

    def _give(self) -> None:
        made = self._now()

        def give() -> None:
            self._preview.accept()
            self._out.give(self._document, made)

        self._settled(give)

    def _save(self) -> None:
        wish, made = self._wish, self._now()
        self._settled(lambda: self._out.save(self._preview, self._document, wish, made))

    def _settled(self, then: Callable[[], object]) -> None:
        """Have on record that the format looked at is the one that is asked for, then go on."""
        if self._wish.format is self._asked:
            then()
            return
        before, wish, new = self._document, self._wish, self._at.front.make_id()
        self._document, self._asked = new, wish.format
        made = RecordMade(document=new)
        self._at.do_step(
            lambda front: front.handle(_instead(front, before, new, wish), desk=self._at.desk),
            lambda _done: self._at.do(made, "", lambda _made: then()),
        )

    def _closed(self) -> None:
        self._documents.hush()
        making, self._making = self._making, None
        if making is not None:
            self._documents.stop()
            making.end()
        self._at.back_to(None)


def _instead(front: FrontDesk, before: str, new: str, wish: Wish) -> Command:
    request = front.store.one(DocumentRequest, before)
    ask = AskDocument(
        document=new,
        source=wish.source,
        format=wish.format,
        language=wish.language,
        visit="" if request is None else request.visit,
        details={f"{FIELD}{name}": value for name, value in wish.values.items()},
    )
    return Together((WithdrawDocument(document=before), ask))
