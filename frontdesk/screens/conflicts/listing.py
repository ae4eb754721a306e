"""The team leader's list of what is to be settled, and of what was: rows in words, and what settles each.

Knows which conflicts a filter leaves and which commands a way of settling comes to; it runs on the database
thread and writes nothing.
"""

from __future__ import annotations

import enum
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from frontdesk.clock import day_of
from frontdesk.conflict import SettleConflict, Way, ways
from frontdesk.desk import Command, FrontDesk, Single, Together
from frontdesk.screens.conflicts.alike import checked_in_twice, same_tickets
from frontdesk.screens.conflicts.reading import Met, newest_first, noted
from frontdesk.screens.conflicts.words import WAYS, now_text, person_text, what_text
from frontdesk.screens.dates import date_text, day_text, time_text
from frontdesk.screens.wait_log import Cell, Column, Table
from frontdesk.shop import Shop
from frontdesk.visit import Visit
from frontdesk.visit.commands import Merge, UndoMerge, WriteDetails
from frontdesk.words import QT_TRANSLATE_NOOP, translate

#: What was settled is listed for so long; it stays on record for good.
LATELY: Final = timedelta(weeks=4)


class Chosen(enum.StrEnum):
    """Which are listed."""

    OPEN = "open"
    SETTLED = "settled"


_CHOSEN: Final[dict[Chosen, str]] = {
    Chosen.OPEN: QT_TRANSLATE_NOOP("Conflict", "To settle"),
    Chosen.SETTLED: QT_TRANSLATE_NOOP("Conflict", "Settled"),
}


@dataclass(frozen=True, slots=True)
class ConflictScreen:
    """The team leader's page. `ways` say how each row can be settled, by its key, and what is done then."""

    chosen: Chosen
    table: Table
    counts: Mapping[Chosen, int]
    ways: Mapping[str, tuple[tuple[Way, Command], ...]]


def chosen_text(chosen: Chosen) -> str:
    """A filter's name."""
    return translate("Conflict", _CHOSEN[chosen])


def way_text(way: Way) -> str:
    """How something is settled, as a person says it."""
    return translate("Conflict", WAYS[way])


def to_settle(front: FrontDesk) -> int:
    """How many wait to be settled. Raises StoreError."""
    return sum(met.open for met in _all(front))


def conflict_screen(front: FrontDesk, chosen: Chosen) -> ConflictScreen:
    """The page. Raises StoreError."""
    now, every = front.clock.read().at, _all(front)
    listed = {
        Chosen.OPEN: [met for met in every if met.open],
        Chosen.SETTLED: [met for met in every if not met.open and now - _settled_at(met) <= LATELY],
    }
    found = listed[chosen]
    return ConflictScreen(
        chosen=chosen,
        table=_table(found, chosen, front.shop, now),
        counts={each: len(listed[each]) for each in Chosen},
        ways={met.id: _ways(met) for met in found},
    )


def _all(front: FrontDesk) -> list[Met]:
    """Every conflict noted, and today's visits that look alike; the latest first."""
    today = front.store.visits_of(front.today)
    return newest_first((*noted(front), *same_tickets(front, today), *checked_in_twice(front, today)))


def _settled_at(met: Met) -> datetime:
    return met.at if met.settlement is None else met.settlement.standing.at


def _ways(met: Met) -> tuple[tuple[Way, Command], ...]:
    """How it can be settled; what was merged can be taken apart again, and nothing else be done about it."""
    if met.open:
        return tuple((way, command) for way in ways(met.code) if (command := _command(met, way)) is not None)
    undo = _command(met, Way.UNDO_MERGE)
    return () if undo is None else ((Way.UNDO_MERGE, undo),)


def _command(met: Met, way: Way) -> Command | None:
    """What settles it in that way: the settlement, and with it what is to be done. None where it can't be."""
    settle = SettleConflict(conflict=met.id, code=met.code, way=way)
    deed: Single | None = None
    merged = isinstance(met.about, Visit) and met.first is not None and met.about.merged_into == met.first.id
    match way:
        case Way.ONE_PERSON if met.first is not None and not merged:
            deed = Merge(visit=met.about.id, into=met.first.id)
        case Way.UNDO_MERGE:
            if not merged:
                return None
            deed = UndoMerge(visit=met.about.id)
        case Way.TAKE_BACK:
            deed = WriteDetails(visit=met.about.id, details={met.field: met.lost})
    return settle if deed is None else Together((deed, settle))


def _table(found: list[Met], chosen: Chosen, shop: Shop, now: datetime) -> Table:
    last = translate("Conflict", "Settled") if chosen is Chosen.SETTLED else translate("Conflict", "Now")
    return Table(
        title=chosen_text(chosen),
        note="" if chosen is Chosen.OPEN else translate("Conflict", "since {day}", day=_since(now)),
        columns=(
            Column(translate("Conflict", "When")),
            Column(translate("Conflict", "What happened")),
            Column(last),
        ),
        rows=tuple(_row(met, chosen, shop, now) for met in found),
        keys=tuple(met.id for met in found),
        empty=translate("Conflict", "There is nothing to settle.")
        if chosen is Chosen.OPEN
        else translate("Conflict", "Nothing was settled lately."),
    )


def _since(now: datetime) -> str:
    return date_text(day_of(now - LATELY))


def _row(met: Met, chosen: Chosen, shop: Shop, now: datetime) -> tuple[Cell, ...]:
    last = Cell(_settled(met, shop, now)) if chosen is Chosen.SETTLED else Cell(_now(met, shop, now))
    return (Cell(_moment(met.at, now)), Cell(what_text(met, shop)), last)


def _now(met: Met, shop: Shop, now: datetime) -> str:
    if met.settlement is None:
        return now_text(met, shop, now)
    said = " / ".join(dict.fromkeys(way_text(each.way) for each in met.settlement.latest))
    return translate("Conflict", "Two team leaders settled it in different ways: {ways}", ways=said)


def _settled(met: Met, shop: Shop, now: datetime) -> str:
    if met.settlement is None:
        return way_text(Way.ONE_PERSON)
    decided = met.settlement.standing
    return translate(
        "Conflict",
        "{way} – {who}, {when}",
        way=way_text(decided.way),
        who=person_text(decided.by, shop),
        when=_moment(decided.at, now),
    )


def _moment(at: datetime, now: datetime) -> str:
    """A time today, else a day with its time."""
    day = day_of(at)
    return time_text(at) if day == day_of(now) else f"{day_text(day)} {time_text(at)}"
