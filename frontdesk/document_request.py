"""Documents asked for in a format and a language: made, printed or failed, and in the visitor's hands.

Knows the life of one such wish and when each step of it was, so that "how long did they wait for the large
print" has an answer. What stands in the document, and for whom it is, are details kept beside the log; how a
format is made is `frontdesk.paper`'s.
"""

from __future__ import annotations

import enum
import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Final

import msgspec

from frontdesk.clock import day_of
from frontdesk.context import Context
from frontdesk.log import Event, Fact, decode, fact
from frontdesk.refusal import Refusal, refuse


class Format(enum.StrEnum):
    """The formats a person can ask for; the value is what is typed on the command line."""

    PDF = "pdf"
    LARGE_PRINT = "large-print"
    GIANT_PRINT = "giant-print"
    EASY_READ = "easy-read"
    BRAILLE = "braille"
    AUDIO = "audio"
    HTML = "html"
    TEXT = "text"


class Phase(enum.StrEnum):
    """Where a wish stands. `READY` is made, and on its way out of a printer or into a file."""

    ASKED = "asked"
    READY = "ready"
    FAILED = "failed"
    OUT = "out"
    SUPPLIED = "supplied"
    WITHDRAWN = "withdrawn"


class Elsewhere(enum.StrEnum):
    """Why it is not made at this desk but promised."""

    TRANSLATION = "translation"  # there is no text in this language yet, and none is made by a machine
    NOT_HERE = "not_here"  # this machine has no voice, no Braille table or no embosser
    LATER = "later"  # there is no time for it now


class Outlet(enum.StrEnum):
    """Where it came out."""

    PRINTER = "printer"
    EMBOSSER = "embosser"
    FILE = "file"


class Trouble(enum.StrEnum):
    """Why it did not come out."""

    NOT_MADE = "not_made"  # a picture, a letter or the voice is missing
    NO_PRINTER = "no_printer"
    PRINTER = "printer"  # off, without paper, stopped in the middle
    NOT_WRITTEN = "not_written"  # the file or the port


class Way(enum.StrEnum):
    """How it reached the person."""

    HANDED_OVER = "handed_over"
    POSTED = "posted"
    EMAILED = "emailed"
    FETCHED = "fetched"  # by somebody for them


@fact("document.asked")
class Asked(Fact, frozen=True, kw_only=True):
    """Somebody wants a document; `source` is its name in the library, never a title that was filled in."""

    source: str
    format: Format
    language: str
    visit: str = ""
    elsewhere: Elsewhere | None = None
    promise: str = ""


@fact("document.made")
class Made(Fact, frozen=True, kw_only=True):
    """It was made in its format."""


@fact("document.out")
class CameOut(Fact, frozen=True, kw_only=True):
    """It came out."""

    outlet: Outlet


@fact("document.failed")
class Failed(Fact, frozen=True, kw_only=True):
    """It did not come out, or nobody knows; it can be tried again."""

    trouble: Trouble


@fact("document.supplied")
class Supplied(Fact, frozen=True, kw_only=True):
    """The person has it."""

    way: Way


@fact("document.withdrawn")
class Withdrawn(Fact, frozen=True, kw_only=True):
    """It is not needed any more."""


@fact("document.erased")
class Erased(Fact, frozen=True, kw_only=True):
    """What stood in it and for whom it was were erased for ever (`frontdesk.log.erases`)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentCommand:
    """Something to do with the wish of that id."""

    document: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AskDocument(DocumentCommand):
    """Put a wish on record. `details` are what fills the document's fields: personal, beside the log."""

    source: str
    format: Format
    language: str
    visit: str = ""
    elsewhere: Elsewhere | None = None
    promise: str = ""
    details: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordMade(DocumentCommand):
    """It was made."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordOut(DocumentCommand):
    """It came out."""

    outlet: Outlet


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordTrouble(DocumentCommand):
    """It did not."""

    trouble: Trouble


@dataclass(frozen=True, slots=True, kw_only=True)
class SupplyDocument(DocumentCommand):
    """The person has it."""

    way: Way


@dataclass(frozen=True, slots=True, kw_only=True)
class WithdrawDocument(DocumentCommand):
    """It is not needed any more."""


@dataclass(frozen=True, slots=True, kw_only=True)
class EraseDocument(DocumentCommand):
    """Erase what stood in it and for whom it was, here and everywhere, for ever."""


#: A field of a document that a detail of its wish fills.
FIELD: Final = "field:"
_SOURCE: Final = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,79}")
_LANGUAGE: Final = re.compile(r"[a-z]{2,3}")


class DocumentRequest(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """The state of one wish. Times are UTC; `day` is the shop's day on which it was asked for, ISO."""

    id: str
    day: str
    source: str
    format: Format
    language: str
    asked: datetime
    visit: str = ""
    elsewhere: Elsewhere | None = None
    promise: str = ""
    phase: Phase = Phase.ASKED
    made: datetime | None = None
    out: datetime | None = None
    outlet: Outlet | None = None
    trouble: Trouble | None = None
    tries: int = 0
    ended: datetime | None = None
    way: Way | None = None
    erased: bool = False
    anomalies: tuple[str, ...] = ()
    needs_newer: bool = False

    @property
    def open(self) -> bool:
        """Whether somebody still waits for it."""
        return self.phase not in (Phase.SUPPLIED, Phase.WITHDRAWN)

    @property
    def took(self) -> timedelta | None:
        """How long the person waited for it; None where they do not have it, or the clocks contradict."""
        if self.phase is not Phase.SUPPLIED or self.ended is None or self.ended < self.asked:
            return None
        return self.ended - self.asked


Decision = tuple[Fact, ...] | Refusal


def decide(state: DocumentRequest | None, command: DocumentCommand, context: Context) -> Decision:
    """The facts that a command makes of a wish, or why it can't be done."""
    if isinstance(command, AskDocument):
        return refuse("document_asked_already") if state is not None else _ask(command)
    if state is None:
        return refuse("no_such_document")
    if isinstance(command, EraseDocument):
        return refuse("erased_already") if state.erased else (Erased(),)
    if not state.open:
        return refuse("document_supplied" if state.phase is Phase.SUPPLIED else "document_withdrawn")
    match command:
        case RecordMade():
            return (Made(),)
        case RecordOut(outlet=outlet):
            return (CameOut(outlet=outlet),)
        case RecordTrouble(trouble=trouble):
            return (Failed(trouble=trouble),)
        case SupplyDocument(way=way):
            return (Supplied(way=way),)
        case _:
            return (Withdrawn(),)


def _ask(command: AskDocument) -> Decision:
    if not _SOURCE.fullmatch(command.source) or not _LANGUAGE.fullmatch(command.language):
        return refuse("no_such_source")
    if (command.elsewhere is None) != (not command.promise):
        return refuse("document_needs_promise")
    asked = Asked(
        source=command.source,
        format=command.format,
        language=command.language,
        visit=command.visit,
        elsewhere=command.elsewhere,
        promise=command.promise,
    )
    return (asked,)


_replace: Final = msgspec.structs.replace


def evolve(state: DocumentRequest | None, event: Event) -> DocumentRequest | None:
    """The wish after one more event. Total: never raises."""
    payload = decode(event)
    if state is None:
        return _begin(event, payload) if isinstance(payload, Asked) else None
    if payload is None:
        return _replace(state, needs_newer=True)
    after = _after(state, payload, event.at)
    return after or _replace(state, anomalies=(*state.anomalies, f"{event.type}@{state.phase}"))


def _begin(event: Event, asked: Asked) -> DocumentRequest:
    return DocumentRequest(
        id=event.stream.partition("/")[2],
        day=day_of(event.at).isoformat(),
        source=asked.source,
        format=asked.format,
        language=asked.language,
        asked=event.at,
        visit=asked.visit,
        elsewhere=asked.elsewhere,
        promise=asked.promise,
    )


def _after(state: DocumentRequest, payload: Fact, at: datetime) -> DocumentRequest | None:
    """The wish after a fact that fits; None where it does not. What a person has, they have."""
    if isinstance(payload, Erased):
        return _replace(state, erased=True)
    if isinstance(payload, Supplied) and state.phase is not Phase.SUPPLIED:
        return _replace(state, phase=Phase.SUPPLIED, ended=at, way=payload.way, trouble=None)
    if not state.open:
        return None
    match payload:
        case Made():
            return _replace(state, phase=Phase.READY, made=state.made or at, trouble=None)
        case CameOut(outlet=outlet):
            return _replace(state, phase=Phase.OUT, out=at, outlet=outlet, trouble=None)
        case Failed(trouble=trouble):
            return _replace(state, phase=Phase.FAILED, trouble=trouble, tries=state.tries + 1)
        case Withdrawn():
            return _replace(state, phase=Phase.WITHDRAWN, ended=at)
        case _:
            return None


def values_of(details: dict[str, str]) -> dict[str, str]:
    """What fills a document's fields, out of the details of its wish."""
    return {name.removeprefix(FIELD): value for name, value in details.items() if name.startswith(FIELD)}


def under_way(requests: Iterable[DocumentRequest]) -> list[DocumentRequest]:
    """The wishes somebody waits for: what failed first, then by how long they have waited."""
    waiting = (each for each in requests if each.open)
    return sorted(waiting, key=lambda each: (each.phase is not Phase.FAILED, each.asked, each.id))
