"""What the team leader sees of the shop just now: the queue as a desk sees it, and every desk.

Knows how the front desk becomes that screen; it runs on the database thread and writes nothing.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime

from frontdesk.desk import FrontDesk
from frontdesk.receivers import Kind, receiver_name
from frontdesk.screens.desk import Colleague, DeskScreen, Row
from frontdesk.screens.desk_reading import desk_screen, desks_in_use
from frontdesk.screens.desk_words import long_text
from frontdesk.words import current, translate


@dataclass(frozen=True, slots=True, kw_only=True)
class HandedOn:
    """A visitor who was handed on. `since` is when they began to wait for it, or to be served again at `at`.

    `again` says that a team leader had to allow the last hand-off, `allowed` that one more is allowed.
    """

    visit: str
    ticket: str
    place: str
    receiver: str
    since: datetime
    at: str
    again: bool
    allowed: bool

    def said(self, now: datetime) -> str:
        """The hand-off in a line: "B07 · from Desk 2 to Blue Badge · waiting 4:10"."""
        span = long_text(now - self.since)
        parts = [
            self.ticket,
            translate("Leader", "from {place} to {receiver}", place=self.place, receiver=self.receiver),
            translate("Leader", "at {place} for {time}", place=self.at, time=span)
            if self.at
            else translate("Leader", "waiting for {time}", time=span),
        ]
        if self.again:
            parts.append(translate("Leader", "handed on twice"))
        if self.allowed:
            parts.append(translate("Leader", "one more is allowed"))
        return " · ".join(parts)


@dataclass(frozen=True, slots=True)
class LiveScreen:
    """`queue` is a desk's screen of no desk: everybody who waits or is on hold. `desks` are those in use.

    `handed` are all who were handed on and are still here.
    """

    queue: DeskScreen
    desks: tuple[Colleague, ...]
    handed: tuple[HandedOn, ...] = ()


def live_screen(front: FrontDesk) -> LiveScreen:
    """The shop as things stand. StoreError where the store can't be read."""
    seen = desk_screen(front, next(iter(front.shop.desks)))
    queue = replace(
        seen,
        desk="",
        place=translate("Leader", "All desks"),
        rows=_for_all(seen.rows),
        held=_for_all((*seen.on_hold_here, *seen.held)),
        on_hold_here=(),
        here=None,
        own_services=False,
    )
    return LiveScreen(queue, _desks(front), tuple(_handed(front)))


def _handed(front: FrontDesk) -> Iterable[HandedOn]:
    """Who was handed on and is still here, in the order of the hand-offs."""
    found = [(visit.hand_offs[-1], visit) for visit in front.store.open_visits() if visit.hand_offs]
    for last, visit in sorted(found, key=lambda pair: (pair[0].at, pair[1].id)):
        yield HandedOn(
            visit=visit.id,
            ticket=visit.ticket,
            place=receiver_name(f"{Kind.DESK}/{last.desk}", front.shop, current()),
            receiver=receiver_name(last.to, front.shop, current()),
            since=last.served or last.at,
            at=""
            if last.served is None
            else receiver_name(f"{Kind.DESK}/{visit.desk}", front.shop, current()),
            again=last.allowed is not None,
            allowed=visit.hand_off_allowed is not None,
        )


def _for_all(rows: tuple[Row, ...]) -> tuple[Row, ...]:
    """Rows that are somebody's to serve, whoever it is."""
    return tuple(replace(row, mine=True) for row in rows)


def _desks(front: FrontDesk) -> tuple[Colleague, ...]:
    known = {found.id: found for found in front.store.staffing()}
    return tuple(desks_in_use(front.shop, front.store.open_visits(), known))
