"""Which screen the board goes to. Knows the names of the screens; moves no window."""

from collections.abc import Sequence


def pick(names: Sequence[str], wanted: str, taken: str | None = None) -> int | None:
    """The place in `names` of the screen for the board; None where the board had better stay a window.

    `wanted` is a name, or a number counted from 1, or nothing. `taken` is the screen the desk works on,
    if any: the board goes there only by its name or number, never because no other is left.
    """
    if wanted and wanted in names:
        return names.index(wanted)
    if wanted.isdecimal() and 1 <= int(wanted) <= len(names):
        return int(wanted) - 1
    free = [place for place, name in enumerate(names) if name != taken]
    return free[-1] if free else None
