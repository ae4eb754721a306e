"""The wait log as plain records for files: one for each visit, one for each part of the day.

Nobody's name is in them. Knows the names of columns and fields, which are for ever: other programs read
these files.
"""

from __future__ import annotations

from datetime import datetime, timedelta

from frontdesk.clock import local
from frontdesk.measures import (
    Entry,
    Figures,
    FormatFigures,
    InterpreterFigures,
    PromiseFigures,
    Reason,
    Share,
    Spread,
)
from frontdesk.receivers import Kind
from frontdesk.screens.wait_log import WaitLogScreen
from frontdesk.screens.wait_log.why import why

Record = dict[str, str | int | bool | None]

#: The columns of the list of visits. Times are local with their offset; lengths are whole seconds.
COLUMNS = (
    "day",
    "ticket",
    "arrived",
    "wait_from",
    "service",
    "desk",
    "counted_as",
    "wait_s",
    "target_s",
    "past_target",
    "greeting_s",
    "walking_s",
    "serving_s",
    "outcomes",
    "first_point",
    "brought_back",
    "imported",
    "why",
    "hand_offs",
    "hand_offs_allowed",
    "handed_to",
    "handed_wait_s",
    "colleague_s",
    "avoidable",
    "interpreter_wait_s",
    "as_known_at",
)


def visit_records(screen: WaitLogScreen) -> list[Record]:
    """Each visit of the day under `COLUMNS`, by arrival."""
    return [_visit(screen, entry) for entry in screen.log.entries]


def _visit(screen: WaitLogScreen, entry: Entry) -> Record:
    return {
        "day": screen.log.day.isoformat(),
        "ticket": entry.ticket,
        "arrived": when(entry.arrived),
        "wait_from": when(entry.entered),
        "service": screen.service_names[entry.service],
        "desk": screen.desk_names.get(entry.desk, ""),
        "counted_as": entry.count.value,
        "wait_s": seconds(entry.wait),
        "target_s": seconds(entry.target),
        "past_target": entry.past,
        "greeting_s": seconds(entry.greeting),
        "walking_s": seconds(entry.walking),
        "serving_s": seconds(entry.serving),
        "outcomes": " ".join(outcome.value for outcome in entry.outcomes if outcome is not None),
        "first_point": entry.first_point,
        "brought_back": entry.brought_back,
        "imported": entry.imported,
        "why": why(entry, screen.language) if entry.past else "",
        "hand_offs": len(entry.handed),
        "hand_offs_allowed": sum(each.again for each in entry.handed),
        "handed_to": " ".join(_receiver(each.to) for each in entry.handed),
        "handed_wait_s": seconds(_handed_wait(entry)),
        "colleague_s": seconds(entry.colleague),
        "avoidable": "" if entry.avoidable is None else entry.avoidable.value,
        "interpreter_wait_s": seconds(screen.log.interpreters.by_visit.get(entry.visit)),
        "as_known_at": when(screen.log.as_of),
    }


def _receiver(code: str) -> str:
    """A receiver's code; of a person only that it was one."""
    kind, _, _id = code.partition("/")
    return kind if kind == Kind.PERSON else code


def _handed_wait(entry: Entry) -> timedelta | None:
    """How long the visitor waited after all hand-offs together."""
    waits = [each.wait for each in entry.handed if each.wait is not None]
    return sum(waits, timedelta()) if waits else None


def when(at: datetime) -> str:
    """A time as the shop's clock shows it, with its offset, to the second (ISO 8601)."""
    return local(at).isoformat(timespec="seconds")


def seconds(length: timedelta | None) -> int | None:
    """Whole seconds, towards minus infinity; None of none."""
    return None if length is None else length // timedelta(seconds=1)


def figures_record(figures: Figures) -> dict[str, object]:
    """All figures of a set of visits."""
    return {
        "visits": figures.visits,
        "in_target": _share(figures.in_target),
        "waits": _spread(figures.waits),
        "greeting": _spread(figures.greeting),
        "walking": _spread(figures.walking),
        "serving": _spread(figures.serving),
        "first_point": _share(figures.first_point),
        "hand_offs": {
            "made": figures.hand_offs.made,
            "allowed": figures.hand_offs.again,
            "gone": figures.hand_offs.gone,
            "in_target": _share(figures.hand_offs.in_target),
            "waits": _spread(figures.hand_offs.waits),
        },
        "colleague": _spread(figures.colleague),
    }


def promise_record(figures: PromiseFigures) -> dict[str, object]:
    """What became of the promises due on the day."""
    return {
        "due": figures.due,
        "kept_in_time": _share(figures.kept_in_time),
        "kept_late": figures.late,
        "broken": figures.broken,
        "open": figures.open,
        "overdue": figures.overdue,
    }


def interpreter_record(figures: InterpreterFigures) -> dict[str, object]:
    """What became of the requests for interpreters and translations for the day."""
    return {
        "asked": figures.asked,
        "met": _share(figures.share_met),
        "failed_to_come": figures.failed,
        "cancelled": figures.cancelled,
        "open": figures.open,
        "met_by_staff": figures.by_staff,
        "waits": _spread(figures.waits),
        "cost_pence": figures.cost,
    }


def document_record(figures: FormatFigures) -> dict[str, object]:
    """The documents asked for in one format; `elsewhere` counts those not made at the desk."""
    return {
        "format": figures.format.value,
        "asked": figures.asked,
        "supplied": figures.supplied,
        "elsewhere": figures.elsewhere,
        "took": _spread(figures.took),
    }


def _share(share: Share) -> dict[str, object]:
    return {"part": share.part, "whole": share.whole, "share": share.value}


def _spread(spread: Spread) -> dict[str, object]:
    return {
        "count": spread.count,
        "median_s": seconds(spread.median),
        "p90_s": seconds(spread.p90),
        "longest_s": seconds(spread.longest),
    }


def reason_record(reason: Reason) -> dict[str, object]:
    """A reason as its code and the values that go with it."""
    return {
        "cause": reason.cause.value,
        "since": None if reason.since is None else when(reason.since),
        "until": None if reason.until is None else when(reason.until),
        "hold": None if reason.hold is None else reason.hold.value,
        "lasted_s": seconds(reason.lasted),
        "desks": reason.desks,
        "on_break": reason.on_break,
        "people": reason.people,
        "usual": reason.usual,
    }
