"""How promises are said: by when, what about, who keeps them, and how they stand."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from frontdesk import words
from frontdesk.promise import (
    AcknowledgePromise,
    Deed,
    HandPromise,
    KeepPromise,
    MakePromise,
    Promise,
    PromiseKind,
)
from frontdesk.screens.promise_list import Filter, promise_list, standing
from frontdesk.screens.promises import MOST, due_text, owner_text, promises_at, until_text
from tests.shopfloor import MONDAY, Floor

AT_FIVE = datetime(2026, 11, 24, 17, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("due", "english", "welsh"),
    [
        (AT_FIVE - timedelta(days=1), "by the end of today", "erbyn diwedd heddiw"),
        (AT_FIVE, "by the end of Tuesday", "erbyn diwedd dydd Mawrth"),
        (
            AT_FIVE + timedelta(days=6),
            "by the end of Monday 30 November",
            "erbyn diwedd dydd Llun 30 Tachwedd",
        ),
        (MONDAY + timedelta(hours=3), "by 12:00 today", "erbyn 12:00 heddiw"),
        (MONDAY + timedelta(days=1), "by 9:00 on Tuesday", "erbyn 9:00, dydd Mawrth"),
    ],
)
def test_the_time_promised_to_the_visitor(due: datetime, english: str, welsh: str) -> None:
    words.use("en")
    assert until_text(due, MONDAY) == english
    words.use("cy")
    assert until_text(due, MONDAY) == welsh
    words.use("en")


def test_the_end_of_a_day_is_said_as_such_in_summer_too() -> None:
    summer = datetime(2026, 7, 6, 9, 0, tzinfo=UTC)
    assert until_text(datetime(2026, 7, 7, 16, 0, tzinfo=UTC), summer) == "by the end of Tuesday"


def test_a_due_time_in_the_hour_that_happens_twice_says_which() -> None:
    twice = datetime(2026, 10, 25, 1, 30, tzinfo=UTC)
    made = Promise(id="p", day="2026-10-25", kind=PromiseKind.OTHER, owner="desk/1", due=twice, made=MONDAY)
    assert due_text(made, twice - timedelta(hours=1)).text == "by 1:30 GMT"
    assert due_text(made, twice + timedelta(minutes=1)).text == "overdue since 1:30 GMT"


@pytest.mark.parametrize(
    ("owner", "name"),
    [
        ("desk/2", "Desk 2"), ("desk/99", "99"), ("service/badge", "Blue Badge"),
        ("service/gone-long-ago", "gone-long-ago"), ("person/jo", "Jo Evans"), ("person/a-lee", "a-lee"),
    ],
)  # fmt: skip
def test_who_keeps_it_even_where_they_are_no_longer_set_up(owner: str, name: str) -> None:
    assert owner_text(owner, Floor().shop) == name


def promise(floor: Floor, id_: str, kind: PromiseKind = PromiseKind.LETTER, **details: str) -> Promise:
    floor.do(MakePromise(promise=id_, kind=kind, owner="desk/1", details=details))
    found = floor.store.one(Promise, id_)
    assert found is not None
    return found


def test_how_an_open_promise_stands() -> None:
    floor = Floor()
    promise(floor, "p")
    floor.do(AcknowledgePromise(promise="p", due=AT_FIVE + timedelta(days=20)))
    floor.do(HandPromise(promise="p", owner="desk/2"))
    (found,) = floor.store.every(Promise)
    assert standing(found, floor.now) == "to be kept, acknowledged, handed over"


def test_nothing_personal_is_on_the_team_leaders_list() -> None:
    floor = Floor()
    promise(floor, "p", name="Angharad Quillfeather", what="owes rent", contact="01632 960 001")
    assert "Quillfeather" not in repr(promise_list(floor.front, Filter.OPEN))
    assert "owes rent" not in repr(promise_list(floor.front, Filter.OPEN))


def test_a_desk_is_shown_no_more_than_it_can_read_and_the_most_urgent_of_them() -> None:
    floor = Floor()
    for number in range(MOST + 5):
        due = floor.now + timedelta(minutes=100 - number)
        floor.do(MakePromise(promise=f"p{number}", kind=PromiseKind.OTHER, owner="desk/1", due=due))
    lines = promises_at(floor.front, floor.shop.desks["1"])
    assert len(lines) == MOST
    assert lines[0].id == f"p{MOST + 4}"
    assert promises_at(floor.front, floor.shop.desks["2"]) == ()


def test_without_words_of_its_own_it_is_about_its_service_or_only_its_kind() -> None:
    floor = Floor()
    floor.do(MakePromise(promise="a", kind=PromiseKind.EMAIL, owner="desk/1", service="badge"))
    promise(floor, "b", what="  many \n blanks ")
    promise(floor, "c")
    titles = {line.id: line.title for line in promises_at(floor.front, floor.shop.desks["1"])}
    assert titles == {"a": "E-mail – Blue Badge", "b": "Letter – many blanks", "c": "Letter"}


def test_what_was_closed_long_ago_is_not_read_again_and_what_is_open_always_is() -> None:
    floor = Floor()
    promise(floor, "old", PromiseKind.CALL_BACK)
    promise(floor, "open", PromiseKind.CALL_BACK)
    floor.do(KeepPromise(promise="old", done=Deed.SPOKE))
    assert promise_list(floor.front, Filter.KEPT).table.keys == ("old",)
    floor.hands.pass_time(days=40)
    assert promise_list(floor.front, Filter.KEPT).table.keys == ()
    assert promise_list(floor.front, Filter.OVERDUE).table.keys == ("open",)
