"""A day's wait log put together for showing.

Knows which cards, tables and notes there are; the figures are `measures`', the words of each part its own.
"""

from __future__ import annotations

from dataclasses import dataclass

from frontdesk.clock import day_of
from frontdesk.measures import Count, DayLog
from frontdesk.screens.dates import day_text, length_text, whole_minutes
from frontdesk.screens.wait_log import notes
from frontdesk.screens.wait_log.chart import Chart, chart_of
from frontdesk.screens.wait_log.contact import avoidable_table, interpreter_table, promise_table
from frontdesk.screens.wait_log.formats import document_table
from frontdesk.screens.wait_log.say import say
from frontdesk.screens.wait_log.shapes import Card, Table
from frontdesk.screens.wait_log.tables import (
    desk_name,
    desk_table,
    hour_table,
    past_table,
    percent_text,
    service_table,
    times_table,
)
from frontdesk.shop import Shop
from frontdesk.words import QT_TRANSLATE_NOOP, current


@dataclass(frozen=True, slots=True, kw_only=True)
class WaitLogScreen:
    """Everything that a window, a page or a file shows of one day, in one language.

    `limited_to` is the name of the one desk shown, or empty. `log` has the figures behind the words;
    `service_names` and `desk_names` go with its ids. `method` and `statement` are for paper.
    """

    language: str
    title: str
    site: str
    day_text: str
    limited_to: str
    known_at: str
    cards: tuple[Card, ...]
    chart: Chart
    past: Table
    by_service: Table
    by_desk: Table
    by_hour: Table
    times: Table
    promises: Table
    avoidable: Table
    interpreters: Table
    documents: Table
    notes: tuple[str, ...]
    method: tuple[str, ...]
    statement: str
    log: DayLog
    service_names: dict[str, str]
    desk_names: dict[str, str]


def wait_log_screen(log: DayLog, shop: Shop, language: str = "") -> WaitLogScreen:
    """The wait log in a language, that of the program unless given."""
    language = language or current()
    services = {entry.service for entry in log.entries}
    desks = {entry.desk for entry in log.entries if entry.desk}
    return WaitLogScreen(
        language=language,
        title=say(QT_TRANSLATE_NOOP("WaitLog", "Daily wait log"), language),
        site=shop.site.named(language),
        day_text=day_text(log.day, language, year=True),
        limited_to=desk_name(shop, log.desk, language) if log.desk else "",
        known_at=notes.known_at(log, language),
        cards=_cards(log, shop, language),
        chart=chart_of(log, language),
        past=past_table(log, shop, language),
        by_service=service_table(log, shop, language),
        by_desk=desk_table(log, shop, language),
        by_hour=hour_table(log, shop, language),
        times=times_table(log, language),
        promises=promise_table(log, language),
        avoidable=avoidable_table(log, language),
        interpreters=interpreter_table(log, language),
        documents=document_table(log, language),
        notes=notes.notes(log, language),
        method=notes.method(log, shop, language),
        statement=notes.statement(shop.site, language),
        log=log,
        service_names={service: shop.service_name(service, language) for service in sorted(services)},
        desk_names={desk: desk_name(shop, desk, language) for desk in sorted(desks)},
    )


def _cards(log: DayLog, shop: Shop, language: str) -> tuple[Card, ...]:
    everything = log.all
    return (
        Card(str(everything.visits), _visits_text(log, language)),
        _in_target_card(log, shop, language),
        Card(
            length_text(everything.waits.median),
            say(
                QT_TRANSLATE_NOOP("WaitLog", "median wait · 90th percentile {length}"),
                language,
                length=length_text(everything.waits.p90),
            ),
        ),
        _first_point_card(log, shop, language),
        Card(str(log.counts[Count.LEFT]), _left_text(log, language)),
        _handed_card(log, language),
    )


def _visits_text(log: DayLog, language: str) -> str:
    if log.usual is None:
        return say(QT_TRANSLATE_NOOP("WaitLog", "visits"), language)
    difference = round(log.all.visits - log.usual)
    going_on = log.day == day_of(log.as_of)
    if difference > 0:
        more = QT_TRANSLATE_NOOP("WaitLog", "visits · {n} more than usual")
        more_by_now = QT_TRANSLATE_NOOP("WaitLog", "visits · {n} more than usual by now")
        return say(more_by_now if going_on else more, language, n=difference)
    if difference < 0:
        fewer = QT_TRANSLATE_NOOP("WaitLog", "visits · {n} fewer than usual")
        fewer_by_now = QT_TRANSLATE_NOOP("WaitLog", "visits · {n} fewer than usual by now")
        return say(fewer_by_now if going_on else fewer, language, n=-difference)
    return say(QT_TRANSLATE_NOOP("WaitLog", "visits · as many as usual"), language)


def _in_target_card(log: DayLog, shop: Shop, language: str) -> Card:
    share, goal = log.all.in_target, round(shop.rules.seen_goal * 100)
    own = any(entry.target != log.target for entry in log.entries if entry.past is not None)
    text = (
        say(QT_TRANSLATE_NOOP("WaitLog", "seen within target · goal {goal}%"), language, goal=goal)
        if own
        else say(
            QT_TRANSLATE_NOOP("WaitLog", "seen in {n} min · goal {goal}%"),
            language,
            n=whole_minutes(log.target),
            goal=goal,
        )
    )
    return Card(percent_text(share), text, alarm=share.below(shop.rules.seen_goal))


def _first_point_card(log: DayLog, shop: Shop, language: str) -> Card:
    share, goal = log.all.first_point, shop.rules.first_point_goal
    text = say(
        QT_TRANSLATE_NOOP("WaitLog", "resolved at first point · goal {goal}%"),
        language,
        goal=round(goal * 100),
    )
    return Card(percent_text(share), text, alarm=share.below(goal))


def _left_text(log: DayLog, language: str) -> str:
    missing = log.counts[Count.DID_NOT_COME]
    if not missing:
        return say(QT_TRANSLATE_NOOP("WaitLog", "left before being seen"), language)
    return say(QT_TRANSLATE_NOOP("WaitLog", "left before being seen · {n} did not come"), language, n=missing)


def _handed_card(log: DayLog, language: str) -> Card:
    """Rule 7: nobody is handed on twice; beside it, how many were handed on at all."""
    handed = log.all.hand_offs
    once = handed.made - handed.again
    text = (
        say(QT_TRANSLATE_NOOP("WaitLog", "handed on twice · {n} handed on once"), language, n=once)
        if once
        else say(QT_TRANSLATE_NOOP("WaitLog", "handed on twice"), language)
    )
    return Card(str(handed.again), text, alarm=handed.again > 0)
