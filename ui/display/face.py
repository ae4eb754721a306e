"""The face of the board at one moment: all that is painted, so that painting decides nothing."""

from dataclasses import dataclass

from frontdesk.screens.display import BoardCall, DisplayScreen
from ui.display.attention import Frame


@dataclass(frozen=True, slots=True)
class Face:
    """`turn` counts the changes of language in lines shown in one at a time: even English, odd Welsh.

    `screen` is None before the first one came. `stale` says that what is known may be old. `fresh` are the
    visits just called and `frame` how their calls are framed.
    """

    screen: DisplayScreen | None = None
    clock: str = ""
    turn: int = 0
    stale: bool = False
    fresh: frozenset[str] = frozenset()
    frame: Frame = "calm"

    @property
    def language(self) -> str:
        """The language of this turn."""
        return "cy" if self.turn % 2 else "en"

    def frame_of(self, call: BoardCall) -> Frame:
        """How a call is framed."""
        return self.frame if call.visit in self.fresh else "calm"
