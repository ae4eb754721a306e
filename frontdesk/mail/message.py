"""The message that tells a partner of a referral: plain text, English or Welsh, only what was agreed to.

Knows the words and their order. Subject and headers hold nothing personal: they are read by every server on
the way. The visitor's items come through `shareable`, so that nothing else can get in.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP
from typing import Final

from frontdesk.destination import Destination, read_destination
from frontdesk.referral import DESTINATION, SPOKEN_TO, Item, Referral, shareable
from frontdesk.screens.wait_log.notes import statement
from frontdesk.shop import Site
from frontdesk.words import QT_TRANSLATE_NOOP, translate

ITEMS: Final[dict[Item, str]] = {
    Item.NAME: QT_TRANSLATE_NOOP("Mail", "Name"),
    Item.CONTACT: QT_TRANSLATE_NOOP("Mail", "How to reach them"),
    Item.ENQUIRY: QT_TRANSLATE_NOOP("Mail", "What they came for"),
    Item.SAID: QT_TRANSLATE_NOOP("Mail", "What they told us"),
    Item.SEEN: QT_TRANSLATE_NOOP("Mail", "Documents we have seen"),
    Item.LANGUAGE: QT_TRANSLATE_NOOP("Mail", "Language"),
    Item.NEEDS: QT_TRANSLATE_NOOP("Mail", "Help they may need"),
}
_SUBJECT = QT_TRANSLATE_NOOP("Mail", "Referral {reference} from {site}")
_OPENING = QT_TRANSLATE_NOOP(
    "Mail", "We have referred a visitor to you for: {service}. Our reference is {reference}."
)
_EXPECTED = QT_TRANSLATE_NOOP("Mail", "We spoke to {person}, who expects the visitor.")
_NOT_EXPECTED = QT_TRANSLATE_NOOP("Mail", "We have not spoken to anybody at your office about it yet.")
_SHARED = QT_TRANSLATE_NOOP("Mail", "The visitor agreed that we tell you this, and nothing else:")
_NOTHING = QT_TRANSLATE_NOOP(
    "Mail", "The visitor will tell you themselves what it is about. They carry a slip with our reference."
)
_ANSWER = QT_TRANSLATE_NOOP(
    "Mail",
    "Please tell us, with the reference, whether you can see them, and later whether they came. "
    "You can reach us at: {contact}.",
)


@dataclass(frozen=True, slots=True)
class Letter:
    """What a message is made of. `shared` is what the visitor agreed to, and nothing else."""

    referral: Referral
    destination: Destination
    shared: Mapping[Item, str]
    spoken_to: str = ""


def letter_of(referral: Referral, details: Mapping[str, str]) -> Letter | None:
    """The letter about a referral from its details; None where they do not say any more where to."""
    destination = read_destination(details.get(DESTINATION, ""))
    if destination is None:
        return None
    return Letter(referral, destination, shareable(referral.agreed, details), details.get(SPOKEN_TO, ""))


def text_of(letter: Letter, site: Site) -> str:
    """The body of the message."""
    language, reference = letter.referral.language, letter.referral.reference
    contact = site.reached(language) or site.named(language)
    expected = letter.referral.expected and letter.spoken_to
    parts = [
        _say(_OPENING, language, service=letter.destination.name, reference=reference),
        _say(_EXPECTED, language, person=letter.spoken_to) if expected else _say(_NOT_EXPECTED, language),
        _shared(letter, language),
        _say(_ANSWER, language, contact=contact),
        site.named(language),
        statement(site, language),
    ]
    return "\n\n".join(clean(part) for part in parts) + "\n"


def compose(letter: Letter, site: Site, sender: str, message_id: str, date: datetime) -> EmailMessage:
    """The whole message; the same letter gives the same bytes, however often it is sent."""
    language = letter.referral.language
    message = EmailMessage(policy=SMTP)
    subject = _say(_SUBJECT, language, reference=letter.referral.reference, site=site.named(language))
    message["Subject"] = line(subject)
    message["From"] = Address(line(site.named(language)), addr_spec=sender)
    message["To"] = letter.destination.email
    message["Date"] = date
    message["Message-ID"] = message_id
    message.set_content(text_of(letter, site), charset="utf-8", cte="quoted-printable")
    message["Content-Language"] = language
    return message


def _shared(letter: Letter, language: str) -> str:
    if not letter.shared:
        return _say(_NOTHING, language)
    lines = [f"{_say(ITEMS[item], language)}: {text}" for item, text in letter.shared.items()]
    return "\n".join([_say(_SHARED, language), "", *lines])


def _say(text: str, language: str, /, **values: object) -> str:
    """A marked text in the letter's language, which need not be the program's."""
    return translate("Mail", text, language=language, **values)


def clean(text: str) -> str:
    """A text of lines without control characters and halves of characters, which no mail server takes."""
    kept = (c if c == "\n" or c.isprintable() else " " for c in text.replace("\r\n", "\n"))
    return "".join(kept)


def line(text: str) -> str:
    """A text in one line, as a header needs it."""
    return " ".join(clean(text).split())
