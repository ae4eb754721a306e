"""A document before it is given: its pages as they will be printed, or read or heard, and where it goes.

Knows what was made and the keys; makes, prints and saves nothing itself. The other formats are looked at by a
key, for whoever is to choose between them.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QPixmap, QResizeEvent, QShortcut
from PySide6.QtWidgets import QDialog, QFrame, QLabel, QScrollArea, QTextBrowser, QVBoxLayout, QWidget

from frontdesk.screens.documents import MadeDocument
from frontdesk.words import translate
from ui.desk.even_row import EvenRow
from ui.theme import Theme, follow
from ui.widgets import KeyButton, Text, announce

#: Back to the format before, on to the next: 1 and -1 along the list of formats.
_FORMATS = {"Ctrl+Right": 1, "Ctrl+Left": -1}
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


@dataclass(frozen=True, slots=True)
class Seen:
    """What is looked at: the document in a format. `does` says what Enter does, empty where it only saves.

    `other`: it is not the format that was asked for.
    """

    made: MadeDocument
    title: str
    does: str
    other: bool = False


class DocumentPreview(QDialog):
    """``DocumentPreview(…).give.connect(…)``: Enter prints or embosses, Ctrl S saves, Esc: later.

    With `others`, `other_wanted` asks for the next format (1) or the one before (-1); `show_seen` shows it.
    `heard` is called when it is to be played, with whether it is to begin or to end.
    """

    give = Signal()
    save_wanted = Signal()
    other_wanted = Signal(int)

    def __init__(
        self, parent: QWidget, seen: Seen, heard: Callable[[bool], object], *, others: bool = True
    ) -> None:
        super().__init__(parent)
        self._others = others
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._heard, self._playing = heard, False
        self._title, self.told = Text("", "title"), Text("", "note", "muted")
        self._column = QVBoxLayout(self)
        self._column.addWidget(self._title)
        self._column.addWidget(self.told)
        self._inside: list[QWidget] = []
        for keys, step in _FORMATS.items() if others else ():
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.activated.connect(lambda step=step: self.other_wanted.emit(step))
        self.show_seen(seen)
        follow(self._restyle)

    def show_seen(self, seen: Seen) -> None:
        """Show this in place of what was there."""
        made = seen.made
        self._quiet()
        for part in self._inside:
            self._column.removeWidget(part)
            part.hide()
            part.deleteLater()
        self.setWindowTitle(seen.title)
        self.setAccessibleName(seen.title)
        self._title.setText(seen.title)
        self.told.setText(" ".join(made.notes))
        self.told.setVisible(bool(made.notes))
        self._can_give, self._can_save = bool(seen.does), not made.fault
        self._sounds = made.ending == "wav"
        self._make_pages(seen)
        self._make_buttons(seen)
        self._lay_out(seen)
        announce(self, made.fault or seen.title)

    def _make_pages(self, seen: Seen) -> None:
        made = seen.made
        self.pages = [
            Page(page, translate("Document", "Page {n} of {title}", n=n, title=made.title))
            for n, page in enumerate(made.pages, 1)
        ]
        self.text = QTextBrowser()
        self.text.setOpenLinks(False)
        self.text.setAccessibleName(seen.title)
        if made.ending == "html":
            self.text.setHtml(made.text)
        else:
            self.text.setPlainText(made.text or made.fault)

    def _make_buttons(self, seen: Seen) -> None:
        enter, control = translate("Keys", "Enter"), translate("Keys", "Ctrl")
        self.print = KeyButton(seen.does, enter, kind="primary")
        self.print.clicked.connect(self.give)
        self.play = KeyButton(translate("Document", "Play"), f"{control} P")
        self.play.clicked.connect(self._toggle)
        self.save = KeyButton(
            translate("Document", "Save as a file"),
            f"{control} S" if self._can_give else enter,
            kind="outline" if self._can_give else "primary",
        )
        self.save.clicked.connect(self.save_wanted)
        self.other = KeyButton(translate("Document", "Next format"), f"{control} →")
        self.other.clicked.connect(lambda: self.other_wanted.emit(1))
        self.later = KeyButton(translate("Document", "Later"), translate("Keys", "Esc"))
        self.later.clicked.connect(self.reject)
        first = [self.print] if self._can_give else []
        heard = [self.play] if self._sounds else []
        saved = [self.save] if self._can_save else []
        others = [self.other] if self._others else []
        self._buttons = [*first, *heard, *saved, *others, self.later]

    def _lay_out(self, seen: Seen) -> None:
        self.area = Sheets(self.pages)
        self.area.setAccessibleName(seen.title)
        middle: QWidget = self.area if self.pages else self.text
        count = len(self._buttons)
        row = EvenRow(self._buttons, most=2 if count == 2 * 2 else min(3, count))  # none alone in a row
        self._column.addWidget(middle, 1)
        self._column.addWidget(row)
        self._inside = [middle, row]
        self.take_keys()

    def take_keys(self) -> None:
        """Have the keyboard, as after a window before it."""
        self.activateWindow()
        self._buttons[0].setFocus()

    def _restyle(self, theme: Theme) -> None:
        inset = theme.px(20)
        self._column.setContentsMargins(inset, inset, inset, inset)
        self._column.setSpacing(theme.px(12))
        room = self.screen().availableGeometry()
        self.resize(min(theme.px(760), room.width() - 40), room.height() * 9 // 10)

    def _toggle(self) -> None:
        self._playing = not self._playing
        self.play.set_text(translate("Document", "Stop") if self._playing else translate("Document", "Play"))
        self._heard(self._playing)

    def _quiet(self) -> None:
        if self._playing:
            self._playing = False
            self._heard(False)

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
            if self._can_give or self._can_save:
                (self.give if self._can_give else self.save_wanted).emit()
        elif control and key == Qt.Key.Key_S and self._can_save:
            self.save_wanted.emit()
        elif control and key == Qt.Key.Key_P and self._sounds:
            self._toggle()
        elif key in _STEPS:
            bar = self.area.verticalScrollBar()
            bar.setValue(bar.value() + _STEPS[key] * bar.pageStep())
        else:
            super().keyPressEvent(event)
