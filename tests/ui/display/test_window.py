"""The display window: what it shows and announces as screens come, its keys, what it says when cut off."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from frontdesk.screens.display import BoardCall, DisplayScreen
from frontdesk.screens.standing import CUT_OFF_AFTER
from frontdesk.sound.phrases import Announcement
from frontdesk.sound.ports import Problem, problem_text
from frontdesk.store import StoreError
from frontdesk.sync.standing import PeerStanding, Standing
from ui.display.window import REREAD_AFTER, STALE_AFTER, TURN, DisplayWindow
from ui.theme import appearance

NOW = datetime(2026, 11, 23, 10, 42, tzinfo=UTC)
EMPTY = DisplayScreen("Shire Hall", "Neuadd y Sir", NOW, waiting=2, within_minutes=8)


def call(ticket: str, desk: int, number: int = 1, minutes: float = 0) -> BoardCall:
    return BoardCall(
        f"id-{ticket}", ticket, f"Desk {desk}", f"Desg {desk}", number, NOW - timedelta(minutes=minutes), True
    )


class Voice:
    """Keeps what it was asked to say."""

    def __init__(self) -> None:
        self.said: list[Announcement] = []
        self.status: tuple[Problem, ...] = ()

    def announce(self, call: Announcement) -> None:
        self.said.append(call)


def is_stale(hall: "Hall") -> bool:
    return hall.window.board.face.stale


class Hall:
    """A display whose clock and store the test moves by hand."""

    def __init__(self) -> None:
        self.seconds = 0.0
        self.moment = NOW
        self.screen: DisplayScreen | None = EMPTY
        self.reads = 0
        self.later: list[Callable[[DisplayScreen], None]] = []
        self.answer_later = False
        self.changed = False
        self.voice = Voice()
        self.window = DisplayWindow(
            self.read, self.voice, poll=self.poll, now=lambda: self.moment, elapsed=lambda: self.seconds
        )

    def read(self, then: Callable[[DisplayScreen], None]) -> None:
        self.reads += 1
        if self.screen is None:
            raise StoreError("locked")
        if self.answer_later:
            self.later.append(then)
        else:
            then(self.screen)

    def poll(self) -> bool:
        if self.screen is None:
            raise StoreError("locked")
        changed, self.changed = self.changed, False
        return changed

    def show(self, *calls: BoardCall) -> None:
        self.screen = replace(EMPTY, calls=calls)
        self.changed = True
        self.window.look()


@pytest.fixture
def early_hall(qtbot: QtBot) -> Hall:
    """Before the window is shown. Kept here: a window collected while it is painted ends the process."""
    appearance().choose(motion=True)
    hall = Hall()
    qtbot.addWidget(hall.window)
    return hall


@pytest.fixture
def hall(qtbot: QtBot, early_hall: Hall) -> Hall:
    early_hall.window.present()
    qtbot.waitExposed(early_hall.window)
    return early_hall


def test_it_shows_what_is_read_at_the_start_and_announces_nothing(early_hall: Hall) -> None:
    hall = early_hall
    hall.screen = replace(EMPTY, calls=(call("A14", 3),))
    hall.window.present()
    face = hall.window.board.face
    assert face.screen is hall.screen
    assert face.clock == "10:42"
    assert hall.voice.said == []
    assert face.frame == "calm"


def test_a_change_in_the_store_is_shown_and_announced_in_both_languages(hall: Hall) -> None:
    hall.show(call("A14", 3))
    assert hall.window.board.face.screen == hall.screen
    assert hall.voice.said == [Announcement("A14", "Desk 3", "Desg 3")]
    assert "A14, please go to Desk 3" in hall.window.board.accessibleName()


def test_nothing_is_read_while_nothing_changed(hall: Hall) -> None:
    before = hall.reads
    hall.window.look()
    assert hall.reads == before


def test_calls_made_at_once_are_announced_in_their_order_and_all_framed(hall: Hall) -> None:
    hall.show(call("B21", 2, minutes=1), call("A14", 3, minutes=2))
    assert [said.ticket for said in hall.voice.said] == ["A14", "B21"]
    assert hall.window.board.face.fresh == {"id-A14", "id-B21"}


def test_a_repeated_call_draws_attention_again(hall: Hall) -> None:
    hall.show(call("A14", 3))
    hall.window.attention.rest()
    hall.show(call("A14", 3, number=2))
    assert [said.repeat for said in hall.voice.said] == [False, True]
    assert hall.window.board.face.frame == "thick"


def test_the_frame_flashes_a_few_times_and_then_rests(hall: Hall) -> None:
    hall.show(call("A14", 3))
    frames = [hall.window.board.face.frame]
    while hall.window.attention.fresh:
        hall.window.attention.advance()
        frames.append(hall.window.board.face.frame)
    assert frames.count("off") == 5
    assert frames[-1] == "calm"
    assert frames[-2] == "thick"


def test_without_motion_the_frame_is_thick_and_never_flashes(hall: Hall) -> None:
    appearance().choose(motion=False)
    hall.show(call("A14", 3))
    frames = []
    while hall.window.attention.fresh:
        frames.append(hall.window.board.face.frame)
        hall.window.attention.advance()
    assert set(frames) == {"thick"}


def test_it_says_so_when_it_cannot_be_read_and_recovers(hall: Hall) -> None:
    hall.show(call("A14", 3))
    kept, hall.screen = hall.screen, None
    hall.seconds += STALE_AFTER - 1
    hall.window.beat()
    assert not is_stale(hall)
    hall.seconds += 1
    hall.window.beat()
    assert is_stale(hall)
    assert hall.window.board.accessibleName() == "This board is not up to date. Please ask at the desk."
    hall.window.look()  # the store is still away: that is no fault of the board
    hall.screen = kept
    hall.window.beat()
    assert not is_stale(hall)


def test_a_reader_that_never_answers_makes_it_stale_and_is_asked_again(hall: Hall) -> None:
    hall.answer_later = True
    hall.window.refresh()
    asked = hall.reads
    hall.seconds += STALE_AFTER
    hall.window.beat()
    assert is_stale(hall)
    assert hall.reads == asked + 1


def test_changes_during_a_reading_are_read_once_more_and_not_piled_up(hall: Hall) -> None:
    hall.answer_later = True
    before = hall.reads
    for _ in range(5):
        hall.window.refresh()
    assert hall.reads == before + 1
    hall.later.pop()(EMPTY)
    assert hall.reads == before + 2


def test_it_is_read_now_and_then_without_being_told(hall: Hall) -> None:
    before = hall.reads
    hall.seconds += REREAD_AFTER
    hall.window.beat()
    assert hall.reads == before + 1


def test_lines_shown_one_at_a_time_take_turns_in_both_languages(hall: Hall) -> None:
    assert hall.window.board.face.language == "en"
    hall.seconds += TURN
    hall.window.beat()
    assert hall.window.board.face.language == "cy"


def test_f11_fills_the_screen_or_not_and_escape_leaves(hall: Hall, qtbot: QtBot) -> None:
    window = hall.window
    assert window.isFullScreen()
    assert window.geometry() == window.screen().geometry()
    QTest.keyClick(window, Qt.Key.Key_Escape)
    assert not window.isFullScreen()
    assert window.width() < window.screen().geometry().width() or window.width() <= 1280
    QTest.keyClick(window, Qt.Key.Key_Escape)
    assert not window.isFullScreen()
    assert window.isVisible()
    QTest.keyClick(window, Qt.Key.Key_F11)
    assert window.isFullScreen()
    assert window.cursor().shape() is Qt.CursorShape.BlankCursor
    QTest.keyClick(window, Qt.Key.Key_F11)
    assert not window.isFullScreen()
    assert window.cursor().shape() is not Qt.CursorShape.BlankCursor


def test_it_does_not_cover_the_only_screen_when_the_desk_works_there(qtbot: QtBot) -> None:
    window = DisplayWindow(lambda then: then(EMPTY), taken=QGuiApplication.primaryScreen().name())
    qtbot.addWidget(window)
    window.present()
    assert not window.isFullScreen()


def test_missing_sound_is_told_to_staff_and_not_on_the_board(hall: Hall, qtbot: QtBot) -> None:
    with qtbot.waitSignal(hall.window.sound_changed) as told:
        hall.voice.status = (Problem.NO_DEVICE,)
        hall.window.beat()
    assert told.args == [problem_text(Problem.NO_DEVICE)]
    assert hall.window.toolTip() == problem_text(Problem.NO_DEVICE)
    assert "sound" not in hall.window.board.accessibleName()
    with qtbot.waitSignal(hall.window.sound_changed) as gone:
        hall.voice.status = ()
        hall.window.beat()
    assert gone.args == [""]


def test_a_call_is_painted(hall: Hall, qtbot: QtBot) -> None:
    before = hall.window.board.grab().toImage()
    with qtbot.waitSignal(hall.window.board.painted):
        hall.show(call("A14", 3))
    assert hall.window.board.grab().toImage() != before


def test_closed_it_reads_nothing_and_opened_again_it_is_up_to_date(hall: Hall) -> None:
    hall.window.close()
    before = hall.reads
    hall.screen = replace(EMPTY, waiting=5)
    hall.window.refresh()
    assert hall.reads == before
    hall.seconds += STALE_AFTER
    hall.window.show()
    assert hall.window.board.face.screen == hall.screen
    assert not is_stale(hall)


def test_closing_stops_its_timers(hall: Hall, qtbot: QtBot) -> None:
    hall.show(call("A14", 3))
    with qtbot.waitSignal(hall.window.closed):
        hall.window.close()


def test_cut_off_from_the_desks_it_says_so_and_shows_what_it_knew(hall: Hall) -> None:
    hall.show(call("A14", 3), call("B21", 2, minutes=1))
    alone = Standing(shared=True, lan=True, lan_since=NOW - CUT_OFF_AFTER + timedelta(seconds=1))
    hall.window.show_standing(alone)
    assert not hall.window.board.face.cut_off, "a desk that is started anew is back before"
    hall.window.show_standing(replace(alone, lan_since=NOW - timedelta(minutes=11)))
    face = hall.window.board.face
    assert face.cut_off == "10:31"
    assert [known.ticket for known in face.known()] == ["A14", "B21"]
    assert not face.stale
    assert hall.window.board.accessibleName() == (
        "This board is not up to date. It has not reached the desks since 10:31. Please ask at the desk."
    )
    with_a_desk = replace(alone, peers=(PeerStanding("Desk 1", 1, "m-1"),))
    hall.window.show_standing(with_a_desk)
    assert not hall.window.board.face.cut_off
    assert [known.ticket for known in hall.window.board.face.known()] == ["B21"]


def test_cut_off_comes_with_the_time_alone(hall: Hall) -> None:
    hall.window.show_standing(Standing(shared=True, lan=True, lan_since=NOW - timedelta(seconds=1)))
    hall.window.beat()
    before = hall.window.board.face
    hall.moment += CUT_OFF_AFTER
    hall.window.beat()
    after = hall.window.board.face
    assert (before.cut_off, after.cut_off) == ("", "10:41")
    assert after.known() == ()


def test_a_display_that_shares_with_nobody_is_never_cut_off(hall: Hall) -> None:
    hall.window.show_standing(Standing())
    assert not hall.window.board.face.cut_off
