"""The line above a day's log: which day, which desk, and in what form to save it.

Knows buttons and keys; what a day's log is, and how a file is made, is not known here.
"""

from collections.abc import Callable, Sequence
from datetime import date, timedelta

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from frontdesk.paper.wait_log import Format
from frontdesk.screens.dates import day_text
from frontdesk.words import translate
from ui.leader.calendar import CalendarDialog
from ui.theme import Theme, follow
from ui.widgets import EndsLayout, FlowLayout, KeyButton, SectionTitle

#: Keys as they are bound, and as they are written on the buttons.
KEYS = {
    "before": ("Alt+Left", "Alt ←"),
    "choose": ("Ctrl+D", "Ctrl D"),
    "after": ("Alt+Right", "Alt →"),
    "desk": ("Ctrl+F", "Ctrl F"),
    "pdf": ("Ctrl+P", "Ctrl P"),
    "csv": ("Ctrl+S", "Ctrl S"),
    "xlsx": ("Ctrl+E", "Ctrl E"),
}


class DayBar(QWidget):
    """Which day and desk, and the buttons that save. It changes nothing itself: it asks by its signals."""

    day_chosen = Signal(object)
    desk_chosen = Signal(str)
    save_wanted = Signal(object)

    def __init__(self, desks: Sequence[tuple[str, str]]) -> None:
        super().__init__()
        self._desks = tuple(desks)
        self._day = self._last = date.min
        self._desk = ""
        self.title = SectionTitle("", role="page")
        self.buttons = {name: KeyButton("", cap) for name, (_, cap) in KEYS.items()}
        self._places()
        self._handlers: dict[str, Callable[[], None]] = {
            "before": lambda: self._go(-1),
            "choose": self._open_calendar,
            "after": lambda: self._go(1),
            "desk": self._open_desks,
            "pdf": lambda: self.save_wanted.emit(Format.PDF),
            "csv": lambda: self.save_wanted.emit(Format.CSV),
            "xlsx": lambda: self.save_wanted.emit(Format.XLSX),
        }
        for name, (key, _) in KEYS.items():
            self.buttons[name].clicked.connect(lambda _=False, name=name: self._run(name))
            shortcut = QShortcut(QKeySequence(key), self, context=Qt.ShortcutContext.WindowShortcut)
            shortcut.setAutoRepeat(name in ("before", "after"))
            shortcut.activated.connect(lambda name=name: self._run(name))
        self.retranslate()
        follow(self._restyle)

    def _places(self) -> None:
        self._ends = EndsLayout(self)
        right = QWidget()
        self._flow = FlowLayout(right)
        days = QWidget()
        self._days = QHBoxLayout(days)
        self._days.setContentsMargins(0, 0, 0, 0)
        for name in ("before", "choose", "after"):
            self._days.addWidget(self.buttons[name])
        self._flow.addWidget(days)
        for name in ("desk", "pdf", "csv", "xlsx"):
            self._flow.addWidget(self.buttons[name])
        self._ends.addWidget(self.title)
        self._ends.addWidget(right)

    def _restyle(self, theme: Theme) -> None:
        self._theme = theme
        self._ends.set_gap(theme.px(16), theme.px(8))
        self._flow.set_gap(theme.px(10), theme.px(8))
        self._days.setSpacing(theme.px(6))

    def retranslate(self) -> None:
        """Say everything in the language in use."""
        words = {
            "before": "‹",
            "choose": translate("Leader", "Day"),
            "after": "›",
            "pdf": "PDF",
            "csv": "CSV",
            "xlsx": "Excel",
        }
        for name, text in words.items():
            self.buttons[name].set_text(text)
        said = {
            "before": translate("Leader", "The day before"),
            "choose": translate("Leader", "Choose a day"),
            "after": translate("Leader", "The day after"),
            "pdf": translate("Leader", "Save as PDF"),
            "csv": translate("Leader", "Save as CSV"),
            "xlsx": translate("Leader", "Save for Excel"),
        }
        for name, text in said.items():
            self.buttons[name].setAccessibleName(f"{text}, {KEYS[name][1]}")
            self.buttons[name].setToolTip(text)
        self._show_choice()

    def show_choice(self, day: date, desk: str, last: date) -> None:
        """Show which day and desk are open; `last` is the newest day there is."""
        self._day, self._desk, self._last = day, desk, last
        self._show_choice()

    def set_desks(self, desks: Sequence[tuple[str, str]]) -> None:
        """The ids and names of the desks to choose from."""
        self._desks = tuple(desks)
        self._show_choice()

    def set_saving(self, busy: bool) -> None:
        """Nothing more can be saved while a file is being written, or before a day was read."""
        for name in ("pdf", "csv", "xlsx"):
            self.buttons[name].setEnabled(not busy)

    def _show_choice(self) -> None:
        if self._day > date.min:
            self.title.set_title(day_text(self._day, year=self._day.year != self._last.year))
        everything = translate("Leader", "All desks")
        name = dict(self._desks).get(self._desk, everything)
        self.buttons["desk"].set_text(f"{name} ▾")
        said = translate("Leader", "Shown: {desks}. Choose desks", desks=name)
        self.buttons["desk"].setAccessibleName(f"{said}, {KEYS['desk'][1]}")
        self.buttons["after"].setEnabled(self._day < self._last)

    def _run(self, name: str) -> None:
        if self.buttons[name].isEnabled():
            self._handlers[name]()

    def _go(self, days: int) -> None:
        self.day_chosen.emit(self._day + timedelta(days=days))

    def _open_desks(self) -> None:
        menu = QMenu(self)
        group = QActionGroup(menu)
        for desk, name in (("", translate("Leader", "All desks")), *self._desks):
            action = QAction(name.replace("&", "&&"), menu, checkable=True)
            action.setChecked(desk == self._desk)
            action.triggered.connect(lambda _=False, desk=desk: self.desk_chosen.emit(desk))
            group.addAction(action)
            menu.addAction(action)
        menu.setActiveAction(next(action for action in menu.actions() if action.isChecked()))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self._below(self.buttons["desk"]))

    def _open_calendar(self) -> None:
        dialog = CalendarDialog(self._day, self._last, self)
        dialog.day_chosen.connect(self.day_chosen)
        dialog.move(self._below(self.buttons["choose"]))
        dialog.open()

    @staticmethod
    def _below(button: QWidget) -> QPoint:
        return button.mapToGlobal(QPoint(0, button.height()))
