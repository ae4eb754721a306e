"""What holds for a visit whatever people do, and whatever order its events come in."""

import json
import random
from datetime import UTC, datetime, timedelta
from itertools import pairwise

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from frontdesk.log import ClockQuality, Event
from frontdesk.projection import read, write
from frontdesk.visit import (
    AllowReason,
    AvoidableReason,
    HoldReason,
    Outcome,
    Phase,
    PriorityReason,
    Visit,
    evolve,
    fold,
)
from frontdesk.visit import commands as do
from frontdesk.visit.state import ENDED
from tests.frontdesk.test_log import samples
from tests.shopfloor import Floor

VISIT = "01a208d6-14af-7ad9-81f6-9c3d8d7a743f"
COMMANDS: tuple[do.VisitCommand, ...] = (
    do.Greet(visit=VISIT),
    do.Call(visit=VISIT),
    do.CallAgain(visit=VISIT),
    do.WithdrawCall(visit=VISIT),
    do.StartServing(visit=VISIT),
    do.Hold(visit=VISIT, reason=HoldReason.VISITOR),
    do.Resume(visit=VISIT),
    do.AddEnquiry(visit=VISIT, service="badge"),
    do.AnswerEnquiry(visit=VISIT, index=0, outcome=Outcome.REFERRED),
    do.Finish(visit=VISIT, outcome=Outcome.UNRESOLVED),
    do.LeftBeforeSeen(visit=VISIT),
    do.MarkDidNotCome(visit=VISIT),
    do.BringBack(visit=VISIT),
    do.Reopen(visit=VISIT),
    do.Correct(visit=VISIT, service="post", needs=("bsl",)),
    do.RaisePriority(visit=VISIT, reason=PriorityReason.SAFETY),
    do.MarkAvoidable(visit=VISIT, reason=AvoidableReason.CHASING),
    do.MarkAvoidable(visit=VISIT, reason=None),
    do.WriteDetails(visit=VISIT, details={"note": "x"}),
    do.GoAhead(visit=VISIT),
    do.Erase(visit=VISIT),
    do.RecordTicket(visit=VISIT, problem="no_printer"),
    do.CloseForgotten(visit=VISIT),
    do.HandOff(visit=VISIT, to="service/benefit", details={"said": "x"}),
    do.HandOff(visit=VISIT, to="desk/3"),
    do.CorrectHandOff(visit=VISIT, to="desk/1"),
    do.TakeBackHandOff(visit=VISIT),
    do.AllowHandOff(visit=VISIT, reason=AllowReason.SAFETY),
    do.TakeFullDetails(visit=VISIT),
    do.AssureCallBack(visit=VISIT, area="service/badge"),
    do.CallColleague(visit=VISIT, person="jo"),
    do.NoteColleagueCame(visit=VISIT),
)
STEPS = st.lists(
    st.tuples(st.sampled_from(COMMANDS), st.sampled_from("13"), st.integers(0, 200)), max_size=25
)


def play(steps: list[tuple[do.VisitCommand, str, int]]) -> Floor:
    floor = Floor()
    floor.do(do.CheckIn(visit=VISIT, services=("benefit",)))
    for command, desk, seconds in steps:
        floor.hands.pass_time(seconds=seconds)
        floor.front.handle(command, desk=desk, leader=seconds % 2 == 0)
    return floor


@given(STEPS)
def test_every_second_from_arrival_on_is_spent_on_exactly_one_thing(
    steps: list[tuple[do.VisitCommand, str, int]],
) -> None:
    floor = play(steps)
    visit = floor.visit(VISIT)
    assert all(sooner.until == later.since for sooner, later in pairwise(visit.stretches))
    assert visit.stretches[0].since == visit.arrived
    total = sum(((s.until or floor.now) - s.since for s in visit.stretches), timedelta())
    assert total == (visit.ended or floor.now) - visit.arrived
    assert (visit.stretches[-1].until is None) == visit.open


@given(STEPS)
def test_the_arrival_and_the_moment_of_being_seen_survive_everything(
    steps: list[tuple[do.VisitCommand, str, int]],
) -> None:
    floor = play([])
    arrived, seen = floor.visit(VISIT).arrived, None
    for command, desk, seconds in steps:
        floor.hands.pass_time(seconds=seconds)
        floor.front.handle(command, desk=desk)
        now = floor.visit(VISIT)
        assert now.arrived == arrived
        assert seen is None or now.seen == seen
        seen = now.seen
        assert now.open == (now.phase not in ENDED)


def check_hand_offs(floor: Floor) -> None:
    """Of the hand-offs that stand, each but the first has an override on record before it."""
    stands = allowed = 0
    for event in floor.store.events(f"visit/{VISIT}"):
        allowed += event.type == "visit.hand_off_allowed"
        stands += (event.type == "visit.handed_off") - (event.type == "visit.hand_off_taken_back")
        assert stands <= 1 + allowed
    visit = floor.visit(VISIT)
    assert len(visit.hand_offs) == stands
    assert all(made.allowed is not None for made in visit.hand_offs[1:])


@given(STEPS)
def test_no_visit_is_handed_on_twice_without_a_team_leader_on_record_before(
    steps: list[tuple[do.VisitCommand, str, int]],
) -> None:
    check_hand_offs(play(steps))


#: Serving and handing on twice as often as the rest, so that chance comes to a second hand-off.
ABOUT_HAND_OFFS = st.lists(
    st.tuples(
        st.sampled_from(
            [
                do.StartServing(visit=VISIT),
                do.StartServing(visit=VISIT),
                do.HandOff(visit=VISIT, to="service/benefit"),
                do.HandOff(visit=VISIT, to="desk/3"),
                do.HandOff(visit=VISIT, to="desk/1"),
                do.CorrectHandOff(visit=VISIT, to="desk/2"),
                do.TakeBackHandOff(visit=VISIT),
                do.AllowHandOff(visit=VISIT, reason=AllowReason.SAFETY),
                do.Finish(visit=VISIT),
                do.Reopen(visit=VISIT),
            ]
        ),
        st.integers(0, 40),
        st.booleans(),
    ),
    min_size=4,
    max_size=20,
)


@given(ABOUT_HAND_OFFS)
def test_nor_where_every_command_comes_from_the_desk_that_has_the_visitor(
    steps: list[tuple[do.VisitCommand, int, bool]],
) -> None:
    floor = play([])
    for command, seconds, leader in steps:
        visit = floor.visit(VISIT)
        waits_for = "" if visit.handed is None else visit.handed.only or visit.handed.desk
        floor.hands.pass_time(seconds=seconds)
        correcting = isinstance(command, do.CorrectHandOff | do.TakeBackHandOff)
        desk = visit.hand_offs[-1].desk if correcting and visit.hand_offs else visit.desk or waits_for or "1"
        floor.front.handle(command, desk=desk, leader=leader)
    check_hand_offs(floor)


@given(STEPS)
def test_what_decide_allows_always_fits_the_state(steps: list[tuple[do.VisitCommand, str, int]]) -> None:
    floor = play(steps)
    assert floor.visit(VISIT).anomalies == ()
    assert not floor.visit(VISIT).needs_newer


@given(STEPS, st.randoms(use_true_random=False))
def test_events_fold_to_the_same_state_in_any_order_of_arrival(
    steps: list[tuple[do.VisitCommand, str, int]], chance: random.Random
) -> None:
    events = play(steps).store.events(f"visit/{VISIT}")
    shuffled = list(events)
    chance.shuffle(shuffled)
    assert fold(shuffled) == fold(events)
    stepwise: Visit | None = None
    for event in events:
        stepwise = evolve(stepwise, event)
    assert stepwise == fold(events)


def anything() -> st.SearchStrategy[Event]:
    kinds = [(name, version) for name, version in samples() if name.startswith("visit.")]
    junk = st.tuples(
        st.sampled_from(["visit.called", "visit.new", "x"]), st.integers(1, 9), st.binary(max_size=9)
    )
    real = st.sampled_from(kinds).map(lambda kind: (*kind, encode_sample(kind)))
    return st.builds(
        lambda made, hlc, unverified: Event(
            id=str(hlc),
            site="s",
            stream=f"visit/{VISIT}",
            type=made[0],
            version=made[1],
            data=made[2],
            by="b",
            device="d",
            device_seq=hlc,
            hlc=hlc,
            at=datetime(2026, 11, 19, 11, tzinfo=UTC) + timedelta(seconds=hlc),
            clock=ClockQuality.UNVERIFIED if unverified else ClockQuality.SYSTEM,
        ),
        st.one_of(junk, real),
        st.integers(0, 2**16),
        st.booleans(),
    )


def encode_sample(kind: tuple[str, int]) -> bytes:
    return json.dumps(samples()[kind]).encode()


@given(st.lists(anything(), max_size=12, unique_by=lambda event: event.hlc))
def test_folding_never_raises_whatever_a_merge_brings(events: list[Event]) -> None:
    state = fold(events)
    if state is not None:
        assert read("visit", write(state)) == state
        state.wait(datetime(2026, 11, 19, 12, tzinfo=UTC))


@given(st.lists(anything(), min_size=1, max_size=8, unique_by=lambda event: event.hlc))
def test_events_whose_check_in_is_still_on_its_way_fold_to_nothing_yet(events: list[Event]) -> None:
    without = [event for event in events if event.type not in BIRTHS]
    assert fold(without) is None


BIRTHS = ("visit.checked_in", "visit.answered_at_door", "visit.imported")


def test_impossible_facts_are_recorded_as_anomalies_and_change_nothing_else() -> None:
    floor = Floor()
    visit = floor.check_in()
    begun = floor.visit(visit)
    first = floor.store.events(f"visit/{visit}")[0]
    wrong = {
        "visit.called_again": Phase.WAITING,
        "visit.call_withdrawn": Phase.WAITING,
        "visit.resumed": Phase.WAITING,
        "visit.brought_back": Phase.WAITING,
        "visit.checked_in": Phase.WAITING,
        "visit.greeted": Phase.WAITING,
        "visit.reopened": Phase.WAITING,
        "visit.finished": Phase.WAITING,
        "visit.did_not_come": Phase.WAITING,
        "visit.enquiry_answered": Phase.WAITING,
    }
    for name, phase in wrong.items():
        event = msgspec.structs.replace(first, type=name, data=encode_sample((name, 1)))
        after = evolve(begun, event)
        assert after is not None
        assert after.anomalies == (f"{name}@{phase}",)
        assert after.phase is begun.phase


#: How a visit comes to each phase.
WAYS = {
    Phase.WAITING: (),
    Phase.CALLED: ("called",),
    Phase.SERVING: ("serving",),
    Phase.HELD: ("serving", "held"),
    Phase.FINISHED: ("serving", "finished"),
    Phase.LEFT: ("left",),
    Phase.DID_NOT_COME: ("called", "did_not_come"),
    Phase.FORGOTTEN: ("forgotten",),
    Phase.MERGED: ("merged_into",),
}
#: The same after a hand-off, and what was done about it.
HANDED_WAYS = (
    ("serving", "handed_off"),
    ("serving", "handed_off", "held"),
    ("serving", "handed_off", "hand_off_allowed"),
    ("serving", "handed_off", "called"),
    ("serving", "handed_off", "serving"),
    ("serving", "handed_off", "serving", "hand_off_allowed"),
    ("serving", "handed_off", "left"),
    ("serving", "handed_off", "called", "did_not_come"),
    ("serving", "colleague_called", "held"),
)


@pytest.mark.parametrize("phase", Phase)
@pytest.mark.parametrize("kind", [kind for kind in samples() if kind[0].startswith("visit.")])
def test_every_fact_fits_or_is_an_anomaly_in_every_phase(kind: tuple[str, int], phase: Phase) -> None:
    assert happens(kind, WAYS[phase]).phase is phase


@pytest.mark.parametrize("way", HANDED_WAYS, ids="-".join)
@pytest.mark.parametrize("kind", [kind for kind in samples() if kind[0].startswith("visit.")])
def test_every_fact_fits_or_is_an_anomaly_once_handed_on(kind: tuple[str, int], way: tuple[str, ...]) -> None:
    happens(kind, way)


def happens(kind: tuple[str, int], way: tuple[str, ...]) -> Visit:
    """The visit that came this way, after one more fact was tried on it."""
    floor = Floor()
    (first,) = floor.store.events(f"visit/{floor.check_in()}")

    def happened(sample: tuple[str, int]) -> Event:
        return msgspec.structs.replace(first, type=sample[0], version=sample[1], data=encode_sample(sample))

    visit = fold([first])
    for name in way:
        visit = evolve(visit, happened((f"visit.{name}", 1)))
    assert visit is not None
    assert visit.anomalies == ()
    after = evolve(visit, happened(kind))
    assert after is not None
    if after.anomalies:
        assert msgspec.structs.replace(after, anomalies=(), conflicts=()) == visit
    return visit
