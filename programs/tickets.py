"""Printing the ticket of a visit: read on the database thread, printed in the background.

Knows the way from a visit to a printer and back; the desk puts on record how it went.
"""

from __future__ import annotations

from collections.abc import Callable

from frontdesk.desk import FrontDesk
from frontdesk.paper.ticket import Ticket, ticket_for
from frontdesk.printing import Failed, Outcome, print_ticket
from frontdesk.settings import Settings
from ui.background import Background
from ui.tasks import Tasks

Told = Callable[[Failed | None], None]


class TicketPrinting:
    """Prints tickets on the printer set at the moment of printing."""

    def __init__(self, tasks: Tasks, background: Background, settings: Callable[[], Settings]) -> None:
        self._tasks, self._background, self._settings = tasks, background, settings

    def print_ticket(self, visit: str, then: Told) -> None:
        """Print the ticket of a visit; `then` gets None when it came out, else what went wrong."""
        printer = self._settings().printer

        def read(front: FrontDesk) -> Ticket | None:
            found = front.store.visit(visit)
            return None if found is None else ticket_for(found, front.shop)

        def send(ticket: Ticket | None) -> None:
            if ticket is not None:
                self._background.run(lambda: print_ticket(ticket, printer), tell)

        def tell(outcome: Outcome) -> None:
            then(outcome if isinstance(outcome, Failed) else None)

        self._tasks.read(read, send)
