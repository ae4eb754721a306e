"""From a key to the picture that shows what it did: real windows, real keys, up to the end of the painting.

Knows how to press a key, wait for what it changes and see it painted; the windows know nothing of it.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from functools import partial
from typing import Final

from PySide6.QtCore import QEvent, QEventLoop, QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from bench.amounts import Amounts
from bench.report import Figure
from bench.shop import BenchShop, keep_waiting
from bench.timing import at_most, since
from db.search import Search
from frontdesk import estimate
from frontdesk.desk import FrontDesk
from frontdesk.screens.display import DisplayScreen, display_screen
from frontdesk.settings import Settings
from frontdesk.staffing import DeskState, SetDesk
from ui.app import make_application
from ui.desk.window import DeskWindow
from ui.display.window import DisplayWindow
from ui.tasks import Tasks

_PATIENCE: Final = 10.0  # seconds
_TARGET: Final = 50  # milliseconds
_DESK, _BOARD = (1440, 900), (1920, 1080)  # what ordinary screens have room for


def keys_and_calls(shop: BenchShop, amounts: Amounts) -> list[Figure]:
    """Keys at the desk alone, then calls with the display in the same program."""
    with shop.opened() as (_, front):
        settings = Settings(desk=next(iter(shop.shop.desks)))
        keep_waiting(front, amounts.waiting, settings.desk)
        with _desk(front, settings) as desk:
            keys = desk.check_ins_and_calls(amounts.keys)
            calls = desk.calls_on_display(amounts.calls)
    return [*_key_figures(keys, amounts), _call_figure(calls, amounts)]


def _key_figures(times: dict[str, list[float]], amounts: Amounts) -> list[Figure]:
    every = [each for one in times.values() for each in one]
    medians = ", ".join(f"{key} {at_most(one, 0.5):.1f} ms" for key, one in times.items())
    what = f"Key press to repainted queue, {amounts.waiting} waiting"
    return [
        Figure(
            id="key_p50",
            what=f"{what}, median",
            value=at_most(every, 0.5),
            unit="ms",
            note=f"medians: {medians}",
        ),
        Figure(
            id="key_p99",
            what=f"{what}, 99th percentile",
            value=at_most(every, 0.99),
            unit="ms",
            target=_TARGET,
            note=f"{len(every)} key presses, the slowest {max(every):.1f} ms",
        ),
    ]


def _call_figure(times: list[float], amounts: Amounts) -> Figure:
    return Figure(
        id="call_p99",
        what=f"Call to painted display, {amounts.waiting} waiting, 99th percentile",
        value=at_most(times, 0.99),
        unit="ms",
        target=_TARGET,
        note=f"median {at_most(times, 0.5):.1f} ms, {len(times)} calls, display of {_BOARD[0]} x {_BOARD[1]}",
    )


@contextmanager
def _desk(front: FrontDesk, settings: Settings) -> Iterator[_Desk]:
    """The desk's window, open and settled, over the front desk."""
    app = make_application(settings)
    with closing(Search(front.shop.services.values())) as search, closing(Tasks(front)) as tasks:
        desk = _Desk(app, tasks, DeskWindow(front, tasks, search, settings))
        try:
            opening = SetDesk(desk=settings.desk, state=DeskState.OPEN)
            tasks.handle(opening, settings.desk, refused=lambda _: None)  # it may be open already
            desk.window.resize(*_DESK)
            desk.window.start()
            desk.window.show()
            desk.window.activateWindow()
            desk.settle()
            yield desk
        finally:
            desk.close()


class _Painted(QObject):
    """Sees whether a widget has been painted since `changed` came true."""

    def __init__(self, widget: QWidget, changed: Callable[[], bool]) -> None:
        super().__init__()
        self._widget, self._changed = widget, changed
        self.seen = False
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint and not self.seen:
            self.seen = self._changed()
        return False

    def stop(self) -> None:
        """Look no more."""
        self._widget.removeEventFilter(self)


class _Desk:
    """A person at the keyboard of the desk's window."""

    def __init__(self, app: QApplication, tasks: Tasks, window: DeskWindow) -> None:
        self._app, self._tasks, self.window = app, tasks, window
        self._display: DisplayWindow | None = None
        self._services = list(window.at.front.shop.services)
        self._checked_in = 0

    def check_ins_and_calls(self, count: int) -> dict[str, list[float]]:
        """Milliseconds by key: one visitor checked in, one called, so the queue stays as long as it is."""
        times: dict[str, list[float]] = {"Enter": [], "F8": []}
        for _ in range(count // 2):
            times["Enter"].append(self._timed(Qt.Key.Key_Return, self._check_in_ready()))
            self.settle()
            times["F8"].append(self._timed(Qt.Key.Key_F8, self._queue_viewport(-1)))
            self._serve()
        return times

    def calls_on_display(self, count: int) -> list[float]:
        """Milliseconds from F8 to the call painted on a display in the same program."""
        display = self._display = DisplayWindow(
            lambda then: self._tasks.read(_board, then, "board"),
            now=lambda: self.window.at.front.clock.read().at,
        )
        self._tasks.changing.connect(display.refresh)
        display.resize(*_BOARD)
        display.show()
        display.refresh()
        self.window.activateWindow()
        self.settle()
        times = []
        for _ in range(count):
            times.append(self._timed(Qt.Key.Key_F8, (display.board, self._new_call(display))))
            self._serve()
            self._check_in_ready()
            self._press(Qt.Key.Key_Return)
            self.settle()
        return times

    def _new_call(self, display: DisplayWindow) -> Callable[[], bool]:
        def current() -> object:
            screen = display.board.face.screen
            return None if screen is None else screen.current

        before = current()
        return lambda: current() not in (None, before)

    def _check_in_ready(self) -> tuple[QWidget, Callable[[], bool]]:
        """Fill the form; gives where the visitor will appear, and whether they have."""
        self._checked_in += 1
        self.window.form.add_enquiry(self._services[self._checked_in % len(self._services)])
        self.settle()
        return self._queue_viewport(+1)

    def _queue_viewport(self, more: int) -> tuple[QWidget, Callable[[], bool]]:
        model = self.window.queue.model
        wanted = model.rowCount() + more
        return self.window.queue.table.viewport(), lambda: model.rowCount() == wanted

    def _serve(self) -> None:
        """The visitor called comes, is served and goes."""
        for _ in range(2):
            self.settle()
            self._press(Qt.Key.Key_F10)
        self.settle()

    def _press(self, key: Qt.Key) -> None:
        QTest.keyClick(self.window.form.field.line, key)

    def _timed(self, key: Qt.Key, where: tuple[QWidget, Callable[[], bool]]) -> float:
        painted = _Painted(*where)
        started = time.perf_counter()
        self._press(key)
        self._wait(lambda: painted.seen)
        took = since(started)
        painted.stop()
        return took

    def settle(self) -> None:
        """Wait until everything asked for is done and shown; what a command changes is read after it."""
        for _ in range(3):
            answers: list[None] = []
            self._tasks.read(lambda _front: None, answers.append)
            self._wait(partial(bool, answers))

    def _wait(self, done: Callable[[], bool]) -> None:
        flags, started = QEventLoop.ProcessEventsFlag, time.perf_counter()
        while not done():
            self._app.processEvents(flags.AllEvents | flags.WaitForMoreEvents)
            if time.perf_counter() - started > _PATIENCE:
                raise TimeoutError("a window did not show what was done")

    def close(self) -> None:
        """Close the windows."""
        if self._display is not None:
            self._tasks.changing.disconnect(self._display.refresh)
            self._display.close()
            self._display.deleteLater()
        self.window.close()
        self.window.deleteLater()
        self._app.processEvents()


def _board(front: FrontDesk) -> DisplayScreen:
    now = front.clock.read().at
    visits = front.store.visits_of(front.today)
    return display_screen(front.shop, visits, now, estimate.seen_within(visits, now))
