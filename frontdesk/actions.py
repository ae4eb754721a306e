"""Every action of the desk as data: its id, words, key, and when it is possible.

Buttons, the key bar, the list of all commands and the help are all made from it. Knows nothing of windows.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from frontdesk.staffing import DeskState
from frontdesk.visit import Phase
from frontdesk.words import QT_TRANSLATE_NOOP, translate


@dataclass(frozen=True, slots=True)
class Situation:
    """What an action's possibility hangs on, at one desk and one moment.

    `here` is the phase of the visit called to or served at this desk, None where there is none. `chosen` is
    that of the visit chosen in the queue. `held` counts the visits put on hold at this desk. `may_go_ahead`
    says that nobody has answered this desk's call, where several desks share the queue.
    """

    here: Phase | None = None
    chosen: Phase | None = None
    chosen_greeted: bool = False
    chosen_raised: bool = False
    waiting: int = 0
    held: int = 0
    expected: int = 0
    promises: int = 0
    gone: int = 0
    finished: int = 0
    enquiry_given: bool = False
    ticket_at_hand: bool = False
    desk: DeskState = DeskState.OPEN
    rooms: int = 0
    enquiries_open: int = 0
    handed_lately: bool = False
    colleague_called: bool = False
    people: bool = False
    may_go_ahead: bool = False


@dataclass(frozen=True, slots=True)
class Action:
    """One thing a person can do. `key` is written as in Qt ("Shift+F8"); `also` are further keys.

    `says` is what a screen reader and the help add to the title. An action whose key is `local` answers to
    it only where the keyboard is at that moment (Enter in the check-in form).
    """

    id: str
    title: str
    key: str
    says: str
    possible: Callable[[Situation], bool]
    group: str
    also: tuple[str, ...] = ()
    local: bool = False

    def titled(self) -> str:
        """The title in the language in use."""
        return translate("Actions", self.title)

    def said(self) -> str:
        """What it does, as a sentence in the language in use."""
        return translate("Actions", self.says)

    def cap(self) -> str:
        """The key as it stands on a key cap: "Shift F8", "Ctrl Enter"."""
        return cap_of(self.key)


def cap_of(key: str) -> str:
    """A key in Qt's portable text as people know it."""
    names = {
        "Return": translate("Keys", "Enter"),
        "Down": "↓",
        "Up": "↑",
        "Plus": "+",
        "Minus": "−",
        "PgUp": translate("Keys", "Page up"),
    }
    parts = key.replace("++", "+Plus").replace("+-", "+Minus").split("+")
    return " ".join(names.get(part, part) for part in parts)


def _always(_: Situation) -> bool:
    return True


def _can_call(s: Situation) -> bool:
    """Somebody waits. While a visitor is served it is refused in words: they say more than a grey button."""
    return s.here is not Phase.CALLED and s.waiting > 0


def _called(s: Situation) -> bool:
    return s.here is Phase.CALLED


def _serving(s: Situation) -> bool:
    return s.here is Phase.SERVING


def _chosen_waits(s: Situation) -> bool:
    return s.chosen is Phase.WAITING


def _chosen_unseen(s: Situation) -> bool:
    return s.chosen in (Phase.WAITING, Phase.HELD)


CHECK_IN: Final = QT_TRANSLATE_NOOP("Actions", "Checking in")
QUEUE: Final = QT_TRANSLATE_NOOP("Actions", "The queue")
VISIT: Final = QT_TRANSLATE_NOOP("Actions", "With you now")
PROGRAM: Final = QT_TRANSLATE_NOOP("Actions", "The program")
GROUPS: Final = (CHECK_IN, QUEUE, VISIT, PROGRAM)

# fmt: off
_CHECKING_IN: Final = (
    Action("check_in_form", QT_TRANSLATE_NOOP("Actions", "Check in"), "F2",
           QT_TRANSLATE_NOOP("Actions", "Goes to the field that asks what the visitor needs."),
           _always, CHECK_IN),
    Action("find_service", QT_TRANSLATE_NOOP("Actions", "Find service"), "F3",
           QT_TRANSLATE_NOOP("Actions", "Lists all services, with who offers them and what to know."),
           _always, CHECK_IN),
    Action("check_in", QT_TRANSLATE_NOOP("Actions", "Check in"), "Return",
           QT_TRANSLATE_NOOP("Actions", "Puts the visitor in the queue and gives a ticket."),
           lambda s: s.enquiry_given, CHECK_IN, local=True),
    Action("check_in_unmet", QT_TRANSLATE_NOOP("Actions", "Check in, greet later"), "Shift+Return",
           QT_TRANSLATE_NOOP("Actions", "The same for somebody nobody could speak to yet; Ctrl G greets."),
           lambda s: s.enquiry_given, CHECK_IN, also=("Shift+Enter",)),
    Action("door", QT_TRANSLATE_NOOP("Actions", "Answered at the door"), "Ctrl+Return",
           QT_TRANSLATE_NOOP("Actions", "Counts the visit as answered at once, without a ticket."),
           lambda s: s.enquiry_given, CHECK_IN, also=("Ctrl+Enter",)),
    Action("arrive", QT_TRANSLATE_NOOP("Actions", "Expected visitor has arrived"), "Ctrl+Shift+A",
           QT_TRANSLATE_NOOP("Actions", "Checks in somebody who has an appointment today."),
           lambda s: s.expected > 0, CHECK_IN),
    Action("book", QT_TRANSLATE_NOOP("Actions", "Book an appointment"), "Ctrl+Shift+B",
           QT_TRANSLATE_NOOP("Actions", "Keeps a time for somebody."),
           _always, CHECK_IN),
    Action("point_language", QT_TRANSLATE_NOOP("Actions", "Point to your language"), "Ctrl+F4",
           QT_TRANSLATE_NOOP("Actions", "Fills the screen with languages for the visitor to point to."),
           _always, CHECK_IN),
)

_QUEUE: Final = (
    Action("call_next", QT_TRANSLATE_NOOP("Actions", "Call next"), "F8",
           QT_TRANSLATE_NOOP("Actions", "Calls whoever passes the target first to your desk."),
           _can_call, QUEUE),
    Action("call_again", QT_TRANSLATE_NOOP("Actions", "Call again"), "F8",
           QT_TRANSLATE_NOOP("Actions", "Repeats the call on the display and by voice."),
           lambda s: _called(s) and not s.may_go_ahead, QUEUE),
    Action("go_ahead", QT_TRANSLATE_NOOP("Actions", "Call anyway"), "F8",
           QT_TRANSLATE_NOOP("Actions", "Calls although nobody has answered; this goes on record."),
           lambda s: _called(s) and s.may_go_ahead, QUEUE),
    Action("call_chosen", QT_TRANSLATE_NOOP("Actions", "Call chosen"), "Shift+F8",
           QT_TRANSLATE_NOOP("Actions", "Calls the visitor chosen in the queue."),
           lambda s: s.here is not Phase.CALLED and _chosen_waits(s), QUEUE),
    Action("call_to_room", QT_TRANSLATE_NOOP("Actions", "Call to a private room"), "Ctrl+F8",
           QT_TRANSLATE_NOOP("Actions", "Calls the chosen visitor, or the next, to a private room."),
           lambda s: _can_call(s) and s.rooms > 0, QUEUE),
    Action("did_not_come", QT_TRANSLATE_NOOP("Actions", "Didn’t come"), "F9",
           QT_TRANSLATE_NOOP("Actions", "Takes the called visitor off the queue; you can bring them back."),
           _called, QUEUE),
    Action("put_back", QT_TRANSLATE_NOOP("Actions", "Put back"), "Shift+F9",
           QT_TRANSLATE_NOOP("Actions", "Takes back a call made by mistake; the visitor keeps their place."),
           _called, QUEUE),
    Action("choose_next", QT_TRANSLATE_NOOP("Actions", "Choose the one below in the queue"), "Ctrl+Down",
           QT_TRANSLATE_NOOP("Actions", "Moves the choice in the queue down without leaving where you type."),
           lambda s: s.waiting > 0, QUEUE),
    Action("choose_before", QT_TRANSLATE_NOOP("Actions", "Choose the one above in the queue"), "Ctrl+Up",
           QT_TRANSLATE_NOOP("Actions", "Moves the choice in the queue up without leaving where you type."),
           lambda s: s.waiting > 0, QUEUE),
    Action("greet", QT_TRANSLATE_NOOP("Actions", "Greet"), "Ctrl+G",
           QT_TRANSLATE_NOOP("Actions", "Records that the chosen visitor was told they will be helped."),
           lambda s: _chosen_unseen(s) and not s.chosen_greeted, QUEUE),
    Action("raise", QT_TRANSLATE_NOOP("Actions", "Move forward"), "Ctrl+Shift+Up",
           QT_TRANSLATE_NOOP("Actions", "Moves the chosen visitor forward; the reason is recorded."),
           lambda s: _chosen_unseen(s) and not s.chosen_raised, QUEUE),
    Action("hold_chosen", QT_TRANSLATE_NOOP("Actions", "Hold the one chosen"), "Shift+F11",
           QT_TRANSLATE_NOOP("Actions", "Leaves the chosen visitor out of the calls; their wait goes on."),
           _chosen_waits, QUEUE),
    Action("resume_chosen", QT_TRANSLATE_NOOP("Actions", "Resume the one chosen"), "Shift+F11",
           QT_TRANSLATE_NOOP("Actions", "Puts the chosen visitor back among those to call."),
           lambda s: s.chosen is Phase.HELD, QUEUE),
    Action("left", QT_TRANSLATE_NOOP("Actions", "Left before being seen"), "Ctrl+Shift+X",
           QT_TRANSLATE_NOOP("Actions", "Records that the chosen visitor has gone; you can bring them back."),
           _chosen_unseen, QUEUE),
    Action("correct", QT_TRANSLATE_NOOP("Actions", "Correct"), "Ctrl+E",
           QT_TRANSLATE_NOOP("Actions", "Puts right the enquiry, the arrival time or the needs."),
           lambda s: s.chosen is not None or s.here is not None, QUEUE),
    Action("avoidable", QT_TRANSLATE_NOOP("Actions", "Came again about the same"), "Ctrl+Shift+C",
           QT_TRANSLATE_NOOP("Actions", "Marks the visit with you, or the one chosen, as avoidable contact."),
           lambda s: s.chosen is not None or s.here is not None, QUEUE),
    Action("bring_back", QT_TRANSLATE_NOOP("Actions", "Bring back"), "Ctrl+B",
           QT_TRANSLATE_NOOP("Actions", "Puts somebody who had gone back in the queue, with their arrival."),
           lambda s: s.gone > 0, QUEUE),
)

_VISIT: Final = (
    Action("here", QT_TRANSLATE_NOOP("Actions", "They are here"), "F10",
           QT_TRANSLATE_NOOP("Actions", "The visitor has come to you: the wait ends and serving begins."),
           _called, VISIT),
    Action("finish", QT_TRANSLATE_NOOP("Actions", "Finish – resolved"), "F10",
           QT_TRANSLATE_NOOP("Actions", "Ends the visit: everything was answered here."),
           _serving, VISIT),
    Action("finish_otherwise", QT_TRANSLATE_NOOP("Actions", "Other outcome"), "Shift+F10",
           QT_TRANSLATE_NOOP("Actions", "Ends the visit with another outcome, chosen from a list."),
           _serving, VISIT),
    Action("answer_enquiry", QT_TRANSLATE_NOOP("Actions", "End one enquiry"), "Ctrl+F10",
           QT_TRANSLATE_NOOP("Actions", "Ends one of several enquiries with an outcome of its own."),
           lambda s: _serving(s) and s.enquiries_open > 1, VISIT),
    Action("add_enquiry", QT_TRANSLATE_NOOP("Actions", "Add enquiry"), "Ctrl+F2",
           QT_TRANSLATE_NOOP("Actions", "The visitor with you asks for something more."),
           lambda s: s.here is not None, VISIT),
    Action("hold", QT_TRANSLATE_NOOP("Actions", "Hold"), "F11",
           QT_TRANSLATE_NOOP("Actions", "Interrupts the visit; you can call somebody else."),
           _serving, VISIT),
    Action("resume", QT_TRANSLATE_NOOP("Actions", "Resume"), "F11",
           QT_TRANSLATE_NOOP("Actions", "Goes on with a visit that was on hold at your desk."),
           lambda s: s.here is None and s.held > 0, VISIT),
    Action("hand_off", QT_TRANSLATE_NOOP("Actions", "Hand off"), "F6",
           QT_TRANSLATE_NOOP("Actions", "Hands the visitor on inside the shop, once, with their story."),
           _serving, VISIT),
    Action("correct_hand_off", QT_TRANSLATE_NOOP("Actions", "Correct hand-off"), "F6",
           QT_TRANSLATE_NOOP("Actions", "Within a minute: takes a hand-off back or sends it elsewhere."),
           lambda s: s.here is not Phase.SERVING and s.handed_lately, VISIT),
    Action("call_colleague", QT_TRANSLATE_NOOP("Actions", "Colleague"), "Shift+F6",
           QT_TRANSLATE_NOOP("Actions", "Shows whom to ring; the visitor waits with you for the colleague."),
           lambda s: _serving(s) and s.people, VISIT),
    Action("colleague_came", QT_TRANSLATE_NOOP("Actions", "Colleague is here"), "Shift+F6",
           QT_TRANSLATE_NOOP("Actions", "Records that the colleague you rang for is with the visitor."),
           lambda s: s.here is None and s.colleague_called, VISIT),
    Action("interpreter", QT_TRANSLATE_NOOP("Actions", "Interpreter"), "F4",
           QT_TRANSLATE_NOOP("Actions", "Finds who can interpret or translate, and says how that goes on."),
           _always, VISIT),
    Action("bookings", QT_TRANSLATE_NOOP("Actions", "Interpreters and translations booked"), "Ctrl+Shift+I",
           QT_TRANSLATE_NOOP("Actions", "Lists what is booked, what is due first; says how one goes on."),
           _always, VISIT),
    Action("on_duty", QT_TRANSLATE_NOOP("Actions", "Who is in the shop"), "Shift+F4",
           QT_TRANSLATE_NOOP("Actions", "Says who of those who volunteered a language is here today."),
           lambda s: s.people, VISIT),
    Action("call_back", QT_TRANSLATE_NOOP("Actions", "Call-back"), "F5",
           QT_TRANSLATE_NOOP("Actions", "Promises a call-back to the visitor with you, or the one chosen."),
           lambda s: s.here is not None or s.chosen is not None, VISIT),
    Action("promise", QT_TRANSLATE_NOOP("Actions", "Promise something else"), "Ctrl+F5",
           QT_TRANSLATE_NOOP("Actions", "Promises a letter, an e-mail, an appointment or anything else."),
           _always, VISIT),
    Action("see_to_promise", QT_TRANSLATE_NOOP("Actions", "See to a promise"), "Shift+F5",
           QT_TRANSLATE_NOOP("Actions", "Says what became of a promise that is due, or hands it over."),
           lambda s: s.promises > 0, VISIT),
    Action("refer", QT_TRANSLATE_NOOP("Actions", "Refer out"), "F7",
           QT_TRANSLATE_NOOP("Actions", "Sends the visitor to a partner or another office, with a slip."),
           _serving, VISIT),
    Action("give_document", QT_TRANSLATE_NOOP("Actions", "Give a document"), "Shift+F7",
           QT_TRANSLATE_NOOP("Actions", "Makes a letter or leaflet in the format and language they read."),
           _always, VISIT),
    Action("documents_under_way", QT_TRANSLATE_NOOP("Actions", "Documents somebody waits for"), "Ctrl+F7",
           QT_TRANSLATE_NOOP("Actions", "Prints again what failed; says what was handed over or posted."),
           _always, VISIT),
    Action("all_formats", QT_TRANSLATE_NOOP("Actions", "A document in all formats"), "Ctrl+Shift+F",
           QT_TRANSLATE_NOOP("Actions", "Writes a letter or leaflet in all formats as files in a folder."),
           _always, VISIT),
    Action("remembered", QT_TRANSLATE_NOOP("Actions", "How they read, remembered"), "Ctrl+Shift+F7",
           QT_TRANSLATE_NOOP("Actions", "Shows the format remembered with their name; it can be forgotten."),
           lambda s: s.here is not None or s.chosen is not None, VISIT),
    Action("held", QT_TRANSLATE_NOOP("Actions", "What is held about somebody"), "Ctrl+Shift+D",
           QT_TRANSLATE_NOOP("Actions", "Shows all that is kept about a visitor, to give it or erase it."),
           _always, VISIT),
    Action("note", QT_TRANSLATE_NOOP("Actions", "Write a note"), "Ctrl+N",
           QT_TRANSLATE_NOOP("Actions", "Goes to the note on the visit that is with you."),
           lambda s: s.here is not None, VISIT),
    Action("print", QT_TRANSLATE_NOOP("Actions", "Print"), "Ctrl+P",
           QT_TRANSLATE_NOOP("Actions", "Prints the last ticket again, or that of the visitor with you."),
           lambda s: s.ticket_at_hand, VISIT),
    Action("reopen", QT_TRANSLATE_NOOP("Actions", "Reopen"), "Ctrl+R",
           QT_TRANSLATE_NOOP("Actions", "Goes on with a visit of today that was finished."),
           lambda s: s.here is None and s.finished > 0, VISIT),
)

_PROGRAM: Final = (
    Action("help", QT_TRANSLATE_NOOP("Actions", "Help"), "F1",
           QT_TRANSLATE_NOOP("Actions", "Shows every key and what it does."),
           _always, PROGRAM),
    Action("commands", QT_TRANSLATE_NOOP("Actions", "All commands"), "Ctrl+K",
           QT_TRANSLATE_NOOP("Actions", "Finds a command by its name and carries it out."),
           _always, PROGRAM),
    Action("break", QT_TRANSLATE_NOOP("Actions", "Take a break"), "F12",
           QT_TRANSLATE_NOOP("Actions", "Closes your desk for a while; the wait log says why people waited."),
           lambda s: s.desk is DeskState.OPEN and s.here is None, PROGRAM),
    Action("open_desk", QT_TRANSLATE_NOOP("Actions", "Open the desk"), "F12",
           QT_TRANSLATE_NOOP("Actions", "Your desk can call visitors."),
           lambda s: s.desk is not DeskState.OPEN, PROGRAM),
    Action("display", QT_TRANSLATE_NOOP("Actions", "Display window"), "Ctrl+D",
           QT_TRANSLATE_NOOP("Actions", "Opens the screen for the waiting area."),
           _always, PROGRAM),
    Action("leader", QT_TRANSLATE_NOOP("Actions", "Team leader’s view"), "Ctrl+L",
           QT_TRANSLATE_NOOP("Actions", "Opens the figures and the wait log of the day."),
           _always, PROGRAM),
    Action("standing", QT_TRANSLATE_NOOP("Actions", "Sharing"), "Ctrl+Shift+S",
           QT_TRANSLATE_NOOP("Actions", "Shows how this desk stands with the others and with the county."),
           _always, PROGRAM),
    Action("paper_settings", QT_TRANSLATE_NOOP("Actions", "Printer and Braille"), "Ctrl+,",
           QT_TRANSLATE_NOOP("Actions", "Sets the printer for pages, the embosser and its size of paper."),
           _always, PROGRAM),
    Action("language", QT_TRANSLATE_NOOP("Actions", "English or Welsh"), "Ctrl+Shift+L",
           QT_TRANSLATE_NOOP("Actions", "Changes the language of this window at once."),
           _always, PROGRAM),
    Action("theme", QT_TRANSLATE_NOOP("Actions", "Change the colours"), "Ctrl+T",
           QT_TRANSLATE_NOOP("Actions", "Light, dark, high contrast, or as the system has it."),
           _always, PROGRAM),
    Action("larger", QT_TRANSLATE_NOOP("Actions", "Larger text"), "Ctrl++",
           QT_TRANSLATE_NOOP("Actions", "Makes everything larger, up to twice the size."),
           _always, PROGRAM, also=("Ctrl+=",)),
    Action("smaller", QT_TRANSLATE_NOOP("Actions", "Smaller text"), "Ctrl+-",
           QT_TRANSLATE_NOOP("Actions", "Makes everything smaller again."),
           _always, PROGRAM),
)

# fmt: on

ACTIONS: Final = (*_CHECKING_IN, *_QUEUE, *_VISIT, *_PROGRAM)
BY_ID: Final = {action.id: action for action in ACTIONS}


def possible(situation: Situation) -> tuple[Action, ...]:
    """The actions that can be taken now. Where several share a key, at most one of them is possible."""
    return tuple(action for action in ACTIONS if action.possible(situation))
