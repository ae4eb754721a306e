"""The people in the simulated shop: visitors who come, advisors who call, serve, write and erase.

They do at a desk what people do, through the node only, and remember truthfully who was called by whom and
when.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from frontdesk.conflict import SettleConflict, ways
from frontdesk.desk import Command, Done
from frontdesk.refusal import Refusal
from frontdesk.sync.outcomes import CallRefused, CallStands, CheckedIn, MayGoAhead, Outcome
from frontdesk.visit import Outcome as Ending
from frontdesk.visit import Phase, Visit
from frontdesk.visit import commands as do

if TYPE_CHECKING:
    from tests.simulation.machine import Machine
    from tests.simulation.world import World


@dataclass(frozen=True, slots=True)
class Made:
    """A call that an advisor made aloud."""

    visit: str
    call: str
    machine: Machine
    address: str
    at: float
    confirmed: bool


class Advisor:
    """Who works at one machine's desk."""

    def __init__(self, world: World, machine: Machine) -> None:
        self.world = world
        self.machine = machine
        self.chance = world.engine.chance
        machine.told = self.told
        world.engine.soon(5, 40, self.work)

    def do(self, command: Command, *, leader: bool = False) -> Done | Refusal | None:
        """Give the machine a command, if it runs."""
        answers: list[Done | Refusal | None] = []
        desk = self.machine.desk
        self.machine.guard(lambda: answers.append(self.machine.node.do(command, desk=desk, leader=leader)))
        return answers[0] if answers else None

    # visitors

    def welcome(self) -> None:
        """Check in somebody who came."""
        if not self.machine.alive:
            return
        visit = self.machine.node.front.make_id()
        self.world.came[visit] = self.world.engine.now
        service = self.chance.choice(("benefit", "badge"))
        details = {"name": f"name of {visit}"}
        self.do(do.CheckIn(visit=visit, services=(service,), details=details))

    def write(self) -> None:
        """Note something about somebody who is here, or erase what was noted about somebody who was."""
        if not self.machine.alive:
            return
        visits = self.machine.disk.visits_of(self.machine.node.front.today)
        if not visits:
            return
        visit = self.chance.choice(visits)
        what = self.chance.random()
        if what < 0.5:
            text = f"note {self.chance.getrandbits(32)} about {visit.id}"
            self.do(do.WriteDetails(visit=visit.id, details={"note": text}))
        elif what < 0.7:
            self.erase(visit.id)
        else:
            self.put_in_order(visits)

    def erase(self, visit: str) -> None:
        """Erase what was noted."""
        self.do(do.Erase(visit=visit))

    def put_in_order(self, visits: Sequence[Visit]) -> None:
        """Settle what contradicts itself, or take two visits for one, or find that they were two."""
        odd = [(visit, conflict) for visit in visits for conflict in visit.conflicts]
        merged = [visit for visit in visits if visit.merged_into]
        one, other = self.chance.choice(visits), self.chance.choice(visits)
        if odd and self.chance.random() < 0.7:
            _, conflict = self.chance.choice(odd)
            way = self.chance.choice(ways(conflict.code))
            self.do(SettleConflict(conflict=conflict.id, code=conflict.code, way=way), leader=True)
        elif merged and self.chance.random() < 0.5:
            self.do(do.UndoMerge(visit=self.chance.choice(merged).id), leader=True)
        elif one is not other:
            self.do(do.Merge(visit=one.id, into=other.id), leader=True)

    # the day's work

    def work(self) -> None:
        """Look at the queue every now and then."""
        if self.world.closing:
            return
        if self.machine.alive:
            self.look()
        self.world.engine.soon(8, 40, self.work)

    def look(self) -> None:
        """Go on with the visitor at this desk, or call the next."""
        if not self.machine.alive:
            return
        here = [v for v in self.machine.disk.open_visits() if v.desk == self.machine.desk]
        called = next((visit for visit in here if visit.phase is Phase.CALLED), None)
        serving = next((visit for visit in here if visit.phase is Phase.SERVING), None)
        if serving is not None:
            self._go_on(serving.id)
        elif called is not None:
            self._called(called.id, asking=called.asking)
        else:
            self._call_next()

    def _go_on(self, visit: str) -> None:
        if self.chance.random() < 0.35:
            self.do(do.Finish(visit=visit, outcome=Ending.RESOLVED))

    def _called(self, visit: str, *, asking: bool) -> None:
        if asking:
            return
        if self.chance.random() < 0.12:
            self.do(do.WithdrawCall(visit=visit))
        else:
            self.do(do.StartServing(visit=visit))

    def _call_next(self) -> None:
        front = self.machine.node.front
        waiting = front.next_visit(self.machine.desk)
        if waiting is not None:
            self.do(do.Call(visit=waiting.id))

    # what the node tells

    def told(self, outcome: Outcome) -> None:
        """Hear how it went."""
        match outcome:
            case CallStands(visit=visit, call=call):
                self.world.made(visit, call, self.machine, confirmed=True)
            case CallRefused():
                self.world.refused += 1
                if self.chance.random() < 0.7:
                    self.world.engine.soon(0.5, 3, self.look)
            case MayGoAhead(visit=visit, call=call):
                self.world.engine.soon(0.1, 3, lambda: self._decide_alone(visit, call))
            case CheckedIn(answer=Refusal()):
                self.world.problem("a check-in was refused")

    def _decide_alone(self, visit: str, call: str) -> None:
        if self.chance.random() < 0.8:
            if isinstance(self.do(do.GoAhead(visit=visit)), Done):
                self.world.made(visit, call, self.machine, confirmed=False)
        elif self.chance.random() < 0.5:
            self.do(do.WithdrawCall(visit=visit))
