"""What the desk shows of documents: which there are, what fills their fields, and what is still under way.

Knows visits, wishes and words; how a document is made and printed is the paper's and the programs'.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Final

from frontdesk.clock import day_of
from frontdesk.desk import FrontDesk
from frontdesk.document_request import FIELD, DocumentRequest, Format, under_way
from frontdesk.languages import english_name
from frontdesk.screens.dates import day_text
from frontdesk.screens.remembered import WRITTEN, Remembered, remembered_of, theirs
from frontdesk.shop import Shop
from frontdesk.words import QT_TRANSLATE_NOOP, current, translate

#: The detail of a visit that says in which format its person reads.
PREFERRED: Final = "format"
#: The languages documents know by two letters, by their ISO 639-3 code.
_SHORT: Final = {
    "eng": "en",
    "cym": "cy",
    "ara": "ar",
    "urd": "ur",
    "pan": "pa",
    "ben": "bn",
    "zho": "zh",
}
FIELDS: dict[str, str] = {
    "name": QT_TRANSLATE_NOOP("Document", "Name"),
    "date": QT_TRANSLATE_NOOP("Document", "Date"),
    "today": QT_TRANSLATE_NOOP("Document", "Today’s date"),
    "due": QT_TRANSLATE_NOOP("Document", "By when"),
    "time": QT_TRANSLATE_NOOP("Document", "Time"),
    "service": QT_TRANSLATE_NOOP("Document", "Service"),
    "about": QT_TRANSLATE_NOOP("Document", "About"),
    "place": QT_TRANSLATE_NOOP("Document", "Place"),
    "officer": QT_TRANSLATE_NOOP("Document", "Your name"),
    "job": QT_TRANSLATE_NOOP("Document", "Your job"),
    "address": QT_TRANSLATE_NOOP("Document", "Our address"),
    "phone": QT_TRANSLATE_NOOP("Document", "Our telephone"),
    "number": QT_TRANSLATE_NOOP("Document", "Their telephone, or the reference"),
    "partner": QT_TRANSLATE_NOOP("Document", "Partner"),
    "directions": QT_TRANSLATE_NOOP("Document", "The way there"),
    "hours": QT_TRANSLATE_NOOP("Document", "Opening hours"),
    "ask": QT_TRANSLATE_NOOP("Document", "Whom to ask for"),
    "bring": QT_TRANSLATE_NOOP("Document", "What to bring"),
    "council": QT_TRANSLATE_NOOP("Document", "Council or shop"),
}
_FIELD: Final = re.compile(r"\{\{.*?\}\}")
#: What is the desk's own and the same in the next letter.
OURS: Final = frozenset({"officer", "job", "address", "phone", "place", "hours", "council"})


@dataclass(frozen=True, slots=True)
class Offered:
    """One document: its title and the fields to fill, by language. Fields in a title stay as they are."""

    source: str
    titles: Mapping[str, str]
    fields: Mapping[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Library:
    """The documents there are, and why a format can't be made in a language on this machine."""

    documents: Mapping[str, Offered] = field(default_factory=dict)
    reasons: Mapping[tuple[Format, str], str] = field(default_factory=dict)
    faults: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Wish:
    """What is to be made."""

    source: str
    format: Format
    language: str
    values: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class MadeDocument:
    """A document as it was made. `fault` says why it was not; then there is nothing else.

    `pages` are pictures (PNG), `text` what can be read where there are none; `embosser` is what an embosser
    takes. `stopped`: somebody did not want to wait for it, and there is nothing else either.
    """

    title: str = ""
    content: bytes = b""
    ending: str = ""
    pages: tuple[bytes, ...] = ()
    text: str = ""
    embosser: bytes = b""
    notes: tuple[str, ...] = ()
    fault: str = ""
    stopped: bool = False


@dataclass(frozen=True, slots=True)
class AllMade:
    """A document in all formats as files: how many there are, and why the others are not."""

    files: int
    faults: tuple[str, ...] = ()
    stopped: bool = False


@dataclass(frozen=True, slots=True)
class Whom:
    """Whom a document is for, as the desk knows them; all empty for nobody in particular."""

    visit: str = ""
    ticket: str = ""
    name: str = ""
    service: str = ""
    language: str = ""
    needs: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Reader:
    """What is known of how somebody reads: the format they asked for in this visit, and a language's code.

    `theirs` is what they said is remembered of them; `suggested` is what is remembered of others of their
    name, or of them: nobody has asked yet.
    """

    format: Format | None
    language: str
    theirs: Remembered | None = None
    suggested: tuple[Remembered, ...] = ()

    def hints(self, kind: Format) -> tuple[str, ...]:
        """Whose remembered format this is."""
        return tuple(each.who() for each in self.suggested if each.format is kind)


@dataclass(frozen=True, slots=True)
class UnderWay:
    """A wish somebody waits for, with what is to be shown of it."""

    request: DocumentRequest
    name: str
    ticket: str
    values: Mapping[str, str]


def field_text(name: str) -> str:
    """What a field is called at the desk; a council's own field by its own name."""
    return translate("Document", FIELDS[name]) if name in FIELDS else name.replace("-", " ").capitalize()


def title_of(chosen: Offered) -> str:
    """The title in the language in use if there is one, with dots for what is to be filled in."""
    titles = chosen.titles
    title = titles.get(current()) or titles.get("en") or next(iter(titles.values()))
    return _FIELD.sub("…", title)


def language_text(code: str) -> str:
    """A language by its own name where documents know it, else in English."""
    from frontdesk.documents import LANGUAGES  # brings the reading of Markdown: not at a start

    return LANGUAGES[code].name if code in LANGUAGES else english_name(code)


def reader_of(front: FrontDesk, whom: Whom) -> Reader:
    """How somebody reads. Raises StoreError."""
    from frontdesk.screens.interpreting import spoken_code

    said = front.store.details(f"visit/{whom.visit}") if whom.visit else {}
    wanted = next((kind for kind in Format if kind.value == said.get(PREFERRED, "")), None)
    if wanted is None and "large_print" in whom.needs:
        wanted = Format.LARGE_PRINT
    code = spoken_code(whom.language, ())
    own = theirs(front, whom.visit)
    suggested = () if own is not None else remembered_of(front, whom.name)
    return Reader(wanted, said.get(WRITTEN, "") or _SHORT.get(code, code), own, suggested)


def short_code(code: str) -> str:
    """A language's code as documents have it."""
    return _SHORT.get(code, code)


def prefilled(
    fields: tuple[str, ...], whom: Whom, shop: Shop, person: str, language: str, now: datetime
) -> dict[str, str]:
    """What is known already of a document's fields, in the document's language where that is one of ours."""
    own = language if language in ("en", "cy") else "en"
    place = shop.site.named(own)
    known = {
        "name": whom.name,
        "today": day_text(day_of(now), own, year=True),
        "service": shop.service_name(whom.service, own) if whom.service else "",
        "place": place,
        "council": place,
        "officer": person,
    }
    return {name: known.get(name, "") for name in fields}


def under_way_rows(front: FrontDesk) -> tuple[UnderWay, ...]:
    """The documents somebody waits for, what failed first. Raises StoreError."""
    found = under_way(front.store.open_ones(DocumentRequest))
    details = front.store.details_of(f"document/{each.id}" for each in found)
    rows = []
    for each in found:
        values = {
            name.removeprefix(FIELD): value
            for name, value in details.get(f"document/{each.id}", {}).items()
            if name.startswith(FIELD)
        }
        visit = front.store.visit(each.visit) if each.visit else None
        rows.append(UnderWay(each, values.get("name", ""), "" if visit is None else visit.ticket, values))
    return tuple(rows)
