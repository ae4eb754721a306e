"""The wire to a receipt printer: python-escpos's network and USB printers, with their weak spots closed.

Knows sockets, endpoints and status bytes; knows nothing of tickets. Errors are OSError throughout.
"""

from __future__ import annotations

import contextlib
import select
import shutil
import socket
import sys
from typing import Final, Protocol

from escpos import capabilities
from escpos.constants import RT_STATUS_ONLINE, RT_STATUS_PAPER
from escpos.exceptions import DeviceNotFoundError
from escpos.printer import Network, Usb
from PIL.Image import Image

# python-escpos makes a folder for its cache at every start and leaves it behind.
shutil.rmtree(capabilities.pickle_dir, ignore_errors=True)

#: Seconds to wait for a connection, for all bytes of a ticket to be taken, for an answer, for a hang-up.
CONNECT: Final = 5.0
SEND: Final = 20.0
ANSWER: Final = 1.0
HANG_UP: Final = 3.0

#: In a real-time status byte these bits are fixed (Epson, ESC/POS command reference, DLE EOT n)…
_FIXED, _FIXED_AS = 0b1001_0011, 0b0001_0010
#: …these mean offline, in the printer's status…
_OFFLINE: Final = 0b0000_1000
#: …and these mean that the roll has ended, in the paper's.
_NO_PAPER: Final = 0b0110_0000


class Roll(Protocol):
    """What a ticket needs of a receipt printer. Each method raises OSError where the wire gives way."""

    def image(self, img_source: Image, *, impl: str = ..., fragment_height: int = ...) -> None:
        """Print a picture."""

    def cut(self, mode: str = ..., feed: bool = ...) -> None:
        """Feed and cut the paper."""

    def ask(self, question: bytes) -> int | None:
        """The status byte a printer answers with; None where it does not answer in time."""

    def hang_up(self) -> bool:
        """Say that this was all. True where the other side has taken everything and says so."""


def trouble(roll: Roll) -> str | None:
    """Why the printer can't print now: a code, "" where it says it is ready, None where it says nothing."""
    paper = roll.ask(RT_STATUS_PAPER)
    if paper is None:
        return None
    if paper & _NO_PAPER == _NO_PAPER:
        return "paper_out"
    status = roll.ask(RT_STATUS_ONLINE)
    if status is None:
        return None
    return "not_ready" if status & _OFFLINE else ""


def _status_in(answer: bytes) -> int | None:
    return next((byte for byte in answer if byte & _FIXED == _FIXED_AS), None)


class NetworkRoll(Network):
    """A receipt printer on the network. Opened by itself, so that what went wrong stays an OSError."""

    def __init__(self, host: str, port: int) -> None:
        super().__init__(host, port, timeout=SEND)
        self.wire: socket.socket | None = None

    def open(self, raise_not_found: bool = True) -> None:
        """Connect, by IPv4 or IPv6."""
        self.wire = self.device = socket.create_connection((self.host, self.port), CONNECT)
        self.wire.settimeout(SEND)

    def close(self) -> None:
        """Let go of the connection."""
        if self.wire is not None:
            self.wire.close()
            self.wire = self.device = None

    def _connected(self) -> socket.socket:
        if self.wire is None:
            raise ConnectionError("not connected")
        return self.wire

    def ask(self, question: bytes) -> int | None:
        """Send a real-time question; other bytes the printer may send by itself are passed over."""
        wire = self._connected()
        wire.settimeout(ANSWER)
        try:
            wire.sendall(question)
            while (answer := wire.recv(64)) and (status := _status_in(answer)) is None:
                pass
        except TimeoutError:
            return None
        finally:
            wire.settimeout(SEND)
        if not answer:
            raise ConnectionResetError("the printer closed the connection")
        return status

    def hang_up(self) -> bool:
        """Close our side, then wait until the printer closes its own."""
        wire = self._connected()
        if select.select([wire], [], [], 0)[0] and not wire.recv(64, socket.MSG_PEEK):
            raise ConnectionResetError("the printer closed the connection before the end")
        wire.settimeout(HANG_UP)
        wire.shutdown(socket.SHUT_WR)
        try:
            while wire.recv(64):
                pass
        except TimeoutError:
            return False
        if _not_taken(wire):
            raise ConnectionResetError("the printer closed the connection before the end")
        return True


def _not_taken(wire: socket.socket) -> int:
    """Bytes sent that the other side has not acknowledged; 0 where the system can't tell."""
    if sys.platform != "linux":
        return 0
    import fcntl
    import struct
    import termios

    (count,) = struct.unpack("i", fcntl.ioctl(wire, termios.TIOCOUTQ, bytes(4)))
    return int(count)


class UsbRoll(Usb):
    """A receipt printer on USB. Its endpoints are looked up, and a write that stops short is an error."""

    def __init__(self, vendor: int, product: int) -> None:
        super().__init__(vendor, product, timeout=int(SEND * 1000))

    def open(self, raise_not_found: bool = True) -> None:
        """Find the printer. Raises OSError where it is not there or may not be used."""
        try:
            super().open(raise_not_found)
        except DeviceNotFoundError as error:
            if isinstance(error.__context__, OSError):  # pyusb's own error: there, but not to be used
                raise error.__context__ from error
            raise FileNotFoundError(str(error)) from error
        except ValueError as error:  # pyusb's NoBackendError: libusb is not there
            raise NotImplementedError(str(error)) from error
        self.find_endpoints()

    def find_endpoints(self) -> None:
        """Take the endpoints the printer itself names: makers do not agree on them."""
        if self.device is None:
            return
        for endpoint in self.device.get_active_configuration()[0, 0]:
            if endpoint.bEndpointAddress & 0x80:
                self.in_ep = endpoint.bEndpointAddress
            else:
                self.out_ep = endpoint.bEndpointAddress

    def close(self) -> None:
        """Let go of the printer."""
        if self.is_usable():
            super().close()

    def _raw(self, msg: bytes) -> None:
        if self.device is None:
            raise ConnectionError("not connected")
        if self.device.write(self.out_ep, msg, self.timeout) != len(msg):
            raise ConnectionResetError("the printer took only part")

    def ask(self, question: bytes) -> int | None:
        """Send a real-time question. A printer without an answer on USB is an error of its read: None."""
        self._raw(question)
        with contextlib.suppress(OSError):
            if self.device is not None:
                return _status_in(bytes(self.device.read(self.in_ep, 64, int(ANSWER * 1000))))
        return None

    def hang_up(self) -> bool:
        """Nothing to wait for: every transfer was acknowledged by the printer itself."""
        return True
