"""Why a machine can't be enrolled, or can't use what it was enrolled with: codes, and plain words for each.

Knows what happened, what was kept and what to do; knows nothing of certificates nor of the network.
"""

from __future__ import annotations

from typing import Final

from frontdesk.words import QT_TRANSLATE_NOOP, translate

WORDS: Final[dict[str, str]] = {
    "certificate_expired": QT_TRANSLATE_NOOP(
        "Enrolment",
        "This machine’s certificate ran out on {day}, so the shop’s network does not let it in. "
        "It goes on alone and keeps everything. Enrol it again: frontdesk enrol --join CODE.",
    ),
    "not_yet_valid": QT_TRANSLATE_NOOP(
        "Enrolment",
        "This machine’s certificate only begins on {day}: its clock is likely wrong. "
        "It goes on alone and keeps everything. Set the clock, then start again.",
    ),
    "files_open": QT_TRANSLATE_NOOP(
        "Enrolment",
        "Others can read {file}, which only this machine should know. It was not used. "
        "Let only you read it (chmod 600), or enrol this machine again.",
    ),
    "files_unreadable": QT_TRANSLATE_NOOP(
        "Enrolment", "{file} can’t be read, so the shop’s network is not used. Enrol this machine again."
    ),
    "files_broken": QT_TRANSLATE_NOOP(
        "Enrolment",
        "{file} is not as it was made, so the shop’s network is not used. Enrol this machine again.",
    ),
    "files_mixed": QT_TRANSLATE_NOOP(
        "Enrolment",
        "The files in {file} do not belong together, so the shop’s network is not used. "
        "Enrol this machine again.",
    ),
}


class EnrolmentError(Exception):
    """It can't be done, or what is there can't be used. An unknown code is a bug and raises KeyError."""

    def __init__(self, code: str, **values: object) -> None:
        if code not in WORDS:
            raise KeyError(code)
        super().__init__(code)
        self.code = code
        self.values = {name: str(value) for name, value in values.items()}

    def words(self, language: str = "") -> str:
        """What happened, what was kept and what to do, in plain words."""
        return translate("Enrolment", WORDS[self.code], language=language, **self.values)
