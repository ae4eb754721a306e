"""The focus ring: a dark line and 3 px of yellow around whatever has the keyboard, on every screen.

Knows which widget has the focus and draws over its neighbours; knows nothing of what the widget does.
"""

from collections.abc import Callable
from typing import Protocol, runtime_checkable

import shiboken6
from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QSplitter, QWidget

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
        self._frame = _Frame(now, self._theme)


def _hosts(target: QWidget) -> list[QWidget]:
    """The parents from the target up to the one the ring lies on: the window, or what scrolls with it."""
    hosts: list[QWidget] = []
    each = None if target.isWindow() else target.parentWidget()
    while each is not None and not _is_viewport(each):
        hosts.append(each)
        each = None if each.isWindow() else each.parentWidget()
    while hosts and isinstance(hosts[-1], QSplitter):  # it would take the ring for one more pane
        hosts.pop()
    return hosts


def _is_viewport(widget: QWidget) -> bool:
    area = widget.parentWidget()
    return isinstance(area, QAbstractScrollArea) and area.viewport() is widget


class _Frame(QWidget):
    """The ring itself: lies over the target, lets every click through."""

    def __init__(self, target: QWidget, theme: Callable[[], Theme]) -> None:
        super().__init__()
        self._target = target
        self._theme = theme
        self._host: QWidget | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setObjectName("focus-ring")
        self._settle()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not shiboken6.isValid(self._target):
            return False
        if event.type() == QEvent.Type.ParentChange:
            self._settle()
        elif event.type() in (QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Show, QEvent.Type.Hide):
            self._fit()
        return False

    def _settle(self) -> None:
        """Find the place in the tree to lie on, and watch all there is between it and the target."""
        hosts = _hosts(self._target)
        self._host = hosts[-1] if hosts else None
        for each in (self._target, *hosts):
            each.installEventFilter(self)
        self.setParent(self._host)
        self._fit()

    def _shape(self) -> tuple[QRect, int]:
        if isinstance(self._target, HasFocusShape):
            return self._target.focus_shape()
        return self._target.rect(), self._theme().px(6)

    def _fit(self) -> None:
        if self._host is None:
            self.hide()
            return
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
