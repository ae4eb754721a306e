"""The page of a day's wait log: figures, chart, tables and notes, with the choice of day above them.

Knows a WaitLogScreen and where its parts stand; reads nothing from the store and writes no file itself.
"""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from frontdesk.paper.wait_log import Format, file_name
from frontdesk.screens.wait_log import WaitLogScreen
from frontdesk.words import translate
from ui.desk.even_row import EvenRow
from ui.desk.notices import Notice, Notices
from ui.leader.chart import WaitChart
from ui.leader.day_bar import DayBar
from ui.leader.saving import Saver
from ui.leader.table import TableCard
from ui.theme import Theme, follow
from ui.widgets import Card, FigureCard, SectionTitle, Text, announce

#: Below this width (pixels at 100 %) the tables stand one below another.
TWO_COLUMNS = 880
FIGURES = 6

#: Asks where to write: (title, suggested name) -> the path, None where nobody wants it after all.
Ask = Callable[[str, str], Path | None]


class DayPage(QScrollArea):
    """``page.show_screen(screen)``; `page.bar` asks for other days. `ask` asks where to save.

    `saved` carries the screen that a file was made of.
    """

    saved = Signal(object)

    def __init__(self, desks: Sequence[tuple[str, str]], ask: Ask) -> None:
        super().__init__()
        self._ask = ask
        self._screen: WaitLogScreen | None = None
        self._saving: WaitLogScreen | None = None
        self.saver = Saver(self)
        self.saver.saved.connect(self._saved)
        self.saver.not_saved.connect(self._not_saved)
        self.bar = DayBar(desks)
        self.bar.save_wanted.connect(self._save)
        self.bar.set_saving(True)
        self.notices = Notices()
        self.figures = [FigureCard() for _ in range(FIGURES)]
        self.chart = WaitChart()
        self.past, self.by_service, self.by_desk, self.by_hour = (TableCard() for _ in range(4))
        self.promises, self.avoidable, self.interpreters, self.documents = (TableCard() for _ in range(4))
        self._make_places()
        follow(self._restyle)

    def _make_places(self) -> None:
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        inside = QWidget()
        self._column = QVBoxLayout(inside)
        self._figure_row = EvenRow(self.figures, most=FIGURES)
        self._chart_title = SectionTitle("", role="heading")
        self._chart_card = Card(gap=4)
        self._chart_card.add(self._chart_title)
        self._chart_card.add(self.chart)
        self._empty = Card(gap=6)
        self._empty_title, self._empty_text = Text("", "title"), Text("", "body", "muted")
        self._empty.add(self._empty_title)
        self._empty.add(self._empty_text)
        self._tables = QWidget()
        self._row = QHBoxLayout(self._tables)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._left, self._right = QVBoxLayout(), QVBoxLayout()
        self._lanes = 0
        for lane, stretch in ((self._left, 6), (self._right, 5)):
            self._row.addLayout(lane, stretch)
            lane.addStretch(1)
        self._notes = Text("", "note", "muted")
        self._notes.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._known = Text("", "note", "muted")
        for part in (
            self.bar, self.notices, self._figure_row, self._empty, self._chart_card, self._tables,
            self._notes, self._known,
        ):  # fmt: skip
            self._column.addWidget(part)
        self._column.addStretch(1)
        self.setWidget(inside)
        for each in (self.viewport(), inside):
            each.setAutoFillBackground(False)
        self._contents = (self._figure_row, self._chart_card, self._tables, self._notes)
        for part in (self._empty, *self._contents):
            part.hide()

    def _restyle(self, theme: Theme) -> None:
        self._theme = theme
        side = theme.px(20)
        self._column.setContentsMargins(side, theme.px(16), side, side)
        self._column.setSpacing(theme.px(14))
        for lane in (self._left, self._right):
            lane.setSpacing(theme.px(14))
        self._lanes = 0
        notices = self.notices.layout()
        if notices is not None:
            notices.setContentsMargins(0, 0, 0, 0)
        self._arrange()

    def _arrange(self) -> None:
        """Two columns of tables, or one where there is little room."""
        lanes = 2 if self.viewport().width() >= self._theme.px(TWO_COLUMNS) else 1
        if lanes == self._lanes:
            return
        self._lanes = lanes
        for card in self._cards():
            for lane in (self._left, self._right):
                lane.removeWidget(card)
        second = self._right if lanes == 2 else self._left
        placed = ((self._left, self.past), (second, self.by_service), (self._left, self.by_desk),
                  (second, self.by_hour), (self._left, self.promises), (second, self.avoidable),
                  (self._left, self.interpreters), (second, self.documents))  # fmt: skip
        for lane, card in placed:
            lane.insertWidget(lane.count() - 1, card)
        self._row.setStretch(1, 5 if lanes == 2 else 0)
        self._row.setSpacing(self._theme.px(14) if lanes == 2 else 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def retranslate(self) -> None:
        """Say the fixed words in the language in use; the day itself is read anew by the window."""
        self.bar.retranslate()

    def show_screen(self, screen: WaitLogScreen) -> None:
        """Show a day."""
        other = self._screen is None or self._screen.log.day != screen.log.day
        self._screen = screen
        empty = screen.log.all.visits == 0
        self._empty.setVisible(empty)
        for part in self._contents:
            part.setVisible(not empty)
        if empty:
            self._show_empty(screen)
        else:
            self._show_figures(screen)
        self._known.setText(screen.known_at)
        self.bar.set_saving(self.saver.busy)
        if other:
            self.verticalScrollBar().setValue(0)
            announce(self, f"{screen.day_text}. {self._summary(screen)}")

    def _cards(self) -> tuple[TableCard, ...]:
        lists = (self.promises, self.avoidable, self.interpreters, self.documents)
        return (self.past, self.by_service, self.by_desk, self.by_hour, *lists)

    def _show_figures(self, screen: WaitLogScreen) -> None:
        for card, shown in zip(self.figures, screen.cards, strict=False):
            card.set_figure(shown.figure, shown.text, "bad" if shown.alarm else "plain")
        self._figure_row.arrange()
        self._chart_title.set_title(screen.chart.title)
        self._chart_title.set_note(screen.chart.note)
        self.chart.show_chart(screen.chart)
        tables = (
            screen.past,
            screen.by_service,
            screen.by_desk,
            screen.by_hour,
            screen.promises,
            screen.avoidable,
            screen.interpreters,
            screen.documents,
        )
        for table_card, table in zip(self._cards(), tables, strict=True):
            table_card.show_table(table)
        self.documents.setVisible(bool(screen.documents.rows))
        self._notes.setText(" ".join(screen.notes))

    def _show_empty(self, screen: WaitLogScreen) -> None:
        self._empty_title.setText(translate("Leader", "No visits on this day"))
        self._empty_text.setText(
            translate("Leader", "Nobody was checked in at {place}. Choose another day above.",
                      place=screen.limited_to or screen.site)
        )  # fmt: skip

    @staticmethod
    def _summary(screen: WaitLogScreen) -> str:
        if screen.log.all.visits == 0:
            return translate("Leader", "No visits on this day")
        return ", ".join(f"{card.figure} {card.text}" for card in screen.cards[:2])

    def _save(self, kind: Format) -> None:
        if self._screen is None or self.saver.busy:
            return
        title = translate("Leader", "Save the wait log of {day}", day=self._screen.day_text)
        path = self._ask(title, file_name(self._screen, kind))
        if path is None:
            return
        self.bar.set_saving(True)
        said = translate("Leader", "Saving {file}…", file=path.name)
        self.notices.show_notice("saving", Notice(said, kind="note"))
        self._saving = self._screen
        self.saver.save(self._screen, kind, path)

    def _saved(self, path: Path) -> None:
        self.bar.set_saving(False)
        self.saved.emit(self._saving)
        self.notices.show_notice(
            "saving",
            Notice(
                translate("Leader", "Saved: {file}", file=path.name),
                translate("Leader", "In the folder {folder}", folder=str(path.parent)),
                "note",
                translate("Leader", "Open the folder"),
                "",
                lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(path.parent))),
            ),
        )

    def _not_saved(self, words: str) -> None:
        self.bar.set_saving(False)
        self.notices.show_notice("saving", Notice(translate("Leader", "Not saved"), words, "bad"))
