"""The display window: takes screens as they come, calls by sight and sound, tells when it is out of date.

Knows when to ask for a new screen and what to do with it; where the data come from and what sounds is passed
in, how it is painted is the board's.
"""

import time
from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING, Final, Protocol

import structlog
from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QCloseEvent, QGuiApplication, QKeyEvent, QScreen, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from frontdesk.clock import system_wall
from frontdesk.screens.desk_words import clock_text
from frontdesk.screens.display import BoardCall, DisplayScreen, calls_since
from frontdesk.sound.phrases import Announcement
from frontdesk.sound.ports import Problem, problem_text
from frontdesk.store import StoreError
from frontdesk.words import translate
from ui.display import words
from ui.display.attention import Attention
from ui.display.board import Board
from ui.display.face import Face
from ui.display.monitor import pick
from ui.theme import appearance
from ui.widgets import announce

if TYPE_CHECKING:
    from frontdesk.sync.standing import Standing

BEAT_MS: Final = 1000
POLL_MS: Final = 200
#: Seconds: how often the board is read without being told to, and from when on it is out of date.
REREAD_AFTER: Final = 10.0
STALE_AFTER: Final = 30.0
#: Seconds each language of a line shown in turn stays.
TURN: Final = 8.0
_log = structlog.get_logger(__name__)

Then = Callable[[DisplayScreen], None]


class Announces(Protocol):
    """What makes calls heard: `frontdesk.sound.announcer.Announcer`."""

    def announce(self, call: Announcement) -> None:
        """Queue a call; returns at once."""

    @property
    def status(self) -> tuple[Problem, ...]:
        """What is missing; empty when all is well."""


class DisplayWindow(QWidget):
    """``DisplayWindow(read, announcer, poll=changed).present()``.

    `read(then)` asks for the board as it is now and gives it to `then` on this thread, at once or later; one
    reading is under way at a time. `poll`, where the window has a process of its own, says whether the store
    changed since it was last asked; elsewhere connect changes to `refresh`. `now` is UTC, `elapsed` seconds.
    `monitor` is a screen's name or number, `taken` the name of the screen the desk works on, if any.
    F11 fills the screen or not, Esc does not. `sound_changed` carries words for staff, never for the board.
    """

    sound_changed = Signal(str)
    closed = Signal()

    def __init__(
        self,
        read: Callable[[Then], None],
        announcer: Announces | None = None,
        *,
        poll: Callable[[], bool] | None = None,
        now: Callable[[], datetime] = system_wall,
        elapsed: Callable[[], float] = time.monotonic,
        languages: tuple[str, ...] = words.BOTH,
        monitor: str = "",
        taken: str | None = None,
    ) -> None:
        super().__init__()
        self._read, self._announcer, self._poll = read, announcer, poll
        self._now, self._elapsed = now, elapsed
        self._languages = languages
        self._monitor, self._taken = monitor, taken
        self._screen: DisplayScreen | None = None
        self._standing: Standing | None = None
        self._came = self._started = elapsed()
        self._asked: float | None = None
        self._ask_again = False
        self._sound = ""
        self.setWindowTitle(translate("Display", "Waiting area display"))
        self.setMinimumSize(320, 180)
        self.resize(1280, 720)
        self._small = self.geometry()
        self.board = Board(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.board)
        self.attention = Attention(self)
        self.attention.changed.connect(self._draw)
        self._beats = self._timer("display heartbeat", BEAT_MS, self.beat)
        self._polls = self._timer("display poll", POLL_MS, self.look)
        for signal in (_application().screenAdded, _application().screenRemoved):
            signal.connect(self._screens_changed)

    def _timer(self, name: str, milliseconds: int, slot: Callable[[], None]) -> QTimer:
        timer = QTimer(self)
        timer.setObjectName(name)
        timer.setInterval(milliseconds)
        timer.timeout.connect(slot)
        return timer

    def present(self) -> None:
        """Show the window full screen on its monitor, or as a window where that would cover the desk."""
        self._place()

    @Slot()
    def refresh(self) -> None:
        """Ask for the board anew; asked while a reading is under way, it is read once more after that.

        A window that is closed reads nothing.
        """
        if not self._beats.isActive():
            return
        if self._asked is not None and self._elapsed() - self._asked < REREAD_AFTER:
            self._ask_again = True
            return
        self._asked = self._elapsed()
        self._ask_again = False
        try:
            self._read(self.show_screen)
        except StoreError as error:
            self._asked = None
            _log.warning("display_not_read", code=error.code)

    @Slot(object)
    def show_screen(self, screen: DisplayScreen) -> None:
        """Show a new state of the board, draw attention to its new calls and have them announced."""
        self._asked = None
        self._came = self._elapsed()
        fresh = calls_since(self._screen, screen)
        self._screen = screen
        if fresh:
            self.attention.draw((call.visit for call in fresh), appearance().theme.motion)
        self._draw()
        for call in fresh:
            self._announce(call)
        if self._ask_again:
            self.refresh()

    @Slot(object)
    def show_standing(self, standing: "Standing") -> None:
        """Take note of how this machine stands with the desks, where it is one of its own."""
        self._standing = standing
        self._draw()

    def _cut_off(self) -> str:
        """Since when no desk was reached; empty where one is, or the window has its desk beside it."""
        if self._standing is None:
            return ""
        from frontdesk.screens.standing import cut_off, moment_text  # only on a machine that shares

        now = self._now()
        since = cut_off(self._standing, now)
        return "" if since is None else moment_text(since, now)

    @Slot()
    def beat(self) -> None:
        """Once a second: the clock, the turn of the languages, whether all is well, a look now and then."""
        if self._elapsed() - self._came >= REREAD_AFTER:
            self.refresh()
        self._draw()
        self._check_sound()

    @Slot()
    def look(self) -> None:
        """Read the board where the store has changed."""
        try:
            changed = self._poll is not None and self._poll()
        except StoreError as error:
            _log.warning("display_not_polled", code=error.code)
            return
        if changed:
            self.refresh()

    @property
    def stale(self) -> bool:
        """Whether what is known may be old."""
        return self._elapsed() - self._came >= STALE_AFTER

    def _draw(self) -> None:
        self.board.set_face(
            Face(
                screen=self._screen,
                clock=clock_text(self._now()),
                turn=int((self._elapsed() - self._started) // TURN),
                stale=self.stale,
                cut_off=self._cut_off(),
                fresh=self.attention.fresh,
                frame=self.attention.frame,
            )
        )

    def _announce(self, call: BoardCall) -> None:
        announce(self.board, words.call_said(call), urgent=True)
        if self._announcer is not None:
            self._announcer.announce(
                Announcement(call.ticket, call.place_en, call.place_cy, self._languages, repeat=call.again)
            )

    def _check_sound(self) -> None:
        problems = () if self._announcer is None else self._announcer.status
        said = "\n".join(problem_text(problem) for problem in problems)
        if said != self._sound:
            self._sound = said
            self.setToolTip(said)
            self.setAccessibleDescription(said)
            self.sound_changed.emit(said)

    def _place(self) -> None:
        screens = _application().screens()
        place = pick([screen.name() for screen in screens], self._monitor, self._taken)
        if place is None:
            self._fill(False)
            return
        self._move_to(screens[place])
        self._fill(True)

    def _move_to(self, screen: QScreen) -> None:
        if self.isFullScreen():
            self.showNormal()  # some systems do not move a window that fills a screen
        self.setScreen(screen)
        inside = screen.availableGeometry()
        size = self.size().boundedTo(inside.size())
        self.resize(size)
        self.move(inside.center() - self.rect().center())

    def _fill(self, whole: bool) -> None:
        """Fill the screen, without the pointer, or be an ordinary window."""
        if whole:
            if not self.isFullScreen():
                self._small = self.geometry()
            self.setCursor(Qt.CursorShape.BlankCursor)
            self.setGeometry(self.screen().geometry())  # where no window manager does it: a bare kiosk
            self.showFullScreen()
        else:
            self.unsetCursor()
            self.showNormal()
            self.setGeometry(self._small)

    def _screens_changed(self, _screen: QScreen) -> None:
        """A monitor was plugged in or out: go where the board belongs now."""
        if self.isVisible():
            QTimer.singleShot(0, self, self._place)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_F11:
            self._fill(not self.isFullScreen())
        elif event.key() == Qt.Key.Key_Escape and self.isFullScreen():
            self._fill(False)
        else:
            super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._beats.isActive():
            return
        self._came, self._asked = self._elapsed(), None
        self._beats.start()
        if self._poll is not None:
            self._polls.start()
        self.refresh()
        self.beat()

    def closeEvent(self, event: QCloseEvent) -> None:
        for timer in (self._beats, self._polls):
            timer.stop()
        self.attention.rest()
        self.closed.emit()
        super().closeEvent(event)


def _application() -> QGuiApplication:
    app = QGuiApplication.instance()
    if isinstance(app, QGuiApplication):
        return app
    raise RuntimeError("a QGuiApplication must exist before a window is made")
