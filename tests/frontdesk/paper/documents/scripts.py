"""A short document in each script there is a font for: heading, list, table, Latin name, figures."""

from __future__ import annotations

from typing import Final

#: Language -> title, sentence, heading, item, heads and cells.
WORDS: Final = {
    "ar": ("موعدك", "سنراك يوم الثلاثاء في الساعة 10:30.", "ما يجب إحضاره", "هذه الرسالة", "من", "هاتف"),
    "ur": ("آپ کی ملاقات", "ہم آپ سے منگل کو 10:30 بجے ملیں گے۔", "کیا ساتھ لائیں", "یہ خط", "کون", "فون"),
    "pa": ("ਤੁਹਾਡੀ ਮੁਲਾਕਾਤ", "ਅਸੀਂ ਤੁਹਾਨੂੰ ਮੰਗਲਵਾਰ ਨੂੰ 10:30 ਵਜੇ ਮਿਲਾਂਗੇ।", "ਕੀ ਲਿਆਉਣਾ ਹੈ", "ਇਹ ਚਿੱਠੀ", "ਕੌਣ", "ਫ਼ੋਨ"),
    "bn": ("আপনার সাক্ষাৎকার", "আমরা মঙ্গলবার 10:30 টায় আপনার সঙ্গে দেখা করব।", "কী আনবেন", "এই চিঠি", "কে", "ফোন"),
    "zh": ("您的预约", "我们将于星期二 10:30 与您见面。", "需要携带的物品", "这封信", "谁", "电话"),
}


def source_in(language: str) -> str:
    """The source of the document in a language."""
    title, sentence, heading, item, who, telephone = WORDS[language]
    return f"""---
title: {title}
contact: {{{{officer}}}}, 01632 960123
language: {language}
version: 1.0
reading-age: 9
fields: officer
---
{sentence} **{item}**

## {heading}

- {item}
- {{{{officer}}}}

| {who} | {telephone} |
|---|---|
| {{{{officer}}}} | 01632 960123 |
"""
