"""The slip a visitor carries to another office: where it is, when it is open, what to bring, whom to ask for.

Knows which word goes where on the page; nothing about the visitor is on it or in its code of squares, since a
slip can be lost.
"""

from __future__ import annotations

import io
from dataclasses import dataclass
from typing import Final

from frontdesk.clock import day_of
from frontdesk.destination import Destination
from frontdesk.paper.breaking import kept_together
from frontdesk.paper.typesetting import Value, tagged_pdf
from frontdesk.referral import Referral
from frontdesk.screens.dates import day_text
from frontdesk.screens.wait_log.notes import statement
from frontdesk.shop import Site
from frontdesk.words import QT_TRANSLATE_NOOP, translate

TEMPLATE: Final = "referral_slip.typ"
#: The longest text in the code of squares: with more the squares are too small for an old telephone.
_LONGEST: Final = 300
_TITLE = QT_TRANSLATE_NOOP("Slip", "Where to go")
_FROM = QT_TRANSLATE_NOOP("Slip", "From {site}, {day}. Our reference: {reference}")
_EXPECTED = QT_TRANSLATE_NOOP("Slip", "They expect you. We have spoken to {person}.")
_SHOW = QT_TRANSLATE_NOOP("Slip", "Please show them this page.")
_SCAN = QT_TRANSLATE_NOOP("Slip", "Scan this with a telephone to have the address with you.")
_CODE = QT_TRANSLATE_NOOP("Slip", "A code of squares with this address and our reference, for a telephone.")
_PART: Final = {
    "address": QT_TRANSLATE_NOOP("Slip", "Address"),
    "directions": QT_TRANSLATE_NOOP("Slip", "How to get there"),
    "hours": QT_TRANSLATE_NOOP("Slip", "When it is open"),
    "bring": QT_TRANSLATE_NOOP("Slip", "What to bring"),
    "ask_for": QT_TRANSLATE_NOOP("Slip", "Ask for"),
    "phone": QT_TRANSLATE_NOOP("Slip", "Telephone"),
    "url": QT_TRANSLATE_NOOP("Slip", "On the web"),
}


@dataclass(frozen=True, slots=True)
class Slip:
    """A referral as it goes on paper. `spoken_to` is the partner's worker who expects the visitor, if any."""

    referral: Referral
    destination: Destination
    site: Site
    spoken_to: str = ""

    @property
    def file_name(self) -> str:
        """A name to offer for the file: the reference, nobody's name."""
        return f"referral-{self.referral.reference}.pdf"


def pdf(slip: Slip) -> bytes:
    """The slip as PDF/UA-1, A4."""
    return tagged_pdf(TEMPLATE, values(slip), slip.referral.made)


def values(slip: Slip) -> Value:
    """What the template fills in."""
    language, place = slip.referral.language, slip.destination
    expected = bool(slip.referral.expected and slip.spoken_to)
    made_on = day_text(day_of(slip.referral.made), language, year=True)
    return {
        "language": language,
        "title": _say(_TITLE, language),
        "from": _say(
            _FROM,
            language,
            site=slip.site.named(language),
            day=made_on,
            reference=slip.referral.reference,
        ),
        "site": slip.site.named(language),
        "service": place.name,
        "partner": place.partner,
        "expected": _say(_EXPECTED, language, person=slip.spoken_to) if expected else "",
        "show": _say(_SHOW, language),
        "parts": [
            {"title": _say(_PART[name], language), "lines": lines}
            for name, lines in _parts(place, slip.spoken_to if expected else "")
            if any(lines)
        ],
        "code": code_svg(code_text(slip)),
        "code_alt": _say(_CODE, language),
        "scan": _say(_SCAN, language),
        "statement": statement(slip.site, language),
    }


def _parts(place: Destination, spoken_to: str) -> list[tuple[str, list[Value]]]:
    return [
        ("address", [*place.address]),
        ("directions", [place.directions]),
        ("hours", [place.hours]),
        ("bring", [place.bring]),
        ("ask_for", [place.ask_for or spoken_to]),
        ("phone", [kept_together(place.phone)]),
        ("url", [place.url]),
    ]


def code_text(slip: Slip) -> str:
    """What the code of squares says: the service, where it is, how to reach it, and our reference."""
    place = slip.destination
    lines = (place.name, place.partner, *place.address, place.phone, place.url)
    said = "\n".join(" ".join(line.split()) for line in lines if line.strip())
    plain = said.encode(errors="ignore").decode()
    return f"{slip.referral.reference}\n{plain[:_LONGEST]}"


def code_svg(text: str) -> str:
    """A text as a QR code (ISO/IEC 18004), drawn with lines; a fifth of it may be dirty or torn."""
    import segno

    out = io.BytesIO()
    made = segno.make_qr(text, error="m", encoding="utf-8")
    made.save(out, kind="svg", xmldecl=False, svgns=True, border=2)
    return out.getvalue().decode()


def _say(text: str, language: str, /, **filled: object) -> str:
    """A marked text in the visitor's language, which need not be the program's."""
    return translate("Slip", text, language=language, **filled)
