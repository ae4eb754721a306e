"""The middle column: the day's figures, the queue as a table, the buttons that call, what other desks do.

Knows the screen's data and which row is chosen; what a button does is `deeds`'.
"""

from __future__ import annotations

from html import escape

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from frontdesk.screens.desk import DeskScreen, Figures, Moment, Row, Tone
from frontdesk.words import translate
from ui.desk.buttons import ActionButton, Actions, set_shown
from ui.desk.even_row import EvenRow
from ui.desk.queue_model import QueueModel
from ui.desk.queue_table import QueueTable
from ui.theme import Theme, appearance, follow
from ui.widgets import Card, FigureCard, FlowLayout, SectionTitle, Tag, Text, announce


class QueuePanel(QWidget):
    """Figures, queue, buttons, other desks. `choice_changed` says that another row is chosen."""

    choice_changed = Signal()

    def __init__(self, actions: Actions) -> None:
        super().__init__()
        self._chosen = ""  # empty: the choice stays on whoever is next
        self._moment: Moment | None = None
        self._frame: QWidget | None = None
        self._figured: list[tuple[str, str, Tone]] = []
        self.model = QueueModel()
        self.table = QueueTable(self.model)
        self.figures = [FigureCard() for _ in range(4)]
        self._tag = Tag("")
        self._title = SectionTitle("", end=self._tag)
        self._empty = Text("", "note", "muted")
        self.call_next = ActionButton(actions, "call_next", "call_again", "go_ahead", kind="primary")
        self.call_chosen = ActionButton(actions, "call_chosen")
        self.did_not_come = ActionButton(actions, "did_not_come")
        self.buttons = (self.call_next, self.call_chosen, self.did_not_come)
        self._others = QWidget()
        self._others_flow = FlowLayout(self._others)
        self._lay_out()
        self.table.selectionModel().currentRowChanged.connect(self._row_changed)
        self.table.doubleClicked.connect(lambda: actions.run("call_chosen"))
        self.retranslate()
        follow(self._restyle)

    def _lay_out(self) -> None:
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._figure_row = EvenRow(self.figures)
        card = Card(padding=14, gap=0)
        card.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        for item in (self._title, self._empty, self.table):
            card.add(item)
        self._button_row = EvenRow(self.buttons, weights=(8, 7, 6))
        parts: tuple[QWidget, ...] = (self._figure_row, card, self._button_row, self._others)
        for part in parts:
            self._column.addWidget(part)
        self._column.addStretch(1)

    def _restyle(self, theme: Theme) -> None:
        self._column.setSpacing(theme.px(14))
        self._others_flow.set_gap(theme.px(16), theme.px(2))

    def retranslate(self) -> None:
        """Say everything in the language in use."""
        self._title.set_title(translate("Desk", "Waiting"))
        self._title.set_note(translate("Desk", "in the order to call"))
        self._tag.setText(translate("Desk", "My services"))
        self._empty.setText(translate("Desk", "Nobody is waiting."))
        self.table.setAccessibleName(translate("Desk", "The queue, in the order to call"))
        self.model.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, 3)

    def show_screen(self, screen: DeskScreen, moment: Moment) -> None:
        """Show a new screen."""
        self._moment = moment
        self.model.show(screen, moment)
        set_shown(self._tag, screen.own_services)
        none = self.model.rowCount() == 0
        set_shown(self._empty, none)
        set_shown(self.table, not none)
        self._make_room()
        self._keep_choice()
        self._show_figures(screen, moment.figures)
        self._show_others(screen, moment)

    def stay_within(self, frame: QWidget) -> None:
        """Keep figures, queue and buttons together within the height of `frame`, the part of the window."""
        self._frame = frame
        frame.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._frame and event.type() == QEvent.Type.Resize:
            self._make_room()
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room()

    def _make_room(self) -> None:
        if self._frame is not None:
            rest = self._column.totalHeightForWidth(self.width()) - self.table.sizeHint().height()
            margins = 2 * appearance().theme.px(18)
            self.table.set_room(self._frame.height() - rest - margins)

    def tick(self, screen: DeskScreen, moment: Moment) -> None:
        """Show the same screen a little later; somebody early may have come into the queue."""
        before, self._moment = self._moment, moment
        if before is None or len(before.queue) != len(moment.queue):
            self.show_screen(screen, moment)
            return
        self.model.tick(moment)
        self._show_figures(screen, moment.figures)
        self._show_others(screen, moment)

    def chosen(self) -> Row | None:
        """The chosen row."""
        entry = self.model.entry(self.table.currentIndex().row())
        return entry if isinstance(entry, Row) else None

    def step(self, by: int) -> None:
        """Move the choice by rows, over headings."""
        row = self.table.currentIndex().row() + by
        while (entry := self.model.entry(row)) is not None:
            if isinstance(entry, Row):
                self._chosen = entry.visit
                self._select(row)
                return
            row += by

    def say(self, row: Row) -> None:
        """Have screen readers say a row."""
        if self._moment is not None:
            announce(self.table, row.spoken(self._moment.now))

    def _row_changed(self, current: QModelIndex, _before: QModelIndex) -> None:
        row = self.chosen()
        if row is not None and self.table.hasFocus():
            self._chosen = row.visit
        self._describe(row)
        self.choice_changed.emit()

    def _describe(self, row: Row | None) -> None:
        name = "" if row is None else row.name
        tip = translate("Desk", "Chosen: {visitor}", visitor=f"{row.ticket} {name[:60]}") if row else ""
        self.table.setToolTip(f"<p>{escape(tip)}</p>" if tip else "")

    def _keep_choice(self) -> None:
        row = self.model.row_of(self._chosen) if self._chosen else -1
        if row < 0:
            self._chosen = ""
            following = self._moment.next if self._moment is not None else None
            row = self.model.first() if following is None else self.model.row_of(following.visit)
        self._select(row)

    def _select(self, row: int) -> None:
        index = self.model.index(row, 0) if row >= 0 else QModelIndex()
        kind = QItemSelectionModel.SelectionFlag
        self.table.selectionModel().setCurrentIndex(index, kind.ClearAndSelect | kind.Rows)
        if row >= 0:
            self.table.scrollTo(index)
        self.choice_changed.emit()

    def _show_figures(self, screen: DeskScreen, figures: Figures) -> None:
        percent = figures.in_target.percent
        tone: Tone = "bad" if figures.in_target.below(screen.goal - 0.1) else "plain"
        minutes = screen.target_minutes
        soon = int(screen.due_soon.total_seconds() // 60)
        shown: list[tuple[str, str, Tone]] = [
            (str(figures.waiting), translate("Desk", "waiting"), "plain"),
            (
                str(figures.past),
                translate("Desk", "past {minutes} minutes", minutes=minutes),
                "bad" if figures.past else "plain",
            ),
            (
                str(figures.due_soon),
                translate("Desk", "due within {minutes} min", minutes=soon),
                "warn" if figures.due_soon else "plain",
            ),
            (
                "–" if percent is None else f"{percent}%",
                translate("Desk", "seen in {minutes} min today", minutes=minutes),
                tone,
            ),
        ]
        if shown != self._figured:
            self._figured = shown
            for card, (number, caption, tone) in zip(self.figures, shown, strict=True):
                card.set_figure(number, caption, tone)

    def _show_others(self, screen: DeskScreen, moment: Moment) -> None:
        said = [colleague.said(moment.now) for colleague in screen.colleagues]
        while self._others_flow.count() > len(said):
            item = self._others_flow.takeAt(self._others_flow.count() - 1)
            if item is not None and (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        while self._others_flow.count() < len(said):
            self._others_flow.addWidget(Text("", "note", "muted", wrap=False))
        for place, text in enumerate(said):
            item = self._others_flow.itemAt(place)
            label = None if item is None else item.widget()
            if isinstance(label, Text) and label.text() != text:
                label.setText(text)
