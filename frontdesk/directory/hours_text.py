"""Opening hours as a line that a person writes and reads: "MO-FR 09:00-17:00; 1SA 10:00-12:00".

Knows the one notation of the plain CSV and of the administrator's form, both ways; what is written from hours
is read as the same hours. Days may also be given by name, in English or Welsh.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import date, time
from typing import Final

from frontdesk.directory.records import Frequency, Schedule
from frontdesk.words import QT_TRANSLATE_NOOP, translate

WEEKDAYS: Final = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_NAMES: Final = (
    ("monday", "llun"),
    ("tuesday", "mawrth"),
    ("wednesday", "mercher"),
    ("thursday", "iau"),
    ("friday", "gwener"),
    ("saturday", "sadwrn"),
    ("sunday", "sul"),
)
_NUMBERS: Final = {"first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "last": -1}
_DAY: Final = re.compile(r"(-?[1-5])?([A-Z]{2})")
_TIMES: Final = re.compile(r"(\d{1,2})(?:[:.](\d{2}))?[-–](\d{1,2})(?:[:.](\d{2}))?")
_DATE: Final = r"(\d{4}-\d{2}-\d{2})"
_EVERY: Final = re.compile(r"\bevery (\d{1,2}) (weeks?|months?)\b", re.IGNORECASE)
_START: Final = re.compile(rf"\bstarting {_DATE}", re.IGNORECASE)
_FROM: Final = re.compile(rf"\bfrom {_DATE}", re.IGNORECASE)
_UNTIL: Final = re.compile(rf"\buntil {_DATE}", re.IGNORECASE)
_MONTH_DAYS: Final = re.compile(r"\bon day (-?\d{1,2}(?:,-?\d{1,2})*)", re.IGNORECASE)
_HOLIDAYS: Final = re.compile(r"\bbank holidays too\b", re.IGNORECASE)
_TEXT: Final = re.compile(r'"([^"]*)"')
_BETWEEN: Final = re.compile(r';(?=(?:[^"]*"[^"]*")*[^"]*$)')  # no semicolon within quotation marks
_SPACED_DASH: Final = re.compile(r"\s*[-–]\s*(?=[\dA-Za-z])|\s+to\s+", re.IGNORECASE)
_FAULTS: Final = {
    "empty": QT_TRANSLATE_NOOP("Hours", "“{part}” has neither days nor times."),
    "days": QT_TRANSLATE_NOOP("Hours", "“{part}”: “{word}” is no day. Write MO TU WE TH FR SA SU, or 1SA."),
    "times": QT_TRANSLATE_NOOP("Hours", "“{part}”: “{word}” is no time of day. Write 09:00-17:00."),
    "date": QT_TRANSLATE_NOOP("Hours", "“{part}”: “{word}” is no date. Write 2026-11-30."),
    "no_days": QT_TRANSLATE_NOOP("Hours", "“{part}” does not say on which days."),
    "start": QT_TRANSLATE_NOOP("Hours", "“{part}” has to say from when it is counted: starting 2026-11-30."),
    "day_number": QT_TRANSLATE_NOOP("Hours", "“{part}”: a month has no day “{word}”."),
    "range": QT_TRANSLATE_NOOP("Hours", "“{part}” ends before it begins."),
}


class HoursError(ValueError):
    """Hours that can't be read; the message says which part and why, in plain words."""

    def __init__(self, code: str, part: str, word: str = "") -> None:
        super().__init__(translate("Hours", _FAULTS[code], part=part, word=word))
        self.code = code


def read_hours(text: str) -> tuple[Schedule, ...]:
    """The hours in a text, its parts set apart by semicolons or line breaks. Raises HoursError."""
    parts = (part.strip() for line in text.splitlines() for part in _BETWEEN.split(line))
    return tuple(_schedule(part) for part in parts if part)


def write_hours(schedules: Iterable[Schedule], between: str = "; ") -> str:
    """Hours as `read_hours` reads them."""
    return between.join(_part(schedule) for schedule in schedules)


def _schedule(part: str) -> Schedule:
    rest = _Rest(part)
    text = rest.cut(_TEXT)
    every = rest.cut(_EVERY, 1), rest.last.casefold()
    month_days = rest.month_days(rest.cut(_MONTH_DAYS))
    start, begins, ends = (rest.date(rest.cut(pattern)) for pattern in (_START, _FROM, _UNTIL))
    holidays = bool(rest.cut(_HOLIDAYS, 0))
    opens, closes = rest.times()
    days = rest.days()
    monthly = bool(month_days) or "month" in every[1] or any(len(day) > 2 for day in days)
    interval = int(every[0] or 1)
    if not days and not month_days and opens is not None:
        raise HoursError("no_days", part)
    if not (days or month_days or text):
        raise HoursError("empty", part)
    if interval > 1 and start is None and begins is None:
        raise HoursError("start", part)
    if begins is not None and ends is not None and ends < begins:
        raise HoursError("range", part)
    return Schedule(
        frequency=Frequency.MONTHLY if monthly else Frequency.WEEKLY,
        interval=max(1, interval),
        days=days,
        month_days=month_days,
        opens=opens,
        closes=closes,
        start=start,
        valid_from=begins,
        valid_to=ends,
        bank_holidays=holidays,
        text=text,
    )


class _Rest:
    """What of a part is still to be understood."""

    def __init__(self, part: str) -> None:
        self.part = self._left = part
        self.last = ""

    def cut(self, pattern: re.Pattern[str], group: int = 1) -> str:
        """Take out what a pattern finds; the whole of it stays in `last`."""
        found = pattern.search(self._left)
        self.last = "" if found is None else found.group(0)
        if found is None:
            return ""
        self._left = f"{self._left[: found.start()]} {self._left[found.end() :]}"
        return found.group(group)

    def date(self, text: str) -> date | None:
        try:
            return date.fromisoformat(text) if text else None
        except ValueError as error:
            raise HoursError("date", self.part, text) from error

    def month_days(self, text: str) -> tuple[int, ...]:
        days = tuple(int(day) for day in text.split(",") if day)
        for day in days:
            if not 1 <= abs(day) <= 31:
                raise HoursError("day_number", self.part, str(day))
        return days

    def times(self) -> tuple[time | None, time | None]:
        self._left = _SPACED_DASH.sub("-", self._left)
        word = self.cut(_TIMES, 0)
        if not word:
            return None, None
        found = _TIMES.fullmatch(word)
        numbers = [int(each or 0) for each in found.groups()] if found is not None else []
        try:
            return time(numbers[0], numbers[1]), time(numbers[2] % 24, numbers[3])
        except ValueError as error:
            raise HoursError("times", self.part, word) from error

    def days(self) -> tuple[str, ...]:
        number, days = "", list[str]()
        for word in self._left.replace(",", " ").split():
            ordinal = _NUMBERS.get(word.casefold())
            if ordinal is not None:
                number = str(ordinal)
                continue
            days += self._days_of(f"{number}{word}")
            number = ""
        if number:
            raise HoursError("days", self.part, number)
        return tuple(dict.fromkeys(days))

    def _days_of(self, word: str) -> list[str]:
        first, dash, last = word.rpartition("-")
        if not dash or not first:  # "-1FR" is one day
            return [self._day(word)]
        begin, end = self._day(first), self._day(last)
        if len(begin) > 2 or len(end) > 2:
            raise HoursError("days", self.part, word)
        at, to = WEEKDAYS.index(begin), WEEKDAYS.index(end)
        return [WEEKDAYS[(at + n) % 7] for n in range((to - at) % 7 + 1)]

    def _day(self, word: str) -> str:
        """ "1SA" of "1sa", "1Saturday", "1sadwrn"; "TH" of "Thu"."""
        found = re.fullmatch(r"(-?\d)?(.*)", word)
        number, name = (found.group(1) or "", found.group(2).casefold()) if found is not None else ("", "")
        for code, names in zip(WEEKDAYS, _NAMES, strict=True):
            if name == code.casefold() or (len(name) > 2 and any(each.startswith(name) for each in names)):
                day = f"{number}{code}"
                if _DAY.fullmatch(day):
                    return day
        raise HoursError("days", self.part, word)


def _part(schedule: Schedule) -> str:
    said = [_days_text(schedule.days)]
    if schedule.month_days:
        said.append(f"on day {','.join(map(str, schedule.month_days))}")
    if schedule.opens is not None and schedule.closes is not None:
        said.append(f"{schedule.opens:%H:%M}-{schedule.closes:%H:%M}")
    monthly = schedule.frequency is Frequency.MONTHLY
    if schedule.interval > 1 or _plain_days_of_month(schedule):
        said.append(f"every {schedule.interval} {'months' if monthly else 'weeks'}")
    for word, day in (
        ("starting", schedule.start),
        ("from", schedule.valid_from),
        ("until", schedule.valid_to),
    ):
        if day is not None:
            said.append(f"{word} {day.isoformat()}")
    if schedule.bank_holidays:
        said.append("bank holidays too")
    if schedule.text:
        said.append('"' + schedule.text.replace('"', "'") + '"')
    return " ".join(word for word in said if word)


def _plain_days_of_month(schedule: Schedule) -> bool:
    """Whether nothing else says that it is by the month."""
    return schedule.frequency is Frequency.MONTHLY and not (
        schedule.month_days or any(len(day) > 2 for day in schedule.days)
    )


def _days_text(days: Sequence[str]) -> str:
    """ "MO-FR" for days that follow each other, else "MO,WE"."""
    known = [WEEKDAYS.index(day) for day in days if day in WEEKDAYS]
    if len(known) == len(days) > 2 and known == list(range(known[0], known[0] + len(known))):
        return f"{days[0]}-{days[-1]}"
    return ",".join(days)
