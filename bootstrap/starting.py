"""Starting other programs and speaking to whoever started this one.

Knows where the tree is; knows nothing of what is started.
"""

from __future__ import annotations

import os
import subprocess
from collections.abc import Sequence
from pathlib import Path

TREE = Path(__file__).resolve().parent.parent


class Stopped(Exception):
    """The setting up cannot go on; the message says what to do."""


def say(text: str) -> None:
    """Print one line at once, in order with what the started programs print."""
    print(text, flush=True)


def start(command: Sequence[str], **more: str) -> int:
    """Run `command` in the tree, its output shown; the exit code. `more` is added to the environment."""
    return subprocess.run(command, cwd=TREE, env={**os.environ, **more}, check=False).returncode


def ask(command: Sequence[str]) -> tuple[int, str]:
    """Run `command` quietly: its exit code and what it printed. A missing program counts as a failure."""
    try:
        done = subprocess.run(
            command,
            cwd=TREE,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            check=False,
        )
    except OSError as error:
        return 127, str(error)
    return done.returncode, done.stdout + done.stderr
