"""Restore, salvage and taking part in a shop, in a process of its own, to be watched or killed.

Reads lines from stdin, "salvage FOLDER", "restore COPY FOLDER" or "share FOLDER", each carried out by a child
that is told of as "pid N" before it begins, and whose end is told as "ended". With arguments it does one and
ends.
"""

from __future__ import annotations

import os
import sys
from contextlib import closing
from pathlib import Path
from typing import Final

from db.folder import open_folder
from db.replica import SqlReplica
from db.restoring import restore
from db.salvage.saving import salvage
from tests.contracts.samples import new, whole_visit

#: So often a step of its own is kept by who takes part.
SHARED: Final = 8


def work(words: list[str]) -> None:
    """Carry out one line."""
    match words:
        case ["salvage", folder]:
            salvage(Path(folder))
        case ["restore", copy, folder]:
            restore(Path(copy), Path(folder), keyring=False)
        case ["share", folder]:
            share(Path(folder))


def share(folder: Path) -> None:
    """Take in what another machine wrote, then keep a step of one's own and say so by a file, many times."""
    with closing(open_folder(folder, write=True, keyring=False)) as data:
        replica = SqlReplica(data.store.connection)
        for _ in range(SHARED):
            for _ in range(3):
                replica.take_in(whole_visit(new("visit")), [])
            own = whole_visit(new("visit"))
            replica.append(own)
            (folder / f"kept-{own[-1].id}").touch()


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
