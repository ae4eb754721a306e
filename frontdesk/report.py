"""That a day's wait log was saved as a file, and with which figures, so that a later reader hears of changes.

Knows one day's saved files; what the figures are is `measures`'. What comes late from another desk, or is put
right, changes a day that somebody has on paper already.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

import msgspec

from frontdesk.context import Context
from frontdesk.log import Event, Fact, decode, fact
from frontdesk.refusal import Refusal, refuse


@fact("report.saved")
class Saved(Fact, frozen=True, kw_only=True):
    """The wait log of the stream's day was saved; `figures` stand for what was in it (`measures.digest`)."""

    figures: str


@dataclass(frozen=True, slots=True, kw_only=True)
class NoteSaved:
    """Note that the wait log of a day (`report`, ISO) was saved with these figures."""

    report: str
    figures: str


class Report(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """When a day's wait log was saved last (UTC), and with which figures."""

    id: str
    day: str
    saved: datetime
    figures: str
    needs_newer: bool = False

    @property
    def open(self) -> bool:
        """Nothing is to be done about it."""
        return False


def decide(report: Report | None, command: NoteSaved, context: Context) -> tuple[Fact, ...] | Refusal:
    """The fact of saving; saving the same again is none."""
    if report is not None and report.figures == command.figures:
        return refuse("nothing_to_correct")
    return (Saved(figures=command.figures),)


def evolve(report: Report | None, event: Event) -> Report | None:
    """The report after one more event. Total: never raises."""
    payload = decode(event)
    if not isinstance(payload, Saved):
        return None if report is None else msgspec.structs.replace(report, needs_newer=True)
    day = event.stream.partition("/")[2]
    newer = report is not None and report.needs_newer
    return Report(id=day, day=day, saved=event.at, figures=payload.figures, needs_newer=newer)
