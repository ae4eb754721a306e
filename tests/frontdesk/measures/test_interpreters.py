"""Requests for interpreters in the figures of a day: met or not, and the wait, each counted once."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from frontdesk.interpreting import commands as to
from frontdesk.interpreting.facts import Why
from frontdesk.interpreting.state import Booking
from frontdesk.measures import Share, interpreter_figures
from frontdesk.screens.wait_log.reading import read_day
from tests.frontdesk.interpreting.bookings import COLLEAGUE, MEET, RING, floor_with_providers


def test_each_request_is_one_of_four_and_waits_are_from_asking_to_arriving() -> None:
    floor = floor_with_providers()
    visit = floor.check_in()
    floor.do(replace(RING, visit=visit))
    floor.do(replace(COLLEAGUE, booking="b2", visit=visit))
    floor.do(replace(RING, booking="b3"))
    floor.do(replace(RING, booking="b4"))
    floor.do(replace(RING, booking="b5"))
    floor.do(replace(MEET, booking="b6"))
    floor.hands.pass_time(minutes=2)
    floor.do(to.Arrive(booking="b2"))
    floor.hands.pass_time(minutes=4)
    floor.do(to.Arrive(booking="b1"))
    floor.do(to.FailToCome(booking="b3"))
    floor.do(to.Cancel(booking="b4", why=Why.VISITOR))
    found = interpreter_figures(floor.store.every(Booking), floor.now)
    assert (found.met, found.failed, found.cancelled, found.open, found.asked) == (2, 1, 1, 2, 6)
    assert found.share_met == Share(2, 3)
    assert found.by_staff == 1
    assert (found.waits.count, found.waits.median) == (2, timedelta(minutes=4))
    assert found.by_visit == {visit: timedelta(minutes=8)}
    assert found.cost == 930 + 930 + 5250


def test_they_stand_in_the_wait_log_of_the_day_they_are_for() -> None:
    floor = floor_with_providers()
    floor.do(RING)
    floor.do(replace(MEET, booking="b6"))
    floor.hands.pass_time(minutes=3)
    floor.do(to.Arrive(booking="b1"))
    screen = read_day(floor.front, floor.front.today)
    rows = {row[0].text: row[1].text for row in screen.interpreters.rows}
    assert (rows["Met"], rows["Still open"], rows["Median wait for one wanted at once"]) == ("1", "0", "3:00")
    assert screen.interpreters.note == "100% met"
    wednesday = read_day(floor.front, floor.front.today + timedelta(days=2))
    assert {row[0].text: row[1].text for row in wednesday.interpreters.rows}["Still open"] == "1"
    thursday = read_day(floor.front, floor.front.today + timedelta(days=3))
    assert thursday.interpreters.rows == ()
