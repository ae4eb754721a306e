"""The page of referrals: filters by how they stand, the list, and the outbox; the next step by keys.

Knows a ReferralsScreen; what a step does is asked of the window by `stepped` and `settled`.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QVBoxLayout, QWidget

from frontdesk.outbox import Choice
from frontdesk.referral import Ending
from frontdesk.referral import commands as to
from frontdesk.screens.referrals import CHOICES, ENDINGS, ReferralsScreen, Shown
from frontdesk.words import QT_TRANSLATE_NOOP, translate
from ui.desk.chooser import Chooser
from ui.desk.options import Option
from ui.leader.table import TableCard
from ui.theme import Theme, follow
from ui.widgets import Chip, FlowLayout, KeyButton, SectionTitle

_FILTERS = {
    Shown.OPEN: QT_TRANSLATE_NOOP("Referral", "Open"),
    Shown.OVERDUE: QT_TRANSLATE_NOOP("Referral", "Overdue"),
    Shown.CLOSED: QT_TRANSLATE_NOOP("Referral", "Closed"),
}
STEPS: dict[type[to.ReferralCommand], str] = {
    to.Accept: QT_TRANSLATE_NOOP("Referral", "The partner accepts"),
    to.Attend: QT_TRANSLATE_NOOP("Referral", "The visitor attended"),
    to.MissAttendance: QT_TRANSLATE_NOOP("Referral", "The visitor did not attend"),
    to.Decline: QT_TRANSLATE_NOOP("Referral", "The partner declines"),
    to.Close: QT_TRANSLATE_NOOP("Referral", "Close it…"),
}
_ENTERS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class ReferralsPage(QScrollArea):
    """``page.show_screen(screen)``; `wanted` says that other referrals are asked for (`page.which`).

    `stepped` carries a ReferralCommand, `settled` an e-mail's id and what a person decided about it. Without
    `may_write` it only reads, and says so.
    """

    wanted = Signal()
    stepped = Signal(object)
    settled = Signal(str, object)

    def __init__(self, *, may_write: bool) -> None:
        super().__init__()
        self._may_write = may_write
        self.which = Shown.OPEN
        self._screen: ReferralsScreen | None = None
        self.title = SectionTitle("", role="page")
        self.chips = {which: Chip("", on=which is self.which) for which in Shown}
        self.table, self.outbox = TableCard(), TableCard()
        self.step = KeyButton("", translate("Keys", "Enter"))
        self.decide = KeyButton("", translate("Keys", "Enter"))
        self._make_places()
        for which, chip in self.chips.items():
            chip.clicked.connect(lambda _on=False, which=which: self._choose(which))
        self.step.clicked.connect(self.ask_step)
        self.decide.clicked.connect(self.ask_choice)
        for view in (self.table.view, self.outbox.view):
            view.installEventFilter(self)
        self.retranslate()
        follow(self._restyle)

    def _make_places(self) -> None:
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        inside, filters = QWidget(), QWidget()
        flow = FlowLayout(filters)
        for chip in self.chips.values():
            flow.addWidget(chip)
        self.table.add(self.step)
        self.outbox.add(self.decide)
        self._column = QVBoxLayout(inside)
        for part in (self.title, filters, self.table, self.outbox):
            self._column.addWidget(part)
        self._column.addStretch(1)
        self.setWidget(inside)
        for each in (self.viewport(), inside):
            each.setAutoFillBackground(False)

    def _restyle(self, theme: Theme) -> None:
        side = theme.px(20)
        self._column.setContentsMargins(side, theme.px(16), side, side)
        self._column.setSpacing(theme.px(14))

    def retranslate(self) -> None:
        """Say the fixed words in the language in use; the tables are read anew by the window."""
        self.title.set_title(translate("Referral", "Referrals"))
        if not self._may_write:
            only = translate("Record", "It only reads. Open the team leader’s view from a desk, with Ctrl L.")
            self.title.set_note(only)
        for which, words in _FILTERS.items():
            self.chips[which].set_text(translate("Referral", words))
        self.step.set_text(translate("Referral", "Next step"))
        self.decide.set_text(translate("Referral", "Try now or decide"))

    def show_screen(self, screen: ReferralsScreen) -> None:
        """Show the tables; the rows chosen stay chosen."""
        before = [self._key(card) for card in (self.table, self.outbox)]
        self._screen = screen
        self.table.show_table(screen.table)
        self.outbox.show_table(screen.outbox)
        for card, key, table in zip(
            (self.table, self.outbox), before, (screen.table, screen.outbox), strict=True
        ):
            if table.keys:
                card.view.selectRow(table.keys.index(key) if key in table.keys else 0)
        self.step.setVisible(self._may_write and any(screen.steps.values()))
        self.decide.setVisible(self._may_write and any(screen.choices.values()))

    def _key(self, card: TableCard) -> str:
        """The key of the row chosen in a table; empty where none is."""
        if self._screen is None:
            return ""
        keys = (self._screen.table if card is self.table else self._screen.outbox).keys
        row = card.view.currentIndex().row()
        return keys[row] if 0 <= row < len(keys) else ""

    def _choose(self, which: Shown) -> None:
        self.which = which
        for each, chip in self.chips.items():
            chip.setChecked(each is which)
        self.wanted.emit()

    def ask_step(self) -> None:
        """Ask what happened to the referral chosen."""
        key = self._key(self.table)
        steps = () if self._screen is None else self._screen.steps.get(key, ())
        if not steps or not self._may_write:
            return
        names = {step.__name__: step for step in steps}
        options = [Option(name, translate("Referral", STEPS[step])) for name, step in names.items()]
        self._ask(translate("Referral", "What happened?"), options, lambda name: self._take(key, names[name]))

    def _take(self, key: str, step: type[to.ReferralCommand]) -> None:
        if step is not to.Close:
            self.stepped.emit(step(referral=key))
            return
        options = [Option(ending.value, translate("Referral", words)) for ending, words in ENDINGS.items()]
        self._ask(
            translate("Referral", "How did it end?"),
            options,
            lambda ending: self.stepped.emit(to.Close(referral=key, ending=Ending(ending))),
        )

    def ask_choice(self) -> None:
        """Ask what is to become of the e-mail chosen."""
        key = self._key(self.outbox)
        choices = () if self._screen is None else self._screen.choices.get(key, ())
        if choices and self._may_write:
            options = [Option(choice.value, translate("Referral", CHOICES[choice])) for choice in choices]
            title = translate("Referral", "What is to be done with this e-mail?")
            self._ask(title, options, lambda choice: self.settled.emit(key, Choice(choice)))

    def _ask(self, title: str, options: list[Option], then: Callable[[str], object]) -> None:
        before = QApplication.focusWidget()
        dialog = Chooser(self, title, options)
        dialog.chosen.connect(then)
        dialog.finished.connect(lambda _result: self._back_to(before))
        dialog.open()

    def _back_to(self, widget: QWidget | None) -> None:
        """Give the keyboard back after a list."""
        self.window().activateWindow()
        if widget is not None:
            widget.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        pressed = isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress
        if pressed and isinstance(event, QKeyEvent) and event.key() in _ENTERS:
            (self.ask_step if watched is self.table.view else self.ask_choice)()
            return True
        return super().eventFilter(watched, event)
