"""What is done with promises at the desk: made, kept, handed over, acknowledged, or said to be broken.

Knows the form, the lists to choose from and the commands; which promises are shown is the screen's affair.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from typing import Final

from frontdesk.desk import Command, Together
from frontdesk.promise import (
    AcknowledgePromise,
    BreakPromise,
    Deed,
    Failing,
    HandPromise,
    KeepPromise,
    MakePromise,
    PromiseKind,
    due_by_rule,
)
from frontdesk.refusal import refuse
from frontdesk.screens.dates import day_text
from frontdesk.screens.desk import Here, Row
from frontdesk.screens.promises import (
    DEEDS,
    FAILINGS,
    KINDS,
    USUAL_DEED,
    PromiseLine,
    deed_text,
    failing_text,
    kind_text,
    later_dates,
)
from frontdesk.visit import Outcome, Phase
from frontdesk.visit.commands import Finish
from frontdesk.words import current, translate
from ui.desk.at_desk import AtDesk
from ui.desk.options import Option
from ui.desk.promise_form import Asked, PromiseDialog, Wanted
from ui.desk.service_field import option_of

#: Promises with which a visit can be at its end, and the outcome it then has.
ENDS_WITH: Final = {
    PromiseKind.CALL_BACK: Outcome.CALL_BACK,
    PromiseKind.APPOINTMENT: Outcome.APPOINTMENT,
}
#: So many services are listed among those a promise can go to; the rest is found by typing.
_LISTED: Final = 100


class PromiseDeeds:
    """The deeds of the promises. `before` is done before a visit is ended, so that its note is kept."""

    def __init__(self, at: AtDesk, before: Callable[[], object]) -> None:
        self._at, self._before = at, before

    def handlers(self) -> Mapping[str, Callable[[], object]]:
        """What each action does."""
        return {
            "call_back": lambda: self.promise(PromiseKind.CALL_BACK),
            "promise": self._ask_kind,
            "see_to_promise": self._see_to,
        }

    def _about(self) -> Row | Here | None:
        """The visitor a promise is made to: with you, or else the one chosen."""
        return self._at.shown()[0].here or self._at.chosen()

    def _ask_kind(self) -> None:
        kinds = [Option(kind.value, kind_text(kind)) for kind in KINDS]
        title = translate("Promises", "What do you promise?")
        self._at.choose(title, kinds, lambda kind: self.promise(PromiseKind(kind)))

    def promise(self, kind: PromiseKind, *, finishes: bool = True) -> None:
        """Ask for what a promise needs, and say by when it is due; with `finishes` it may end the visit."""
        about, now = self._about(), self._at.front.clock.read().at
        title = kind_text(kind)
        if about is not None:
            title = translate("Promises", "{promise} for {ticket}", promise=title, ticket=about.ticket)
        asked = Asked(
            kind=kind,
            title=title,
            name="" if about is None else about.name,
            service="" if about is None else about.service,
            finishes=finishes
            and kind in ENDS_WITH
            and isinstance(about, Here)
            and about.phase is Phase.SERVING,
        )
        dialog = PromiseDialog(self._at.window, asked, self._at.front.shop.services, self._at.search, now)
        visit = "" if about is None else about.visit
        dialog.promised.connect(lambda wanted: self._make(dialog, kind, visit, wanted))
        dialog.finished.connect(lambda _result: self._at.back_to(None))
        self._at.tasks.read(
            lambda front: due_by_rule(kind, front.clock.read().at, front.shop),
            dialog.show_rule,
            key="promise due",
        )
        dialog.open()

    def _make(self, dialog: PromiseDialog, kind: PromiseKind, visit: str, wanted: Wanted) -> None:
        if not wanted.service:
            dialog.refuse(refuse("no_enquiry").words())
            return
        details = {"name": wanted.name, "contact": wanted.contact, "what": wanted.what}
        made = MakePromise(
            promise=self._at.front.make_id(),
            kind=kind,
            owner=f"service/{wanted.service}",
            service=wanted.service,
            visit=visit,
            due=wanted.due,
            later_asked=wanted.later_asked,
            details={field: value for field, value in details.items() if value},
        )
        command: Command = made
        if wanted.finish:
            self._before()
            command = Together((Finish(visit=visit, outcome=ENDS_WITH[kind]), made))
        self._at.tasks.handle(
            command, self._at.desk, lambda _done: dialog.accept(), lambda r: dialog.refuse(r.words())
        )

    def _see_to(self) -> None:
        """Choose a promise that is due; where there is only one it is that."""
        screen, moment = self._at.shown()
        if len(screen.promises) == 1:
            self._ask_what(screen.promises[0].id)
            return
        options = [
            Option(line.id, line.title, f" · {line.person}" if line.person else "", _aside(line, moment.now))
            for line in screen.promises
        ]
        self._at.choose(translate("Promises", "Which promise?"), options, self._ask_what)

    def _line(self, promise: str) -> PromiseLine | None:
        """The promise as it stands; None where another desk has closed it meanwhile."""
        return next((each for each in self._at.shown()[0].promises if each.id == promise), None)

    def _ask_what(self, promise: str) -> None:
        line = self._line(promise)
        if line is None:
            return
        ways = {
            "keep": (translate("Promises", "It was done"), self._keep),
            "hand": (translate("Promises", "Hand it to a colleague"), self._hand),
            "acknowledge": (translate("Promises", "Acknowledge it with a date"), self._acknowledge),
            "break": (translate("Promises", "It was not kept"), self._break),
        }
        if not line.can_be_acknowledged:
            del ways["acknowledge"]
        options = [Option(way, title) for way, (title, _) in ways.items()]
        self._at.choose(line.called, options, lambda way: ways[way][1](line))

    def _keep(self, line: PromiseLine) -> None:
        usual = USUAL_DEED[line.kind]
        deeds = [usual, *(deed for deed in DEEDS if deed is not usual)]
        self._at.choose(
            translate("Promises", "What was done?"),
            [Option(deed.value, deed_text(deed)) for deed in deeds],
            lambda deed: self._at.do(
                KeepPromise(promise=line.id, done=Deed(deed)), translate("Promises", "Promise kept.")
            ),
        )

    def _break(self, line: PromiseLine) -> None:
        self._at.choose(
            translate("Promises", "Why was it not kept?"),
            [Option(why.value, failing_text(why)) for why in FAILINGS],
            lambda why: self._at.do(
                BreakPromise(promise=line.id, why=Failing(why)), translate("Promises", "Promise closed.")
            ),
        )

    def _hand(self, line: PromiseLine) -> None:
        shop = self._at.front.shop
        near = [
            *(Option(f"desk/{desk.id}", desk.named(current())) for desk in shop.desks.values()),
            *(Option(f"person/{each.id}", each.named(current())) for each in shop.people.values()),
        ]
        services = {id_: self._for_service(id_) for id_ in shop.services}

        def find(text: str) -> Sequence[Option]:
            found = [services[each.service.id] for each in self._at.search.find(text, 50)]
            return [each for each in near if text.casefold() in each.bold.casefold()] + found

        self._at.choose(
            translate("Promises", "Who is to keep it?"),
            [*near, *list(services.values())[:_LISTED]],
            lambda owner: self._at.do(
                HandPromise(promise=line.id, owner=owner), translate("Promises", "Handed over.")
            ),
            find,
        )

    def _for_service(self, service: str) -> Option:
        option = option_of(self._at.front.shop.services[service])
        return Option(f"service/{service}", option.bold, option.rest, option.aside)

    def _acknowledge(self, line: PromiseLine) -> None:
        self._at.tasks.read(later_dates, lambda dates: self._ask_date(line, dates))

    def _ask_date(self, line: PromiseLine, dates: Sequence[datetime]) -> None:
        self._at.choose(
            translate("Promises", "By when will it be answered in full?"),
            [Option(due.isoformat(), day_text(due.date())) for due in dates],
            lambda due: self._at.do(
                AcknowledgePromise(promise=line.id, due=datetime.fromisoformat(due)),
                translate("Promises", "Acknowledged."),
            ),
        )


def _aside(line: PromiseLine, now: datetime) -> str:
    return line.due_at(now).text
