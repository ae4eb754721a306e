# miniaudio has annotations in its source but no py.typed, so mypy does not read them.
# Only what the program uses.
from array import array
from collections.abc import Generator
from enum import Enum

class MiniaudioError(Exception): ...
class DecodeError(MiniaudioError): ...

class Backend(Enum):
    NULL = ...
    ALSA = ...
    WASAPI = ...

class SampleFormat(Enum):
    SIGNED16 = ...

class DecodedSoundFile:
    nchannels: int
    sample_rate: int
    num_frames: int
    duration: float
    samples: array[int]

def decode(
    data: bytes,
    output_format: SampleFormat = ...,
    nchannels: int = 2,
    sample_rate: int = 44100,
) -> DecodedSoundFile: ...

class PlaybackDevice:
    backend: str
    def __init__(
        self,
        output_format: SampleFormat = ...,
        nchannels: int = 2,
        sample_rate: int = 44100,
        buffersize_msec: int = 200,
        *,
        backends: list[Backend] | None = None,
        app_name: str = "",
    ) -> None: ...
    def start(self, callback_generator: Generator[bytes, int]) -> None: ...
    def stop(self) -> None: ...
    def close(self) -> None: ...
