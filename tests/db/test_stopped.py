"""Killed or without power at any moment of a restore or a salvage: nothing that was there before is lost."""

from __future__ import annotations

import contextlib
import os
import random
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from db.backup import backup
from db.check import check
from db.folder import open_folder
from db.restoring import restore
from db.salvage.saving import salvage
from db.salvage.wal import committed
from tests.contracts.samples import new, whole_visit
from tests.db.power import ROOT, Disk, can_watch, watch
from tests.db.test_kill import line_of

KILLS = 12
CUTS = 40
LINUX = pytest.mark.skipif(not hasattr(os, "fork"), reason="NOT TESTED HERE: killing needs fork and SIGKILL")


@dataclass(frozen=True)
class Case:
    """A folder something is to be done to, and the two things its data may then be: as before, or done."""

    folder: Path
    words: tuple[str, ...]
    before: set[str]
    done: set[str]
    again: Callable[[Path], object]


@pytest.fixture(params=["salvage", "restore"])
def case(request: pytest.FixtureRequest, path: Path, tmp_path: Path) -> Case:
    """A desk that was killed: part of its last steps lies in the write-ahead log only."""
    data = open_folder(path, write=True, keyring=False)
    for _ in range(8):
        data.store.append(whole_visit(new("visit")))
    data.store.connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")
    copied = {event.id for event in data.store.log()}
    copy = backup(data, tmp_path / "copy.db")
    for _ in range(4):
        data.store.append(whole_visit(new("visit")))
    everything = {event.id for event in data.store.log()}
    folder = shutil.copytree(path, tmp_path / "left")
    data.close()
    (folder / "desk.db-shm").unlink()
    if request.param == "restore":
        return Case(folder, ("restore", str(copy)), everything, copied, lambda to: restore(copy, to))
    newer = {frame.number for frame in committed(folder / "desk.db-wal", lambda number, page: True)}
    old = next(page for page in range(2, 99) if page not in newer)
    with (folder / "desk.db").open("rb+") as file:
        file.seek(4096 * (old - 1) + 100)
        file.write(b"broken")
    whole = shutil.copytree(folder, tmp_path / "once")
    assert salvage(whole) is not None
    return Case(folder, ("salvage",), everything, kept(whole), salvage)


def kept(folder: Path) -> set[str]:
    """The events in a folder, once it was found whole."""
    data = open_folder(folder, write=True, keyring=False)
    assert check(data.store).file == ()
    events = {event.id for event in data.store.log()}
    data.close()
    return events


def asides(folder: Path) -> list[Path]:
    return [place for place in (folder / "set-aside").glob("*") if (place / "desk.db").exists()]


def look_at(case: Case, left: Path) -> None:
    """What was stopped is done again, and then everything is there: here or in what was set aside."""
    if case.words[0] == "restore":
        now = kept(left)  # opening it finishes what was begun
        assert now in (case.before, case.done)
        if now == case.done:
            (aside,) = asides(left)
            assert kept(aside) == case.before
        return
    case.again(left)
    assert kept(left) == case.done
    (aside,) = asides(left)
    assert salvage(aside) is not None
    assert kept(aside) == case.done


@pytest.fixture
def rescuer() -> Iterator[subprocess.Popen[str]]:
    command = [sys.executable, "-m", "tests.db.rescuer"]
    with subprocess.Popen(
        command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as process:
        yield process
        assert process.stdin is not None
        process.stdin.close()


def run(rescuer: subprocess.Popen[str], case: Case, left: Path) -> int:
    """Begin it; its process."""
    assert rescuer.stdin is not None
    rescuer.stdin.write(" ".join((*case.words, str(left))) + "\n")
    rescuer.stdin.flush()
    return int(line_of(rescuer.stdout).removeprefix("pid "))


@LINUX
def test_killed_at_any_moment(rescuer: subprocess.Popen[str], case: Case, tmp_path: Path) -> None:
    seed = random.randrange(1 << 32)
    print("seed", seed)  # shown where the test fails
    chance = random.Random(seed)
    begun = time.perf_counter()
    run(rescuer, case, shutil.copytree(case.folder, tmp_path / "whole"))
    assert line_of(rescuer.stdout) == "ended"
    usual = time.perf_counter() - begun
    for number in range(KILLS):
        left = shutil.copytree(case.folder, tmp_path / f"killed{number}")
        process = run(rescuer, case, left)
        until = time.perf_counter() + chance.random() * usual
        while time.perf_counter() < until:
            pass
        with contextlib.suppress(ProcessLookupError):  # it was quicker this time
            os.kill(process, signal.SIGKILL)
        assert line_of(rescuer.stdout) == "ended"
        look_at(case, left)
        shutil.rmtree(left)


@pytest.mark.skipif(not can_watch(), reason="NOT TESTED HERE: cutting the power needs strace")
def test_without_power_at_any_moment(case: Case, tmp_path: Path) -> None:
    before = shutil.copytree(case.folder, tmp_path / "before")
    steps = watch([*case.words, str(case.folder)], case.folder)
    assert sum(step.what == "rename" for step in steps) > 3
    seed = random.randrange(1 << 32)
    print("seed", seed)
    chance = random.Random(seed)
    late = max(n for n, step in enumerate(steps) if step.what == "write")
    for number in range(CUTS):  # most of them where names change
        first = late if number % 4 else 0
        disk = Disk(before)
        for step in steps[: chance.randint(first, len(steps))]:
            disk.do(step)
        left = tmp_path / f"cut{number}"
        disk.cut(chance, left)
        look_at(case, left)
        shutil.rmtree(left)
