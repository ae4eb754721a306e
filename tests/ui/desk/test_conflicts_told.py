"""Banners about what machines did without knowing of each other, and what can be done about them there."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication, QPushButton

from frontdesk.clock import AnchoredClock
from frontdesk.desk import Done, FrontDesk, Topic
from frontdesk.store import MemoryStore
from frontdesk.sync.standing import Standing
from frontdesk.visit import Phase, Visit
from frontdesk.visit.commands import Call, CheckIn, Erase, GoAhead
from tests.frontdesk.screens.standings import WELL
from tests.ui.desk.conftest import Driver, World
from ui.theme import appearance
from ui.widgets.text import Text

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def desk(at: Driver) -> Driver:
    """A desk that shares its queue."""
    at.world.front.sharing.shared = at.world.front.sharing.asks = True
    at.tasks.tell_standing(WELL)
    return at


def told(at: Driver) -> list[str]:
    """What the banners about conflicts say, once the window has looked."""
    at.window.conflicts.look()
    at.settle()
    return [text for kind, text in at.window.notices.texts().items() if kind.startswith("conflict")]


def elsewhere(world: World) -> FrontDesk:
    """Another machine that knows what is known here, and is cut off from now on."""
    store = MemoryStore()
    store.append(list(world.store.log()))
    found = FrontDesk(world.shop, store, AnchoredClock(world.wall, world.elapsed))
    found.sharing.shared = found.sharing.asks = True
    return found


def bring(at: Driver, other: FrontDesk) -> None:
    """The cut is over: what the other machine did comes here."""
    known = {event.id for event in at.world.store.log()}
    fresh = [event for event in other.store.log() if event.id not in known]
    at.tasks.read(lambda front: front.store.append(fresh), lambda _: at.tasks.tell_changed(frozenset(Topic)))
    at.settle()


def call_at(front: FrontDesk, visit: str, desk: str) -> None:
    for command in (Call(visit=visit), GoAhead(visit=visit)):
        assert isinstance(front.handle(command, desk=desk), Done)


def called_twice(at: Driver) -> Visit:
    """Both desks called a visitor while they were cut off from each other; desk 1 did it first."""
    visit = at.check_in("blue")
    other = elsewhere(at.world)
    call_at(other, visit.id, "1")
    at.later(seconds=5)
    call_at(at.world.front, visit.id, "3")
    bring(at, other)
    return visit


def button(at: Driver, words: str) -> QPushButton:
    (found,) = [
        each
        for each in at.window.notices.findChildren(QPushButton)
        if each.accessibleName().startswith(words)
    ]
    return found


def test_called_twice_is_told_at_the_desk(desk: Driver) -> None:
    visit = called_twice(desk)
    (said,) = told(desk)
    assert said.startswith(f"{visit.ticket} was called twice: by Desk 1 and by Desk 3.")
    assert any(said in each for each in desk.said)


def test_one_put_away_stays_away(desk: Driver) -> None:
    called_twice(desk)
    told(desk)
    button(desk, "Close this notice").click()
    assert told(desk) == []


def test_it_is_said_once_while_it_stands(desk: Driver) -> None:
    called_twice(desk)
    told(desk)
    desk.said.clear()
    told(desk)
    assert desk.said == []


def test_it_is_said_in_the_language_in_use(desk: Driver) -> None:
    called_twice(desk)
    (english,) = told(desk)
    desk.key(Qt.Key.Key_L, CTRL | SHIFT)
    (welsh,) = told(desk)
    assert "Ddesg 1" in welsh or "Desg 1" in welsh
    assert welsh != english


def test_two_with_one_number_are_told_apart_by_name(desk: Driver) -> None:
    first = desk.check_in("blue", "Amrit")
    second = desk.world.front.make_id()
    desk.world.front.sharing.tickets[second] = first.ticket
    desk.do(CheckIn(visit=second, services=(first.service,), details={"name": "Leyla"}))
    assert told(desk) == [f"Two visitors have the number {first.ticket}: ask the name."]


def test_checked_in_twice_is_counted_once_with_one_button(desk: Driver) -> None:
    first = desk.check_in("blue", "Amrit")
    desk.later(minutes=2)
    second = desk.check_in("blue", "Amrit")
    (said,) = told(desk)
    assert first.ticket in said
    assert second.ticket in said
    button(desk, "One person").click()
    desk.settle()
    phases = {visit.id: visit.phase for visit in desk.visits()}
    assert phases == {first.id: Phase.WAITING, second.id: Phase.MERGED}
    assert told(desk) == []


def test_many_are_not_all_shown(desk: Driver) -> None:
    for _ in range(4):
        desk.later(minutes=1)
        desk.check_in("blue", "Amrit")
    said = told(desk)
    assert len(said) == 3
    assert any(each.startswith("There is more to settle.") for each in said)


def test_erased_details_are_told_of_once(desk: Driver) -> None:
    visit = desk.check_in("blue", "Amrit")
    desk.do(Erase(visit=visit.id), desk="1")
    told(desk)
    assert desk.window.notices.texts()["erased"].startswith(f"Personal details were erased: {visit.ticket}.")
    button(desk, "Close this notice").click()
    told(desk)
    assert "erased" not in desk.window.notices.texts()


def test_it_looks_by_itself_when_something_changed(desk: Driver) -> None:
    called_twice(desk)
    desk.qtbot.waitUntil(partial(_any_conflict, desk), timeout=10_000)


def _any_conflict(at: Driver) -> bool:
    return any(kind.startswith("conflict") for kind in at.window.notices.texts())


def test_a_desk_on_its_own_never_looks(at: Driver) -> None:
    at.tasks.tell_standing(Standing())
    at.check_in("blue", "Amrit")
    at.check_in("blue", "Amrit")
    assert not at.window.conflicts.waiting


@pytest.fixture
def sized_back() -> Iterator[None]:
    """The size of text is every window's: the next test begins with the ordinary one."""
    yield
    appearance().choose(scale=1.0)


@pytest.mark.usefixtures("sized_back")
def test_at_twice_the_size_no_line_of_a_banner_is_cut(desk: Driver) -> None:
    desk.check_in("blue", "Amrit")
    called_twice(desk)
    desk.check_in("blue", "Amrit")
    told(desk)
    desk.key(Qt.Key.Key_L, CTRL | SHIFT)
    for _ in range(5):
        desk.key(Qt.Key.Key_Plus, CTRL)
    desk.window.resize(1440, 876)
    QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
    desk.settle()
    assert desk.world.settings_kept[-1].scale == 2.0
    texts = [text for text in desk.window.notices.findChildren(Text) if text.isVisible() and text.text()]
    assert len(texts) >= 3
    for text in texts:
        assert text.height() >= text.heightForWidth(text.width())
