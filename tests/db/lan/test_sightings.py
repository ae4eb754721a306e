"""Who sees whom, as programs say it: when somebody is missed, so that the network is opened anew."""

from __future__ import annotations

import msgspec

from db.lan.sightings import Sightings


def said(*addresses: str) -> bytes:
    return msgspec.json.encode(list(addresses))


def test_nobody_is_missed_where_each_sees_each() -> None:
    sightings = Sightings()
    sightings.see(frozenset({"b", "c"}))
    sightings.told("b", said("a", "c"))
    sightings.told("c", said("a", "b"))
    assert not sightings.missing("a")


def test_who_is_seen_by_another_only_is_missed() -> None:
    sightings = Sightings()
    sightings.see(frozenset({"b"}))
    sightings.told("b", said("a", "c"))
    assert sightings.missing("a")


def test_who_is_seen_and_does_not_see_this_one_is_missed() -> None:
    sightings = Sightings()
    sightings.see(frozenset({"b", "c"}))
    sightings.told("b", said("a", "c"))
    assert sightings.missing("a")  # not a word of c
    sightings.told("c", said("b"))
    assert sightings.missing("a")
    sightings.told("c", said("b", "a"))
    assert not sightings.missing("a")


def test_a_word_may_come_before_who_says_it_is_seen() -> None:
    sightings = Sightings()
    sightings.told("b", said("a", "c"))
    sightings.see(frozenset({"c"}))
    sightings.told("c", said("a", "b"))
    sightings.see(frozenset({"b", "c"}))
    assert not sightings.missing("a")


def test_what_one_said_that_is_gone_counts_no_more() -> None:
    sightings = Sightings()
    sightings.see(frozenset({"b"}))
    sightings.told("b", said("a", "c"))
    assert sightings.see(frozenset()) == said()
    assert not sightings.missing("a")


def test_what_can_not_be_read_is_passed_over() -> None:
    sightings = Sightings()
    sightings.see(frozenset({"b"}))
    sightings.told("b", said("a"))
    sightings.told("b", b"\xff")
    assert not sightings.missing("a")
