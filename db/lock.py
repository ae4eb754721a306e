"""One writer for each data folder: a lock of the operating system, gone with the process that held it.

Knows nothing of the database; readers need no lock.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Final

from db.errors import environment
from frontdesk.store import StoreError

FILE: Final = "desk.lock"

if sys.platform == "win32":
    import msvcrt

    def _take(descriptor: int) -> None:
        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _take(descriptor: int) -> None:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)


class Lock:
    """The right to write to a data folder, held from its making until `release` or the process's end."""

    def __init__(self, folder: Path) -> None:
        """Take the lock; raises StoreError `in_use` where another has it, be it in this program."""
        with environment():
            descriptor = os.open(folder / FILE, os.O_RDWR | os.O_CREAT, 0o600)
        try:
            _take(descriptor)
        except OSError as error:
            os.close(descriptor)
            raise StoreError("in_use", type(error).__name__) from error
        self._descriptor: int | None = descriptor

    def release(self) -> None:
        """Let another program write. The file stays: removing it could let two programs in at once."""
        if self._descriptor is not None:
            os.close(self._descriptor)
            self._descriptor = None
