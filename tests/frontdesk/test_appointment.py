"""Appointments from booking to arrival or cancelling."""

from datetime import timedelta

import msgspec

from frontdesk import appointment
from frontdesk.appointment import Book, Cancel, MarkArrived, Stage
from frontdesk.visit import commands as do
from tests.shopfloor import MONDAY, Floor

AT_TEN = MONDAY + timedelta(hours=1)


def booked(floor: Floor, id_: str = "a1") -> str:
    floor.do(Book(appointment=id_, service="badge", due=AT_TEN, details={"name": "Gareth"}))
    return id_


def test_booking_is_for_later_and_for_a_service_of_the_shop() -> None:
    floor = Floor()
    assert floor.refused(Book(appointment="a", service="nothing", due=AT_TEN)) == "unknown_service"
    assert floor.refused(Book(appointment="a", service="badge", due=MONDAY)) == "past_appointment"
    booked(floor)
    (expected,) = floor.store.appointments_of(MONDAY.date())
    assert (expected.service, expected.due, expected.open) == ("badge", AT_TEN, True)
    assert floor.store.details("appointment/a1") == {"name": "Gareth"}


def test_checking_in_for_an_appointment_marks_it_arrived_in_the_same_breath() -> None:
    floor = Floor()
    booked(floor)
    visit = floor.front.make_id()
    done = floor.do(do.CheckIn(visit=visit, services=("badge",), appointment=AT_TEN, appointment_id="a1"))
    assert [event.type for event in done.events] == ["visit.checked_in", "appointment.arrived"]
    kept = floor.store.appointment("a1")
    assert kept is not None
    assert (kept.stage, kept.visit) == (Stage.ARRIVED, visit)


def test_nobody_is_checked_in_for_an_appointment_that_is_over_or_unknown() -> None:
    floor = Floor()
    booked(floor)

    def arriving(id_: str) -> do.CheckIn:
        visit = floor.front.make_id()
        return do.CheckIn(visit=visit, services=("badge",), appointment=AT_TEN, appointment_id=id_)

    floor.do(arriving("a1"))
    assert floor.refused(arriving("a1")) == "appointment_over"
    assert floor.refused(arriving("a2")) == "no_such_appointment"
    booked(floor, "a3")
    floor.do(Cancel(appointment="a3"))
    assert floor.refused(arriving("a3")) == "appointment_over"
    assert len(floor.store.open_visits()) == 1
    assert floor.front.next_ticket("badge") == "B02"
    kept = floor.store.appointment("a1")
    assert kept is not None
    assert kept.anomalies == ()


def test_an_appointment_ends_once() -> None:
    floor = Floor()
    assert floor.refused(Cancel(appointment="a1")) == "no_such_appointment"
    booked(floor)
    floor.do(Cancel(appointment="a1"))
    assert floor.refused(MarkArrived(appointment="a1", visit="v")) == "appointment_over"
    booked(floor, "a2")
    floor.do(MarkArrived(appointment="a2", visit="v"))


def test_folding_takes_anything() -> None:
    floor = Floor()
    booked(floor)
    event = floor.store.events("appointment/a1")[0]
    state = appointment.evolve(None, event)
    assert state is not None
    newer = appointment.evolve(state, msgspec.structs.replace(event, type="appointment.moved"))
    assert newer is not None
    assert newer.needs_newer
    twice = appointment.evolve(state, event)
    assert twice is not None
    assert twice.anomalies == ("appointment.booked",)
    assert appointment.evolve(None, msgspec.structs.replace(event, type="appointment.moved")) is None
