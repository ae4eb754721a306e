"""What dev.py says and does on a machine that lacks something, and how it sums the checks up."""

import subprocess
import sys
from pathlib import Path

import pytest

import dev
from bootstrap import environment, machine
from bootstrap.starting import TREE, Stopped

LACKED = {"libfrontdesk-never.so.1": "libfrontdesk-never1"}
linux_only = pytest.mark.skipif(sys.platform != "linux", reason="apt and shared libraries are Linux's")


@pytest.fixture
def bare(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """A machine with no programs on its path, so that nothing is installed by these tests."""
    monkeypatch.setenv("PATH", str(tmp_path))
    return tmp_path


@linux_only
def test_a_missing_library_is_found_by_loading_it() -> None:
    there = {"libc.so.6": "libc6"}
    assert machine.missing_packages(LACKED | there, {}) == LACKED


def test_a_missing_program_is_found_on_the_path(bare: Path) -> None:
    assert machine.missing_packages({}, {"espeak-ng": "espeak-ng"}) == {"espeak-ng": "espeak-ng"}


@linux_only
def test_what_is_needed_stops_with_the_exact_command(bare: Path) -> None:
    (bare / "apt-get").write_text("#!/bin/sh\nexit 100\n")
    (bare / "apt-get").chmod(0o755)
    with pytest.raises(Stopped) as stopped:
        machine.ensure_system(LACKED, {"Xvfb": "xvfb"}, {})
    assert "sudo apt-get install --no-install-recommends libfrontdesk-never1 xvfb" in str(stopped.value)


def test_what_is_optional_is_said_and_does_not_stop(bare: Path, capsys: pytest.CaptureFixture[str]) -> None:
    machine.ensure_system({}, {}, {"espeak-ng": "espeak-ng"})
    said = capsys.readouterr().out
    assert "espeak-ng is not installed" in said
    assert "not spoken" in said


def test_a_library_can_be_optional_too(
    bare: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(machine, "missing_packages", lambda libraries, programs: libraries | programs)
    machine.ensure_system({}, {}, machine.BRAILLE)
    said = capsys.readouterr().out
    assert "liblouis.so.20 is not installed: documents can't be made in Braille" in said
    assert "liblouis20" in said


def test_nothing_is_said_where_nothing_is_missing(capsys: pytest.CaptureFixture[str]) -> None:
    machine.ensure_system({}, {}, {})
    assert capsys.readouterr().out == ""


def test_the_stamp_changes_with_the_lock() -> None:
    assert environment.digest("run") == environment.digest("run")
    assert environment.digest("run") != environment.digest("dev")


def test_every_check_is_run_and_the_failing_ones_are_named(capfd: pytest.CaptureFixture[str]) -> None:
    code = dev.run_checks({"first": "python -c raise(SystemExit(3))", "second": "python -c print(40+2)"})
    said = capfd.readouterr().out
    assert code == 1
    assert "42" in said
    assert "first     FAILED" in said
    assert "second    passed" in said


def test_all_checks_passing_is_success() -> None:
    assert dev.run_checks({"only": "python -c pass"}) == 0


def test_help_lists_every_command() -> None:
    done = subprocess.run(
        [sys.executable, "dev.py", "--help"], cwd=TREE, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0
    for command in ("run", "test", "build", "lock", "lint", "notices", "translate"):
        assert command in done.stdout
