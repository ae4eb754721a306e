"""The libraries and programs of the system: which are missing, and how they come here.

Knows Debian's and Ubuntu's names for them and apt; finds what is missing by trying it, on any system.
"""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Sequence
from pathlib import Path

from bootstrap.starting import Stopped, ask, say

# Shared libraries Qt loads at run time, with the Debian and Ubuntu package of each.
OFFSCREEN_LIBRARIES = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libfontconfig.so.1": "libfontconfig1",
    "libdbus-1.so.3": "libdbus-1-3",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libgssapi_krb5.so.2": "libgssapi-krb5-2",
}
SCREEN_LIBRARIES = {
    "libX11-xcb.so.1": "libx11-xcb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
}
# Debian's own Python does not need its shared library, a program built with it does; others bring theirs.
PYTHON = f"libpython3.{sys.version_info.minor}"
BUILD_LIBRARIES = {f"{PYTHON}.so.1.0": PYTHON} if sys.base_prefix == "/usr" else {}
SPEECH = {"espeak-ng": "espeak-ng"}
BRAILLE = {"liblouis.so.20": "liblouis20"}  # brings its tables, liblouis-data
#: What the program goes on without, and what is missed then.
OPTIONAL = SPEECH | (BRAILLE if sys.platform == "linux" else {})
MISSED = {
    "espeak-ng": "calls will be shown and chimed, but not spoken",
    "liblouis.so.20": "documents can't be made in Braille",
}
BUILD_PROGRAMS = {"objdump": "binutils"}  # PyInstaller reads with it which libraries a library needs
TEST_PROGRAMS = {
    "Xvfb": "xvfb",
    "openbox": "openbox",
    "xdotool": "xdotool",
    "pdftoppm": "poppler-utils",
    "lou_translate": "liblouis-bin",
    "openssl": "openssl",
    "initdb": "postgresql",
    **BUILD_PROGRAMS,
    **SPEECH,
}

# Debian keeps these off the path, a folder a version.
OFF_THE_PATH = {"initdb": Path("/usr/lib/postgresql")}

TRY_TO_LOAD = """
import ctypes, sys
for name in sys.argv[1:]:
    try:
        ctypes.CDLL(name)
    except OSError:
        print(name)
"""


def missing_packages(libraries: dict[str, str], programs: dict[str, str]) -> dict[str, str]:
    """What of these this machine lacks, as missing thing -> Debian package; found by trying."""
    absent: dict[str, str] = {name: package for name, package in programs.items() if not _there(name)}
    if sys.platform == "linux" and libraries:
        _, printed = ask([sys.executable, "-c", TRY_TO_LOAD, *libraries])
        absent |= {name: libraries[name] for name in printed.split() if name in libraries}
    return absent


def _there(program: str) -> bool:
    place = OFF_THE_PATH.get(program)
    return bool(shutil.which(program) or (place is not None and any(place.glob(f"*/bin/{program}"))))


def apt_prefix() -> list[str] | None:
    """How apt-get can be started here without a question being asked, or None."""
    if sys.platform != "linux" or not shutil.which("apt-get"):
        return None
    if os.geteuid() == 0:
        return ["apt-get"]
    if shutil.which("sudo") and ask(["sudo", "-n", "true"])[0] == 0:
        return ["sudo", "-n", "DEBIAN_FRONTEND=noninteractive", "apt-get"]
    return None


def apt_install(packages: Sequence[str]) -> bool:
    """Install Debian packages if that may be done without asking; False if it may not or did not succeed."""
    apt = apt_prefix()
    if apt is None:
        return False
    say(f"Installing {' '.join(packages)}")
    os.environ.setdefault("DEBIAN_FRONTEND", "noninteractive")
    wanted = [*apt, "install", "-y", "-qq", "--no-install-recommends", *packages]
    if ask(wanted)[0] == 0:
        return True
    ask([*apt, "update", "-qq"])  # a fresh machine has no package lists, an old one has stale ones
    code, printed = ask(wanted)
    if code:
        say(printed.strip())
    return code == 0


def how_to_install(packages: Sequence[str]) -> str:
    """What a person types to install these packages."""
    if sys.platform == "linux" and shutil.which("apt-get"):
        return f"    sudo apt-get update && sudo apt-get install --no-install-recommends {' '.join(packages)}"
    return f"    install these with your system's own package program (Debian's names): {' '.join(packages)}"


def ensure_system(libraries: dict[str, str], programs: dict[str, str], optional: dict[str, str]) -> None:
    """Put in place what the machine lacks. Raises Stopped if anything stays missing that is not optional."""
    libraries = libraries | {name: package for name, package in optional.items() if ".so." in name}
    programs = programs | {name: package for name, package in optional.items() if ".so." not in name}
    absent = missing_packages(libraries, programs)
    if absent:
        apt_install(sorted(set(absent.values())))
        absent = missing_packages(libraries, programs)
    needed = {name: package for name, package in absent.items() if name not in optional}
    if needed:
        raise Stopped(
            f"This machine lacks {', '.join(sorted(needed))}. Please run\n"
            f"{how_to_install(sorted(set(absent.values())))}\nand then the same command again."
        )
    for name in absent:
        say(f"{name} is not installed: {MISSED[name]}. To have it:")
        say(how_to_install([absent[name]]))
