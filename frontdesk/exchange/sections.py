"""A TOML file read section by section: every fault is gathered with its line, not only the first.

Knows types, limits and where a line stands; knows nothing of what the sections mean.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any, Final

from frontdesk.exchange.table import Fault
from frontdesk.words import translate

_HEADER: Final = re.compile(r"^\s*\[+\s*([A-Za-z0-9_.-]+)\s*\]+")
_AT_LINE: Final = re.compile(r"\(at line (\d+)")
#: The longest text that any screen has to show in one place.
LONGEST: Final = 300


@dataclass(slots=True)
class Section:
    """One ``[table]`` of a file. What can't be read is noted as a fault and answered with a stand-in."""

    file: str
    name: str
    values: dict[str, Any]
    begins: int
    lines: list[str]
    faults: list[Fault]
    _asked: set[str] = field(default_factory=set)

    def line_of(self, key: str) -> int:
        """The line on which a key stands; that of the section's head where the key is missing."""
        pattern = re.compile(rf"^\s*{re.escape(key)}\s*=")
        for number in range(self.begins, len(self.lines)):
            if _HEADER.match(self.lines[number]):
                break
            if pattern.match(self.lines[number]):
                return number + 1
        return self.begins

    def fault(self, key: str, reason: str) -> None:
        """Note that the value of `key` is wrong."""
        self.faults.append(Fault(self.file, self.line_of(key), reason))

    def text(self, key: str, *, required: bool = False) -> str:
        """A text on one line, at most `LONGEST` characters."""
        value = self._value(key, str, "")
        text = value.strip() if isinstance(value, str) else ""
        if required and not text and key not in self._wrong():
            self.fault(key, translate("Files", "“{key}” is missing in [{name}].", key=key, name=self.name))
        elif not text.isprintable() or len(text) > LONGEST:
            self.fault(key, translate("Files", "“{key}” has to be a text on one line.", key=key))
        return text

    def number(self, key: str, default: float, least: float, most: float) -> float:
        """A number within limits."""
        value = self._value(key, (int, float), default)
        if isinstance(value, bool) or not least <= value <= most:
            words = translate("Files", "“{key}” has to be a number from {least} to {most}.")
            self.fault(key, words.format(key=key, least=f"{least:g}", most=f"{most:g}"))
            return default
        return float(value)

    def flag(self, key: str, default: bool) -> bool:
        """True or false."""
        return bool(self._value(key, bool, default))

    def one_of(self, key: str, known: Sequence[str]) -> str:
        """One of the words known for this key; the first of them where nothing is said."""
        value = self._value(key, str, known[0])
        if value in known:
            return str(value)
        words = translate("Files", "“{key}” has to be one of: {known}.", key=key, known=", ".join(known))
        self.fault(key, words)
        return known[0]

    def texts(self, key: str) -> tuple[str, ...]:
        """A list of texts."""
        found = self._value(key, list, [])
        if all(isinstance(item, str) for item in found):
            return tuple(found)
        self.fault(key, translate("Files", "“{key}” has to be a list of texts.", key=key))
        return ()

    def inner(self, key: str) -> Section:
        """The values in braces of a key, as a section of their own; its faults stand at the key's line."""
        value = self._value(key, dict, {})
        values = value if isinstance(value, dict) else {}
        return Section(self.file, key, values, self.line_of(key), [], self.faults)

    def _value(self, key: str, kind: type | tuple[type, ...], default: Any) -> Any:
        self._asked.add(key)
        value = self.values.get(key, default)
        if isinstance(value, kind):
            return value
        self.fault(key, translate("Files", "“{key}” is not of the right kind.", key=key))
        return default

    def _wrong(self) -> set[str]:
        """Keys that are there but not of the right kind: they are not missing as well."""
        return {key for key in self._asked if key in self.values and not isinstance(self.values[key], str)}

    def nothing_else(self) -> None:
        """Note every key that nobody asked for: most likely a slip of the pen."""
        for key in self.values.keys() - self._asked:
            self.fault(key, translate("Files", "“{key}” is not known in [{name}].", key=key, name=self.name))


@dataclass(slots=True)
class Sections:
    """A whole TOML file."""

    file: str
    values: dict[str, Any]
    lines: list[str]
    faults: list[Fault] = field(default_factory=list)

    def one(self, name: str) -> Section:
        """The section ``[name]``; an empty one where it is missing."""
        value = self.values.get(name, {})
        if not isinstance(value, dict):
            self.faults.append(
                Fault(self.file, 0, translate("Files", "[{name}] is not a section of its own.", name=name))
            )
            value = {}
        begins = next(iter(self._heads(name)), 1)
        return Section(self.file, name, value, begins, self.lines, self.faults)

    def many(self, name: str) -> list[Section]:
        """Every section ``[[name]]``, in the order of the file."""
        value = self.values.get(name, [])
        if not isinstance(value, list) or not all(isinstance(item, dict) for item in value):
            self.faults.append(
                Fault(self.file, 0, translate("Files", "Write [[{name}]] above each {name}.", name=name))
            )
            return []
        heads = self._heads(name) + [1] * len(value)
        return [
            Section(self.file, name, item, line, self.lines, self.faults)
            for item, line in zip(value, heads, strict=False)
        ]

    def nothing_but(self, *names: str) -> None:
        """Note every section that has no meaning here."""
        for name in self.values.keys() - set(names):
            line = next(iter(self._heads(name)), 0)
            self.faults.append(
                Fault(self.file, line, translate("Files", "There is no section [{name}].", name=name))
            )

    def _heads(self, name: str) -> list[int]:
        return [
            number
            for number, line in enumerate(self.lines, start=1)
            if (found := _HEADER.match(line)) and found[1] == name
        ]


def read_sections(file: str, text: str) -> Sections:
    """The sections of a TOML text; one fault and nothing else where it is not TOML."""
    lines = text.splitlines()
    try:
        return Sections(file, tomllib.loads(text), lines)
    except tomllib.TOMLDecodeError as error:
        found = _AT_LINE.search(str(error))
        line = int(found[1]) if found else len(lines)
        reason = translate("Files", "This line can’t be read. Look for a missing quotation mark or bracket.")
        return Sections(file, {}, lines, [Fault(file, line, reason)])
