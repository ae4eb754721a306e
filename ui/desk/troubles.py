"""What the desk is told when something does not go as it should: what happened, what was kept, what to do.

Knows the kinds of trouble and their words; where a notice stands is `notices`'.
"""

from __future__ import annotations

from datetime import timedelta

from frontdesk.actions import BY_ID
from frontdesk.clock import TOLERANCE
from frontdesk.log import ClockQuality
from frontdesk.store import StoreError
from frontdesk.words import translate
from ui.desk.notices import Notice, Notices


class Troubles:
    """Shows each trouble as a notice; the same one is not said again while it stands.

    `printer` says whether a ticket printer is set up.
    """

    def __init__(self, notices: Notices, *, printer: bool = True) -> None:
        self._notices, self._printer = notices, printer
        self._moved: timedelta | None = None
        self._behind = False

    def idle(self, action: str) -> None:
        """A key was pressed whose action is not possible now."""

        def say() -> Notice:
            title = BY_ID[action].titled()
            if action == "print" and not self._printer:
                text = translate("Desk", "Your ICT team sets one in settings.json in the data folder.")
                return Notice(translate("Desk", "No ticket printer is set up for this desk."), text)
            return Notice(translate("Desk", "“{action}” can’t be done just now.", action=title))

        self._notices.show_notice("refusal", say)

    def store_failed(self, error: StoreError) -> None:
        """A command could not be kept, or the screen not be read."""

        def say() -> Notice:
            return Notice(translate("Desk", "The last step could not be kept."), error.words(), "bad")

        if self._notices.texts().get("store") != f"{say().title} {say().text}":
            self._notices.show_notice("store", say)

    def bug(self) -> None:
        """Something in the program went wrong."""

        def say() -> Notice:
            title = translate("Desk", "Something went wrong in the program.")
            text = translate(
                "Desk", "What was kept before is safe. Look at the queue, then do the step again."
            )
            return Notice(title, text, "bad")

        self._notices.show_notice("bug", say)

    def forgotten(self, tickets: tuple[str, ...]) -> None:
        """Visits of an earlier day have been closed."""

        def say() -> Notice:
            title = translate("Desk", "Visits of an earlier day were still open and have been closed.")
            return Notice(title, ", ".join(tickets), "note")

        if tickets:
            self._notices.show_notice("forgotten", say)

    def watch_clock(self, moved: timedelta | None) -> None:
        """By how much the machine's clock was set since the start; None while it agrees."""
        before, self._moved = self._moved, moved
        if moved is None:
            if before is not None:
                self._notices.close_notice("clock")
        elif before is None or abs(moved - before) > TOLERANCE:
            self._notices.show_notice("clock", _clock_moved)

    def watch_quality(self, quality: ClockQuality) -> None:
        """How far the time can be trusted: a clock behind at the start is told of once."""
        before, self._behind = self._behind, quality is ClockQuality.UNVERIFIED
        if before and not self._behind:
            self._notices.close_notice("behind")
        elif self._behind and not before:
            self._notices.show_notice("behind", _clock_behind)


def _clock_moved() -> Notice:
    return Notice(
        translate("Desk", "This computer’s clock has been changed."),
        translate(
            "Desk", "Waits are still measured right. When the clock is right again, start the program anew."
        ),
    )


def _clock_behind() -> Notice:
    return Notice(
        translate("Desk", "This computer’s clock is behind the visits kept before."),
        translate(
            "Desk",
            "Everything is kept, but visits are counted apart until it has caught up. "
            "Set the clock right, then start the program anew.",
        ),
    )
