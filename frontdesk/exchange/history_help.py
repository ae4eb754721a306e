"""What a file of past visits has to hold, told to whoever makes the export.

Knows the words only; the formats themselves are in `past_formats`, the rule for odd times in `past_times`.
"""

from __future__ import annotations

from typing import Final

from frontdesk.words import QT_TRANSLATE_NOOP, translate

COLUMNS: Final[dict[str, str]] = {
    "arrival": QT_TRANSLATE_NOOP("History", "when the visitor arrived (needed)"),
    "service": QT_TRANSLATE_NOOP(
        "History", "what they came for (needed): the id or name of one of the shop’s services, or any name"
    ),
    "called": QT_TRANSLATE_NOOP("History", "when they were called"),
    "served": QT_TRANSLATE_NOOP("History", "when the right person began to serve them"),
    "finished": QT_TRANSLATE_NOOP("History", "when they went"),
    "desk": QT_TRANSLATE_NOOP("History", "the id or name of the desk"),
    "ticket": QT_TRANSLATE_NOOP("History", "the number on the ticket"),
}
_BEFORE: Final = QT_TRANSLATE_NOOP(
    "History",
    "A CSV file in UTF-8 (or one packed as .csv.gz), separated by comma, semicolon or tab, with one visit in "
    "each row. The first line names the columns; others than these are passed over:",
)
_AFTER: Final = (
    QT_TRANSLATE_NOOP("History", "A visit neither called nor served counts as left before being seen."),
    QT_TRANSLATE_NOOP(
        "History",
        "Times are written like 2026-11-19 10:42 or 2026-11-19T10:42:05 and may end in Z or an offset like "
        "+01:00. Without one they are the time in the United Kingdom. A time that came twice because the "
        "clocks went back is taken as the first, unless the step before it was later: then as the second.",
    ),
    QT_TRANSLATE_NOOP("History", "Other names of columns: --columns arrival=arrived_at,finished=left_at"),
    QT_TRANSLATE_NOOP(
        "History",
        "Other formats: --profile minutes-of-day (queue, day, arrived_min_of_day, called_min_of_day…) or "
        "--profile call-log (type, date, vru_entry, outcome, ser_start, ser_exit…).",
    ),
    QT_TRANSLATE_NOOP(
        "History",
        "A file with a wrong row is refused whole and each wrong row is listed; --skip-bad takes over the "
        "others. A file taken over before adds nothing.",
    ),
)


def help_text(language: str = "") -> str:
    """The columns, one to a line, and what else there is to know, one paragraph to a line."""
    width = max(map(len, COLUMNS)) + 2
    columns = [
        f"  {name:<{width}}{translate('History', text, language=language)}" for name, text in COLUMNS.items()
    ]
    notes = [translate("History", text, language=language) for text in _AFTER]
    return "\n".join([translate("History", _BEFORE, language=language), *columns, "", *notes])
