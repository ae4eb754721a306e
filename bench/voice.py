"""How soon after a call its first words could be heard, were there no chime before them.

Knows the announcer with its real voices; nothing is played, so no loudspeaker is needed.
"""

from __future__ import annotations

import time
from statistics import median
from threading import Event
from typing import Final

from bench.report import Figure
from frontdesk.sound.announcer import Announcement, Announcer
from frontdesk.sound.ports import Problem, problem_text
from frontdesk.sound.speech import VoicePrograms

_CALLS: Final = 5
_PATIENCE: Final = 15.0  # seconds


class _Ear:
    """A loudspeaker that only notes when each sound would begin."""

    def __init__(self) -> None:
        self.heard: list[float] = []

    def play(self, wav: bytes, volume: float, stop: Event) -> None:
        self.heard.append(time.perf_counter())

    def close(self) -> None:
        """There is no device."""


def speech() -> list[Figure]:
    """From a call to its first sentence ready to be played."""
    ear, missing = _Ear(), list[Problem]()
    announcer = Announcer(VoicePrograms(), ear, missing.append)
    times = []
    try:
        for number in range(_CALLS):
            ear.heard.clear()
            started = time.perf_counter()
            announcer.announce(Announcement(f"A{number + 10}", "Desk 3", "Desg 3", ("en",)))
            announcer.wait_quiet(_PATIENCE)
            if len(ear.heard) > 1:
                times.append((ear.heard[1] - started) * 1000)
    finally:
        announcer.stop()
    return [
        Figure(
            id="speech",
            what="Call to its first words ready to be heard",
            value=median(times) if times else None,
            unit="ms",
            note="; ".join(problem_text(problem) for problem in missing),
        )
    ]
