"""The shop's machines: let in, renewed, shut out for good, in whatever order the facts come."""

from __future__ import annotations

import itertools
from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from frontdesk.desk import Done, Topic
from frontdesk.log import Fact, encode
from frontdesk.machine import (
    AskRenewal,
    Enrolled,
    EnrolMachine,
    Machine,
    RenewalAsked,
    Renewed,
    RenewMachine,
    ShutOut,
    ShutOutMachine,
    evolve,
    shut_out_ones,
)
from frontdesk.projection import KINDS
from tests.contracts.samples import MORNING, event, raw
from tests.shopfloor import Floor

UNTIL = MORNING + timedelta(days=90)
LATER = MORNING + timedelta(days=150)


def enrol(name: str = "Desk 3") -> EnrolMachine:
    return EnrolMachine(machine="m1", serial="1a", until=UNTIL, rank=10, name=name)


def renew(until: datetime = LATER) -> RenewMachine:
    return RenewMachine(machine="m1", serial="2b", until=until, certificate="CERTIFICATE")


def state(floor: Floor) -> Machine:
    found = floor.store.one(Machine, "m1")
    assert found is not None
    return found


def test_an_enrolled_machine_is_on_record_and_its_name_is_beside_the_log() -> None:
    floor = Floor()
    done = floor.do(enrol())
    assert isinstance(done, Done)
    assert done.topics == {Topic.MACHINES}
    found = state(floor)
    assert (found.enrolled, found.until, found.rank, found.authority) == (floor.now, UNTIL, 10, False)
    assert found.open
    assert floor.store.details("machine/m1") == {"name": "Desk 3"}
    assert b"Desk 3" not in b"".join(kept.data for kept in floor.store.log())


def test_a_machine_without_a_name_writes_none() -> None:
    floor = Floor()
    floor.do(enrol(name=""))
    assert floor.store.details("machine/m1") == {}


def test_a_certificate_is_renewed_by_asking_and_answering() -> None:
    floor = Floor()
    assert floor.refused(renew()) == "no_renewal_asked"
    floor.do(enrol())
    assert floor.refused(renew()) == "no_renewal_asked"
    floor.do(AskRenewal(machine="m1", request="REQUEST"))
    assert state(floor).request == "REQUEST"
    assert floor.refused(AskRenewal(machine="m1", request="REQUEST")) == "renewal_asked_already"
    floor.do(renew())
    found = state(floor)
    assert (found.until, found.serial, found.certificate, found.request) == (LATER, "2b", "CERTIFICATE", "")
    assert floor.refused(renew()) == "no_renewal_asked"
    floor.do(enrol())  # anew, by a code: what was renewed before is over
    assert (state(floor).until, state(floor).certificate) == (UNTIL, "")


def test_a_machine_can_ask_before_its_enrolment_is_known_here() -> None:
    floor = Floor()
    floor.do(AskRenewal(machine="m1", request="REQUEST"))
    floor.do(renew())
    assert state(floor).enrolled is None


def test_who_was_shut_out_stays_out() -> None:
    floor = Floor()
    floor.do(enrol())
    floor.do(AskRenewal(machine="m1", request="REQUEST"))
    floor.do(ShutOutMachine(machine="m1"))
    at = floor.now
    assert state(floor).shut_out == at
    assert not state(floor).open
    for command in (enrol(), renew(), AskRenewal(machine="m1", request="2"), ShutOutMachine(machine="m1")):
        assert floor.refused(command) == "machine_shut_out"
    floor.do(ShutOutMachine(machine="m2"))  # one that nobody here has heard of
    assert shut_out_ones(floor.store.every(Machine)) == {"m1", "m2"}


def test_an_event_of_a_newer_program_is_marked() -> None:
    known = evolve(None, event("machine/m1", Enrolled(serial="1a", until=UNTIL, rank=10), 0))
    assert evolve(known, raw("machine/m1", "machine.moved", b"{}", 1)).needs_newer
    assert evolve(None, raw("machine/m1", "machine.enrolled", b"[]", 1)).needs_newer


FACTS: tuple[Fact, ...] = (
    Enrolled(serial="1a", until=UNTIL, rank=10, authority=True),
    RenewalAsked(request="REQUEST"),
    Renewed(serial="2b", until=LATER, certificate="CERTIFICATE"),
    ShutOut(),
    ShutOut(),
    Enrolled(serial="3c", until=LATER, rank=1),
)


@given(st.permutations(range(len(FACTS))), st.permutations(range(len(FACTS))))
def test_the_order_of_arrival_changes_nothing_and_no_order_of_facts_lets_in_who_was_shut_out(
    arrival: list[int], happened: list[int]
) -> None:
    events = [event("machine/m1", FACTS[fact], minute) for minute, fact in enumerate(happened)]
    fold = KINDS["machine"].fold
    folded = fold([events[n] for n in arrival])
    assert folded == fold(events)
    assert isinstance(folded, Machine)
    first = min(found.at for found in events if found.data == encode(ShutOut()))
    assert folded.shut_out == first


@pytest.mark.parametrize("pair", list(itertools.pairwise(FACTS)))
def test_any_fact_may_come_first(pair: tuple[Fact, Fact]) -> None:
    folded = evolve(evolve(None, event("machine/m1", pair[0], 0)), event("machine/m1", pair[1], 1))
    assert folded.id == "m1"
    assert not folded.needs_newer
