"""Sources of documents as files: the library's and the council's own, in a language, with their pictures.

Knows that a source is named ``NAME.LANGUAGE.md`` and that its pictures lie beside it; what a source may hold
is `frontdesk.documents`'.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from frontdesk.documents import LANGUAGES, Document, Source, SourceError, read_source
from frontdesk.exchange.table import Fault, FaultsError
from frontdesk.resources import resource
from frontdesk.words import translate

_ENDING: Final = ".md"
#: The folder of the council's own documents, in the data folder.
OWN: Final = "documents"
#: Bytes; a photograph larger than this is meant for a poster.
LARGEST_PICTURE: Final = 20_000_000


def library(folder: Path | None = None) -> dict[str, dict[str, Path]]:
    """The documents that ship with the program, or those of a folder: name -> language -> file."""
    found: dict[str, dict[str, Path]] = {}
    for path in sorted((folder or resource("documents", "library")).glob(f"*.*{_ENDING}")):
        name, _, language = path.name.removesuffix(_ENDING).rpartition(".")
        found.setdefault(name, {})[language] = path
    return found


def offered(own: Path | None) -> dict[str, dict[str, Path]]:
    """The library's documents and those of a folder of one's own, which take the place of the library's."""
    return {**library(), **({} if own is None else library(own))}


def find_source(wanted: str, language: str, own: Path | None = None) -> Path:
    """The file of a document by its name, in the library or the folder `own`, or by a path, in a language.

    Raises FaultsError where there is none; no text is ever translated by a machine in its place.
    """
    path = Path(wanted)
    if path.suffix != _ENDING:
        in_languages = offered(own).get(wanted)
        if in_languages is None:
            known = ", ".join(offered(own))
            raise _missing(
                wanted,
                translate(
                    "Documents", "There is no such document. Those in the library are: {known}", known=known
                ),
            )
        return _in_language(wanted, in_languages, language)
    name, _, written = path.name.removesuffix(_ENDING).rpartition(".")
    if not name or written == language:
        if not path.is_file():
            raise _missing(wanted, translate("Documents", "There is no such file."))
        return path
    return _in_language(wanted, library(path.parent).get(name, {}), language)


def _in_language(wanted: str, found: dict[str, Path], language: str) -> Path:
    if language not in found:
        name = LANGUAGES[language].name if language in LANGUAGES else language
        raise _missing(
            wanted,
            translate(
                "Documents",
                "There is no text of this document in {name}. Please have it translated by a translator.",
                name=name,
            ),
        )
    return found[language]


def _missing(wanted: str, reason: str) -> FaultsError:
    return FaultsError((Fault(wanted, 0, reason),))


def read_file(path: Path) -> Source:
    """The source in a file. Raises FaultsError with every fault and its line."""
    try:
        text = path.read_text(encoding="utf-8-sig")
    except OSError as error:
        reason = translate("Documents", "This file can’t be read: {reason}", reason=error.strerror or error)
        raise _missing(path.name, reason) from error
    except UnicodeDecodeError as error:
        raise _missing(path.name, translate("Documents", "This file is not text in UTF-8.")) from error
    try:
        return read_source(text)
    except SourceError as error:
        raise faults_of(path.name, error) from error


def sample_values(source: Source) -> dict[str, str]:
    """Invented values for the fields of a document of the library, in its language."""
    values = tomllib.loads(resource("documents", "library", "values.toml").read_text(encoding="utf-8"))
    return {field: str(values[source.language][field]) for field in source.fields}


def faults_of(name: str, error: SourceError) -> FaultsError:
    """The faults of a source with the name of its file."""
    return FaultsError(tuple(Fault(name, fault.line, fault.reason) for fault in error.faults))


def pictures_of(document: Document, folder: Path) -> dict[str, bytes]:
    """The pictures of a document that lie in a folder, by name. Those that are not there are left out."""
    return dict(_read({picture.name for picture in document.pictures()}, folder))


def _read(names: set[str], folder: Path) -> Iterator[tuple[str, bytes]]:
    for name in sorted(names):
        path = folder / name
        if path.is_file() and path.stat().st_size <= LARGEST_PICTURE:
            yield name, path.read_bytes()
