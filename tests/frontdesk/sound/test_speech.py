"""The voice, with the real espeak-ng, and with small programs of our own where a voice must misbehave."""

import io
import math
import socket
import struct
import sys
import wave
from array import array
from pathlib import Path
from threading import Thread

import pytest

from frontdesk.sound.phrases import Phrase
from frontdesk.sound.ports import NoVoice, Problem, VoiceFailed
from frontdesk.sound.speech import KEPT_PHRASES, VoiceCommand, VoicePrograms, mended

ENGLISH = Phrase("en", "A, 14, please go to Desk 3.")
WELSH = Phrase("cy", "A, un deg pedwar, ewch i Ddesg tri.")


def program(source: str) -> VoiceCommand:
    return VoiceCommand((sys.executable, "-c", source))


def speak(voices: VoicePrograms, phrase: Phrase) -> bytes:
    speech = voices.begin(phrase)
    try:
        return speech.wav()
    finally:
        speech.cancel()


def loudness(wav: bytes) -> float:
    with wave.open(io.BytesIO(wav), "rb") as sound:
        samples = array("h", sound.readframes(sound.getnframes()))
    return math.hypot(*samples) / math.sqrt(len(samples))


def seconds(wav: bytes) -> float:
    with wave.open(io.BytesIO(wav), "rb") as sound:
        return sound.getnframes() / sound.getframerate()


def test_english_and_welsh_are_really_spoken_and_differ() -> None:
    voices = VoicePrograms()
    english, welsh = speak(voices, ENGLISH), speak(voices, WELSH)
    for wav in (english, welsh):
        assert loudness(wav) > 300
        assert 1 < seconds(wav) < 10
    assert speak(voices, Phrase("cy", ENGLISH.text)) not in (english, welsh)


def test_a_slower_rate_takes_longer() -> None:
    fast = VoicePrograms({"en": VoiceCommand(voice="en-gb", rate=200)})
    slow = VoicePrograms({"en": VoiceCommand(voice="en-gb", rate=100)})
    assert seconds(speak(slow, ENGLISH)) > 1.3 * seconds(speak(fast, ENGLISH))


def test_a_lone_a_is_spoken_as_the_letter() -> None:
    """ "A," must sound like the letter written "eigh", not like the article, which is much shorter."""
    voices = VoicePrograms()
    assert seconds(speak(voices, Phrase("en", "A, 14"))) > 1.15 * seconds(speak(voices, Phrase("en", "a 14")))


def test_without_the_program_there_is_no_voice(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("PATH", "")
    monkeypatch.setenv("PROGRAMFILES", str(tmp_path))
    with pytest.raises(NoVoice) as caught:
        VoicePrograms().begin(ENGLISH)
    assert caught.value.problem is Problem.NO_VOICE


@pytest.mark.parametrize(
    ("voices", "problem"),
    [
        ({"cy": VoiceCommand(voice="xx")}, Problem.NO_WELSH_VOICE),
        ({}, Problem.NO_WELSH_VOICE),
        ({"cy": VoiceCommand(())}, Problem.NO_VOICE),
    ],
)
def test_a_missing_language_is_told_from_a_missing_program(
    voices: dict[str, VoiceCommand], problem: Problem
) -> None:
    with pytest.raises(NoVoice) as caught:
        speak(VoicePrograms(voices), WELSH)
    assert caught.value.problem is problem


def test_another_voice_is_dropped_in_and_gets_the_text_as_utf_8(tmp_path: Path) -> None:
    heard = tmp_path / "heard"
    source = (
        "import sys, wave; text = sys.stdin.buffer.read(); open(sys.argv[1], 'wb').write(text);"
        "out = wave.open(sys.stdout.buffer, 'wb'); out.setparams((1, 2, 16000, 0, 'NONE', ''));"
        "out.writeframesraw(b'ab' * 1600)"
    )
    voice = VoiceCommand((sys.executable, "-c", source, "{voice}"), voice=str(heard))
    assert seconds(speak(VoicePrograms({"cy": voice}), Phrase("cy", "ŵ ŷ"))) == 0.1
    assert heard.read_bytes().decode().strip() == "ŵ ŷ"


@pytest.mark.parametrize(
    "source",
    ["raise SystemExit(3)", "pass", "print('no sound')", "import os; os.close(0); raise SystemExit(1)"],
)
def test_a_voice_that_fails_says_so(source: str) -> None:
    with pytest.raises(VoiceFailed):
        speak(VoicePrograms({"en": program(source)}), ENGLISH)


def test_a_program_that_cannot_start_is_a_failed_voice(tmp_path: Path) -> None:
    broken = tmp_path / "voice.exe"
    broken.write_bytes(b"\x00not a program")
    broken.chmod(0o755)
    with pytest.raises(VoiceFailed):
        VoicePrograms({"en": VoiceCommand((str(broken),))}).begin(ENGLISH)


def test_a_voice_that_hangs_is_given_up() -> None:
    voices = VoicePrograms({"en": program("import threading; threading.Event().wait()")}, time_limit=0.01)
    with pytest.raises(VoiceFailed):
        speak(voices, ENGLISH)


def test_cancelling_kills_the_program_and_ends_the_waiting() -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = server.getsockname()[1]
        source = f"import socket; s = socket.create_connection(('127.0.0.1', {port})); s.recv(1)"
        speech = VoicePrograms({"en": program(source)}).begin(ENGLISH)
        ended: list[BaseException] = []

        def wait() -> None:
            try:
                speech.wav()
            except VoiceFailed as failure:
                ended.append(failure)

        waiting = Thread(target=wait)
        waiting.start()
        child, _ = server.accept()
        with child:
            speech.cancel()
            speech.cancel()
            assert child.recv(1) == b""  # the program's end of the line is gone
        waiting.join()
    assert len(ended) == 1


def test_a_phrase_said_lately_is_remembered_and_old_ones_are_forgotten(tmp_path: Path) -> None:
    count = tmp_path / "count"
    source = (
        "import sys, wave; open(sys.argv[1], 'a').write('x');"
        "out = wave.open(sys.stdout.buffer, 'wb'); out.setparams((1, 2, 16000, 0, 'NONE', ''));"
        "out.writeframesraw(b'ab')"
    )
    voices = VoicePrograms({"en": VoiceCommand((sys.executable, "-c", source, "{voice}"), voice=str(count))})
    first = speak(voices, ENGLISH)
    assert speak(voices, ENGLISH) == first
    assert count.read_text() == "x"
    for number in range(KEPT_PHRASES):
        voices.keep(VoiceCommand(), str(number), b"")
    speak(voices, ENGLISH)
    assert count.read_text() == "xx"


def test_sizes_left_open_by_a_pipe_are_filled_in() -> None:
    form = struct.pack("<4sIHHIIHH", b"fmt ", 16, 1, 1, 22050, 44100, 2, 16)
    extra = struct.pack("<4sI3sx", b"LIST", 3, b"abc")  # an odd chunk is padded
    piped = struct.pack("<4sI4s", b"RIFF", 0x7FFFF024, b"WAVE") + form + extra
    piped += struct.pack("<4sI", b"data", 0x7FFFF000) + b"\1\0" * 441
    assert seconds(mended(piped)) == 0.02
    with pytest.raises(ValueError, match="without sound"):
        mended(piped[: -2 * 441])
    with pytest.raises(ValueError, match="not a WAV"):
        mended(b"ID3")
