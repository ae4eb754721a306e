"""The chart of a day's waits: dots and triangles over the day, the target as a dashed line.

Knows a Chart's places and draws them with pyqtgraph. That takes half a second and more to load, so it is
loaded when the first chart is shown, and off the screen's thread.
"""

from __future__ import annotations

import importlib
import threading
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPointF, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QMouseEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from frontdesk.screens.wait_log import Chart, Dot
from frontdesk.words import translate
from ui.theme import Theme, follow
from ui.widgets import Text, announce

if TYPE_CHECKING:
    from pyqtgraph import PlotItem, PlotWidget, ScatterPlotItem

HEIGHT = 230
DOT, TRIANGLE, RING = 7, 10, 18
#: How near the pointer has to come to a dot, in pixels at 100 %.
NEAR = 12


class _Loading(QObject):
    """Loads pyqtgraph on a thread of its own, once; `ready` comes on the thread of this object."""

    ready = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._thread: threading.Thread | None = None

    def start(self) -> None:
        if self._thread is None:
            self._thread = threading.Thread(target=self._load, name="frontdesk-charts", daemon=True)
            self._thread.start()

    def _load(self) -> None:
        importlib.import_module("pyqtgraph")
        self.ready.emit()


class WaitChart(QWidget):
    """``chart.show_chart(chart)``. The arrow keys go from visit to visit, Home and End to the first and last.

    Its accessible name is the title and its description what the chart shows in words.
    """

    def __init__(self) -> None:
        super().__init__()
        self._chart: Chart | None = None
        self._dots: list[Dot] = []
        self._chosen = -1
        self._plot: PlotWidget | None = None
        self._loading = _Loading()
        self._loading.ready.connect(self._make_plot, Qt.ConnectionType.QueuedConnection)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._room = QWidget()  # keeps the place of the picture until it is there
        self._column.addWidget(self._room, 1)
        self._tip = Text(" ", "note", "muted")
        self._column.addWidget(self._tip)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        follow(self.restyle)

    def restyle(self, theme: Theme) -> None:
        """Take on a theme."""
        self._theme = theme
        self._room.setFixedHeight(theme.px(HEIGHT))
        self._draw()

    def show_chart(self, chart: Chart) -> None:
        """Draw another chart. The visit chosen stays chosen where it is still there."""
        before = self._dots[self._chosen].visit if self._chosen >= 0 else ""
        self._chart = chart
        self._dots = sorted(chart.dots, key=lambda dot: (dot.x, dot.y))
        self._chosen = next((n for n, dot in enumerate(self._dots) if dot.visit == before), -1)
        self.setAccessibleName(chart.title)
        self.setAccessibleDescription(chart.alt)
        self._loading.start()
        self._draw()

    def chosen(self) -> Dot | None:
        """The visit chosen by keys or pointer."""
        return self._dots[self._chosen] if self._chosen >= 0 else None

    def ready(self) -> bool:
        """Whether the picture is drawn, and not still being loaded."""
        return self._plot is not None

    def _make_plot(self) -> None:
        import pyqtgraph

        pyqtgraph.setConfigOptions(antialias=True)
        self._plot = pyqtgraph.PlotWidget()
        self._plot.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._plot.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        item = self._plot.getPlotItem()
        item.hideButtons()
        item.setMenuEnabled(False)
        item.getViewBox().setMouseEnabled(False, False)
        self._line = pyqtgraph.InfiniteLine(angle=0, movable=False)
        self._round, self._late, self._ring = (pyqtgraph.ScatterPlotItem(pxMode=True) for _ in range(3))
        for each in (self._line, self._round, self._late, self._ring):
            item.addItem(each)
        self._room.hide()
        self._column.insertWidget(0, self._plot, 1)
        self._draw()

    def _draw(self) -> None:
        if self._plot is None or self._chart is None:
            return
        theme = self._theme
        self._plot.setFixedHeight(theme.px(HEIGHT))
        self._plot.setBackground(theme.colour("card"))
        item = self._plot.getPlotItem()
        edge = 0.025 * theme.scale  # room for half a label at both ends
        item.setRange(xRange=(-edge, 1 + edge), yRange=(-0.03, 1.05), padding=0.0)
        self._draw_axes(item, self._chart)
        pen = _pen(theme, "bad_bar", 1.6)
        pen.setDashPattern([5, 3])
        self._line.setPen(pen)
        self._line.setPos(self._chart.target.at)
        seen, late = (
            [dot for dot in self._dots if not dot.past],
            [dot for dot in self._dots if dot.past],
        )
        _scatter(self._round, seen, "o", theme.px(DOT), theme, "accent")
        _scatter(self._late, late, "t1", theme.px(TRIANGLE), theme, "bad_bar")
        self._draw_chosen()

    def _draw_axes(self, item: PlotItem, chart: Chart) -> None:
        theme = self._theme
        font = theme.font("small")
        metrics = QFontMetrics(font)
        for name, ticks in (("left", chart.minutes), ("bottom", chart.hours)):
            axis = item.getAxis(name)
            axis.setTickFont(font)
            axis.setTextPen(theme.colour("muted"))
            axis.setPen(theme.colour("line"))
            axis.setStyle(tickLength=0, tickTextOffset=theme.px(6), hideOverlappingLabels=False)
            axis.setTicks([[(tick.at, tick.label) for tick in ticks]])
        labels = [*(tick.label for tick in chart.minutes), chart.target.label]
        item.getAxis("left").setWidth(max(map(metrics.horizontalAdvance, labels)) + theme.px(14))
        item.getAxis("bottom").setHeight(metrics.height() + theme.px(10))
        item.getAxis("bottom").setGrid(255)

    def _draw_chosen(self) -> None:
        dot = self.chosen()
        ring = _pen(self._theme, "ink", 2)
        here = [dot] if dot is not None else []
        self._ring.setData(
            [each.x for each in here], [each.y for each in here],
            symbol="o", size=self._theme.px(RING), pen=ring, brush=None,
        )  # fmt: skip
        self._tip.setText(dot.tip if dot is not None else self._hint())

    def _hint(self) -> str:
        return translate("Leader", "← and → go from visit to visit.") if self._dots else " "

    def _choose(self, place: int, *, say: bool) -> None:
        if place == self._chosen or not self._dots:
            return
        self._chosen = min(max(place, 0), len(self._dots) - 1)
        self._draw_chosen()
        dot = self.chosen()
        if say and dot is not None:
            announce(self, self._said(dot))

    @staticmethod
    def _said(dot: Dot) -> str:
        return translate("Leader", "{visit}, past the target", visit=dot.tip) if dot.past else dot.tip

    def keyPressEvent(self, event: QKeyEvent) -> None:
        places = {
            Qt.Key.Key_Left: max(self._chosen, 1) - 1,
            Qt.Key.Key_Right: self._chosen + 1,
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: len(self._dots) - 1,
        }
        place = places.get(Qt.Key(event.key()))
        if place is None or event.modifiers() or not self._dots:
            super().keyPressEvent(event)
            return
        self._choose(place, say=True)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        nearest = self._nearest(event.position())
        if nearest >= 0:
            self._choose(nearest, say=False)

    def leaveEvent(self, event: QEvent) -> None:
        if not self.hasFocus() and self._plot is not None:
            self._chosen = -1
            self._draw_chosen()

    def _nearest(self, point: QPointF) -> int:
        """The dot nearest to a point of this widget; -1 where none is near."""
        if self._plot is None or not self._dots:
            return -1
        box, plot = self._plot.getPlotItem().getViewBox(), self._plot
        scene = plot.mapToScene(plot.mapFrom(self, point.toPoint()))
        distances = [
            (box.mapViewToScene(QPointF(dot.x, dot.y)) - scene).manhattanLength() for dot in self._dots
        ]
        best = min(range(len(distances)), key=distances.__getitem__)
        return best if distances[best] <= self._theme.px(NEAR) else -1


def _pen(theme: Theme, colour: str, width: float) -> QPen:
    """A pen whose width is pixels at 100 %, whatever the picture's own scale."""
    pen = QPen(theme.colour(colour), width * theme.scale)
    pen.setCosmetic(True)
    return pen


def _scatter(
    item: ScatterPlotItem, dots: list[Dot], symbol: str, size: int, theme: Theme, colour: str
) -> None:
    ink = theme.colour(colour)
    edge = _pen(theme, "card", 1)
    if symbol == "o":
        ink.setAlphaF(0.85)
    item.setData(
        [dot.x for dot in dots], [dot.y for dot in dots], symbol=symbol, size=size, pen=edge, brush=ink
    )
