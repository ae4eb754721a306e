"""Read models that another version of the program had made are made anew at the start, and only those."""

from __future__ import annotations

from pathlib import Path

import pytest

from db.check import check
from db.folder import DataFolder, open_folder
from db.rebuild import rebuild
from tests.contracts.samples import MORNING, new, promised, whole_visit

_OTHER = "UPDATE meta SET value = replace(value, 'visit=', 'visit=another-') WHERE name = 'marks'"
#: As a program would leave it that knew less of a visit.
_LESS = "UPDATE state SET data = CAST(replace(data, '\"calls\":2,', '') AS BLOB)"


@pytest.fixture
def left(path: Path) -> Path:
    """A folder with three visits whose states know less than this program would."""
    folder = open_folder(path, write=True, keyring=False)
    for _ in range(3):
        folder.store.append(whole_visit(new("visit")))
    run(folder, _LESS)
    assert len(check(folder.store).streams) == 3
    folder.close()
    return path


def run(folder: DataFolder, statement: str) -> None:
    folder.store.connection.exec_driver_sql(statement)


def mark(path: Path, statement: str) -> None:
    folder = open_folder(path, write=True, keyring=False)
    run(folder, statement)
    folder.close()


def differing(path: Path, *, write: bool = True) -> int:
    """How many read models are not as the log has them, after the folder was opened."""
    folder = open_folder(path, write=write, keyring=False)
    found = len(check(folder.store).streams)
    folder.close()
    return found


@pytest.mark.parametrize("change", [_OTHER, "DELETE FROM meta WHERE name = 'marks'"])
def test_after_an_update_they_are_made_anew_with_progress_and_once(left: Path, change: str) -> None:
    mark(left, change)
    told: list[tuple[int, int]] = []
    folder = open_folder(left, write=True, keyring=False, progress=lambda *done: told.append(done))
    assert told[-1] == (27, 27)
    assert check(folder.store).streams == ()
    assert [visit.calls for visit in folder.store.visits_of(MORNING.date())] == [2, 2, 2]
    folder.close()
    again: list[tuple[int, int]] = []
    open_folder(left, write=True, keyring=False, progress=lambda *done: again.append(done)).close()
    assert again == []


def test_an_ordinary_start_makes_nothing_anew(left: Path) -> None:
    assert differing(left) == 3


def test_who_only_reads_makes_nothing_anew(left: Path) -> None:
    mark(left, _OTHER)
    assert differing(left, write=False) == 3
    assert differing(left) == 0


def test_a_start_stopped_midway_does_it_the_next_time(left: Path) -> None:
    mark(left, _OTHER)

    def stop(_done: int, _total: int) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        open_folder(left, write=True, keyring=False, progress=stop)
    assert differing(left, write=False) == 3
    assert differing(left) == 0


def test_only_the_kinds_that_are_folded_otherwise_are_made_anew(left: Path) -> None:
    mark(left, _OTHER.replace("visit=", "promise="))
    told: list[tuple[int, int]] = []
    folder = open_folder(left, write=True, keyring=False, progress=lambda *done: told.append(done))
    folder.store.append(promised(new("promise")))
    folder.close()
    assert told == [(0, 0)]
    assert differing(left) == 3
    mark(left, _OTHER.replace("visit=", "promise="))
    open_folder(left, write=True, keyring=False, progress=lambda *done: told.append(done)).close()
    assert told[-1] == (3, 3)
    assert differing(left) == 3


def test_what_a_newer_program_marked_is_not_believed_after_an_older_one_wrote(left: Path) -> None:
    """It would not have followed the kinds that it does not know."""
    mark(left, "UPDATE meta SET value = value || ' zebra=12' WHERE name = 'marks'")
    folder = open_folder(left, write=True, keyring=False)
    kept = folder.store.connection.exec_driver_sql("SELECT value FROM meta WHERE name = 'marks'").scalar()
    assert "zebra" not in str(kept)
    run(folder, _OTHER)
    rebuild(folder.store)
    again = folder.store.connection.exec_driver_sql("SELECT value FROM meta WHERE name = 'marks'").scalar()
    assert again == kept
    folder.close()
