"""The administrator's page: the directory's records listed, found by typing, changed, retired, taken in.

Knows the list and its keys; what a form holds is the form's. Everything is written through the desk's tasks.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QFileDialog, QFrame, QListView, QScrollArea, QVBoxLayout, QWidget

from frontdesk.desk import Command, Done, FrontDesk
from frontdesk.directory import Body, KeepRecord, RetireRecord, record_id
from frontdesk.exchange.directory.writing import write_feed
from frontdesk.refusal import Refusal
from frontdesk.screens.record_form import NEW, TITLES, Shape
from frontdesk.screens.record_list import RecordLine, RecordList, read_records
from frontdesk.words import current, translate
from ui.background import Background
from ui.desk.chooser import Chooser
from ui.desk.options import Option, OptionDelegate, OptionModel
from ui.leader.feed_import import DryRun, FeedReader, Looked, keep
from ui.leader.record_dialog import RecordDialog
from ui.tasks import Tasks
from ui.theme import Theme, follow
from ui.widgets import Banner, Chip, FlowLayout, KeyButton, LabelledField, SectionTitle, announce

MOST: Final = 200
#: Asks for a path: "open" a file, "folder" to read or "save" into.
AskPath = Callable[[str], Path | None]


class DirectoryPage(QScrollArea):
    """``page.read()`` when it is opened or something changed. Without `desk` it only reads, and says so.

    Keys: Enter changes the record in the bar, Ctrl N makes a new one, Delete retires it or brings it back,
    Ctrl I takes a feed in, Ctrl S writes the directory into files; what is typed finds.
    """

    def __init__(self, tasks: Tasks, front: FrontDesk, desk: str, ask: AskPath | None = None) -> None:
        super().__init__()
        self._tasks, self._desk = tasks, desk
        self._shop, self._make_id = front.shop, front.make_id
        self._ask = ask or self._ask_path
        self._list = RecordList()
        self._kind, self._retired = "service", False
        self._reading = False
        self._make_workers()
        self.title = SectionTitle("", role="page")
        self.banner = Banner()
        self.banner.hide()
        self.kinds = {kind: Chip("", on=kind == self._kind) for kind in TITLES}
        self.retired = Chip("")
        self.field = LabelledField("")
        self.model = OptionModel()
        self.records = QListView()
        self._dress_list()
        self.buttons = {name: KeyButton("") for name in ("change", "new", "retire", "import", "export")}
        self._lay_out()
        self._connect()
        self.retranslate()
        follow(self._restyle)

    def _dress_list(self) -> None:
        self.records.setModel(self.model)
        self.records.setItemDelegate(OptionDelegate(self.records))
        self.records.setResizeMode(QListView.ResizeMode.Adjust)
        self.records.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.records.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def _lay_out(self) -> None:
        chips, buttons = QWidget(), QWidget()
        flow, row = FlowLayout(chips), FlowLayout(buttons)
        for chip in (*self.kinds.values(), self.retired):
            flow.addWidget(chip)
        for button in self.buttons.values():
            row.addWidget(button)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        inside = QWidget()
        self._column = QVBoxLayout(inside)
        for part in (self.title, self.banner, chips, self.field):
            self._column.addWidget(part)
        self._column.addWidget(self.records, 1)
        self._column.addWidget(buttons)
        self.setWidget(inside)
        for each in (self.viewport(), inside):
            each.setAutoFillBackground(False)

    def _connect(self) -> None:
        for kind, chip in self.kinds.items():
            chip.clicked.connect(lambda _on=False, kind=kind: self._choose_kind(kind))
        self.retired.toggled.connect(self._show_retired)
        self.field.line.textChanged.connect(lambda _text: self._show())
        for each in (self.field.line, self.records):
            each.installEventFilter(self)
        self.records.doubleClicked.connect(lambda _index: self._change())
        deeds = (self._change, self._new, self._retire, self._import, self._export)
        for button, deed in zip(self.buttons.values(), deeds, strict=True):
            button.clicked.connect(lambda _on=False, deed=deed: deed())
        for name, key in (("new", "Ctrl+N"), ("import", "Ctrl+I"), ("export", "Ctrl+S")):
            QShortcut(QKeySequence(key), self).activated.connect(self.buttons[name].click)

    def _make_workers(self) -> None:
        self._background = Background(self)
        self._reader = FeedReader(self._background, self)
        self._reader.progress.connect(self._say_progress)

    def _restyle(self, theme: Theme) -> None:
        side = theme.px(20)
        self._column.setContentsMargins(side, theme.px(16), side, side)
        self._column.setSpacing(theme.px(12))
        self.records.setMinimumHeight(theme.px(190))

    def retranslate(self) -> None:
        """Say everything in the language in use; the list itself is read anew by the window."""
        self.title.set_title(translate("Record", "Directory"))
        self.field.set_label(translate("Record", "Find a record"))
        self.records.setAccessibleName(translate("Record", "Records"))
        self.retired.set_text(translate("Record", "Retired ones"))
        words = (
            ("change", translate("Record", "Change"), translate("Keys", "Enter")),
            ("new", translate("Record", NEW[self._kind]), "Ctrl N"),
            ("import", translate("Record", "Take a feed in"), "Ctrl I"),
            ("export", translate("Record", "Write into files"), "Ctrl S"),
        )
        for name, text, key in words:
            self.buttons[name].set_text(text)
            self.buttons[name].set_key(key)
        if not self._desk:
            self.banner.show_message(
                translate("Record", "Nothing can be changed in this window."),
                translate("Record", "It only reads. Open the team leader’s view from a desk, with Ctrl L."),
                "note",
            )
            self.banner.show()
        self._show_counts()
        self._judge()

    def read(self, then: Callable[[], object]) -> None:
        """Have the list read; `then` when it is shown."""

        def show(found: RecordList) -> None:
            self._list = found
            self._show_counts()
            self._show()
            then()

        self._tasks.read(read_records, show, key="leader directory")

    def close_work(self) -> None:
        """End what is under way: the window is being closed; it may be opened again."""
        self._reader.stop()
        self._background.close()
        self._reading = False
        self._make_workers()

    def _show_counts(self) -> None:
        for kind, chip in self.kinds.items():
            chip.set_text(f"{translate('Record', TITLES[kind])} · {self._list.count(kind)}")

    def _show(self) -> None:
        line = self._chosen()
        before = "" if line is None else line.record.id
        found = self._list.found(self._kind, self.field.line.text(), retired=self._retired, most=MOST)
        self.model.show([_option(line) for line in found])
        row = next((n for n, each in enumerate(found) if each.record.id == before), 0)
        self.records.setCurrentIndex(self.model.index(row))
        nothing = translate("Record", "No record has these words.") if self.field.line.text() else ""
        self.field.set_error("" if found else nothing)
        self._judge()

    def _chosen(self) -> RecordLine | None:
        option = self.model.option(self.records.currentIndex().row())
        wanted = "" if option is None else option.id
        return next((line for line in self._list.lines if line.record.id == wanted), None)

    def _judge(self) -> None:
        """What can be done now."""
        line = self._chosen()
        back = translate("Record", "Bring back") if self._retired else translate("Record", "Retire")
        self.buttons["retire"].set_text(back)
        self.buttons["retire"].set_key(translate("Keys", "Delete"))
        for name in ("change", "retire"):
            self.buttons[name].setEnabled(bool(self._desk) and line is not None)
        for name in ("new", "import"):
            self.buttons[name].setEnabled(bool(self._desk) and not self._reading)

    def _choose_kind(self, kind: str) -> None:
        self._kind = kind
        for each, chip in self.kinds.items():
            chip.setChecked(each == kind)
        self.buttons["new"].set_text(translate("Record", NEW[kind]))
        self._show()

    def _show_retired(self, on: bool) -> None:
        self._retired = on
        self._show()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._moved(watched, event)
        return super().eventFilter(watched, event)

    def _moved(self, watched: QObject, event: QKeyEvent) -> bool:
        """Arrows in the field move the bar; Enter changes what is in it, Delete in the list retires it."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._change()
            return True
        if event.key() == Qt.Key.Key_Delete and watched is self.records:
            self._retire()
            return True
        if watched is self.field.line and event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            step = 1 if event.key() == Qt.Key.Key_Down else -1
            row = self.records.currentIndex().row() + step
            if self.model.option(row) is not None:
                self.records.setCurrentIndex(self.model.index(row))
                announce(self.field.line, str(self.model.index(row).data()))
                self._judge()
            return True
        return False

    def _change(self) -> None:
        line = self._chosen()
        if line is not None and self._desk:
            self._open_form(line.title, line.record.body.id, line.record.body)

    def _new(self) -> None:
        self._open_form(translate("Record", NEW[self._kind]), self._make_id(), None)

    def _open_form(self, title: str, id_: str, body: Body | None) -> None:
        shop, language = self._shop, current()
        places = [(p.id, p.named(language)) for p in (*shop.desks.values(), *shop.rooms.values())]
        choices = {
            Shape.PARTNER: self._list.choices("partner"),
            Shape.LOCATION: self._list.choices("location"),
            Shape.SERVICE: self._list.choices("service"),
            Shape.PLACE: places,
        }
        kind = self._kind
        dialog = RecordDialog(self.window(), title, kind, id_, body, choices)
        dialog.made.connect(lambda made: self._keep(made, dialog))
        dialog.finished.connect(self._back)
        dialog.open()

    def _keep(self, body: Body, dialog: RecordDialog) -> None:
        command = KeepRecord(record=record_id(body), body=body)
        said = translate("Record", "Saved.")
        self._do(command, said, dialog.accept, lambda refusal: dialog.refuse(refusal.words()))

    def _retire(self) -> None:
        line = self._chosen()
        if line is None or not self._desk:
            return
        if line.record.retired:
            back = KeepRecord(record=line.record.id, body=line.record.body)
            self._do(back, translate("Record", "{name} is back.", name=line.title))
        else:
            said = translate("Record", "{name} is retired. It stays on record.", name=line.title)
            self._do(RetireRecord(record=line.record.id), said)

    def _do(
        self,
        command: Command,
        said: str,
        then: Callable[[], object] = lambda: None,
        refused: Callable[[Refusal], object] | None = None,
    ) -> None:
        def done(_done: Done) -> None:
            then()
            self._tell(said)

        no = refused or (lambda refusal: self._tell(refusal.words(), good=False))
        self._tasks.handle(command, self._desk, done, no)

    def _tell(self, words: str, *, good: bool = True) -> None:
        """Say how it went above the list, and to screen readers."""
        self.banner.show_message(words, "", "note" if good else "warn")
        self.banner.show()
        announce(self, words, urgent=not good)

    def _import(self) -> None:
        options = [
            Option("open", translate("Record", "A file (.json or .csv)")),
            Option("folder", translate("Record", "A folder of files")),
        ]
        self._choose(translate("Record", "What is to be taken in?"), options, self._import_from)

    def _choose(self, title: str, options: list[Option], then: Callable[[str], object]) -> None:
        chooser = Chooser(self.window(), title, options)
        chooser.finished.connect(self._back)
        chooser.chosen.connect(then)
        chooser.open()

    def _back(self, _result: int = 0) -> None:
        """The keyboard goes back to the list after a dialog."""
        self.window().activateWindow()
        self.records.setFocus()

    def _import_from(self, which: str) -> None:
        path = self._ask(which)
        if path is None:
            return
        self._reading = True
        self._judge()
        self._say_progress(path.name)
        records = tuple(line.record for line in self._list.lines)
        self._reader.read(path, records, self._looked)

    def _say_progress(self, words: str) -> None:
        if self._reading:
            self.banner.show_message(translate("Record", "Reading {what}", what=words), "", "note")
            stop = KeyButton(translate("Record", "Stop"), translate("Keys", "Esc"))
            stop.clicked.connect(self._reader.stop)
            self.banner.set_button(stop)
            self.banner.show()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self._reading:
            self._reader.stop()
            return
        super().keyPressEvent(event)

    def _looked(self, looked: Looked) -> None:
        self._reading = False
        self.banner.set_button(None)
        self.banner.hide()
        self._judge()
        if looked.feed is None and not looked.faults:
            self._tell(translate("Record", "Stopped. Nothing was changed."))
            return
        dialog = DryRun(self.window(), looked)
        dialog.agreed.connect(lambda: self._take_in(looked))
        dialog.finished.connect(self._back)
        dialog.open()

    def _take_in(self, looked: Looked) -> None:
        if looked.feed is None:
            return
        self._tell(translate("Record", "Keeping what was read…"))
        done = translate("Record", "The feed was taken in.")
        self._tasks.carry_out(
            keep(looked.feed, self._desk),
            lambda _done: self._tell(done),
            lambda refusal: self._tell(refusal.words(), good=False),
        )

    def _export(self) -> None:
        options = [
            Option("json", translate("Record", "Open Referral UK (JSON)")),
            Option("csv", translate("Record", "HSDS datapackage (CSV)")),
            Option("plain", translate("Record", "One table for a spreadsheet (CSV)")),
        ]
        self._choose(translate("Record", "In which format?"), options, self._export_as)

    def _export_as(self, kind: str) -> None:
        folder = self._ask("save")
        if folder is None:
            return
        bodies = [line.record.body for line in self._list.lines if line.record.open]
        self._background.run(partial(_written, bodies, kind, folder), self._exported)

    def _exported(self, outcome: str | list[Path]) -> None:
        if isinstance(outcome, str):
            words = translate("Record", "It could not be written: {why}.", why=outcome)
            self._tell(words, good=False)
        else:
            names = ", ".join(path.name for path in outcome)
            self._tell(translate("Record", "Written: {files}", files=names))

    def _ask_path(self, which: str) -> Path | None:
        title = translate("Record", "Directory")
        if which == "open":
            chosen, _ = QFileDialog.getOpenFileName(self, title, str(Path.home()), "*.json *.csv")
        else:
            chosen = QFileDialog.getExistingDirectory(self, title, str(Path.home()))
        return Path(chosen) if chosen else None


def _option(line: RecordLine) -> Option:
    return Option(line.record.id, line.title, "", line.aside, below=line.below)


def _written(bodies: list[Body], kind: str, folder: Path) -> str | list[Path]:
    try:
        return write_feed(bodies, kind, folder)
    except OSError as error:
        return error.strerror or str(error)
