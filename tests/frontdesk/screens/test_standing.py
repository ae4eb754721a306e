"""What the header says of a machine's standing: each state, in both languages, and never more than is so."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given

from frontdesk import words
from frontdesk.screens.standing import State, Status, state_of, status
from frontdesk.screens.standing_troubles import to_see_to
from frontdesk.sync.standing import Link, Standing
from frontdesk.words import translate
from tests.frontdesk.screens.standings import CUT, DESK_1, NOW, WELL, standings


@pytest.fixture(autouse=True)
def _english() -> Iterator[None]:
    words.use("en")
    yield
    words.use("en")


def said(standing: Standing, seen_to: int = 0) -> str:
    shown = status(standing, NOW, seen_to)
    assert shown is not None
    return f"{shown.kind}: {shown.text}"


def no_county(since_lan: bool = True) -> Standing:
    return replace(WELL, county=None, county_since=None, lan_since=CUT if since_lan else None)


DOWN = replace(WELL, county=Link.OFFLINE, county_since=CUT, to_send=12)
NO_LAN = replace(WELL, lan=False, peers=())
CASES: list[tuple[Standing, str, str]] = [
    (WELL, "ok: Up to date", "ok: Yn gyfredol"),
    (replace(WELL, to_send=12), "plain: Sending, 12 to send", "plain: Yn anfon, 12 i’w hanfon"),
    (replace(WELL, county=Link.BUSY), "plain: Catching up", "plain: Yn dal i fyny"),
    (replace(WELL, county=Link.UNKNOWN), "plain: Connecting", "plain: Yn cysylltu"),
    (
        replace(WELL, peers=(replace(DESK_1, exchanged=None),)),
        "plain: Catching up",
        "plain: Yn dal i fyny",
    ),
    (
        DOWN,
        "warn: LAN only, 12 to send, since 10:31",
        "warn: LAN yn unig, 12 i’w hanfon, ers 10:31",
    ),
    (
        replace(DOWN, county=Link.NOT_AUTHORISED, to_send=0),
        "warn: LAN only, since 10:31",
        "warn: LAN yn unig, ers 10:31",
    ),
    (
        replace(DOWN, peers=()),
        "warn: Alone, 12 to send, since 10:31",
        "warn: Ar ei phen ei hun, 12 i’w hanfon, ers 10:31",
    ),
    (
        replace(WELL, peers=(), lan_since=CUT),
        "warn: County only, since 10:31",
        "warn: Y sir yn unig, ers 10:31",
    ),
    (no_county(), "ok: In step with the shop", "ok: Yn gytûn â’r siop"),
    (replace(no_county(), to_send=900), "ok: In step with the shop", "ok: Yn gytûn â’r siop"),
    (replace(no_county(), peers=()), "warn: Alone, since 10:31", "warn: Ar ei phen ei hun, ers 10:31"),
    (replace(no_county(since_lan=False), peers=()), "warn: Alone", "warn: Ar ei phen ei hun"),
    (NO_LAN, "ok: Up to date", "ok: Yn gyfredol"),
    (
        replace(NO_LAN, county=Link.OFFLINE, county_since=CUT, to_send=1),
        "warn: Offline, 1 to send, since 10:31",
        "warn: All-lein, 1 i’w anfon, ers 10:31",
    ),
]


@pytest.mark.parametrize(("standing", "english", "welsh"), CASES, ids=[case[1] for case in CASES])
def test_each_state_is_said_in_both_languages(standing: Standing, english: str, welsh: str) -> None:
    assert said(standing) == english
    words.use("cy")
    assert said(standing) == welsh


def test_a_desk_on_its_own_says_nothing() -> None:
    assert status(None, NOW) is None
    assert status(Standing(), NOW) is None
    assert status(Standing(to_send=400), NOW) is None


def test_what_is_to_be_seen_to_is_said_with_a_sign() -> None:
    assert said(WELL, 1) == "warn: Up to date, 1 to see to"
    words.use("cy")
    assert said(WELL, 2) == "warn: Yn gyfredol, 2 i ofalu amdanynt"


def test_alone_is_since_both_links_were_gone() -> None:
    later = CUT + timedelta(minutes=5)
    alone = replace(DOWN, peers=(), lan_since=later, to_send=0)
    assert said(alone) == "warn: Alone, since 10:36"
    assert said(replace(alone, county_since=later, lan_since=CUT)) == "warn: Alone, since 10:36"
    assert said(replace(alone, county_since=None)) == "warn: Alone, since 10:36"


def test_a_coordinator_that_is_there_and_silent_is_not_in_step() -> None:
    def last(minutes: float) -> Standing:
        display, *others = WELL.peers
        return replace(WELL, peers=(replace(display, exchanged=NOW - timedelta(minutes=minutes)), *others))

    assert said(last(1.9)) == "ok: Up to date"
    assert said(last(2.1)) == "plain: Catching up"
    assert said(replace(last(2.1), coordinator="")) == "ok: Up to date", (
        "the others ask, where it is this one"
    )


def test_another_day_is_named() -> None:
    assert said(replace(DOWN, county_since=CUT - timedelta(days=2), to_send=0)).endswith("Saturday 10:31")
    assert said(replace(DOWN, county_since=CUT - timedelta(days=8), to_send=0)).endswith(
        "15 November 2026, 10:31"
    )
    assert said(replace(DOWN, county_since=CUT + timedelta(days=2), to_send=0)).endswith(
        "25 November 2026, 10:31"
    )


def test_another_count_is_the_same_state_to_a_screen_reader() -> None:
    before, after = status(DOWN, NOW), status(replace(DOWN, to_send=13), NOW)
    assert isinstance(before, Status)
    assert isinstance(after, Status)
    assert before.key == after.key
    assert before.said == after.said == "LAN only, since 10:31"
    healed = status(WELL, NOW)
    assert healed is not None
    assert healed.key != before.key


@given(standings)
def test_nothing_says_up_to_date_while_something_waits(standing: Standing) -> None:
    shown = status(standing, NOW, to_see_to(standing, NOW))
    for language in ("en", "cy"):
        words.use(language)
        shown = status(standing, NOW, to_see_to(standing, NOW))
        if shown is None:
            continue
        claim = translate("Standing", "Up to date") in shown.text
        if standing.to_send or standing.county is not Link.UP_TO_DATE:
            assert not claim
        if shown.kind == "ok":
            assert not to_see_to(standing, NOW)
            assert standing.county is None or not standing.to_send
            assert not standing.lan or all(peer.exchanged is not None for peer in standing.peers)
    words.use("en")


@given(standings)
def test_only_a_machine_for_which_nothing_was_set_up_says_nothing(standing: Standing) -> None:
    single = standing.county is None and not standing.lan
    assert (state_of(standing, NOW) is State.SINGLE) is single
    assert (status(standing, NOW) is None) is single
