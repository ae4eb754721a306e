"""The one-folder program, built as people get it and started with no tree and no Python on its path."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

TREE = Path(__file__).resolve().parents[2]
pytestmark = pytest.mark.packaging


@pytest.fixture(scope="module")
def program(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The built program; made once, away from dist/, which may hold somebody's own build."""
    place = tmp_path_factory.mktemp("built")
    build = [sys.executable, "-m", "PyInstaller", "--noconfirm", "--log-level", "ERROR"]
    places = ["--distpath", str(place / "dist"), "--workpath", str(place / "work")]
    done = subprocess.run(
        [*build, *places, "packaging/frontdesk.spec"], cwd=TREE, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return place / "dist" / "frontdesk" / ("frontdesk.exe" if sys.platform == "win32" else "frontdesk")


def start(program: Path, home: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Start it as a person with an empty home folder would."""
    kept = {"SYSTEMROOT", "QT_QPA_PLATFORM", "LANG"}
    environment = {name: value for name, value in os.environ.items() if name in kept}
    environment |= {"HOME": str(home), "USERPROFILE": str(home), "LOCALAPPDATA": str(home), "PATH": ""}
    return subprocess.run(
        [str(program), *arguments], cwd=home, env=environment, capture_output=True, text=True, check=False
    )


def test_it_says_what_it_can_do(program: Path, tmp_path: Path) -> None:
    done = start(program, tmp_path, "--help")
    assert done.returncode == 0, done.stderr
    assert "waitlog" in done.stdout


def test_it_plays_ten_visits(program: Path, tmp_path: Path) -> None:
    played = tmp_path / "played-day"
    done = start(program, tmp_path, "demo", "--out", str(played), "--visits", "10")
    assert done.returncode == 0, done.stdout + done.stderr
    logs, pictures = sorted(played.rglob("*.pdf")), sorted(played.rglob("*.png"))
    assert logs, "no wait log"
    assert pictures, "no pictures"
    assert all(path.read_bytes().startswith(b"%PDF-") for path in logs)
    assert all(path.read_bytes().startswith(b"\x89PNG") for path in pictures)


def test_it_carries_the_licences_it_owes(program: Path) -> None:
    inside = program.parent / "_internal"
    assert (inside / "THIRD-PARTY-NOTICES.md").exists()
    assert (inside / "licences" / "LGPL-3.0.txt").exists()
    assert list((inside / "resources" / "fonts").glob("OFL-*.txt"))
    assert not list(inside.rglob("DarkGarden*")), "a GPL font that is not ours to pass on"


def test_it_knows_telephones_which_are_looked_up_by_their_region(program: Path, tmp_path: Path) -> None:
    feed = tmp_path / "directory.csv"
    lines = ["service_id,service,telephone", "advice,Advice,01926 410 410", "loans,Loans,1"]
    feed.write_text("\n".join(lines), encoding="utf-8")
    done = start(program, tmp_path, "directory", "check", str(feed))
    assert done.returncode == 0, done.stdout + done.stderr
    assert "2 records, 1 warning" in done.stdout
