"""One quick run from end to end: every promised figure is there, in its unit, and nothing is left behind."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

import bench
from bench import running, starting
from bench.amounts import QUICK
from bench.shop import bench_shop
from db.check import check
from db.folder import open_folder

UNITS = {
    "check_in_ratio": "times",
    "key_p50": "ms",
    "key_p99": "ms",
    "call_p99": "ms",
    "directory_import": "s",
    "directory_search": "ms",
    "start": "s",
    "memory": "MB",
    "rebuild": "events a second",
    "search": "ms",
    "speech": "ms",
    "letter_pdf": "ms",
    "letter_braille": "ms",
    "letter_audio": "ms",
    "pack_all_formats": "s",
    "wait_log": "ms",
    "wait_log_pdf": "ms",
}
TARGETS = {
    "check_in_ratio": 4,
    "key_p99": 50,
    "call_p99": 50,
    "directory_import": 10,
    "directory_search": 30,
    "start": 1.0,
    "memory": 180,
    "letter_pdf": 150,
    "letter_braille": 100,
    "letter_audio": 1000,
    "pack_all_formats": 10,
    "wait_log": 100,
    "rebuild": 20_000,
}
#: A voice or liblouis may not be installed, which is said.
MAY_BE_MISSING = {"speech", "letter_braille", "letter_audio", "pack_all_formats"}


@pytest.fixture
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the bench works in this test instead of the user's own cache."""
    monkeypatch.setattr("bench.shop.user_cache_path", lambda *_args, **_options: tmp_path)
    return tmp_path


def test_a_quick_run_measures_everything_and_leaves_nothing(qtbot: QtBot, cache: Path) -> None:
    told: list[str] = []
    report = bench.run(told.append, quick=True)
    assert {figure.id: figure.unit for figure in report.figures} == UNITS
    assert {f.id: f.target for f in report.figures if f.target is not None} == TARGETS
    lost = {figure.id: figure.note for figure in report.figures if figure.value is None}
    assert lost.keys() <= MAY_BE_MISSING, lost
    assert all(figure.value > 0 for figure in report.figures if figure.value is not None)
    assert told[-len(list(report.lines())) :] == list(report.lines())
    assert report.quick
    assert list(cache.iterdir()) == []


def test_the_visits_made_for_measuring_are_whole(cache: Path) -> None:
    """Rows copied from one day to others are what the program itself would have written."""
    with bench_shop() as shop:
        running.fill_past(shop, QUICK, 1_200, lambda _line: None)
        running.fill_past(shop, QUICK, 600, lambda _line: None)
        with shop.opened() as (folder, front):
            assert check(folder.store).clean
            days = [front.store.visits_of(day) for day in shop.lived]
            assert [len(day) for day in days] == [QUICK.day, QUICK.day]
            assert not any(visit.imported or visit.anomalies for day in days for visit in day)
            assert front.store.open_visits() == []


def test_a_program_that_does_not_start_is_reported_not_measured(
    cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(starting, "command", lambda folder: [sys.executable, "-c", "pass"])
    with bench_shop() as shop:
        figures = starting.starts(shop, QUICK)
    assert [(figure.id, figure.value) for figure in figures] == [("start", None), ("memory", None)]
    assert "ended" in figures[0].note


def test_the_folder_is_kept_from_others_while_it_is_open(cache: Path) -> None:
    with bench_shop() as shop:
        open_folder(shop.path, write=True, keyring=False).close()
        assert shop.path.parent == cache
    assert not shop.path.exists()
