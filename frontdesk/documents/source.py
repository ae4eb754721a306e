"""A source as text: its front matter, then Markdown. What can't be shown in every format is refused by line.

Knows the keys of the front matter; the Markdown itself is `markdown`'s. Values come later and are never read
as Markdown.
"""

from __future__ import annotations

import re
from typing import Final

from frontdesk.documents.faults import Fault, SourceError
from frontdesk.documents.languages import LANGUAGES
from frontdesk.documents.markdown import blocks_of
from frontdesk.documents.model import Source
from frontdesk.words import translate

__all__ = ["FIELD", "Fault", "SourceError", "read_source"]

#: A field where it stands in a text.
FIELD: Final = re.compile(r"\{\{\s*([a-z][a-z0-9_-]*)\s*\}\}")
#: Characters; about a thousand pages. More is taken for a mistake.
LARGEST: Final = 2_000_000
_NEEDED: Final = ("title", "contact", "language", "version", "reading-age")
_KEYS: Final = (*_NEEDED, "fields")


def read_source(text: str) -> Source:
    """The source in a text. Raises SourceError with every fault found, each with its line."""
    if len(text) > LARGEST:
        raise SourceError((Fault(0, translate("Documents", "This is far too long for one document.")),))
    lines = text.removeprefix("\ufeff").splitlines()
    faults: list[Fault] = []
    front, first = _front_matter(lines, faults)
    faults += _front_faults(front)
    blocks = blocks_of("\n".join(lines[first:]), first, faults)
    fields = tuple(name.strip() for name in front.get("fields", (0, ""))[1].split(",") if name.strip())
    faults += _strangers(lines, fields)
    if not blocks and not faults:
        faults.append(Fault(0, translate("Documents", "There is no text in this document.")))
    if faults:
        raise SourceError(tuple(sorted(set(faults))))
    value = {key: said for key, (_, said) in front.items()}
    return Source(
        title=value["title"],
        contact=value["contact"],
        language=value["language"],
        version=value["version"],
        reading_age=int(value["reading-age"]),
        fields=fields,
        blocks=blocks,
    )


def _front_matter(lines: list[str], faults: list[Fault]) -> tuple[dict[str, tuple[int, str]], int]:
    """Key -> line and value, and the index of the first line after it."""
    front: dict[str, tuple[int, str]] = {}
    if not lines or lines[0].strip() != "---":
        return front, 0
    for number, line in enumerate(lines[1:], start=2):
        if line.strip() == "---":
            return front, number
        key, _, said = (part.strip() for part in line.partition(":"))
        if key in _KEYS and key not in front:
            front[key] = (number, said)
        elif line.strip():
            faults.append(
                Fault(
                    number,
                    translate("Documents", "“{key}” is not known here, or stands here twice.", key=key),
                )
            )
    faults.append(Fault(1, translate("Documents", "The lines at the top need a line --- at their end.")))
    return front, len(lines)


def _front_faults(front: dict[str, tuple[int, str]]) -> list[Fault]:
    faults = [
        Fault(
            front.get(key, (1, ""))[0],
            translate("Documents", "The lines at the top must say {key}.", key=f"“{key}: …”"),
        )
        for key in _NEEDED
        if not front.get(key, (1, ""))[1]
    ]
    line, language = front.get("language", (0, ""))
    if language and language not in LANGUAGES:
        known = ", ".join(LANGUAGES)
        words = translate(
            "Documents", "The language “{code}” is not known. Known are: {known}.", known=known, code=language
        )
        faults.append(Fault(line, words))
    line, age = front.get("reading-age", (0, ""))
    if age and not (age.isdecimal() and 5 <= int(age) <= 18):
        faults.append(Fault(line, translate("Documents", "A reading age is a number of years from 5 to 18.")))
    return faults


def _strangers(lines: list[str], fields: tuple[str, ...]) -> list[Fault]:
    """Fields that stand in the text but not in the list of fields."""
    return [
        Fault(
            number,
            translate(
                "Documents",
                "The field {field} is not in the list “fields: …” at the top.",
                field="{{" + name + "}}",
            ),
        )
        for number, line in enumerate(lines, start=1)
        for name in FIELD.findall(line)
        if name not in fields
    ]
