"""A document made for the windows: read, filled, made in its format, with what there is to be seen of it.

Knows the way from a wish to a file; loaded when the first document is asked for, since much comes with it.
"""

from __future__ import annotations

import threading
from datetime import UTC, datetime
from pathlib import Path

from frontdesk.document_request import Format
from frontdesk.documents import LANGUAGES, Document, Source, SourceError, fill
from frontdesk.exchange.document_files import OWN, faults_of, offered, pictures_of, read_file
from frontdesk.exchange.table import FaultsError
from frontdesk.paper.documents import BraillePage, CannotMake, Order, make, why_not
from frontdesk.paper.documents.formats import ENDINGS
from frontdesk.paper.documents.preview import pictures
from frontdesk.paper.saving import put
from frontdesk.screens.documents import Library, MadeDocument, Offered, Wish
from frontdesk.settings import BrailleSettings
from frontdesk.words import translate

_AS_TEXT = (Format.HTML, Format.TEXT)


def library_of(folder: Path | None) -> Library:
    """Which documents there are, with those of a data folder, and what can't be made here."""
    documents, faults = {}, []
    for name, languages in _offered(folder).items():
        sources: dict[str, Source] = {}
        for language, path in languages.items():
            try:
                sources[language] = read_file(path)
            except FaultsError as error:
                faults.append(str(error))
        if sources:
            titles = {language: source.title for language, source in sources.items()}
            documents[name] = Offered(name, titles, {code: each.fields for code, each in sources.items()})
    reasons = {
        (kind, code): reason
        for kind in Format
        for code, language in LANGUAGES.items()
        if (reason := why_not(kind, language))
    }
    return Library(documents, reasons, tuple(faults))


def _offered(folder: Path | None) -> dict[str, dict[str, Path]]:
    return offered(None if folder is None else folder / OWN)


def made_of(wish: Wish, folder: Path | None, braille: BrailleSettings) -> MadeDocument:
    """The document, or why it could not be made."""
    path = _offered(folder).get(wish.source, {}).get(wish.language)
    if path is None:
        return MadeDocument(fault=translate("Document", "This document is not on this machine."))
    try:
        document = _filled(path, wish)
        return _in_format(document, pictures_of(document, path.parent), wish.format, braille)
    except (FaultsError, CannotMake) as error:
        return MadeDocument(fault=str(error))


def made_as(document: Document, kind: Format, braille: BrailleSettings) -> MadeDocument:
    """A document without pictures in a format, or why it could not be made."""
    try:
        return _in_format(document, {}, kind, braille)
    except CannotMake as error:
        return MadeDocument(fault=str(error))


def _filled(path: Path, wish: Wish) -> Document:
    source = read_file(path)
    try:
        return fill(source, {name: wish.values.get(name, "") for name in source.fields})
    except SourceError as error:
        raise faults_of(path.name, error) from error


def _in_format(
    document: Document, images: dict[str, bytes], kind: Format, braille: BrailleSettings
) -> MadeDocument:
    ending = "wav" if kind is Format.AUDIO else ENDINGS[kind][0]
    page = BraillePage(braille.cells, braille.lines)
    order = Order(format=kind, made=datetime.now(UTC), ending=ending, grade=braille.grade, page=page)
    made = make(document, images, order)
    return MadeDocument(
        title=document.title,
        content=made.content,
        ending=ending,
        pages=pictures(document, images, order),
        text=made.content.decode("utf-8", "replace") if kind in _AS_TEXT else "",
        embosser=made.content if kind is Format.BRAILLE else b"",
        notes=made.notes,
    )


def written(made: MadeDocument, path: Path) -> str:
    """Save it; why that could not be, in plain words, or nothing."""
    try:
        content = made.content
        if path.suffix.lower() == ".mp3" and made.ending == "wav":
            from frontdesk.paper.documents.audio import mp3

            content = mp3(content)
        put(content, path)
    except OSError as error:
        return translate(
            "Refer",
            "It could not be saved in {folder}: {reason}. What was there is as it was. Choose another.",
            folder=str(path.parent),
            reason=error.strerror or type(error).__name__,
        )
    return ""


def played(wav: bytes, volume: float, stop: threading.Event) -> str:
    """Let it be heard; why that could not be, in plain words, or nothing."""
    from frontdesk.sound.player import DevicePlayer
    from frontdesk.sound.ports import SoundFailed

    try:
        DevicePlayer().play(wav, volume, stop)
    except SoundFailed as error:
        return translate("Document", "It can’t be heard here: {reason}", reason=error)
    return ""
