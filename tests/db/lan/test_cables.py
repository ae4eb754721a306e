"""Machines with cards and cables of their own: found by multicast, cut off in silence, back again."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.db.lan.cables import Cables, NoCables
from tests.db.lan.shop import Shop


@pytest.fixture
def cables() -> Iterator[Cables]:
    """Real cables, as far as the kernel makes them."""
    try:
        made = Cables()
    except NoCables as error:
        pytest.skip(f"NOT TESTED HERE: multicast, and a cable cut in silence, because {error}")
    yield made
    made.close()


def test_machines_find_each_other_by_multicast_and_again_after_a_cut(shop: Shop, cables: Cables) -> None:
    of = [shop.enrol(name, rank, listen="", peers=(), multicast=True) for rank, name in enumerate("abc")]
    shop.introduce(of)
    a, b, c = machines = [cables.machine(each) for each in of]
    for machine in machines:
        machine.start()
    a.tells("joined b", "joined c")
    b.tells("joined a", "joined c")
    c.tells("joined a", "joined b")
    c.cut()
    a.tells("left c")
    b.tells("left c")
    c.tells("left a", "left b")
    c.mend()
    a.tells("joined c")
    b.tells("joined c")
    c.tells("joined a", "joined b")
    c.reaches(a)
    c.reaches(b)


def test_two_that_lost_each_other_only_find_each_other_again_by_a_fixed_address(
    shop: Shop, cables: Cables
) -> None:
    hub = "10.77.0.1:7447"
    of = [shop.enrol("a", 0, listen=hub, peers=())]
    of += [shop.enrol(name, 1, listen="0.0.0.0:0", peers=(hub,)) for name in "bc"]
    shop.introduce(of)
    a, b, c = machines = [cables.machine(each) for each in of]
    for machine in machines:
        machine.start()
    a.tells("joined b", "joined c")
    b.tells("joined a", "joined c")
    c.tells("joined a", "joined b")
    b.shun(c)
    c.shun(b)
    b.tells("left c")
    c.tells("left b")
    b.shun(c, again=True)
    c.shun(b, again=True)
    b.tells_at_last("joined c")
    c.tells_at_last("joined b")
