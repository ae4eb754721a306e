"""A shop as the program needs it: its site, desks, rooms, services and the rules it works by.

Knows what is set up; knows nothing of visits nor of the files this is read from.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import timedelta
from typing import Literal

from frontdesk.deadlines import Nation
from frontdesk.interpreting.providers import Provider
from frontdesk.languages import BY_CODE
from frontdesk.words import QT_TRANSLATE_NOOP

#: What a visitor may need, offered as buttons at check-in. The keys are stored, the words shown.
NEEDS: dict[str, str] = {
    "interpreter": QT_TRANSLATE_NOOP("Needs", "Interpreter"),
    "bsl": QT_TRANSLATE_NOOP("Needs", "BSL"),
    "large_print": QT_TRANSLATE_NOOP("Needs", "Large print"),
    "step_free": QT_TRANSLATE_NOOP("Needs", "Step-free desk"),
    "private_room": QT_TRANSLATE_NOOP("Needs", "Private room"),
    "short_wait": QT_TRANSLATE_NOOP("Needs", "Can’t wait long"),
}

#: Begins the id of a service that only an earlier queue system knew; its name there follows.
HISTORY = "history:"


@dataclass(frozen=True, slots=True)
class Service:
    """One thing people ask for. `letter` begins its tickets; without a `target` the shop's applies."""

    id: str
    name: str
    group: str
    provider: str
    name_cy: str = ""
    group_cy: str = ""
    synonyms: tuple[str, ...] = ()
    letter: str = "A"
    target: timedelta | None = None
    note: str = ""

    def named(self, language: str) -> str:
        """The service's name in a language, in English where it has no other."""
        return self.name_cy if language == "cy" and self.name_cy else self.name

    def grouped(self, language: str) -> str:
        """The name of the service's group in a language."""
        return self.group_cy if language == "cy" and self.group_cy else self.group


@dataclass(frozen=True, slots=True)
class Place:
    """Where a visitor is called to: a desk or a private room.

    `services` are the ids of the services served there; empty means all. `step_free` says that a
    wheelchair gets there.
    """

    id: str
    name: str
    name_cy: str
    services: frozenset[str] = frozenset()
    step_free: bool = True
    private: bool = False

    def named(self, language: str) -> str:
        """The place's name in a language."""
        return self.name_cy if language == "cy" else self.name

    def serves(self, service: str) -> bool:
        """Whether a service is served here."""
        return not self.services or service in self.services


#: How well somebody says they know a language they volunteered, the best first.
LEVELS: tuple[Literal["first", "fluent", "everyday"], ...] = ("first", "fluent", "everyday")


@dataclass(frozen=True, slots=True)
class Volunteered:
    """A language (ISO 639-3) somebody offered to help visitors in, how well, and spoken, written or both."""

    language: str
    level: str = "everyday"
    spoken: bool = True
    written: bool = False


@dataclass(frozen=True, slots=True)
class Payer:
    """Who pays for an interpreter: a cost code of the council."""

    code: str
    name: str
    name_cy: str = ""

    def named(self, language: str) -> str:
        """What the code stands for, in a language."""
        return self.name_cy if language == "cy" and self.name_cy else self.name


@dataclass(frozen=True, slots=True)
class Person:
    """A member of staff who can be brought to a visitor, or given one. `reached` is a telephone number.

    `place` is the desk or room where they sit, where they have a lasting one; `services` empty means all.
    """

    id: str
    name: str
    reached: str = ""
    place: str = ""
    languages: frozenset[str] = frozenset()
    services: frozenset[str] = frozenset()
    name_cy: str = ""
    volunteered: tuple[Volunteered, ...] = ()

    def named(self, language: str) -> str:
        """How colleagues know them, perhaps with what they do, in a language."""
        return self.name_cy if language == "cy" and self.name_cy else self.name

    def offers(self, language: str) -> Volunteered | None:
        """What they offered for a language (ISO 639-3); None where they did not.

        One that stands among `languages` only is offered as spoken.
        """
        for each in self.volunteered:
            if each.language == language:
                return each
        known = BY_CODE.get(language)
        return Volunteered(language) if known is not None and known.name in self.languages else None

    def serves(self, service: str) -> bool:
        """Whether they can help with a service."""
        return not self.services or service in self.services


@dataclass(frozen=True, slots=True)
class Rules:
    """What a shop sets for itself. Times to be seen are rule 1 of the house: 10 minutes unless set."""

    target: timedelta = timedelta(minutes=10)
    #: A wait with less than this left is shown as due soon.
    due_soon: timedelta = timedelta(minutes=3)
    #: A visitor is marked as not come only after so many calls…
    calls_before_did_not_come: int = 2
    #: …and this long after the first of them.
    did_not_come_after: timedelta = timedelta(minutes=2)
    #: By how much a raised priority moves a visitor forward; see `queue`.
    priority_lead: timedelta = timedelta(minutes=10)
    #: For so long after it the desk that handed a visitor on may correct it (rule 7).
    correct_hand_off_within: timedelta = timedelta(minutes=1)
    #: The share of visitors to be seen within the target, and to be answered at first point.
    seen_goal: float = 0.90
    first_point_goal: float = 0.80


@dataclass(frozen=True, slots=True)
class Site:
    """A one-stop shop. `contact` is whom to ask for another format, as every printed page says (rule 10).

    `nation` says whose bank holidays are kept.
    """

    id: str
    name: str
    name_cy: str = ""
    short_name: str = ""
    board_title: str = ""
    board_title_cy: str = ""
    contact: str = ""
    contact_cy: str = ""
    nation: Nation = Nation.ENGLAND_AND_WALES

    def named(self, language: str) -> str:
        """The shop's name in a language."""
        return self.name_cy if language == "cy" and self.name_cy else self.name

    def titled(self, language: str) -> str:
        """What stands at the head of a ticket, in a language."""
        title = self.board_title or self.name
        return (self.board_title_cy or title) if language == "cy" else title

    def reached(self, language: str) -> str:
        """The contact in a language."""
        return self.contact_cy if language == "cy" and self.contact_cy else self.contact


@dataclass(frozen=True, slots=True)
class Shop:
    """Everything set up for one site. Services and places are found by id."""

    site: Site
    services: dict[str, Service]
    desks: dict[str, Place]
    rooms: dict[str, Place] = field(default_factory=dict)
    rules: Rules = field(default_factory=Rules)
    #: Lines of help shown in turn at the foot of the display: (English, Welsh).
    notices: tuple[tuple[str, str], ...] = ()
    people: dict[str, Person] = field(default_factory=dict)
    #: Who can be booked to interpret or translate, the one to be asked first at the head.
    providers: dict[str, Provider] = field(default_factory=dict)
    payers: dict[str, Payer] = field(default_factory=dict)

    def service_name(self, service: str, language: str) -> str:
        """What a service is called in a language. One taken over from another system is its own name."""
        known = self.services.get(service)
        return service.removeprefix(HISTORY) if known is None else known.named(language)

    def target_of(self, service: str) -> timedelta:
        """How soon a visitor for `service` is to be seen."""
        known = self.services.get(service)
        return self.rules.target if known is None or known.target is None else known.target

    def letter_of(self, service: str) -> str:
        """The letter with which tickets for `service` begin."""
        known = self.services.get(service)
        return "A" if known is None else known.letter

    def place(self, id: str) -> Place | None:  # noqa: A002 - the field's own word
        """The desk or room of that id."""
        return self.desks.get(id) or self.rooms.get(id)
