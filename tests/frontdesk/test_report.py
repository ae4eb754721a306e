"""A day that somebody has on paper, and what comes late: the figures change, and who reads them is told."""

from __future__ import annotations

import msgspec

from frontdesk import report
from frontdesk.measures import digest
from frontdesk.paper.wait_log import Format, render
from frontdesk.report import NoteSaved, Report
from frontdesk.screens.wait_log import WaitLogScreen
from frontdesk.screens.wait_log.reading import read_day
from frontdesk.visit import commands as do
from tests.frontdesk.meeting import Half, halves, meet
from tests.shopfloor import Floor

CHANGED = "its figures have changed since"


def shown(half: Half, language: str = "en") -> WaitLogScreen:
    """Monday's wait log."""
    return read_day(half.front, FIRST, language=language)


FIRST = Floor().now.date()


def save(half: Half) -> None:
    half.do(NoteSaved(report=FIRST.isoformat(), figures=digest(shown(half).log)))


def played() -> tuple[Half, Half]:
    """Two desks of a shop, each with a visitor it served while it was cut off from the other."""
    one, other = halves("1", "3")
    for half in (one, other):
        visit = half.check_in()
        half.serve(visit)
        half.do(do.Finish(visit=visit))
    return one, other


def test_a_day_saved_before_something_came_late_says_so_in_every_format_and_language() -> None:
    one, other = played()
    save(one)
    one.hands.pass_time(days=1)
    assert not any(CHANGED in note for note in shown(one).notes)
    before = shown(one).log.all.visits
    meet(one, other)
    late = shown(one)
    assert (late.log.all.visits, before) == (2, 1)  # the figures change
    assert late.notes[0].startswith("This day was saved at 9:00 on Monday 23 November 2026, and its figures")
    assert "As known at 9:00 on Tuesday 24 November 2026" in late.known_at
    assert CHANGED in render(late, Format.JSON).decode()
    assert "as_known_at" in render(late, Format.CSV).decode("utf-8-sig").splitlines()[0]
    assert "2026-11-24T09:00:" in render(late, Format.CSV).decode("utf-8-sig")
    assert "Cadwyd" in shown(one, "cy").notes[0]
    save(one)
    assert not any(CHANGED in note for note in shown(one).notes)


def test_a_day_that_is_still_going_on_or_of_one_desk_says_nothing() -> None:
    one, other = played()
    save(one)
    meet(one, other)
    assert not any(CHANGED in note for note in shown(one).notes)
    one.hands.pass_time(days=1)
    limited = read_day(one.front, FIRST, "1")
    assert not any(CHANGED in note for note in limited.notes)


def test_what_is_merged_later_changes_the_figures_too() -> None:
    one, _ = halves("1", "3")
    first, second = one.check_in(), one.check_in()
    for visit in (first, second):
        one.do(do.LeftBeforeSeen(visit=visit))
    before = digest(shown(one).log)
    one.do(do.Merge(visit=second, into=first))
    assert shown(one).log.all.visits == 1
    assert digest(shown(one).log) != before


def test_the_same_saved_again_is_nothing_new() -> None:
    floor = Floor()
    (event,) = floor.do(NoteSaved(report="2026-11-23", figures="a")).events
    assert floor.refused(NoteSaved(report="2026-11-23", figures="a")) == "nothing_to_correct"
    found = floor.store.one(Report, "2026-11-23")
    assert found is not None
    assert (found.saved, found.open, found.day) == (event.at, False, "2026-11-23")
    strange = msgspec.structs.replace(event, version=9)
    assert report.evolve(None, strange) is None
    marked = report.evolve(found, strange)
    assert marked is not None
    assert marked.needs_newer
    again = report.evolve(marked, event)
    assert again is not None
    assert again.needs_newer
