"""The virtual environment in .venv and the locked packages in it.

Knows venv and pip as they are set up on this machine; knows nothing of what the packages are for.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import sys
from pathlib import Path

from bootstrap.machine import apt_install, how_to_install
from bootstrap.starting import TREE, Stopped, ask, say, start

VENV = TREE / ".venv"


def tool(name: str) -> str:
    """Where a program of the virtual environment stands."""
    if os.name == "nt":
        return str(VENV / "Scripts" / f"{name}.exe")
    return str(VENV / "bin" / name)


def has_pip() -> bool:
    """Whether the virtual environment is there, of this Python, and can install packages."""
    code, printed = ask([tool("python"), "-c", "import sys, pip; print(*sys.version_info[:2])"])
    return code == 0 and printed.split() == [str(part) for part in sys.version_info[:2]]


def _venv(*options: str) -> bool:
    return ask([sys.executable, "-m", "venv", "--clear", *options, str(VENV)])[0] == 0


def _plainly() -> bool:
    return _venv()


def _by_virtualenv() -> bool:
    return ask([sys.executable, "-m", "virtualenv", "-q", str(VENV)])[0] == 0


def _after_apt() -> bool:
    return any(apt_install([package]) for package in (_venv_package(), "python3-venv")) and _venv()


def _by_another_pip() -> bool:
    """A bare environment, filled by a pip that stands elsewhere on this machine."""
    fill = [sys.executable, "-m", "pip", "--python", tool("python"), "install", "--quiet", "pip"]
    return _venv("--without-pip") and ask(fill)[0] == 0


def _venv_package() -> str:
    return f"python3.{sys.version_info.minor}-venv"


def make_venv() -> None:
    """Make .venv with pip in it, in whichever of the ways works here. Raises Stopped if none does."""
    if has_pip():
        return
    if VENV.exists():
        say(f"{VENV} is of another Python or not complete; making it anew")
        shutil.rmtree(VENV)
    say(f"Making the virtual environment in {VENV}")
    for way in (_plainly, _by_virtualenv, _by_another_pip, _after_apt):
        if way() and has_pip():
            return
    shutil.rmtree(VENV, ignore_errors=True)
    raise Stopped(
        "Python's venv module is not complete on this machine. Please run\n"
        f"{how_to_install([_venv_package()])}\nand then the same command again."
    )


def digest(lock: str) -> str:
    """What the stamp holds for a lock: it changes with the lock, Python and the place of the tree."""
    text = (TREE / "requirements" / f"{lock}.lock").read_bytes() + (TREE / "pyproject.toml").read_bytes()
    return hashlib.sha256(text + sys.version.encode() + str(TREE).encode()).hexdigest()


def _stamp(lock: str) -> Path:
    return VENV / f"frontdesk-{lock}.stamp"


def ensure_packages(lock: str) -> None:
    """Install the locked packages, and this tree itself, unless that was done since the lock last changed."""
    make_venv()
    stamp = _stamp(lock)
    if stamp.exists() and stamp.read_text() == digest(lock):
        return
    say(f"Installing the packages of requirements/{lock}.lock (once; this can take some minutes)")
    pip = [tool("python"), "-m", "pip", "install", "-qq", "--disable-pip-version-check", "--no-deps"]
    if start([*pip, "--require-hashes", "-r", f"requirements/{lock}.lock"]):
        raise Stopped("The packages could not be fetched; pip says why above. Is there a way to the network?")
    if start([*pip, "--no-build-isolation", "--editable", "."]):
        raise Stopped("The program could not be put into its environment; pip says why above.")
    for name in {"run", lock}:  # dev.lock holds all of run.lock
        _stamp(name).write_text(digest(name))
