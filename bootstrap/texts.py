"""The texts of the program, found where they are said, in the form that Qt's lupdate reads.

Knows Python's syntax tree. lupdate by itself passes over a call with values, such as
``translate("Desk", "{ticket} is here", ticket=ticket)``; so every literal is listed for it here.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

ROOMS = ("frontdesk", "programs", "ui")
_CALLS = {"translate", "say", "QT_TRANSLATE_NOOP"}


def texts(tree: Path) -> list[tuple[str, str, str, bool]]:
    """Context, text, disambiguation and whether it has plural forms; each once, in a lasting order."""
    found = {
        text
        for room in ROOMS
        for path in (tree / room).rglob("*.py")
        for text in _texts_in(ast.parse(path.read_text(encoding="utf-8")))
    }
    return sorted(found)


def _texts_in(module: ast.Module) -> Iterator[tuple[str, str, str, bool]]:
    for node in ast.walk(module):
        if isinstance(node, ast.Call) and _name(node.func) in _CALLS and len(node.args) >= 2:
            literals = [arg.value if isinstance(arg, ast.Constant) else None for arg in node.args[:3]]
            context, text = literals[:2]
            comment = literals[2] if len(literals) > 2 else ""
            if isinstance(context, str) and isinstance(text, str):
                yield context, text, comment if isinstance(comment, str) else "", len(node.args) > 3


def _name(function: ast.expr) -> str:
    return function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "")


def listing(tree: Path) -> str:
    """A Python file that says every text once, for lupdate to collect."""
    lines = (
        f"translate({context!r}, {text!r}, {comment!r}{', 1' if plural else ''})"
        for context, text, comment, plural in texts(tree)
    )
    return "\n".join(lines) + "\n"
