"""Documents for the windows: listed, made, printed, saved and played, away from the screen's thread.

Knows the way from a wish to a file, a printer or a loudspeaker; what a document holds and how a format is
made is the paper's.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING

from frontdesk.settings import Settings
from ui.background import Background
from ui.desk.ports import Come, PrintProblem

if TYPE_CHECKING:
    from frontdesk.document_request import Format
    from frontdesk.documents import Document
    from frontdesk.printing import Outcome
    from frontdesk.screens.documents import AllMade, Library, MadeDocument, Wish

Told = Callable[[PrintProblem | None], object]


def nobody(_done: int, _of: int) -> None:
    """Nobody looks how far it has come."""


class _Once:
    """Gives the first answer of several, and no other."""

    def __init__(self, then: Callable[[MadeDocument], object]) -> None:
        self._then: Callable[[MadeDocument], object] | None = then

    def give(self, made: MadeDocument) -> None:
        """Give it, unless there was one before."""
        then, self._then = self._then, None
        if then is not None:
            then(made)


class DocumentDesk:
    """Makes documents one at a time with the compiler kept. `folder` is the data folder, if there is one."""

    def __init__(self, background: Background, settings: Callable[[], Settings], folder: Path | None) -> None:
        self._background, self._settings = background, settings
        self._folder = folder
        self._stop = threading.Event()
        self._halt = threading.Event()
        self._waits: _Once | None = None

    @property
    def embosser(self) -> bool:
        """Whether an embosser is set up at this desk."""
        return bool(self._settings().embosser)

    def library(self, then: Callable[[Library], object]) -> None:
        """Which documents there are, and what can't be made here."""
        self._background.run(lambda: _making().library_of(self._folder), then)

    def make(self, wish: Wish, then: Callable[[MadeDocument], object], come: Come = nobody) -> None:
        """Make a document, with what there is to be seen of it; `come` is told how far it has come."""
        braille, progress = self._settings().braille, self._progress(come)
        waits = self._waits = _Once(then)
        self._background.run(
            lambda: _making().made_of(wish, self._folder, braille, progress),
            waits.give,
            lambda: waits.give(_making().failed()),
        )

    def make_all(self, wish: Wish, into: Path, then: Callable[[AllMade], object], come: Come) -> None:
        """Write it in all formats into a folder."""
        braille, progress = self._settings().braille, self._progress(come)
        self._waits = None
        self._background.run(
            lambda: _making().all_of(wish, self._folder, braille, into, progress),
            then,
            lambda: then(_making().all_failed()),
        )

    def stop(self) -> None:
        """Make no further; what is not made then is told as stopped.

        At once where it is one document: its pages can't be left half set, so they are set for nobody.
        """
        from frontdesk.screens.documents import MadeDocument

        self._halt.set()
        if self._waits is not None:
            self._waits.give(MadeDocument(stopped=True))

    def _progress(self, come: Come) -> Callable[[int, int], bool]:
        """Tell on the main thread, whichever thread says so, and answer whether to go on."""
        self._halt = halt = threading.Event()

        def progress(done: int, of: int) -> bool:
            self._background.tell(lambda: come(done, of))
            return not halt.is_set()

        return progress

    def make_this(self, document: Document, kind: Format, then: Callable[[MadeDocument], object]) -> None:
        """The same for one that stands in no library."""
        braille = self._settings().braille
        self._background.run(lambda: _making().made_as(document, kind, braille), then)

    def print(self, made: MadeDocument, then: Told) -> None:
        """Print the pages; `then` gets None when they came out, else what went wrong."""
        from frontdesk.printing import print_page

        printer = self._settings().printer
        self._background.run(lambda: print_page(made.content, printer), lambda outcome: _tell(outcome, then))

    def emboss(self, made: MadeDocument, then: Told) -> None:
        """The same for an embosser."""
        from frontdesk.printing.embosser import emboss

        to = self._settings().embosser
        self._background.run(lambda: emboss(made.embosser, to), lambda outcome: _tell(outcome, then))

    def save(self, made: MadeDocument, path: Path, then: Callable[[str], object]) -> None:
        """Save it; `then` gets an empty text, or why it could not be saved."""
        self._background.run(lambda: _making().written(made, path), then)

    def play(self, made: MadeDocument, then: Callable[[str], object]) -> None:
        """Let it be heard to the end or until `hush`; `then` gets an empty text, or why it could not be."""
        self.hush()
        self._stop = stop = threading.Event()
        volume = self._settings().sound.volume
        self._background.run(lambda: _making().played(made.content, volume, stop), then)

    def hush(self) -> None:
        """Play no further."""
        self._stop.set()


def _making() -> ModuleType:
    """What makes documents brings much that a desk does without: it is loaded with the first of them."""
    from programs import document_making

    return document_making


def _tell(outcome: Outcome, then: Told) -> None:
    from frontdesk.printing import Failed

    then(outcome if isinstance(outcome, Failed) else None)
