"""The wait log as a workbook with numbers that can be reckoned with: figures, parts of the day, visits.

Knows sheets and number formats; the words are the screen's, the figures the log's.
"""

from __future__ import annotations

import io
from collections.abc import Sequence
from datetime import UTC, timedelta
from typing import TYPE_CHECKING

from frontdesk.measures import Part
from frontdesk.paper.wait_log.records import COLUMNS, visit_records
from frontdesk.screens.wait_log import Table, WaitLogScreen
from frontdesk.words import translate

if TYPE_CHECKING:
    from openpyxl import Workbook
    from openpyxl.worksheet.worksheet import Worksheet

CellValue = str | int | float | bool | timedelta | None
_LENGTH, _PERCENT = "[m]:ss", "0%"
_WIDEST = 60


def xlsx(screen: WaitLogScreen) -> bytes:
    """The workbook."""
    import openpyxl

    book = openpyxl.Workbook()
    book.properties.title = f"{screen.title} – {screen.site} – {screen.day_text}"
    book.properties.creator = screen.site
    book.properties.created = screen.log.as_of.astimezone(UTC).replace(tzinfo=None)
    first = book.worksheets[0]
    first.title = translate("WaitLog", "Figures", language=screen.language)
    _figures(first, screen)
    _table(book, screen.past)
    for table, parts in (
        (screen.by_service, screen.log.by_service),
        (screen.by_desk, screen.log.by_desk),
        (screen.by_hour, screen.log.by_hour),
    ):
        _parts(book, table, parts)
    _visits(book, screen)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def _figures(sheet: Worksheet, screen: WaitLogScreen) -> None:
    _row(sheet, [screen.title], bold=True)
    _row(sheet, [screen.day_text])
    _row(sheet, [f"{screen.site} · {screen.limited_to}" if screen.limited_to else screen.site])
    _row(sheet, [screen.known_at])
    _row(sheet, [])
    for card in screen.cards:
        _row(sheet, [int(card.figure) if card.figure.isdecimal() else card.figure, card.text])
    _row(sheet, [])
    _row(sheet, [column.title for column in screen.times.columns], bold=True)
    figures = screen.log.all
    spreads = (figures.waits, figures.greeting, figures.walking, figures.serving)
    for row, spread in zip(screen.times.rows, spreads, strict=True):
        _row(sheet, [row[0].text, spread.count, spread.median, spread.p90, spread.longest])
    _row(sheet, [])
    for note in (*screen.notes, *screen.method, screen.statement):
        _row(sheet, [note])
    sheet.column_dimensions["A"].width = 28
    for letter in "BCDE":
        sheet.column_dimensions[letter].width = 18


def _table(book: Workbook, table: Table) -> None:
    sheet = book.create_sheet(table.title)
    _head(sheet, [column.title for column in table.columns])
    for row in table.rows:
        _row(sheet, [cell.text for cell in row])
    _fit(sheet)


def _parts(book: Workbook, table: Table, parts: Sequence[Part]) -> None:
    sheet = book.create_sheet(table.title)
    _head(sheet, [column.title for column in table.columns])
    for row, part in zip(table.rows, parts, strict=True):
        figures = part.figures
        shares = figures.in_target.value, figures.first_point.value
        _row(sheet, [row[0].text, figures.visits, shares[0], figures.waits.median, shares[1]])
    _fit(sheet)


def _visits(book: Workbook, screen: WaitLogScreen) -> None:
    sheet = book.create_sheet(translate("WaitLog", "Visits", language=screen.language))
    _head(sheet, COLUMNS)
    for record in visit_records(screen):
        _row(sheet, [record[column] for column in COLUMNS])
    _fit(sheet)


def _head(sheet: Worksheet, titles: Sequence[str]) -> None:
    _row(sheet, titles, bold=True)
    sheet.freeze_panes = "A2"


def _row(sheet: Worksheet, values: Sequence[CellValue], *, bold: bool = False) -> None:
    """One more row. A text is always a text, never a formula, and has no control characters."""
    from openpyxl.styles import Font

    at = sheet.max_row + 1 if sheet.max_row > 1 or sheet["A1"].value is not None else 1
    for column, value in enumerate(values or [""], start=1):
        cell = sheet.cell(at, column)
        if isinstance(value, str):
            cell.value = "".join(c if c.isprintable() else " " for c in value)
            cell.data_type = "s"
            continue
        cell.value = value
        if isinstance(value, timedelta):
            cell.number_format = _LENGTH
        elif isinstance(value, float):
            cell.number_format = _PERCENT
    if bold:
        for cell in sheet[at]:
            cell.font = Font(bold=True)


def _fit(sheet: Worksheet) -> None:
    from openpyxl.utils import get_column_letter

    for index, cells in enumerate(sheet.columns, start=1):
        longest = max(len(str(cell.value or "")) for cell in cells)
        sheet.column_dimensions[get_column_letter(index)].width = min(longest + 2, _WIDEST)
