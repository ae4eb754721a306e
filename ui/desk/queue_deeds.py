"""What is done with those who wait and with the visitor at the desk: call, serve, hold, finish, correct.

Knows the chosen row, the visit that is here, and the commands; asks where a reason or an outcome is needed.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from frontdesk.desk import Done, FrontDesk
from frontdesk.promise import PromiseKind
from frontdesk.refusal import Refusal, refuse
from frontdesk.screens.desk import Gone, Here, Row
from frontdesk.screens.desk_words import (
    HOLDS,
    OUTCOMES,
    PRIORITIES,
    clock_text,
    hold_text,
    outcome_text,
    priority_text,
)
from frontdesk.screens.wait_log.contact import AVOIDABLE, avoidable_text
from frontdesk.visit import AvoidableReason, HoldReason, Outcome, PriorityReason, commands
from frontdesk.words import translate
from ui.desk.at_desk import AtDesk
from ui.desk.filled import time_of_day
from ui.desk.forms import CorrectDialog, Correction
from ui.desk.options import Option
from ui.desk.queue_panel import QueuePanel
from ui.desk.service_field import option_of
from ui.desk.with_you import WithYouPanel


def call_next(front: FrontDesk, desk: str, room: str = "") -> Done | Refusal:
    """Call whoever is next at the moment the call is made."""
    following = front.next_visit(desk)
    if following is None:
        return refuse("nobody_waiting")
    return front.handle(commands.Call(visit=following.id, room=room), desk=desk)


class QueueDeeds:
    """The deeds of the middle and the right column."""

    def __init__(
        self,
        at: AtDesk,
        queue: QueuePanel,
        with_you: WithYouPanel,
        promise: Callable[..., object],
    ) -> None:
        self._at, self._queue, self._with_you = at, queue, with_you
        self._promise = promise
        with_you.note_left.connect(self._keep_note)

    def handlers(self) -> Mapping[str, Callable[[], object]]:
        """What each action does."""
        return {
            "call_next": self._call_next,
            "call_again": lambda: self._here_do(
                commands.CallAgain, translate("Desk", "{ticket} called again.")
            ),
            "go_ahead": lambda: self._here_do(
                commands.GoAhead, translate("Desk", "{ticket} called without an answer.")
            ),
            "call_chosen": self._call_chosen,
            "call_to_room": self._call_to_room,
            "did_not_come": lambda: self._here_do(
                commands.MarkDidNotCome, translate("Desk", "{ticket} did not come.")
            ),
            "put_back": lambda: self._here_do(
                commands.WithdrawCall, translate("Desk", "{ticket} is back in the queue.")
            ),
            "choose_next": lambda: self._step(1),
            "choose_before": lambda: self._step(-1),
            "greet": lambda: self._chosen_do(commands.Greet, translate("Desk", "{ticket} has been greeted.")),
            "raise": self._raise,
            "hold_chosen": self._hold_chosen,
            "resume_chosen": lambda: self._chosen_do(commands.Resume, translate("Desk", "{ticket} goes on.")),
            "left": lambda: self._chosen_do(
                commands.LeftBeforeSeen, translate("Desk", "{ticket} has left. Ctrl B brings them back.")
            ),
            "correct": self._correct,
            "avoidable": self._mark_avoidable,
            "bring_back": self._bring_back,
            "here": lambda: self._here_do(commands.StartServing, translate("Desk", "{ticket} is with you.")),
            "finish": lambda: self._finish(Outcome.RESOLVED),
            "finish_otherwise": self._finish_otherwise,
            "answer_enquiry": self._answer_enquiry,
            "add_enquiry": self._add_enquiry,
            "hold": self._hold,
            "resume": self._resume,
            "note": self._with_you.write,
            "reopen": self._reopen,
        }

    def _here(self) -> Here | None:
        return self._at.shown()[0].here

    def _here_do(self, kind: type[commands.VisitCommand], said: str) -> None:
        here = self._here()
        if here is not None:
            self._at.do(kind(visit=here.visit), said.format(ticket=here.ticket))

    def _chosen_do(self, kind: type[commands.VisitCommand], said: str) -> None:
        row = self._at.chosen()
        if row is not None:
            self._at.do(kind(visit=row.visit), said.format(ticket=row.ticket))

    def _step(self, by: int) -> None:
        self._queue.step(by)
        row = self._at.chosen()
        if row is not None:
            self._queue.say(row)

    def _call_next(self) -> None:
        desk = self._at.desk
        self._at.do_step(lambda front: call_next(front, desk))

    def _call_chosen(self) -> None:
        row = self._at.chosen()
        if row is not None:
            said = translate("Desk", "{ticket} called.", ticket=row.ticket)
            self._at.do(commands.Call(visit=row.visit), said)

    def _call_to_room(self) -> None:
        row = self._at.chosen()
        desk = self._at.desk
        rooms = [Option(room, name) for room, name in self._at.shown()[0].rooms]

        def call(room: str) -> None:
            if row is None:
                self._at.do_step(lambda front: call_next(front, desk, room))
            else:
                self._at.do(commands.Call(visit=row.visit, room=room))

        self._at.choose(translate("Desk", "Which room?"), rooms, call)

    def _raise(self) -> None:
        row = self._at.chosen()
        if row is None:
            return
        visit = row.visit
        options = [Option(reason.value, priority_text(reason)) for reason in PRIORITIES]
        title = translate("Desk", "Why does {ticket} move forward?", ticket=row.ticket)
        self._at.choose(
            title,
            options,
            lambda why: self._at.do(commands.RaisePriority(visit=visit, reason=PriorityReason(why))),
        )

    def _ask_hold(self, visit: str, ticket: str) -> None:
        options = [Option(reason.value, hold_text(reason)) for reason in HOLDS]
        title = translate("Desk", "Why is {ticket} on hold?", ticket=ticket)
        self._at.choose(
            title, options, lambda why: self._at.do(commands.Hold(visit=visit, reason=HoldReason(why)))
        )

    def _hold_chosen(self) -> None:
        row = self._at.chosen()
        if row is not None:
            self._ask_hold(row.visit, row.ticket)

    def _hold(self) -> None:
        here = self._here()
        if here is not None:
            self._with_you.save_note()
            self._ask_hold(here.visit, here.ticket)

    def _resume(self) -> None:
        held = self._at.shown()[0].on_hold_here
        if len(held) == 1:
            self._at.do(commands.Resume(visit=held[0].visit))
            return
        options = [Option(row.visit, row.ticket, f" · {row.title}{row.rest}", row.held_why) for row in held]
        title = translate("Desk", "Whom do you go on with?")
        self._at.choose(title, options, lambda visit: self._at.do(commands.Resume(visit=visit)))

    def _finish(self, outcome: Outcome) -> None:
        here = self._here()
        if here is not None:
            self._with_you.save_note()
            said = translate("Desk", "{ticket} is finished.", ticket=here.ticket)
            self._at.do(commands.Finish(visit=here.visit, outcome=outcome), said)

    @staticmethod
    def _outcomes() -> list[Option]:
        return [Option(outcome.value, outcome_text(outcome)) for outcome in OUTCOMES]

    def _finish_otherwise(self) -> None:
        title = translate("Desk", "How did it end?")
        self._at.choose(title, self._outcomes(), lambda outcome: self._finish_as(Outcome(outcome)))

    def _finish_as(self, outcome: Outcome) -> None:
        """A call-back ends a visit only together with the promise of it."""
        if outcome is Outcome.CALL_BACK:
            self._promise(PromiseKind.CALL_BACK)
        else:
            self._finish(outcome)

    def _answer_enquiry(self) -> None:
        here = self._here()
        if here is None:
            return
        open_ones = [
            Option(str(place), line.name) for place, line in enumerate(here.enquiries) if not line.ended
        ]
        title = translate("Desk", "Which enquiry has ended?")
        self._at.choose(title, open_ones, lambda place: self._ask_outcome(here.visit, int(place)))

    def _ask_outcome(self, visit: str, place: int) -> None:
        self._at.choose(
            translate("Desk", "How did it end?"),
            self._outcomes(),
            lambda outcome: self._answer(visit, place, Outcome(outcome)),
        )

    def _answer(self, visit: str, place: int, outcome: Outcome) -> None:
        """End one enquiry; where it ends with a call-back, that is promised next."""
        answer = commands.AnswerEnquiry(visit=visit, index=place, outcome=outcome)
        if outcome is Outcome.CALL_BACK:
            self._at.do(answer, "", lambda _done: self._promise(PromiseKind.CALL_BACK, finishes=False))
        else:
            self._at.do(answer)

    def _add_enquiry(self) -> None:
        here = self._here()
        if here is None:
            return
        options = [option_of(service) for service in self._at.front.shop.services.values()]
        by_id = {option.id: option for option in options}
        self._at.choose(
            translate("Desk", "What else do they need?"),
            options,
            lambda service: self._at.do(commands.AddEnquiry(visit=here.visit, service=service)),
            lambda text: [by_id[found.service.id] for found in self._at.search.find(text, 50)],
        )

    def _correct(self) -> None:
        about: Row | Here | None = self._here() or self._at.chosen()
        if about is None:
            return
        given = Correction(about.service, clock_text(about.arrived), about.needs)
        shop = self._at.front.shop
        dialog = CorrectDialog(self._at.window, about.ticket, given, shop.services, self._at.search)
        dialog.corrected.connect(lambda wanted: self._keep_correction(dialog, about, given, wanted))
        dialog.finished.connect(lambda _result: self._at.back_to(None))
        dialog.open()

    def _keep_correction(
        self, dialog: CorrectDialog, about: Row | Here, given: Correction, wanted: Correction
    ) -> None:
        arrived = time_of_day(wanted.arrived, self._at.front.clock.read().at)
        if arrived is None:
            dialog.refuse(translate("Desk", "Write a time, such as 10:29."))
            return
        command = commands.Correct(
            visit=about.visit,
            service=wanted.service,
            # Minutes are shown, seconds are kept: an arrival that was not touched stays to the second.
            arrived=None if wanted.arrived == given.arrived else arrived,
            needs=wanted.needs,
        )
        self._at.tasks.handle(
            command,
            self._at.desk,
            lambda _done: dialog.accept(),
            lambda refusal: dialog.refuse(refusal.words()),
        )

    def _mark_avoidable(self) -> None:
        about: Row | Here | None = self._here() or self._at.chosen()
        if about is None:
            return
        visit = about.visit
        options = [Option(reason.value, avoidable_text(reason)) for reason in AVOIDABLE]
        options.append(Option("", translate("Avoidable", "It is not about the same thing")))
        self._at.choose(
            translate("Avoidable", "Why did {ticket} have to come again?", ticket=about.ticket),
            options,
            lambda why: self._at.do(
                commands.MarkAvoidable(visit=visit, reason=AvoidableReason(why) if why else None)
            ),
        )

    @staticmethod
    def _gone(gone: tuple[Gone, ...]) -> list[Option]:
        return [Option(g.visit, g.ticket, f" · {g.enquiry}", clock_text(g.ended)) for g in gone]

    def _bring_back(self) -> None:
        options = self._gone(self._at.shown()[0].gone)
        title = translate("Desk", "Who is back?")
        self._at.choose(title, options, lambda visit: self._at.do(commands.BringBack(visit=visit)))

    def _reopen(self) -> None:
        options = self._gone(self._at.shown()[0].finished)
        title = translate("Desk", "Which visit goes on?")
        self._at.choose(title, options, lambda visit: self._at.do(commands.Reopen(visit=visit)))

    def _keep_note(self, visit: str, text: str) -> None:
        self._at.tasks.handle(
            commands.WriteDetails(visit=visit, details={"note": text}),
            self._at.desk,
            failed=lambda: self._with_you.note_not_kept(visit, text),
        )
