"""A banner: something the person at the desk should know now, with a button if something can be done.

Knows a title, a text and how grave it is; knows nothing of what the button does.
"""

from typing import Literal

from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from ui.theme import Theme
from ui.widgets.card import Card
from ui.widgets.key_button import KeyButton
from ui.widgets.marks import paint_mark
from ui.widgets.text import Text

BannerKind = Literal["note", "warn", "bad"]
SIGN = 18


class Banner(Card):
    """``Banner("One hand-off left.", "After that, …", "note")``; `set_button(KeyButton(…))` adds a button.

    "note" is calm, "warn" and "bad" carry a warning sign. `show_message` changes the texts and shows it;
    announce the text too (see announce) when it comes up by itself.
    """

    def __init__(
        self, title: str = "", text: str = "", kind: BannerKind = "note", parent: QWidget | None = None
    ) -> None:
        self._kind: BannerKind = kind
        self._slim = False
        super().__init__(parent, surface="banner", edge="banner_line", gap=4)
        self._title = Text(title, "heading")
        self._text = Text(text, "note")
        self._button: KeyButton | None = None
        self.add(self._title)
        self.add(self._text)
        self.show_message(title, text, kind)

    def _restyle_card(self, theme: Theme) -> None:
        super()._restyle_card(theme)
        self._make_room()

    def show_message(self, title: str, text: str = "", kind: BannerKind = "note") -> None:
        """Put other words in. The banner itself is shown or hidden by its owner."""
        self._kind = kind
        self._title.setText(title)
        self._text.setText(text)
        self._title.setVisible(bool(title))
        self._text.setVisible(bool(text))
        self._make_room()

    def _make_room(self) -> None:
        edge = self.column.contentsMargins()
        edge.setLeft(edge.right() if self._kind == "note" else edge.right() + self._theme.px(SIGN + 10))
        if self._slim:
            edge.setTop(self._theme.px(8))
            edge.setBottom(self._theme.px(8))
        self.column.setContentsMargins(edge)
        self._edge = "bad" if self._kind == "bad" else "banner_line"
        self.update()

    def make_slim(self) -> None:
        """Take less height, as where banners stand above what somebody works with."""
        self._slim = True
        self._make_room()

    def set_button(self, button: KeyButton | None) -> None:
        """Put a button below the text, or take it away."""
        if self._button is not None:
            self.column.removeWidget(self._button)
            self._button.hide()
            self._button.deleteLater()
        self._button = button
        if button is not None:
            self.column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)

    def text(self) -> str:
        """All its words, as to be announced."""
        return f"{self._title.text()} {self._text.text()}".strip()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._kind == "note":
            return
        side, inset = self._theme.px(SIGN), self._theme.px(16)
        tone = self._theme.tone(self._kind)
        first = self._text if self._title.isHidden() else self._title
        top = first.mapTo(self, QPoint()).y() + (first.fontMetrics().height() - side) / 2
        paint_mark(QPainter(self), QRectF(inset, top, side, side), "warning", tone)
