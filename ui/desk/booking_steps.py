"""What can happen to a booking, as options to choose from, at the desk and in the team leader's window.

Knows steps, their words and their order; carries out nothing.
"""

from __future__ import annotations

from collections.abc import Iterable

from frontdesk.document_request import Way
from frontdesk.interpreting import commands as to
from frontdesk.interpreting.facts import Helper, Why
from frontdesk.interpreting.kinds import Kind
from frontdesk.interpreting.state import Booking
from frontdesk.screens.document_words import way_text
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


#: A text is sent back, and nobody is waited for in the room.
_WRITTEN_STEPS: dict[type[to.BookingCommand], str] = {
    to.Arrive: QT_TRANSLATE_NOOP("Interpreter", "The translation has come back"),
    to.Finish: QT_TRANSLATE_NOOP("Interpreter", "The visitor has it…"),
    to.Offer: QT_TRANSLATE_NOOP("Interpreter", "They can do it"),
    to.FailToCome: QT_TRANSLATE_NOOP("Interpreter", "It never came"),
}


def step_options(possible: Iterable[type[to.BookingCommand]], kind: Kind) -> list[Option]:
    """The steps that can be taken, the likeliest first; the id of an option is the step's name."""
    allowed = set(possible)
    said = {**STEPS, **_WRITTEN_STEPS} if kind is Kind.WRITTEN else STEPS
    return [
        Option(step.__name__, translate("Interpreter", words))
        for step, words in said.items()
        if step in allowed
    ]


def step_named(name: str) -> type[to.BookingCommand]:
    """The step of an option."""
    return next(step for step in STEPS if step.__name__ == name)


def asks_who(booking: Booking) -> bool:
    """Whether it is asked who comes; of a text nobody needs to know."""
    return booking.helper is Helper.PROFESSIONAL and booking.kind is not Kind.WRITTEN


def way_options() -> list[Option]:
    """How a translation can have reached the visitor."""
    return [Option(way.value, way_text(way)) for way in Way]


def why_options() -> list[Option]:
    """The reasons to cancel."""
    return [Option(why.value, translate("Interpreter", WHYS[why])) for why in Why]
