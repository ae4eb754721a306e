"""Printing on a receipt printer: a real server on this machine takes the bytes and answers as printers do."""

import socket
import struct
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Literal

import pytest
from PIL import Image, ImageChops

from frontdesk.paper.ticket import Ticket
from frontdesk.paper.ticket_image import WIDTH_58_MM, WIDTH_80_MM, draw
from frontdesk.printing import Failed, Outcome, Printed, print_ticket, roll
from frontdesk.settings import PrinterSettings

READY, OFFLINE, NO_PAPER = 0x12, 0x1A, 0x72
CUT = b"\x1dV"
Serve = Callable[[socket.socket], None]


@pytest.fixture(autouse=True)
def short_waits(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where a printer stays silent on purpose, the test need not sit it out."""
    monkeypatch.setattr(roll, "ANSWER", 0.05)
    monkeypatch.setattr(roll, "HANG_UP", 0.05)


@contextmanager
def printer(serve: Serve) -> Iterator[PrinterSettings]:
    """A server that gives its first connection to `serve`, and the settings that lead to it."""
    with socket.create_server(("127.0.0.1", 0)) as server:

        def accept() -> None:
            wire, _ = server.accept()
            with wire:
                wire.settimeout(10)
                serve(wire)

        thread = threading.Thread(target=accept)
        thread.start()
        yield PrinterSettings(kind="network", address=f"127.0.0.1:{server.getsockname()[1]}")
        thread.join(10)


class Recording:
    """A printer that keeps what it gets; `paper` and `status` are its answers, in turn."""

    def __init__(self, paper: list[int] | None = None, status: list[int] | None = None) -> None:
        self.got = b""
        self._answers = {b"\x10\x04\x04": paper or [], b"\x10\x04\x01": status or []}

    def __call__(self, wire: socket.socket) -> None:
        while data := wire.recv(65536):
            self.got += data
            answers = self._answers.get(self.got[-3:])
            if answers is None:
                continue
            self.got = self.got[:-3]
            if answers:
                wire.sendall(bytes([answers.pop(0)]))


def picture_in(sent: bytes) -> Image.Image:
    """The picture in ESC/POS bytes: its strips (GS v 0) put below one another, as the paper shows them."""
    strips: list[Image.Image] = []
    while sent[:4] == b"\x1dv0\x00":
        across, down = struct.unpack("<HH", sent[4:8])
        end = 8 + across * down
        strips.append(Image.frombytes("1", (across * 8, down), bytes(0xFF ^ byte for byte in sent[8:end])))
        sent = sent[end:]
    assert sent.startswith(b"\x1bd\x06" + CUT)
    whole = Image.new("1", (strips[0].width, sum(strip.height for strip in strips)), 1)
    y = 0
    for strip in strips:
        whole.paste(strip, (0, y))
        y += strip.height
    return whole


@pytest.mark.parametrize(("roll_mm", "width"), [(80, WIDTH_80_MM), (58, WIDTH_58_MM)])
def test_what_is_sent_is_the_drawn_ticket(ticket: Ticket, roll_mm: Literal[58, 80], width: int) -> None:
    record = Recording(paper=[READY, READY], status=[READY, READY])
    with printer(record) as settings:
        chosen = PrinterSettings(kind="network", address=settings.address, roll_mm=roll_mm)
        assert print_ticket(ticket, chosen) == Printed(told_ready=True)
    sent = picture_in(record.got)
    drawn = draw(ticket, width)
    assert sent.size == drawn.size
    assert ImageChops.logical_xor(sent, drawn).getbbox() is None


def test_a_printer_that_tells_no_status_is_believed_when_it_takes_all_and_hangs_up(ticket: Ticket) -> None:
    record = Recording()
    with printer(record) as settings:
        assert print_ticket(ticket, settings) == Printed(told_ready=False)
    assert picture_in(record.got).width == WIDTH_80_MM


def refused_before(ticket: Ticket, record: Recording) -> Outcome:
    with printer(record) as settings:
        outcome = print_ticket(ticket, settings)
    assert record.got == b""
    return outcome


def test_without_paper_nothing_is_sent(ticket: Ticket) -> None:
    assert refused_before(ticket, Recording(paper=[NO_PAPER])) == Failed("paper_out")


def test_with_an_open_cover_nothing_is_sent(ticket: Ticket) -> None:
    assert refused_before(ticket, Recording(paper=[READY], status=[OFFLINE])) == Failed("not_ready")


def test_paper_that_ends_during_the_ticket(ticket: Ticket) -> None:
    with printer(Recording(paper=[READY, NO_PAPER], status=[READY])) as settings:
        assert print_ticket(ticket, settings) == Failed("paper_out")


def test_a_printer_that_goes_offline_during_the_ticket(ticket: Ticket) -> None:
    with printer(Recording(paper=[READY, READY], status=[READY, OFFLINE])) as settings:
        assert print_ticket(ticket, settings) == Failed("cut_off")


def test_a_printer_that_falls_silent_is_not_believed(ticket: Ticket) -> None:
    with printer(Recording(paper=[READY], status=[READY])) as settings:
        assert print_ticket(ticket, settings) == Failed("no_answer")


def test_bytes_a_printer_sends_by_itself_are_not_taken_for_an_answer(ticket: Ticket) -> None:
    record = Recording(paper=[READY, READY], status=[READY, READY])

    def chatty(wire: socket.socket) -> None:
        wire.sendall(b"\xe0\x08")  # would mean "no paper" and "offline" if these were answers
        record(wire)

    with printer(chatty) as settings:
        assert print_ticket(ticket, settings) == Printed(told_ready=True)


def dropping_after(count: int) -> Serve:
    def serve(wire: socket.socket) -> None:
        left = count
        while left > 0 and (data := wire.recv(min(left, 4096))):
            left -= len(data)

    return serve


@pytest.mark.parametrize("count", [0, 6, 1000, 40_000])
def test_a_printer_that_drops_the_line_in_the_middle(ticket: Ticket, count: int) -> None:
    with printer(dropping_after(count)) as settings:
        outcome = print_ticket(ticket, settings)
    assert isinstance(outcome, Failed)
    assert outcome.code == "cut_off"
    assert "print it again" in outcome.words("en")


def test_a_printer_that_takes_all_but_never_hangs_up_is_not_believed(ticket: Ticket) -> None:
    done = threading.Event()

    def hold(wire: socket.socket) -> None:
        while wire.recv(65536):
            pass
        done.wait(10)

    with printer(hold) as settings:
        assert print_ticket(ticket, settings) == Failed("no_answer")
        done.set()


def test_nobody_listens(ticket: Ticket) -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        address = f"127.0.0.1:{server.getsockname()[1]}"
    outcome = print_ticket(ticket, PrinterSettings(kind="network", address=address))
    assert isinstance(outcome, Failed)
    assert outcome.code == "refused"


def test_a_host_that_does_not_exist(ticket: Ticket) -> None:
    outcome = print_ticket(ticket, PrinterSettings(kind="network", address="printer.invalid"))
    assert isinstance(outcome, Failed)
    assert outcome.code == "not_found"


@pytest.mark.parametrize("address", ["", "a b", "host:0", "host:99999", "host:port", "http://host/"])
def test_an_address_that_can_not_be(ticket: Ticket, address: str) -> None:
    assert print_ticket(ticket, PrinterSettings(kind="network", address=address)) == Failed("bad_address")


def test_no_printer_set_up(ticket: Ticket) -> None:
    outcome = print_ticket(ticket, PrinterSettings())
    assert outcome == Failed("no_printer")


@pytest.mark.parametrize("address", ["", "04b8", "xyz1:0e15", "04b8:0e15:1"])
def test_a_usb_address_that_can_not_be(ticket: Ticket, address: str) -> None:
    assert print_ticket(ticket, PrinterSettings(kind="usb", address=address)) == Failed("bad_address")


def test_a_usb_printer_that_is_not_there(ticket: Ticket) -> None:
    outcome = print_ticket(ticket, PrinterSettings(kind="usb", address="04b8:0e15"))
    assert isinstance(outcome, Failed)
    assert outcome.code in {"no_usb", "not_found"}
