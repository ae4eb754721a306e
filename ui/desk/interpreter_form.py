"""The form of a booking: when, how long, whom they would rather have, who pays, and first what it costs.

Knows fields and what was typed; what it costs it is told, and books nothing itself.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QComboBox, QWidget

from frontdesk.clock import day_of
from frontdesk.interpreting.costs import Wish
from frontdesk.interpreting.facts import Gender, Helper, Subject
from frontdesk.interpreting.kinds import Kind
from frontdesk.interpreting.state import Booking
from frontdesk.interpreting.translation import words_in
from frontdesk.interpreting.when import typed, when
from frontdesk.refusal import refuse
from frontdesk.screens.dates import weekday_text
from frontdesk.screens.interpreting import USUAL_MINUTES, USUAL_WORDS, Priced, Way
from frontdesk.screens.interpreting_words import SUBJECTS, moment_text
from frontdesk.screens.translation import Pending
from frontdesk.shop import Shop
from frontdesk.words import current, translate
from ui.desk.even_row import EvenRow
from ui.desk.forms import FormDialog
from ui.theme import Theme, follow
from ui.widgets import Chip, FlowLayout, Labelled, LabelledField, Text

#: The longest text kept of one field.
LONGEST = 300
#: As how many words a page counts where no provider says so.
USUAL_PAGE = 250


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What the form says. `wish` is what was priced, `shown` the cost that was shown in pence."""

    wish: Wish
    shown: int
    gender: Gender
    subject: Subject
    payer: str
    room: str
    dialect: str
    what: str
    contact: str
    pending: Pending | None
    adult: bool
    professional_offered: bool


class BookingForm(FormDialog):
    """``BookingForm(…).booked.connect(…)``: carries a Wanted; it stays open until `accept` is called.

    `price_wanted` carries a Wish whose cost is to be shown, by `show_price`.
    """

    booked = Signal(object)
    price_wanted = Signal(object)

    def __init__(
        self,
        parent: QWidget,
        way: Way,
        language: tuple[str, str],
        shop: Shop,
        subject: Subject,
        now: datetime,
        moves: Booking | None = None,
    ) -> None:
        code, name = language
        called = way.title if way.helper is Helper.RELATIVE else f"{way.title}{way.rest}"
        title = translate("Interpreter", "{name}: {way}", name=name, way=called)
        super().__init__(
            parent,
            title,
            translate("Interpreter", "Book it") if moves is None else translate("Interpreter", "Move it"),
        )
        self._way, self._code, self._shop, self._now = way, code, shop, now
        self._priced: tuple[Wish, Priced] | None = None
        self._pending: Pending | None = None
        provider = shop.providers.get(way.provider)
        self._page = USUAL_PAGE if provider is None else provider.page_words
        self.price = Text("…", "strong")
        self.cancelling = Text("", "note", "muted")
        self._make_fields(way)
        self._make_choices(subject)
        if moves is None:
            self._put(way)
        else:
            self._put_moved(moves)
        for line in (self.when.line, self.length.line):
            line.textChanged.connect(self.ask_price)
        follow(self._restyle)

    def _make_fields(self, way: Way) -> None:
        written = way.kind is Kind.WRITTEN
        self._example = translate("Interpreter", "such as 4/12 14:30")
        label = translate("Interpreter", "Needed by") if written else translate("Interpreter", "When")
        self.when = LabelledField(label, self._example)
        self.length = LabelledField(translate("Interpreter", "Minutes"))
        if written:
            pages = translate("Interpreter", "or pages, such as 2 p")
            self.length = LabelledField(translate("Interpreter", "Words"), pages)
        self.length.line.setMaxLength(12)
        self.length.line.setText(str(USUAL_WORDS if written else USUAL_MINUTES.get(way.kind, 60)))
        optional = translate("Desk", "(optional)")
        self.dialect = LabelledField(translate("Interpreter", "Dialect"), optional)
        no_names = translate("Interpreter", "the provider reads this: no names")
        self.what = LabelledField(translate("Interpreter", "Which document"), no_names)
        contact = translate("Interpreter", "How the visitor can be reached")
        self.contact = LabelledField(contact, optional)
        self.promised = Text("", "note", "muted")
        self.promised.hide()
        for field in (self.dialect, self.what, self.contact):
            field.line.setMaxLength(LONGEST)

    def _make_choices(self, subject: Subject) -> None:
        self.subject = _box((each.value, translate("Interpreter", SUBJECTS[each])) for each in Subject)
        self.subject.setCurrentIndex(self.subject.findData(subject.value))
        language = current()
        payers = self._shop.payers.values()
        self.payer = _box((each.code, f"{each.code} {each.named(language)}") for each in payers)
        nowhere = translate("Interpreter", "No room")
        places = (*self._shop.rooms.values(), *self._shop.desks.values())
        self.room = _box([("", nowhere), *((each.id, each.named(language)) for each in places)])
        self.woman = self._chip(translate("Interpreter", "A woman, please"), "Alt+W")
        self.man = self._chip(translate("Interpreter", "A man, please"), "Alt+M")
        for one, other in ((self.woman, self.man), (self.man, self.woman)):
            one.clicked.connect(lambda _on=False, other=other: other.setChecked(False))
        self.offered = self._chip(translate("Interpreter", "They were offered a professional"), "Alt+P")
        self.adult = self._chip(translate("Interpreter", "The relative or friend is an adult"), "Alt+A")

    def _chip(self, words: str, key: str) -> Chip:
        shown = key.replace("+", " ")
        chip = Chip(f"{words} · {shown}")
        chip.setAccessibleName(f"{words}, {shown}")
        QShortcut(QKeySequence(key), self).activated.connect(chip.click)
        return chip

    def _put(self, way: Way) -> None:
        """Only what this way needs is asked."""
        relative, written = way.helper is Helper.RELATIVE, way.kind is Kind.WRITTEN
        professional = way.helper is Helper.PROFESSIONAL
        timed = [self.when, self.length] if way.dated else [self.length]
        rows: list[QWidget] = [self.price, self.cancelling, EvenRow(timed)]
        rows += [_chips(self.offered), _chips(self.adult)] if relative else []
        rows += [_chips(self.woman, self.man)] if professional and not written else []
        rows += [self.what, self.promised] if written else []
        boxes = [] if relative else self._boxes(professional, placed=way.dated and not written)
        rows += [EvenRow(boxes, most=min(2, len(boxes)))] if boxes else []
        last = [self.dialect] if professional else []
        last += [self.contact] if written else []
        rows += [EvenRow(last, most=len(last))] if last else []
        self._fill(*rows)
        (self.what if written else timed[0]).setFocus()

    def _put_moved(self, moves: Booking) -> None:
        """Of one that is moved only when, how long and where; a text is as long as it was."""
        self.when.line.setText(typed(moves.starts, self._now))
        self.length.line.setText(str(moves.words or moves.minutes))
        self.room.setCurrentIndex(max(0, self.room.findData(moves.room)))
        rows: list[QWidget] = [self.price, self.cancelling]
        if moves.kind is Kind.WRITTEN:
            rows += [self.when, self.promised]
        else:
            room = Labelled(translate("Interpreter", "Room"), self.room)
            rows += [EvenRow([self.when, self.length]), room]
        self._fill(*rows)
        self.when.setFocus()

    def _boxes(self, professional: bool, *, placed: bool) -> list[QWidget]:
        boxes: list[QWidget] = [Labelled(translate("Interpreter", "What it is about"), self.subject)]
        if professional and self._shop.payers:
            boxes.append(Labelled(translate("Interpreter", "Who pays"), self.payer))
        if placed:
            boxes.append(Labelled(translate("Interpreter", "Room"), self.room))
        return boxes

    def _restyle(self, theme: Theme) -> None:
        self.setMinimumWidth(min(theme.px(620), self.screen().availableGeometry().width() - 40))

    def suggest(self, starts: datetime, pending: Pending | None = None) -> None:
        """Put in when it can begin at the earliest, and ask what that costs; what was promised already."""
        if pending is not None:
            self._take_up(pending)
        if self._way.dated and not self.when.line.text():
            self.when.line.setText(typed(starts, self._now))
            self.when.line.selectAll()
        self.ask_price()

    def _take_up(self, pending: Pending) -> None:
        """The visitor was promised a translation before: it is that one, unless another document is named."""
        self._pending = pending
        self.show_promised(pending.due)
        if not self.what.line.text():
            self.what.line.setText(pending.what[:LONGEST])
        self.what.line.textChanged.connect(self._which)
        self._which()

    def _which(self) -> None:
        """Show what belongs to the document named: the promise made of it, or how to reach who wants it."""
        promised = self._was_promised() is not None
        self.promised.setVisible(promised)
        self.contact.setVisible(not promised)  # the promise has it

    def _was_promised(self) -> Pending | None:
        named = self.what.line.text().strip()
        same = self._pending is not None and named == self._pending.what[:LONGEST].strip()
        return self._pending if same else None

    def show_promised(self, due: datetime) -> None:
        """Say for when the visitor was promised it, which is not moved with the booking."""
        day = moment_text(due, self._now)
        self.promised.setText(translate("Interpreter", "The visitor was promised it for {day}.", day=day))
        self.promised.show()

    def wish(self) -> Wish | str:
        """What is typed, or the code of a refusal."""
        starts = when(self.when.line.text(), self._now) if self._way.dated else self._now
        if isinstance(starts, str):
            return starts
        text = self.length.line.text().strip()
        wish = Wish(kind=self._way.kind, language=self._code, starts=starts)
        if self._way.kind is Kind.WRITTEN:
            return replace(wish, words=words_in(text, self._page))
        return replace(wish, minutes=int(text) if text.isascii() and text.isdecimal() else 0)

    def ask_price(self) -> None:
        """Have the cost of what is typed worked out; until it is shown nothing can be booked."""
        self._priced = None
        wish = self.wish()
        self.when.set_note(self._example if isinstance(wish, str) else self._weekday(wish.starts))
        if isinstance(wish, str):
            self._say(refuse(wish).words(), "")
        else:
            self.price_wanted.emit(wish)

    def _weekday(self, at: datetime) -> str:
        """What the typed figures leave out: the day of the week, and a year that is not this one."""
        day, this = day_of(at), day_of(self._now)
        name = weekday_text(day)
        return name if day.year == this.year else f"{name}, {day.year}"

    def show_price(self, wish: Wish, priced: Priced) -> None:
        """Show what a wish costs, or why it can't be had."""
        self._priced = wish, priced
        if priced.refused:
            self._say(refuse(priced.refused).words(), "")
        else:
            self.error.hide()
            self._say(f"{self._counted(wish)} {priced.text}".lstrip(), priced.cancelling)

    def _counted(self, wish: Wish) -> str:
        """What pages count as, before what that costs."""
        typed_words = self.length.line.text().strip()
        if self._way.kind is not Kind.WRITTEN or typed_words == str(wish.words):
            return ""
        return translate("Interpreter", "Counted as {words} words.", words=f"{wish.words:,}")

    def _say(self, price: str, cancelling: str) -> None:
        self.price.setText(price)
        self.cancelling.setText(cancelling)
        self.cancelling.setVisible(bool(cancelling))

    def submit(self) -> None:
        """Hand over what was priced and shown, and nothing else."""
        if self._priced is None or self._priced[1].pence is None:
            self.refuse(self.price.text())
            return
        wish, priced = self._priced
        asked = Gender.WOMAN if self.woman.isChecked() else Gender.MAN if self.man.isChecked() else Gender.ANY
        self.booked.emit(
            Wanted(
                wish=wish,
                shown=priced.pence or 0,
                gender=asked,
                subject=Subject(self.subject.currentData()),
                payer=str(self.payer.currentData() or ""),
                room=str(self.room.currentData() or "") if self._way.dated else "",
                dialect=self.dialect.line.text().strip(),
                what=self.what.line.text().strip(),
                contact=self.contact.line.text().strip(),
                pending=self._was_promised(),
                adult=self.adult.isChecked(),
                professional_offered=self.offered.isChecked(),
            )
        )


def _box(choices: Iterable[tuple[str, str]]) -> QComboBox:
    box = QComboBox()
    box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)  # cut off, a cost code is none
    for value, words in choices:
        box.addItem(words, value)
    return box


def _chips(*chips: Chip) -> QWidget:
    row = QWidget()
    flow = FlowLayout(row)
    for chip in chips:
        flow.addWidget(chip)
    return row
