"""The tables of the wait log: those past the target, and the day by service, desk, hour and kind of time.

Knows which figure stands in which column; knows nothing of how a table is drawn.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from frontdesk.measures import DayLog, Entry, Figures, Part, Share, Spread
from frontdesk.screens.dates import length_text, time_text, whole_minutes
from frontdesk.screens.wait_log.say import say
from frontdesk.screens.wait_log.shapes import Cell, Column, Table
from frontdesk.screens.wait_log.why import why
from frontdesk.shop import Shop
from frontdesk.words import QT_TRANSLATE_NOOP, translate


def percent_text(share: Share) -> str:
    """A share in whole per cent; a dash for none."""
    return "–" if share.percent is None else f"{share.percent}%"


def target_words(log: DayLog, language: str) -> str:
    """Within what: the shop's own target, or each service's where some have another."""
    if any(entry.target != log.target for entry in log.entries if entry.past is not None):
        return say(QT_TRANSLATE_NOOP("WaitLog", "In target"), language)
    minutes = whole_minutes(log.target)
    return say(QT_TRANSLATE_NOOP("WaitLog", "In {n} min"), language, n=minutes)


def desk_name(shop: Shop, desk: str, language: str) -> str:
    """The desk's name; the id of one that is no longer set up."""
    place = shop.place(desk)
    return desk if place is None else place.named(language)


def past_table(log: DayLog, shop: Shop, language: str) -> Table:
    """Everybody past the target, the longest wait first, with the reason where the log shows one."""
    count = len(log.past)
    note = (
        say(QT_TRANSLATE_NOOP("WaitLog", "1 visit"), language)
        if count == 1
        else translate("WaitLog", "%n visits", "", count, language=language)
    )
    return Table(
        title=say(QT_TRANSLATE_NOOP("WaitLog", "Past the target"), language),
        note=note,
        columns=(
            Column(say(QT_TRANSLATE_NOOP("WaitLog", "Arrived"), language)),
            Column(say(QT_TRANSLATE_NOOP("WaitLog", "Ticket"), language)),
            Column(say(QT_TRANSLATE_NOOP("WaitLog", "Enquiry"), language)),
            Column(say(QT_TRANSLATE_NOOP("WaitLog", "Waited"), language), number=True),
            Column(say(QT_TRANSLATE_NOOP("WaitLog", "Why"), language)),
        ),
        rows=tuple(_past_row(entry, shop, language) for entry in log.past),
        keys=tuple(entry.visit for entry in log.past),
        empty=say(QT_TRANSLATE_NOOP("WaitLog", "Nobody waited past the target."), language),
    )


def _past_row(entry: Entry, shop: Shop, language: str) -> tuple[Cell, ...]:
    return (
        Cell(time_text(entry.arrived)),
        Cell(entry.ticket),
        Cell(shop.service_name(entry.service, language)),
        Cell(length_text(entry.wait), alarm=True),
        Cell(why(entry, language)),
    )


def service_table(log: DayLog, shop: Shop, language: str) -> Table:
    """The day by group of services, the busiest first."""
    names = {s.group: s.grouped(language) for s in shop.services.values() if s.group}
    return _part_table(
        say(QT_TRANSLATE_NOOP("WaitLog", "By service"), language),
        say(QT_TRANSLATE_NOOP("WaitLog", "Service"), language),
        log.by_service,
        lambda part: names.get(part.key) or shop.service_name(part.key, language),
        log,
        shop,
        language,
    )


def desk_table(log: DayLog, shop: Shop, language: str) -> Table:
    """The day by the desk where each visitor was first served."""
    return _part_table(
        say(QT_TRANSLATE_NOOP("WaitLog", "By desk"), language),
        say(QT_TRANSLATE_NOOP("WaitLog", "Desk"), language),
        log.by_desk,
        lambda part: desk_name(shop, part.key, language),
        log,
        shop,
        language,
    )


def hour_table(log: DayLog, shop: Shop, language: str) -> Table:
    """The day by the hour in which the wait began."""
    return _part_table(
        say(QT_TRANSLATE_NOOP("WaitLog", "By hour"), language),
        say(QT_TRANSLATE_NOOP("WaitLog", "Hour"), language),
        log.by_hour,
        lambda part: time_text(datetime.fromisoformat(part.key)),
        log,
        shop,
        language,
    )


def _part_table(
    title: str,
    first: str,
    parts: tuple[Part, ...],
    name: Callable[[Part], str],
    log: DayLog,
    shop: Shop,
    language: str,
) -> Table:
    return Table(
        title=title,
        note="",
        columns=(
            Column(first),
            Column(say(QT_TRANSLATE_NOOP("WaitLog", "Visits"), language), number=True),
            Column(target_words(log, language), number=True),
            Column(say(QT_TRANSLATE_NOOP("WaitLog", "Median"), language), number=True),
            Column(say(QT_TRANSLATE_NOOP("WaitLog", "First point"), language), number=True),
        ),
        rows=tuple((Cell(name(part)), *_figures_row(part.figures, shop)) for part in parts),
        keys=tuple(part.key for part in parts),
        empty=say(QT_TRANSLATE_NOOP("WaitLog", "No visits."), language),
    )


def _figures_row(figures: Figures, shop: Shop) -> tuple[Cell, ...]:
    return (
        Cell(str(figures.visits)),
        Cell(percent_text(figures.in_target), alarm=figures.in_target.below(shop.rules.seen_goal)),
        Cell(length_text(figures.waits.median)),
        Cell(percent_text(figures.first_point)),
    )


_TIMES = {
    "waiting": QT_TRANSLATE_NOOP("WaitLog", "Waiting"),
    "greeting": QT_TRANSLATE_NOOP("WaitLog", "Until greeted"),
    "walking": QT_TRANSLATE_NOOP("WaitLog", "Walking to the desk"),
    "serving": QT_TRANSLATE_NOOP("WaitLog", "Being served"),
    "handed": QT_TRANSLATE_NOOP("WaitLog", "Waiting after a hand-off"),
    "colleague": QT_TRANSLATE_NOOP("WaitLog", "Until a colleague came"),
}


def times_table(log: DayLog, language: str) -> Table:
    """How long each kind of time took."""
    times = log.all.times
    return Table(
        title=say(QT_TRANSLATE_NOOP("WaitLog", "How long it took"), language),
        note="",
        columns=(
            Column(say(QT_TRANSLATE_NOOP("WaitLog", "Time"), language)),
            Column(say(QT_TRANSLATE_NOOP("WaitLog", "Measured"), language), number=True),
            Column(say(QT_TRANSLATE_NOOP("WaitLog", "Median"), language), number=True),
            Column(say(QT_TRANSLATE_NOOP("WaitLog", "90th percentile"), language), number=True),
            Column(say(QT_TRANSLATE_NOOP("WaitLog", "Longest"), language), number=True),
        ),
        rows=tuple((Cell(say(_TIMES[key], language)), *_spread_row(times[key])) for key in times),
        keys=tuple(times),
        empty="",
    )


def _spread_row(spread: Spread) -> tuple[Cell, ...]:
    lengths = (spread.median, spread.p90, spread.longest)
    return (Cell(str(spread.count)), *(Cell(length_text(length)) for length in lengths))
