"""Every widget in one window, laid out as the desk is, to look at and to measure in each theme and size."""

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ui.theme import Theme, Tone, follow
from ui.widgets import (
    Banner,
    Card,
    Chip,
    Columns,
    EndsLayout,
    FigureCard,
    FlowLayout,
    HeaderBar,
    Journey,
    KeyBar,
    KeyButton,
    LabelledField,
    LabelledNote,
    Pill,
    SectionTitle,
    Step,
    Tag,
    Text,
    TextNote,
    paint_tag,
    paint_wait,
    tag_size,
    wait_size,
)

WAITS: tuple[tuple[float, Tone, str], ...] = (
    (1.1, "bad", "11:20 – 1 min over"),
    (0.87, "warn", "8:45 – 1 min left"),
    (0.4, "ok", "4:02"),
)
FIGURES: tuple[tuple[str, str, Tone], ...] = (
    ("6", "waiting", "plain"),
    ("1", "past 10 minutes", "bad"),
    ("2", "due within 3 min", "warn"),
    ("91%", "seen in 10 min today", "plain"),
)
NEEDS = ("Interpreter: Punjabi", "BSL", "Large print", "Step-free desk", "Private room", "Can’t wait long")
KEYS = (("F1", "Help"), ("F2", "Check in"), ("F3", "Find service"), ("F8", "Call next"), ("Ctrl K", "All"))
PASSED_ON = "After that, whoever sees Leyla takes full details or promises a call-back."


class Waits(QWidget):
    """Stands in for a table's delegate: three waits with a tag each."""

    def __init__(self) -> None:
        super().__init__()
        follow(self.restyle)

    def restyle(self, theme: Theme) -> None:
        self._theme = theme
        row = max(wait_size(text, theme).height() for _, _, text in WAITS) + theme.px(22)
        self._row = row
        self.setMinimumSize(theme.px(330), row * len(WAITS))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        theme = self._theme
        for place, (fraction, tone, text) in enumerate(WAITS):
            top = place * self._row
            if place == 0:
                painter.fillRect(0, top, self.width(), self._row, theme.colour("chosen"))
            place_of_wait = QRect(theme.px(8), top, theme.px(180), self._row)
            paint_wait(painter, place_of_wait, fraction, tone, text, theme)
            size = tag_size("Step-free", theme)
            tag = QRect(theme.px(210), top + (self._row - size.height()) // 2, size.width(), size.height())
            paint_tag(painter, tag, "Step-free", "warm" if place else "lilac", theme)
            painter.fillRect(0, top + self._row - 1, self.width(), 1, theme.colour("line"))


def column(*parts: QWidget) -> tuple[QWidget, QVBoxLayout]:
    """A plain column of widgets."""
    widget = QWidget()
    layout = QVBoxLayout(widget)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(14)
    for part in parts:
        layout.addWidget(part)
    layout.addStretch(1)
    return widget, layout


def check_in() -> QWidget:
    card = Card()
    field = LabelledField("What do they need?")
    field.line.setText("blue ba")
    field.line.setObjectName("what")
    card.add(field)
    card.add(LabelledField("Name", "(optional)"))
    card.add(Text("Help they may need", "label"))
    needs = QWidget()
    flow = FlowLayout(needs)
    flow.set_gap(8, 0)
    for text in NEEDS:
        flow.addWidget(Chip(text, on=text.startswith("Interpreter")))
    card.add(needs)
    likely = QWidget()
    ends = EndsLayout(likely)
    ticket, wait = Text("", "note"), Text("", "note")
    ticket.set_parts("C08", " is the ticket")
    wait.set_parts("4–9 min", " likely wait")
    ends.addWidget(ticket)
    ends.addWidget(wait)
    card.add(likely)
    card.add(KeyButton("Check in", "Enter", kind="primary"))
    card.add(KeyButton("Answered at the door", "Ctrl Enter"))
    return column(SectionTitle("Check in", "F2"), card)[0]


def queue() -> QWidget:
    figures = QWidget()
    row = QHBoxLayout(figures)
    row.setContentsMargins(0, 0, 0, 0)
    for number, caption, tone in FIGURES:
        row.addWidget(FigureCard(number, caption, tone))
    card = Card()
    card.add(SectionTitle("Waiting", "in the order to call", end=Tag("My services")))
    card.add(Waits())
    buttons = QWidget()
    keys = QHBoxLayout(buttons)
    keys.setContentsMargins(0, 0, 0, 0)
    keys.addWidget(KeyButton("Call next – A14", "F8", kind="primary"), 1)
    keys.addWidget(KeyButton("Call chosen", "Shift F8"))
    gone = KeyButton("Didn’t come", "F9")
    gone.setEnabled(False)
    keys.addWidget(gone)
    return column(figures, card, buttons, TextNote("Desk 1 serving B21 · 6 min   Desk 2 free"))[0]


def with_you() -> QWidget:
    card = Card()
    top = QWidget()
    ends = EndsLayout(top)
    ends.addWidget(Text("B20", "huge", wrap=False))
    ends.addWidget(Text("5:12 with you", "heading", wrap=False))
    card.add(top)
    who = Text("", "field")
    who.set_parts("Leyla", " · Blue Badge – form check & payment")
    card.add(who)
    card.add(Journey([Step("Arrived 10:29", True), Step("Seen 10:36", True), Step("Done", False)]))
    card.add(TextNote("Waited 7 min. Prefers large print. First visit today."))
    note = LabelledNote("Note")
    note.edit.setPlainText("Proof of address seen. Photo to be retaken.")
    card.add(note)
    card.add(KeyButton("Finish – resolved", "F10", kind="primary"))
    grid = QGridLayout()
    for place, (text, key) in enumerate(
        (("Hand off", "F6"), ("Refer out", "F7"), ("Interpreter", "F4"), ("Print", "Ctrl P"))
    ):
        grid.addWidget(KeyButton(text, key), place // 2, place % 2)
    card.add(grid)
    hint = Banner("One hand-off left.", PASSED_ON)
    warning = Banner("The printer does not answer.", "The ticket is kept. Try again when it is on.", "warn")
    warning.set_button(KeyButton("Print again", "Ctrl P"))
    return column(SectionTitle("With you now", "Desk 3"), card, hint, warning)[0]


def gallery() -> QWidget:
    """The whole window."""
    window = QWidget()
    layout = QVBoxLayout(window)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(0)
    header = HeaderBar("Front desk", "Shire Hall, Warwick", "Desk 3")
    header.add_pill(Pill("Working offline · 12 changes to send", "warn"))
    header.add_pill(Pill("Up to date", "ok"))
    header.add_pill(Pill("M. Advisor"))
    header.set_clock("10:42")
    columns = Columns()
    columns.add(check_in(), 332, 300)
    columns.add(queue(), 632, 480)
    columns.add(with_you(), 356, 320)
    columns.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
    foot = KeyBar(KEYS)
    foot.set_status("Sent to central 10:31 · LAN: 3 desks, 1 display")
    layout.addWidget(header)
    layout.addWidget(columns, 1)
    layout.addWidget(foot)
    return window
