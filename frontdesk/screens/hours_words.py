"""Opening hours as people read them: "Monday to Friday 9:00–17:00, first Saturday 10:00–12:00".

Knows schedules and words; when something is open at a moment is `opening`'s.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, time
from typing import Final

from frontdesk.directory import Frequency, Schedule
from frontdesk.opening import WEEKDAYS
from frontdesk.words import QT_TRANSLATE_NOOP, translate

_DAY: Final = re.compile(r"(-?\d+)?([A-Z]{2})")
_NAMES: Final = (
    QT_TRANSLATE_NOOP("Dates", "Monday"),
    QT_TRANSLATE_NOOP("Dates", "Tuesday"),
    QT_TRANSLATE_NOOP("Dates", "Wednesday"),
    QT_TRANSLATE_NOOP("Dates", "Thursday"),
    QT_TRANSLATE_NOOP("Dates", "Friday"),
    QT_TRANSLATE_NOOP("Dates", "Saturday"),
    QT_TRANSLATE_NOOP("Dates", "Sunday"),
)
_ORDINALS: Final = {
    1: QT_TRANSLATE_NOOP("Hours", "first {day}"),
    2: QT_TRANSLATE_NOOP("Hours", "second {day}"),
    3: QT_TRANSLATE_NOOP("Hours", "third {day}"),
    4: QT_TRANSLATE_NOOP("Hours", "fourth {day}"),
    5: QT_TRANSLATE_NOOP("Hours", "fifth {day}"),
    -1: QT_TRANSLATE_NOOP("Hours", "last {day}"),
}
_TO = QT_TRANSLATE_NOOP("Hours", "{first} to {last}")
_EVERY_WEEKS = QT_TRANSLATE_NOOP("Hours", "every {n} weeks: {days}")
_EVERY_MONTHS = QT_TRANSLATE_NOOP("Hours", "every {n} months: {days}")
_DAY_OF_MONTH = QT_TRANSLATE_NOOP("Hours", "day {n} of the month")


def hours_words(schedules: Sequence[Schedule], today: date, language: str = "") -> str:
    """All hours that are not over, one after another; empty where none are known."""
    current = (s for s in schedules if s.valid_to is None or s.valid_to >= today)
    return ", ".join(words for schedule in current if (words := _one(schedule, language)))


def _one(schedule: Schedule, language: str) -> str:
    if schedule.opens is None or schedule.closes is None:
        return schedule.text
    days = _days(schedule, language)
    if schedule.interval > 1:
        every = _EVERY_MONTHS if schedule.frequency is Frequency.MONTHLY else _EVERY_WEEKS
        days = _say(every, language, n=schedule.interval, days=days)
    return f"{days} {_clock(schedule.opens)}–{_clock(schedule.closes)}"


def _days(schedule: Schedule, language: str) -> str:
    places = [WEEKDAYS.index(day) for day in schedule.days if day in WEEKDAYS]
    if len(places) == len(schedule.days) > 2 and places == list(range(places[0], places[-1] + 1)):
        first, last = (_say(_NAMES[place], language, "Dates") for place in (places[0], places[-1]))
        return _say(_TO, language, first=first, last=last)
    named = [_named(day, language) for day in schedule.days]
    return ", ".join([*named, *(_say(_DAY_OF_MONTH, language, n=day) for day in schedule.month_days)])


def _named(day: str, language: str) -> str:
    found = _DAY.fullmatch(day)
    if found is None or found[2] not in WEEKDAYS:
        return day
    name = _say(_NAMES[WEEKDAYS.index(found[2])], language, "Dates")
    ordinal = _ORDINALS.get(int(found[1] or 0))
    return name if ordinal is None else _say(ordinal, language, day=name)


def _clock(at: time) -> str:
    return f"{at.hour}:{at.minute:02d}"


def _say(text: str, language: str, context: str = "Hours", /, **values: object) -> str:
    """A marked text in a language, which need not be the program's."""
    return translate(context, text, language=language, **values)
