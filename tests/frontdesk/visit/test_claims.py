"""Whose call stands where several desks share a queue: the coordinator's word, going ahead, double calls."""

from __future__ import annotations

import random
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from frontdesk.log import Event, Fact
from frontdesk.refusal import Refusal
from frontdesk.visit import Phase, Visit, evolve, facts, fold
from frontdesk.visit import commands as do
from frontdesk.visit.state import Word
from tests.contracts.samples import MORNING, checked_in, event
from tests.shopfloor import Floor

STREAM = "visit/v"


def asked(desk: str, minute: float, device: str = "") -> Event:
    called = facts.Called(desk=desk, asks=True)
    return event(STREAM, called, minute, device=device or f"desk-{desk}")


def said(fact: Fact, minute: float) -> Event:
    return event(STREAM, fact, minute, device="display")


def folded(*events: Event) -> Visit:
    visit = fold([checked_in(STREAM), *events])
    assert visit is not None
    return visit


def words(visit: Visit) -> list[tuple[str, Word]]:
    return [(claim.desk, claim.word) for claim in visit.claims]


@pytest.fixture
def floor() -> Floor:
    """A desk that shares its queue."""
    floor = Floor()
    floor.front.sharing.shared = floor.front.sharing.asks = True
    return floor


def call_of(floor: Floor, visit: str, desk: str) -> str:
    return floor.do(do.Call(visit=visit), desk).events[0].id


def test_a_desk_alone_asks_nobody_and_keeps_nothing_about_claims() -> None:
    floor = Floor()
    visit = floor.check_in()
    (called,) = floor.do(do.Call(visit=visit)).events
    assert called.data == b'{"desk":"1","room":""}'
    (withdrawn,) = floor.do(do.WithdrawCall(visit=visit)).events
    assert withdrawn.data == b"{}"
    floor.serve(visit)
    assert floor.visit(visit).claims == ()
    assert not floor.visit(visit).asking


def test_a_call_that_asks_stands_once_it_was_confirmed(floor: Floor) -> None:
    visit = floor.check_in()
    call = call_of(floor, visit, "1")
    assert floor.visit(visit).asking
    floor.do(do.SettleCall(visit=visit, call=call))
    assert not floor.visit(visit).asking
    assert words(floor.visit(visit)) == [("1", Word.CONFIRMED)]
    assert floor.refused(do.SettleCall(visit=visit, call=call)) == "not_asking"
    assert floor.refused(do.GoAhead(visit=visit)) == "not_asking"
    floor.do(do.StartServing(visit=visit))
    assert floor.visit(visit).anomalies == ()


def test_who_asks_second_is_refused_and_told_who_has_the_visitor(floor: Floor) -> None:
    visit = floor.check_in()
    first = call_of(floor, visit, "1")
    floor.store.append([second := event(f"visit/{visit}", facts.Called(desk="3", asks=True), 2, device="d3")])
    (confirmed,) = floor.do(do.SettleCall(visit=visit, call=second.id)).events
    assert confirmed.type == "visit.confirmed"
    assert floor.visit(visit).desk == "3"
    assert floor.refused(do.GoAhead(visit=visit), "1") == "wrong_desk"
    (refused,) = floor.do(do.SettleCall(visit=visit, call=first)).events
    assert refused.data == f'{{"call":"{first}","desk":"3"}}'.encode()
    assert words(floor.visit(visit)) == [("3", Word.CONFIRMED)]
    assert not floor.visit(visit).double_called


def test_a_confirmed_call_at_a_desk_no_longer_listed_is_named_by_its_id(floor: Floor) -> None:
    visit = floor.check_in()
    call_of(floor, visit, "1")
    gone = event(f"visit/{visit}", facts.Called(desk="9", asks=True), 2, device="d9")
    floor.store.append([gone])
    floor.do(do.SettleCall(visit=visit, call=gone.id))
    answer = floor.front.handle(do.GoAhead(visit=visit), desk="1")
    assert isinstance(answer, Refusal)
    assert ("place", "9") in answer.values


def test_a_call_nobody_knows_or_for_somebody_who_is_served_is_refused(floor: Floor) -> None:
    visit = floor.check_in()
    (refused,) = floor.do(do.SettleCall(visit=visit, call="x")).events
    assert refused.data == b'{"call":"x","desk":""}'
    floor.do(do.StartServing(visit=visit), "3")
    late = event(f"visit/{visit}", facts.Called(desk="1", asks=True), 2)
    floor.store.append([late])
    (refused,) = floor.do(do.SettleCall(visit=visit, call=late.id)).events
    assert refused.data == f'{{"call":"{late.id}","desk":"3"}}'.encode()
    floor.do(do.Finish(visit=visit), "3")
    (refused,) = floor.do(do.SettleCall(visit=visit, call="y")).events
    assert refused.data == b'{"call":"y","desk":""}'


def test_without_an_answer_the_advisor_may_go_ahead(floor: Floor) -> None:
    visit = floor.check_in()
    assert floor.refused(do.GoAhead(visit=visit)) == "not_asking"
    call_of(floor, visit, "1")
    floor.do(do.GoAhead(visit=visit))
    assert words(floor.visit(visit)) == [("1", Word.WENT_AHEAD)]
    assert not floor.visit(visit).asking


def test_a_desk_takes_back_its_own_call_even_where_another_has_the_visitor(floor: Floor) -> None:
    visit = floor.check_in()
    call_of(floor, visit, "1")
    other = event(f"visit/{visit}", facts.Called(desk="3", asks=True), 2, device="d3")
    floor.store.append([other])
    floor.do(do.SettleCall(visit=visit, call=other.id))
    floor.do(do.WithdrawCall(visit=visit), "1")
    assert words(floor.visit(visit)) == [("3", Word.CONFIRMED)]
    floor.do(do.WithdrawCall(visit=visit), "3")
    assert floor.visit(visit).phase is Phase.WAITING
    assert floor.visit(visit).claims == ()


def test_a_call_taken_back_leaves_the_visitor_to_the_next_who_asked() -> None:
    one, two = asked("1", 1), asked("2", 2)
    visit = folded(one, two, said(facts.CallWithdrawn(call=one.id), 3))
    assert (visit.phase, visit.desk) == (Phase.CALLED, "2")
    assert words(visit) == [("2", Word.ASKED)]


def test_a_refused_call_that_nobody_else_made_puts_the_visitor_back_in_the_queue() -> None:
    one = asked("1", 1)
    visit = folded(one, said(facts.Refused(call=one.id), 2))
    assert (visit.phase, visit.claims, visit.anomalies) == (Phase.WAITING, (), ())


def test_two_confirmed_apart_both_stand_and_it_is_on_record() -> None:
    one, two = asked("1", 1), asked("2", 2)
    visit = folded(one, two, said(facts.Confirmed(call=two.id), 2.5), said(facts.Confirmed(call=one.id), 3))
    assert visit.double_called
    assert visit.desk == "2"  # confirmed first
    assert words(visit) == [("2", Word.CONFIRMED), ("1", Word.CONFIRMED)]


def test_a_confirmed_call_comes_before_one_that_went_ahead() -> None:
    one, two = asked("1", 1), asked("2", 2)
    visit = folded(one, said(facts.WentAhead(call=one.id), 1.5), two, said(facts.Confirmed(call=two.id), 3))
    assert (visit.desk, visit.double_called) == ("2", True)


def test_a_refusal_after_going_ahead_changes_nothing() -> None:
    one = asked("1", 1)
    visit = folded(one, said(facts.WentAhead(call=one.id), 2), said(facts.Refused(call=one.id), 3))
    assert words(visit) == [("1", Word.WENT_AHEAD)]
    assert visit.phase is Phase.CALLED


def test_going_ahead_after_a_refusal_is_a_double_call_on_record() -> None:
    one, two = asked("1", 1), asked("2", 2)
    visit = folded(
        one,
        said(facts.Confirmed(call=one.id), 1.1),
        two,
        said(facts.Refused(call=two.id, desk="1"), 2.1),
        said(facts.WentAhead(call=two.id), 4),
    )
    assert (visit.desk, visit.double_called) == ("1", True)


def test_a_call_that_one_coordinator_refused_and_another_confirmed_stands() -> None:
    """The halves of a shop that was split each had one; the order of their words says nothing."""
    one, two = asked("1", 1), asked("2", 2)
    both = (
        one,
        said(facts.Confirmed(call=one.id), 1.1),
        two,
        said(facts.Refused(call=two.id, desk="1"), 2.1),
    )
    visit = folded(*both, said(facts.Confirmed(call=two.id), 2.2))
    assert (words(visit), visit.double_called) == ([("1", Word.CONFIRMED), ("2", Word.CONFIRMED)], True)
    withdrawn = folded(
        *both, said(facts.Confirmed(call=two.id), 2.2), said(facts.CallWithdrawn(call=one.id), 3)
    )
    assert (withdrawn.phase, withdrawn.desk) == (Phase.CALLED, "2")
    alone = folded(two, said(facts.Refused(call=two.id), 3), said(facts.Confirmed(call=two.id), 4))
    assert (alone.phase, alone.desk, words(alone)) == (Phase.CALLED, "2", [("2", Word.CONFIRMED)])
    assert not alone.double_called


@pytest.mark.parametrize("word", [facts.Confirmed, facts.WentAhead])
def test_a_call_made_without_knowing_of_one_that_was_taken_back_is_on_record(
    word: type[facts.Confirmed] | type[facts.WentAhead],
) -> None:
    """Whoever said so may have been cut off, with a clock ahead: the order in the log says nothing."""
    one, two = asked("1", 1), asked("2", 1.5)
    let_go = said(facts.CallWithdrawn(call=one.id), 4)
    for first in (facts.WentAhead(call=one.id), facts.Confirmed(call=one.id)):
        made = (one, two, said(first, 3), let_go)
        assert folded(*made, said(word(call=two.id, after=two.hlc), 200)).double_called
        assert not folded(*made, said(word(call=two.id, after=let_go.hlc), 200)).double_called
        assert not folded(*made).double_called


def test_a_call_made_to_somebody_another_desk_serves_is_on_record() -> None:
    one = asked("1", 3)
    visit = folded(said(facts.Serving(desk="2"), 2), one, said(facts.WentAhead(call=one.id), 6))
    assert (visit.phase, visit.desk, visit.double_called) == (Phase.SERVING, "2", True)


def test_serving_before_the_word_came_is_no_double_call() -> None:
    one = asked("1", 1)
    visit = folded(one, event(STREAM, facts.Serving(desk="1"), 2), said(facts.Confirmed(call=one.id), 3))
    assert not visit.double_called
    assert words(visit) == [("1", Word.CONFIRMED)]


def test_a_call_of_a_desk_that_was_alone_stands_against_one_that_asks() -> None:
    alone, two = event(STREAM, facts.Called(desk="1"), 1), asked("2", 2)
    visit = folded(alone, two)
    assert words(visit) == [("1", Word.ALONE), ("2", Word.ASKED)]
    assert not visit.asking
    assert folded(alone, two, said(facts.WentAhead(call=two.id), 5)).double_called
    assert folded(alone, event(STREAM, facts.Called(desk="2"), 2)).double_called


def test_a_call_by_a_desk_that_knew_nothing_of_one_taken_back_is_on_record() -> None:
    """Their order in the log says nothing: one desk's clock may be hours ahead."""
    one = asked("1", 1)
    taken_back = said(facts.CallWithdrawn(call=one.id), 3)
    made = (one, said(facts.Confirmed(call=one.id), 2), taken_back)

    def later(after: int) -> Event:
        return event(STREAM, facts.Called(desk="2", asks=True, after=after), 500, device="desk-2")

    assert folded(*made, later(one.hlc - 1)).double_called
    assert not folded(*made, later(taken_back.hlc)).double_called
    assert not folded(one, taken_back, later(one.hlc - 1)).double_called  # nobody had been called aloud


def test_it_is_on_record_as_well_where_the_first_desk_asks_again_in_between() -> None:
    one, again = asked("1", 1), asked("1", 4)
    taken_back = said(facts.CallWithdrawn(call=one.id), 3)
    later = event(STREAM, facts.Called(desk="2", asks=True, after=0), 5, device="desk-2")
    made = (one, said(facts.Confirmed(call=one.id), 2), taken_back, again, later)
    assert folded(*made, said(facts.Confirmed(call=later.id, after=0), 6)).double_called
    assert not folded(*made, said(facts.Confirmed(call=later.id, after=taken_back.hlc), 6)).double_called


def test_a_call_and_the_word_about_it_say_which_call_taken_back_was_known(floor: Floor) -> None:
    visit = floor.check_in()

    def after(command: do.VisitCommand) -> int:
        (said,) = floor.do(command).events
        return int(said.data.rpartition(b":")[2].rstrip(b"}"))

    def last() -> Event:
        return floor.store.events(f"visit/{visit}")[-1]

    assert after(do.Call(visit=visit)) == 0
    assert after(do.SettleCall(visit=visit, call=last().id)) == 0
    floor.do(do.WithdrawCall(visit=visit))
    taken_back = last().hlc
    floor.do(do.WriteDetails(visit=visit, details={"note": "in the garden"}))  # this says nothing of calls
    assert after(do.Call(visit=visit)) == taken_back
    assert after(do.GoAhead(visit=visit)) == taken_back
    floor.do(do.WithdrawCall(visit=visit))
    taken_back = last().hlc
    assert after(do.Call(visit=visit)) == taken_back
    assert after(do.SettleCall(visit=visit, call=last().id)) == taken_back


@pytest.mark.parametrize("fact", [facts.Confirmed, facts.Refused, facts.WentAhead, facts.CallWithdrawn])
def test_a_word_about_an_unknown_call_is_an_anomaly(fact: type[Fact]) -> None:
    visit = folded(said(fact(call="x"), 2))
    assert len(visit.anomalies) == 1
    assert visit.phase is Phase.WAITING


def test_what_the_coordinator_s_clock_says_casts_no_doubt_on_the_visit() -> None:
    one = asked("1", 1)
    visit = folded(one, said(facts.Confirmed(call=one.id), 1.1))
    assert not visit.unverified


PIECES = st.lists(
    st.tuples(
        st.sampled_from(["ask", "alone", "confirm", "refuse", "ahead", "withdraw", "serve", "finish"]),
        st.sampled_from("123"),
        st.integers(1, 40),
    ),
    max_size=14,
)


def merged(pieces: list[tuple[str, str, int]]) -> list[Event]:
    """Events of desks that knew nothing of each other."""
    events = [checked_in(STREAM)]
    calls: dict[str, str] = {}
    for what, desk, minute in pieces:
        call = calls.get(desk, "?")
        fact: Fact = {
            "ask": facts.Called(desk=desk, asks=True),
            "alone": facts.Called(desk=desk),
            "confirm": facts.Confirmed(call=call),
            "refuse": facts.Refused(call=call, desk="2"),
            "ahead": facts.WentAhead(call=call),
            "withdraw": facts.CallWithdrawn(call=call),
            "serve": facts.Serving(desk=desk),
            "finish": facts.Finished(outcome=facts.Outcome.RESOLVED),
        }[what]
        made = event(STREAM, fact, minute, device=f"desk-{desk}")
        if what == "ask":
            calls[desk] = made.id
        events.append(made)
    return events


@given(PIECES, st.randoms(use_true_random=False), st.integers(0, 6))
def test_any_order_and_any_repetition_of_what_a_merge_brings_gives_one_state(
    pieces: list[tuple[str, str, int]], chance: random.Random, repeated: int
) -> None:
    floor, other = Floor(), Floor()
    events = merged(pieces)
    shuffled = [*events, *chance.choices(events, k=repeated)]
    chance.shuffle(shuffled)
    floor.store.append(events)
    for each in shuffled:
        other.store.append([each])
    assert other.store.visit("v") == floor.store.visit("v") == fold(events)
    stepwise: Visit | None = None
    for each in floor.store.events(STREAM):
        stepwise = evolve(stepwise, each)
    assert stepwise == fold(events)


@given(PIECES)
def test_who_is_called_has_the_best_of_the_claims(pieces: list[tuple[str, str, int]]) -> None:
    visit = fold(merged(pieces))
    assert visit is not None
    if visit.phase is Phase.CALLED and visit.claims:
        assert visit.desk == visit.claims[0].desk
        made = [claim for claim in visit.claims if claim.word is not Word.ASKED]
        assert visit.asking == (not made)
    assert visit.wait(MORNING + timedelta(days=1)) is not None
