"""What the desk's window is given from outside: the search over services, the printer, other windows.

Knows shapes only.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from frontdesk.directory import Entry
from frontdesk.settings import Settings
from frontdesk.shop import Service

if TYPE_CHECKING:
    from frontdesk.document_request import Format
    from frontdesk.documents import Document
    from frontdesk.screens.documents import AllMade, Library, MadeDocument, Wish


class Found(Protocol):
    """A service that was found."""

    @property
    def service(self) -> Service:
        """The service."""


class Search(Protocol):
    """Finds services by what people type, slips forgiven; quick enough for every key press."""

    def find(self, text: str, limit: int) -> Sequence[Found]:
        """The services that fit best, the best first."""


class FoundEntry(Protocol):
    """A service of the directory that was found."""

    @property
    def service(self) -> Entry:
        """The service, with its partner and places."""


class EntrySearch(Protocol):
    """Finds services of the directory as `Search` does those of the shop."""

    def find(self, text: str, limit: int) -> Sequence[FoundEntry]:
        """The services that fit best, the best first."""

    def close(self) -> None:
        """Let go of the index."""


#: Makes a search over the directory away from the screen's thread and hands it over on the main thread:
#: ``index(entries, then)`` calls ``then(search)``.
IndexDirectory = Callable[[Sequence[Entry], Callable[[EntrySearch], object]], object]


class PrintProblem(Protocol):
    """Why a ticket did not come out. `code` is recorded with the visit."""

    @property
    def code(self) -> str:
        """The kind of problem."""

    def words(self) -> str:
        """What happened and what to do, for the person at the desk."""


#: Prints the ticket of a visit away from the screen's thread and, on the main thread, says how it went:
#: ``print_ticket(visit, then)`` calls ``then(None)`` when it came out, else with what went wrong.
PrintTicket = Callable[[str, Callable[[PrintProblem | None], None]], None]


#: Prints the slip of a referral in the same way.
PrintSlip = PrintTicket
#: Saves a paper of a referral at a path; says "" when it is there, else why not, in plain words.
SavePaper = Callable[[str, Path, Callable[[str], None]], None]


#: Says a language's name aloud, away from the screen's thread: ``say(code, name, then)`` calls ``then("")``
#: on the main thread when it was heard, else with why not, in plain words.
SayLanguage = Callable[[str, str, Callable[[str], object]], object]
#: Prints the card of languages, and saves it at a path, as `PrintTicket` and `SavePaper` do with theirs.
PrintCard = Callable[[Callable[[PrintProblem | None], None]], None]
SaveCard = Callable[[Path, Callable[[str], None]], None]


#: ``come(done, of)``: so many parts of so many are begun.
Come = Callable[[int, int], object]


class Documents(Protocol):
    """Makes documents and sends them out, away from the screen's thread; `then` is called on the main thread.

    A fault is plain words, empty where all went well.
    """

    @property
    def embosser(self) -> bool:
        """Whether an embosser is set up at this desk."""

    def library(self, then: Callable[[Library], object]) -> None:
        """Which documents there are, and what can't be made here."""

    def make(self, wish: Wish, then: Callable[[MadeDocument], object], come: Come = ...) -> None:
        """Make one; `come` is told how far a slow one has come."""

    def make_all(self, wish: Wish, into: Path, then: Callable[[AllMade], object], come: Come) -> None:
        """Write it in all formats into a folder."""

    def stop(self) -> None:
        """Make no further."""

    def make_this(self, document: Document, kind: Format, then: Callable[[MadeDocument], object]) -> None:
        """Make one that stands in no library."""

    def print(self, made: MadeDocument, then: Callable[[PrintProblem | None], object]) -> None:
        """Print it; None when it came out."""

    def emboss(self, made: MadeDocument, then: Callable[[PrintProblem | None], object]) -> None:
        """Emboss it."""

    def save(self, made: MadeDocument, path: Path, then: Callable[[str], object]) -> None:
        """Save it as a file."""

    def play(self, made: MadeDocument, then: Callable[[str], object]) -> None:
        """Let it be heard, to its end or until `hush`."""

    def hush(self) -> None:
        """Play no further."""


def _nothing() -> None:
    """What a window does with a wish nobody takes up."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Outside:
    """The world around the desk's window. `print_ticket` None means that tickets are not printed.

    Without `index_directory` only the shop's own services are found.
    `mail_domain` is the part of the shop's e-mail address behind the @.
    """

    on_settings: Callable[[Settings], object] = lambda settings: None
    open_display: Callable[[], object] = _nothing
    open_leader: Callable[[], object] = _nothing
    print_ticket: PrintTicket | None = None
    index_directory: IndexDirectory | None = None
    print_slip: PrintSlip | None = None
    save_slip: SavePaper | None = None
    save_message: SavePaper | None = None
    mail_domain: str = ""
    say_language: SayLanguage | None = None
    print_card: PrintCard | None = None
    save_card: SaveCard | None = None
    documents: Documents | None = None
