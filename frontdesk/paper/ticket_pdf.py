"""A ticket as an A6 page, for an ordinary printer.

Knows the page and its type; a ticket is fixed artwork, so ReportLab draws it (a letter would need tags).
"""

from __future__ import annotations

import io
from functools import cache
from typing import Final

from reportlab.lib.pagesizes import A6
from reportlab.lib.units import mm
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from frontdesk.paper.breaking import broken
from frontdesk.paper.ticket import Line, Style, Ticket
from frontdesk.resources import resource

_MARGIN: Final = 8 * mm
#: For each style: weight, size in points, space above, height of a line, centred or not.
_STYLES: Final[dict[Style, tuple[str, float, float, float, bool]]] = {
    Style.TITLE: ("Bold", 13, 0, 16, True),
    Style.LABEL: ("Regular", 12, 2, 14, True),
    Style.NUMBER: ("ExtraBold", 96, 8, 68, True),
    Style.SERVICE: ("SemiBold", 13, 4, 16, True),
    Style.TEXT: ("Regular", 12, 1, 14, False),
    Style.RULE: ("Regular", 12, 8, 2, False),
    Style.SMALL: ("Regular", 12, 3, 13.5, False),
}
_SMALLEST: Final = 0.6


def a6_pdf(ticket: Ticket) -> bytes:
    """The ticket as a PDF of one A6 page. All text is made smaller together where it would not fit."""
    _register_fonts()
    scale = _fitting_scale(ticket.lines())
    data = io.BytesIO()
    canvas = Canvas(data, pagesize=A6, invariant=True, lang="en-GB")
    canvas.setTitle(ticket.number)
    y = A6[1] - _MARGIN
    for line in ticket.lines():
        y = _draw(canvas, line, y, scale)
    canvas.showPage()
    canvas.save()
    return data.getvalue()


def _fitting_scale(lines: list[Line]) -> float:
    scale = 1.0
    while scale > _SMALLEST and _height(lines, scale) > A6[1] - 2 * _MARGIN:
        scale -= 0.02
    return scale


def _height(lines: list[Line], scale: float) -> float:
    return sum(
        scale * (_STYLES[line.style][2] + _STYLES[line.style][3] * _rows(line, scale)) for line in lines
    )


def _rows(line: Line, scale: float) -> int:
    return max(1, len(_broken(line, scale)))


def _broken(line: Line, scale: float) -> list[str]:
    weight, size, *_ = _STYLES[line.style]
    if line.style is Style.NUMBER:
        return [line.text]
    return broken(line.text, lambda text: _width(text, weight, size * scale), A6[0] - 2 * _MARGIN)


def _width(text: str, weight: str, size: float) -> float:
    width: float = pdfmetrics.stringWidth(text, _face(weight), size)
    return width


def _draw(canvas: Canvas, line: Line, y: float, scale: float) -> float:
    """Draw a line from `y` down, and answer where it ends."""
    weight, size, above, step, centred = _STYLES[line.style]
    y -= above * scale
    if line.style is Style.RULE:
        canvas.setLineWidth(1)
        canvas.line(_MARGIN, y, A6[0] - _MARGIN, y)
        return y - step * scale
    for part in _broken(line, scale):
        canvas.setFont(_face(weight), _number_size(line, size * scale))
        y -= step * scale
        if centred:
            canvas.drawCentredString(A6[0] / 2, y, part)
        else:
            canvas.drawString(_MARGIN, y, part)
    return y


def _number_size(line: Line, size: float) -> float:
    """A number too wide for the page is set smaller, never broken."""
    if line.style is not Style.NUMBER:
        return size
    wide = _width(line.text, "ExtraBold", size)
    return min(size, size * (A6[0] - 2 * _MARGIN) / wide) if wide else size


def _face(weight: str) -> str:
    return f"AtkinsonHyperlegibleNext-{weight}"


@cache
def _register_fonts() -> None:
    for weight in ("Regular", "SemiBold", "Bold", "ExtraBold"):
        path = resource("fonts", f"{_face(weight)}.ttf")
        pdfmetrics.registerFont(TTFont(_face(weight), str(path)))
