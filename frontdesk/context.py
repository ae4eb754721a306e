"""What a decision may know besides the state: now, who, where, and what was looked up for it.

The domain has no clock, no randomness and no input or output of its own; they come in here.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING

from frontdesk.shop import Shop

if TYPE_CHECKING:
    from frontdesk.visit import Visit


@dataclass(frozen=True, slots=True)
class Taken:
    """Somebody (``person/…``) or a room (``room/…``) is booked from `since` up to but not with `until`."""

    booking: str
    what: str
    since: datetime
    until: datetime

    def meets(self, other: Taken) -> bool:
        """Whether both want the same at the same time."""
        return self.what == other.what and self.since < other.until and other.since < self.until


@dataclass(frozen=True, slots=True)
class Context:
    """`now` is UTC and `today` the shop's day. `ticket` is the next free number for a check-in.

    `busy_with` is the ticket of the visit that is called to or served at `desk`, empty where there is none.
    `language` is that in which a refusal names a place. `leader` says that a team leader asks for it.
    `asks` says that a call has to be confirmed, because other desks share the queue. `taken` are the people
    and rooms that other bookings have, `other` is the second visit of a command that is about two.
    """

    now: datetime
    today: date
    by: str
    desk: str
    shop: Shop
    ticket: str = ""
    busy_with: str = ""
    language: str = "en"
    leader: bool = False
    asks: bool = False
    taken: tuple[Taken, ...] = ()
    other: Visit | None = None
