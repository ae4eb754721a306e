"""The tables of the wait log: those past the target, and the day by service, desk, hour and kind of time.

Knows which figure stands in which column; knows nothing of how a table is drawn.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from frontdesk.measures import DayLog, Entry, Figures, Part, Share, Spread
from frontdesk.screens.dates import length_text, time_text, whole_minutes
from frontdesk.screens.wait_log.shapes import Cell, Column, Table
from frontdesk.screens.wait_log.why import why
from frontdesk.shop import Shop
from frontdesk.words import translate


def percent_text(share: Share) -> str:
    """A share in whole per cent; a dash for none."""
    return "–" if share.percent is None else f"{share.percent}%"


def target_words(log: DayLog, language: str) -> str:
    """Within what: the shop's own target, or each service's where some have another."""
    if any(entry.target != log.target for entry in log.entries if entry.past is not None):
        return translate("WaitLog", "In target", language=language)
    minutes = whole_minutes(log.target)
    return translate("WaitLog", "In {n} min", language=language, n=minutes)


def service_name(shop: Shop, service: str, language: str) -> str:
    """The service's name; the id of one that is no longer set up."""
    known = shop.services.get(service)
    return service if known is None else known.named(language)


def desk_name(shop: Shop, desk: str, language: str) -> str:
    """The desk's name; the id of one that is no longer set up."""
    place = shop.place(desk)
    return desk if place is None else place.named(language)


def past_table(log: DayLog, shop: Shop, language: str) -> Table:
    """Everybody past the target, the longest wait first, with the reason where the log shows one."""
    count = len(log.past)
    note = (
        translate("WaitLog", "1 visit", language=language)
        if count == 1
        else translate("WaitLog", "%n visits", "", count, language=language)
    )
    return Table(
        title=translate("WaitLog", "Past the target", language=language),
        note=note,
        columns=(
            Column(translate("WaitLog", "Arrived", language=language)),
            Column(translate("WaitLog", "Ticket", language=language)),
            Column(translate("WaitLog", "Enquiry", language=language)),
            Column(translate("WaitLog", "Waited", language=language), number=True),
            Column(translate("WaitLog", "Why", language=language)),
        ),
        rows=tuple(_past_row(entry, shop, language) for entry in log.past),
        keys=tuple(entry.visit for entry in log.past),
        empty=translate("WaitLog", "Nobody waited past the target.", language=language),
    )


def _past_row(entry: Entry, shop: Shop, language: str) -> tuple[Cell, ...]:
    return (
        Cell(time_text(entry.arrived)),
        Cell(entry.ticket),
        Cell(service_name(shop, entry.service, language)),
        Cell(length_text(entry.wait), alarm=True),
        Cell(why(entry, language)),
    )


def service_table(log: DayLog, shop: Shop, language: str) -> Table:
    """The day by group of services, the busiest first."""
    names = {s.group: s.grouped(language) for s in shop.services.values() if s.group}
    return _part_table(
        translate("WaitLog", "By service", language=language),
        translate("WaitLog", "Service", language=language),
        log.by_service,
        lambda part: names.get(part.key, part.key),
        log,
        shop,
        language,
    )


def desk_table(log: DayLog, shop: Shop, language: str) -> Table:
    """The day by the desk where each visitor was first served."""
    return _part_table(
        translate("WaitLog", "By desk", language=language),
        translate("WaitLog", "Desk", language=language),
        log.by_desk,
        lambda part: desk_name(shop, part.key, language),
        log,
        shop,
        language,
    )


def hour_table(log: DayLog, shop: Shop, language: str) -> Table:
    """The day by the hour in which the wait began."""
    return _part_table(
        translate("WaitLog", "By hour", language=language),
        translate("WaitLog", "Hour", language=language),
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
            Column(translate("WaitLog", "Visits", language=language), number=True),
            Column(target_words(log, language), number=True),
            Column(translate("WaitLog", "Median", language=language), number=True),
            Column(translate("WaitLog", "First point", language=language), number=True),
        ),
        rows=tuple((Cell(name(part)), *_figures_row(part.figures, shop)) for part in parts),
        keys=tuple(part.key for part in parts),
        empty=translate("WaitLog", "No visits.", language=language),
    )


def _figures_row(figures: Figures, shop: Shop) -> tuple[Cell, ...]:
    return (
        Cell(str(figures.visits)),
        Cell(percent_text(figures.in_target), alarm=figures.in_target.below(shop.rules.seen_goal)),
        Cell(length_text(figures.waits.median)),
        Cell(percent_text(figures.first_point)),
    )


def times_table(log: DayLog, language: str) -> Table:
    """How long each kind of time took."""
    kinds = (
        ("waiting", translate("WaitLog", "Waiting", language=language), log.all.waits),
        ("greeting", translate("WaitLog", "Until greeted", language=language), log.all.greeting),
        ("walking", translate("WaitLog", "Walking to the desk", language=language), log.all.walking),
        ("serving", translate("WaitLog", "Being served", language=language), log.all.serving),
    )
    return Table(
        title=translate("WaitLog", "How long it took", language=language),
        note="",
        columns=(
            Column(translate("WaitLog", "Time", language=language)),
            Column(translate("WaitLog", "Measured", language=language), number=True),
            Column(translate("WaitLog", "Median", language=language), number=True),
            Column(translate("WaitLog", "90th percentile", language=language), number=True),
            Column(translate("WaitLog", "Longest", language=language), number=True),
        ),
        rows=tuple((Cell(name), *_spread_row(spread)) for _, name, spread in kinds),
        keys=tuple(key for key, _, _ in kinds),
        empty="",
    )


def _spread_row(spread: Spread) -> tuple[Cell, ...]:
    lengths = (spread.median, spread.p90, spread.longest)
    return (Cell(str(spread.count)), *(Cell(length_text(length)) for length in lengths))
