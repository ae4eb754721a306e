"""None outlives the windows: see ui/__init__.py for what threatens it."""

import subprocess
import sys

CALLS = """
import ui
from PySide6.QtGui import QFont
font = QFont("x")
for _ in range(50_000):
    font.setPixelSize(12)
"""


def test_a_process_survives_many_calls_that_return_nothing() -> None:
    done = subprocess.run([sys.executable, "-c", CALLS], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
