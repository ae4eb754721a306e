"""Referring a visitor out by keys: at most eight after the service is found, and only with consent."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog

from frontdesk.destination import read_destination
from frontdesk.outbox import Begin, Email, RecordFailed, Trouble
from frontdesk.printing import Failed
from frontdesk.referral import DESTINATION, Concern, Item, Referral, Stage, Way
from frontdesk.sample.partners import keep_partners
from frontdesk.visit import Outcome, Phase
from tests.ui.desk.conftest import Driver, World
from ui.desk.refer_form import ReferDialog
from ui.desk.referring import visitor_of
from ui.theme import appearance
from ui.widgets import KeyButton

ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture(autouse=True)
def partners(world: World) -> None:
    keep_partners(world.front, "3")


def serve(at: Driver, name: str = "Leyla") -> None:
    at.check_in("homeless", name)
    at.key(Qt.Key.Key_F8)
    at.key(Qt.Key.Key_F10)


def form(at: Driver) -> ReferDialog:
    found = [d for d in at.window.findChildren(ReferDialog) if d.isVisible()]
    assert len(found) == 1, "the form is not open"
    return found[0]


def find(at: Driver, text: str) -> ReferDialog:
    at.key(Qt.Key.Key_F7)
    at.chooser()
    at.write(text)
    at.key(Qt.Key.Key_Return)
    return form(at)


def the_referral(at: Driver) -> Referral:
    (found,) = at.world.store.every(Referral)
    return found


def test_in_eight_keys_a_visitor_is_referred_with_consent(at: Driver) -> None:
    serve(at)
    at.key(Qt.Key.Key_F7)
    at.write("debt")
    at.strokes = 0
    at.key(Qt.Key.Key_Return)
    at.write("Carys")
    at.key(Qt.Key.Key_1, ALT)
    at.key(Qt.Key.Key_Return)
    assert at.strokes <= 8
    made = the_referral(at)
    assert (made.way, made.expected, made.agreed, made.stage) == (Way.EMAIL, True, (Item.NAME,), Stage.MADE)
    details = at.world.store.details(f"referral/{made.id}")
    assert (details["name"], details["spoken_to"]) == ("Leyla", "Carys")
    assert set(details) == {"name", "spoken_to", DESTINATION}
    there = read_destination(details[DESTINATION])
    assert there is not None
    assert there.email == "referrals@advice.example"
    (email,) = at.world.store.open_ones(Email)
    assert email.about == f"referral/{made.id}"
    assert at.visit().phase is Phase.FINISHED
    assert at.visit().enquiries[0].outcome is Outcome.REFERRED
    assert at.world.slips == [made.id]
    assert the_referral(at).slip_printed
    assert any("is referred to Debt advice" in words for words in at.said)


def test_nothing_is_shared_that_was_not_agreed_to(at: Driver) -> None:
    serve(at)
    dialog = find(at, "arrears")
    dialog.contact.line.setText("07700 900 123")
    dialog.said.edit.setPlainText("Lost her job")
    assert not any(chip.isChecked() for chip in dialog.consent.values())
    at.key(Qt.Key.Key_Return)
    made = the_referral(at)
    assert made.agreed == ()
    assert set(at.world.store.details(f"referral/{made.id}")) == {DESTINATION}


def test_all_at_once_and_one_taken_back(at: Driver) -> None:
    serve(at)
    dialog = find(at, "debt")
    at.key(Qt.Key.Key_0, ALT)
    assert all(chip.isChecked() for chip in dialog.consent.values())
    at.key(Qt.Key.Key_2, ALT)
    assert not dialog.all_agreed.isChecked()
    dialog.said.edit.setPlainText("Lost her job")
    at.key(Qt.Key.Key_Return)
    agreed = set(the_referral(at).agreed)
    assert agreed == {Item.NAME, Item.ENQUIRY, Item.SAID, Item.SEEN}
    assert at.world.store.details(f"referral/{the_referral(at).id}")["said"] == "Lost her job"


def test_what_speaks_against_it_is_said_and_goes_as_it_is_settled(at: Driver) -> None:
    serve(at)
    dialog = find(at, "debt")
    assert "Anybody who lives in the district" in dialog.warning.text()
    assert "ring first" in dialog.warning.text()
    at.key(Qt.Key.Key_W, ALT)
    at.key(Qt.Key.Key_B, ALT)
    at.write("Carys")
    assert dialog.warning.isHidden()
    dialog.spoken_to.line.clear()
    assert not dialog.warning.isHidden()
    at.key(Qt.Key.Key_Return)
    assert the_referral(at).concerns == (Concern.NOT_EXPECTED,)


def test_the_visit_can_go_on_and_the_slip_be_in_welsh(at: Driver) -> None:
    serve(at)
    find(at, "debt")
    at.key(Qt.Key.Key_G, ALT)
    at.key(Qt.Key.Key_Y, ALT)
    at.key(Qt.Key.Key_Return)
    assert at.visit().phase is Phase.SERVING
    assert the_referral(at).language == "cy"


def test_a_wrong_address_is_refused_in_the_form_and_put_right_there(at: Driver) -> None:
    serve(at)
    dialog = find(at, "debt")
    dialog.email.line.setText("nobody")
    at.key(Qt.Key.Key_Return)
    assert "e-mail address" in dialog.error.text()
    assert at.world.store.every(Referral) == []
    dialog.email.line.setText("debt@advice.example")
    at.key(Qt.Key.Key_Return)
    assert the_referral(at).way is Way.EMAIL


def test_without_an_email_address_the_message_is_saved_where_asked(
    at: Driver, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    answers = ["", str(tmp_path / "message.txt")]
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: (answers.pop(0), ""))
    serve(at)
    find(at, "union")
    at.key(Qt.Key.Key_1, ALT)
    at.key(Qt.Key.Key_Return)
    assert (the_referral(at).way, the_referral(at).stage) == (Way.FILE, Stage.MADE)
    assert "has not been told yet" in at.window.notices.texts()["message"]
    at.window.refer_deeds._save_message(the_referral(at).id)
    at.settle()
    assert at.world.saved == [tmp_path / "message.txt"]
    assert the_referral(at).stage is Stage.SENT


def test_without_anything_to_tell_the_slip_alone_goes(at: Driver) -> None:
    serve(at)
    find(at, "union")
    at.key(Qt.Key.Key_Return)
    assert (the_referral(at).way, the_referral(at).stage) == (Way.SLIP, Stage.SENT)


@pytest.mark.parametrize("code", ["no_page_printer", "still_queued"])
def test_a_slip_that_did_not_print_says_so_and_can_be_had_again(
    at: Driver, code: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: (str(tmp_path / "slip.pdf"), ""))
    at.world.slip_problem = Failed(code)
    serve(at)
    find(at, "debt")
    at.key(Qt.Key.Key_Return)
    assert "The slip did not print." in at.window.notices.texts()["slip"]
    assert the_referral(at).slip_problem == code
    at.world.slip_problem = None
    words = "Save it" if code == "no_page_printer" else "Print again"
    next(each for each in at.window.notices.findChildren(KeyButton) if each.label() == words).click()
    at.settle()
    if code == "no_page_printer":
        assert at.world.saved == [tmp_path / "slip.pdf"]
    else:
        assert the_referral(at).slip_printed


def test_what_waits_and_what_is_overdue_comes_up_at_the_desk(at: Driver) -> None:
    serve(at)
    find(at, "debt")
    at.key(Qt.Key.Key_Return)
    at.settle()
    assert at.window.referrals.lines() == ["1 e-mail waits to be sent, since 10:30."]
    (email,) = at.world.store.open_ones(Email)
    at.do(Begin(email=email.id))
    at.do(RecordFailed(email=email.id, trouble=Trouble.OFFLINE))
    at.settle()
    (line,) = at.window.referrals.lines()
    assert line.endswith("the mail server does not answer.")
    assert any("the mail server does not answer" in words for words in at.said)
    at.later(hours=2)
    at.settle()
    assert len(at.window.referrals.lines()) == 2


def test_in_large_text_the_field_with_the_keyboard_is_seen(at: Driver) -> None:
    appearance().choose(scale=2.0)
    serve(at)
    asked = find(at, "debt")
    at.settle()
    line = asked.spoken_to.line
    assert line.hasFocus()
    assert not line.visibleRegion().isEmpty()


def test_an_empty_directory_is_told(at: Driver, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ui.desk.referring.places_of", lambda *_about: ())
    serve(at)
    at.key(Qt.Key.Key_F7)
    assert "no service outside this shop" in at.window.notices.texts()["refusal"]


def test_what_is_known_of_the_visitor_comes_into_the_form(at: Driver) -> None:
    serve(at)
    here = at.window.at.shown()[0].here
    assert here is not None
    visitor = visitor_of(replace(here, language="Polish", needs=("large_print",)), "note")
    assert visitor.known == {
        Item.NAME: "Leyla",
        Item.CONTACT: "",
        Item.ENQUIRY: here.enquiries[0].name,
        Item.SAID: "note",
        Item.SEEN: "",
        Item.LANGUAGE: "Polish",
        Item.NEEDS: "Large print",
    }
    assert visitor.language == "Polish"


def test_the_key_of_an_item_that_is_not_asked_for_writes_nothing(at: Driver) -> None:
    serve(at, name="")
    dialog = find(at, "debt")
    assert Item.NAME not in dialog.consent
    dialog.spoken_to.line.setFocus()
    at.write("Priya")
    at.key(Qt.Key.Key_1, ALT)
    assert dialog.spoken_to.line.text() == "Priya"
