"""Getting a ticket or a page out of a printer, and the truth about whether it came.

Knows printers and how they fail; what stands on them is `frontdesk.paper`'s. Everything here waits for a
device: call it off the thread that draws the windows.
"""

from frontdesk.printing.outcome import Failed, Outcome, Printed
from frontdesk.printing.printers import TicketPrinter, print_page, print_ticket, printer_for

__all__ = ["Failed", "Outcome", "Printed", "TicketPrinter", "print_page", "print_ticket", "printer_for"]
