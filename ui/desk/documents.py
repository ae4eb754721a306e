"""What is done to give somebody a document: which, in which format and language, made, shown, out, given.

Knows the visitor, the choices and the commands; what makes and prints is given from outside. A document that
can't be made here becomes a promise in the same step.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from frontdesk.desk import Done
from frontdesk.document_request import (
    FIELD,
    AskDocument,
    Elsewhere,
    Format,
    RecordMade,
    RecordTrouble,
    Trouble,
)
from frontdesk.screens.document_words import ELSEWHERE, format_text, part_text
from frontdesk.screens.documents import (
    OURS,
    PREFERRED,
    Library,
    MadeDocument,
    Offered,
    Reader,
    Whom,
    Wish,
    language_text,
    prefilled,
    reader_of,
    short_code,
    title_of,
)
from frontdesk.screens.remembered import Remembered
from frontdesk.visit.commands import WriteDetails
from frontdesk.words import current, translate
from ui.desk.all_formats import AllFormats
from ui.desk.at_desk import AtDesk
from ui.desk.document_form import DocumentForm, Given
from ui.desk.document_promised import promise
from ui.desk.documents_out import DocumentsOut
from ui.desk.making import Making
from ui.desk.notices import Notice
from ui.desk.options import Option
from ui.desk.point_language import PointPage
from ui.desk.ports import Documents
from ui.desk.remembering import RememberDeeds

_ANOTHER: Final = "another"


class DocumentDeeds:
    """The deeds about documents."""

    def __init__(self, at: AtDesk, person: str) -> None:
        self._at, self._person = at, person
        self._ours: dict[str, str] = {}
        self._remember_deeds = RememberDeeds(at)
        self.out = DocumentsOut(at, self._make)
        self._files = AllFormats(at, self._values)

    @property
    def _documents(self) -> Documents | None:
        return self._at.outside.documents

    def _whom(self) -> Whom:
        """The visitor here, else the one chosen in the queue, else nobody in particular."""
        one = self._at.shown()[0].here or self._at.chosen()
        if one is None:
            return Whom()
        return Whom(one.visit, one.ticket, one.name, one.service, one.language, one.needs)

    def all_formats(self) -> None:
        """Ask which document, and write it in all formats."""
        if (documents := self._documents) is None:
            self._at.notices.show_notice("refusal", _none_here)
            return
        documents.library(
            lambda library: self._choose_from(
                library, Whom(), lambda id_: self._files.ask(documents, library.documents[id_])
            )
        )

    def remembered(self) -> None:
        """Show what is remembered of the visitor."""
        self._remember_deeds.show(self._whom())

    def checked_in(self, visit: str, ticket: str, found: tuple[Remembered, ...]) -> None:
        """Somebody came in whose name is remembered."""
        self._remember_deeds.suggest(visit, ticket, found)

    def under_way(self) -> None:
        """Show what somebody waits for."""
        self.out.under_way()

    def give(self) -> None:
        """Ask which document, and make it."""
        documents = self._documents
        if documents is None:
            self._at.notices.show_notice("refusal", _none_here)
            return
        whom = self._whom()
        self._at.tasks.read(
            lambda front: reader_of(front, whom),
            lambda reader: documents.library(lambda library: self._ask_which(whom, reader, library)),
            "reader",
        )

    def _ask_which(self, whom: Whom, reader: Reader, library: Library) -> None:
        self._choose_from(
            library, whom, lambda id_: self._ask_format(whom, reader, library, library.documents[id_])
        )

    def _choose_from(self, library: Library, whom: Whom, then: Callable[[str], object]) -> None:
        if not library.documents:
            self._at.notices.show_notice("refusal", _none_here)
            return
        if library.faults:
            self._at.notices.show_notice("documents", lambda: _faulty(library.faults))
        options = [
            Option(each.source, title_of(each), "", ", ".join(map(language_text, each.titles)))
            for each in library.documents.values()
        ]
        title = translate("Document", "Which document?")
        if whom.ticket:
            title = translate("Document", "Which document for {ticket}?", ticket=whom.ticket)
        self._at.choose(title, options, then)

    def _ask_format(self, whom: Whom, reader: Reader, library: Library, chosen: Offered) -> None:
        """The format they read comes first; what can't be made here can be promised."""
        order = sorted(Format, key=lambda kind: kind is not reader.format)
        usual = translate("Document", "as they asked")
        options = [
            Option(kind.value, format_text(kind), "", usual if kind is reader.format else _hint(reader, kind))
            for kind in order
        ]
        title = translate("Document", "In which format?")
        self._at.choose(
            title, options, lambda kind: self._ask_language(whom, reader, library, chosen, Format(kind))
        )

    def _ask_language(
        self, whom: Whom, reader: Reader, library: Library, chosen: Offered, kind: Format
    ) -> None:
        first = [reader.language] if reader.language else []
        codes = list(dict.fromkeys([*first, *sorted(chosen.titles, key=lambda code: code != current())]))
        translated = translate("Document", ELSEWHERE[Elsewhere.TRANSLATION])
        elsewhere = translate("Document", ELSEWHERE[Elsewhere.NOT_HERE])
        options = [
            Option(
                code,
                language_text(code),
                "",
                translated
                if code not in chosen.titles
                else (elsewhere if (kind, code) in library.reasons else ""),
            )
            for code in codes
        ]
        options.append(Option(_ANOTHER, translate("Document", "Another language…")))

        def take(code: str) -> None:
            if code == _ANOTHER:
                self._point(lambda found: self._take(whom, reader, library, chosen, kind, short_code(found)))
            else:
                self._take(whom, reader, library, chosen, kind, code)

        self._at.choose(translate("Document", "In which language?"), options, take)

    def _point(self, then: Callable[[str], object]) -> None:
        page = PointPage(self._at.window, self._at.tasks, self._at.outside.say_language)
        page.chosen.connect(then)
        page.finished.connect(lambda _result: self._at.back_to(None))
        page.present()

    def _take(
        self, whom: Whom, reader: Reader, library: Library, chosen: Offered, kind: Format, code: str
    ) -> None:
        if code not in chosen.titles:
            promise(self._at, whom, chosen, (kind, code), Elsewhere.TRANSLATION)
        elif reason := library.reasons.get((kind, code), ""):
            promise(self._at, whom, chosen, (kind, code), Elsewhere.NOT_HERE, reason)
        else:
            self._ask_fields(whom, reader, chosen, kind, code)

    def _values(self, chosen: Offered, code: str, whom: Whom) -> dict[str, str]:
        """What is known already of the fields, of the visit and of the desk."""
        now = self._at.front.clock.read().at
        known = prefilled(chosen.fields[code], whom, self._at.front.shop, self._person, code, now)
        return {name: value or self._ours.get(name, "") for name, value in known.items()}

    def _ask_fields(self, whom: Whom, reader: Reader, chosen: Offered, kind: Format, code: str) -> None:
        values = self._values(chosen, code, whom)
        title = translate(
            "Document", "{document} – {format}", document=title_of(chosen), format=format_text(kind)
        )
        remember, consent = "", None
        if whom.visit:
            remember = translate("Document", "{ticket} reads this format", ticket=whom.ticket)
            consent = self._remember_deeds.question(whom, kind, code, reader.theirs)
        form = DocumentForm(self._at.window, title, language_text(code), values, remember, consent)
        form.filled.connect(
            lambda given: self._ask(form, whom, reader, Wish(chosen.source, kind, code, given.values), given)
        )
        form.finished.connect(lambda _result: self._at.back_to(None))
        form.open()

    def _ask(self, form: DocumentForm, whom: Whom, reader: Reader, wish: Wish, given: Given) -> None:
        """Put it on record, then make it."""
        self._ours.update({name: value for name, value in wish.values.items() if name in OURS})
        ask = AskDocument(
            document=self._at.front.make_id(),
            source=wish.source,
            format=wish.format,
            language=wish.language,
            visit=whom.visit,
            details={f"{FIELD}{name}": value for name, value in wish.values.items()},
        )

        def kept(_done: Done) -> None:
            form.accept()
            if given.agreed:
                who = (given.agreed, given.contact)
                self._remember_deeds.agree(whom, wish.format, wish.language, who, reader.theirs)
            elif given.keep:
                self._remember(whom, wish.format)
            self._make(ask.document, wish)

        self._at.tasks.handle(
            ask,
            self._at.desk,
            lambda done: self._at.done(done, "", kept),
            lambda refusal: form.refuse(refusal.words()),
        )

    def _remember(self, whom: Whom, kind: Format) -> None:
        """For this visit; that it is known already, or was erased meanwhile, is no trouble."""
        write = WriteDetails(visit=whom.visit, details={PREFERRED: kind.value})
        self._at.tasks.handle(write, self._at.desk, refused=lambda _refusal: None)

    def _make(self, document: str, wish: Wish) -> None:
        documents = self._documents
        if documents is None:
            return
        self._at.notices.close_notice("document")
        title = translate("Document", "The document is being made.")
        making = Making(self._at.window, title, documents.stop, part_text).begin()

        def came(made: MadeDocument) -> None:
            making.end()
            self._made(document, wish, made)

        documents.make(wish, came, making.come)

    def _made(self, document: str, wish: Wish, made: MadeDocument) -> None:
        if made.stopped:
            self._at.notices.show_notice("document", _stopped)
            self._at.back_to(None)
            return
        if made.fault:
            self._at.do(RecordTrouble(document=document, trouble=Trouble.NOT_MADE))
            self._at.notices.show_notice("document", lambda: _not_made(made.fault))
            return
        self._at.do(RecordMade(document=document), "", lambda _done: self.out.show(document, wish, made))


def _hint(reader: Reader, kind: Format) -> str:
    """Whose format this may be: said, for the advisor to ask; nothing is chosen by it."""
    named = ", ".join(reader.hints(kind))
    return translate("Document", "remembered of {who}", who=named) if named else ""


def _none_here() -> Notice:
    return Notice(translate("Document", "There are no documents on this machine."))


def _faulty(faults: tuple[str, ...]) -> Notice:
    title = translate("Document", "Some documents can’t be read.")
    return Notice(title, "\n".join(faults), "warn")


def _stopped() -> Notice:
    title = translate("Document", "It was stopped, and nothing was made.")
    return Notice(title, translate("Document", "It stays on the list: Ctrl F7."), "note")


def _not_made(fault: str) -> Notice:
    title = translate("Document", "The document could not be made.")
    return Notice(title, f"{fault} " + translate("Document", "It stays on the list: Ctrl F7."), "warn")
