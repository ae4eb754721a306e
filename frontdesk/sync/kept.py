"""What lost against another machine's writing and is kept here, and of which the others are still to hear.

A detail travels with its stream's events, so a value that a copy keeps beside another needs an event of its
own: else a copy that never saw the loser would never get it. Knows no words and no network.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from frontdesk.log import Event, decode
from frontdesk.sync.ports import Replica
from frontdesk.visit import Visit
from frontdesk.visit.commands import KeepBeside
from frontdesk.visit.facts import DetailKept


def writes(events: Iterable[Event]) -> set[str]:
    """The visits among these events of which details were written."""
    return {event.stream.partition("/")[2] for event in events if event.type == "visit.details_changed"}


def to_tell(replica: Replica, visits: set[str] | None = None) -> Iterator[KeepBeside]:
    """What is to be put on record of these visits, or of all. Raises StoreError."""
    for visit in replica.noting(Visit):
        if visits is None or visit.id in visits:
            lost = _untold(replica, visit)
            if lost:
                yield KeepBeside(visit=visit.id, lost=lost)


def _untold(replica: Replica, visit: Visit) -> tuple[str, ...]:
    names = {conflict.lost for conflict in visit.conflicts if conflict.lost}
    if not names:
        return ()
    stream = f"visit/{visit.id}"
    kept = names & {detail.field for detail in replica.details_to_send((stream,))}
    for event in replica.events(stream) if kept else ():
        fact = decode(event) if event.type == "visit.detail_kept" else None
        if isinstance(fact, DetailKept):
            kept -= set(fact.lost)
    return tuple(sorted(kept))
