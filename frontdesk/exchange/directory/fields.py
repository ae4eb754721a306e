"""One row's fields, read as what they have to be; what is wrong is said with its place.

Knows kinds of values (text, number, day, hours); knows nothing of records.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, time
from typing import Any, Final

from frontdesk.directory.hours_text import HoursError, read_hours
from frontdesk.directory.records import Schedule
from frontdesk.exchange.directory.remarks import Remarks
from frontdesk.exchange.directory.tables import Row
from frontdesk.exchange.directory.texts import (
    day,
    has_markup,
    mail_address,
    one_line,
    plain_text,
    telephone,
    time_of_day,
    web_address,
)
from frontdesk.words import QT_TRANSLATE_NOOP, translate

_NONE: Final[dict[Callable[[str], str], str]] = {
    telephone: QT_TRANSLATE_NOOP("Directory", "“{text}” is no telephone number and is left out."),
    web_address: QT_TRANSLATE_NOOP("Directory", "“{text}” is no web address and is left out."),
    mail_address: QT_TRANSLATE_NOOP("Directory", "“{text}” is no e-mail address and is left out."),
}


@dataclass(slots=True)
class Fields:
    """The fields of one row of a table."""

    table: str
    row: Row
    remarks: Remarks

    def fault(self, name: str, reason: str) -> None:
        """Say that a field keeps the feed out."""
        self.remarks.fault(self.row.place, reason, f"{self.table}.{name}")

    def warn(self, name: str, reason: str) -> None:
        """Say that a field was put right or left out."""
        self.remarks.warn(self.row.place, reason, f"{self.table}.{name}")

    def raw(self, name: str) -> str:
        """A text as it stands; empty where there is none, or where it is no text, which is a fault."""
        value: Any = self.row.values.get(name)
        if value is None:
            return ""
        if isinstance(value, str):
            return value
        if isinstance(value, int | float) and not isinstance(value, bool) and name != "email":
            return str(value)
        self.fault(name, translate("Directory", "It has to be text."))
        return ""

    def flag(self, name: str) -> bool:
        """Whether it says yes."""
        return str(self.row.values.get(name)).strip().lower() in ("true", "yes", "1")

    def text(self, name: str, *, lines: bool = True) -> str:
        """A text without markup."""
        written = self.raw(name)
        if not written:
            return ""
        if ("<" in written or "&" in written) and has_markup(written):
            self.remarks.passed_over["HTML"] += 1
        return plain_text(written) if lines else one_line(written)

    def first(self, *names: str) -> str:
        """The first of several texts that is not empty."""
        return next((text for name in names if (text := self.text(name))), "")

    def checked(self, name: str, check: Callable[[str], str]) -> str:
        """A text that a check lets pass; what is none is left out with a warning."""
        written = self.raw(name).strip()
        found = check(written) if written else ""
        if written and not found:
            self.warn(name, translate("Directory", _NONE[check]).format(text=written))
        return found

    def telephone(self, name: str) -> str:
        """A telephone number."""
        return self.checked(name, telephone)

    def web(self, name: str) -> str:
        """A web address."""
        return self.checked(name, web_address)

    def mail(self, name: str) -> str:
        """An e-mail address."""
        return self.checked(name, mail_address)

    def number(self, name: str) -> int | None:
        """A whole number; what is none is a fault."""
        written = self.raw(name).strip()
        if not written:
            return None
        try:
            return int(float(written))
        except (ValueError, OverflowError):
            self.fault(name, translate("Directory", "“{text}” is no number.", text=written))
            return None

    def day(self, name: str) -> date | None:
        """A date; what is none is a fault."""
        written = self.raw(name)
        try:
            return day(written)
        except ValueError:
            self.fault(name, translate("Directory", "“{text}” is no date like 2026-11-30.", text=written))
            return None

    def time(self, name: str) -> time | None:
        """A time of day; what is none is a fault."""
        written = self.raw(name)
        try:
            return time_of_day(written)
        except ValueError:
            self.fault(name, translate("Directory", "“{text}” is no time of day like 09:00.", text=written))
            return None

    def parts(self, name: str) -> tuple[str, ...]:
        """Texts set apart by semicolons or lines, or a list of them."""
        value = self.row.values.get(name)
        if isinstance(value, list):
            return tuple(text for each in value if isinstance(each, str) and (text := one_line(each)))
        written = self.raw(name).replace("\n", ";")
        return tuple(text for part in written.split(";") if (text := one_line(part)))

    def days(self, name: str) -> tuple[date, ...]:
        """Dates set apart by semicolons."""
        found: list[date] = []
        for part in self.parts(name):
            try:
                found.append(date.fromisoformat(part))
            except ValueError:
                self.fault(name, translate("Directory", "“{text}” is no date like 2026-11-30.", text=part))
        return tuple(sorted(set(found)))

    def hours(self, name: str) -> tuple[Schedule, ...]:
        """Opening hours in our own notation."""
        try:
            return read_hours(self.raw(name))
        except HoursError as error:
            self.fault(name, str(error))
            return ()
