"""What the desk's window shows: computed from the front desk, then each second without the store."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest

from frontdesk import words
from frontdesk.appointment import Book
from frontdesk.clock import AnchoredClock
from frontdesk.desk import Command, Done, FrontDesk
from frontdesk.screens.desk import Colleague, DeskScreen, Label, Row
from frontdesk.screens.desk_reading import check_in_hint, desk_screen
from frontdesk.screens.desk_words import hold_text, outcome_text, priority_text, provider_text
from frontdesk.shop import Place, Service, Shop, Site
from frontdesk.staffing import DeskState, SetDesk
from frontdesk.store import MemoryStore
from frontdesk.visit import HoldReason, Outcome, Phase, PriorityReason
from frontdesk.visit.commands import (
    AddEnquiry,
    AnswerAtDoor,
    AnswerEnquiry,
    Call,
    CallAgain,
    CheckIn,
    Finish,
    Hold,
    LeftBeforeSeen,
    RaisePriority,
    StartServing,
    WriteDetails,
)

START = datetime(2026, 11, 23, 10, 30, tzinfo=UTC)
SHOP = Shop(
    site=Site("hall", "Shire Hall", "Neuadd y Sir"),
    services={
        "tax": Service("tax", "Council tax – arrangement", "Money", "District", "Treth gyngor – trefniant"),
        "bus": Service("bus", "Bus pass", "Travel", "County"),
    },
    desks={
        "1": Place("1", "Desk 1", "Desg 1"),
        "2": Place("2", "Desk 2", "Desg 2", frozenset({"tax"})),
        "3": Place("3", "Desk 3", "Desg 3", step_free=False),
    },
    rooms={"r": Place("r", "Room 1", "Ystafell 1", private=True)},
)


class Day:
    """A front desk whose time only the test moves."""

    def __init__(self) -> None:
        self.now = START
        self.numbers = 0
        clock = AnchoredClock(self.wall, self.elapsed)
        self.front = FrontDesk(SHOP, MemoryStore(), clock, new_id=self.number)

    def wall(self) -> datetime:
        return self.now

    def elapsed(self) -> float:
        return (self.now - START).total_seconds()

    def number(self) -> str:
        self.numbers += 1
        return f"v{self.numbers}"

    def do(self, command: Command, desk: str = "1") -> None:
        answer = self.front.handle(command, desk=desk)
        assert isinstance(answer, Done), answer

    def check_in(
        self, *services: str, name: str = "", needs: tuple[str, ...] = (), language: str = ""
    ) -> str:
        visit = self.front.make_id()
        details = {"name": name} if name else {}
        self.do(
            CheckIn(
                visit=visit, services=services or ("tax",), needs=needs, language=language, details=details
            )
        )
        return visit

    def screen(self, desk: str = "1") -> DeskScreen:
        return desk_screen(self.front, desk, "M. Advisor")

    def later(self, **time: float) -> None:
        self.now += timedelta(**time)


@pytest.fixture
def day() -> Iterator[Day]:
    words.use("en")
    yield Day()
    words.use("en")


def test_an_empty_shop(day: Day) -> None:
    screen = day.screen()
    moment = screen.at(day.now)
    assert (screen.shop, screen.place, screen.person) == ("Shire Hall", "Desk 1", "M. Advisor")
    assert screen.state is DeskState.CLOSED
    assert moment.next is None
    assert moment.figures.waiting == 0
    assert moment.figures.in_target.percent is None


def test_a_wait_goes_from_ok_to_due_to_over_without_the_store(day: Day) -> None:
    day.check_in()
    screen = day.screen()
    (row,) = screen.rows
    said = [
        (
            row.wait_at(START + timedelta(seconds=seconds)).text,
            row.wait_at(START + timedelta(seconds=seconds)).tone,
        )
        for seconds in (242, 430, 525, 585, 600, 610, 680, 3725, 9255)
    ]
    assert said == [
        ("4:02", "ok"),
        ("7:10 – 3 min left", "warn"),
        ("8:45 – 1 min left", "warn"),
        ("9:45 – due now", "warn"),
        ("10:00 – due now", "warn"),
        ("10:10 – just over", "bad"),
        ("11:20 – 1 min over", "bad"),
        ("1:02:05 – 52 min over", "bad"),
        ("2:34:15 – 2 h over", "bad"),
    ]
    assert row.wait_at(START + timedelta(minutes=5)).fraction == 0.5
    figures = [screen.at(START + timedelta(minutes=m)).figures for m in (1, 8, 11)]
    assert [(f.waiting, f.due_soon, f.past) for f in figures] == [(1, 0, 0), (1, 1, 0), (1, 0, 1)]


def test_rows_stand_in_the_order_to_call_and_the_next_is_one_this_desk_can_serve(day: Day) -> None:
    first = day.check_in("bus", name="Sam", needs=("step_free",))
    day.later(seconds=10)
    second = day.check_in("tax")
    assert [row.visit for row in day.screen().rows] == [first, second]
    for desk, following in (("1", first), ("2", second), ("3", second)):
        found = day.screen(desk).at(day.now).next
        assert found is not None
        assert found.visit == following
    assert day.screen("2").own_services
    row = day.screen().rows[0]
    assert (row.name, row.labels) == ("Sam", (Label("Step-free desk", "warm"),))
    assert row.spoken(day.now) == f"{row.ticket}, Bus pass, Sam, 0:10, Step-free desk"


def test_labels_say_language_priority_and_that_nobody_has_spoken_to_them(day: Day) -> None:
    visit = day.check_in(needs=("interpreter", "bsl"), language="Polish")
    day.do(RaisePriority(visit=visit, reason=PriorityReason.UNWELL))
    unmet = day.front.make_id()
    day.do(CheckIn(visit=unmet, services=("tax", "bus"), greeted=False))
    rows = {row.visit: row for row in day.screen().rows}
    assert [label.text for label in rows[visit].labels] == ["Polish", "BSL", "Moved forward"]
    assert [label.text for label in rows[unmet].labels] == ["Not greeted yet"]
    assert rows[unmet].title + rows[unmet].rest == "Council tax – arrangement and 1 more"
    assert rows[visit].raised
    assert not rows[unmet].greeted


def test_the_visitor_here_from_call_to_serving(day: Day) -> None:
    visit = day.check_in(name="Leyla")
    day.later(minutes=7)
    day.do(Call(visit=visit, room="r"))
    day.do(CallAgain(visit=visit))
    day.later(seconds=40)
    here = day.screen().here
    assert here is not None
    assert (here.phase, here.name, here.calls, here.place) == (Phase.CALLED, "Leyla", 2, "Room 1")
    assert here.with_you(day.now) == "called 0:40 ago"
    day.do(StartServing(visit=visit))
    day.do(AddEnquiry(visit=visit, service="bus"))
    day.do(AnswerEnquiry(visit=visit, index=0, outcome=Outcome.FORM_TAKEN))
    day.do(WriteDetails(visit=visit, details={"note": "Proof seen"}))
    day.later(minutes=5, seconds=12)
    here = day.screen().here
    assert here is not None
    assert here.with_you(day.now) == "5:12 with you"
    assert here.waited(day.now) == "Waited 7 min."
    assert here.note == "Proof seen"
    assert [(line.name, line.ended) for line in here.enquiries] == [
        ("Council tax – arrangement", "Form taken"),
        ("Bus pass", ""),
    ]


def test_on_hold_here_and_elsewhere(day: Day) -> None:
    mine, other = day.check_in(), day.check_in("bus")
    day.do(Call(visit=mine))
    day.do(StartServing(visit=mine))
    day.do(Hold(visit=mine, reason=HoldReason.PAPERS))
    day.do(Hold(visit=other, reason=HoldReason.ROOM))
    screen = day.screen()
    assert [row.visit for row in screen.on_hold_here] == [mine]
    assert [(row.visit, row.held_why) for row in screen.held] == [(other, "Waits for a private room")]
    assert {row.visit for row in day.screen("2").held} == {mine, other}
    assert screen.rows == ()


def test_other_desks_in_a_few_words(day: Day) -> None:
    for desk in ("1", "2", "3"):
        day.do(SetDesk(desk=desk, state=DeskState.OPEN), desk)
    visit = day.check_in()
    ticket = day.screen().rows[0].ticket
    day.do(Call(visit=visit), "2")
    assert [c.said(day.now) for c in day.screen().colleagues] == [f"Desk 2 calling {ticket}", "Desk 3 free"]
    day.do(StartServing(visit=visit), "2")
    until = datetime(2026, 11, 23, 10, 50, tzinfo=UTC)
    day.do(SetDesk(desk="3", state=DeskState.BREAK, until=until), "3")
    day.later(minutes=6)
    assert [c.said(day.now) for c in day.screen().colleagues] == [
        f"Desk 2 serving {ticket} · 6 min",
        "Desk 3 on break until 10:50",
    ]
    assert Colleague(place="Desk 4", state=DeskState.BREAK).said(day.now) == "Desk 4 on break"
    assert Colleague(place="Desk 4", state=DeskState.CLOSED).said(day.now) == "Desk 4 closed"


def test_an_early_visitor_comes_into_the_queue_at_the_appointment(day: Day) -> None:
    due = START + timedelta(minutes=15)
    day.do(Book(appointment="a", service="bus", due=due, details={"name": "Olena"}))
    (expected,) = day.screen().expected
    assert (expected.name, expected.person, expected.due) == ("Bus pass", "Olena", due)
    day.do(CheckIn(visit="v", services=("bus",), appointment=due, appointment_id="a"))
    screen = day.screen()
    assert screen.expected == ()
    assert screen.at(START).queue == ()
    assert [row.visit for row in screen.at(START).early] == ["v"]
    assert [row.visit for row in screen.at(due).queue] == ["v"]
    assert screen.rows[0].labels == (Label("Appointment 10:45"),)


def test_a_clock_set_back_makes_nobody_early(day: Day) -> None:
    visit = day.check_in()
    moment = day.screen().at(START - timedelta(hours=1))
    assert [row.visit for row in moment.queue] == [visit]
    assert moment.next is not None
    assert (moment.next.visit, moment.early, moment.figures.waiting) == (visit, (), 1)


def test_those_gone_and_finished_and_the_share_seen_in_time(day: Day) -> None:
    left, seen, late = day.check_in(), day.check_in(), day.check_in("bus")
    day.do(AnswerAtDoor(visit="door", service="bus"))
    day.do(LeftBeforeSeen(visit=left))
    for visit, minutes in ((seen, 2), (late, 12)):
        day.later(minutes=minutes)
        day.do(Call(visit=visit))
        day.do(StartServing(visit=visit))
        day.do(Finish(visit=visit))
    screen = day.screen()
    assert [gone.visit for gone in screen.gone] == [left]
    assert [gone.visit for gone in screen.finished] == [late, seen]
    assert screen.at(day.now).figures.in_target.percent == 50


def test_everything_is_said_in_welsh_where_it_is_set_up(day: Day) -> None:
    day.check_in()
    words.use("cy")
    screen = day.screen()
    assert (screen.shop, screen.place) == ("Neuadd y Sir", "Desg 1")
    assert screen.rows[0].title == "Treth gyngor"
    assert screen.rooms == (("r", "Ystafell 1"),)


def test_a_ticket_is_told_beforehand_and_no_wait_where_nothing_is_known(day: Day) -> None:
    hint = check_in_hint(day.front, "tax")
    assert hint.ticket == "A01"
    assert hint.likely is None


@pytest.mark.parametrize(
    ("provider", "said"),
    [
        ("Warwickshire County Council", "County"),
        ("Warwick District Council", "District"),
        ("Rugby Borough Council", "Borough"),
        ("Credit Union", "Credit Union"),
    ],
)
def test_who_offers_a_service_is_said_shortly(provider: str, said: str) -> None:
    words.use("en")
    assert provider_text(provider) == said


def test_every_reason_and_outcome_has_words() -> None:
    assert all(priority_text(reason) for reason in PriorityReason)
    assert all(hold_text(reason.value) for reason in HoldReason)
    assert all(outcome_text(outcome) for outcome in Outcome)
    assert hold_text("unheard of") == ""


def test_a_row_of_a_service_no_longer_on_the_list_is_shown_by_its_id(day: Day) -> None:
    visit = day.check_in()
    shop = Shop(SHOP.site, {}, SHOP.desks)
    row = Row(
        visit=visit, ticket="A01", title="tax", rest="", service="tax", arrived=START, entered=START,
        target=timedelta(), due_soon=timedelta(minutes=3),
    )  # fmt: skip
    assert shop.target_of("tax") == shop.rules.target
    assert row.wait_at(START).fraction == 1.0
