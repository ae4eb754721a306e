"""Which machines of the shop this one has met: only to them does it speak, and only them it hears.

Knows a file beside the identity. A machine is met when its certificate has been seen on the network. The
shop's authority made it, or (Zenoh also trusts the authorities of the public web towards a machine that
answers) one of those did; but they sign names of the web only, and those have a dot. So: no dot, no stranger.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import Final

import msgspec

from db.errors import environment
from db.lan.identity import put

FILE: Final = "known.json"
#: More machines than a shop has; older ones make room.
MOST: Final = 500
_MACHINE: Final = re.compile(r"[A-Za-z0-9_-]{1,64}")


def is_ours(common_name: str | None) -> bool:
    """Whether a certificate's common name is one that only the shop's own authority signs."""
    return common_name is not None and _MACHINE.fullmatch(common_name) is not None


def read(folder: Path) -> list[str]:
    """Those met so far. A file that can't be read is none: they are met again."""
    try:
        found = msgspec.json.decode((folder / FILE).read_bytes(), type=list[str])
    except (OSError, msgspec.DecodeError, UnicodeDecodeError):
        return []
    return [each for each in found if is_ours(each)][-MOST:]


def write(folder: Path, machines: list[str]) -> None:
    """Keep them. Raises StoreError where there is no room or no access."""
    with environment():
        put(folder / FILE, msgspec.json.encode(machines[-MOST:]) + b"\n")
