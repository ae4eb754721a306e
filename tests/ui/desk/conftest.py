"""A desk's window over the sample shop, a store in memory and a clock that only the test moves."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QBuffer, QCoreApplication, QEvent, QEventLoop, Qt
from PySide6.QtGui import QAccessible, QColor, QKeyEvent, QPixmap
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from db.search import Search
from frontdesk import words
from frontdesk.clock import AnchoredClock
from frontdesk.desk import Command, Done, FrontDesk
from frontdesk.document_request import Format
from frontdesk.documents import Document
from frontdesk.exchange.shop_files import read_shop
from frontdesk.log import Detail, Event
from frontdesk.resources import resource
from frontdesk.screens.documents import AllMade, Library, MadeDocument, Offered, Wish
from frontdesk.settings import Settings
from frontdesk.shop import Shop
from frontdesk.store import MemoryStore, StoreError
from frontdesk.visit import Visit
from ui.desk.chooser import Chooser
from ui.desk.ports import Come, Outside, PrintProblem
from ui.desk.window import DeskWindow
from ui.tasks import Tasks
from ui.theme import Choice, appearance

OPENING = datetime(2026, 11, 23, 10, 30, tzinfo=UTC)
NO_MODIFIER = Qt.KeyboardModifier.NoModifier


def nobody(_done: int, _of: int) -> None:
    """Nobody looks how far it has come."""


class FailingStore(MemoryStore):
    """A store whose disk can be full, or that can have a bug."""

    def __init__(self) -> None:
        super().__init__()
        self.fails: Exception | None = None
        self.fails_to_read: StoreError | None = None

    def append(self, events: Sequence[Event], details: Sequence[Detail] = ()) -> None:
        if self.fails is not None:
            raise self.fails
        super().append(events, details)

    def open_visits(self) -> list[Visit]:
        if isinstance(self.fails_to_read, StoreError):
            raise self.fails_to_read
        return super().open_visits()


@dataclass
class Papers:
    """Documents for the window at once: what makes and prints them has tests of its own."""

    embosser: bool = False
    fault: str = ""
    problem: PrintProblem | None = None
    save_fault: str = ""
    shelf: Library = field(
        default_factory=lambda: Library(
            {
                "letter": Offered(
                    "letter",
                    {"en": "Your letter, {{name}}", "cy": "Eich llythyr"},
                    {"en": ("name", "today", "officer", "phone"), "cy": ("name", "officer")},
                ),
                "leaflet": Offered("leaflet", {"en": "A leaflet"}, {"en": ()}),
            },
            {(Format.AUDIO, "en"): "No voice is installed."},
        )
    )
    made: list[Wish] = field(default_factory=list)
    given: list[Document] = field(default_factory=list)
    out: list[tuple[str, MadeDocument]] = field(default_factory=list)
    heard: list[bool] = field(default_factory=list)
    slow: bool = False
    waiting: tuple[Callable[[MadeDocument], object], Come] | None = None
    all_made: AllMade = field(default_factory=lambda: AllMade(len(Format)))

    def library(self, then: Callable[[Library], object]) -> None:
        then(self.shelf)

    def make_this(self, document: Document, kind: Format, then: Callable[[MadeDocument], object]) -> None:
        self.given.append(document)
        self._make(kind, then)

    def make(self, wish: Wish, then: Callable[[MadeDocument], object], come: Come = nobody) -> None:
        self.made.append(wish)
        if self.slow:
            self.waiting = (then, come)
        else:
            self._make(wish.format, then)

    def _make(self, kind: Format, then: Callable[[MadeDocument], object]) -> None:
        if self.fault:
            then(MadeDocument(fault=self.fault))
            return
        page = QPixmap(660, 930)
        page.fill(QColor("white"))
        held = QBuffer()
        held.open(QBuffer.OpenModeFlag.WriteOnly)
        page.save(held, "PNG")
        ending = {Format.AUDIO: "wav", Format.BRAILLE: "brf", Format.TEXT: "txt", Format.HTML: "html"}
        seen = kind not in (Format.AUDIO, Format.TEXT, Format.HTML)
        then(
            MadeDocument(
                title="Your letter",
                content=b"content",
                ending=ending.get(kind, "pdf"),
                pages=(bytes(held.data().data()),) * 2 if seen else (),
                text="" if seen else "Dear <b>Mair</b>",
                embosser=b"brf" if kind is Format.BRAILLE else b"",
            )
        )

    def make_all(self, wish: Wish, into: Path, then: Callable[[AllMade], object], come: Come) -> None:
        self.out.append((str(into), MadeDocument(title=wish.source)))
        come(0, len(Format))
        then(self.all_made)

    def stop(self) -> None:
        if self.waiting is not None:
            then, self.waiting = self.waiting[0], None
            then(MadeDocument(stopped=True))

    def print(self, made: MadeDocument, then: Callable[[PrintProblem | None], object]) -> None:
        self.out.append(("print", made))
        then(self.problem)

    def emboss(self, made: MadeDocument, then: Callable[[PrintProblem | None], object]) -> None:
        self.out.append(("emboss", made))
        then(self.problem)

    def save(self, made: MadeDocument, path: Path, then: Callable[[str], object]) -> None:
        self.out.append((path.name, made))
        then(self.save_fault)

    def play(self, made: MadeDocument, then: Callable[[str], object]) -> None:
        self.heard.append(True)

    def hush(self) -> None:
        self.heard.append(False)


@dataclass
class World:
    """The things around the window, and the time."""

    shop: Shop
    now: datetime = OPENING
    jump: timedelta = timedelta()
    store: FailingStore = field(default_factory=FailingStore)
    settings_kept: list[Settings] = field(default_factory=list)
    opened: list[str] = field(default_factory=list)
    printed: list[str] = field(default_factory=list)
    problem: PrintProblem | None = None
    slips: list[str] = field(default_factory=list)
    slip_problem: PrintProblem | None = None
    saved: list[Path] = field(default_factory=list)
    papers: Papers = field(default_factory=Papers)

    def __post_init__(self) -> None:
        self.front = FrontDesk(self.shop, self.store, AnchoredClock(self.wall, self.elapsed))

    def wall(self) -> datetime:
        return self.now + self.jump

    def elapsed(self) -> float:
        return (self.now - OPENING).total_seconds()

    def print_ticket(self, visit: str, then: Callable[[PrintProblem | None], None]) -> None:
        self.printed.append(visit)
        then(self.problem)

    def print_slip(self, referral: str, then: Callable[[PrintProblem | None], None]) -> None:
        self.slips.append(referral)
        then(self.slip_problem)

    def save_paper(self, referral: str, path: Path, then: Callable[[str], None]) -> None:
        self.saved.append(path)
        then("")

    def outside(self) -> Outside:
        return Outside(
            on_settings=self.settings_kept.append,
            open_display=partial(self.opened.append, "display"),
            open_leader=partial(self.opened.append, "leader"),
            print_ticket=self.print_ticket,
            index_directory=lambda entries, then: then(Search(entries)),
            print_slip=self.print_slip,
            save_slip=self.save_paper,
            save_message=self.save_paper,
            documents=self.papers,
        )


@dataclass
class Driver:
    """Somebody at the keyboard of the desk."""

    qtbot: QtBot
    world: World
    window: DeskWindow
    tasks: Tasks
    said: list[str]
    strokes: int = 0

    def settle(self) -> None:
        """Until the database thread has done what was asked for, and the window shows it."""
        for _ in range(3):
            loop = QEventLoop()
            self.tasks.read(partial(_same, loop), QEventLoop.quit)
            loop.exec()

    def focus(self) -> QWidget:
        found = QApplication.focusWidget()
        assert found is not None, "nobody has the keyboard"
        return found

    def key(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = NO_MODIFIER) -> None:
        self.strokes += 1
        QTest.keyClick(self.focus(), key, modifiers)
        self.settle()

    def write(self, text: str) -> None:
        """Type a text; letters outside ASCII come as events of their own."""
        for letter in text:
            self.strokes += 1
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                QApplication.sendEvent(self.focus(), QKeyEvent(kind, 0, NO_MODIFIER, letter))
        self.settle()

    def check_in(self, service: str, name: str = "") -> Visit:
        """Check somebody in through the form."""
        before = {visit.id for visit in self.visits()}
        self.key(Qt.Key.Key_F2)
        self.write(service)
        self.key(Qt.Key.Key_Return)
        if name:
            self.window.form.name.line.setFocus()
            self.write(name)
        self.key(Qt.Key.Key_Return)
        return next(visit for visit in self.visits() if visit.id not in before)

    def do(self, command: Command, desk: str = "3") -> Done:
        """Something another desk did."""
        kept: list[Done] = []
        self.tasks.handle(command, desk, kept.append)
        self.settle()
        return kept[0]

    def visits(self) -> list[Visit]:
        return self.world.store.visits_of(self.world.front.today)

    def visit(self) -> Visit:
        """The only visit of the day."""
        (found,) = self.visits()
        return found

    def later(self, **time: float) -> None:
        """Let time go by and the window see it."""
        self.world.now += timedelta(**time)
        self.window.tick()

    def chooser(self) -> Chooser:
        found = [c for c in self.window.findChildren(Chooser) if c.isVisible()]
        assert len(found) == 1, "no list is open"
        return found[0]

    def choose(self, row: int) -> None:
        """Choose from the open list by its number."""
        self.chooser()
        self.key(Qt.Key(Qt.Key.Key_0 + row))


@pytest.fixture(scope="session")
def shop() -> Shop:
    return read_shop(resource("shop"))


@pytest.fixture
def said(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What screen readers were told."""
    heard: list[str] = []

    def listen(event: object) -> None:
        message = getattr(event, "message", None)
        if message is not None:
            heard.append(message())

    monkeypatch.setattr(QAccessible, "updateAccessibility", listen)
    return heard


@pytest.fixture
def world(shop: Shop) -> World:
    return World(shop)


@pytest.fixture
def at(qtbot: QtBot, world: World, said: list[str]) -> Iterator[Driver]:
    """The window, open and in front, with somebody at its keyboard."""
    words.use("en")
    appearance().set_choice(Choice("light", 1.0, False))
    search = Search(world.shop.services.values())
    tasks = Tasks(world.front)
    window = DeskWindow(world.front, tasks, search, Settings(person="M. Advisor"), world.outside())
    window.resize(1440, 900)
    window.show()
    window.start()
    window.activateWindow()
    qtbot.waitActive(window)
    driver = Driver(qtbot, world, window, tasks, said)
    driver.settle()
    yield driver
    window.close()
    tasks.close()
    search.close()
    window.deleteLater()
    # At once: windows left over would follow every change of the theme in the tests after this one.
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    words.use("en")


def full_disk() -> StoreError:
    return StoreError("disk_full")


def _same(loop: QEventLoop, front: FrontDesk) -> QEventLoop:
    return loop
