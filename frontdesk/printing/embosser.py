"""An embosser: Braille in six-dot ASCII goes to it as it is, by a port of this computer or over the network.

Knows where one may be; what is embossed is the paper's.
"""

from __future__ import annotations

import socket
from pathlib import Path
from typing import Final

from frontdesk.printing.outcome import Outcome, Printed, failed
from frontdesk.printing.printers import network_address

#: Seconds until an embosser that does not answer is taken for off.
_PATIENCE: Final = 20.0


def emboss(content: bytes, to: str) -> Outcome:
    """Send a document to an embosser, "host:port" or a port or file of this computer. Blocks.

    An embosser does not say when it is done: printed means that it has taken all of it.
    """
    if not to:
        return failed("no_embosser")
    if "/" in to or "\\" in to:
        return _to_port(content, Path(to))
    address = network_address(to)
    if address is None:
        return failed("bad_address", to)
    try:
        with socket.create_connection(address, timeout=_PATIENCE) as connection:
            connection.sendall(content)
    except OSError as error:
        return failed("embosser_off", error)
    return Printed(told_ready=False)


def _to_port(content: bytes, port: Path) -> Outcome:
    try:
        with port.open("ab", buffering=0) as device:
            left = memoryview(content)
            while left:
                left = left[device.write(left) or 0 :]
    except OSError as error:
        return failed("embosser_off", error)
    return Printed(told_ready=False)
