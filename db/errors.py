"""What went wrong with the data: the environment's faults by code; anything else is a bug and goes up.

Knows SQLite's and the system's error codes; the words for each code are the port's (`StoreError.words`).
"""

from __future__ import annotations

import errno
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

from sqlalchemy.exc import DBAPIError
from sqlcipher3 import dbapi2

from frontdesk.store import StoreError

#: SQLite's primary result codes (https://www.sqlite.org/rescode.html) that the environment causes.
_BY_RESULT: Final = {
    5: "locked",  # BUSY
    6: "locked",  # LOCKED
    8: "no_access",  # READONLY
    10: "disk_error",  # IOERR
    11: "damaged",  # CORRUPT
    13: "disk_full",  # FULL
    14: "no_access",  # CANTOPEN
    23: "no_access",  # AUTH
    26: "damaged",  # NOTADB; on opening it may be the key instead, which `engine` tells apart
}
#: The driver's backup gives no result code, only SQLite's text for it (sqlite3_errstr).
_BY_TEXT: Final = {
    "database is locked": 5,
    "attempt to write a readonly database": 8,
    "disk I/O error": 10,
    "database disk image is malformed": 11,
    "database or disk is full": 13,
    "unable to open database file": 14,
    "file is not a database": 26,
}
_BY_ERRNO: Final = {
    errno.ENOSPC: "disk_full",
    errno.EDQUOT: "disk_full",
    errno.EACCES: "no_access",
    errno.EPERM: "no_access",
    errno.EROFS: "no_access",
    errno.ENOTDIR: "no_access",
    errno.EISDIR: "no_access",
    errno.EEXIST: "no_access",  # a file where the folder should be
    errno.ENOENT: "no_access",  # the drive was taken out
    errno.ENAMETOOLONG: "no_access",
    errno.EIO: "disk_error",
}


def known(error: BaseException) -> StoreError | None:
    """The environment's fault behind an error of the database or the system; None for a bug.

    Only the name of the error goes with it, never its parameters: they may be personal.
    """
    if isinstance(error, DBAPIError):
        return None if error.orig is None else known(error.orig)
    if isinstance(error, dbapi2.Error):
        result = getattr(error, "sqlite_errorcode", 0) or _BY_TEXT.get(str(error), 0)
        code = _BY_RESULT.get(result & 0xFF)
        return None if code is None else StoreError(code, f"SQLite's result {result}")
    if isinstance(error, OSError):
        code = _BY_ERRNO.get(error.errno or 0)
        return None if code is None else StoreError(code, errno.errorcode[error.errno or 0])
    return None


@contextmanager
def environment() -> Iterator[None]:
    """Raise the environment's faults as StoreError; let everything else through as it is."""
    try:
        yield
    except (DBAPIError, dbapi2.Error, OSError) as error:
        fault = known(error)
        if fault is None:
            raise
        raise fault from error
