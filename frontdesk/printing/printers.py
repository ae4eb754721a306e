"""The port through which a desk prints, and which printer the settings of this machine mean.

Knows the settings; each kind of printer has its own file, loaded when it is first used.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final, Protocol

import structlog

from frontdesk.paper.ticket import Ticket
from frontdesk.printing.outcome import Failed, Outcome, failed
from frontdesk.settings import PrinterSettings

_NETWORK: Final = re.compile(r"(?P<host>\[[0-9A-Fa-f:.]+\]|[A-Za-z0-9._-]+)(?::(?P<port>[0-9]{1,5}))?")
_USB: Final = re.compile(r"(?:0x)?(?P<vendor>[0-9A-Fa-f]{4}):(?:0x)?(?P<product>[0-9A-Fa-f]{4})")
#: Where receipt printers listen unless told otherwise.
PORT: Final = 9100

_log = structlog.get_logger(__name__)


class TicketPrinter(Protocol):
    """Something a ticket comes out of. Printing blocks for seconds where the printer is slow or not there."""

    def print(self, ticket: Ticket) -> Outcome:
        """Print one ticket and say how it went. The surroundings never raise here: they are a Failed."""


@dataclass(frozen=True, slots=True)
class NotThere:
    """Stands where no printer can be used, and says why."""

    code: str

    def print(self, ticket: Ticket) -> Outcome:
        """Nothing comes out."""
        return failed(self.code)


def printer_for(settings: PrinterSettings) -> TicketPrinter:
    """The printer that the settings mean."""
    if settings.kind == "network":
        return _network(settings)
    if settings.kind == "usb":
        return _usb(settings)
    if settings.kind == "paper":
        from frontdesk.printing.system import SystemPrinter

        return SystemPrinter(settings.queue)
    return NotThere("no_printer")


def print_ticket(ticket: Ticket, settings: PrinterSettings) -> Outcome:
    """Print a ticket as the settings say. Blocks; success is never assumed."""
    outcome = printer_for(settings).print(ticket)
    if isinstance(outcome, Failed):
        _log.warning("ticket not printed", kind=settings.kind, code=outcome.code, detail=outcome.detail)
    else:
        _log.info("ticket printed", kind=settings.kind, told_ready=outcome.told_ready)
    return outcome


def print_page(page: bytes, settings: PrinterSettings) -> Outcome:
    """Print an A4 page (a PDF) on the printer for pages, or on that for tickets if it is an ordinary one."""
    queue = settings.pages or (settings.queue if settings.kind == "paper" else None)
    if queue is None:
        return failed("no_page_printer")
    from frontdesk.printing.system import SystemPrinter

    outcome = SystemPrinter(queue).print_page(page, "A4")
    if isinstance(outcome, Failed):
        _log.warning("page not printed", code=outcome.code, detail=outcome.detail)
    return outcome


def network_address(text: str) -> tuple[str, int] | None:
    """Host and port of a device on the network; None where the text is none."""
    found = _NETWORK.fullmatch(text.strip())
    port = int(found["port"] or PORT) if found else 0
    return None if found is None or not 0 < port < 2**16 else (found["host"].strip("[]"), port)


def _network(settings: PrinterSettings) -> TicketPrinter:
    address = network_address(settings.address)
    if address is None:
        return NotThere("bad_address")
    from frontdesk.printing.receipt import NetworkPrinter

    return NetworkPrinter(*address, settings.roll_mm)


def _usb(settings: PrinterSettings) -> TicketPrinter:
    found = _USB.fullmatch(settings.address.strip())
    if found is None:
        return NotThere("bad_address")
    from frontdesk.printing.receipt import UsbPrinter

    return UsbPrinter(int(found["vendor"], 16), int(found["product"], 16), settings.roll_mm)
