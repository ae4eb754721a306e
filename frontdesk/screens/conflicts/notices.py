"""What a desk is told of conflicts that concern it, as plain data for its banners.

Knows which desk has to hear of which; runs on the database thread, looks only at what is open or noted, and
writes nothing.
"""

from __future__ import annotations

from dataclasses import dataclass

from frontdesk.clock import day_of
from frontdesk.conflict import Code
from frontdesk.desk import FrontDesk
from frontdesk.screens.conflicts.alike import checked_in_twice, same_tickets
from frontdesk.screens.conflicts.reading import Met, met_in, newest_first
from frontdesk.screens.conflicts.words import field_text, name_of, now_text, side_text, what_text
from frontdesk.visit import Visit
from frontdesk.words import translate


@dataclass(frozen=True, slots=True, kw_only=True)
class ConflictNotice:
    """One banner. `key` stays the same while it is the same conflict, so that one put away stays away.

    `visit` is whom it is about, `ticket` what they are called by, `other` the other desk's name where there
    is one. `merge` are the later and the earlier visit where one person may have been checked in twice.
    """

    key: str
    code: Code
    text: str
    visit: str
    ticket: str
    other: str = ""
    merge: tuple[str, str] | None = None


def conflict_notices(front: FrontDesk, desk: str) -> tuple[ConflictNotice, ...]:
    """What a desk is told just now, the latest first: what it did itself today, and who waits and is alike.

    Raises StoreError.
    """
    today, now = front.today, front.clock.read().at
    own = [
        met
        for visit in front.store.noting(Visit)
        if visit.day == today.isoformat()
        for met in met_in(front, visit)
        if met.at_desk(desk) and met.open and day_of(met.at) == today
    ]
    waiting = front.store.open_visits()
    alike = [met for met in (*same_tickets(front, waiting), *checked_in_twice(front, waiting)) if met.open]
    return tuple(_notice(front, met, desk) for met in newest_first((*own, *alike)) if met.at <= now)


def _notice(front: FrontDesk, met: Met, desk: str) -> ConflictNotice:
    other = next((side_text(side, front.shop) for side in met.sides if side.desk != desk), "")
    merge = None
    if met.code is Code.CHECKED_IN_TWICE and met.first is not None:
        merge = (met.about.id, met.first.id)
    return ConflictNotice(
        key=met.id,
        code=met.code,
        text=_text(front, met, other),
        visit=met.about.id,
        ticket=name_of(met.about, front.shop),
        other=other,
        merge=merge,
    )


def _text(front: FrontDesk, met: Met, other: str) -> str:
    """In words: what happened, and what is true now."""
    ticket = name_of(met.about, front.shop)
    match met.code:
        case Code.SAME_TICKET:
            return translate(
                "Conflict", "Two visitors have the number {ticket}: ask the name.", ticket=ticket
            )
        case Code.CHECKED_IN_TWICE:
            return what_text(met, front.shop)
        case Code.DETAIL_CHANGED_TWICE if other:
            return translate(
                "Conflict",
                "{ticket}: the {field} was changed by {other} while offline. "
                "Your team leader can bring back what was replaced.",
                ticket=ticket,
                field=field_text(met.field),
                other=other,
            )
        case _:
            now = now_text(met, front.shop, front.clock.read().at)
            return translate("Conflict", "{what} Now: {now}.", what=what_text(met, front.shop), now=now)
