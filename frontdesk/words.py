"""The words of the program in the user's language, from Qt Linguist's files, without Qt.

Knows how a text is looked up and filled in; knows nothing of where it is shown. Calls are written
``translate("Context", "English text")`` with literals, which is what `lupdate` collects.
"""

from __future__ import annotations

import xml.etree.ElementTree as ElementTree
from collections.abc import Callable
from pathlib import Path
from typing import Final

from frontdesk.resources import resource

LANGUAGES: Final = ("en", "cy")

Messages = dict[tuple[str, str, str], tuple[str, ...]]

_catalogues: dict[str, Messages] = {}
_chosen = ["en"]  # a list of one: the language of the program is a setting of the whole process


def _english_form(n: int) -> int:
    return 0 if n == 1 else 1


def _welsh_form(n: int) -> int:
    """Qt Linguist's five Welsh forms: none, one, two, six, any other number."""
    return {0: 0, 1: 1, 2: 2, 6: 3}.get(n, 4)


_plural: dict[str, Callable[[int], int]] = {"en": _english_form, "cy": _welsh_form}


def use(language: str) -> None:
    """Make `language` ("en" or "cy") the one in which `translate` answers."""
    if language not in LANGUAGES:
        raise ValueError(f"no such language: {language}")
    _chosen[0] = language


def current() -> str:
    """The language in use."""
    return _chosen[0]


def translate(
    context: str, text: str, disambiguation: str = "", n: int = -1, /, language: str = "", **values: object
) -> str:
    """`text` in the language in use (or in `language`), with ``{name}`` filled from `values`.

    Where `n` is given, ``%n`` becomes the number and the right plural form is chosen. A text without a
    translation is shown in English.
    """
    chosen = language or _chosen[0]
    forms = _messages(chosen).get((context, text, disambiguation), (text,))
    form = forms[0]
    if n >= 0:
        form = forms[min(_plural[chosen](n), len(forms) - 1)].replace("%n", str(n))
    return form.format(**values) if values else form


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:  # noqa: N802 - the name is lupdate's
    """Mark a text for translation where it stands as data; `translate` it where it is shown."""
    return text


def _messages(language: str) -> Messages:
    if language not in _catalogues:
        _catalogues[language] = read_catalogue(resource("translations", f"frontdesk_{language}.ts"))
    return _catalogues[language]


def read_catalogue(path: Path) -> Messages:
    """The finished messages of a .ts file: (context, source, comment) -> forms (one, unless a plural)."""
    messages: Messages = {}
    if not path.exists():
        return messages
    for context in ElementTree.parse(path).getroot().iter("context"):  # noqa: S314 - our own file
        name = context.findtext("name", "")
        for message in context.iter("message"):
            forms = _forms(message)
            if forms:
                messages[name, message.findtext("source", ""), message.findtext("comment", "")] = forms
    return messages


def _forms(message: ElementTree.Element) -> tuple[str, ...]:
    translation = message.find("translation")
    if translation is None or translation.get("type") in ("vanished", "obsolete"):
        return ()
    plural = tuple(form.text or "" for form in translation.iter("numerusform"))
    forms = plural or ((translation.text or ""),)
    return forms if all(forms) else ()
