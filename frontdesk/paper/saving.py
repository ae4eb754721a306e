"""A file put in its place whole or not at all. Knows bytes and paths; knows nothing of what is in them."""

from __future__ import annotations

import os
from pathlib import Path


def put(content: bytes, path: Path) -> None:
    """Write a file; an older one at `path` is replaced only once the new one is whole. Raises OSError."""
    part = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        with part.open("wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        part.replace(path)
    except BaseException:
        part.unlink(missing_ok=True)
        raise
