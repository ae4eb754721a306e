"""What delegates paint: bars as long as their part of the target, a shape for each tone."""

import pytest
from PySide6.QtCore import QPoint, QRect, QRectF, QSize
from PySide6.QtGui import QColor, QFont, QFontDatabase, QImage, QPainter

from ui.theme import PALETTES, Appearance, Theme, Tone
from ui.widgets import Mark, paint_mark, paint_tag, paint_wait, tag_size, wait_size
from ui.widgets.measure import longest_word
from ui.widgets.wait_bar import BAR

ROW = QRect(10, 0, 200, 60)


def paper() -> QImage:
    image = QImage(240, 60, QImage.Format.Format_RGB32)
    image.fill(QColor("#ffffff"))
    return image


def wait(fraction: float, tone: Tone, text: str = "8:45", theme: Theme | None = None) -> QImage:
    image = paper()
    painter = QPainter(image)
    paint_wait(painter, ROW, fraction, tone, text, theme or Theme())
    painter.end()
    return image


def filled(image: QImage, theme: Theme, tone: Tone) -> int:
    """How many pixels of the bar's middle line have the bar's colour."""
    size = wait_size("8:45", theme)
    line = (ROW.height() + size.height()) // 2 - theme.px(BAR) // 2
    return sum(image.pixelColor(x, line) == theme.bar(tone) for x in range(image.width()))


@pytest.mark.parametrize("palette", PALETTES.values(), ids=PALETTES)
@pytest.mark.parametrize(
    ("fraction", "length"), [(-1.0, 0), (0.0, 0), (0.01, 10), (0.5, 100), (1.0, 200), (7.0, 200)]
)
def test_the_bar_is_as_long_as_the_part_of_the_target(
    look: Appearance, palette: object, fraction: float, length: int
) -> None:
    theme = Theme(next(each for each in PALETTES.values() if each is palette))
    assert filled(wait(fraction, "ok", theme=theme), theme, "ok") == pytest.approx(length, abs=3)


def test_late_and_due_have_a_shape_before_the_words_and_the_rest_none(look: Appearance) -> None:
    tones: tuple[Tone, ...] = ("plain", "ok", "warn", "bad")
    shapes = {tone: mono(wait(0.5, tone, "").copy(ROW.x(), 5, 12, 25)) for tone in tones}
    assert not any(shapes["plain"])
    assert not any(shapes["ok"])
    assert any(shapes["warn"])
    assert any(shapes["bad"])
    assert shapes["warn"] != shapes["bad"]


def mono(image: QImage) -> list[bool]:
    """Where there is ink, whatever its colour."""
    return [
        image.pixelColor(QPoint(x, y)) != QColor("#ffffff")
        for y in range(image.height())
        for x in range(image.width())
    ]


def test_words_too_long_for_their_place_do_not_run_out_of_it(look: Appearance) -> None:
    image = wait(0.5, "bad", "11:20 – 1 munud dros y targed o ddeng munud i bawb")
    beyond = [x for x in range(ROW.right() + 2, image.width()) for y in range(image.height())
              if image.pixelColor(x, y) != QColor("#ffffff")]  # fmt: skip
    assert beyond == []


def test_the_room_asked_for_grows_with_the_text_size(look: Appearance) -> None:
    once, twice = wait_size("8:45 – 1 min left", Theme()), wait_size("8:45 – 1 min left", Theme(scale=2.0))
    assert twice.height() == pytest.approx(2 * once.height(), abs=3)
    assert wait_size("", Theme()).width() == 90
    assert tag_size("Polish", Theme(scale=2.0)).width() > tag_size("Polish", Theme()).width()


@pytest.mark.parametrize("name", ["light", "contrast-dark"])
def test_a_tag_stays_inside_its_place(look: Appearance, name: str) -> None:
    theme = Theme(PALETTES[name])
    size = tag_size("Private room", theme)
    image = paper()
    painter = QPainter(image)
    paint_tag(painter, QRect(QPoint(10, 10), size), "Private room", "warm", theme)
    painter.end()
    inked = [place for place, ink in enumerate(mono(image)) if ink]
    columns = {place % image.width() for place in inked}
    assert (min(columns), max(columns)) == (10, 9 + size.width())


@pytest.mark.parametrize("mark", ["dot", "triangle", "ring", "tick", "warning", "arrow", "chevron", "none"])
def test_each_mark_has_a_shape_of_its_own(look: Appearance, mark: Mark) -> None:
    others: tuple[Mark, ...] = ("dot", "triangle", "ring", "tick", "warning", "arrow", "chevron", "none")
    drawn = {each: drawing(each) for each in others}
    assert [each for each in others if drawn[each] == drawn[mark]] == [mark]


def drawing(mark: Mark) -> list[bool]:
    image = QImage(QSize(20, 20), QImage.Format.Format_RGB32)
    image.fill(QColor("#ffffff"))
    painter = QPainter(image)
    paint_mark(painter, QRectF(0, 0, 20, 20), mark, QColor("#000000"))
    painter.end()
    return mono(image)


def test_no_words_have_no_longest_word(look: Appearance) -> None:
    assert longest_word(QFont(QFontDatabase.families()[0]), "  ") == 0
