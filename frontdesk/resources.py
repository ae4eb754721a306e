"""Where the files that ship with the program are: fonts, icons, sounds, translations, templates, samples.

Knows the two places the program runs from, its own tree and a frozen folder; knows nothing of what they hold.
"""

import sys
from pathlib import Path


def resources_root() -> Path:
    """The folder `resources`: beside the packages in the tree, in the unpacked folder of a frozen program."""
    frozen: str | None = getattr(sys, "_MEIPASS", None)
    base = Path(frozen) if frozen else Path(__file__).resolve().parent.parent
    return base / "resources"


def resource(*parts: str) -> Path:
    """The path of one shipped file or folder, as in ``resource("fonts", "x.ttf")``; it may not exist."""
    return resources_root().joinpath(*parts)
