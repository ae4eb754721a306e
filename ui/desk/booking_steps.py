"""What can happen to a booking, as options to choose from, at the desk and in the team leader's window.

Knows steps, their words and their order; carries out nothing.
"""

from __future__ import annotations

from collections.abc import Iterable

from frontdesk.interpreting import commands as to
from frontdesk.interpreting.facts import Why
from frontdesk.screens.interpreting_words import WHYS
from frontdesk.words import QT_TRANSLATE_NOOP, translate
from ui.desk.options import Option

STEPS: dict[type[to.BookingCommand], str] = {
    to.Arrive: QT_TRANSLATE_NOOP("Interpreter", "The interpreter is here, or on the line"),
    to.Finish: QT_TRANSLATE_NOOP("Interpreter", "It is finished"),
    to.Confirm: QT_TRANSLATE_NOOP("Interpreter", "It is confirmed"),
    to.Offer: QT_TRANSLATE_NOOP("Interpreter", "They offer somebody"),
    to.FailToCome: QT_TRANSLATE_NOOP("Interpreter", "Nobody came or answered"),
    to.Cancel: QT_TRANSLATE_NOOP("Interpreter", "Cancel it…"),
}


def step_options(possible: Iterable[type[to.BookingCommand]]) -> list[Option]:
    """The steps that can be taken, the likeliest first; the id of an option is the step's name."""
    allowed = set(possible)
    return [
        Option(step.__name__, translate("Interpreter", words))
        for step, words in STEPS.items()
        if step in allowed
    ]


def step_named(name: str) -> type[to.BookingCommand]:
    """The step of an option."""
    return next(step for step in STEPS if step.__name__ == name)


def why_options() -> list[Option]:
    """The reasons to cancel."""
    return [Option(why.value, translate("Interpreter", WHYS[why])) for why in Why]
