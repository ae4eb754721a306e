"""The languages visitors speak: ISO 639-3 codes, names in English and in their own script, their order.

Knows which languages are offered to point to and how all others are looked up; knows no visitor. The others
of the world are ISO 639-3's (`pycountry`) and CLDR's (`babel`): both are loaded at the first question about
one, and nothing on the way of a check-in asks one.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Final

from frontdesk.words import QT_TRANSLATE_NOOP


@dataclass(frozen=True, slots=True)
class Language:
    """One language. `name` is its English name, which is what a visit keeps; `code` is ISO 639-3."""

    code: str
    name: str


BSL: Final = "bfi"
#: Seen and not heard: British, Irish and American Sign Language.
_SIGNED: Final = frozenset({BSL, "isg", "ase"})
#: Offered before all others, whatever the shop meets most: British Sign Language, Welsh and English.
FIRST: Final = (BSL, "cym", "eng")
ENGLISH: Final = Language("eng", QT_TRANSLATE_NOOP("Language", "English"))
#: In the order in which the Census of 2021 counted them as main languages in England and Wales. Where it
#: counted several as one (Bosnian, Croatian and Serbian) they stand in the order of its own label.
OFFERED: Final = (
    Language("pol", QT_TRANSLATE_NOOP("Language", "Polish")),
    Language("ron", QT_TRANSLATE_NOOP("Language", "Romanian")),
    Language("pan", QT_TRANSLATE_NOOP("Language", "Punjabi")),
    Language("urd", QT_TRANSLATE_NOOP("Language", "Urdu")),
    Language("por", QT_TRANSLATE_NOOP("Language", "Portuguese")),
    Language("spa", QT_TRANSLATE_NOOP("Language", "Spanish")),
    Language("ara", QT_TRANSLATE_NOOP("Language", "Arabic")),
    Language("ben", QT_TRANSLATE_NOOP("Language", "Bengali")),
    Language("guj", QT_TRANSLATE_NOOP("Language", "Gujarati")),
    Language("ita", QT_TRANSLATE_NOOP("Language", "Italian")),
    Language("tam", QT_TRANSLATE_NOOP("Language", "Tamil")),
    Language("fra", QT_TRANSLATE_NOOP("Language", "French")),
    Language("lit", QT_TRANSLATE_NOOP("Language", "Lithuanian")),
    Language("zho", QT_TRANSLATE_NOOP("Language", "Chinese")),
    Language("tur", QT_TRANSLATE_NOOP("Language", "Turkish")),
    Language("bul", QT_TRANSLATE_NOOP("Language", "Bulgarian")),
    Language("rus", QT_TRANSLATE_NOOP("Language", "Russian")),
    Language("fas", QT_TRANSLATE_NOOP("Language", "Persian")),
    Language("hun", QT_TRANSLATE_NOOP("Language", "Hungarian")),
    Language("ell", QT_TRANSLATE_NOOP("Language", "Greek")),
    Language("nep", QT_TRANSLATE_NOOP("Language", "Nepali")),
    Language("kur", QT_TRANSLATE_NOOP("Language", "Kurdish")),
    Language("mal", QT_TRANSLATE_NOOP("Language", "Malayalam")),
    Language("som", QT_TRANSLATE_NOOP("Language", "Somali")),
    Language("tgl", QT_TRANSLATE_NOOP("Language", "Tagalog")),
    Language("yue", QT_TRANSLATE_NOOP("Language", "Cantonese")),
    Language("sqi", QT_TRANSLATE_NOOP("Language", "Albanian")),
    Language("hin", QT_TRANSLATE_NOOP("Language", "Hindi")),
    Language("slk", QT_TRANSLATE_NOOP("Language", "Slovak")),
    Language("pus", QT_TRANSLATE_NOOP("Language", "Pashto")),
    Language("deu", QT_TRANSLATE_NOOP("Language", "German")),
    Language("lav", QT_TRANSLATE_NOOP("Language", "Latvian")),
    Language("tel", QT_TRANSLATE_NOOP("Language", "Telugu")),
    Language("cmn", QT_TRANSLATE_NOOP("Language", "Mandarin")),
    Language("ces", QT_TRANSLATE_NOOP("Language", "Czech")),
    Language("tha", QT_TRANSLATE_NOOP("Language", "Thai")),
    Language("tir", QT_TRANSLATE_NOOP("Language", "Tigrinya")),
    Language("phr", QT_TRANSLATE_NOOP("Language", "Pahari-Potwari")),
    Language("jpn", QT_TRANSLATE_NOOP("Language", "Japanese")),
    Language("bfi", QT_TRANSLATE_NOOP("Language", "British Sign Language")),
    Language("aka", QT_TRANSLATE_NOOP("Language", "Akan")),
    Language("nld", QT_TRANSLATE_NOOP("Language", "Dutch")),
    Language("vie", QT_TRANSLATE_NOOP("Language", "Vietnamese")),
    Language("bos", QT_TRANSLATE_NOOP("Language", "Bosnian")),
    Language("hrv", QT_TRANSLATE_NOOP("Language", "Croatian")),
    Language("srp", QT_TRANSLATE_NOOP("Language", "Serbian")),
    Language("ukr", QT_TRANSLATE_NOOP("Language", "Ukrainian")),
    Language("sin", QT_TRANSLATE_NOOP("Language", "Sinhala")),
    Language("swe", QT_TRANSLATE_NOOP("Language", "Swedish")),
    Language("kor", QT_TRANSLATE_NOOP("Language", "Korean")),
    Language("ibo", QT_TRANSLATE_NOOP("Language", "Igbo")),
    Language("mar", QT_TRANSLATE_NOOP("Language", "Marathi")),
    Language("amh", QT_TRANSLATE_NOOP("Language", "Amharic")),
    Language("sna", QT_TRANSLATE_NOOP("Language", "Shona")),
    Language("swa", QT_TRANSLATE_NOOP("Language", "Swahili")),
    Language("yor", QT_TRANSLATE_NOOP("Language", "Yoruba")),
    Language("msa", QT_TRANSLATE_NOOP("Language", "Malay")),
    Language("afr", QT_TRANSLATE_NOOP("Language", "Afrikaans")),
    Language("cym", QT_TRANSLATE_NOOP("Language", "Welsh")),
    Language("heb", QT_TRANSLATE_NOOP("Language", "Hebrew")),
    Language("dan", QT_TRANSLATE_NOOP("Language", "Danish")),
    Language("lin", QT_TRANSLATE_NOOP("Language", "Lingala")),
    Language("yid", QT_TRANSLATE_NOOP("Language", "Yiddish")),
    Language("fin", QT_TRANSLATE_NOOP("Language", "Finnish")),
    Language("est", QT_TRANSLATE_NOOP("Language", "Estonian")),
    Language("slv", QT_TRANSLATE_NOOP("Language", "Slovenian")),
    Language("lug", QT_TRANSLATE_NOOP("Language", "Luganda")),
    Language("rme", QT_TRANSLATE_NOOP("Language", "Angloromani")),
    Language("mlt", QT_TRANSLATE_NOOP("Language", "Maltese")),
    Language("kri", QT_TRANSLATE_NOOP("Language", "Krio")),
    Language("gle", QT_TRANSLATE_NOOP("Language", "Irish")),
    Language("cor", QT_TRANSLATE_NOOP("Language", "Cornish")),
    Language("sco", QT_TRANSLATE_NOOP("Language", "Scots")),
    Language("gla", QT_TRANSLATE_NOOP("Language", "Scottish Gaelic")),
    Language("rom", QT_TRANSLATE_NOOP("Language", "Romani")),
    Language("glv", QT_TRANSLATE_NOOP("Language", "Manx")),
)
BY_CODE: Final[Mapping[str, Language]] = {each.code: each for each in (ENGLISH, *OFFERED)}
BY_NAME: Final[Mapping[str, Language]] = {each.name: each for each in (ENGLISH, *OFFERED)}

#: Each language's name in itself and in its own script. They are CLDR's, written down here because CLDR takes
#: a second to load for all of them; a test holds them against it. What CLDR does not name or names in a way
#: nobody looks for is ours: British Sign Language, Cantonese, Krio, Kurdish, Mandarin, Pahari-Potwari,
#: the Romani languages, Scots and Shona.
OWN_NAMES: Final[Mapping[str, str]] = {
    "eng": "English",
    "pol": "Polski",
    "ron": "Română",
    "pan": "ਪੰਜਾਬੀ",
    "urd": "اردو",
    "por": "Português",
    "spa": "Español",
    "ara": "العربية",
    "ben": "বাংলা",
    "guj": "ગુજરાતી",
    "ita": "Italiano",
    "tam": "தமிழ்",
    "fra": "Français",
    "lit": "Lietuvių",
    "zho": "中文",
    "tur": "Türkçe",
    "bul": "Български",
    "rus": "Русский",
    "fas": "فارسی",
    "hun": "Magyar",
    "ell": "Ελληνικά",
    "nep": "नेपाली",
    "kur": "Kurdî",
    "mal": "മലയാളം",
    "som": "Soomaali",
    "tgl": "Tagalog",
    "yue": "廣東話",
    "sqi": "Shqip",
    "hin": "हिन्दी",
    "slk": "Slovenčina",
    "pus": "پښتو",
    "deu": "Deutsch",
    "lav": "Latviešu",
    "tel": "తెలుగు",
    "cmn": "普通话",
    "ces": "Čeština",
    "tha": "ไทย",
    "tir": "ትግርኛ",
    "phr": "پہاڑی پوٹھواری",
    "jpn": "日本語",
    "bfi": "British Sign Language",
    "aka": "Akan",
    "nld": "Nederlands",
    "vie": "Tiếng Việt",
    "bos": "Bosanski",
    "hrv": "Hrvatski",
    "srp": "Српски",
    "ukr": "Українська",
    "sin": "සිංහල",
    "swe": "Svenska",
    "kor": "한국어",
    "ibo": "Asụsụ Igbo",
    "mar": "मराठी",
    "amh": "አማርኛ",
    "sna": "ChiShona",
    "swa": "Kiswahili",
    "yor": "Èdè Yorùbá",
    "msa": "Melayu",
    "afr": "Afrikaans",
    "cym": "Cymraeg",
    "heb": "עברית",
    "dan": "Dansk",
    "lin": "Lingála",
    "yid": "ייִדיש",
    "fin": "Suomi",
    "est": "Eesti",
    "slv": "Slovenščina",
    "lug": "Luganda",
    "rme": "Romani jib",
    "mlt": "Malti",
    "kri": "Krio",
    "gle": "Gaeilge",
    "cor": "Kernewek",
    "sco": "Scots",
    "gla": "Gàidhlig",
    "rom": "Romani čhib",
    "glv": "Gaelg",
}


def signed(code: str) -> bool:
    """Whether a language is seen and not heard, so that nobody can interpret it by telephone."""
    return code in _SIGNED


def known_code(code: str) -> bool:
    """Whether it can be a code of ISO 639-3: three small letters."""
    return len(code) == 3 and code.isascii() and code.isalpha() and code.islower()


def in_order(met: Mapping[str, int]) -> list[Language]:
    """All that are offered: first the three of the house, then what the shop met most, then by the Census.

    `met` counts visits by the English name of the language.
    """
    first = [BY_CODE[code] for code in FIRST]
    rest = [each for each in OFFERED if each not in first]
    return first + sorted(rest, key=lambda each: -met.get(each.name, 0))


@cache
def own_name(code: str) -> str:
    """A language's name in itself and in its own script; empty where nobody has told us.

    Loads CLDR for one that is not offered.
    """
    if code in OWN_NAMES:
        return OWN_NAMES[code]
    from babel import Locale, UnknownLocaleError

    short = short_code(code)
    try:
        found = Locale.parse(short).languages.get(short, "")
    except (UnknownLocaleError, ValueError):
        return ""
    return f"{found[:1].upper()}{found[1:]}"


@cache
def english_name(code: str) -> str:
    """The English name of any language of ISO 639-3; the code itself where there is none. Loads the list."""
    if code in BY_CODE:
        return BY_CODE[code].name
    import pycountry

    found = pycountry.languages.get(alpha_3=code)
    return code if found is None else str(found.name)


def short_code(code: str) -> str:
    """The two letters by which CLDR and voices know a language, where it has such."""
    import pycountry

    found = pycountry.languages.get(alpha_3=code)
    return code if found is None else str(getattr(found, "alpha_2", code))


def found_in(
    text: str, languages: Iterable[Language], also: Callable[[Language], Iterable[str]] = lambda _: ()
) -> list[Language]:
    """Those a text is the beginning of a word of: in English, in its own script, or a name in `also`.

    Accents and capitals do not matter. Those whose name begins with it come first.
    """
    wanted = _plain(text)
    if not wanted:
        return list(languages)
    begins, within = list[Language](), list[Language]()
    for each in languages:
        names = [_plain(name) for name in (each.name, own_name(each.code), *also(each))]
        if any(name.startswith(wanted) for name in names):
            begins.append(each)
        elif any(f" {wanted}" in name for name in names):
            within.append(each)
    return begins + within


def elsewhere(text: str, most: int = 20) -> list[Language]:
    """Living languages of ISO 639-3 that are not offered and whose English name begins so.

    The first question takes a third of a second, for the list is read: never ask on the screen's thread.
    """
    wanted = _plain(text)
    if not wanted:
        return []
    return [each for plain, each in _living() if plain.startswith(wanted)][:most]


@cache
def _living() -> tuple[tuple[str, Language], ...]:
    """Every living language that is not offered, by its English name as it is looked for."""
    import pycountry

    named = (
        Language(str(each.alpha_3), str(each.name))
        for each in pycountry.languages
        if getattr(each, "type", "") == "L" and each.alpha_3 not in BY_CODE
    )
    return tuple((_plain(each.name), each) for each in named)


def _plain(text: str) -> str:
    """A text without accents, capitals and needless spaces. Signs that are letters of a script stay."""
    spread = unicodedata.normalize("NFD", " ".join(text.replace("(", " ").split()).casefold())
    latin = (c for c in spread if not 0x300 <= ord(c) < 0x370)
    return unicodedata.normalize("NFC", "".join(latin))
