"""How the columns of a table share its width. Knows numbers only."""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Need:
    """A column's least width (its longest word), that of its longest text, and if it may stretch."""

    least: int
    whole: int
    words: bool


def widths(needs: Sequence[Need], room: int) -> list[int]:
    """The width of each column in `room` pixels; wider than `room` together only if the least widths are.

    What is left over goes to the last column of words; what is missing is taken from the columns in
    proportion to what they could give.
    """
    whole = sum(need.whole for need in needs)
    if whole <= room:
        found = [need.whole for need in needs]
        stretch = max((place for place, need in enumerate(needs) if need.words), default=len(needs) - 1)
        found[stretch] += room - whole
        return found
    least = sum(need.least for need in needs)
    if least >= room:
        return [need.least for need in needs]
    share = (room - least) / (whole - least)
    found = [need.least + int((need.whole - need.least) * share) for need in needs]
    found[-1] += room - sum(found)
    return found
