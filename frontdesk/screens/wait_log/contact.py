"""The tables of promises due and of avoidable contact, in the language of the page.

Knows which figure stands in which row; knows nothing of how a table is drawn.
"""

from __future__ import annotations

from frontdesk.measures import DayLog
from frontdesk.screens.dates import length_text
from frontdesk.screens.wait_log.say import say
from frontdesk.screens.wait_log.shapes import Cell, Column, Table
from frontdesk.visit import AvoidableReason
from frontdesk.words import QT_TRANSLATE_NOOP, translate

AVOIDABLE: dict[AvoidableReason, str] = {
    AvoidableReason.CHASING: QT_TRANSLATE_NOOP("Avoidable", "Asks how it stands"),
    AvoidableReason.PROMISE_NOT_KEPT: QT_TRANSLATE_NOOP("Avoidable", "What was promised did not come"),
    AvoidableReason.LETTER_UNCLEAR: QT_TRANSLATE_NOOP("Avoidable", "Did not understand our letter"),
    AvoidableReason.PASSED_ON_WRONGLY: QT_TRANSLATE_NOOP("Avoidable", "Was sent to the wrong place"),
    AvoidableReason.WRONG_INFORMATION: QT_TRANSLATE_NOOP("Avoidable", "Was told something wrong"),
    AvoidableReason.FORM_SENT_BACK: QT_TRANSLATE_NOOP("Avoidable", "A form was sent back"),
    AvoidableReason.OTHER: QT_TRANSLATE_NOOP("Avoidable", "Another reason of ours"),
}


def avoidable_text(reason: AvoidableReason, language: str = "") -> str:
    """Why a visit need not have been."""
    return translate("Avoidable", AVOIDABLE[reason], language=language)


def promise_table(log: DayLog, language: str) -> Table:
    """What became of the promises due on the day."""
    figures = log.promises
    rows = (
        ("in_time", say(QT_TRANSLATE_NOOP("WaitLog", "Kept in time"), language), figures.in_time, False),
        ("late", say(QT_TRANSLATE_NOOP("WaitLog", "Kept late"), language), figures.late, True),
        ("broken", say(QT_TRANSLATE_NOOP("WaitLog", "Broken"), language), figures.broken, True),
        ("overdue", say(QT_TRANSLATE_NOOP("WaitLog", "Open and overdue"), language), figures.overdue, True),
        (
            "to_come",
            say(QT_TRANSLATE_NOOP("WaitLog", "Open, time to come"), language),
            figures.to_come,
            False,
        ),
    )
    percent = figures.kept_in_time.percent
    kept = say(QT_TRANSLATE_NOOP("WaitLog", "{n}% kept in time"), language, n=percent)
    return Table(
        title=say(QT_TRANSLATE_NOOP("WaitLog", "Promises due"), language),
        note="" if percent is None else kept,
        columns=(
            Column(say(QT_TRANSLATE_NOOP("WaitLog", "Due on this day"), language)),
            Column(say(QT_TRANSLATE_NOOP("WaitLog", "Promises"), language), number=True),
        ),
        rows=tuple((Cell(name), Cell(str(n), alarm=bad and n > 0)) for _, name, n, bad in rows)
        if figures.due
        else (),
        keys=tuple(key for key, _, _, _ in rows) if figures.due else (),
        empty=say(QT_TRANSLATE_NOOP("WaitLog", "No promise was due on this day."), language),
    )


def interpreter_table(log: DayLog, language: str) -> Table:
    """What became of the requests for interpreters and translations, and the wait for them."""
    figures = log.interpreters
    rows = (
        ("met", say(QT_TRANSLATE_NOOP("WaitLog", "Met"), language), str(figures.met), False),
        ("failed", say(QT_TRANSLATE_NOOP("WaitLog", "Failed to come"), language), str(figures.failed), True),
        (
            "cancelled",
            say(QT_TRANSLATE_NOOP("WaitLog", "Cancelled"), language),
            str(figures.cancelled),
            False,
        ),
        ("open", say(QT_TRANSLATE_NOOP("WaitLog", "Still open"), language), str(figures.open), False),
        (
            "by_staff",
            say(QT_TRANSLATE_NOOP("WaitLog", "Met by a colleague"), language),
            str(figures.by_staff),
            False,
        ),
        (
            "median",
            say(QT_TRANSLATE_NOOP("WaitLog", "Median wait for one wanted at once"), language),
            length_text(figures.waits.median),
            False,
        ),
        (
            "p90",
            say(QT_TRANSLATE_NOOP("WaitLog", "90th percentile of these waits"), language),
            length_text(figures.waits.p90),
            False,
        ),
    )
    percent = figures.share_met.percent
    met = say(QT_TRANSLATE_NOOP("WaitLog", "{n}% met"), language, n=percent)
    return Table(
        title=say(QT_TRANSLATE_NOOP("WaitLog", "Interpreters and translations"), language),
        note="" if percent is None else met,
        columns=(
            Column(say(QT_TRANSLATE_NOOP("WaitLog", "For this day"), language)),
            Column(say(QT_TRANSLATE_NOOP("WaitLog", "Requests"), language), number=True),
        ),
        rows=tuple((Cell(name), Cell(text, alarm=bad and text != "0")) for _, name, text, bad in rows)
        if figures.asked
        else (),
        keys=tuple(key for key, _, _, _ in rows) if figures.asked else (),
        empty=say(QT_TRANSLATE_NOOP("WaitLog", "No interpreter was asked for."), language),
    )


def avoidable_table(log: DayLog, language: str) -> Table:
    """The visits that need not have been, by reason, the most frequent first."""
    found = log.avoidable
    share = sum(found.values()) * 100 // len(log.entries) if log.entries else 0
    note = say(QT_TRANSLATE_NOOP("WaitLog", "{n}% of visits"), language, n=share)
    return Table(
        title=say(QT_TRANSLATE_NOOP("WaitLog", "Avoidable contact"), language),
        note=note if found else "",
        columns=(
            Column(say(QT_TRANSLATE_NOOP("WaitLog", "Came again because"), language)),
            Column(say(QT_TRANSLATE_NOOP("WaitLog", "Visits"), language), number=True),
        ),
        rows=tuple((Cell(avoidable_text(why, language)), Cell(str(n))) for why, n in found.items()),
        keys=tuple(why.value for why in found),
        empty=say(QT_TRANSLATE_NOOP("WaitLog", "No visit was marked as avoidable."), language),
    )
