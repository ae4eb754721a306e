"""liblouis for the one-folder program: a release of it, unpacked in packaging/liblouis, goes along.

Knows how a release for Windows is laid out and where the program looks (`braille.louis` of its documents).
On Linux the system's own library is used and nothing need lie there.
"""

from __future__ import annotations

from pathlib import Path

#: Where it goes in the program's folder.
PLACE = "resources/louis"


def shipped(folder: Path) -> list[tuple[str, str]]:
    """The files with where they go, for PyInstaller; nothing where the folder is not there.

    Raises SystemExit where it is there and is no release: a program without Braille would be found out late.
    """
    if not folder.is_dir():
        return []
    libraries = sorted(folder.rglob("liblouis.dll"))
    tables = next(
        (path for path in sorted(folder.rglob("tables")) if (path / "en-ueb-g2.ctb").is_file()), None
    )
    if not libraries or tables is None:
        raise SystemExit(
            f"{folder} has no liblouis.dll or no tables: unpack a whole release there, or remove it"
        )
    licences = [path for path in sorted(folder.rglob("COPYING*")) if path.is_file()]
    return [
        (str(libraries[0]), PLACE),
        (str(tables), f"{PLACE}/tables"),
        *((str(path), PLACE) for path in licences),
    ]
