"""Playing: on miniaudio's silent device, which keeps real time and needs no hardware, and into a file."""

import sys
import wave
from pathlib import Path
from threading import Event, Thread

import miniaudio
import pytest

from frontdesk.sound.chime import chime
from frontdesk.sound.player import PAUSE, RATE, DevicePlayer, FilePlayer, samples_of
from frontdesk.sound.ports import NoDevice, Problem, SoundFailed, VoiceFailed

ELSEWHERE = miniaudio.Backend.ALSA if sys.platform == "win32" else miniaudio.Backend.WASAPI


def length(wav: bytes) -> float:
    return len(samples_of(wav, 1.0)) / RATE


def test_the_two_chimes_are_short_and_differ() -> None:
    assert 1 < length(chime(False)) < 2.3
    assert 1 < length(chime(True)) < 2.3
    assert chime(True) != chime(False)


@pytest.mark.parametrize("repeat", [False, True])
def test_a_chime_starts_and_ends_softly_and_is_never_cut_off(repeat: bool) -> None:
    samples = samples_of(chime(repeat), 1.0)
    sounding = samples[: len(samples) - int(RATE * PAUSE)]
    peak = max(abs(value) for value in sounding)
    assert 15_000 < peak < 25_000
    assert max(abs(value) for value in sounding[:40]) < peak / 4
    assert max(abs(value) for value in sounding[-50:]) < peak / 50


def test_volume_makes_it_quieter_down_to_silence() -> None:
    loud, soft, none = (max(samples_of(chime(False), volume)) for volume in (1.0, 0.5, 0.0))
    assert loud == max(samples_of(chime(False), 7.0))
    assert abs(soft - loud / 2) <= 1
    assert none == 0


def test_what_is_not_a_sound_is_the_voice_at_fault() -> None:
    with pytest.raises(VoiceFailed):
        samples_of(b"no sound", 1.0)


def test_a_sound_is_played_to_its_end_and_the_device_used_again() -> None:
    player = DevicePlayer((miniaudio.Backend.NULL,))
    player.play(chime(False), 0.5, Event())
    player.play(chime(True), 0.5, Event())
    player.close()
    player.close()


class Watched(Event):
    """A stop signal that tells when the player has begun to listen to it, which it does once it plays."""

    def __init__(self) -> None:
        super().__init__()
        self.listened_to = Event()

    def wait(self, timeout: float | None = None) -> bool:
        self.listened_to.set()
        return super().wait(timeout)


def minutes_long() -> bytes:
    """A sound that does not end within a test."""
    head, frames = chime(False)[:40], chime(False)[44:] * 400
    return head + len(frames).to_bytes(4, "little") + frames


def test_playing_ends_when_told_to() -> None:
    player = DevicePlayer((miniaudio.Backend.NULL,))
    stop = Watched()
    playing = Thread(target=player.play, args=(minutes_long(), 1.0, stop))
    playing.start()
    assert stop.listened_to.wait(30)
    stop.set()
    playing.join(30)
    assert not playing.is_alive()
    player.play(minutes_long(), 1.0, stop)  # and does not begin
    player.close()


def test_a_device_that_stops_taking_sound_counts_as_gone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("frontdesk.sound.player.GRACE", -3600.0)  # as if an hour had passed
    player = DevicePlayer((miniaudio.Backend.NULL,))
    with pytest.raises(NoDevice):
        player.play(minutes_long(), 1.0, Event())
    monkeypatch.undo()
    player.play(chime(False), 1.0, Event())  # found again
    player.close()


def test_without_a_device_it_says_so_and_looks_again_next_time() -> None:
    player = DevicePlayer((ELSEWHERE,))
    for _ in range(2):
        with pytest.raises(NoDevice):
            player.play(chime(False), 1.0, Event())
    player.close()


def test_the_file_holds_each_sound_whole_one_after_another(tmp_path: Path) -> None:
    path = tmp_path / "new folder" / "calls.wav"
    player = FilePlayer(path)
    player.play(chime(False), 1.0, Event())
    player.play(chime(True), 1.0, Event())
    with wave.open(str(path)) as saved:  # whole before it is closed
        assert saved.getframerate() == RATE
        in_file = saved.readframes(saved.getnframes())
    assert in_file == samples_of(chime(False), 1.0).tobytes() + samples_of(chime(True), 1.0).tobytes()
    assert player.seconds == pytest.approx(len(in_file) / 2 / RATE)
    player.close()


def test_nothing_is_saved_once_told_to_stop(tmp_path: Path) -> None:
    stop = Event()
    stop.set()
    player = FilePlayer(tmp_path / "calls.wav")
    player.play(chime(False), 1.0, stop)
    player.close()
    assert not (tmp_path / "calls.wav").exists()


def test_a_file_that_cannot_be_written_says_so(tmp_path: Path) -> None:
    (tmp_path / "taken").write_text("a file where a folder should be")
    player = FilePlayer(tmp_path / "taken" / "calls.wav")
    with pytest.raises(SoundFailed) as caught:
        player.play(chime(False), 1.0, Event())
    assert caught.value.problem is Problem.NOT_SAVED
    player.close()
