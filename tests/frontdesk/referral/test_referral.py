"""Referrals from being made to being closed, what may be kept with them, and when they are overdue."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from frontdesk import referral
from frontdesk.desk import Done, Together, Topic
from frontdesk.destination import Destination, is_address, read_destination, written
from frontdesk.log import Fact
from frontdesk.referral import DESTINATION, Ending, Item, Referral, Stage, Way, overdue, possible, shareable
from frontdesk.referral import commands as to
from frontdesk.referral import facts as was
from frontdesk.referral.state import PATIENCE, reference_of
from frontdesk.visit import Outcome, Phase
from frontdesk.visit import commands as do
from tests.contracts.samples import event
from tests.frontdesk.referral.referrals import ADVICE, TOLD, made, making, state
from tests.shopfloor import Floor

STEPS = [
    (to.Accept(referral="r1"), Stage.ACCEPTED),
    (to.Attend(referral="r1"), Stage.ATTENDED),
    (to.MissAttendance(referral="r1"), Stage.DID_NOT_ATTEND),
    (to.Decline(referral="r1"), Stage.DECLINED),
    (to.Close(referral="r1", ending=Ending.HELPED), Stage.CLOSED),
    (to.MarkSent(referral="r1", way=Way.EMAIL), Stage.SENT),
]
FACTS: Sequence[Fact] = (
    was.Sent(way=Way.FILE),
    was.Accepted(),
    was.Attended(),
    was.DidNotAttend(),
    was.Declined(),
    was.Closed(ending=Ending.NOT_REACHED),
    was.SlipPrinted(),
    was.SlipFailed(code="no_answer"),
    was.Made(
        day="2026-11-23",
        service="x",
        visit="",
        language="en",
        way=Way.SLIP,
        expected=False,
        asked=(),
        agreed=(),
        concerns=(),
    ),
)


def test_a_referral_and_the_end_of_the_visit_are_one_step() -> None:
    floor = Floor()
    visit = floor.check_in()
    floor.serve(visit)
    both = Together((replace(making(), visit=visit), do.Finish(visit=visit, outcome=Outcome.REFERRED)))
    done = floor.do(both)
    assert [each.type for each in done.events] == ["referral.made", "visit.finished"]
    assert Topic.REFERRALS in done.topics
    assert floor.visit(visit).phase is Phase.FINISHED
    assert (state(floor).stage, state(floor).visit) == (Stage.MADE, visit)
    assert floor.refused(replace(both, commands=(replace(making("r2"), visit=visit), both.commands[1])))
    assert floor.store.one(Referral, "r2") is None


def test_nothing_personal_is_in_the_events_of_a_referral() -> None:
    floor = Floor()
    floor.do(making(agreed=tuple(Item)))
    for step, _ in (STEPS[5], *STEPS[:2]):
        floor.do(step)
    data = b"".join(each.data for each in floor.store.log()).decode()
    for text in (*TOLD.values(), "Carys", *ADVICE.address, ADVICE.email):
        assert text not in data
    assert floor.store.details("referral/r1")["name"] == TOLD[Item.NAME]


def test_what_was_not_agreed_to_is_not_even_kept() -> None:
    floor = Floor()
    command = making()
    with_more = replace(command, details={**command.details, "said": "Lost her job"})
    assert floor.refused(with_more) == "not_agreed"
    assert floor.refused(replace(command, details={**command.details, "rumour": "x"})) == "not_agreed"
    assert floor.refused(replace(command, asked=())) == "not_agreed"
    assert floor.store.details("referral/r1") == {}
    floor.do(replace(command, details={**command.details, "said": ""}))


@given(
    agreed=st.sets(st.sampled_from(Item)),
    known=st.dictionaries(st.sampled_from([*(i.value for i in Item), "rumour", "note"]), st.text()),
)
def test_only_what_was_agreed_to_can_be_shared(agreed: set[Item], known: dict[str, str]) -> None:
    shared = shareable(agreed, known)
    assert set(shared) <= agreed
    assert all(text and text == known[item.value].strip() for item, text in shared.items())
    floor = Floor()
    command = replace(making(agreed=()), agreed=tuple(agreed), expected=False)
    kept = {**known, DESTINATION: written(ADVICE)}
    answer = floor.front.handle(replace(command, details=kept), desk="1")
    unasked = {name for name, text in known.items() if text and name not in {i.value for i in agreed}}
    assert isinstance(answer, Done) is not bool(unasked)
    details = floor.store.details("referral/r1")
    assert set(details) <= {DESTINATION, *(i.value for i in agreed)}


@pytest.mark.parametrize(
    ("command", "code"),
    [
        (replace(making(), details={}), "no_destination"),
        (replace(making(), details={DESTINATION: written(Destination(name=" "))}), "no_destination"),
        (replace(making(), details={DESTINATION: "\ud800"}), "no_destination"),
        (replace(making(), details={DESTINATION: written(ADVICE), "spoken_to": " "}), "spoken_to_whom"),
    ],
)
def test_what_a_referral_needs(command: to.Make, code: str) -> None:
    assert Floor().refused(command) == code


def test_an_email_needs_an_address() -> None:
    floor = Floor()
    place = msgspec.structs.replace(ADVICE, email="debt at advice")
    command = replace(making(agreed=()), details={DESTINATION: written(place), "spoken_to": "Carys"})
    assert floor.refused(command) == "no_email_address"
    floor.do(replace(command, way=Way.FILE))


@pytest.mark.parametrize(
    "text",
    [
        "",
        "a",
        "a@b",
        "a@b.c d",
        "a@b.cd\nBcc: x@y.zz",
        "A <a@b.cd>",
        "a@b.cd,c@d.ef",
        "ŵ@b.cd",
        "a@" + "b." * 130 + "cd",
    ],
)
def test_no_address(text: str) -> None:
    assert not is_address(text)
    assert is_address("referrals.debt+1@advice.example.org")


def test_a_destination_is_read_again_as_it_was_kept() -> None:
    assert read_destination(written(ADVICE)) == ADVICE
    assert read_destination("") is None
    assert read_destination("[]") is None


def test_with_the_slip_alone_the_partner_has_been_told() -> None:
    floor = Floor()
    made(floor, Way.SLIP)
    assert state(floor).stage is Stage.SENT
    assert floor.refused(STEPS[5][0]) == "already_sent"


def test_the_life_of_a_referral() -> None:
    floor = Floor()
    assert floor.refused(to.Accept(referral="r1")) == "no_such_referral"
    made(floor)
    assert floor.refused(making()) == "already_referred"
    assert [each.id for each in floor.store.open_ones(Referral)] == ["r1"]
    for step, stage in (STEPS[5], STEPS[0], STEPS[2], STEPS[1], STEPS[4]):
        assert type(step) in possible(state(floor)) or isinstance(step, to.MarkSent)
        floor.hands.pass_time(hours=1)
        floor.do(step)
        assert (state(floor).stage, state(floor).since) == (stage, floor.now)
    closed = state(floor)
    assert (closed.ending, closed.open, closed.due) == (Ending.HELPED, False, None)
    assert possible(closed) == ()
    assert floor.refused(to.Accept(referral="r1")) == "referral_closed"
    floor.do(to.RecordSlip(referral="r1", problem="no_answer"))
    assert state(floor).slip_problem == "no_answer"
    floor.do(to.RecordSlip(referral="r1"))
    assert (state(floor).slip_printed, state(floor).slip_problem) == (True, "")


@given(st.lists(st.sampled_from(STEPS)))
def test_a_step_is_possible_exactly_when_it_is_offered(steps: list[tuple[to.ReferralCommand, Stage]]) -> None:
    floor = Floor()
    made(floor)
    for step, stage in steps:
        before = state(floor)
        sends = isinstance(step, to.MarkSent) and before.stage is Stage.MADE
        done = isinstance(floor.front.handle(step, desk="1"), Done)
        assert done == (type(step) in possible(before) or sends)
        assert state(floor).stage is (stage if done else before.stage)
    assert state(floor).anomalies == ()


@given(st.lists(st.tuples(st.sampled_from(FACTS), st.integers(0, 9))))
def test_any_facts_in_any_order_are_folded(given_facts: list[tuple[Fact, int]]) -> None:
    folded = referral.evolve(None, event("referral/r1", FACTS[-1], 0))
    assert folded is not None
    for payload, minute in given_facts:
        folded = referral.evolve(folded, event("referral/r1", payload, minute))
        assert folded is not None
        assert folded.open is (folded.ending is None)
    made_again = sum(isinstance(payload, was.Made) for payload, _ in given_facts)
    assert len(folded.anomalies) >= made_again


def test_folding_takes_anything() -> None:
    assert referral.evolve(None, event("referral/r1", was.Accepted(), 1)) is None
    floor = Floor()
    made(floor)
    newer = msgspec.structs.replace(floor.store.events("referral/r1")[0], type="referral.lost")
    assert referral.evolve(None, newer) is None
    after = referral.evolve(state(floor), newer)
    assert after is not None
    assert after.needs_newer
    odd = referral.evolve(after, event("referral/r1", FACTS[-1], 1))
    assert odd is not None
    assert odd.anomalies == ("referral.made@made",)


@pytest.mark.parametrize("stage", PATIENCE)
def test_overdue_is_what_stayed_in_its_stage_too_long(stage: Stage) -> None:
    floor = Floor()
    made(floor)
    there = msgspec.structs.replace(state(floor), stage=stage)
    assert not overdue(there, there.since + PATIENCE[stage])
    assert overdue(there, there.since + PATIENCE[stage] + timedelta(seconds=1))
    closed = msgspec.structs.replace(there, stage=Stage.CLOSED)
    assert not overdue(closed, there.since + timedelta(days=999))


def test_the_reference_is_short_and_from_chance() -> None:
    assert reference_of("0193-7f3a91c2") == "7F3A-91C2"
    assert reference_of("a") == "0000-000A"
    floor = Floor()
    made(floor, referral=floor.front.make_id())
    (one,) = floor.store.every(Referral)
    assert len(one.reference) == 9
