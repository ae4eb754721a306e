"""The program as a person meets it: real windows on a real (unseen) screen, real keys, a real store."""

import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import pytest
from PIL import Image

from db.folder import DataFolder, open_folder
from frontdesk.clock import day_of, system_wall
from frontdesk.staffing import DeskState, Staffing
from frontdesk.store import StoreError
from frontdesk.visit import Phase, Visit
from tests.features.conftest import PATIENCE, TREE, Screen

pytestmark = pytest.mark.screen
Until = Callable[[Callable[[], bool], "subprocess.Popen[str]"], None]


class Onlooker:
    """Reads what a running desk has stored, beside it."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._data: DataFolder | None = None

    def visits(self) -> list[Visit]:
        """Today's visits; none while there is no database yet."""
        if self._data is None:
            try:
                self._data = open_folder(self._folder, write=False)
            except StoreError:
                return []
        return self._data.store.visits_of(day_of(system_wall()))

    def desks(self) -> list[Staffing]:
        """The desks that were ever opened."""
        return [] if self._data is None else self._data.store.staffing()

    def details(self, visit: Visit) -> dict[str, str]:
        """The personal details of a visit."""
        return {} if self._data is None else self._data.store.details(f"visit/{visit.id}")

    def sees(self, phase: Phase) -> bool:
        """Whether the first visit has come so far."""
        return self.visits()[0].phase is phase

    def close(self) -> None:
        """Let go of the database."""
        if self._data is not None:
            self._data.close()


@pytest.fixture
def onlooker(tmp_path: Path) -> Iterator[Onlooker]:
    looking = Onlooker(tmp_path)
    yield looking
    looking.close()


def test_a_visitor_from_check_in_to_finish_by_keys_alone(
    screen: Screen, until: Until, onlooker: Onlooker, tmp_path: Path
) -> None:
    program = screen.start("desk", "--data", str(tmp_path), "--desk", "1")
    try:
        screen.window("Front desk")
        screen.type("bus pas")
        screen.press("Return", "Return")
        until(lambda: len(onlooker.visits()) == 1, program)
        (visit,) = onlooker.visits()
        assert (visit.service, visit.phase) == ("bus-pass", Phase.WAITING)
        for key, phase in (("F8", Phase.CALLED), ("F10", Phase.SERVING), ("F10", Phase.FINISHED)):
            screen.press(key)
            until(partial(onlooker.sees, phase), program)
        screen.type("bus pas")
        screen.press("Return", "ctrl+Return")
        until(lambda: len(onlooker.visits()) == 2, program)
        assert any(visit.at_door for visit in onlooker.visits())
        screen.press("alt+F4")
        assert program.wait(PATIENCE) == 0
    finally:
        program.kill()
        program.communicate()


def test_the_first_keys_after_the_start_go_where_they_should(
    screen: Screen, until: Until, onlooker: Onlooker, tmp_path: Path
) -> None:
    program = screen.start("desk", "--data", str(tmp_path), "--desk", "1")
    try:
        screen.window("Front desk")
        screen.type("bus pas")
        screen.press("Return", "Tab")
        screen.type("Anna")
        screen.press("Return")
        until(lambda: len(onlooker.visits()) == 1, program)
        (visit,) = onlooker.visits()
        assert onlooker.details(visit) == {"name": "Anna"}
    finally:
        program.kill()
        program.communicate()


@pytest.mark.parametrize("sample", [False, True])
def test_closing_the_desk_ends_its_program_also_while_the_display_is_open(
    screen: Screen, tmp_path: Path, sample: bool
) -> None:
    own = ["desk", "--data", str(tmp_path), "--desk", "1", "--display"]
    program = screen.start(*(["sample"] if sample else own))
    try:
        screen.window("display")
        screen.window("Front desk ·")
        screen.press("alt+F4")
        assert program.wait(PATIENCE) == 0
    finally:
        program.kill()
        program.communicate()


def start_listening(screen: Screen, *arguments: str) -> "subprocess.Popen[str]":
    """Start a program that Ctrl C reaches: where tests run in the background the shell has it ignored."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    try:
        return screen.start(*arguments)
    finally:
        signal.signal(signal.SIGINT, before)


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_program_told_to_end_closes_its_desk_and_leaves_no_trace_of_an_error(
    screen: Screen, onlooker: Onlooker, tmp_path: Path, number: signal.Signals
) -> None:
    program = start_listening(screen, "desk", "--data", str(tmp_path), "--desk", "1")
    try:
        screen.window("Front desk ·")
        program.send_signal(number)
        said, _ = program.communicate(timeout=PATIENCE)
        assert program.returncode == 0
        assert "Traceback" not in said
        onlooker.visits()
        assert [desk.state for desk in onlooker.desks()] == [DeskState.CLOSED]
    finally:
        program.kill()


def test_a_day_being_played_ends_by_ctrl_c(screen: Screen, tmp_path: Path) -> None:
    program = start_listening(screen, "demo", "--out", str(tmp_path), "--speed", "60")
    try:
        screen.window("Front desk ·")
        program.send_signal(signal.SIGINT)
        said, _ = program.communicate(timeout=PATIENCE)
        assert program.returncode == 130
        assert "Traceback" not in said
    finally:
        program.kill()


def test_a_display_of_its_own_beside_a_desk(
    screen: Screen, until: Until, onlooker: Onlooker, tmp_path: Path
) -> None:
    desk = screen.start("desk", "--data", str(tmp_path), "--desk", "1")
    screen.window("Front desk")
    screen.type("homelessness")
    screen.press("Return", "Return")
    until(lambda: len(onlooker.visits()) == 1, desk)
    display = screen.start("display", "--data", str(tmp_path), "--window", "--silent")
    try:
        screen.window("display")
        screen.window("Front desk")
        screen.press("F8")
        until(partial(onlooker.sees, Phase.CALLED), desk)
        assert display.poll() is None
    finally:
        for program in (display, desk):
            program.kill()
            program.communicate()


def test_the_whole_day_is_played_on_the_screen_and_its_pictures_are_taken(
    screen: Screen, tmp_path: Path
) -> None:
    program = screen.start("demo", "--out", str(tmp_path), "--visits", "120")
    said, _ = program.communicate(timeout=10 * PATIENCE)
    assert program.returncode == 0, said
    assert "120 visits" in said
    pictures = sorted(tmp_path.glob("*.png"))
    assert len(pictures) == 9
    for picture in pictures:
        with Image.open(picture) as image:
            assert image.width >= 1280
            colours = image.convert("RGB").getcolors(maxcolors=1 << 24)
        assert colours is not None
        assert len(colours) > 50, f"{picture.name} is blank"
    for kind in ("pdf", "csv", "json", "xlsx"):
        assert (tmp_path / f"wait-log.{kind}").stat().st_size > 500


def test_without_a_screen_the_sample_plays_its_day_and_says_only_where_the_pictures_are(
    tmp_path: Path,
) -> None:
    left_out = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    done = subprocess.run(
        [sys.executable, "-m", "frontdesk", "sample", "--out", str(tmp_path)],
        check=False,
        cwd=TREE,
        env={name: value for name, value in os.environ.items() if name not in left_out},
        capture_output=True,
        text=True,
        timeout=10 * PATIENCE,
    )
    assert (done.returncode, done.stderr) == (0, "")
    first, second = done.stdout.splitlines()
    assert first.startswith("There is no screen here")
    assert second.endswith(f"Pictures and the wait log are in {tmp_path}.")
