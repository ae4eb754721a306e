"""Sharing as the desk sees it: the header's pill, the panel behind it, and the banners about its calls.

The node behind `Tasks` is not here: its signals are sent by hand, as a shop of several desks sends them.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from frontdesk import words
from frontdesk.refusal import refuse
from frontdesk.settings import Settings
from frontdesk.sync.outcomes import CallRefused, CallStands, CheckedIn, Cloned, MayGoAhead, NotKept, Outcome
from frontdesk.sync.standing import Here, Link, Standing, Trouble
from frontdesk.visit import Phase, Visit
from frontdesk.visit.commands import Call, CheckIn, SettleCall
from tests.frontdesk.screens.standings import WELL
from tests.ui.desk.conftest import Driver, World
from ui.desk.window import DeskWindow
from ui.standing.panel import StandingPanel
from ui.theme import Choice, appearance

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


def tell(at: Driver, standing: Standing) -> None:
    at.tasks.tell_standing(standing)
    at.settle()


def told(at: Driver, outcome: Outcome) -> None:
    at.tasks.told.emit(outcome)
    at.settle()


def sharing(at: Driver) -> None:
    """From now on calls ask, as in a shop of several desks."""
    at.world.front.sharing.shared = at.world.front.sharing.asks = True


def panel(at: Driver) -> StandingPanel:
    (found,) = [each for each in at.window.findChildren(StandingPanel) if each.isVisible()]
    return found


def called(at: Driver) -> tuple[Visit, str]:
    """Somebody was checked in and called with F8, and the call asks."""
    sharing(at)
    at.check_in("blue")
    at.key(Qt.Key.Key_F8)
    visit = at.visits()[0]
    return visit, visit.claims[0].call


# -- the pill


def test_a_desk_on_its_own_shows_nothing(at: Driver) -> None:
    assert not at.window.standing.pill.isVisible()
    tell(at, Standing())
    assert not at.window.standing.pill.isVisible()


def test_the_pill_says_how_things_stand(at: Driver) -> None:
    tell(at, WELL)
    pill = at.window.standing.pill
    assert pill.isVisible()
    assert pill.status() == ("Up to date", "ok")
    assert pill.accessibleName() == "Up to date"
    assert "Ctrl Shift S" in pill.accessibleDescription()
    tell(at, replace(WELL, county=Link.OFFLINE, county_since=at.world.now, to_send=12))
    assert pill.status() == ("LAN only, 12 to send, since 10:30", "warn")


def test_another_state_is_announced_another_count_is_not(at: Driver) -> None:
    down = replace(WELL, county=Link.OFFLINE, county_since=at.world.now, to_send=1)
    tell(at, WELL)
    assert "Up to date" not in at.said
    at.said.clear()
    tell(at, down)
    tell(at, replace(down, to_send=2))
    tell(at, replace(down, to_send=3))
    assert at.said == ["LAN only, since 10:30"]


def test_the_pill_follows_the_language(at: Driver) -> None:
    tell(at, WELL)
    at.key(Qt.Key.Key_L, CTRL | SHIFT)
    assert at.window.standing.pill.status()[0] == "Yn gyfredol"


def test_what_comes_with_the_time_alone_is_shown(at: Driver) -> None:
    soon = at.world.now + timedelta(days=14, minutes=1)
    tell(at, replace(WELL, clock_offset_county=None, here=Here(certificate_until=soon)))
    assert at.window.standing.pill.status()[0] == "Up to date"
    at.later(minutes=2)
    assert at.window.standing.pill.status()[0] == "Up to date, 1 to see to"


# -- the panel


def test_the_panel_opens_with_its_key_and_closes_with_escape(at: Driver) -> None:
    tell(at, WELL)
    at.key(Qt.Key.Key_S, CTRL | SHIFT)
    shown = panel(at)
    assert "Keeps the queue in step." in shown.area.accessibleDescription()
    assert all(button.accessibleName() for button in shown.findChildren(QPushButton))
    assert at.focus() is shown.area
    at.key(Qt.Key.Key_Escape)
    assert at.focus() is at.window.form.field.line
    assert not [each for each in at.window.findChildren(StandingPanel) if each.isVisible()]


def test_the_panel_opens_from_the_pill(at: Driver) -> None:
    tell(at, WELL)
    QTest.mouseClick(at.window.standing.pill, Qt.MouseButton.LeftButton)
    at.settle()
    assert panel(at).windowTitle() == "Sharing: Up to date"
    at.window.standing.open()  # it is there already
    assert panel(at).isVisible()
    at.key(Qt.Key.Key_Escape)
    assert at.focus() is at.window.form.field.line


def test_the_panel_is_live_while_open(at: Driver) -> None:
    tell(at, WELL)
    at.key(Qt.Key.Key_S, CTRL | SHIFT)
    shown = panel(at)
    tell(at, replace(WELL, to_send=7))
    assert shown.windowTitle() == "Sharing: Sending, 7 to send"
    assert "7 steps, kept safely" in shown.area.accessibleDescription()
    tell(at, replace(WELL, noticed=(Trouble.CLONED,)))
    assert "Another machine writes as this one." in shown.area.accessibleDescription()
    at.later(minutes=3)
    assert "Last exchange 3 min ago" not in shown.windowTitle()


def test_the_panel_of_a_desk_on_its_own_says_so(at: Driver) -> None:
    at.key(Qt.Key.Key_S, CTRL | SHIFT)
    assert "works on its own" in panel(at).area.accessibleDescription()


def test_the_panel_is_readable_at_twice_the_size(at: Driver) -> None:
    tell(at, replace(WELL, noticed=(Trouble.CLONED, Trouble.RESTORED)))
    at.key(Qt.Key.Key_S, CTRL | SHIFT)
    appearance().set_choice(Choice("contrast-dark", 2.0, False))
    QApplication.processEvents()
    shown = panel(at)
    inside = shown.area.widget()
    assert inside is not None
    assert inside.minimumSizeHint().width() <= shown.area.viewport().width()


# -- the call


def test_a_call_that_waits_says_that_the_display_does_not_show_it(at: Driver) -> None:
    visit, call = called(at)
    here = at.window.with_you
    assert here._since.text() == "Calling… not yet on the display"
    assert not any("not yet on the display" in each for each in at.said)
    at.do(SettleCall(visit=visit.id, call=call), desk="1")
    told(at, CallStands(visit.id, "3", call))
    assert here._since.text() == "called 0:00 ago"
    assert any(each.startswith(f"{visit.ticket}, called") for each in at.said)


def test_nobody_answers_and_one_key_calls_anyway(at: Driver) -> None:
    visit, call = called(at)
    told(at, MayGoAhead(visit.id, "3", call))
    notice = at.window.notices.texts()["call"]
    assert notice.startswith(f"Nobody answers the call for {visit.ticket}.")
    assert any(notice in each for each in at.said)
    assert at.window.queue.call_next.label() == "Call anyway"
    at.key(Qt.Key.Key_F8)
    assert [event.type for event in at.world.store.events(f"visit/{visit.id}")][-1] == "visit.went_ahead"
    assert "call" not in at.window.notices.texts()
    assert at.window.queue.call_next.label() == "Call again"


def test_nobody_answers_and_the_call_is_taken_back(at: Driver) -> None:
    visit, call = called(at)
    told(at, MayGoAhead(visit.id, "3", call))
    at.key(Qt.Key.Key_F9, SHIFT)
    assert at.visit().phase is Phase.WAITING
    assert "call" not in at.window.notices.texts()


def test_an_answer_that_comes_late_takes_the_banner_away(at: Driver) -> None:
    visit, call = called(at)
    told(at, MayGoAhead(visit.id, "3", call))
    at.do(SettleCall(visit=visit.id, call=call), desk="1")
    assert "call" not in at.window.notices.texts()
    assert at.window.queue.call_next.label() == "Call again"


def test_a_call_taken_back_meanwhile_is_not_told_of(at: Driver) -> None:
    visit, call = called(at)
    at.key(Qt.Key.Key_F9, SHIFT)
    told(at, MayGoAhead(visit.id, "3", call))
    assert "call" not in at.window.notices.texts()


def test_a_refused_call_names_the_desk_and_offers_the_next(at: Driver) -> None:
    first = at.check_in("blue")
    following = at.check_in("blue")
    at.do(Call(visit=first.id), desk="1")
    told(at, CallRefused(first.id, "3", "1", following.id))
    assert at.window.notices.texts()["call"].startswith(f"Desk 1 has {first.ticket}.")
    (offer,) = [
        button
        for button in at.window.notices.findChildren(QPushButton)
        if button.accessibleName() == f"Call {following.ticket}, F8"
    ]
    assert offer.isVisible()
    at.key(Qt.Key.Key_F8)
    assert {v.id: v.desk for v in at.visits() if v.phase is Phase.CALLED}[following.id] == "3"
    assert "call" not in at.window.notices.texts()


def test_a_refused_call_offers_the_next_on_its_button_too(at: Driver) -> None:
    first, following = at.check_in("blue"), at.check_in("blue")
    at.do(Call(visit=first.id), desk="1")
    told(at, CallRefused(first.id, "3", "1", following.id))
    (offer,) = [
        button
        for button in at.window.notices.findChildren(QPushButton)
        if button.accessibleName().startswith("Call ")
    ]
    offer.click()
    at.settle()
    assert {v.id: v.desk for v in at.visits() if v.phase is Phase.CALLED}[following.id] == "3"


def test_a_refused_call_with_nobody_left(at: Driver) -> None:
    first = at.check_in("blue")
    at.do(Call(visit=first.id), desk="1")
    told(at, CallRefused(first.id, "3", "1", ""))
    assert "Nobody else waits for this desk." in at.window.notices.texts()["call"]
    told(at, CallRefused(first.id, "3", "", ""))
    assert at.window.notices.texts()["call"].startswith(f"{first.ticket} has gone already.")
    told(at, CallRefused(first.id, "3", "desk nobody knows", ""))
    assert at.window.notices.texts()["call"].startswith("desk nobody knows has")


def test_the_banner_follows_the_language(at: Driver) -> None:
    visit, call = called(at)
    told(at, MayGoAhead(visit.id, "3", call))
    at.key(Qt.Key.Key_L, CTRL | SHIFT)
    assert at.window.notices.texts()["call"].startswith("Nid oes neb yn ateb")
    words.use("en")


def test_what_concerns_another_desk_is_not_shown(at: Driver) -> None:
    visit, call = called(at)
    for outcome in (
        MayGoAhead(visit.id, "1", call),
        CallRefused(visit.id, "1", "2", ""),
        CheckedIn(visit.id, refuse("not_waiting", ticket="A01")),
    ):
        told(at, outcome)
    assert "call" not in at.window.notices.texts()


def test_a_double_of_this_machine_is_told_of(at: Driver) -> None:
    told(at, Cloned("m-3"))
    assert at.window.notices.texts()["double"].startswith("Another machine writes as this one.")


def test_what_the_others_do_and_cannot_be_kept_is_told_until_it_can(at: Driver) -> None:
    told(at, NotKept("disk_full"))
    assert at.window.notices.texts()["not kept"].startswith("What the others do can’t be kept")
    tell(at, replace(WELL, noticed=("disk_full",)))
    assert "not kept" in at.window.notices.texts()
    tell(at, WELL)
    assert "not kept" not in at.window.notices.texts()


def test_a_visitor_checked_in_elsewhere_is_no_banner(at: Driver) -> None:
    at.do(CheckIn(visit="v", services=("blue-badge-apply",)), desk="1")
    assert "call" not in at.window.notices.texts()


def test_in_large_text_the_buttons_stand_below_the_words(at: Driver) -> None:
    visit, call = called(at)
    told(at, MayGoAhead(visit.id, "3", call))
    appearance().set_choice(Choice("light", 2.0, False))
    at.settle()
    offers = [b for b in at.window.notices.findChildren(QPushButton) if b.isVisible()]
    titles = [
        each for each in at.window.notices.findChildren(QLabel) if each.text().startswith("Nobody answers")
    ]
    assert all(b.geometry().top() > titles[0].geometry().bottom() for b in offers)
    appearance().set_choice(Choice("light", 1.0, False))
    at.settle()
    assert at.window.notices.texts()["call"].startswith("Nobody answers")


def test_the_keyboard_begins_in_the_form_though_the_status_stands_before_it(
    qtbot: QtBot, world: World, at: Driver
) -> None:
    at.window.hide()
    window = DeskWindow(world.front, at.tasks, at.window.at.search, Settings(), world.outside())
    window.standing.show(WELL)
    window.start()
    window.showMaximized()
    window.standing.pill.setFocus()  # as Qt does on a real screen while the columns are still laid out
    qtbot.waitActive(window)
    qtbot.waitUntil(lambda: QApplication.focusWidget() is window.form.field.line)
    window.close()
    window.deleteLater()
