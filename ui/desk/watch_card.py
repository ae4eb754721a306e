"""What needs somebody's eye: overdue referrals, e-mails that wait, interpreters who are not there.

Knows sentences; asks for them anew when something of their kind changed, and once a minute.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta

from PySide6.QtWidgets import QVBoxLayout, QWidget

from frontdesk.desk import FrontDesk, Topic
from frontdesk.screens.interpreter_list import interpreter_lines
from frontdesk.screens.referrals import ReferralLines, referral_lines
from frontdesk.words import translate
from ui.desk.buttons import set_shown
from ui.tasks import Tasks
from ui.theme import Theme, follow
from ui.widgets import Card, SectionTitle, Text, announce

#: From one look to the next: what is overdue comes with time alone.
EVERY = timedelta(minutes=1)


class WatchCard(QWidget):
    """``card.tick(now)`` each second; not there while there is nothing to say.

    `title` says what it is about, `read` gives its lines; they are asked for anew when `topic` changed.
    """

    def __init__(
        self,
        tasks: Tasks,
        title: Callable[[], str],
        topic: Topic,
        read: Callable[[FrontDesk], ReferralLines],
    ) -> None:
        super().__init__()
        self._tasks, self._say_title, self._topic, self._reading = tasks, title, topic, read
        self._read_at: datetime | None = None
        tasks.changed.connect(self._changed)
        self._shown = ReferralLines()
        self._title = SectionTitle("")
        self._card = Card()
        self._texts: list[Text] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self._title)
        self._column.addWidget(self._card)
        self.hide()
        self.retranslate()
        follow(self._restyle)

    def _restyle(self, theme: Theme) -> None:
        self._column.setSpacing(theme.px(12))

    def retranslate(self) -> None:
        """Say the title in the language in use."""
        self._title.set_title(self._say_title())
        self._read_at = None

    def _changed(self, topics: object) -> None:
        if isinstance(topics, frozenset) and self._topic in topics:
            self.read()

    def read(self) -> None:
        """Ask for the lines anew; only the newest answer is shown."""
        self._tasks.read(self._reading, self.show_lines, f"{self._topic.value} lines")

    def tick(self, now: datetime) -> None:
        """A second has gone."""
        if self._read_at is None or not timedelta() <= now - self._read_at < EVERY:
            self._read_at = now
            self.read()

    def lines(self) -> list[str]:
        """What is said."""
        return [text.text() for text in self._texts if not text.isHidden()]

    def show_lines(self, lines: ReferralLines) -> None:
        """Show these; a new alarming one is announced."""
        if lines == self._shown:
            return
        before = {words for words, _ in self._shown.lines}
        self._shown = lines
        while len(self._texts) < len(lines.lines):
            text = Text("")
            self._texts.append(text)
            self._card.add(text)
        for place, text in enumerate(self._texts):
            set_shown(text, place < len(lines.lines))
            if place < len(lines.lines):
                words, alarming = lines.lines[place]
                text.setText(f"▲ {words}" if alarming else words)
                text.set_colour("warn" if alarming else "ink")
        set_shown(self, bool(lines.lines))
        for words, alarming in lines.lines:
            if alarming and words not in before:
                announce(self, words)


def referral_card(tasks: Tasks) -> WatchCard:
    """The card of referrals and of the outbox."""
    return WatchCard(tasks, lambda: translate("Referral", "Referrals"), Topic.REFERRALS, referral_lines)


def interpreter_card(tasks: Tasks) -> WatchCard:
    """The card of interpreters who are due."""
    return WatchCard(
        tasks, lambda: translate("Interpreter", "Interpreters"), Topic.INTERPRETERS, interpreter_lines
    )
