"""A ticket: what stands on it, line by line, in each of its languages. Never a visitor's name.

Knows the words and their order; how they are drawn is `ticket_image`'s and `ticket_pdf`'s.
"""

from __future__ import annotations

import enum
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from frontdesk.clock import local
from frontdesk.paper.breaking import kept_together
from frontdesk.paper.glyphs import printable
from frontdesk.shop import Shop, Site
from frontdesk.visit import Visit
from frontdesk.words import LANGUAGES, translate

#: A longer name is cut, so that a ticket stays one that fits a hand.
_LONGEST: Final = 90


class Style(enum.Enum):
    """What a line is for; a drawing gives each its size and weight."""

    TITLE = "title"
    LABEL = "label"
    NUMBER = "number"
    SERVICE = "service"
    TEXT = "text"
    RULE = "rule"
    SMALL = "small"


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a ticket, before it is broken to the width of the paper."""

    style: Style
    text: str = ""


@dataclass(frozen=True, slots=True)
class Words:
    """What a ticket says in one language."""

    title: str
    service: str
    label: str
    arrived: str
    likely: str
    listen: str
    statement: str


@dataclass(frozen=True, slots=True)
class Ticket:
    """A visitor's ticket: the number, and the words in each language, the first language first."""

    number: str
    words: tuple[Words, ...]

    def lines(self) -> list[Line]:
        """The ticket from top to bottom. A text that is the same in two languages stands there once."""
        label = " / ".join(dict.fromkeys(words.label for words in self.words))
        lines = [*self._each(Style.TITLE, "title"), Line(Style.LABEL, label), Line(Style.NUMBER, self.number)]
        lines += self._each(Style.SERVICE, "service")
        lines.append(Line(Style.RULE))
        lines += [line for name in ("arrived", "likely", "listen") for line in self._each(Style.TEXT, name)]
        lines.append(Line(Style.RULE))
        return lines + self._each(Style.SMALL, "statement")

    def _each(self, style: Style, name: str) -> list[Line]:
        texts: dict[str, None] = dict.fromkeys(getattr(words, name) for words in self.words)
        return [Line(style, text) for text in texts if text]


def ticket_for(
    visit: Visit,
    shop: Shop,
    likely: tuple[int, int] | None = None,
    languages: tuple[str, ...] = LANGUAGES,
) -> Ticket:
    """The ticket of a visit. `likely` is the likely wait in minutes, least and most, where it is known."""
    return Ticket(
        printable(visit.ticket),
        tuple(_words(visit, shop, likely, language) for language in languages),
    )


def _words(visit: Visit, shop: Shop, likely: tuple[int, int] | None, language: str) -> Words:
    service = printable(shop.service_name(visit.service, language))
    return Words(
        title=printable(shop.site.titled(language)),
        service=service if len(service) <= _LONGEST else service[: _LONGEST - 1].rstrip() + "…",
        label=translate("Ticket", "Your number", language=language),
        arrived=_arrived(visit.arrived, language),
        likely=_likely(likely, language),
        listen=translate("Ticket", "Please watch the screen and listen for your number.", language=language),
        statement=kept_together(printable(_statement(shop.site, language))),
    )


def _statement(site: Site, language: str) -> str:
    """Rule 10 of the house as short as it goes on a ticket, with whom to ask."""
    return translate(
        "Ticket",
        "If this is difficult to understand, we can provide it in Braille, large print, on audio tape, "
        "in another language or by talking with you. Please contact {contact}.",
        language=language,
        contact=site.reached(language) or site.named(language),
    )


def _arrived(at: datetime, language: str) -> str:
    shown = local(at)
    months = translate(
        "Ticket",
        "January|February|March|April|May|June|July|August|September|October|November|December",
        language=language,
    ).split("|")
    date = f"{shown.day} {months[shown.month - 1]}"
    return translate("Ticket", "Arrived {time}, {date}", language=language, time=f"{shown:%H:%M}", date=date)


def _likely(likely: tuple[int, int] | None, language: str) -> str:
    if likely is None:
        return ""
    least, most = likely
    if most <= 1:
        return translate("Ticket", "You will be seen very soon.", language=language)
    minutes = f"{least}–{most}" if least < most else f"{most}"
    return translate("Ticket", "Likely wait: {minutes} minutes", language=language, minutes=minutes)
