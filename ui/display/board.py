"""The board as a widget: paints its face at whatever size it has.

Knows where each thing goes and in which colour; what is on it, and when, comes as a Face.
"""

from PySide6.QtCore import QRectF, QSizeF, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from frontdesk.screens.display import BoardCall, DisplayScreen
from ui.display import words
from ui.display.attention import Frame
from ui.display.face import Face
from ui.display.layout import BoardLayout, board_layout
from ui.display.paint import Brush, Weight
from ui.theme import Theme, follow
from ui.widgets.marks import paint_mark

#: The frame of the large call in pixels of the design.
_FRAMES: dict[Frame, int] = {"calm": 14, "thick": 34, "off": 0}
_ROW_FRAME = 14
#: Parts of the large call's height: the middle of each line and the room it may take.
_LEAD, _TICKET, _PLACE, _PLACE_CY = (0.155, 0.07), (0.41, 0.32), (0.70, 0.17), (0.865, 0.10)


class Board(QWidget):
    """``board.set_face(face)`` repaints what changed. `painted` tells when a face is on the screen."""

    painted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._face = Face()
        self.setObjectName("board")
        follow(self.restyle)

    def restyle(self, theme: Theme) -> None:
        """Take on a theme's display colours. The size of type follows the screen, not the theme."""
        self._theme = theme
        self.update()

    @property
    def face(self) -> Face:
        """What is shown."""
        return self._face

    def set_face(self, face: Face) -> None:
        """Show another face; nothing is painted for an equal one."""
        if face == self._face:
            return
        before, self._face = self._face, face
        said = words.spoken(face.screen, face.stale, face.cut_off)
        if said != self.accessibleName():
            self.setAccessibleName(said)
        self._update_changed(before, face)

    def _update_changed(self, before: Face, face: Face) -> None:
        """Large type takes its time on a large screen: only the parts that differ are painted anew."""
        old, new = before.parts(), face.parts()
        if before.stale != face.stale or before.cut_off != face.cut_off or old.keys() != new.keys():
            self.update()
            return
        boxes = board_layout(QSizeF(self.size())).boxes()
        for part in new:
            if old[part] != new[part]:
                self.update(boxes[part].toAlignedRect())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.TextAntialiasing)
        painter.fillRect(event.rect(), self._theme.colour("display"))
        places = board_layout(QSizeF(self.size()))
        region = event.region()
        wanted = {
            part for part, box in places.boxes().items() if region.intersects(box.toAlignedRect())
        }  # fmt: skip
        self._paint_parts(Brush(painter, self._theme, places.unit), places, wanted)
        painter.end()
        self.painted.emit()

    def _paint_parts(self, brush: Brush, places: BoardLayout, wanted: set[str]) -> None:
        if "header" in wanted:
            self._paint_header(brush, places)
        if "footer" in wanted:
            self._paint_footer(brush, places)
        screen = self._face.screen
        if self._face.stale:
            _message(brush, places.body, words.not_up_to_date(), warning=True)
        elif screen is not None:
            if "call" in wanted:
                self._paint_large(brush, places.call, screen)
            if "rows" in wanted:
                for call, box in zip(self._face.known(), places.rows, strict=False):
                    self._paint_row(brush, box, call)
            if "info" in wanted:
                self._paint_info(brush, places.info, screen)

    def _paint_header(self, brush: Brush, places: BoardLayout) -> None:
        clock = brush.text(
            places.header, self._face.clock, 58, "on_display", Weight.Bold, side="right"
        )  # fmt: skip
        screen = self._face.screen
        if screen is None:
            return
        title = screen.title_en
        if screen.title_cy and screen.title_cy not in title:
            title = f"{title}{words.SEPARATOR}{screen.title_cy}"
        room = QRectF(places.header)
        room.setRight(clock.left() - brush.px(60))
        room.adjust(0, brush.px(22), 0, -brush.px(22))
        brush.text(room, title, 40, "on_display", Weight.Bold, most=2)

    def _paint_large(self, brush: Brush, box: QRectF, screen: DisplayScreen) -> None:
        if self._face.cut_off:
            _message(brush, box, words.out_of_reach(self._face.cut_off), warning=True)
        else:
            self._paint_call(brush, box, screen.current)

    def _paint_call(self, brush: Brush, box: QRectF, call: BoardCall | None) -> None:
        if call is None:
            _message(brush, box, words.welcome())
            return
        brush.framed(box, "display_call", _FRAMES[self._face.frame_of(call)], "display_frame")
        inner = box.adjusted(brush.px(85), 0, -brush.px(60), 0)
        self._paint_lead(brush, inner, call)
        brush.text(_band(inner, _TICKET), call.ticket, 340, "on_display_call", Weight.ExtraBold)
        place = _band(inner, _PLACE)
        arrow = QRectF(place.left(), place.top(), brush.px(100), place.height())
        paint_mark(brush.painter, arrow, "arrow", brush.theme.colour("on_display_call"))
        place.setLeft(arrow.right() + brush.px(40))
        brush.text(place, call.place_en, 120, "on_display_call", Weight.Bold, most=2)
        if call.place_cy != call.place_en:
            below = _band(inner, _PLACE_CY)
            below.setLeft(place.left())
            brush.text(below, call.place_cy, 64, "display_call_note", Weight.Medium, most=2)

    def _paint_lead(self, brush: Brush, inner: QRectF, call: BoardCall) -> None:
        band = _band(inner, _LEAD)
        tag = words.standing_word(call, call.visit in self._face.fresh)
        if tag:
            half = QRectF(band)
            half.setLeft(band.left() + band.width() * 0.54)
            text = half.adjusted(brush.px(22), 0, -brush.px(22), 0)
            brush.panel(half.adjusted(0, -brush.px(6), 0, brush.px(6)), "display_frame", 18)
            brush.text(text, tag, 38, "on_display_call", Weight.Bold, side="middle")
            band.setRight(half.left() - brush.px(24))
        brush.text(band, words.go_to(), 50, "display_call_note")

    def _paint_row(self, brush: Brush, box: QRectF, call: BoardCall) -> None:
        brush.panel(box, "display_panel", edge=_edge(brush.theme))
        if self._face.frame_of(call) == "thick":
            brush.frame(box, _ROW_FRAME, 22, "display_frame")
        inner = box.adjusted(brush.px(44), brush.px(20), -brush.px(44), -brush.px(20))
        ticket = QRectF(inner)
        ticket.setWidth(inner.width() * 0.36)
        brush.text(ticket, call.ticket, 78, "on_display", Weight.Bold)
        place = QRectF(inner)
        place.setLeft(ticket.right() + brush.px(20))
        if call.place_cy == call.place_en:
            brush.text(place, call.place_en, 58, "on_display", Weight.Medium, side="right", most=2)
            return
        middle = place.center().y()
        upper = QRectF(place.left(), middle - brush.px(66), place.width(), brush.px(72))
        lower = QRectF(place.left(), middle + brush.px(12), place.width(), brush.px(44))
        brush.text(upper, call.place_en, 58, "on_display", Weight.Medium, side="right", most=2)
        brush.text(lower, call.place_cy, 38, "on_display", side="right", most=2)

    def _paint_info(self, brush: Brush, box: QRectF, screen: DisplayScreen) -> None:
        language = self._face.language
        brush.panel(box, "display_info", edge=_edge(brush.theme))
        inner = box.adjusted(brush.px(44), brush.px(18), -brush.px(36), -brush.px(18))
        lines = [words.waiting_line(screen, language), words.within_line(screen, language)]
        if self._face.cut_off:
            lines = [words.known_line(self._face.cut_off, language)]
        shown = [line for line in lines if line]
        for place, line in enumerate(shown):
            height = inner.height() / len(shown)
            band = QRectF(inner.left(), inner.top() + place * height, inner.width(), height)
            brush.figures(band, line, 38, 52, "on_display")

    def _paint_footer(self, brush: Brush, places: BoardLayout) -> None:
        foot = places.footer
        brush.painter.fillRect(foot, brush.theme.colour("display_foot"))
        inner = foot.adjusted(brush.px(60), brush.px(14), -brush.px(60), -brush.px(14))
        brush.text(inner, words.notice_line(self._face.screen, self._face.turn), 40, "on_display", most=2)


def _edge(theme: Theme) -> str:
    """The line around panels where a theme gives them the colour of what they lie on."""
    return "on_display" if theme.palette.display_panel == theme.palette.display else ""


def _band(box: QRectF, part: tuple[float, float]) -> QRectF:
    middle, room = part
    return QRectF(
        box.left(), box.top() + (middle - room / 2) * box.height(), box.width(), room * box.height()
    )


def _message(
    brush: Brush, box: QRectF, texts: tuple[tuple[str, str], ...], *, warning: bool = False
) -> None:  # fmt: skip
    """A large line and a small one in each language in place of a call."""
    brush.framed(box, "display_call", _FRAMES["calm"] if warning else 0, "display_frame")
    inner = box.adjusted(brush.px(85), brush.px(40), -brush.px(60), -brush.px(40))
    if warning:
        sign = QRectF(inner.left(), inner.center().y() - brush.px(110), brush.px(220), brush.px(220))
        paint_mark(brush.painter, sign, "warning", brush.theme.colour("on_display_call"))
        inner.setLeft(sign.right() + brush.px(60))
    for place, (large, small) in enumerate(texts):
        top, half = inner.top() + place * inner.height() / 2, inner.height() / 2
        upper = QRectF(inner.left(), top + half * 0.12, inner.width(), half * 0.42)
        lower = QRectF(inner.left(), top + half * 0.60, inner.width(), half * 0.22)
        brush.text(upper, large, 112, "on_display_call", Weight.Bold, most=2)
        brush.text(lower, small, 52, "display_call_note", most=2)
