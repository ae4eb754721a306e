"""What is remembered beyond a visit: only with a yes, with an end, gone for good when it is taken back."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as some

from frontdesk.desk import Topic
from frontdesk.document_request import Format
from frontdesk.log import ClockQuality, Event, Fact, encode, name_of
from frontdesk.preference import (
    KEPT,
    THEIRS,
    Agreed,
    Erased,
    Forget,
    Forgetting,
    Preference,
    Remember,
    evolve,
)
from frontdesk.projection import KINDS
from frontdesk.screens.remembered import remembered_of, theirs
from frontdesk.visit.commands import WriteDetails
from tests.shopfloor import MONDAY, Floor


@pytest.fixture
def floor() -> Floor:
    return Floor()


def remember(
    id_: str = "p", name: str = "Mrs Gwen Pritchard", contact: str = "024 7600 0000", visit: str = "v1"
) -> Remember:
    return Remember(
        preference=id_, visit=visit, name=name, format=Format.LARGE_PRINT, language="cy", contact=contact
    )


def kept(floor: Floor, id_: str = "p") -> Preference:
    found = floor.store.one(Preference, id_)
    assert found is not None
    return found


def test_it_is_kept_beside_the_log_up_to_a_day(floor: Floor) -> None:
    done = floor.do(remember())
    assert done.topics == {Topic.DOCUMENTS}
    assert kept(floor).until == floor.now + KEPT
    assert (kept(floor).visit, kept(floor).day) == ("v1", "2026-11-23")
    assert floor.store.details("preference/p") == {
        "name": "Mrs Gwen Pritchard", "contact": "024 7600 0000", "format": "large-print", "language": "cy",
    }  # fmt: skip
    log = b"".join(event.data for event in floor.store.log())
    assert not any(word in log for word in (b"Gwen", b"024", b"large-print", b'"cy"'))


def test_it_is_found_by_the_name_however_it_is_written_and_only_by_that(floor: Floor) -> None:
    floor.do(remember(name="Mrs Siân  O’Brien-Hughes"))
    for written in ("sian o'brien hughes", "MS SIÂN O BRIEN-HUGHES", "Siân O’Brien-Hughes"):
        (found,) = remembered_of(floor.front, written)
        assert (found.format, found.language) == (Format.LARGE_PRINT, "cy")
    assert remembered_of(floor.front, "Siân Hughes") == ()
    assert remembered_of(floor.front, "") == ()
    assert remembered_of(floor.front, "Mrs") == ()


def test_two_people_of_one_name_are_told_apart_by_the_end_of_their_contact(floor: Floor) -> None:
    floor.do(remember("one"))
    floor.do(remember("two", contact="gwen@example.org"))
    floor.do(remember("three", contact=""))
    assert sorted(each.who() for each in remembered_of(floor.front, "Gwen Pritchard")) == [
        "Mrs Gwen Pritchard",
        "Mrs Gwen Pritchard, contact ends in 000",
        "Mrs Gwen Pritchard, contact ends in org",
    ]


def test_taken_back_it_is_gone_with_the_name_and_does_not_come_back(floor: Floor) -> None:
    visit = floor.check_in()
    floor.do(remember(visit=visit))
    floor.do(WriteDetails(visit=visit, details={THEIRS: "p"}))
    mine = theirs(floor.front, visit)
    assert mine is not None
    assert mine.how() == "Large print, Cymraeg"
    assert "22 November 2028" in mine.kept()
    floor.do(Forget(preference="p"))
    assert floor.store.details("preference/p") == {}
    assert theirs(floor.front, visit) is None
    assert remembered_of(floor.front, "Gwen Pritchard") == ()
    assert not kept(floor).open
    assert floor.refused(remember()) == "preference_erased"
    assert floor.refused(Forget(preference="p")) == "preference_erased"


def test_without_a_name_or_a_yes_there_is_nothing_to_keep(floor: Floor) -> None:
    assert floor.refused(remember(name=" ")) == "preference_needs_name"
    assert floor.refused(Forget(preference="p")) == "no_such_preference"
    assert theirs(floor.front, "") is None
    assert theirs(floor.front, floor.check_in()) is None


def test_who_agrees_again_is_remembered_longer_and_as_they_read_now(floor: Floor) -> None:
    floor.do(remember())
    floor.hands.pass_time(days=700)
    floor.do(remember(visit="v2", contact=""))
    assert kept(floor).until == floor.now + KEPT
    assert kept(floor).visit == "v2"
    assert "contact" not in floor.store.details("preference/p")


def test_when_its_time_is_over_it_is_not_used_and_the_next_morning_erased(floor: Floor) -> None:
    floor.do(remember())
    floor.hands.pass_time(days=KEPT.days, seconds=-1)
    floor.front.begin_day(desk="1")
    assert remembered_of(floor.front, "Gwen Pritchard")
    floor.hands.pass_time(seconds=1)
    assert remembered_of(floor.front, "Gwen Pritchard") == ()
    floor.front.sharing.closes = False
    floor.front.begin_day(desk="1")
    assert floor.store.details("preference/p")  # another program of the shop does it
    floor.front.sharing.closes = True
    floor.front.begin_day(desk="1")
    assert floor.store.details("preference/p") == {}
    assert floor.store.events("preference/p")[-1].type == "preference.erased"


def test_nothing_of_it_is_shown_before_it_is_known_what_was_erased_elsewhere(floor: Floor) -> None:
    floor.do(remember())
    floor.front.sharing.showing = False
    assert remembered_of(floor.front, "Gwen Pritchard") == ()


def test_a_format_of_a_newer_program_is_not_suggested(floor: Floor) -> None:
    floor.do(remember())
    command = remember("q")
    object.__setattr__(command, "format", type("Newer", (), {"value": "moon-type"}))
    floor.do(command)
    assert [each.id for each in remembered_of(floor.front, "Gwen Pritchard")] == ["p"]


def event(number: int, payload: Fact | None) -> Event:
    name, version = name_of(payload) if payload is not None else ("preference.newer", 1)
    return Event(
        id=f"e{number}", site="s", stream="preference/p", type=name, version=version,
        data=b"{}" if payload is None else encode(payload), by="b", device="d", device_seq=number + 1,
        hlc=number, at=MONDAY, clock=ClockQuality.SYSTEM,
    )  # fmt: skip


_FACTS = some.one_of(
    some.none(),
    some.just(Erased(why=Forgetting.TAKEN_BACK)),
    some.builds(
        Agreed,
        visit=some.sampled_from(("v1", "v2")),
        until=some.datetimes(datetime(2027, 1, 1), datetime(2030, 1, 1)).map(  # noqa: DTZ001 - UTC is put on
            lambda at: at.replace(tzinfo=UTC)
        ),
    ),
)


@given(some.lists(_FACTS, max_size=8))
def test_whatever_comes_nothing_erased_is_ever_open_again(facts: list[Fact | None]) -> None:
    state: Preference | None = None
    gone = False
    for number, payload in enumerate(facts):
        state = evolve(state, event(number, payload))
        gone = gone or (state is not None and isinstance(payload, Erased))
        assert state is None or state.open is not gone
        assert state is None or not (gone and state.holds(MONDAY))
    folded = KINDS["preference"].fold([event(n, payload) for n, payload in enumerate(facts)])
    assert folded == state


def test_a_fact_of_a_newer_program_marks_it() -> None:
    begun = evolve(None, event(1, Agreed(visit="v", until=MONDAY + timedelta(days=1))))
    after = evolve(begun, event(2, None))
    assert after is not None
    assert after.needs_newer
    assert after.holds(MONDAY)
    assert evolve(None, event(3, None)) is None
