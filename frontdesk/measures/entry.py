"""One line of the wait log: a visit, how it counts, how long it took.

Knows which times may be measured and which are counted apart; the sums over a day are in `day`.
"""

from __future__ import annotations

import enum
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from frontdesk.clock import day_of
from frontdesk.measures.reasons import Reason
from frontdesk.measures.spread import Share, share
from frontdesk.visit import AvoidableReason, HoldReason, Outcome, Phase, Spell, Visit


class Count(enum.StrEnum):
    """As what a visit is counted. Every visit that is `counted` is exactly one of these."""

    AT_DOOR = "at_door"  # answered at once: a visit (rule 4), but nobody waited
    SEEN = "seen"
    WAITING = "waiting"
    LEFT = "left"
    DID_NOT_COME = "did_not_come"
    FORGOTTEN = "forgotten"  # still open when the day was over, or ended on another day
    UNVERIFIED = "unverified"  # the clock could not be trusted
    NEGATIVE = "negative"  # something ended before it began
    AHEAD = "ahead"  # seen before the time of the appointment: there was no wait to measure


#: Counted and shown apart; none of their times is in a median, a percentile or a share.
APART = (Count.FORGOTTEN, Count.UNVERIFIED, Count.NEGATIVE, Count.AHEAD)


@dataclass(frozen=True, slots=True, kw_only=True)
class Handed:
    """One hand-off of a visit. `to` is the receiver's code, `again` says that a team leader had to allow it.

    `wait` is from the hand-off to being served again; None where nobody served them, or it can't be trusted.
    `gone` says that the visitor went before that.
    """

    to: str
    target: timedelta
    again: bool
    wait: timedelta | None
    gone: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One visit of the day. Times are UTC; `wait` is exact and may be negative where it is counted apart.

    `past` says that the target passed before the visitor was seen (or left, or was first called and did not
    come); None where that is not counted. `greeting`, `walking`, `serving` and `colleague` (how long the
    visitor waited for somebody to be brought to them) are None where not measured.
    """

    visit: str
    ticket: str
    service: str
    desk: str
    arrived: datetime
    entered: datetime
    target: timedelta
    count: Count
    wait: timedelta
    past: bool | None
    greeting: timedelta | None = None
    walking: timedelta | None = None
    serving: timedelta | None = None
    outcomes: tuple[Outcome | None, ...] = ()
    first_point: bool | None = None
    brought_back: bool = False
    imported: bool = False
    reasons: tuple[Reason, ...] = ()
    handed: tuple[Handed, ...] = ()
    colleague: timedelta | None = None
    avoidable: AvoidableReason | None = None


def entry_of(visit: Visit, now: datetime) -> Entry:
    """The line of one visit, as known at `now`; its reasons are added by the day."""
    count = counted_as(visit, now)
    timed = count is Count.SEEN
    over = timed and not visit.open
    return Entry(
        visit=visit.id,
        ticket=visit.ticket,
        service=visit.service,
        desk=first_desk(visit),
        arrived=visit.arrived,
        entered=visit.entered,
        target=timedelta(seconds=visit.target_s),
        count=count,
        wait=visit.wait(now),
        past=_past(visit, count, now),
        greeting=_greeting(visit, count),
        walking=_spent(visit, Spell.WALKING, now) if timed else None,
        serving=_spent(visit, Spell.SERVING, now) if over else None,
        outcomes=tuple(enquiry.outcome for enquiry in visit.enquiries),
        first_point=visit.first_point,
        brought_back=_brought_back(visit),
        imported=visit.imported,
        handed=_handed(visit, count),
        colleague=_spent(visit, Spell.HELD, now, HoldReason.COLLEAGUE) if timed else None,
        avoidable=visit.avoidable,
    )


def _handed(visit: Visit, count: Count) -> tuple[Handed, ...]:
    """The hand-offs with the wait after each, where the visit's times can be trusted."""
    return tuple(
        Handed(
            to=made.to,
            target=timedelta(seconds=made.target_s),
            again=made.allowed is not None,
            wait=None if made.served is None or count in APART else made.served - made.at,
            gone=made.served is None and not visit.open,
        )
        for made in visit.hand_offs
    )


def counted_as(visit: Visit, now: datetime) -> Count:
    """As what a visit counts. What needs no trustworthy time (left, did not come) does not ask for one.

    Somebody who was handed on and then went was seen all the same: their first wait is measured.
    """
    if visit.at_door:
        return Count.AT_DOOR
    if _overnight(visit, now):
        return Count.FORGOTTEN
    if visit.phase is Phase.LEFT and visit.seen is None:
        return Count.LEFT
    if visit.phase is Phase.DID_NOT_COME and visit.seen is None:
        return Count.DID_NOT_COME
    if visit.unverified:
        return Count.UNVERIFIED
    if _contradictory(visit):
        return Count.NEGATIVE
    if visit.seen is None:
        return Count.WAITING
    return Count.AHEAD if visit.seen < visit.entered else Count.SEEN


def _overnight(visit: Visit, now: datetime) -> bool:
    last = visit.ended or now
    return visit.phase is Phase.FORGOTTEN or day_of(last).isoformat() > visit.day


def _contradictory(visit: Visit) -> bool:
    marks = (visit.greeted, visit.seen, visit.ended)
    if any(mark is not None and mark < visit.arrived for mark in marks):
        return True
    return any(s.until is not None and s.until < s.since for s in visit.stretches)


def counted(visits: Iterable[Visit]) -> list[Visit]:
    """Those that are counted: one merged into another is counted there, whatever became of it."""
    return [visit for visit in visits if visit.phase is not Phase.MERGED]


def in_target(visits: Iterable[Visit], now: datetime) -> Share:
    """How many were seen within their target, of all seen and all who passed it without being seen."""
    judged = (_past(visit, counted_as(visit, now), now) for visit in counted(visits))
    return share(not past for past in judged if past is not None)


def _past(visit: Visit, count: Count, now: datetime) -> bool | None:
    """Whether the target was missed. Somebody who left, or did not come, before it passed says nothing of it.

    As contact centres count: answered in time, of all answered and all who gave up after that time.
    """
    if count is Count.SEEN:
        return not visit.within_target
    ends = {Count.WAITING: now, Count.LEFT: visit.ended, Count.DID_NOT_COME: visit.first_called}
    end = ends.get(count)
    if end is None or visit.unverified or _contradictory(visit):
        return None
    return True if end > visit.deadline else None


def _greeting(visit: Visit, count: Count) -> timedelta | None:
    unsound = count in APART or visit.unverified or visit.greeted is None or visit.at_door
    if unsound or visit.greeted is None or visit.greeted < visit.arrived:
        return None
    return visit.greeted - visit.arrived


def _spent(visit: Visit, spell: Spell, now: datetime, why: str = "") -> timedelta | None:
    """Time spent on something; None where the log shows none of it (an import may lack it)."""
    shown = any(s.spell is spell and (not why or s.why == why) for s in visit.stretches)
    return visit.spent(spell, now, why) if shown else None


def first_desk(visit: Visit) -> str:
    """The desk where the visitor was first served; that of the call where they were not."""
    served = (stretch.desk for stretch in visit.stretches if stretch.spell is Spell.SERVING)
    return next(served, visit.desk)


def _brought_back(visit: Visit) -> bool:
    pairs = zip(visit.stretches, visit.stretches[1:], strict=False)
    return any(a.spell is Spell.AWAY and b.spell in (Spell.WAITING, Spell.HANDED) for a, b in pairs)
