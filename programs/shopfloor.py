"""The windows of one program put together over an open store: desk, display and team leader's view.

Knows how they are given what they need and in which order they are closed; each window knows its own work.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Self

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from db.search import Search
from frontdesk.desk import FrontDesk, Topic
from frontdesk.directory import Entry
from frontdesk.settings import Settings, SoundSettings
from frontdesk.sound.ports import Player
from frontdesk.sound.speech import USUAL_VOICES, VoiceCommand, VoicePrograms
from frontdesk.staffing import DeskState, SetDesk
from frontdesk.store import StoreError
from programs.document_desk import DocumentDesk
from ui.app import BugWatch, EndWatch
from ui.background import Background
from ui.desk.notices import Notice
from ui.desk.ports import Outside
from ui.desk.window import DeskWindow
from ui.looks import Looks
from ui.tasks import Tasks

if TYPE_CHECKING:  # what a desk does not need to be shown is loaded when it is
    from frontdesk.sound.announcer import Announcer
    from programs.language_names import LanguageNames
    from programs.languages import LanguageCards
    from programs.outbox import OutboxWorker
    from programs.referral_papers import ReferralPapers
    from programs.tickets import Told
    from ui.display.window import DisplayWindow, Then
    from ui.leader.window import LeaderWindow
    from ui.sharing import Sharing

EVERYTHING = frozenset(Topic)
_MINUTE_MS = 60_000
#: So long after a desk was opened its window has surely been painted.
_ONCE_SHOWN_MS = 500


def loudspeaker() -> Player:
    """The computer's own. Its library takes a quarter of a second to load, so a desk starts without it."""
    from frontdesk.sound.player import DevicePlayer

    return DevicePlayer()


class ShopFloor:
    """All windows of one program. `keep` writes changed settings; `player` None means a silent display.

    `folder` is the data folder, where the mail server's password may lie. `sharing` is the program's part in
    a queue that several programs share.
    """

    def __init__(
        self,
        front: FrontDesk,
        settings: Settings,
        keep: Callable[[Settings], object] = lambda settings: None,
        player: Callable[[], Player] | None = loudspeaker,
        folder: Path | None = None,
        sharing: Sharing | None = None,
    ) -> None:
        self.front, self.settings = front, settings
        self._keep, self._player = keep, player
        self.tasks = Tasks(front, sharing=sharing)
        self.background = Background()
        self._bugs = BugWatch()
        self._bugs.start()
        self.ending = EndWatch()
        self.ending.start()
        self._folder = folder
        self._outbox: OutboxWorker | None = None
        self._names: LanguageNames | None = None
        self.documents = DocumentDesk(self.background, lambda: self.settings, folder)
        self.announcer: Announcer | None = None
        self.desk: DeskWindow | None = None
        self.display: DisplayWindow | None = None
        self.leader: LeaderWindow | None = None
        self._day = front.today
        self._each_minute = QTimer(interval=_MINUTE_MS)
        self._each_minute.timeout.connect(self.look_at_the_day)
        self._once_shown = QTimer(interval=_ONCE_SHOWN_MS, singleShot=True)
        self._once_shown.timeout.connect(self._begin_quietly)

    def open_desk(self) -> DeskWindow:
        """The desk's window; its desk is open from now on."""
        outside = Outside(
            on_settings=self._settings_changed,
            open_display=self.open_display,
            open_leader=self.open_leader,
            print_ticket=None if self.settings.printer.kind == "none" else self._print_ticket,
            index_directory=self._index_directory,
            print_slip=lambda referral, then: self._papers().print_slip(referral, then),
            save_slip=lambda referral, path, then: self._papers().save_slip(referral, path, then),
            save_message=lambda referral, path, then: self._papers().save_message(referral, path, then),
            documents=self.documents,
            mail_domain=self.settings.mail.sender.partition("@")[2],
            say_language=None if self._player is None else self._say_language,
            print_card=lambda then: self._cards().print_card(then),
            save_card=lambda path, then: self._cards().save_card(path, then),
        )
        window = DeskWindow(
            self.front, self.tasks, Search(self.front.shop.services.values()), self.settings, outside
        )
        self._bugs.caught.connect(window.say_bug)
        self.background.failed.connect(window.say_bug)
        self.tasks.handle(
            SetDesk(desk=self.settings.desk, state=DeskState.OPEN),
            self.settings.desk,
            refused=lambda refusal: None,  # it was open already
        )
        window.start()
        self.desk = window
        self._each_minute.start()
        self._once_shown.start()
        return window

    def _begin_quietly(self) -> None:
        """What nobody waits for, once the window is there."""
        from programs.outbox import OutboxWorker

        self._outbox = OutboxWorker(self.tasks, self.background, lambda: self.settings, self._folder)
        self._outbox.start()

    def _print_ticket(self, visit: str, then: Told) -> None:
        from programs.tickets import TicketPrinting

        TicketPrinting(self.tasks, self.background, lambda: self.settings).print_ticket(visit, then)

    def _say_language(self, code: str, name: str, then: Callable[[str], object]) -> None:
        from programs.language_names import LanguageNames

        if self._names is None:
            self._names = LanguageNames(self.background, self._player or loudspeaker)
        self._names.say(code, name, then)

    def _cards(self) -> LanguageCards:
        from programs.languages import LanguageCards

        return LanguageCards(self.tasks, self.background, lambda: self.settings)

    def _papers(self) -> ReferralPapers:
        from programs.referral_papers import ReferralPapers

        return ReferralPapers(self.tasks, self.background, lambda: self.settings)

    def _index_directory(self, entries: Sequence[Entry], then: Callable[[Search[Entry]], object]) -> None:
        self.background.run(lambda: Search(entries), then)

    def look_at_the_day(self) -> None:
        """On a new day, in a program that was left on overnight, begin it as one that is started does."""
        if self.desk is None or self.front.today == self._day:
            return
        today, desk, troubles = self.front.today, self.settings.desk, self.desk.troubles

        def tell(tickets: Sequence[str]) -> None:
            self._day = today  # only now: what could not be kept is tried again in a minute
            troubles.forgotten(tuple(tickets))
            self.tasks.tell_changed(EVERYTHING)

        self.tasks.read(lambda front: front.begin_day(desk=desk), tell)

    def open_display(self, poll: Callable[[], bool] | None = None, full_screen: bool = True) -> DisplayWindow:
        """The waiting area's window; once there, it is only brought forward."""
        from ui.display.window import DisplayWindow

        if self.display is not None and self.display.isVisible():
            self.display.raise_()
            return self.display
        desk_screen = self.desk.screen() if self.desk is not None else None
        window = DisplayWindow(
            self._read_board,
            self._voice(),
            poll=poll,
            now=lambda: self.front.clock.read().at,
            monitor=self.settings.display_screen,
            taken=desk_screen.name() if desk_screen is not None else None,
        )
        self.tasks.changing.connect(window.refresh)
        if self.desk is None:  # one beside its desk's window shows what that desk knows
            self.tasks.standing.connect(window.show_standing)
        window.sound_changed.connect(self._say_sound)
        self.display = window
        window.present() if full_screen else window.show()
        return window

    def open_leader(self, poll: Callable[[], bool] | None = None, *, beside: bool = False) -> LeaderWindow:
        """The team leader's window; once there, it is only brought forward.

        `beside` says that another program of this machine takes part in a shared queue.
        """
        from ui.leader.window import LeaderWindow  # it brings much that a desk does without

        if self.leader is None:
            desk = "" if self.desk is None else self.settings.desk  # alone it only reads
            self.leader = LeaderWindow(
                self.front,
                self.tasks,
                person=self.settings.person,
                poll=poll,
                desk=desk,
                beside=beside,
                documents=self.documents,
                looks=self._looks(),
            )
        self.leader.show()
        self.leader.raise_()
        return self.leader

    def _looks(self) -> Looks:
        """How the program looks: of the desk's window, where there is one, for it shows both."""
        return Looks(self.settings, self._settings_changed) if self.desk is None else self.desk.looks

    def __enter__(self) -> Self:
        """The windows are opened one by one."""
        return self

    def __exit__(self, *error: object) -> None:
        """Close everything, also after an error: a thread left running would keep the program alive."""
        self.close()

    def close(self) -> None:
        """Close the windows, then the threads behind them; what was asked for is still done."""
        self._each_minute.stop()
        self._once_shown.stop()
        if self._outbox is not None:
            self._outbox.stop()
        for window in (self.leader, self.display, self.desk):
            if window is not None:
                window.close()
        if self.desk is not None:
            self.tasks.handle(SetDesk(desk=self.settings.desk, state=DeskState.CLOSED), self.settings.desk)
        if self.announcer is not None:
            self.announcer.stop()
        self.documents.hush()
        self.documents.stop()
        self.background.close()
        self.tasks.close()
        self._bugs.stop()
        self.ending.stop()
        QApplication.processEvents()

    def _settings_changed(self, settings: Settings) -> None:
        self.settings = settings
        try:
            self._keep(settings)
        except StoreError as error:  # they hold until the program ends
            self.tasks.store_failed.emit(error)

    def _say_sound(self, words: str) -> None:
        """What is missing to be heard is told to the person at the desk, never on the board."""
        if self.desk is None:
            return
        if words:
            self.desk.notices.show_notice("sound", Notice(words, kind="warn"))
        else:
            self.desk.notices.close_notice("sound")

    def _read_board(self, then: Then) -> None:
        from frontdesk.screens.display import read_display

        self.tasks.read(read_display, then, "board")

    def _voice(self) -> Announcer | None:
        sound = self.settings.sound
        if self._player is None or sound.calls == "silent":
            return None
        if self.announcer is None:
            from frontdesk.sound.announcer import Announcer

            speaker = VoicePrograms(voices_of(sound))
            self.announcer = Announcer(speaker, self._player(), lambda problem: None, volume=sound.volume)
        return self.announcer


def voices_of(sound: SoundSettings) -> dict[str, VoiceCommand]:
    """The voice of each language: the usual one, or the program set."""
    if sound.calls == "chime":
        return {}
    usual = {language: voice for language, voice in USUAL_VOICES.items() if language in sound.languages}
    if not sound.voice:
        return usual
    return {language: replace(voice, argv=sound.voice) for language, voice in usual.items()}
