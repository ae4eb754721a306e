"""How long documents take: a letter in print, in Braille and as sound, and a whole pack in every format.

Knows the library's documents with their invented values; nothing is written.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from functools import partial
from statistics import median
from typing import Final

from bench.report import Figure
from bench.timing import took
from frontdesk.documents import Document, fill
from frontdesk.exchange.document_files import find_source, pictures_of, read_file, sample_values
from frontdesk.paper.documents import Format, Order, make, why_not

_TIMES: Final = 5
_MADE: Final = datetime(2027, 4, 26, 9, tzinfo=UTC)
#: Id, what is told, format, the most it may take in milliseconds.
_LETTER: Final = (
    ("letter_pdf", "A letter as tagged PDF, warm", Format.PDF, 150.0),
    ("letter_braille", "A letter in Braille, warm", Format.BRAILLE, 100.0),
    ("letter_audio", "A letter of one page as MP3", Format.AUDIO, 1000.0),
)
_PACK_LIMIT: Final = 10.0  # seconds

Read = tuple[Document, dict[str, bytes]]


def documents(times: int = _TIMES) -> list[Figure]:
    """Each format of a letter, and all formats of the welcome pack one after another.

    Every letter is to somebody else: what Typst remembers of the one before is not measured.
    """
    letters = [_read("appointment", f"Visitor {number}") for number in range(times + 1)]
    return [*(_letter(letters, *each) for each in _LETTER), _pack(_read("welcome-pack", "Visitor"))]


def _read(name: str, to: str) -> Read:
    path = find_source(name, "en")
    source = read_file(path)
    document = fill(source, sample_values(source) | {"name": to})
    return document, pictures_of(document, path.parent)


def _making(read: Read, kind: Format) -> Callable[[], object]:
    document, pictures = read
    return partial(make, document, pictures, Order(format=kind, made=_MADE))


def _letter(letters: list[Read], name: str, what: str, kind: Format, limit: float) -> Figure:
    lacking = why_not(kind, letters[0][0].speech)
    value = None
    if not lacking:
        times = [took(_making(read, kind)) for read in letters]
        value = median(times[1:])  # the first reads fonts and tables
    return Figure(id=name, what=what, value=value, unit="ms", target=limit, note=lacking)


def _pack(read: Read) -> Figure:
    lacking = "; ".join(filter(None, (why_not(kind, read[0].speech) for kind in Format)))
    whole = None if lacking else sum(took(_making(read, kind)) for kind in Format) / 1000
    return Figure(
        id="pack_all_formats",
        what=f"The welcome pack in all {len(Format)} formats",
        value=whole,
        unit="s",
        target=_PACK_LIMIT,
        note=lacking,
    )
