"""The parts every screen is built from. All follow the theme and the text size by themselves.

Texts are given translated. `k` stands for palette names such as "muted"; lengths are pixels at 100 %.

| widget | in one line |
|---|---|
| Text, TextNote | ``Text("Desk 2 free", "note", "muted")``; ``text.set_parts("Leyla", " · Blue Badge")`` |
| Card | ``card = Card(); card.add(widget)``; ``card.column`` is its QVBoxLayout |
| SectionTitle | ``SectionTitle("Waiting", "in the order to call", end=Tag("My services"))`` |
| KeyButton | ``KeyButton("Check in", "Enter", kind="primary")``; ``clicked``; binds no shortcut |
| KeyCap | ``KeyCap("F8")``; in a delegate ``paint_key_cap(painter, rect, "F8", theme, colour)`` |
| Chip | ``Chip("Large print", on=False)``; ``toggled(bool)``; several in a FlowLayout |
| Pill | ``Pill("Working offline", "warn")`` for the header; ``set_status(text, kind)`` |
| PillButton | the same to be pressed; ``clicked`` |
| FigureCard | ``FigureCard("1", "past 10 minutes", "bad")``; ``set_figure(number, caption, tone)`` |
| LabelledField | ``LabelledField("Name", "(optional)").line``; ``set_error(text)`` |
| LabelledNote, Labelled | the same over a QPlainTextEdit (``.edit``) or any other editor |
| HeaderBar | ``HeaderBar("Front desk", "Shire Hall, Warwick", "Desk 3")``; ``add_pill``, ``set_clock`` |
| KeyBar | ``KeyBar([("F1", "Help")])``; ``chosen(key)``; ``set_status(text)`` |
| Columns | ``columns.add(widget, width=332, least=300)``; three, two or one, each scrolls by itself |
| FlowLayout, EndsLayout | items that wrap like words; two ends that share a row while they fit |
| Journey | ``Journey([Step("Arrived 10:29", True), Step("Done", False)])`` |
| Banner | ``Banner("One hand-off left.", "After that …", "note")``; ``set_button(KeyButton(…))`` |
| Tag | ``Tag("Polish", "lilac")``; in delegates ``paint_tag(painter, rect, text, tint, theme)`` |
| paint_wait | ``paint_wait(painter, rect, 0.87, "warn", "8:45 – 1 min left", theme)``, ``wait_size`` |
| paint_mark | ``paint_mark(painter, rect, "triangle", colour)``: shapes that say a state without colour |
| hairline | ``hairline(painter, theme, left, right, y)``: the line between rows |
| announce | ``announce(widget, "A14 called to Desk 3")`` to screen readers |
"""

from ui.widgets.announce import announce
from ui.widgets.banner import Banner, BannerKind
from ui.widgets.card import Card, hairline
from ui.widgets.chip import Chip
from ui.widgets.columns import Columns
from ui.widgets.figure_card import FigureCard
from ui.widgets.header_bar import HeaderBar
from ui.widgets.journey import Journey, Step
from ui.widgets.key_bar import KeyBar
from ui.widgets.key_button import KeyButton
from ui.widgets.key_cap import KeyCap, key_cap_size, paint_key_cap
from ui.widgets.labelled_field import Labelled, LabelledField, LabelledNote
from ui.widgets.layouts import EndsLayout, FlowLayout
from ui.widgets.marks import Mark, paint_mark
from ui.widgets.pill import Pill, PillKind
from ui.widgets.pill_button import PillButton
from ui.widgets.section_title import SectionTitle
from ui.widgets.tag import Tag, Tint, paint_tag, tag_size
from ui.widgets.text import Text, TextNote
from ui.widgets.wait_bar import paint_wait, wait_size

__all__ = [
    "Banner", "BannerKind", "Card", "Chip", "Columns", "EndsLayout", "FigureCard", "FlowLayout", "HeaderBar",
    "Journey", "KeyBar", "KeyButton", "KeyCap", "Labelled", "LabelledField", "LabelledNote", "Mark", "Pill",
    "PillButton", "PillKind", "SectionTitle", "Step", "Tag", "Text", "TextNote", "Tint", "announce",
    "hairline", "key_cap_size", "paint_key_cap", "paint_mark", "paint_tag", "paint_wait", "tag_size",
    "wait_size",
]  # fmt: skip
