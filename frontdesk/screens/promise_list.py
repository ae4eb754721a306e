"""The team leader's list of promises: every one with its owner, its due time and what became of it.

Knows which promises a choice of filters leaves and how a row is said; it runs on the database thread and
writes nothing. What was promised to whom is not in it: that is for those who keep it.
"""

from __future__ import annotations

import enum
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Final

from frontdesk.clock import day_of
from frontdesk.desk import FrontDesk
from frontdesk.promise import Promise, Stage, Urgency, in_order_due
from frontdesk.screens.dates import date_text, day_text, time_text
from frontdesk.screens.promises import deed_text, failing_text, owner_text, title_of
from frontdesk.screens.wait_log import Cell, Column, Table
from frontdesk.shop import Shop
from frontdesk.words import QT_TRANSLATE_NOOP, translate

#: What is closed is listed if it was due lately or is due soon: a shop keeps its figures for years, and
#: reading all of them would hold up the desk.
LATELY: Final = timedelta(weeks=4)
SOON: Final = timedelta(weeks=2)


class Filter(enum.StrEnum):
    """Which promises are listed."""

    OPEN = "open"
    OVERDUE = "overdue"
    KEPT = "kept"
    BROKEN = "broken"


FILTERS: Final[dict[Filter, str]] = {
    Filter.OPEN: QT_TRANSLATE_NOOP("Promises", "Open"),
    Filter.OVERDUE: QT_TRANSLATE_NOOP("Promises", "Overdue"),
    Filter.KEPT: QT_TRANSLATE_NOOP("Promises", "Kept"),
    Filter.BROKEN: QT_TRANSLATE_NOOP("Promises", "Broken"),
}


@dataclass(frozen=True, slots=True)
class PromiseList:
    """The list for one choice of filters. `owners` are those to choose from: (id, name)."""

    table: Table
    counts: dict[Filter, int]
    owners: tuple[tuple[str, str], ...]


def filter_text(which: Filter) -> str:
    """A filter's name."""
    return translate("Promises", FILTERS[which])


def promise_list(front: FrontDesk, which: Filter, owner: str = "") -> PromiseList:
    """The promises that a filter leaves, of one owner where given. Raises StoreError."""
    now, shop = front.clock.read().at, front.shop
    every = _lately(front)
    own = [each for each in every if not owner or each.owner == owner]
    fits = _FITS[which]
    found = in_order_due(each for each in own if fits(each, now))
    if which in (Filter.KEPT, Filter.BROKEN):
        found = sorted(found, key=lambda each: each.closed or each.made, reverse=True)
    return PromiseList(
        table=_table(found, which, shop, now),
        counts={each: sum(_FITS[each](promise, now) for promise in own) for each in Filter},
        owners=_owners(every, shop),
    )


def _lately(front: FrontDesk) -> list[Promise]:
    """Every open promise, and the closed ones that were due lately or are due soon."""
    today = front.today
    first, last = today - LATELY, today + SOON
    days = (first + timedelta(days=n) for n in range((last - first).days + 1))
    closed = [each for day in days for each in front.store.of_day(Promise, day) if not each.open]
    return [*front.store.open_ones(Promise), *closed]


_FITS: Final[dict[Filter, Callable[[Promise, datetime], bool]]] = {
    Filter.OPEN: lambda promise, now: promise.open,
    Filter.OVERDUE: lambda promise, now: promise.open and promise.urgency(now) is Urgency.OVERDUE,
    Filter.KEPT: lambda promise, now: promise.stage is Stage.KEPT,
    Filter.BROKEN: lambda promise, now: promise.stage is Stage.BROKEN,
}


def _owners(every: Iterable[Promise], shop: Shop) -> tuple[tuple[str, str], ...]:
    named = {each.owner: owner_text(each.owner, shop) for each in every}
    return tuple(sorted(named.items(), key=lambda pair: (pair[1].casefold(), pair[0])))


def _table(found: list[Promise], which: Filter, shop: Shop, now: datetime) -> Table:
    return Table(
        title=filter_text(which),
        note=_note(which, len(found), day_of(now) - LATELY),
        columns=(
            Column(translate("Promises", "Due")),
            Column(translate("Promises", "What")),
            Column(translate("Promises", "Who keeps it")),
            Column(translate("Promises", "Made")),
            Column(translate("Promises", "How it stands")),
        ),
        rows=tuple(_row(each, shop, now) for each in found),
        keys=tuple(each.id for each in found),
        empty=_nothing(which),
    )


def _note(which: Filter, count: int, since: date) -> str:
    if which in (Filter.KEPT, Filter.BROKEN):
        return translate("Promises", "{count} due since {day}", count=count, day=date_text(since))
    return translate("Promises", "{count} promises", count=count)


def _nothing(which: Filter) -> str:
    match which:
        case Filter.OPEN:
            return translate("Promises", "Nothing is promised that is still to be kept.")
        case Filter.OVERDUE:
            return translate("Promises", "Nothing is overdue.")
        case Filter.KEPT:
            return translate("Promises", "No promise was kept yet.")
        case Filter.BROKEN:
            return translate("Promises", "No promise was broken.")


def _row(promise: Promise, shop: Shop, now: datetime) -> tuple[Cell, ...]:
    late = promise.open and promise.urgency(now) is Urgency.OVERDUE
    return (
        Cell(_moment(promise.due, now), alarm=late),
        Cell(title_of(promise, "", shop)),
        Cell(owner_text(promise.owner, shop)),
        Cell(_moment(promise.made, now)),
        Cell(standing(promise, now), alarm=promise.stage is Stage.BROKEN or _late(promise)),
    )


def _moment(at: datetime, now: datetime) -> str:
    """A time with its day; of today the time only."""
    if day_of(at) == day_of(now):
        return translate("Promises", "today {time}", time=time_text(at))
    return f"{day_text(day_of(at))} {time_text(at)}"


def _late(promise: Promise) -> bool:
    return promise.stage is Stage.KEPT and not promise.in_time


def standing(promise: Promise, now: datetime) -> str:
    """How a promise stands: what was done and whether in time, why not, or what is still to come."""
    if promise.stage is Stage.KEPT and promise.done is not None:
        words = QT_TRANSLATE_NOOP("Promises", "kept in time: {done}")
        late = QT_TRANSLATE_NOOP("Promises", "kept late: {done}")
        said = words if promise.in_time else late
        return translate("Promises", said, done=deed_text(promise.done))
    if promise.why is not None:
        return translate("Promises", "broken: {why}", why=failing_text(promise.why))
    if promise.urgency(now) is Urgency.OVERDUE:
        return translate("Promises", "overdue")
    parts = [translate("Promises", "to be kept")]
    if promise.acknowledged is not None:
        parts.append(translate("Promises", "acknowledged"))
    if promise.handed:
        parts.append(translate("Promises", "handed over"))
    return ", ".join(parts)
