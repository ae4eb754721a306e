"""The table of documents in other formats, in the language of the page.

Knows which figure stands in which column; knows nothing of how a table is drawn.
"""

from __future__ import annotations

from frontdesk.measures import DayLog
from frontdesk.screens.dates import length_text
from frontdesk.screens.document_words import format_text
from frontdesk.screens.wait_log.say import say
from frontdesk.screens.wait_log.shapes import Cell, Column, Table
from frontdesk.words import QT_TRANSLATE_NOOP


def document_table(log: DayLog, language: str) -> Table:
    """The documents asked for on the day, by format, and how long people waited until they had them."""
    found = log.documents
    return Table(
        title=say(QT_TRANSLATE_NOOP("WaitLog", "Documents asked for"), language),
        note="",
        columns=(
            Column(say(QT_TRANSLATE_NOOP("WaitLog", "Format"), language)),
            Column(say(QT_TRANSLATE_NOOP("WaitLog", "Asked for"), language), number=True),
            Column(say(QT_TRANSLATE_NOOP("WaitLog", "Supplied"), language), number=True),
            Column(say(QT_TRANSLATE_NOOP("WaitLog", "Median time to have it"), language), number=True),
        ),
        rows=tuple(
            (
                Cell(format_text(each.format, language)),
                Cell(str(each.asked)),
                Cell(str(each.supplied)),
                Cell(length_text(each.took.median)),
            )
            for each in found
        ),
        keys=tuple(each.format.value for each in found),
        empty=say(QT_TRANSLATE_NOOP("WaitLog", "No document was asked for on this day."), language),
    )
