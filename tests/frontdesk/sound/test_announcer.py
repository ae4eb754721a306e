"""Calls one after another, never two at once; silence told once; an end that leaves nothing running."""

import io
import logging
import socket
import sys
import wave
from collections.abc import Callable
from pathlib import Path
from threading import Condition, Event, Semaphore, current_thread

import pytest

from frontdesk.sound.announcer import Announcement, Announcer, Phrase, Problem, spoken
from frontdesk.sound.chime import chime
from frontdesk.sound.player import RATE, FilePlayer, samples_of
from frontdesk.sound.ports import NoDevice, NoVoice, Speech, VoiceFailed, problem_text
from frontdesk.sound.speech import VoiceCommand, VoicePrograms

WAIT = 30.0  # seconds after which a test that waits in vain is given up

NAMES = {chime(False): "chime", chime(True): "chime again"}


class Said:
    """A phrase as its own text, so that the player's record can be read."""

    def __init__(self, phrase: Phrase) -> None:
        self._phrase = phrase

    def wav(self) -> bytes:
        return f"{self._phrase.lang} {self._phrase.text}".encode()

    def cancel(self) -> None:
        """Nothing runs."""


class PlainSpeaker:
    def begin(self, phrase: Phrase) -> Speech:
        return Said(phrase)


class Stage:
    """A player that writes down when each sound starts and ends, and lets each pass when the test says so."""

    def __init__(self, *, free: bool = True) -> None:
        self.heard: list[str] = []
        self.record: list[str] = []
        self.volumes: list[float] = []
        self.device = True
        self.closed = False
        self._free = free
        self._turnstile = Semaphore(0)
        self._changed = Condition()

    def play(self, wav: bytes, volume: float, stop: Event) -> None:
        if not self.device:
            raise NoDevice
        if stop.is_set():
            return
        name = NAMES.get(wav) or wav.decode()
        with self._changed:
            self.heard.append(name)
            self.volumes.append(volume)
            self.record.append(f"start {name}")
            self._changed.notify_all()
        if not self._free:
            assert self._turnstile.acquire(timeout=WAIT)
        with self._changed:
            self.record.append(f"end {name}")

    def close(self) -> None:
        self.closed = True

    def started(self, count: int) -> None:
        with self._changed:
            assert self._changed.wait_for(lambda: len(self.heard) >= count, WAIT)

    def let_all_pass(self) -> None:
        self._free = True
        self._turnstile.release(1000)


class Held(Stage):
    """A player whose every sound lasts until it is told to stop."""

    def play(self, wav: bytes, volume: float, stop: Event) -> None:
        super().play(wav, volume, stop)
        assert stop.wait(WAIT)


def ignore(problem: Problem) -> None:
    raise AssertionError(f"no problem was expected: {problem}")


def call(
    ticket: str, desk: int = 3, *, repeat: bool = False, languages: tuple[str, ...] = ("en",)
) -> Announcement:
    return Announcement(ticket, f"Desk {desk}", f"Desg {desk}", languages, repeat)


def words(announcement: Announcement) -> list[str]:
    return [f"{phrase.lang} {phrase.text}" for phrase in spoken(announcement)]


def test_calls_are_heard_in_order_and_never_two_at_once() -> None:
    stage = Stage()
    announcer = Announcer(PlainSpeaker(), stage, ignore)
    calls = [call(f"A{number}", languages=("en", "cy")) for number in range(20)]
    for each in calls:
        announcer.announce(each)
    announcer.finish()
    assert stage.heard == [sound for each in calls for sound in ("chime", *words(each))]
    assert stage.record == [edge for sound in stage.heard for edge in (f"start {sound}", f"end {sound}")]
    assert announcer.status == ()
    assert stage.closed


def test_a_ticket_waits_once_with_its_newest_place_and_keeps_its_turn() -> None:
    stage = Stage(free=False)
    announcer = Announcer(PlainSpeaker(), stage, ignore)
    announcer.announce(call("A1"))
    stage.started(1)
    announcer.announce(call("B2", 4))
    announcer.announce(call("C3", 5))
    announcer.announce(call("B2", 6, repeat=True))
    assert announcer.waiting == ("B2", "C3")
    stage.let_all_pass()
    announcer.finish()
    # B2 was not heard before, so it gets the first chime
    assert stage.heard == [
        "chime", *words(call("A1")), "chime", *words(call("B2", 6)), "chime", *words(call("C3", 5)),
    ]  # fmt: skip


def test_a_recall_while_or_after_it_was_spoken_is_spoken_again_with_another_chime() -> None:
    stage = Stage(free=False)
    announcer = Announcer(PlainSpeaker(), stage, ignore)
    announcer.announce(call("A1"))
    stage.started(1)
    announcer.announce(call("A1", repeat=True))
    assert announcer.waiting == ("A1",)
    stage.let_all_pass()
    stage.started(4)
    announcer.announce(call("A1", repeat=True))
    announcer.finish()
    assert stage.heard[::2] == ["chime", "chime again", "chime again"]
    assert stage.heard[1::2] == words(call("A1")) * 3


def test_without_a_device_calls_go_on_and_it_is_told_once_until_it_changes() -> None:
    stage, told = Stage(), Told()
    stage.device = False
    announcer = Announcer(PlainSpeaker(), stage, told)
    announcer.announce(call("A1"))
    told.wait_for(1)
    assert list(announcer.status) == [Problem.NO_DEVICE]
    announcer.announce(call("A2"))
    announcer.announce(call("A3"))
    assert announcer.wait_quiet(WAIT)
    stage.device = True
    announcer.announce(call("A4"))
    stage.started(2)
    assert stage.heard == ["chime", *words(call("A4"))]
    assert announcer.status == ()
    assert told.problems == [Problem.NO_DEVICE]
    stage.device = False
    announcer.announce(call("A5"))
    announcer.finish()
    assert told.problems == [Problem.NO_DEVICE, Problem.NO_DEVICE]


class Told:
    """What was reported, and a way to wait for it."""

    def __init__(self) -> None:
        self.problems: list[Problem] = []
        self._changed = Condition()

    def __call__(self, problem: Problem) -> None:
        with self._changed:
            self.problems.append(problem)
            self._changed.notify_all()

    def wait_for(self, count: int) -> None:
        with self._changed:
            assert self._changed.wait_for(lambda: len(self.problems) >= count, WAIT)


def test_without_a_voice_the_chime_still_calls(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("PATH", "")
    monkeypatch.setenv("PROGRAMFILES", str(tmp_path))
    stage, told = Stage(), Told()
    announcer = Announcer(VoicePrograms(), stage, told)
    announcer.announce(call("A1", languages=("en", "cy")))
    announcer.announce(call("A2", languages=("en", "cy")))
    announcer.finish()
    assert stage.heard == ["chime", "chime"]
    assert told.problems == [Problem.NO_VOICE]
    assert announcer.status == (Problem.NO_VOICE,)


class EnglishOnly(PlainSpeaker):
    def begin(self, phrase: Phrase) -> Speech:
        if phrase.lang == "cy":
            raise NoVoice(Problem.NO_WELSH_VOICE)
        return super().begin(phrase)


def test_one_missing_language_does_not_silence_the_other_and_is_told_once() -> None:
    stage, told = Stage(), Told()
    announcer = Announcer(EnglishOnly(), stage, told)
    for ticket in ("A1", "A2"):
        announcer.announce(call(ticket, languages=("cy", "en")))
    announcer.finish()
    assert stage.heard == ["chime", *words(call("A1")), "chime", *words(call("A2"))]
    assert told.problems == [Problem.NO_WELSH_VOICE]


def test_stop_ends_the_sound_of_the_moment_and_what_waits() -> None:
    stage = Held()
    announcer = Announcer(PlainSpeaker(), stage, ignore)
    announcer.announce(call("A1"))
    announcer.announce(call("A2"))
    stage.started(1)
    announcer.stop()
    announcer.stop()
    announcer.announce(call("A3"))
    assert stage.heard == ["chime"]
    assert stage.closed
    assert announcer.waiting == ()


def test_stop_kills_the_speech_program() -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = server.getsockname()[1]
        source = f"import socket; s = socket.create_connection(('127.0.0.1', {port})); s.recv(1)"
        voice = VoiceCommand((sys.executable, "-c", source))
        announcer = Announcer(VoicePrograms({"en": voice}, time_limit=WAIT), Stage(), ignore)
        announcer.announce(call("A1"))
        program, _ = server.accept()
        with program:
            announcer.stop()
            assert program.recv(1) == b""


class Endless:
    """A speech that is never ready and, like a killed program, fails when it is cancelled."""

    def __init__(self) -> None:
        self.awaited = Event()
        self._cancelled = Event()

    def wav(self) -> bytes:
        self.awaited.set()
        assert self._cancelled.wait(WAIT)
        raise VoiceFailed("killed")

    def cancel(self) -> None:
        self._cancelled.set()


def test_a_speech_cut_short_is_not_taken_for_a_broken_voice() -> None:
    told, speech = Told(), Endless()
    announcer = Announcer(SpeakerOf(speech), Stage(), told)
    announcer.announce(call("A1"))
    assert speech.awaited.wait(WAIT)
    announcer.stop()
    assert told.problems == []
    assert announcer.status == ()


class SpeakerOf:
    def __init__(self, speech: Speech) -> None:
        self._speech = speech

    def begin(self, phrase: Phrase) -> Speech:
        return self._speech


def test_muted_nothing_is_heard_and_muting_cuts_short() -> None:
    stage = Held()
    announcer = Announcer(PlainSpeaker(), stage, ignore)
    announcer.announce(call("A1"))
    announcer.announce(call("A2"))
    stage.started(1)
    announcer.muted = True
    announcer.announce(call("A3"))
    assert announcer.waiting == ()
    announcer.muted = False
    announcer.announce(call("A4"))
    stage.started(2)
    announcer.stop()
    assert stage.heard == ["chime", "chime"]


def test_volume_is_kept_within_bounds_and_used_for_the_next_sound() -> None:
    stage = Stage()
    announcer = Announcer(PlainSpeaker(), stage, ignore, volume=0.25, muted=True)
    announcer.announce(call("A1"))
    announcer.muted = False
    announcer.announce(call("A2"))
    stage.started(2)
    announcer.volume = 3
    announcer.announce(call("A3"))
    announcer.finish()
    assert stage.volumes == [0.25, 0.25, 1.0, 1.0]
    assert announcer.muted is False
    assert announcer.volume == 1.0


def test_a_bug_in_one_call_is_logged_and_the_next_is_heard(caplog: pytest.LogCaptureFixture) -> None:
    stage = Stage()
    announcer = Announcer(EnglishOnly(), stage, ignore)
    with caplog.at_level(logging.ERROR):
        announcer.announce(call("A1", languages=("cy",)))  # `ignore` raises
        announcer.announce(call("A2"))
        announcer.finish()
    assert stage.heard == ["chime", *words(call("A2"))]
    assert "a call was not spoken" in caplog.text


def test_it_may_be_stopped_from_its_own_thread() -> None:
    stage = Stage()
    stage.device = False
    stopped = Event()

    def stop(problem: Problem) -> None:
        assert current_thread().name == "announcer"
        announcer.stop()
        stopped.set()

    announcer = Announcer(PlainSpeaker(), stage, stop)
    announcer.announce(call("A1"))
    assert stopped.wait(WAIT)
    announcer.finish()
    assert stage.closed


@pytest.mark.parametrize("end", [Announcer.stop, Announcer.finish])
def test_an_announcer_that_never_spoke_ends_too(end: Callable[[Announcer], None]) -> None:
    end(Announcer(PlainSpeaker(), Stage(), ignore))


def test_a_day_of_calls_really_spoken_into_a_file(tmp_path: Path) -> None:
    path = tmp_path / "calls.wav"
    voices = VoicePrograms()
    calls = [
        call("A14", languages=("en", "cy")),
        call("C4", 1, languages=("en", "cy")),
        call("A14", languages=("en", "cy"), repeat=True),
    ]
    announcer = Announcer(voices, FilePlayer(path), ignore)
    announcer.announce(calls[0])
    announcer.announce(calls[1])
    assert announcer.wait_quiet(WAIT)
    announcer.announce(calls[2])
    announcer.finish()
    expected = b""
    for each in calls:
        expected += samples_of(chime(each.repeat), 1.0).tobytes()
        for phrase in spoken(each):
            speech = voices.begin(phrase)
            expected += samples_of(speech.wav(), 1.0).tobytes()
            speech.cancel()
    with wave.open(io.BytesIO(path.read_bytes())) as saved:
        assert saved.getnframes() / RATE > 15
        assert saved.readframes(saved.getnframes()) == expected


@pytest.mark.parametrize("problem", list(Problem))
def test_every_problem_has_plain_words(problem: Problem) -> None:
    assert problem_text(problem).endswith(".")
