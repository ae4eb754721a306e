"""Letting a visitor be handed on once more: which one, and why, as only a team leader may.

Knows the questions and the command; who can be chosen is the live screen's.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QWidget

from frontdesk.refusal import Refusal
from frontdesk.screens.handing_on import ALLOW_REASONS, allow_text
from frontdesk.screens.live import HandedOn
from frontdesk.visit import AllowReason
from frontdesk.visit.commands import AllowHandOff
from frontdesk.words import translate
from ui.desk.chooser import Chooser
from ui.desk.options import Option
from ui.tasks import Tasks


def ask_to_allow(
    window: QWidget,
    tasks: Tasks,
    desk: str,
    handed: Sequence[HandedOn],
    refused: Callable[[Refusal], object],
) -> None:
    """Ask which visitor (where there are several) and why, then allow it; a refusal is told."""

    def allow(visit: str, reason: str) -> None:
        command = AllowHandOff(visit=visit, reason=AllowReason(reason))
        tasks.handle(command, desk, refused=refused, leader=True)

    def ask_why(visit: str) -> None:
        ticket = next(each.ticket for each in handed if each.visit == visit)
        title = translate("Leader", "Why is {ticket} handed on once more?", ticket=ticket)
        options = [Option(reason.value, allow_text(reason)) for reason in ALLOW_REASONS]
        _ask(window, title, options, lambda reason: allow(visit, reason))

    if len(handed) == 1:
        ask_why(handed[0].visit)
    elif handed:
        title = translate("Leader", "Who may be handed on once more?")
        options = [Option(each.visit, each.ticket, f" · {each.receiver}", each.at) for each in handed]
        _ask(window, title, options, ask_why)


def _ask(window: QWidget, title: str, options: Sequence[Option], then: Callable[[str], object]) -> None:
    dialog = Chooser(window, title, options)
    dialog.finished.connect(lambda _result: window.activateWindow())  # before another question opens
    dialog.chosen.connect(then)
    dialog.open()
