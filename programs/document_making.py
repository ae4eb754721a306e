"""A document made for the windows: read, filled, made in its format, with what there is to be seen of it.

Knows the way from a wish to a file; loaded when the first document is asked for, since much comes with it.
"""

from __future__ import annotations

import threading
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from frontdesk.document_request import Format
from frontdesk.documents import LANGUAGES, Document, Source, SourceError, fill
from frontdesk.exchange.document_files import OWN, faults_of, offered, pictures_of, read_file
from frontdesk.exchange.table import Fault, FaultsError
from frontdesk.paper.documents import BraillePage, CannotMake, Order, Progress, Stopped, make, why_not
from frontdesk.paper.documents.audio import tracks
from frontdesk.paper.documents.formats import ENDINGS
from frontdesk.paper.documents.preview import pictures
from frontdesk.paper.documents.progress import go_on
from frontdesk.paper.saving import put
from frontdesk.screens.document_words import format_text
from frontdesk.screens.documents import AllMade, Library, MadeDocument, Offered, Wish
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


def made_of(
    wish: Wish, folder: Path | None, braille: BrailleSettings, progress: Progress = go_on
) -> MadeDocument:
    """The document, or why it could not be made."""
    try:
        document, images = _read(wish, folder)
        return _in_format(document, images, _order(wish.format, braille, progress, _played_as(wish.format)))
    except (FaultsError, CannotMake) as error:
        return MadeDocument(fault=str(error))
    except Stopped:
        return MadeDocument(stopped=True)


def all_of(
    wish: Wish, folder: Path | None, braille: BrailleSettings, into: Path, progress: Progress = go_on
) -> AllMade:
    """The document in all formats as files in a folder; one that can't be made holds up no other."""
    files, faults = 0, list[str]()
    try:
        document, images = _read(wish, folder)
    except FaultsError as error:
        return AllMade(0, (str(error),))
    for number, kind in enumerate(Format):
        if not progress(number, len(Format)):
            return AllMade(files, tuple(faults), stopped=True)
        order = _order(kind, braille, partial(_all_the_same, progress, number))
        try:
            content = make(document, images, order).content
            put(content, into / f"{wish.source}-{kind}.{wish.language}.{ENDINGS[kind][0]}")
            files += 1
        except CannotMake as error:
            faults.append(f"{format_text(kind)}: {error}")
        except OSError as error:
            return AllMade(files, (*faults, _not_saved(into, error)))
        except Stopped:
            return AllMade(files, tuple(faults), stopped=True)
    return AllMade(files, tuple(faults))


def failed() -> MadeDocument:
    """What is told after a bug, which is in the log."""
    return MadeDocument(fault=_bug())


def all_failed() -> AllMade:
    """The same for all formats."""
    return AllMade(0, (_bug(),))


def _bug() -> str:
    return translate("Document", "The program failed at it. What happened is in its log.")


def _all_the_same(progress: Progress, number: int, _done: int, _of: int) -> bool:
    """Within one format of several the number of formats is what counts."""
    return progress(number, len(Format))


def _read(wish: Wish, folder: Path | None) -> tuple[Document, dict[str, bytes]]:
    path = _offered(folder).get(wish.source, {}).get(wish.language)
    if path is None:
        raise FaultsError(
            (Fault(wish.source, 0, translate("Document", "This document is not on this machine.")),)
        )
    document = _filled(path, wish)
    return document, pictures_of(document, path.parent)


def made_as(document: Document, kind: Format, braille: BrailleSettings) -> MadeDocument:
    """A document without pictures in a format, or why it could not be made."""
    try:
        return _in_format(document, {}, _order(kind, braille, go_on, _played_as(kind)))
    except CannotMake as error:
        return MadeDocument(fault=str(error))


def _filled(path: Path, wish: Wish) -> Document:
    source = read_file(path)
    try:
        return fill(source, {name: wish.values.get(name, "") for name in source.fields})
    except SourceError as error:
        raise faults_of(path.name, error) from error


def _played_as(kind: Format) -> str:
    """The ending of what is played at once; saved, it may become MP3. Empty for the usual one."""
    return "wav" if kind is Format.AUDIO else ""


def _order(kind: Format, braille: BrailleSettings, progress: Progress, ending: str = "") -> Order:
    return Order(
        format=kind,
        made=datetime.now(UTC),
        ending=ending or ENDINGS[kind][0],
        grade=braille.grade,
        page=BraillePage(braille.cells, braille.lines),
        progress=progress,
    )


def _in_format(document: Document, images: dict[str, bytes], order: Order) -> MadeDocument:
    kind = order.format
    made = make(document, images, order)
    look = pictures(document, images, order, made.content)
    return MadeDocument(
        title=document.title,
        content=made.content,
        ending=order.ending,
        pages=look.pages,
        text=_to_read(document, kind, made.content),
        embosser=made.content if kind is Format.BRAILLE else b"",
        notes=(*made.notes, *([_cut(look.of)] if look.cut else [])),
    )


def _cut(pages: int) -> str:
    return translate("Document", "Only the beginning of {pages} pages is shown here.", pages=pages)


def _to_read(document: Document, kind: Format, content: bytes) -> str:
    """What can be read where there are no pages; of sound, what is said."""
    if kind is Format.AUDIO:
        return "\n\n".join(track.said for track in tracks(document))
    return content.decode("utf-8", "replace") if kind in _AS_TEXT else ""


def written(made: MadeDocument, path: Path) -> str:
    """Save it; why that could not be, in plain words, or nothing."""
    try:
        content = made.content
        if path.suffix.lower() == ".mp3" and made.ending == "wav":
            from frontdesk.paper.documents.audio import mp3

            content = mp3(content)
        put(content, path)
    except OSError as error:
        return _not_saved(path.parent, error)
    return ""


def _not_saved(folder: Path, error: OSError) -> str:
    return translate(
        "Refer",
        "It could not be saved in {folder}: {reason}. What was there is as it was. Choose another.",
        folder=str(folder),
        reason=error.strerror or type(error).__name__,
    )


def played(wav: bytes, volume: float, stop: threading.Event) -> str:
    """Let it be heard; why that could not be, in plain words, or nothing."""
    from frontdesk.sound.player import DevicePlayer
    from frontdesk.sound.ports import SoundFailed

    try:
        DevicePlayer().play(wav, volume, stop)
    except SoundFailed as error:
        return translate("Document", "It can’t be heard here: {reason}", reason=error)
    return ""
