"""What is found about a receiver before a visitor is handed on, and who is the next best."""

from datetime import timedelta

import pytest

from frontdesk import words
from frontdesk.receiver_check import FULL, Check, Doubt, check, next_best, receivers_here, situation
from frontdesk.receivers import all_receivers, receiver_name, receiver_of
from frontdesk.screens.handing_on import HandOffScreen, allow_text, hand_off_screen
from frontdesk.staffing import DeskState, SetDesk
from frontdesk.visit import AllowReason
from frontdesk.visit import commands as do
from tests.shopfloor import Floor


@pytest.fixture
def floor() -> Floor:
    """Every desk is open; somebody is served at desk 1."""
    floor = Floor()
    for desk in "123":
        floor.do(SetDesk(desk=desk, state=DeskState.OPEN), desk)
    return floor


def served(floor: Floor, service: str = "badge", needs: tuple[str, ...] = (), language: str = "") -> str:
    visit = floor.front.make_id()
    floor.do(do.CheckIn(visit=visit, services=(service,), needs=needs, language=language))
    floor.serve(visit)
    return visit


def found(floor: Floor, visit: str, to: str, desk: str = "1") -> Check:
    receiver = receiver_of(to, floor.shop)
    assert receiver is not None
    at = situation(
        floor.visit(visit), desk, floor.store.open_visits(), floor.store.staffing(), floor.shop, floor.now
    )
    return check(receiver, at)


def doubts(floor: Floor, visit: str, to: str) -> set[Doubt]:
    return set(found(floor, visit, to).doubts)


def test_a_receiver_that_is_open_and_fits_has_nothing_against_it(floor: Floor) -> None:
    visit = served(floor)
    for to in ("desk/2", "service/benefit", "room/room1", "person/jo", "person/ali"):
        assert found(floor, visit, to).doubts == (), to


def test_closed_on_a_break_and_taken(floor: Floor) -> None:
    visit = served(floor)
    back = floor.now + timedelta(minutes=15)
    floor.do(SetDesk(desk="2", state=DeskState.BREAK, until=back), "2")
    assert found(floor, visit, "desk/2").doubts == (Doubt.ON_BREAK,)
    assert found(floor, visit, "desk/2").back_at == back
    assert found(floor, visit, "person/jo").doubts == (Doubt.ON_BREAK,)
    assert found(floor, visit, "person/sam").back_at is None
    floor.do(SetDesk(desk="3", state=DeskState.CLOSED), "3")
    assert doubts(floor, visit, "desk/3") == {Doubt.CLOSED}
    assert doubts(floor, visit, "service/badge") == {Doubt.OWN_DESK}
    assert doubts(floor, visit, "room/room1") == {Doubt.ON_BREAK}
    other = floor.check_in("badge")
    floor.do(SetDesk(desk="3", state=DeskState.OPEN), "3")
    floor.do(do.Call(visit=other, room="room1"), "3")
    assert doubts(floor, visit, "room/room1") == {Doubt.TAKEN}


def test_yesterday_s_desk_is_not_open_today(floor: Floor) -> None:
    floor.hands.pass_time(days=1)
    visit = served(floor)
    assert doubts(floor, visit, "desk/2") == {Doubt.CLOSED}


def test_a_service_nobody_else_here_does(floor: Floor) -> None:
    visit = served(floor)
    floor.do(SetDesk(desk="3", state=DeskState.CLOSED), "3")
    assert doubts(floor, visit, "service/post") == {Doubt.OWN_DESK}
    at_two = floor.check_in("badge")
    floor.serve(at_two, "2")
    floor.do(do.Finish(visit=visit))
    floor.do(SetDesk(desk="1", state=DeskState.CLOSED))
    assert set(found(floor, at_two, "service/post", "2").doubts) == {Doubt.CLOSED}


def test_what_a_desk_or_a_person_does(floor: Floor) -> None:
    visit = served(floor, "benefit")
    assert doubts(floor, visit, "desk/2") == {Doubt.NOT_DONE}
    assert doubts(floor, visit, "person/sam") == {Doubt.NOT_DONE}
    assert doubts(floor, visit, "desk/3") == set()


def test_steps_and_language(floor: Floor) -> None:
    visit = served(floor, "badge", ("step_free",), "Polish")
    assert doubts(floor, visit, "desk/2") == set()  # Jo Evans, who sits there, speaks it
    assert doubts(floor, visit, "desk/3") == {Doubt.STEPS, Doubt.LANGUAGE}
    assert doubts(floor, visit, "service/badge") == set()
    assert doubts(floor, visit, "service/post") == {Doubt.STEPS, Doubt.LANGUAGE}
    assert doubts(floor, visit, "person/ali") == {Doubt.LANGUAGE}
    assert doubts(floor, visit, "person/sam") == {Doubt.LANGUAGE, Doubt.NOT_DONE}


def test_how_many_wait_and_whether_there_is_room(floor: Floor) -> None:
    visit = served(floor)
    for _ in range(FULL):
        floor.check_in("badge")
    shared = found(floor, visit, "desk/2")
    assert (shared.waiting, shared.doubts) == (FULL, ())  # three desks share them
    floor.do(SetDesk(desk="3", state=DeskState.CLOSED), "3")
    for _ in range(FULL):
        floor.check_in("badge")
    alone = found(floor, visit, "desk/2")
    assert (alone.waiting, alone.load, alone.doubts) == (2 * FULL, FULL, (Doubt.FULL,))
    assert found(floor, visit, "service/badge").doubts == (Doubt.FULL,)
    assert screen_of(floor, visit).choice("desk/2").found == f"already {2 * FULL} waiting"
    floor.do(SetDesk(desk="3", state=DeskState.OPEN), "3")
    handed = floor.check_in("benefit")
    floor.do(do.Finish(visit=visit))
    floor.serve(handed)
    floor.do(do.HandOff(visit=handed, to="person/ali"))
    again = served(floor)
    assert found(floor, again, "person/ali").waiting == 1
    assert found(floor, again, "room/room1").waiting == 0


def test_the_next_best_comes_in_order_and_never_with_more_against_it(floor: Floor) -> None:
    visit = served(floor, "benefit")
    floor.check_in("benefit")
    at = situation(
        floor.visit(visit), "1", floor.store.open_visits(), floor.store.staffing(), floor.shop, floor.now
    )
    order = [each.receiver.code for each in receivers_here(at)]
    assert order == ["person/jo", "person/ali", "desk/3", "room/room1", "person/sam", "desk/2"]
    wanted = receiver_of("desk/2", floor.shop)
    assert wanted is not None
    better = next_best(check(wanted, at), at)
    assert [each.receiver.code for each in better] == ["person/jo", "person/ali", "desk/3"]
    assert next_best(better[0], at) == []


def test_every_receiver_of_the_shop_has_a_name(floor: Floor) -> None:
    codes = [each.code for each in all_receivers(floor.shop)]
    assert {code.partition("/")[0] for code in codes} == {"desk", "room", "person", "service"}
    assert all(receiver_name(code, floor.shop, "cy") for code in codes)
    assert receiver_name("person/jo", floor.shop, "en") == "Jo Evans"
    assert receiver_name("desk/9", floor.shop, "en") == "9"
    assert receiver_name("person/gone", floor.shop, "en") == "gone"


def screen_of(floor: Floor, visit: str) -> HandOffScreen:
    screen = hand_off_screen(floor.front, visit, "1")
    assert screen is not None
    return screen


def test_what_was_found_is_said_in_words(floor: Floor) -> None:
    visit = served(floor, "benefit", ("step_free",), "Polish")
    floor.do(SetDesk(desk="2", state=DeskState.BREAK, until=floor.now + timedelta(minutes=15)), "2")
    screen = screen_of(floor, visit)
    assert screen.choice("desk/2").found == "does not do Housing benefit · on a break until 09:15"
    assert screen.choice("desk/3").found == "not step-free · nobody known to speak Polish"
    floor.check_in("badge")
    assert screen_of(floor, visit).choice("desk/2").found.endswith("on a break until 09:15 · 1 waiting")
    assert screen.choice("person/jo").kind == "Person"
    (service,) = screen.services(["badge"])
    assert (service.name, service.kind, service.doubtful) == ("Blue Badge", "Service", True)
    assert next(each.code for each in screen.better("desk/2")) == "person/jo"
    assert {each.code for each in screen.first()} >= {"desk/2", "desk/3", "room/room1", "person/jo"}
    floor.do(SetDesk(desk="2", state=DeskState.OPEN), "2")
    floor.do(do.Finish(visit=visit))
    calm = served(floor, "badge")
    assert screen_of(floor, calm).choice("room/room1").found == "nobody waiting"
    with pytest.raises(KeyError):
        screen.choice("desk/9")
    assert hand_off_screen(floor.front, "nobody", "1") is None


def test_every_doubt_and_reason_is_said_in_welsh_too() -> None:
    for reason in AllowReason:
        english = allow_text(reason)
        words.use("cy")
        try:
            assert allow_text(reason) != english
        finally:
            words.use("en")
