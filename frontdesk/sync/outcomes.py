"""What the node has to tell the people at its desk, as plain data. Knows no words and no windows."""

from __future__ import annotations

from dataclasses import dataclass

from frontdesk.desk import Done, Topic
from frontdesk.refusal import Refusal


@dataclass(frozen=True, slots=True)
class CheckedIn:
    """A check-in that had waited for its ticket was carried out, or was not."""

    visit: str
    answer: Done | Refusal


@dataclass(frozen=True, slots=True)
class CallStands:
    """The coordinator gave the visitor to this desk: now the display shows the call."""

    visit: str
    desk: str
    call: str


@dataclass(frozen=True, slots=True)
class CallRefused:
    """Another desk, `holder`, has the visitor; `next_visit` is whom this desk may call instead."""

    visit: str
    desk: str
    holder: str
    next_visit: str


@dataclass(frozen=True, slots=True)
class MayGoAhead:
    """No coordinator has answered for a while: the advisor may call anyway, and that goes on record."""

    visit: str
    desk: str
    call: str


@dataclass(frozen=True, slots=True)
class Changed:
    """Other machines' events were stored; screens that show one of these topics read again."""

    topics: frozenset[Topic]


@dataclass(frozen=True, slots=True)
class Cloned:
    """Another machine writes as this one: its disk was copied, or a backup of it runs elsewhere."""

    machine: str


@dataclass(frozen=True, slots=True)
class NotKept:
    """What others wrote could not be stored here: fetched again later. `code` is that of the StoreError."""

    code: str


Outcome = CheckedIn | CallStands | CallRefused | MayGoAhead | Changed | Cloned | NotKept
