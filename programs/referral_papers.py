"""What leaves the desk with a referral: the slip, printed or saved, and the message as a file.

Knows the way from a referral's id to a printer or a file and back; what stands on them is the paper's and the
mail's.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from frontdesk.desk import FrontDesk
from frontdesk.destination import read_destination
from frontdesk.mail.message import compose, letter_of, text_of
from frontdesk.paper.referral_slip import Slip, pdf
from frontdesk.paper.saving import put
from frontdesk.printing import Failed, Outcome, print_page
from frontdesk.referral import DESTINATION, SPOKEN_TO, Referral
from frontdesk.settings import Settings
from frontdesk.words import translate
from ui.background import Background
from ui.tasks import Tasks

Told = Callable[[Failed | None], None]
Saved = Callable[[str], None]
Value = TypeVar("Value")


class ReferralPapers:
    """Prints and saves with the settings of that moment; of a referral that was erased there is nothing."""

    def __init__(self, tasks: Tasks, background: Background, settings: Callable[[], Settings]) -> None:
        self._tasks, self._background, self._settings = tasks, background, settings

    def print_slip(self, referral: str, then: Told) -> None:
        """Print the slip; `then` gets None when it came out, else what went wrong."""
        printer = self._settings().printer

        def tell(outcome: Outcome) -> None:
            then(outcome if isinstance(outcome, Failed) else None)

        self._with(
            lambda front: slip_of(front, referral),
            lambda slip: self._background.run(lambda: print_page(pdf(slip), printer), tell),
        )

    def save_slip(self, referral: str, path: Path, then: Saved) -> None:
        """Save the slip as PDF; `then` gets an empty text, or why it could not be saved."""
        self._with(
            lambda front: slip_of(front, referral),
            lambda slip: self._background.run(lambda: _written(lambda: pdf(slip), path), then),
        )

    def save_message(self, referral: str, path: Path, then: Saved) -> None:
        """Save what the partner is told, as an e-mail (.eml) or as plain text."""
        sender = self._settings().mail.sender or "nobody@frontdesk.invalid"
        self._with(
            lambda front: message_of(front, referral, path.suffix.lower() == ".eml", sender),
            lambda text: self._background.run(lambda: _written(lambda: text, path), then),
        )

    def _with(self, read: Callable[[FrontDesk], Value | None], then: Callable[[Value], object]) -> None:
        def found(value: Value | None) -> None:
            if value is not None:
                then(value)

        self._tasks.read(read, found)


def slip_of(front: FrontDesk, referral: str) -> Slip | None:
    """The slip of a referral; None where its destination is not known any more."""
    found = front.store.one(Referral, referral)
    details = front.store.details(f"referral/{referral}")
    there = read_destination(details.get(DESTINATION, ""))
    if found is None or there is None:
        return None
    return Slip(found, there, front.shop.site, details.get(SPOKEN_TO, ""))


def message_of(front: FrontDesk, referral: str, as_mail: bool, sender: str) -> bytes | None:
    """What the partner is told, as bytes of a file."""
    found = front.store.one(Referral, referral)
    letter = None if found is None else letter_of(found, front.store.details(f"referral/{referral}"))
    if letter is None:
        return None
    if not as_mail:
        return text_of(letter, front.shop.site).encode("utf-8", errors="replace")
    made = letter.referral.made
    return compose(letter, front.shop.site, sender, f"<{referral}@frontdesk.invalid>", made).as_bytes()


def _written(content: Callable[[], bytes], path: Path) -> str:
    """Why a file could not be written, in plain words; empty where it was."""
    try:
        put(content(), path)
    except OSError as error:
        return translate(
            "Refer",
            "It could not be saved in {folder}: {reason}. What was there is as it was. Choose another.",
            folder=str(path.parent),
            reason=error.strerror or type(error).__name__,
        )
    return ""
