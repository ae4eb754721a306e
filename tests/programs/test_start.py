"""What the start of a desk loads: what it does not use costs it nothing."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

#: Loaded by a desk that shares its queue, or when somebody asks for it; never by the start of another.
NOT_AT_START = {
    "zenoh",
    "cryptography",
    "psycopg",
    "icalendar",
    "babel",
    "pycountry",
    "openpyxl",
    "pyqtgraph",
    "smtplib",
    "frontdesk.sync",
    "frontdesk.exchange.directory.reading",
    "db.lan",
    "db.central",
    "db.replica",
    "programs.shared_queue",
    "ui.shared_work",
    "ui.display.window",
    "ui.leader",
}


def loaded_by_a_start(data: Path) -> set[str]:
    """The modules that a desk has loaded when its window can be used."""
    quiet = {"QT_QPA_PLATFORM": "offscreen", "PYTHON_KEYRING_BACKEND": "keyring.backends.null.Keyring"}
    command = [sys.executable, "-X", "importtime", "-m", "frontdesk", "desk", "--until-usable"]
    done = subprocess.run(
        [*command, "--data", str(data)],
        env={**os.environ, **quiet},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr[-2000:]
    lines = [line for line in done.stderr.splitlines() if line.startswith("import time:")]
    return {line.rpartition("|")[2].strip() for line in lines}


def test_a_desk_that_shares_with_nobody_loads_nothing_of_sharing(tmp_path: Path) -> None:
    loaded_by_a_start(tmp_path / "data")  # the first start makes the shop
    loaded = loaded_by_a_start(tmp_path / "data")
    assert "ui.desk.window" in loaded
    found = {name for name in loaded if any(f"{name}.".startswith(f"{each}.") for each in NOT_AT_START)}
    assert found == set()
