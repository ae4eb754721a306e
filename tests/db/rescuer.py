"""Restore and salvage in a process of its own, to be watched or killed at any moment.

Reads lines from stdin, "salvage FOLDER" or "restore COPY FOLDER", each carried out by a child that is told of
as "pid N" before it begins, and whose end is told as "ended". With arguments it does one and ends.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

from db.restoring import restore
from db.salvage.saving import salvage


def work(words: list[str]) -> None:
    """Carry out one line."""
    match words:
        case ["salvage", folder]:
            salvage(Path(folder))
        case ["restore", copy, folder]:
            restore(Path(copy), Path(folder), keyring=False)


def serve() -> None:
    """One child after the other, as copies of this process: everything is loaded already."""
    for line in sys.stdin:
        child = os.fork()
        if child == 0:
            os.write(1, f"pid {os.getpid()}\n".encode())
            work(line.split())
            os._exit(0)
        os.waitpid(child, 0)
        os.write(1, b"ended\n")


if __name__ == "__main__":
    if len(sys.argv) > 1:
        work(sys.argv[1:])
    else:
        serve()
