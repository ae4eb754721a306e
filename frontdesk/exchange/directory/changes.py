"""What an import would change in the directory, and the commands that change it, all in one go.

Knows how a feed's records meet those on record; nothing is kept here.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import msgspec

from frontdesk.desk import Together
from frontdesk.directory import Body, KeepRecord, Record, RetireRecord, record_id
from frontdesk.exchange.directory.converting import Draft


@dataclass(frozen=True, slots=True)
class Change:
    """A record that gets a new version; `fields` are those that change."""

    body: Body
    fields: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Changes:
    """What an import comes to. `back` were retired and come back; `kept_retired` stay so."""

    added: tuple[Body, ...] = ()
    changed: tuple[Change, ...] = ()
    back: tuple[Body, ...] = ()
    retired: tuple[Record, ...] = ()
    same: int = 0
    kept_retired: int = 0

    @property
    def count(self) -> int:
        """How many records are written."""
        return len(self.added) + len(self.changed) + len(self.back) + len(self.retired)

    def command(self) -> Together:
        """Everything as one command: it is kept whole or not at all."""
        bodies = [*self.added, *(change.body for change in self.changed), *self.back]
        keep = tuple(KeepRecord(record=record_id(body), body=body) for body in bodies)
        return Together((*keep, *(RetireRecord(record=record.id) for record in self.retired)))


def changes(drafts: Iterable[Draft], records: Sequence[Record], *, whole: bool = False) -> Changes:
    """What a feed changes. With `whole` it is all there is: what it has not is retired, what it has is back.

    Without it a record retired here stays so: somebody wanted that. Fields a feed is silent about stay.
    """
    there = {record.id: record for record in records}
    added, changed, back = list[Body](), list[Change](), list[Body]()
    same = kept_retired = 0
    met: set[str] = set()
    for draft in drafts:
        id_ = record_id(draft.body)
        met.add(id_)
        known = there.get(id_)
        if known is None:
            added.append(draft.body)
            continue
        body = _with_silent(draft, known.body)
        if known.retired and whole:
            back.append(body)
        elif known.retired:
            kept_retired += 1
        elif body == known.body:
            same += 1
        else:
            changed.append(Change(body, _differing(body, known.body)))
    gone = [record for record in records if whole and record.open and record.id not in met]
    return Changes(tuple(added), tuple(changed), tuple(back), tuple(gone), same, kept_retired)


def _with_silent(draft: Draft, known: Body) -> Body:
    kept = {name: getattr(known, name) for name in draft.silent}
    return msgspec.structs.replace(draft.body, **kept) if kept else draft.body


def _differing(one: Body, other: Body) -> tuple[str, ...]:
    names = one.__struct_fields__
    return tuple(name for name in names if getattr(one, name) != getattr(other, name))
