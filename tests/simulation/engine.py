"""Simulated time: what happens when, in one order that a seed decides."""

from __future__ import annotations

import heapq
import itertools
import random
from collections.abc import Callable
from datetime import UTC, datetime, timedelta

START = datetime(2026, 11, 23, 8, 30, tzinfo=UTC)


class Engine:
    """A heap of things to do. `now` is in seconds since the start."""

    def __init__(self, seed: int) -> None:
        self.chance = random.Random(seed)
        self.now = 0.0
        self._heap: list[tuple[float, int, Callable[[], None]]] = []
        self._numbers = itertools.count()

    def after(self, seconds: float, act: Callable[[], None]) -> None:
        """Do something later."""
        self.at_time(self.now + seconds, act)

    def at_time(self, moment: float, act: Callable[[], None]) -> None:
        """Do something at a moment."""
        heapq.heappush(self._heap, (moment, next(self._numbers), act))

    def soon(self, least: float, most: float, act: Callable[[], None]) -> None:
        """Do something after a time that chance decides."""
        self.after(self.chance.uniform(least, most), act)

    def run(self, until: float) -> None:
        """Let time go by."""
        while self._heap and self._heap[0][0] <= until:
            self.now, _, act = heapq.heappop(self._heap)
            act()
        self.now = until

    @property
    def at(self) -> datetime:
        """The true time."""
        return START + timedelta(seconds=self.now)
