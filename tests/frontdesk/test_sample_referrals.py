"""The sample day refers whoever is sent elsewhere, and the sample directory has somewhere to send them."""

from __future__ import annotations

from frontdesk.referral import Referral, Stage
from frontdesk.sample.live import SEED, finish_day, sample_front
from frontdesk.sample.plan import plan_day
from frontdesk.sample.play import Player
from frontdesk.screens.directory import read_directory
from frontdesk.screens.referring import places_of
from frontdesk.store import MemoryStore
from frontdesk.visit import Outcome
from tests.shopfloor import MONDAY, small_shop


def test_a_day_has_referrals_in_several_stages_one_for_each_visit_sent_elsewhere() -> None:
    shop, store = small_shop(), MemoryStore()
    plan = plan_day(shop, MONDAY.date(), 120, SEED)
    front, clock = sample_front(shop, store, plan)
    screen = read_directory(front)
    found = [p for entry in screen.entries for p in places_of(entry, screen.around, MONDAY)]
    assert len(found) == 3
    finish_day(Player(front, clock, plan, tuple(shop.desks)))
    sent = [v.id for v in store.visits_of(MONDAY.date()) if v.enquiries[0].outcome is Outcome.REFERRED]
    made = store.every(Referral)
    assert sorted(each.visit for each in made) == sorted(sent)
    assert {each.stage for each in made} == {Stage.SENT, Stage.ACCEPTED}
