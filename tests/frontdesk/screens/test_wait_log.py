"""The wait log in words: what each card, table, dot and note says of a day."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import msgspec
import pytest

from frontdesk.log import Event
from frontdesk.measures import day_log
from frontdesk.promise import Deed, KeepPromise, MakePromise, PromiseKind
from frontdesk.screens.dates import day_text, length_text, time_text
from frontdesk.screens.wait_log import Card, Table, WaitLogScreen, wait_log_screen
from frontdesk.screens.wait_log.reading import read_day
from frontdesk.shop import Rules
from frontdesk.visit import AllowReason, AvoidableReason, HoldReason, Phase, Spell, Stretch, Visit
from tests.frontdesk.measures import days
from tests.frontdesk.measures.days import (
    DAY,
    EVENING,
    clock,
    closed,
    did_not_come,
    handed,
    held,
    left,
    opened,
    paused,
    seen,
    waiting,
)
from tests.shopfloor import Floor, small_shop


def screen_of(
    visits: list[Visit],
    events: list[Event] | None = None,
    *,
    now: datetime = EVENING,
    usual: int | None = None,
) -> WaitLogScreen:
    counts = None if usual is None else {date(2026, 11, 16): usual}
    shop = small_shop()
    return wait_log_screen(day_log(DAY, visits, events or [], shop, now, usual_counts=counts), shop, "en")


def texts(table: Table) -> list[list[str]]:
    return [[cell.text for cell in row] for row in table.rows]


def test_the_cards_of_a_day() -> None:
    visits = [seen("a", 0, 2), seen("b", 10, 6.2), seen("c", 20, 12), left("l", 30, 5)]
    cards = screen_of(visits, usual=16).cards
    assert [(card.figure, card.text, card.alarm) for card in cards] == [
        ("4", "visits · 12 fewer than usual by now", False),
        ("66%", "seen in 10 min · goal 90%", True),
        ("6:12", "median wait · 90th percentile 10:50", False),
        ("100%", "resolved at first point · goal 80%", False),
        ("1", "left before being seen", False),
        ("0", "handed on twice", False),
    ]


@pytest.mark.parametrize(
    ("usual", "text"),
    [
        (0, "visits · 2 more than usual"),
        (5, "visits · 3 fewer than usual"),
        (2, "visits · as many as usual"),
        (None, "visits"),
    ],
)
def test_visits_beside_the_usual(usual: int | None, text: str) -> None:
    visits = [seen("a", 0, 2), seen("b", 1, 2)]
    tomorrow = EVENING + timedelta(days=1)
    assert screen_of(visits, now=tomorrow, usual=usual).cards[0].text == text


def test_a_day_still_going_on_is_compared_up_to_now() -> None:
    assert screen_of([seen("a", 0, 2)], usual=0).cards[0].text == "visits · 1 more than usual by now"


def test_a_day_still_going_on_is_compared_with_the_same_hours_of_the_weeks_before() -> None:
    floor = Floor()
    for hours in (0, 4):
        floor.hands.pass_time(hours=hours)
        floor.check_in()
    floor.hands.pass_time(days=7, hours=-2)
    floor.check_in()
    today = floor.front.today
    assert read_day(floor.front, today).log.usual == 1
    floor.hands.pass_time(days=1)
    assert read_day(floor.front, today).log.usual == 2


def test_services_with_a_target_of_their_own_change_what_the_share_is_called() -> None:
    screen = screen_of([seen("a", 0, 2), seen("p", 0, 5, service="post", target=4)])
    assert screen.cards[1].text == "seen within target · goal 90%"
    assert screen.by_service.columns[2].title == "In target"
    assert texts(screen.past)[0][3] == "5:00"


def test_the_table_of_those_past_the_target() -> None:
    visits = [
        held(seen("B31", 62, 16.33), HoldReason.ROOM, 63, 69),
        seen("C18", 65, 14, service="badge"),
        left("A29", 400, 13),
        waiting("A30", 520),
    ]
    events = [
        opened("1"),
        opened("2"),
        opened("3"),
        closed("3", 60),
        paused("2", 60),
        opened("2", 90),
        opened("3", 90),
    ]
    screen = screen_of(visits, events)
    assert screen.past.note == "4 visits"
    assert texts(screen.past) == [
        ["17:40", "A30", "Housing benefit", "20:00", "Still waiting; Not shown by the log"],
        [
            "10:02",
            "B31",
            "Housing benefit",
            "16:19",
            "Waited for a private room (6 min); 1 desk closed 10:00–10:30",
        ],
        ["10:05", "C18", "Blue Badge", "14:00", "2 desks closed or on a break 10:00–10:30"],
        ["15:40", "A29", "Housing benefit", "13:00", "Left before being seen; Not shown by the log"],
    ]
    assert screen.past.keys == ("A30", "B31", "C18", "A29")
    assert all(row[3].alarm for row in screen.past.rows)


def test_each_way_of_having_no_desk_has_words() -> None:
    def said(*events: Event) -> str:
        return texts(screen_of([seen("a", 62, 20)], [opened("1"), opened("3"), *events]).past)[0][4]

    assert said(paused("3", 60), opened("3", 70)) == "1 desk on a break 10:00–10:10"
    assert said(closed("3", 60)) == "1 desk closed from 10:00"
    assert said(closed("3", 60), closed("1", 60)) == "No desk for this open from 10:00"
    both = [opened("2"), paused("2", 60), paused("3", 60), opened("2", 90), opened("3", 90)]
    badge = screen_of([seen("a", 62, 20, service="badge")], [opened("1"), opened("3"), *both])
    assert texts(badge.past)[0][4] == "2 desks on a break 10:00–10:30"
    two = [opened("2"), closed("2", 60), closed("3", 60), opened("2", 90), opened("3", 90)]
    badge = screen_of([seen("a", 62, 20, service="badge")], [opened("1"), opened("3"), *two])
    assert texts(badge.past)[0][4] == "2 desks closed 10:00–10:30"


def test_a_surge_in_words() -> None:
    calm = [seen(f"c{n:02d}", n * 10, 1) for n in range(40)]
    rush = [seen(f"r{n}", 121 + n * 0.5, 15) for n in range(8)]
    assert texts(screen_of([*calm, *rush]).past)[-1][4] == "11 people came 10:34–11:04, usual 3"


def test_nobody_past_the_target_is_said() -> None:
    screen = screen_of([seen("a", 0, 2)])
    assert (screen.past.rows, screen.past.empty) == ((), "Nobody waited past the target.")


def test_tables_by_service_desk_hour_and_kind_of_time() -> None:
    screen = screen_of([seen("a", 0, 2, walk=0.5), seen("b", 70, 12, desk="3", service="badge")])
    assert texts(screen.by_service) == [
        ["Benefits", "1", "100%", "2:00", "100%"],
        ["Travel", "1", "0%", "12:00", "100%"],
    ]
    assert [row[2].alarm for row in screen.by_service.rows] == [False, True]
    other = screen_of([seen("a", 0, 2, service="history:Fishing licences")])
    assert [row[0] for row in texts(other.by_service)] == ["Fishing licences"], "no id of ours is shown"
    assert [row[0] for row in texts(screen.by_desk)] == ["Desk 1", "Desk 3"]
    assert [row[0] for row in texts(screen.by_hour)] == ["9:00", "10:00"]
    assert texts(screen.times)[0] == ["Waiting", "2", "7:00", "11:00", "12:00"]
    assert texts(screen.times)[3] == ["Being served", "2", "5:00", "5:00", "5:00"]


def test_what_was_left_out_is_said() -> None:
    visits = [
        seen("ok", 0, 2),
        msgspec.structs.replace(seen("u", 0, 2), unverified=True),
        seen("n", 60, -4),
        days.at_door("d", 3),
    ]
    assert screen_of(visits).notes == (
        (
            "Visits counted apart, in no time and no percentage of waits: "
            "1 (the clock could not be trusted), 1 (the times contradict each other)."
        ),
        "Answered at the door, without a wait: 1.",
    )
    assert screen_of([]).notes == ("No visit had to be left out of the times.",)


def test_the_chart_has_a_place_for_each_wait_and_says_what_it_shows() -> None:
    chart = screen_of([seen("a", 0, 5), seen("b", 30, 15), seen("c", 60, 1), waiting("w", 535)]).chart
    assert [(tick.label, tick.at) for tick in chart.hours] == [("9:00", 0.0), ("10:00", 0.5), ("11:00", 1.0)]
    assert [tick.label for tick in chart.minutes] == ["0 min", "5 min", "10 min", "15 min"]
    assert chart.target.label == "10 min"
    assert chart.target.at == pytest.approx(2 / 3)
    dots = [(dot.visit, round(dot.x, 3), round(dot.y, 3), dot.past) for dot in chart.dots]
    assert dots == [("a", 0.0, 0.333, False), ("b", 0.25, 1.0, True), ("c", 0.5, 0.067, False)]
    assert chart.dots[1].tip == "9:30 · b · 15:00"
    assert chart.alt == (
        "A chart of 3 waits between 9:00 and 11:00, 1 of them past the target. "
        "The longest was 15:00, of the visitor of 9:30. Most of those past it came between 9:00 and 10:00."
    )


def test_those_never_seen_have_their_place_in_the_chart_too() -> None:
    chart = screen_of([left("l", 30, 14)]).chart
    assert [(dot.visit, dot.past) for dot in chart.dots] == [("l", True)]
    assert "The longest" not in chart.alt


def test_those_brought_back_are_named_beside_those_who_did_not_come() -> None:
    visit = seen("a", 0, 9)
    away = Stretch(Spell.AWAY, clock(3), clock(5))
    again = Stretch(Spell.WAITING, clock(5), clock(9))
    back = msgspec.structs.replace(visit, stretches=(visit.stretches[0], away, again, *visit.stretches[1:]))
    assert "Brought back after they had gone or did not come: 1." in screen_of([back]).notes
    missing = [did_not_come("a", 0, 3), did_not_come("b", 5, 9)]
    assert screen_of(missing).cards[4].text == "left before being seen · 2 did not come"


def test_hand_offs_have_a_card_a_time_and_notes() -> None:
    visits = [
        handed(seen("a", 0, 2), 4, None),
        handed(seen("b", 10, 2), 12, None),
        handed(handed(seen("c", 20, 2), 8, None), 1, AllowReason.SAFETY),
        msgspec.structs.replace(handed(seen("d", 30, 2), None, None), phase=Phase.LEFT),
    ]
    screen = screen_of(visits)
    assert screen.cards[5] == Card("1", "handed on twice · 4 handed on once", alarm=True)
    row = next(row for key, row in zip(screen.times.keys, screen.times.rows, strict=True) if key == "handed")
    assert [cell.text for cell in row] == ["Waiting after a hand-off", "4", "6:00", "10:48", "12:00"]
    assert screen.notes[-4:] == (
        "Handed on inside the shop: 5.",
        "Handed on once more, as a team leader allowed: 1.",
        "Went after a hand-off, before they were served again: 1.",
        (
            "Of 4 who were served again after a hand-off half waited no longer than 6:00 for that, "
            "nine in ten no longer than 10:48, and 75% not past the target."
        ),
    )


def test_a_chart_of_nothing() -> None:
    chart = screen_of([]).chart
    assert (chart.dots, chart.alt) == ((), "A chart without dots: no wait was measured.")
    assert len(chart.hours) == 2


def test_long_days_and_long_waits_keep_few_lines() -> None:
    chart = screen_of([seen("a", -9 * 60, 5), seen("b", 13 * 60, 230)]).chart
    assert len(chart.hours) <= 13
    assert len(chart.minutes) <= 6
    assert all(0 <= dot.y <= 1 for dot in chart.dots)


def test_the_hour_that_comes_twice_says_which_it_is() -> None:
    first = datetime(2026, 10, 25, 0, 30, tzinfo=UTC)
    assert time_text(first) == "1:30 BST"
    assert time_text(first + timedelta(hours=1)) == "1:30 GMT"
    assert time_text(first + timedelta(hours=2)) == "2:30"


def test_lengths_and_days() -> None:
    assert length_text(timedelta(minutes=6, seconds=12.9)) == "6:12"
    assert length_text(timedelta(hours=1, minutes=2, seconds=5)) == "1:02:05"
    assert length_text(-timedelta(seconds=30)) == "−0:30"
    assert length_text(None) == "–"
    assert day_text(DAY, "en") == "Monday 23 November"
    assert day_text(DAY, "en", year=True) == "Monday 23 November 2026"


def test_goals_of_the_shop_are_named() -> None:
    shop = replace(
        small_shop(), rules=Rules(target=timedelta(minutes=15), seen_goal=0.75, first_point_goal=0.5)
    )
    screen = wait_log_screen(day_log(DAY, [seen("a", 0, 2, target=15)], [], shop, EVENING), shop, "en")
    assert screen.cards[1].text == "seen in 15 min · goal 75%"
    assert screen.by_service.columns[2].title == "In 15 min"
    assert screen.known_at == "As known at 18:00 on Monday 23 November 2026."
    assert screen.site == "Shire Hall, Warwick"


def test_a_log_read_just_after_midnight_names_the_shop_s_day() -> None:
    shop = small_shop()
    after = datetime(2026, 6, 30, 23, 30, tzinfo=UTC)
    screen = wait_log_screen(day_log(date(2026, 6, 30), [], [], shop, after), shop, "en")
    assert screen.known_at == "As known at 0:30 on Wednesday 1 July 2026."


def test_the_statement_of_every_printed_page_names_whom_to_ask() -> None:
    shop = small_shop()
    shop = replace(shop, site=replace(shop.site, contact="Reception, 01926 410410"))
    screen = wait_log_screen(day_log(DAY, [], [], shop, EVENING), shop, "en")
    assert screen.statement.startswith("If this information is difficult to understand")
    assert "Please contact Reception, 01926 410410 if you require" in screen.statement
    assert "Shire Hall" in screen_of([]).statement


def test_what_became_of_the_promises_due_that_day() -> None:
    shop = small_shop()
    log = day_log(DAY, [seen("a", 0, 2)], [], shop, EVENING, promises=days.some_promises())
    table = wait_log_screen(log, shop, "en").promises
    assert (table.title, table.note) == ("Promises due", "25% kept in time")
    assert texts(table) == [
        ["Kept in time", "1"], ["Kept late", "1"], ["Broken", "1"], ["Open and overdue", "1"],
        ["Open, time to come", "1"],
    ]  # fmt: skip
    assert [row[1].alarm for row in table.rows] == [False, True, True, True, False]
    none = screen_of([]).promises
    assert (none.rows, none.note, none.empty) == ((), "", "No promise was due on this day.")


def test_visits_that_need_not_have_been_are_counted_by_reason() -> None:
    marks = [AvoidableReason.CHASING, None, AvoidableReason.LETTER_UNCLEAR, AvoidableReason.CHASING]
    visits = [msgspec.structs.replace(seen(f"v{n}", n, 2), avoidable=mark) for n, mark in enumerate(marks)]
    table = screen_of(visits).avoidable
    assert texts(table) == [["Asks how it stands", "2"], ["Did not understand our letter", "1"]]
    assert table.note == "75% of visits"
    assert screen_of([]).avoidable.empty == "No visit was marked as avoidable."


def test_a_day_s_promises_are_read_from_the_store_and_limited_to_one_desk() -> None:
    floor = Floor()
    for number, owner in enumerate(("desk/1", "desk/2", "service/badge")):
        due = floor.now + timedelta(minutes=5)
        floor.do(MakePromise(promise=f"p{number}", kind=PromiseKind.CALL_BACK, owner=owner, due=due))
    floor.do(KeepPromise(promise="p0", done=Deed.SPOKE))
    assert read_day(floor.front, floor.front.today).log.promises.due == 3
    assert read_day(floor.front, floor.front.today, "1").log.promises.kept_in_time.percent == 100
    assert read_day(floor.front, floor.front.today, "2").log.promises.open == 1


def test_a_promise_due_this_very_moment_is_not_overdue_yet() -> None:
    to_the_minute = msgspec.structs.replace(days.some_promises()[3], due=EVENING)
    log = day_log(DAY, [], [], small_shop(), EVENING, promises=[to_the_minute])
    assert (log.promises.overdue, log.promises.to_come) == (0, 1)
