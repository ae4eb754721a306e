"""What to look at before a visitor is sent elsewhere: who it is for, whether it is open, papers, language.

Knows a destination and what reception has found out; warns, and leaves the decision to the person.
"""

from __future__ import annotations

import enum
from dataclasses import dataclass
from typing import Final

from frontdesk.destination import Destination, is_address
from frontdesk.words import QT_TRANSLATE_NOOP, translate


class Concern(enum.StrEnum):
    """Why a referral could fail the visitor. The codes go on the record, the words on the screen."""

    ELIGIBILITY_NOT_TOLD = "eligibility_not_told"
    CLOSED_NOW = "closed_now"
    HOURS_UNKNOWN = "hours_unknown"
    PAPERS_NOT_TOLD = "papers_not_told"
    LANGUAGE_NOT_SPOKEN = "language_not_spoken"
    LANGUAGE_UNKNOWN = "language_unknown"
    NOT_EXPECTED = "not_expected"
    NO_ADDRESS = "no_address"


WORDS: Final[dict[Concern, str]] = {
    Concern.ELIGIBILITY_NOT_TOLD: QT_TRANSLATE_NOOP("Referral", "Tell them whom it is for: {eligibility}"),
    Concern.CLOSED_NOW: QT_TRANSLATE_NOOP("Referral", "It is closed just now. Open: {hours}"),
    Concern.HOURS_UNKNOWN: QT_TRANSLATE_NOOP("Referral", "When it is open is not known: ring first."),
    Concern.PAPERS_NOT_TOLD: QT_TRANSLATE_NOOP("Referral", "Tell them what to bring: {bring}"),
    Concern.LANGUAGE_NOT_SPOKEN: QT_TRANSLATE_NOOP(
        "Referral", "{language} is not spoken there: ask them for an interpreter."
    ),
    Concern.LANGUAGE_UNKNOWN: QT_TRANSLATE_NOOP(
        "Referral", "Whether {language} is spoken there is not known: ask when you ring."
    ),
    Concern.NOT_EXPECTED: QT_TRANSLATE_NOOP("Referral", "Nobody there expects them yet: ring first."),
    Concern.NO_ADDRESS: QT_TRANSLATE_NOOP("Referral", "No address is on record: tell them how to get there."),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """What reception has found out. `open_now` is None where the hours are not known to the program.

    `language` is the visitor's own where they need it spoken, by its English name.
    """

    open_now: bool | None = None
    language: str = ""
    told_eligibility: bool = False
    told_papers: bool = False
    expected: bool = False


def concerns(destination: Destination, known: Known) -> tuple[Concern, ...]:
    """What still speaks against sending the visitor there now, in the order of `Concern`."""
    spoken = {language.casefold() for language in destination.languages}
    away = bool(known.language) and known.language.casefold() not in spoken
    found = {
        Concern.ELIGIBILITY_NOT_TOLD: bool(destination.eligibility) and not known.told_eligibility,
        Concern.CLOSED_NOW: known.open_now is False,
        Concern.HOURS_UNKNOWN: known.open_now is None and not destination.hours,
        Concern.PAPERS_NOT_TOLD: bool(destination.bring) and not known.told_papers,
        Concern.LANGUAGE_NOT_SPOKEN: away and bool(spoken),
        Concern.LANGUAGE_UNKNOWN: away and not spoken,
        Concern.NOT_EXPECTED: not known.expected,
        Concern.NO_ADDRESS: not destination.address,
    }
    return tuple(warning for warning in Concern if found[warning])


def words_of(warning: Concern, destination: Destination, known: Known, spoken_language: str = "") -> str:
    """A warning in the language in use; `spoken_language` is the visitor's language as it is said there."""
    return translate("Referral", WORDS[warning]).format(
        eligibility=destination.eligibility,
        hours=destination.hours or "–",
        bring=destination.bring,
        language=spoken_language or known.language,
    )


def can_be_mailed(destination: Destination) -> bool:
    """Whether the partner can be written to by e-mail."""
    return is_address(destination.email)
