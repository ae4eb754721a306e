"""The page of the queue just now: figures, everybody who waits or is on hold, and what each desk does.

Knows a LiveScreen and draws it as time goes on. `allow` is the wish to let somebody be handed on once more.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from frontdesk.screens.desk import Moment
from frontdesk.screens.live import HandedOn, LiveScreen
from frontdesk.words import translate
from ui.desk.buttons import set_shown
from ui.desk.even_row import EvenRow
from ui.desk.queue_model import QueueModel
from ui.desk.queue_table import QueueTable
from ui.theme import Theme, Tone, follow
from ui.widgets import Card, FigureCard, KeyButton, SectionTitle, Text


def _moment(screen: LiveScreen, now: datetime) -> Moment:
    """The queue at a moment. Nobody is marked as next: who that is depends on the desk that calls."""
    return replace(screen.queue.at(now), next=None)


class LivePage(QScrollArea):
    """``page.show_screen(screen, now)`` for a new state, ``page.tick(now)`` as time goes on.

    `may_allow` says that what is wished here can be done: this window writes to the shop's data.
    """

    allow = Signal()

    def __init__(self, *, may_allow: bool = False) -> None:
        super().__init__()
        self._may_allow = may_allow
        self._screen: LiveScreen | None = None
        self._waiting = -1
        self.title = SectionTitle("", role="page")
        self.figures = [FigureCard() for _ in range(4)]
        self.model = QueueModel()
        self.table = QueueTable(self.model)
        self._queue_title = SectionTitle("")
        self._empty = Text("", "note", "muted")
        self._desks_title = SectionTitle("")
        self._desks = _Lines(self._desks_title)
        self._handed_title = SectionTitle("")
        self._handed = _Lines(self._handed_title)
        self.allow_button = KeyButton("", "Ctrl H")
        self.allow_button.clicked.connect(self.allow)
        self._make_places()
        self.retranslate()
        follow(self._restyle)

    def _make_places(self) -> None:
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        inside = QWidget()
        self._column = QVBoxLayout(inside)
        self._figure_row = EvenRow(self.figures)
        queue = Card(padding=14, gap=4)
        for item in (self._queue_title, self._empty, self.table):
            queue.add(item)
        self._handed.column.addWidget(self.allow_button, 0, Qt.AlignmentFlag.AlignLeft)
        for part in (self.title, self._figure_row, self._handed, queue, self._desks):
            self._column.addWidget(part)
        self._column.addStretch(1)
        self.setWidget(inside)
        for each in (self.viewport(), inside):
            each.setAutoFillBackground(False)

    def _restyle(self, theme: Theme) -> None:
        side = theme.px(20)
        self._column.setContentsMargins(side, theme.px(16), side, side)
        self._column.setSpacing(theme.px(14))

    def retranslate(self) -> None:
        """Say everything in the language in use."""
        self.title.set_title(translate("Leader", "Live queue"))
        self.title.set_note(translate("Leader", "all desks"))
        self._queue_title.set_title(translate("Desk", "Waiting"))
        self._queue_title.set_note(translate("Desk", "in the order to call"))
        self._empty.setText(translate("Desk", "Nobody is waiting."))
        self._desks_title.set_title(translate("Leader", "Desks"))
        self._handed_title.set_title(translate("Leader", "Handed on, still here"))
        self.allow_button.set_text(translate("Leader", "Allow another hand-off"))
        self.table.setAccessibleName(translate("Desk", "The queue, in the order to call"))
        self.model.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, 3)

    def show_screen(self, screen: LiveScreen, now: datetime) -> None:
        """Show a new state of the shop."""
        self._screen = screen
        moment = _moment(screen, now)
        self._waiting = len(moment.queue)
        self.model.show(screen.queue, moment)
        none = self.model.rowCount() == 0
        self._empty.setVisible(none)
        self.table.setVisible(not none)
        self._show_figures(screen, moment)
        self._show_desks(screen, now)

    def tick(self, now: datetime) -> None:
        """Show the same state a little later; somebody early may have come into the queue."""
        if self._screen is None:
            return
        moment = _moment(self._screen, now)
        if len(moment.queue) != self._waiting:
            self.show_screen(self._screen, now)
            return
        self.model.tick(moment)
        self._show_figures(self._screen, moment)
        self._show_desks(self._screen, now)

    def to_allow(self) -> tuple[HandedOn, ...]:
        """Whom somebody with this window can let be handed on once more."""
        shown = self._may_allow and self._screen is not None
        return allowable(self._screen) if shown and self._screen is not None else ()

    def _show_figures(self, screen: LiveScreen, moment: Moment) -> None:
        figures, queue = moment.figures, screen.queue
        minutes = queue.target_minutes
        soon = int(queue.due_soon.total_seconds() // 60)
        percent = figures.in_target.percent
        seen = "–" if percent is None else f"{percent}%"
        shown: tuple[tuple[int | str, str, Tone], ...] = (
            (figures.waiting, translate("Desk", "waiting"), "plain"),
            (
                figures.past,
                translate("Desk", "past {minutes} minutes", minutes=minutes),
                "bad" if figures.past else "plain",
            ),
            (
                figures.due_soon,
                translate("Leader", "due within {minutes} minutes", minutes=soon),
                "warn" if figures.due_soon else "plain",
            ),
            (
                seen,
                translate("Leader", "seen in {minutes} min today", minutes=minutes),
                "bad" if figures.in_target.below(queue.goal) else "plain",
            ),
        )
        for card, (number, caption, tone) in zip(self.figures, shown, strict=True):
            card.set_figure(str(number), caption, tone)

    def _show_desks(self, screen: LiveScreen, now: datetime) -> None:
        lines = [desk.said(now) for desk in screen.desks]
        self._desks.show_lines(lines or [translate("Leader", "No desk was opened yet.")])
        self._handed.show_lines([each.said(now) for each in screen.handed])
        set_shown(self._handed, bool(screen.handed))
        set_shown(self.allow_button, self._may_allow and bool(allowable(screen)))


def allowable(screen: LiveScreen) -> tuple[HandedOn, ...]:
    """Whom a team leader can let be handed on once more."""
    return tuple(each for each in screen.handed if not each.allowed)


class _Lines(Card):
    """A card of lines under a title, which come and go."""

    def __init__(self, title: SectionTitle) -> None:
        super().__init__(gap=4)
        self.add(title)
        self._inside = QVBoxLayout()
        self.add(self._inside)
        self._lines: list[Text] = []

    def show_lines(self, lines: Sequence[str]) -> None:
        """Show these lines in place of what was there."""
        while len(self._lines) < len(lines):
            line = Text("")
            self._lines.append(line)
            self._inside.addWidget(line)
        for place, line in enumerate(self._lines):
            set_shown(line, place < len(lines))
            if place < len(lines) and line.text() != lines[place]:
                line.setText(lines[place])
