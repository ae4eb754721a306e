"""Desks that open, take a break and close, and what is kept of it for the wait log."""

from datetime import timedelta

import msgspec

from frontdesk import staffing, words
from frontdesk.refusal import Refusal
from frontdesk.staffing import DeskState, Period, SetDesk, Staffing
from frontdesk.visit import commands as do
from tests.shopfloor import MONDAY, Floor


def the_desk(floor: Floor) -> Staffing:
    (found,) = floor.store.staffing()
    return found


def test_a_desk_s_day_in_periods() -> None:
    floor = Floor()
    floor.do(SetDesk(desk="1", state=DeskState.OPEN))
    floor.hands.pass_time(hours=3)
    back = floor.now + timedelta(minutes=30)
    floor.do(SetDesk(desk="1", state=DeskState.BREAK, until=back))
    assert (the_desk(floor).state, the_desk(floor).back_at) == (DeskState.BREAK, back)
    floor.hands.pass_time(minutes=30)
    floor.do(SetDesk(desk="1", state=DeskState.CLOSED))
    noon = MONDAY + timedelta(hours=3)
    assert the_desk(floor).periods == (
        Period(DeskState.OPEN, MONDAY, noon),
        Period(DeskState.BREAK, noon, noon + timedelta(minutes=30)),
        Period(DeskState.CLOSED, noon + timedelta(minutes=30)),
    )
    assert the_desk(floor).open
    assert len(floor.store.staffing_events(MONDAY.date())) == 3


def test_only_a_change_is_a_change_but_a_break_can_be_prolonged() -> None:
    floor = Floor()
    assert floor.refused(SetDesk(desk="9", state=DeskState.OPEN)) == "unknown_place"
    floor.do(SetDesk(desk="1", state=DeskState.OPEN))
    assert floor.refused(SetDesk(desk="1", state=DeskState.OPEN)) == "desk_already_so"
    floor.do(SetDesk(desk="1", state=DeskState.BREAK))
    floor.do(SetDesk(desk="1", state=DeskState.BREAK, until=MONDAY + timedelta(hours=1)))


def test_a_refusal_names_the_desk_in_the_language_in_use() -> None:
    floor = Floor()
    floor.do(SetDesk(desk="1", state=DeskState.OPEN))
    words.use("cy")
    try:
        answer = floor.front.handle(SetDesk(desk="1", state=DeskState.OPEN), desk="1")
    finally:
        words.use("en")
    assert isinstance(answer, Refusal)
    assert dict(answer.values)["place"] == "Desg 1"


def test_a_new_day_begins_with_new_periods() -> None:
    floor = Floor()
    floor.do(SetDesk(desk="1", state=DeskState.OPEN))
    floor.hands.pass_time(days=1)
    floor.do(SetDesk(desk="1", state=DeskState.OPEN))
    assert the_desk(floor).periods == (Period(DeskState.OPEN, floor.now),)


def test_a_desk_with_a_visitor_stays_open() -> None:
    floor = Floor()
    floor.do(SetDesk(desk="1", state=DeskState.OPEN))
    visit = floor.check_in()
    floor.do(do.Call(visit=visit))
    assert floor.refused(SetDesk(desk="1", state=DeskState.CLOSED)) == "desk_has_visitor"


def test_what_a_newer_program_wrote_is_marked() -> None:
    floor = Floor()
    floor.do(SetDesk(desk="1", state=DeskState.OPEN))
    event = floor.store.events("desk/1")[0]
    after = staffing.evolve(the_desk(floor), msgspec.structs.replace(event, type="desk.moved"))
    assert after is not None
    assert after.needs_newer
    assert after.state is DeskState.OPEN
