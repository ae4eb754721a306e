"""The title of a card or column with a muted note beside it, and room for something at the right.

Knows two texts; knows nothing of what follows below.
"""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from ui.theme import TextRole, Theme, follow
from ui.widgets.layouts import FlowLayout
from ui.widgets.text import Text


class SectionTitle(QWidget):
    """``SectionTitle("Waiting", "in the order to call", end=Tag("My services"))``.

    `set_title` and `set_note` change the texts. Role "title" for columns and cards, "heading" for parts of
    them, "page" for pages. Title and note wrap below each other where there is no room.
    """

    def __init__(
        self, title: str, note: str = "", parent: QWidget | None = None, *, end: QWidget | None = None,
        role: TextRole = "title",
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self._title = Text(title, role)
        self._note = Text(note, "note", "muted")
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._words = FlowLayout()
        self._words.addWidget(self._title)
        self._words.addWidget(self._note)
        self._row.addLayout(self._words, 1)
        if end is not None:
            self._row.addWidget(end, 0, Qt.AlignmentFlag.AlignVCenter)
        self._note.setVisible(bool(note))
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        follow(self.restyle)

    def restyle(self, theme: Theme) -> None:
        """Take on a theme."""
        self._words.set_gap(theme.px(8), 0)
        self._row.setSpacing(theme.px(8))
        # The note stands on the title's base line, not at its middle.
        self._note.setContentsMargins(0, theme.px(3), 0, 0)

    def set_title(self, text: str) -> None:
        """Change the title."""
        self._title.setText(text)

    def set_note(self, text: str) -> None:
        """Change the note; empty hides it."""
        self._note.setText(text)
        self._note.setVisible(bool(text))

    def note(self) -> str:
        """The note shown."""
        return self._note.text()
