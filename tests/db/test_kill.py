"""Killed at any moment, a desk has kept every step it said was kept, and what it kept is whole."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import IO

import pytest

from db.check import check
from db.folder import open_folder

KILLS = 30
ROOT = Path(__file__).parents[2]


@pytest.fixture
def writer() -> Iterator[subprocess.Popen[str]]:
    command = [sys.executable, "-m", "tests.db.writer"]
    with subprocess.Popen(
        command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as process:
        yield process
        assert process.stdin is not None
        process.stdin.close()


def line_of(stream: IO[str] | None) -> str:
    assert stream is not None
    line = stream.readline().strip()
    assert line, "the desk ended by itself"
    return line


def spin(seconds: float) -> None:
    """Let a little time go by, so that the kill comes at any point within a step and not just after one."""
    until = time.perf_counter() + seconds
    while time.perf_counter() < until:
        pass


def killed_once(writer: subprocess.Popen[str], path: Path, chance: random.Random) -> set[str]:
    """What one desk said it kept until it was killed."""
    assert writer.stdin is not None
    writer.stdin.write(f"{path}\n")
    writer.stdin.flush()
    pid = int(line_of(writer.stdout).removeprefix("pid "))
    kept = {line_of(writer.stdout) for _ in range(chance.randrange(1, 20))}
    spin(chance.random() * 0.005)
    os.kill(pid, signal.SIGKILL)
    while (line := line_of(writer.stdout)) != "ended":
        kept.add(line)
    return kept


@pytest.mark.skipif(not hasattr(os, "fork"), reason="NOT TESTED HERE: killing needs fork and SIGKILL")
def test_nothing_acknowledged_is_lost_however_often_it_is_killed(
    writer: subprocess.Popen[str], path: Path
) -> None:
    seed = random.randrange(1 << 32)
    print("seed", seed)  # shown where the test fails
    chance = random.Random(seed)
    acknowledged: set[str] = set()
    for _ in range(KILLS):
        acknowledged |= killed_once(writer, path, chance)
        opened = open_folder(path, write=True, keyring=False)
        there = {f"{event.id} {event.stream}" for event in opened.store.log()}
        assert acknowledged <= there
        assert check(opened.store).clean
        for visit in opened.store.open_visits():
            assert opened.store.details(f"visit/{visit.id}") == {"name": f"Visitor {visit.id}"}
        opened.close()
    assert len(acknowledged) > KILLS
