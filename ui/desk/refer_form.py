"""The form of a referral: what to tell and check, who expects the visitor, what may be shared, item by item.

Knows fields and what was typed; knows no visit and keeps nothing itself.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from frontdesk.destination import Destination
from frontdesk.mail.message import ITEMS
from frontdesk.referral import Concern, Item, Known, concerns
from frontdesk.referral.checks import words_of
from frontdesk.screens.desk_words import language_text
from frontdesk.screens.referring import Place
from frontdesk.words import current, translate
from ui.desk.even_row import EvenRow
from ui.desk.hand_off_forms import StoryForm
from ui.widgets import Chip, FlowLayout, LabelledField, Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Visitor:
    """What is known of the visitor, as texts by item; `language` is what they need spoken, in English."""

    ticket: str
    known: Mapping[Item, str] = field(default_factory=dict)
    language: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Referred:
    """What the form says. `texts` holds only what was agreed to and is not empty."""

    agreed: tuple[Item, ...]
    texts: Mapping[Item, str]
    spoken_to: str
    concerns: tuple[Concern, ...]
    ask_for: str
    bring: str
    email: str
    goes_on: bool
    language: str


class ReferDialog(StoryForm):
    """``ReferDialog(…).referred.connect(…)``: carries a Referred; open until `accept` is called.

    Alt and a number asks for consent to one item, Alt 0 to all of them.
    """

    referred = Signal(object)

    def __init__(self, parent: QWidget, place: Place, visitor: Visitor) -> None:
        title = translate(
            "Refer", "Refer {ticket} to {service}", ticket=visitor.ticket, service=place.destination.name
        )
        super().__init__(parent, title, translate("Refer", "Refer, send and print"))
        self._place, self._visitor = place, visitor
        self._make_checks(place.destination)
        self._make_fields(place.destination, visitor)
        self._make_consent(visitor)
        self._fill(
            Text(_where(place), "note", "muted"),
            self.warning,
            self._row(self.told_eligibility, self.told_papers),
            self.spoken_to,
            Text(translate("Refer", "May we share this with them? Ask for each:"), "label"),
            self._row(*self.consent.values(), self.all_agreed),
            self.said,
            EvenRow([self.contact, self.seen]),
            EvenRow([self.ask_for, self.bring]),
            self.email,
            self._row(self.goes_on, self.in_welsh),
            Text(translate("HandOff", "Shift Enter begins a new line."), "note", "muted"),
        )
        self._judge()
        self.spoken_to.setFocus()

    @staticmethod
    def _row(*chips: Chip) -> QWidget:
        row = QWidget()
        flow = FlowLayout(row)
        for chip in chips:
            flow.addWidget(chip)
        row.setVisible(any(not chip.isHidden() for chip in chips))
        return row

    def _make_checks(self, there: Destination) -> None:
        self.warning = Text("", "strong", "warn")
        self.told_eligibility = self._chip(translate("Refer", "Told whom it is for"), "Alt+W")
        self.told_papers = self._chip(translate("Refer", "Told what to bring"), "Alt+B")
        self.told_eligibility.setVisible(bool(there.eligibility))
        self.told_papers.setVisible(bool(there.bring))
        self.spoken_to = LabelledField(
            translate("Refer", "Who there expects the visitor?"),
            translate("Refer", "(ring first: {phone})", phone=there.phone)
            if there.phone
            else translate("Refer", "(ring first)"),
        )
        self.spoken_to.line.setMaxLength(200)
        for signal in (
            self.told_eligibility.toggled,
            self.told_papers.toggled,
            self.spoken_to.line.textChanged,
        ):
            signal.connect(self._judge)

    def _make_fields(self, there: Destination, visitor: Visitor) -> None:
        known = visitor.known
        self.contact = _line(translate("Refer", "How to reach the visitor"), known.get(Item.CONTACT, ""))
        self.said = self._note(translate("HandOff", "What they told us"), known.get(Item.SAID, ""), rows=2)
        self.seen = _line(translate("HandOff", "What you have seen"), known.get(Item.SEEN, ""))
        self.ask_for = _line(translate("Refer", "Whom to ask for there"), there.ask_for)
        self.bring = _line(translate("Refer", "What to bring"), there.bring)
        self.email = _line(translate("Refer", "The partner’s e-mail address"), there.email)
        self.goes_on = self._chip(translate("Refer", "The visit goes on here"), "Alt+G")
        self.in_welsh = self._chip(translate("Refer", "Slip and message in Welsh"), "Alt+Y")
        self.in_welsh.setChecked(current() == "cy")

    def _make_consent(self, visitor: Visitor) -> None:
        """Each item a chip of its own, off until the visitor has said yes; what is not known is not asked."""
        typed = (Item.CONTACT, Item.SAID, Item.SEEN)
        self.consent = {
            item: self._chip(translate("Mail", ITEMS[item]), f"Alt+{place}")
            for place, item in enumerate(Item, start=1)
            if item in typed or visitor.known.get(item)
        }
        for place, item in enumerate(Item, start=1):
            if item not in self.consent:  # its key does nothing, rather than write a figure where one types
                QShortcut(QKeySequence(f"Alt+{place}"), self)
        self.all_agreed = self._chip(translate("Refer", "All of it"), "Alt+0")
        self.all_agreed.clicked.connect(self._agree_to_all)
        for chip in self.consent.values():
            chip.toggled.connect(self._count_consent)

    def _chip(self, words: str, key: str) -> Chip:
        shown = key.replace("+", " ")
        chip = Chip(f"{words} · {shown}")
        chip.setAccessibleName(f"{words}, {shown}")
        QShortcut(QKeySequence(key), self).activated.connect(chip.click)
        return chip

    def _agree_to_all(self) -> None:
        on = self.all_agreed.isChecked()
        for chip in self.consent.values():
            chip.setChecked(on)

    def _count_consent(self) -> None:
        self.all_agreed.setChecked(all(chip.isChecked() for chip in self.consent.values()))

    def _known(self) -> Known:
        return Known(
            open_now=self._place.open_now,
            language=self._visitor.language,
            told_eligibility=self.told_eligibility.isChecked(),
            told_papers=self.told_papers.isChecked(),
            expected=bool(self.spoken_to.line.text().strip()),
        )

    def _judge(self) -> None:
        """Say what still speaks against it, as things are told and done."""
        known, there = self._known(), self._place.destination
        language = language_text(known.language) if known.language else ""
        said = [words_of(each, there, known, language) for each in concerns(there, known)]
        self.warning.setText("\n".join(f"▲ {words}" for words in said))
        self.warning.setVisible(bool(said))

    def texts(self) -> dict[Item, str]:
        """All that is known of the visitor, whether agreed to or not."""
        return {
            **self._visitor.known,
            Item.CONTACT: self.contact.line.text().strip(),
            Item.SAID: self._text(self.said),
            Item.SEEN: self.seen.line.text().strip(),
        }

    def submit(self) -> None:
        """Hand over what was agreed to, and nothing else."""
        agreed = tuple(item for item, chip in self.consent.items() if chip.isChecked())
        texts = self.texts()
        self.referred.emit(
            Referred(
                agreed=agreed,
                texts={item: texts[item] for item in agreed if texts.get(item)},
                spoken_to=self.spoken_to.line.text().strip(),
                concerns=concerns(self._place.destination, self._known()),
                ask_for=self.ask_for.line.text().strip(),
                bring=self.bring.line.text().strip(),
                email=self.email.line.text().strip(),
                goes_on=self.goes_on.isChecked(),
                language="cy" if self.in_welsh.isChecked() else "en",
            )
        )


def _line(label: str, text: str) -> LabelledField:
    field = LabelledField(label)
    field.line.setMaxLength(500)
    field.line.setText(text)
    field.line.setCursorPosition(0)
    return field


def _where(place: Place) -> str:
    """Where it is and when it is open, in a line or two."""
    there = place.destination
    parts = (there.partner, ", ".join(there.address), there.hours, place.aside)
    return " · ".join(part for part in parts if part)
