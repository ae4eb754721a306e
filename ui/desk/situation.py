"""What can be done now, read from the screen, the chosen row and the form.

Knows plain data only.
"""

from __future__ import annotations

from frontdesk.actions import Situation
from frontdesk.screens.desk import DeskScreen, Moment, Row


def situation_of(
    screen: DeskScreen,
    moment: Moment,
    row: Row | None,
    *,
    enquiry_given: bool,
    ticket_at_hand: bool,
    may_go_ahead: bool = False,
) -> Situation:
    """The situation in which the actions are judged."""
    here = screen.here
    return Situation(
        here=None if here is None else here.phase,
        chosen=None if row is None else row.phase,
        chosen_greeted=row is None or row.greeted,
        chosen_raised=row is not None and row.raised,
        waiting=sum(each.mine for each in moment.queue),
        held=len(screen.on_hold_here),
        expected=len(screen.expected),
        promises=len(screen.promises),
        gone=len(screen.gone),
        finished=len(screen.finished),
        enquiry_given=enquiry_given,
        ticket_at_hand=ticket_at_hand,
        desk=screen.state,
        rooms=len(screen.rooms),
        enquiries_open=0 if here is None else sum(not line.ended for line in here.enquiries),
        handed_lately=bool(moment.correctable),
        colleague_called=any(row.colleague for row in screen.on_hold_here),
        people=screen.people,
        may_go_ahead=may_go_ahead,
    )
