"""The life of a booking: who may interpret, nobody booked twice, each step, and what a merge leaves."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from frontdesk.interpreting import commands as to
from frontdesk.interpreting import facts
from frontdesk.interpreting.decide import possible, pounds
from frontdesk.interpreting.evolve import evolve
from frontdesk.interpreting.facts import Gender, Helper, Subject, Why
from frontdesk.interpreting.kinds import Kind
from frontdesk.interpreting.state import ANSWER_AT_ONCE, LATE, Booking, Reminder, Stage, clashes
from frontdesk.log import ClockQuality, Event, Fact, encode, name_of
from tests.frontdesk.interpreting.bookings import (
    COLLEAGUE,
    MEET,
    RELATIVE,
    RING,
    TRANSLATE,
    floor_with_providers,
    state,
)
from tests.shopfloor import MONDAY, Floor


@pytest.fixture
def floor() -> Floor:
    return floor_with_providers()


def test_asked_now_it_holds_the_cost_and_when_it_was_asked(floor: Floor) -> None:
    visit = floor.check_in()
    floor.do(
        replace(
            RING, visit=visit, gender=Gender.WOMAN, subject=Subject.HOUSING, details={"dialect": "Silesian"}
        )
    )
    made = state(floor)
    assert (made.stage, made.at_once, made.quoted, made.visit, made.day) == (
        Stage.ASKED,
        True,
        930,
        visit,
        "2026-11-23",
    )
    assert (made.asked, made.starts, made.sequence, made.told) == (floor.now, floor.now, 0, -1)
    assert (made.gender, made.subject, made.desk) == (Gender.WOMAN, Subject.HOUSING, "1")
    assert floor.store.details("booking/b1") == {"dialect": "Silesian"}
    assert made.reference == "0000-00B1"
    assert floor.refused(RING) == "already_booked"


def test_nothing_personal_is_in_the_events(floor: Floor) -> None:
    floor.do(replace(RING, details={"dialect": "Silesian", "what": "A letter to Anna"}))
    floor.do(to.Confirm(booking="b1", interpreter="LF-204", details={"interpreter": "Maria Nowak"}))
    written = b"".join(event.data for event in floor.store.log())
    assert b"Silesian" not in written
    assert b"Maria" not in written
    assert floor.store.details("booking/b1")["interpreter"] == "Maria Nowak"


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"language": "Polish"}, "unknown_language"),
        ({"language": "bfi"}, "sign_not_heard"),
        ({"minutes": 0}, "how_long"),
        ({"minutes": 481}, "how_long"),
        ({"kind": Kind.WRITTEN}, "how_many_words"),
        ({"room": "cellar"}, "unknown_place"),
        ({"payer": "X"}, "unknown_payer"),
        ({"provider": "nobody"}, "unknown_provider"),
        ({"provider": "sign"}, "language_not_served"),
        ({"shown": 929}, "cost_changed"),
        ({"starts": MONDAY - timedelta(days=1)}, "booked_past"),
        ({"kind": Kind.IN_PERSON, "starts": MONDAY + timedelta(hours=2)}, "notice_too_short"),
    ],
)
def test_what_can_not_be_is_refused_in_words(floor: Floor, change: dict[str, object], code: str) -> None:
    wrong = RING
    for name, value in change.items():
        wrong = _with(wrong, name, value)
    assert floor.refused(wrong) == code


def _with(ask: to.Ask, name: str, value: object) -> to.Ask:
    given = {field: getattr(ask, field) for field in ask.__dataclass_fields__}
    return to.Ask(**{**given, name: value})


def test_the_cost_shown_is_the_cost_booked(floor: Floor) -> None:
    floor.do(replace(RING, shown=930))
    assert state(floor).quoted == 930


class TestWhoInterprets:
    def test_a_child_never_does(self, floor: Floor) -> None:
        assert floor.refused(replace(RELATIVE, adult=False)) == "no_child_interprets"

    def test_a_relative_only_once_a_professional_was_offered_and_that_is_on_record(
        self, floor: Floor
    ) -> None:
        assert floor.refused(replace(RELATIVE, professional_offered=False)) == "offer_professional_first"
        floor.do(RELATIVE)
        made = state(floor)
        assert (made.helper, made.professional_offered, made.quoted) == (Helper.RELATIVE, True, 0)
        assert possible(made) == (to.Arrive, to.FailToCome, to.Cancel)

    def test_a_colleague_who_volunteered_the_language(self, floor: Floor) -> None:
        assert floor.refused(replace(COLLEAGUE, person="sam")) == "not_volunteered"
        assert floor.refused(replace(COLLEAGUE, person="nobody")) == "not_volunteered"
        assert floor.refused(replace(COLLEAGUE, language="syl")) == "not_volunteered"
        floor.do(COLLEAGUE)
        made = state(floor)
        assert (made.interpreter, made.provider, made.cost) == ("person/jo", "", 0)
        assert possible(made) == (to.Confirm, to.Arrive, to.FailToCome, to.Cancel)

    def test_one_who_wrote_the_language_down_by_its_code(self, floor: Floor) -> None:
        floor.do(replace(COLLEAGUE, language="urd", person="ali"))
        assert state(floor).interpreter == "person/ali"


class TestNobodyIsBookedTwice:
    def test_a_colleague_at_the_same_time(self, floor: Floor) -> None:
        floor.do(COLLEAGUE)
        floor.hands.pass_time(minutes=14)
        assert floor.refused(replace(COLLEAGUE, booking="b2")) == "interpreter_taken"
        floor.hands.pass_time(minutes=1)
        floor.do(replace(COLLEAGUE, booking="b2"))

    def test_who_is_free_earlier_can_be_asked_earlier(self, floor: Floor) -> None:
        floor.do(COLLEAGUE)
        floor.do(to.Arrive(booking="b1"))
        floor.do(to.Finish(booking="b1"))
        floor.do(replace(COLLEAGUE, booking="b2"))

    def test_a_room_at_the_same_time(self, floor: Floor) -> None:
        floor.do(replace(MEET, room="room1"))
        assert MEET.starts is not None
        later = MEET.starts + timedelta(minutes=59)
        assert floor.refused(replace(MEET, booking="b2", room="room1", starts=later)) == "room_taken"
        floor.do(replace(MEET, booking="b2", room="room1", starts=later + timedelta(minutes=1)))

    def test_an_interpreter_the_provider_named_by_a_number(self, floor: Floor) -> None:
        floor.do(MEET)
        floor.do(to.Offer(booking="b1", interpreter="LF-204"))
        floor.do(replace(MEET, booking="b2"))
        assert floor.refused(to.Confirm(booking="b2", interpreter="LF-204")) == "interpreter_taken"
        for name in ("Maria Nowak", "Maria", "person/jo 1"):
            assert floor.refused(to.Confirm(booking="b2", interpreter=name)) == "number_not_name"
        floor.do(to.Confirm(booking="b1", interpreter="LF-204"))
        floor.do(to.Confirm(booking="b2", interpreter="LF-9"))

    def test_a_translation_takes_nobody_s_time(self, floor: Floor) -> None:
        floor.do(replace(TRANSLATE, room="room1"))
        floor.do(replace(TRANSLATE, room="room1", booking="b2"))
        assert clashes([state(floor), state(floor, "b2")]) == {}

    def test_two_desks_that_did_not_see_each_other_leave_a_clash_for_people(self, floor: Floor) -> None:
        floor.do(replace(MEET, room="room1"))
        other = floor_with_providers()
        other.do(replace(MEET, booking="b2", room="room1"))
        other.do(replace(MEET, booking="b3"))
        assert MEET.starts is not None
        other.do(replace(MEET, booking="b4", room="room1", starts=MEET.starts + timedelta(hours=1)))
        merged = [state(floor), *(state(other, each) for each in ("b2", "b3", "b4"))]
        assert clashes(merged) == clashes(reversed(merged)) == {"b1": ("b2",), "b2": ("b1",)}


class TestSteps:
    def test_from_asked_to_finished(self, floor: Floor) -> None:
        floor.do(MEET)
        floor.do(to.MarkTold(booking="b1", sequence=0))
        floor.do(to.Offer(booking="b1", interpreter="LF-204"))
        assert possible(state(floor)) == (to.Confirm, to.Arrive, to.FailToCome, to.Cancel)
        floor.do(to.Confirm(booking="b1"))
        assert (state(floor).stage, state(floor).interpreter, state(floor).met) == (
            Stage.CONFIRMED,
            "LF-204",
            None,
        )
        assert floor.refused(to.Confirm(booking="b1")) == "booking_not_so"
        assert floor.refused(to.Finish(booking="b1")) == "booking_not_so"
        floor.hands.pass_time(days=2, minutes=55)
        floor.do(to.Arrive(booking="b1"))
        made = state(floor)
        assert made.waited(floor.now) == timedelta(days=2, minutes=55)
        assert (made.told, made.met, possible(made)) == (0, True, (to.Finish,))
        floor.do(to.Finish(booking="b1"))
        assert not state(floor).open
        assert (state(floor).ended, state(floor).cost) == (floor.now, state(floor).quoted)
        assert floor.refused(to.Cancel(booking="b1", why=Why.VISITOR)) == "booking_not_so"
        assert possible(state(floor)) == ()

    def test_moved_it_costs_anew_and_has_to_be_confirmed_anew(self, floor: Floor) -> None:
        floor.do(replace(MEET, room="room1"))
        floor.do(to.Confirm(booking="b1"))
        before = state(floor)
        starts = MONDAY + timedelta(days=3, hours=1)
        assert floor.refused(to.Move(booking="b1", starts=starts, minutes=0)) == "how_long"
        assert floor.refused(to.Move(booking="b1", starts=starts, minutes=9, room="x")) == "unknown_place"
        assert floor.refused(to.Move(booking="b1", starts=starts, minutes=90, shown=1)) == "cost_changed"
        floor.do(to.Move(booking="b1", starts=starts, minutes=90, room="room1"))
        after = state(floor)
        assert (after.stage, after.sequence, after.minutes, after.day) == (Stage.ASKED, 1, 90, "2026-11-26")
        assert after.quoted == before.quoted + 1900
        floor.do(replace(MEET, booking="b2", room="room1"))
        back = to.Move(booking="b1", starts=before.starts, minutes=60, room="room1")
        assert floor.refused(back) == "room_taken"
        floor.do(to.Arrive(booking="b1"))
        assert floor.refused(back) == "booking_not_so"

    def test_one_whose_provider_is_no_longer_set_up_can_not_be_moved(self, floor: Floor) -> None:
        floor.do(MEET)
        floor.shop.providers.clear()
        starts = MONDAY + timedelta(days=3)
        assert floor.refused(to.Move(booking="b1", starts=starts, minutes=60)) == "unknown_provider"

    @pytest.mark.parametrize(("why", "later", "charge"), [
        (Why.NOT_NEEDED, timedelta(), 0),
        (Why.NOT_NEEDED, timedelta(days=1, hours=9), 5250),
        (Why.PROVIDER, timedelta(days=1, hours=9), 0),
    ])  # fmt: skip
    def test_cancelled_after_the_deadline_it_costs(
        self, floor: Floor, why: Why, later: timedelta, charge: int
    ) -> None:
        floor.do(MEET)
        floor.hands.pass_time(seconds=later.total_seconds())
        assert floor.refused(to.Cancel(booking="b1", why=why, shown=charge + 1)) == "cost_changed"
        floor.do(to.Cancel(booking="b1", why=why, shown=charge))
        made = state(floor)
        assert (made.stage, made.why, made.charge, made.cost, made.sequence) == (
            Stage.CANCELLED,
            why,
            charge,
            charge,
            1,
        )
        assert made.met is False

    def test_nobody_came(self, floor: Floor) -> None:
        floor.do(RING)
        floor.do(to.FailToCome(booking="b1"))
        assert (state(floor).stage, state(floor).cost, state(floor).met) == (Stage.FAILED_TO_COME, 0, False)

    def test_of_nothing_nothing_can_be_done(self, floor: Floor) -> None:
        assert floor.refused(to.Arrive(booking="b9")) == "no_such_booking"


class TestReminders:
    def test_who_is_wanted_at_once_has_five_minutes(self, floor: Floor) -> None:
        floor.do(RING)
        made = state(floor)
        assert made.reminder(floor.now + ANSWER_AT_ONCE) is None
        assert made.reminder(floor.now + ANSWER_AT_ONCE + timedelta(seconds=1)) is Reminder.NO_ANSWER

    def test_for_a_date_a_day_to_answer_then_a_day_to_remind(self, floor: Floor) -> None:
        floor.do(MEET)
        asked, starts = floor.now, state(floor).starts
        assert state(floor).reminder(asked + timedelta(hours=24)) is None
        assert state(floor).reminder(asked + timedelta(hours=25)) is Reminder.NO_ANSWER
        floor.do(to.Confirm(booking="b1"))
        sure = state(floor)
        assert sure.reminder(asked) is None
        assert sure.reminder(starts - timedelta(hours=24)) is Reminder.TOMORROW
        assert sure.reminder(starts + LATE) is None
        assert sure.reminder(starts + LATE + timedelta(seconds=1)) is Reminder.NOT_THERE

    def test_one_that_is_over_and_not_ended(self, floor: Floor) -> None:
        floor.do(RING)
        floor.do(to.Arrive(booking="b1"))
        over = floor.now + timedelta(minutes=15) + LATE
        assert state(floor).reminder(over) is None
        assert state(floor).reminder(over + timedelta(seconds=1)) is Reminder.NOT_ENDED
        floor.do(to.Finish(booking="b1"))
        assert state(floor).reminder(over + timedelta(days=1)) is None


class TestAfterAMerge:
    @staticmethod
    def fold(*payloads: Fact, type_: str = "") -> Booking | None:
        found: Booking | None = None
        for number, payload in enumerate(payloads, start=1):
            found = evolve(found, _event(payload, number, type_))
        return found

    def test_what_does_not_fit_is_an_anomaly_and_changes_nothing(self) -> None:
        asked = _asked()
        made = self.fold(asked, facts.Confirmed(interpreter="A-1"), facts.Confirmed(interpreter="B-2"))
        assert made is not None
        assert (made.interpreter, made.anomalies) == ("A-1", ("booking.confirmed@confirmed",))
        ended = self.fold(asked, facts.FailedToCome(), facts.Arrived())
        assert ended is not None
        assert (ended.stage, ended.anomalies) == (Stage.FAILED_TO_COME, ("booking.arrived@failed_to_come",))

    def test_asked_twice_under_one_id_is_an_anomaly(self) -> None:
        made = self.fold(_asked(), _asked())
        assert made is not None
        assert made.anomalies == ("booking.asked@asked",)

    def test_a_fact_of_a_newer_program_marks_it(self) -> None:
        made = evolve(self.fold(_asked()), replace_type(_event(facts.Arrived(), 2, ""), "booking.new"))
        assert made is not None
        assert made.needs_newer
        assert evolve(None, _event(facts.Arrived(), 1, "")) is None


def _asked() -> facts.Asked:
    return facts.Asked(
        day="2026-11-25",
        kind=Kind.IN_PERSON,
        language="pol",
        helper=Helper.PROFESSIONAL,
        starts=MONDAY + timedelta(days=2),
    )


def _event(payload: Fact, number: int, type_: str) -> Event:
    name, version = name_of(payload)
    return Event(
        id=f"e{number}",
        site="s",
        stream="booking/b1",
        type=type_ or name,
        version=version,
        data=encode(payload),
        by="desk/1",
        device="d",
        device_seq=number,
        hlc=number,
        at=_at(number),
        clock=ClockQuality.SYSTEM,
    )


def _at(number: int) -> datetime:
    return MONDAY + timedelta(minutes=number)


def replace_type(event: Event, type_: str) -> Event:
    """The same event under another name."""
    return Event(**{**{name: getattr(event, name) for name in event.__struct_fields__}, "type": type_})


def test_money_is_written_in_pounds() -> None:
    assert (pounds(5), pounds(120), pounds(123456)) == ("£0.05", "£1.20", "£1,234.56")
