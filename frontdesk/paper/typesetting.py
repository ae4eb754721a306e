"""Typst, which sets the documents: a template and its values in, a tagged PDF out.

Values go in as data and are never made part of a template's text. The compiler is kept: it reads the fonts
once, and sets a second document of the kind in a fraction of the time of the first.
"""

from __future__ import annotations

import threading
from functools import cache
from typing import TYPE_CHECKING, cast

import msgspec

from frontdesk.paper.glyphs import printable
from frontdesk.resources import resource

if TYPE_CHECKING:
    from datetime import datetime

    from typst import Compiler

Value = str | int | float | bool | None | list["Value"] | dict[str, "Value"]
_one_at_a_time = threading.Lock()


#: Where the fonts of the screens lie, and those of documents, which need more scripts.
SCREEN_FONTS = "fonts"
DOCUMENT_FONTS = "documents/fonts"


@cache
def _compiler(fonts: tuple[str, ...]) -> Compiler:
    import typst

    paths = [resource(folder) for folder in fonts]
    return typst.Compiler(root=resource("documents"), font_paths=paths, ignore_system_fonts=True)


def tagged_pdf(template: str, values: Value, made: datetime) -> bytes:
    """A PDF/UA-1 of a template in resources/documents with values from ``json(bytes(sys.inputs.data))``.

    `made` is written in as the time of making. Raises RuntimeError (typst.TypstError) where the template is
    at fault: no value can cause it.
    """
    return set_in_type(template, _printable(values), made, SCREEN_FONTS)


def set_in_type(template: str, values: Value, made: datetime, *fonts: str) -> bytes:
    """The same with the fonts of these folders, for values in which every character has a glyph in one."""
    data = msgspec.json.encode(values).decode()
    with _one_at_a_time:
        pdf = _compiler(fonts).compile(
            input=resource("documents", template),
            format="pdf",
            pdf_standards="ua-1",
            sys_inputs={"data": data},
            timestamp=int(made.timestamp()),
        )
    return cast("bytes", pdf)  # pages of other formats come as a list, a PDF is one file


def pages_in_type(template: str, values: Value, fonts: str, dots: int) -> list[bytes]:
    """The pages of a template as pictures (PNG), so many dots an inch, to be looked at."""
    data = msgspec.json.encode(values).decode()
    with _one_at_a_time:
        made = _compiler(fonts).compile(
            input=resource("documents", template), format="png", ppi=float(dots), sys_inputs={"data": data}
        )
    return [made] if isinstance(made, bytes) else [bytes(page) for page in made or ()]


def _printable(value: Value) -> Value:
    if isinstance(value, str):
        return printable(value)
    if isinstance(value, list):
        return [_printable(item) for item in value]
    if isinstance(value, dict):
        return {key: _printable(item) for key, item in value.items()}
    return value
