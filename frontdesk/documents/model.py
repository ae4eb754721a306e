"""What a document is made of: headings, paragraphs, lists, tables and pictures, without any look.

Knows the parts and their order; how a format shows them is that format's.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TypeAlias

from frontdesk.documents.languages import LANGUAGES, Language


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text of one kind; a line break in it is a new line on paper too.

    There are no italics: they are hard to read for many, so both kinds of emphasis in a source are `strong`.
    """

    text: str
    strong: bool = False
    link: str = ""


Inline: TypeAlias = tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading inside the text, of level 2 and deeper: the title is the one heading of level 1."""

    level: int
    text: Inline


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph."""

    text: Inline


@dataclass(frozen=True, slots=True)
class Listing:
    """A list; each item has parts of its own. `start` is the first number of an ordered one."""

    items: tuple[tuple[Block, ...], ...]
    ordered: bool = False
    start: int = 1


@dataclass(frozen=True, slots=True)
class Table:
    """A table, never without its heads."""

    heads: tuple[Inline, ...]
    rows: tuple[tuple[Inline, ...], ...]


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture by its file's name, and in words. `easy`: it stands beside sentences of Easy Read only."""

    name: str
    alt: str
    easy: bool = False


Block: TypeAlias = Heading | Paragraph | Listing | Table | Picture


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A source as read: fields still stand in it as ``{{name}}``. `reading_age` is in years."""

    title: str
    contact: str
    language: str
    version: str
    reading_age: int
    fields: tuple[str, ...]
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A source with its fields filled. `statement` is rule 10 of the house with the author's contact."""

    title: str
    contact: str
    language: str
    version: str
    blocks: tuple[Block, ...]
    statement: str

    @property
    def speech(self) -> Language:
        """What is known of its language."""
        return LANGUAGES[self.language]

    def pictures(self) -> tuple[Picture, ...]:
        """Its pictures, in their order."""
        return tuple(part for part in parts(self.blocks) if isinstance(part, Picture))


def plain(text: Inline) -> str:
    """The words alone, in one line."""
    return " ".join("".join(run.text for run in text).split())


def parts(blocks: tuple[Block, ...]) -> Iterator[Block]:
    """Every part from top to bottom, those inside lists too."""
    for block in blocks:
        yield block
        if isinstance(block, Listing):
            for item in block.items:
                yield from parts(item)
