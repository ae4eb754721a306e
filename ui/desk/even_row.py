"""A row of widgets that share the width by weight, in fewer columns where they would not fit.

Knows widgets and room; knows nothing of what they are.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from ui.theme import Theme, follow


class EvenRow(QWidget):
    """``EvenRow(buttons, weights=(5, 3, 3))``: all in one row, or two to a row, or one below another.

    One alone has the whole row.
    """

    def __init__(self, items: Sequence[QWidget], *, weights: Sequence[int] = (), most: int = 0) -> None:
        super().__init__()
        self._items = tuple(items)
        self._weights = tuple(weights) or (1,) * len(self._items)
        self._most = most or len(self._items)
        self._across = 0
        self._placed: tuple[int, tuple[bool, ...]] | None = None
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.arrange()
        follow(self.restyle)

    def restyle(self, theme: Theme) -> None:
        """Take on a theme."""
        self._grid.setSpacing(theme.px(10))
        self.arrange()

    def _fitting(self) -> int:
        """How many go side by side."""
        shown = [item for item in self._items if not item.isHidden()]
        gap = self._grid.spacing()
        for across in (n for n in (self._most, 2) if n <= self._most):
            total = sum(self._weights[:across])
            if all(
                item.minimumSizeHint().width()
                <= (self.width() - gap * (across - 1)) * self._weights[place % across] / total
                for place, item in enumerate(shown)
            ):
                return across
        return 1

    def arrange(self) -> None:
        """Place the items that are shown where that is a change; call it when one may have come or gone."""
        across = self._fitting()
        wanted = across, tuple(item.isHidden() for item in self._items)
        if wanted == self._placed:
            return
        self._placed = wanted
        shown = [item for item in self._items if not item.isHidden()]
        for item in self._items:
            self._grid.removeWidget(item)
        span = across if len(shown) == 1 else 1
        for place, item in enumerate(shown):
            self._grid.addWidget(item, place // across, place % across, 1, span)
        for column in range(self._most):
            weight = self._weights[column] if across == self._most else 1
            self._grid.setColumnStretch(column, weight if column < across else 0)
        for item in self._items:
            if item.parentWidget() is None:
                item.setParent(self)
        self._across = across

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._fitting() != self._across:
            self.arrange()

    def minimumSizeHint(self) -> QSize:
        widest = max(
            (item.minimumSizeHint().width() for item in self._items if not item.isHidden()), default=0
        )
        return QSize(widest, super().minimumSizeHint().height())
