"""What is held, asked at a desk. Knows who stands first there: the visitor here, then the one chosen."""

from __future__ import annotations

from ui.desk.at_desk import AtDesk
from ui.desk.notices import Notice
from ui.held.asking import HeldDeeds


def ask_at(at: AtDesk) -> None:
    """Ask about whom of today."""
    deeds = HeldDeeds(
        window=at.window,
        front=at.front,
        tasks=at.tasks,
        desk=at.desk,
        documents=at.outside.documents,
        back=lambda: at.back_to(None),
        refused=lambda words: at.notices.show_notice("refusal", lambda: Notice(words)),
    )
    first = (at.shown()[0].here, at.chosen())
    deeds.ask_whom(at.front.today, [one.visit for one in first if one is not None])
