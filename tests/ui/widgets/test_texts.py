"""Texts, figures, fields, pills, banners: shown as they are, never as markup, and said to screen readers."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAccessibleEvent, QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLabel, QWidget

from tests.ui.widgets.conftest import Show
from ui.theme import PALETTES, Appearance, Tone
from ui.widgets import (
    Banner,
    FigureCard,
    HeaderBar,
    Journey,
    KeyButton,
    Labelled,
    LabelledField,
    LabelledNote,
    Pill,
    SectionTitle,
    Step,
    Tag,
    Text,
    TextNote,
    announce,
    tag_size,
)
from ui.widgets.measure import wrapped_size


def name_of(widget: QWidget) -> str:
    return QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)


def words(widget: QWidget) -> list[str]:
    """All texts a widget shows, as they are read: by row, then from left to right."""
    labels = [label for label in widget.findChildren(QLabel) if label.isVisible()]
    places = [(label.mapTo(widget, QPoint()), label.text()) for label in labels]
    return [text for _, text in sorted(places, key=lambda each: (each[0].y() // 20, each[0].x()))]


@pytest.mark.parametrize("text", ["<b>Amrit</b>", "a & b", "Siân Ŵyn", "مرحبا", "x" * 500, "two\nlines"])
def test_a_text_is_shown_as_it_is(show: Show, text: str) -> None:
    label = Text(text)
    show(label)
    assert label.text() == text
    assert label.textFormat() == Qt.TextFormat.PlainText
    label.set_parts(text, " · Blue Badge")
    assert "<b>Amrit</b>" not in label.text()
    label.setText(text)
    assert label.textFormat() == Qt.TextFormat.PlainText


@pytest.mark.parametrize("name", ["Longname" * 25, "https://example.org/" + "a" * 180])
def test_a_very_long_word_is_broken_and_pushes_nothing_away(show: Show, name: str) -> None:
    label = Text(name)
    show(label, width=320)
    assert label.minimumSizeHint().width() < 320
    label.set_parts(name, " · Council tax – discounts")
    assert label.minimumSizeHint().width() < 320
    assert Text("Averyordinarysurname").minimumSizeHint().width() > 100, "other words stay whole"


def test_a_name_from_right_to_left_does_not_turn_the_line_around_it(show: Show) -> None:
    label = Text()
    label.set_parts("محمد علي", " · Missed bin")
    show(label, width=320)
    assert label.text() == "<b>\u200e\u2068محمد علي\u2069</b> · Missed bin"
    label.set_parts("Leyla", " · Missed bin")
    assert label.text() == "<b>Leyla</b> · Missed bin"


def test_a_text_takes_one_line_while_there_is_room_and_grows_when_not(show: Show, look: Appearance) -> None:
    text = "Waited 7 min. Prefers large print. First visit today."
    label = TextNote(text)
    show(label, width=800)
    one = label.height()
    assert one < 2 * wrapped_size(look.theme.font("note"), "x", 100).height()
    look.choose(scale=2.0)
    narrow = TextNote(text)
    show(narrow, width=300)
    assert narrow.height() >= wrapped_size(look.theme.font("note"), text, narrow.width()).height()


def test_a_text_changes_colour_with_theme_and_state(show: Show, look: Appearance) -> None:
    label = Text("1", "figure", "ink")
    show(label)
    label.set_colour("bad")
    assert label.palette().windowText().color() == QColor(PALETTES["light"].bad)
    look.choose(scheme="dark")
    assert label.palette().windowText().color() == QColor(PALETTES["dark"].bad)


@pytest.mark.parametrize(("tone", "marked"), [("plain", False), ("ok", False), ("warn", True), ("bad", True)])
def test_a_figure_says_its_tone_by_shape_too(show: Show, tone: Tone, marked: bool) -> None:
    card = FigureCard("1", "past 10 minutes")
    show(card)
    plain = card.grab().toImage()
    card.set_figure("1", tone=tone)
    shown = card.grab().toImage()
    corner = [(x, y) for x in range(card.width() - 40, card.width() - 8) for y in range(8, 40)]
    assert any(shown.pixelColor(QPoint(*at)) != plain.pixelColor(QPoint(*at)) for at in corner) is marked
    assert (card.number(), card.tone(), name_of(card)) == ("1", tone, "1 past 10 minutes")


def test_a_figures_name_follows_its_number(show: Show) -> None:
    card = FigureCard()
    show(card)
    card.set_figure("91%", "seen in 10 min today")
    assert name_of(card) == "91% seen in 10 min today"
    card.set_figure("92%")
    assert name_of(card) == "92% seen in 10 min today"


@pytest.mark.parametrize(
    ("make", "role"),
    [
        (lambda: LabelledField("Name", "(optional)"), QAccessible.Role.EditableText),
        (lambda: LabelledNote("Name", "(optional)"), QAccessible.Role.EditableText),
        (lambda: Labelled("Name", QComboBox(), "(optional)"), QAccessible.Role.ComboBox),
    ],
    ids=["field", "note", "any"],
)
def test_a_field_is_named_by_its_label_and_described_by_its_error(
    show: Show, make: Callable[[], Labelled], role: QAccessible.Role
) -> None:
    field = make()
    show(field)
    seen = QAccessible.queryAccessibleInterface(field.editor)
    assert (name_of(field.editor), seen.role()) == ("Name", role)
    assert seen.text(QAccessible.Text.Description) == "(optional)"
    field.set_error("This name is too long.")
    assert seen.text(QAccessible.Text.Description) == "This name is too long."
    assert words(field)[-1] == field.error() == "This name is too long."
    field.set_error("")
    assert seen.text(QAccessible.Text.Description) == "(optional)"
    field.set_label("Enw")
    assert (name_of(field.editor), words(field)[0]) == ("Enw", "Enw")


def test_a_note_is_left_by_tab_and_the_field_takes_the_focus_for_its_whole(show: Show) -> None:
    note, field = LabelledNote("Note"), LabelledField("Name")
    show(note, field)
    note.setFocus()
    QTest.keyClicks(note.edit, "Seen.")
    QTest.keyClick(note.edit, Qt.Key.Key_Tab)
    assert field.line.hasFocus()
    assert note.edit.toPlainText() == "Seen."


def test_a_pill_shows_its_kind_by_a_sign_and_hides_when_empty(show: Show) -> None:
    bar = HeaderBar("Front desk", "Shire Hall", "")
    pill = bar.add_pill(Pill("Up to date"))
    bar.set_clock("10:42")
    show(bar, width=900)
    assert words(bar) == ["Front desk", "Shire Hall", "Up to date", "10:42"]
    plain = pill.sizeHint().width()
    pill.set_status("Up to date", "ok")
    assert (pill.kind(), pill.sizeHint().width() > plain) == ("ok", True)
    pill.set_status("")
    bar.set_desk("Desk 3")
    bar.set_place("Bedworth")
    assert words(bar) == ["Front desk", "Bedworth", "Desk 3", "10:42"]


def test_the_header_goes_into_two_rows_when_narrow(show: Show) -> None:
    bar = HeaderBar("Front desk", "Shire Hall, Warwick", "Desk 3")
    bar.add_pill(Pill("Working offline · 12 changes to send", "warn"))
    bar.set_clock("10:42")
    show(bar, width=900)
    assert bar.heightForWidth(900) == 56 or bar.minimumHeight() == 56
    assert bar.heightForWidth(400) > bar.heightForWidth(900)
    assert bar.heightForWidth(150) > bar.heightForWidth(400)


def test_a_journey_goes_below_itself_when_narrow_and_can_be_heard(show: Show) -> None:
    journey = Journey([Step("Arrived 10:29", True), Step("Seen 10:36", True), Step("Done", False)])
    show(journey)
    assert journey.heightForWidth(100) == 3 * journey.heightForWidth(400)
    assert name_of(journey) == "Arrived 10:29, Seen 10:36, Done"
    before = journey.grab().toImage()
    journey.set_steps(
        [Step("Arrived 10:29", True), Step("Seen 10:36", True), Step("Done", True)], "Arrived, seen and done"
    )
    assert name_of(journey) == "Arrived, seen and done"
    assert journey.grab().toImage() != before


def test_a_section_title_wraps_its_note_and_hides_an_empty_one(show: Show) -> None:
    title = SectionTitle("Waiting", "in the order to call", end=Tag("My services"))
    show(title, width=600)
    one = title.height()
    assert words(title) == ["Waiting", "in the order to call", "My services"]
    assert title.heightForWidth(220) > one
    title.set_note("")
    title.set_title("With you now")
    assert (title.note(), words(title)) == ("", ["With you now", "My services"])


def test_a_banner_shows_a_sign_when_it_warns_and_can_carry_a_button(show: Show) -> None:
    banner = Banner("One hand-off left.", "After that, full details are taken.")
    show(banner)
    calm = banner.column.contentsMargins().left()
    banner.show_message("The printer does not answer.", "The ticket is kept.", "warn")
    assert banner.column.contentsMargins().left() > calm
    assert banner.text() == "The printer does not answer. The ticket is kept."
    button, pressed = KeyButton("Print again", "Ctrl P"), list[str]()
    button.clicked.connect(lambda: pressed.append("again"))
    banner.set_button(button)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    banner.set_button(None)
    assert (len(pressed), button.isVisible()) == (1, False)


def test_a_tag_is_as_wide_as_its_words(show: Show, look: Appearance) -> None:
    tag = Tag("Polish", "lilac")
    show(tag)
    assert tag.size() == tag_size("Polish", look.theme)
    assert tag.grab().toImage().pixelColor(QPoint(4, 4)) == QColor(PALETTES["light"].tag_lilac)


def test_an_announcement_reaches_the_platform(show: Show, monkeypatch: pytest.MonkeyPatch) -> None:
    label, heard = Text("Queue"), list[tuple[str, bool, bool]]()

    def platform(event: QAccessibleEvent) -> None:
        assert isinstance(event, QAccessibleAnnouncementEvent)
        urgent = event.politeness() == QAccessible.AnnouncementPoliteness.Assertive
        heard.append((event.message(), urgent, event.object() is label))

    monkeypatch.setattr(QAccessible, "updateAccessibility", platform)
    show(label)
    heard.clear()
    announce(label, "")
    announce(label, "A14 called to Desk 3")
    announce(label, "The ticket was not printed.", urgent=True)
    assert heard == [("A14 called to Desk 3", False, True), ("The ticket was not printed.", True, True)]
