"""Who inside the shop can be given a visitor: a service, a desk, a room or a person, found by its code.

Knows the shop as it is set up; whether a receiver is open and has room is `receiver_check`'s.
"""

from __future__ import annotations

import enum
from collections.abc import Collection, Iterator
from dataclasses import dataclass

from frontdesk.shop import Shop


class Kind(enum.StrEnum):
    """What kind of receiver; the value begins its code, as in "desk/2"."""

    DESK = "desk"
    ROOM = "room"
    PERSON = "person"
    SERVICE = "service"


@dataclass(frozen=True, slots=True)
class Receiver:
    """A receiver and who may call for it: the desks that do `service`, or `only` one desk; to `room`.

    With neither, every desk that does what the visitor came for may call.
    """

    kind: Kind
    id: str
    service: str = ""
    only: str = ""
    room: str = ""

    @property
    def code(self) -> str:
        """How it stands in the log."""
        return f"{self.kind}/{self.id}"


def receiver_of(code: str, shop: Shop) -> Receiver | None:
    """The receiver with a code such as "service/homelessness"; None for one the shop does not have."""
    name, _, id_ = code.partition("/")
    return next((_made(kind, id_, shop) for kind, ids in _known(shop) if name == kind and id_ in ids), None)


def all_receivers(shop: Shop) -> Iterator[Receiver]:
    """Every receiver of the shop: people, desks, rooms, services."""
    return (_made(kind, id_, shop) for kind, ids in _known(shop) for id_ in ids)


def _known(shop: Shop) -> tuple[tuple[Kind, Collection[str]], ...]:
    return (
        (Kind.PERSON, shop.people),
        (Kind.DESK, shop.desks),
        (Kind.ROOM, shop.rooms),
        (Kind.SERVICE, shop.services),
    )


def _made(kind: Kind, id_: str, shop: Shop) -> Receiver:
    match kind:
        case Kind.SERVICE:
            return Receiver(kind, id_, service=id_)
        case Kind.DESK:
            return Receiver(kind, id_, only=id_)
        case Kind.ROOM:
            return Receiver(kind, id_, room=id_)
        case _:
            place = shop.people[id_].place
            at_desk = place in shop.desks
            return Receiver(kind, id_, only=place if at_desk else "", room="" if at_desk else place)


def receiver_name(code: str, shop: Shop, language: str) -> str:
    """What a receiver is called; the bare id of one that is no longer set up."""
    kind, _, id_ = code.partition("/")
    if kind == Kind.SERVICE:
        return shop.service_name(id_, language)
    if kind == Kind.PERSON:
        person = shop.people.get(id_)
        return id_ if person is None else person.named(language)
    place = shop.place(id_)
    return id_ if place is None else place.named(language)
