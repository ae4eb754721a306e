"""Which writings of a personal detail stand beside each other, as their desks knew nothing of each other.

Knows where a field was written last and which of two writings lost; what was written is a detail kept beside
the log, and so is what lost: under a name of its own, on every machine, erased with the others. Desks that
share nothing note nothing here.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Final

import msgspec

from frontdesk.conflict import Code, Conflict
from frontdesk.log import Detail, Event
from frontdesk.visit.facts import DetailsChanged
from frontdesk.visit.state import Visit, Writing
from frontdesk.visit.steps import replace

_BESIDE: Final = "~"


def mark(hlc: int, device: str) -> str:
    """Which writing: the same from its event and from the detail."""
    return f"{hlc:x}-{device}"


def lost_name(field: str, mark: str) -> str:
    """The name under which a value that lost is kept."""
    return f"{field}{_BESIDE}{mark}"


def is_lost(field: str) -> bool:
    """Whether a detail is one that lost."""
    return _BESIDE in field


def known_of(visit: Visit | None, fields: Iterable[str]) -> tuple[str, ...]:
    """The writings that who writes these fields again has before them: those that stand, not what lost."""
    standing = {} if visit is None else {writing.field: writing.mark for writing in visit.writings}
    return tuple(dict.fromkeys(standing[field] for field in fields if field in standing))


def follow(visit: Visit, event: Event, payload: DetailsChanged) -> Visit:
    """The visit after a writing: those it knew of are over, any other stands beside it, and has lost."""
    if payload.knew is msgspec.UNSET and not visit.writings:
        return visit
    own = mark(event.hlc, event.device)
    knew, fields = payload.knew, frozenset(payload.fields)
    others = tuple(each for each in visit.writings if each.field not in fields)
    if (
        knew is msgspec.UNSET
    ):  # a desk that shares with nobody, or an older program: it says nothing of others
        return replace(visit, writings=others)
    beside = tuple(each for each in visit.writings if each.field in fields and each.mark not in knew)
    over = {lost_name(field, known) for field in fields for known in knew}
    noted = tuple(each for each in visit.conflicts if each.lost not in over)
    before = {each.lost for each in noted}
    met = tuple(
        Conflict(Code.DETAIL_CHANGED_TWICE, event.id, each.field, lost)
        for each in beside
        if (lost := lost_name(each.field, each.mark)) not in before
    )
    written = tuple(Writing(field, own) for field in payload.fields)
    return replace(visit, writings=(*others, *beside, *written), conflicts=(*noted, *met))


def beside(visit: Visit | None, loser: Detail, happened: Callable[[Detail], bool]) -> Detail | None:
    """What lost as it is kept; None where whoever wrote the other knew of it, or there is nothing to keep.

    `happened` says whether the event of a writing is in the log. While it is not, nobody can tell yet: kept.
    """
    if visit is None or not loser.value or is_lost(loser.field):
        return None
    standing = [writing.mark for writing in visit.writings if writing.field == loser.field]
    own = mark(loser.hlc, loser.device)
    if not standing or (own not in standing and happened(loser)):
        return None
    return msgspec.structs.replace(loser, field=lost_name(loser.field, own))


def is_over(visit: Visit, lost: Detail, happened: Callable[[Detail], bool]) -> bool:
    """Whether a value kept as lost turns out to have been known to who wrote after it: it is let go."""
    standing = {lost_name(writing.field, writing.mark) for writing in visit.writings}
    return lost.field not in standing and happened(lost)
