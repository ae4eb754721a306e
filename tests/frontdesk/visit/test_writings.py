"""One personal detail written at two desks that knew nothing of each other: the other value is kept too."""

from __future__ import annotations

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from frontdesk.conflict import Code
from frontdesk.refusal import Refusal
from frontdesk.visit import commands as do
from frontdesk.visit import writings
from tests.frontdesk.meeting import Half, codes, halves, meet


@pytest.fixture
def desks() -> list[Half]:
    """Two desks that share one queue and are cut off from each other."""
    return halves("1", "3")


def write(desk: Half, visit: str, **details: str) -> None:
    desk.do(do.WriteDetails(visit=visit, details=details))


def lost(desk: Half, visit: str) -> dict[str, str]:
    """What lost and is kept: the field it was for, and what it said."""
    found = desk.replica.details(f"visit/{visit}")
    return {name.partition("~")[0]: value for name, value in found.items() if writings.is_lost(name)}


def stands(desk: Half, visit: str) -> dict[str, str]:
    found = desk.replica.details(f"visit/{visit}")
    return {name: value for name, value in found.items() if not writings.is_lost(name)}


def test_different_fields_both_stand_and_nothing_is_noted(desks: list[Half]) -> None:
    one, other = desks
    visit = one.check_in(name="Gwen")
    meet(one, other)
    write(one, visit, note="stairs")
    write(other, visit, contact="01632 960 111")
    meet(one, other)
    assert stands(one, visit) == {"name": "Gwen", "note": "stairs", "contact": "01632 960 111"}
    assert codes(one.visit(visit)) == []


@pytest.mark.parametrize("order", [1, -1])
def test_of_one_field_the_later_stands_and_the_other_is_kept_on_both(desks: list[Half], order: int) -> None:
    one, other = desks
    visit = one.check_in(name="Gwen")
    meet(one, other)
    for desk, name in ((one, "Gwen Pugh"), (other, "Gwen Hughes"))[::order]:
        write(desk, visit, name=name)
    meet(one, other)
    later, earlier = ("Gwen Hughes", "Gwen Pugh")[::order]
    for desk in desks:
        assert stands(desk, visit)["name"] == later
        assert lost(desk, visit) == {"name": earlier}
        assert codes(desk.visit(visit)) == [Code.DETAIL_CHANGED_TWICE]
    (conflict,) = one.visit(visit).conflicts
    assert conflict.field == "name"
    assert one.replica.details(f"visit/{visit}")[conflict.lost] == earlier


def test_who_writes_knowing_the_other_replaces_it_without_a_word(desks: list[Half]) -> None:
    one, other = desks
    visit = one.check_in(name="Gwen")
    meet(one, other)
    write(other, visit, name="Gwen Pugh")
    write(other, visit, name="Gwen Pugh-Hughes")
    meet(one, other)
    assert (stands(one, visit), lost(one, visit)) == ({"name": "Gwen Pugh-Hughes"}, {})
    assert codes(one.visit(visit)) == []


def test_twice_at_one_desk_and_once_at_the_other_loses_what_the_other_wrote_and_nothing_else(
    desks: list[Half],
) -> None:
    one, other = desks
    visit = one.check_in(name="Gwen")
    meet(one, other)
    write(one, visit, name="Gwen Pugh")
    write(other, visit, name="Glen")
    write(other, visit, name="Glenys")
    meet(one, other)
    assert (stands(one, visit)["name"], lost(one, visit)) == ("Glenys", {"name": "Gwen Pugh"})
    assert len(codes(one.visit(visit))) == 1
    write(one, visit, name="Gwen Pugh")  # who sees both writes it again
    meet(one, other)
    assert stands(other, visit)["name"] == "Gwen Pugh"
    assert len(codes(other.visit(visit))) == 1  # it is not noted again


def test_what_lost_is_erased_with_the_rest_and_never_comes_back(desks: list[Half]) -> None:
    one, other = desks
    visit = one.check_in(name="Gwen")
    meet(one, other)
    write(one, visit, name="Gwen Pugh")
    write(other, visit, name="Gwen Hughes")
    meet(one, other)
    one.do(do.Erase(visit=visit))
    meet(one, other)
    assert [desk.replica.details(f"visit/{visit}") for desk in desks] == [{}, {}]
    answer = one.may(do.KeepBeside(visit=visit, lost=("name~1-a",)))
    assert isinstance(answer, Refusal)
    assert answer.code == "erased"


def test_where_a_value_was_only_taken_away_nothing_is_lost(desks: list[Half]) -> None:
    one, other = desks
    visit = one.check_in(name="Gwen")
    meet(one, other)
    write(one, visit, name="")
    write(other, visit, name="Gwen Hughes")
    meet(one, other)
    assert (stands(one, visit), lost(one, visit)) == ({"name": "Gwen Hughes"}, {})


def test_desks_that_share_nothing_note_nothing() -> None:
    one, other = halves("1", "3", shared=False)
    visit = one.check_in(name="Gwen")
    assert one.visit(visit).writings == ()
    assert b"knew" not in one.replica.events(f"visit/{visit}")[1].data
    meet(one, other)
    write(one, visit, name="Gwen Pugh")
    write(other, visit, name="Gwen Hughes")
    meet(one, other)
    assert (stands(one, visit)["name"], lost(one, visit)) == ("Gwen Hughes", {})


def test_a_desk_of_an_older_program_says_nothing_of_others(desks: list[Half]) -> None:
    one, other = desks
    visit = one.check_in(name="Gwen", note="stairs")
    meet(one, other)
    other.front.sharing.asks = False
    write(other, visit, name="Gwen Hughes")
    meet(one, other)
    assert [writing.field for writing in one.visit(visit).writings] == ["note"]
    assert codes(one.visit(visit)) == []


def test_a_value_that_came_before_its_event_is_kept_until_it_is_clear_who_knew_what(
    desks: list[Half],
) -> None:
    one, other = desks
    visit = one.check_in(name="Gwen")
    meet(one, other)
    write(other, visit, name="Gwen Hughes")
    details = other.replica.details_to_send([f"visit/{visit}"])
    one.replica.take_in([], details)
    assert (stands(one, visit)["name"], lost(one, visit)) == ("Gwen Hughes", {"name": "Gwen"})
    meet(one, other)
    assert (stands(one, visit)["name"], lost(one, visit)) == ("Gwen Hughes", {})


deeds = st.lists(st.tuples(st.integers(0, 2), st.sampled_from(("name", "note")), st.booleans()), max_size=8)


@settings(max_examples=60, deadline=None)
@given(deeds, st.randoms(use_true_random=False))
def test_any_order_of_arrival_keeps_the_same(
    happened: list[tuple[int, str, bool]], chance: random.Random
) -> None:
    desks = halves("1", "2", "3")
    visit = desks[0].check_in(name="Gwen")
    meet(*desks)
    for number, (which, field, meets) in enumerate(happened):
        write(desks[which], visit, **{field: f"value {number}"})
        if meets:
            desks[which].take(desks[(which + 1) % 3])
    meet(*desks)
    meet(*desks)
    events = list(desks[0].replica.events(f"visit/{visit}"))
    chance.shuffle(events)
    (again,) = halves("1")
    again.replica.take_in(events, ())
    assert again.visit(visit) == desks[0].visit(visit)
    kept = [desk.replica.details(f"visit/{visit}") for desk in desks]
    assert kept[0] == kept[1] == kept[2]
    wanted = {conflict.lost for conflict in desks[0].visit(visit).conflicts}
    assert {name for name in kept[0] if writings.is_lost(name)} == wanted
