"""The page of the queue just now: figures, everybody who waits or is on hold, and what each desk does.

Knows a LiveScreen and draws it as time goes on; nothing can be done from here.
"""

from dataclasses import replace
from datetime import datetime

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from frontdesk.screens.desk import Moment
from frontdesk.screens.live import LiveScreen
from frontdesk.words import translate
from ui.desk.even_row import EvenRow
from ui.desk.queue_model import QueueModel
from ui.desk.queue_table import QueueTable
from ui.theme import Theme, Tone, follow
from ui.widgets import Card, FigureCard, SectionTitle, Text


def _moment(screen: LiveScreen, now: datetime) -> Moment:
    """The queue at a moment. Nobody is marked as next: who that is depends on the desk that calls."""
    return replace(screen.queue.at(now), next=None)


class LivePage(QScrollArea):
    """``page.show_screen(screen, now)`` for a new state, ``page.tick(now)`` as time goes on."""

    def __init__(self) -> None:
        super().__init__()
        self._screen: LiveScreen | None = None
        self._waiting = -1
        self.title = SectionTitle("", role="page")
        self.figures = [FigureCard() for _ in range(4)]
        self.model = QueueModel()
        self.table = QueueTable(self.model)
        self._queue_title = SectionTitle("")
        self._empty = Text("", "note", "muted")
        self._desks_title = SectionTitle("")
        self._desk_lines: list[Text] = []
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
        self._desks = Card(gap=4)
        self._desks.add(self._desks_title)
        for part in (self.title, self._figure_row, queue, self._desks):
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
        lines = lines or [translate("Leader", "No desk was opened yet.")]
        while len(self._desk_lines) < len(lines):
            line = Text("")
            self._desk_lines.append(line)
            self._desks.add(line)
        for place, line in enumerate(self._desk_lines):
            line.setVisible(place < len(lines))
            if place < len(lines) and line.text() != lines[place]:
                line.setText(lines[place])
