"""The team leader's window: the pages, what is read for them and when.

Knows which page is open and asks the database thread for it; what a page shows is its own.
"""

from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from frontdesk.actions import BY_ID
from frontdesk.clock import day_of
from frontdesk.desk import Command, FrontDesk, Topic
from frontdesk.mail.delivery import settle
from frontdesk.measures import digest
from frontdesk.outbox import Choice
from frontdesk.refusal import Refusal
from frontdesk.report import NoteSaved
from frontdesk.screens.conflicts import ConflictScreen, conflict_screen, to_settle
from frontdesk.screens.desk_words import clock_text
from frontdesk.screens.live import LiveScreen, live_screen
from frontdesk.screens.promise_list import PromiseList, promise_list
from frontdesk.screens.referrals import ReferralsScreen, referrals_screen
from frontdesk.screens.wait_log import WaitLogScreen
from frontdesk.screens.wait_log.reading import read_day
from frontdesk.store import StoreError
from frontdesk.words import current, translate
from ui.desk.ports import Documents
from ui.leader.allowing import ask_to_allow
from ui.leader.conflicts_page import ConflictsPage
from ui.leader.day_page import Ask, DayPage
from ui.leader.directory_page import AskPath, DirectoryPage
from ui.leader.interpreters_page import InterpretersPage
from ui.leader.live_page import LivePage
from ui.leader.navigation import Navigation
from ui.leader.promises_page import PromisesPage
from ui.leader.referrals_page import ReferralsPage
from ui.looks import ACTIONS as LOOKS
from ui.looks import Looks
from ui.standing.shown import StandingShown
from ui.tasks import Tasks
from ui.theme import Theme, follow
from ui.widgets import HeaderBar, KeyButton, Pill, announce

BEAT_MS: Final = 1000
#: Changes that come one upon another are read once, after this long.
SETTLE_MS: Final = 250
POLL_MS: Final = 1000
#: A reading that takes longer is told of.
SLOW_MS: Final = 150
LIVE, DAY, PROMISES, REFERRALS, DIRECTORY, CONFLICTS, INTERPRETERS = PAGES = range(7)


class LeaderWindow(QWidget):
    """``LeaderWindow(front, tasks, person="T. Leader").show()``.

    `front` gives the shop and the time, everything else is read through `tasks`. `poll`, where other
    processes write to the store too, says whether it changed since it was last asked. `ask` is the question
    where to save a file, `ask_path` that for the directory's. `desk` is the one it was opened from; without
    it nothing can be changed. `beside` says that another program of this machine shares with others, and that
    only it knows whether all has come. `documents` makes and prints what is held about somebody.
    `looks` changes language, colours and size of text, in every window of the program.
    Ctrl+1, Ctrl+2… open the pages; the keys of a day are on its buttons.
    """

    closed = Signal()

    def __init__(
        self,
        front: FrontDesk,
        tasks: Tasks,
        *,
        person: str = "",
        poll: Callable[[], bool] | None = None,
        ask: Ask | None = None,
        ask_path: AskPath | None = None,
        desk: str = "",
        beside: bool = False,
        documents: Documents | None = None,
        looks: Looks | None = None,
    ) -> None:
        super().__init__()
        self._at_desk, self._beside, self._documents, self.looks = desk, beside, documents, looks
        self._front, self._tasks, self._poll = front, tasks, poll
        self._day, self._desk = front.today, ""
        self._language = current()
        self._minute = ""
        self._folder = Path.home()
        self.header = HeaderBar("", "")
        self.standing = StandingShown(
            tasks, self, self.header, lambda: front.clock.read().at, BY_ID["standing"].cap()
        )
        self._status = self.header.add_pill(Pill(""))
        if person:
            self.header.add_pill(Pill(person))
        self.navigation = Navigation()
        self.live = LivePage(may_allow=bool(desk))
        self.day = DayPage(self._desks(), ask or self._ask_where)
        self.promises = PromisesPage()
        self.referrals = ReferralsPage(may_write=bool(desk))
        self.directory = DirectoryPage(tasks, front, desk, ask_path)
        self.conflicts = ConflictsPage(may_write=bool(desk))
        self._to_settle = 0
        self.interpreters = InterpretersPage(tasks, desk)
        self.pages = QStackedWidget()
        self._entries = [self.navigation.add(f"Ctrl {n}") for n in range(1, len(PAGES) + 1)]
        self.held = KeyButton("", BY_ID["held"].cap())
        self.navigation.add_below(self.held)
        self._lay_out()
        self._connect()
        self._settle = self._timer("leader settles", SETTLE_MS, self.read)
        self._settle.setSingleShot(True)
        self._slow = self._timer("leader reads", SLOW_MS, self._is_slow)
        self._slow.setSingleShot(True)
        self._beats = self._timer("leader heartbeat", BEAT_MS, self.beat)
        self._polls = self._timer("leader poll", POLL_MS, self._look)
        self.retranslate()
        follow(self._restyle)
        self.resize(1440, 900)
        self.open_page(DAY)
        self._entries[DAY].setFocus()

    def _timer(self, name: str, milliseconds: int, slot: Callable[[], None]) -> QTimer:
        timer = QTimer(self)
        timer.setObjectName(name)
        timer.setInterval(milliseconds)
        timer.timeout.connect(slot)
        return timer

    def _lay_out(self) -> None:
        lists = (self.promises, self.referrals, self.directory, self.conflicts, self.interpreters)
        for page in (self.live, self.day, *lists):
            self.pages.addWidget(page)
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addWidget(self.navigation)
        row.addWidget(self.pages, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addLayout(row, 1)
        self.setTabOrder(self.navigation, self.pages)

    def _look_by(self, looks: Looks) -> None:
        """The same keys as at the desk."""

        def change(action: str) -> None:
            if said := looks.run(action):
                announce(self, said)

        for action in (BY_ID[id_] for id_ in LOOKS):
            for key in (action.key, *action.also):
                QShortcut(QKeySequence(key), self).activated.connect(partial(change, action.id))
        looks.language_changed.connect(self.retranslate)

    def _connect(self) -> None:
        self.navigation.chosen.connect(self.open_page)
        for place in PAGES:
            shortcut = QShortcut(QKeySequence(f"Ctrl+{place + 1}"), self)
            shortcut.activated.connect(lambda place=place: self.open_page(place))
        self.promises.wanted.connect(self.read)
        self.referrals.wanted.connect(self.read)
        self.referrals.stepped.connect(self._step)
        self.referrals.settled.connect(self._settle_email)
        self.conflicts.wanted.connect(self.read)
        self.conflicts.settled.connect(self._step)
        self.interpreters.refused.connect(self._say_refused)
        allow = QShortcut(QKeySequence("Ctrl+H"), self)
        for wish in (allow.activated, self.live.allow):
            wish.connect(self._allow)
        QShortcut(QKeySequence(BY_ID["standing"].key), self).activated.connect(self.standing.open)
        if self.looks is not None:
            self._look_by(self.looks)
        held = QShortcut(QKeySequence(BY_ID["held"].key), self)
        for wish in (held.activated, self.held.clicked):
            wish.connect(self._ask_held)
        self.day.saved.connect(self._note_saved)
        self.day.bar.day_chosen.connect(self.open_day)
        self.day.bar.desk_chosen.connect(self._open_desk)
        self._tasks.changed.connect(self._changed)
        self._tasks.standing.connect(self._stands)
        self._tasks.store_failed.connect(self._failed)

    def _restyle(self, theme: Theme) -> None:
        self.setMinimumSize(theme.px(520) if theme.scale < 1.5 else theme.px(400), theme.px(300))

    def retranslate(self) -> None:
        """Say everything in the language in use, and read what is shown anew."""
        self._language = current()
        program, page = translate("Program", "Front desk"), translate("Leader", "team leader")
        self.setWindowTitle(f"{program} – {page}")
        self.header.set_title(translate("Program", "Front desk"))
        self.header.set_place(self._front.shop.site.named(current()))
        self.standing.retranslate()
        self._entries[LIVE].set_title(translate("Leader", "Live queue"))
        self._entries[DAY].set_title(translate("Leader", "Daily wait log"))
        self._entries[PROMISES].set_title(translate("Promises", "Promises"))
        self._entries[REFERRALS].set_title(translate("Referral", "Referrals"))
        self._entries[DIRECTORY].set_title(translate("Record", "Directory"))
        self._show_to_settle(self._to_settle)
        self._entries[INTERPRETERS].set_title(translate("Interpreter", "Interpreters"))
        self.held.set_text(BY_ID["held"].titled())
        self.interpreters.retranslate()
        self.promises.retranslate()
        self.referrals.retranslate()
        self.directory.retranslate()
        self.conflicts.retranslate()
        self.live.retranslate()
        self.day.bar.set_desks(self._desks())
        self.day.retranslate()
        self.read()
        self.beat()

    def _desks(self) -> list[tuple[str, str]]:
        return [(desk.id, desk.named(current())) for desk in self._front.shop.desks.values()]

    def open_page(self, place: int) -> None:
        """Open the live queue or the day's log."""
        self.navigation.choose(place)
        if self.focusWidget() in self._entries:
            self._entries[place].setFocus()
        self.pages.setCurrentIndex(place)
        if place == DIRECTORY:
            self.directory.field.setFocus()  # what is typed finds
        if place == REFERRALS:
            self.referrals.table.view.setFocus()  # Enter takes the next step
        if place == CONFLICTS:
            self.conflicts.table.view.setFocus()  # Enter settles the row chosen
        if place == INTERPRETERS:
            self.interpreters.table.view.setFocus()
        self.read()

    def open_day(self, day: date) -> None:
        """Open a day of the log; a day to come is today."""
        self._day = min(day, self._front.today)
        self.read()

    def _open_desk(self, desk: str) -> None:
        self._desk = desk
        self.read()

    def read(self) -> None:
        """Have the database thread read what the open page shows, and how much waits to be settled."""
        self._slow.start()
        self._tasks.read(to_settle, self._show_to_settle, key="leader to settle")
        if self.pages.currentIndex() == LIVE:
            self._tasks.read(live_screen, self._show_live, key="leader live")
            return
        if self.pages.currentIndex() == PROMISES:
            which, owner = self.promises.choice()
            self._tasks.read(
                lambda front: promise_list(front, which, owner), self._show_promises, key="leader promises"
            )
            return
        if self.pages.currentIndex() == REFERRALS:
            shown = self.referrals.which
            self._tasks.read(
                lambda front: referrals_screen(front, shown), self._show_referrals, key="leader referrals"
            )
            return
        if self.pages.currentIndex() == DIRECTORY:
            self.directory.read(self._is_read)
            return
        if self.pages.currentIndex() == CONFLICTS:
            chosen = self.conflicts.which
            self._tasks.read(
                lambda front: conflict_screen(front, chosen), self._show_conflicts, key="leader conflicts"
            )
            return
        if self.pages.currentIndex() == INTERPRETERS:
            self.interpreters.read(self._is_read)
            return
        self.day.bar.show_choice(self._day, self._desk, self._front.today)
        day, desk = self._day, self._desk
        self._tasks.read(lambda front: read_day(front, day, desk), self._show_day, key="leader day")

    def _show_live(self, screen: LiveScreen) -> None:
        self.live.show_screen(screen, self._front.clock.read().at)
        self._is_read()

    def _allow(self) -> None:
        """Let somebody be handed on once more, from the live queue of a window that can write."""
        handed = self.live.to_allow() if self.pages.currentIndex() == LIVE else ()
        ask_to_allow(self, self._tasks, self._at_desk, handed, self._say_refused)

    def _ask_held(self) -> None:
        """What is held about whom the row chosen is about, or about somebody of the day that is open."""
        from ui.held.asking import HeldDeeds  # much comes with it that is seldom needed

        deeds = HeldDeeds(
            window=self,
            front=self._front,
            tasks=self._tasks,
            desk=self._at_desk,
            documents=self._documents,
            back=self.activateWindow,
            refused=self._warn,
        )
        lists = {
            PROMISES: ("promise", self.promises.table),
            REFERRALS: ("referral", self.referrals.table),
            INTERPRETERS: ("booking", self.interpreters.table),
        }
        page = self.pages.currentIndex()
        if page in lists and (key := lists[page][1].chosen()):
            deeds.show(f"{lists[page][0]}/{key}")
        else:
            deeds.ask_whom(self._day if page == DAY else self._front.today)

    def _say_refused(self, refusal: Refusal) -> None:
        self._warn(refusal.words())

    def _warn(self, words: str) -> None:
        self._status.set_status(words, "warn")
        announce(self, words, urgent=True)

    def _show_day(self, screen: WaitLogScreen) -> None:
        self.day.show_screen(screen)
        self._is_read()

    def _note_saved(self, screen: WaitLogScreen) -> None:
        """Keep with which figures a day was saved, so that a later reader is told when they have changed."""
        if self._at_desk and not screen.log.desk:
            command = NoteSaved(report=screen.log.day.isoformat(), figures=digest(screen.log))
            self._tasks.handle(command, self._at_desk, refused=lambda _refusal: None)  # saved so before

    def _show_promises(self, found: PromiseList) -> None:
        self.promises.show_list(found)
        self._is_read()

    def _show_referrals(self, screen: ReferralsScreen) -> None:
        self.referrals.show_screen(screen)
        self._is_read()

    def _show_conflicts(self, screen: ConflictScreen) -> None:
        self.conflicts.show_screen(screen)
        self._is_read()

    def _show_to_settle(self, count: int) -> None:
        """Beside the page's name, how many wait."""
        self._to_settle = count
        title = translate("Conflict", "To settle")
        self._entries[CONFLICTS].set_title(f"{title} · {count}" if count else title)

    def _step(self, command: Command) -> None:
        if self._at_desk:
            self._tasks.handle(command, self._at_desk, refused=self._say_refused, leader=True)

    def _settle_email(self, email: str, choice: Choice) -> None:
        desk = self._at_desk
        if desk:
            self._tasks.carry_out(lambda front: settle(front, email, choice, desk), refused=self._say_refused)

    def _is_read(self) -> None:
        self._slow.stop()
        self._say_read()

    def _say_read(self) -> None:
        """What is shown was read. Where machines share, the pill beside says whether that is all."""
        if self._beside:
            self._status.set_status(translate("Leader", "As the desk here knows it"))
            return
        alone = not self.standing.shown
        self._status.set_status(translate("Leader", "Up to date") if alone else "", "ok")

    def _stands(self) -> None:
        if self._status.kind() == "ok":
            self._say_read()

    def _is_slow(self) -> None:
        self._status.set_status(translate("Leader", "Reading…"))

    def _changed(self, topics: object) -> None:
        """Something was done at a desk: read anew, unless an earlier day is open, which does not change."""
        if not self._beats.isActive():  # closed
            return
        other = isinstance(topics, frozenset) and Topic.DIRECTORY not in topics
        if self.pages.currentIndex() == DIRECTORY and other:
            return
        today = day_of(self._front.clock.read().at)
        if (self.pages.currentIndex() != DAY or self._day == today) and not self._settle.isActive():
            self._settle.start()

    def _failed(self, _code: str) -> None:
        self._slow.stop()
        self._status.set_status(translate("Leader", "Could not be read"), "warn")

    def _look(self) -> None:
        try:
            if self._poll is not None and self._poll():
                self._changed(None)
        except StoreError as error:
            self._failed(error.code)

    def beat(self) -> None:
        """Once a second: the clock and the waits, and the language where it was changed at the desk."""
        if current() != self._language:
            self.retranslate()
            return
        now = self._front.clock.read().at
        clock = clock_text(now)
        self.header.set_clock(clock)
        self.standing.tick()
        if self.pages.currentIndex() in (PROMISES, REFERRALS, INTERPRETERS) and clock != self._minute:
            self.read()  # what is overdue changes with the time alone
        self._minute = clock
        if self.pages.currentIndex() == LIVE:
            self.live.tick(now)

    def _ask_where(self, title: str, name: str) -> Path | None:
        chosen, _ = QFileDialog.getSaveFileName(self, title, str(self._folder / name))
        if not chosen:
            return None
        self._folder = Path(chosen).parent
        return Path(chosen)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not self._beats.isActive():
            self._beats.start()
            if self._poll is not None:
                self._polls.start()
            self.read()
            self.beat()

    def closeEvent(self, event: QCloseEvent) -> None:
        for timer in (self._settle, self._slow, self._beats, self._polls):
            timer.stop()
        self.day.saver.wait()
        self.directory.close_work()
        self.closed.emit()
        super().closeEvent(event)
