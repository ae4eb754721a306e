"""The application's one style sheet and QPalette, for Qt's own widgets: fields, lists, tables, menus.

Knows a theme; our own widgets paint themselves and take nothing from here. Only sizes and weights of fonts
are set here: family and figures come from the application's font.
"""

from string import Template
from typing import Final

from PySide6.QtGui import QPalette

from frontdesk.resources import resource
from ui.theme.fonts import ROLES, TextRole
from ui.theme.look import TARGET, Theme
from ui.theme.palette import colour_names

_SIZED: Final[tuple[TextRole, ...]] = ("field", "small", "note")

_SHEET: Final = Template("""
QLineEdit, QPlainTextEdit, QTextEdit, QComboBox, QAbstractSpinBox {
    background: $field; color: $ink; border: ${b2}px solid $field_line; border-radius: ${r6}px;
    padding: ${p4}px ${p9}px; selection-background-color: $accent; selection-color: $on_accent;
}
QLineEdit, QComboBox, QAbstractSpinBox { min-height: ${inner}px; font-size: ${field_size}px; }
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QComboBox:focus, QAbstractSpinBox:focus {
    border-color: $focus_inner;
}
QLineEdit:disabled, QPlainTextEdit:disabled, QTextEdit:disabled, QComboBox:disabled { color: $disabled; }
QComboBox::drop-down { border: none; width: ${p24}px; }
QComboBox::down-arrow { image: url("$arrow"); width: ${p12}px; height: ${p12}px; }
QComboBox QAbstractItemView { background: $card; border: 1px solid $line; }
QAbstractItemView {
    background: $card; color: $ink; border: none; outline: none; gridline-color: $line;
    selection-background-color: $chosen; selection-color: $ink; alternate-background-color: $card;
}
QHeaderView { background: $card; border: none; }
QHeaderView::section {
    background: $card; color: $muted; border: none; border-bottom: ${b2}px solid $line;
    padding: ${p6}px ${p8}px; font-size: ${small_size}px; font-weight: 700;
}
QPushButton {
    background: $card; color: $accent; border: ${b2}px solid $accent; border-radius: ${r7}px;
    padding: 0 ${p16}px; min-height: ${inner}px; font-size: ${field_size}px; font-weight: 600;
}
QPushButton:default { background: $accent; color: $on_accent; }
QPushButton:hover { border-color: $accent_hover; }
QPushButton:disabled { color: $disabled; border-color: $line; background: $card; }
QMenu { background: $card; color: $ink; border: 1px solid $line; padding: ${p4}px; }
QMenu::item { padding: ${p8}px ${p16}px; min-height: ${p24}px; }
QMenu::item:selected { background: $chosen; }
QMenu::item:disabled { color: $disabled; }
QToolTip {
    background: $card; color: $ink; border: 1px solid $field_line; padding: ${p6}px;
    font-size: ${note_size}px;
}
QScrollBar:vertical { background: transparent; width: ${p12}px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: ${p12}px; margin: 0; }
QScrollBar::handle { background: $field_line; border-radius: ${r4}px; margin: ${p2}px; }
QScrollBar::handle:vertical { min-height: ${p44}px; }
QScrollBar::handle:horizontal { min-width: ${p44}px; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
""")


def stylesheet(theme: Theme) -> str:
    """The style sheet of a theme, to be set on the application once."""
    lengths = {f"p{n}": str(theme.px(n)) for n in (2, 4, 6, 8, 9, 12, 16, 24, 44)}
    lengths |= {f"r{n}": str(theme.px(n)) for n in (4, 6, 7)}
    lengths |= {f"{role}_size": str(theme.px(ROLES[role][0])) for role in _SIZED}
    lengths["b2"] = str(theme.px(2))
    lengths["inner"] = str(theme.px(TARGET) - 2 * theme.px(2) - 2 * theme.px(4))
    shade = "dark" if theme.colour("field").lightness() < 128 else "light"
    lengths["arrow"] = resource("icons", f"choose-on-{shade}.png").as_posix()
    colours = {name: str(getattr(theme.palette, name)) for name in colour_names()}
    return _SHEET.substitute(colours | lengths)


def qt_palette(theme: Theme) -> QPalette:
    """The theme as a QPalette, for labels, dialogs, check boxes and whatever the style sheet leaves alone."""
    role = QPalette.ColorRole
    roles = {
        role.Window: "window", role.WindowText: "ink", role.Base: "field", role.AlternateBase: "card",
        role.Text: "ink", role.Button: "card", role.ButtonText: "ink", role.BrightText: "bad",
        role.Highlight: "accent", role.HighlightedText: "on_accent", role.Link: "accent",
        role.LinkVisited: "accent", role.ToolTipBase: "card", role.ToolTipText: "ink",
        role.PlaceholderText: "muted", role.Mid: "line", role.Dark: "field_line", role.Light: "card",
        role.Accent: "accent",
    }  # fmt: skip
    palette = QPalette()
    for each, name in roles.items():
        palette.setColor(each, theme.colour(name))
    for each in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, each, theme.colour("disabled"))
    return palette
