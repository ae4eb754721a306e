"""The face of the board at one moment: all that is painted, so that painting decides nothing."""

from dataclasses import dataclass

from frontdesk.screens.display import LAST_CALLS, BoardCall, DisplayScreen
from ui.display.attention import Frame


@dataclass(frozen=True, slots=True)
class Face:
    """`turn` counts the changes of language in lines shown in one at a time: even English, odd Welsh.

    `screen` is None before the first one came. `stale` says that what is known may be old. `cut_off` is since
    when no desk can be reached, empty while one is: what was known then goes on being shown, as that. `fresh`
    are the visits just called and `frame` how their calls are framed.
    """

    screen: DisplayScreen | None = None
    clock: str = ""
    turn: int = 0
    stale: bool = False
    cut_off: str = ""
    fresh: frozenset[str] = frozenset()
    frame: Frame = "calm"

    @property
    def language(self) -> str:
        """The language of this turn."""
        return "cy" if self.turn % 2 else "en"

    def parts(self) -> dict[str, object]:
        """What each part of the board shows: a part is painted anew when this differs."""
        screen = self.screen
        if screen is None:
            return {"header": self.clock, "footer": self.turn}
        if self.cut_off:
            return {
                "header": (self.clock, screen.title_en, screen.title_cy),
                "call": self.cut_off,
                "rows": self.known(),
                "info": (self.language, self.cut_off),
                "footer": (self.turn, screen.notices),
            }
        current = screen.current
        return {
            "header": (self.clock, screen.title_en, screen.title_cy),
            "call": (current, current and self.frame_of(current)),
            "rows": [(call, self.frame_of(call)) for call in screen.last],
            "info": (self.language, screen.waiting, screen.within_minutes),
            "footer": (self.turn, screen.notices),
        }

    def known(self) -> tuple[BoardCall, ...]:
        """The calls beside the large field: the last ones; when cut off also the one that was large."""
        if self.screen is None:
            return ()
        return self.screen.calls[:LAST_CALLS] if self.cut_off else self.screen.last

    def frame_of(self, call: BoardCall) -> Frame:
        """How a call is framed."""
        return self.frame if call.visit in self.fresh else "calm"
