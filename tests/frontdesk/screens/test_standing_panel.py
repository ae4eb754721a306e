"""The panel behind the header's status: the others, the county, what waits, what went wrong, what to do."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given

from frontdesk import words
from frontdesk.screens.standing_panel import Panel, panel
from frontdesk.screens.standing_troubles import to_see_to, troubles
from frontdesk.store import StoreError
from frontdesk.sync.standing import Here, Link, SetAside, Standing, Trouble
from tests.frontdesk.screens.standings import CUT, DESK_1, DISPLAY, HERE, NOW, WELL, standings


@pytest.fixture(autouse=True)
def _english() -> Iterator[None]:
    words.use("en")
    yield
    words.use("en")


def lines(shown: Panel) -> dict[str, str]:
    return {f"{part.title}/{line.head}": line.text for part in shown.parts for line in part.lines}


def codes(standing: Standing) -> list[str]:
    return [trouble.code for trouble in troubles(standing, NOW)]


def test_the_others_with_who_keeps_the_queue_in_step() -> None:
    shown = lines(panel(WELL, NOW))
    assert shown["The shop’s other machines/Display"] == (
        "Keeps the queue in step. Last exchange just now. Its clock agrees with this one."
    )
    assert shown["The shop’s other machines/Desk 1"] == (
        "Last exchange 4 min ago. Its clock agrees with this one."
    )
    assert "This machine/Task" not in shown


def test_this_machine_may_keep_it_in_step() -> None:
    assert lines(panel(replace(WELL, coordinator=""), NOW))["This machine/Task"] == "Keeps the queue in step."


def test_a_clock_apart_is_said_in_its_direction() -> None:
    peers = (
        replace(DISPLAY, clock_offset=timedelta(seconds=75)),
        replace(DESK_1, clock_offset=timedelta(days=-1, seconds=-5), exchanged=None),
        replace(DESK_1, name="", machine="m-9", clock_offset=None),
    )
    shown = lines(panel(replace(WELL, peers=peers), NOW))
    assert shown["The shop’s other machines/Display"].endswith("Its clock is 1:15 ahead of this one.")
    assert shown["The shop’s other machines/Desk 1"] == (
        "Not compared yet. Its clock is 1 day behind this one."
    )
    assert shown["The shop’s other machines/m-9"].endswith("Its clock is not known yet.")


def test_nobody_answers() -> None:
    alone = replace(WELL, peers=(), lan_since=CUT)
    assert lines(panel(alone, NOW))["The shop’s other machines/Others"] == "Nobody answers since 10:31."
    unknown = replace(alone, lan_since=None)
    assert lines(panel(unknown, NOW))["The shop’s other machines/Others"] == "Nobody answers."


def test_the_county() -> None:
    shown = lines(panel(WELL, NOW))
    assert shown["The county’s record/Connection"] == "works, since 08:42"
    assert shown["The county’s record/Last exchange"] == "just now"
    assert shown["The county’s record/Clock"] == "Its clock agrees with this one."
    assert shown["The county’s record/Waits to be sent"] == "nothing"
    never = replace(WELL, county=Link.UNKNOWN, county_exchanged=None, to_send=1)
    shown = lines(panel(never, NOW))
    assert shown["The county’s record/Connection"] == "being made"
    assert shown["The county’s record/Last exchange"] == "none since the start"
    assert shown["The county’s record/Waits to be sent"] == "1 step, kept safely on this machine"
    long_ago = replace(WELL, county_exchanged=NOW - timedelta(hours=2))
    assert lines(panel(long_ago, NOW))["The county’s record/Last exchange"] == "at 08:42"


@pytest.mark.parametrize(
    ("link", "trouble", "said"),
    [
        (Link.OFFLINE, "server_full", "the server has no room for another connection"),
        (Link.OFFLINE, "unreachable", "nobody answers"),
        (Link.NOT_AUTHORISED, "centre_older", "the record is older than this program"),
        (Link.NOT_AUTHORISED, "password", "this machine is not let in"),
        (Link.NOT_AUTHORISED, "closed", "the shop was closed in the record"),
        (Link.UP_TO_DATE, "server_full", "works"),
    ],
)
def test_the_connection_says_what_is_the_matter_where_somebody_did_answer(
    link: Link, trouble: str, said: str
) -> None:
    shown = lines(panel(replace(WELL, county=link, county_since=CUT, trouble=trouble), NOW))
    assert shown["The county’s record/Connection"] == f"{said}, since 10:31"


def test_a_desk_on_its_own_says_how_to_share() -> None:
    shown = panel(None, NOW)
    assert shown.title == "This desk on its own"
    assert "frontdesk enrol" in shown.means
    assert not shown.parts
    assert not shown.troubles


def test_what_was_set_aside_is_listed_with_the_reason() -> None:
    aside = (
        SetAside("0199", "id_reuse"),
        SetAside("0200", "rejected: other_site"),
        SetAside("0201", "odd"),
        SetAside("0202", "unreadable"),
    )
    shown = panel(replace(WELL, aside=24, set_aside=aside), NOW)
    assert lines(shown)["Set aside/0202"] == "It came from another machine and could not be read."
    assert lines(shown)["Set aside/0199"] == "Elsewhere there is another step under the same number."
    assert lines(shown)["Set aside/0200"].startswith("This machine is enrolled for another shop")
    assert lines(shown)["Set aside/0201"] == "It was not accepted: odd"
    assert lines(shown)["Set aside/And more"] == "20 steps"
    assert shown.troubles[0].title == "24 steps could not be passed on and were set aside."


def test_how_this_machine_was_set_up() -> None:
    shown = lines(panel(WELL, NOW))
    assert shown["This machine/Name"] == "Desk 3"
    assert shown["This machine/Certificate"] == "good until 11 June 2027"
    assert shown["This machine/Finds the others"] == "by itself on this network"
    assert shown["This machine/Listens at"] == "192.0.2.3:7447"
    assert shown["This machine/County’s server"] == "db.example.org"
    fixed = replace(HERE, addresses=("192.0.2.7:7447",))
    for here, said in (
        (fixed, "by itself on this network, and at 192.0.2.7:7447"),
        (replace(fixed, multicast=False), "at 192.0.2.7:7447"),
        (replace(HERE, multicast=False), "not at all"),
    ):
        assert lines(panel(replace(WELL, here=here), NOW))["This machine/Finds the others"] == said


@pytest.mark.parametrize("code", list(Trouble))
def test_each_trouble_says_what_it_means_and_what_to_do(code: Trouble) -> None:
    for standing in (replace(WELL, noticed=(code,)), replace(WELL, lan_trouble=code)):
        (trouble,) = troubles(standing, NOW)
        assert trouble.code == code
        assert trouble.title.endswith(".")
        assert trouble.text.endswith(".")


def test_what_needs_nobody_is_told_but_not_counted() -> None:
    standing = replace(WELL, noticed=(Trouble.RESTORED, Trouble.CLONED))
    assert codes(standing) == ["cloned", "restored"]
    assert to_see_to(standing, NOW) == 1


def test_why_the_county_does_not_take_anything() -> None:
    shut = replace(WELL, county=Link.NOT_AUTHORISED)
    assert codes(shut) == ["not_authorised"]
    assert codes(replace(shut, trouble="password")) == ["password"]
    assert "enrol this machine again" in troubles(replace(shut, trouble="password"), NOW)[0].text
    assert codes(replace(WELL, county=Link.OFFLINE, trouble="unreachable")) == []
    assert codes(replace(WELL, county=Link.OFFLINE, trouble="server_full")) == ["server_full"]
    odd = troubles(replace(shut, trouble="E99"), NOW)[0]
    assert odd.text == "Tell your ICT team this word: E99"


def test_a_certificate_near_its_end_is_told_of() -> None:
    def ending(days: float) -> Standing:
        return replace(WELL, here=Here(machine="m-3", certificate_until=NOW + timedelta(days=days)))

    assert codes(ending(15)) == []
    assert codes(ending(13)) == ["certificate_soon"]
    assert "6 December" in troubles(ending(13), NOW)[0].title
    assert codes(ending(-1)) == ["certificate_expired"]
    assert codes(replace(ending(-1), lan_trouble=Trouble.CERTIFICATE_EXPIRED)) == ["certificate_expired"]
    assert lines(panel(ending(-1), NOW))["This machine/Certificate"] == "ended on 22 November 2026"
    nothing = replace(WELL, here=Here())
    assert lines(panel(nothing, NOW))["This machine/Certificate"] == "not known"


def test_a_clock_a_day_off_is_told_of() -> None:
    off = replace(WELL, clock_offset_county=timedelta(days=1, hours=2))
    assert "differ by 1 day." in troubles(off, NOW)[0].title
    peer = replace(WELL, peers=(replace(DESK_1, clock_offset=timedelta(seconds=6)),))
    assert "The clocks of Desk 1 and of this computer differ by 0:06." in troubles(peer, NOW)[0].title


def test_a_clock_that_was_never_measured_is_not_spoken_of() -> None:
    assert "The county’s record/Clock" in lines(panel(WELL, NOW))
    assert "The county’s record/Clock" not in lines(panel(replace(WELL, clock_offset_county=None), NOW))


def test_a_machine_with_our_own_number_is_a_clone() -> None:
    assert codes(replace(WELL, peers=(replace(DESK_1, machine="m-3"),))) == ["cloned"]


@given(standings)
def test_everything_can_be_said_in_both_languages(standing: Standing) -> None:
    for language in ("en", "cy"):
        words.use(language)
        shown = panel(standing, NOW)
        assert shown.means in shown.spoken()
        assert all(line.head and line.text for part in shown.parts for line in part.lines)
        if any(trouble.see_to for trouble in shown.troubles) and (standing.lan or standing.county):
            assert shown.kind == "warn"
    words.use("en")


@pytest.mark.parametrize("code", ["files_broken", "files_mixed", "files_open", "not_yet_valid"])
def test_an_identity_that_cannot_be_used_is_told_in_words(code: str) -> None:
    (trouble,) = troubles(replace(WELL, lan_trouble=code), NOW)
    assert "frontdesk enrol" in trouble.text or "clock right" in trouble.text
    assert code not in trouble.text


def test_what_others_do_and_cannot_be_kept_here_is_told_with_what_to_do() -> None:
    (trouble,) = troubles(replace(WELL, noticed=("disk_full",)), NOW)
    assert trouble.title == "What the others do can’t be kept on this computer."
    assert trouble.text == StoreError("disk_full").words()
    assert trouble.see_to
