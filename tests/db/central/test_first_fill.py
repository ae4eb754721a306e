"""A new machine without anybody on its network fills itself from the county's record, the latest first."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

import msgspec

from frontdesk.log import Detail, Event
from frontdesk.sync.county import County, carry
from frontdesk.sync.memory import MemoryReplica
from frontdesk.sync.ports import Cursor
from frontdesk.sync.timing import Timing
from tests.contracts.samples import MORNING, new, whole_visit
from tests.db.central.conftest import Centre


def test_the_latest_days_come_first_and_everything_in_the_end(centre: Centre) -> None:
    desk = centre.desk()
    past: list[Event] = []
    details: list[Detail] = []
    for days in range(50, -1, -1):
        for _ in range(4):
            stream = new("visit")
            details.append(Detail(subject=stream, field="name", value="Mair", hlc=1, device="a"))
            past += [msgspec.structs.replace(e, at=e.at - timedelta(days=days)) for e in whole_visit(stream)]
    for place in range(0, len(past), 500):
        part = past[place : place + 500]
        streams = {event.stream for event in part}
        desk.push(part, [detail for detail in details if detail.subject in streams])
    replica, order = MemoryReplica(), list[date]()

    def take(events: Sequence[Event], details: Sequence[Detail], cursor: Cursor | None) -> None:
        order.extend(event.at.date() for event in replica.take_in(events, details, cursor=cursor))

    fresh, county = centre.desk(machine="desk-2"), County(replica, take, lambda: MORNING, Timing())
    while (request := county.next()) is not None:
        county.took(request, carry(fresh, request))
    assert len(order) == len(past) == 51 * 36
    first = order[100 : 100 + 30 * 36]  # after the page that shows how far behind we are
    assert max(first[:100]) == MORNING.date()
    assert min(first) > MORNING.date() - timedelta(days=32)
    assert replica.cursor() == fresh.push([]).head
    assert all(replica.details(detail.subject) == {"name": "Mair"} for detail in details)
