"""The painted board: everything in its place and inside it, at every size, whatever it is called."""

from dataclasses import replace
from datetime import UTC, datetime

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QRectF, QSizeF
from PySide6.QtGui import QFont, QFontMetricsF, QImage
from pytestqt.qtbot import QtBot

from frontdesk.screens.display import BoardCall, DisplayScreen
from ui.display import words
from ui.display.board import Board
from ui.display.face import Face
from ui.display.fit import fit
from ui.display.layout import board_layout
from ui.display.monitor import pick
from ui.theme import PALETTES, appearance, contrast

NOW = datetime(2026, 11, 23, 10, 42, tzinfo=UTC)
SIZES = [(1280, 720), (1920, 1080), (3840, 2160), (1080, 1920), (1280, 1024), (2560, 1080), (320, 180)]
CALL = BoardCall("id", "A14", "Desk 3", "Desg 3", 1, NOW, True)
SCREEN = DisplayScreen("Shire Hall", "Neuadd y Sir", NOW, (CALL,), 6, 8, (("One", "Un"), ("Two", "Dau")))
#: How far a channel of a pixel (0 to 255) may be off without anybody seeing it.
SHADE = 24


@pytest.mark.parametrize("size", SIZES)
def test_nothing_lies_over_anything_else(size: tuple[int, int]) -> None:
    places = board_layout(QSizeF(*size))
    boxes = [places.header, places.call, *places.rows, places.info, places.footer]
    whole = QRectF(0, 0, *size)
    for index, box in enumerate(boxes):
        assert whole.contains(box)
        assert box.width() > 0
        assert box.height() > 0
        assert not any(box.intersects(other) for other in boxes[index + 1 :])


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize(("stale", "cut_off"), [(False, ""), (True, ""), (False, "Thursday 10:31")])
def test_it_paints_at_every_size(qtbot: QtBot, size: tuple[int, int], stale: bool, cut_off: str) -> None:
    board = Board()
    qtbot.addWidget(board)
    board.resize(*size)
    blank = board.grab().toImage()
    fresh = frozenset({"id"})
    board.set_face(Face(SCREEN, "10:42", stale=stale, cut_off=cut_off, fresh=fresh, frame="thick"))
    assert board.grab().toImage() != blank


def test_the_frame_is_to_be_seen(qtbot: QtBot) -> None:
    board = Board()
    qtbot.addWidget(board)
    board.resize(1920, 1080)
    point = board_layout(QSizeF(board.size())).call.topLeft().toPoint()
    seen = {}
    for frame in ("calm", "thick", "off"):
        board.set_face(Face(SCREEN, "10:42", fresh=frozenset({"id"}), frame=frame))
        image = board.grab().toImage()
        seen[frame] = [image.pixelColor(point.x() + dx, point.y() + 200).name() for dx in (7, 25)]
    yellow, white = (getattr(appearance().theme.palette, name) for name in ("display_frame", "display_call"))
    assert seen == {"calm": [yellow, white], "thick": [yellow, yellow], "off": [white, white]}


def alike(one: QImage, other: QImage) -> bool:
    """Whether two pictures are the same to the eye: the edges of large glyphs differ by a shade at times."""
    here, there = (
        np.frombuffer(image.convertToFormat(QImage.Format.Format_RGB32).constBits(), np.uint8).astype(int)
        for image in (one, other)
    )
    return bool(np.abs(here - there).max() <= SHADE)


@pytest.mark.parametrize(
    "face",
    [
        Face(SCREEN, "10:43"),
        Face(SCREEN, "10:42", turn=1),
        Face(SCREEN, "10:42", fresh=frozenset({"id"}), frame="off"),
        Face(replace(SCREEN, waiting=7), "10:42"),
        Face(replace(SCREEN, calls=(replace(CALL, ticket="B7"), CALL)), "10:42"),
        Face(replace(SCREEN, calls=(CALL, replace(CALL, ticket="B7"))), "10:42"),
    ],
)
def test_a_part_that_is_not_painted_anew_has_not_changed(qtbot: QtBot, face: Face) -> None:
    board = Board()
    qtbot.addWidget(board)
    board.resize(1280, 720)
    first = Face(SCREEN, "10:42")
    board.set_face(first)
    before = board.grab().toImage()
    board.set_face(face)
    after = board.grab().toImage()
    assert before != after
    for part, box in board_layout(QSizeF(board.size())).boxes().items():
        inside = box.toAlignedRect().adjusted(1, 1, -1, -1)  # neighbours share a row of pixels
        same = alike(before.copy(inside), after.copy(inside))
        assert same or first.parts()[part] != face.parts()[part], part


@given(
    text=st.text(min_size=1, max_size=500),
    width=st.integers(20, 2000),
    height=st.integers(20, 400),
    lines=st.integers(1, 2),
)
def test_no_text_leaves_its_box(qapp: object, text: str, width: int, height: int, lines: int) -> None:
    fitted = fit(text, width, height, 120, QFont.Weight.Bold, lines)
    metrics = QFontMetricsF(fitted.font)
    assert len(fitted.lines) <= lines
    assert fitted.height <= height or fitted.font.pixelSize() == 8
    assert all(metrics.horizontalAdvance(line) <= width + 2 for line in fitted.lines)


def test_a_long_place_shrinks_and_breaks_instead_of_being_cut(qapp: object) -> None:
    fitted = fit("The registrar’s ceremony room on the first floor", 700, 140, 120, QFont.Weight.Bold, 2)
    assert " ".join(fitted.lines) == "The registrar’s ceremony room on the first floor"
    assert len(fitted.lines) == 2
    assert fit("Desk 3", 700, 140, 120, QFont.Weight.Bold, 2).font.pixelSize() == 120


@pytest.mark.parametrize("palette", PALETTES.values(), ids=lambda palette: palette.name)
def test_the_tag_on_a_call_can_be_read(palette: object) -> None:
    assert contrast(getattr(palette, "on_display_call"), getattr(palette, "display_frame")) >= 7  # noqa: B009


def test_a_call_made_again_says_so_in_words() -> None:
    assert words.standing_word(CALL, fresh=False) == ""
    assert words.standing_word(CALL, fresh=True).startswith("New call")
    assert words.standing_word(replace(CALL, number=2), fresh=False).startswith("Called again")


def test_notices_come_in_english_then_welsh_and_in_turn() -> None:
    shown = [words.notice_line(SCREEN, turn) for turn in range(5)]
    assert shown == ["One", "Un", "Two", "Dau", "One"]
    assert words.notice_line(replace(SCREEN, notices=()), 0).startswith("Need a private room")


@pytest.mark.parametrize(
    ("waiting", "said"), [(0, "Nobody is waiting"), (1, "[1] person waiting"), (6, "[6] people waiting")]
)
def test_how_many_wait_in_words(waiting: int, said: str) -> None:
    assert words.waiting_line(replace(SCREEN, waiting=waiting), "en") == said


def test_no_wait_is_promised_while_nothing_can_be_said() -> None:
    assert words.within_line(replace(SCREEN, within_minutes=None), "en") == ""
    assert words.within_line(SCREEN, "en") == "Most people are seen within [8 min]"


@pytest.mark.parametrize(
    ("names", "wanted", "taken", "place"),
    [
        (["HDMI-1", "DP-1"], "DP-1", "HDMI-1", 1),
        (["HDMI-1", "DP-1"], "1", "HDMI-1", 0),
        (["HDMI-1", "DP-1"], "", "HDMI-1", 1),
        (["HDMI-1", "DP-1"], "gone", "DP-1", 0),
        (["HDMI-1"], "gone", "HDMI-1", None),
        (["HDMI-1"], "", None, 0),
        (["HDMI-1"], "7", "HDMI-1", None),
        ([], "", None, None),
    ],
)
def test_the_screen_is_chosen_by_name_or_number_or_is_the_free_one(
    names: list[str], wanted: str, taken: str | None, place: int | None
) -> None:
    assert pick(names, wanted, taken) == place
