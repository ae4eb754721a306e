"""A document as PDF/UA-1 in standard, large and giant print and as Easy Read.

Knows the values the template `document.typ` takes; the sizes are `looks`'.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict, replace
from datetime import datetime
from typing import Final

from frontdesk.documents import (
    Block,
    Document,
    Heading,
    Inline,
    Listing,
    Paragraph,
    Picture,
    Run,
    Table,
    plain,
)
from frontdesk.documents.model import parts
from frontdesk.documents.sentences import sentences
from frontdesk.paper.breaking import kept_together
from frontdesk.paper.documents.fonts import families
from frontdesk.paper.documents.linear import as_list
from frontdesk.paper.documents.looks import Look, Paper
from frontdesk.paper.typesetting import DOCUMENT_FONTS, Value, set_in_type

TEMPLATE: Final = "document.typ"
#: Characters and lines of a part that is kept on one page: in the largest print they take about half of it.
_TOGETHER: Final = 350
_LINES_TOGETHER: Final = 8
Pictures = Mapping[str, bytes]


def pdf(document: Document, pictures: Pictures, look: Look, paper: Paper, made: datetime) -> bytes:
    """The document in this look. Raises RuntimeError where a picture is no picture."""
    return set_in_type(TEMPLATE, values(document, pictures, look, paper), made, DOCUMENT_FONTS)


def values(document: Document, pictures: Pictures, look: Look, paper: Paper) -> dict[str, Value]:
    """What the template fills in."""
    speech = document.speech
    shown = tuple(_shown(document.blocks, look))
    statement = sentences(document.statement, document.language) if look.beside else [document.statement]
    blocks = list(_easy(shown, document.language)) if look.beside else [_part(block) for block in shown]
    return {
        "title": document.title,
        "contact": document.contact,
        "language": document.language,
        "right_to_left": speech.right_to_left,
        "keywords": [f"version {document.version}", f"paper: {paper}"],
        "fonts": [*families(document.language)],
        "look": asdict(look),
        "page": speech.page,
        "pages": 0,  # as many as there are; of a part of a document, as the whole has
        "blocks": [*blocks],
        "statement": [kept_together(sentence) for sentence in statement],
        "statement_together": len(document.statement) < 2 * _TOGETHER,
        "pictures": {
            part.name: _file(part.name, pictures[part.name])
            for part in parts(shown)
            if isinstance(part, Picture)
        },
    }


def texts(document: Document) -> Iterator[str]:
    """Every text that is set in type, to see whether a font can show it."""
    yield from (document.title, document.statement, document.speech.page)
    for block in document.blocks:
        yield from texts_of(block)


def texts_of(block: Block) -> Iterator[str]:
    """The texts of one part, those of what stands in it too."""
    match block:
        case Heading(_, text) | Paragraph(text):
            yield from _words(text)
        case Table(heads, rows):
            for cell in (*heads, *(cell for row in rows for cell in row)):
                yield from _words(cell)
        case Listing(items):
            for item in items:
                for part in item:
                    yield from texts_of(part)
        case Picture():
            return


def _words(text: Inline) -> Iterable[str]:
    return (run.text for run in text)


def _shown(blocks: tuple[Block, ...], look: Look) -> Iterator[Block]:
    """The parts as this look shows them: wide tables told, pictures of Easy Read only there."""
    for block in blocks:
        if isinstance(block, Table) and len(block.heads) > look.columns:
            yield as_list(block, between="\n")
        elif isinstance(block, Listing):
            yield replace(block, items=tuple(tuple(_shown(item, look)) for item in block.items))
        elif not isinstance(block, Picture) or look.beside or not block.easy:
            yield block


def _part(block: Block) -> dict[str, Value]:
    match block:
        case Heading(level, text):
            return {"kind": "heading", "level": level, "text": _runs(text)}
        case Paragraph(text):
            leads = plain(text).endswith(":")  # to a list or a table, which must not begin another page
            return {"kind": "paragraph", "text": _runs(text), "together": _together(text), "leads": leads}
        case Listing(items, ordered, start):
            told: list[Value] = [[_part(part) for part in item] for item in items]
            together = len(items) <= _LINES_TOGETHER and sum(map(len, texts_of(block))) < _TOGETHER
            return {
                "kind": "list",
                "items": told,
                "ordered": ordered,
                "start": start,
                "together": together,
            }
        case Table(heads, rows):
            # Each cell in a shell of its own: the template lays the rows out flat.
            cells: list[Value] = [[{"runs": _runs(cell)} for cell in row] for row in rows]
            together = sum(map(len, texts_of(block))) < 2 * _TOGETHER
            return {
                "kind": "table",
                "heads": [_runs(head) for head in heads],
                "rows": cells,
                "together": together,
            }
        case Picture(name, alt):
            return {"kind": "picture", "name": name, "alt": alt}


def _together(text: Inline) -> bool:
    whole = "".join(run.text for run in text)
    return len(whole) < _TOGETHER and whole.count("\n") < _LINES_TOGETHER


def _runs(text: Inline) -> list[Value]:
    return [{"text": kept_together(run.text), "strong": run.strong, "link": run.link} for run in text]


def _easy(blocks: tuple[Block, ...], language: str) -> Iterator[dict[str, Value]]:
    """Easy Read: each picture with what follows it up to the next picture or heading; a sentence a line."""
    for group in _groups(blocks):
        first, *rest = group
        if isinstance(first, Heading):
            yield _part(first)
            continue
        picture = _part(first) if isinstance(first, Picture) else None
        told = rest if picture else group
        beside: list[Value] = [_part(part) for block in told for part in _by_sentence(block, language)]
        together = sum(len(words) for block in told for words in texts_of(block)) < _TOGETHER
        yield {"kind": "beside", "picture": picture, "parts": beside, "together": together}


def _groups(blocks: tuple[Block, ...]) -> list[list[Block]]:
    """A heading alone; else what stands beside one picture. Without a picture each part is a group."""
    groups: list[list[Block]] = []
    for block in blocks:
        if groups and isinstance(groups[-1][0], Picture) and not isinstance(block, Heading | Picture):
            groups[-1].append(block)
        else:
            groups.append([block])
    return groups


def _by_sentence(block: Block, language: str) -> list[Block]:
    if not isinstance(block, Paragraph) or any(run.link for run in block.text):
        return [block]
    return [Paragraph(text) for text in _sentences(block.text, language)]


def _sentences(text: Inline, language: str) -> Iterator[Inline]:
    """The sentences of a paragraph, each run keeping its weight."""
    whole = "".join(run.text for run in text)
    at = 0
    for sentence in sentences(whole, language):
        begin = whole.index(sentence, at)
        at = begin + len(sentence)
        yield _cut(text, begin, at)


def _cut(text: Inline, begin: int, end: int) -> Inline:
    cut: list[Run] = []
    at = 0
    for run in text:
        piece = run.text[max(0, begin - at) : max(0, end - at)]
        at += len(run.text)
        if piece:
            cut.append(replace(run, text=piece))
    return tuple(cut)


def _file(name: str, content: bytes) -> dict[str, Value]:
    """A picture as the template takes it: Typst reads no files of a document."""
    ending = name.rsplit(".", 1)[-1].lower()
    if ending == "svg":
        return {"kind": "svg", "text": content.decode("utf-8", "replace")}
    return {"kind": "jpg" if ending in ("jpg", "jpeg") else ending, "bytes": [*content]}
