"""Finding a service as somebody types: words begun in either language, other words for it, slips forgiven.

Knows a list of services, the shop's or the directory's, held in a database in memory of its own; knows
nothing of visits or of the log.
"""

from __future__ import annotations

import enum
import re
import unicodedata
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import combinations, islice
from typing import Final, Generic, TypeVar

from rapidfuzz import process
from rapidfuzz.distance import OSA
from sqlcipher3 import dbapi2

from frontdesk.directory import Entry
from frontdesk.shop import Service

_WORD: Final = re.compile(r"[^\W_]+")
_LONGEST: Final = 200  # characters looked at: nobody types more to find a service
_WORDS: Final = 6
_CANDIDATES: Final = 400  # looked at and ranked; more than that fit only the first letters typed
_NAMES: Final = "{name name_cy}"
_SYNONYMS: Final = "{name name_cy synonyms}"
_ALL: Final = "{name name_cy synonyms grouped provider}"
_ABOUT: Final = 400  # letters of a description that are searched
#: What is found: a service of the shop, or one of the directory.
Item = TypeVar("Item", Service, Entry)
_Row = tuple[str, str, str, str, str, str]


class Match(enum.IntEnum):
    """How well a service fits, best first."""

    BEGINS = 0  # its name begins with what was typed
    NAME = 1  # every word typed begins a word of its name
    OTHER = 2  # … of its synonyms, group, provider or description
    NEAR = 3  # the same, with typing slips mended
    PART = 4  # some of the words typed


@dataclass(frozen=True, slots=True)
class Found(Generic[Item]):
    """A service and how it was found."""

    service: Item
    match: Match


def plain(text: str) -> str:
    """Text as it is compared: small letters without accents (ŵ is w), and nothing but words."""
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    kept = "".join(character for character in decomposed if not unicodedata.combining(character))
    return " ".join(_WORD.findall(kept))


class Search(Generic[Item]):
    """An index over a list of services. Made once for a list; used by one thread at a time."""

    def __init__(self, services: Iterable[Item]) -> None:
        """Index the services; those listed first come first among equals."""
        self._services: list[Item] = list(services)
        rows = [_row(service) for service in self._services]
        self._index = _indexed(rows)
        self._names = [[name for name in row[:2] if name] for row in rows]
        self._sorted = sorted((name, at) for at, names in enumerate(self._names) for name in names)
        # Slips in names are mended, not those in descriptions: there, too much would be near.
        self._words = sorted({word for row in rows for text in row[:5] for word in text.split()})
        self._begun: dict[int, list[str]] = {}

    def find(self, text: str, limit: int = 8) -> list[Found[Item]]:
        """The services that fit best what has been typed so far; none for nothing typed. Never raises."""
        words = plain(text[:_LONGEST]).split()[:_WORDS]
        found: dict[int, Match] = {}
        for match, numbers in self._steps(words):
            for number in numbers:
                found.setdefault(number, match)
            if len(found) >= limit or (match is Match.NEAR and found):
                break
        return [Found(self._services[number], match) for number, match in found.items()][: max(0, limit)]

    def close(self) -> None:
        """Let go of the index."""
        self._index.close()

    def _steps(self, words: list[str]) -> Iterator[tuple[Match, list[int]]]:
        """Ever wider searches, the next one begun only where the ones before did not give enough."""
        if not words:
            return
        groups = [[word] for word in words]
        yield Match.BEGINS, self._beginning(" ".join(words))
        yield Match.NAME, self._having(f"{_NAMES} : ({_all_of(groups)})")
        yield Match.OTHER, self._having(f"{_SYNONYMS} : ({_all_of(groups)})")
        yield Match.OTHER, self._having(f"{_ALL} : ({_all_of(groups)})")
        yield Match.OTHER, self._having(_all_of(groups))
        mended = [group for word in words for group in self._mended(word)]
        for columns in (_NAMES, _SYNONYMS, _ALL):
            yield Match.NEAR, self._having(f"{columns} : ({_all_of(mended)})")
        yield Match.PART, self._having_most(mended)

    def _beginning(self, typed: str) -> list[int]:
        """Services one of whose names begins with what was typed, the shortest names first."""
        at = bisect_left(self._sorted, (typed, -1))
        hits: list[int] = []
        for name, number in islice(self._sorted, at, at + _CANDIDATES):
            if not name.startswith(typed):
                break
            hits.append(number)
        return self._ranked(hits)

    def _having(self, query: str) -> list[int]:
        rows = self._index.execute(
            "SELECT rowid FROM service WHERE service MATCH ? ORDER BY rowid LIMIT ?", (query, _CANDIDATES)
        ).fetchall()
        return self._ranked([row[0] for row in rows])

    def _having_most(self, groups: list[list[str]]) -> list[int]:
        """Services with all of the words but one, else with any; in their names before elsewhere."""
        sizes = {len(groups) - 1, 1} - {0, len(groups)}
        for size in sorted(sizes, reverse=True):
            queries = [_all_of(chosen) for chosen in combinations(groups, size)]
            for columns in (_NAMES, _ALL):
                hits = [number for query in queries for number in self._having(f"{columns} : ({query})")]
                if hits:
                    times = Counter(hits)
                    return sorted(self._ranked(list(times)), key=lambda number: -times[number])
        return []

    def _ranked(self, numbers: list[int]) -> list[int]:
        """The shortest names first: what was typed is then the greater part of them. Then as listed."""
        return sorted(numbers, key=lambda number: (min(map(len, self._names[number]), default=0), number))

    def _mended(self, word: str) -> list[list[str]]:
        """For a typed word the beginnings of known words it may stand for: itself, or one slip away.

        From 6 letters on two slips are forgiven, if there is nothing one slip away; below 4 letters none,
        for everything would be near. A missing space is mended too: then there are two groups.
        """
        if len(word) < 4 or self._known(word):
            return [[word]]
        slips = 1 if len(word) < 6 else 2
        near: dict[str, float] = {}
        for length in (len(word), len(word) + 1, len(word) - 1):
            begun = self._beginnings(length)
            hits = process.extract(word, begun, scorer=OSA.distance, score_cutoff=slips)
            near |= {hit[0]: hit[1] for hit in hits}
        if near:
            return [[begin for begin, distance in near.items() if distance == min(near.values())]]
        for at in range(len(word) - 3, 2, -1):
            if self._known(word[:at]) and self._known(word[at:]):
                return [[word[:at]], [word[at:]]]
        return [[word]]

    def _known(self, begin: str) -> bool:
        at = bisect_left(self._words, begin)
        return at < len(self._words) and self._words[at].startswith(begin)

    def _beginnings(self, length: int) -> list[str]:
        """All known words cut to a length; made when first asked for."""
        if length not in self._begun:
            self._begun[length] = sorted({word[:length] for word in self._words if len(word) >= length})
        return self._begun[length]


def _indexed(rows: list[_Row]) -> dbapi2.Connection:
    database = dbapi2.connect(":memory:", isolation_level=None, check_same_thread=False)
    database.execute(
        "CREATE VIRTUAL TABLE service USING fts5(name, name_cy, synonyms, grouped, provider, about, "
        "tokenize = 'unicode61 remove_diacritics 2', prefix = '1 2 3', detail = 'column')"
    )
    database.execute("BEGIN")
    database.executemany(
        "INSERT INTO service (rowid, name, name_cy, synonyms, grouped, provider, about) "
        "VALUES (?, ?, ?, ?, ?, ?, ?)",
        ((number, *row) for number, row in enumerate(rows)),
    )
    database.execute("COMMIT")
    return database


def _row(item: Service | Entry) -> _Row:
    if isinstance(item, Service):
        return (
            plain(item.name),
            plain(item.name_cy),
            plain(" ".join(item.synonyms)),
            plain(f"{item.group} {item.group_cy}"),
            plain(item.provider),
            "",
        )
    service, partner = item.service, item.partner
    return (
        plain(service.name),
        plain(service.name_cy),
        plain(" ".join(service.synonyms)),
        "",
        "" if partner is None else plain(f"{partner.name} {partner.name_cy}"),
        plain(f"{service.description[:_ABOUT]} {service.description_cy[:_ABOUT]}"),
    )


def _any_of(words: Iterable[str]) -> str:
    """A query for texts with a word that begins with one of these. Words hold letters and digits only."""
    return "(" + " OR ".join(f'"{word}"*' for word in words) + ")"


def _all_of(groups: Iterable[Iterable[str]]) -> str:
    return " AND ".join(_any_of(group) for group in groups)
