"""Without power while others' events come: what was kept of this machine's own is there, the data is whole.

What others wrote is not synced by itself (it is durable where it was made): a cut may take the latest of it.
"""

from __future__ import annotations

import random
import shutil
from contextlib import closing
from pathlib import Path

import pytest

from db.check import check
from db.folder import open_folder
from tests.contracts.samples import new, whole_visit
from tests.db.power import Disk, can_watch, watch
from tests.db.rescuer import SHARED

CUTS = 60


@pytest.mark.skipif(not can_watch(), reason="NOT TESTED HERE: cutting the power needs strace")
def test_what_was_kept_outlives_a_cut_at_any_moment(path: Path, tmp_path: Path) -> None:
    with closing(open_folder(path, write=True, keyring=False)) as data:
        data.store.append(whole_visit(new("visit")))
    before = shutil.copytree(path, tmp_path / "before")
    steps = watch(["share", str(path)], path)
    said = [number for number, step in enumerate(steps) if step.name.startswith("kept-")]
    assert len(said) == SHARED
    syncs = sum(step.what == "sync" and step.name.endswith("-wal") for step in steps[said[0] : said[-1]])
    assert syncs < 2 * SHARED  # three in four transactions wait for no disk
    seed = random.randrange(1 << 32)
    print("seed", seed)
    chance = random.Random(seed)
    lost = 0
    for number in range(CUTS):
        disk = Disk(before)
        done = steps[: chance.randint(said[0], len(steps))]
        for step in done:
            disk.do(step)
        left = tmp_path / f"cut{number}"
        disk.cut(chance, left)
        kept = {file.name.removeprefix("kept-") for file in left.glob("kept-*")}
        with closing(open_folder(left, write=True, keyring=False)) as data:
            there = {event.id for event in data.store.log()}
            found = check(data.store)
        assert (found.file, found.triggers, found.streams) == ((), (), ())
        assert kept <= there
        lost += len(kept) < sum(step.name.startswith("kept-") for step in done)
        shutil.rmtree(left)
    assert lost  # else no cut came at a moment that matters
