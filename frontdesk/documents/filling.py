"""Values put into the fields of a source, as text and nothing else.

Knows fields and values; a value is never read as Markdown and may hold any character.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import replace
from typing import Final

from frontdesk.documents.faults import Fault, SourceError
from frontdesk.documents.languages import LANGUAGES
from frontdesk.documents.model import Block, Document, Heading, Inline, Listing, Paragraph, Source, Table
from frontdesk.documents.source import FIELD
from frontdesk.words import translate

#: Marks that letters of some scripts need between them; every other mark without a shape is left out.
_JOINERS: Final = "\u200c\u200d\u200e\u200f"
#: Figures in groups, such as a telephone number. Where a language is written from right to left the groups
#: would change places, so marks of the direction hold them.
_GROUPS: Final = re.compile(r"\d+(?:[ -]\d+)+")
_LEFT_TO_RIGHT: Final = "\u200e"


def fill(source: Source, values: Mapping[str, str]) -> Document:
    """The document for these values.

    Raises SourceError where a field has no value, or a value has no field: either is likely a slip.
    """
    clean = {name: cleaned(value) for name, value in values.items()}
    faults = [
        Fault(0, translate("Documents", "The field “{field}” has no value.", field=name))
        for name in source.fields
        if not clean.get(name, "")
    ]
    faults += [
        Fault(0, translate("Documents", "There is no field “{field}” in this document.", field=name))
        for name in values
        if name not in source.fields
    ]
    if faults:
        raise SourceError(tuple(faults))
    filling = _Filling(clean, LANGUAGES[source.language].right_to_left)
    contact = " ".join(filling.text(source.contact).split())
    return Document(
        title=" ".join(filling.text(source.title).split()),
        contact=contact,
        language=source.language,
        version=source.version,
        blocks=filling.blocks(source.blocks),
        statement=LANGUAGES[source.language].statement.replace("{contact}", contact),
    )


def cleaned(value: str) -> str:
    """A value without what has no shape: controls, turns of the direction, halves of pairs."""
    lines = (" ".join(line.split()) for line in value.splitlines())
    kept = "\n".join(lines).strip()
    return "".join(
        letter
        for letter in kept
        if letter in _JOINERS or letter == "\n" or unicodedata.category(letter)[0] != "C"
    )


class _Filling:
    def __init__(self, values: Mapping[str, str], right_to_left: bool) -> None:
        self._values, self._right_to_left = values, right_to_left

    def text(self, text: str) -> str:
        filled = FIELD.sub(lambda found: self._values[found[1]], text)
        if self._right_to_left:
            return _GROUPS.sub(lambda found: f"{_LEFT_TO_RIGHT}{found[0]}{_LEFT_TO_RIGHT}", filled)
        return filled

    def inline(self, text: Inline) -> Inline:
        return tuple(replace(run, text=self.text(run.text)) for run in text)

    def blocks(self, blocks: tuple[Block, ...]) -> tuple[Block, ...]:
        return tuple(self._block(block) for block in blocks)

    def _block(self, block: Block) -> Block:
        match block:
            case Heading() | Paragraph():
                return replace(block, text=self.inline(block.text))
            case Listing():
                return replace(block, items=tuple(self.blocks(item) for item in block.items))
            case Table():
                return Table(
                    tuple(self.inline(head) for head in block.heads),
                    tuple(tuple(self.inline(cell) for cell in row) for row in block.rows),
                )
            case _:
                return replace(block, alt=self.text(block.alt))
