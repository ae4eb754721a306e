"""An ordinary printer of this computer: a ticket goes to it as an A6 page, a slip as A4.

Knows CUPS's commands on Linux and macOS and the shell of Windows; the page itself is `ticket_pdf`'s.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Literal

from frontdesk.paper.ticket import Ticket
from frontdesk.paper.ticket_pdf import a6_pdf
from frontdesk.printing.outcome import Failed, Outcome, Printed, failed

#: Seconds a command of the print system may take, and a ticket may stay in its queue.
COMMAND: Final = 20.0
PATIENCE: Final = 20.0
_PAUSE: Final = 0.5
_REQUEST: Final = re.compile(r"request id is (\S+)")
#: The name of a queue as CUPS allows it; one that begins with a hyphen would be taken as an option.
_QUEUE: Final = re.compile(r"[^\s/#-][^\s/#]{0,126}")


@dataclass(frozen=True, slots=True)
class SystemPrinter:
    """A printer of the system by its name; the system's own choice where `queue` is empty."""

    queue: str = ""
    patience: float = PATIENCE

    def print(self, ticket: Ticket) -> Outcome:
        """Print one ticket. Where the system can be asked, printed means that it has left the queue."""
        return self.print_page(a6_pdf(ticket), "A6")

    def print_page(self, page: bytes, media: Literal["A4", "A6"]) -> Outcome:
        """Print a PDF."""
        if '"' in self.queue or not self.queue.isprintable():
            return failed("bad_address", self.queue)
        if sys.platform == "win32":
            return _hand_to_windows(page, self.queue, media)
        return self._by_cups(page, media)

    def _by_cups(self, page: bytes, media: str) -> Outcome:
        if self.queue and not _QUEUE.fullmatch(self.queue):
            return failed("bad_address", self.queue)
        with tempfile.TemporaryDirectory(prefix="frontdesk-") as folder:
            path = Path(folder, "page.pdf")
            path.write_bytes(page)
            to = ["-d", self.queue] if self.queue else []
            said = _run(["lp", *to, "-o", f"media={media}", "-t", "page", "--", str(path)])
        if isinstance(said, Failed):
            return said
        found = _REQUEST.search(said)
        return self._wait_for(found[1]) if found else failed("no_answer", said)

    def _wait_for(self, request: str) -> Outcome:
        """A ticket that stays in the queue is not out: the printer may be off, or out of paper."""
        until = time.monotonic() + self.patience
        while True:
            waiting = _run(["lpstat", "-W", "not-completed", "-o"])
            if isinstance(waiting, Failed):
                return failed("no_answer", waiting.detail)
            if request not in {line.split(" ")[0] for line in waiting.splitlines()}:
                return Printed(told_ready=True)
            if time.monotonic() >= until:
                return failed("still_queued", request)
            time.sleep(_PAUSE)


def _run(command: list[str]) -> str | Failed:
    """What a command of the print system says, in English whatever the user's language."""
    try:
        done = subprocess.run(
            command,
            capture_output=True,
            text=True,
            errors="replace",
            timeout=COMMAND,
            check=False,
            env={**os.environ, "LC_ALL": "C"},
        )
    except FileNotFoundError as error:
        return failed("no_print_system", error)
    except subprocess.TimeoutExpired as error:
        return failed("timed_out", error)
    except OSError as error:
        return failed("no_permission", error)
    if done.returncode:
        return failed("queue_refused", done.stderr.strip()[:200])
    return done.stdout


def _hand_to_windows(page: bytes, queue: str, media: str) -> Outcome:
    """Print through whichever program shows PDF files there. Windows does not tell how it goes on.

    The page stays in the user's temporary folder, since that program reads it after this returns.
    """
    if sys.platform == "win32":
        path = Path(tempfile.gettempdir(), f"frontdesk-{media}.pdf")
        try:
            path.write_bytes(page)
            if queue:
                os.startfile(path, "printto", f'"{queue}"')  # noqa: S606 - our own file
            else:
                os.startfile(path, "print")  # noqa: S606 - our own file
        except OSError as error:
            return failed("queue_refused", error)
        return Printed(told_ready=False)
    return failed("no_print_system")
