"""How a print went: printed, or failed for a reason that can be told in plain words.

Knows every reason a ticket may not come out; knows no printer.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from frontdesk.words import QT_TRANSLATE_NOOP, translate

WORDS: Final[dict[str, str]] = {
    "no_printer": QT_TRANSLATE_NOOP("Printing", "No ticket printer is set up for this desk."),
    "no_page_printer": QT_TRANSLATE_NOOP(
        "Printing",
        "No printer for pages is set up for this desk. Save the page instead, or ask who set it up.",
    ),
    "no_embosser": QT_TRANSLATE_NOOP(
        "Printing", "No embosser is set up for this desk. Save the file instead."
    ),
    "embosser_off": QT_TRANSLATE_NOOP(
        "Printing",
        "The embosser does not take the document. Check that it is on and connected, then try again.",
    ),
    "bad_address": QT_TRANSLATE_NOOP(
        "Printing", "The printer’s address in the settings can’t be right. Ask whoever set it up."
    ),
    "not_found": QT_TRANSLATE_NOOP(
        "Printing", "The ticket printer was not found. Check that it is on and plugged in."
    ),
    "refused": QT_TRANSLATE_NOOP(
        "Printing", "The ticket printer does not take tickets just now. Turn it off and on, then try again."
    ),
    "timed_out": QT_TRANSLATE_NOOP(
        "Printing", "The ticket printer does not answer. Check that it is on, then try again."
    ),
    "paper_out": QT_TRANSLATE_NOOP(
        "Printing", "The ticket printer has no paper. Put in a roll and try again."
    ),
    "not_ready": QT_TRANSLATE_NOOP(
        "Printing", "The ticket printer is not ready. Close its cover and look for a light, then try again."
    ),
    "cut_off": QT_TRANSLATE_NOOP(
        "Printing", "The ticket printer stopped in the middle. Tear off what came out and print it again."
    ),
    "no_answer": QT_TRANSLATE_NOOP(
        "Printing", "The ticket printer did not say that the ticket came out. Look before you print it again."
    ),
    "no_usb": QT_TRANSLATE_NOOP(
        "Printing", "This computer can’t reach USB ticket printers yet. Ask whoever set it up."
    ),
    "no_permission": QT_TRANSLATE_NOOP(
        "Printing", "This computer does not let the program use the printer. Ask whoever set it up."
    ),
    "no_print_system": QT_TRANSLATE_NOOP(
        "Printing", "This computer has no printing set up. Ask whoever looks after it."
    ),
    "queue_refused": QT_TRANSLATE_NOOP(
        "Printing",
        "The computer’s printer did not take the ticket. Check the printer chosen in the settings.",
    ),
    "still_queued": QT_TRANSLATE_NOOP(
        "Printing", "The ticket is still waiting at the printer. Look there before you print it again."
    ),
}


@dataclass(frozen=True, slots=True)
class Printed:
    """The printer has the whole ticket. `told_ready` says whether it also answered that it is ready."""

    told_ready: bool


@dataclass(frozen=True, slots=True)
class Failed:
    """The ticket did not come out, or nobody knows. `detail` is the system's own words, for the log only."""

    code: str
    detail: str = ""

    def words(self, language: str = "") -> str:
        """What to tell the person at the desk: what happened and what to do."""
        return translate("Printing", WORDS[self.code], language=language)


Outcome = Printed | Failed


def failed(code: str, why: object = "") -> Failed:
    """A failure of a known kind. An unknown code is a bug and raises KeyError."""
    if code not in WORDS:
        raise KeyError(code)
    return Failed(code, str(why))
