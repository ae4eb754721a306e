"""The sample shop: opened in the middle of a busy morning, colleagues at the other desks working on.

Knows how an invented day meets real windows over a real store in a folder that is thrown away.
"""

from __future__ import annotations

import argparse
import time
from pathlib import Path

from PySide6.QtCore import QTimer

from frontdesk.clock import day_of, system_wall
from frontdesk.desk import FrontDesk
from frontdesk.sample.live import USUAL_VISITS, book_sample_appointments, busy_morning
from frontdesk.sample.play import Player
from frontdesk.settings import Settings
from frontdesk.words import translate
from programs.demo import MINE, play_day
from programs.journal import start_journal
from programs.message import has_screen
from programs.opening import throwaway
from programs.shopfloor import EVERYTHING, ShopFloor
from ui.app import make_application

_TICK_MS = 500


def run_sample(arguments: argparse.Namespace) -> int:
    """`frontdesk sample`."""
    start_journal(None)
    if not has_screen():
        out = arguments.out or Path("played-day")
        print(f"There is no screen here, so a whole day is played and its pictures go to {out}.", flush=True)
        return play_day(out, USUAL_VISITS)
    today = day_of(system_wall())
    with throwaway(today) as (data, shop):
        front, player = busy_morning(shop, data.store, today, MINE)
        book_sample_appointments(front, today, MINE)
        return _live(front, player, arguments.speed)


def _live(front: FrontDesk, player: Player, speed: float) -> int:
    settings = Settings(desk=MINE, person="M. Advisor")
    app = make_application(settings)
    player.clock.run(time.monotonic, speed)
    with ShopFloor(front, settings) as floor:
        desk = floor.open_desk()
        desk.closed.connect(app.quit)  # the display is behind it: nobody would see that it goes on
        desk.header.add_status(lambda: translate("Program", "Sample day"))
        desk.showMaximized()
        floor.open_display()
        desk.raise_()
        desk.activateWindow()
        colleagues = Colleagues(floor, player)
        code = app.exec()
        colleagues.stop()
    return code


class Colleagues:
    """Lets the other desks of the sample shop work on, a look every half second."""

    def __init__(self, floor: ShopFloor, player: Player) -> None:
        self._floor, self._player = floor, player
        self._timer = QTimer(interval=_TICK_MS)
        self._timer.timeout.connect(self._look)
        self._timer.start()

    def _look(self) -> None:
        self._floor.tasks.read(
            lambda _front: self._player.advance(self._player.clock.now()), self._tell, "sample"
        )

    def _tell(self, happened: int) -> None:
        if happened:
            self._floor.tasks.tell_changed(EVERYTHING)

    def stop(self) -> None:
        """Everybody goes home."""
        self._timer.stop()
