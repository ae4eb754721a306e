"""The page of referrals: filters by how they stand, the list, and the outbox; the next step by keys.

Knows a ReferralsScreen; what a step does is asked of the window by `stepped` and `settled`.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QKeyEvent

from frontdesk.outbox import Choice
from frontdesk.referral import Ending
from frontdesk.referral import commands as to
from frontdesk.screens.referrals import CHOICES, ENDINGS, ReferralsScreen, Shown
from frontdesk.words import QT_TRANSLATE_NOOP, translate
from ui.desk.options import Option
from ui.leader.list_page import ENTERS, ListPage
from ui.leader.table import TableCard
from ui.widgets import KeyButton

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


class ReferralsPage(ListPage[Shown]):
    """``page.show_screen(screen)``; `wanted` says that other referrals are asked for (`page.which`).

    `stepped` carries a ReferralCommand, `settled` an e-mail's id and what a person decided about it. Without
    `may_write` it only reads, and says so.
    """

    stepped = Signal(object)
    settled = Signal(str, object)

    def __init__(self, *, may_write: bool) -> None:
        super().__init__(Shown, Shown.OPEN)
        self._may_write = may_write
        self._screen: ReferralsScreen | None = None
        self.table, self.outbox = TableCard(), TableCard()
        self.step = KeyButton("", translate("Keys", "Enter"))
        self.decide = KeyButton("", translate("Keys", "Enter"))
        self.table.add(self.step)
        self.outbox.add(self.decide)
        self.step.clicked.connect(self.ask_step)
        self.decide.clicked.connect(self.ask_choice)
        for view in (self.table.view, self.outbox.view):
            view.installEventFilter(self)
        self._place(self.table, self.outbox)
        self.retranslate()

    def retranslate(self) -> None:
        """Say the fixed words in the language in use; the tables are read anew by the window."""
        self.title.set_title(translate("Referral", "Referrals"))
        if not self._may_write:
            self._say_it_only_reads()
        self._say_filters(lambda which: translate("Referral", _FILTERS[which]))
        self.step.set_text(translate("Referral", "Next step"))
        self.decide.set_text(translate("Referral", "Try now or decide"))

    def show_screen(self, screen: ReferralsScreen) -> None:
        """Show the tables; the rows chosen stay chosen."""
        self._screen = screen
        self._show_rows(self.table, screen.table)
        self._show_rows(self.outbox, screen.outbox)
        self.step.setVisible(self._may_write and any(screen.steps.values()))
        self.decide.setVisible(self._may_write and any(screen.choices.values()))

    def ask_step(self) -> None:
        """Ask what happened to the referral chosen."""
        key = self.table.chosen()
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
        key = self.outbox.chosen()
        choices = () if self._screen is None else self._screen.choices.get(key, ())
        if choices and self._may_write:
            options = [Option(choice.value, translate("Referral", CHOICES[choice])) for choice in choices]
            title = translate("Referral", "What is to be done with this e-mail?")
            self._ask(title, options, lambda choice: self.settled.emit(key, Choice(choice)))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        pressed = isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress
        if pressed and isinstance(event, QKeyEvent) and event.key() in ENTERS:
            (self.ask_step if watched is self.table.view else self.ask_choice)()
            return True
        return super().eventFilter(watched, event)
