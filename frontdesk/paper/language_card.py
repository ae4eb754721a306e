"""The card of languages to point to: two pages, A4 or A5, each language in its own script, fonts embedded.

Knows which word goes where. Typst sets it and not ReportLab, which can't join Arabic letters nor order the
signs of Punjabi, Bengali or Tamil, and would print wrong words.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Final, Literal

from frontdesk.languages import Language, own_name, short_code
from frontdesk.paper.documents.fonts import families
from frontdesk.paper.glyphs import code_points
from frontdesk.paper.typesetting import DOCUMENT_FONTS, Value, set_in_type
from frontdesk.resources import resource
from frontdesk.screens.wait_log.notes import statement
from frontdesk.shop import Site
from frontdesk.words import QT_TRANSLATE_NOOP, translate

Size = Literal["a4", "a5"]
TEMPLATE: Final = "language_card.typ"
NAME_FONTS: Final = "languages/fonts"
#: As many as two pages hold; those met least are left to the screen.
MOST: Final = 78
_TITLES: Final = (
    QT_TRANSLATE_NOOP("LanguageCard", "Point to your language"),
    QT_TRANSLATE_NOOP("LanguageCard", "Point to your language, more"),
)
_RIGHT_TO_LEFT: Final = frozenset({"ara", "urd", "fas", "pus", "phr", "heb", "yid"})


def pdf(
    languages: Sequence[Language], site: Site, made: datetime, size: Size = "a4", language: str = "en"
) -> bytes:
    """The card as PDF/UA-1, with these languages in this order."""
    shown = languages[:MOST]
    half = -(-len(shown) // 2)
    pages: list[Value] = [
        {
            "title": translate("LanguageCard", title, language=language),
            "entries": [_entry(each, language) for each in part],
        }
        for title, part in zip(_TITLES, (shown[:half], shown[half:]), strict=True)
    ]
    values: Value = {
        "title": translate("LanguageCard", _TITLES[0], language=language),
        "site": site.named(language),
        "language": language,
        "size": size,
        "fonts": [*families("en"), *name_families()],
        "statement": statement(site, language),
        "pages": pages,
    }
    return set_in_type(TEMPLATE, values, made, DOCUMENT_FONTS, NAME_FONTS)


def name_families() -> list[Value]:
    """The families of the fonts that have only the letters of names."""
    files = sorted(path.stem for path in resource(*NAME_FONTS.split("/")).glob("*.ttf"))
    scripts = [stem.removeprefix("NotoSans").removesuffix("-Names") for stem in files]
    return ["Noto Sans CJK KR" if script == "Hangul" else f"Noto Sans {script}" for script in scripts]


def unshown(languages: Sequence[Language]) -> list[Language]:
    """Those whose own name no font here can show: they stand on the card in English."""
    known = _covered()
    return [each for each in languages if any(ord(letter) not in known for letter in own_name(each.code))]


def _covered() -> frozenset[int]:
    folders = (resource(*DOCUMENT_FONTS.split("/")), resource(*NAME_FONTS.split("/")))
    found = {code for folder in folders for file in folder.glob("*.ttf") for code in code_points(file)}
    return frozenset(found | {0x20, 0x200C, 0x200D})


def _entry(language: Language, ours: str) -> Value:
    name = translate("Language", language.name, language=ours)
    own = own_name(language.code)
    shown = own if own and not unshown([language]) else name
    return {
        "own": shown,
        "ours": name if name != shown else "",
        "lang": short_code(language.code),
        "rtl": language.code in _RIGHT_TO_LEFT,
        "bold": all(ord(letter) < 0x600 or 0x1E00 <= ord(letter) < 0x2000 for letter in shown),
    }
