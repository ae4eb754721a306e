"""The words on the board, in English and in Welsh at once, whatever language the program is in.

Knows how a call, the waiting and a fault are said; knows nothing of how they are painted. What stands in
[square brackets] is painted large; a translation without them is painted evenly.
"""

from frontdesk.screens.display import BoardCall, DisplayScreen
from frontdesk.words import current, translate

BOTH = ("en", "cy")
SEPARATOR = "\u00a0 /\u00a0 "


def go_to() -> str:
    """Above the ticket: "Please go to / Ewch i"."""
    return SEPARATOR.join(translate("Display", "Please go to", language=language) for language in BOTH)


def standing_word(call: BoardCall, fresh: bool) -> str:
    """The tag on a call that says without colour or motion that it is new or made again; empty on others."""
    if call.again:
        return SEPARATOR.join(translate("Display", "Called again", language=language) for language in BOTH)
    if fresh:
        return SEPARATOR.join(translate("Display", "New call", language=language) for language in BOTH)
    return ""


def welcome() -> tuple[tuple[str, str], ...]:
    """What stands in place of a call while nobody is called: (large, small) in each language."""
    return tuple(
        (
            translate("Display", "Welcome", language=language),
            translate("Display", "Your ticket will be called here.", language=language),
        )
        for language in BOTH
    )


def not_up_to_date() -> tuple[tuple[str, str], ...]:
    """What stands there instead of calls that may be old: (large, small) in each language."""
    return tuple(
        (
            translate("Display", "This board is not up to date", language=language),
            translate("Display", "Please ask at the desk.", language=language),
        )
        for language in BOTH
    )


def out_of_reach(since: str) -> tuple[tuple[str, str], ...]:
    """What stands in place of a call while no desk can be reached: (large, small) in each language."""
    return tuple(
        (
            translate("Display", "This board is not up to date", language=language),
            translate(
                "Display",
                "It has not reached the desks since {time}. Please ask at the desk.",
                language=language,
                time=since,
            ),
        )
        for language in BOTH
    )


def known_line(since: str, language: str) -> str:
    """In place of how many wait, while no desk can be reached: of when the calls above are."""
    return translate("Display", "Calls as known at [{time}]", language=language, time=since)


def waiting_line(screen: DisplayScreen, language: str) -> str:
    """How many people wait."""
    if screen.waiting == 0:
        return translate("Display", "Nobody is waiting", language=language)
    if screen.waiting == 1:
        return translate("Display", "[1] person waiting", language=language)
    return translate("Display", "[{count}] people waiting", language=language, count=screen.waiting)


def within_line(screen: DisplayScreen, language: str) -> str:
    """How soon most people are seen; empty where nothing can be said."""
    if screen.within_minutes is None:
        return ""
    return translate(
        "Display", "Most people are seen within [{minutes} min]", language=language,
        minutes=screen.within_minutes,
    )  # fmt: skip


def notice_line(screen: DisplayScreen | None, turn: int) -> str:
    """The line at the foot at a turn: each notice in English, then in Welsh, then the next one."""
    notices = screen.notices if screen is not None else ()
    pairs = [pair for pair in notices if any(pair)] or [(_usual_notice("en"), _usual_notice("cy"))]
    english, welsh = pairs[turn // 2 % len(pairs)]
    return (welsh or english) if turn % 2 else (english or welsh)


def _usual_notice(language: str) -> str:
    return translate(
        "Display",
        "Need a private room, an interpreter or large print? Please tell the person who greeted you.",
        language=language,
    )


def spoken(screen: DisplayScreen | None, stale: bool, cut_off: str = "") -> str:
    """The board in one sentence or two for a screen reader, in the program's language."""
    if stale:
        large = translate("Display", "This board is not up to date")
        return f"{large}. " + translate("Display", "Please ask at the desk.")
    if cut_off:
        return ". ".join(out_of_reach(cut_off)[BOTH.index(current())])
    if screen is None:
        return ""
    language = current()
    parts = [call_said(screen.current)] if screen.current is not None else []
    parts += [waiting_line(screen, language), within_line(screen, language)]
    return ". ".join(part for part in parts if part).translate({91: None, 93: None})


def call_said(call: BoardCall) -> str:
    """One call for a screen reader."""
    place = call.place_cy if current() == "cy" else call.place_en
    return translate("Display", "{ticket}, please go to {place}", ticket=call.ticket, place=place)
