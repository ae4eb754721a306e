"""A field that finds a service while it is typed, with what was found in a list below it.

Knows the search and the keyboard: arrows move, Enter or Tab takes the service in the bar, Esc clears.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, QObject, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QListView, QVBoxLayout, QWidget

from frontdesk.screens.desk_words import provider_text, service_parts
from frontdesk.shop import Service
from frontdesk.words import translate
from ui.desk.options import Option, OptionDelegate, OptionModel
from ui.desk.ports import Search
from ui.theme import Theme, follow
from ui.widgets import Labelled, announce

SHOWN = 5


def option_of(service: Service) -> Option:
    """A service as a row of a list."""
    bold, rest = service_parts(service, service.id)
    return Option(service.id, bold, rest, provider_text(service.provider))


class _Results(QListView):
    """The list below the field: as high as what it shows."""

    def __init__(self, model: OptionModel) -> None:
        super().__init__()
        self._shown = model
        self.setModel(model)
        self._delegate = OptionDelegate(self)
        self.setItemDelegate(self._delegate)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFrameShape(QFrame.Shape.Box)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        follow(self.restyle)

    def restyle(self, theme: Theme) -> None:
        """Take on a theme."""
        self.setStyleSheet(f"QListView {{ border: 1px solid {theme.palette.line}; }}")
        self.fit()

    def fit(self) -> None:
        """Take the height of the rows at the width there is."""
        rows = range(self._shown.rowCount())
        high = sum(
            self._delegate.height_for(self._shown.option(row), self.viewport().width()) for row in rows
        )
        self.setFixedHeight(high + 2 * self.frameWidth())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self.fit()

    def viewportSizeHint(self) -> QSize:
        return QSize(100, 0)


class ServiceField(QWidget):
    """``field.chosen.connect(…)``: `chosen` carries a service's id; `typed` says that the text changed."""

    chosen = Signal(str)
    typed = Signal()

    def __init__(self, search: Search, label: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._search = search
        self.line = QLineEdit()
        self.line.setMaxLength(200)
        self.labelled = Labelled(label, self.line)
        self.model = OptionModel()
        self.results = _Results(self.model)
        self.results.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.labelled)
        column.addWidget(self.results)
        self.line.textChanged.connect(self._look)
        self.line.installEventFilter(self)
        self.results.clicked.connect(lambda index: self._take(index.row()))
        self.setFocusProxy(self.line)

    def retranslate(self, label: str) -> None:
        """Show the label and what was found in the language in use."""
        self.labelled.set_label(label)
        self.results.setAccessibleName(translate("Desk", "Services found"))
        self._look(self.line.text())

    def text(self) -> str:
        """What is typed."""
        return self.line.text()

    def set_text(self, text: str) -> None:
        """Put a text in the field, as if typed."""
        self.line.setText(text)

    def current(self) -> str:
        """The id of the service in the bar; empty where nothing was found."""
        option = self.model.option(self.results.currentIndex().row())
        return "" if option is None else option.id

    def take(self) -> bool:
        """Take the service in the bar; False where there is none."""
        return self._take(self.results.currentIndex().row())

    def _take(self, row: int) -> bool:
        option = self.model.option(row)
        if option is None:
            return False
        self.line.clear()
        self.chosen.emit(option.id)
        return True

    def _look(self, text: str) -> None:
        found = self._search.find(text, SHOWN) if text.strip() else ()
        self.model.show([option_of(each.service) for each in found])
        self.results.setVisible(bool(found))
        self.results.setCurrentIndex(self.model.index(0) if found else QModelIndex())
        self.results.fit()
        missing = bool(text.strip()) and not found
        self.labelled.set_error(
            translate("Desk", "Nothing found. Try another word, or F3.") if missing else ""
        )
        self._say()
        self.typed.emit()

    def _say(self) -> None:
        option = self.model.option(self.results.currentIndex().row())
        if option is not None and self.line.hasFocus():
            count = self.model.rowCount()
            announce(
                self.line, translate("Desk", "{count} found: {service}", count=count, service=option.text)
            )

    def _move(self, step: int) -> None:
        rows = self.model.rowCount()
        if rows:
            row = (self.results.currentIndex().row() + step) % rows
            self.results.setCurrentIndex(self.model.index(row))
            self._say()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.line and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._key(event)
        left = isinstance(event, QFocusEvent) and event.type() == QEvent.Type.FocusOut
        if left and isinstance(event, QFocusEvent) and event.reason() == Qt.FocusReason.TabFocusReason:
            # As in any list under a field, Tab goes on with what is in the bar; a click elsewhere does not.
            self.take()
        return super().eventFilter(watched, event)

    def _key(self, event: QKeyEvent) -> bool:
        if not self.model.rowCount() or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            return False
        match event.key():
            case Qt.Key.Key_Down:
                self._move(1)
            case Qt.Key.Key_Up:
                self._move(-1)
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self.take()
            case _:
                return False
        return True
