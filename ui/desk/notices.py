"""The banners of the desk: what went wrong and what was kept; refusals; the clock; the printer.

Knows which kinds of notice there are and that one of a kind stands at a time; each is announced.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from frontdesk.words import translate
from ui.theme import Theme, follow
from ui.widgets import Banner, BannerKind, FlowLayout, KeyButton, announce


@dataclass(frozen=True, slots=True)
class Offer:
    """A button of a banner: its words, the key that does the same, and what it does."""

    button: str
    key: str
    does: Callable[[], object]


@dataclass(frozen=True, slots=True)
class Notice:
    """What a banner says. `does` names a button and what it does, beside the one that closes the banner.

    `more` are further buttons, between those two.
    """

    title: str
    text: str = ""
    kind: BannerKind = "warn"
    button: str = ""
    key: str = ""
    does: Callable[[], object] | None = None
    more: tuple[Offer, ...] = ()

    def offers(self) -> tuple[Offer, ...]:
        """All buttons but the one that closes the banner."""
        first = () if self.does is None else (Offer(self.button, self.key, self.does),)
        return (*first, *self.more)


#: A notice, or how to make it: in whatever language is in use when it is asked.
Saying = Notice | Callable[[], Notice]

#: Between the words of a notice and its buttons, in pixels.
BESIDE = 12
#: From this size of text on several buttons stand below the words.
LARGE = 1.5


def _below(banner: Banner, buttons: Sequence[KeyButton]) -> None:
    """Put buttons below a banner's words: in large text several would leave these no room."""
    row = FlowLayout()
    row.set_gap(BESIDE, BESIDE)
    for button in buttons:
        row.addWidget(button)
    banner.column.addLayout(row)
    banner.make_slim()


def _beside(banner: Banner, buttons: Sequence[KeyButton]) -> None:
    """Put buttons at the right of a banner's words: a notice takes little from the queue below it."""
    row, words = QHBoxLayout(), QVBoxLayout()
    words.addStretch(1)
    while (item := banner.column.takeAt(0)) is not None:
        if (part := item.widget()) is not None:
            words.addWidget(part)
    words.addStretch(1)
    row.addLayout(words, 1)
    row.setSpacing(BESIDE)
    words.setSpacing(4)
    for button in buttons:
        row.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
    banner.column.addLayout(row)
    banner.make_slim()


class Notices(QWidget):
    """``notices.show_notice("store", Notice(…))``; a newer one of a kind replaces the older.

    `put_away` carries the kind of one that somebody closed.
    """

    put_away = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._banners: dict[str, Banner] = {}
        self._sayings: dict[str, Saying] = {}
        self._column = QVBoxLayout(self)
        self._large = False
        self.hide()
        follow(self._restyle)

    def _restyle(self, theme: Theme) -> None:
        self._column.setContentsMargins(theme.px(20), theme.px(12), theme.px(20), 0)
        self._column.setSpacing(theme.px(8))
        if self._large != (theme.scale >= LARGE):
            self._large = not self._large
            self.retranslate()

    def show_notice(self, kind: str, saying: Saying) -> None:
        """Show and announce a notice. One that is given as how to make it follows the language."""
        notice = self._put_up(kind, saying)
        announce(self, self._banners[kind].text(), urgent=notice.kind == "bad")

    def retranslate(self) -> None:
        """Say what stands in the language in use, in the same order."""
        for kind, saying in list(self._sayings.items()):
            self._put_up(kind, saying)

    def _put_up(self, kind: str, saying: Saying) -> Notice:
        self._take_away(kind)
        notice = saying if isinstance(saying, Notice) else saying()
        banner = Banner(notice.title, notice.text, notice.kind)
        buttons = []
        for offer in notice.offers():
            button = KeyButton(offer.button, offer.key)
            button.clicked.connect(lambda _checked=False, offer=offer: self._do(kind, offer))
            buttons.append(button)
        close = KeyButton(translate("Desk", "Close"))
        close.setAccessibleName(translate("Desk", "Close this notice: {title}", title=notice.title))
        close.clicked.connect(lambda: self._close(kind))
        (_below if self._large and len(buttons) > 1 else _beside)(banner, [*buttons, close])
        self._banners[kind], self._sayings[kind] = banner, saying
        self._column.addWidget(banner)
        self.show()
        return notice

    def _close(self, kind: str) -> None:
        self.close_notice(kind)
        self.put_away.emit(kind)

    def _do(self, kind: str, offer: Offer) -> None:
        self.close_notice(kind)
        offer.does()

    def close_notice(self, kind: str) -> None:
        """Take a notice away; the keyboard goes where the window begins, if it was on it."""
        banner = self._banners.get(kind)
        held = QApplication.focusWidget()
        focused = banner is not None and held is not None and banner.isAncestorOf(held)
        self._take_away(kind)
        self.setVisible(bool(self._banners))
        first = self.window().focusProxy()
        if focused and first is not None:
            first.setFocus()

    def _take_away(self, kind: str) -> None:
        self._sayings.pop(kind, None)
        banner = self._banners.pop(kind, None)
        if banner is not None:
            self._column.removeWidget(banner)
            banner.hide()
            banner.deleteLater()

    def texts(self) -> dict[str, str]:
        """What stands now, by kind."""
        return {kind: banner.text() for kind, banner in self._banners.items()}
