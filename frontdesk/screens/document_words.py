"""The words for documents: formats, where a wish stands, what went wrong, how it reached the person.

Knows words only.
"""

from __future__ import annotations

from frontdesk.document_request import DocumentRequest, Elsewhere, Format, Phase, Trouble, Way
from frontdesk.words import QT_TRANSLATE_NOOP, translate

FORMATS: dict[Format, str] = {
    Format.PDF: QT_TRANSLATE_NOOP("Document", "Standard print"),
    Format.LARGE_PRINT: QT_TRANSLATE_NOOP("Document", "Large print"),
    Format.GIANT_PRINT: QT_TRANSLATE_NOOP("Document", "Giant print"),
    Format.EASY_READ: QT_TRANSLATE_NOOP("Document", "Easy Read"),
    Format.BRAILLE: QT_TRANSLATE_NOOP("Document", "Braille"),
    Format.AUDIO: QT_TRANSLATE_NOOP("Document", "Audio"),
    Format.HTML: QT_TRANSLATE_NOOP("Document", "Web page"),
    Format.TEXT: QT_TRANSLATE_NOOP("Document", "Plain text"),
}
TROUBLES: dict[Trouble, str] = {
    Trouble.NOT_MADE: QT_TRANSLATE_NOOP("Document", "could not be made"),
    Trouble.NO_PRINTER: QT_TRANSLATE_NOOP("Document", "no printer is set up"),
    Trouble.PRINTER: QT_TRANSLATE_NOOP("Document", "did not come out of the printer"),
    Trouble.NOT_WRITTEN: QT_TRANSLATE_NOOP("Document", "could not be saved or sent to the embosser"),
}
WAYS: dict[Way, str] = {
    Way.HANDED_OVER: QT_TRANSLATE_NOOP("Document", "Handed over"),
    Way.POSTED: QT_TRANSLATE_NOOP("Document", "Posted"),
    Way.EMAILED: QT_TRANSLATE_NOOP("Document", "Sent by e-mail"),
    Way.FETCHED: QT_TRANSLATE_NOOP("Document", "Fetched by somebody for them"),
}
ELSEWHERE: dict[Elsewhere, str] = {
    Elsewhere.TRANSLATION: QT_TRANSLATE_NOOP("Document", "has to be translated"),
    Elsewhere.NOT_HERE: QT_TRANSLATE_NOOP("Document", "has to be made elsewhere"),
    Elsewhere.LATER: QT_TRANSLATE_NOOP("Document", "is promised for later"),
}


def format_text(kind: Format, language: str = "") -> str:
    """A format's name."""
    return translate("Document", FORMATS[kind], language=language)


def way_text(way: Way) -> str:
    """How it reached the person."""
    return translate("Document", WAYS[way])


def part_text(done: int, of: int) -> str:
    """How far a slow format has come; `done` parts are begun before this one."""
    return translate("Document", "Part {part} of {parts}", part=done + 1, parts=of)


def standing_text(request: DocumentRequest) -> str:
    """Where a wish stands, in a few words."""
    match request.phase:
        case Phase.FAILED if request.trouble is not None:
            return translate("Document", TROUBLES[request.trouble])
        case Phase.OUT:
            return translate("Document", "is ready to be given")
        case Phase.SUPPLIED if request.way is not None:
            return way_text(request.way)
        case Phase.WITHDRAWN:
            return translate("Document", "not needed any more")
        case _ if request.elsewhere is not None:
            return translate("Document", ELSEWHERE[request.elsewhere])
        case _:
            return translate("Document", "has not come out yet")
