"""Files and folders made durable. Knows the operating system's habits; knows nothing of what is in them."""

from __future__ import annotations

import os
import sys
from pathlib import Path


def sync_folder(folder: Path) -> None:
    """Make the names in a folder durable: after a power cut a renamed file is there under its new name."""
    if sys.platform == "win32":
        return  # NTFS journals names itself, and a folder can't be opened for it
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
