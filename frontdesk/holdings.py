"""What is held about one person: the visit, those it is one with, and everything that hangs on them.

Knows which streams belong together and what erases all of them; what is said of them is a screen's, that
erased details stay away is the store's.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

from frontdesk import appointment
from frontdesk.appointment import Appointment
from frontdesk.document_request import DocumentRequest, EraseDocument
from frontdesk.interpreting.commands import Erase as EraseBooking
from frontdesk.interpreting.state import Booking
from frontdesk.log import Event, erases
from frontdesk.preference import THEIRS, Forget, Forgetting, Preference
from frontdesk.promise import ErasePromise, Promise
from frontdesk.referral import Referral
from frontdesk.referral.commands import Erase as EraseReferral
from frontdesk.store import Store
from frontdesk.visit import Visit
from frontdesk.visit.commands import Erase as EraseVisit

#: What hangs on a visit, or on none where nobody was checked in.
Hanging = Appointment | Promise | Referral | Booking | DocumentRequest | Preference
Erasing = (
    EraseVisit | appointment.Erase | ErasePromise | EraseReferral | EraseBooking | EraseDocument | Forget
)

_KINDS: Final[dict[type[Visit | Hanging], tuple[str, Callable[[str], Erasing]]]] = {
    Visit: ("visit", lambda id_: EraseVisit(visit=id_)),
    Appointment: ("appointment", lambda id_: appointment.Erase(appointment=id_)),
    Promise: ("promise", lambda id_: ErasePromise(promise=id_)),
    Referral: ("referral", lambda id_: EraseReferral(referral=id_)),
    Booking: ("booking", lambda id_: EraseBooking(booking=id_)),
    DocumentRequest: ("document", lambda id_: EraseDocument(document=id_)),
    Preference: ("preference", lambda id_: Forget(preference=id_, why=Forgetting.ERASED)),
}

_OF_VISITS: Final = frozenset(kind for kind, _ in _KINDS.values()) - {"visit"}


@dataclass(frozen=True, slots=True)
class Holdings:
    """All that is held about one person: the visits by arrival, then what hangs on them.

    `details` are by stream; a stream without any is left out.
    """

    visits: tuple[Visit, ...]
    hanging: tuple[Hanging, ...]
    details: Mapping[str, Mapping[str, str]]

    def of(self, state: Visit | Hanging) -> Mapping[str, str]:
        """The details of one of them."""
        return self.details.get(stream_of(state), {})

    def erasing(self) -> tuple[Erasing, ...]:
        """What erases everything that was not erased yet, whether it has details just now or not."""
        return tuple(_erasing(state) for state in (*self.visits, *self.hanging) if not state.erased)


def stream_of(state: Visit | Hanging) -> str:
    """The stream of a state."""
    return f"{_KINDS[type(state)][0]}/{state.id}"


def _erasing(state: Visit | Hanging) -> Erasing:
    return _KINDS[type(state)][1](state.id)


def holdings_of(store: Store, stream: str) -> Holdings | None:
    """What is held about whom a stream is about; None where that is nobody. Raises StoreError.

    What hangs on a visit that is not known here stands alone.
    """
    kind, _, id_ = stream.partition("/")
    one = None if kind == "visit" else _hanging(store, kind, id_)
    visit = store.visit(id_) if kind == "visit" else store.visit(one.visit) if one is not None else None
    if visit is None:
        return None if one is None else _gathered(store, (), (one,))
    visits = _one_with(store, visit)
    hanging = _hanging_on(store, [each.id for each in visits])
    return _gathered(store, visits, (*hanging, *_theirs(store, visits, hanging)))


def _gathered(store: Store, visits: tuple[Visit, ...], hanging: tuple[Hanging, ...]) -> Holdings:
    return Holdings(visits, hanging, store.details_of(map(stream_of, (*visits, *hanging))))


def _theirs(store: Store, visits: Iterable[Visit], known: Iterable[Hanging]) -> Iterator[Preference]:
    """What was remembered in an earlier visit and they said in one of these that it is theirs."""
    had = {each.id for each in known if isinstance(each, Preference)}
    said = store.details_of(map(stream_of, visits)).values()
    for id_ in sorted({details[THEIRS] for details in said if THEIRS in details} - had):
        found = store.one(Preference, id_)
        if found is not None:
            yield found


def _one_with(store: Store, visit: Visit) -> tuple[Visit, ...]:
    """The visit and all that were merged with it, straight or through another; they are of one day."""
    found, day = {visit.id}, store.visits_of(date.fromisoformat(visit.day))
    merged = [each for each in day if each.merged_into]
    before = 0
    while len(found) > before:
        before = len(found)
        for each in merged:
            if each.id in found or each.merged_into in found:
                found |= {each.id, each.merged_into}
    return tuple(each for each in day if each.id in found)


def _hanging(store: Store, kind: str, id_: str) -> Hanging | None:
    match kind:
        case "appointment":
            return store.one(Appointment, id_)
        case "promise":
            return store.one(Promise, id_)
        case "referral":
            return store.one(Referral, id_)
        case "booking":
            return store.one(Booking, id_)
        case "document":
            return store.one(DocumentRequest, id_)
        case "preference":
            return store.one(Preference, id_)
        case _:
            return None


def _hanging_on(store: Store, visits: Iterable[str]) -> tuple[Hanging, ...]:
    ids = tuple(visits)
    return (
        *store.of_visits(Appointment, ids),
        *store.of_visits(Promise, ids),
        *store.of_visits(Referral, ids),
        *store.of_visits(Booking, ids),
        *store.of_visits(DocumentRequest, ids),
        *store.of_visits(Preference, ids),
    )


def left_over(store: Store, events: Iterable[Event]) -> tuple[Erasing, ...]:
    """What would have been erased with a visit, had it been known then that it belongs to that person.

    `events` are an erasure from elsewhere, what a desk that was cut off had written before it, or a merge.
    What was written of that person after the erasure was written with them there, and stays.
    """
    found: dict[str, Erasing] = {}
    for stream in dict.fromkeys(event.stream for event in events if _may_matter(event)):
        if not _belongs_to_erased(store, stream):
            continue
        held = holdings_of(store, stream)
        if held is None or not any(visit.erased for visit in held.visits):
            continue
        since = _erased_at(store, held.visits)
        for state in (*held.visits, *held.hanging):
            if not state.erased and _first(store, stream_of(state)) < since:
                found[stream_of(state)] = _erasing(state)
    return tuple(found.values())


def _may_matter(event: Event) -> bool:
    """Whether it is worth looking: this is asked of every event that comes, and nearly all are of visits."""
    kind = event.stream.partition("/")[0]
    return kind in _OF_VISITS if kind != "visit" else erases(event) or event.type == "visit.merged_into"


def _belongs_to_erased(store: Store, stream: str) -> bool:
    kind, _, id_ = stream.partition("/")
    if kind == "visit":
        return True  # it was erased, or merged with somebody who may have been
    found = _hanging(store, kind, id_)
    visit = None if found is None else store.visit(found.visit)
    return visit is not None and visit.erased


def _erased_at(store: Store, visits: Iterable[Visit]) -> tuple[int, str, str]:
    """When the person was erased last, as the log orders it."""
    of_them = (event for visit in visits if visit.erased for event in store.events(stream_of(visit)))
    return max(event.key for event in of_them if erases(event))


def _first(store: Store, stream: str) -> tuple[int, str, str]:
    return store.events(stream)[0].key
