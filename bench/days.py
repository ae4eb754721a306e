"""One day at a shop, complete in every event, to be copied into years of them.

Knows how to get such a day: played through the program's own commands, or taken over from it as from another
queue system, with one event a visit.
"""

from __future__ import annotations

import uuid
from dataclasses import dataclass
from datetime import date

from frontdesk.clock import HybridClock, new_id
from frontdesk.log import ClockQuality, Detail, Event, encode, in_order, name_of
from frontdesk.sample.live import SEED, finish_day, sample_front
from frontdesk.sample.plan import plan_day
from frontdesk.sample.play import Player
from frontdesk.shop import Shop
from frontdesk.store import MemoryStore
from frontdesk.visit import Visit
from frontdesk.visit.facts import Imported

#: What a copied past is made of. Promises are left out: a copy would be due on the day of the first.
COPIED = ("visit/", "desk/")


@dataclass(frozen=True, slots=True)
class Day:
    """A day's events in folding order, the personal details beside them, and the visits they make."""

    on: date
    events: tuple[Event, ...]
    details: tuple[Detail, ...]
    visits: tuple[Visit, ...]

    def streams(self) -> dict[str, list[Event]]:
        """The events by stream, each in folding order."""
        found: dict[str, list[Event]] = {}
        for event in self.events:
            found.setdefault(event.stream, []).append(event)
        return found


def played_day(shop: Shop, day: date, visits: int) -> Day:
    """A day with that many visitors, played by the sample's colleagues: calls, holds, breaks, all of it."""
    store = MemoryStore()
    plan = plan_day(shop, day, visits, SEED)
    front, clock = sample_front(shop, store, plan)
    finish_day(Player(front, clock, plan, tuple(shop.desks)))
    events = tuple(each for each in in_order(store.log()) if each.stream.startswith(COPIED))
    first = {event.stream: event for event in reversed(events)}
    details = tuple(
        Detail(subject=stream, field=name, value=value, hlc=event.hlc, device=event.device)
        for stream, event in first.items()
        for name, value in store.details(stream).items()
    )
    return Day(day, events, details, tuple(store.visits_of(day)))


def taken_over(day: Day, shop: Shop) -> Day:
    """The same visits as one that another queue system has exported: one event each, nothing personal."""
    device, hybrid = uuid.uuid4().hex, HybridClock()
    events = tuple(
        _imported(visit, number, shop, device, hybrid) for number, visit in enumerate(day.visits, start=1)
    )
    return Day(day.on, events, (), day.visits)


def _imported(visit: Visit, number: int, shop: Shop, device: str, hybrid: HybridClock) -> Event:
    payload = Imported(
        ticket=visit.ticket,
        day=visit.day,
        service=visit.service,
        arrived=visit.arrived,
        target_s=visit.target_s,
        called=visit.first_called,
        served=visit.seen,
        finished=visit.ended,
        desk=visit.desk,
    )
    name, version = name_of(payload)
    return Event(
        id=new_id(visit.arrived),
        site=shop.site.id,
        stream=f"visit/{new_id(visit.arrived)}",
        type=name,
        version=version,
        data=encode(payload),
        by="import",
        device=device,
        device_seq=number,
        hlc=hybrid.tick(visit.arrived),
        at=visit.arrived,
        clock=ClockQuality.IMPORTED,
    )
