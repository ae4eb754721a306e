"""A month to choose a day from. Knows dates; knows nothing of what is shown of the day chosen."""

from datetime import date

from PySide6.QtCore import QDate, QLocale, Qt, Signal
from PySide6.QtGui import QIcon, QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QDialog, QToolButton, QVBoxLayout, QWidget

from frontdesk.words import current, translate
from ui.theme import TARGET, Theme, follow


class CalendarDialog(QDialog):
    """Arrows and Page Up or Down move, Enter or a click takes the day, Esc leaves. No day after `last`."""

    day_chosen = Signal(object)

    def __init__(self, day: date, last: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(translate("Leader", "Choose a day"))
        self.calendar = QCalendarWidget()
        self.calendar.setAccessibleName(translate("Leader", "Choose a day"))
        self.calendar.setLocale(QLocale("cy_GB" if current() == "cy" else "en_GB"))
        self.calendar.setFirstDayOfWeek(Qt.DayOfWeek.Monday)
        self.calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        self.calendar.setMaximumDate(_to_qt(last))
        self.calendar.setSelectedDate(_to_qt(day))
        self._name_arrows()
        self.calendar.activated.connect(self._take)
        self.calendar.clicked.connect(self._take)
        column = QVBoxLayout(self)
        column.addWidget(self.calendar)
        self.calendar.setFocus()
        follow(self._restyle)

    def _name_arrows(self) -> None:
        """The arrows as words of the font: Qt's pictures are black in every theme."""
        said = {
            "qt_calendar_prevmonth": ("‹", translate("Leader", "The month before")),
            "qt_calendar_nextmonth": ("›", translate("Leader", "The month after")),
        }
        for name, (sign, words) in said.items():
            button = self.calendar.findChild(QToolButton, name)
            if button is not None:
                button.setIcon(QIcon())
                button.setText(sign)
                button.setAccessibleName(words)
                button.setToolTip(words)

    def _restyle(self, theme: Theme) -> None:
        self.calendar.setFont(theme.font("field"))
        self.calendar.setMinimumSize(7 * theme.px(TARGET + 4), 8 * theme.px(TARGET))
        plain = QTextCharFormat()
        plain.setForeground(theme.colour("ink"))
        for day in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
            self.calendar.setWeekdayTextFormat(day, plain)
        self.calendar.setHeaderTextFormat(plain)
        bar = theme.colour("on_accent").name()
        self.calendar.setStyleSheet(
            f"QToolButton {{ color: {bar}; background: transparent; border: none; font-weight: 700;"
            f" min-width: {theme.px(TARGET)}px; min-height: {theme.px(TARGET)}px; }}"
            f"QToolButton:hover {{ text-decoration: underline; }}"
            f"QToolButton::menu-indicator {{ image: none; }}"
        )

    def _take(self, chosen: QDate) -> None:
        self.day_chosen.emit(date(chosen.year(), chosen.month(), chosen.day()))
        self.accept()


def _to_qt(day: date) -> QDate:
    return QDate(day.year, day.month, day.day)
