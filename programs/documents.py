"""Documents in any format from the command line: made, listed, and what this machine can make.

Knows how to get from arguments and settings to a file; what a document holds and how each format is made is
elsewhere.
"""

from __future__ import annotations

import argparse
import contextlib
import sys
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from db.errors import environment
from db.folder import default_folder
from frontdesk.documents import LANGUAGES, Document, SourceError, fill
from frontdesk.exchange.document_files import OWN, faults_of, find_source, offered, pictures_of, read_file
from frontdesk.exchange.table import FaultsError
from frontdesk.paper.documents import BraillePage, CannotMake, Format, Order, Paper, make, why_not
from frontdesk.paper.documents.formats import ENDINGS
from frontdesk.paper.saving import put
from frontdesk.settings import BrailleSettings, read_settings
from frontdesk.words import translate

#: Asks for all of them at once, each a file in a folder.
ALL_FORMATS: Final = "all"


def run_document(arguments: argparse.Namespace) -> int:
    """`frontdesk document`."""
    actions: dict[str, Callable[[argparse.Namespace], int]] = {
        "make": _make,
        "formats": _formats,
        "list": _list,
    }
    return actions[arguments.action](arguments)


def _make(arguments: argparse.Namespace) -> int:
    folder = arguments.data or default_folder()
    with environment():
        braille = read_settings(folder).braille
    try:
        path = find_source(arguments.source, arguments.lang, folder / OWN)
        document = _filled(path, dict(arguments.set))
    except FaultsError as error:
        print(error, file=sys.stderr)
        return 1
    pictures = pictures_of(document, path.parent)
    if arguments.format != ALL_FORMATS:
        order = _order(arguments, braille, Format(arguments.format), arguments.out)
        return _write(document, pictures, order, arguments.out)
    with contextlib.suppress(OSError):  # then no file can be written there, which is told
        arguments.out.mkdir(exist_ok=True)
    codes = []
    for kind in Format:  # each is told as soon as it is there; what can't be made does not hold up the others
        out = arguments.out / f"{path.stem}-{kind}.{ENDINGS[kind][0]}"
        codes.append(_write(document, pictures, _order(arguments, braille, kind, out), out))
    return max(codes)


def _write(document: Document, pictures: dict[str, bytes], order: Order, out: Path) -> int:
    try:
        made = make(document, pictures, order)
        put(made.content, out)
    except CannotMake as error:
        print(f"{order.format}: {error}", file=sys.stderr)
        return 1
    except OSError as error:
        reason = error.strerror or type(error).__name__
        print(_not_written(out, reason), file=sys.stderr)
        return 1
    print(f"{out}: {document.title}", flush=True)
    print(*made.notes, sep="\n", end="\n" if made.notes else "")
    return 0


def _filled(path: Path, values: dict[str, str]) -> Document:
    read = read_file(path)
    try:
        return fill(read, values)
    except SourceError as error:
        raise faults_of(path.name, error) from error


def _order(arguments: argparse.Namespace, braille: BrailleSettings, kind: Format, out: Path) -> Order:
    """What is asked for; of Braille, what is not said is as this machine is set."""
    return Order(
        format=kind,
        made=datetime.now(UTC),
        ending=out.suffix.removeprefix(".").lower() or "-",  # no ending is not a known one
        paper=Paper(arguments.paper),
        grade=arguments.grade or braille.grade,
        page=BraillePage(arguments.cells or braille.cells, arguments.lines or braille.lines),
    )


def _not_written(path: Path, reason: str) -> str:
    return translate(
        "Documents",
        "The document could not be written to {folder}: {reason}. What was there is as it was. "
        "Choose another folder, or make room there, and try again.",
        folder=path.parent,
        reason=reason,
    )


def _formats(arguments: argparse.Namespace) -> int:
    """Every format with what it can be made in, and why not the rest."""
    for kind in Format:
        reasons = {language: why_not(kind, language) for language in LANGUAGES.values()}
        can = ", ".join(language.code for language, reason in reasons.items() if not reason)
        print(f"{kind:<12} {can or '–'}")
        for reason in dict.fromkeys(filter(None, reasons.values())):
            print(f"{'':<12} {reason}")
    return 0


def _list(arguments: argparse.Namespace) -> int:
    code = 0
    for name, languages in offered((arguments.data or default_folder()) / OWN).items():
        try:
            source = read_file(next(iter(languages.values())))
        except FaultsError as error:  # one of the council's own; the others are listed
            print(error, file=sys.stderr)
            code = 1
        else:
            print(f"{name:<12} {', '.join(languages)}: {', '.join(source.fields)}")
    return code
