"""Checking in by the keyboard: quick, forgiving, and nothing typed is ever lost."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import Qt

from frontdesk.refusal import refuse
from frontdesk.visit import Outcome, Phase
from tests.ui.desk.conftest import OPENING, Driver, full_disk
from ui.desk.filled import time_of_day
from ui.widgets import Text

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


def test_a_usual_check_in_takes_fewer_than_ten_keys(at: Driver) -> None:
    at.write("blue")
    at.key(Qt.Key.Key_Return)
    at.key(Qt.Key.Key_Return)
    assert at.visit().service.startswith("blue-badge")
    assert at.visit().phase is Phase.WAITING
    assert at.strokes < 10
    assert at.focus() is at.window.form.field.line
    assert at.window.form.empty()
    assert at.visit().ticket in at.window.form.done.text()
    assert any(at.visit().ticket in text for text in at.said)


def test_answered_at_the_door_takes_two_keys_once_the_service_is_typed(at: Driver) -> None:
    at.write("homeless")
    at.key(Qt.Key.Key_Return)
    at.key(Qt.Key.Key_Return, CTRL)
    assert at.visit().at_door
    assert at.visit().service == "homelessness"
    assert at.visit().enquiries[0].outcome is Outcome.INFORMATION
    assert at.window.form.empty()


def test_what_stands_in_the_bar_is_taken_without_being_chosen(at: Driver) -> None:
    at.write("homeless")
    at.key(Qt.Key.Key_Return, CTRL)
    assert at.visit().at_door


def test_arrows_move_in_what_was_found_and_several_enquiries_are_taken(at: Driver) -> None:
    at.write("blue badge")
    at.key(Qt.Key.Key_Down)
    at.key(Qt.Key.Key_Return)
    at.write("homeless")
    at.key(Qt.Key.Key_Tab)
    at.write("Amrit")
    at.key(Qt.Key.Key_Return)
    services = [enquiry.service for enquiry in at.visit().enquiries]
    assert len(services) == 2
    assert services[0].startswith("blue-badge")
    assert services[1] == "homelessness"
    assert at.world.store.details(f"visit/{at.visit().id}") == {"name": "Amrit"}


def test_the_ticket_is_told_before_the_check_in(at: Driver) -> None:
    at.write("homeless")
    shown = at.window.form._ticket._value.text()
    at.key(Qt.Key.Key_Return)
    at.key(Qt.Key.Key_Return)
    assert shown == at.visit().ticket


def test_an_earlier_arrival_starts_the_wait_there(at: Driver) -> None:
    at.write("homeless")
    at.window.form.arrived.line.setFocus()
    at.write("10:21")
    at.key(Qt.Key.Key_Return)
    assert at.visit().arrived == datetime(2026, 11, 23, 10, 21, tzinfo=UTC)


@pytest.mark.parametrize("text", ["25:00", "ten", "10:7"])
def test_what_is_no_time_is_said_at_the_field_and_nothing_is_lost(at: Driver, text: str) -> None:
    at.write("homeless")
    at.key(Qt.Key.Key_Return)
    at.window.form.arrived.line.setFocus()
    at.write(text)
    at.key(Qt.Key.Key_Return)
    assert at.visits() == []
    assert "10:29" in at.window.form.arrived.error()
    error = at.window.form.arrived.error()
    (line,) = [each for each in at.window.form.findChildren(Text) if each.text() == error]
    assert line.isVisible()
    assert line.width() >= line.sizeHint().width(), "beside the narrow field it was cut off"
    assert at.window.form.filled().services == ("homelessness",)


def test_an_arrival_later_than_now_is_refused_in_words_and_said(at: Driver) -> None:
    at.write("homeless")
    at.key(Qt.Key.Key_Return)
    at.window.form.arrived.line.setFocus()
    at.write("11:00")
    at.key(Qt.Key.Key_Return)
    words = refuse("arrived_later").words()
    assert at.window.notices.texts()["refusal"] == words
    assert words in at.said
    assert at.window.form.filled().services == ("homelessness",)
    assert at.window.form.filled().arrived == "11:00"
    assert at.focus() is at.window.form.arrived.line, "what is typed next puts it right"


def test_esc_undoes_the_last_field_then_the_one_before(at: Driver) -> None:
    at.write("homeless")
    at.key(Qt.Key.Key_Return)
    at.write("bus pass")
    at.key(Qt.Key.Key_Return)
    at.window.form.name.line.setFocus()
    at.write("Siân")
    at.window.form.needs["bsl"].setFocus()
    at.key(Qt.Key.Key_Space)
    form = at.window.form
    assert form.filled().needs == ("bsl",)
    at.key(Qt.Key.Key_Escape)
    assert (form.filled().needs, form.filled().name) == ((), "Siân")
    at.key(Qt.Key.Key_Escape)
    assert form.filled().name == ""
    at.key(Qt.Key.Key_Escape)
    assert form.filled().services == ("homelessness",)
    at.key(Qt.Key.Key_Escape)
    assert form.empty()
    assert at.focus() is form.field.line


def test_enter_with_nothing_chosen_says_what_is_missing(at: Driver) -> None:
    at.key(Qt.Key.Key_Return)
    assert at.window.notices.texts()["refusal"] == refuse("no_enquiry").words()
    assert at.visits() == []


def test_an_interpreter_asks_for_the_language(at: Driver) -> None:
    at.write("homeless")
    at.key(Qt.Key.Key_Return)
    at.window.form.needs["interpreter"].setFocus()
    at.key(Qt.Key.Key_Space)
    at.write("punj")
    at.key(Qt.Key.Key_Return)
    assert at.window.form.needs["interpreter"].label() == "Interpreter: Punjabi"
    at.window.form.field.line.setFocus()
    at.key(Qt.Key.Key_Return)
    assert (at.visit().needs, at.visit().language) == (("interpreter",), "Punjabi")


def test_somebody_not_spoken_to_yet_can_be_greeted_later(at: Driver) -> None:
    at.write("homeless")
    at.key(Qt.Key.Key_Return, SHIFT)
    assert at.visit().greeted is None
    at.later(minutes=1)
    at.key(Qt.Key.Key_G, CTRL)
    assert at.visit().greeted == OPENING + timedelta(minutes=1)


@pytest.mark.parametrize(
    "name", ["x" * 500, "<b>Bold</b>", "سارة", "😀 Zoë", "Siân\nŵŷ", "Robert'); --"], ids=range(6)
)
def test_any_name_is_kept_and_shown_as_it_is(at: Driver, name: str) -> None:
    at.write("homeless")
    at.key(Qt.Key.Key_Return)
    at.window.form.name.line.setText(name)
    at.window.form.name.line.setFocus()
    at.key(Qt.Key.Key_Return)
    kept = at.world.store.details(f"visit/{at.visit().id}")["name"]
    assert kept == name.replace("\n", " ")
    at.key(Qt.Key.Key_F8)
    shown = at.window.with_you._who.text()
    assert "<b>Bold</b>" not in shown
    assert at.window.width() == 1440


def test_a_full_disk_is_said_and_what_was_typed_is_back(at: Driver) -> None:
    at.world.store.fails = full_disk()
    at.write("homeless")
    at.key(Qt.Key.Key_Return)
    at.window.form.name.line.setText("Amrit")
    at.window.form.name.line.setFocus()
    at.key(Qt.Key.Key_Return)
    assert at.visits() == []
    assert full_disk().words() in at.window.notices.texts()["store"]
    assert any(full_disk().words() in text for text in at.said)
    assert at.window.form.filled().name == "Amrit"
    assert at.window.form.filled().services == ("homelessness",)
    at.world.store.fails = None
    at.key(Qt.Key.Key_Return)
    assert at.visit().service == "homelessness"
    assert "store" not in at.window.notices.texts()


def test_a_bug_is_said_plainly_and_the_desk_goes_on(at: Driver) -> None:
    at.world.store.fails = ValueError("Amrit")
    at.write("homeless")
    at.key(Qt.Key.Key_Return)
    at.key(Qt.Key.Key_Return)
    assert "went wrong in the program" in at.window.notices.texts()["bug"]
    assert at.window.form.filled().services == ("homelessness",)
    at.world.store.fails = None
    at.key(Qt.Key.Key_Return)
    assert at.visit().ticket


def test_a_check_in_not_kept_waits_while_the_next_visitor_is_typed_in(at: Driver) -> None:
    at.world.store.fails = full_disk()
    at.write("homeless")
    at.key(Qt.Key.Key_Return)
    at.window.form.name.line.setText("Amrit")
    at.window.arrivals.check_in()
    at.window.form.field.set_text("bus")  # typed before the answer came
    at.settle()
    assert at.window.form.field.text() == "bus"
    assert "unkept" in at.window.notices.texts()


def test_of_very_many_services_the_first_are_listed_and_all_are_found(
    at: Driver, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ui.desk.directory_finder.MOST_LISTED", 3)
    at.key(Qt.Key.Key_F3)
    assert at.chooser().model.rowCount() == 3
    at.write("homeless")
    at.key(Qt.Key.Key_Return)
    assert at.window.form.filled().services == ("homelessness",)


def test_several_check_ins_not_kept_wait_and_none_takes_another_s_place(at: Driver) -> None:
    at.world.store.fails = full_disk()
    for name in ("Amrit", "Beth", "Carys"):  # all before the first answer comes
        at.window.form.add_enquiry("homelessness")
        at.window.form.name.line.setText(name)
        at.window.arrivals.check_in()
    at.settle()
    at.world.store.fails = None
    at.window.arrivals.put_back()  # what stood in the form waits in its place
    names = []
    while True:
        names.append(at.window.form.filled().name)
        at.window.arrivals.check_in()
        at.settle()
        if "unkept" not in at.window.notices.texts():
            break
        at.window.arrivals.put_back()
    assert sorted(names) == ["Amrit", "Beth", "Carys"]
    assert len(at.visits()) == 3


@pytest.mark.parametrize(
    ("text", "hour", "minute"), [("10:29", 10, 29), ("1029", 10, 29), ("9.05", 9, 5), ("9h05", 9, 5)]
)
def test_times_as_people_write_them(text: str, hour: int, minute: int) -> None:
    found = time_of_day(text, OPENING)
    assert found == OPENING.replace(hour=hour, minute=minute)


def test_a_time_in_summer_is_the_shops_own() -> None:
    now = datetime(2026, 7, 1, 9, 30, tzinfo=UTC)
    assert time_of_day("10:15", now) == datetime(2026, 7, 1, 9, 15, tzinfo=UTC)
