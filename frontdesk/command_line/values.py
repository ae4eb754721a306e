"""What may be typed as a value: numbers within bounds, days, addresses, fields.

Knows how each is read and what is said where it can't be.
"""

from __future__ import annotations

import argparse
from collections.abc import Callable
from datetime import date


def rank(text: str) -> int:
    """A machine's place in line."""
    if not text.isdecimal() or not 1 <= int(text) <= 9999:
        raise argparse.ArgumentTypeError("a whole number from 1 to 9999")
    return int(text)


def port(text: str) -> int:
    """A port, 0 for any."""
    if not text.isdecimal() or int(text) > 65535:
        raise argparse.ArgumentTypeError("a port: a whole number up to 65535")
    return int(text)


def minutes(text: str) -> float:
    """How long a code is good."""
    number = positive(text)
    if number > 60:
        raise argparse.ArgumentTypeError("at most 60 minutes")
    return number


def endpoint(text: str) -> str:
    """An address with its port."""
    host, sign, port = text.rpartition(":")
    if not sign or not host or not port.isdecimal() or not 1 <= int(port) <= 65535:
        raise argparse.ArgumentTypeError("an address is written like 192.0.2.7:7447")
    return text


def day(text: str) -> date:
    """One day."""
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError("a day is written like 2026-11-19") from error


def count(text: str) -> int:
    """A number of visitors."""
    if not text.isdecimal() or not 1 <= int(text) <= 5000:
        raise argparse.ArgumentTypeError("a whole number from 1 to 5000")
    return int(text)


def between(least: int, most: int) -> Callable[[str], int]:
    """A whole number within bounds."""

    def number(text: str) -> int:
        if not text.isdecimal() or not least <= int(text) <= most:
            raise argparse.ArgumentTypeError(f"a whole number from {least} to {most}")
        return int(text)

    return number


def field(text: str) -> tuple[str, str]:
    """A field of a document and what fills it."""
    name, sign, value = text.partition("=")
    if not sign or not name.strip():
        raise argparse.ArgumentTypeError("a field is filled like name=Gwen")
    return name.strip(), value.replace("\\n", "\n")


def positive(text: str) -> float:
    """A number such as a speed."""
    try:
        number = float(text)
    except ValueError:
        number = 0.0
    if not 0 < number <= 10_000:
        raise argparse.ArgumentTypeError("a number greater than 0, at most 10000")
    return number


def columns(text: str) -> dict[str, str]:
    """Names of columns of a file."""
    from frontdesk.exchange.past_visits import column_map

    try:
        return column_map(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(str(error)) from error
