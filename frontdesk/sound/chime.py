"""The chime before a call, computed when first needed. It knows tones and nothing of who is called.

Two falling tones; three rising ones for a repeated call.
"""

from __future__ import annotations

import io
import math
import sys
import wave
from array import array
from functools import cache
from typing import Final

RATE: Final = 22_050  # samples a second

# (frequency in Hz, start in seconds): a falling major third, E5 and C5; the repeat rises C5, E5, G5.
_FIRST_CALL: Final = ((659.26, 0.0), (523.25, 0.38))
_REPEATED_CALL: Final = ((523.25, 0.0), (659.26, 0.26), (783.99, 0.52))
_RING: Final = 1.1  # seconds each tone takes to die away
_ATTACK: Final = 0.012  # seconds; a softer start than a click
# (multiple of the frequency, loudness, how much faster it dies): a soft bell
_PARTIALS: Final = ((1.0, 1.0, 1.0), (2.0, 0.28, 1.7), (3.01, 0.10, 2.6))
_PEAK: Final = 0.6  # of full scale, about as loud as the voice after it


@cache
def chime(repeat: bool) -> bytes:
    """A mono 16-bit WAV of under two seconds, other for a repeated call than for a first one."""
    tones = _REPEATED_CALL if repeat else _FIRST_CALL
    length = int((tones[-1][1] + _RING) * RATE)
    mixed = [0.0] * length
    for frequency, start in tones:
        first = int(start * RATE)
        for index, value in enumerate(_tone(frequency)[: length - first], first):
            mixed[index] += value
    scale = _PEAK * 32767 / max(abs(value) for value in mixed)
    return _wav(array("h", (round(value * scale) for value in mixed)))


def _tone(frequency: float) -> list[float]:
    partials = [
        _dying(frequency * multiple, loudness, 4.2 * faster) for multiple, loudness, faster in _PARTIALS
    ]
    length = len(partials[0])
    attack, release = int(_ATTACK * RATE), int(0.05 * RATE)
    tone = [sum(together) for together in zip(*partials, strict=True)]
    for index in range(attack):
        tone[index] *= index / attack
    for index in range(release):
        tone[length - 1 - index] *= index / release
    return tone


def _dying(frequency: float, loudness: float, decay: float) -> list[float]:
    """A sine of `frequency` (Hz) dying by e every 1/`decay` seconds.

    By the two-term recurrence of a damped wave: it costs two products a sample where exp and sin cost ten.
    """
    angle, shrink = math.tau * frequency / RATE, math.exp(-decay / RATE)
    first, second = 2 * shrink * math.cos(angle), -shrink * shrink
    before, now = 0.0, loudness * shrink * math.sin(angle)
    samples = [before]
    for _ in range(int(_RING * RATE) - 1):
        samples.append(now)
        before, now = now, first * now + second * before
    return samples


def _wav(samples: array[int]) -> bytes:
    if sys.byteorder == "big":
        samples.byteswap()
    held = io.BytesIO()
    with wave.open(held, "wb") as out:
        out.setnchannels(1)
        out.setsampwidth(2)
        out.setframerate(RATE)
        out.writeframes(samples.tobytes())
    return held.getvalue()
