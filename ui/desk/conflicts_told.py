"""Banners about what machines did without knowing of each other: called twice, two with one number, erased.

Knows when to look and which banners somebody put away; what is said is `frontdesk.screens.conflicts`. A desk
that shares its queue with nobody never looks.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer

from frontdesk.desk import FrontDesk
from frontdesk.visit.commands import Merge
from frontdesk.words import translate
from ui.desk.at_desk import AtDesk
from ui.desk.notices import Notice

if TYPE_CHECKING:
    from frontdesk.screens.conflicts import ConflictNotice

#: What machines bring comes in a flood when they meet again: looked at once it has settled (milliseconds).
SETTLE_MS: Final = 400
#: So many banners about conflicts stand at a time; the team leader's list has them all.
MOST: Final = 2
_MORE, _ERASED = "conflict more", "erased"

#: What was found: the conflicts, and the tickets of those whose details were erased, by visit.
Found = tuple[Sequence["ConflictNotice"], dict[str, str]]


class ConflictsTold(QObject):
    """Looks when something changed, and shows what this desk has to know until it is settled or put away."""

    def __init__(self, at: AtDesk) -> None:
        super().__init__(at.window)
        self._at = at
        self._put_away: set[str] = set()
        self._shown: dict[str, str] = {}
        self._erased: set[str] = set()
        self._looked = False
        self._settle = QTimer(self, interval=SETTLE_MS, singleShot=True)
        self._settle.setObjectName("conflicts settle")
        self._settle.timeout.connect(self.look)
        at.notices.put_away.connect(self._put_away.add)
        at.tasks.changed.connect(self.changed)
        at.tasks.standing.connect(self._stands)

    @property
    def waiting(self) -> bool:
        """Whether it is going to look in a moment."""
        return self._settle.isActive()

    def stop(self) -> None:
        """Look no more."""
        self._settle.stop()

    def _stands(self, _standing: object) -> None:
        """The first word that the queue is shared: what was there at the start is looked at then."""
        if not self._looked:
            self.changed()

    def changed(self, _what: object = None) -> None:
        """Something changed, or the language did: look in a moment."""
        standing = self._at.tasks.now_standing
        if standing is not None and standing.shared and not self._settle.isActive():
            self._settle.start()

    def look(self) -> None:
        """Read on the database thread what there is to tell this desk."""
        self._looked = True
        desk = self._at.desk

        def read(front: FrontDesk) -> Found:
            from frontdesk.screens.conflicts import conflict_notices  # only where the queue is shared

            return conflict_notices(front, desk), _erased(front)

        self._at.tasks.read(read, self._show, "conflicts")

    def _show(self, found: Found) -> None:
        conflicts, erased = found
        wanted = [each for each in conflicts if _kind(each) not in self._put_away]
        shown = {_kind(each): each.text for each in wanted[:MOST]}
        for kind in self._shown.keys() - shown.keys():
            self._at.notices.close_notice(kind)
        for each in reversed(wanted[:MOST]):  # the latest is said last
            if self._shown.get(_kind(each)) != each.text:
                self._at.notices.show_notice(_kind(each), self._notice(each))
        self._shown = shown
        self._show_more(len(wanted) - MOST)
        self._show_erased(erased)

    def _show_more(self, more: int) -> None:
        if more <= 0:
            self._at.notices.close_notice(_MORE)
        elif _MORE not in self._at.notices.texts() and _MORE not in self._put_away:
            self._at.notices.show_notice(_MORE, _more)

    def _show_erased(self, erased: dict[str, str]) -> None:
        fresh = [ticket for visit, ticket in erased.items() if visit not in self._erased]
        self._erased |= erased.keys()
        if fresh:
            self._at.notices.show_notice(_ERASED, partial(_was_erased, ", ".join(fresh)))

    def _notice(self, conflict: ConflictNotice) -> Notice:
        if conflict.merge is None:
            return Notice(conflict.text)
        later, earlier = conflict.merge
        return Notice(
            conflict.text,
            translate("Desk", "Ask the visitor. Close this if they are two people."),
            button=translate("Desk", "One person: count them once"),
            does=lambda: self._at.do(Merge(visit=later, into=earlier)),
        )


def _erased(front: FrontDesk) -> dict[str, str]:
    """The visits of today whose details were erased, with their tickets."""
    return {visit.id: visit.ticket for visit in front.store.visits_of(front.today) if visit.erased}


def _kind(conflict: ConflictNotice) -> str:
    return f"conflict {conflict.key}"


def _more() -> Notice:
    return Notice(
        translate("Desk", "There is more to settle."),
        translate("Desk", "Your team leader has the list."),
        "note",
    )


def _was_erased(tickets: str) -> Notice:
    title = translate("Desk", "Personal details were erased: {tickets}.", tickets=tickets)
    text = translate("Desk", "Somebody asked for it. The visit stays, without name and notes.")
    return Notice(title, text, "note")
