"""Two layouts Qt lacks: a flow that wraps like words, and two ends that share a row while both fit.

Know items and room; know no widget of ours. All lengths are given in pixels by the owner.
"""

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget


class _ItemLayout(QLayout):
    """The bookkeeping of a layout over a list of items."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._heights: dict[int, int] = {}  # by width, as Qt asks for the same again and again
        self._gap = QSize(8, 8)
        self.setContentsMargins(0, 0, 0, 0)

    def set_gap(self, across: int, down: int) -> None:
        """The space between items in a row and between rows, in pixels."""
        self._gap = QSize(across, down)
        self.invalidate()

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)
        self.invalidate()

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        if width not in self._heights:
            self._heights[width] = self._place(QRect(0, 0, width, 0), move=False)
        return self._heights[width]

    def invalidate(self) -> None:
        """An item has changed its size, come or gone."""
        self._heights.clear()
        super().invalidate()

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        self._place(rect, move=True)

    def _shown(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]

    def _grown(self, size: QSize) -> QSize:
        edge = self.contentsMargins()
        return size + QSize(edge.left() + edge.right(), edge.top() + edge.bottom())

    def minimumSize(self) -> QSize:
        least = QSize(0, 0)
        for item in self._shown():
            least = least.expandedTo(item.minimumSize())
        return self._grown(least)

    def _place(self, rect: QRect, *, move: bool) -> int:
        raise NotImplementedError


def _fit(item: QLayoutItem, width: int) -> QSize:
    """The size an item takes when at most `width` is left for it."""
    wanted = item.sizeHint()
    across = max(min(wanted.width(), width), min(item.minimumSize().width(), width))
    down = item.heightForWidth(across) if item.hasHeightForWidth() else wanted.height()
    return QSize(across, down)


class FlowLayout(_ItemLayout):
    """Items one after another, on as many rows as they need; for chips, hints and pills."""

    def sizeHint(self) -> QSize:
        items = self._shown()
        across = sum(item.sizeHint().width() for item in items) + self._gap.width() * max(0, len(items) - 1)
        down = max((item.sizeHint().height() for item in items), default=0)
        return self._grown(QSize(across, down))

    def _rows(self, width: int) -> list[list[tuple[QLayoutItem, QSize]]]:
        rows: list[list[tuple[QLayoutItem, QSize]]] = []
        used = 0
        for item in self._shown():
            size = _fit(item, width)
            if rows and used + self._gap.width() + size.width() <= width:
                rows[-1].append((item, size))
                used += self._gap.width() + size.width()
            else:
                rows.append([(item, size)])
                used = size.width()
        return rows

    def _place(self, rect: QRect, *, move: bool) -> int:
        inner = rect.marginsRemoved(self.contentsMargins())
        y = inner.y()
        for row in self._rows(inner.width()):
            down = max(size.height() for _, size in row)
            x = inner.x()
            for item, size in row:
                if move:
                    item.setGeometry(QRect(QPoint(x, y + (down - size.height()) // 2), size))
                x += size.width() + self._gap.width()
            y += down + self._gap.height()
        edge = self.contentsMargins()
        bottom = y - self._gap.height() if self._shown() else y
        return bottom - rect.y() + edge.bottom()


class EndsLayout(_ItemLayout):
    """Two items: the first at the left end, the second at the right; below each other if they do not fit."""

    def sizeHint(self) -> QSize:
        hints = [item.sizeHint() for item in self._shown()]
        across = sum(hint.width() for hint in hints) + self._gap.width() * max(0, len(hints) - 1)
        return self._grown(QSize(across, max((hint.height() for hint in hints), default=0)))

    def _place(self, rect: QRect, *, move: bool) -> int:
        inner = rect.marginsRemoved(self.contentsMargins())
        edge = self.contentsMargins()
        items = self._shown()
        if self.sizeHint().width() <= rect.width():
            sizes = [_fit(item, item.sizeHint().width()) for item in items]
            down = max((size.height() for size in sizes), default=0)
            for place, (item, size) in enumerate(zip(items, sizes, strict=True)):
                left = inner.right() + 1 - size.width() if place else inner.x()
                top = inner.y() + (max(down, inner.height()) - size.height()) // 2
                if move:
                    item.setGeometry(QRect(QPoint(left, top), size))
            return down + edge.top() + edge.bottom()
        y = inner.y()
        for item in items:
            size = _fit(item, inner.width())
            if move:
                item.setGeometry(QRect(inner.x(), y, inner.width(), size.height()))
            y += size.height() + self._gap.height()
        return y - self._gap.height() - rect.y() + edge.bottom()
