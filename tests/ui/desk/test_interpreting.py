"""Interpreters by keys: from the visitor's language to a booking in at most eight, colleagues first."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import Qt

from frontdesk.duty import Duty
from frontdesk.interpreting import commands as to
from frontdesk.interpreting.facts import Gender, Helper, Subject
from frontdesk.interpreting.kinds import Kind
from frontdesk.interpreting.state import Booking, Stage
from frontdesk.languages import Language
from frontdesk.outbox import Begin, Email, RecordSent
from frontdesk.staffing import DeskState, SetDesk
from tests.ui.desk.conftest import Driver
from ui.desk.interpreter_form import BookingForm
from ui.desk.language_tile import Named, Tile, can_show, font_for
from ui.desk.point_language import PointPage
from ui.widgets import TextNote

ALT, CTRL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier


def page(at: Driver) -> PointPage:
    found = [d for d in at.window.findChildren(PointPage) if d.isVisible()]
    assert len(found) == 1, "the page of languages is not open"
    return found[0]


def form(at: Driver) -> BookingForm:
    found = [d for d in at.window.findChildren(BookingForm) if d.isVisible()]
    assert len(found) == 1, "the form is not open"
    return found[0]


def serve(at: Driver) -> None:
    at.check_in("homeless")
    at.key(Qt.Key.Key_F8)
    at.key(Qt.Key.Key_F10)


def option(at: Driver, words: str) -> None:
    """Choose from the open list by the key of the row that has these words."""
    rows = [at.chooser().model.option(row) for row in range(at.chooser().model.rowCount())]
    texts = ["" if each is None else each.text for each in rows]
    place = next(place for place, text in enumerate(texts) if words in text)
    at.key(Qt.Key(Qt.Key.Key_1 + place))


def booking(at: Driver) -> Booking:
    (found,) = at.world.store.every(Booking)
    return found


def test_from_the_language_to_a_booking_by_telephone_in_at_most_eight_keys(at: Driver) -> None:
    serve(at)
    at.strokes = 0
    at.key(Qt.Key.Key_F4)
    at.write("rom")
    assert page(at).tiles()[0].named.language.code == "ron"
    at.key(Qt.Key.Key_Return)
    option(at, "By telephone, now – Tavy Voices")
    assert "£9.30" in form(at).price.text()
    at.key(Qt.Key.Key_Return)
    assert at.strokes <= 8
    made = booking(at)
    assert (made.kind, made.language, made.helper) == (Kind.TELEPHONE, "ron", Helper.PROFESSIONAL)
    assert (made.visit, made.quoted, made.subject, made.payer) == (
        at.visit().id,
        930,
        Subject.HOUSING,
        "CS-410",
    )
    assert made.at_once
    assert at.world.store.every(Email) == []
    assert "Ring Tavy Voices now: 01632 960 470" in at.window.notices.texts()["interpreter"]


def test_a_colleague_on_duty_is_first_and_called_by_one_key(at: Driver) -> None:
    at.do(SetDesk(desk="2", state=DeskState.OPEN), "2")
    serve(at)
    at.key(Qt.Key.Key_F4)
    at.write("polish")
    at.key(Qt.Key.Key_Return)
    first = at.chooser().model.option(0)
    assert first is not None
    assert first.text.startswith("Anna Kowalska, benefits – first language, writes it too, on duty")
    at.key(Qt.Key.Key_1)
    made = booking(at)
    assert (made.helper, made.interpreter, made.quoted) == (Helper.STAFF, "person/anna-kowalska", 0)
    assert "Ring 01632 960 422" in at.window.notices.texts()["interpreter"]
    assert (at.visit().language, at.visit().needs) == ("Polish", ("interpreter",))


def test_the_need_goes_with_the_visit_and_the_row_says_how_far_it_is(at: Driver) -> None:
    at.check_in("homeless")
    at.key(Qt.Key.Key_Down, CTRL)
    at.key(Qt.Key.Key_F4)
    at.write("urdu")
    at.key(Qt.Key.Key_Return)
    option(at, "By telephone, now")
    at.key(Qt.Key.Key_Return)
    row = at.window.queue.chosen()
    assert row is not None
    assert [label.text for label in row.labels] == ["Urdu", "Interpreter asked 10:30"]
    at.later(minutes=4)
    at.key(Qt.Key.Key_F4)
    option(at, "The interpreter is here")
    assert booking(at).waited(at.world.front.clock.read().at) == timedelta(minutes=4)
    row = at.window.queue.chosen()
    assert row is not None
    assert "Interpreter is here" in [label.text for label in row.labels]
    at.key(Qt.Key.Key_F8)
    at.key(Qt.Key.Key_F10)
    said = [note.text() for note in at.window.with_you.findChildren(TextNote)]
    assert any("For an interpreter: 4 min." in text for text in said)


def test_a_date_is_suggested_priced_booked_and_the_provider_written_to(at: Driver) -> None:
    serve(at)
    at.key(Qt.Key.Key_F4)
    at.write("roman")
    at.key(Qt.Key.Key_Return)
    option(at, "In person, for a date")
    assert form(at).when.line.text() == "23/11 14:30"
    assert form(at).price.text() == "£62.00: interpreting £38.00, short notice £9.50, travel £14.50"
    at.write("25/11 11:00")
    assert form(at).price.text() == "£52.50: interpreting £38.00, travel £14.50"
    assert form(at).cancelling.text() == "Cancelling is free until Tuesday 24 November 17:00, then £52.50."
    at.key(Qt.Key.Key_W, ALT)
    at.key(Qt.Key.Key_Return)
    made = booking(at)
    assert (made.starts, made.gender) == (datetime(2026, 11, 25, 11, tzinfo=UTC), Gender.WOMAN)
    (email,) = at.world.store.every(Email)
    assert email.about == f"booking/{made.id}"
    assert "is on its way, with an invitation" in at.window.notices.texts()["interpreter"]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("22/11/2026 10:00", "That time has gone"),
        ("22/11 10:00", "That time has gone"),
        ("28/3/2027 1:30", "The clocks go forward in that hour"),
        ("soon", "Write a day and a time"),
        ("23/11 12:00", "needs longer notice"),
    ],
)
def test_a_time_that_can_not_be_is_said_and_not_booked(at: Driver, text: str, words: str) -> None:
    serve(at)
    at.key(Qt.Key.Key_F4)
    at.write("roman")
    at.key(Qt.Key.Key_Return)
    option(at, "In person, for a date")
    at.write(text)
    assert words in form(at).price.text()
    at.key(Qt.Key.Key_Return)
    assert words in form(at).error.text()
    assert at.world.store.every(Booking) == []


def test_a_relative_only_after_a_professional_and_never_a_child(at: Driver) -> None:
    serve(at)
    at.key(Qt.Key.Key_F4)
    at.write("somali")
    at.key(Qt.Key.Key_Return)
    option(at, "A friend or relative")
    at.key(Qt.Key.Key_P, ALT)
    at.key(Qt.Key.Key_Return)
    assert "A child is never asked" in form(at).error.text()
    at.key(Qt.Key.Key_A, ALT)
    at.key(Qt.Key.Key_Return)
    assert (booking(at).helper, booking(at).professional_offered) == (Helper.RELATIVE, True)


def test_another_time_and_cancelling_tell_the_provider(at: Driver) -> None:
    serve(at)
    at.key(Qt.Key.Key_F4)
    at.write("roman")
    at.key(Qt.Key.Key_Return)
    option(at, "In person, for a date")
    at.write("25/11 11:00")
    at.key(Qt.Key.Key_Return)
    (first,) = at.world.store.every(Email)
    for step in (Begin(email=first.id), RecordSent(email=first.id)):
        at.do(step)
    at.do(to.MarkTold(booking=booking(at).id, sequence=0))
    at.key(Qt.Key.Key_F4)
    option(at, "It is confirmed")
    at.write("TV-204")
    at.key(Qt.Key.Key_Return)
    assert (booking(at).stage, booking(at).interpreter) == (Stage.CONFIRMED, "TV-204")
    at.key(Qt.Key.Key_F4)
    option(at, "Another time or length")
    assert form(at).when.line.text() == "25/11 11:00"
    form(at).when.line.selectAll()
    at.write("26/11 12:00")
    at.key(Qt.Key.Key_Return)
    assert (booking(at).stage, booking(at).sequence) == (Stage.ASKED, 1)
    assert len(at.world.store.open_ones(Email)) == 1
    at.key(Qt.Key.Key_F4)
    option(at, "Cancel it")
    at.key(Qt.Key.Key_1)
    assert (booking(at).stage, booking(at).charge) == (Stage.CANCELLED, 0)
    assert len(at.world.store.open_ones(Email)) == 1
    at.key(Qt.Key.Key_F4)
    at.chooser()


def test_the_language_pointed_to_goes_to_the_check_in(at: Driver) -> None:
    at.key(Qt.Key.Key_F4, CTRL)
    at.write("укр")
    at.key(Qt.Key.Key_Return)
    at.write("homeless")
    at.key(Qt.Key.Key_Return)
    at.key(Qt.Key.Key_Return)
    assert (at.visit().language, at.visit().needs) == ("Ukrainian", ("interpreter",))


def test_british_sign_language_is_the_first_and_has_its_own_need(at: Driver) -> None:
    at.key(Qt.Key.Key_F4, CTRL)
    assert [tile.named.language.code for tile in page(at).tiles()[:3]] == ["bfi", "cym", "eng"]
    at.key(Qt.Key.Key_Down)
    at.key(Qt.Key.Key_Return)
    at.write("homeless")
    at.key(Qt.Key.Key_Return)
    at.key(Qt.Key.Key_Return)
    assert (at.visit().language, at.visit().needs) == ("British Sign Language", ("bsl",))
    at.key(Qt.Key.Key_F8)
    at.key(Qt.Key.Key_F10)
    at.key(Qt.Key.Key_F4)
    texts = [at.chooser().model.option(row) for row in range(at.chooser().model.rowCount())]
    said = " | ".join("" if each is None else each.text for each in texts)
    assert "By video, now – Handsign Midlands" in said
    assert "By telephone" not in said


def test_arrows_go_through_the_tiles_and_typing_goes_back_to_the_field(at: Driver) -> None:
    at.key(Qt.Key.Key_F4, CTRL)
    at.key(Qt.Key.Key_Down)
    at.key(Qt.Key.Key_Right)
    assert at.focus() is page(at).tiles()[1]
    at.key(Qt.Key.Key_Down)
    assert at.focus() in page(at).tiles()[2:]
    at.key(Qt.Key.Key_Up)
    at.key(Qt.Key.Key_Left)
    at.key(Qt.Key.Key_Up)
    assert at.focus() is page(at).field
    at.key(Qt.Key.Key_Down)
    at.write("w")
    assert at.focus() is page(at).field
    assert page(at).field.text() == "w"
    assert page(at).tiles()[0].named.language.code == "cym"


def test_a_language_that_is_not_on_the_list_is_found_and_nonsense_is_said(at: Driver) -> None:
    at.key(Qt.Key.Key_F4, CTRL)
    at.write("sylhe")
    (tile,) = page(at).tiles()
    assert tile.named.language.code == "syl"
    at.write("xx")
    assert page(at).tiles() == []
    assert "No language has that name" in page(at).told.text()
    at.key(Qt.Key.Key_Return)
    page(at)
    at.key(Qt.Key.Key_Escape)


def test_a_name_is_heard_first_where_that_is_wanted(at: Driver) -> None:
    heard: list[tuple[str, str]] = []

    def say(code: str, name: str, then: Callable[[str], object]) -> None:
        heard.append((code, name))
        then("" if code == "pol" else "No voice on this computer speaks it.")

    at.window.at.outside = replace(at.window.at.outside, say_language=say)
    at.key(Qt.Key.Key_F4, CTRL)
    at.key(Qt.Key.Key_F5)
    at.write("pol")
    at.key(Qt.Key.Key_Return)
    assert heard == [("pol", "Polski")]
    assert "press Enter, to choose it" in page(at).told.text()
    at.key(Qt.Key.Key_Return)
    assert at.window.form.filled().language == "Polish"


def test_no_name_is_a_row_of_boxes(at: Driver) -> None:
    at.key(Qt.Key.Key_F4, CTRL)
    for tile in page(at).tiles():
        if tile.named.own:
            assert can_show(tile.named.own, font_for(tile.named.own, 24)), tile.named
        assert tile.height() >= tile.sizeHint().height()
    strange = Tile(Named(Language("xxx", "Strange"), "\U0001e7e0\U0001e7e1", "Strange"))
    assert strange.text() == "Strange"
    assert strange.accessibleName() == "Strange"
    strange.deleteLater()
    at.key(Qt.Key.Key_Escape)


def test_a_colleague_at_this_desk_is_asked_with_the_service_and_not_the_story(at: Driver) -> None:
    visit = at.check_in("homeless", "Leyla")
    person = next(each for each in at.world.shop.people.values() if each.id == "anna-kowalska")
    here = replace(person, place="3")
    at.world.shop.people["anna-kowalska"] = here
    at.do(
        to.Ask(
            booking="b1", kind=Kind.IN_PERSON, language="pol", helper=Helper.STAFF, minutes=15,
            person="anna-kowalska", visit=visit.id, payer="CS-410",
        ),
        "4",
    )  # fmt: skip
    at.world.shop.people["anna-kowalska"] = person
    said = at.window.notices.texts()["summons"]
    assert "Desk 4 asks Anna Kowalska, benefits to interpret Polish." in said
    assert visit.ticket in said
    assert "Leyla" not in said
    at.do(to.Confirm(booking="b1"))
    assert "summons" not in at.window.notices.texts()


def ask_for_a_room(at: Driver) -> None:
    serve(at)
    at.key(Qt.Key.Key_F4)
    at.write("roman")
    at.key(Qt.Key.Key_Return)
    option(at, "In person, for a date")
    at.write("25/11 11:00")
    assert form(at).when.editor.accessibleDescription() == "Wednesday"
    form(at).when.line.setText("25/1 11:00")
    assert form(at).when.editor.accessibleDescription() == "Monday, 2027"
    form(at).when.line.setText("25/11 11:00")
    at.settle()
    form(at).room.setCurrentIndex(1)
    at.key(Qt.Key.Key_Return)


def test_the_day_of_the_week_is_said_and_a_room_is_given_once(at: Driver) -> None:
    ask_for_a_room(at)
    assert booking(at).room != ""
    at.key(Qt.Key.Key_F10)
    ask_for_a_room(at)
    assert "The room is booked for another interpreter at that time." in form(at).error.text()
    assert booking(at).room != ""
    at.key(Qt.Key.Key_Escape)


def test_who_is_in_the_shop_is_said_by_two_keys(at: Driver) -> None:
    at.key(Qt.Key.Key_F4, Qt.KeyboardModifier.ShiftModifier)
    option(at, "Huw Morgan, housing – is here")
    (duty,) = at.world.store.every(Duty)
    assert (duty.id, duty.here) == ("huw-morgan", True)


def test_a_day_before_the_desk_is_reminded_without_alarm_and_then_with(at: Driver) -> None:
    starts = at.world.now + timedelta(days=2)
    ask = to.Ask(
        booking="b1", kind=Kind.IN_PERSON, language="pol", starts=starts, minutes=60,
        provider="tavy-voices", payer="CS-410",
    )  # fmt: skip
    at.do(ask)
    at.do(to.Confirm(booking="b1", interpreter="TV-1"))
    assert at.window.interpreters.lines() == []
    at.later(hours=30)
    at.settle()
    (line,) = at.window.interpreters.lines()
    assert line.endswith(
        "Polish, in person, Tavy Voices, TV-1: Confirmed – within a day: remind the visitor."
    )
    assert not line.startswith("▲")
    at.later(hours=18, minutes=11)
    at.settle()
    (line,) = at.window.interpreters.lines()
    assert line.startswith("▲ 10:30 Polish")
    assert "should be here: ring them" in line


def test_an_interpreter_who_does_not_answer_is_told_of_at_the_desk(at: Driver) -> None:
    serve(at)
    at.key(Qt.Key.Key_F4)
    at.write("roman")
    at.key(Qt.Key.Key_Return)
    option(at, "By telephone, now")
    at.key(Qt.Key.Key_Return)
    assert at.window.interpreters.lines() == []
    at.later(minutes=6)
    at.settle()
    (line,) = at.window.interpreters.lines()
    assert line == "▲ 10:30 Romanian, by telephone, Tavy Voices: Asked for – no answer yet: ring them."
    at.key(Qt.Key.Key_F4)
    option(at, "The interpreter is here")
    assert at.window.interpreters.lines() == []
