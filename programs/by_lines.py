"""A program of the shop without windows, told line by line what to do; what came of it is a line of JSON.

Knows the words of those lines. It is the whole program but for its windows – database thread, node, network,
county – for the bench and for tests with processes of their own, which kill some of them.

    check-in    somebody comes         → {"did": "check-in", "visit": …, "events": […], "ms": …}
    call        whom this desk is next → {"did": "kept", "events": […]}, once it is written down; then
                                         {"did": "call", "visit": …, "stands": true, "ms": …}, or "visit": ""
    finish      all who were called    → {"did": "serve", …} and {"did": "finish", …}, as check-in, for each
    erase       who was finished last  → {"did": "erase", …}, as check-in
    state       how things stand       → {"did": "state", "events": …, "peers": …, "to_send": …, "offline": …}
    cost        what it cost so far    → {"did": "cost", "cpu": seconds, "bytes": over the network, or null}
    end
"""

from __future__ import annotations

import argparse
import sys
import threading
import time
from collections.abc import Callable
from datetime import date
from functools import partial

import msgspec
from PySide6.QtCore import QCoreApplication, QObject, Signal

from bench.network import network_bytes
from db.replica import SqlReplica
from frontdesk.desk import Done, FrontDesk
from frontdesk.refusal import Refusal
from frontdesk.sync.outcomes import CallRefused, CallStands, MayGoAhead, Outcome
from frontdesk.sync.standing import Link
from frontdesk.visit import Phase, Visit
from frontdesk.visit.commands import Call, CheckIn, Erase, Finish, GoAhead, StartServing, VisitCommand
from programs.opening import opened
from programs.sharing import sharing_of
from ui.tasks import Tasks


def run_by_lines(arguments: argparse.Namespace) -> int:
    """`frontdesk desk --by-lines`: until `end`, or the end of the lines. Without --desk it is a display."""
    app, desk = QCoreApplication.instance() or QCoreApplication(["frontdesk"]), arguments.desk or ""
    with opened(arguments.data, write=True, keyring=False) as shop:
        sharing = sharing_of(shop.data, shop.front, desk)
        tasks = Tasks(shop.front, sharing=sharing)
        try:
            program = _Program(tasks, shop.front, desk)
            program.ended.connect(app.quit)
            reader = threading.Thread(target=program.read, name="lines", daemon=True)
            reader.start()
            return app.exec()
        finally:
            tasks.close()


class _Program(QObject):
    line = Signal(str)
    ended = Signal()

    def __init__(self, tasks: Tasks, front: FrontDesk, desk: str) -> None:
        super().__init__()
        self._tasks, self._front, self._desk = tasks, front, desk
        self._called: dict[str, float] = {}
        self._finished: list[str] = []
        self._services = sorted(front.shop.services)
        self._understood: dict[str, Callable[[], object]] = {
            "check-in": self._check_in,
            "call": self._call,
            "finish": self._finish,
            "erase": self._erase,
            "state": self._state,
            "cost": self._cost,
            "end": self.ended.emit,
        }
        self.line.connect(self._take)
        tasks.told.connect(self._told)

    def read(self) -> None:
        """Hand every line to the main thread."""
        for line in sys.stdin:
            self.line.emit(line.strip())
        self.line.emit("end")

    def _take(self, line: str) -> None:
        self._understood[line]()

    def _did(self, what: str, **more: object) -> None:
        sys.stdout.write(msgspec.json.encode({"did": what, **more}).decode() + "\n")
        sys.stdout.flush()

    def _check_in(self) -> None:
        visit = self._front.make_id()
        service = self._services[hash(visit) % len(self._services)]
        self._do("check-in", CheckIn(visit=visit, services=(service,), details={"name": f"Visitor {visit}"}))

    def _do(self, what: str, command: VisitCommand) -> None:
        started = time.perf_counter()

        def done(answer: Done) -> None:
            ids = [event.id for event in answer.events]
            self._did(what, visit=command.visit, events=ids, ms=_since(started))

        def refused(refusal: Refusal) -> None:
            self._did(what, visit=command.visit, refused=refusal.code, ms=_since(started))

        self._tasks.handle(
            command, self._desk, done, refused, partial(self._did, what, visit="", failed=True)
        )

    def _call(self) -> None:
        self._tasks.read(lambda front: front.next_visit(self._desk), self._call_them)

    def _call_them(self, visit: Visit | None) -> None:
        if visit is None or visit.id in self._called:
            self._did("call", visit="")
            return
        self._called[visit.id] = time.perf_counter()
        not_called = partial(self._not_called, visit.id)
        self._tasks.handle(Call(visit=visit.id), self._desk, self._kept, not_called, self._failed)

    def _kept(self, answer: Done) -> None:
        self._did("kept", events=[event.id for event in answer.events])

    def _not_called(self, visit: str, refusal: Refusal) -> None:
        self._called.pop(visit, None)
        self._did("call", visit="", refused=refusal.code)

    def _failed(self) -> None:
        self._did("call", visit="", failed=True)

    def _told(self, outcome: Outcome) -> None:
        match outcome:
            case CallStands() | CallRefused() if outcome.visit in self._called:
                stands = isinstance(outcome, CallStands)
                started = self._called.pop(outcome.visit)
                self._did("call", visit=outcome.visit, stands=stands, ms=_since(started))
            case MayGoAhead():
                self._do("go-ahead", GoAhead(visit=outcome.visit))

    def _finish(self) -> None:
        """Also whoever was called before this program was started anew."""
        self._tasks.read(lambda front: with_desk(front, self._desk), self._finish_them)

    def _finish_them(self, visits: list[Visit]) -> None:
        if not visits:
            self._did("finish", visit="")
        for visit in visits:
            if visit.phase is Phase.CALLED:
                self._do("serve", StartServing(visit=visit.id))
            self._do("finish", Finish(visit=visit.id))
            self._finished.append(visit.id)

    def _erase(self) -> None:
        if self._finished:
            self._do("erase", Erase(visit=self._finished.pop()))
        else:
            self._did("erase", visit="")

    def _state(self) -> None:
        standing = self._tasks.now_standing

        def say(count: int) -> None:
            exchanged = 0 if standing is None else sum(p.exchanged is not None for p in standing.peers)
            offline = standing is None or standing.county is not Link.UP_TO_DATE
            to_send = 0 if standing is None else standing.to_send
            self._did("state", events=count, peers=exchanged, to_send=to_send, offline=offline)

        self._tasks.read(_count, say)

    def _cost(self) -> None:
        self._did("cost", cpu=time.process_time(), bytes=network_bytes())


def with_desk(front: FrontDesk, desk: str) -> list[Visit]:
    """Who was called to the desk, or is served there."""
    here = (visit for visit in front.store.open_visits() if visit.desk == desk)
    return [visit for visit in here if visit.phase in (Phase.CALLED, Phase.SERVING)]


def _count(front: FrontDesk) -> int:
    store = front.store
    if not isinstance(store, SqlReplica):  # a machine that shares with nobody
        return 0
    return sum(tally.count for tally in store.tallies(date.min).values())


def _since(started: float) -> float:
    return round((time.perf_counter() - started) * 1000, 3)
