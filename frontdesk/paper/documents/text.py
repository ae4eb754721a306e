"""A document as plain text, which every program and every screen reader takes. Lines are not broken."""

from __future__ import annotations

from collections.abc import Iterator

from frontdesk.documents import Block, Document, Heading, Inline, Listing, Paragraph, Picture, Table
from frontdesk.paper.documents.linear import as_list


def text(document: Document) -> bytes:
    """The document in UTF-8."""
    lines = [document.title, "=" * len(document.title), ""]
    lines += [*_blocks(document.blocks, document.speech.picture), document.statement, ""]
    return "\n".join(lines).encode()


def _blocks(blocks: tuple[Block, ...], picture: str) -> Iterator[str]:
    for block in blocks:
        match block:
            case Heading(level, said):
                yield from ("", _words(said), ("-" if level == 2 else "·") * len(_words(said)), "")
            case Paragraph(said):
                yield from (_words(said), "")
            case Listing():
                yield from (*_list(block, picture), "")
            case Table():
                yield from (*_list(as_list(block), picture), "")
            case Picture(_, alt, easy):
                if not easy:
                    yield from (f"[{picture.replace('{alt}', alt)}]", "")


def _list(block: Listing, picture: str) -> Iterator[str]:
    for number, item in enumerate(block.items, start=block.start):
        mark = f"{number}. " if block.ordered else "- "
        lines = [line for line in "\n".join(_blocks(item, picture)).splitlines() if line]
        for place, line in enumerate(lines):
            yield (mark if place == 0 else " " * len(mark)) + line


def _words(said: Inline) -> str:
    """The words, with the address of a link where the words do not say it."""
    words = ""
    for place, run in enumerate(said):
        words += run.text
        ends = place + 1 == len(said) or said[place + 1].link != run.link
        address = run.link.removeprefix("mailto:").removeprefix("tel:")
        if run.link and ends and address not in words:
            words += f" ({address})"
    return words
