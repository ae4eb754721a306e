"""Visits that look alike: two with one ticket number, and one visitor who may have been checked in twice.

Knows what makes two visits alike; nothing is ever merged by it. It runs on the database thread and writes
nothing.
"""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import timedelta
from itertools import pairwise
from typing import Final

from frontdesk.conflict import Code, Settlement
from frontdesk.desk import FrontDesk
from frontdesk.screens.conflicts.reading import Met
from frontdesk.visit import Phase, Visit

#: Two of one name who came for one thing this near to each other may be one visitor.
NEAR: Final = timedelta(minutes=15)
_GONE: Final = (Phase.LEFT, Phase.DID_NOT_COME, Phase.FORGOTTEN, Phase.MERGED)


def same_tickets(front: FrontDesk, visits: Sequence[Visit]) -> Iterator[Met]:
    """Visits of one day with the number of another. Raises StoreError."""
    groups: dict[str, list[Visit]] = defaultdict(list)
    for visit in visits:
        if visit.ticket and not visit.imported and visit.phase is not Phase.MERGED:
            groups[visit.ticket].append(visit)
    for group in groups.values():
        for first, second in pairwise(_by_check_in(group)):
            yield _met(front, Code.SAME_TICKET, first, second)


def checked_in_twice(front: FrontDesk, visits: Sequence[Visit]) -> Iterator[Met]:
    """Pairs that may be one visitor, and those that were merged. Raises StoreError."""
    known = {visit.id: visit for visit in visits}
    for visit in visits:
        if visit.phase is Phase.MERGED and visit.merged_into in known:
            yield _met(front, Code.CHECKED_IN_TWICE, known[visit.merged_into], visit)
    pairs = list(_near(visits))
    streams = {f"visit/{visit.id}" for pair in pairs for visit in pair}
    names = front.store.details_of(streams) if streams else {}
    for first, second in pairs:
        if _name(names, first) and _name(names, first) == _name(names, second):
            yield _met(front, Code.CHECKED_IN_TWICE, first, second)


def _near(visits: Iterable[Visit]) -> Iterator[tuple[Visit, Visit]]:
    """Pairs of which the later could be merged into the earlier."""
    groups: dict[str, list[Visit]] = defaultdict(list)
    for visit in visits:
        if not visit.at_door and not visit.imported:
            groups[visit.service].append(visit)
    for group in groups.values():
        ordered = _by_check_in(group)
        for place, second in enumerate(ordered):
            waits = (
                second.phase in (Phase.WAITING, Phase.HELD) and second.seen is None and not second.unmerged
            )
            earlier = ordered[:place] if waits else ()
            yield from ((first, second) for first in earlier if _may_be_one(first, second))


def _may_be_one(first: Visit, second: Visit) -> bool:
    return first.phase not in _GONE and abs(second.arrived - first.arrived) <= NEAR


def _by_check_in(visits: Iterable[Visit]) -> list[Visit]:
    return sorted(visits, key=lambda visit: (visit.checked_in, visit.id))


def _name(names: Mapping[str, Mapping[str, str]], visit: Visit) -> tuple[str, ...]:
    """A name as two people may write it: without accents, capitals and the order of its parts."""
    written = names.get(f"visit/{visit.id}", {}).get("name", "")
    plain = unicodedata.normalize("NFKD", written.casefold())
    letters = "".join(each if each.isalnum() else " " for each in plain if not unicodedata.combining(each))
    return tuple(sorted(letters.split()))


def _met(front: FrontDesk, code: Code, first: Visit, second: Visit) -> Met:
    id_ = f"{code}.{first.id}.{second.id}"
    return Met(
        id=id_,
        code=code,
        at=second.checked_in,
        about=second,
        first=first,
        settlement=front.store.one(Settlement, id_),
    )
