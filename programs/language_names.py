"""Saying the name of a language aloud for a visitor who points to it: in the background, on this computer.

Knows the way from a name to the loudspeaker and back; which voice speaks it is `sound.names`'.
"""

from __future__ import annotations

from collections.abc import Callable
from threading import Event

from frontdesk.sound.names import voice_for
from frontdesk.sound.phrases import Phrase
from frontdesk.sound.ports import NoVoice, Player, SoundFailed
from frontdesk.sound.speech import VoicePrograms
from frontdesk.words import translate
from ui.background import Background


class LanguageNames:
    """``LanguageNames(background, player).say("pol", "Polski", then)``; the player is made when needed."""

    def __init__(self, background: Background, player: Callable[[], Player]) -> None:
        self._background, self._make = background, player
        self._player: Player | None = None

    def say(self, code: str, name: str, then: Callable[[str], object]) -> None:
        """Say a name; `then` gets "" when it was heard, else why not."""
        self._background.run(lambda: self._speak(code, name), then)

    def _speak(self, code: str, name: str) -> str:
        try:
            speech = VoicePrograms({code: voice_for(code)}).begin(Phrase(code, name))
            try:
                wav = speech.wav()
            finally:
                speech.cancel()
            if self._player is None:
                self._player = self._make()
            self._player.play(wav, 1.0, Event())
        except NoVoice:
            return translate("Interpreter", "No voice on this computer speaks it.")
        except SoundFailed:
            return translate("Interpreter", "It could not be said aloud: look at the sound of this computer.")
        return ""
