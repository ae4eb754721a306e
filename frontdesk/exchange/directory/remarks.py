"""What is to be said of a feed: faults, which keep all of it out, warnings, and what was passed over.

Knows places (file, record, field) and words; knows nothing of formats.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field

from frontdesk.exchange.table import Fault, FaultsError
from frontdesk.words import translate


@dataclass(frozen=True, slots=True)
class Place:
    """Where in a feed something stands. `record` is as people find it there: an item with its id."""

    file: str
    record: str = ""
    line: int = 0

    def __str__(self) -> str:
        line = translate("Directory", "line {line}", line=self.line) if self.line else ""
        return ", ".join(part for part in (self.file, line, self.record) if part)

    def told(self, reason: str, name: str = "") -> Fault:
        """A fault at this place, in the field `name`."""
        where = ", ".join(part for part in (self.record, f"“{name}”" if name else "") if part)
        return Fault(self.file, self.line, f"{where}: {reason}" if where else reason)


class FeedError(FaultsError):
    """A feed is not right. Nothing of it was taken over."""


@dataclass(slots=True)
class Remarks:
    """Everything that was noticed. `passed_over` counts fields this program has no use for, by their name."""

    faults: list[Fault] = field(default_factory=list)
    warnings: list[Fault] = field(default_factory=list)
    passed_over: Counter[str] = field(default_factory=Counter)
    names_of_people: int = 0
    repeated: int = 0
    #: Faults leave single records out instead of the whole feed.
    lenient: bool = False
    #: What a field is called in the file, where that is not as in HSDS.
    columns: Mapping[str, str] = field(default_factory=dict)

    def fault(self, place: Place, reason: str, name: str = "") -> None:
        """Something for which the whole feed is refused."""
        self.faults.append(place.told(reason, self.columns.get(name, name)))

    def warn(self, place: Place, reason: str, name: str = "") -> None:
        """Something that is put right or left out."""
        self.warnings.append(place.told(reason, self.columns.get(name, name)))

    def once(self) -> list[str]:
        """What is said once for the whole feed."""
        said = []
        if self.passed_over:
            names = ", ".join(
                f"{name} ({count})" if count > 1 else name for name, count in sorted(self.passed_over.items())
            )
            said.append(translate("Directory", "Not used here and passed over: {names}.", names=names))
        if self.repeated:
            said.append(
                translate("Directory", "%n items repeat a record that was there already.", "", self.repeated)
            )
        if self.names_of_people:
            said.append(
                translate(
                    "Directory",
                    "The names of people are not kept in the directory; %n were left out.",
                    "",
                    self.names_of_people,
                )
            )
        return said
