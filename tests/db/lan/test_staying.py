"""What happens while a program stays: certificates run out and are renewed, machines die, ports are taken."""

from __future__ import annotations

import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path

from db.lan.identity import Identity
from frontdesk.sync.standing import Trouble
from tests.db.lan.shop import LONG, Shop

_ROOT = Path(__file__).parents[3]


@contextmanager
def process(of: Identity) -> Iterator[subprocess.Popen[bytes]]:
    """A program of its own that does nothing but be there."""
    command = [sys.executable, "-m", "tests.db.lan.program", str(of.certificate.parent)]
    running = subprocess.Popen(
        command, cwd=_ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    try:
        yield running
    finally:
        running.kill()
        running.communicate()


def test_who_is_killed_has_left_at_once_and_a_new_start_is_somebody_new(shop: Shop) -> None:
    of = [shop.first(), shop.enrol("desk-1")]
    shop.introduce(of)
    display = shop.switch_on(of[0])
    with process(of[1]) as desk:
        display.ear.wait(lambda: len(display.ear.there) == 1)
        desk.send_signal(signal.SIGKILL)
        display.meets()
    with process(of[1]):
        display.ear.wait(lambda: len(display.ear.there) == 1)
    display.meets()
    addresses = {address for _, address in display.ear.story}
    assert len(addresses) == 2


def test_who_is_stopped_has_left_and_comes_back(shop: Shop) -> None:
    """A program that hangs whole is as good as gone: nothing is heard of it for the time of the lease."""
    of = [shop.first(), shop.enrol("desk-1")]
    shop.introduce(of)
    display = shop.switch_on(of[0])
    with process(of[1]) as desk:
        display.ear.wait(lambda: len(display.ear.there) == 1)
        desk.send_signal(signal.SIGSTOP)
        display.meets()
        desk.send_signal(signal.SIGCONT)
        display.ear.wait(lambda: len(display.ear.there) == 1)
    assert len({address for _, address in display.ear.story}) == 1


def test_a_program_that_ends_says_nothing_on_its_way(shop: Shop) -> None:
    """Zenoh's own log stays silent, whoever knocks and whatever fails."""
    of = [shop.first(), shop.enrol("desk-1", peers=(shop.hub, "127.0.0.1:9", "192.0.2.1:7447"))]
    shop.introduce(of)
    display = shop.switch_on(of[0])
    with process(of[1]) as desk:
        display.ear.wait(lambda: len(display.ear.there) == 1)
        display.lan.close()
        assert desk.stdin is not None
        _, err = desk.communicate(b"end\n", timeout=LONG)
        assert (desk.returncode, err) == (0, b"")


def test_a_certificate_that_runs_out_is_told_and_the_machine_has_left(shop: Shop) -> None:
    of = [shop.first(), shop.enrol("desk-1", until=timedelta(seconds=6))]
    shop.introduce(of)
    display, desk = map(shop.switch_on, of)
    display.meets(desk)
    desk.complains(Trouble.CERTIFICATE_EXPIRED)
    display.meets()
    desk.meets()
    shop.enrol("desk-1")
    shop.introduce(of)
    desk.lan.look_again()
    display.meets(desk)
    desk.complains(Trouble.CERTIFICATE_EXPIRED, "")


def test_a_certificate_of_an_own_future_or_a_broken_file_is_told(shop: Shop) -> None:
    early = shop.enrol("desk-1", until=timedelta(days=300))
    broken = shop.enrol("desk-2")
    broken.certificate.write_bytes(b"no certificate")
    for program in map(shop.switch_on, (early, broken)):
        program.complains(Trouble.CERTIFICATE_BROKEN)


def test_a_port_that_is_taken_is_told_and_taken_up_later(shop: Shop) -> None:
    of = shop.first()
    host, port = shop.hub.split(":")
    with socket.create_server((host, int(port))):
        display = shop.switch_on(of)
        display.complains(Trouble.NO_NETWORK)
        display.lan.publish(b"nobody hears this")
    display.lan.look_again()
    display.complains(Trouble.NO_NETWORK, "")


def test_a_clone_is_seen_as_another_program_of_the_same_machine(shop: Shop) -> None:
    of = shop.first()
    clone = shop.enrol("display", 0)
    first, second = shop.switch_on(of), shop.switch_on(clone)
    first.meets(second)
    second.meets(first)
