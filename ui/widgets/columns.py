"""Columns that become fewer when there is no room: side by side, then two, then one below another.

Knows sections and widths; knows nothing of what stands in them. Each lane scrolls by itself, so that the
queue stays where it is while the check-in scrolls.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import cast

from PySide6.QtCore import QEvent, QPoint, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from ui.theme import Theme, follow

SIDE = 20
GAP = 40
# Room inside a lane on both sides, for focus rings and for the scroll bar.
RIM = 6


@dataclass(frozen=True, slots=True)
class _Section:
    widget: QWidget
    width: int
    least: int


class _Lane(QScrollArea):
    """One column on the screen: one section or several below each other; it scrolls when they are tall."""

    def __init__(self) -> None:
        super().__init__()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._inside = QWidget()
        self.column = QVBoxLayout(self._inside)
        self.setWidget(self._inside)
        for each in (self.viewport(), self._inside):
            each.setAutoFillBackground(False)

    def restyle(self, theme: Theme) -> None:
        rim = theme.px(RIM)
        self.column.setContentsMargins(rim, theme.px(18), rim, theme.px(18))
        self.column.setSpacing(theme.px(18))


class Columns(QWidget):
    """``columns = Columns(); columns.add(check_in, 332, 300); columns.add(queue, 632, 480)``.

    `width` is the section's share of a wide window and `least` what it cannot do without, in pixels at 100 %;
    a section whose own minimum is wider gets that. With two lanes the first and the last share the left one.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sections: list[_Section] = []
        self._lanes: list[_Lane] = []
        self._row = QHBoxLayout(self)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self.show_focus)
        follow(self.restyle)

    def restyle(self, theme: Theme) -> None:
        """Take on a theme."""
        self._theme = theme
        side = theme.px(SIDE) - theme.px(RIM)
        self._row.setContentsMargins(side, 0, side, 0)
        self._row.setSpacing(theme.px(GAP) - 2 * theme.px(RIM))
        for lane in self._lanes:
            lane.restyle(theme)
        self._arrange()

    def add(self, widget: QWidget, width: int, least: int) -> None:
        """Put a section at the right of the others."""
        self.fill(((widget, width, least),))

    def fill(self, sections: Iterable[tuple[QWidget, int, int]]) -> None:
        """Put several there, as `add` does; arranged once, which a start has less to wait for."""
        self._sections += [_Section(*each) for each in sections]
        self._arrange(anew=True)

    def lanes(self) -> int:
        """How many columns there are now."""
        return len(self._lanes)

    def minimumSizeHint(self) -> QSize:
        """One lane's width: what is narrower than all lanes together is not refused but laid out anew.

        Little height: lanes scroll, banners above them do not, and in large text these need the room.
        """
        least = max(map(self._least, self._sections), default=0)
        edge = self._row.contentsMargins()
        return QSize(min(least, self._theme.px(400)) + edge.left() + edge.right(), self._theme.px(80))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def event(self, event: QEvent) -> bool:
        handled = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:
            self._arrange()
        return handled

    def _least(self, section: _Section) -> int:
        bar = self._theme.px(12)
        own = section.widget.minimumSizeHint().width()
        return max(self._theme.px(section.least), own) + 2 * self._theme.px(RIM) + bar

    def _groups(self) -> list[list[_Section]]:
        """The sections by lane, for the width there is."""
        edge = self._row.contentsMargins()
        room = self.width() - edge.left() - edge.right()
        gap = self._row.spacing()
        every = [[section] for section in self._sections]
        if sum(map(self._least, self._sections)) + gap * (len(every) - 1) <= room:
            return every
        if len(every) > 2:
            two = [[self._sections[0], *self._sections[2:]], [self._sections[1]]]
            if sum(max(map(self._least, lane)) for lane in two) + gap <= room:
                return two
        return [list(self._sections)]

    def _arrange(self, *, anew: bool = False) -> None:
        groups = self._groups() if self._sections else []
        if len(groups) == len(self._lanes) and not anew:
            return
        # Also in a window that is not in front yet. Qt's stub forgets that nobody may have the keyboard.
        held = cast("QWidget | None", self.window().focusWidget())
        old, self._lanes = self._lanes, []
        for group in groups:
            lane = _Lane()
            lane.restyle(self._theme)
            lane.setMinimumWidth(max(map(self._least, group)) if len(groups) > 1 else 0)
            self._row.addWidget(lane, sum(section.width for section in group) // len(group))
            for section in group:
                lane.column.addWidget(section.widget)
                section.widget.show()
            self._lanes.append(lane)
        for lane in old:
            self._row.removeWidget(lane)
            lane.hide()
            lane.deleteLater()
        if held is not None and self.isAncestorOf(held):
            held.setFocus()

    def reveal(self, widget: QWidget) -> None:
        """Scroll its lane so that a section that is below another is seen from its top on."""
        for lane in self._lanes:
            if lane.isAncestorOf(widget):
                top = widget.mapTo(lane, QPoint()).y() + lane.verticalScrollBar().value()
                lane.verticalScrollBar().setValue(top - self._theme.px(8))

    def show_focus(self) -> None:
        """Scroll to where the keyboard is, as after every change of the focus."""
        now = QApplication.focusWidget()
        for lane in self._lanes:
            if now is not None and lane.isAncestorOf(now):
                lane.ensureWidgetVisible(now, self._theme.px(8), self._theme.px(24))
