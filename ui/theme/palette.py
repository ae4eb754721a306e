"""The colours of every theme by what they are for, and the rule they must keep: WCAG contrast.

Knows colours as text ("#rrggbb") only, no Qt; knows nothing of sizes, fonts or widgets.
"""

from dataclasses import dataclass, fields, replace


@dataclass(frozen=True, slots=True)
class Palette:
    """One theme's colours, each named for its use. All are opaque "#rrggbb"."""

    name: str
    dark: bool
    # surfaces and words on them
    window: str
    card: str
    line: str
    ink: str
    muted: str
    disabled: str
    # the one accent: filled buttons, outlines, the chosen row
    accent: str
    accent_hover: str
    on_accent: str
    on_accent_key: str
    outline_key: str
    chosen: str
    # the bar at the top
    header: str
    on_header: str
    header_pill: str
    # fields and chips
    field: str
    field_line: str
    focus_outer: str
    focus_inner: str
    # a wait against its target: words, bars, the bar's empty part
    ok: str
    warn: str
    bad: str
    ok_bar: str
    warn_bar: str
    bad_bar: str
    track: str
    # tags, pills and the warning banner
    tag_plain: str
    tag_warm: str
    tag_lilac: str
    pill_warn: str
    on_pill_warn: str
    banner: str
    banner_line: str
    # the public display
    display: str
    on_display: str
    display_panel: str
    display_info: str
    display_foot: str
    display_call: str
    on_display_call: str
    display_call_note: str
    display_frame: str


LIGHT = Palette(
    name="light", dark=False,
    window="#eef1f5", card="#ffffff", line="#d5dce4", ink="#16202c", muted="#4a5868", disabled="#5c6875",
    accent="#0b4f6c", accent_hover="#083d54", on_accent="#ffffff", on_accent_key="#c2d3da",
    outline_key="#356b85", chosen="#dcecf3",
    header="#0b4f6c", on_header="#ffffff", header_pill="#2b667f",
    field="#ffffff", field_line="#6b7a8b", focus_outer="#ffd23f", focus_inner="#000000",
    ok="#1b6e3c", warn="#8a5200", bad="#a3172b", ok_bar="#1b6e3c", warn_bar="#c77700", bad_bar="#a3172b",
    track="#e3e8ee",
    tag_plain="#e9edf2", tag_warm="#fdf0d8", tag_lilac="#e6e1f5", pill_warn="#fdf0d8", on_pill_warn="#5a3600",
    banner="#fffaf0", banner_line="#ecd9ae",
    display="#0b1f2e", on_display="#ffffff", display_panel="#17334a", display_info="#123047",
    display_foot="#1c2e3c", display_call="#ffffff", on_display_call="#10202e", display_call_note="#33475a",
    display_frame="#ffd23f",
)  # fmt: skip

DARK = replace(
    LIGHT, name="dark", dark=True,
    window="#0f1820", card="#18242f", line="#33424f", ink="#eaf0f5", muted="#aebbc7", disabled="#8d9aa6",
    accent="#8fcfe9", accent_hover="#b4e0f2", on_accent="#06222f", on_accent_key="#1b4a5e",
    outline_key="#a9d5e8", chosen="#1d4257",
    header="#0b3a50", header_pill="#275468",
    field="#101a23", field_line="#8796a5",
    ok="#86d8a1", warn="#f6c164", bad="#ffa6ab", ok_bar="#43ab6c", warn_bar="#e09a2b", bad_bar="#ee6470",
    track="#364553",
    tag_plain="#2c3a47", tag_warm="#4b3b19", tag_lilac="#3c345a", banner="#2d2717", banner_line="#6d5c2d",
)  # fmt: skip

CONTRAST_LIGHT = replace(
    LIGHT, name="contrast-light",
    window="#ffffff", line="#000000", ink="#000000", muted="#1f1f1f", disabled="#4d4d4d",
    accent="#00344a", accent_hover="#000000", on_accent_key="#ffffff", outline_key="#00344a",
    chosen="#cfe8f5",
    header="#00344a", header_pill="#00161f", field_line="#000000",
    ok="#00471e", warn="#5c3200", bad="#7d0016", ok_bar="#00602a", warn_bar="#8a4f00", bad_bar="#7d0016",
    track="#ffffff",
    tag_plain="#ffffff", tag_warm="#fff2d6", tag_lilac="#efeaff", pill_warn="#ffffff", on_pill_warn="#000000",
    banner="#ffffff", banner_line="#000000",
    display="#000000", display_panel="#000000", display_info="#000000", display_foot="#000000",
    on_display_call="#000000", display_call_note="#000000", display_frame="#ffe14d",
)  # fmt: skip

CONTRAST_DARK = replace(
    CONTRAST_LIGHT, name="contrast-dark", dark=True,
    window="#000000", card="#000000", line="#ffffff", ink="#ffffff", muted="#f0f0f0", disabled="#b8b8b8",
    accent="#ffe14d", accent_hover="#fff3a8", on_accent="#000000", on_accent_key="#000000",
    outline_key="#ffe14d", chosen="#003f5c",
    header="#000000", header_pill="#262626", field="#000000", field_line="#ffffff",
    ok="#8dffb1", warn="#ffd27a", bad="#ffc4c8", ok_bar="#4be07f", warn_bar="#ffb429", bad_bar="#ff7a84",
    track="#000000", focus_outer="#ffffff", focus_inner="#0057d9",
    tag_plain="#000000", tag_warm="#2b2100", tag_lilac="#1c1440", pill_warn="#ffe14d", banner="#000000",
    banner_line="#ffe14d",
)  # fmt: skip

PALETTES = {palette.name: palette for palette in (LIGHT, DARK, CONTRAST_LIGHT, CONTRAST_DARK)}

# Every text and the surfaces it is drawn on. A test holds each to 4.5:1 (WCAG 2.2, 1.4.3).
TEXT_PAIRS: tuple[tuple[str, str], ...] = (
    *((ink, on) for ink in ("ink", "muted") for on in ("window", "card", "chosen", "banner", "field")),
    *((tone, on) for tone in ("ok", "warn", "bad") for on in ("card", "window", "chosen", "banner")),
    *(("ink", tag) for tag in ("tag_plain", "tag_warm", "tag_lilac")),
    ("accent", "card"), ("accent", "window"), ("accent", "banner"), ("accent", "chosen"),
    ("on_accent", "accent"), ("on_accent", "accent_hover"), ("on_accent_key", "accent"),
    ("outline_key", "card"), ("outline_key", "window"), ("outline_key", "chosen"),
    ("on_header", "header"), ("on_header", "header_pill"), ("on_pill_warn", "pill_warn"),
    ("disabled", "card"), ("disabled", "window"),
)  # fmt: skip

# The same for the display, which is read from ten metres: 7:1 (WCAG 2.2, 1.4.6).
DISPLAY_PAIRS: tuple[tuple[str, str], ...] = (
    *(("on_display", surface) for surface in ("display", "display_panel", "display_info", "display_foot")),
    ("on_display_call", "display_call"), ("display_call_note", "display_call"), ("display_frame", "display"),
)  # fmt: skip

# What must be told apart without being words: field outlines, bars, the focus ring. 3:1 (WCAG 2.2, 1.4.11).
SHAPE_PAIRS: tuple[tuple[str, str], ...] = (
    ("field_line", "card"), ("field_line", "window"), ("accent", "card"),
    ("ok_bar", "card"), ("warn_bar", "card"), ("bad_bar", "card"), ("focus_inner", "focus_outer"),
)  # fmt: skip


def contrast(one: str, other: str) -> float:
    """The contrast of two "#rrggbb" colours, 1 to 21. Source: WCAG 2.2, "contrast ratio"."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def colour_names() -> tuple[str, ...]:
    """The names of all colours a palette has."""
    return tuple(field.name for field in fields(Palette) if field.name not in ("name", "dark"))


def _luminance(colour: str) -> float:
    """Relative luminance, 0 to 1. Source: WCAG 2.2, "relative luminance"."""
    red, green, blue = (_linear(int(colour[i : i + 2], 16) / 255) for i in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
