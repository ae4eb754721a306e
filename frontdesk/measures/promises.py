"""How promises were kept: those due on a day, counted by what became of them.

Knows promises and a moment; has no words and no store.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from frontdesk.measures.spread import Share
from frontdesk.promise import Promise, Stage


@dataclass(frozen=True, slots=True, kw_only=True)
class PromiseFigures:
    """The promises due on a day, as known at a moment. Each is exactly one of the five."""

    in_time: int = 0
    late: int = 0
    broken: int = 0
    overdue: int = 0
    to_come: int = 0

    @property
    def due(self) -> int:
        """All of them."""
        return self.in_time + self.late + self.broken + self.open

    @property
    def open(self) -> int:
        """Those nobody has kept or closed yet, overdue or not."""
        return self.overdue + self.to_come

    @property
    def kept_in_time(self) -> Share:
        """The share kept in time, of all whose time has come or that were closed before."""
        return Share(self.in_time, self.due - self.to_come)


def promise_figures(promises: Iterable[Promise], now: datetime) -> PromiseFigures:
    """The figures of some promises."""
    found = list(promises)
    kept = [each for each in found if each.stage is Stage.KEPT]
    in_time = sum(each.in_time for each in kept)
    still_open = [each for each in found if each.open]
    overdue = sum(each.due < now for each in still_open)
    return PromiseFigures(
        in_time=in_time,
        late=len(kept) - in_time,
        broken=sum(each.stage is Stage.BROKEN for each in found),
        overdue=overdue,
        to_come=len(still_open) - overdue,
    )
