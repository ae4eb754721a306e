"""A document before it is given: its pages as they will be printed, or read or heard, and where it goes.

Knows what was made and the keys; prints and saves nothing itself.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QDialog, QFrame, QLabel, QScrollArea, QTextBrowser, QVBoxLayout, QWidget

from frontdesk.screens.documents import MadeDocument
from frontdesk.words import translate
from ui.desk.even_row import EvenRow
from ui.theme import Theme, appearance, follow
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
        self.told.setVisible(bool(made.notes))
        self._make_buttons(made, does)
        self._lay_out(title, made)
        follow(self._restyle)
        announce(self, title)

    def _make_buttons(self, made: MadeDocument, does: str) -> None:
        enter, control = translate("Keys", "Enter"), translate("Keys", "Ctrl")
        self.print = KeyButton(does, enter, kind="primary")
        self.print.clicked.connect(self.give)
        self.print.setVisible(self._can_give)
        self.play = KeyButton(translate("Document", "Play"), f"{control} P")
        self.play.clicked.connect(self._toggle)
        self.play.setVisible(made.ending == "wav")
        self.save = KeyButton(
            translate("Document", "Save as a file"),
            f"{control} S" if self._can_give else enter,
            kind="outline" if self._can_give else "primary",
        )
        self.save.clicked.connect(self.save_wanted)
        self.later = KeyButton(translate("Document", "Later"), translate("Keys", "Esc"))
        self.later.clicked.connect(self.reject)

    def _lay_out(self, title: str, made: MadeDocument) -> None:
        self._paper = QWidget()
        self._sheets = QVBoxLayout(self._paper)
        for page in self.pages:
            self._sheets.addWidget(page)
        self.area = QScrollArea(widgetResizable=True)
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setWidget(self._paper)
        self.area.setAccessibleName(title)
        self.area.setVisible(bool(self.pages))
        self.text.setVisible(not self.pages and bool(made.text))
        shown = (self.print, self.play, self.save, self.later)
        self._column = QVBoxLayout(self)
        self._column.addWidget(Text(title, "title"))
        self._column.addWidget(self.told)
        self._column.addWidget(self.area, 1)
        self._column.addWidget(self.text, 1)
        self._column.addWidget(EvenRow([button for button in shown if not button.isHidden()]))
        first = self.print if self._can_give else self.save
        first.setFocus()

    def _restyle(self, theme: Theme) -> None:
        inset = theme.px(20)
        self._column.setContentsMargins(inset, inset, inset, inset)
        self._column.setSpacing(theme.px(12))
        self._sheets.setSpacing(theme.px(12))
        room = self.screen().availableGeometry()
        tall = room.height() * 9 // 10 if self.pages or not self.text.isHidden() else theme.px(220)
        self.resize(min(theme.px(760), room.width() - 40), tall)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        width = self.area.viewport().width() - 2 * appearance().theme.px(8)
        for page in self.pages:
            page.fit(width)

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
        elif control and key == Qt.Key.Key_P and not self.play.isHidden():
            self._toggle()
        elif key in _STEPS:
            bar = self.area.verticalScrollBar()
            bar.setValue(bar.value() + _STEPS[key] * bar.pageStep())
        else:
            super().keyPressEvent(event)
