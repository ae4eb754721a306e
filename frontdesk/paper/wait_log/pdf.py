"""The wait log as a tagged PDF. Knows which word goes where in the template; the words are the screen's."""

from __future__ import annotations

from dataclasses import asdict

from frontdesk.paper.typesetting import Value, tagged_pdf
from frontdesk.screens.wait_log import Chart, Table, WaitLogScreen
from frontdesk.screens.wait_log.say import say
from frontdesk.words import QT_TRANSLATE_NOOP

TEMPLATE = "wait_log.typ"


def pdf(screen: WaitLogScreen) -> bytes:
    """The whole log as PDF/UA-1."""
    return tagged_pdf(TEMPLATE, values(screen), screen.log.as_of)


def values(screen: WaitLogScreen) -> Value:
    """What the template fills in."""
    where = f"{screen.site} · {screen.limited_to}" if screen.limited_to else screen.site
    return {
        "language": screen.language,
        "title": screen.title,
        "site": where,
        "day": screen.day_text,
        "known_at": screen.known_at,
        "footer": f"{screen.title} · {where} · {screen.day_text}",
        "page_word": say(QT_TRANSLATE_NOOP("WaitLog", "Page"), screen.language),
        "cards": [asdict(card) for card in screen.cards],
        "chart": _chart(screen.chart),
        "past": _table(screen.past),
        "by_service": _table(screen.by_service),
        "by_desk": _table(screen.by_desk),
        "by_hour": _table(screen.by_hour),
        "times": _table(screen.times),
        "promises": _table(screen.promises),
        "avoidable": _table(screen.avoidable),
        "interpreters": _table(screen.interpreters),
        "documents": _table(screen.documents),
        "notes_title": say(QT_TRANSLATE_NOOP("WaitLog", "To know about this day"), screen.language),
        "notes": list(screen.notes),
        "method_title": say(QT_TRANSLATE_NOOP("WaitLog", "How this was counted"), screen.language),
        "method": list(screen.method),
        "statement": screen.statement,
    }


def _table(table: Table) -> Value:
    return {
        "title": table.title,
        "note": table.note,
        "empty": table.empty,
        "columns": [asdict(column) for column in table.columns],
        "rows": [[asdict(cell) for cell in row] for row in table.rows],
    }


def _chart(chart: Chart) -> Value:
    return {
        "title": chart.title,
        "note": chart.note,
        "alt": chart.alt,
        "hours": [asdict(tick) for tick in chart.hours],
        "minutes": [asdict(tick) for tick in chart.minutes],
        "target": asdict(chart.target),
        "dots": [{"x": dot.x, "y": dot.y, "past": dot.past} for dot in chart.dots],
    }
