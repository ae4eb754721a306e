"""Speech from a program of its own: text in by stdin, a WAV file out by stdout. It knows programs, not calls.

The program is espeak-ng unless a better voice was dropped in (see `VoiceCommand`). A process of its own
keeps its licence and its crashes out of this one. There is never a shell, and text is never part of the
command line.
"""

from __future__ import annotations

import os
import shutil
import struct
import subprocess
import sys
import tempfile
from collections import OrderedDict
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from threading import Lock
from types import MappingProxyType
from typing import IO, Final

from frontdesk.sound.phrases import Phrase
from frontdesk.sound.ports import NoVoice, Problem, SoundFailed, Speech, VoiceFailed

TIME_LIMIT: Final = 10.0  # seconds for one phrase; espeak-ng takes 0.02, a neural voice on an old PC about 2
KEPT_PHRASES: Final = 32  # of about 150 kB each

ESPEAK: Final = ("espeak-ng", "-b", "1", "-v", "{voice}", "-s", "{rate}", "--stdin", "--stdout")


@dataclass(frozen=True, slots=True)
class VoiceCommand:
    """A program that reads UTF-8 text from stdin and writes a WAV file to stdout.

    In `argv`, ``{voice}`` and ``{rate}`` stand for the two other settings; `rate` is in words a minute for
    espeak-ng. Piper as a dropped-in voice:
    ``VoiceCommand(("piper", "--model", "{voice}", "--output_file", "-"), "voices/cy_GB.onnx")``.
    """

    argv: tuple[str, ...] = ESPEAK
    voice: str = "en-gb"
    rate: int = 145

    def arguments(self) -> list[str]:
        """The command line with the program's full path. Raises NoVoice if there is no such program."""
        if not self.argv:
            raise NoVoice(Problem.NO_VOICE, "no command set")
        program = find_program(self.argv[0])
        rate = str(self.rate)
        filled = [part.replace("{voice}", self.voice).replace("{rate}", rate) for part in self.argv[1:]]
        return [program, *filled]


USUAL_VOICES: Final[Mapping[str, VoiceCommand]] = MappingProxyType(
    {"en": VoiceCommand(voice="en-gb"), "cy": VoiceCommand(voice="cy")}
)
_MISSING: Final = MappingProxyType({"en": Problem.NO_ENGLISH_VOICE, "cy": Problem.NO_WELSH_VOICE})


def find_program(name: str) -> str:
    """Full path of a program on PATH, or where espeak-ng's Windows installer puts it. Raises NoVoice."""
    found = shutil.which(name)
    if found is None and sys.platform == "win32":
        usual = Path(os.environ.get("PROGRAMFILES", r"C:\Program Files"), "eSpeak NG", f"{name}.exe")
        found = str(usual) if usual.exists() else None
    if found is None:
        raise NoVoice(Problem.NO_VOICE, name)
    return found


class VoicePrograms:
    """A `Speaker` with one voice a language and a small memory of what was said lately."""

    def __init__(
        self, voices: Mapping[str, VoiceCommand] = USUAL_VOICES, time_limit: float = TIME_LIMIT
    ) -> None:
        self._voices = dict(voices)
        self._time_limit = time_limit
        self._kept: OrderedDict[tuple[VoiceCommand, str], bytes] = OrderedDict()
        self._lock = Lock()

    def begin(self, phrase: Phrase) -> Speech:
        """Start the program for a phrase, or take the sound from memory. Raises NoVoice, VoiceFailed."""
        voice = self._voices.get(phrase.lang)
        if voice is None:
            raise NoVoice(_MISSING.get(phrase.lang, Problem.NO_VOICE), f"none set for {phrase.lang}")
        with self._lock:
            wav = self._kept.get((voice, phrase.text))
            if wav is not None:
                self._kept.move_to_end((voice, phrase.text))
                return _Remembered(wav)
        return _Spoken(self, voice, phrase, self._time_limit)

    def keep(self, voice: VoiceCommand, text: str, wav: bytes) -> None:
        """Remember a phrase; the one unused for longest makes room."""
        with self._lock:
            self._kept[voice, text] = wav
            while len(self._kept) > KEPT_PHRASES:
                self._kept.popitem(last=False)


@dataclass(frozen=True, slots=True)
class _Remembered:
    sound: bytes

    def wav(self) -> bytes:
        return self.sound

    def cancel(self) -> None:
        """Nothing runs."""


class _Spoken:
    """A running program. Its output goes to a temporary file, so that no thread is needed to empty a pipe."""

    def __init__(self, source: VoicePrograms, voice: VoiceCommand, phrase: Phrase, time_limit: float) -> None:
        self._source = source
        self._voice = voice
        self._phrase = phrase
        self._time_limit = time_limit
        arguments = voice.arguments()
        try:
            self._output = tempfile.TemporaryFile()  # noqa: SIM115 - it outlives this function; closed by cancel()
        except OSError as error:
            raise VoiceFailed(f"no room for a temporary file: {error}") from error
        try:
            self._process = _start(arguments, self._output)
        except OSError as error:
            self._output.close()
            raise VoiceFailed(f"{arguments[0]} does not start: {error}") from error
        _tell(self._process.stdin, phrase.text)

    def wav(self) -> bytes:
        try:
            code = self._process.wait(self._time_limit)
        except subprocess.TimeoutExpired as error:
            raise VoiceFailed(f"not done within {self._time_limit} s") from error
        if code != 0:
            raise self._gone_wrong(code)
        try:
            self._output.seek(0)
            sound = mended(self._output.read())
        except (OSError, ValueError) as error:
            raise VoiceFailed(str(error)) from error
        self._source.keep(self._voice, self._phrase.text, sound)
        return sound

    def _gone_wrong(self, code: int) -> SoundFailed:
        if self._voice.argv == ESPEAK and code == 1:  # what espeak-ng answers to a voice it lacks
            return NoVoice(_MISSING.get(self._phrase.lang, Problem.NO_VOICE), self._voice.voice)
        return VoiceFailed(f"{self._voice.argv[0]} ended with {code}")

    def cancel(self) -> None:
        if self._process.poll() is None:
            self._process.kill()
        self._process.wait()
        self._output.close()


def _start(arguments: list[str], output: IO[bytes]) -> subprocess.Popen[bytes]:
    flags = 0
    if sys.platform == "win32":
        flags = subprocess.CREATE_NO_WINDOW  # otherwise a console flashes up over the display
    return subprocess.Popen(
        arguments, stdin=subprocess.PIPE, stdout=output, stderr=subprocess.DEVNULL, creationflags=flags
    )


def _tell(pipe: IO[bytes] | None, text: str) -> None:
    """Hand over the text. A phrase is far smaller than a pipe holds, so this never waits."""
    if pipe is None:
        raise AssertionError("the program was started with a pipe")
    try:
        with pipe:
            pipe.write(f"{text}\n".encode())
    except OSError:
        return  # it ended without reading; its exit code tells


def mended(wav: bytes) -> bytes:
    """The WAV with true sizes: a program that writes to a pipe cannot go back to fill them in.

    Raises ValueError if it is not a WAV file or has no sound in it.
    """
    if wav[:4] != b"RIFF" or wav[8:12] != b"WAVE":
        raise ValueError("not a WAV file")
    at = 12
    while at + 8 <= len(wav):
        name, size = struct.unpack_from("<4sI", wav, at)
        if name == b"data":
            sound = wav[at + 8 : at + 8 + size]
            if not sound:
                break
            head = wav[8:at] + struct.pack("<4sI", b"data", len(sound)) + sound
            return struct.pack("<4sI", b"RIFF", len(head)) + head
        at += 8 + size + size % 2
    raise ValueError("a WAV file without sound")
