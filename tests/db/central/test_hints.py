"""Hints: they come when something was stored, and a session that broke is made good."""

from __future__ import annotations

import pytest

from db.central.hints import Hints
from frontdesk.sync.ports import Offline
from tests.contracts.samples import new, whole_visit
from tests.db.central.conftest import Centre
from tests.db.central.test_outcomes import end_desks


def test_a_hint_comes_for_what_is_stored_in_this_shop_only(centre: Centre) -> None:
    desk, elsewhere = centre.desk("bedworth"), centre.desk("nuneaton")
    hints = Hints(centre.enrol("bedworth", "desk-2"), "bedworth")
    events = whole_visit(new("visit"))
    hints.listen()
    desk.push(events)
    assert hints.wait(30)
    desk.push(events)  # all of it is there already
    elsewhere.push([])
    assert not hints.wait(0.0)
    hints.close()


def test_a_burst_is_hinted_at_once(centre: Centre) -> None:
    desk = centre.desk()
    hints = Hints(centre.enrol(machine="desk-2"), "bedworth")
    hints.listen()
    for event in whole_visit(new("visit"))[:3]:  # far less than a second
        desk.push([event])
    assert hints.wait(30)
    assert not hints.wait(0.0)
    hints.close()


def test_a_broken_session_listens_anew_and_says_that_it_is_time_to_ask(centre: Centre) -> None:
    hints = Hints(centre.enrol(), "bedworth")
    assert hints.wait(30)  # it has not listened before: something may be there
    end_desks(centre)
    with pytest.raises(Offline):
        hints.wait(30)
    assert hints.wait(30)
    centre.desk(machine="desk-2").push(whole_visit(new("visit")))
    assert hints.wait(30)
    hints.close()
