"""The wait log as a file: tagged PDF, CSV, JSON or XLSX, all from the same screen, without anybody's name.

Knows which of them makes what, and how it is said that a file could not be written.
"""

from __future__ import annotations

import enum
from pathlib import Path

from frontdesk.paper.saving import put
from frontdesk.paper.wait_log import data, xlsx
from frontdesk.paper.wait_log.pdf import pdf
from frontdesk.screens.wait_log import WaitLogScreen
from frontdesk.screens.wait_log.say import say
from frontdesk.words import QT_TRANSLATE_NOOP

__all__ = ["Format", "NotWrittenError", "file_name", "render", "write"]


class Format(enum.StrEnum):
    """What kind of file; the value is its ending."""

    PDF = "pdf"
    CSV = "csv"
    JSON = "json"
    XLSX = "xlsx"


_RENDER = {Format.PDF: pdf, Format.CSV: data.csv, Format.JSON: data.json, Format.XLSX: xlsx.xlsx}


class NotWrittenError(Exception):
    """The environment would not take the file (disk full, no permission…); `str()` says it in plain words."""


def render(screen: WaitLogScreen, kind: Format) -> bytes:
    """The file's content."""
    return _RENDER[kind](screen)


def file_name(screen: WaitLogScreen, kind: Format) -> str:
    """A name to offer: the site's is left out, it may be long; the day sorts."""
    desk = f"-{screen.log.desk}" if screen.log.desk.isalnum() else ""
    return f"wait-log-{screen.log.day.isoformat()}{desk}.{kind}"


def write(screen: WaitLogScreen, kind: Format, path: Path) -> None:
    """Write the file. An older one at `path` is replaced only once the new one is whole (NotWrittenError)."""
    content = render(screen, kind)
    try:
        put(content, path)
    except OSError as error:
        raise NotWrittenError(
            say(
                QT_TRANSLATE_NOOP(
                    "WaitLog",
                    "The wait log could not be written to {folder}: {reason}. What was there is as it was. "
                    "Choose another folder, or make room there, and try again.",
                ),
                screen.language,
                folder=str(path.parent),
                reason=error.strerror or type(error).__name__,
            )
        ) from error
