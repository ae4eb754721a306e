"""What the waiting area's board shows: the call, the last calls, how many wait and how long most people do.

Knows tickets and places only. Who a visitor is and what they came for is not in these data, so that no
window made from them can show it (rules 3 and 13 of the house).
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from math import ceil

from frontdesk.clock import day_of
from frontdesk.desk import FrontDesk
from frontdesk.estimate import seen_within
from frontdesk.queue import waiting
from frontdesk.screens.desk_words import clock_text
from frontdesk.shop import Place, Shop
from frontdesk.visit import Phase, Visit

#: The calls listed beside the one shown large.
LAST_CALLS = 4
#: How long a call stays large once its visitor has come. One who has not come yet stays until the next call.
STANDS = timedelta(minutes=5)
#: A place's name ends where an explanation begins: "Room 2 – debt advice" would tell why somebody is seen.
_EXPLANATION = re.compile(r"\s[–—-]+\s|[(\[{<,;:]|[\r\n\t]")
LONGEST_TICKET = 12


@dataclass(frozen=True, slots=True)
class BoardCall:
    """One call as the waiting area may know it. `visit` is an id and never shown.

    `number` counts the calls of this visit: above 1 the visitor is called again. `coming` says that nobody
    has come for it yet.
    """

    visit: str
    ticket: str
    place_en: str
    place_cy: str
    number: int
    at: datetime
    coming: bool

    @property
    def again(self) -> bool:
        """Whether the visitor was called before."""
        return self.number > 1


@dataclass(frozen=True, slots=True)
class DisplayScreen:
    """The board at one moment. `calls` are all that stand today, newest first.

    `within_minutes` is None while nothing can be said about the wait. `notices` are (English, Welsh) and
    shown in turn.
    """

    title_en: str
    title_cy: str
    at: datetime
    calls: tuple[BoardCall, ...] = ()
    waiting: int = 0
    within_minutes: int | None = None
    notices: tuple[tuple[str, str], ...] = ()

    @property
    def current(self) -> BoardCall | None:
        """The call to show large; None when the newest has been followed a while ago, or there is none."""
        newest = self.calls[0] if self.calls else None
        if newest is None or newest.coming or self.at - newest.at < STANDS:
            return newest
        return None

    @property
    def last(self) -> tuple[BoardCall, ...]:
        """The calls before that, newest first."""
        first = 0 if self.current is None else 1
        return self.calls[first : first + LAST_CALLS]

    @property
    def clock(self) -> str:
        """The time in the shop when this was computed, as "10:42"."""
        return clock_text(self.at)


def read_display(front: FrontDesk) -> DisplayScreen:
    """The board as things stand. Runs on the database thread; StoreError where the store can't be read."""
    visits, now = front.store.visits_of(front.today), front.clock.read().at
    return display_screen(front.shop, visits, now, seen_within(visits, now))


def display_screen(
    shop: Shop, visits: Iterable[Visit], now: datetime, within: timedelta | None = None
) -> DisplayScreen:
    """The board made from today's visits. `within` is how soon most people are seen just now."""
    today = list(visits)
    calls = [call for visit in today if (call := _call(shop, visit, now)) is not None]
    title = shop.site.board_title or shop.site.name
    return DisplayScreen(
        title_en=title,
        title_cy=shop.site.name_cy or title,
        at=now,
        calls=tuple(sorted(calls, key=lambda call: (call.at, call.visit), reverse=True)),
        waiting=len(waiting(today, now)),
        within_minutes=None if within is None else max(1, ceil(within / timedelta(minutes=1))),
        notices=shop.notices,
    )


def calls_since(previous: DisplayScreen | None, screen: DisplayScreen) -> tuple[BoardCall, ...]:
    """The calls to announce, oldest first: new ones and ones made again since the board last changed.

    At the start of the program nothing is: what was called before has been heard.
    """
    if previous is None:
        return ()
    known = {(call.visit, call.number, call.at) for call in previous.calls}
    fresh = [call for call in screen.calls if (call.visit, call.number, call.at) not in known]
    return tuple(call for call in reversed(fresh) if call.coming)


def _call(shop: Shop, visit: Visit, now: datetime) -> BoardCall | None:
    """The call of a visit, if one stands: a withdrawn or unconfirmed call, or one before today, does not."""
    if not visit.calls or visit.last_called is None or not visit.ticket or not visit.desk:
        return None
    if visit.imported or visit.asking or day_of(visit.last_called) != day_of(now):
        return None
    place = shop.place(visit.room or visit.desk)
    return BoardCall(
        visit=visit.id,
        ticket=visit.ticket[:LONGEST_TICKET],
        place_en=_public_name(place, "en"),
        place_cy=_public_name(place, "cy"),
        number=visit.calls,
        at=visit.last_called,
        coming=visit.phase is Phase.CALLED,
    )


def _public_name(place: Place | None, language: str) -> str:
    """The place's name without an explanation; reception for one that is no longer on the shop's list."""
    if place is not None:
        name = " ".join(_EXPLANATION.split(place.named(language) or place.name, maxsplit=1)[0].split())
        if name:
            return name
    return {"en": "Reception", "cy": "Y Dderbynfa"}[language]
