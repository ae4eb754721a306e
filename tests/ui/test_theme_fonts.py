"""The shipped fonts: whole, licensed, with every Welsh letter, and with figures that line up."""

from pathlib import Path

import pytest
from PySide6.QtGui import QFontInfo, QFontMetrics, QRawFont
from pytestqt.qtbot import QtBot

from frontdesk.resources import resource
from ui.theme import FAMILY, Theme, load_fonts
from ui.theme import fonts as shipped
from ui.theme.fonts import PROPORTIONAL, ROLES, FontsMissingError, TextRole

WELSH = "âêîôûŵŷÂÊÎÔÛŴŶáéíóúẃýàèìòùẁỳäëïöüẅÿ"
SIGNS = "→▲●○✓⚠▾"


def test_all_families_are_known_after_loading(qtbot: QtBot) -> None:
    assert {FAMILY, "Noto Sans Math", "Noto Sans Symbols 2"} <= set(load_fonts())


def test_every_weight_has_every_welsh_letter(qtbot: QtBot) -> None:
    files = sorted(resource("fonts").glob("AtkinsonHyperlegibleNext-*.ttf"))
    assert [path.stem.split("-")[1] for path in files] == ["Bold", "ExtraBold", "Regular", "SemiBold"]
    for path in files:
        font = QRawFont(str(path), 20)
        assert [letter for letter in WELSH if not font.supportsCharacter(ord(letter))] == []


def test_every_sign_is_in_one_of_the_shipped_fonts(qtbot: QtBot) -> None:
    fonts = [QRawFont(str(path), 20) for path in resource("fonts").glob("Noto*.ttf")]
    assert [sign for sign in SIGNS if not any(font.supportsCharacter(ord(sign)) for font in fonts)] == []


def test_each_family_stands_beside_its_licence_and_all_stay_small() -> None:
    folder = resource("fonts")
    for family in {path.stem.split("-")[0] for path in folder.glob("*.ttf")}:
        assert "SIL Open Font License" in (folder / f"OFL-{family}.txt").read_text("utf-8")
    assert sum(path.stat().st_size for path in folder.glob("*.ttf")) < 300_000


@pytest.mark.parametrize("role", ROLES)
def test_figures_line_up_and_weights_are_the_real_ones(qtbot: QtBot, role: TextRole) -> None:
    load_fonts()
    font = Theme().font(role)
    info = QFontInfo(font)
    assert (info.family(), info.weight()) == (FAMILY, ROLES[role][1])
    widths = {QFontMetrics(font).horizontalAdvance(figure * 8) for figure in "0123456789"}
    assert (len(widths) == 1) is (role not in PROPORTIONAL)


def test_text_grows_to_twice_its_size(qtbot: QtBot) -> None:
    assert Theme(scale=2.0).font("body").pixelSize() == 2 * Theme().font("body").pixelSize()
    assert Theme(scale=1.25).px(1) == 1
    assert Theme(scale=1.0).px(0.2) == 1
    assert Theme(scale=2.0).px(0) == 0


def test_changing_a_font_one_was_given_changes_no_other(qtbot: QtBot) -> None:
    Theme().font("body").setPixelSize(99)
    assert Theme().font("body").pixelSize() == 15


def test_a_damaged_font_is_named(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "Broken-Regular.ttf").write_bytes(b"no font")
    monkeypatch.setattr(shipped, "resource", lambda *_parts: tmp_path)
    with pytest.raises(FontsMissingError, match=r"Broken-Regular\.ttf"):
        load_fonts()


def test_missing_fonts_are_an_error(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shipped, "resource", lambda *_parts: tmp_path)
    with pytest.raises(FontsMissingError, match="Atkinson"):
        load_fonts()
