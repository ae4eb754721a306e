"""What a check-in form holds, and the few texts it is read from and told with.

Knows how a time is typed and a likely wait is said; knows no form.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime

from PySide6.QtWidgets import QHBoxLayout, QWidget

from frontdesk.clock import LONDON, day_of
from frontdesk.deadlines import close_of
from frontdesk.words import translate
from ui.widgets import Text

_TIME = re.compile(r"\s*(\d{1,2})[:.h ]?(\d{2})\s*")


@dataclass(frozen=True, slots=True)
class Filled:
    """What the form holds, so that it can be put back whole when it could not be kept."""

    services: tuple[str, ...] = ()
    name: str = ""
    needs: tuple[str, ...] = ()
    language: str = ""
    arrived: str = ""


def time_of_day(text: str, now: datetime) -> datetime | None:
    """A time as people type it ("10:29", "1029", "9.05") on the day of `now`; None if it is none."""
    found = _TIME.fullmatch(text)
    if found is None or int(found[1]) > 23 or int(found[2]) > 59:
        return None
    here = now.astimezone(LONDON)
    at = here.replace(hour=int(found[1]), minute=int(found[2]), second=0, microsecond=0)
    return at.astimezone(now.tzinfo)


_DATE = re.compile(r"\s*(\d{1,2})/(\d{1,2})(?:[ ,]+(.+))?")


def moment_of(text: str, now: datetime) -> datetime | None:
    """A time of today, or a day to come with or without one ("4/12", "4/12 14:30"); None if it is neither.

    A day without a time means its close of business; without a year, the next one of that date.
    """
    found = _DATE.fullmatch(text)
    if found is None:
        return time_of_day(text, now)
    today = day_of(now)
    days = (_day(year, int(found[2]), int(found[1])) for year in range(today.year, today.year + 9))
    day = next((each for each in days if each is not None and each >= today), None)
    if day is None:
        return None
    return time_of_day(found[3], close_of(day)) if found[3] else close_of(day)


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def likely_text(likely: tuple[int, int] | None) -> str:
    """A likely wait to tell the visitor: "4–9 min"."""
    if likely is None:
        return ""
    low, high = likely
    if low == high:
        return translate("Desk", "about {minutes} min", minutes=high)
    return translate("Desk", "{low}–{high} min", low=low, high=high)


class Told(QWidget):
    """Something to tell the visitor: a word and, in bold, what it is."""

    def __init__(self) -> None:
        super().__init__()
        self._word, self._value = Text("", "note", wrap=False), Text("", "label", wrap=False)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(5)
        row.addWidget(self._word)
        row.addWidget(self._value)
        self.hide()

    def tell(self, word: str, value: str) -> None:
        """Show both, or nothing where there is no value."""
        self._word.setText(word)
        self._value.setText(value)
        self.setVisible(bool(value))
