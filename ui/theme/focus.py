"""The focus ring: a dark line and 3 px of yellow around whatever has the keyboard, on every screen.

Knows which widget has the focus and draws over its neighbours; knows nothing of what the widget does.
Following the widget about is left to Qt's own frame: an event filter in Python would be handed widgets
that are half taken down.
"""

from collections.abc import Callable
from typing import Protocol, runtime_checkable

import shiboken6
from PySide6.QtCore import QObject, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QApplication,
    QFocusFrame,
    QProxyStyle,
    QStyle,
    QStyleHintReturn,
    QStyleOption,
    QWidget,
)

from ui.theme.look import Theme

# Pixels at 100 %.
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
        self._style = _RingStyle(theme)
        self._frame: _Frame | None = None
        app.focusChanged.connect(self.renew)

    def renew(self) -> None:
        """Draw the ring anew where the focus is: also after a change of style, when Qt's frame goes away."""
        # The signal's own widgets are not asked for: the old one may be half taken down.
        now = QApplication.focusWidget()
        if self._frame is not None and shiboken6.isValid(self._frame):
            shiboken6.delete(self._frame)  # at once: left to itself it would come back with the old widget
        self._frame = None
        if now is not None and now.focusPolicy() != Qt.FocusPolicy.NoFocus and not now.isWindow():
            self._frame = _Frame(now, self._style, self._theme)


class _RingStyle(QProxyStyle):
    """Tells Qt's frame how far out the ring reaches, and to lie above what it surrounds."""

    def __init__(self, theme: Callable[[], Theme]) -> None:
        super().__init__("Fusion")
        self._theme = theme

    def pixelMetric(
        self, metric: QStyle.PixelMetric, option: QStyleOption | None = None, widget: QWidget | None = None
    ) -> int:
        if metric in (QStyle.PixelMetric.PM_FocusFrameHMargin, QStyle.PixelMetric.PM_FocusFrameVMargin):
            return self._theme().px(OUTER)
        return super().pixelMetric(metric, option, widget)

    def styleHint(
        self, hint: QStyle.StyleHint, option: QStyleOption | None = None, widget: QWidget | None = None,
        returnData: QStyleHintReturn | None = None,  # noqa: N803 - Qt's own name
    ) -> int:  # fmt: skip
        if hint == QStyle.StyleHint.SH_FocusFrame_AboveWidget:
            return 1
        if hint == QStyle.StyleHint.SH_FocusFrame_Mask:
            return 0  # the dark line lies on the widget's own edge
        return super().styleHint(hint, option, widget, returnData)


class _Frame(QFocusFrame):
    """The ring itself: lies over the target, lets every click through."""

    def __init__(self, target: QWidget, style: QStyle, theme: Callable[[], Theme]) -> None:
        super().__init__()
        self._theme = theme
        self.setStyle(style)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setObjectName("focus-ring")
        self.setWidget(target)
        if target.isVisible():  # Qt's frame stays away when its widget has yet to scroll into sight
            self.show()
            self.raise_()

    def _shape(self) -> tuple[QRect, int]:
        target = self.widget()
        if isinstance(target, HasFocusShape):
            return target.focus_shape()
        return QRect(0, 0, target.width(), target.height()), self._theme().px(6)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._theme()
        shape, radius = self._shape()
        outer, inner = theme.px(OUTER), theme.px(INNER)
        full = QRectF(shape.adjusted(0, 0, 2 * outer, 2 * outer))
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for colour, inset, width, corner in (
            ("focus_inner", outer, inner, radius),
            ("focus_outer", 0, outer, radius + outer),
        ):
            half = inset + width / 2
            painter.setPen(QPen(theme.colour(colour), width))
            curve = max(0.0, corner - width / 2)
            painter.drawRoundedRect(full.adjusted(half, half, -half, -half), curve, curve)
