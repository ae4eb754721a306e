"""The weeks before an invented day, to compare it with: made up quickly, not played.

Knows a plain first-come, first-served shop; its visits enter the log as taken over from another system.
"""

from __future__ import annotations

import heapq
import uuid
from collections.abc import Iterator
from datetime import date, timedelta

from frontdesk.clock import HybridClock, new_id
from frontdesk.log import ClockQuality, Event, encode, name_of
from frontdesk.sample.plan import DayPlan, plan_day
from frontdesk.shop import Shop
from frontdesk.visit.facts import Imported

_SOURCE = "sample"
#: Visitors of each weekday, Monday to Friday.
_USUAL = (190, 176, 168, 172, 158)


def weeks_before(shop: Shop, day: date, weeks: int = 4) -> list[Event]:
    """The events of the working days of the weeks before `day`."""
    hybrid, device = HybridClock(), uuid.uuid4().hex
    events: list[Event] = []
    for back in range(weeks * 7, 0, -1):
        past = day - timedelta(days=back)
        if past.weekday() < len(_USUAL):
            plan = plan_day(shop, past, _USUAL[past.weekday()] + back % 9, seed=past.toordinal())
            for visit in _visits(shop, plan):
                events.append(_event(shop, visit, len(events) + 1, device, hybrid))
    return events


def _visits(shop: Shop, plan: DayPlan) -> Iterator[Imported]:
    free = [(plan.opens, desk) for desk in shop.desks]
    for number, caller in enumerate((c for c in plan.callers if not c.at_door), start=1):
        free_at, desk = heapq.heappop(free)
        called = max(free_at, caller.arrives)
        served = called + caller.walks
        finished = served + caller.takes
        heapq.heappush(free, (finished, desk))
        yield Imported(
            ticket=f"{shop.letter_of(caller.service)}{number:02d}",
            day=plan.day.isoformat(),
            service=caller.service,
            arrived=caller.arrives,
            target_s=int(shop.target_of(caller.service).total_seconds()),
            called=called,
            served=served,
            finished=finished,
            desk=desk,
            source=_SOURCE,
        )


def _event(shop: Shop, visit: Imported, number: int, device: str, hybrid: HybridClock) -> Event:
    name, version = name_of(visit)
    at = visit.finished or visit.arrived
    return Event(
        id=new_id(at),
        site=shop.site.id,
        stream=f"visit/{new_id(at)}",
        type=name,
        version=version,
        data=encode(visit),
        by=_SOURCE,
        device=device,
        device_seq=number,
        hlc=hybrid.tick(at),
        at=at,
        clock=ClockQuality.IMPORTED,
    )
