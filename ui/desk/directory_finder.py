"""Finding a service with F3: all of the directory, and of each at once whether it can be had here now.

Knows the list and the search over it; what is said of a service is computed by `frontdesk.screens.directory`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Final

from PySide6.QtWidgets import QApplication, QWidget

from frontdesk.desk import Topic
from frontdesk.directory import Entry
from frontdesk.screens.desk_words import provider_text
from frontdesk.screens.directory import (
    Around,
    DirectoryScreen,
    about,
    availability,
    named,
    provider_of,
    read_around,
    read_directory,
)
from frontdesk.words import current, translate
from ui.desk.about_service import AboutService
from ui.desk.at_desk import AtDesk
from ui.desk.options import Option
from ui.desk.ports import EntrySearch
from ui.desk.service_field import option_of

#: As many are listed before anything is typed: a list of very many takes long to be laid out.
MOST_LISTED: Final = 200
_FOUND: Final = 40


class DirectoryFinder:
    """The list behind F3. `take` gets the id of a service of this shop that was chosen."""

    def __init__(self, at: AtDesk, take: Callable[[str], object]) -> None:
        self._at, self._take = at, take
        self._entries: dict[str, Entry] = {}
        self._around: Around | None = None
        self._search: EntrySearch | None = None
        self._reading = 0
        at.tasks.changed.connect(self._changed)

    def handlers(self) -> Mapping[str, Callable[[], object]]:
        """What each action does."""
        return {"find_service": self.ask}

    def read(self) -> None:
        """Read the directory anew and make it ready to be searched; until then the old one is used."""
        if self._at.outside.index_directory is not None:
            self._at.tasks.read(read_directory, self._index, key="directory")

    def close(self) -> None:
        """Let go of the search; one that is still being made is let go of when it comes."""
        self._reading += 1
        if self._search is not None:
            self._search.close()
            self._search = None

    def _changed(self, topics: frozenset[Topic]) -> None:
        if Topic.DIRECTORY in topics:
            self.read()
        elif Topic.DESKS in topics and self._around is not None:
            self._at.tasks.read(read_around, self._look_around, key="directory around")

    def _look_around(self, around: Around) -> None:
        self._around = around

    def _index(self, screen: DirectoryScreen) -> None:
        index = self._at.outside.index_directory
        if index is None:
            return
        self._reading += 1
        reading = self._reading
        index(screen.entries, lambda search: self._ready(reading, screen, search))

    def _ready(self, reading: int, screen: DirectoryScreen, search: EntrySearch) -> None:
        if reading != self._reading:  # read anew meanwhile, or the window is closed
            search.close()
            return
        if self._search is not None:
            self._search.close()
        self._search, self._around = search, screen.around
        self._entries = {entry.id: entry for entry in screen.entries}

    def known(self) -> tuple[Sequence[Entry], Around] | None:
        """All there is and what it hangs on; None while the directory is still being read."""
        return None if self._around is None else (tuple(self._entries.values()), self._around)

    def find(self, text: str) -> Sequence[Entry]:
        """The entries that fit what is typed."""
        return [] if self._search is None else [found.service for found in self._search.find(text, _FOUND)]

    def ask(self) -> None:
        """Ask for a service. One of this shop is added to the form; of another everything is told."""
        title = translate("Desk", "Find a service")
        search, around = self._search, self._around
        if search is None or around is None:
            self._ask_shop(title)
            return
        listed = [self._option(entry, around) for entry in list(self._entries.values())[:MOST_LISTED]]

        def find(text: str) -> Sequence[Option]:
            return [self._option(found.service, around) for found in search.find(text, _FOUND)]

        self._at.choose(title, listed, self._chosen, find, self._tell)

    def _ask_shop(self, title: str) -> None:
        """The same over the shop's own list, while the directory is still being read."""
        services = list(self._at.front.shop.services.values())

        def find(text: str) -> Sequence[Option]:
            return [option_of(found.service) for found in self._at.search.find(text, _FOUND)]

        self._at.choose(title, [option_of(each) for each in services[:MOST_LISTED]], self._take, find)

    def _option(self, entry: Entry, around: Around) -> Option:
        bold, dash, rest = named(entry.service, current()).partition(" – ")
        said = availability(entry, around, self._at.front.clock.read().at).text
        return Option(entry.id, bold, f"{dash}{rest}", provider_text(provider_of(entry)), below=said)

    def _chosen(self, service: str) -> None:
        if service in self._at.front.shop.services:
            self._take(service)
        else:
            self._tell(service)

    def _tell(self, service: str) -> None:
        entry, around = self._entries.get(service), self._around
        if entry is None or around is None:
            return
        before = QApplication.focusWidget()
        parent = self._at.window if before is None else before.window()
        dialog = AboutService(parent, about(entry, around, self._at.front.clock.read().at))
        dialog.finished.connect(lambda _result: self._back(before))
        dialog.open()

    def _back(self, before: QWidget | None) -> None:
        """The keyboard goes back to where it was: the list, or a field of the window."""
        if before is not None and before.isVisible():
            before.window().activateWindow()
            before.setFocus()
        else:
            self._at.back_to(None)
