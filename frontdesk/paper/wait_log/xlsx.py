"""The wait log as a workbook with numbers that can be reckoned with: figures, parts of the day, visits.

Knows sheets and number formats; the words are the screen's, the figures the log's.
"""

from __future__ import annotations

import io
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, timedelta
from typing import TYPE_CHECKING

from frontdesk.measures import Part
from frontdesk.paper.wait_log.records import COLUMNS, visit_records
from frontdesk.screens.wait_log import Cell, Table, WaitLogScreen
from frontdesk.screens.wait_log.say import say
from frontdesk.words import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from openpyxl import Workbook
    from openpyxl.worksheet.worksheet import Worksheet

CellValue = str | int | float | bool | timedelta | None
_FORMATS: dict[type, str] = {timedelta: "[m]:ss", float: "0%"}
_WIDEST = 60


@dataclass(slots=True)
class _Pen:
    """Writes one sheet row by row."""

    sheet: Worksheet
    at: int = 0

    def row(self, values: Sequence[CellValue], *, bold: bool = False) -> None:
        """One more row. A text is always a text, never a formula, and has no control characters."""
        from openpyxl.styles import Font

        self.at += 1
        for column, value in enumerate(values, start=1):
            if value is None:
                continue
            cell = self.sheet.cell(self.at, column)
            if isinstance(value, str):
                cell.value = "".join(c if c.isprintable() else " " for c in value)
                cell.data_type = "s"
            else:
                cell.value = value
                cell.number_format = _FORMATS.get(type(value), "General")
            if bold:
                cell.font = Font(bold=True)

    def head(self, titles: Sequence[str]) -> None:
        """The row of titles, which stays in sight."""
        self.row(titles, bold=True)
        self.sheet.freeze_panes = f"A{self.at + 1}"

    def fit(self) -> None:
        """Columns as wide as what is in them, within reason."""
        from openpyxl.utils import get_column_letter

        for index, cells in enumerate(self.sheet.columns, start=1):
            longest = max(len(str(cell.value or "")) for cell in cells)
            self.sheet.column_dimensions[get_column_letter(index)].width = min(longest + 2, _WIDEST)


def xlsx(screen: WaitLogScreen) -> bytes:
    """The workbook."""
    import openpyxl

    book = openpyxl.Workbook()
    book.properties.title = f"{screen.title} – {screen.site} – {screen.day_text}"
    book.properties.creator = screen.site
    book.properties.created = screen.log.as_of.astimezone(UTC).replace(tzinfo=None)
    first = book.worksheets[0]
    first.title = say(QT_TRANSLATE_NOOP("WaitLog", "Figures"), screen.language)
    _figures(_Pen(first), screen)
    _past(_new(book, screen.past.title), screen.past)
    _parts(_new(book, screen.by_service.title), screen.by_service, screen.log.by_service)
    _parts(_new(book, screen.by_desk.title), screen.by_desk, screen.log.by_desk)
    _parts(_new(book, screen.by_hour.title), screen.by_hour, screen.log.by_hour)
    _visits(_new(book, say(QT_TRANSLATE_NOOP("WaitLog", "Visits"), screen.language)), screen)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def _new(book: Workbook, title: str) -> _Pen:
    return _Pen(book.create_sheet(title))


def _figures(pen: _Pen, screen: WaitLogScreen) -> None:
    pen.row([screen.title], bold=True)
    pen.row([screen.day_text])
    pen.row([f"{screen.site} · {screen.limited_to}" if screen.limited_to else screen.site])
    pen.row([screen.known_at])
    pen.row([])
    for card in screen.cards:
        pen.row([int(card.figure) if card.figure.isdecimal() else card.figure, card.text])
    pen.row([])
    pen.row([column.title for column in screen.times.columns], bold=True)
    for row, spread in zip(screen.times.rows, screen.log.all.times.values(), strict=True):
        pen.row([row[0].text, spread.count, spread.median, spread.p90, spread.longest])
    for table in (screen.promises, screen.avoidable, screen.interpreters, screen.documents):
        pen.row([])
        pen.row([column.title for column in table.columns], bold=True)
        for row in table.rows or ((Cell(table.empty),),):
            pen.row([int(cell.text) if cell.text.isdecimal() else cell.text for cell in row])
    pen.row([])
    for note in (*screen.notes, *screen.method, screen.statement):
        pen.row([note])
    pen.sheet.column_dimensions["A"].width = 28
    for letter in "BCDE":
        pen.sheet.column_dimensions[letter].width = 18


def _past(pen: _Pen, table: Table) -> None:
    pen.head([column.title for column in table.columns])
    for row in table.rows:
        pen.row([cell.text for cell in row])
    pen.fit()


def _parts(pen: _Pen, table: Table, parts: Sequence[Part]) -> None:
    pen.head([column.title for column in table.columns])
    for row, part in zip(table.rows, parts, strict=True):
        figures = part.figures
        shares = figures.in_target.value, figures.first_point.value
        pen.row([row[0].text, figures.visits, shares[0], figures.waits.median, shares[1]])
    pen.fit()


def _visits(pen: _Pen, screen: WaitLogScreen) -> None:
    pen.head(COLUMNS)
    for record in visit_records(screen):
        pen.row([record[column] for column in COLUMNS])
    pen.fit()
