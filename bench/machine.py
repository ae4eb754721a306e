"""On what machine and with which versions the figures were measured, and how much memory a process takes.

Knows the operating system's ways to tell; nothing that names the machine, its user or its folders is read.
"""

from __future__ import annotations

import os
import platform
import sys
from dataclasses import dataclass
from pathlib import Path

_MEGABYTE = 1_000_000


@dataclass(frozen=True, slots=True)
class Machine:
    """What figures depend on beside the program. `screen` is Qt's platform ("xcb", "offscreen"…)."""

    processors: int
    system: str
    python: str
    qt: str
    sqlcipher: str
    screen: str

    @property
    def line(self) -> str:
        """All of it in one line."""
        return (
            f"{self.processors} processors · {self.system} · Python {self.python}"
            f" · Qt {self.qt} ({self.screen}) · SQLCipher {self.sqlcipher}"
        )


def this_machine() -> Machine:
    """The machine this runs on."""
    from PySide6.QtCore import qVersion
    from PySide6.QtGui import QGuiApplication
    from sqlcipher3 import dbapi2

    connection = dbapi2.connect(":memory:")
    cipher, sqlite = (
        connection.execute(asked).fetchone()[0]
        for asked in ("PRAGMA cipher_version", "SELECT sqlite_version()")
    )
    connection.close()
    running = QGuiApplication.instance()
    return Machine(
        processors=os.cpu_count() or 1,
        system=f"{platform.system()} {platform.release()} {platform.machine()}",
        python=platform.python_version(),
        qt=qVersion() or "",
        sqlcipher=f"{cipher} (SQLite {sqlite})",
        screen=QGuiApplication.platformName() if running is not None else "none",
    )


if sys.platform == "win32":
    import ctypes
    from ctypes import wintypes

    class _Counters(ctypes.Structure):
        """PROCESS_MEMORY_COUNTERS of psapi.h."""

        _fields_ = (
            ("cb", wintypes.DWORD),
            ("PageFaultCount", wintypes.DWORD),
            ("PeakWorkingSetSize", ctypes.c_size_t),
            ("WorkingSetSize", ctypes.c_size_t),
            ("QuotaPeakPagedPoolUsage", ctypes.c_size_t),
            ("QuotaPagedPoolUsage", ctypes.c_size_t),
            ("QuotaPeakNonPagedPoolUsage", ctypes.c_size_t),
            ("QuotaNonPagedPoolUsage", ctypes.c_size_t),
            ("PagefileUsage", ctypes.c_size_t),
            ("PeakPagefileUsage", ctypes.c_size_t),
        )

    def memory() -> float:
        """The working set of this process in megabytes (10^6 bytes)."""
        counters = _Counters(cb=ctypes.sizeof(_Counters))
        process = wintypes.HANDLE(ctypes.windll.kernel32.GetCurrentProcess())
        ctypes.windll.psapi.GetProcessMemoryInfo(process, ctypes.byref(counters), counters.cb)
        return float(counters.WorkingSetSize) / _MEGABYTE

elif sys.platform == "linux":

    def memory() -> float:
        """The resident memory of this process in megabytes (10^6 bytes)."""
        pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
        return pages * os.sysconf("SC_PAGE_SIZE") / _MEGABYTE

else:
    import resource

    def memory() -> float:
        """The most memory this process has had resident, in megabytes (10^6 bytes)."""
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / _MEGABYTE
