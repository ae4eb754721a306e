"""Printing through the system: commands of our own stand in for lp and lpstat and keep what they get."""

import sys
from pathlib import Path

import pytest

from frontdesk.paper.ticket import Ticket
from frontdesk.printing import Failed, Printed, print_ticket
from frontdesk.printing.system import SystemPrinter
from frontdesk.settings import PrinterSettings

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="LEFT OUT: Windows has no lp; see system.py")


@pytest.fixture
def commands(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder that is all of PATH; `command` puts programs into it."""
    monkeypatch.setenv("PATH", str(tmp_path))
    return tmp_path


def command(folder: Path, name: str, script: str) -> None:
    path = folder / name
    path.write_text(f"#!/bin/sh\n{script}\n")
    path.chmod(0o755)


def a_print_system(folder: Path, waiting: str = "") -> None:
    """Here lp keeps the page and its arguments; lpstat tells which jobs are `waiting`."""
    keep = f'for last; do :; done; /bin/cp "$last" {folder}/page; echo "$@" > {folder}/asked'
    command(folder, "lp", f"{keep}; echo 'request id is Front-7 (1 file(s))'")
    command(folder, "lpstat", f"echo '{waiting}'")


def test_the_page_goes_to_the_chosen_printer(ticket: Ticket, commands: Path) -> None:
    a_print_system(commands)
    settings = PrinterSettings(kind="paper", queue="Front")
    assert print_ticket(ticket, settings) == Printed(told_ready=True)
    assert (commands / "page").read_bytes().startswith(b"%PDF-")
    asked = (commands / "asked").read_text()
    assert asked.startswith("-d Front -o media=A6 ")
    assert not Path(asked.split()[-1]).exists(), "the page is taken away again"


def test_a_ticket_that_stays_in_the_queue_is_not_out(ticket: Ticket, commands: Path) -> None:
    a_print_system(commands, waiting="Front-7 desk 1024 Thu 19 Nov 2026")
    assert SystemPrinter(patience=0).print(ticket) == Failed("still_queued", "Front-7")


def test_another_ticket_in_the_queue_does_not_matter(ticket: Ticket, commands: Path) -> None:
    a_print_system(commands, waiting="Front-70 desk 1024 Thu 19 Nov 2026")
    assert SystemPrinter(patience=0).print(ticket) == Printed(told_ready=True)


def test_a_printer_that_refuses(ticket: Ticket, commands: Path) -> None:
    command(commands, "lp", "echo 'lp: Error - no default destination available.' >&2; exit 1")
    outcome = SystemPrinter().print(ticket)
    assert outcome == Failed("queue_refused", "lp: Error - no default destination available.")


def test_a_computer_without_a_print_system(ticket: Ticket, commands: Path) -> None:
    assert not list(commands.iterdir())
    outcome = SystemPrinter().print(ticket)
    assert isinstance(outcome, Failed)
    assert outcome.code == "no_print_system"


def test_a_print_system_that_stays_silent_is_not_believed(ticket: Ticket, commands: Path) -> None:
    command(commands, "lp", "true")
    assert SystemPrinter().print(ticket) == Failed("no_answer")


@pytest.mark.parametrize("queue", ["-o raw", "--", "a b", 'a"b', "a\nb", "../x"])
def test_a_queue_that_can_not_be_never_reaches_a_command(ticket: Ticket, commands: Path, queue: str) -> None:
    a_print_system(commands)
    assert SystemPrinter(queue).print(ticket) == Failed("bad_address", queue)
    assert not (commands / "asked").exists()
