"""The bar at the top of a window: what it is, where, which desk; at the right how things stand, who, when.

Knows texts; the clock is set from outside, it looks at no clock.
"""

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme import Theme, follow
from ui.widgets.layouts import EndsLayout, FlowLayout
from ui.widgets.pill import Pill
from ui.widgets.pill_button import PillButton
from ui.widgets.text import Text

AnyPill = TypeVar("AnyPill", Pill, PillButton)


class HeaderBar(QWidget):
    """``bar = HeaderBar("Front desk", "Shire Hall, Warwick", "Desk 3")``.

    `bar.add_pill(Pill(…))` puts pills at the right, before the clock; `set_clock("10:42")`, `set_place`,
    `set_desk` change texts. Where it is too narrow, the right part goes below the left.
    """

    def __init__(self, title: str, place: str = "", desk: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = Text(title, "clock", "on_header", wrap=False)
        self._place = Text(place, "field", "on_header")
        self._desk = Pill(desk)
        self._clock = Text("", "clock", "on_header", wrap=False)
        self._statuses: list[tuple[Pill, Callable[[], str]]] = []
        self._left, self._right = QWidget(), QWidget()
        self._ends = EndsLayout(self)
        self._start, self._end = FlowLayout(self._left), FlowLayout(self._right)
        for item in (self._title, self._place, self._desk):
            self._start.addWidget(item)
        self._end.addWidget(self._clock)
        self._ends.addWidget(self._left)
        self._ends.addWidget(self._right)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        follow(self.restyle)

    def restyle(self, theme: Theme) -> None:
        """Take on a theme."""
        self._theme = theme
        side, rim = theme.px(20), theme.px(6)  # a pill to be pressed is as high as the rest with its rims
        self._ends.setContentsMargins(side, rim, side, rim)
        self._ends.set_gap(theme.px(20), theme.px(8))
        for flow in (self._start, self._end):
            flow.set_gap(theme.px(20), theme.px(6))
        self.setMinimumHeight(theme.px(56))
        self.update()

    def add_pill(self, pill: AnyPill) -> AnyPill:
        """Put a pill at the right, before the clock; the same pill is returned."""
        self._end.removeWidget(self._clock)
        self._end.addWidget(pill)
        self._end.addWidget(self._clock)
        return pill

    def add_status(self, say: Callable[[], str]) -> None:
        """Put a pill there whose words follow the language: `retranslate` asks for them again."""
        self._statuses.append((self.add_pill(Pill(say())), say))

    def retranslate(self) -> None:
        """Say the statuses in the language in use."""
        for pill, say in self._statuses:
            pill.set_status(say())

    def set_clock(self, text: str) -> None:
        """Show the time, as in "10:42"."""
        if text != self._clock.text():
            self._clock.setText(text)

    def set_title(self, text: str) -> None:
        """Show what this window is."""
        self._title.setText(text)

    def set_place(self, text: str) -> None:
        """Show where this is."""
        self._place.setText(text)

    def set_desk(self, text: str) -> None:
        """Show which desk this is; empty hides the pill."""
        self._desk.set_status(text)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.colour("header"))
        if self._theme.palette.name.startswith("contrast"):
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.colour("line"))
            painter.drawRect(0, self.height() - self._theme.px(1), self.width(), self._theme.px(1))
