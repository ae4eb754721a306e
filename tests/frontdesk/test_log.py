"""The envelope and the registry: names are for ever, and a sample of each stands as a fixture for ever."""

import json
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import msgspec
import pytest

from frontdesk import log, projection
from frontdesk.log import (
    ClockQuality,
    Event,
    Fact,
    decode,
    encode,
    fact,
    in_order,
    name_of,
    registered,
    upcaster,
)

SAMPLES = Path(__file__).parent / "event_samples"


def event(type_: str, data: bytes, version: int = 1, hlc: int = 1, id_: str = "e") -> Event:
    return Event(
        id=id_,
        site="s",
        stream="visit/v",
        type=type_,
        version=version,
        data=data,
        by="b",
        device="d",
        device_seq=hlc,
        hlc=hlc,
        at=datetime(2026, 11, 23, tzinfo=UTC),
        clock=ClockQuality.SYSTEM,
    )


def samples() -> dict[tuple[str, int], dict[str, Any]]:
    found = {}
    for path in sorted(SAMPLES.glob("*.json")):
        name, _, version = path.stem.rpartition(".v")
        found[name, int(version)] = json.loads(path.read_text(encoding="utf-8"))
    return found


def released() -> dict[tuple[str, int], type[Fact]]:
    return {key: cls for key, cls in registered().items() if not key[0].startswith("test.")}


def test_every_event_type_and_version_has_a_stored_sample() -> None:
    known = {"visit", "desk", "appointment", "record", "promise", "referral", "email", "machine"}
    known |= {"booking", "staff", "conflict", "document", "preference", "report"}
    assert set(projection.KINDS) == known
    assert set(samples()) >= set(released())


@pytest.mark.parametrize("key", sorted(samples()), ids=str)
def test_a_stored_sample_is_still_read_and_written_as_it_was(key: tuple[str, int]) -> None:
    stored = samples()[key]
    payload = decode(event(key[0], json.dumps(stored).encode(), key[1]))
    assert payload is not None, f"{key} can no longer be read"
    newest = name_of(payload)
    assert newest[0] == key[0]
    if newest == key:
        assert json.loads(encode(payload)) == stored


def test_a_name_and_version_are_given_once() -> None:
    @fact("test.once")
    class Once(Fact, frozen=True, kw_only=True):
        pass

    with pytest.raises(ValueError, match="registered twice"):
        fact("test.once")(Once)


def test_unknown_types_versions_and_broken_data_are_not_read_but_do_no_harm() -> None:
    assert decode(event("visit.from_the_future", b"{}")) is None
    assert decode(event("visit.called", b"{}", version=99)) is None
    assert decode(event("visit.called", b"not json")) is None
    assert decode(event("visit.called", b"{}")) is None


def test_a_time_that_does_not_say_its_offset_is_not_read() -> None:
    """It can't be compared with any other: one such event would stop every screen that sorts by arrival."""
    timed = [
        (key, name) for key, sample in samples().items() for name, value in sample.items() if is_time(value)
    ]
    assert len(timed) >= 5
    for key, name in timed:
        naive = samples()[key] | {name: "2026-11-19T10:29:00"}
        assert decode(event(key[0], json.dumps(naive).encode(), key[1])) is None, (key, name)


def is_time(value: object) -> bool:
    return isinstance(value, str) and value[10:11] == "T"


def test_data_nested_beyond_all_measure_is_not_read() -> None:
    deep = b'{"desk":"3","more":' + b"[" * 100_000 + b"]" * 100_000 + b"}"
    assert decode(event("visit.called", deep)) is None


def test_an_older_version_that_is_no_object_is_not_read() -> None:
    upcaster("test.listed", 1)(lambda data: data.copy())
    assert decode(event("test.listed", b"7")) is None


def test_an_older_version_is_brought_up_step_by_step() -> None:
    @fact("test.moved", 3)
    class Moved(Fact, frozen=True, kw_only=True):
        place: str

    upcaster("test.moved", 1)(lambda data: {"to": data["desk"]})
    upcaster("test.moved", 2)(lambda data: {"place": data["to"]})
    assert decode(event("test.moved", b'{"desk":"3"}')) == Moved(place="3")
    assert decode(event("test.moved", b'{"to":"4"}', 2)) == Moved(place="4")
    assert decode(event("test.moved", b'{"wrong":1}')) is None


def test_an_upcaster_that_ends_in_an_unknown_version_reads_nothing() -> None:
    upcaster("test.dead_end", 1)(lambda data: data)
    assert decode(event("test.dead_end", b"{}")) is None


def test_events_fold_in_hlc_then_device_then_id_order() -> None:
    late, early, tie = event("a", b"", hlc=2), event("a", b"", hlc=1), event("a", b"", hlc=2, id_="a")
    assert in_order([late, early, tie]) == [early, tie, late]


def test_the_envelope_survives_json() -> None:
    original = event("visit.called", encode(log.registered()["visit.called", 1](desk="3")))
    assert msgspec.json.decode(msgspec.json.encode(original), type=Event) == original
