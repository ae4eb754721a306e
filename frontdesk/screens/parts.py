"""Lines under titles, as plain data: what the panel of sharing and the page of what is held are made of."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Line:
    """One thing: what it is about, and what is said of it."""

    head: str
    text: str


@dataclass(frozen=True, slots=True)
class Part:
    """Lines under a title."""

    title: str
    lines: tuple[Line, ...]
