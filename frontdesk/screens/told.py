"""What the node told about a call of this desk, with the tickets and places it takes to say it.

Knows the outcomes and the store they are about; runs on the database thread and writes nothing. The words of
the banners are the window's.
"""

from __future__ import annotations

from dataclasses import dataclass

from frontdesk.desk import FrontDesk
from frontdesk.sync.outcomes import CallRefused, CallStands, Cloned, MayGoAhead, NotKept, Outcome
from frontdesk.visit import Visit
from frontdesk.words import current


@dataclass(frozen=True, slots=True)
class Refused:
    """The visitor went to another desk, `place`; empty where the visit has ended.

    `following` may be called instead, empty where nobody else waits for this desk.
    """

    ticket: str
    place: str
    following: str


@dataclass(frozen=True, slots=True)
class Unanswered:
    """Nobody has answered the call of a visit; the desk may go ahead."""

    visit: str
    ticket: str


@dataclass(frozen=True, slots=True)
class Stands:
    """A call of this desk was confirmed or otherwise settled in its favour."""

    visit: str
    ticket: str


@dataclass(frozen=True, slots=True)
class Doubled:
    """This machine has a double."""


@dataclass(frozen=True, slots=True)
class NotStored:
    """What others did can't be stored here; `code` is that of the StoreError."""

    code: str


Told = Refused | Unanswered | Stands | Doubled | NotStored


def told(front: FrontDesk, outcome: Outcome, desk: str) -> Told | None:
    """What a desk is to be told; None for what is no affair of its own. Raises StoreError."""
    match outcome:
        case CallRefused(desk=own) if own == desk:
            following = front.store.one(Visit, outcome.next_visit) if outcome.next_visit else None
            return Refused(
                ticket=_ticket(front, outcome.visit),
                place=_place(front, outcome.holder),
                following="" if following is None else following.ticket,
            )
        case MayGoAhead(desk=own) if own == desk:
            visit = front.store.one(Visit, outcome.visit)
            if visit is None or not any(claim.call == outcome.call for claim in visit.claims):
                return None  # it was taken back in the meantime
            return Unanswered(outcome.visit, visit.ticket)
        case CallStands(desk=own) if own == desk:
            return Stands(outcome.visit, _ticket(front, outcome.visit))
        case Cloned():
            return Doubled()
        case NotKept(code=code):
            return NotStored(code)
        case _:
            return None


def _ticket(front: FrontDesk, visit: str) -> str:
    found = front.store.one(Visit, visit)
    return "" if found is None else found.ticket


def _place(front: FrontDesk, desk: str) -> str:
    place = front.shop.place(desk)
    return desk if place is None else place.named(current())
