"""The languages a document can be in, and what every document says by itself in each.

The sentences are data of this file and not of the translation files: a document speaks its own language,
whatever language the screens are in.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final


@dataclass(frozen=True, slots=True, kw_only=True)
class Language:
    """One language. `name` is its own name for itself; what stands in braces is filled in.

    `statement` is rule 10 of the house. `checked` tells whether somebody who speaks the language has read it.
    `ends` are the marks a sentence ends with.
    """

    code: str
    name: str
    statement: str
    page: str
    picture: str
    contents: str
    right_to_left: bool = False
    checked: bool = True
    ends: str = ".?!"


_ALL: Final = (
    Language(
        code="en",
        name="English",
        statement="If this information is difficult to understand, we can provide it in another "
        "format, for "
        "example, in Braille, large print, on audio tape, in another language or by talking "
        "with you. Please "
        "contact {contact} if you require this service.",
        page="Page {page} of {pages}",
        picture="Picture: {alt}",
        contents="Part {part} of {parts}",
    ),
    Language(
        code="cy",
        name="Cymraeg",
        statement="Os yw’r wybodaeth hon yn anodd ei deall, gallwn ei darparu mewn fformat "
        "arall, er enghraifft "
        "mewn Braille, print bras, ar dâp sain, mewn iaith arall neu drwy siarad â chi. "
        "Cysylltwch â {contact} "
        "os oes angen y gwasanaeth hwn arnoch.",
        page="Tudalen {page} o {pages}",
        picture="Llun: {alt}",
        contents="Rhan {part} o {parts}",
    ),
    Language(
        code="ar",
        name="العربية",
        statement="إذا كان من الصعب عليك فهم هذه المعلومات، فيمكننا تقديمها بشكل آخر، مثل طريقة "
        "برايل أو الطباعة "
        "بأحرف كبيرة أو شريط صوتي أو بلغة أخرى أو بالتحدث معك. يُرجى الاتصال بـ {contact} إذا "
        "كنت بحاجة إلى هذه "
        "الخدمة.",
        page="صفحة {page} من {pages}",
        picture="صورة: {alt}",
        contents="الجزء {part} من {parts}",
        right_to_left=True,
        checked=False,
        ends=".؟!",
    ),
    Language(
        code="ur",
        name="اردو",
        statement="اگر آپ کو یہ معلومات سمجھنے میں مشکل پیش آئے تو ہم یہ کسی اور شکل میں فراہم "
        "کر سکتے ہیں، مثلاً "
        "بریل، بڑے حروف، آڈیو ٹیپ، کسی دوسری زبان میں یا آپ سے بات کر کے۔ اگر آپ کو اس خدمت کی "
        "ضرورت ہو تو براہِ کرم "
        "{contact} سے رابطہ کریں۔",
        page="صفحہ {page} از {pages}",
        picture="تصویر: {alt}",
        contents="حصہ {part} از {parts}",
        right_to_left=True,
        checked=False,
        ends="۔؟!",
    ),
    Language(
        code="pa",
        name="ਪੰਜਾਬੀ",
        statement="ਜੇ ਤੁਹਾਨੂੰ ਇਹ ਜਾਣਕਾਰੀ ਸਮਝਣ ਵਿੱਚ ਮੁਸ਼ਕਲ ਆਉਂਦੀ ਹੈ, ਤਾਂ ਅਸੀਂ ਇਸ ਨੂੰ ਕਿਸੇ ਹੋਰ "
        "ਰੂਪ ਵਿੱਚ ਦੇ ਸਕਦੇ ਹਾਂ, ਜਿਵੇਂ ਕਿ ਬਰੇਲ, "
        "ਵੱਡੇ ਅੱਖਰਾਂ, ਆਡੀਓ ਟੇਪ, ਕਿਸੇ ਹੋਰ ਭਾਸ਼ਾ ਵਿੱਚ ਜਾਂ ਤੁਹਾਡੇ ਨਾਲ ਗੱਲ ਕਰਕੇ। ਜੇ ਤੁਹਾਨੂੰ ਇਸ ਸੇਵਾ "
        "ਦੀ ਲੋੜ ਹੈ, ਤਾਂ ਕਿਰਪਾ ਕਰਕੇ "
        "{contact} ਨਾਲ ਸੰਪਰਕ ਕਰੋ।",
        page="ਸਫ਼ਾ {page} / {pages}",
        picture="ਤਸਵੀਰ: {alt}",
        contents="ਭਾਗ {part} / {parts}",
        checked=False,
        ends="।?!",
    ),
    Language(
        code="bn",
        name="বাংলা",
        statement="এই তথ্য বুঝতে অসুবিধা হলে আমরা এটি অন্য কোনো রূপে দিতে পারি, যেমন ব্রেইল, "
        "বড় অক্ষরের ছাপা, অডিও টেপ, অন্য "
        "কোনো ভাষায় অথবা আপনার সঙ্গে কথা বলে। এই সেবা প্রয়োজন হলে অনুগ্রহ করে {contact}-এর "
        "সঙ্গে যোগাযোগ করুন।",
        page="পৃষ্ঠা {page} / {pages}",
        picture="ছবি: {alt}",
        contents="অংশ {part} / {parts}",
        checked=False,
        ends="।?!",
    ),
    Language(
        code="zh",
        name="中文",
        statement="如果您觉得这些信息难以理解，我们可以用其他形式提供，"
        "例如盲文、大字体、录音带、其他语言，或与您面谈。"
        "如需此项服务，请联系 {contact}。",
        page="第 {page} 页，共 {pages} 页",
        picture="图片：{alt}",
        contents="第 {part} 部分，共 {parts} 部分",
        checked=False,
        ends="。？！",
    ),
)

#: By their ISO 639-1 codes.
LANGUAGES: Final[Mapping[str, Language]] = MappingProxyType({language.code: language for language in _ALL})
