"""Handing a visitor on by the keys: whom to, with what story, put right, refused, what there is instead."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog

from frontdesk import words
from frontdesk.desk import Done
from frontdesk.promise import Promise, PromiseKind
from frontdesk.refusal import refuse
from frontdesk.staffing import DeskState, SetDesk
from frontdesk.visit import AllowReason, Outcome, Phase, Visit, WayOut
from frontdesk.visit import commands as do
from tests.ui.desk.conftest import Driver
from ui.desk.hand_off_forms import CallBackDialog, FullDetailsDialog, HandOffDialog, WaysOutDialog

ALT = Qt.KeyboardModifier.AltModifier
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def served(at: Driver) -> Driver:
    """Sam is served here, at desk 3; the other desks are open."""
    for desk in at.world.shop.desks:
        at.do(SetDesk(desk=desk, state=DeskState.OPEN), desk)
    at.check_in("housing benefit change", "Sam")
    at.key(Qt.Key.Key_F8)
    at.key(Qt.Key.Key_F10)
    return at


def form(at: Driver, kind: type[QDialog]) -> QDialog:
    (found,) = (each for each in at.window.findChildren(kind) if each.isVisible())
    return found


def come_back(at: Driver) -> Visit:
    """Another desk hands the visitor on to this one, and they are served here."""
    before = at.visit()
    at.do(do.StartServing(visit=before.id), "1")
    at.do(do.HandOff(visit=before.id, to=f"desk/{at.window.at.desk}", details={"said": "Lost a form"}), "1")
    at.key(Qt.Key.Key_F8)
    at.key(Qt.Key.Key_F10)
    return at.visit()


@pytest.fixture
def handed_here(at: Driver) -> Driver:
    """Sam was handed on once, from desk 1, and is served here."""
    at.check_in("housing benefit change", "Sam")
    come_back(at)
    return at


def test_two_keys_after_the_receiver_is_found(served: Driver) -> None:
    at = served
    at.key(Qt.Key.Key_F6)
    at.write("citizens")
    at.strokes = 0
    at.key(Qt.Key.Key_Return)
    at.key(Qt.Key.Key_Return)
    assert at.strokes == 2
    visit = at.visit()
    assert visit.phase is Phase.WAITING
    assert visit.hand_offs[0].to.startswith(("service/", "person/"))
    assert at.focus() is at.window.form.field.line
    assert any("is handed on to" in each for each in at.said)


def test_the_story_is_typed_in_two_fields_and_goes_along(served: Driver) -> None:
    at = served
    at.key(Qt.Key.Key_N, CTRL)
    at.write("Passport")
    at.key(Qt.Key.Key_F6)
    at.write("Desk 1")
    at.key(Qt.Key.Key_Return)
    dialog = form(at, HandOffDialog)
    assert isinstance(dialog, HandOffDialog)
    assert dialog.seen.edit.toPlainText() == "Passport"  # from the note
    at.write("Lost")
    at.key(Qt.Key.Key_Return, SHIFT)
    at.write("a form")
    at.key(Qt.Key.Key_Tab)
    at.key(Qt.Key.Key_Return)
    details = at.world.store.details(f"visit/{at.visit().id}")
    assert (details["said"], details["seen"]) == ("Lost\na form", "Passport")


def test_the_queue_says_from_where_and_which_hand_off_it_is(served: Driver) -> None:
    at = served
    at.do(do.HandOff(visit=at.visit().id, to="person/anna-kowalska"), at.window.at.desk)
    row = at.window.queue.model.entry(0)
    assert "handed on from Desk 3" in at.window.queue.model.index(0, 1).data()
    assert at.window.queue.model.index(0, 3).data() == "For Anna Kowalska, benefits, Hand-off 1 of 1"
    assert row is not None


def test_what_speaks_against_a_receiver_is_said_and_the_next_best_taken_by_a_key(served: Driver) -> None:
    at = served
    at.do(SetDesk(desk="1", state=DeskState.CLOSED), "1")
    at.key(Qt.Key.Key_F6)
    at.write("Desk 1")
    option = at.chooser().model.option(0)
    assert option is not None
    assert option.rest == " – closed"
    at.key(Qt.Key.Key_Return)
    dialog = form(at, HandOffDialog)
    assert isinstance(dialog, HandOffDialog)
    assert dialog.found.text() == "closed"
    at.write("Debts")
    at.key(Qt.Key.Key_1, ALT)
    better = form(at, HandOffDialog)
    assert isinstance(better, HandOffDialog)
    assert better.said.edit.toPlainText() == "Debts"
    at.key(Qt.Key.Key_Return)
    assert at.visit().hand_offs[0].to != "desk/1"


def test_a_receiver_is_found_by_its_name_not_by_how_many_wait_there(served: Driver) -> None:
    at = served
    for _ in range(4):
        at.check_in("homeless")
    at.key(Qt.Key.Key_F6)
    at.write("desk 4")
    option = at.chooser().model.option(0)
    assert option is not None
    assert option.id == "desk/4"
    at.key(Qt.Key.Key_Escape)


def test_esc_leaves_the_visitor_where_they_are(served: Driver) -> None:
    at = served
    at.key(Qt.Key.Key_F6)
    at.write("Desk 1")
    at.key(Qt.Key.Key_Return)
    at.key(Qt.Key.Key_Escape)
    assert at.visit().phase is Phase.SERVING


def test_a_hand_off_that_is_refused_is_said_in_the_form(served: Driver) -> None:
    at = served
    at.key(Qt.Key.Key_F6)
    at.write("Desk 1")
    at.key(Qt.Key.Key_Return)
    at.do(do.Finish(visit=at.visit().id), at.window.at.desk)
    at.key(Qt.Key.Key_Return)
    dialog = form(at, HandOffDialog)
    assert isinstance(dialog, HandOffDialog)
    assert dialog.error.text() == refuse("not_serving", ticket=at.visit().ticket).words()
    at.key(Qt.Key.Key_Escape)


def test_the_warm_card_counts_what_is_left(served: Driver) -> None:
    at = served
    card = at.window.with_you.warm
    assert card.isVisible()
    assert card.text().startswith("One hand-off left. After that, whoever sees Sam")
    at.key(Qt.Key.Key_F6)
    at.write("Desk 1")
    at.key(Qt.Key.Key_Return)
    at.key(Qt.Key.Key_Return)
    assert not card.isVisible()
    come_from_three = at.visit()
    at.do(do.StartServing(visit=come_from_three.id), "1")
    assert not card.isVisible()


def test_whoever_gets_the_visitor_sees_the_story_and_that_it_was_the_one_hand_off(
    handed_here: Driver,
) -> None:
    panel = handed_here.window.with_you
    assert panel.story.text() == "Handed on from Desk 1.\nTold us: Lost a form"
    assert panel.story.isVisible()
    assert panel.warm.text().startswith("Handed off once. Sam is not passed on again.")


def test_within_a_minute_f6_takes_it_back_or_sends_it_elsewhere(served: Driver) -> None:
    at = served
    at.do(do.HandOff(visit=at.visit().id, to="desk/1"), at.window.at.desk)
    at.key(Qt.Key.Key_F6)
    at.write("desk 4")
    at.key(Qt.Key.Key_Return)
    assert at.visit().hand_offs[0].to == "desk/4"
    at.key(Qt.Key.Key_F6)
    at.key(Qt.Key.Key_Return)
    assert (at.visit().phase, at.visit().hand_offs) == (Phase.SERVING, ())
    at.do(do.HandOff(visit=at.visit().id, to="desk/1"), at.window.at.desk)
    at.later(seconds=61)
    at.key(Qt.Key.Key_F6)
    assert at.visit().phase is Phase.WAITING
    assert not [each for each in at.window.findChildren(QDialog) if each.isVisible()]


def test_of_two_hand_offs_just_made_one_is_chosen(served: Driver) -> None:
    at = served
    at.do(do.HandOff(visit=at.visit().id, to="desk/1"), at.window.at.desk)
    second = at.check_in("homeless")
    at.do(do.StartServing(visit=second.id), at.window.at.desk)
    at.do(do.HandOff(visit=second.id, to="desk/1"), at.window.at.desk)
    at.key(Qt.Key.Key_F6)
    at.choose(2)
    at.key(Qt.Key.Key_Return)
    assert [v.phase for v in at.visits() if v.id == second.id] in ([Phase.SERVING], [Phase.WAITING])
    assert sum(v.phase is Phase.SERVING for v in at.visits()) == 1


def test_a_second_hand_off_gives_way_to_full_details(handed_here: Driver) -> None:
    at = handed_here
    at.key(Qt.Key.Key_F6)
    dialog = form(at, WaysOutDialog)
    assert isinstance(dialog, WaysOutDialog)
    assert [(way.label(), way.key()) for way in dialog.ways] == [
        ("Take full details now", "1"),
        ("Assured call-back from the right area", "2"),
    ]
    at.key(Qt.Key.Key_1)
    details = form(at, FullDetailsDialog)
    assert isinstance(details, FullDetailsDialog)
    assert details.what.edit.toPlainText() == "Lost a form"
    details.what.edit.clear()
    at.key(Qt.Key.Key_Return)
    assert details.error.isVisible()
    at.write("Needs a new form by Friday")
    at.key(Qt.Key.Key_Return)
    visit = at.visit()
    assert (visit.chose, visit.phase) == (WayOut.FULL_DETAILS, Phase.FINISHED)
    assert visit.enquiries[0].outcome is Outcome.DETAILS_TAKEN
    (promise,) = at.world.store.open_ones(Promise)
    assert (promise.kind, promise.visit) == (PromiseKind.OTHER, visit.id)
    kept = at.world.store.details(f"promise/{promise.id}")
    assert kept == {"name": "Sam", "what": "Needs a new form by Friday"}


def test_or_to_an_assured_call_back_with_a_promise_in_the_same_step(handed_here: Driver) -> None:
    at = handed_here
    at.key(Qt.Key.Key_F6)
    at.key(Qt.Key.Key_2)
    dialog = form(at, CallBackDialog)
    assert isinstance(dialog, CallBackDialog)
    at.key(Qt.Key.Key_Return)
    assert dialog.error.isVisible()
    at.write("01632 960 555")
    at.key(Qt.Key.Key_Return)
    visit = at.visit()
    assert (visit.chose, visit.phase) == (WayOut.CALL_BACK, Phase.FINISHED)
    (promise,) = at.world.store.open_ones(Promise)
    assert (promise.kind, promise.owner) == (PromiseKind.CALL_BACK, f"service/{visit.service}")
    assert at.world.store.details(f"promise/{promise.id}")["contact"] == "01632 960 555"


def test_enter_takes_the_way_that_has_the_keyboard(handed_here: Driver) -> None:
    at = handed_here
    at.key(Qt.Key.Key_F6)
    at.key(Qt.Key.Key_Tab)
    at.key(Qt.Key.Key_Return)
    form(at, CallBackDialog)
    at.key(Qt.Key.Key_Escape)
    assert at.visit().phase is Phase.SERVING


def test_once_a_leader_allows_it_f6_hands_on_again(handed_here: Driver) -> None:
    at = handed_here
    kept: list[Done] = []
    command = do.AllowHandOff(visit=at.visit().id, reason=AllowReason.LANGUAGE)
    at.tasks.handle(command, "1", kept.append, leader=True)
    at.settle()
    assert "allowed one more" in at.window.with_you.warm.text()
    at.key(Qt.Key.Key_F6)
    at.write("desk 4")
    at.key(Qt.Key.Key_Return)
    at.key(Qt.Key.Key_Return)
    assert len(at.visit().hand_offs) == 2
    assert "Hand-off 2, allowed" in at.window.queue.model.index(0, 3).data()


def test_a_hand_off_overtaken_by_another_desk_s_gives_way_too(served: Driver) -> None:
    """The form was open while the visitor was handed on and came back."""
    at = served
    at.key(Qt.Key.Key_F6)
    at.write("desk 4")
    at.key(Qt.Key.Key_Return)
    visit, here = at.visit().id, at.window.at.desk
    at.do(do.HandOff(visit=visit, to="desk/1"), here)
    at.do(do.StartServing(visit=visit), "1")
    at.do(do.Finish(visit=visit), "1")
    at.do(do.Reopen(visit=visit), here)
    at.key(Qt.Key.Key_Return)
    form(at, WaysOutDialog)
    at.key(Qt.Key.Key_Escape)


def test_a_colleague_is_fetched_and_noted_when_they_came(served: Driver) -> None:
    at = served
    at.key(Qt.Key.Key_F6, SHIFT)
    at.choose(2)
    assert (at.visit().phase, at.visit().colleague) == (Phase.HELD, "anna-kowalska")
    notice = at.window.notices.texts()["colleague"]
    assert "01632 960 422" in notice
    assert at.visit().ticket in notice
    assert "Anna Kowalska" in at.window.with_you._holding.text()
    at.later(minutes=3)
    assert at.window.with_you._holding.text().endswith("· 3:00")
    at.key(Qt.Key.Key_F6, SHIFT)
    assert (at.visit().phase, at.visit().colleague) == (Phase.SERVING, "")
    assert "colleague" not in at.window.notices.texts()


def test_of_two_who_wait_for_a_colleague_one_is_chosen(served: Driver) -> None:
    at = served
    at.key(Qt.Key.Key_F6, SHIFT)
    at.choose(1)
    second = at.check_in("homeless")
    at.do(do.StartServing(visit=second.id), at.window.at.desk)
    at.key(Qt.Key.Key_F6, SHIFT)
    at.choose(3)
    at.key(Qt.Key.Key_F6, SHIFT)
    at.choose(2)
    assert [v.phase for v in at.visits()].count(Phase.SERVING) == 1


def test_it_is_all_said_in_welsh_at_once(handed_here: Driver) -> None:
    at = handed_here
    try:
        at.key(Qt.Key.Key_L, CTRL | SHIFT)
        assert at.window.with_you.warm.text().startswith("Trosglwyddwyd unwaith.")
        assert at.window.with_you.story.text().startswith("Trosglwyddwyd o Desg 1.")
        at.key(Qt.Key.Key_F6)
        dialog = form(at, WaysOutDialog)
        assert isinstance(dialog, WaysOutDialog)
        assert dialog.ways[0].label() == "Cymryd y manylion llawn nawr"
        at.key(Qt.Key.Key_Escape)
    finally:
        words.use("en")
