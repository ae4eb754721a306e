"""The documents of the library with invented values, and what other programs read in the files of them."""

from __future__ import annotations

import re
import subprocess
from datetime import UTC, datetime
from pathlib import Path

from frontdesk.documents import Document, fill, read_source
from frontdesk.exchange.document_files import find_source, library, pictures_of, read_file, sample_values
from frontdesk.paper.documents import Format, Made, Order, make

MADE = datetime(2027, 4, 26, 9, 0, tzinfo=UTC)
ALL = [(name, language) for name, languages in library().items() for language in languages]

FRONT = """---
title: A letter
contact: Jo Evans, 01632 960123
language: en
version: 1.0
reading-age: 9
fields:
---
"""


def sample(name: str, language: str = "en") -> tuple[Document, dict[str, bytes]]:
    """A document of the library with its pictures."""
    path = find_source(name, language)
    source = read_file(path)
    document = fill(source, sample_values(source))
    return document, pictures_of(document, path.parent)


def letter(body: str, language: str = "en") -> Document:
    """A document with this text."""
    return fill(read_source(FRONT.replace("language: en", f"language: {language}") + body), {})


def made(
    document: Document, kind: Format, ending: str = "", pictures: dict[str, bytes] | None = None
) -> Made:
    """The document in a format."""
    return make(document, pictures or {}, Order(format=kind, made=MADE, ending=ending))


def pdf_text(content: bytes, folder: Path) -> str:
    """What poppler's pdftotext reads in a PDF."""
    (folder / "read.pdf").write_bytes(content)
    done = subprocess.run(
        ["pdftotext", str(folder / "read.pdf"), "-"],
        capture_output=True,
        check=True,
        text=True,
        encoding="utf-8",
    )
    return done.stdout


def lou_translate(text: str, table: str) -> str:
    """What liblouis' own program makes of a line, in Unicode's Braille."""
    done = subprocess.run(
        ["lou_translate", f"unicode.dis,{table}"],
        input=text,
        capture_output=True,
        check=True,
        text=True,
        encoding="utf-8",
    )
    return done.stdout.rstrip("\n")


def letters(text: str) -> str:
    """The letters and figures alone: where lines break, and kinds of blanks, are a format's own affair."""
    return re.sub(r"[\W_]+", "", text).casefold()
