"""The mail server's password: from the environment, a file only its owner reads, or the system's keyring.

Knows where it may lie; it is never in the settings, a message or a log.
"""

from __future__ import annotations

import os
import stat
import sys
from pathlib import Path
from typing import Final

import structlog

VARIABLE: Final = "FRONTDESK_MAIL_PASSWORD"
FILE: Final = "mail.password"
#: Under which name the keyring has it, beside the user of the mail server.
SERVICE: Final = "frontdesk-mail"
_log = structlog.get_logger(__name__)


def find_password(user: str, folder: Path | None) -> str:
    """The password of a user of the mail server; empty where there is none to be had. May ask the keyring."""
    return os.environ.get(VARIABLE, "") or _from_file(folder) or (_from_keyring(user) if user else "")


def _from_file(folder: Path | None) -> str:
    path = None if folder is None else folder / FILE
    if path is None or not path.exists():
        return ""
    if sys.platform != "win32" and stat.S_IMODE(path.stat().st_mode) & 0o077:
        _log.warning("mail password not used: others can read its file")
        return ""
    return path.read_text("utf-8", errors="replace").strip()


def _from_keyring(user: str) -> str:
    import keyring
    from keyring.errors import KeyringError

    try:
        return keyring.get_password(SERVICE, user) or ""
    except KeyringError:
        return ""  # locked, or there is none: the same as no password
