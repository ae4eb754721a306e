"""A day on which everything met that can meet: two desks cut off from each other, and a copied disk."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

from frontdesk.appointment import Book, Cancel, MarkArrived
from frontdesk.promise import BreakPromise, Failing, KeepPromise, MakePromise, PromiseKind
from frontdesk.promise import Deed as Done
from frontdesk.referral import Ending
from frontdesk.referral import commands as refer
from frontdesk.staffing import DeskState, SetDesk
from frontdesk.visit import AllowReason, HoldReason, Outcome
from frontdesk.visit import commands as do
from tests.frontdesk.meeting import Half, halves, meet


def twin(one: Half) -> Half:
    """A second program at the same desk that knows what the first knew."""
    made = Half(one.desk, one.hands)
    made.take(one)
    return made


def served(one: Half) -> str:
    """A visitor who is with that desk."""
    visit = one.check_in()
    one.serve(visit)
    return visit


def calls(one: Half, other: Half) -> str:
    """A visitor called by both."""
    visit = one.check_in()
    meet(one, other)
    one.call(visit)
    other.call(visit)
    one.do(do.WithdrawCall(visit=visit))
    meet(one, other)
    return visit


def ends(one: Half) -> None:
    """Visitors for whom one program finished while another went on."""
    deeds: tuple[tuple[Deed, Deed], ...] = (
        (lambda visit: do.Finish(visit=visit), lambda visit: _finish(visit, Outcome.INFORMATION)),
        (lambda visit: do.Finish(visit=visit), lambda visit: _finish(visit, Outcome.REFERRED)),
        (lambda visit: do.Finish(visit=visit), lambda visit: _hand_off(visit, "service/badge")),
        (lambda visit: _hand_off(visit, "desk/3"), lambda visit: _hand_off(visit, "service/badge")),
    )
    for first, second in deeds:
        visit = served(one)
        copy = twin(one)
        one.do(first(visit))
        copy.do(second(visit))
        meet(one, copy)


Deed = Callable[[str], do.VisitCommand]


def _finish(visit: str, outcome: Outcome) -> do.Finish:
    return do.Finish(visit=visit, outcome=outcome)


def _hand_off(visit: str, to: str) -> do.HandOff:
    return do.HandOff(visit=visit, to=to)


def names(one: Half, other: Half) -> str:
    """A visitor whose name two desks wrote."""
    visit = one.check_in(name="Gwen")
    meet(one, other)
    one.do(do.WriteDetails(visit=visit, details={"name": "Gwen Pugh"}))
    other.do(do.WriteDetails(visit=visit, details={"name": "Gwen Hughes"}))
    meet(one, other)
    return visit


def later_parts(one: Half, other: Half) -> None:
    """A promise, a referral, two appointments and a desk."""
    due = one.front.clock.read().at + timedelta(hours=2)
    for promise in ("p", "q"):
        one.do(MakePromise(promise=promise, kind=PromiseKind.CALL_BACK, owner="service/benefit"))
    one.do(refer.Make(referral="r", service="s", details={"destination": '{"name":"Citizens Advice"}'}))
    for appointment in ("a", "b"):
        one.do(Book(appointment=appointment, service="badge", due=due))
    meet(one, other)
    for half, second in ((one, BreakPromise(promise="q", why=Failing.NO_TIME)), (other, None)):
        half.do(KeepPromise(promise="p", done=Done.SPOKE))
        half.do(second or KeepPromise(promise="q", done=Done.SENT))
        half.do(MarkArrived(appointment="a", visit=f"v{half.desk}"))
    one.do(refer.Close(referral="r", ending=Ending.NOT_WANTED))
    other.do(refer.Accept(referral="r"))
    one.do(Cancel(appointment="b"))
    other.do(MarkArrived(appointment="b", visit="w"))
    for half in (one, twin(other)):
        half.do(SetDesk(desk="2", state=DeskState.OPEN))
        other.take(half)
    meet(one, other)


def everything(one: Half, other: Half) -> None:
    """All of it."""
    calls(one, other)
    ends(one)
    names(one, other)
    later_parts(one, other)
    first, second = one.check_in("post", name="Dafydd Llŷn"), one.check_in("post", name="llyn, dafydd")
    meet(one, other)
    assert first != second


def two_halves() -> tuple[Half, Half]:
    """Desks 1 and 3."""
    one, other = halves("1", "3")
    return one, other


def merges(one: Half, other: Half) -> None:
    """Visitors merged, taken apart again, and served meanwhile."""
    for apart in (False, True):
        first, second = one.check_in(), one.check_in()
        one.do(do.Merge(visit=second, into=first))
        if apart:
            one.do(do.UndoMerge(visit=second))
            one.do(do.LeftBeforeSeen(visit=second))
    for merged_first in (False, True):
        first, second = one.check_in(), one.check_in()
        meet(one, other)
        if merged_first:
            one.do(do.Merge(visit=second, into=first))
        other.do(do.StartServing(visit=second))
        if not merged_first:
            one.do(do.Merge(visit=second, into=first))
        meet(one, other)
        other.do(do.Finish(visit=second))
        meet(one, other)


def gone(one: Half, other: Half) -> None:
    """Visitors taken for gone while they were served, brought back, opened again, handed on and then gone."""
    visit = one.check_in()
    one.call(visit)
    copy = twin(one)
    one.do(do.LeftBeforeSeen(visit=visit))
    copy.do(do.StartServing(visit=visit))
    copy.do(do.Hold(visit=visit, reason=HoldReason.PAPERS))
    meet(one, other, copy)
    one.do(do.Finish(visit=visit))
    one.do(do.Reopen(visit=visit))
    one.do(do.HandOff(visit=visit, to="desk/3"))
    one.do(do.LeftBeforeSeen(visit=visit))
    back = one.check_in()
    one.do(do.LeftBeforeSeen(visit=back))
    one.do(do.BringBack(visit=back))
    one.do(do.Hold(visit=back, reason=HoldReason.ROOM))
    one.do(do.Resume(visit=back))
    one.serve(back)
    one.do(do.HandOff(visit=back, to="desk/3"))
    one.do(do.TakeBackHandOff(visit=back))
    one.do(do.Hold(visit=back, reason=HoldReason.PAPERS))
    one.do(do.Resume(visit=back))
    one.do(do.Finish(visit=back))
    twice = served(one)
    one.do(do.HandOff(visit=twice, to="desk/3"))
    meet(one, other)
    other.serve(twice)
    other.do(do.AllowHandOff(visit=twice, reason=AllowReason.SAFETY), leader=True)
    other.do(do.HandOff(visit=twice, to="service/benefit"))
    meet(one, other)
    one.serve(twice)
    one.do(do.Finish(visit=twice))
    meet(one, other)
