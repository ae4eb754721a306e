"""Who of the staff is in the shop: said for the day, else told by whether their desk is open."""

from __future__ import annotations

import pytest

from frontdesk.duty import Duty, SetDuty, evolve, on_duty
from frontdesk.log import ClockQuality, Event
from frontdesk.staffing import DeskState, SetDesk
from tests.shopfloor import MONDAY, Floor


@pytest.fixture
def floor() -> Floor:
    return Floor()


def here(floor: Floor, person: str) -> bool | None:
    desks = {staffing.id: staffing for staffing in floor.store.staffing()}
    duty = floor.store.one(Duty, person)
    return on_duty(floor.shop.people[person], floor.front.today.isoformat(), duty, desks)


def test_what_was_said_holds_for_the_day(floor: Floor) -> None:
    assert here(floor, "sam") is None
    floor.do(SetDuty(staff="sam", here=True))
    assert here(floor, "sam") is True
    assert floor.refused(SetDuty(staff="sam", here=True)) == "nothing_to_correct"
    floor.do(SetDuty(staff="sam", here=False))
    assert here(floor, "sam") is False
    floor.hands.pass_time(days=1)
    assert here(floor, "sam") is None
    floor.do(SetDuty(staff="sam", here=False))
    assert floor.refused(SetDuty(staff="nobody", here=True)) == "unknown_owner"


def test_else_the_desk_tells(floor: Floor) -> None:
    assert here(floor, "jo") is None
    floor.do(SetDesk(desk="2", state=DeskState.OPEN), desk="2")
    assert here(floor, "jo") is True
    floor.do(SetDesk(desk="2", state=DeskState.BREAK), desk="2")
    assert here(floor, "jo") is True
    floor.do(SetDesk(desk="2", state=DeskState.CLOSED), desk="2")
    assert here(floor, "jo") is False


def test_a_fact_of_a_newer_program_marks_it(floor: Floor) -> None:
    floor.do(SetDuty(staff="sam", here=True))
    known = floor.store.one(Duty, "sam")
    assert known is not None
    assert known.open
    newer = Event(
        id="e", site="s", stream="staff/sam", type="staff.new", version=1, data=b"{}", by="b", device="d",
        device_seq=1, hlc=1, at=MONDAY, clock=ClockQuality.SYSTEM,
    )  # fmt: skip
    after = evolve(known, newer)
    assert after is not None
    assert after.needs_newer
    assert evolve(None, newer) is None
