"""The locks pin every package for every system, and say nothing of where one machine found them."""

import re
from importlib.metadata import distributions
from pathlib import Path

import notices
import pytest

TREE = Path(__file__).resolve().parents[2]
LOCKS = [TREE / "requirements" / name for name in ("run.lock", "dev.lock")]
ADDRESS = re.compile(r"://|--(index|extra-index|find-links|trusted-host|no-index)|(^|\s)-[if]\s|@ |file:")


def requirements(lock: Path) -> list[str]:
    """Each requirement with its continuation lines, comments left out."""
    lines = [
        line for line in lock.read_text(encoding="utf-8").splitlines() if not line.lstrip().startswith("#")
    ]
    return "\n".join(lines).replace("\\\n", " ").splitlines()


@pytest.mark.parametrize("lock", LOCKS, ids=lambda lock: lock.name)
def test_every_package_is_pinned_with_hashes(lock: Path) -> None:
    pinned = requirements(lock)
    assert len(pinned) > 20
    assert [
        line for line in pinned if not re.match(r"[a-z0-9.-]+==\S+ .*--hash=sha256:[0-9a-f]{64}", line)
    ] == []


@pytest.mark.parametrize("lock", LOCKS, ids=lambda lock: lock.name)
def test_a_lock_holds_no_address(lock: Path) -> None:
    assert [line for line in lock.read_text(encoding="utf-8").splitlines() if ADDRESS.search(line)] == []


def test_both_locks_agree() -> None:
    run, dev = (notices.locked(lock) for lock in LOCKS)
    assert run.items() <= dev.items()


@pytest.mark.parametrize("name", ["run", "dev"])
def test_everything_asked_for_is_locked(name: str) -> None:
    asked = (TREE / "requirements" / f"{name}.in").read_text(encoding="utf-8").lower()
    names = set(re.findall(r"^[a-z0-9][a-z0-9.-]*", asked, re.MULTILINE))  # without extras and versions
    assert len(names) > 10
    assert names <= notices.locked(TREE / "requirements" / f"{name}.lock").keys()


def test_the_notices_list_every_package() -> None:
    page = notices.NOTICES.read_text(encoding="utf-8")
    assert [
        f"{name} {version}"
        for name, version in notices.locked().items()
        if f"| {name} | {version} |" not in page
    ] == []


def test_every_installed_package_but_qt_brings_its_licence_text() -> None:
    """Qt's are in packaging/licences, because its packages carry none."""
    texts = notices.licence_texts()
    of_packages = {place.split("/")[1] for _, place in texts if "/" in place}
    installed = {re.sub(r"[-_.]+", "-", package.name).lower() for package in distributions()}
    assert (notices.locked().keys() & installed) - of_packages == {"pyside6-essentials", "shiboken6"}
    assert {path.name for path, place in texts if place == "licences"} == {"LGPL-3.0.txt", "GPL-3.0.txt"}
