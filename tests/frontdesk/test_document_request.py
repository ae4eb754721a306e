"""A document asked for, until the visitor has it: every step with its time, and the figures made of it."""

from __future__ import annotations

import random
from datetime import datetime, timedelta

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from frontdesk.desk import Done, Together, Topic
from frontdesk.document_request import (
    FIELD,
    AskDocument,
    DocumentCommand,
    DocumentRequest,
    Elsewhere,
    Format,
    Outlet,
    Phase,
    RecordMade,
    RecordOut,
    RecordTrouble,
    SupplyDocument,
    Trouble,
    Way,
    WithdrawDocument,
    under_way,
    values_of,
)
from frontdesk.log import Event
from frontdesk.measures import document_figures
from frontdesk.projection import KINDS
from frontdesk.promise import Deed, KeepPromise, MakePromise, Promise, PromiseKind
from frontdesk.refusal import Refusal
from frontdesk.screens.document_words import format_text, standing_text
from frontdesk.screens.wait_log.reading import read_day
from tests.frontdesk.test_log import samples
from tests.shopfloor import Floor

STEPS: tuple[DocumentCommand, ...] = (
    RecordMade(document="d"),
    RecordTrouble(document="d", trouble=Trouble.PRINTER),
    RecordOut(document="d", outlet=Outlet.PRINTER),
    SupplyDocument(document="d", way=Way.HANDED_OVER),
)


@pytest.fixture
def floor() -> Floor:
    return Floor()


def ask(
    id_: str = "d",
    kind: Format = Format.LARGE_PRINT,
    *,
    source: str = "appointment",
    language: str = "en",
    elsewhere: Elsewhere | None = None,
    promise: str = "",
    visit: str = "",
) -> AskDocument:
    return AskDocument(
        document=id_,
        source=source,
        format=kind,
        language=language,
        visit=visit,
        elsewhere=elsewhere,
        promise=promise,
        details={f"{FIELD}name": "Mair", "other": "x"},
    )


def state(floor: Floor, id_: str = "d") -> DocumentRequest:
    found = floor.front.store.one(DocumentRequest, id_)
    assert found is not None
    return found


def test_each_step_has_its_time_and_nothing_personal_is_in_the_log(floor: Floor) -> None:
    done = floor.do(ask(visit="v1"))
    assert done.topics == {Topic.DOCUMENTS}
    asked = floor.front.clock.read().at
    for step in STEPS:
        floor.hands.pass_time(minutes=2)
        floor.do(step)
    found = state(floor)
    assert (found.phase, found.tries, found.anomalies) == (Phase.SUPPLIED, 1, ())
    assert (found.asked, found.made, found.out) == (
        asked,
        asked + timedelta(minutes=2),
        asked + timedelta(minutes=6),
    )
    assert found.took == timedelta(minutes=8)
    assert (found.day, found.visit, found.outlet, found.way) == (
        floor.front.today.isoformat(),
        "v1",
        Outlet.PRINTER,
        Way.HANDED_OVER,
    )
    assert not any(b"Mair" in event.data for event in floor.front.store.log())
    assert values_of(floor.front.store.details("document/d")) == {"name": "Mair"}


def test_what_is_made_elsewhere_is_promised_in_the_same_step_and_kept_with_it(floor: Floor) -> None:
    wish = ask(language="ar", elsewhere=Elsewhere.TRANSLATION, promise="p")
    made = MakePromise(promise="p", kind=PromiseKind.OTHER, owner="desk/1")
    floor.do(Together((wish, made)))
    kept = KeepPromise(promise="p", done=Deed.SENT)
    floor.do(Together((SupplyDocument(document="d", way=Way.POSTED), kept)))
    promise = floor.front.store.one(Promise, "p")
    assert promise is not None
    assert not promise.open
    assert state(floor).took is not None


@pytest.mark.parametrize(
    ("code", "command"),
    [
        ("document_asked_already", ask()),
        ("no_such_document", RecordMade(document="x")),
        ("no_such_source", ask("e", source="Mair Evans' letter")),
        ("no_such_source", ask("e", language="Welsh")),
        ("document_needs_promise", ask("e", elsewhere=Elsewhere.NOT_HERE)),
        ("document_needs_promise", ask("e", promise="p")),
        ("document_supplied", SupplyDocument(document="s", way=Way.POSTED)),
        ("document_withdrawn", RecordMade(document="w")),
    ],
)
def test_what_can_not_be_is_refused_in_words(floor: Floor, code: str, command: DocumentCommand) -> None:
    floor.do(ask())
    for name, end in (
        ("s", SupplyDocument(document="s", way=Way.POSTED)),
        ("w", WithdrawDocument(document="w")),
    ):
        floor.do(ask(name))
        floor.do(end)
    assert floor.refused(command) == code


def test_those_waiting_stand_by_what_failed_and_by_time(floor: Floor) -> None:
    for name in ("a", "b", "c", "d"):
        floor.do(ask(name))
        floor.hands.pass_time(minutes=1)
    floor.do(RecordTrouble(document="c", trouble=Trouble.NO_PRINTER))
    floor.do(WithdrawDocument(document="a"))
    found = under_way(floor.front.store.every(DocumentRequest))
    assert [each.id for each in found] == ["c", "b", "d"]
    assert floor.front.store.open_ones(DocumentRequest) == [state(floor, n) for n in ("b", "c", "d")]


def test_the_day_says_which_formats_were_asked_for_and_how_long_they_took(floor: Floor) -> None:
    visit = floor.check_in("benefit")
    for name, minutes in (("a", 5), ("b", 15)):
        floor.do(ask(name, Format.BRAILLE, visit=visit))
        floor.hands.pass_time(minutes=minutes)
        floor.do(SupplyDocument(document=name, way=Way.HANDED_OVER))
    floor.do(ask("c", Format.BRAILLE))
    floor.do(ask("w", Format.AUDIO))
    floor.do(WithdrawDocument(document="w"))
    (braille,) = document_figures(floor.front.store.of_day(DocumentRequest, floor.front.today))
    assert (braille.format, braille.asked, braille.supplied, braille.elsewhere) == (Format.BRAILLE, 3, 2, 0)
    assert braille.took.median == timedelta(minutes=10)
    table = read_day(floor.front, floor.front.today).documents
    assert [cell.text for cell in table.rows[0]] == ["Braille", "3", "2", "10:00"]
    assert read_day(floor.front, floor.front.today, desk="1").documents.rows == ()
    assert read_day(floor.front, floor.front.today, language="cy").documents.rows[0][0].text == "Braille"


def test_a_wait_that_two_clocks_contradict_is_in_no_figure(floor: Floor) -> None:
    floor.do(ask())
    done = floor.do(SupplyDocument(document="d", way=Way.POSTED))
    early = done.events[0].at - timedelta(hours=1)
    events = list(floor.front.store.events("document/d"))
    kind = KINDS["document"]
    moved = [events[0], _at(events[1], early)]
    found = kind.fold(moved)
    assert isinstance(found, DocumentRequest)
    assert found.took is None


def _at(event: Event, at: datetime) -> Event:
    return msgspec.structs.replace(event, at=at)


def test_every_standing_has_words(floor: Floor) -> None:
    for kind in Format:
        assert format_text(kind)
    said = []
    floor.do(ask())
    said.append(standing_text(state(floor)))
    for step in STEPS:
        floor.do(step)
        said.append(standing_text(state(floor)))
    floor.do(Together((ask("e", elsewhere=Elsewhere.NOT_HERE, promise="p"), _promise())))
    said.append(standing_text(state(floor, "e")))
    floor.do(WithdrawDocument(document="e"))
    said.append(standing_text(state(floor, "e")))
    assert said == [
        "has not come out yet",
        "has not come out yet",
        "did not come out of the printer",
        "is ready to be given",
        "Handed over",
        "has to be made elsewhere",
        "not needed any more",
    ]


def _promise() -> MakePromise:
    return MakePromise(promise="p", kind=PromiseKind.OTHER, owner="desk/1")


def test_what_a_person_has_they_have_whatever_a_merge_brings(floor: Floor) -> None:
    floor.do(ask())
    floor.do(WithdrawDocument(document="d"))
    withdrawn = list(floor.front.store.events("document/d"))
    floor.do(ask("e"))
    supplied = floor.do(SupplyDocument(document="e", way=Way.POSTED)).events[0]
    made = floor.do(ask("f")).events
    late = floor.do(RecordMade(document="f")).events[0]
    kind = KINDS["document"]
    both = kind.fold([*withdrawn, supplied])
    assert isinstance(both, DocumentRequest)
    assert both.phase is Phase.SUPPLIED
    twice = kind.evolve(both, supplied)
    assert isinstance(twice, DocumentRequest)
    assert twice.anomalies == ("document.supplied@supplied",)
    after = kind.evolve(both, late)
    assert isinstance(after, DocumentRequest)
    assert after.anomalies == ("document.made@supplied",)
    assert kind.evolve(None, late) is None
    begun = kind.fold(made)
    again = kind.evolve(begun, made[0])
    assert isinstance(again, DocumentRequest)
    assert again.anomalies == ("document.asked@asked",)


@given(chance=st.randoms(use_true_random=False))
def test_the_same_events_fold_alike_in_any_order_and_never_raise(chance: random.Random) -> None:
    floor = Floor()
    floor.do(ask())
    for step in (*STEPS, WithdrawDocument(document="d")):
        answer = floor.front.handle(step, desk="1")
        assert isinstance(answer, Done | Refusal)
    events = list(floor.front.store.events("document/d"))
    kind = KINDS["document"]
    shuffled = chance.sample(events, len(events))
    assert kind.fold(shuffled) == kind.fold(events)
    found: object = None
    for event in (*shuffled, *chance.choices(events, k=3)):
        found = kind.evolve(found, event)
    for name, version in samples():
        if name.startswith("document."):
            assert version == 1


def test_what_a_later_program_wrote_is_marked(floor: Floor) -> None:
    (event,) = floor.do(ask()).events
    kind = KINDS["document"]
    begun = kind.evolve(None, event)
    later = kind.evolve(begun, msgspec.structs.replace(event, type="document.folded", version=1))
    assert isinstance(later, DocumentRequest)
    assert later.needs_newer
