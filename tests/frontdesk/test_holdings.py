"""What is held about one person: all of it is found, all of it goes at once, and none of it comes back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from frontdesk import appointment
from frontdesk.appointment import Appointment, Book
from frontdesk.desk import Command, Done, Topic
from frontdesk.document_request import FIELD, AskDocument, DocumentRequest, EraseDocument, Format
from frontdesk.holdings import Holdings, holdings_of, stream_of
from frontdesk.interpreting import commands as booking
from frontdesk.interpreting.state import Booking
from frontdesk.log import erases
from frontdesk.preference import THEIRS, Remember
from frontdesk.promise import Deed, ErasePromise, KeepPromise, MakePromise, Promise, PromiseKind
from frontdesk.referral import Referral
from frontdesk.referral import commands as referral
from frontdesk.refusal import Refusal
from frontdesk.visit import commands as do
from tests.frontdesk.interpreting.bookings import RING, floor_with_providers
from tests.frontdesk.meeting import Half, halves, meet
from tests.frontdesk.referral.referrals import making
from tests.shopfloor import Floor

NAME = "Angharad Quillfeather"


@pytest.fixture
def floor() -> Floor:
    return floor_with_providers()


def promising(id_: str = "p1", visit: str = "") -> MakePromise:
    details = {"name": NAME, "contact": "07700 900 123", "what": "The form"}
    return MakePromise(promise=id_, kind=PromiseKind.CALL_BACK, owner="desk/1", visit=visit, details=details)


def asking(visit: str = "", id_: str = "d1") -> AskDocument:
    return AskDocument(
        document=id_,
        source="appointment",
        format=Format.LARGE_PRINT,
        language="en",
        visit=visit,
        details={f"{FIELD}name": NAME},
    )


def arrived(floor: Floor) -> str:
    """Somebody who had an appointment, and for whom there is something of every kind."""
    due = floor.now + timedelta(hours=1)
    floor.do(Book(appointment="a1", service="benefit", due=due, details={"name": NAME}))
    visit = floor.front.make_id()
    details = {"name": NAME, "note": "stairs"}
    floor.do(do.CheckIn(visit=visit, services=("benefit",), appointment_id="a1", details=details))
    floor.do(promising(visit=visit))
    floor.do(replace(making(), visit=visit))
    floor.do(replace(RING, visit=visit, details={"dialect": "Silesian"}))
    floor.do(asking(visit))
    floor.do(Remember(preference="k1", visit=visit, name=NAME, format=Format.AUDIO, language="cy"))
    return visit


def held(floor: Floor, stream: str) -> Holdings:
    found = holdings_of(floor.store, stream)
    assert found is not None
    return found


def come(floor: Floor, name: str = NAME) -> str:
    floor.hands.pass_time(seconds=1)
    visit = floor.front.make_id()
    floor.do(do.CheckIn(visit=visit, services=("benefit",), details={"name": name}))
    return visit


STREAMS = ["appointment/a1", "promise/p1", "referral/r1", "booking/b1", "document/d1", "preference/k1"]


def test_everything_of_a_person_is_found_from_any_of_it(floor: Floor) -> None:
    visit = arrived(floor)
    other = floor.check_in()
    floor.do(promising("p2", other))
    for stream in (f"visit/{visit}", *STREAMS):
        found = held(floor, stream)
        assert [each.id for each in found.visits] == [visit]
        assert [stream_of(each) for each in found.hanging] == STREAMS
        assert found.of(found.visits[0]) == {"name": NAME, "note": "stairs"}
        assert all(found.of(each) for each in found.hanging)
    assert set(held(floor, f"visit/{other}").details) == {"promise/p2"}


def test_what_was_remembered_before_and_they_said_is_theirs_goes_as_well(floor: Floor) -> None:
    earlier, visit = come(floor), come(floor)
    floor.do(Remember(preference="k1", visit=earlier, name=NAME, format=Format.AUDIO, language="cy"))
    floor.do(do.WriteDetails(visit=visit, details={THEIRS: "k1"}))
    other = come(floor)
    floor.do(do.WriteDetails(visit=other, details={THEIRS: "never-known"}))
    assert [stream_of(each) for each in held(floor, f"visit/{visit}").hanging] == ["preference/k1"]
    assert held(floor, f"visit/{other}").hanging == ()
    floor.front.erase(f"visit/{visit}", desk="1")
    assert floor.store.details("preference/k1") == {}


def test_what_hangs_on_no_visit_stands_alone(floor: Floor) -> None:
    floor.do(promising())
    floor.do(promising("p2", visit="gone-long-ago"))
    for id_ in ("p1", "p2"):
        found = held(floor, f"promise/{id_}")
        assert (found.visits, [each.id for each in found.hanging]) == ((), [id_])
    for nobody in ("visit/x", "promise/x", "machine/x", "nothing"):
        assert holdings_of(floor.store, nobody) is None
        answer = floor.front.erase(nobody, desk="1")
        assert isinstance(answer, Refusal)
        assert answer.code == "nobody_to_erase"


def test_all_of_it_goes_in_one_step_and_stays_away(floor: Floor) -> None:
    visit = arrived(floor)
    done = floor.front.erase("referral/r1", desk="1")
    assert isinstance(done, Done)
    assert {event.stream for event in done.events} == {f"visit/{visit}", *STREAMS}
    assert all(erases(event) for event in done.events)
    assert Topic.DETAILS in done.topics
    found = held(floor, f"visit/{visit}")
    assert found.details == {}
    assert all(each.erased for each in (*found.visits, *found.hanging))
    assert not any(getattr(each, "anomalies", ()) for each in (*found.visits, *found.hanging))
    again = floor.front.erase(f"visit/{visit}", desk="1")
    assert isinstance(again, Refusal)
    assert again.code == "erased_already"
    # What goes on without a name goes on; nothing personal is taken any more.
    assert (
        floor.refused(KeepPromise(promise="p1", done=Deed.SPOKE, details={"said": "x"})) == "details_erased"
    )
    floor.do(KeepPromise(promise="p1", done=Deed.SPOKE))
    confirm = booking.Confirm(booking="b1", interpreter="LF-204", details={"interpreter": "Maria"})
    assert floor.refused(confirm) == "details_erased"
    floor.do(replace(confirm, details={}))
    assert held(floor, f"visit/{visit}").details == {}


ALONE: list[tuple[Callable[[Floor], object], Command, type]] = [
    (lambda f: f.do(promising()), ErasePromise(promise="p1"), Promise),
    (lambda f: f.do(making()), referral.Erase(referral="r1"), Referral),
    (lambda f: f.do(RING), booking.Erase(booking="b1"), Booking),
    (lambda f: f.do(asking()), EraseDocument(document="d1"), DocumentRequest),
    (
        lambda f: f.do(Book(appointment="a1", service="benefit", due=f.now + timedelta(hours=1))),
        appointment.Erase(appointment="a1"),
        Appointment,
    ),
]


@pytest.mark.parametrize(("make", "erase", "kind"), ALONE)
def test_each_kind_is_erased_once_and_only_if_it_is_known(
    floor: Floor, make: Callable[[Floor], object], erase: Command, kind: type[Promise]
) -> None:
    assert floor.refused(erase).startswith("no_such_")
    make(floor)
    floor.do(erase)
    (found,) = floor.store.every(kind)
    assert (found.erased, found.anomalies) == (True, ())
    assert floor.refused(erase) == "erased_already"


def test_one_of_two_merged_visits_does_not_leave_the_others_name(floor: Floor) -> None:
    first, second, third = (come(floor) for _ in range(3))
    for visit in (second, third):
        floor.do(do.Merge(visit=visit, into=first))
    floor.do(promising(visit=third))
    stranger = come(floor, "Dai")
    for visit in (first, second, third):
        assert [each.id for each in held(floor, f"visit/{visit}").visits] == [first, second, third]
    floor.front.erase(f"visit/{second}", desk="1")
    streams = [f"visit/{each}" for each in (first, second, third, stranger)]
    assert floor.store.details_of([*streams, "promise/p1"]) == {streams[-1]: {"name": "Dai"}}


def test_whom_a_merge_was_undone_for_is_somebody_else(floor: Floor) -> None:
    first, second = come(floor), come(floor)
    floor.do(do.Merge(visit=second, into=first))
    floor.do(do.UndoMerge(visit=second))
    floor.front.erase(f"visit/{second}", desk="1")
    assert floor.store.details(f"visit/{first}") == {"name": NAME}


@pytest.mark.parametrize("erased", [0, 1])
def test_who_turns_out_to_be_somebody_erased_is_erased_with_all_that_is_theirs(
    floor: Floor, erased: int
) -> None:
    visits = [come(floor), come(floor)]
    floor.do(promising(visit=visits[1 - erased]))
    floor.front.erase(f"visit/{visits[erased]}", desk="1")
    assert floor.store.details("promise/p1")
    floor.do(do.Merge(visit=visits[1], into=visits[0]))
    assert held(floor, f"visit/{visits[0]}").details == {}


def agree(*desks: Half) -> None:
    """Meet until what each finished erasing has reached the other as well."""
    for _ in range(2):
        for one, other in (desks, desks[::-1]):
            one.take(other)
    meet(*desks)


def names(desk: Half, *streams: str) -> dict[str, dict[str, str]]:
    return desk.replica.details_of(streams)


def test_what_a_desk_that_was_cut_off_had_written_goes_as_well() -> None:
    one, other = halves("1", "3")
    visit = one.check_in(name=NAME)
    meet(one, other)
    other.do(promising("p1", visit))
    one.hands.pass_time(seconds=1)
    one.front.erase(f"visit/{visit}", desk="1")
    other.do(promising("p2", visit))  # in the visitor's presence, after they were erased elsewhere
    agree(one, other)
    for desk in (one, other):
        assert list(names(desk, f"visit/{visit}", "promise/p1", "promise/p2")) == ["promise/p2"]


def test_whom_another_desk_had_merged_with_the_one_erased_goes_as_well() -> None:
    one, other = halves("1", "3")
    first, second = one.check_in(name=NAME), one.check_in(name=NAME)
    meet(one, other)
    other.do(do.Merge(visit=second, into=first))
    one.front.erase(f"visit/{first}", desk="1")
    agree(one, other)
    for desk in (one, other):
        assert names(desk, f"visit/{first}", f"visit/{second}") == {}


DEEDS = ["promise", "erase", "hear", "merge", "write"]


@given(st.lists(st.tuples(st.integers(0, 1), st.sampled_from(DEEDS))))
def test_whatever_two_desks_do_apart_nothing_written_before_an_erasure_is_left(
    steps: list[tuple[int, str]],
) -> None:
    desks = halves("1", "3")
    visits = [desks[0].check_in(name=NAME) for _ in range(2)]
    meet(*desks)
    made: dict[str, int] = {}
    gone = 0
    for number, (who, what) in enumerate(steps, 1):
        desk = desks[who]
        desk.hands.pass_time(seconds=1)
        match what:
            case "promise":
                desk.do(promising(f"p{number}", visits[0]))
                made[f"promise/p{number}"] = number
            case "erase":
                unknown = not desk.visit(visits[0]).erased
                desk.front.erase(f"visit/{visits[0]}", desk=desk.desk)
                gone = number if unknown else gone  # what is erased again later is only what came since
            case "hear":
                desk.take(desks[1 - who])
            case "merge":
                desk.may(do.Merge(visit=visits[1], into=visits[0]))
            case _:
                desk.may(do.WriteDetails(visit=visits[0], details={"name": NAME}))
    agree(*desks)
    merged = bool(desks[0].visit(visits[1]).merged_into)
    before = [stream for stream, number in made.items() if number < gone]
    for desk in desks:
        if gone:
            assert names(desk, f"visit/{visits[0]}", *before) == {}
            assert not (merged and names(desk, f"visit/{visits[1]}"))
        assert names(desk, *made) == names(desks[0], *made)
