"""Writes THIRD-PARTY-NOTICES.md from what the installed packages say of themselves.

Knows requirements/run.lock and the packages' metadata; what no package declares stands in notices.md.
"""

from __future__ import annotations

import re
import sys
from dataclasses import dataclass
from importlib.metadata import Distribution, PackageMetadata, PackageNotFoundError, distribution
from pathlib import Path

TREE = Path(__file__).resolve().parent.parent
LOCK = TREE / "requirements" / "run.lock"
TEMPLATE = TREE / "packaging" / "notices.md"
NOTICES = TREE / "THIRD-PARTY-NOTICES.md"

# Licence words found in older metadata, and what SPDX calls them.
SPDX = {
    "Apache Software License": "Apache-2.0",
    "BSD": "BSD-3-Clause",
    "BSD License": "BSD-3-Clause",
    "MIT License": "MIT",
}
# Packages that say too little, or are of one system only: licence and address, from their own files.
KNOWN = {
    "pywin32-ctypes": ("BSD-3-Clause", "https://github.com/enthought/pywin32-ctypes"),
    "reportlab": ("BSD-3-Clause", "https://www.reportlab.com/"),
    "sqlcipher3": ("Zlib", "https://github.com/coleifer/sqlcipher3"),
    "lazy-importer": ("Apache-2.0", "(none given)"),
}
ADDRESSES = ("homepage", "source", "repository", "source code", "documentation")


@dataclass(frozen=True)
class Notice:
    """One package: its name and version in the lock, its licence as an SPDX expression, its address."""

    name: str
    version: str
    licence: str
    address: str

    def row(self) -> str:
        return f"| {self.name} | {self.version} | {self.licence} | {self.address} |"


def locked(lock: Path = LOCK) -> dict[str, str]:
    """Name -> version of every package of a lock, on whichever system it is used."""
    return dict(re.findall(r"^([a-z0-9.-]+)==([^\s;]+)", lock.read_text(encoding="utf-8"), re.MULTILINE))


def _licence(about: PackageMetadata) -> str:
    texts = [text for field in ("License-Expression", "License") for text in about.get_all(field, [])]
    texts += [
        line.rsplit(" :: ", 1)[1] for line in about.get_all("Classifier", []) if line.startswith("License")
    ]
    short = (text for text in texts if text and "\n" not in text and len(text) < 80)
    return next((SPDX.get(text, text) for text in short), "")


def _address(about: PackageMetadata) -> str:
    links = dict(line.split(", ", 1) for line in about.get_all("Project-URL", []))
    by_kind = {kind.lower(): link for kind, link in links.items()}
    named = [*about.get_all("Home-page", []), *(by_kind[kind] for kind in ADDRESSES if kind in by_kind)]
    return next(iter([*named, *links.values()]), "")


def notice(name: str, version: str) -> Notice:
    """What one package says of itself. Raises SystemExit where nobody says it: a gap must not be shipped."""
    licence, address = KNOWN.get(name, ("", ""))
    try:
        about = distribution(name).metadata
        licence, address = licence or _licence(about), address or _address(about)
    except PackageNotFoundError:
        pass  # of another system; then KNOWN must hold it
    if not licence or not address:
        raise SystemExit(f"{name} {version}: no licence or address known; look it up and add it to KNOWN")
    return Notice(name, version, licence, address)


def page() -> str:
    """The whole of THIRD-PARTY-NOTICES.md."""
    rows = [notice(name, version).row() for name, version in sorted(locked().items())]
    table = "\n".join(["| package | version | licence | address |", "|---|---|---|---|", *rows])
    licences = {path.name: path for path in sorted((TREE / "resources").rglob("fonts/OFL-*.txt"))}.values()
    names = ", ".join(re.sub(r"(?<=[a-z])(?=[A-Z0-9])", " ", path.stem[4:]) for path in licences)
    return TEMPLATE.read_text(encoding="utf-8").format(table=table, fonts=names)


def _is_licence(name: str) -> bool:
    return bool(re.search(r"licen[cs]e|copying|notice|authors", name, re.IGNORECASE))


def licence_texts() -> list[tuple[Path, str]]:
    """Every licence file of the installed locked packages, with the folder of the build it belongs in."""
    found = [(path, "licences") for path in sorted((TREE / "packaging" / "licences").glob("*.txt"))]
    for name in locked():
        try:
            package: Distribution = distribution(name)
        except PackageNotFoundError:
            continue
        for file in package.files or []:
            if ".dist-info" in file.parts[0] and _is_licence(str(file)):
                place = Path("licences", name, *file.parts[1:-1])
                found.append((Path(str(package.locate_file(file))), place.as_posix()))
    return found


if __name__ == "__main__":
    NOTICES.write_text(page(), encoding="utf-8")
    sys.stdout.write(f"{NOTICES.name}: {len(locked())} packages\n")
