"""A document before it is given: its pages as they will be printed, or read or heard, and where it goes.

Knows what was made and the keys; prints and saves nothing itself.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QDialog, QFrame, QLabel, QScrollArea, QTextBrowser, QVBoxLayout, QWidget

from frontdesk.screens.documents import MadeDocument
from frontdesk.words import translate
from ui.desk.even_row import EvenRow
from ui.theme import Theme, follow
from ui.widgets import KeyButton, Text, announce

_STEPS = {Qt.Key.Key_PageDown: 1, Qt.Key.Key_PageUp: -1}


class Page(QLabel):
    """One page, as wide as there is room."""

    def __init__(self, content: bytes, said: str) -> None:
        super().__init__()
        self._whole = QPixmap()
        self._whole.loadFromData(content)
        self.setAccessibleName(said)
        self.setAlignment(Qt.AlignmentFlag.AlignHCenter)

    def fit(self, width: int) -> None:
        """Show it at most so wide, never larger than it is."""
        ratio = self.devicePixelRatioF()
        wide = min(self._whole.width(), round(width * ratio))
        shown = self._whole.scaledToWidth(max(1, wide), Qt.TransformationMode.SmoothTransformation)
        shown.setDevicePixelRatio(ratio)
        self.setPixmap(shown)
        self.setFixedHeight(round(shown.height() / ratio))


class Sheets(QScrollArea):
    """Pages below each other, always as wide as the area."""

    def __init__(self, pages: Sequence[Page]) -> None:
        super().__init__()
        self._pages = pages
        self._paper = QWidget()
        self._column = QVBoxLayout(self._paper)
        for page in pages:
            self._column.addWidget(page)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)  # pages keep their width
        self.setWidget(self._paper)
        follow(self._restyle)

    def _restyle(self, theme: Theme) -> None:
        self._column.setSpacing(theme.px(12))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        inset = self._column.contentsMargins()
        for page in self._pages:
            page.fit(self.viewport().width() - inset.left() - inset.right())
        # By hand: resized by the area itself, the pages stayed where the smaller ones of before had been.
        self._paper.resize(self.viewport().width(), self._column.sizeHint().height())


class DocumentPreview(QDialog):
    """``DocumentPreview(…).give.connect(…)``: Enter prints or embosses, Ctrl S saves, Esc: later.

    `heard` is called when it is to be played, with whether it is to begin or to end.
    """

    give = Signal()
    save_wanted = Signal()

    def __init__(
        self, parent: QWidget, made: MadeDocument, title: str, does: str, heard: Callable[[bool], object]
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setAccessibleName(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._heard, self._playing, self._can_give = heard, False, bool(does)
        self._sounds = made.ending == "wav"
        self.pages = [
            Page(page, translate("Document", "Page {n} of {title}", n=n, title=made.title))
            for n, page in enumerate(made.pages, 1)
        ]
        self.text = QTextBrowser()
        self.text.setOpenLinks(False)
        self.text.setAccessibleName(title)
        if made.ending == "html":
            self.text.setHtml(made.text)
        else:
            self.text.setPlainText(made.text)
        self.told = Text("", "note", "muted")
        self.told.setText(" ".join(made.notes))
        if not made.notes:
            self.told.hide()
        self._make_buttons(does)
        self._lay_out(title, made)
        follow(self._restyle)
        announce(self, title)

    def _make_buttons(self, does: str) -> None:
        enter, control = translate("Keys", "Enter"), translate("Keys", "Ctrl")
        self.print = KeyButton(does, enter, kind="primary")
        self.print.clicked.connect(self.give)
        self.play = KeyButton(translate("Document", "Play"), f"{control} P")
        self.play.clicked.connect(self._toggle)
        self.save = KeyButton(
            translate("Document", "Save as a file"),
            f"{control} S" if self._can_give else enter,
            kind="outline" if self._can_give else "primary",
        )
        self.save.clicked.connect(self.save_wanted)
        self.later = KeyButton(translate("Document", "Later"), translate("Keys", "Esc"))
        self.later.clicked.connect(self.reject)
        first = [self.print] if self._can_give else []
        heard = [self.play] if self._sounds else []
        self._buttons = [*first, *heard, self.save, self.later]

    def _lay_out(self, title: str, made: MadeDocument) -> None:
        self.area = Sheets(self.pages)
        self.area.setAccessibleName(title)
        self._column = QVBoxLayout(self)
        self._column.addWidget(Text(title, "title"))
        self._column.addWidget(self.told)
        if self.pages:
            self._column.addWidget(self.area, 1)
        elif made.text:
            self._column.addWidget(self.text, 1)
        else:
            self._column.addStretch(1)
        self._column.addWidget(EvenRow(self._buttons))
        self._tall = bool(self.pages or made.text)
        (self.print if self._can_give else self.save).setFocus()

    def _restyle(self, theme: Theme) -> None:
        inset = theme.px(20)
        self._column.setContentsMargins(inset, inset, inset, inset)
        self._column.setSpacing(theme.px(12))
        room = self.screen().availableGeometry()
        tall = room.height() * 9 // 10 if self._tall else theme.px(220)
        self.resize(min(theme.px(760), room.width() - 40), tall)

    def _toggle(self) -> None:
        self._playing = not self._playing
        self.play.set_text(translate("Document", "Stop") if self._playing else translate("Document", "Play"))
        self._heard(self._playing)

    def ended(self, fault: str) -> None:
        """It was played to its end, or could not be."""
        self._playing = False
        self.play.set_text(translate("Document", "Play"))
        if fault:
            self.say(fault)

    def say(self, words: str) -> None:
        """Say what went wrong; the document stays to be seen."""
        self.told.setText(words)
        self.told.show()
        announce(self, words, urgent=True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, held = Qt.Key(event.key()), event.modifiers()
        control = bool(held & Qt.KeyboardModifier.ControlModifier)
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            (self.give if self._can_give else self.save_wanted).emit()
        elif control and key == Qt.Key.Key_S:
            self.save_wanted.emit()
        elif control and key == Qt.Key.Key_P and self._sounds:
            self._toggle()
        elif key in _STEPS:
            bar = self.area.verticalScrollBar()
            bar.setValue(bar.value() + _STEPS[key] * bar.pageStep())
        else:
            super().keyPressEvent(event)
