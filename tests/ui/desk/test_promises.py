"""Promises at the desk, by keys: made with F5, shown as due, kept, handed over, acknowledged, broken."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import Qt

from frontdesk import words
from frontdesk.promise import Deed, Failing, KeepPromise, MakePromise, Promise, PromiseKind, Stage
from frontdesk.visit import AvoidableReason, Outcome, Phase
from tests.ui.desk.conftest import Driver, full_disk
from ui.desk.filled import moment_of
from ui.desk.promise_form import PromiseDialog

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
TUESDAY_CLOSE = datetime(2026, 11, 24, 17, 0, tzinfo=UTC)
LONG, RTL, TAG = "W" * 500, "\u200f\u05e9\u05dc\u05d5\u05dd", "<b>Bob</b>"


def promises(at: Driver) -> list[Promise]:
    return at.world.store.every(Promise)


def form(at: Driver) -> PromiseDialog:
    (found,) = (d for d in at.window.findChildren(PromiseDialog) if d.isVisible())
    return found


def serve(at: Driver, service: str = "homeless", name: str = "Leyla") -> str:
    visit = at.check_in(service, name)
    at.key(Qt.Key.Key_F8)
    at.key(Qt.Key.Key_F10)
    return visit.id


def given(
    at: Driver,
    id_: str,
    owner: str = "desk/3",
    *,
    kind: PromiseKind = PromiseKind.CALL_BACK,
    due: datetime | None = None,
    visit: str = "",
    **details: str,
) -> None:
    """A promise somebody made elsewhere."""
    said = details or {"what": f"matter {id_}"}
    at.do(MakePromise(promise=id_, kind=kind, owner=owner, due=due, visit=visit, details=said))
    at.settle()


def due_lines(at: Driver) -> list[tuple[str, str]]:
    rows = [row for row in at.window.promises._rows if not row.isHidden()]
    return [(row._words.text(), row._when.text()) for row in rows]


def test_f5_promises_a_call_back_and_ends_the_visit_in_one_step(at: Driver) -> None:
    visit = serve(at)
    before = at.strokes
    at.key(Qt.Key.Key_F5)
    assert form(at).windowTitle() == f"Call back for {at.visit().ticket}"
    assert form(at).due.text() == "by the end of Tuesday"
    assert form(at).name.line.text() == "Leyla"
    at.write("01632 960 001")
    at.key(Qt.Key.Key_Return)
    assert at.strokes - before == 2 + len("01632 960 001")
    assert (at.visit().phase, at.visit().enquiries[0].outcome) == (Phase.FINISHED, Outcome.CALL_BACK)
    (made,) = promises(at)
    assert (made.visit, made.due, made.owner) == (visit, TUESDAY_CLOSE, "service/homelessness")
    kept = at.world.store.details(f"promise/{made.id}")
    assert kept == {"name": "Leyla", "contact": "01632 960 001"}
    assert not at.window.findChildren(PromiseDialog)
    assert at.focus() is at.window.form.field.line


def test_ctrl_enter_promises_and_the_visit_goes_on(at: Driver) -> None:
    serve(at)
    at.key(Qt.Key.Key_F5)
    at.key(Qt.Key.Key_Return, CTRL)
    assert at.visit().phase is Phase.SERVING
    assert len(promises(at)) == 1


def test_esc_promises_nothing(at: Driver) -> None:
    serve(at)
    at.key(Qt.Key.Key_F5)
    at.key(Qt.Key.Key_Escape)
    assert promises(at) == []
    assert at.visit().phase is Phase.SERVING


def test_the_outcome_call_back_asks_for_the_promise(at: Driver) -> None:
    serve(at)
    at.key(Qt.Key.Key_F10, SHIFT)
    at.choose(6)
    assert form(at).due.text() == "by the end of Tuesday"
    at.key(Qt.Key.Key_Return)
    assert at.visit().enquiries[0].outcome is Outcome.CALL_BACK
    assert len(promises(at)) == 1


def test_a_promise_to_somebody_who_waits_leaves_them_in_the_queue(at: Driver) -> None:
    visit = at.check_in("homeless", "Leyla")
    at.key(Qt.Key.Key_F5)
    at.key(Qt.Key.Key_Return)
    assert at.visit().phase is Phase.WAITING
    assert promises(at)[0].visit == visit.id


def test_with_nobody_there_f5_says_that_it_is_not_possible(at: Driver) -> None:
    at.key(Qt.Key.Key_F5)
    assert not at.window.findChildren(PromiseDialog)


def test_a_letter_for_nobody_in_particular_needs_its_service(at: Driver) -> None:
    at.key(Qt.Key.Key_F5, CTRL)
    at.choose(2)
    assert form(at).due.text() == "by the end of Monday 30 November"
    at.key(Qt.Key.Key_Return)
    assert form(at).error.text() == "Choose what the visitor needs first."
    form(at).service.setFocus()
    at.write("bus pass")
    at.key(Qt.Key.Key_Return)
    form(at).what.setFocus()
    at.write("In large print")
    at.key(Qt.Key.Key_Return)
    (made,) = promises(at)
    assert (made.kind, made.owner) == (PromiseKind.LETTER, "service/bus-pass")


@pytest.mark.parametrize(
    ("typed", "said", "due"),
    [
        ("14:30", "by 14:30 today", datetime(2026, 11, 23, 14, 30, tzinfo=UTC)),
        ("24/11", "by the end of Tuesday", TUESDAY_CLOSE),
        ("24/11 9:15", "by 9:15 on Tuesday", datetime(2026, 11, 24, 9, 15, tzinfo=UTC)),
    ],
)
def test_sooner_is_typed_and_shown_before_it_is_promised(
    at: Driver, typed: str, said: str, due: datetime
) -> None:
    serve(at)
    at.key(Qt.Key.Key_F5)
    form(at).by.setFocus()
    at.write(typed)
    assert form(at).due.text() == said
    at.key(Qt.Key.Key_Return)
    assert promises(at)[0].due == due


def test_a_time_that_is_none_past_or_too_late_is_refused_and_the_form_stays(at: Driver) -> None:
    serve(at)
    at.key(Qt.Key.Key_F5)
    form(at).by.setFocus()
    at.write("soon")
    at.key(Qt.Key.Key_Return)
    assert form(at).error.text() == "Write a time or a day, such as 14:30 or 4/12."
    form(at).by.line.setText("9:00")
    at.key(Qt.Key.Key_Return)
    assert form(at).error.text() == "A promise has to be for later than now."
    form(at).by.line.setText("4/12")
    at.key(Qt.Key.Key_Return)
    assert "later than we promise" in form(at).error.text()
    assert at.visit().phase is Phase.SERVING
    form(at).later.setFocus()
    at.key(Qt.Key.Key_Space)
    form(at).by.setFocus()
    at.key(Qt.Key.Key_Return)
    assert promises(at)[0].later_asked
    assert at.visit().phase is Phase.FINISHED


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("30/2", None),
        ("31/12/", None),
        ("x", None),
        ("1/2", datetime(2027, 2, 1, 17, tzinfo=UTC)),
        ("29/2", datetime(2028, 2, 29, 17, tzinfo=UTC)),
        ("1/7, 9.05", datetime(2027, 7, 1, 8, 5, tzinfo=UTC)),
        ("1/7 late", None),
    ],
)
def test_days_as_people_type_them(typed: str, found: datetime | None) -> None:
    assert moment_of(typed, datetime(2026, 11, 23, 10, 30, tzinfo=UTC)) == found


@pytest.mark.parametrize("text", [LONG, RTL, TAG])
def test_any_name_and_matter_is_shown_as_it_is(at: Driver, text: str) -> None:
    serve(at)
    at.key(Qt.Key.Key_F5)
    form(at).contact.line.setText(text)
    form(at).name.line.setText(text)
    form(at).what.line.setText(text)
    at.key(Qt.Key.Key_Return)
    (made,) = promises(at)
    assert at.world.store.details(f"promise/{made.id}") == {"name": text, "contact": text, "what": text}
    assert due_lines(at)[0][0] == f"Call back – {text[:120]}"
    assert at.window.promises.width() <= at.window.width() // 2
    at.key(Qt.Key.Key_F5, SHIFT)
    assert text[:60] in at.chooser().windowTitle()


def test_nothing_is_lost_where_the_disk_is_full(at: Driver) -> None:
    serve(at)
    at.key(Qt.Key.Key_F5)
    at.write("01632")
    at.world.store.fails = full_disk()
    at.key(Qt.Key.Key_Return)
    assert form(at).contact.line.text() == "01632"
    assert at.visit().phase is Phase.SERVING
    at.world.store.fails = None
    at.key(Qt.Key.Key_Return)
    assert len(promises(at)) == 1


def test_the_panel_shows_what_this_desk_can_keep_first_what_is_due_first(at: Driver) -> None:
    assert at.window.promises.isHidden()
    given(at, "other", "desk/2")
    assert at.window.promises.isHidden()
    given(at, "tomorrow")
    given(at, "soon", due=at.world.now + timedelta(minutes=90))
    given(at, "service", "service/bus-pass", due=at.world.now + timedelta(hours=5))
    given(at, "letter", kind=PromiseKind.LETTER)
    given(at, "far", kind=PromiseKind.OTHER, due=at.world.now + timedelta(days=40))
    assert due_lines(at) == [
        ("Call back – matter soon", "by 12:00"),
        ("Call back – matter service", "by 15:30"),
        ("Call back – matter tomorrow", "by Tuesday"),
        ("Letter – matter letter", "by 30 November"),
    ]
    assert at.window.promises._title.note() == "2 today"
    assert at.window.promises._more.text() == "and 1 more"


def test_what_becomes_overdue_is_said_in_words_shape_and_voice(at: Driver) -> None:
    given(at, "soon", due=at.world.now + timedelta(minutes=30))
    row = at.window.promises._rows[0]
    assert not row._mark.isHidden()
    assert "Due soon: Call back – matter soon." in at.said
    at.said.clear()
    at.later(minutes=31)
    assert due_lines(at) == [("Call back – matter soon", "overdue since 11:00")]
    assert at.said == ["Overdue: Call back – matter soon."]
    assert at.window.promises._title.note() == "1 overdue"
    assert at.window._late.text() == "Promises overdue: 1"
    assert (at.window._late.kind(), at.window._late.isHidden()) == ("warn", False)
    at.said.clear()
    at.later(minutes=1)
    assert at.said == []
    at.later(days=3)
    assert due_lines(at)[0][1] == "overdue since Monday"
    at.key(Qt.Key.Key_F5, SHIFT)
    at.choose(1)
    at.choose(1)
    assert at.window._late.isHidden()


def test_a_promise_is_kept_with_what_was_done(at: Driver) -> None:
    given(at, "p", what="banding", name="Leyla", contact="01632 960 001")
    at.key(Qt.Key.Key_F5, SHIFT)
    assert at.chooser().windowTitle() == "Call back – banding · Leyla, 01632 960 001"
    at.choose(1)
    at.choose(1)
    assert (promises(at)[0].stage, promises(at)[0].done) == (Stage.KEPT, Deed.SPOKE)
    assert at.window.promises.isHidden()
    assert at.focus() is at.window.form.field.line


def test_one_of_several_is_chosen_and_said_to_be_broken(at: Driver) -> None:
    given(at, "a")
    given(at, "b")
    at.key(Qt.Key.Key_F5, SHIFT)
    at.choose(2)
    at.choose(3)
    at.choose(3)
    states = {each.id: (each.stage, each.why) for each in promises(at)}
    assert states == {"a": (Stage.OPEN, None), "b": (Stage.BROKEN, Failing.WRONG_CONTACT)}


def test_it_is_handed_to_a_desk_a_service_or_a_colleague(at: Driver) -> None:
    given(at, "p")
    at.key(Qt.Key.Key_F5, SHIFT)
    at.choose(2)
    at.write("desk 2")
    at.key(Qt.Key.Key_Return)
    assert promises(at)[0].owner == "desk/2"
    assert at.window.promises.isHidden()
    given(at, "q")
    for typed, owner in (("kowalska", "person/anna-kowalska"), ("bus pass", "service/bus-pass")):
        at.key(Qt.Key.Key_F5, SHIFT)
        at.choose(2)
        at.write(typed)
        at.key(Qt.Key.Key_Return)
        assert promises(at)[1].owner == owner


def test_a_letter_is_acknowledged_with_a_date(at: Driver) -> None:
    given(at, "p", kind=PromiseKind.LETTER)
    at.key(Qt.Key.Key_F5, SHIFT)
    at.choose(3)
    assert at.chooser().model.rowCount() == 4
    at.choose(2)
    (letter,) = promises(at)
    assert letter.due == datetime(2026, 12, 7, 17, 0, tzinfo=UTC)
    at.key(Qt.Key.Key_F5, SHIFT)
    assert at.chooser().model.rowCount() == 3


def test_a_promise_closed_elsewhere_meanwhile_does_no_harm(at: Driver) -> None:
    given(at, "a")
    given(at, "b")
    at.key(Qt.Key.Key_F5, SHIFT)
    at.do(KeepPromise(promise="a", done=Deed.SPOKE), "1")
    at.choose(1)
    assert {each.id: each.open for each in promises(at)} == {"a": False, "b": True}


def test_all_of_it_in_welsh(at: Driver) -> None:
    given(at, "p", due=at.world.now + timedelta(minutes=30))
    at.key(Qt.Key.Key_L, CTRL | SHIFT)
    assert words.current() == "cy"
    assert at.window.promises.see_to.accessibleName().startswith("Delio")
    assert due_lines(at)[0][1] == "erbyn 11:00"
    at.later(hours=1)
    assert at.window._late.text() == "Addewidion yn hwyr: 1"


def test_a_visit_that_is_unknown_or_erased_takes_nothing_from_its_promise(at: Driver) -> None:
    given(at, "p", visit="erased")
    assert due_lines(at) == [("Call back – matter p", "by Tuesday")]


def test_a_visit_about_the_same_thing_again_is_marked_with_its_reason(at: Driver) -> None:
    at.check_in("homeless")
    at.key(Qt.Key.Key_C, CTRL | SHIFT)
    at.choose(2)
    assert at.visit().avoidable is AvoidableReason.PROMISE_NOT_KEPT
    assert "Came again" in [label.text for label in at.window._screen.rows[0].labels]
    at.key(Qt.Key.Key_F8)
    at.key(Qt.Key.Key_F10)
    assert "Came again." in at.window.with_you._waited.text()
    at.key(Qt.Key.Key_C, CTRL | SHIFT)
    at.choose(8)
    assert at.visit().avoidable is None


def test_one_of_several_enquiries_that_ends_with_a_call_back_asks_for_the_promise(at: Driver) -> None:
    serve(at)
    at.key(Qt.Key.Key_F2, CTRL)
    at.write("bus pass")
    at.key(Qt.Key.Key_Return)
    at.key(Qt.Key.Key_F10, CTRL)
    at.choose(1)
    at.choose(6)
    at.key(Qt.Key.Key_Return)
    assert [e.outcome for e in at.visit().enquiries] == [Outcome.CALL_BACK, None]
    assert at.visit().phase is Phase.SERVING
    assert len(promises(at)) == 1
