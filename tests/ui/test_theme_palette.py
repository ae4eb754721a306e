"""Every palette can be read: WCAG contrast of each text on each surface it is drawn on."""

import re

import pytest

from ui.theme import PALETTES, Palette, contrast
from ui.theme.appearance import Scheme, palette_for
from ui.theme.palette import DISPLAY_PAIRS, SHAPE_PAIRS, TEXT_PAIRS, colour_names

each_palette = pytest.mark.parametrize("palette", PALETTES.values(), ids=PALETTES)


def test_contrast_of_known_colours() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21.0)
    assert contrast("#ffffff", "#000000") == pytest.approx(21.0)
    assert contrast("#767676", "#ffffff") == pytest.approx(4.54, abs=0.01)
    assert contrast("#123456", "#123456") == pytest.approx(1.0)


@each_palette
@pytest.mark.parametrize(
    ("pairs", "least"),
    [(TEXT_PAIRS, 4.5), (DISPLAY_PAIRS, 7.0), (SHAPE_PAIRS, 3.0)],
    ids=["text", "display", "shapes"],
)
def test_every_pair_can_be_told_apart(
    palette: Palette, pairs: tuple[tuple[str, str], ...], least: float
) -> None:
    found = {
        f"{one} on {other}": round(contrast(getattr(palette, one), getattr(palette, other)), 2)
        for one, other in pairs
    }
    assert {pair: ratio for pair, ratio in found.items() if ratio < least} == {}


@pytest.mark.parametrize("name", ["contrast-light", "contrast-dark"])
def test_high_contrast_text_reaches_seven_to_one(name: str) -> None:
    palette = PALETTES[name]
    found = {pair: contrast(getattr(palette, pair[0]), getattr(palette, pair[1])) for pair in TEXT_PAIRS}
    assert {pair: ratio for pair, ratio in found.items() if ratio < 7.0} == {}


@each_palette
def test_colours_are_opaque_hex(palette: Palette) -> None:
    for name in colour_names():
        assert re.fullmatch("#[0-9a-f]{6}", getattr(palette, name)), name


@pytest.mark.parametrize(
    ("scheme", "dark", "high", "expected"),
    [
        ("system", False, False, "light"),
        ("system", True, False, "dark"),
        ("system", False, True, "contrast-light"),
        ("system", True, True, "contrast-dark"),
        ("light", True, True, "light"),
        ("contrast-dark", False, False, "contrast-dark"),
    ],
)
def test_the_system_is_followed_unless_the_user_chose(
    scheme: Scheme, dark: bool, high: bool, expected: str
) -> None:
    assert palette_for(scheme, dark=dark, contrast=high).name == expected
