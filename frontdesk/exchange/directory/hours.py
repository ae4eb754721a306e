"""Opening hours between HSDS and our own schedules, both ways.

Knows the columns of a schedule (RFC 5545 in HSDS 3, weekdays in earlier versions); knows no records.
"""

from __future__ import annotations

import re
from typing import Any, Final

import msgspec

from frontdesk.directory.records import Frequency, Schedule
from frontdesk.exchange.directory.fields import Fields
from frontdesk.exchange.directory.texts import one_line
from frontdesk.opening import WEEKDAYS
from frontdesk.words import translate

_DAY: Final = re.compile(r"([+-]?[1-5])?(MO|TU|WE|TH|FR|SA|SU)")
_LAST_OF_MONTH: Final = 31


def schedule_of(fields: Fields) -> Schedule | None:
    """The hours in a row; None where it says nothing. Faults are told."""
    frequency = fields.raw("freq").strip().upper() or "WEEKLY"
    days, month_days = _days(fields), _month_days(fields)
    if frequency == "DAILY" and not days:
        days = WEEKDAYS
    monthly = frequency == "MONTHLY"
    if frequency not in ("DAILY", "WEEKLY", "MONTHLY"):
        words = translate("Directory", "“{text}” is not used here: only WEEKLY and MONTHLY.")
        fields.warn("freq", words.format(text=frequency))
        days, month_days = (), ()
    texts = [one_line(fields.raw(name)) for name in ("description", "notes")]
    schedule = Schedule(
        frequency=Frequency.MONTHLY if monthly else Frequency.WEEKLY,
        interval=max(1, fields.number("interval") or 1),
        days=days if monthly else tuple(dict.fromkeys(day[-2:] for day in days)),
        month_days=month_days if monthly else (),
        opens=fields.time("opens_at"),
        closes=fields.time("closes_at"),
        start=fields.day("dtstart"),
        valid_from=fields.day("valid_from"),
        valid_to=fields.day("valid_to") or fields.day("until"),
        bank_holidays=fields.flag("x_bank_holidays"),
        text=" ".join(text for text in texts if text),
    )
    return _checked(schedule, fields)


def _checked(schedule: Schedule, fields: Fields) -> Schedule | None:
    if schedule.valid_from and schedule.valid_to and schedule.valid_to < schedule.valid_from:
        fields.fault("valid_to", translate("Directory", "It ends before it begins."))
    if schedule.interval > 1 and schedule.start is None and schedule.valid_from is None:
        fields.fault("dtstart", translate("Directory", "An interval has to say from when it is counted."))
    if (schedule.opens is None) != (schedule.closes is None):
        name = "closes_at" if schedule.closes is None else "opens_at"
        fields.warn(name, translate("Directory", "It is missing, so no times are known."))
        schedule = _without_times(schedule)
    nothing = not (schedule.days or schedule.month_days or schedule.start)
    if nothing and schedule.opens is not None:
        fields.warn("byday", translate("Directory", "It is missing, so no times are known."))
        schedule = _without_times(schedule)
    return None if nothing and not schedule.text else schedule


def _without_times(schedule: Schedule) -> Schedule:
    return msgspec.structs.replace(schedule, opens=None, closes=None)


def _days(fields: Fields) -> tuple[str, ...]:
    weekday = fields.raw("weekday").strip().upper()[:2]
    written = fields.raw("byday").upper().replace(";", ",").replace(" ", "") or weekday
    found = []
    for day in written.split(","):
        if day and not _DAY.fullmatch(day):
            fields.fault("byday", translate("Directory", "“{text}” is no day like MO or 1SA.", text=day))
        elif day:
            found.append(day.removeprefix("+"))
    return tuple(dict.fromkeys(found))


def _month_days(fields: Fields) -> tuple[int, ...]:
    found = []
    for part in fields.raw("bymonthday").replace(";", ",").split(","):
        if not part.strip():
            continue
        try:
            day = int(part)
        except ValueError:
            day = 0
        if not 1 <= abs(day) <= _LAST_OF_MONTH:
            words = translate("Directory", "“{text}” is no day of a month.", text=part.strip())
            fields.fault("bymonthday", words)
            continue
        found.append(day)
    return tuple(found)


def columns_of(schedule: Schedule) -> dict[str, Any]:
    """A schedule in the columns of HSDS 3; what is empty is left out."""
    columns: dict[str, Any] = {
        "valid_from": schedule.valid_from and schedule.valid_from.isoformat(),
        "valid_to": schedule.valid_to and schedule.valid_to.isoformat(),
        "dtstart": schedule.start and schedule.start.isoformat(),
        "freq": schedule.frequency.name,
        "interval": schedule.interval,
        "byday": ",".join(schedule.days),
        "bymonthday": ",".join(map(str, schedule.month_days)),
        "description": schedule.text,
        "opens_at": f"{schedule.opens:%H:%M}" if schedule.opens is not None else None,
        "closes_at": f"{schedule.closes:%H:%M}" if schedule.closes is not None else None,
        "x_bank_holidays": True if schedule.bank_holidays else None,
    }
    return {name: value for name, value in columns.items() if value not in (None, "")}
