"""The words for interpreters: ways, stages, reasons, costs and reminders, in the language in use.

Knows how a value is said; knows nothing of where it stands.
"""

from __future__ import annotations

from datetime import datetime
from typing import Final

from frontdesk.clock import day_of
from frontdesk.interpreting.costs import Item, Quote
from frontdesk.interpreting.decide import pounds
from frontdesk.interpreting.facts import Gender, Helper, Subject, Why
from frontdesk.interpreting.kinds import Kind
from frontdesk.interpreting.state import Booking, Reminder, Stage
from frontdesk.languages import BY_CODE
from frontdesk.screens.dates import day_text, time_text
from frontdesk.shop import Shop
from frontdesk.words import QT_TRANSLATE_NOOP, current, translate

KINDS: Final[dict[Kind, str]] = {
    Kind.TELEPHONE: QT_TRANSLATE_NOOP("Interpreter", "by telephone"),
    Kind.VIDEO: QT_TRANSLATE_NOOP("Interpreter", "by video"),
    Kind.IN_PERSON: QT_TRANSLATE_NOOP("Interpreter", "in person"),
    Kind.WRITTEN: QT_TRANSLATE_NOOP("Interpreter", "written translation"),
}
STAGES: Final[dict[Stage, str]] = {
    Stage.ASKED: QT_TRANSLATE_NOOP("Interpreter", "Asked for"),
    Stage.OFFERED: QT_TRANSLATE_NOOP("Interpreter", "Offered"),
    Stage.CONFIRMED: QT_TRANSLATE_NOOP("Interpreter", "Confirmed"),
    Stage.ARRIVED: QT_TRANSLATE_NOOP("Interpreter", "Is here"),
    Stage.FINISHED: QT_TRANSLATE_NOOP("Interpreter", "Finished"),
    Stage.CANCELLED: QT_TRANSLATE_NOOP("Interpreter", "Cancelled"),
    Stage.FAILED_TO_COME: QT_TRANSLATE_NOOP("Interpreter", "Failed to come"),
}
#: A text does not come in person: what is said otherwise of a translation.
_WRITTEN_STAGES: Final[dict[Stage, str]] = {
    Stage.ARRIVED: QT_TRANSLATE_NOOP("Interpreter", "Has come back"),
    Stage.FINISHED: QT_TRANSLATE_NOOP("Interpreter", "Handed over"),
    Stage.FAILED_TO_COME: QT_TRANSLATE_NOOP("Interpreter", "Never came"),
}
GENDERS: Final[dict[Gender, str]] = {
    Gender.ANY: QT_TRANSLATE_NOOP("Interpreter", "anybody"),
    Gender.WOMAN: QT_TRANSLATE_NOOP("Interpreter", "a woman"),
    Gender.MAN: QT_TRANSLATE_NOOP("Interpreter", "a man"),
}
SUBJECTS: Final[dict[Subject, str]] = {
    Subject.HOUSING: QT_TRANSLATE_NOOP("Interpreter", "Housing"),
    Subject.MONEY: QT_TRANSLATE_NOOP("Interpreter", "Benefits and money"),
    Subject.TAX: QT_TRANSLATE_NOOP("Interpreter", "Council tax"),
    Subject.CARE: QT_TRANSLATE_NOOP("Interpreter", "Health and care"),
    Subject.SCHOOL: QT_TRANSLATE_NOOP("Interpreter", "Schools and children"),
    Subject.STATUS: QT_TRANSLATE_NOOP("Interpreter", "Nationality and settlement"),
    Subject.REGISTRATION: QT_TRANSLATE_NOOP("Interpreter", "Births, deaths and marriages"),
    Subject.COMPLAINT: QT_TRANSLATE_NOOP("Interpreter", "A complaint"),
    Subject.OTHER: QT_TRANSLATE_NOOP("Interpreter", "Something else"),
}
WHYS: Final[dict[Why, str]] = {
    Why.NOT_NEEDED: QT_TRANSLATE_NOOP("Interpreter", "No longer needed"),
    Why.VISITOR: QT_TRANSLATE_NOOP("Interpreter", "The visitor does not want it, or has gone"),
    Why.COLLEAGUE: QT_TRANSLATE_NOOP("Interpreter", "A colleague who speaks the language helped"),
    Why.PROVIDER: QT_TRANSLATE_NOOP("Interpreter", "The provider has nobody"),
    Why.MISTAKE: QT_TRANSLATE_NOOP("Interpreter", "Booked by mistake"),
}
ITEMS: Final[dict[Item, str]] = {
    Item.TIME: QT_TRANSLATE_NOOP("Interpreter", "interpreting {cost}"),
    Item.WORDS: QT_TRANSLATE_NOOP("Interpreter", "translating {cost}"),
    Item.OUTSIDE_HOURS: QT_TRANSLATE_NOOP("Interpreter", "outside their hours {cost}"),
    Item.SHORT_NOTICE: QT_TRANSLATE_NOOP("Interpreter", "short notice {cost}"),
    Item.TRAVEL: QT_TRANSLATE_NOOP("Interpreter", "travel {cost}"),
}
REMINDERS: Final[dict[Reminder, str]] = {
    Reminder.NO_ANSWER: QT_TRANSLATE_NOOP("Interpreter", "no answer yet: ring them"),
    Reminder.TOMORROW: QT_TRANSLATE_NOOP("Interpreter", "within a day: remind the visitor"),
    Reminder.NOT_THERE: QT_TRANSLATE_NOOP("Interpreter", "should be here: ring them"),
    Reminder.NOT_ENDED: QT_TRANSLATE_NOOP("Interpreter", "the time is over: is it finished?"),
    Reminder.HAND_OVER: QT_TRANSLATE_NOOP("Interpreter", "see that the visitor gets it"),
}
_WRITTEN_REMINDERS: Final[dict[Reminder, str]] = {
    Reminder.TOMORROW: QT_TRANSLATE_NOOP("Interpreter", "due within a day: ask how far it is"),
    Reminder.NOT_THERE: QT_TRANSLATE_NOOP("Interpreter", "should be back: ring them"),
}
LEVELS: Final[dict[str, str]] = {
    "first": QT_TRANSLATE_NOOP("Interpreter", "first language"),
    "fluent": QT_TRANSLATE_NOOP("Interpreter", "fluent"),
    "everyday": QT_TRANSLATE_NOOP("Interpreter", "everyday speech"),
}


def language_named(code: str) -> str:
    """A language's name in the language in use; one that is not offered by its code, which is never long."""
    known = BY_CODE.get(code)
    return code if known is None else translate("Language", known.name)


def moment_text(at: datetime, now: datetime) -> str:
    """A time today, else a day and a time."""
    return time_text(at) if day_of(at) == day_of(now) else f"{day_text(day_of(at))} {time_text(at)}"


def cost_text(cost: Quote) -> str:
    """A cost with its lines: "£38.25: interpreting £19.00, travel £14.50, short notice £4.75"."""
    lines = [translate("Interpreter", ITEMS[item], cost=pounds(pence)) for item, pence in cost.lines]
    total = pounds(cost.total)
    return total if len(lines) < 2 else f"{total}: {', '.join(lines)}"


def cancelling_text(cost: Quote, now: datetime) -> str:
    """What cancelling would cost, and from when on; empty where it never costs anything."""
    if not cost.late_cancel:
        return ""
    price = pounds(cost.late_cancel)
    if cost.free_until is None or cost.free_until < now:
        return translate("Interpreter", "Cancelling it costs {cost}.", cost=price)
    until = moment_text(cost.free_until, now)
    return translate("Interpreter", "Cancelling is free until {until}, then {cost}.", until=until, cost=price)


def who_text(booking: Booking, shop: Shop) -> str:
    """Who interprets: a colleague, the visitor's own relative, or the provider."""
    match booking.helper:
        case Helper.STAFF:
            id_ = booking.interpreter.partition("/")[2]
            person = shop.people.get(id_)
            return id_ if person is None else person.named(current())
        case Helper.RELATIVE:
            return translate("Interpreter", "a friend or relative")
        case Helper.PROFESSIONAL:
            provider = shop.providers.get(booking.provider)
            return booking.provider if provider is None else provider.name


def what_text(booking: Booking) -> str:
    """What is booked: "Polish, in person"."""
    kind = translate("Interpreter", KINDS[booking.kind])
    return f"{language_named(booking.language)}, {kind}"


def stage_text(booking: Booking) -> str:
    """How far a booking is."""
    words = STAGES[booking.stage]
    if booking.kind is Kind.WRITTEN:
        words = _WRITTEN_STAGES.get(booking.stage, words)
    return translate("Interpreter", words)


def reminder_text(booking: Booking, reminder: Reminder) -> str:
    """What somebody has to look after."""
    words = REMINDERS[reminder]
    if booking.kind is Kind.WRITTEN:
        words = _WRITTEN_REMINDERS.get(reminder, words)
    return translate("Interpreter", words)


def label_text(booking: Booking, now: datetime) -> str:
    """A booking in the label of a visit: how far it is."""
    if booking.stage is Stage.ARRIVED:
        if booking.kind is Kind.WRITTEN:
            return translate("Interpreter", "Translation has come")
        return translate("Interpreter", "Interpreter is here")
    if not booking.at_once:
        time = moment_text(booking.starts, now)
        if booking.kind is Kind.WRITTEN:
            return translate("Interpreter", "Translation by {time}", time=time)
        return translate("Interpreter", "Interpreter {time}", time=time)
    if booking.stage is Stage.CONFIRMED:
        return translate("Interpreter", "Interpreter is coming")
    return translate("Interpreter", "Interpreter asked {time}", time=time_text(booking.asked))
