"""The focus ring: a dark line and 3 px of yellow around whatever has the keyboard, on every screen.

Knows which widget has the focus and draws over its neighbours; knows nothing of what the widget does.
"""

from collections.abc import Callable
from typing import Protocol, runtime_checkable

import shiboken6
from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QApplication, QSplitter, QWidget

from ui.theme.look import Theme

OUTER = 3
INNER = 2


@runtime_checkable
class HasFocusShape(Protocol):
    """A widget whose visible shape is not its whole rectangle tells where the ring goes."""

    def focus_shape(self) -> tuple[QRect, int]:
        """The shape in the widget's own coordinates and its corner radius, both in pixels."""
        ...


class FocusRing(QObject):
    """Moves the ring to the widget that has the focus. One for the application, owned by its appearance."""

    def __init__(self, app: QApplication, owner: QObject, theme: Callable[[], Theme]) -> None:
        super().__init__(owner)
        self._theme = theme
        self._frame: _Frame | None = None
        app.focusChanged.connect(self._move)

    def _move(self, _old: QWidget | None, now: QWidget | None) -> None:
        if self._frame is not None and shiboken6.isValid(self._frame):
            self._frame.hide()
            self._frame.deleteLater()
        self._frame = None
        if now is None or now.focusPolicy() == Qt.FocusPolicy.NoFocus:
            return
        host = _host(now)
        if host is not None:
            self._frame = _Frame(now, host, self._theme)


def _host(target: QWidget) -> QWidget | None:
    """The nearest parent that takes a stray child without laying it out; None for a window."""
    host = None if target.isWindow() else target.parentWidget()
    while isinstance(host, QSplitter):
        host = None if host.isWindow() else host.parentWidget()
    return host


class _Frame(QWidget):
    """The ring itself: lies over the target, lets every click through."""

    def __init__(self, target: QWidget, host: QWidget, theme: Callable[[], Theme]) -> None:
        super().__init__(host)
        self._target = target
        self._host = host
        self._theme = theme
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setObjectName("focus-ring")
        target.installEventFilter(self)
        self._fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._target and event.type() in (
            QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Show, QEvent.Type.Hide,
        ):  # fmt: skip
            self._fit()
        return False

    def _shape(self) -> tuple[QRect, int]:
        if isinstance(self._target, HasFocusShape):
            return self._target.focus_shape()
        return self._target.rect(), self._theme().px(6)

    def _fit(self) -> None:
        shape = self._shape()[0]
        origin = self._target.mapTo(self._host, QPoint(0, 0))
        around = shape.translated(origin).adjusted(-OUTER, -OUTER, OUTER, OUTER)
        self.setGeometry(around & self._host.rect())
        self.setVisible(self._target.isVisibleTo(self._host))
        self.raise_()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._theme()
        radius = self._shape()[1]
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        full = QRectF(self.rect())
        for colour, inset, width, corner in (
            ("focus_inner", OUTER, INNER, radius),
            ("focus_outer", 0, OUTER, radius + OUTER),
        ):
            half = inset + width / 2
            painter.setPen(QPen(theme.colour(colour), width))
            curve = max(0.0, corner - width / 2)
            painter.drawRoundedRect(full.adjusted(half, half, -half, -half), curve, curve)
