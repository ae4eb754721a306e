"""How requests for interpreters and translations were met on a day, and how long people waited for them.

Knows bookings and a moment; has no words and no store.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from frontdesk.interpreting.facts import Helper
from frontdesk.interpreting.state import Booking, Stage
from frontdesk.measures.spread import Share, Spread, spread


@dataclass(frozen=True, slots=True, kw_only=True)
class InterpreterFigures:
    """The requests of a day, as known at a moment. Each is exactly one of the four.

    A request the visitor took back, or that was a mistake, was neither met nor missed: it is `cancelled`.
    `waits` are from asking to the interpreter's being there, of those wanted at once. `cost` is in pence.
    """

    met: int = 0
    failed: int = 0
    cancelled: int = 0
    open: int = 0
    by_staff: int = 0
    waits: Spread = field(default_factory=Spread)
    by_visit: Mapping[str, timedelta] = field(default_factory=dict)
    cost: int = 0

    @property
    def asked(self) -> int:
        """All of them."""
        return self.met + self.failed + self.cancelled + self.open

    @property
    def share_met(self) -> Share:
        """The share that was met, of all that had an end and were not taken back."""
        return Share(self.met, self.met + self.failed)


def interpreter_figures(bookings: Iterable[Booking], now: datetime) -> InterpreterFigures:
    """The figures of some bookings."""
    found = list(bookings)
    met = [each for each in found if each.met]
    cancelled = sum(each.stage is Stage.CANCELLED for each in found)
    still_open = sum(each.met is None for each in found)
    by_visit: dict[str, timedelta] = {}
    for each in found:
        if each.visit and each.at_once:
            by_visit[each.visit] = by_visit.get(each.visit, timedelta()) + each.waited(now)
    return InterpreterFigures(
        met=len(met),
        failed=len(found) - len(met) - cancelled - still_open,
        cancelled=cancelled,
        open=still_open,
        by_staff=sum(each.helper is Helper.STAFF for each in met),
        waits=spread(each.waited(now) for each in met if each.at_once),
        by_visit=by_visit,
        cost=sum(each.cost for each in found),
    )
