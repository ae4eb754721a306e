"""The formats by name: what makes each, which endings its file may have, and why it can't be made here.

Knows what each needs of the machine and of the language; the files beside this one know how it is made.
"""

from __future__ import annotations

import io
import sys
import xml.etree.ElementTree as ElementTree
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Final

from frontdesk.document_request import Format
from frontdesk.documents import Document, Language, Paragraph
from frontdesk.documents.model import parts
from frontdesk.documents.sentences import too_long
from frontdesk.paper.documents import audio, pdf
from frontdesk.paper.documents.braille import TABLES, BraillePage, LouisMissing, files, louis, pages_of
from frontdesk.paper.documents.fonts import named, unshown
from frontdesk.paper.documents.html import html
from frontdesk.paper.documents.looks import EASY, GIANT, LARGE, PRINT, Look, Paper
from frontdesk.paper.documents.progress import Progress, go_on
from frontdesk.paper.documents.text import text
from frontdesk.sound.ports import SoundFailed
from frontdesk.sound.speech import USUAL_VOICES, find_program
from frontdesk.words import translate

#: The endings a file may have; the first is the usual one.
ENDINGS: Final[dict[Format, tuple[str, ...]]] = {
    Format.PDF: ("pdf",),
    Format.LARGE_PRINT: ("pdf",),
    Format.GIANT_PRINT: ("pdf",),
    Format.EASY_READ: ("pdf",),
    Format.BRAILLE: ("brf", "pef", "pdf"),
    Format.AUDIO: ("mp3", "wav", "zip"),
    Format.HTML: ("html", "htm"),
    Format.TEXT: ("txt",),
}
#: How the formats on paper look.
LOOKS: Final = {
    Format.PDF: PRINT,
    Format.LARGE_PRINT: LARGE,
    Format.GIANT_PRINT: GIANT,
    Format.EASY_READ: EASY,
}
_UNSEEN: Final = (Format.BRAILLE, Format.AUDIO, Format.TEXT)
_ESPEAK: Final = "espeak-ng"


class CannotMake(Exception):
    """This format can't be made, in plain words; the others go on."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """What is asked for: format, ending of the file, and what some formats can be told besides.

    `progress` is asked on from any thread while a slow format is made.
    """

    format: Format
    made: datetime
    ending: str = ""
    paper: Paper = Paper.WHITE
    grade: int = 2
    page: BraillePage = field(default_factory=BraillePage)
    progress: Progress = go_on


@dataclass(frozen=True, slots=True)
class Made:
    """The file, and what to tell whoever asked for it."""

    content: bytes
    notes: tuple[str, ...] = ()


def why_not(kind: Format, language: Language) -> str:
    """Why this machine can't make a format in a language, and what would help; empty where it can."""
    if kind is Format.BRAILLE:
        return _no_braille(language)
    return _no_audio(language) if kind is Format.AUDIO else ""


def _no_braille(language: Language) -> str:
    if (language.code, 2) not in TABLES:
        return translate("Documents", "No Braille table is set for {name}.", name=language.name)
    try:
        louis()
    except LouisMissing:
        if sys.platform == "win32":
            return translate(
                "Documents",
                "liblouis is not in the program’s folder. Whoever built the program can put it there: "
                "packaging/README.md says how.",
            )
        return translate(
            "Documents",
            "liblouis is not installed. To have it on Debian or Ubuntu: "
            "sudo apt-get install liblouis20 liblouis-data",
        )
    return ""


def _no_audio(language: Language) -> str:
    if language.code not in USUAL_VOICES:
        return translate("Documents", "No voice is set for {name}.", name=language.name)
    try:
        find_program(_ESPEAK)
    except SoundFailed:
        return translate(
            "Documents",
            "No voice is installed. To have one on Debian or Ubuntu: sudo apt-get install espeak-ng",
        )
    return ""


def make(document: Document, pictures: pdf.Pictures, order: Order) -> Made:
    """The document in a format. Raises CannotMake with the reason in plain words, and Stopped."""
    ending = order.ending or ENDINGS[order.format][0]
    if ending not in ENDINGS[order.format]:
        raise CannotMake(
            translate(
                "Documents",
                "The name of a file of this format ends with {endings}.",
                endings=", ".join(f".{ending}" for ending in ENDINGS[order.format]),
            )
        )
    if reason := why_not(order.format, document.speech):
        raise CannotMake(reason)
    if missing := [name for name in _shown(document, order.format) if name not in pictures]:
        raise CannotMake(
            translate("Documents", "These pictures were not found: {names}.", names=", ".join(missing))
        )
    return Made(_makers[order.format](document, pictures, order, ending), tuple(_notes(document, order)))


def _shown(document: Document, kind: Format) -> list[str]:
    """The names of the pictures a format shows; where none can be seen they are told in words."""
    if kind in _UNSEEN:
        return []
    return [picture.name for picture in document.pictures() if kind is Format.EASY_READ or not picture.easy]


def _print(document: Document, pictures: pdf.Pictures, order: Order, _ending: str) -> bytes:
    if letters := unshown(pdf.texts(document)):
        raise CannotMake(
            translate(
                "Documents",
                "No font here can show {letters}. In HTML or as plain text it can be made.",
                letters=", ".join(named(letter) for letter in letters[:5]),
            )
        )
    look: Look = LOOKS[order.format]
    try:
        return pdf.pdf(document, pictures, look, order.paper, order.made)
    except RuntimeError as error:
        if not pictures:
            raise  # then it is the template's fault, which is a bug
        names = ", ".join(name for name in pictures if not _readable(name, pictures[name])) or "?"
        raise CannotMake(
            translate(
                "Documents", "This picture can’t be read: {names} ({reason})", names=names, reason=error
            )
        ) from error


def _readable(name: str, content: bytes) -> bool:
    """Whether a picture is one, on a look of its own."""
    from PIL import Image

    try:
        if name.casefold().endswith(".svg"):
            ElementTree.fromstring(content)  # noqa: S314 - a file of the library or of the council's own
        else:
            Image.open(io.BytesIO(content)).load()
    except (OSError, SyntaxError, ValueError):
        return False
    return True


def _braille(document: Document, _pictures: pdf.Pictures, order: Order, ending: str) -> bytes:
    try:
        pages = pages_of(document, order.grade, order.page)
    except LouisMissing as error:
        raise CannotMake(
            translate("Documents", "liblouis lacks its table {table}.", table=error.args[0])
        ) from error
    except LookupError as error:
        letters = ", ".join(named(letter) for letter in error.args)
        raise CannotMake(
            translate("Documents", "The Braille table has no cells for {letters}.", letters=letters)
        ) from error
    if ending == "pef":
        return files.pef(pages, document, order.page, order.made)
    if ending == "pdf":
        return files.sheet(pages, document, TABLES[document.language, order.grade], order.made)
    return files.brf(pages)


def _audio(document: Document, _pictures: pdf.Pictures, order: Order, ending: str) -> bytes:
    told = audio.tracks(document)
    try:
        wavs = audio.spoken(told, document.language, order.progress)
    except SoundFailed as error:
        raise CannotMake(translate("Documents", "The voice did not work: {reason}", reason=error)) from error
    if ending == "zip":
        return audio.album(told, wavs)
    whole = audio.joined(wavs)
    return whole if ending == "wav" else audio.mp3(whole)


_Maker = Callable[[Document, pdf.Pictures, Order, str], bytes]
_makers: Final[dict[Format, _Maker]] = {
    **dict.fromkeys(LOOKS, _print),
    Format.BRAILLE: _braille,
    Format.AUDIO: _audio,
    Format.HTML: lambda document, pictures, _order, _ending: html(document, pictures),
    Format.TEXT: lambda document, _pictures, _order, _ending: text(document),
}


def _notes(document: Document, order: Order) -> list[str]:
    notes = []
    if order.format in LOOKS and order.paper is not Paper.WHITE:
        papers = {
            Paper.CREAM: translate("Documents", "Please print this on cream paper."),
            Paper.YELLOW: translate("Documents", "Please print this on yellow paper."),
        }
        notes.append(papers[order.paper])
    if order.format is Format.EASY_READ and (count := _long_sentences(document)):
        notes.append(
            translate(
                "Documents",
                "For Easy Read, %n sentences have more than 15 words. Shorter ones are better.",
                "",
                count,
            )
        )
    if not document.speech.checked:
        notes.append(
            translate(
                "Documents",
                "What the program itself says in {name} has not been read by a translator yet.",
                name=document.speech.name,
            )
        )
    return notes


def _long_sentences(document: Document) -> int:
    said = (
        "".join(run.text for run in part.text)
        for part in parts(document.blocks)
        if isinstance(part, Paragraph)
    )
    return sum(len(too_long(words, document.language)) for words in said)
