"""A field with its label above it: the label names it for screen readers too, and says what is wrong with it.

Knows one editor and its texts; checks nothing itself.
"""

from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPlainTextEdit, QSizePolicy, QVBoxLayout, QWidget

from ui.theme import Theme, follow
from ui.widgets.text import Text


class Labelled(QWidget):
    """``Labelled("Language", combo_box, note="(optional)")``: any editor with its label above.

    `set_error("…")` shows what is wrong below it and describes it to screen readers; an empty text ends that.
    """

    def __init__(self, label: str, editor: QWidget, note: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.editor = editor
        self._label = Text(label, "label", wrap=False)
        self._note = Text(note, "note", "muted")
        self._error = Text("", "note", "bad")
        self._label.setBuddy(editor)
        self._head = QHBoxLayout()
        self._head.addWidget(self._label)
        self._head.addWidget(self._note, 1)
        self._head.addStretch(0)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addLayout(self._head)
        self._column.addWidget(editor)
        self._column.addWidget(self._error)
        self._note.setVisible(bool(note))
        self._error.hide()
        editor.setAccessibleName(label)
        editor.setAccessibleDescription(note)
        self.setFocusProxy(editor)
        follow(self.restyle)

    def restyle(self, theme: Theme) -> None:
        """Take on a theme."""
        self._column.setSpacing(theme.px(4))
        self._head.setSpacing(theme.px(5))

    def set_label(self, label: str, note: str = "") -> None:
        """Change the label and the note beside it, and with them what screen readers say."""
        self._label.setText(label)
        self._note.setText(note)
        self._note.setVisible(bool(note))
        self.editor.setAccessibleName(label)
        self.editor.setAccessibleDescription(self.error() or note)

    def set_note(self, note: str) -> None:
        """Change what stands beside the label."""
        self.set_label(self._label.text(), note)

    def error_line(self) -> Text:
        """The line that says what is wrong, to be put elsewhere where a narrow field leaves it no room."""
        self._column.removeWidget(self._error)
        return self._error

    def set_error(self, text: str) -> None:
        """Say below the editor what is wrong; empty for nothing."""
        self._error.setText(text)
        self._error.setVisible(bool(text))
        self.editor.setAccessibleDescription(text or self._note.text())

    def error(self) -> str:
        """What is said to be wrong, or nothing."""
        return self._error.text()


class LabelledField(Labelled):
    """``field = LabelledField("Name", "(optional)"); field.line.text()``: one line."""

    def __init__(self, label: str, note: str = "", parent: QWidget | None = None) -> None:
        self.line = QLineEdit()
        super().__init__(label, self.line, note, parent)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)


class LabelledNote(Labelled):
    """``field = LabelledNote("Note"); field.edit.toPlainText()``: `rows` lines; Tab leaves it."""

    def __init__(self, label: str, note: str = "", parent: QWidget | None = None, *, rows: int = 3) -> None:
        self.edit = QPlainTextEdit()
        self.edit.setTabChangesFocus(True)
        self._rows = rows
        super().__init__(label, self.edit, note, parent)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def restyle(self, theme: Theme) -> None:
        """Take on a theme."""
        super().restyle(theme)
        self.edit.setFixedHeight(theme.px(20) * self._rows + theme.px(16))
