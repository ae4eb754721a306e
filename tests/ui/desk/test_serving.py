"""Calling, serving, holding and ending visits, through the keys on the buttons."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt

from frontdesk.refusal import refuse
from frontdesk.visit import HoldReason, Outcome, Phase
from tests.ui.desk.conftest import Driver, full_disk

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


def test_called_then_here_then_finished(at: Driver) -> None:
    at.check_in("homeless", "Sam")
    at.later(minutes=4)
    at.key(Qt.Key.Key_F8)
    assert at.visit().phase is Phase.CALLED
    assert at.visit().desk == "3"
    at.later(seconds=20)
    at.key(Qt.Key.Key_F10)
    assert at.visit().phase is Phase.SERVING
    assert at.visit().wait(at.world.now) == timedelta(minutes=4, seconds=20)
    assert at.window.with_you._since.text() == "0:00 with you"
    at.later(seconds=65)
    assert at.window.with_you._since.text() == "1:05 with you"
    at.key(Qt.Key.Key_F10)
    assert at.visit().phase is Phase.FINISHED
    assert at.visit().first_point
    assert at.focus() is at.window.form.field.line


def test_f8_calls_again_while_somebody_is_on_the_way(at: Driver) -> None:
    at.check_in("homeless")
    at.key(Qt.Key.Key_F8)
    at.key(Qt.Key.Key_F8)
    assert at.visit().calls == 2


def test_did_not_come_is_refused_until_the_rule_is_kept_and_can_be_taken_back(at: Driver) -> None:
    at.check_in("homeless")
    arrived = at.visit().arrived
    at.later(minutes=1)
    at.key(Qt.Key.Key_F8)
    ticket = at.visit().ticket
    at.key(Qt.Key.Key_F9)
    words = refuse("call_again_first", ticket=ticket, calls=1, needed=2).words()
    assert at.window.notices.texts()["refusal"] == words
    assert words in at.said
    at.key(Qt.Key.Key_F8)
    at.key(Qt.Key.Key_F9)
    assert "more seconds" in at.window.notices.texts()["refusal"]
    at.later(minutes=2)
    at.key(Qt.Key.Key_F9)
    assert at.visit().phase is Phase.DID_NOT_COME
    assert "refusal" not in at.window.notices.texts()
    at.key(Qt.Key.Key_B, CTRL)
    at.choose(1)
    assert at.visit().phase is Phase.WAITING
    assert at.visit().arrived == arrived


def test_a_call_by_mistake_is_put_back(at: Driver) -> None:
    at.check_in("homeless")
    at.key(Qt.Key.Key_F8)
    at.key(Qt.Key.Key_F9, SHIFT)
    assert at.visit().phase is Phase.WAITING


def test_while_somebody_is_served_the_next_call_is_refused_in_words(at: Driver) -> None:
    at.check_in("homeless")
    at.check_in("bus pass")
    at.key(Qt.Key.Key_F8)
    at.key(Qt.Key.Key_F10)
    served = next(v for v in at.visits() if v.phase is Phase.SERVING)
    at.key(Qt.Key.Key_F8)
    assert at.window.notices.texts()["refusal"] == refuse("desk_busy", ticket=served.ticket).words()
    assert [v.phase for v in at.visits()].count(Phase.WAITING) == 1


def test_held_and_resumed(at: Driver) -> None:
    at.check_in("homeless")
    at.key(Qt.Key.Key_F8)
    at.key(Qt.Key.Key_F10)
    at.key(Qt.Key.Key_F11)
    at.choose(4)
    assert at.visit().phase is Phase.HELD
    assert at.visit().stretches[-1].why == HoldReason.PAPERS
    assert at.window.with_you._hold_card.isVisible()
    at.key(Qt.Key.Key_F11)
    assert at.visit().phase is Phase.SERVING


def test_another_outcome_is_chosen_from_a_list(at: Driver) -> None:
    at.check_in("homeless")
    at.key(Qt.Key.Key_F8)
    at.key(Qt.Key.Key_F10)
    at.key(Qt.Key.Key_F10, SHIFT)
    at.key(Qt.Key.Key_Down)
    at.key(Qt.Key.Key_Return)
    assert at.visit().enquiries[0].outcome is Outcome.INFORMATION


def test_a_second_enquiry_is_added_and_ended_by_itself(at: Driver) -> None:
    at.check_in("homeless")
    at.key(Qt.Key.Key_F8)
    at.key(Qt.Key.Key_F10)
    at.key(Qt.Key.Key_F2, CTRL)
    at.write("bus pass")
    at.key(Qt.Key.Key_Return)
    assert [e.service for e in at.visit().enquiries] == ["homelessness", "bus-pass"]
    at.key(Qt.Key.Key_F10, CTRL)
    at.choose(2)
    at.choose(3)
    assert [e.outcome for e in at.visit().enquiries] == [None, Outcome.FORM_TAKEN]
    at.key(Qt.Key.Key_F10)
    assert [e.outcome for e in at.visit().enquiries] == [Outcome.RESOLVED, Outcome.FORM_TAKEN]


def test_the_note_is_saved_when_left_and_before_finishing(at: Driver) -> None:
    at.check_in("homeless")
    at.key(Qt.Key.Key_F8)
    at.key(Qt.Key.Key_F10)
    at.key(Qt.Key.Key_N, CTRL)
    at.write("Proof seen")
    at.key(Qt.Key.Key_F2)
    stream = f"visit/{at.visit().id}"
    assert at.world.store.details(stream)["note"] == "Proof seen"
    at.key(Qt.Key.Key_N, CTRL)
    at.write("Also: ")
    at.key(Qt.Key.Key_F10)
    assert at.visit().phase is Phase.FINISHED
    assert "Also: " in at.world.store.details(stream)["note"]


def test_a_note_that_could_not_be_saved_stays(at: Driver) -> None:
    at.check_in("homeless")
    at.key(Qt.Key.Key_F8)
    at.key(Qt.Key.Key_N, CTRL)
    at.world.store.fails = full_disk()
    at.write("Proof seen")
    at.key(Qt.Key.Key_F2)
    assert at.window.with_you.note.edit.toPlainText() == "Proof seen"
    assert "store" in at.window.notices.texts()
    at.world.store.fails = None
    at.window.reload()
    at.settle()
    at.key(Qt.Key.Key_N, CTRL)
    at.key(Qt.Key.Key_F2)
    assert at.world.store.details(f"visit/{at.visit().id}")["note"] == "Proof seen"


def test_a_finished_visit_goes_on(at: Driver) -> None:
    at.check_in("homeless")
    for key in (Qt.Key.Key_F8, Qt.Key.Key_F10, Qt.Key.Key_F10):
        at.key(key)
    at.key(Qt.Key.Key_R, CTRL)
    at.choose(1)
    assert at.visit().phase is Phase.SERVING


@pytest.mark.parametrize("code", ["jam"])
def test_a_ticket_that_did_not_print_says_so_and_can_be_repeated(at: Driver, code: str) -> None:
    class Problem:
        code = "paper_out"

        def words(self) -> str:
            return "The printer has no paper."

    at.world.problem = Problem()
    at.check_in("homeless")
    text = at.window.notices.texts()["printer"]
    assert text.startswith(f"Ticket {at.visit().ticket} did not print.")
    assert "no paper" in text
    assert at.visit().ticket_problem == "paper_out"
    assert not at.visit().ticket_printed
    at.world.problem = None
    at.key(Qt.Key.Key_P, CTRL)
    assert at.visit().ticket_printed
    assert "printer" not in at.window.notices.texts()
    assert at.world.printed == [at.visit().id] * 2


def test_of_several_tickets_that_did_not_print_none_is_forgotten(at: Driver) -> None:
    class Problem:
        code = "paper_out"

        def words(self) -> str:
            return "The printer has no paper."

    at.world.problem = Problem()
    visits = [at.check_in("homeless") for _ in range(3)]
    text = at.window.notices.texts()["printer"]
    assert all(visit.ticket in text for visit in visits)
    at.world.problem = None
    at.key(Qt.Key.Key_P, CTRL)
    assert all(visit.ticket_printed for visit in at.visits())
    assert "printer" not in at.window.notices.texts()
