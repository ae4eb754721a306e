"""How the wait log's texts are looked up in the language of the page, which need not be the program's.

The texts are marked where they stand with ``QT_TRANSLATE_NOOP("WaitLog", "…")``: what collects the texts
for translation passes over calls that name a language. Those with a number in them are the exception.
"""

from __future__ import annotations

from frontdesk.words import translate


def say(text: str, language: str, /, **values: object) -> str:
    """A marked text in a language, with its values filled in."""
    return translate("WaitLog", text, language=language, **values)
