"""What calling asks of a voice and of a loudspeaker, and what can be wrong with them. No devices here."""

from __future__ import annotations

from enum import StrEnum
from threading import Event
from typing import Protocol

from frontdesk.sound.phrases import Phrase
from frontdesk.words import translate


class Problem(StrEnum):
    """Why calls are silent, or partly so. None of these stops the display."""

    NO_DEVICE = "no-device"
    NO_VOICE = "no-voice"
    NO_ENGLISH_VOICE = "no-english-voice"
    NO_WELSH_VOICE = "no-welsh-voice"
    VOICE_FAILED = "voice-failed"
    NOT_SAVED = "not-saved"


def problem_text(problem: Problem) -> str:
    """The problem in the words of the user's language."""
    texts = {
        Problem.NO_DEVICE: translate("Sound", "There is no sound device, so calls are shown but not heard."),
        Problem.NO_VOICE: translate("Sound", "No voice is installed, so calls have the chime but no words."),
        Problem.NO_ENGLISH_VOICE: translate(
            "Sound", "No English voice is installed, so calls are not spoken in English."
        ),
        Problem.NO_WELSH_VOICE: translate(
            "Sound", "No Welsh voice is installed, so calls are not spoken in Welsh."
        ),
        Problem.VOICE_FAILED: translate(
            "Sound", "The voice did not work, so this call had the chime but no words."
        ),
        Problem.NOT_SAVED: translate("Sound", "The calls could not be saved as a sound file."),
    }
    return texts[problem]


class SoundFailed(Exception):
    """The surroundings do not allow a sound; `problem` says which of the known things is missing."""

    problem: Problem

    def __init__(self, problem: Problem, detail: str = "") -> None:
        super().__init__(f"{problem.value}: {detail}" if detail else problem.value)
        self.problem = problem


class NoDevice(SoundFailed):
    """There is nothing to play on."""

    def __init__(self, detail: str = "") -> None:
        super().__init__(Problem.NO_DEVICE, detail)


class NoVoice(SoundFailed):
    """The speech program, or its voice for one language, is not installed."""


class VoiceFailed(SoundFailed):
    """The speech program ran and gave no usable sound."""

    def __init__(self, detail: str = "") -> None:
        super().__init__(Problem.VOICE_FAILED, detail)


class Speech(Protocol):
    """A phrase on its way to being sound."""

    def wav(self) -> bytes:
        """Wait for the sound: a whole WAV file. Raises SoundFailed."""
        ...

    def cancel(self) -> None:
        """Give it up; a `wav()` waiting in another thread ends. Allowed at any time, more than once."""
        ...


class Speaker(Protocol):
    """Turns phrases into sound."""

    def begin(self, phrase: Phrase) -> Speech:
        """Start speaking a phrase into memory and return at once. Raises SoundFailed."""
        ...


class Player(Protocol):
    """Makes sound heard."""

    def play(self, wav: bytes, volume: float, stop: Event) -> None:
        """Play a WAV file at `volume` (0 to 1) to its end, or until `stop` is set. Raises SoundFailed."""
        ...

    def close(self) -> None:
        """Let go of the device or file; called from the same thread as `play`."""
        ...
