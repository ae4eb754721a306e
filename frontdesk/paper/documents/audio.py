"""A document to be heard: a track for every heading, each announced, as WAV or MP3.

Knows what is said in which track; the voice is a program of its own (`frontdesk.sound.speech`).
"""

from __future__ import annotations

import io
import itertools
import re
import wave
import zipfile
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from typing import Final

from frontdesk.documents import Block, Document, Heading, Listing, Paragraph, Picture, Table, plain
from frontdesk.paper.documents.linear import as_list
from frontdesk.paper.documents.progress import Progress, Stopped
from frontdesk.sound.phrases import Phrase
from frontdesk.sound.speech import VoicePrograms

_TIME_LIMIT: Final = 120.0  # seconds for one track
_AT_ONCE: Final = 2  # voices at work at the same time
_BIT_RATE: Final = 48  # kbit/s; one voice needs no more
_QUALITY: Final = 7  # of LAME, 0 best and slowest
_TELEPHONE: Final = re.compile(r"(?<!\d)0\d(?:[\d ]{5,})\d(?!\d)")
_GAP: Final = 1.0  # seconds of silence between two tracks in one file


@dataclass(frozen=True, slots=True)
class Track:
    """What is heard in one track: its name, and the words as they are said."""

    title: str
    said: str


def tracks(document: Document) -> list[Track]:
    """The title with what stands before the first heading, then a track for each heading of level 2."""
    groups: list[tuple[str, list[Block]]] = [(document.title, [])]
    for block in document.blocks:
        if isinstance(block, Heading) and block.level == 2:
            groups.append((plain(block.text), []))
        else:
            groups[-1][1].append(block)
    told = []
    for number, (title, blocks) in enumerate(groups, start=1):
        words = document.speech.contents.format(part=number, parts=len(groups))
        lines = [f"{words}." if len(groups) > 1 else "", _ended(title)]
        lines += _said(tuple(blocks), document.speech.picture)
        told.append(Track(title, "\n\n".join(for_the_ear(line) for line in lines if line)))
    last = told[-1]
    told[-1] = replace(last, said=f"{last.said}\n\n{for_the_ear(document.statement)}")
    return told


def _said(blocks: tuple[Block, ...], picture: str) -> Iterator[str]:
    for block in blocks:
        match block:
            case Heading(_, text) | Paragraph(text):
                yield from (_ended(line) for line in "".join(run.text for run in text).split("\n"))
            case Listing(items, ordered, start):
                for number, item in enumerate(items, start=start):
                    inside = " ".join(_said(item, picture))
                    yield f"{number}. {inside}" if ordered else inside
            case Table():
                yield from _said((as_list(block),), picture)
            case Picture(_, alt, easy):
                if not easy:
                    yield _ended(picture.replace("{alt}", alt))


def _ended(line: str) -> str:
    """A line with a mark at its end, so that the voice falls there."""
    line = line.strip()
    return line if not line or line[-1] in ".?!:;," else f"{line}."


def for_the_ear(text: str) -> str:
    """A telephone number figure by figure: a voice would make a number of it."""
    return _TELEPHONE.sub(lambda found: ", ".join(" ".join(group) for group in found[0].split()), text)


def spoken(told: list[Track], language: str, progress: Progress) -> list[bytes]:
    """Each track as a WAV file. Raises SoundFailed (see `frontdesk.sound.ports`), and Stopped."""
    voices = VoicePrograms(time_limit=_TIME_LIMIT)
    begun = itertools.count()

    def speak(track: Track) -> bytes:
        if not progress(next(begun), len(told)):
            raise Stopped
        speech = voices.begin(Phrase(language, track.said))
        try:
            return speech.wav()
        finally:
            speech.cancel()

    with ThreadPoolExecutor(_AT_ONCE) as working:
        return list(working.map(speak, told))


def mp3(wav: bytes) -> bytes:
    """A WAV file of one voice as MP3."""
    import lameenc

    samples, rate = _samples(wav)
    encoder = lameenc.Encoder()
    encoder.set_bit_rate(_BIT_RATE)
    encoder.set_in_sample_rate(rate)
    encoder.set_channels(1)
    encoder.set_quality(_QUALITY)
    encoder.silence()  # of its own remarks, which it would print
    return bytes(encoder.encode(samples)) + bytes(encoder.flush())


def joined(wavs: list[bytes]) -> bytes:
    """The tracks one after another in one WAV file."""
    rate = _samples(wavs[0])[1]
    gap = b"\0\0" * round(rate * _GAP)
    data = io.BytesIO()
    with wave.open(data, "wb") as file:
        file.setparams((1, 2, rate, 0, "NONE", "not compressed"))
        file.writeframes(gap.join(_samples(wav)[0] for wav in wavs))
    return data.getvalue()


def album(told: list[Track], wavs: list[bytes]) -> bytes:
    """A ZIP file with an MP3 for each track, named so that they play in order, and a playlist."""
    names = [f"{number:02d} {_file_name(track.title)}.mp3" for number, track in enumerate(told, start=1)]
    with ThreadPoolExecutor(_AT_ONCE) as working:
        sounds = list(working.map(mp3, wavs))
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as file:
        for name, sound in zip(names, sounds, strict=True):
            file.writestr(zipfile.ZipInfo(name), sound)
        file.writestr(zipfile.ZipInfo("playlist.m3u8"), "\n".join(["#EXTM3U", *names, ""]))
    return data.getvalue()


def _file_name(title: str) -> str:
    """A title without what no file's name may have."""
    return " ".join(re.sub(r"[^\w' -]", " ", title).split())[:60] or "-"


def _samples(wav: bytes) -> tuple[bytes, int]:
    """The samples of one voice, 16 bits each, and how many there are in a second."""
    with wave.open(io.BytesIO(wav)) as file:
        return file.readframes(file.getnframes()), file.getframerate()
