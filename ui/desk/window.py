"""The desk's window: puts the columns together, shows each new screen, and lets the time go on.

Knows where everything stands; what is shown is computed by `frontdesk.screens`, what is done is in the deeds.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSignalBlocker, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QMainWindow, QVBoxLayout, QWidget

from frontdesk.actions import BY_ID
from frontdesk.desk import FrontDesk, Topic
from frontdesk.preference import Preference
from frontdesk.refusal import Refusal
from frontdesk.screens.desk import DeskScreen
from frontdesk.screens.desk_reading import desk_screen
from frontdesk.screens.desk_words import clock_text
from frontdesk.settings import Settings
from frontdesk.words import current, translate
from ui.desk.arrivals import Arrivals
from ui.desk.at_desk import AtDesk
from ui.desk.buttons import ActionButton, Actions, laid_out_once
from ui.desk.calls_told import CallsTold
from ui.desk.check_in import CheckInPanel
from ui.desk.conflicts_told import ConflictsTold
from ui.desk.directory_finder import DirectoryFinder
from ui.desk.expected import ExpectedPanel
from ui.desk.handing_on import HandOffDeeds
from ui.desk.interpreting import InterpretDeeds
from ui.desk.notices import Notices
from ui.desk.ports import Outside, Search
from ui.desk.program import ProgramDeeds
from ui.desk.promise_deeds import PromiseDeeds
from ui.desk.promises_due import PromisesPanel
from ui.desk.queue_deeds import QueueDeeds
from ui.desk.queue_panel import QueuePanel
from ui.desk.referring import ReferDeeds
from ui.desk.situation import situation_of
from ui.desk.troubles import Troubles
from ui.desk.watch_card import interpreter_card, referral_card
from ui.desk.with_you import WithYouPanel
from ui.looks import Looks
from ui.standing.shown import StandingShown
from ui.tasks import Tasks
from ui.theme import Theme, follow
from ui.widgets import Columns, HeaderBar, KeyBar, Pill, announce

if TYPE_CHECKING:
    from frontdesk.screens.remembered import Remembered
    from ui.desk.documents import DocumentDeeds

#: The keys in the bar at the foot; the rest is in the help.
BAR_KEYS = ("F1", "F2", "F3", "F4", "F8", "F10", "F11", "Ctrl+K")


class DeskWindow(QMainWindow):
    """One desk of the shop. `front`, `tasks` and `search` are closed by whoever made them."""

    closed = Signal()

    def __init__(
        self,
        front: FrontDesk,
        tasks: Tasks,
        search: Search,
        settings: Settings,
        outside: Outside | None = None,
    ) -> None:
        super().__init__()
        place = front.shop.desks[settings.desk]
        self._front, self._tasks = front, tasks
        self._screen = DeskScreen(
            shop=front.shop.site.named(current()),
            desk=place.id,
            place=place.named(current()),
            person=settings.person,
            target=front.shop.rules.target,
            due_soon=front.shop.rules.due_soon,
        )
        self._moment = self._screen.at(front.clock.read().at)
        self._stale = self._forgotten_closed = self._at_hand = False
        self._hints: list[tuple[str, str]] = []
        self._headed: tuple[str, str, str] | None = None
        self.actions_here = Actions(self)
        self.notices = Notices()
        outside = outside or Outside()
        self.troubles = Troubles(self.notices, printer=outside.print_ticket is not None)
        self.form = CheckInPanel(front.shop.services, search, self.actions_here)
        self.expected = ExpectedPanel(self.actions_here)
        self.queue = QueuePanel(self.actions_here)
        self.with_you = WithYouPanel(self.actions_here)
        self.promises = PromisesPanel(self.actions_here)
        self.referrals, self.interpreters = referral_card(self._tasks), interpreter_card(self._tasks)
        self.header = HeaderBar("")
        now, key = lambda: self._front.clock.read().at, BY_ID["standing"].cap()
        self.standing = StandingShown(tasks, self, self.header, now, key)
        self._document_deeds: DocumentDeeds | None = None
        self._make_deeds(search, settings, outside)
        self._lay_out()
        self._connect()
        self._timer = QTimer(self, interval=1000)
        self._timer.timeout.connect(self.tick)
        self.retranslate()
        follow(self._restyle)

    def _make_deeds(self, search: Search, settings: Settings, outside: Outside) -> None:
        at = AtDesk(
            front=self._front,
            tasks=self._tasks,
            desk=settings.desk,
            search=search,
            outside=outside,
            window=self,
            actions=self.actions_here,
            notices=self.notices,
            shown=lambda: (self._screen, self._moment),
            chosen=self.queue.chosen,
        )
        self.at = at
        self.arrivals = Arrivals(at, self.form, self._came_in)
        self.promise_deeds = PromiseDeeds(at, self.with_you.save_note)
        self.queue_deeds = QueueDeeds(at, self.queue, self.with_you, self.promise_deeds.promise)
        self.hand_offs = HandOffDeeds(at, self.with_you)
        self.finder = DirectoryFinder(at, self.form.add_enquiry)
        self.refer_deeds = ReferDeeds(at, self.with_you, self.finder)
        self.interpret_deeds = InterpretDeeds(at, self.form)
        self.looks = Looks(settings, outside.on_settings, self)
        self.looks.language_changed.connect(self._on_language)
        self.program = ProgramDeeds(at, self.looks)
        self.calls = CallsTold(self._tasks, settings.desk, self.notices, self.actions_here, self._judge)
        self.conflicts = ConflictsTold(at)
        handlers = {
            **self.arrivals.handlers(),
            **self.queue_deeds.handlers(),
            **self.hand_offs.handlers(),
            **self.promise_deeds.handlers(),
            **self.finder.handlers(),
            **self.refer_deeds.handlers(),
            **self.interpret_deeds.handlers(),
            "give_document": lambda: self._documents().give(),
            "documents_under_way": lambda: self._documents().under_way(),
            "all_formats": lambda: self._documents().all_formats(),
            "remembered": lambda: self._documents().remembered(),
            "held": self._held,
            **self.program.handlers(),
            "standing": self.standing.open,
        }
        self.actions_here.carry_out_by(handlers)

    def _documents(self) -> DocumentDeeds:
        """The deeds about documents, loaded with the first of them."""
        if self._document_deeds is None:
            from ui.desk.documents import DocumentDeeds

            self._document_deeds = DocumentDeeds(self.at, self._screen.person)
        return self._document_deeds

    def _came_in(self, visit: str, ticket: str, name: str) -> None:
        """Look whether how somebody of this name reads is remembered; mostly there is nothing to look at."""

        def look(front: FrontDesk) -> tuple[Remembered, ...]:
            if not front.store.open_ones(Preference):
                return ()
            from frontdesk.screens.remembered import remembered_of

            return remembered_of(front, name)

        def tell(found: tuple[Remembered, ...]) -> None:
            if found:
                self._documents().checked_in(visit, ticket, found)

        self._tasks.read(look, tell)

    def _held(self) -> None:
        from ui.held.at_desk import ask_at  # much comes with it that a desk seldom needs

        ask_at(self.at)

    def _lay_out(self) -> None:
        self._late = self.header.add_pill(Pill(""))
        self._person = self.header.add_pill(Pill(""))
        self.columns = Columns()
        left = QWidget()
        self._left = QVBoxLayout(left)
        self._left.setContentsMargins(0, 0, 0, 0)
        self._left.addWidget(self.form)
        self._left.addWidget(self.expected, 1)
        right = QWidget()
        self._right = right_column = QVBoxLayout(right)
        right_column.setContentsMargins(0, 0, 0, 0)
        right_column.addWidget(self.with_you)
        right_column.addWidget(self.promises)
        right_column.addWidget(self.referrals)
        right_column.addWidget(self.interpreters)
        right_column.addStretch(1)
        self.columns.fill(((left, 332, 300), (self.queue, 632, 500), (right, 356, 320)))
        self.queue.stay_within(self.columns)
        self.bar = KeyBar()
        self.bar.chosen.connect(self._bar_key)
        middle = QWidget()
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for item, stretch in ((self.header, 0), (self.notices, 0), (self.columns, 1), (self.bar, 0)):
            column.addWidget(item, stretch)
        self.setCentralWidget(middle)
        self.setFocusProxy(self.form.field.line)

    def _connect(self) -> None:
        for line in (self.form.field.line, self.form.name.line, self.form.arrived.line):
            self.actions_here.claim(line)
        self.expected.arrived.connect(self.arrivals.arrive)
        self.form.changed.connect(self._judge)
        self.form.typing.connect(self.columns.show_focus)
        self.queue.choice_changed.connect(self._judge)
        self.promises.overdue.connect(self._show_late)
        self.actions_here.idle.connect(self.troubles.idle)
        self.actions_here.refreshed.connect(self._show_keys)
        self._tasks.changed.connect(self._kept)
        self._tasks.changed.connect(self._look_for_summons)
        self._tasks.refused.connect(self._refused)
        self._tasks.store_failed.connect(self.troubles.store_failed)
        self._tasks.failed.connect(self.say_bug)

    def _restyle(self, theme: Theme) -> None:
        for column in (self._left, self._right):
            column.setSpacing(theme.px(20))

    def start(self) -> None:
        """Close what yesterday left open, show the screen and let the time go on."""
        self._forgotten_closed = False
        self._close_forgotten()
        self.reload()
        self.finder.read()
        self._timer.start()
        self.form.field.line.setFocus()

    def _close_forgotten(self) -> None:
        """Once; where the queue is shared, when it is known what is open and that it is for this desk."""
        if self._forgotten_closed or not self._front.sharing.closes:
            return
        self._forgotten_closed, desk = True, self._screen.desk
        self._tasks.read(lambda front: tuple(front.close_forgotten(desk=desk)), self.troubles.forgotten)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if QApplication.focusWidget() is None:
            self.form.field.line.setFocus()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange:
            # Not at once: a window that has just come up still lays its columns out, unseen.
            QTimer.singleShot(0, self, self._keep_focus)

    def closeEvent(self, event: QCloseEvent) -> None:
        self._timer.stop()
        self.conflicts.stop()
        self.with_you.save_note()
        self.finder.close()
        self.closed.emit()
        super().closeEvent(event)

    def reload(self) -> None:
        """Ask for the screen anew; only the newest answer is shown."""
        desk, person = self._screen.desk, self._screen.person
        self._stale = False
        self._tasks.read(
            lambda front: desk_screen(front, desk, person), self.show_screen, "screen", self._not_read
        )

    def _look_for_summons(self, topics: object) -> None:
        """Somebody may have asked for a colleague at this desk to interpret."""
        if isinstance(topics, frozenset) and Topic.INTERPRETERS in topics:
            self.interpret_deeds.look_for_summons()

    def _not_read(self) -> None:
        """What is shown may be old: it is asked for again when the next second has gone."""
        self._stale = True

    def _kept(self) -> None:
        """Something could be kept: what went wrong with the store before is over."""
        self.notices.close_notice("store")
        self._close_forgotten()
        self.reload()

    def show_screen(self, screen: DeskScreen) -> None:
        """Show a screen."""
        before, self._screen = self._screen.here, screen
        self._moment = screen.at(self._front.clock.read().at)
        with QSignalBlocker(self.queue):  # what can be done is judged once, when everything is shown
            self.queue.show_screen(screen, self._moment)
        self.expected.show_expected(screen.expected)
        self.promises.show_screen(screen, self._moment.now)
        self.calls.show_here(screen.here)
        self._show_header()
        with laid_out_once(self.with_you):  # the visitor's lines and the buttons come together
            self.with_you.show_screen(screen, self._moment)
            self._judge()
        if screen.here is not None and screen.here != before:
            here = screen.here
            if not here.asking:  # an answer comes in a moment, and is said then
                announce(self.with_you, f"{here.ticket}, {here.with_you(self._moment.now)}")
            if before is None or before.visit != here.visit:
                self.columns.reveal(self.with_you)  # with large text it is below the form
        self._keep_focus()

    def tick(self) -> None:
        """A second has gone."""
        self._moment = self._screen.at(self._front.clock.read().at)
        self.queue.tick(self._screen, self._moment)
        self.with_you.tick(self._screen, self._moment)
        self.promises.tick(self._moment.now)
        for card in (self.referrals, self.interpreters):
            card.tick(self._moment.now)
        self.standing.tick()
        self._show_header()
        self._judge()
        self.troubles.watch_clock(self._front.clock.moved())
        self.troubles.watch_quality(self._front.clock.read().quality)
        if self._stale:
            self.reload()

    def _keep_focus(self) -> None:
        """Where nobody has the keyboard the form has it; the first time also from whoever Qt gave it to."""
        if not self.isActiveWindow():
            return
        held, first = QApplication.focusWidget(), not self._at_hand
        self._at_hand = True
        if held is None or (first and held is self.standing.pill):
            self.form.field.line.setFocus()

    def _show_header(self) -> None:
        """The clock, and where and who if that has changed: to set them again would lay the bar out anew."""
        self.header.set_clock(clock_text(self._moment.now))
        shown = (self._screen.shop, self._screen.place, self._screen.person)
        if shown != self._headed:
            self._headed = shown
            self.setWindowTitle(f"{translate('Program', 'Front desk')} · {self._screen.place}")
            self.header.set_place(self._screen.shop)
            self.header.set_desk(self._screen.place)
            self._person.set_status(self._screen.person)

    def _show_late(self, count: int) -> None:
        """What is overdue is in sight whatever is at the desk."""
        said = translate("Promises", "Promises overdue: {count}", count=count) if count else ""
        self._late.set_status(said, "warn")

    def _judge(self) -> None:
        """What can be done now."""
        self.actions_here.set_situation(
            situation_of(
                self._screen,
                self._moment,
                self.queue.chosen(),
                enquiry_given=bool(self.form.filled().services),
                ticket_at_hand=self.arrivals.ticket_at_hand(),
                may_go_ahead=self.calls.may_go_ahead(self._screen.here),
            )
        )
        following = self._moment.next
        self.queue.call_next.set_suffix("" if following is None else f" – {following.ticket}")

    def _show_keys(self) -> None:
        hints = []
        for key in BAR_KEYS:
            action = self.actions_here.now(key)
            if action is not None:
                hints.append((action.cap(), action.titled()))
        if hints != self._hints:
            self._hints = hints
            self.bar.set_hints(hints)

    def _bar_key(self, cap: str) -> None:
        for key in BAR_KEYS:
            action = self.actions_here.now(key)
            if action is not None and action.cap() == cap:
                self.actions_here.run(action.id)
                return

    def _on_language(self) -> None:
        self.retranslate()
        self.reload()
        self.conflicts.changed()

    def retranslate(self) -> None:
        """Say everything in the language in use."""
        self._headed = None
        self.header.set_title(translate("Program", "Front desk"))
        self.header.retranslate()
        self.standing.retranslate()
        parts = (
            self.form,
            self.expected,
            self.queue,
            self.with_you,
            self.promises,
            self.referrals,
            self.interpreters,
        )
        for part in (self.notices, *parts):
            part.retranslate()
        for button in self.findChildren(ActionButton):
            button.retranslate()
        self._hints = []
        self._show_late(self.promises.late())
        self._show_keys()
        self._show_header()
        self.queue.show_screen(self._screen, self._moment)
        self.with_you.show_screen(self._screen, self._moment)
        self._judge()

    def _refused(self, refusal: Refusal) -> None:
        self.at.refuse(refusal)

    def say_bug(self) -> None:
        """Something in the program went wrong; it is in the log and the program goes on."""
        self.troubles.bug()
