"""A written translation by keys: booked with what is promised, found again, and handed over."""

from __future__ import annotations

from datetime import UTC, datetime

from PySide6.QtCore import Qt

from frontdesk.document_request import AskDocument, DocumentRequest, Elsewhere, Format, Way
from frontdesk.interpreting.commands import Arrive, Ask
from frontdesk.interpreting.facts import Helper, Why
from frontdesk.interpreting.kinds import Kind
from frontdesk.interpreting.state import Stage
from frontdesk.outbox import Email
from frontdesk.promise import Deed, Promise
from frontdesk.screens.translation import promise_of
from tests.ui.desk.conftest import Driver
from tests.ui.desk.test_interpreting import booking, form, option, serve

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def open_form(at: Driver, language: str = "urdu", way: str = "Written translation – Tavy Voices") -> None:
    serve(at)
    at.key(Qt.Key.Key_F4)
    at.write(language)
    at.key(Qt.Key.Key_Return)
    option(at, way)


def promise(at: Driver) -> Promise:
    (found,) = at.world.store.every(Promise)
    return found


def test_a_letter_is_booked_priced_promised_and_the_provider_written_to(at: Driver) -> None:
    open_form(at)
    assert at.focus() is form(at).what.line
    assert form(at).price.text() == "£35.00"
    at.key(Qt.Key.Key_Return)
    assert "Say which document" in form(at).error.text()
    at.write("Rent letter")
    form(at).length.line.setFocus()
    form(at).length.line.selectAll()
    at.write("2 p")
    assert form(at).price.text() == "Counted as 500 words. £70.00"
    form(at).contact.line.setFocus()
    at.write("01632 960 111")
    at.key(Qt.Key.Key_Return)
    made = booking(at)
    assert (made.kind, made.words, made.quoted, made.helper) == (
        Kind.WRITTEN,
        500,
        7000,
        Helper.PROFESSIONAL,
    )
    assert (promise(at).due, promise(at).id) == (made.starts, made.promise)
    details = at.world.store.details(f"promise/{made.promise}")
    assert details["what"] == "Rent letter: translation, Urdu"
    assert details["contact"] == "01632 960 111"
    assert (at.visit().language, at.visit().needs) == ("", ())
    (email,) = at.world.store.every(Email)
    assert email.about == f"booking/{made.id}"
    assert "is on its way, with the date it is due" in at.window.notices.texts()["interpreter"]


def test_it_is_found_again_when_the_visitor_has_gone_and_handed_over(at: Driver) -> None:
    open_form(at)
    at.write("Rent letter")
    at.key(Qt.Key.Key_Return)
    at.key(Qt.Key.Key_F10)
    at.key(Qt.Key.Key_I, CTRL | SHIFT)
    option(at, "Urdu, written translation")
    option(at, "The translation has come back")
    assert at.window.interpreters.lines() != []
    assert "Has come back – see that the visitor gets it" in at.window.interpreters.lines()[0]
    at.key(Qt.Key.Key_I, CTRL | SHIFT)
    option(at, "Urdu, written translation")
    option(at, "The visitor has it")
    option(at, "Posted")
    assert (booking(at).stage, booking(at).way) == (Stage.FINISHED, Way.POSTED)
    assert promise(at).done is Deed.SENT
    at.key(Qt.Key.Key_I, CTRL | SHIFT)
    assert "No interpreter and no translation is booked" in at.window.notices.texts()["refusal"]


def test_a_provider_is_not_asked_who_comes_of_a_text(at: Driver) -> None:
    open_form(at)
    at.write("Rent letter")
    at.key(Qt.Key.Key_Return)
    at.key(Qt.Key.Key_F4)
    option(at, "It is confirmed")
    assert booking(at).stage is Stage.CONFIRMED
    at.key(Qt.Key.Key_F4)
    option(at, "Cancel it")
    at.key(Qt.Key(Qt.Key.Key_1 + list(Why).index(Why.PROVIDER)))
    assert booking(at).stage is Stage.CANCELLED
    assert promise(at).open


def test_another_day_is_booked_for_the_same_text_and_the_promise_stays(at: Driver) -> None:
    open_form(at)
    at.write("Rent letter")
    at.key(Qt.Key.Key_Return)
    due = promise(at).due
    at.key(Qt.Key.Key_F4)
    option(at, "Another day")
    assert form(at).length.parentWidget() is None
    assert form(at).promised.text() == "The visitor was promised it for Wednesday 25 November 17:00."
    form(at).when.line.selectAll()
    at.write("27/11 12:00")
    assert form(at).price.text() == "£35.00"
    at.key(Qt.Key.Key_Return)
    assert booking(at).starts == datetime(2026, 11, 27, 12, tzinfo=UTC)
    assert (booking(at).words, promise(at).due) == (250, due)


def test_a_colleague_translates_for_nothing_and_is_told(at: Driver) -> None:
    open_form(at, "polish", "Written translation – Anna Kowalska")
    at.write("Rent letter")
    assert form(at).price.text() == "It costs nothing."
    at.key(Qt.Key.Key_Return)
    made = booking(at)
    assert (made.helper, made.interpreter, made.kind) == (
        Helper.STAFF,
        "person/anna-kowalska",
        Kind.WRITTEN,
    )
    assert promise(at).due == made.starts
    assert "Give them the text" in at.window.notices.texts()["interpreter"]
    assert at.world.store.every(Email) == []


def test_a_document_of_ours_that_was_promised_is_booked_for_that_promise(at: Driver) -> None:
    serve(at)
    visit, due = at.visit().id, datetime(2026, 11, 30, 17, tzinfo=UTC)
    at.do(
        AskDocument(
            document="d1", source="appointment", format=Format.PDF, language="ur", visit=visit,
            elsewhere=Elsewhere.TRANSLATION, promise="p1",
        )
    )  # fmt: skip
    at.do(promise_of("p1", "urd", due, "desk/3", visit, "", {"what": "Appointment letter"}))
    at.key(Qt.Key.Key_F4)
    at.write("urdu")
    at.key(Qt.Key.Key_Return)
    option(at, "Written translation – Tavy Voices")
    assert form(at).what.line.text() == "Appointment letter: translation, Urdu"
    assert form(at).promised.text() == "The visitor was promised it for Monday 30 November 17:00."
    at.key(Qt.Key.Key_Return)
    assert (booking(at).promise, booking(at).document) == ("p1", "d1")
    at.key(Qt.Key.Key_F4)
    option(at, "The translation has come back")
    at.key(Qt.Key.Key_F4)
    option(at, "The visitor has it")
    at.key(Qt.Key.Key_1)
    (request,) = at.world.store.every(DocumentRequest)
    assert not request.open
    assert not promise(at).open


def test_another_document_is_not_taken_for_the_one_that_was_promised(at: Driver) -> None:
    serve(at)
    visit, due = at.visit().id, datetime(2026, 11, 30, 17, tzinfo=UTC)
    at.do(
        AskDocument(
            document="d1", source="appointment", format=Format.PDF, language="ur", visit=visit,
            elsewhere=Elsewhere.TRANSLATION, promise="p1",
        )
    )  # fmt: skip
    at.do(promise_of("p1", "urd", due, "desk/3", visit, "", {"what": "Appointment letter"}))
    at.key(Qt.Key.Key_F4)
    at.write("urdu")
    at.key(Qt.Key.Key_Return)
    option(at, "Written translation – Tavy Voices")
    assert form(at).contact.isHidden()
    form(at).what.line.selectAll()
    at.write("Rent letter")
    assert form(at).promised.isHidden()
    assert not form(at).contact.isHidden()
    at.key(Qt.Key.Key_Return)
    assert booking(at).document == ""
    assert booking(at).promise not in ("", "p1")
    assert len(at.world.store.every(Promise)) == 2


def test_given_from_the_list_of_documents_the_booking_is_over_too(at: Driver) -> None:
    serve(at)
    ask = AskDocument(
        document="d1", source="appointment", format=Format.PDF, language="ur",
        elsewhere=Elsewhere.TRANSLATION, promise="p1",
    )  # fmt: skip
    at.do(ask)
    at.do(promise_of("p1", "urd", datetime(2026, 11, 30, 17, tzinfo=UTC), "desk/3", "", "", {}))
    at.do(
        Ask(
            booking="b1", kind=Kind.WRITTEN, language="urd", starts=datetime(2026, 11, 27, tzinfo=UTC),
            words=100, provider="tavy-voices", payer="CS-410", promise="p1", document="d1",
            details={"what": "Appointment letter"},
        )
    )  # fmt: skip
    at.do(Arrive(booking="b1"))
    at.key(Qt.Key.Key_F7, CTRL)
    at.key(Qt.Key.Key_1)
    option(at, "Handed over")
    assert (booking(at).stage, booking(at).way) == (Stage.FINISHED, Way.HANDED_OVER)
    assert not promise(at).open


def test_with_you_now_has_the_key_for_an_interpreter(at: Driver) -> None:
    def shown() -> bool:
        (button,) = [each for each in at.window.with_you.buttons if each.action_id() == "interpreter"]
        return not button.isHidden()

    assert not shown()
    serve(at)
    assert shown()
