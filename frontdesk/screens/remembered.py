"""Whom a name may belong to of those who agreed that how they read is remembered.

Knows how names are compared and what tells two people of one name apart; decides nothing: it is suggested,
and the advisor asks.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from frontdesk.clock import day_of
from frontdesk.desk import FrontDesk
from frontdesk.document_request import Format
from frontdesk.preference import CONTACT, FORMAT, LANGUAGE, NAME, THEIRS, Preference
from frontdesk.screens.dates import day_text
from frontdesk.screens.document_words import format_text
from frontdesk.words import translate

#: The detail of a visit that says in which language its person reads.
WRITTEN: Final = "writing"
_TITLES: Final = frozenset({"mr", "mrs", "ms", "miss", "mx", "dr", "mister", "sir"})
#: So much of a contact tells two people apart, and gives it away to nobody who looks at the screen.
_ENDING: Final = 3


@dataclass(frozen=True, slots=True)
class Remembered:
    """What is remembered of somebody: `id` is the preference's, `until` UTC."""

    id: str
    name: str
    contact: str
    format: Format
    language: str
    until: datetime

    def how(self) -> str:
        """How they read: "Large print, Cymraeg"."""
        from frontdesk.screens.documents import language_text

        return f"{format_text(self.format)}, {language_text(self.language)}"

    def who(self) -> str:
        """Whose it is, with as much of the contact as tells them from a namesake."""
        if not self.contact:
            return self.name
        ending = self.ending()
        return translate("Document", "{name}, contact ends in {ending}", name=self.name, ending=ending)

    def ending(self) -> str:
        """As much of the contact as is shown."""
        return self.contact[-_ENDING:]

    def kept(self) -> str:
        """How long it is kept."""
        day = day_text(day_of(self.until), year=True)
        return translate("Document", "kept until {day}", day=day)


def remembered_of(front: FrontDesk, name: str) -> tuple[Remembered, ...]:
    """Everybody of that name of whom something is remembered; nobody without a name. Raises StoreError."""
    wanted = _comparable(name)
    if not wanted:
        return ()
    return tuple(each for each in _all(front) if _comparable(each.name) == wanted)


def theirs(front: FrontDesk, visit: str) -> Remembered | None:
    """What is remembered of a visit's person, where they said that it is theirs. Raises StoreError."""
    said = front.store.details(f"visit/{visit}").get(THEIRS, "") if visit else ""
    return next((each for each in _all(front) if each.id == said), None) if said else None


def _all(front: FrontDesk) -> list[Remembered]:
    now = front.clock.read().at
    held = [each for each in front.store.open_ones(Preference) if each.holds(now)]
    if not held or not front.sharing.showing:
        return []
    details = front.store.details_of(f"preference/{each.id}" for each in held)
    found = (_shown(each, details.get(f"preference/{each.id}", {})) for each in held)
    return [each for each in found if each is not None]


def _shown(kept: Preference, details: Mapping[str, str]) -> Remembered | None:
    """What is remembered; None while its details have not come, or in a format of a newer program."""
    kind = next((each for each in Format if each.value == details.get(FORMAT, "")), None)
    if kind is None or NAME not in details:
        return None
    return Remembered(
        kept.id, details[NAME], details.get(CONTACT, ""), kind, details.get(LANGUAGE, ""), kept.until
    )


def _comparable(name: str) -> str:
    """A name as it is compared: without accents, capitals, points and titles."""
    plain = "".join(
        letter for letter in unicodedata.normalize("NFKD", name) if not unicodedata.combining(letter)
    )
    words = "".join(letter if letter.isalnum() else " " for letter in plain.casefold()).split()
    return " ".join(word for word in words if word not in _TITLES)
