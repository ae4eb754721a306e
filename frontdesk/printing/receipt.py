"""Receipt printers: a ticket is sent as a picture, and counts as printed only when the printer has it all.

Knows the order of a print and what each failure means; the wire itself is in `roll`.
"""

from __future__ import annotations

import errno
import socket
from contextlib import closing
from dataclasses import dataclass
from typing import Final

from PIL.Image import Image

from frontdesk.paper.ticket import Ticket
from frontdesk.paper.ticket_image import WIDTH_58_MM, WIDTH_80_MM, draw
from frontdesk.printing.outcome import Failed, Outcome, Printed, failed
from frontdesk.printing.roll import NetworkRoll, Roll, UsbRoll, trouble

_WIDTHS: Final = {58: WIDTH_58_MM, 80: WIDTH_80_MM}
#: Strips of this many lines: small printers hold no longer picture.
_STRIP: Final = 240


@dataclass(frozen=True, slots=True)
class NetworkPrinter:
    """A receipt printer that listens on the network."""

    host: str
    port: int
    roll_mm: int = 80

    def print(self, ticket: Ticket) -> Outcome:
        """Print one ticket."""
        picture = draw(ticket, _WIDTHS[self.roll_mm])
        roll = NetworkRoll(self.host, self.port)
        try:
            roll.open()
        except OSError as error:
            return _not_reached(error)
        with closing(roll):
            return send(roll, picture)


@dataclass(frozen=True, slots=True)
class UsbPrinter:
    """A receipt printer on USB, known by its maker's and product's numbers."""

    vendor: int
    product: int
    roll_mm: int = 80

    def print(self, ticket: Ticket) -> Outcome:
        """Print one ticket."""
        if not UsbRoll.is_usable():
            return failed("no_usb", "pyusb is not installed")
        picture = draw(ticket, _WIDTHS[self.roll_mm])
        roll = UsbRoll(self.vendor, self.product)
        try:
            roll.open()
        except NotImplementedError as error:
            return failed("no_usb", error)
        except OSError as error:
            return _not_reached(error)
        with closing(roll):
            return send(roll, picture)


def _not_reached(error: OSError) -> Failed:
    if isinstance(error, ConnectionRefusedError):
        return failed("refused", error)
    if isinstance(error, PermissionError) or error.errno == errno.EACCES:
        return failed("no_permission", error)
    if isinstance(error, TimeoutError) and not isinstance(error, socket.gaierror):
        return failed("timed_out", error)
    return failed("not_found", error)


def send(roll: Roll, picture: Image) -> Outcome:
    """Print a picture and cut. Printed only where the printer took every byte and, if it talks, is ready.

    A printer that talked before and is silent after, or one that neither talks nor hangs up, leaves it open
    whether the ticket came out: that is a failure too, for a second ticket does less harm than none.
    """
    begun = False
    try:
        before = trouble(roll)
        if before:
            return failed(before)
        begun = True
        roll.image(picture, impl="bitImageRaster", fragment_height=_STRIP)
        roll.cut()
        after = None if before is None else trouble(roll)
        if after:
            return failed("cut_off" if after == "not_ready" else after)
        taken = roll.hang_up()
    except OSError as error:
        timed_out = isinstance(error, TimeoutError) or error.errno == errno.ETIMEDOUT
        return failed("timed_out" if timed_out and not begun else "cut_off", error)
    if (before is None and not taken) or (before is not None and after is None):
        return failed("no_answer")
    return Printed(told_ready=after == "")
