"""Why somebody waited past the target, as far as the log shows it: as codes with values, never as words.

Knows holds, closed desks and surges; says what was the case during a wait and proves no cause.
"""

from __future__ import annotations

import enum
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from math import sqrt
from statistics import median

from frontdesk.shop import Shop
from frontdesk.staffing import DeskState, Period
from frontdesk.visit import HoldReason, Spell, Visit
from frontdesk.visit.places import does_enquiry

#: What took less of a wait than this is not given as a reason for it.
NOTICEABLE = timedelta(minutes=2)
#: Arrivals are counted over this long.
WINDOW = timedelta(minutes=30)
#: With fewer half-hours than this behind it, a day has no usual half-hour yet.
FEWEST_WINDOWS = 4
#: Fewer people than this are no surge, however quiet the day.
FEWEST_IN_SURGE = 5
#: A newer program on another desk may hold for a reason that is not known here.
_KNOWN_HOLDS = {reason.value: reason for reason in HoldReason}


class Cause(enum.StrEnum):
    """What the log shows about a long wait."""

    HELD = "held"  # `hold` says for what; `lasted`, `until`
    NO_DESK = "no_desk"  # no desk that could serve the visitor was open; `since`, `until`
    DESKS_SHUT = "desks_shut"  # `desks` not open, `on_break` of them on a break; `since`, `until`
    SURGE = "surge"  # `people` came in WINDOW where `usual` is usual; `since`, `until`


@dataclass(frozen=True, slots=True, kw_only=True)
class Reason:
    """A cause with the values that go with it; the others stay at their defaults."""

    cause: Cause
    since: datetime | None = None
    until: datetime | None = None
    hold: HoldReason | None = None
    lasted: timedelta = timedelta()
    desks: int = 0
    on_break: int = 0
    people: int = 0
    usual: float = 0.0


@dataclass(frozen=True, slots=True)
class _Level:
    """A stretch of the day in which the same desks were open. `until` None while it lasts."""

    since: datetime
    until: datetime | None
    serving: int
    shut: int
    on_break: int


@dataclass(slots=True)
class Circumstances:
    """What went on in the shop on one day. `waits` are those of all who joined the queue: (from, until)."""

    shop: Shop
    periods: Mapping[str, Sequence[Period]]
    waits: Sequence[tuple[datetime, datetime]]
    now: datetime
    _levels: dict[frozenset[str], list[_Level]] = field(init=False, default_factory=dict)
    _arrivals: list[datetime] = field(init=False)
    _came: list[int] = field(init=False)
    _busiest: list[int] = field(init=False)
    _usual: float | None = field(init=False)

    def __post_init__(self) -> None:
        """Put the arrivals in order, find the day's usual half-hour and when the queue was last empty."""
        ordered = sorted(self.waits)
        self._arrivals = [since for since, _ in ordered]
        self._came = [
            place + 1 - bisect_right(self._arrivals, at - WINDOW) for place, at in enumerate(self._arrivals)
        ]
        self._busiest = busiest_so_far(self._came, busy_since(ordered))
        self._usual = usual_in_window(self._arrivals, self.now)

    def reasons(self, visit: Visit) -> tuple[Reason, ...]:
        """What the log shows about one wait: the visitor's own holds first, then the desks, then a surge."""
        end = visit.seen or visit.ended or self.now
        found = [*self._holds(visit, end), *self._desks(visit, end), *self._surge(visit)]
        return tuple(found)

    def _holds(self, visit: Visit, end: datetime) -> list[Reason]:
        found = []
        for stretch in visit.stretches:
            if stretch.spell is not Spell.HELD:
                continue
            until = min(stretch.until or self.now, end)
            hold = _KNOWN_HOLDS.get(stretch.why)
            if hold is not None and until - stretch.since >= NOTICEABLE:
                found.append(
                    Reason(
                        cause=Cause.HELD,
                        hold=hold,
                        since=stretch.since,
                        until=until,
                        lasted=until - stretch.since,
                    )
                )
        return sorted(found, key=lambda reason: -reason.lasted)

    def _desks(self, visit: Visit, end: datetime) -> list[Reason]:
        able = frozenset(id_ for id_, desk in self.shop.desks.items() if does_enquiry(desk, visit))
        if able not in self._levels:
            self._levels[able] = levels({d: self.periods[d] for d in able if self.periods.get(d)})
        during = [
            level
            for level in self._levels[able]
            if level.shut and min(level.until or end, end) - max(level.since, visit.entered) >= NOTICEABLE
        ]
        if not during:
            return []
        worst = max(during, key=lambda level: (level.serving == 0, level.shut))
        cause = Cause.DESKS_SHUT if worst.serving else Cause.NO_DESK
        return [
            Reason(
                cause=cause,
                since=worst.since,
                until=worst.until,
                desks=worst.shut,
                on_break=worst.on_break,
            )
        ]

    def _surge(self, visit: Visit) -> list[Reason]:
        """The busiest half-hour up to the visitor's coming, among those since the queue was last empty."""
        here = bisect_right(self._arrivals, visit.entered)
        if self._usual is None or not here:
            return []
        busiest = self._busiest[here - 1]
        people, until = self._came[busiest], self._arrivals[busiest]
        if people < FEWEST_IN_SURGE or people <= self._usual + 2 * sqrt(self._usual):
            return []
        return [
            Reason(cause=Cause.SURGE, people=people, usual=self._usual, since=until - WINDOW, until=until)
        ]


def busy_since(waits: Sequence[tuple[datetime, datetime]]) -> list[datetime]:
    """For each of these waits, in the order in which they begin: since when somebody had been waiting."""
    result: list[datetime] = []
    end: datetime | None = None
    for since, until in waits:
        fresh = end is None or since > end
        result.append(since if fresh else result[-1])
        end = until if end is None or fresh else max(end, until)
    return result


def busiest_so_far(came: Sequence[int], busy: Sequence[datetime]) -> list[int]:
    """For each arrival, which one since the queue was last empty ended the busiest half-hour (the latest)."""
    result: list[int] = []
    for place, people in enumerate(came):
        goes_on = place > 0 and busy[place] == busy[place - 1]
        keep = goes_on and people < came[result[-1]]
        result.append(result[-1] if keep else place)
    return result


def usual_in_window(arrivals: Sequence[datetime], now: datetime) -> float | None:
    """How many arrive in half an hour on this day: the median of its half-hours from the first arrival on.

    A surge is more than this plus two standard deviations of a Poisson count with this mean (that is,
    usual + 2·√usual), and at least `FEWEST_IN_SURGE`, in a half-hour that ended after the queue was last
    empty. None before `FEWEST_WINDOWS` half-hours.
    """
    if not arrivals:
        return None
    start, end = arrivals[0], min(now, arrivals[-1])
    whole = (end - start) // WINDOW
    if whole < FEWEST_WINDOWS:
        return None
    counts = [0] * whole
    for arrival in arrivals:
        index = (arrival - start) // WINDOW
        if 0 <= index < whole:
            counts[index] += 1
    return float(median(counts))


def levels(periods: Mapping[str, Sequence[Period]]) -> list[_Level]:
    """The day cut where any of these desks changed. A desk counts from the moment it first opened on.

    So a desk that stays closed all day is no reason for a wait, one that closes early is.
    """
    known = {desk: _from_opening(found) for desk, found in periods.items()}
    edges = sorted({period.since for found in known.values() for period in found})
    result: list[_Level] = []
    for index, since in enumerate(edges):
        until = edges[index + 1] if index + 1 < len(edges) else None
        states = [_state_at(found, since) for found in known.values()]
        shut = sum(state in (DeskState.CLOSED, DeskState.BREAK) for state in states)
        level = _Level(since, until, states.count(DeskState.OPEN), shut, states.count(DeskState.BREAK))
        result.append(level)
    return _joined(result)


def _from_opening(periods: Sequence[Period]) -> list[Period]:
    opened = [index for index, period in enumerate(periods) if period.state is DeskState.OPEN]
    return list(periods[opened[0] :]) if opened else []


def _state_at(periods: Sequence[Period], at: datetime) -> DeskState | None:
    held = [period.state for period in periods if period.since <= at]
    return held[-1] if held else None


def _joined(found: list[_Level]) -> list[_Level]:
    """Neighbours that are shut alike as one, so that a stretch reads from its true start to its true end."""
    result: list[_Level] = []
    for level in found:
        last = result[-1] if result else None
        alike = last is not None and (last.shut, last.on_break) == (level.shut, level.on_break)
        if last is not None and alike and (last.serving > 0) == (level.serving > 0):
            result[-1] = _Level(last.since, level.until, min(last.serving, level.serving), *_shut(level))
        else:
            result.append(level)
    return result


def _shut(level: _Level) -> tuple[int, int]:
    return level.shut, level.on_break
