"""What the desk shows while a visitor is handed on: the receivers with what was found about each, in words.

Knows how a check is said; it is computed on the database thread by `hand_off_screen`, and from then on a
window can ask about any receiver without the store.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from frontdesk.desk import FrontDesk
from frontdesk.receiver_check import Check, Doubt, Situation, check, next_best, receivers_here, situation
from frontdesk.receivers import Kind, receiver_name, receiver_of
from frontdesk.screens.desk_words import clock_text, language_text
from frontdesk.visit import AllowReason
from frontdesk.words import QT_TRANSLATE_NOOP, current, translate

KINDS: Final[dict[Kind, str]] = {
    Kind.DESK: QT_TRANSLATE_NOOP("HandOff", "Desk"),
    Kind.ROOM: QT_TRANSLATE_NOOP("HandOff", "Room"),
    Kind.PERSON: QT_TRANSLATE_NOOP("HandOff", "Person"),
    Kind.SERVICE: QT_TRANSLATE_NOOP("HandOff", "Service"),
}
_DOUBTS: Final[dict[Doubt, str]] = {
    Doubt.CLOSED: QT_TRANSLATE_NOOP("HandOff", "closed"),
    Doubt.NOT_DONE: QT_TRANSLATE_NOOP("HandOff", "does not do {service}"),
    Doubt.OWN_DESK: QT_TRANSLATE_NOOP("HandOff", "only you do that just now"),
    Doubt.STEPS: QT_TRANSLATE_NOOP("HandOff", "not step-free"),
    Doubt.LANGUAGE: QT_TRANSLATE_NOOP("HandOff", "nobody known to speak {spoken}"),
    Doubt.ON_BREAK: QT_TRANSLATE_NOOP("HandOff", "on a break"),
    Doubt.TAKEN: QT_TRANSLATE_NOOP("HandOff", "in use"),
    Doubt.FULL: QT_TRANSLATE_NOOP("HandOff", "already {count} waiting"),
}
ALLOW_REASONS: Final[dict[AllowReason, str]] = {
    AllowReason.WRONG_RECEIVER: QT_TRANSLATE_NOOP("HandOff", "Handed to the wrong place by us"),
    AllowReason.RECEIVER_GONE: QT_TRANSLATE_NOOP("HandOff", "Whoever was to see them has gone"),
    AllowReason.LANGUAGE: QT_TRANSLATE_NOOP("HandOff", "Language or communication"),
    AllowReason.SAFETY: QT_TRANSLATE_NOOP("HandOff", "Somebody’s safety"),
    AllowReason.VISITOR_ASKED: QT_TRANSLATE_NOOP("HandOff", "The visitor asks for it"),
}


@dataclass(frozen=True, slots=True)
class Choice:
    """A receiver to choose. `found` says what was found; `doubtful` that something speaks against it."""

    code: str
    name: str
    kind: str
    found: str
    doubtful: bool


@dataclass(frozen=True, slots=True)
class HandOffScreen:
    """Everybody a visitor can be handed on to, at one moment."""

    ticket: str
    at: Situation

    def first(self) -> list[Choice]:
        """Every person, desk and room, the best first."""
        return [self._choice(each) for each in receivers_here(self.at)]

    def services(self, ids: Iterable[str]) -> list[Choice]:
        """These services as receivers, in the order given."""
        return [self.choice(f"{Kind.SERVICE}/{id_}") for id_ in ids]

    def choice(self, code: str) -> Choice:
        """A receiver that the shop has."""
        return self._choice(self._check(code))

    def _check(self, code: str) -> Check:
        receiver = receiver_of(code, self.at.shop)
        if receiver is None:
            raise KeyError(code)
        return check(receiver, self.at)

    def better(self, code: str) -> list[Choice]:
        """Whom less speaks against, the best first; nobody where nothing speaks against this one."""
        return [self._choice(each) for each in next_best(self._check(code), self.at)]

    def _choice(self, found: Check) -> Choice:
        receiver = found.receiver
        return Choice(
            code=receiver.code,
            name=receiver_name(receiver.code, self.at.shop, current()),
            kind=translate("HandOff", KINDS[receiver.kind]),
            found=" · ".join(self._said(found)),
            doubtful=bool(found.doubts),
        )

    def _said(self, found: Check) -> list[str]:
        visit, shop = self.at.visit, self.at.shop
        values = {
            "count": str(found.waiting),
            "service": shop.service_name(visit.service, current()),
            "spoken": language_text(visit.language),
        }
        said = []
        for doubt in found.doubts:
            if doubt is Doubt.ON_BREAK and found.back_at is not None:
                until = clock_text(found.back_at)
                said.append(translate("HandOff", "on a break until {time}", time=until))
            else:
                said.append(translate("HandOff", _DOUBTS[doubt], **values))
        if Doubt.FULL in found.doubts:
            return said
        if found.waiting:
            said.append(translate("HandOff", "{count} waiting", count=found.waiting))
        elif not found.doubts:
            said.append(translate("HandOff", "nobody waiting"))
        return said


def hand_off_screen(front: FrontDesk, visit: str, desk: str) -> HandOffScreen | None:
    """Whom a visitor can be handed on to; None for a visit that is not on record. Raises StoreError."""
    found = front.store.visit(visit)
    if found is None:
        return None
    now = front.clock.read().at
    at = situation(found, desk, front.store.open_visits(), front.store.staffing(), front.shop, now)
    return HandOffScreen(found.ticket, at)


def allow_text(reason: AllowReason) -> str:
    """Why a team leader lets a visitor be handed on once more."""
    return translate("HandOff", ALLOW_REASONS[reason])
