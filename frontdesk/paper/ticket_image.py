"""A ticket as a picture of black and white dots, for receipt printers: their own letters have no ŵ and ŷ.

Knows sizes in dots and how lines are broken; knows nothing of printers' languages.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import Final

from PIL import Image, ImageDraw, ImageFont

from frontdesk.paper.breaking import broken
from frontdesk.paper.ticket import Line, Style, Ticket
from frontdesk.resources import resource

#: Dots across the printable width of the two usual rolls of paper, at 203 dots to the inch.
WIDTH_80_MM: Final = 576
WIDTH_58_MM: Final = 384

_FACE: Final = "AtkinsonHyperlegibleNext-{}.ttf"
#: For each style: weight, size of type in dots on 80 mm paper, space above, height of a line, centred or not.
_STYLES: Final[dict[Style, tuple[str, int, int, int, bool]]] = {
    Style.TITLE: ("Bold", 31, 2, 38, True),
    Style.LABEL: ("Regular", 29, 8, 36, True),
    Style.NUMBER: ("ExtraBold", 216, 22, 164, True),
    Style.SERVICE: ("SemiBold", 33, 7, 40, True),
    Style.TEXT: ("Regular", 29, 6, 36, False),
    Style.RULE: ("Regular", 29, 18, 8, False),
    Style.SMALL: ("Regular", 24, 8, 29, False),
}
_MARGIN: Final = 8
_BLACK_BELOW: Final = 150
_NARROW: Final = {Style.NUMBER: 0.72, Style.TITLE: 0.72}
_NARROW_TEXT: Final = 0.88


def draw(ticket: Ticket, width: int = WIDTH_80_MM) -> Image.Image:
    """The ticket, `width` dots wide and as long as it needs, in mode "1" (two colours, no grey)."""
    placed, height = _layout(ticket.lines(), width)
    picture = Image.new("L", (width, height), 255)
    pen = ImageDraw.Draw(picture)
    for draw_line in placed:
        draw_line(pen)
    # Grey edges of letters become black or white here; the printer's dithering would fray them.
    return picture.point([0 if grey < _BLACK_BELOW else 255 for grey in range(256)]).convert("1")


def _layout(lines: list[Line], width: int) -> tuple[list[Callable[[ImageDraw.ImageDraw], None]], int]:
    placed: list[Callable[[ImageDraw.ImageDraw], None]] = []
    y = _MARGIN
    for line in lines:
        _, _, above, step, centred = _STYLES[line.style]
        scale = _scale(line.style, width)
        y += round(above * scale)
        if line.style is Style.RULE:
            placed.append(_rule(y, width))
            y += round(step * scale)
            continue
        font = _fitting(line, width, scale)
        for part in broken(line.text, font.getlength, width - 2 * _MARGIN):
            placed.append(_text(part, font, y, width, centred))
            y += round(step * scale)
    return placed, y + _MARGIN


def _scale(style: Style, width: int) -> float:
    return 1.0 if width >= WIDTH_80_MM else _NARROW.get(style, _NARROW_TEXT)


def _rule(y: int, width: int) -> Callable[[ImageDraw.ImageDraw], None]:
    return lambda pen: pen.line((_MARGIN, y, width - _MARGIN, y), fill=0, width=3)


def _text(
    text: str, font: ImageFont.FreeTypeFont, y: int, width: int, centred: bool
) -> Callable[[ImageDraw.ImageDraw], None]:
    x = (width - font.getlength(text)) / 2 if centred else _MARGIN
    top = y - _ascent_gap(font) if font.size > WIDTH_58_MM // 4 else y
    return lambda pen: pen.text((x, top), text, fill=0, font=font)


def _ascent_gap(font: ImageFont.FreeTypeFont) -> int:
    """The empty dots above a figure, left out above the big number: it has no accents."""
    return round(font.getbbox("0")[1])


def _fitting(line: Line, width: int, scale: float) -> ImageFont.FreeTypeFont:
    """The style's font; a number too wide for the paper is set smaller, never broken."""
    weight, size, *_ = _STYLES[line.style]
    font = _font(weight, round(size * scale))
    if line.style is Style.NUMBER:
        wide = font.getlength(line.text)
        if wide > width - 2 * _MARGIN:
            font = _font(weight, max(12, int(font.size * (width - 2 * _MARGIN) / wide)))
    return font


@cache
def _font(weight: str, size: int) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(str(resource("fonts", _FACE.format(weight))), size)
