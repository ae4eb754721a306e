"""Interpreters by keys: from the visitor's language to a booking in at most eight, colleagues first."""

from __future__ import annotations

from PySide6.QtCore import Qt

from frontdesk.interpreting.facts import Helper, Subject
from frontdesk.interpreting.kinds import Kind
from frontdesk.interpreting.state import Booking
from frontdesk.outbox import Email
from tests.ui.desk.conftest import Driver
from ui.desk.interpreter_form import BookingForm
from ui.desk.point_language import PointPage

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
