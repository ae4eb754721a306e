"""Days, times of day and lengths of time as people read them, in English and Welsh.

Knows the words and the order; knows nothing of what is shown.
"""

from __future__ import annotations

from datetime import date, datetime, timedelta

from frontdesk.clock import local
from frontdesk.words import QT_TRANSLATE_NOOP, translate

_WEEKDAYS = (
    QT_TRANSLATE_NOOP("Dates", "Monday"),
    QT_TRANSLATE_NOOP("Dates", "Tuesday"),
    QT_TRANSLATE_NOOP("Dates", "Wednesday"),
    QT_TRANSLATE_NOOP("Dates", "Thursday"),
    QT_TRANSLATE_NOOP("Dates", "Friday"),
    QT_TRANSLATE_NOOP("Dates", "Saturday"),
    QT_TRANSLATE_NOOP("Dates", "Sunday"),
)
_MONTHS = (
    QT_TRANSLATE_NOOP("Dates", "January"),
    QT_TRANSLATE_NOOP("Dates", "February"),
    QT_TRANSLATE_NOOP("Dates", "March"),
    QT_TRANSLATE_NOOP("Dates", "April"),
    QT_TRANSLATE_NOOP("Dates", "May"),
    QT_TRANSLATE_NOOP("Dates", "June"),
    QT_TRANSLATE_NOOP("Dates", "July"),
    QT_TRANSLATE_NOOP("Dates", "August"),
    QT_TRANSLATE_NOOP("Dates", "September"),
    QT_TRANSLATE_NOOP("Dates", "October"),
    QT_TRANSLATE_NOOP("Dates", "November"),
    QT_TRANSLATE_NOOP("Dates", "December"),
)


def day_text(day: date, language: str = "", *, year: bool = False) -> str:
    """A day, as in "Thursday 19 November", with its year where asked."""
    weekday = translate("Dates", _WEEKDAYS[day.weekday()], language=language)
    month = translate("Dates", _MONTHS[day.month - 1], language=language)
    return f"{weekday} {day.day} {month} {day.year}" if year else f"{weekday} {day.day} {month}"


def weekday_text(day: date, language: str = "") -> str:
    """A weekday, as in "Thursday"."""
    return translate("Dates", _WEEKDAYS[day.weekday()], language=language)


def date_text(day: date, language: str = "") -> str:
    """A day without its weekday, as in "19 November"."""
    return f"{day.day} {translate('Dates', _MONTHS[day.month - 1], language=language)}"


def time_text(at: datetime) -> str:
    """The shop's time of day, as in 9:05. In the hour that happens twice in autumn, with BST or GMT."""
    here = local(at)
    text = f"{here.hour}:{here.minute:02d}"
    twice = here.replace(fold=0).utcoffset() != here.replace(fold=1).utcoffset()
    return f"{text} {here.tzname()}" if twice else text


def length_text(length: timedelta | None) -> str:
    """A length of time in minutes and seconds, as in 6:12, or with hours as in 1:02:05; a dash for none."""
    if length is None:
        return "–"
    seconds = abs(length) // timedelta(seconds=1)
    minutes, rest = divmod(seconds, 60)
    hours, within = divmod(minutes, 60)
    text = f"{hours}:{within:02d}:{rest:02d}" if hours else f"{minutes}:{rest:02d}"
    return f"−{text}" if length < timedelta() else text


def whole_minutes(length: timedelta) -> int:
    """Whole minutes, rounded down."""
    return length // timedelta(minutes=1)
