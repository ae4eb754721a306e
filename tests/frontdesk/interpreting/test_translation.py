"""A written translation: asked for, priced, handed over – and what it keeps that was promised."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from frontdesk.desk import Together
from frontdesk.document_request import AskDocument, DocumentRequest, Elsewhere, Format, Phase, Way
from frontdesk.interpreting import commands as to
from frontdesk.interpreting.facts import Helper, Why
from frontdesk.interpreting.kinds import Kind
from frontdesk.interpreting.state import Reminder, Stage
from frontdesk.interpreting.translation import words_in
from frontdesk.mail.delivery import change
from frontdesk.promise import Deed, KeepPromise, Promise, PromiseKind
from frontdesk.promise import Stage as Kept
from frontdesk.refusal import Refusal
from frontdesk.screens.interpreting import suggested, summons_at, ways
from frontdesk.screens.translation import pending, promise_of
from tests.frontdesk.interpreting.bookings import MEET, TRANSLATE, floor_with_providers, state
from tests.shopfloor import MONDAY, Floor

DUE = MONDAY + timedelta(days=9)
BACK = to.Arrive(booking="b1")
GIVEN = to.Finish(booking="b1", way=Way.POSTED)
WRITES = replace(TRANSLATE, helper=Helper.STAFF, language="urd", provider="", person="ali")


@pytest.fixture
def floor() -> Floor:
    return floor_with_providers()


def book(floor: Floor, ask: to.Ask = TRANSLATE, visit: str = "") -> None:
    details = {"what": "Rent letter", "name": "Leyla", "contact": "01632 960 111"}
    promise = promise_of("p1", "pol", DUE, "desk/1", visit, "", details)
    floor.do(Together((replace(ask, promise="p1", visit=visit), promise)))


def promise(floor: Floor) -> Promise:
    found = floor.store.one(Promise, "p1")
    assert found is not None
    return found


def step(floor: Floor, command: to.BookingCommand) -> str:
    """The step with all that goes with it; the code of a refusal, or empty."""
    answer = change(floor.front, command, "shire.example", "1")
    return answer.code if isinstance(answer, Refusal) else ""


def test_it_stands_as_a_promise_until_the_visitor_has_it(floor: Floor) -> None:
    book(floor)
    assert (promise(floor).due, promise(floor).kind) == (DUE, PromiseKind.OTHER)
    details = floor.store.details("promise/p1")
    assert details == {
        "what": "Rent letter: translation, Polish",
        "name": "Leyla",
        "contact": "01632 960 111",
    }
    for command in (to.Offer(booking="b1"), to.Confirm(booking="b1"), BACK):
        assert step(floor, command) == ""
        assert promise(floor).open
    assert state(floor).reminder(floor.now) is Reminder.HAND_OVER
    assert step(floor, to.Finish(booking="b1")) == "how_handed_over"
    assert step(floor, GIVEN) == ""
    assert (state(floor).stage, state(floor).way) == (Stage.FINISHED, Way.POSTED)
    assert (promise(floor).stage, promise(floor).done) == (Kept.KEPT, Deed.SENT)


def test_it_is_not_handed_over_before_it_has_come_back(floor: Floor) -> None:
    book(floor)
    assert step(floor, GIVEN) == "booking_not_so"
    assert promise(floor).open


def test_a_promise_that_was_closed_before_does_not_stand_in_the_way(floor: Floor) -> None:
    book(floor)
    floor.do(KeepPromise(promise="p1", done=Deed.SEEN))
    step(floor, BACK)
    assert step(floor, GIVEN) == ""
    assert promise(floor).done is Deed.SEEN


@pytest.mark.parametrize(
    ("command", "kept"),
    [
        (to.Cancel(booking="b1", why=Why.VISITOR), Kept.KEPT),
        (to.Cancel(booking="b1", why=Why.PROVIDER), Kept.OPEN),
        (to.Cancel(booking="b1", why=Why.MISTAKE), Kept.OPEN),
        (to.FailToCome(booking="b1"), Kept.OPEN),
        (to.Move(booking="b1", starts=DUE + timedelta(days=1), minutes=0), Kept.OPEN),
    ],
)
def test_only_the_visitor_s_own_no_ends_the_promise(
    floor: Floor, command: to.BookingCommand, kept: Kept
) -> None:
    book(floor)
    assert step(floor, command) == ""
    assert (promise(floor).stage, promise(floor).due) == (kept, DUE)
    assert promise(floor).done is (Deed.NOT_NEEDED if kept is Kept.KEPT else None)


def wish(floor: Floor, visit: str) -> None:
    """Our own appointment letter is wanted in Polish, which there is not."""
    ask = AskDocument(
        document="d1", source="appointment", format=Format.PDF, language="pol", visit=visit,
        elsewhere=Elsewhere.TRANSLATION, promise="p1",
    )  # fmt: skip
    letter = {"what": "Appointment letter"}
    floor.do(Together((ask, promise_of("p1", "pol", DUE, "desk/1", visit, "", letter))))


@pytest.mark.parametrize(
    ("last", "phase"), [(GIVEN, Phase.SUPPLIED), (to.Cancel(booking="b1", why=Why.VISITOR), Phase.WITHDRAWN)]
)
def test_one_of_our_documents_is_booked_for_what_was_promised_of_it(
    floor: Floor, last: to.BookingCommand, phase: Phase
) -> None:
    visit = floor.check_in()
    assert pending(floor.front, visit, "pol") is None
    wish(floor, visit)
    found = pending(floor.front, visit, "pol")
    assert found is not None
    assert (found.promise, found.document, found.due) == ("p1", "d1", DUE)
    assert found.what == "Appointment letter: translation, Polish"
    assert pending(floor.front, visit, "urd") is None
    assert pending(floor.front, "", "pol") is None
    floor.do(replace(TRANSLATE, visit=visit, promise="p1", document="d1"))
    assert pending(floor.front, visit, "pol") is None
    if last is GIVEN:
        step(floor, BACK)
    assert step(floor, last) == ""
    request = floor.store.one(DocumentRequest, "d1")
    assert request is not None
    assert request.phase is phase
    assert not promise(floor).open


def test_what_one_provider_can_not_do_another_is_booked_for(floor: Floor) -> None:
    visit = floor.check_in()
    book(floor, visit=visit)
    step(floor, to.Cancel(booking="b1", why=Why.PROVIDER))
    found = pending(floor.front, visit, "pol")
    assert found is not None
    assert (found.promise, found.document) == ("p1", "")
    assert pending(floor.front, visit, "ron") is None
    floor.do(KeepPromise(promise="p1", done=Deed.NOT_NEEDED))
    assert pending(floor.front, visit, "pol") is None


def test_which_document_has_to_be_said(floor: Floor) -> None:
    assert floor.refused(replace(TRANSLATE, details={})) == "which_document"


def test_a_colleague_writes_only_what_they_volunteered_to_write(floor: Floor) -> None:
    floor.do(WRITES)
    assert (state(floor).interpreter, state(floor).quoted) == ("person/ali", 0)
    spoken = replace(MEET, booking="b2", helper=Helper.STAFF, language="urd", provider="", person="ali")
    floor.do(spoken)
    person = floor.shop.people["ali"]
    (offered,) = person.volunteered
    floor.shop.people["ali"] = replace(person, volunteered=(replace(offered, spoken=False, written=False),))
    for ask in (WRITES, spoken):
        assert floor.refused(replace(ask, booking="b3")) == "not_volunteered"


def test_a_colleague_who_writes_it_comes_before_what_is_paid_for(floor: Floor) -> None:
    written = [way for way in ways(floor.front, "urd") if way.kind is Kind.WRITTEN]
    assert [way.helper for way in written] == [Helper.STAFF, Helper.PROFESSIONAL]
    assert all(way.dated for way in written)
    assert suggested(floor.front, written[0]).isoformat() == "2026-11-25T17:00:00+00:00"


def test_a_colleague_is_asked_at_their_desk(floor: Floor) -> None:
    floor.shop.people["ali"] = replace(floor.shop.people["ali"], place="2")
    floor.do(WRITES)
    (found,) = summons_at(floor.front, "2")
    assert found.written


@pytest.mark.parametrize(
    ("text", "words"),
    [("420", 420), (" 2 p ", 500), ("3pages", 750), ("1 page", 250), ("2 tudalen", 500), ("2 T", 500)],
)
def test_a_length_is_typed_in_words_or_in_pages(text: str, words: int) -> None:
    assert words_in(text, 250) == words


@given(st.text(max_size=12), st.integers(1, 1000))
def test_whatever_is_typed_it_is_a_number_or_none(text: str, page: int) -> None:
    assert words_in(text, page) >= 0
    assert words_in(f"x{text}", page) == 0


@given(st.integers(0, 99_999), st.integers(1, 1000))
def test_pages_count_as_the_provider_says(number: int, page: int) -> None:
    assert words_in(str(number), page) == number
    assert words_in(f"{number} p", page) == number * page
