"""Promises from being made to being kept or broken, and who is reminded of them."""

import random
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from frontdesk import promise
from frontdesk.conflict import Code
from frontdesk.deadlines import Nation
from frontdesk.desk import Together, Topic
from frontdesk.log import Event
from frontdesk.projection import KINDS, read, write
from frontdesk.promise import (
    AcknowledgePromise,
    BreakPromise,
    Deed,
    Failing,
    HandPromise,
    KeepPromise,
    MakePromise,
    Promise,
    PromiseCommand,
    PromiseKind,
    Stage,
    Urgency,
)
from frontdesk.visit import Outcome, Phase
from frontdesk.visit import commands as do
from tests.frontdesk.test_log import samples
from tests.shopfloor import MONDAY, Floor

TUESDAY_CLOSE = datetime(2026, 11, 24, 17, 0, tzinfo=UTC)
MONDAY_AFTER = datetime(2026, 11, 30, 17, 0, tzinfo=UTC)
AWKWARD = ("W" * 500, "\u200f\u05e9\u05dc\u05d5\u05dd", "<b>Bob</b>", "'); DROP TABLE event;--")


def make(
    id_: str = "p1",
    kind: PromiseKind = PromiseKind.CALL_BACK,
    *,
    owner: str = "service/benefit",
    service: str = "benefit",
    visit: str = "",
    due: datetime | None = None,
    later_asked: bool = False,
    details: dict[str, str] | None = None,
) -> MakePromise:
    return MakePromise(
        promise=id_,
        kind=kind,
        owner=owner,
        service=service,
        visit=visit,
        due=due,
        later_asked=later_asked,
        details=details or {},
    )


def kept(floor: Floor, id_: str = "p1") -> Promise:
    found = floor.store.one(Promise, id_)
    assert found is not None
    return found


class TestMaking:
    def test_a_call_back_is_due_by_the_end_of_the_next_working_day(self) -> None:
        floor = Floor()
        done = floor.do(make(details={"name": "Leyla", "contact": "01632 960 001", "what": "banding"}))
        assert [event.type for event in done.events] == ["promise.made"]
        assert done.topics == {Topic.PROMISES}
        made = kept(floor)
        assert (made.due, made.day, made.open) == (TUESDAY_CLOSE, "2026-11-24", True)
        assert made.made == MONDAY
        assert not made.in_time
        assert floor.store.details("promise/p1")["contact"] == "01632 960 001"
        assert b"Leyla" not in done.events[0].data

    @pytest.mark.parametrize("kind", [PromiseKind.LETTER, PromiseKind.EMAIL, PromiseKind.OTHER])
    def test_a_letter_is_due_within_five_working_days(self, kind: PromiseKind) -> None:
        floor = Floor()
        floor.do(make(kind=kind))
        assert kept(floor).due == MONDAY_AFTER

    def test_the_sites_own_bank_holidays_count(self) -> None:
        floor = shop_in(Nation.SCOTLAND)
        floor.do(make(kind=PromiseKind.LETTER))
        assert kept(floor).due == MONDAY_AFTER + timedelta(days=1)  # Saint Andrew's Day is left out

    def test_sooner_may_be_promised_and_later_only_where_the_visitor_asks(self) -> None:
        floor = Floor()
        floor.do(make("soon", due=MONDAY + timedelta(minutes=1)))
        later = TUESDAY_CLOSE + timedelta(days=1)
        assert floor.refused(make(due=later)) == "promised_too_late"
        floor.do(make("asked", due=later, later_asked=True))
        floor.do(make("other", PromiseKind.OTHER, due=MONDAY_AFTER + timedelta(days=90)))
        assert not kept(floor, "soon").later_asked
        assert kept(floor, "asked").later_asked
        floor.do(make("not-later", later_asked=True))
        assert not kept(floor, "not-later").later_asked

    def test_nothing_is_promised_for_the_past_or_for_now(self) -> None:
        floor = Floor()
        assert floor.refused(make(due=MONDAY)) == "past_promise"
        assert floor.refused(make(due=MONDAY - timedelta(days=1))) == "past_promise"

    @pytest.mark.parametrize(
        "owner",
        ["", "service", "service/", "service/nothing", "desk/9", "person/", "person/nobody", "room/room1"],
    )
    def test_an_unknown_owner_is_refused(self, owner: str) -> None:
        floor = Floor()
        assert floor.refused(make(owner=owner)) == "unknown_owner"
        floor.do(make())
        assert floor.refused(HandPromise(promise="p1", owner=owner)) == "unknown_owner"

    @pytest.mark.parametrize("owner", ["service/badge", "desk/2", "person/jo"])
    def test_services_desks_and_people_can_own_one(self, owner: str) -> None:
        floor = Floor()
        floor.do(make(owner=owner))
        assert kept(floor).owner == owner

    def test_for_an_unknown_service_nothing_is_promised_but_without_one_it_may_be(self) -> None:
        floor = Floor()
        assert floor.refused(make(service="nothing")) == "unknown_service"
        floor.do(make(service=""))

    def test_it_is_made_once(self) -> None:
        floor = Floor()
        floor.do(make())
        assert floor.refused(make()) == "already_promised"
        floor.do(KeepPromise(promise="p1", done=Deed.SPOKE))
        assert floor.refused(make()) == "already_promised"

    def test_a_promise_to_a_visitor_nobody_knows_any_more_stands(self) -> None:
        floor = Floor()
        floor.do(make(visit="erased-long-ago"))
        assert kept(floor).visit == "erased-long-ago"

    @pytest.mark.parametrize("text", AWKWARD)
    def test_any_name_contact_and_matter_is_kept_beside_the_log(self, text: str) -> None:
        floor = Floor()
        floor.do(make(details={"name": text, "contact": text, "what": text}))
        assert floor.store.details("promise/p1") == {"name": text, "contact": text, "what": text}
        assert all(text not in event.data.decode() for event in floor.store.log())

    def test_finishing_the_visit_and_promising_are_one_step_or_none(self) -> None:
        floor = Floor()
        visit = floor.check_in()
        finish = do.Finish(visit=visit, outcome=Outcome.CALL_BACK)
        assert floor.refused(Together((finish, make(visit=visit)))) == "not_serving"
        assert floor.store.every(Promise) == []
        floor.serve(visit)
        assert floor.refused(Together((finish, make(visit=visit, owner="desk/9")))) == "unknown_owner"
        assert floor.visit(visit).phase is Phase.SERVING
        done = floor.do(Together((finish, make(visit=visit, details={"name": "Mair"}))))
        assert done.topics == {Topic.QUEUE, Topic.PROMISES}
        assert floor.visit(visit).phase is Phase.FINISHED
        assert floor.store.details("promise/p1") == {"name": "Mair"}


def shop_in(nation: Nation) -> Floor:
    floor = Floor()
    floor.shop = replace(floor.shop, site=replace(floor.shop.site, nation=nation))
    floor.restart()
    return floor


class TestAfterwards:
    def test_it_is_handed_to_a_colleague_by_the_same_time(self) -> None:
        floor = Floor()
        floor.do(make())
        assert floor.refused(HandPromise(promise="p1", owner="service/benefit")) == "owner_already"
        floor.do(HandPromise(promise="p1", owner="desk/2"))
        assert (kept(floor).owner, kept(floor).handed, kept(floor).due) == ("desk/2", 1, TUESDAY_CLOSE)
        floor.do(HandPromise(promise="p1", owner="service/benefit"))
        assert (kept(floor).owner, kept(floor).handed) == ("service/benefit", 2)

    def test_it_closes_only_with_what_was_done(self) -> None:
        floor = Floor()
        floor.do(make())
        floor.do(KeepPromise(promise="p1", done=Deed.SPOKE, details={"done": "Band B is right."}))
        assert (kept(floor).stage, kept(floor).done, kept(floor).in_time) == (Stage.KEPT, Deed.SPOKE, True)
        assert floor.store.details("promise/p1") == {"done": "Band B is right."}
        assert floor.store.open_ones(Promise) == []

    def test_to_the_minute_is_in_time_and_later_is_not(self) -> None:
        floor = Floor()
        floor.do(make("one"))
        floor.do(make("two"))
        floor.hands.pass_time(seconds=(TUESDAY_CLOSE - MONDAY).total_seconds())
        floor.do(KeepPromise(promise="one", done=Deed.TRIED))
        floor.hands.pass_time(seconds=1)
        floor.do(KeepPromise(promise="two", done=Deed.TRIED))
        assert [kept(floor, id_).in_time for id_ in ("one", "two")] == [True, False]

    def test_it_may_be_broken_for_a_reason(self) -> None:
        floor = Floor()
        floor.do(make())
        floor.do(BreakPromise(promise="p1", why=Failing.WRONG_CONTACT))
        broken = kept(floor)
        assert (broken.stage, broken.why, broken.in_time) == (Stage.BROKEN, Failing.WRONG_CONTACT, False)

    @pytest.mark.parametrize("kind", [PromiseKind.LETTER, PromiseKind.EMAIL])
    def test_what_is_in_writing_can_be_acknowledged_once_with_a_date(self, kind: PromiseKind) -> None:
        floor = Floor()
        floor.do(make(kind=kind))
        fortnight = MONDAY_AFTER + timedelta(days=14)
        floor.hands.pass_time(seconds=(MONDAY_AFTER - MONDAY).total_seconds())  # to the minute is in time
        assert floor.refused(AcknowledgePromise(promise="p1", due=floor.now)) == "past_promise"
        floor.do(AcknowledgePromise(promise="p1", due=fortnight))
        assert (kept(floor).due, kept(floor).day) == (fortnight, "2026-12-14")
        assert kept(floor).acknowledged == floor.now
        assert floor.refused(AcknowledgePromise(promise="p1", due=fortnight)) == "acknowledged_already"

    def test_too_late_an_acknowledgement_and_one_of_a_call_are_refused(self) -> None:
        floor = Floor()
        later = MONDAY_AFTER + timedelta(days=14)
        floor.do(make("call"))
        floor.do(make("letter", PromiseKind.LETTER))
        assert floor.refused(AcknowledgePromise(promise="call", due=later)) == "not_in_writing"
        floor.hands.pass_time(days=8)
        assert floor.refused(AcknowledgePromise(promise="letter", due=later)) == "acknowledged_late"

    @pytest.mark.parametrize(
        "command",
        [
            HandPromise(promise="p1", owner="desk/2"),
            AcknowledgePromise(promise="p1", due=MONDAY_AFTER),
            KeepPromise(promise="p1", done=Deed.WROTE),
            BreakPromise(promise="p1", why=Failing.NO_TIME),
        ],
    )
    def test_nothing_is_done_with_what_is_unknown_or_closed(self, command: PromiseCommand) -> None:
        floor = Floor()
        assert floor.refused(command) == "no_such_promise"
        floor.do(make())
        floor.do(KeepPromise(promise="p1", done=Deed.SPOKE))
        assert floor.refused(command) == "promise_closed"


class TestReminders:
    @pytest.mark.parametrize(
        ("before", "urgency"),
        [
            (timedelta(seconds=-1), Urgency.OVERDUE),
            (timedelta(0), Urgency.SOON),
            (timedelta(hours=2), Urgency.SOON),
            (timedelta(hours=2, seconds=1), Urgency.TODAY),
            (timedelta(hours=17), Urgency.TODAY),
            (timedelta(hours=17, seconds=1), Urgency.LATER),
        ],
    )
    def test_how_near_the_due_time_is(self, before: timedelta, urgency: Urgency) -> None:
        floor = Floor()
        floor.do(make())
        assert kept(floor).urgency(TUESDAY_CLOSE - before) is urgency

    def test_people_are_reminded_of_what_is_overdue_or_due_soon_and_open(self) -> None:
        floor = Floor()
        for name, minutes in (("soon", 60), ("later", 300), ("overdue", 5), ("done", 5)):
            floor.do(make(name, due=MONDAY + timedelta(minutes=minutes)))
        floor.do(KeepPromise(promise="done", done=Deed.SPOKE))
        now = MONDAY + timedelta(minutes=10)
        assert [each.id for each in promise.reminders(floor.store.every(Promise), now)] == ["overdue", "soon"]

    @given(st.integers(-400_000, 400_000), st.integers(0, 400_000))
    def test_what_people_are_reminded_of_does_not_go_away_by_itself(self, first: int, more: int) -> None:
        made = Promise(
            id="p",
            day="2026-11-24",
            kind=PromiseKind.OTHER,
            owner="desk/1",
            due=TUESDAY_CLOSE,
            made=MONDAY,
        )
        early = TUESDAY_CLOSE + timedelta(seconds=first)
        order = list(Urgency)
        assert order.index(made.urgency(early)) >= order.index(made.urgency(early + timedelta(seconds=more)))
        if promise.reminders([made], early):
            assert promise.reminders([made], early + timedelta(seconds=more))

    @pytest.mark.parametrize(
        ("owner", "service", "desks"),
        [
            ("desk/2", "benefit", "2"),
            ("service/badge", "", "123"),
            ("service/benefit", "badge", "13"),
            ("person/jo", "badge", "123"),
            ("person/jo", "benefit", "13"),
            ("person/jo", "", "123"),
        ],
    )
    def test_those_who_can_keep_it_see_it(self, owner: str, service: str, desks: str) -> None:
        floor = Floor()
        floor.do(make(owner=owner, service=service))
        places = floor.shop.desks.values()
        assert "".join(p.id for p in places if promise.can_be_kept_at(kept(floor), p)) == desks


COMMANDS: tuple[PromiseCommand, ...] = (
    make("p"),
    make("p", PromiseKind.LETTER),
    HandPromise(promise="p", owner="desk/1"),
    HandPromise(promise="p", owner="desk/2"),
    AcknowledgePromise(promise="p", due=MONDAY_AFTER),
    KeepPromise(promise="p", done=Deed.SENT),
    BreakPromise(promise="p", why=Failing.NOT_POSSIBLE),
)


@given(st.lists(st.tuples(st.sampled_from(COMMANDS), st.integers(0, 200)), max_size=15))
def test_what_is_decided_always_fits_and_a_promise_ends_once(
    steps: list[tuple[PromiseCommand, int]],
) -> None:
    floor = Floor()
    for command, hours in steps:
        floor.front.handle(command, desk="1")
        floor.hands.pass_time(hours=hours)
    state = floor.store.one(Promise, "p")
    if state is not None:
        ends = [event for event in floor.store.log() if event.type in ("promise.kept", "promise.broken")]
        assert state.anomalies == ()
        assert len(ends) == (not state.open)
        assert (state.closed is None) == (state.done is None and state.why is None)
        assert read("promise", write(state)) == state


def events_of_a_promise() -> list[Event]:
    floor = Floor()
    floor.do(make("p", PromiseKind.LETTER))
    floor.do(HandPromise(promise="p", owner="desk/2"))
    floor.do(AcknowledgePromise(promise="p", due=MONDAY_AFTER))
    floor.do(KeepPromise(promise="p", done=Deed.WROTE))
    return floor.store.events("promise/p")


@given(st.randoms(use_true_random=False))
def test_any_order_of_arrival_gives_the_same_promise(chance: random.Random) -> None:
    events = events_of_a_promise()
    shuffled = chance.sample(events, len(events))
    assert KINDS["promise"].fold(shuffled) == KINDS["promise"].fold(events)


def test_what_no_longer_fits_after_a_merge_is_recorded_and_changes_nothing() -> None:
    made, handed, acknowledged, finished = events_of_a_promise()
    state = KINDS["promise"].fold([made, acknowledged])
    assert isinstance(state, Promise)
    twice = promise.evolve(state, acknowledged)
    assert twice == msgspec.structs.replace(state, anomalies=("promise.acknowledged",))
    again = promise.evolve(state, made)
    assert again == msgspec.structs.replace(state, anomalies=("promise.made",))
    too_late = msgspec.structs.replace(acknowledged, at=MONDAY_AFTER + timedelta(seconds=1))
    unanswered = promise.evolve(None, made)
    assert unanswered is not None
    late_answer = promise.evolve(unanswered, too_late)
    assert late_answer == msgspec.structs.replace(unanswered, anomalies=("promise.acknowledged",))
    closed = promise.evolve(state, finished)
    assert closed is not None
    for late in (handed, acknowledged):
        assert promise.evolve(closed, late) == msgspec.structs.replace(closed, anomalies=(late.type,))
    kept_twice = promise.evolve(closed, finished)
    assert kept_twice is not None
    assert kept_twice == msgspec.structs.replace(
        closed, anomalies=(finished.type,), conflicts=kept_twice.conflicts
    )
    assert [each.code for each in kept_twice.conflicts] == [Code.KEPT_TWICE]


def test_folding_takes_anything() -> None:
    made = events_of_a_promise()[0]
    state = promise.evolve(None, made)
    assert state is not None
    for (name, version), sample in samples().items():
        strange = msgspec.structs.replace(made, type=name, version=version, data=msgspec.json.encode(sample))
        assert promise.evolve(state, strange) is not None
        assert (promise.evolve(None, strange) is None) == (name != "promise.made")
    newer = promise.evolve(state, msgspec.structs.replace(made, type="promise.dreamt"))
    assert newer == msgspec.structs.replace(state, needs_newer=True)
