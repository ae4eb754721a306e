"""Opening hours in words, in the language in use: "Thursday 10:00–13:00", "First Saturday 9:00–12:00".

Knows schedules and openings; knows nothing of whose they are.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, time, timedelta
from typing import Final

from frontdesk.clock import day_of
from frontdesk.directory import Frequency, Schedule
from frontdesk.opening import WEEKDAYS, Span
from frontdesk.screens.dates import date_text, day_text, time_text, weekday_text
from frontdesk.words import QT_TRANSLATE_NOOP, translate

_WEEK: Final = 7
_DAYS: Final = {
    "MO": QT_TRANSLATE_NOOP("Dates", "Monday"),
    "TU": QT_TRANSLATE_NOOP("Dates", "Tuesday"),
    "WE": QT_TRANSLATE_NOOP("Dates", "Wednesday"),
    "TH": QT_TRANSLATE_NOOP("Dates", "Thursday"),
    "FR": QT_TRANSLATE_NOOP("Dates", "Friday"),
    "SA": QT_TRANSLATE_NOOP("Dates", "Saturday"),
    "SU": QT_TRANSLATE_NOOP("Dates", "Sunday"),
}
_NTH: Final = {
    "": "{day}",
    "1": QT_TRANSLATE_NOOP("Opening", "first {day} of the month"),
    "2": QT_TRANSLATE_NOOP("Opening", "second {day} of the month"),
    "3": QT_TRANSLATE_NOOP("Opening", "third {day} of the month"),
    "4": QT_TRANSLATE_NOOP("Opening", "fourth {day} of the month"),
    "5": QT_TRANSLATE_NOOP("Opening", "fifth {day} of the month"),
    "-1": QT_TRANSLATE_NOOP("Opening", "last {day} of the month"),
    "-2": QT_TRANSLATE_NOOP("Opening", "last but one {day} of the month"),
}


def when_text(span: Span, now: datetime) -> str:
    """An opening to come: "today 10:00–13:00", "Thursday 10:00–13:00", "Thursday 3 December 10:00–13:00"."""
    day, today = day_of(span.opens), day_of(now)
    if day == today:
        name = translate("Opening", "today")
    elif day == today + timedelta(days=1):
        name = translate("Opening", "tomorrow")
    else:
        name = weekday_text(day) if (day - today).days < _WEEK else day_text(day)
    return f"{name} {time_text(span.opens)}–{time_text(span.closes)}"


def until_text(span: Span, now: datetime) -> str:
    """Until when it is open: "until 13:00"; empty where it does not close before another day has gone."""
    if span.closes - now >= timedelta(days=1):
        return ""
    return translate("Opening", "until {time}", time=time_text(span.closes))


def hours_text(schedules: Iterable[Schedule]) -> tuple[str, ...]:
    """Hours that come again, a line each."""
    return tuple(text for schedule in schedules if (text := _schedule_text(schedule)))


def _schedule_text(schedule: Schedule) -> str:
    parts = [_days_text(schedule)]
    if schedule.opens is not None and schedule.closes is not None:
        parts.append(f"{_clock(schedule.opens)}–{_clock(schedule.closes)}")
    text = " ".join(part for part in parts if part)
    notes = [_every(schedule) if text else "", _dates(schedule), schedule.text]
    if schedule.bank_holidays:
        notes.append(translate("Opening", "on bank holidays too"))
    said = ", ".join(part for part in (text, *notes) if part)
    return said[:1].upper() + said[1:]


def _clock(at: time) -> str:
    return f"{at.hour}:{at.minute:02d}"


def _days_text(schedule: Schedule) -> str:
    days = schedule.days
    at = [WEEKDAYS.index(day) for day in days if day in WEEKDAYS]
    if len(at) == len(days) > 2 and at == list(range(at[0], at[0] + len(at))):
        first, last = (translate("Dates", _DAYS[day]) for day in (days[0], days[-1]))
        return translate("Opening", "{first} to {last}", first=first, last=last)
    named = [_day_text(day) for day in days]
    named += [
        translate("Opening", "day {number} of the month", number=n) for n in schedule.month_days if n > 0
    ]
    named += [
        translate("Opening", "{number} days before the month ends", number=-n - 1)
        if n < -1
        else translate("Opening", "last day of the month")
        for n in schedule.month_days
        if n < 0
    ]
    return ", ".join(named)


def _day_text(day: str) -> str:
    name = translate("Dates", _DAYS[day[-2:]])
    nth = _NTH.get(day[:-2], "{day}")
    return translate("Opening", nth).format(day=name) if nth != "{day}" else name


def _every(schedule: Schedule) -> str:
    if schedule.interval == 1:
        return ""
    if schedule.frequency is Frequency.MONTHLY:
        return translate("Opening", "every {number} months", number=schedule.interval)
    return translate("Opening", "every {number} weeks", number=schedule.interval)


def _dates(schedule: Schedule) -> str:
    begins, ends = schedule.valid_from, schedule.valid_to
    parts = []
    if begins is not None:
        parts.append(translate("Opening", "from {day}", day=f"{date_text(begins)} {begins.year}"))
    if ends is not None:
        parts.append(translate("Opening", "to {day}", day=f"{date_text(ends)} {ends.year}"))
    return " ".join(parts)
