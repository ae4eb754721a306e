"""The simulation as part of the checks: it holds, and it bites where a part is taken out.

The whole of it is ``python -m tests.simulation --seeds A-B``; a seed that once failed stays in `KEPT`.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from frontdesk.visit import facts, merge_facts
from tests.contracts.samples import event
from tests.simulation.day import play
from tests.simulation.disk import Disk
from tests.simulation.faults import FAULTS
from tests.simulation.world import World

ROOT = Path(__file__).parents[2]
#: Seeds that failed while this was built, beside some of the two hundred. What they showed has its own tests:
#: a refusal nobody heard, a clock hours ahead, a clone's call, a call refused here and confirmed there, one
#: that went ahead and was let go before the other's was confirmed, a call by a copy at the same desk,
#: one visitor served twice at one desk, the first time under a clock that is not in the figures.
KEPT = (402, 566, 696, 739, 773, 1081, 1154, 1526, 1558, 1560, 1640, 2947, 3598, 4364, 10273)


def simulate(*options: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "tests.simulation", *options]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)


def test_two_hundred_days_with_every_fault_keep_every_invariant() -> None:
    ran = simulate("--seeds", "1-200", "--jobs", "2")
    print(ran.stdout)
    assert ran.returncode == 0, ran.stdout + ran.stderr
    assert ran.stdout.startswith("200 days: ")
    for none in ("0 unflagged", "0 lost", "0 duplicates"):
        assert none in ran.stdout
    for some in (" 0 cuts", " 0 crashes", " 0 calls refused", " 0 went ahead", "calls 0 flagged"):
        assert some not in ran.stdout


@pytest.mark.parametrize(
    ("part", "invariant"), [("audit", "1: "), ("coordinator", "4: "), ("gapless", "6: ")]
)
def test_it_fails_where_a_part_is_taken_out(part: str, invariant: str) -> None:
    ran = simulate("--seeds", "1-16", "--jobs", "2", "--without", part)
    assert ran.returncode == 1
    assert invariant in ran.stdout
    assert "seed " in ran.stdout
    assert "BROKEN" in ran.stdout


@pytest.mark.parametrize("fault", FAULTS)
def test_each_fault_alone(fault: str) -> None:
    counts, broken = play(3, (fault,))
    assert broken == []
    assert counts.visits > 10


def test_quiet_days_know_no_cuts_and_no_double_calls() -> None:
    refused = 0
    for seed in range(1, 7):
        counts, broken = play(seed, ())
        assert broken == []
        assert (counts.cuts, counts.crashes, counts.doubles_flagged, counts.same_tickets) == (0, 0, 0, 0)
        refused += counts.refused
    assert refused > 0


def test_a_seed_plays_the_same_day_every_time() -> None:
    assert play(7) == play(7)


def test_a_fault_nobody_knows_is_refused() -> None:
    assert simulate("--faults", "earthquake").returncode == 2


@pytest.mark.parametrize("seed", KEPT)
def test_a_seed_that_once_failed_holds(seed: int) -> None:
    assert play(seed)[1] == []


def calm() -> World:
    """Everybody is there, and nothing has happened for a while."""
    world = World(1)
    for machine in world.machines:
        machine.alive = True
    return world


CALLED = event("visit/v", facts.Called(desk="1", asks=True), 1)


def test_a_double_call_counts_against_a_coordinator_that_could_know_of_the_first_one() -> None:
    world = calm()
    display, one, two = world.machines[:3]
    one.disk.append([CALLED])
    display.disk.append([CALLED])
    for number, counts in enumerate((True, True, False)):
        world.truth.calls.clear()
        world.made("v", CALLED.id, one, confirmed=True)
        world.made("v", f"second {number}", two, confirmed=True)
        assert world.truth.doubles[-1].steady is counts
        one.disk = Disk()  # set back to a backup: others still know
        display.group = number  # and now they are cut off


def test_a_call_is_over_for_who_undid_a_merge_and_knew_of_it() -> None:
    undone = event("visit/v", merge_facts.MergeUndone(), 2)
    for knew, doubles in ((True, 0), (False, 1)):
        world = calm()
        _, one, two = world.machines[:3]
        two.disk.append([CALLED] * knew)
        world.made("v", CALLED.id, one, confirmed=True)
        world.acknowledged(two, [undone])
        world.made("v", "second", two, confirmed=True)
        assert len(world.truth.doubles) == doubles
