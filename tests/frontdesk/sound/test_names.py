"""Which voice says the name of a language, by the real espeak-ng's own list."""

from __future__ import annotations

import pytest

from frontdesk.sound.names import known_voices, voice_for
from frontdesk.sound.phrases import Phrase
from frontdesk.sound.ports import NoVoice, VoiceFailed
from frontdesk.sound.speech import VoicePrograms


@pytest.mark.parametrize(
    ("code", "voice"), [("pol", "pl"), ("urd", "ur"), ("zho", "cmn"), ("bfi", "en-gb"), ("cym", "cy")]
)
def test_a_language_has_its_voice_and_speaks(code: str, voice: str) -> None:
    found = voice_for(code)
    assert found.voice == voice
    speech = VoicePrograms({code: found}).begin(Phrase(code, "Polski"))
    try:
        assert len(speech.wav()) > 1000
    finally:
        speech.cancel()


def test_one_without_a_voice_says_so() -> None:
    with pytest.raises(NoVoice):
        voice_for("sna")


def test_without_the_program_or_with_a_broken_one(
    monkeypatch: pytest.MonkeyPatch, tmp_path: pytest.TempPathFactory
) -> None:
    known_voices.cache_clear()
    monkeypatch.setattr("frontdesk.sound.names.find_program", lambda name: "/nowhere/espeak-ng")
    with pytest.raises(VoiceFailed):
        known_voices()
    monkeypatch.setattr("frontdesk.sound.names.find_program", lambda name: "/bin/false")
    with pytest.raises(VoiceFailed):
        known_voices()
    monkeypatch.undo()
    monkeypatch.setenv("PATH", "")
    with pytest.raises(NoVoice):
        known_voices()
    known_voices.cache_clear()
