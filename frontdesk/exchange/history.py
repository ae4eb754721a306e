"""Past visits from another queue system become visits of this shop: all of a file in one go, or nothing.

The file is CSV (or CSV packed with gzip) in UTF-8, separated by comma, semicolon or tab. The first line names
the columns: arrival and service, and as far as known called, served, finished, desk and ticket; what each
holds is in `history_help`. Knows how rows become events; knows no database.
"""

from __future__ import annotations

import hashlib
import uuid
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from frontdesk.clock import AnchoredClock, HybridClock, day_of, new_id
from frontdesk.exchange.history_help import help_text
from frontdesk.exchange.past_visits import HistoryError, PastVisit, PastVisits, column_map, read_history
from frontdesk.exchange.table import Fault
from frontdesk.log import ClockQuality, Event, encode, name_of
from frontdesk.shop import Shop
from frontdesk.store import Store
from frontdesk.visit.facts import Imported

__all__ = [
    "HistoryError",
    "Origin",
    "PastVisit",
    "PastVisits",
    "Taken",
    "column_map",
    "events",
    "help_text",
    "read_history",
    "take_over",
    "visit_ids",
]

#: Parts of a row, and a row and its number, are set apart by this when an id is made of them.
_APART: Final = "\x1f"


@dataclass(frozen=True, slots=True)
class Taken:
    """How an import went. `already` were there from an earlier import of the same rows."""

    added: int
    already: int
    passed_over: int
    rejected: tuple[Fault, ...]


@dataclass(frozen=True, slots=True)
class Origin:
    """Who takes visits over and when: the program's `device` with its logical clock, at a time in UTC.

    `source` names the other system, or the layout of its file, on each visit.
    """

    device: str
    hybrid: HybridClock
    at: datetime
    by: str = "import"
    source: str = ""


def visit_ids(visits: Iterable[PastVisit], site: str) -> list[str]:
    """An id for each visit, made of what its row says: the same whenever and wherever its file is read.

    It is a UUIDv7 of the arrival whose random part is a SHA-256 of the row; a change here would double every
    import. Rows that say exactly the same are counted: two people may take a ticket in one minute.
    """
    seen: Counter[str] = Counter()
    ids = []
    for visit in visits:
        times = visit.times
        steps = (times.arrived, times.called, times.served, times.finished)
        said = _APART.join(
            (
                site,
                *("" if step is None else step.isoformat() for step in steps),
                *visit.written,
                visit.ticket,
            )
        )
        seen[said] += 1
        ids.append(_id(times.arrived, f"{said}{_APART}{seen[said]}"))
    return ids


def _id(at: datetime, said: str) -> str:
    digest = hashlib.sha256(said.encode()).digest()
    return new_id(at, lambda length: digest[:length])


def events(visits: Iterable[tuple[str, PastVisit]], shop: Shop, origin: Origin) -> list[Event]:
    """The events that take over past visits, given with their ids. They are the device's first events.

    Each event has an id of its own: two machines that take over one file write two events about one visit,
    of which folding keeps the first; one id with two contents would be a broken log.
    """
    return [_event(id_, visit, number, shop, origin) for number, (id_, visit) in enumerate(visits, start=1)]


def _event(id_: str, visit: PastVisit, number: int, shop: Shop, origin: Origin) -> Event:
    payload = Imported(
        ticket=visit.ticket,
        day=day_of(visit.times.arrived).isoformat(),
        service=visit.service,
        arrived=visit.times.arrived,
        target_s=int(shop.target_of(visit.service).total_seconds()),
        called=visit.times.called,
        served=visit.times.served,
        finished=visit.times.finished,
        desk=visit.desk,
        source=origin.source,
    )
    name, version = name_of(payload)
    return Event(
        id=new_id(visit.times.arrived),
        site=shop.site.id,
        stream=f"visit/{id_}",
        type=name,
        version=version,
        data=encode(payload),
        by=origin.by,
        device=origin.device,
        device_seq=number,
        hlc=origin.hybrid.tick(origin.at),
        at=origin.at,
        clock=ClockQuality.IMPORTED,
    )


def take_over(
    found: PastVisits,
    shop: Shop,
    store: Store,
    clock: AnchoredClock,
    *,
    skip_bad: bool = False,
    source: str = "",
) -> Taken:
    """Append the visits of a file in one transaction, by arrival, leaving out those already there.

    Raises HistoryError where rows were rejected, unless `skip_bad`; StoreError where it could not be kept.
    Either way nothing was taken over then.
    """
    if found.rejected and not skip_bad:
        raise HistoryError(found.rejected)
    visits = list(zip(visit_ids(found.visits, shop.site.id), found.visits, strict=True))
    fresh = _not_there(visits, store)
    if fresh:
        latest = store.latest()
        hybrid = HybridClock(0 if latest is None else latest.hlc)
        origin = Origin(uuid.uuid4().hex, hybrid, clock.read().at, source=source)
        store.append(events(fresh, shop, origin))
    return Taken(len(fresh), len(visits) - len(fresh), found.passed_over, found.rejected)


def _not_there(visits: Sequence[tuple[str, PastVisit]], store: Store) -> list[tuple[str, PastVisit]]:
    visits = sorted(visits, key=lambda pair: pair[1].times.arrived)
    days = {day_of(visit.times.arrived) for _, visit in visits}
    there = {kept.id for day in days for kept in store.visits_of(day)}
    return [(id_, visit) for id_, visit in visits if id_ not in there]
