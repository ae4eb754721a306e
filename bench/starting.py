"""From starting the program to a check-in field that can be used, and the memory it takes by then.

Knows how to start the program as a person does, in a process of its own, and to listen to what it tells.
"""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path
from statistics import median
from typing import IO

from bench.amounts import Amounts
from bench.report import Figure
from bench.shop import BenchShop
from bench.timing import since
from bench.usable import SHOWN, USABLE

_TREE = Path(__file__).resolve().parent.parent
_PATIENCE = 60  # seconds


class NotStartedError(Exception):
    """The program ended, or was silent, before its window could be used."""


def starts(shop: BenchShop, amounts: Amounts) -> list[Figure]:
    """Medians of several starts, after one that fills the system's file cache."""
    try:
        cold, *_ = _start(shop.path)
        runs = [_start(shop.path) for _ in range(amounts.starts)]
    except NotStartedError as problem:
        return _figures(amounts, None, None, str(problem))
    usable, shown, megabytes = (median(run[place] for run in runs) for place in range(3))
    note = (
        f"median of {len(runs)}; queue shown after {shown / 1000:.2f} s; the first start {cold / 1000:.2f} s"
    )
    return _figures(amounts, usable / 1000, megabytes, note)


def _figures(amounts: Amounts, usable: float | None, megabytes: float | None, note: str) -> list[Figure]:
    return [
        Figure(
            id="start",
            what=f"Start to a usable check-in field, {amounts.stored:,} visits",
            value=usable,
            unit="s",
            target=1.0,
            note=note,
        ),
        Figure(id="memory", what="Memory once the queue is shown", value=megabytes, unit="MB", target=180),
    ]


def command(folder: Path) -> list[str]:
    """How the program is started: the built one as it is, else by this Python."""
    program = [sys.executable] if getattr(sys, "frozen", False) else [sys.executable, "-m", "frontdesk"]
    return [*program, "desk", "--data", str(folder), "--until-usable"]


def _surroundings(folder: Path) -> dict[str, str]:
    """Where Python was told to keep no compiled modules (in containers, mostly), it keeps them with the data.

    A person's Python keeps them: from the second start on nothing is compiled.
    """
    surroundings = dict(os.environ)
    if surroundings.pop("PYTHONDONTWRITEBYTECODE", ""):
        surroundings["PYTHONPYCACHEPREFIX"] = str(folder / "compiled")
    return surroundings


def _start(folder: Path) -> tuple[float, float, float]:
    """Milliseconds until usable and until shown, and megabytes then."""
    started = time.perf_counter()
    with subprocess.Popen(
        command(folder),
        cwd=_TREE,
        env=_surroundings(folder),
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    ) as program:
        try:
            usable = _until(program.stdout, USABLE, started)
            shown = _until(program.stdout, SHOWN, started)
            program.wait(_PATIENCE)
        except BaseException:
            program.kill()
            raise
    return usable[0], shown[0], float(shown[1])


def _until(lines: IO[str] | None, wanted: str, started: float) -> tuple[float, str]:
    """When a line beginning with a word came, and what else is in it."""
    for line in lines or ():
        at = since(started)
        word, _, rest = line.strip().partition(" ")
        if word == wanted:
            return at, rest
    raise NotStartedError(f"the program ended before it told “{wanted}”")
