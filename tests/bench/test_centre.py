"""A quick run of what machines share: every figure is there, and a machine without a server is told so."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

import bench
from bench import centre, postgres

NAMES = ["push", "caught_up", "pulled", "push_p99", "listeners"]
LAN = [
    "claim_p99",
    "race_p99",
    "idle_cpu",
    "idle_bytes",
    "offline_caught_up",
    "while_caught_up",
    "painted_elsewhere",
]


def test_a_quick_run_measures_the_county_s_record_and_the_shop_s_network() -> None:
    if postgres.programs() is None:
        assert not os.environ.get("CI"), "the county's record must be tested in CI"
        pytest.skip("NOT TESTED HERE: measuring the county's record, because no PostgreSQL 15 is installed")
    told: list[str] = []
    report = bench.run(told.append, quick=True, part="sync")
    assert [figure.id for figure in report.figures] == NAMES + LAN
    assert all(figure.value for figure in report.figures), [figure.note for figure in report.figures]
    assert told[-1] == report.summary


def test_without_a_server_every_figure_says_why(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(postgres, "_DEBIAN", Path("/nowhere"))
    monkeypatch.setenv("PATH", "/nowhere")
    figures = list(centre.centre_figures(lambda _line: None, quick=True))
    assert [figure.id for figure in figures] == NAMES
    assert all(figure.value is None and "no PostgreSQL" in figure.note for figure in figures)
