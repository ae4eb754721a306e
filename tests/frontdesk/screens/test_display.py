"""The board's data: which call is large, which are announced, and that nobody's name can get there."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from frontdesk.clock import AnchoredClock
from frontdesk.desk import Done, FrontDesk
from frontdesk.interpreting.commands import Ask
from frontdesk.interpreting.facts import Helper
from frontdesk.interpreting.kinds import Kind
from frontdesk.screens.display import DisplayScreen, calls_since, display_screen, read_display
from frontdesk.shop import Place, Service, Shop, Site
from frontdesk.store import MemoryStore
from frontdesk.visit.commands import (
    Call,
    CallAgain,
    CheckIn,
    Finish,
    StartServing,
    VisitCommand,
    WithdrawCall,
    WriteDetails,
)

START = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
SHOP = Shop(
    site=Site("hall", "Shire Hall", "Neuadd y Sir", board_title="Warwickshire Direct · Shire Hall"),
    services={
        "tax": Service("tax", "Council tax secret-service", "Money", "County", letter="A"),
        "house": Service("house", "Homelessness", "Housing", "County", letter="B"),
    },
    desks={
        "1": Place("1", "Desk 1", "Desg 1"),
        "2": Place("2", "Desk 2 (benefits)", "Desg 2 (budd-daliadau)"),
        "3": Place("3", "Desk 3", "Desg 3"),
    },
    rooms={"r2": Place("r2", "Room 2 – debt advice", "Ystafell 2 – cyngor ar ddyled", private=True)},
    notices=(("Need help?", "Angen help?"),),
)


class Day:
    """A shop's day in memory with a clock that is moved by hand."""

    def __init__(self) -> None:
        self.seconds = 0.0
        clock = AnchoredClock(wall=lambda: START, elapsed=lambda: self.seconds)
        self.desk = FrontDesk(SHOP, MemoryStore(), clock, device="d")

    def do(self, command: VisitCommand, desk: str = "3") -> None:
        assert isinstance(self.desk.handle(command, desk=desk), Done)
        self.seconds += 1

    def check_in(self, visit: str, service: str = "tax", **details: str) -> None:
        self.do(CheckIn(visit=visit, services=(service,), details=details))

    def screen(self, within: timedelta | None = None) -> DisplayScreen:
        now = self.desk.clock.read().at
        return display_screen(SHOP, self.desk.store.visits_of(self.desk.today), now, within)


@pytest.fixture
def day() -> Day:
    return Day()


def test_an_empty_morning_shows_the_shop_and_no_call(day: Day) -> None:
    screen = day.screen()
    assert (screen.title_en, screen.title_cy) == ("Warwickshire Direct · Shire Hall", "Neuadd y Sir")
    assert (screen.current, screen.last, screen.waiting, screen.within_minutes) == (None, (), 0, None)
    assert screen.clock == "09:00"
    assert screen.notices == (("Need help?", "Angen help?"),)


def test_the_board_is_read_from_the_front_desk(day: Day) -> None:
    for number in range(12):
        day.check_in(f"v{number}")
        day.seconds += 60
        day.do(Call(visit=f"v{number}"))
        day.do(StartServing(visit=f"v{number}"))
        day.do(Finish(visit=f"v{number}"))
    day.check_in("last")
    screen = read_display(day.desk)
    assert screen.waiting == 1
    assert screen.within_minutes == 2
    assert len(screen.calls) == 12


def test_the_clock_is_the_shops_own_in_summer(day: Day) -> None:
    assert replace(day.screen(), at=datetime(2026, 7, 1, 9, 42, tzinfo=UTC)).clock == "10:42"


def test_a_call_names_the_ticket_and_the_place_in_both_languages(day: Day) -> None:
    day.check_in("v1")
    assert day.screen().waiting == 1
    day.do(Call(visit="v1"), desk="3")
    call = day.screen().current
    assert call is not None
    assert (call.ticket, call.place_en, call.place_cy, call.number) == ("A01", "Desk 3", "Desg 3", 1)
    assert day.screen().waiting == 0


def test_a_call_to_a_room_names_the_room_and_not_why(day: Day) -> None:
    day.check_in("v1", "house")
    day.do(Call(visit="v1", room="r2"))
    call = day.screen().current
    assert call is not None
    assert (call.place_en, call.place_cy) == ("Room 2", "Ystafell 2")
    assert "debt" not in repr(day.screen())
    assert "Homelessness" not in repr(day.screen())


def test_a_desks_name_does_not_tell_why_either(day: Day) -> None:
    day.check_in("v1")
    day.do(Call(visit="v1"), desk="2")
    call = day.screen().current
    assert call is not None
    assert (call.place_en, call.place_cy) == ("Desk 2", "Desg 2")


def test_a_place_no_longer_on_the_list_sends_to_reception(day: Day) -> None:
    day.check_in("v1")
    day.do(Call(visit="v1"), desk="3")
    shop = replace(SHOP, desks={})
    screen = display_screen(shop, day.desk.store.visits_of(day.desk.today), START + timedelta(minutes=1))
    assert [(call.place_en, call.place_cy) for call in screen.calls] == [("Reception", "Y Dderbynfa")]


def test_the_newest_call_is_large_and_the_ones_before_are_listed(day: Day) -> None:
    for number, desk in enumerate(("1", "2", "3"), 1):
        day.check_in(f"v{number}")
        day.do(Call(visit=f"v{number}"), desk=desk)
    screen = day.screen()
    assert screen.current is not None
    assert screen.current.ticket == "A03"
    assert [call.ticket for call in screen.last] == ["A02", "A01"]


def test_a_call_followed_a_while_ago_joins_the_last_calls(day: Day) -> None:
    day.check_in("v1")
    day.do(Call(visit="v1"))
    day.seconds += 600
    assert day.screen().current is not None  # still to come
    day.do(StartServing(visit="v1"))
    assert day.screen().current is None
    assert [call.ticket for call in day.screen().last] == ["A01"]


def test_a_withdrawn_call_is_taken_off(day: Day) -> None:
    day.check_in("v1")
    day.do(Call(visit="v1"))
    day.do(WithdrawCall(visit="v1"))
    assert day.screen().calls == ()


def test_yesterdays_calls_are_not_shown(day: Day) -> None:
    day.check_in("v1")
    day.do(Call(visit="v1"))
    visits = day.desk.store.visits_of(day.desk.today)
    assert display_screen(SHOP, visits, START + timedelta(days=1)).calls == ()


@pytest.mark.parametrize(
    ("within", "minutes"),
    [(timedelta(0), 1), (timedelta(minutes=8), 8), (timedelta(minutes=8, seconds=1), 9)],
)
def test_the_likely_wait_is_rounded_up_to_minutes(day: Day, within: timedelta, minutes: int) -> None:
    assert day.screen(within).within_minutes == minutes


def test_nothing_old_is_announced_after_a_start(day: Day) -> None:
    day.check_in("v1")
    day.do(Call(visit="v1"))
    assert calls_since(None, day.screen()) == ()
    assert calls_since(day.screen(), day.screen()) == ()


def test_new_calls_are_announced_in_the_order_they_were_made(day: Day) -> None:
    for number in (1, 2, 3):
        day.check_in(f"v{number}")
    before = day.screen()
    for number, desk in ((2, "1"), (1, "2"), (3, "3")):
        day.do(Call(visit=f"v{number}"), desk=desk)
    assert [call.ticket for call in calls_since(before, day.screen())] == ["A02", "A01", "A03"]


def test_a_call_made_again_is_announced_as_such(day: Day) -> None:
    day.check_in("v1")
    day.do(Call(visit="v1"))
    before = day.screen()
    assert not before.calls[0].again
    day.do(CallAgain(visit="v1"))
    (again,) = calls_since(before, day.screen())
    assert again.again
    assert again.number == 2


def test_a_call_withdrawn_and_made_anew_is_announced(day: Day) -> None:
    day.check_in("v1")
    day.do(Call(visit="v1"))
    before = day.screen()
    day.do(WithdrawCall(visit="v1"))
    day.do(Call(visit="v1"), desk="1")
    assert [call.place_en for call in calls_since(before, day.screen())] == ["Desk 1"]


def test_an_older_call_that_reappears_is_not_announced(day: Day) -> None:
    for number in range(1, 9):
        day.check_in(f"v{number}")
        day.do(Call(visit=f"v{number}"), desk="1")
        day.do(StartServing(visit=f"v{number}"), desk="1")
        day.do(Finish(visit=f"v{number}"), desk="1")
    day.check_in("late")
    day.do(Call(visit="late"), desk="1")
    before = day.screen()
    day.do(WithdrawCall(visit="late"), desk="1")
    assert calls_since(before, day.screen()) == ()
    assert len(day.screen().last) == 4


HOSTILE = st.sampled_from(
    [
        "Leyla Ahmed",
        "<b>Leyla</b>",
        "A01 Leyla",
        "\u202eahmeL",
        "x" * 500,
        "Siân\nŵyn",
        "{name}",
        "%n",
        "👩🏽‍🦽 Leyla",
    ]
) | st.text(min_size=6).filter(lambda text: text.strip() == text and not text.isascii())


@given(name=HOSTILE, note=HOSTILE, language=HOSTILE)
def test_nothing_personal_reaches_the_board(name: str, note: str, language: str) -> None:
    day = Day()
    empty = repr(day.screen())
    day.do(
        CheckIn(
            visit="v1", services=("house",), language=language, needs=("private_room",),
            details={"name": name, "note": note},
        )
    )  # fmt: skip
    day.do(WriteDetails(visit="v1", details={"name": name, "phone": note}))
    day.do(Call(visit="v1", room="r2"))
    day.do(CallAgain(visit="v1"))
    shown = repr(day.screen())
    for personal in (name, note, language):
        assert personal in empty or personal not in shown
        assert repr(personal)[1:-1] in empty or repr(personal)[1:-1] not in shown
    assert "private_room" not in shown


def test_a_call_says_nothing_of_the_interpreter_who_waits_with_the_visitor() -> None:
    plain, asked = Day(), Day()
    for day, language, needs in ((plain, "", ()), (asked, "Polish", ("interpreter",))):
        day.do(CheckIn(visit="v1", services=("house",), language=language, needs=needs))
        if language:
            ask = Ask(
                booking="b1", kind=Kind.IN_PERSON, language="pol", helper=Helper.RELATIVE, minutes=15,
                visit="v1", adult=True, professional_offered=True,
            )  # fmt: skip
            assert isinstance(day.desk.handle(ask, desk="1"), Done)
        day.do(Call(visit="v1"))
    assert repr(asked.screen()) == repr(plain.screen())
