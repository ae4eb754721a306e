"""Sound against a decoder of its own: a track for every heading, announced, as WAV and MP3."""

from __future__ import annotations

import io
import re
import shutil
import zipfile

import miniaudio
import pytest

from frontdesk.documents import LANGUAGES
from frontdesk.paper.documents import CannotMake, Format
from frontdesk.paper.documents.audio import Track, album, for_the_ear, mp3, tracks
from frontdesk.paper.documents.formats import why_not
from frontdesk.sound.speech import VoicePrograms
from tests.frontdesk.paper.documents.library import letter, made, sample


def seconds(sound: bytes) -> float:
    """How long a sound is, by miniaudio's decoder; it must not be silence."""
    decoded = miniaudio.decode(sound, nchannels=1, sample_rate=22050)
    assert max(decoded.samples) > 3000
    return decoded.num_frames / decoded.sample_rate


def test_there_is_a_track_for_every_heading_and_each_is_announced() -> None:
    document, _ = sample("appointment")
    told = tracks(document)
    assert [track.title for track in told] == [
        "Your appointment on Tuesday 4 May 2027",
        "What to bring",
        "If you can’t come",
        "If you need help to take part",
    ]
    for number, track in enumerate(told, start=1):
        assert track.said.startswith(f"Part {number} of 4.\n\n{track.title}.")
    assert "calendar" not in told[0].said  # pictures of Easy Read are not for the ear
    assert len(tracks(letter("One."))) == 1
    assert not tracks(letter("One."))[0].said.startswith("Part")


def test_every_part_is_written_for_the_ear() -> None:
    first, track = tracks(
        letter(
            "Ring **01632 960123**\\\nnow\n\n## Part\n\n### Deep\n\n1. one\n2. two\n\n"
            "- x\n\n| A | B |\n|---|---|\n| 1 | 2 |\n\n![A map](m.png)"
        )
    )
    assert "Ring 0 1 6 3 2, 9 6 0 1 2 3.\n\nnow." in first.said
    for words in ("Deep.", "1. one.", "2. two.", "x.", "A: 1; B: 2.", "Picture: A map."):
        assert words in track.said
    assert for_the_ear("On 4 May 2027 at 10:30, 15 of 20") == "On 4 May 2027 at 10:30, 15 of 20"


@pytest.mark.parametrize("language", ["en", "cy"])
def test_a_letter_is_heard_whole_in_every_kind_of_file(language: str) -> None:
    document, _ = sample("call-back", language)
    wav = made(document, Format.AUDIO, "wav").content
    whole = seconds(wav)
    words = sum(len(track.said.split()) for track in tracks(document))
    assert words / 4 < whole < words  # between one and four words a second
    assert seconds(made(document, Format.AUDIO, "mp3").content) == pytest.approx(whole, abs=1)
    with zipfile.ZipFile(io.BytesIO(made(document, Format.AUDIO, "zip").content)) as file:
        *sounds, playlist = file.namelist()
        assert len(sounds) == len(tracks(document))
        assert sounds == sorted(sounds)
        assert file.read(playlist).decode().splitlines() == ["#EXTM3U", *sounds]
        lengths = [seconds(file.read(name)) for name in sounds]
    gaps = len(sounds) - 1
    assert sum(lengths) + gaps == pytest.approx(whole, abs=1 + gaps * 0.1)


def test_a_track_may_have_any_title() -> None:
    wav = made(letter("Hello."), Format.AUDIO, "wav").content
    with zipfile.ZipFile(
        io.BytesIO(album([Track("../a:b*c?/\\…" + "x" * 99, ""), Track("???", "")], [wav, wav]))
    ) as file:
        first, second, _ = file.namelist()
    assert re.fullmatch(r"01 a b c x+\.mp3", first)
    assert second == "02 -.mp3"


def test_mp3_is_a_small_part_of_the_sound() -> None:
    wav = made(letter("Hello there."), Format.AUDIO, "wav").content
    assert len(mp3(wav)) < len(wav) / 5


def test_a_machine_without_a_voice_is_told_how_to_have_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "which", lambda name: None)
    with pytest.raises(CannotMake, match="apt-get install espeak-ng"):
        made(letter("Hello."), Format.AUDIO)
    assert "No voice is set for 中文" in why_not(Format.AUDIO, LANGUAGES["zh"])


def test_a_voice_that_fails_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    from frontdesk.sound.ports import VoiceFailed

    def fails(self: VoicePrograms, phrase: object) -> None:
        raise VoiceFailed("broken")

    monkeypatch.setattr(VoicePrograms, "begin", fails)
    with pytest.raises(CannotMake, match="The voice did not work"):
        made(letter("Hello."), Format.AUDIO)
