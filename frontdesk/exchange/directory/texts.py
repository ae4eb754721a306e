"""Texts of a feed made fit to be shown: HTML as plain text, telephone numbers, addresses, days and times.

Knows what a value has to be; where it stands and whether it matters is told elsewhere.
"""

from __future__ import annotations

import re
from datetime import date, time
from functools import lru_cache
from html.parser import HTMLParser
from typing import Final

_BLOCKS: Final = frozenset({"p", "br", "div", "li", "ul", "ol", "tr", "h1", "h2", "h3", "h4", "h5", "h6"})
_UNSEEN: Final = frozenset({"script", "style", "head", "title"})
_MARKUP: Final = re.compile(r"<[a-zA-Z/!]|&#?\w+;")
_SPACES: Final = re.compile(r"[^\S\n]+")
_UNPRINTABLE: Final = re.compile(
    r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]"
)
_WEB: Final = re.compile(r"https?://[^\s<>\"]+\.?[^\s<>\"]*", re.IGNORECASE)
_MAIL: Final = re.compile(r"[^@\s<>\"]+@[^@\s<>\"]+\.[^@\s<>\".]+")
_PLAIN_NUMBER: Final = re.compile(r"(?:\+44 ?\(?0?\)?|0)(?:[ ()-]*\d){9,10}")
_TIME: Final = re.compile(r"(\d{1,2}):(\d{2})(?::\d{2}(?:\.\d+)?)?\s*(?:Z|[+-]\d{2}:?\d{2})?", re.IGNORECASE)


class _Words(HTMLParser):
    """Gathers what a page would show."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.words: list[str] = []
        self._unseen = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._unseen += tag in _UNSEEN
        if tag in _BLOCKS:
            self.words.append("\n")

    def handle_endtag(self, tag: str) -> None:
        self._unseen -= tag in _UNSEEN and self._unseen > 0
        if tag in _BLOCKS:
            self.words.append("\n")

    def handle_data(self, data: str) -> None:
        if not self._unseen:
            self.words.append(data)


def has_markup(text: str) -> bool:
    """Whether a text looks like HTML."""
    return _MARKUP.search(text) is not None


def plain_text(text: str) -> str:
    """A text as lines without markup, unprintable signs and spare spaces. The same again changes nothing."""
    if text.isprintable() and "<" not in text and "&" not in text and "  " not in text:
        return text.strip()  # most are
    for _ in range(3):  # "&amp;lt;" is unwrapped as well, so that what is shown is never markup
        if not has_markup(text):
            break
        page = _Words()
        page.feed(text)
        page.close()
        text = "".join(page.words)
    lines = (_SPACES.sub(" ", line).strip() for line in _UNPRINTABLE.sub("", text).split("\n"))
    return "\n".join(line for line in lines if line)


def one_line(text: str) -> str:
    """A text on one line, without quotation marks that would end it in a line of opening hours."""
    return plain_text(text).replace("\n", " ").replace('"', "'")


@lru_cache(maxsize=20_000)
def telephone(text: str) -> str:
    """A telephone number as it was written, without what is around it; empty where it is none."""
    written = text.strip().strip("\"'").strip()
    if _PLAIN_NUMBER.fullmatch(written):
        return written
    if sum(letter.isdigit() for letter in written) < 3:
        return ""
    import phonenumbers  # its tables take a tenth of a second, and most numbers do without

    try:
        number = phonenumbers.parse(written, "GB")
    except phonenumbers.NumberParseException:
        return ""
    short = len(str(number.national_number)) <= 6 and phonenumbers.is_possible_short_number(number)
    return written if short or phonenumbers.is_possible_number(number) else ""


def web_address(text: str) -> str:
    """A web address; one written without http:// is given it. Empty where it is none."""
    written = text.strip()
    if re.fullmatch(r"www\.[^\s<>\"]+\.[^\s<>\"]+", written, re.IGNORECASE):
        written = f"https://{written}"
    return written if _WEB.fullmatch(written) else ""


def mail_address(text: str) -> str:
    """An e-mail address; empty where it is none."""
    written = text.strip()
    return written if _MAIL.fullmatch(written) else ""


def day(text: str) -> date | None:
    """The date an ISO 8601 text begins with. Raises ValueError."""
    return date.fromisoformat(text.strip()[:10]) if text.strip() else None


def time_of_day(text: str) -> time | None:
    """A local time, as the clock on the wall has it: an offset is passed over. Raises ValueError."""
    if not text.strip():
        return None
    found = _TIME.fullmatch(text.strip())
    if found is None:
        raise ValueError(text)
    hour, minute = int(found.group(1)), int(found.group(2))
    return time(0) if (hour, minute) == (24, 0) else time(hour, minute)
