"""A whole invented day played at once through the real windows, with pictures and the wait log saved.

Knows when to take a picture and what to save; it is also how the built program is tried.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, nullcontext
from datetime import datetime, time, timedelta
from pathlib import Path

from PySide6.QtCore import QEventLoop, QMessageLogContext, QTimer, QtMsgType, qInstallMessageHandler
from PySide6.QtWidgets import QWidget

from db.errors import environment
from frontdesk.clock import day_of, system_wall
from frontdesk.paper import wait_log
from frontdesk.sample.live import SEED, USUAL_VISITS, book_sample_appointments, sample_front
from frontdesk.sample.plan import moment, plan_day
from frontdesk.sample.play import Player
from frontdesk.screens.wait_log.reading import read_day
from frontdesk.settings import Settings
from programs.journal import start_journal
from programs.message import has_screen
from programs.opening import throwaway
from programs.shopfloor import EVERYTHING, ShopFloor
from ui.app import make_application

MINE = "3"
_DESK_SIZE, _DISPLAY_SIZE = (1440, 900), (1920, 1080)
_MORNING, _NOON, _EVENING = time(10, 50), time(12, 40), time(17, 30)
_FORMATS = tuple(wait_log.Format)
_STEP = timedelta(minutes=1)


def run_demo(arguments: argparse.Namespace) -> int:
    """`frontdesk demo`."""
    start_journal(None)
    try:
        return play_day(arguments.out, arguments.visits, arguments.speed)
    except wait_log.NotWrittenError as error:
        print(error, file=sys.stderr)
        return 1


def play_day(out: Path, visits: int = USUAL_VISITS, speed: float | None = None) -> int:
    """Play today as an invented day; pictures of the three windows and the wait log go to `out`."""
    with environment():
        out.mkdir(parents=True, exist_ok=True)
    today = day_of(system_wall())
    unseen = nullcontext() if has_screen() else without_a_screen()
    with unseen, throwaway(today) as (data, shop):
        plan = plan_day(shop, today, visits, SEED)
        front, clock = sample_front(shop, data.store, plan)
        player = Player(front, clock, plan, tuple(shop.desks))
        book_sample_appointments(front, plan.day, MINE)
        make_application(Settings(desk=MINE))
        with ShopFloor(front, Settings(desk=MINE, person="M. Advisor"), player=None) as floor:
            stage = Stage(floor, player, out)
            for at in (_MORNING, _NOON, _EVENING):
                stage.play_until(moment(plan.day, at), speed)
                stage.take_pictures(f"{at:%H%M}")
        screen = read_day(front, plan.day)
        for kind in _FORMATS:
            wait_log.write(screen, kind, out / f"wait-log.{kind}")
        counted = len(front.store.visits_of(plan.day))
    print(f"Played {counted} visits. Pictures and the wait log are in {out.resolve()}.")
    return 0


@contextmanager
def without_a_screen() -> Iterator[None]:
    """Windows nobody sees: what Qt's platform without a screen can't do is no news, all else is said."""

    def heard(kind: QtMsgType, context: QMessageLogContext, text: str) -> None:
        if not text.startswith("This plugin does not support"):
            print(text, file=sys.stderr)

    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    before = qInstallMessageHandler(heard)
    try:
        yield
    finally:
        qInstallMessageHandler(before)


class Stage:
    """The three windows of a played day. Steps of the day run on the database thread, as a person's do."""

    def __init__(self, floor: ShopFloor, player: Player, out: Path) -> None:
        self._floor, self._player, self._out = floor, player, out
        self._windows: dict[str, QWidget] = {
            "desk": floor.open_desk(),
            "display": floor.open_display(full_screen=False),
            "leader": floor.open_leader(),
        }
        for name, window in self._windows.items():
            window.resize(*(_DISPLAY_SIZE if name == "display" else _DESK_SIZE))
            window.show()

    def play_until(self, until: datetime, speed: float | None) -> None:
        """Let the day go on; with a speed, so many times as fast as a real one."""
        if speed is None:
            self._advance(until)
            return
        while (now := self._player.clock.now()) < until:
            step = min(_STEP, until - now)
            self._advance(now + step)
            pause = QEventLoop()
            QTimer.singleShot(int(step / timedelta(milliseconds=1) / speed), pause.quit)
            self._wait(pause)

    def _advance(self, until: datetime) -> None:
        self._finish_work(lambda: self._player.advance(until))
        self._floor.tasks.tell_changed(EVERYTHING)
        self._finish_work(lambda: None)

    def _finish_work(self, work: Callable[[], object]) -> None:
        """Do something on the database thread and wait, windows alive, until all asked before is shown."""
        done = QEventLoop()
        self._floor.tasks.read(lambda _front: work(), lambda _value: done.quit(), failed=done.quit)
        self._wait(done)

    def _wait(self, loop: QEventLoop) -> None:
        """Run an event loop to its end; Ctrl C, which ends it too, ends the day."""
        loop.exec()
        if self._floor.ending.told:
            raise KeyboardInterrupt

    def take_pictures(self, when: str) -> None:
        """Save what each window shows."""
        for name, window in self._windows.items():
            window.grab().save(str(self._out / f"{name}-{when}.png"))
