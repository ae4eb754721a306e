"""The simulated disk of one machine: the memory replica, with power cuts around a commit, and copies."""

from __future__ import annotations

import copy
from collections.abc import Callable, Iterable, Sequence

from frontdesk.log import Detail, Event
from frontdesk.store import StoreError
from frontdesk.sync.memory import MemoryReplica
from frontdesk.sync.ports import Cursor


class PowerCut(Exception):
    """The machine stops here and now."""


class Disk(MemoryReplica):
    """`kept` hears of every event written here once durable; `cut_in` counts commits down to a power cut."""

    def __init__(self) -> None:
        super().__init__()
        self.kept: Callable[[Sequence[Event]], None] = lambda events: None
        self.cut_in = 0
        self.cut_before = False
        self.full = False

    def append(self, events: Sequence[Event], details: Sequence[Detail] = ()) -> None:
        """Keep this machine's own."""
        self._cut(before=True)
        super().append(events, details)
        self.kept(events)
        self._cut(before=False)

    def take_in(
        self,
        events: Sequence[Event],
        details: Sequence[Detail],
        *,
        cursor: Cursor | None = None,
        ahead: Iterable[str] = (),
    ) -> list[Event]:
        """Keep what others wrote."""
        self._cut(before=True)
        fresh = super().take_in(events, details, cursor=cursor, ahead=ahead)
        self._cut(before=False)
        return fresh

    def sent(self, ids: Iterable[str]) -> None:
        """Take marks off, if the power holds."""
        self._cut(before=True)
        super().sent(ids)

    def number(self, name: str, at_least: int) -> int:
        """The next number of a series, if it can be kept."""
        self._cut(before=True)
        return super().number(name, at_least)

    def read_anew(self) -> None:
        """Forget the cursor, if that can be kept."""
        self._cut(before=True)
        super().read_anew()

    def set_aside(self, id: str, why: str) -> None:  # noqa: A002 - the field's own word
        """Note an event, if that can be kept."""
        self._cut(before=True)
        super().set_aside(id, why)

    def _cut(self, *, before: bool) -> None:
        """Count down where a commit begins; cut on the side that was chosen. Nothing fits on a full disk."""
        if self.full and before:
            raise StoreError("disk_full")
        if self.cut_in <= 0:
            return
        self.cut_in -= before
        if self.cut_in == 0:
            if self.cut_before == before:
                raise PowerCut
            self.cut_in = 1 if before else 0

    def copy(self) -> Disk:
        """A backup, or a clone."""
        twin = Disk()
        for name, value in vars(self).items():
            setattr(twin, name, copy.copy(value))
        twin._streams = {stream: list(events) for stream, events in self._streams.items()}
        twin._days = {day: set(ids) for day, ids in self._days.items()}
        twin.cut_in, twin.full = 0, False
        return twin

    def holds(self, id: str) -> bool:  # noqa: A002
        """Whether an event is there."""
        return id in self._by_id

    def all(self) -> dict[str, Event]:
        """Every event by id."""
        return dict(self._by_id)

    def written_details(self) -> dict[tuple[str, str], str]:
        """Every detail that is there."""
        return {key: detail.value for key, detail in self._details.items() if detail.value}
