"""A document as one HTML page for e-mail and screen readers: nothing in it is fetched from elsewhere."""

from __future__ import annotations

import base64
import html as entities
from collections.abc import Iterator, Mapping
from typing import Final

from frontdesk.documents import Block, Document, Heading, Inline, Listing, Paragraph, Picture, Run, Table

_STYLE: Final = (
    "body{font:1.125rem/1.6 Arial,'Liberation Sans',sans-serif;max-width:38rem;margin:2rem auto;"
    "padding:0 1rem;color:#111;background:#fff}h1,h2,h3,h4{line-height:1.3}table{border-collapse:collapse}"
    "th,td{text-align:start;vertical-align:top;padding:.4rem .8rem;border-bottom:1px solid #555}"
    "img{max-width:100%;height:auto}footer{border:2px solid #111;padding:.8rem;margin-top:2rem}"
    "@media(prefers-color-scheme:dark){body{color:#eee;background:#161616}a{color:#9cf}footer{border-color:#eee}"
    "img{background:#fff}}"
)
_KINDS: Final = {"svg": "svg+xml", "png": "png", "jpg": "jpeg", "jpeg": "jpeg"}


def html(document: Document, pictures: Mapping[str, bytes]) -> bytes:
    """The page in UTF-8."""
    direction = "rtl" if document.speech.right_to_left else "ltr"
    title = _escaped(document.title)
    page = [
        "<!DOCTYPE html>",
        f'<html lang="{document.language}" dir="{direction}">',
        '<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">',
        f'<meta name="author" content="{_escaped(document.contact)}">',
        f"<title>{title}</title><style>{_STYLE}</style></head>",
        f"<body><main><h1>{title}</h1>",
        *_blocks(document.blocks, pictures),
        f"</main><footer><p>{_escaped(document.statement)}</p></footer></body></html>",
    ]
    return ("\n".join(page) + "\n").encode()


def _blocks(blocks: tuple[Block, ...], pictures: Mapping[str, bytes]) -> Iterator[str]:
    for block in blocks:
        match block:
            case Heading(level, said):
                yield f"<h{level}>{_words(said)}</h{level}>"
            case Paragraph(said):
                yield f"<p>{_words(said)}</p>"
            case Listing(items, ordered, start):
                tag = "ol" if ordered else "ul"
                yield f'<ol start="{start}">' if ordered and start != 1 else f"<{tag}>"
                for item in items:
                    yield f"<li>{''.join(_blocks(item, pictures))}</li>"
                yield f"</{tag}>"
            case Table(heads, rows):
                yield _table(heads, rows)
            case Picture(name, alt, easy):
                if not easy:
                    kind = _KINDS[name.rsplit(".", 1)[-1].lower()]
                    data = base64.b64encode(pictures[name]).decode()
                    yield f'<p><img alt="{_escaped(alt)}" src="data:image/{kind};base64,{data}"></p>'


def _table(heads: tuple[Inline, ...], rows: tuple[tuple[Inline, ...], ...]) -> str:
    first = "".join(f'<th scope="col">{_words(head)}</th>' for head in heads)
    body = "".join(f"<tr>{''.join(f'<td>{_words(cell)}</td>' for cell in row)}</tr>" for row in rows)
    return f"<table><thead><tr>{first}</tr></thead><tbody>{body}</tbody></table>"


def _words(said: Inline) -> str:
    return "".join(_run(run) for run in said)


def _run(run: Run) -> str:
    words = _escaped(run.text).replace("\n", "<br>")
    words = f"<strong>{words}</strong>" if run.strong else words
    return f'<a href="{_escaped(run.link)}">{words}</a>' if run.link else words


def _escaped(text: str) -> str:
    return entities.escape(text, quote=True)
