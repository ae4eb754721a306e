"""A screen nobody sees: Xvfb with a window manager, real key presses into it, and programs started on it."""

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

TREE = Path(__file__).parents[2]
NEEDED = ("Xvfb", "openbox", "xdotool")
#: How long anything on the screen may take before the test gives up (seconds).
PATIENCE = 40.0


@dataclass(frozen=True)
class Screen:
    """An X display and the programs on it."""

    environment: dict[str, str]

    def start(self, *arguments: str) -> subprocess.Popen[str]:
        """Start the program on this screen."""
        return subprocess.Popen(
            [sys.executable, "-m", "frontdesk", *arguments],
            cwd=TREE,
            env=self.environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )

    def tool(self, *arguments: str) -> "subprocess.CompletedProcess[str]":
        """Let xdotool do something; fails the test where it is stuck."""
        asked = ["xdotool", *arguments]
        return subprocess.run(
            asked, check=False, env=self.environment, capture_output=True, text=True, timeout=PATIENCE
        )

    def window(self, name: str) -> None:
        """Wait for a window of that name and bring it forward.

        xdotool breaks off with an X error when any window it meets goes away meanwhile, as those of a
        program that is just starting do; so it is asked again.
        """
        search = ["search", "--sync", "--onlyvisible", "--name", name]
        end = time.monotonic() + PATIENCE
        while (done := self.tool(*search, "windowactivate", "--sync")).returncode:
            if time.monotonic() > end:
                pytest.fail(f"no window “{name}” came forward; xdotool said: {done.stderr}")

    def type(self, text: str) -> None:
        """Press the keys of a text."""
        self.tool("type", "--delay", "25", text).check_returncode()

    def press(self, *keys: str) -> None:
        """Press keys one after another, such as F8 or ctrl+Return."""
        self.tool("key", "--delay", "40", *keys).check_returncode()


@pytest.fixture(scope="module")
def screen() -> Iterator[Screen]:
    missing = [program for program in NEEDED if shutil.which(program) is None]
    if missing:
        if os.environ.get("CI"):
            pytest.fail(f"these programs are needed and missing: {', '.join(missing)}")
        pytest.skip(
            f"NOT TESTED ON A SCREEN: {', '.join(missing)} missing; `python3 dev.py test` installs them"
        )
    reading, writing = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1920x1200x24", "-nolisten", "tcp"],
        pass_fds=[writing],
        stderr=subprocess.DEVNULL,
    )
    os.close(writing)
    with os.fdopen(reading) as pipe:
        display = f":{pipe.readline().strip()}"
    environment = {
        **{name: value for name, value in os.environ.items() if name != "QT_QPA_PLATFORM"},
        "DISPLAY": display,
        "PYTHON_KEYRING_BACKEND": "keyring.backends.null.Keyring",
    }
    manager = subprocess.Popen(["openbox"], env=environment, stderr=subprocess.DEVNULL)
    try:
        yield Screen(environment)
    finally:
        for process in (manager, server):
            process.terminate()
            process.wait(PATIENCE)


@pytest.fixture
def until() -> Callable[[Callable[[], bool], "subprocess.Popen[str]"], None]:
    """Wait until something is so, while a program runs; fails when it ends or patience does.

    It has to be so a few looks long: what is stored is shown a moment later, and only then has its keys.
    """

    def wait(so: Callable[[], bool], program: "subprocess.Popen[str]") -> None:
        looks = 0
        for _ in range(int(PATIENCE * 10)):
            looks = looks + 1 if so() else 0
            if looks > 3:
                return
            try:
                program.wait(0.1)
            except subprocess.TimeoutExpired:
                continue
            break
        pytest.fail(
            f"it never came about; the program said: {program.communicate()[0] if program.poll() else ''}"
        )

    return wait
