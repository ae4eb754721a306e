"""What of a release of liblouis goes into the one-folder program."""

from __future__ import annotations

from pathlib import Path

import braille
import pytest


def release(folder: Path) -> Path:
    """A folder laid out as a release for Windows is."""
    tables = folder / "liblouis-3.30.0-win64" / "share" / "liblouis" / "tables"
    tables.mkdir(parents=True)
    (tables / "en-ueb-g2.ctb").touch()
    programs = folder / "liblouis-3.30.0-win64" / "bin"
    programs.mkdir()
    (programs / "liblouis.dll").touch()
    (folder / "liblouis-3.30.0-win64" / "COPYING.LESSER").touch()
    return folder


def test_without_a_release_nothing_goes_along(tmp_path: Path) -> None:
    assert braille.shipped(tmp_path / "liblouis") == []


def test_library_tables_and_licence_go_where_the_program_looks(tmp_path: Path) -> None:
    found = [(Path(path).name, place) for path, place in braille.shipped(release(tmp_path))]
    assert found == [
        ("liblouis.dll", "resources/louis"),
        ("tables", "resources/louis/tables"),
        ("COPYING.LESSER", "resources/louis"),
    ]


@pytest.mark.parametrize("lacking", ["liblouis.dll", "en-ueb-g2.ctb"])
def test_half_a_release_stops_the_build(lacking: str, tmp_path: Path) -> None:
    next(release(tmp_path).rglob(lacking)).unlink()
    with pytest.raises(SystemExit, match="unpack a whole release"):
        braille.shipped(tmp_path)
