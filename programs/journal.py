"""The program's own log file: what was done and what went wrong, never who for.

Knows where it lies and how long it may grow; what is written there stays free of anything personal.
"""

from __future__ import annotations

import logging
import logging.handlers
from pathlib import Path

import structlog

NAME = "frontdesk.log"
_BYTES, _KEPT = 2_000_000, 4


def start_journal(folder: Path | None) -> None:
    """Write the log into ``folder/log`` as JSON lines; without a folder only warnings, to standard error."""
    logging.raiseExceptions = False  # a log that finds no room on the disk keeps nobody from working
    handler: logging.Handler
    if folder is None:
        handler, level = logging.StreamHandler(), logging.WARNING
    else:
        handler, level = _file(folder / "log"), logging.INFO
    structlog.configure(
        processors=[
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            structlog.processors.JSONRenderer(),
        ],
        logger_factory=structlog.stdlib.LoggerFactory(),
        wrapper_class=structlog.make_filtering_bound_logger(level),
        cache_logger_on_first_use=False,
    )
    logging.basicConfig(handlers=[handler], level=level, format="%(message)s", force=True)


def _file(folder: Path) -> logging.Handler:
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    return logging.handlers.RotatingFileHandler(
        folder / NAME, maxBytes=_BYTES, backupCount=_KEPT, encoding="utf-8", delay=True
    )
