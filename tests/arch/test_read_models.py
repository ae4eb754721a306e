"""What each fold makes of the log has a mark, so that a start after an update makes it anew.

Worked out from the shape of every state and from what the folds of this very program make of events of every
type that can be read, in sequences that are always the same. Nobody can forget it: whoever changes either
sees this test fail with the new mark.
"""

from __future__ import annotations

import hashlib
import json
import random
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import Any

import msgspec

from frontdesk.log import ClockQuality, Event
from frontdesk.projection import KINDS, MARKS, write
from tests.frontdesk.test_log import samples

_BEGAN = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
_STREAMS, _LONGEST = 400, 9


def _streams(kind: str, facts: dict[tuple[str, int], dict[str, Any]]) -> Iterator[list[Event]]:
    """Events of one kind as they may come together, also those that do not fit each other."""
    chance = random.Random(kind)
    types = sorted(facts)
    for number in range(_STREAMS):
        events = []
        for place in range(chance.randrange(1, _LONGEST)):
            # The first is of each type in turn: nothing follows where a stream was never begun.
            name, version = types[number % len(types)] if place == 0 else chance.choice(types)
            events.append(
                Event(
                    id=f"e{place}",
                    site="s",
                    stream=f"{kind}/{number}",
                    type=name,
                    version=version,
                    data=json.dumps(facts[name, version]).encode(),
                    by="b",
                    device=chance.choice(("a", "b")),
                    device_seq=place + 1,
                    hlc=place + 1,
                    at=_BEGAN + timedelta(minutes=place),
                    clock=chance.choice(list(ClockQuality)),
                )
            )
        yield events


def _bare(schema: Any) -> Any:
    """A schema without what is only said about it."""
    if isinstance(schema, dict):
        return {name: _bare(part) for name, part in schema.items() if name not in ("description", "title")}
    return [_bare(part) for part in schema] if isinstance(schema, list) else schema


def _mark(kind: str) -> str:
    worked = hashlib.sha256()
    shape = _bare(msgspec.json.schema(KINDS[kind].state))
    worked.update(json.dumps(shape, sort_keys=True).encode())
    of_kind = {key: data for key, data in samples().items() if key[0].startswith(f"{kind}.")}
    assert of_kind, f"no event of {kind} has a sample"
    for events in _streams(kind, of_kind):
        state = KINDS[kind].fold(events)
        worked.update(b"-" if state is None else write(state))
    return worked.hexdigest()[:12]


def test_the_marks_of_the_read_models_are_those_of_this_program() -> None:
    marks = {kind: _mark(kind) for kind in KINDS}
    new = {kind: mark for kind, mark in marks.items() if MARKS.get(kind) != mark}
    assert marks == MARKS, (
        f"What a fold makes has changed. Put these into MARKS in frontdesk/projection.py: {new}. "
        "Data of before is then made anew at the next start."
    )
