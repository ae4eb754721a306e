"""The report: what is missed is said so in words, units stand behind the numbers, JSON says the same."""

from __future__ import annotations

import msgspec

from bench.machine import Machine, memory
from bench.report import Figure, Report, number_text, table
from bench.timing import at_most

MACHINE = Machine(2, "Linux", "3.11", "6.11", "4.19", "offscreen")
MET = Figure(id="a", what="Quick thing", value=12.0, unit="ms", target=50)
MISSED = Figure(id="b", what="Slow thing", value=61.0, unit="ms", target=50, note="the slowest 90 ms")
TOO_FEW = Figure(id="c", what="Events", value=19_999, unit="events a second", target=20_000, at_least=True)
UNKNOWN = Figure(id="d", what="Lost thing", value=None, unit="s", target=1.0, note="the program ended")
TOLD = Figure(id="e", what="Told thing", value=0.0412, unit="s")


def report(*figures: Figure, quick: bool = False) -> str:
    return "\n".join(Report(MACHINE, figures, quick).lines())


def line_of(text: str, what: str) -> str:
    return next(line for line in text.splitlines() if line.startswith(what))


def test_a_target_that_is_missed_is_reported_as_missed_in_words() -> None:
    text = report(MET, MISSED, TOO_FEW)
    assert line_of(text, "Quick thing").split()[-1] == "yes"
    assert line_of(text, "Slow thing").split()[-1] == "MISSED"
    assert line_of(text, "Events").split()[-1] == "MISSED"
    assert "1 of 3 targets met, 2 missed." in text
    assert "Slow thing: the slowest 90 ms" in text


def test_what_could_not_be_measured_is_neither_met_nor_missed_and_says_why() -> None:
    text = report(MET, UNKNOWN)
    assert "not measured" in line_of(text, "Lost thing")
    assert line_of(text, "Lost thing").split()[-1] == "unknown"
    assert "Lost thing: the program ended" in text
    assert "1 of 2 targets met, 0 missed, 1 not measured." in text
    assert Report(MACHINE, (MET, UNKNOWN)).missed == ()


def test_a_figure_without_a_target_is_told_and_not_judged() -> None:
    text = report(TOLD)
    assert line_of(text, "Told thing").endswith("for information")
    assert "0 of 0 targets met, 0 missed." in text


def test_a_value_that_is_just_the_target_meets_it() -> None:
    assert Figure(id="x", what="x", value=50, unit="ms", target=50).met
    assert Figure(id="x", what="x", value=20_000, unit="e", target=20_000, at_least=True).met


def test_the_machine_is_named_and_a_quick_run_says_what_it_is() -> None:
    assert "2 processors · Linux · Python 3.11 · Qt 6.11 (offscreen) · SQLCipher 4.19" in report(MET)
    assert "Quick run" not in report(MET)
    assert "Quick run" in report(MET, quick=True)


def test_json_has_the_same_figures() -> None:
    document = msgspec.json.decode(Report(MACHINE, (MET, MISSED, UNKNOWN), quick=True).as_json())
    assert document["quick"] is True
    assert document["machine"]["processors"] == 2
    assert [figure["met"] for figure in document["figures"]] == [True, False, None]
    assert document["figures"][1] | MISSED_IN_JSON == document["figures"][1]
    assert document["figures"][2]["value"] is None


MISSED_IN_JSON = {"id": "b", "value": 61.0, "unit": "ms", "target": 50.0, "note": "the slowest 90 ms"}


def test_numbers_are_short_and_keep_what_counts() -> None:
    shown = [number_text(value) for value in (20_000.4, 180, 41.26, 3.268, 0.0341, 0)]
    assert shown == ["20,000", "180", "41.3", "3.27", "0.034", "0"]


def test_columns_line_up() -> None:
    lines = list(table(("What", "Measured"), [("a", "1 ms"), ("much longer", "1,000 ms")]))
    assert lines == [
        "What         Measured",
        "-----------  --------",
        "a                1 ms",
        "much longer  1,000 ms",
    ]


def test_a_percentile_is_a_time_that_was_measured() -> None:
    times = [float(n) for n in range(100, 0, -1)]
    assert at_most(times, 0.99) == 99
    assert at_most(times, 0.5) == 50
    assert at_most([7.0], 0.99) == 7


def test_the_memory_of_this_process_is_told_in_megabytes() -> None:
    assert 5 < memory() < 50_000
