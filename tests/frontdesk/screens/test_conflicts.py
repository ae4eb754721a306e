"""What people are told of conflicts, in words, and how the team leader settles each."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec
import pytest

from frontdesk import words
from frontdesk.conflict import Code, Settlement, Way
from frontdesk.desk import Command
from frontdesk.screens.conflicts import (
    Chosen,
    ConflictScreen,
    chosen_text,
    conflict_notices,
    conflict_screen,
    to_settle,
    way_text,
)
from frontdesk.screens.desk_reading import desk_screen
from frontdesk.visit import HoldReason, Phase
from frontdesk.visit import commands as do
from tests.frontdesk.meeting import Half, meet
from tests.frontdesk.screens.conflicted import calls, ends, everything, names, served, twin, two_halves


@pytest.fixture(autouse=True)
def english() -> Iterator[None]:
    words.use("en")
    yield
    words.use("en")


@pytest.fixture
def desks() -> tuple[Half, Half]:
    return two_halves()


def listed(half: Half, chosen: Chosen = Chosen.OPEN) -> ConflictScreen:
    return conflict_screen(half.front, chosen)


def what(screen: ConflictScreen) -> list[str]:
    return [row[1].text for row in screen.table.rows]


def last(screen: ConflictScreen) -> list[str]:
    return [row[2].text for row in screen.table.rows]


def way(screen: ConflictScreen, wanted: Way, row: int = 0) -> Command:
    return dict(screen.ways[screen.table.keys[row]])[wanted]


def codes(half: Half) -> set[Code]:
    return {Code(key.partition(".")[0]) for key in listed(half).table.keys}


def test_every_kind_of_conflict_is_listed_in_words_in_both_languages(desks: tuple[Half, Half]) -> None:
    one, other = desks
    everything(one, other)
    screen = listed(one)
    assert codes(one) >= {
        Code.DOUBLE_CALL,
        Code.DOUBLE_FINISH,
        Code.FINISH_AGAINST_REFERRAL,
        Code.FINISH_AGAINST_HAND_OFF,
        Code.DOUBLE_HAND_OFF,
        Code.DETAIL_CHANGED_TWICE,
        Code.KEPT_TWICE,
        Code.KEPT_AGAINST_BROKEN,
        Code.REFERRAL_WENT_ON,
        Code.ARRIVED_TWICE,
        Code.ARRIVED_AGAINST_CANCELLED,
        Code.DESK_OPENED_TWICE,
        Code.CHECKED_IN_TWICE,
    }
    assert len(screen.table.rows) == screen.counts[Chosen.OPEN] == to_settle(one.front)
    assert all("{" not in cell.text and cell.text for row in screen.table.rows for cell in row)
    words.use("cy")
    welsh = listed(one)
    assert not set(what(screen)) & set(what(welsh))
    assert not {chosen_text(each) for each in Chosen} & {"To settle", "Settled"}
    assert len({way_text(each) for each in Way}) == len(Way)


def test_a_call_made_twice_names_both_desks_and_where_the_visitor_is(desks: tuple[Half, Half]) -> None:
    one, other = desks
    visit = calls(one, other)
    screen = listed(one)
    ticket = one.visit(visit).ticket
    assert what(screen) == [f"{ticket} was called twice: by Desk 1 and by Desk 3."]
    assert last(screen) == ["Called to Desk 3"]
    (notice,) = conflict_notices(one.front, "1")
    assert (notice.code, notice.visit, notice.ticket, notice.other) == (
        Code.DOUBLE_CALL,
        visit,
        ticket,
        "Desk 3",
    )
    assert notice.text == f"{ticket} was called twice: by Desk 1 and by Desk 3. Now: Called to Desk 3."
    assert conflict_notices(one.front, "2") == ()
    one.hands.pass_time(days=1)
    assert conflict_notices(one.front, "1") == ()
    assert len(listed(one).table.rows) == 1


def test_the_one_that_finished_is_named_first_whatever_the_clocks_say(desks: tuple[Half, Half]) -> None:
    one, _ = desks
    ends(one)
    assert [text.split(" ", 1)[1] for text in what(listed(one))] == [
        "was handed on twice: by Desk 1 and by a second program at Desk 1.",
        "was finished by Desk 1, while a second program at Desk 1 handed the visitor on.",
        "was finished by Desk 1, while a second program at Desk 1 wrote that more is to be done.",
        "was finished twice: by Desk 1 and by a second program at Desk 1.",
    ]
    assert last(listed(one))[1] == "Waits for Blue Badge"


def test_who_was_taken_for_gone_or_served_twice_is_told_where_they_are(desks: tuple[Half, Half]) -> None:
    one, other = desks
    visit = one.check_in()
    one.call(visit)
    copy = twin(one)
    meet(one, other)
    one.do(do.LeftBeforeSeen(visit=visit))
    copy.do(do.StartServing(visit=visit))
    both = one.check_in("post")
    meet(one, other)
    twice = twin(other)
    other.serve(both)
    other.do(do.Hold(visit=both, reason=HoldReason.PAPERS))
    twice.serve(both)
    meet(one, other, copy, twice)
    texts = what(listed(one))
    assert any("was taken for gone by Desk 1, while a second program at Desk 1" in text for text in texts)
    assert any("was served twice" in text for text in texts)
    assert set(last(listed(one))) == {"With Desk 1", "On hold"}


def test_a_value_that_lost_is_shown_and_can_be_brought_back(desks: tuple[Half, Half]) -> None:
    one, other = desks
    visit = names(one, other)
    ticket = one.visit(visit).ticket
    screen = listed(one)
    assert what(screen) == [f"{ticket}: the name was written by Desk 1 and by Desk 3."]
    assert last(screen) == ["The later one stands. Replaced: “Gwen Pugh”"]
    (notice,) = conflict_notices(other.front, "3")
    assert notice.text == (
        f"{ticket}: the name was changed by Desk 1 while offline. "
        "Your team leader can bring back what was replaced."
    )
    one.do(way(screen, Way.TAKE_BACK), leader=True)
    meet(one, other)
    assert other.replica.details(f"visit/{visit}")["name"] == "Gwen Pugh"
    assert (to_settle(other.front), conflict_notices(other.front, "3")) == (0, ())
    settled = listed(other, Chosen.SETTLED)
    assert last(settled)[0].startswith("Bring back what was replaced – Desk 1, ")
    assert settled.ways[settled.table.keys[0]] == ()


def test_what_both_wrote_alike_troubles_nobody(desks: tuple[Half, Half]) -> None:
    one, other = desks
    visit = one.check_in(name="Gwen")
    meet(one, other)
    for half in desks:
        half.do(do.WriteDetails(visit=visit, details={"name": "Gwen Pugh"}))
    meet(one, other)
    assert one.visit(visit).conflicts
    assert to_settle(one.front) == 0


def test_one_visitor_checked_in_twice_is_suggested_merged_and_taken_apart(desks: tuple[Half, Half]) -> None:
    one, other = desks
    first, second = one.check_in(name="Siân Rhŷs"), one.check_in(name="rhys, Sian")
    tickets = [one.visit(visit).ticket for visit in (first, second)]
    (notice,) = conflict_notices(one.front, "2")
    assert notice.merge == (second, first)
    assert notice.text.startswith(f"{tickets[0]} and {tickets[1]} may be one visitor")
    screen = listed(one)
    assert last(screen) == ["Waits in the queue"]
    one.do(way(screen, Way.ONE_PERSON), leader=True)
    assert one.visit(second).phase is Phase.MERGED
    assert (to_settle(one.front), conflict_notices(one.front, "2")) == (0, ())
    settled = listed(one, Chosen.SETTLED)
    assert last(settled)[0].startswith("One visitor: count them once – Desk 1, ")
    one.do(way(settled, Way.UNDO_MERGE), leader=True)
    assert one.visit(second).phase is Phase.WAITING
    assert to_settle(one.front) == 0
    other.take(one)
    assert other.visit(second).open


def test_a_merge_made_at_a_desk_is_listed_as_settled(desks: tuple[Half, Half]) -> None:
    one, _ = desks
    first, second = one.check_in(name="Gwen"), one.check_in(name="Gwen")
    one.do(do.Merge(visit=second, into=first))
    settled = listed(one, Chosen.SETTLED)
    assert last(settled) == ["One visitor: count them once"]
    one.do(way(settled, Way.UNDO_MERGE), leader=True)
    assert one.visit(second).open


@pytest.mark.parametrize(
    ("service", "name", "minutes"), [("post", "Gwen", 1), ("benefit", "Glen", 1), ("benefit", "Gwen", 16)]
)
def test_others_are_not_suggested(desks: tuple[Half, Half], service: str, name: str, minutes: float) -> None:
    one, _ = desks
    one.check_in(name="Gwen")
    one.hands.pass_time(minutes=minutes)
    one.check_in(service, name=name)
    assert conflict_notices(one.front, "1") == ()


def test_visitors_without_a_name_or_with_somebody_are_not_suggested(desks: tuple[Half, Half]) -> None:
    one, _ = desks
    one.check_in()
    one.check_in()
    gone, _ = one.check_in(name="Gwen"), one.check_in(name="Gwen")
    one.do(do.LeftBeforeSeen(visit=gone))
    served(one)
    one.do(do.AnswerAtDoor(visit="door", service="benefit"))
    assert conflict_notices(one.front, "1") == ()


def test_two_visitors_with_one_number_are_told_apart_by_name(desks: tuple[Half, Half]) -> None:
    one, other = desks
    first, second = one.check_in("badge", name="Gwen"), other.check_in("badge", name="Glyn")
    meet(one, other)
    assert one.visit(first).ticket == one.visit(second).ticket == "B01"
    for desk in ("1", "2", "3"):
        (notice,) = conflict_notices(one.front, desk)
        assert notice.text == "Two visitors have the number B01: ask the name."
    rows = desk_screen(one.front, "2").rows
    assert [row.labels[0].text for row in rows] == ["Two have the number B01: ask the name"] * 2
    one.call(first)
    here = desk_screen(one.front, "1").here
    assert here is not None
    assert here.labels[0].text == "Two have the number B01: ask the name"
    one.do(way(listed(one), Way.TWO_PEOPLE), leader=True)
    assert conflict_notices(one.front, "1") == ()
    assert last(listed(one, Chosen.SETTLED))[0].startswith("Two visitors: leave both – ")


def test_leaders_who_disagree_see_it_open_again_with_both_answers(desks: tuple[Half, Half]) -> None:
    one, other = desks
    calls(one, other)
    one.do(way(listed(one), Way.AS_IT_STANDS), leader=True)
    other.do(way(listed(other), Way.CANT_TELL), leader=True)
    meet(one, other)
    assert last(listed(one)) == [
        ("Two team leaders settled it in different ways: It is right as it stands / Nobody can tell any more")
    ]
    one.do(way(listed(one), Way.CANT_TELL), leader=True)
    assert (to_settle(one.front), listed(one).table.empty) == (0, "There is nothing to settle.")


def test_what_was_settled_long_ago_is_listed_no_more(desks: tuple[Half, Half]) -> None:
    one, other = desks
    calls(one, other)
    one.do(way(listed(one), Way.PUT_RIGHT), leader=True)
    one.hands.pass_time(weeks=5)
    settled = listed(one, Chosen.SETTLED)
    assert (settled.table.rows, settled.table.empty) == ((), "Nothing was settled lately.")


def test_who_settled_is_named_as_the_log_knows_them(desks: tuple[Half, Half]) -> None:
    one, other = desks
    calls(one, other)
    for by, named in (("person/jo", "Jo Evans"), ("gone", "gone")):
        one.front.by = by
        screen = listed(one, Chosen.OPEN if by == "person/jo" else Chosen.SETTLED)
        if by == "person/jo":
            one.do(way(screen, Way.PUT_RIGHT), leader=True)
        else:
            (found,) = one.replica.every(Settlement)
            (event,) = one.replica.events(f"conflict/{found.id}")
            data = event.data.replace(b"put_right", b"cant_tell").replace(b'"over":0', b'"over":1')
            one.replica.take_in(
                [msgspec.structs.replace(event, id="x", by=by, data=data, hlc=event.hlc + 1)], ()
            )
        assert f"– {named}, " in last(listed(one, Chosen.SETTLED))[0]
