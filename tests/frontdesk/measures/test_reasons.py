"""Why somebody waited past the target: what the log shows during the wait."""

from __future__ import annotations

from datetime import timedelta

import msgspec

from frontdesk.measures import Cause, Reason, usual_in_window
from frontdesk.visit import HoldReason, Stretch
from frontdesk.visit.state import Spell
from tests.frontdesk.measures.days import clock, closed, held, log_of, opened, paused, seen

MIN = timedelta(minutes=1)


def only(reasons: tuple[Reason, ...]) -> Reason:
    (reason,) = reasons
    return reason


def test_nothing_is_made_up() -> None:
    log = log_of([seen("a", 0, 12)], [opened("1")])
    assert log.past[0].reasons == ()


def test_within_the_target_nothing_has_to_be_explained() -> None:
    log = log_of([held(seen("a", 0, 9), HoldReason.ROOM, 1, 8)])
    assert log.entries[0].reasons == ()


def test_a_hold_is_a_reason_from_two_minutes_on() -> None:
    long = held(seen("a", 0, 15), HoldReason.INTERPRETER, 3, 9)
    short = held(seen("b", 0, 15), HoldReason.ROOM, 3, 4.9)
    log = log_of([long, short])
    reasons = {entry.visit: entry.reasons for entry in log.past}
    found = only(reasons["a"])
    assert (found.cause, found.hold, found.lasted) == (Cause.HELD, HoldReason.INTERPRETER, 6 * MIN)
    assert found.until == clock(9)
    assert reasons["b"] == ()


def test_a_hold_while_being_served_is_no_reason_for_the_wait() -> None:
    visit = seen("a", 0, 15, served=20)
    after = Stretch(Spell.HELD, clock(18), clock(25), "1", HoldReason.ROOM)
    log = log_of([msgspec.structs.replace(visit, stretches=(*visit.stretches, after))])
    assert log.past[0].reasons == ()


def test_a_hold_this_program_does_not_know_is_left_out() -> None:
    visit = held(seen("a", 0, 15), HoldReason.ROOM, 3, 9)
    newer = Stretch(Spell.HELD, clock(3), clock(9), "", "flood")
    stretches = tuple(newer if s.spell is Spell.HELD else s for s in visit.stretches)
    assert log_of([msgspec.structs.replace(visit, stretches=stretches)]).past[0].reasons == ()


def test_desks_closed_and_on_a_break_while_somebody_waited() -> None:
    events = [opened("1"), opened("3"), closed("3", 60), opened("3", 90), paused("1", 200), opened("1", 210)]
    log = log_of([seen("a", 62, 20), seen("b", 195, 20), seen("c", 100, 20)], events)
    reasons = {entry.visit: entry.reasons for entry in log.past}
    first, second = only(reasons["a"]), only(reasons["b"])
    assert (first.cause, first.desks, first.on_break) == (Cause.DESKS_SHUT, 1, 0)
    assert (first.since, first.until) == (clock(60), clock(90))
    assert (second.desks, second.on_break) == (1, 1)
    assert reasons["c"] == ()


def test_no_desk_at_all_is_said_as_such_and_may_last() -> None:
    log = log_of([seen("a", 62, 20)], [opened("1"), closed("1", 60)])
    found = only(log.past[0].reasons)
    assert (found.cause, found.since, found.until) == (Cause.NO_DESK, clock(60), None)


def test_a_desk_that_does_not_do_it_or_was_never_open_is_no_reason() -> None:
    events = [opened("1"), opened("2"), closed("2", 5), closed("3", 0)]
    log = log_of([seen("a", 10, 20), seen("b", 10, 20, service="badge")], events)
    reasons = {entry.visit: entry.reasons for entry in log.past}
    assert reasons["a"] == ()  # desk 2 does badges only
    assert only(reasons["b"]).desks == 1


def test_changes_that_leave_the_same_number_shut_read_as_one_stretch() -> None:
    events = [opened("1"), opened("3"), closed("3", 60), opened("2", 70), opened("3", 90)]
    log = log_of([seen("a", 62, 25, service="badge")], events)
    found = only(log.past[0].reasons)
    assert (found.since, found.until) == (clock(60), clock(90))


def test_a_surge_reaches_those_who_come_before_the_queue_is_empty_again() -> None:
    """One every 10 minutes is 3 in a half-hour; more than 3 + 2·√3 = 6.5 is a surge."""
    calm = [seen(f"c{n:02d}", n * 10, 1, served=3) for n in range(40)]
    rush = [seen(f"r{n}", 121 + n * 0.5, 15, served=3) for n in range(8)]
    after = [seen("after", 135, 12, served=3), seen("much later", 175, 12, served=3)]
    log = log_of([*calm, *rush, *after])
    reasons = {entry.visit: entry.reasons for entry in log.past}
    found = only(reasons["after"])
    assert found.cause is Cause.SURGE
    assert found.people == 12  # 8 of the rush, 3 of the calm in that half-hour, and "after" itself
    assert found.usual == 3
    assert reasons["much later"] == ()


def test_a_young_day_has_no_usual_half_hour_yet() -> None:
    assert usual_in_window([], clock(0)) is None
    assert usual_in_window([clock(0), clock(100)], clock(100)) is None
    # half-hours from 9:00: 2, 1, 0, 1 people
    came = [clock(0), clock(5), clock(40), clock(100), clock(121)]
    assert usual_in_window(came, clock(121)) == 1.0
