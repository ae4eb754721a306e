"""The USB wire, over a stand-in for pyusb's device: there is no printer to plug in here."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from frontdesk.paper.ticket import Ticket
from frontdesk.paper.ticket_image import draw
from frontdesk.printing import Failed, Printed
from frontdesk.printing.receipt import send
from frontdesk.printing.roll import UsbRoll

READY = 0x12


@dataclass
class Endpoint:
    bEndpointAddress: int  # noqa: N815 - the name is pyusb's


@dataclass
class Device:
    """Takes writes at endpoint 0x03 up to `room` bytes and answers `answers` at 0x84."""

    answers: list[int] = field(default_factory=list)
    room: int = 10_000_000
    taken: bytes = b""

    def write(self, endpoint: int, data: bytes, timeout: int) -> int:
        assert endpoint == 0x03
        assert timeout > 0
        part = data[: max(0, self.room - len(self.taken))]
        self.taken += part
        return len(part)

    def read(self, endpoint: int, size: int, timeout: int) -> Iterable[int]:
        assert endpoint == 0x84
        if not self.answers:
            raise OSError("timed out")
        return [self.answers.pop(0)]

    def get_active_configuration(self) -> dict[tuple[int, int], list[Endpoint]]:
        return {(0, 0): [Endpoint(0x84), Endpoint(0x03)]}


class Plugged(UsbRoll):
    """The real wire, but for pyusb's release of a real device."""

    def close(self) -> None:
        pass


def connected(device: Device) -> UsbRoll:
    roll = Plugged(0x04B8, 0x0E15)
    roll.device = device
    roll.find_endpoints()
    return roll


def test_a_ticket_goes_to_the_endpoints_the_printer_names(ticket: Ticket) -> None:
    device = Device(answers=[READY] * 4)
    assert send(connected(device), draw(ticket)) == Printed(told_ready=True)
    assert device.taken.startswith(b"\x10\x04\x04\x10\x04\x01\x1dv0")


def test_a_printer_without_answers_took_every_transfer(ticket: Ticket) -> None:
    assert send(connected(Device()), draw(ticket)) == Printed(told_ready=False)


def test_a_transfer_that_stops_short_is_no_ticket(ticket: Ticket) -> None:
    outcome = send(connected(Device(room=5000)), draw(ticket))
    assert isinstance(outcome, Failed)
    assert outcome.code == "cut_off"
