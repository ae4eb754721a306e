"""Who is not of the shop, or is no more, gets nothing and learns nothing."""

from __future__ import annotations

import secrets
import socket
import ssl
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import timedelta
from functools import partial
from pathlib import Path

import pytest
import zenoh

from db.lan import settings
from db.lan.identity import Identity
from db.lan.keys import Keys
from db.lan.network import secret_of
from frontdesk.sync.ports import Peer
from frontdesk.sync.standing import Trouble
from tests.db.lan.shop import LONG, Program, Shop


class Stranger:
    """Somebody who runs Zenoh with the files of a machine, and without scruples; `heard` is all they hear."""

    def __init__(self, session: zenoh.Session, keys: Keys) -> None:
        self.session, self.keys = session, keys
        self.heard: list[str] = []
        self._links, self._opened = 0, 0
        self._changed = threading.Condition()
        session.info.declare_link_events_listener(self._link, history=True)
        session.declare_subscriber("**", self._note)
        session.liveliness().declare_subscriber("**", self._note, history=True)
        self.token = session.liveliness().declare_token(keys.token(secrets.token_hex(4)))

    def _note(self, sample: zenoh.Sample) -> None:
        if self.keys.me.address not in str(sample.key_expr):
            self.heard.append(str(sample.key_expr))

    def _link(self, event: zenoh.LinkEvent) -> None:
        opened = event.kind == zenoh.SampleKind.PUT
        with self._changed:
            self._opened += opened
            self._links += 1 if opened else -1
            self._changed.notify_all()

    @property
    def opened(self) -> int:
        """How many connections the stranger ever had."""
        with self._changed:
            return self._opened

    def connected(self, after: int = 0) -> None:
        """Wait until the stranger is connected to two, and had more than so many connections before."""
        with self._changed:
            assert self._changed.wait_for(lambda: self._links >= 2 and self._opened > after, LONG)

    def shout(self, message: bytes) -> None:
        """Say it to everybody, under the name that the keys have."""
        self.session.put(self.keys.to_all, message)


@contextmanager
def stranger(of: Identity, *, secret: bytes = b"guessed", speaks_as: str = "") -> Iterator[Stranger]:
    """A stranger at work."""
    keys = Keys(secret, of.site, Peer(of.rank, "stranger", speaks_as or of.machine))
    config = settings.configuration(of, of.listen, keys, [of.machine])
    config.insert_json5("access_control", '{"enabled": false}')
    with zenoh.open(config) as session:
        yield Stranger(session, keys)


def speak(one: Program, other: Program) -> None:
    """Messages both ways: whatever was said before has arrived by then, or never will."""
    one.reaches(other)
    other.reaches(one)


def meet_another(shop: Shop, display: Program, desk: Program) -> None:
    """One more machine of the shop, that nobody knew, is let in, and ends."""
    third = shop.switch_on(shop.enrol("desk-9"))
    for one, other in ((display, desk), (desk, display)):
        one.meets(other, third)
    third.lan.close()
    for one, other in ((display, desk), (desk, display)):
        one.meets(other)


@pytest.fixture
def two(shop: Shop) -> tuple[Program, Program]:
    """The display and a desk, who hear each other."""
    display, desk = shop.meeting(shop.first(), shop.enrol("desk-1"))
    return display, desk


def address(of: str) -> tuple[str, int]:
    host, port = of.rsplit(":", 1)
    return host, int(port)


def test_without_a_certificate_nobody_gets_past_the_door(shop: Shop, two: tuple[Program, Program]) -> None:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.check_hostname, context.verify_mode = False, ssl.CERT_NONE
    with (
        socket.create_connection(address(shop.hub), LONG) as bare,
        context.wrap_socket(bare) as door,
        pytest.raises(ssl.SSLError, match="certificate required"),
    ):
        door.recv(1)


def test_to_who_does_not_speak_tls_nothing_is_said(shop: Shop, two: tuple[Program, Program]) -> None:
    with socket.create_connection(address(shop.hub), LONG) as bare, suppress(ConnectionError):
        bare.sendall(bytes([5, 0]) + bytes(range(256)) * 400)
        said = b"".join(iter(partial(bare.recv, 4096), b""))
        assert said[:1] in (b"", b"\x15"), "TLS' own alert at most"
    speak(*two)


@pytest.mark.parametrize("kind", ["another shop's", "expired"])
def test_a_wrong_certificate_opens_nothing(
    shop: Shop, two: tuple[Program, Program], kind: str, tmp_path: Path
) -> None:
    display, desk = two
    if kind == "another shop's":
        other = Shop(tmp_path / "elsewhere", shop.site)
        other.hub = shop.hub
        of = other.enrol("desk-1")
    else:
        of = shop.enrol("desk-3", until=timedelta(seconds=-1))
    with stranger(of, secret=secret_of(shop.enrol("desk-2"))) as found:
        found.shout(b"let me in")
        meet_another(shop, display, desk)
        found.shout(b"let me in")
        speak(display, desk)
        assert (found.heard, found.opened) == ([], 0)
    assert b"let me in" not in display.ear.heard() + desk.ear.heard()


def test_a_certificate_of_the_web_is_let_in_by_zenoh_and_gets_nothing(
    shop: Shop, two: tuple[Program, Program]
) -> None:
    """Zenoh trusts the web's authorities where it connects: a machine with such a certificate may answer.

    It is signed by the shop's authority here, because no other is at hand; its name is one of the web.
    """
    display, desk = two
    of = shop.enrol("www.example.org")
    with stranger(of) as found:
        found.connected()
        meet_another(shop, display, desk)  # by the time one more is let in, the stranger would be, too
        found.connected()
        found.shout(b"let me in")
        speak(display, desk)
        assert found.heard == []
    assert b"let me in" not in display.ear.heard() + desk.ear.heard()


def test_who_is_shut_out_gets_nothing_from_the_next_moment_on(shop: Shop) -> None:
    of = [shop.first(), shop.enrol("desk-1"), shop.enrol("desk-2")]
    shop.introduce(of)
    out = set[str]()
    display, desk = (shop.switch_on(each, out) for each in of[:2])
    with stranger(of[2], secret=secret_of(of[2])) as stolen:
        them = stolen.keys.me
        display.ear.wait(lambda: them.address in display.ear.there)
        desk.ear.wait(lambda: them.address in desk.ear.there)
        while not display.ear.hears(b"one of you"):
            stolen.shout(b"one of you")
        before = stolen.opened
        out.add("desk-2")
        display.lan.look_again()
        desk.lan.look_again()
        display.meets(desk)
        desk.meets(display)
        stolen.connected(before + 1)
        stolen.heard.clear()
        stolen.shout(b"still here?")
        speak(display, desk)
        assert stolen.heard == []
    assert b"still here?" not in display.ear.heard() + desk.ear.heard()
    display.meets(desk)


def test_who_is_shut_out_says_so_and_stays_away(shop: Shop) -> None:
    of = [shop.first(), shop.enrol("desk-1")]
    shop.introduce(of)
    display, desk = shop.switch_on(of[0], {"desk-1"}), shop.switch_on(of[1], {"desk-1"})
    desk.complains(Trouble.SHUT_OUT)
    assert desk.ear.story == display.ear.story == []
    desk.shut_out.clear()
    display.shut_out.clear()
    desk.lan.look_again()
    display.lan.look_again()
    desk.meets(display)
    desk.complains(Trouble.SHUT_OUT, "")


def test_nobody_speaks_under_another_machines_name(shop: Shop) -> None:
    of = [shop.first(), shop.enrol("desk-1"), shop.enrol("desk-2")]
    shop.introduce(of)
    display, desk = map(shop.switch_on, of[:2])
    with stranger(of[2], secret=secret_of(of[2]), speaks_as="desk-1") as liar:
        liar.connected()
        liar.shout(b"I am desk 1")
        honest = Keys(liar.keys.secret, shop.site, Peer(1, "honest", "desk-2"))
        for program in (display, desk):
            while not program.ear.hears(b"I am desk 2"):
                liar.shout(b"I am desk 1")
                liar.session.put(honest.to_all, b"I am desk 2")
    assert b"I am desk 1" not in display.ear.heard() + desk.ear.heard()
    assert "stranger" not in {address for _, address in display.ear.story + desk.ear.story}
