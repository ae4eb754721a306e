"""The wait log for other programs: CSV with a line for each visit, JSON with everything.

Knows how the records are written so that no spreadsheet takes a text for a formula.
"""

from __future__ import annotations

import csv as csv_format
import io

import msgspec

from frontdesk.measures import Part
from frontdesk.paper.wait_log.records import (
    COLUMNS,
    document_record,
    figures_record,
    interpreter_record,
    promise_record,
    reason_record,
    visit_records,
    when,
)
from frontdesk.screens.wait_log import Table, WaitLogScreen

#: The shape of the JSON. A field may be added without a new version; none is taken away or changed.
SCHEMA, VERSION = "frontdesk.wait-log", 1
#: What a spreadsheet may take for the start of a formula (OWASP, "CSV Injection"), full width too.
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")


def csv(screen: WaitLogScreen) -> bytes:
    """One line for each visit, UTF-8 with a byte-order mark, as spreadsheets expect; lines end with CR LF."""
    out = io.StringIO(newline="")
    writer = csv_format.writer(out)
    writer.writerow(COLUMNS)
    for record in visit_records(screen):
        writer.writerow([_cell(record[column]) for column in COLUMNS])
    return out.getvalue().encode("utf-8-sig")


def _cell(value: str | int | bool | None) -> str | int:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    return plain(value) if isinstance(value, str) else value


def plain(text: str) -> str:
    """A text in one line that is no formula: with an apostrophe before what could begin one."""
    line = "".join(character if character.isprintable() else " " for character in text)
    return f"'{line}" if line.lstrip().startswith(_FORMULA) or text.startswith(_FORMULA) else line


def json(screen: WaitLogScreen) -> bytes:
    """Everything, indented, UTF-8, under `SCHEMA` and `VERSION`.

    Times are local with their offset (ISO 8601), lengths whole seconds, shares between 0 and 1; null where
    there is nothing to measure. `figures` and each of `by_service`, `by_desk`, `by_hour` have `visits`,
    `in_target` and `first_point` (part, whole, share), and `waits`, `greeting`, `walking`, `serving`,
    `colleague` (count, median_s, p90_s, longest_s). Their `hand_offs` say how many were `made`, how many of
    them a team leader `allowed` as one more and whose visitor had `gone`, with `in_target` and `waits` of
    their own. `counts` has the visits by what they count as and adds up to all visits;
    those of `counted_apart` are in no time and no share of waits. `promises` are those due on the day, with
    `open` counting those of `overdue` as well; `interpreters` are those wanted for the day, `documents` those
    asked for on it, by format; `avoidable_contact` has visits by reason. `visits` have the columns of the
    CSV, with `reasons` as codes of `measures.Cause` and their values.
    """
    log = screen.log
    content = {
        "schema": SCHEMA,
        "version": VERSION,
        "site": screen.site,
        "day": log.day.isoformat(),
        "as_known_at": when(log.as_of),
        "language": screen.language,
        "desk": screen.limited_to or None,
        "target_s": int(log.target.total_seconds()),
        "figures": figures_record(log.all),
        "counts": {count.value: number for count, number in log.counts.items()},
        "counted_apart": log.apart,
        "brought_back": log.brought_back,
        "imported": log.imported,
        "usual_visits": log.usual,
        "promises": promise_record(log.promises),
        "interpreters": interpreter_record(log.interpreters),
        "documents": [document_record(each) for each in log.documents],
        "avoidable_contact": {reason.value: number for reason, number in log.avoidable.items()},
        "by_service": _parts(log.by_service, screen.by_service),
        "by_desk": _parts(log.by_desk, screen.by_desk),
        "by_hour": _parts(log.by_hour, screen.by_hour),
        "visits": [
            {**record, "reasons": [reason_record(reason) for reason in entry.reasons]}
            for record, entry in zip(visit_records(screen), log.entries, strict=True)
        ],
        "notes": list(screen.notes),
    }
    return msgspec.json.format(msgspec.json.encode(content), indent=2) + b"\n"


def _parts(parts: tuple[Part, ...], table: Table) -> list[dict[str, object]]:
    named = zip(parts, table.rows, strict=True)
    return [{"key": part.key, "name": row[0].text, **figures_record(part.figures)} for part, row in named]
