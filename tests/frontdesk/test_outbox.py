"""E-mails in the outbox: none is dropped, none goes twice by itself, and in doubt a person decides."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from frontdesk import outbox
from frontdesk.desk import Done
from frontdesk.log import Fact
from frontdesk.outbox import (
    PASSING,
    PAUSES,
    Begin,
    Choice,
    Email,
    EmailCommand,
    Phase,
    Queue,
    RecordFailed,
    RecordSent,
    Settle,
    Trouble,
    next_try,
)
from tests.contracts.samples import MORNING, event
from tests.shopfloor import Floor

COMMANDS: Sequence[EmailCommand] = (
    Begin(email="e1"),
    RecordSent(email="e1"),
    *(RecordFailed(email="e1", trouble=trouble) for trouble in Trouble),
    *(Settle(email="e1", choice=choice) for choice in Choice),
)


def queued(floor: Floor) -> None:
    floor.do(Queue(email="e1", about="referral/r1", domain="shire-hall.invalid"))


def state(floor: Floor) -> Email:
    found = floor.store.one(Email, "e1")
    assert found is not None
    return found


def try_once(floor: Floor, trouble: Trouble) -> None:
    floor.do(Begin(email="e1"))
    floor.do(RecordFailed(email="e1", trouble=trouble))


def test_an_email_is_on_record_before_it_goes_and_due_at_once() -> None:
    floor = Floor()
    assert floor.refused(Begin(email="e1")) == "no_such_email"
    queued(floor)
    assert floor.refused(Queue(email="e1", about="x")) == "already_in_outbox"
    assert (state(floor).phase, state(floor).due) == (Phase.WAITING, floor.now)
    assert state(floor).message_id == "<e1@shire-hall.invalid>"
    assert floor.refused(RecordSent(email="e1")) == "email_not_so"
    floor.do(Begin(email="e1"))
    assert state(floor).due is None
    assert floor.refused(Begin(email="e1")) == "email_not_so"
    floor.do(RecordSent(email="e1"))
    assert (state(floor).phase, state(floor).open) == (Phase.SENT, False)
    assert floor.refused(Settle(email="e1", choice=Choice.AGAIN)) == "email_not_so"


def test_what_passes_is_tried_again_with_growing_pauses() -> None:
    floor = Floor()
    queued(floor)
    for pause in (*PAUSES, PAUSES[-1], PAUSES[-1]):
        try_once(floor, Trouble.OFFLINE)
        assert state(floor).due == floor.now + pause
        floor.hands.pass_time(hours=1)
    assert (state(floor).phase, state(floor).trouble) == (Phase.WAITING, Trouble.OFFLINE)
    floor.do(Settle(email="e1", choice=Choice.AGAIN))
    assert (state(floor).attempts, state(floor).due) == (0, state(floor).queued)


@given(st.integers(-3, 400))
def test_the_pauses_never_shrink_and_end_at_an_hour(attempts: int) -> None:
    pause = next_try(attempts, MORNING) - MORNING
    assert timedelta() <= pause <= next_try(attempts + 1, MORNING) - MORNING <= timedelta(hours=1)


@pytest.mark.parametrize("trouble", Trouble)
def test_each_trouble_leads_where_it_should(trouble: Trouble) -> None:
    floor = Floor()
    queued(floor)
    try_once(floor, trouble)
    wanted = Phase.WAITING if trouble in PASSING else Phase.STUCK
    if trouble is Trouble.UNKNOWN:
        wanted = Phase.DOUBTFUL
    assert (state(floor).phase, state(floor).trouble, state(floor).open) == (wanted, trouble, True)
    assert (state(floor).due is None) is (wanted is not Phase.WAITING)


def test_one_that_may_have_been_sent_is_decided_by_a_person() -> None:
    floor = Floor()
    queued(floor)
    floor.do(Begin(email="e1"))
    assert floor.refused(Settle(email="e1", choice=Choice.AGAIN)) == "email_not_so"
    floor.do(RecordFailed(email="e1", trouble=Trouble.UNKNOWN))
    assert floor.refused(Begin(email="e1")) == "email_not_so"
    floor.do(Settle(email="e1", choice=Choice.AGAIN))
    assert state(floor).message_id == "<e1@shire-hall.invalid>"
    try_once(floor, Trouble.UNKNOWN)
    floor.do(Settle(email="e1", choice=Choice.IT_WENT))
    assert state(floor).phase is Phase.SENT


def test_one_that_surely_did_not_go_can_be_given_up_but_not_called_sent() -> None:
    floor = Floor()
    queued(floor)
    assert floor.refused(Settle(email="e1", choice=Choice.IT_WENT)) == "email_not_so"
    try_once(floor, Trouble.WRONG_ADDRESS)
    floor.do(Settle(email="e1", choice=Choice.GIVE_UP))
    assert (state(floor).phase, state(floor).open) == (Phase.GIVEN_UP, False)


@given(st.lists(st.sampled_from(COMMANDS), max_size=40))
def test_nothing_is_dropped_and_nothing_goes_twice(commands: list[EmailCommand]) -> None:
    """Whatever is asked for: between two tries that may have reached the server a person has decided."""
    floor = Floor()
    queued(floor)
    may_have_gone = given_up = False
    for command in commands:
        done = isinstance(floor.front.handle(command, desk="1"), Done)
        if not done:
            continue
        match command:
            case Begin():
                assert not may_have_gone
            case RecordSent() | RecordFailed(trouble=Trouble.UNKNOWN):
                may_have_gone = True
            case Settle(choice=choice):
                may_have_gone = choice is Choice.IT_WENT
                given_up = choice is Choice.GIVE_UP
            case _:
                pass
    assert state(floor).open or state(floor).phase is Phase.SENT or given_up
    assert state(floor).anomalies == ()


FACTS: Sequence[Fact] = (
    outbox.Queued(day="2026-11-23", about="referral/r1", message_id="<x@y>"),
    outbox.Begun(),
    outbox.Sent(),
    *(outbox.Failed(trouble=trouble) for trouble in Trouble),
    *(outbox.Settled(choice=choice) for choice in Choice),
)


@given(st.lists(st.sampled_from(FACTS)))
def test_any_facts_in_any_order_are_folded(facts: list[Fact]) -> None:
    email = outbox.evolve(None, event("email/e1", FACTS[0], 0))
    for minute, payload in enumerate(facts):
        before = email
        email = outbox.evolve(email, event("email/e1", payload, minute))
        assert email is not None
        assert before is not None
        assert before.open or email.phase is before.phase


def test_folding_takes_anything() -> None:
    assert outbox.evolve(None, event("email/e1", outbox.Begun(), 0)) is None
    email = outbox.evolve(None, event("email/e1", FACTS[0], 0))
    newer = msgspec.structs.replace(event("email/e1", outbox.Begun(), 1), type="email.bounced")
    after = outbox.evolve(email, newer)
    assert after is not None
    assert after.needs_newer
    odd = outbox.evolve(after, event("email/e1", FACTS[0], 2))
    assert odd is not None
    assert odd.anomalies == ("email.queued@waiting",)
