"""What is said when somebody is called, in English and in Welsh. It knows sentences, not voices or visitors.

The sentences are data of this file and not of the translation files: each call is spoken in every language of
the waiting area, whatever language the screens are in.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

LONGEST_TICKET: Final = 12  # letters and numbers spoken; a ticket is "A14"
LONGEST_PLACE: Final = 60  # characters spoken; a place is "Interview room 2"


@dataclass(frozen=True, slots=True)
class Phrase:
    """One sentence in one language ("en" or "cy"), written for the ear: ``A, 14, please go to Desk 3.``"""

    lang: str
    text: str


@dataclass(frozen=True, slots=True)
class Announcement:
    """One call: the ticket as printed ("A14") and the place as named in each language ("Desk 3", "Desg 3").

    `languages` gives which languages are spoken, in this order. `repeat` marks a call that was made before;
    it gets another chime. Raises ValueError for a language nobody wrote sentences for.
    """

    ticket: str
    place_en: str
    place_cy: str
    languages: tuple[str, ...] = ("en", "cy")
    repeat: bool = False

    def __post_init__(self) -> None:
        unknown = [language for language in self.languages if language not in _SENTENCES]
        if unknown:
            raise ValueError(f"no sentences for {unknown}; there are {sorted(_SENTENCES)}")


def spoken(announcement: Announcement) -> tuple[Phrase, ...]:
    """The sentences of a call, one a language, in order; none if the ticket has no letter and no digit.

    Only the name of the place is said. What follows it after a bracket, colon, comma or dash ("Room 2 – debt
    advice") is left out: a call must not tell the waiting area why somebody is seen.
    """
    parts = _ticket_parts(announcement.ticket)
    if not parts:
        return ()
    return tuple(
        Phrase(language, _SENTENCES[language](parts, announcement))
        for language in dict.fromkeys(announcement.languages)
    )


def _english(parts: list[str], announcement: Announcement) -> str:
    # A comma after each letter: without it a voice takes the A of "A 14" for the article.
    ticket = ", ".join(_digits(part) if part.isdecimal() else part for part in parts)
    place = _place_name(announcement.place_en)
    return f"{ticket}, please go to {place}." if place else f"{ticket}, please look at the screen."


def _welsh(parts: list[str], announcement: Announcement) -> str:
    ticket = ", ".join(
        welsh_number(part) if part.isdecimal() else _WELSH_LETTERS.get(part, part) for part in parts
    )
    place = _place_name(announcement.place_cy)
    if not place:
        return f"{ticket}, edrychwch ar y sgrin, os gwelwch yn dda."
    # A place named alike in both languages is a proper name ("Table 3"): it keeps its first letter.
    proper = place == _place_name(announcement.place_en)
    whither = f"i {place}" if proper else welsh_to(place)
    whither = re.sub(r"\d+", lambda number: welsh_number(number[0]), whither)
    return f"{ticket}, ewch {whither}, os gwelwch yn dda."


_SENTENCES: Final[Mapping[str, Callable[[list[str], Announcement], str]]] = MappingProxyType(
    {"en": _english, "cy": _welsh}
)

# Letters whose Welsh name the usual voice does not know when it meets the letter alone.
_WELSH_LETTERS: Final = MappingProxyType(
    {"H": "aets", "I": "î", "J": "je", "K": "ce", "Q": "ciw", "Z": "sèd"}
)


def _ticket_parts(ticket: str) -> list[str]:
    """ "A014" -> ["A", "014"]: each letter for itself, each number whole."""
    letters_and_numbers: list[str] = re.findall(r"\d+|[^\W\d_]", unicodedata.normalize("NFC", ticket))
    return [part[:LONGEST_TICKET].upper() for part in letters_and_numbers[:LONGEST_TICKET]]


def _digits(number: str) -> str:
    """A number for an English voice: "014" -> "14"; beyond 999 digit by digit, as people read it."""
    return str(int(number)) if len(number.lstrip("0")) <= 3 else " ".join(str(int(digit)) for digit in number)


def _place_name(place: str) -> str:
    """The name alone, on one line, of letters, digits, spaces, apostrophes and hyphens."""
    name = re.split(r"\s[–—-]+\s|[(\[{<,;:]", unicodedata.normalize("NFC", place), maxsplit=1)[0]
    name = re.sub(r"[^\w\s'’-]|_", " ", name)
    name = re.sub(r"(?<=\d)(?=[^\W\d_])|(?<=[^\W\d_])(?=\d)", " ", name)  # "Desk 3A" -> "Desk 3 A"
    words = " ".join(name.split()).strip("'’- ")
    return words if len(words) <= LONGEST_PLACE else words[:LONGEST_PLACE].rsplit(" ", 1)[0]


_UNITS: Final = ("dim", "un", "dau", "tri", "pedwar", "pump", "chwech", "saith", "wyth", "naw", "deg")
_TENS: Final = (
    "", "un deg", "dau ddeg", "tri deg", "pedwar deg", "pum deg",
    "chwe deg", "saith deg", "wyth deg", "naw deg",
)  # fmt: skip
_HUNDREDS: Final = (
    "", "cant", "dau gant", "tri chant", "pedwar cant", "pum cant",
    "chwe chant", "saith cant", "wyth cant", "naw cant",
)  # fmt: skip
_AND_UNITS: Final = (
    "", "ac un", "a dau", "a thri", "a phedwar", "a phump",
    "a chwech", "a saith", "ac wyth", "a naw", "a deg",
)  # fmt: skip


def welsh_number(number: str) -> str:
    """Digits in Welsh words: "14" -> "un deg pedwar", "105" -> "cant a phump".

    The decimal count taught in schools, not the older one by twenties. Leading zeros are not said;
    beyond 999 each digit is said for itself.
    """
    if len(number.lstrip("0")) > 3:
        return " ".join(_UNITS[int(digit)] for digit in number)
    hundreds, rest = divmod(int(number), 100)
    if not hundreds:
        return _below_hundred(rest)
    if not rest:
        return _HUNDREDS[hundreds]
    return f"{_HUNDREDS[hundreds]} {_AND_UNITS[rest] if rest <= 10 else _below_hundred(rest)}"


def _below_hundred(number: int) -> str:
    if number <= 10:
        return _UNITS[number]
    tens, unit = divmod(number, 10)
    return f"{_TENS[tens]} {_UNITS[unit]}" if unit else _TENS[tens]


_SOFT: Final = MappingProxyType(
    {"ll": "l", "rh": "r", "p": "b", "t": "d", "c": "g", "b": "f", "d": "dd", "g": "", "m": "f"}
)
_NEVER_SOFT: Final = ("ch", "ph", "th", "dd", "ff", "ng")  # letters of their own in Welsh


def welsh_to(place_cy: str) -> str:
    """ "To" a place in Welsh: "Desg 3" -> "i Ddesg 3", "Y Dderbynfa" -> "i'r Dderbynfa".

    The preposition *i* softens the first letter (treiglad meddal: "Cownter" -> "i Gownter") where it can be
    softened ("i Ystafell 2"); with the article it becomes *i'r*. Words all in capitals and single letters
    are taken for abbreviations and kept.
    """
    first, _, rest = place_cy.partition(" ")
    if rest and first.lower() in ("y", "yr"):
        return f"i'r {rest}"
    return f"i {_softened(place_cy)}" if len(first) > 1 and not first.isupper() else f"i {place_cy}"


def _softened(words: str) -> str:
    start = words[:2].lower()
    if start in _NEVER_SOFT:
        return words
    letter = start if start in _SOFT else start[:1]
    if letter not in _SOFT:
        return words
    changed = _SOFT[letter] + words[len(letter) :]
    return changed[:1].upper() + changed[1:] if words[:1].isupper() else changed
