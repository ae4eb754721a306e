"""What the team leader sees of the shop just now: the queue as a desk sees it, and every desk.

Knows how the front desk becomes that screen; it runs on the database thread and writes nothing.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from frontdesk.desk import FrontDesk
from frontdesk.screens.desk import Colleague, DeskScreen, Row
from frontdesk.screens.desk_reading import desk_screen, desks_in_use
from frontdesk.words import translate


@dataclass(frozen=True, slots=True)
class LiveScreen:
    """`queue` is a desk's screen of no desk: everybody who waits or is on hold. `desks` are those in use."""

    queue: DeskScreen
    desks: tuple[Colleague, ...]


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
    return LiveScreen(queue, _desks(front))


def _for_all(rows: tuple[Row, ...]) -> tuple[Row, ...]:
    """Rows that are somebody's to serve, whoever it is."""
    return tuple(replace(row, mine=True) for row in rows)


def _desks(front: FrontDesk) -> tuple[Colleague, ...]:
    known = {found.id: found for found in front.store.staffing()}
    return tuple(desks_in_use(front.shop, front.store.open_visits(), known))
