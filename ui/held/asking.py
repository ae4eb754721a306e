"""Asking what is held about somebody, and what is then done with it: shown, given to them, erased.

Knows the way through the questions; what is held is computed by `frontdesk.screens.holdings`. The desk and
the team leader's window use it alike.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial

from PySide6.QtWidgets import QWidget

from frontdesk.desk import Done, FrontDesk
from frontdesk.refusal import Refusal
from frontdesk.screens.holdings import HeldScreen, Somebody, held_screen, somebody_of
from frontdesk.words import translate
from ui.desk.chooser import Chooser
from ui.desk.options import Option
from ui.desk.ports import Documents
from ui.held.giving import Giving
from ui.held.page import EraseQuestion, HeldPage
from ui.tasks import Tasks


@dataclass(frozen=True, slots=True)
class HeldDeeds:
    """``deeds.ask_whom(day)`` or ``deeds.show("promise/…")``. Without `desk` nothing can be erased.

    `back` gives the keyboard back to the window, `refused` says there why something can't be done.
    """

    window: QWidget
    front: FrontDesk
    tasks: Tasks
    desk: str
    documents: Documents | None
    back: Callable[[], object]
    refused: Callable[[str], object]

    def ask_whom(self, day: date, first: Sequence[str] = ()) -> None:
        """Ask about whom of a day; `first` are the visits that stand first."""
        self.tasks.read(lambda front: somebody_of(front, day, first), self._choose, "held whom")

    def _choose(self, found: tuple[Somebody, ...]) -> None:
        if not found:
            self.refused(translate("Held", "Nobody was here on this day."))
            return
        options = [Option(each.stream, each.ticket, _rest(each), each.at) for each in found]
        dialog = Chooser(self.window, translate("Held", "Whose details?"), options)
        dialog.finished.connect(lambda _result: self.back())
        dialog.chosen.connect(partial(HeldDeeds.show, self))  # a bound method would be held weakly
        dialog.open()

    def show(self, stream: str) -> None:
        """Show what is held about whom a stream is about."""
        self.tasks.read(lambda front: held_screen(front, stream), self._show, "held")

    def _show(self, screen: HeldScreen | None) -> None:
        if screen is None:
            self.refused(translate("Held", "Nothing is held here."))
            return
        page = HeldPage(self.window, screen, may_erase=bool(self.desk), may_give=self.documents is not None)
        if self.documents is not None:
            giving = Giving(page, self.documents, self.front.shop)
            page.give.connect(partial(Giving.ask_format, giving))
        page.erase.connect(lambda: self._ask_erase(page))
        page.finished.connect(lambda _result: self.back())
        page.open()

    def _ask_erase(self, page: HeldPage) -> None:
        question = EraseQuestion(page, page.screen_shown)
        question.agreed.connect(lambda: self._erase(page, question))
        question.finished.connect(lambda _result: page.take_keyboard())
        question.open()

    def _erase(self, page: HeldPage, question: EraseQuestion) -> None:
        """All of it as it is at that moment, also what came since it was shown."""
        stream, desk = page.screen_shown.stream, self.desk

        def erased(_done: Done) -> None:
            question.accept()
            self.tasks.read(lambda front: held_screen(front, stream), again)

        def again(screen: HeldScreen | None) -> None:
            if screen is not None:
                page.show_screen(screen)
            page.say(translate("Held", "The personal details were erased."))

        def refused(refusal: Refusal) -> None:
            question.refuse(refusal.words())

        self.tasks.carry_out(lambda front: front.erase(stream, desk=desk), erased, refused)


def _rest(one: Somebody) -> str:
    """After the ticket: the name and what they came for."""
    return "".join(f" · {text}" for text in (one.name, one.about) if text)
