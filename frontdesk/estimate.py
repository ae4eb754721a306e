"""The likely wait of somebody who joins the queue now, as an interval; and how soon people are seen just now.

Knows the queue, the desks and how long visits took lately; promises nothing and says None where too little
is known. The same input gives the same answer: chance is drawn from a fixed seed.

The model. Those ahead go, in the order of the queue, each to the desk that can serve them and is free first;
the newcomer comes after them. How long each takes is drawn from recent visits of the same kind, how long one
at a desk still takes from those recent visits that took longer than that one already has. This is played
`RUNS` times, and the interval holds the middle 80 % of the outcomes. Because a few recent visits say little
about all visits, each run draws first which of them it believes (the bootstrap: Efron and Tibshirani, "An
Introduction to the Bootstrap", 1993). That the state at arrival predicts a wait better than the average of
the day does is from Whitt, "Predicting Queueing Delays", Management Science 45 (1999).
Visitors who come later and are called earlier are not foreseen.
"""

from __future__ import annotations

import random
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from frontdesk import queue
from frontdesk.clock import day_of
from frontdesk.measures import Count, counted, counted_as, group_of, percentile
from frontdesk.shop import Place, Shop
from frontdesk.staffing import DeskState, Staffing
from frontdesk.visit import Enquiry, Phase, Spell, Visit

RUNS = 200
LOWEST, HIGHEST = 0.1, 0.9
#: With fewer ended visits than this nothing is said.
FEWEST = 5
#: Only so many of the latest visits are drawn from: what was an hour ago says more than the morning.
LATEST = 40
#: "Most people" of the display: this share of those seen in the last hour.
MOST = 0.8
_SEED = 20
_ANY = ""
_EVERYTHING = 1_000_000  # more services than any desk lists
_AT_A_DESK = (Phase.CALLED, Phase.SERVING, Phase.HELD)
_KEEPS_A_DESK = (Spell.WALKING, Spell.SERVING)
_MINUTE = timedelta(minutes=1)


@dataclass(frozen=True, slots=True)
class LikelyWait:
    """Whole minutes from now until being seen: in eight of ten cases between `lo` and `hi`."""

    lo: int
    hi: int


@dataclass(frozen=True, slots=True)
class _Line:
    """The queue as the model sees it. Times are seconds from now.

    `free_from` is when each desk can be used; `busy` who is at it (kind of visit, seconds so far, id).
    `ahead` are those before the newcomer (kind, the desks that will do, id), `mine` the newcomer's desks.
    """

    free_from: Mapping[str, float]
    busy: Mapping[str, tuple[str, float, str]]
    ahead: Sequence[tuple[str, Sequence[str], str]]
    mine: Sequence[str]


def likely_wait(
    newcomer: Visit, visits: Iterable[Visit], staffing: Iterable[Staffing], shop: Shop, now: datetime
) -> LikelyWait | None:
    """The likely wait from `now` on of a visit that joins the queue now, or is already in it.

    `visits` are those lately ended and all still here: today's, with another day's before them where today
    is young. None where no desk that can serve is open, or fewer than `FEWEST` visits have ended.
    """
    known = list(visits)
    times = _times_at_desk(known, shop, now)
    line = _line(newcomer, known, staffing, shop, now)
    if len(times[_ANY]) < FEWEST or not line.mine:
        return None
    not_before = max(timedelta(), newcomer.entered - now)
    outcomes = sorted(max(not_before, timedelta(seconds=found)) for found in _play(line, times))
    walk = _usual_walk(known)
    lo, hi = (percentile(outcomes, share) + walk for share in (LOWEST, HIGHEST))
    return LikelyWait(lo // _MINUTE, max(1, -(-hi // _MINUTE)))


def _play(line: _Line, times: Mapping[str, Sequence[float]]) -> list[float]:
    """Seconds until the newcomer is called, in each run.

    Every visitor has their own chances, whoever else is there: one more ahead then never makes it shorter
    where all desks do the same.
    """
    believed = {
        kind: _believed(kind, times) for kind in {who[0] for who in (*line.ahead, *line.busy.values())}
    }
    chances = {who[2]: _chances(who[2]) for who in (*line.ahead, *line.busy.values())}
    outcomes = []
    for run in range(RUNS):
        free = dict(line.free_from)
        for desk, (kind, so_far, who) in line.busy.items():
            if desk in free:
                rest = _remaining(believed[kind][run], so_far, chances[who][run])
                free[desk] = max(free[desk], rest)
        for kind, able, who in line.ahead:
            desk = min(able, key=free.__getitem__)
            drawn = believed[kind][run]
            free[desk] += drawn[int(chances[who][run] * len(drawn))]
        outcomes.append(min(free[desk] for desk in line.mine))
    return outcomes


def _believed(kind: str, times: Mapping[str, Sequence[float]]) -> list[list[float]]:
    """For each run the times it draws from: as many as there are, some of them twice, some not at all."""
    found = times.get(kind, ())
    known = found if len(found) >= FEWEST else times[_ANY]
    chance = random.Random(f"{_SEED} {kind}")
    return [chance.choices(known, k=len(known)) for _ in range(RUNS)]


def _chances(who: str) -> list[float]:
    chance = random.Random(f"{_SEED} {who}")
    return [chance.random() for _ in range(RUNS)]


def _remaining(times: Sequence[float], so_far: float, chance: float) -> float:
    """How long a visit that has lasted `so_far` goes on; one longer than all known begins as if anew."""
    longer = [time - so_far for time in times if time > so_far] or times
    return longer[int(chance * len(longer))]


def _line(
    newcomer: Visit, known: Sequence[Visit], staffing: Iterable[Staffing], shop: Shop, now: datetime
) -> _Line:
    free_from = _free_from(staffing, now)
    places = [place for id_, place in shop.desks.items() if id_ in free_from]
    waiting = [visit for visit in queue.waiting(known, now) if visit.id != newcomer.id]
    before = [visit for visit in waiting if queue.rank(visit) < queue.rank(newcomer)]
    ahead = [(group_of(shop, visit.service), _able(places, visit), visit.id) for visit in before]
    return _Line(
        free_from=free_from,
        busy={
            visit.desk: (group_of(shop, visit.service), _at_desks(visit, now)[-1], visit.id)
            for visit in sorted(known, key=lambda one: one.phase is not Phase.HELD)
            if visit.desk and visit.id != newcomer.id and visit.phase in _AT_A_DESK
        },
        ahead=[who for who in ahead if who[1]],
        mine=_able(places, newcomer),
    )


def _free_from(staffing: Iterable[Staffing], now: datetime) -> dict[str, float]:
    """Seconds until each desk can be used: those open today, and those on a break that has an end."""
    today = day_of(now).isoformat()
    result = {}
    for desk in staffing:
        if desk.day == today and desk.state is DeskState.OPEN:
            result[desk.id] = 0.0
        elif desk.day == today and desk.state is DeskState.BREAK and desk.back_at is not None:
            result[desk.id] = max(0.0, (desk.back_at - now).total_seconds())
    return result


def _able(places: Sequence[Place], visit: Visit) -> list[str]:
    """The desks that can serve a visit; those that do little else come first and go first among equals."""
    able = [place for place in places if queue.can_serve(place, visit)]
    return [place.id for place in sorted(able, key=lambda place: len(place.services) or _EVERYTHING)]


def _times_at_desk(known: Sequence[Visit], shop: Shop, now: datetime) -> dict[str, list[float]]:
    """Seconds at the desk of the latest visits that ended, by group of services, and of all under `_ANY`."""
    ended = sorted(
        ((visit.ended, visit) for visit in known if visit.ended and counted_as(visit, now) is Count.SEEN),
        key=lambda pair: (pair[0], pair[1].id),
    )
    times: dict[str, list[float]] = {_ANY: []}
    for _, visit in ended:
        for taken in _at_desks(visit, now):
            if taken > 0:
                times[_ANY].append(taken)
                times.setdefault(group_of(shop, visit.service), []).append(taken)
    return {kind: found[-LATEST:] for kind, found in times.items()}


def _at_desks(visit: Visit, now: datetime) -> list[float]:
    """Seconds for which a visit kept a desk: walking there, being served, and holds in between.

    One for the first desk, and one more for each that the visitor was handed on to.
    """
    kept = [0.0]
    for stretch in visit.stretches:
        if stretch.spell is Spell.HANDED:
            kept.append(0.0)
        elif stretch.spell in _KEEPS_A_DESK or (stretch.spell is Spell.HELD and stretch.desk):
            kept[-1] += ((stretch.until or now) - stretch.since).total_seconds()
    return kept


def _usual_walk(known: Sequence[Visit]) -> timedelta:
    walks = sorted(
        stretch.until - stretch.since
        for visit in known
        for stretch in visit.stretches
        if stretch.spell is Spell.WALKING and stretch.until is not None and stretch.until >= stretch.since
    )
    return percentile(walks, 0.5) if walks else timedelta()


def newcomer_for(service: str, shop: Shop, now: datetime, needs: tuple[str, ...] = ()) -> Visit:
    """A visit as it would be if somebody were checked in now, to ask `likely_wait` about."""
    return Visit(
        id="~",  # sorts after all real ids: the newcomer comes last among equals
        ticket="",
        day="",
        arrived=now,
        checked_in=now,
        target_s=int(shop.target_of(service).total_seconds()),
        phase=Phase.WAITING,
        enquiries=(Enquiry(service),),
        needs=needs,
    )


def seen_within(
    visits: Iterable[Visit], now: datetime, *, over: timedelta = timedelta(hours=1)
) -> timedelta | None:
    """How soon most people (`MOST`) were seen in the last hour, in whole minutes rounded up and at least one.

    Whoever still waits, and longer than that already, counts with the wait so far: else a queue that grows
    would look quick for as long as nobody of it is seen. None where fewer than `FEWEST` were seen. Times that
    can't be trusted are left out.
    """
    judged = [(visit, counted_as(visit, now)) for visit in counted(visits)]
    waits = sorted(
        visit.wait(now)
        for visit, count in judged
        if count is Count.SEEN and visit.seen is not None and now - over <= visit.seen <= now
    )
    if len(waits) < FEWEST:
        return None
    so_far = percentile(waits, MOST)
    still = (visit.wait(now) for visit, count in judged if count is Count.WAITING)
    most = percentile(sorted([*waits, *(wait for wait in still if wait > so_far)]), MOST)
    return max(_MINUTE, -(-most // _MINUTE) * _MINUTE)
