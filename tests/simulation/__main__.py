"""``python -m tests.simulation --seeds A-B``: play simulated days and say in a line what happened."""

from __future__ import annotations

import argparse
import logging
import multiprocessing
import sys
from functools import partial

import structlog

from tests.simulation.day import play
from tests.simulation.faults import FAULTS
from tests.simulation.world import Counts

PARTS = ("audit", "coordinator", "gapless")


def seeds(text: str) -> range:
    """A range such as 1-200, or one seed."""
    first, _, last = text.partition("-")
    return range(int(first), int(last or first) + 1)


def quiet() -> None:
    """Nothing is logged: it would be millions of lines."""
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(logging.CRITICAL))


def played(seed: int, faults: tuple[str, ...], without: str) -> tuple[int, Counts, list[str]]:
    """One seed, as a process of the pool plays it."""
    counts, problems = play(seed, faults, without)
    return seed, counts, problems


def line(counts: Counts) -> str:
    """The summary."""
    return (
        f"{counts.seeds} days: {counts.visits} visits, {counts.events} events, {counts.cuts} cuts, "
        f"{counts.crashes} crashes, {counts.not_kept} times no room, "
        f"{counts.refused} calls refused, {counts.went_ahead} went ahead, "
        f"double calls {counts.doubles_flagged} flagged {counts.doubles_unflagged} unflagged, "
        f"{counts.lost} lost, {counts.duplicates} duplicates, {counts.same_tickets} same tickets, "
        f"{counts.destroyed} destroyed with their only disk"
    )


def main(arguments: list[str] | None = None) -> int:
    """Play; the exit code."""
    parser = argparse.ArgumentParser(prog="python -m tests.simulation", description=__doc__)
    parser.add_argument("--seeds", type=seeds, default=seeds("1-200"), metavar="A-B")
    parser.add_argument("--faults", default=",".join(FAULTS), help=f"of {','.join(FAULTS)}; or none")
    parser.add_argument("--without", choices=PARTS, default="", help="take a part out: it has to fail")
    parser.add_argument("--jobs", type=int, default=1, help="processes")
    options = parser.parse_args(arguments)
    faults = tuple(name for name in options.faults.split(",") if name != "none")
    if unknown := set(faults) - FAULTS.keys():
        parser.error(f"no such fault: {', '.join(sorted(unknown))}")
    play_one = partial(played, faults=faults, without=options.without)
    total, failed = Counts(), 0
    with multiprocessing.Pool(options.jobs, quiet) as pool:
        for seed, counts, problems in pool.imap(play_one, options.seeds, chunksize=2):
            total.add(counts)
            failed += bool(problems)
            for problem in problems[:5]:
                print(f"seed {seed}: {problem}")
    print(line(total) + (f"; {failed} seeds BROKEN" if failed else "; every invariant holds"))
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
