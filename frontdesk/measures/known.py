"""What a day's log says, in a few letters that change when it does: to see whether it is what was saved.

Knows what of a log counts for that: not the time at which it was made.
"""

from __future__ import annotations

import hashlib

from frontdesk.measures.day import DayLog
from frontdesk.measures.entry import Count, Entry


def digest(log: DayLog) -> str:
    """The same for logs that count the same visits in the same way."""
    lines = sorted(_line(entry) for entry in log.entries)
    return hashlib.sha256("\n".join([*lines, str(log.referred)]).encode()).hexdigest()[:16]


def _line(entry: Entry) -> str:
    wait = entry.wait.total_seconds() if entry.count is Count.SEEN else ""
    outcomes = ",".join(str(outcome) for outcome in entry.outcomes)
    handed = ",".join(each.to for each in entry.handed)
    return f"{entry.visit} {entry.count} {entry.desk} {entry.service} {wait} {outcomes} {handed} {entry.past}"
