"""Who inside the shop can be given a visitor: a service, a desk, a room or a person, found by its code.

Knows the shop as it is set up; whether a receiver is open and has room is `receiver_check`'s.
"""

from __future__ import annotations

import enum
from collections.abc import Iterator
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
    kind, _, id_ = code.partition("/")
    if kind == Kind.SERVICE and id_ in shop.services:
        return Receiver(Kind.SERVICE, id_, service=id_)
    if kind == Kind.DESK and id_ in shop.desks:
        return Receiver(Kind.DESK, id_, only=id_)
    if kind == Kind.ROOM and id_ in shop.rooms:
        return Receiver(Kind.ROOM, id_, room=id_)
    if kind == Kind.PERSON and id_ in shop.people:
        place = shop.people[id_].place
        if place in shop.desks:
            return Receiver(Kind.PERSON, id_, only=place)
        return Receiver(Kind.PERSON, id_, room=place)
    return None


def all_receivers(shop: Shop) -> Iterator[Receiver]:
    """Every receiver of the shop: people, desks, rooms, services."""
    kinds = ((Kind.PERSON, shop.people), (Kind.DESK, shop.desks), (Kind.ROOM, shop.rooms))
    for kind, known in (*kinds, (Kind.SERVICE, shop.services)):
        for id_ in known:
            found = receiver_of(f"{kind}/{id_}", shop)
            if found is not None:
                yield found


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
