"""Referrals in the wait log: those made on the day, of one desk those of visits it served."""

from __future__ import annotations

from dataclasses import replace

from frontdesk.referral import Ending, Way
from frontdesk.referral.commands import Close
from frontdesk.screens.wait_log.reading import read_day
from frontdesk.visit import Outcome
from frontdesk.visit import commands as do
from tests.frontdesk.referral.referrals import making
from tests.shopfloor import MONDAY, Floor


def test_referrals_of_the_day_are_said_without_mistakes_and_by_desk() -> None:
    floor = Floor()
    visit = floor.check_in()
    floor.serve(visit)
    for referral, about in (("r1", visit), ("r2", "v9"), ("r3", visit)):
        floor.do(replace(making(referral), visit=about, way=Way.SLIP))
    floor.do(Close(referral="r3", ending=Ending.MISTAKE))
    floor.do(do.Finish(visit=visit, outcome=Outcome.REFERRED))
    screen = read_day(floor.front, MONDAY.date())
    assert screen.log.referred == 2
    assert "Referred to partners and other offices: 2." in screen.notes
    assert read_day(floor.front, MONDAY.date(), "1").log.referred == 1
    assert read_day(floor.front, MONDAY.date(), "2").log.referred == 0
