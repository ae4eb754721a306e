"""Taking a feed into the directory: read off the screen's thread, shown as a dry run, then kept.

Knows progress, stopping and the question; formats and changes are `frontdesk.exchange.directory`'s.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QDialog, QFrame, QScrollArea, QVBoxLayout, QWidget

from frontdesk.desk import Done, FrontDesk
from frontdesk.directory import Record
from frontdesk.exchange.directory.changes import Changes, changes
from frontdesk.exchange.directory.reading import Feed, read_feed
from frontdesk.exchange.directory.remarks import FeedError
from frontdesk.exchange.directory.summary import counted, listed
from frontdesk.refusal import Refusal, refuse
from frontdesk.words import translate
from ui.background import Background
from ui.theme import Theme, follow
from ui.widgets import KeyButton, Text

_MOST: Final = 200  # faults and warnings listed
_EVERY: Final = 0.2  # seconds between two words of progress


@dataclass(frozen=True, slots=True)
class Looked:
    """A feed that was read: its changes, or why it is refused; nothing of both where it was stopped."""

    feed: Feed | None = None
    found: Changes | None = None
    faults: tuple[str, ...] = ()


class _StoppedError(Exception):
    """Somebody does not want to wait any longer."""


class FeedReader(QObject):
    """``reader.read(path, records, then)``: `progress` carries what is read just now, `stop` ends it."""

    progress = Signal(str)

    def __init__(self, background: Background, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._background = background
        self._stopped = False
        self._told = 0.0

    def stop(self) -> None:
        """End the reading under way; it comes to nothing."""
        self._stopped = True

    def read(self, path: Path, records: Sequence[Record], then: Callable[[Looked], object]) -> None:
        """Read a feed and find what it would change."""
        self._stopped = False
        self._background.run(lambda: self._look(path, records), then)

    def _look(self, path: Path, records: Sequence[Record]) -> Looked:
        known = {record.id for record in records if record.open}
        try:
            feed = read_feed(path, known.__contains__, progress=self._tell)
        except FeedError as error:
            return Looked(faults=tuple(map(str, error.faults)))
        except _StoppedError:
            return Looked()
        return Looked(feed, changes(feed.drafts, records))

    def _tell(self, what: str, count: int) -> None:
        if self._stopped:
            raise _StoppedError
        if time.monotonic() - self._told > _EVERY:  # words for people, not a measure
            self._told = time.monotonic()
            self.progress.emit(f"{what} · {count}" if count else what)


def keep(feed: Feed, desk: str) -> Callable[[FrontDesk], Done | Refusal]:
    """The step that keeps a feed: what it changes is found anew, for somebody may have changed something."""

    def step(front: FrontDesk) -> Done | Refusal:
        found = changes(feed.drafts, front.store.every(Record))
        return front.handle(found.command(), desk=desk) if found.count else refuse("nothing_to_correct")

    return step


class DryRun(QDialog):
    """``DryRun(window, looked).agreed.connect(…)``: what would change, or why nothing can be taken in."""

    agreed = Signal()

    def __init__(self, parent: QWidget, looked: Looked) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        title, lines = _said(looked)
        self.setWindowTitle(title)
        self.setAccessibleName(title)
        self.setAccessibleDescription("\n".join(lines))
        self._column = QVBoxLayout(self)
        self._column.addWidget(Text(title, "title"))
        said = QWidget()
        self._said = QVBoxLayout(said)
        for line in lines:
            self._said.addWidget(Text(line, "note"))
        self._said.addStretch(1)
        self.area = QScrollArea(widgetResizable=True)
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setAccessibleName(title)
        self.area.setWidget(said)
        self._column.addWidget(self.area, 1)
        self.take = KeyButton(translate("Record", "Take it in"), translate("Keys", "Enter"), kind="primary")
        self.leave = KeyButton(translate("Desk", "Leave as it was"), translate("Keys", "Esc"))
        self.take.setVisible(looked.found is not None and looked.found.count > 0)
        self.take.clicked.connect(self._agree)
        self.leave.clicked.connect(self.reject)
        for button in (self.take, self.leave):
            self._column.addWidget(button)
        (self.leave if self.take.isHidden() else self.take).setFocus()
        follow(self._restyle)

    def _restyle(self, theme: Theme) -> None:
        inset = theme.px(20)
        self._column.setContentsMargins(inset, inset, inset, inset)
        self._column.setSpacing(theme.px(12))
        screen = self.screen().availableGeometry()
        self.resize(min(theme.px(680), screen.width() - 40), min(theme.px(600), screen.height() - 60))

    def _agree(self) -> None:
        self.accept()
        self.agreed.emit()


def _said(looked: Looked) -> tuple[str, list[str]]:
    """The title and the lines of the question."""
    if looked.feed is None or looked.found is None:
        title = translate("Record", "This feed can’t be taken in. Nothing was changed.")
        return title, [*looked.faults[:_MOST], *_more(len(looked.faults))]
    warnings = [translate("Record", "Warning: {text}", text=each) for each in looked.feed.warnings[:_MOST]]
    lines = [*listed(looked.found), *looked.feed.once, *warnings, *_more(len(looked.feed.warnings))]
    return counted(looked.found), lines


def _more(count: int) -> list[str]:
    return [translate("Record", "… and {count} more", count=count - _MOST)] if count > _MOST else []
