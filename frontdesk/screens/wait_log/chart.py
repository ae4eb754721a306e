"""The waits of a day as a picture: where each dot, each line and each label goes.

Knows places as fractions (0,0 at the bottom left, 1,1 at the top right); whoever draws brings size and ink.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import datetime, timedelta

from frontdesk.measures import Count, DayLog, Entry
from frontdesk.screens.dates import length_text, time_text, whole_minutes
from frontdesk.screens.wait_log.say import say
from frontdesk.words import QT_TRANSLATE_NOOP

_HOUR = timedelta(hours=1)
_STEPS = (5, 10, 15, 30, 60, 120, 240)  # minutes between the lines
_MOST_LINES = 5
_MOST_HOURS = 12


@dataclass(frozen=True, slots=True)
class Tick:
    """A line across the picture at `at` (0 to 1) with its label."""

    at: float
    label: str


@dataclass(frozen=True, slots=True)
class Dot:
    """One visit: a round dot, or a triangle once past the target. `tip` says it in words."""

    visit: str
    x: float
    y: float
    past: bool
    tip: str


@dataclass(frozen=True, slots=True)
class Chart:
    """The whole picture. `target` is the dashed line. `alt` says what it shows to who can't see it."""

    title: str
    note: str
    alt: str
    hours: tuple[Tick, ...]
    minutes: tuple[Tick, ...]
    target: Tick
    dots: tuple[Dot, ...]


def chart_of(log: DayLog, language: str) -> Chart:
    """The picture of a day."""
    shown = [entry for entry in log.entries if entry.past is not None]
    start, end = _span(shown, log)
    step, top = _scale(shown, log.target)
    target = whole_minutes(log.target)
    return Chart(
        title=say(QT_TRANSLATE_NOOP("WaitLog", "Waits through the day"), language),
        note=say(
            QT_TRANSLATE_NOOP(
                "WaitLog",
                "each dot is a visit, each triangle one past its target; the line is the {n}-minute target",
            ),
            language,
            n=target,
        ),
        alt=_alt(shown, start, end, language),
        hours=_hours(start, end),
        minutes=tuple(
            Tick(minute / top, say(QT_TRANSLATE_NOOP("WaitLog", "{n} min"), language, n=minute))
            for minute in range(0, top + 1, step)
        ),
        target=Tick(
            log.target / timedelta(minutes=top),
            say(QT_TRANSLATE_NOOP("WaitLog", "{n} min"), language, n=target),
        ),
        dots=tuple(_dot(entry, start, end, top) for entry in shown),
    )


def _dot(entry: Entry, start: datetime, end: datetime, top: int) -> Dot:
    x, y = (entry.entered - start) / (end - start), entry.wait / timedelta(minutes=top)
    tip = " · ".join(filter(None, (time_text(entry.entered), entry.ticket, length_text(entry.wait))))
    return Dot(entry.visit, x, y, bool(entry.past), tip)


def _span(shown: list[Entry], log: DayLog) -> tuple[datetime, datetime]:
    """Whole hours around all dots; in UTC, so that an hour that comes twice has its place twice."""
    moments = [entry.entered for entry in shown] or [log.as_of]
    start = min(moments).replace(minute=0, second=0, microsecond=0)
    last = max(moments).replace(minute=0, second=0, microsecond=0)
    return start, last + _HOUR


def _hours(start: datetime, end: datetime) -> tuple[Tick, ...]:
    count = (end - start) // _HOUR
    step = 1 if count <= _MOST_HOURS else 2 if count <= 2 * _MOST_HOURS else 4
    marks = [start + _HOUR * n for n in range(0, count + 1, step)]
    return tuple(Tick((mark - start) / (end - start), time_text(mark)) for mark in marks)


def _scale(shown: list[Entry], target: timedelta) -> tuple[int, int]:
    """Minutes between the lines, and minutes at the top."""
    longest = max([target * 1.5, *(entry.wait for entry in shown)])
    minutes = int(-(-longest // timedelta(minutes=1)))
    step = next((step for step in _STEPS if minutes <= step * _MOST_LINES), _STEPS[-1])
    return step, -(-minutes // step) * step


def _alt(shown: list[Entry], start: datetime, end: datetime, language: str) -> str:
    if not shown:
        return say(QT_TRANSLATE_NOOP("WaitLog", "A chart without dots: no wait was measured."), language)
    past = [entry for entry in shown if entry.past]
    text = say(
        QT_TRANSLATE_NOOP(
            "WaitLog", "A chart of {count} waits between {start} and {end}, {past} of them past the target."
        ),
        language,
        count=len(shown),
        start=time_text(start),
        end=time_text(end),
        past=len(past),
    )
    seen = [entry for entry in shown if entry.count is Count.SEEN]
    if seen:
        longest = max(seen, key=lambda entry: entry.wait)
        text += " " + say(
            QT_TRANSLATE_NOOP("WaitLog", "The longest was {length}, of the visitor of {time}."),
            language,
            length=length_text(longest.wait),
            time=time_text(longest.entered),
        )
    return f"{text} {_when_most(past, language)}".strip()


def _when_most(past: list[Entry], language: str) -> str:
    if not past:
        return ""
    hours = Counter(entry.entered.replace(minute=0, second=0, microsecond=0) for entry in past)
    hour = min(hours, key=lambda at: (-hours[at], at))
    return say(
        QT_TRANSLATE_NOOP("WaitLog", "Most of those past it came between {start} and {end}."),
        language,
        start=time_text(hour),
        end=time_text(hour + _HOUR),
    )
