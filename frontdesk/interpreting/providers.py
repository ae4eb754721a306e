"""A provider of interpreters and what its contract says, as data: rates, hours, notice, cancelling.

Knows the rules of one contract; what a booking costs by them is `costs`'. Money is in pence.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import time

from frontdesk.interpreting.kinds import Kind
from frontdesk.languages import signed


@dataclass(frozen=True, slots=True)
class Rate:
    """So many pence for each unit begun, of so many minutes (words, where it is written).

    At least `least` units are charged. With less than `notice` minutes to go it can't be had at all.
    """

    pence: int
    unit: int = 1
    least: int = 1
    notice: int = 0


@dataclass(frozen=True, slots=True)
class ServiceHours:
    """When they work, in London's time, on these days ("MO" … "SU"); on bank holidays where it says so."""

    days: tuple[str, ...]
    opens: time
    closes: time
    bank_holidays: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Provider:
    """Who can be booked. `languages` are codes, empty for all that are spoken; `language` is ours with them.

    Without `hours` they work day and night. What can be had at once costs neither of the following: booked
    with less than `short_notice` working days it costs `short_notice_percent` more. Outside their
    hours it costs `outside_percent` more; None means that they do not work then. Cancelling is free until
    the end of the working day so many (`cancel_days`) before; later it costs `cancel_percent`.
    A page to be translated counts as `page_words`.
    """

    id: str
    name: str
    email: str = ""
    phone: str = ""
    language: str = "en"
    languages: frozenset[str] = frozenset()
    rates: Mapping[Kind, Rate] = field(default_factory=dict)
    travel: int = 0
    hours: tuple[ServiceHours, ...] = ()
    outside_percent: int | None = None
    short_notice: int = 0
    short_notice_percent: int = 0
    cancel_days: int = 0
    cancel_percent: int = 0
    page_words: int = 250

    def serves(self, language: str, kind: Kind) -> bool:
        """Whether they have interpreters for a language in a way."""
        known = language in self.languages if self.languages else not signed(language)
        return known and kind in self.rates
