"""Standings for tests: a shop of three machines at half past ten, and any that Hypothesis thinks of."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from hypothesis import strategies as st

from frontdesk.sync.standing import Here, Link, PeerStanding, SetAside, Standing, Trouble

NOW = datetime(2026, 11, 23, 10, 42, tzinfo=UTC)
CUT = NOW.replace(minute=31)

DISPLAY = PeerStanding("Display", 0, "m-0", NOW - timedelta(seconds=20), timedelta(milliseconds=3))
DESK_1 = PeerStanding("Desk 1", 1, "m-1", NOW - timedelta(minutes=4), timedelta(seconds=-1))
HERE = Here(
    name="Desk 3",
    rank=3,
    machine="m-3",
    listen=("192.0.2.3:7447",),
    certificate_until=NOW + timedelta(days=200),
    county="db.example.org",
)
#: All is well: a shop's network, a centre, nothing to send.
WELL = Standing(
    shared=True,
    county=Link.UP_TO_DATE,
    county_since=NOW - timedelta(hours=2),
    county_exchanged=NOW - timedelta(seconds=9),
    lan=True,
    lan_since=NOW - timedelta(hours=2),
    peers=(DISPLAY, DESK_1),
    coordinator="Display",
    clock_offset_county=timedelta(milliseconds=40),
    here=HERE,
)

_moments = st.one_of(
    st.none(), st.integers(0, 60 * 24 * 40).map(lambda minutes: NOW - timedelta(minutes=minutes))
)
_spans = st.one_of(st.none(), st.integers(-200_000, 200_000).map(lambda s: timedelta(seconds=s)))
_peers = st.builds(
    PeerStanding,
    st.sampled_from(["", "Desk 1", "Display"]),
    st.integers(0, 3),
    st.sampled_from(["m-1", "m-2", "m-3"]),
    _moments,
    _spans,
)
_codes = st.sampled_from(["", "password", "unreachable", "never heard of", *map(str, Trouble)])

#: Any standing, also such as no node would tell.
standings = st.builds(
    Standing,
    shared=st.booleans(),
    county=st.one_of(st.none(), st.sampled_from(Link)),
    county_since=_moments,
    county_exchanged=_moments,
    lan=st.booleans(),
    lan_since=_moments,
    peers=st.lists(_peers, max_size=3).map(tuple),
    coordinator=st.sampled_from(["", "Display", "Desk 1"]),
    to_send=st.integers(0, 3),
    aside=st.integers(0, 30),
    clock_offset_county=_spans,
    trouble=_codes,
    lan_trouble=_codes,
    noticed=st.lists(_codes, max_size=2).map(tuple),
    set_aside=st.lists(
        st.builds(SetAside, st.just("0199"), st.sampled_from(["id_reuse", "rejected: other_site", "x"])),
        max_size=25,
    ).map(tuple),
    here=st.sampled_from([Here(), HERE]),
)
