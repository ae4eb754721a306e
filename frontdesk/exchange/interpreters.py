"""Interpreters as shop.toml has them: providers and their contracts, who pays, who volunteered a language.

Knows the sections and their faults; what a contract's rules come to is `interpreting`'s.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import time
from typing import Final

from frontdesk.destination import is_address
from frontdesk.exchange.people import lasting_id
from frontdesk.exchange.sections import Section, Sections
from frontdesk.interpreting.kinds import Kind
from frontdesk.interpreting.providers import Provider, Rate, ServiceHours
from frontdesk.languages import BY_CODE, BY_NAME, known_code
from frontdesk.opening import WEEKDAYS
from frontdesk.shop import LEVELS, Payer, Person, Volunteered
from frontdesk.words import translate

_HOURS: Final = re.compile(
    r"(?P<first>[A-Z]{2})(?:-(?P<last>[A-Z]{2}))? (?P<opens>\d\d:\d\d)-(?P<closes>\d\d:\d\d)(?P<holidays>\+)?"
)
#: The most a unit may cost, in pence, and the most units: a slip of the pen is no contract.
_MOST_PENCE: Final = 100_000
_MOST_UNITS: Final = 10_000


def read_providers(sections: Sections) -> dict[str, Provider]:
    """The providers, in the order in which they are to be asked."""
    found: dict[str, Provider] = {}
    for section in sections.many("provider"):
        provider = _provider(section)
        if provider.id and provider.id in found:
            section.fault("id", translate("Files", "The id “{id}” is there twice.", id=provider.id))
        found[provider.id] = provider
    return found


def read_payers(sections: Sections) -> dict[str, Payer]:
    """Who can pay, by their cost codes."""
    found: dict[str, Payer] = {}
    for section in sections.many("payer"):
        payer = Payer(
            section.text("code", required=True), section.text("name", required=True), section.text("name_cy")
        )
        if payer.code and payer.code in found:
            section.fault("code", translate("Files", "The id “{id}” is there twice.", id=payer.code))
        section.nothing_else()
        found[payer.code] = payer
    return found


def with_languages(sections: Sections, people: Mapping[str, Person]) -> dict[str, Person]:
    """The people with the languages they volunteered."""
    found = dict(people)
    for section in sections.many("language"):
        who = section.text("person", required=True)
        name = section.text("language", required=True)
        code = _code(section, "language", name) if name else ""
        offered = Volunteered(
            code,
            section.one_of("level", LEVELS[::-1]),
            section.flag("spoken", True),
            section.flag("written", False),
        )
        section.nothing_else()
        if who not in found:
            section.fault("person", translate("Files", "There is no person “{id}”.", id=who))
        elif code:
            person = found[who]
            spoken = {BY_CODE[code].name} if code in BY_CODE and offered.spoken else set[str]()
            found[who] = replace(
                person,
                volunteered=(*person.volunteered, offered),
                languages=person.languages | spoken,
            )
    return found


def _code(section: Section, key: str, name: str) -> str:
    """The code of a language given by its English name or its code; noted where it is neither."""
    if name in BY_NAME:
        return BY_NAME[name].code
    if known_code(name):
        return name
    words = translate("Files", "“{name}” is no language by its English name or by ISO 639-3.", name=name)
    section.fault(key, words)
    return ""


def _provider(section: Section) -> Provider:
    rates = {kind: _rate(section, kind) for kind in Kind if kind.value in section.values}
    provider = Provider(
        id=lasting_id(section),
        name=section.text("name", required=True),
        email=section.text("email"),
        phone=section.text("phone"),
        language=section.one_of("written_to_in", ("en", "cy")),
        languages=frozenset(
            code for name in section.texts("languages") if (code := _code(section, "languages", name))
        ),
        rates=rates,
        travel=_whole(section, "travel_pence", _MOST_PENCE),
        hours=tuple(_hours(section, text) for text in section.texts("hours")),
        outside_percent=_outside(section),
        short_notice=_whole(section, "short_notice_working_days", 60),
        short_notice_percent=_whole(section, "short_notice_percent", 500),
        cancel_days=_whole(section, "cancel_working_days", 60),
        cancel_percent=_whole(section, "cancel_percent", 500),
        page_words=_whole(section, "words_per_page", 1_000, 250, 1),
    )
    if provider.email and not is_address(provider.email):
        section.fault("email", translate("Files", "“{key}” is no e-mail address.", key="email"))
    if not rates:
        kinds = ", ".join(Kind)
        section.fault("id", translate("Files", "A provider needs a rate for one of: {kinds}.", kinds=kinds))
    section.nothing_else()
    return provider


def _outside(section: Section) -> int | None:
    key = "outside_hours_percent"
    return _whole(section, key, 500) if key in section.values else None


def _whole(section: Section, key: str, most: int, default: int = 0, least: int = 0) -> int:
    return int(section.number(key, default, least, most))


def _rate(section: Section, kind: Kind) -> Rate:
    """Such as ``telephone = { pence = 62, per = 1, least = 10 }``; the last in units, notice in minutes."""
    inner = section.inner(kind.value)
    rate = Rate(
        pence=_whole(inner, "pence", _MOST_PENCE),
        unit=_whole(inner, "per", _MOST_UNITS, 1, 1),
        least=_whole(inner, "least", _MOST_UNITS, 1, 1),
        notice=_whole(inner, "notice", 60 * 24 * 60),
    )
    inner.nothing_else()
    return rate


def _hours(section: Section, text: str) -> ServiceHours:
    """Such as "MO-FR 08:00-18:00"; a plus at the end says that it holds on bank holidays too."""
    found = _HOURS.fullmatch(text)
    try:
        if found is None:
            raise ValueError(text)
        first = WEEKDAYS.index(found["first"])
        last = WEEKDAYS.index(found["last"] or found["first"])
        opens, closes = time.fromisoformat(found["opens"]), time.fromisoformat(found["closes"])
    except ValueError:
        words = translate("Files", "“{text}” are no hours, such as MO-FR 08:00-18:00.", text=text)
        section.fault("hours", words)
        return ServiceHours((), time(0), time(0))
    days = WEEKDAYS[first : last + 1] if first <= last else (*WEEKDAYS[first:], *WEEKDAYS[: last + 1])
    return ServiceHours(days, opens, closes, bool(found["holidays"]))
