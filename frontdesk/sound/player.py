"""Sound made heard on the default device, or kept as one WAV file. It knows samples, not calls or voices."""

from __future__ import annotations

import ctypes
import sys
import time
import wave
from array import array
from collections.abc import Generator
from functools import cache
from pathlib import Path
from threading import Event, Lock
from typing import Final

import miniaudio

from frontdesk.sound.ports import NoDevice, Problem, SoundFailed, VoiceFailed

RATE: Final = 22_050  # samples a second, as the chime and the voices come
PAUSE: Final = 0.3  # seconds of silence after each sound, in which the device also plays the last of it
GRACE: Final = 3.0  # seconds a device may lag behind before it is taken for gone
_LOOK: Final = 0.03  # seconds between looks at whether the device has taken everything


def samples_of(wav: bytes, volume: float) -> array[int]:
    """Mono 16-bit samples at `RATE` and `volume` (0 to 1), with `PAUSE` after them. Raises VoiceFailed."""
    try:
        samples = miniaudio.decode(wav, miniaudio.SampleFormat.SIGNED16, 1, RATE).samples
    except miniaudio.MiniaudioError as error:
        raise VoiceFailed(f"not a sound: {error}") from error
    loudness = min(1.0, max(0.0, volume))
    if loudness < 1.0:
        samples = array("h", (int(value * loudness) for value in samples))
    samples.extend([0] * int(RATE * PAUSE))
    return samples


class DevicePlayer:
    """Plays on the computer's default sound device; when there is none, the next sound looks for it again.

    The device stays open between sounds: each opening costs a connection to the sound server. Use it from
    one thread. `backends` is for machines on which the usual choice of sound system is wrong.
    """

    def __init__(self, backends: tuple[miniaudio.Backend, ...] = ()) -> None:
        self._backends = list(backends) or None
        self._device: miniaudio.PlaybackDevice | None = None

    def play(self, wav: bytes, volume: float, stop: Event) -> None:
        """Play to the end, or until `stop` is set. Raises NoDevice, VoiceFailed."""
        if stop.is_set():
            return
        sound = samples_of(wav, volume)
        taken = Event()
        feed = _feed(sound.tobytes(), taken)
        next(feed)
        device = self._device = self._device or self._opened()
        try:
            device.start(feed)
            _wait(taken, stop, time.monotonic() + len(sound) / RATE + GRACE)
            device.stop()
        except (miniaudio.MiniaudioError, NoDevice) as error:
            self.close()
            raise NoDevice(str(error)) from error

    def close(self) -> None:
        """Give the device back. The next `play` opens it again."""
        if self._device is not None:
            self._device.close()
            self._device = None

    def _opened(self) -> miniaudio.PlaybackDevice:
        _quiet_alsa()
        try:
            device = miniaudio.PlaybackDevice(
                miniaudio.SampleFormat.SIGNED16, 1, RATE, 100, backends=self._backends, app_name="Front desk"
            )
        except miniaudio.MiniaudioError as error:
            raise NoDevice(str(error)) from error
        if device.backend == "Null" and self._backends is None:
            device.close()
            raise NoDevice("only the silent one")
        return device


def _feed(sound: bytes, taken: Event) -> Generator[bytes, int, None]:
    """Give the device the frames (2 bytes each) it asks for; set `taken` when it has had them all."""
    frames = yield b""
    at = 0
    while at < len(sound):
        end = at + 2 * frames
        frames = yield sound[at:end]
        at = end
    taken.set()


def _wait(taken: Event, stop: Event, deadline: float) -> None:
    while not taken.is_set() and not stop.wait(_LOOK):
        if time.monotonic() > deadline:
            raise NoDevice("it stopped taking sound")


@cache
def _quiet_alsa() -> object:
    """Stop ALSA from writing two dozen lines to stderr at every look for a missing device. Linux only.

    Returns the callback, which must live as long as ALSA may call it (the cache holds it).
    """
    if not sys.platform.startswith("linux"):
        return None
    text, number = ctypes.c_char_p, ctypes.c_int
    silent = ctypes.CFUNCTYPE(None, text, number, text, number, text)(lambda *_: None)
    try:
        ctypes.CDLL("libasound.so.2").snd_lib_error_set_handler(silent)
    except (OSError, AttributeError):
        return None  # no ALSA here, so no noise from it either
    return silent


class FilePlayer:
    """Keeps everything played, one sound after another, in one WAV file at `path` (replaced if it exists).

    Each sound takes its real length in the file, while `play` itself returns at once. The file is whole after
    every sound. About 2.6 MB a minute.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self._lock = Lock()
        self._file: wave.Wave_write | None = None
        self._frames = 0

    @property
    def seconds(self) -> float:
        """How long the file plays."""
        return self._frames / RATE

    def play(self, wav: bytes, volume: float, stop: Event) -> None:
        """Add a sound unless `stop` is set. Raises VoiceFailed, or SoundFailed if the disk refuses it."""
        if stop.is_set():
            return
        sound = samples_of(wav, volume)
        if sys.byteorder == "big":
            sound.byteswap()
        with self._lock:
            try:
                self._file = self._file or self._created()
                self._file.writeframes(sound.tobytes())
            except OSError as error:
                raise SoundFailed(Problem.NOT_SAVED, str(error)) from error
            self._frames += len(sound)

    def close(self) -> None:
        """Close the file. What is played afterwards starts a new one in its place."""
        with self._lock:
            if self._file is not None:
                self._file.close()
            self._file = None
            self._frames = 0

    def _created(self) -> wave.Wave_write:
        self.path.parent.mkdir(parents=True, exist_ok=True)
        out = wave.open(str(self.path), "wb")  # noqa: SIM115 - open until close()
        out.setnchannels(1)
        out.setsampwidth(2)
        out.setframerate(RATE)
        return out
