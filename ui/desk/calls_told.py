"""What a desk is told of its calls where several share the queue: who got the visitor, that nobody answers.

Knows the banners and when each is over; what was told is `frontdesk.screens.told`, what a key does the
actions'.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from frontdesk.actions import BY_ID
from frontdesk.desk import FrontDesk
from frontdesk.screens.desk import Here
from frontdesk.words import translate
from ui.desk.buttons import Actions
from ui.desk.notices import Notice, Notices, Offer
from ui.tasks import Tasks
from ui.widgets import BannerKind

if TYPE_CHECKING:
    from frontdesk.screens.told import Refused, Told, Unanswered
    from frontdesk.sync.outcomes import Outcome
    from frontdesk.sync.standing import Standing

#: The banners about a call; a newer one takes the place of the older.
CALL = "call"
DOUBLE = "double"
NOT_KEPT = "not kept"


class CallsTold:
    """Shows what the node tells this desk. `changed` is called when what can be done may have changed."""

    def __init__(
        self, tasks: Tasks, desk: str, notices: Notices, actions: Actions, changed: Callable[[], object]
    ) -> None:
        self._tasks, self._desk = tasks, desk
        self._notices, self._actions, self._changed = notices, actions, changed
        self._unanswered = ""
        self._here = ""
        self._not_kept = ""
        tasks.told.connect(self.take)
        tasks.standing.connect(self._stands)

    def take(self, outcome: Outcome) -> None:
        """Look up what it takes to say what the node told."""

        def read(front: FrontDesk) -> Told | None:
            from frontdesk.screens.told import told  # not loaded for a desk that shares with nobody

            return told(front, outcome, self._desk)

        self._tasks.read(read, self._show)

    def _stands(self, standing: Standing) -> None:
        """What the others do can be kept again: the banner that said otherwise is over."""
        if self._not_kept and self._not_kept not in standing.noticed:
            self._not_kept = ""
            self._notices.close_notice(NOT_KEPT)

    def may_go_ahead(self, here: Here | None) -> bool:
        """Whether nobody has answered the call of the visitor at this desk."""
        return here is not None and here.asking and here.visit == self._unanswered

    def show_here(self, here: Here | None) -> None:
        """Another screen is shown: what is over is taken away."""
        if self._unanswered and not self.may_go_ahead(here):
            self._unanswered = ""
            self._notices.close_notice(CALL)
        now = "" if here is None else here.visit
        if now and now != self._here:
            self._notices.close_notice(CALL)  # the next visitor was called
        self._here = now

    def _show(self, found: Told | None) -> None:
        from frontdesk.screens.told import Doubled, NotStored, Refused, Unanswered

        match found:
            case Refused():
                self._notices.show_notice(CALL, partial(self._refused, found))
            case Unanswered():
                self._unanswered = found.visit
                self._notices.show_notice(CALL, partial(self._nobody_answers, found))
                self._changed()
            case Doubled():
                self._notices.show_notice(DOUBLE, partial(_trouble, "cloned"))
            case NotStored():
                self._not_kept = found.code
                self._notices.show_notice(NOT_KEPT, partial(_trouble, found.code, "bad"))
            case _:
                pass

    def _refused(self, found: Refused) -> Notice:
        text = translate("Desk", "Your call was not made and the display did not show it.")
        if found.place:
            title = translate("Desk", "{place} has {ticket}.", place=found.place, ticket=found.ticket)
        else:
            title = translate("Desk", "{ticket} has gone already.", ticket=found.ticket)
        if not found.following:
            none = translate("Desk", "Nobody else waits for this desk.")
            return Notice(title, f"{text} {none}")
        button = translate("Desk", "Call {ticket}", ticket=found.following)
        action = BY_ID["call_next"]
        return Notice(title, text, "warn", button, action.cap(), partial(self._actions.run, action.id))

    def _nobody_answers(self, found: Unanswered) -> Notice:
        title = translate("Desk", "Nobody answers the call for {ticket}.", ticket=found.ticket)
        text = translate(
            "Desk",
            "The display does not show it yet. Another desk may be calling {ticket} as well: ask before you "
            "call anyway. That goes on record.",
            ticket=found.ticket,
        )
        ahead, back = BY_ID["go_ahead"], BY_ID["put_back"]
        return Notice(
            title,
            text,
            "warn",
            ahead.titled(),
            ahead.cap(),
            partial(self._actions.run, ahead.id),
            (
                Offer(
                    translate("Desk", "Take the call back"), back.cap(), partial(self._actions.run, back.id)
                ),
            ),
        )


def _trouble(code: str, kind: BannerKind = "warn") -> Notice:
    from frontdesk.screens.standing_troubles import told_of

    trouble = told_of(code)
    return Notice(trouble.title, trouble.text, kind)
