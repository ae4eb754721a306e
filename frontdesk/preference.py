"""How somebody reads, remembered beyond their visit because they agreed, up to a day or until they say no.

Knows the life of one such consent. Who it is, in which format and language they read, are details kept beside
the log, all of one stream: erasing it takes the name and what was remembered away together, everywhere.
"""

from __future__ import annotations

import enum
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

import msgspec

from frontdesk.clock import day_of
from frontdesk.context import Context
from frontdesk.document_request import Format
from frontdesk.log import Event, Fact, Moment, decode, fact
from frontdesk.refusal import Refusal, refuse

#: So long it is kept after they agreed last. Who comes again is asked again, and it begins anew.
KEPT: Final = timedelta(days=2 * 365)
#: The details: whom it is of, and how they read.
NAME: Final = "name"
CONTACT: Final = "contact"
FORMAT: Final = "format"
LANGUAGE: Final = "language"
#: The detail of a visit that says which preference its person said is theirs.
THEIRS: Final = "remembered"


class Forgetting(enum.StrEnum):
    """Why it is remembered no more."""

    TAKEN_BACK = "taken_back"  # they said so
    TIME_OVER = "time_over"
    ERASED = "erased"  # with everything else that was held of them


@fact("preference.agreed")
class Agreed(Fact, frozen=True, kw_only=True):
    """They agreed, during that visit, that it is remembered up to `until`; in the same stream: once more."""

    visit: str
    until: Moment


@fact("preference.erased")
class Erased(Fact, frozen=True, kw_only=True):
    """Name and preference were erased for ever (`frontdesk.log.erases`)."""

    why: Forgetting


@dataclass(frozen=True, slots=True, kw_only=True)
class PreferenceCommand:
    """Something to do with the preference of that id."""

    preference: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Remember(PreferenceCommand):
    """Remember it: they were asked and said yes. `contact` tells two people of one name apart."""

    visit: str
    name: str
    format: Format
    language: str
    contact: str = ""

    @property
    def details(self) -> dict[str, str]:
        """What is personal in it: kept beside the log."""
        return {NAME: self.name, CONTACT: self.contact, FORMAT: self.format.value, LANGUAGE: self.language}


@dataclass(frozen=True, slots=True, kw_only=True)
class Forget(PreferenceCommand):
    """Remember it no more."""

    why: Forgetting = Forgetting.TAKEN_BACK


class Preference(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """The state of one consent. `day` is the shop's day on which they first agreed, `until` is UTC.

    `visit` is the last in which they agreed.
    """

    id: str
    day: str
    visit: str
    until: datetime
    erased: bool = False
    needs_newer: bool = False

    @property
    def open(self) -> bool:
        """Whether it is still remembered."""
        return not self.erased

    def holds(self, now: datetime) -> bool:
        """Whether it may still be used: what is over is forgotten, even where nobody has erased it yet."""
        return not self.erased and now < self.until


def decide(
    state: Preference | None, command: PreferenceCommand, context: Context
) -> tuple[Fact, ...] | Refusal:
    """The facts that a command makes of a preference, or why it can't be done."""
    if state is not None and state.erased:
        return refuse("preference_erased")
    if isinstance(command, Forget):
        return refuse("no_such_preference") if state is None else (Erased(why=command.why),)
    if not isinstance(command, Remember) or not command.name.strip():
        return refuse("preference_needs_name")
    return (Agreed(visit=command.visit, until=context.now + KEPT),)


def evolve(state: Preference | None, event: Event) -> Preference | None:
    """The preference after one more event. Total: never raises."""
    payload = decode(event)
    if state is None:
        return _begin(event, payload) if isinstance(payload, Agreed) else None
    match payload:
        case Erased():
            return _replace(state, erased=True)
        case Agreed(visit=visit, until=until):
            return _replace(state, visit=visit, until=until)
        case _:
            return _replace(state, needs_newer=True)


_replace: Final = msgspec.structs.replace


def _begin(event: Event, agreed: Agreed) -> Preference:
    id_ = event.stream.partition("/")[2]
    return Preference(id=id_, day=day_of(event.at).isoformat(), visit=agreed.visit, until=agreed.until)
