"""Markdown turned into the parts of a document; what not every format can show is refused with its line.

Knows the tokens of markdown-it; knows nothing of fields and languages.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import cache
from typing import TYPE_CHECKING, Final

from frontdesk.documents.faults import Fault
from frontdesk.documents.model import Block, Heading, Inline, Listing, Paragraph, Picture, Run, Table
from frontdesk.words import translate

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token

#: Typst's own markup. It would be printed as it stands, so whoever wrote it meant something else.
_TYPST: Final = re.compile(
    r"(?<![\w&/])#(?:(?:set|show|let|import|include|if|for|while|context)\b|[a-z][\w.-]*[(\[{])"
)
#: Written as the title of a picture: shown beside sentences of Easy Read only.
EASY: Final = "easy read"
_PICTURE_NAME: Final = re.compile(r"[\w-]+\.(?:svg|png|jpe?g)", re.IGNORECASE)
_TITLE_LEVEL: Final = 1
_DEEPEST: Final = 4


@cache
def _parser() -> MarkdownIt:
    from markdown_it import MarkdownIt

    return MarkdownIt("commonmark").enable("table")  # raw HTML is recognised, so that it can be refused


def blocks_of(text: str, lines_before: int, faults: list[Fault]) -> tuple[Block, ...]:
    """The parts of a text; what is refused is added to `faults`."""
    return _Reading(_parser().parse(text), lines_before, faults).all()


class _Reading:
    """One reading of the tokens, from the first to the last."""

    def __init__(self, tokens: Sequence[Token], lines_before: int, faults: list[Fault]) -> None:
        self._tokens, self._before, self._faults = tokens, lines_before, faults
        self._at = 0
        self._line = 0
        self._level = _TITLE_LEVEL
        self._readers: dict[str, Callable[[Token], tuple[Block, ...]]] = {
            "heading_open": self._heading,
            "paragraph_open": self._paragraph,
            "bullet_list_open": self._list,
            "ordered_list_open": self._list,
            "table_open": self._table,
        }

    def all(self) -> tuple[Block, ...]:
        return self._until("")

    def _until(self, end: str) -> tuple[Block, ...]:
        found: list[Block] = []
        while self._at < len(self._tokens):
            token = self._next()
            if token.type == end:
                break
            reader = self._readers.get(token.type)
            if reader is None:
                self._refuse_block(token)
            else:
                found += reader(token)
        return tuple(found)

    def _next(self) -> Token:
        token = self._tokens[self._at]
        self._at += 1
        if token.map:
            self._line = token.map[0] + 1 + self._before
        return token

    def _fault(self, reason: str) -> None:
        self._faults.append(Fault(self._line, reason))

    def _refuse_block(self, token: Token) -> None:
        if token.type == "html_block":
            self._fault(_raw_html())
        elif not token.type.endswith("_close"):
            self._fault(
                translate(
                    "Documents",
                    "Code, quotations and lines across the page can’t be shown in every format. "
                    "Write it as a paragraph, a list or a table.",
                )
            )

    def _heading(self, token: Token) -> tuple[Block, ...]:
        level = int(token.tag[1:])
        if level == _TITLE_LEVEL:
            self._fault(
                translate("Documents", "The title stands at the top as “title: …”; headings begin with ##.")
            )
        elif level > self._level + 1 or level > _DEEPEST:
            self._fault(translate("Documents", "This heading skips a level, which confuses screen readers."))
        self._level = level
        text = self._inline(self._next())
        self._next()
        return (Heading(level, text),)

    def _paragraph(self, _token: Token) -> tuple[Block, ...]:
        inside = self._next()
        pictures = [child for child in inside.children or [] if child.type == "image"]
        found: tuple[Block, ...] = tuple(self._picture(child) for child in pictures)
        if inside.content.lstrip().startswith("|"):
            self._fault(_table_without_heads())
        text = self._inline(inside)
        self._next()
        return (*found, Paragraph(text)) if any(run.text.strip() for run in text) else found

    def _picture(self, token: Token) -> Picture:
        name, alt = str(token.attrs.get("src", "")), token.content.strip()
        if not alt:
            self._fault(
                translate(
                    "Documents", "The picture {name} must be said in words: ![words]({name}).", name=name
                )
            )
        if not _PICTURE_NAME.fullmatch(name):
            self._fault(
                translate(
                    "Documents",
                    "The picture “{name}” must be an SVG, PNG or JPEG file that lies beside the document.",
                    name=name,
                )
            )
        return Picture(name, alt, str(token.attrs.get("title", "")) == EASY)

    def _list(self, token: Token) -> tuple[Block, ...]:
        items: list[tuple[Block, ...]] = []
        end = token.type.replace("_open", "_close")
        while self._next().type != end:
            items.append(self._until("list_item_close"))
        start = token.attrs.get("start", 1)
        return (Listing(tuple(items), token.type.startswith("ordered"), int(start)),)

    def _table(self, _token: Token) -> tuple[Block, ...]:
        rows: list[list[Inline]] = []
        line = self._line
        while (token := self._next()).type != "table_close":
            if token.type == "tr_open":
                rows.append([])
            elif token.type == "inline":
                rows[-1].append(self._inline(token))
        heads, *body = (tuple(row) for row in rows)
        if not all(any(run.text.strip() for run in head) for head in heads):
            self._line = line
            self._fault(_table_without_heads())
        return (Table(heads, tuple(body)),)

    def _inline(self, token: Token) -> Inline:
        return _Runs(token.children or [], self._fault, self._skip_line).all()

    def _skip_line(self) -> None:
        self._line += 1


class _Runs:
    """The runs of one paragraph, heading or cell."""

    def __init__(
        self, tokens: Sequence[Token], fault: Callable[[str], None], next_line: Callable[[], None]
    ) -> None:
        self._tokens, self._fault, self._next_line = tokens, fault, next_line
        self._strong = 0
        self._link = ""
        self._runs: list[Run] = []

    def all(self) -> Inline:
        for token in self._tokens:
            self._take(token)
        return tuple(run for run in self._runs if run.text)

    def _take(self, token: Token) -> None:
        if token.type in ("text", "code_inline"):
            self._text(token.content)
        elif token.type in ("softbreak", "hardbreak"):
            self._next_line()
            self._text(" " if token.type == "softbreak" else "\n")
        elif token.type == "html_inline":
            self._fault(_raw_html())
        elif token.tag in ("em", "strong"):
            self._strong += token.nesting
        elif token.tag == "a":
            self._link = self._target(token) if token.nesting > 0 else ""

    def _target(self, token: Token) -> str:
        target = str(token.attrs.get("href", ""))
        if not target.startswith(("https://", "http://", "mailto:", "tel:")):
            self._fault(
                translate(
                    "Documents", "A link goes to https://, mailto: or tel:, not to “{target}”.", target=target
                )
            )
        return target

    def _text(self, text: str) -> None:
        if found := _TYPST.search(text):
            self._fault(
                translate(
                    "Documents",
                    "“{found}” is Typst’s markup; documents are written in Markdown.",
                    found=found[0],
                )
            )
        self._runs.append(Run(text, self._strong > 0, self._link))


def _raw_html() -> str:
    return translate("Documents", "HTML can’t be shown in every format. Write it in Markdown.")


def _table_without_heads() -> str:
    return translate(
        "Documents", "A table needs a head over every column, with a line |---|---| under the heads."
    )
