"""What is done to give somebody a document: which, in which format and language, made, shown, out, given.

Knows the visitor, the choices and the commands; what makes and prints is given from outside. A document that
can't be made here becomes a promise in the same step.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final

from frontdesk.desk import Command, Done, Together
from frontdesk.document_request import (
    FIELD,
    AskDocument,
    Elsewhere,
    Format,
    RecordMade,
    RecordTrouble,
    Trouble,
)
from frontdesk.promise import MakePromise, PromiseKind
from frontdesk.screens.document_words import ELSEWHERE, format_text
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
)
from frontdesk.screens.remembered import Remembered
from frontdesk.visit.commands import WriteDetails
from frontdesk.words import current, translate
from ui.desk.at_desk import AtDesk
from ui.desk.document_form import DocumentForm, Given
from ui.desk.documents_out import DocumentsOut
from ui.desk.notices import Notice
from ui.desk.options import Option
from ui.desk.point_language import PointPage
from ui.desk.ports import Documents
from ui.desk.remembering import RememberDeeds

_ANOTHER: Final = "another"
_FIELD: Final = re.compile(r"\{\{.*?\}\}")


class DocumentDeeds:
    """The deeds about documents."""

    def __init__(self, at: AtDesk, person: str) -> None:
        self._at, self._person = at, person
        self._ours: dict[str, str] = {}
        self._remember_deeds = RememberDeeds(at)
        self.out = DocumentsOut(at, self._make)

    @property
    def _documents(self) -> Documents | None:
        return self._at.outside.documents

    def _whom(self) -> Whom:
        """The visitor here, else the one chosen in the queue, else nobody in particular."""
        one = self._at.shown()[0].here or self._at.chosen()
        if one is None:
            return Whom()
        return Whom(one.visit, one.ticket, one.name, one.service, one.language, one.needs)

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
        if not library.documents:
            self._at.notices.show_notice("refusal", _none_here)
            return
        if library.faults:
            self._at.notices.show_notice("documents", lambda: _faulty(library.faults))
        options = [
            Option(each.source, _title(each), "", ", ".join(map(language_text, each.titles)))
            for each in library.documents.values()
        ]
        title = translate("Document", "Which document?")
        if whom.ticket:
            title = translate("Document", "Which document for {ticket}?", ticket=whom.ticket)
        self._at.choose(
            title, options, lambda id_: self._ask_format(whom, reader, library, library.documents[id_])
        )

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
            self._promise(whom, chosen, kind, code, Elsewhere.TRANSLATION, "")
        elif reason := library.reasons.get((kind, code), ""):
            self._promise(whom, chosen, kind, code, Elsewhere.NOT_HERE, reason)
        else:
            self._ask_fields(whom, reader, chosen, kind, code)

    def _ask_fields(self, whom: Whom, reader: Reader, chosen: Offered, kind: Format, code: str) -> None:
        now = self._at.front.clock.read().at
        known = prefilled(chosen.fields[code], whom, self._at.front.shop, self._person, code, now)
        values = {name: value or self._ours.get(name, "") for name, value in known.items()}
        title = translate(
            "Document", "{document} – {format}", document=_title(chosen), format=format_text(kind)
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
        self._at.notices.show_notice("document", _making)
        documents.make(wish, lambda made: self._made(document, wish, made))

    def _made(self, document: str, wish: Wish, made: MadeDocument) -> None:
        self._at.notices.close_notice("document")
        if made.fault:
            self._at.do(RecordTrouble(document=document, trouble=Trouble.NOT_MADE))
            self._at.notices.show_notice("document", lambda: _not_made(made.fault))
            return
        self._at.do(RecordMade(document=document), "", lambda _done: self.out.show(document, wish, made))

    def _promise(
        self, whom: Whom, chosen: Offered, kind: Format, code: str, why: Elsewhere, reason: str
    ) -> None:
        """It has to come from elsewhere: asked for and promised in one step, due by the rule."""
        id_ = self._at.front.make_id()
        what = translate(
            "Document",
            "{document}: {format}, {spoken}",
            document=_title(chosen),
            format=format_text(kind),
            spoken=language_text(code),
        )
        ask = AskDocument(
            document=self._at.front.make_id(),
            source=chosen.source,
            format=kind,
            language=code,
            visit=whom.visit,
            elsewhere=why,
            promise=id_,
            details={f"{FIELD}name": whom.name} if whom.name else {},
        )
        promise = MakePromise(
            promise=id_,
            kind=PromiseKind.OTHER,
            owner=f"desk/{self._at.desk}",
            service=whom.service,
            visit=whom.visit,
            details={"what": what, **({"name": whom.name} if whom.name else {})},
        )
        command: Command = Together((ask, promise))
        words = translate("Document", ELSEWHERE[why])
        self._at.do(
            command,
            translate("Document", "{what}: {why}. It is promised.", what=what, why=words),
            lambda _done: self._at.notices.show_notice("document", lambda: _promised(what, why, reason)),
        )


def _hint(reader: Reader, kind: Format) -> str:
    """Whose format this may be: said, for the advisor to ask; nothing is chosen by it."""
    named = ", ".join(reader.hints(kind))
    return translate("Document", "remembered of {who}", who=named) if named else ""


def _title(chosen: Offered) -> str:
    """The title in the language in use if there is one, with dots for what is to be filled in."""
    own = current()
    title = chosen.titles.get(own) or chosen.titles.get("en") or next(iter(chosen.titles.values()))
    return _FIELD.sub("…", title)


def _none_here() -> Notice:
    return Notice(translate("Document", "There are no documents on this machine."))


def _faulty(faults: tuple[str, ...]) -> Notice:
    title = translate("Document", "Some documents can’t be read.")
    return Notice(title, "\n".join(faults), "warn")


def _making() -> Notice:
    return Notice(translate("Document", "The document is being made."), "", "note")


def _not_made(fault: str) -> Notice:
    title = translate("Document", "The document could not be made.")
    return Notice(title, f"{fault} " + translate("Document", "It stays on the list: Ctrl F7."), "warn")


def _promised(what: str, why: Elsewhere, reason: str) -> Notice:
    title = translate("Document", "{what}: {why}.", what=what, why=translate("Document", ELSEWHERE[why]))
    text = translate("Document", "It is promised to the visitor, and stands among the promises.")
    return Notice(title, f"{reason} {text}".strip(), "note")
