"""Calls made heard one after another: chime, then the words. It knows the order of calls, not devices.

What it speaks with and plays on is passed in (see `frontdesk.sound.ports`). It never stops the display:
without a device or a voice it says so once and goes on silently, and tries again at the next call.
"""

from __future__ import annotations

import logging
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from threading import Condition, Event, Thread, current_thread

from frontdesk.sound.chime import chime
from frontdesk.sound.phrases import Announcement, Phrase, spoken
from frontdesk.sound.ports import Player, Problem, SoundFailed, Speaker, Speech

__all__ = ["Announcement", "Announcer", "Phrase", "Problem", "spoken"]

log = logging.getLogger(__name__)
_DEVICE = "device"


@dataclass(slots=True)
class _Turn:
    """The call being made heard: `hush` ends its sounds, `speeches` are its phrases being prepared."""

    call: Announcement
    hush: Event = field(default_factory=Event)
    speeches: list[tuple[str, Speech]] = field(default_factory=list)


class Announcer:
    """Speaks calls in the order they were made, never two at once, on one thread of its own.

    A ticket waits to be spoken at most once: calling it again meanwhile replaces its call (the place may
    have changed) and keeps its turn. That bounds the queue by the tickets called; nothing else is ever
    dropped. A call made while or after the ticket is spoken is spoken again.

    `on_problem` gets a `Problem` once, from the announcer's thread, when something starts to be missing;
    when it works and fails again, it is told again. All methods may be called from any thread and return
    at once, except `wait_quiet`, `finish` and `stop`.
    """

    def __init__(
        self,
        speaker: Speaker,
        player: Player,
        on_problem: Callable[[Problem], None],
        *,
        volume: float = 1.0,
        muted: bool = False,
    ) -> None:
        self._speaker = speaker
        self._player = player
        self._on_problem = on_problem
        self._volume = volume
        self._muted = muted
        self._waiting: deque[Announcement] = deque()
        self._problems: dict[str, Problem] = {}
        self._turn: _Turn | None = None
        self._ending = False
        self._changed = Condition()
        self._thread = Thread(target=self._work, name="announcer", daemon=True)
        self._thread.start()

    def announce(self, call: Announcement) -> None:
        """Queue a call. Nothing happens while muted or after `finish` or `stop`."""
        with self._changed:
            if self._muted or self._ending:
                return
            for place, waiting in enumerate(self._waiting):
                if waiting.ticket == call.ticket:
                    # Nobody has heard the earlier call yet: to the waiting area this one is the first.
                    self._waiting[place] = replace(call, repeat=call.repeat and waiting.repeat)
                    return
            self._waiting.append(call)
            self._changed.notify_all()

    @property
    def waiting(self) -> tuple[str, ...]:
        """The tickets whose turn to be spoken is still to come."""
        with self._changed:
            return tuple(call.ticket for call in self._waiting)

    @property
    def status(self) -> tuple[Problem, ...]:
        """What was missing when it was last tried; empty when all is well. Words: `ports.problem_text`."""
        with self._changed:
            return tuple(dict.fromkeys(self._problems.values()))

    @property
    def volume(self) -> float:
        """Loudness from 0 to 1 of the next sound."""
        return self._volume

    @volume.setter
    def volume(self, volume: float) -> None:
        self._volume = min(1.0, max(0.0, volume))

    @property
    def muted(self) -> bool:
        """Whether calls are passed over in silence."""
        return self._muted

    @muted.setter
    def muted(self, muted: bool) -> None:
        """Muting ends the sound of the moment and forgets what waits: it would be stale when unmuted."""
        with self._changed:
            self._muted = muted
            if muted:
                self._hush()

    def wait_quiet(self, timeout: float) -> bool:
        """Wait until nothing sounds and nothing waits, at most `timeout` seconds; whether it is so."""
        with self._changed:
            return self._changed.wait_for(lambda: not self._waiting and self._turn is None, timeout)

    def finish(self) -> None:
        """Speak what waits, then end. Returns when the thread has ended."""
        with self._changed:
            self._ending = True
            self._changed.notify_all()
        self._join()

    def stop(self) -> None:
        """End at once: playback, speech program and thread."""
        with self._changed:
            self._ending = True
            self._hush()
            self._changed.notify_all()
        self._join()

    def _join(self) -> None:
        if current_thread() is not self._thread:  # on_problem may stop the announcer from its own thread
            self._thread.join()

    def _hush(self) -> None:
        """With the lock held: forget what waits and cut short what sounds."""
        self._waiting.clear()
        if self._turn is not None:
            self._turn.hush.set()
            for _, speech in self._turn.speeches:
                speech.cancel()

    def _work(self) -> None:
        while (turn := self._next_turn()) is not None:
            try:
                self._say(turn)
            except Exception:  # a bug in one call must not silence the day
                log.exception("a call was not spoken")
            finally:
                self._end_turn(turn)
        self._player.close()

    def _next_turn(self) -> _Turn | None:
        with self._changed:
            self._changed.wait_for(lambda: self._waiting or self._ending)
            if not self._waiting:
                return None
            self._turn = _Turn(self._waiting.popleft())
            return self._turn

    def _end_turn(self, turn: _Turn) -> None:
        with self._changed:
            self._turn = None
            self._changed.notify_all()
        for _, speech in turn.speeches:
            speech.cancel()

    def _say(self, turn: _Turn) -> None:
        for phrase in spoken(turn.call):  # the programs work while the chime sounds
            self._begin(turn, phrase)
        if not self._play(turn, chime(turn.call.repeat)):
            return
        for language, speech in turn.speeches:
            wav = self._sound(turn, language, speech)
            if wav and not self._play(turn, wav):
                return

    def _begin(self, turn: _Turn, phrase: Phrase) -> None:
        try:
            speech = self._speaker.begin(phrase)
        except SoundFailed as failure:
            self._missing(turn, phrase.lang, failure)
            return
        with self._changed:
            turn.speeches.append((phrase.lang, speech))

    def _sound(self, turn: _Turn, language: str, speech: Speech) -> bytes:
        """The phrase as WAV; empty if there is none."""
        if turn.hush.is_set():
            return b""
        try:
            wav = speech.wav()
        except SoundFailed as failure:
            self._missing(turn, language, failure)
            return b""
        self._works(language)
        return wav

    def _play(self, turn: _Turn, wav: bytes) -> bool:
        """Whether playing is possible and still wanted."""
        try:
            self._player.play(wav, self._volume, turn.hush)
        except SoundFailed as failure:
            self._missing(turn, _DEVICE, failure)
            return False
        self._works(_DEVICE)
        return not turn.hush.is_set()

    def _works(self, source: str) -> None:
        with self._changed:
            self._problems.pop(source, None)

    def _missing(self, turn: _Turn, source: str, failure: SoundFailed) -> None:
        """Remember what is missing, and tell it unless it is known. A cancelled speech is no failure."""
        with self._changed:
            known = failure.problem in self._problems.values()
            if turn.hush.is_set():
                return
            self._problems[source] = failure.problem
        if not known:
            log.warning("calls are not heard in full: %s", failure)
            self._on_problem(failure.problem)
