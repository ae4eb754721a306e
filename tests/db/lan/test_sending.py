"""What is sent: big and small, too big, too much, to nobody, garbage. Nothing of it stops anybody."""

from __future__ import annotations

import os
import threading
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
import zenoh

from db.lan import parcels, settings
from db.lan.keys import Keys
from db.lan.network import secret_of
from db.lan.parcels import Parcels
from frontdesk.sync.messages import LONGEST
from frontdesk.sync.ports import Peer
from tests.db.lan.shop import LONG, Program, Shop


@pytest.fixture
def two(shop: Shop) -> tuple[Program, Program]:
    """The display and a desk, who hear each other."""
    display, desk = shop.meeting(shop.first(), shop.enrol("desk-1"))
    return display, desk


@pytest.mark.parametrize("size", [0, 1, 1_000, 24_576, 24_577, 49_152, 300_000, 3_000_000, LONGEST])
def test_a_message_of_any_size_arrives_whole(two: tuple[Program, Program], size: int) -> None:
    display, desk = two
    message = os.urandom(size)
    desk.lan.send(display.me.address, message)
    display.gets(message)


def test_a_message_too_long_is_not_sent_and_the_next_one_is(two: tuple[Program, Program]) -> None:
    display, desk = two
    desk.lan.send(display.me.address, bytes(LONGEST + 1))
    desk.lan.send(display.me.address, b"short")
    display.gets(b"short")
    assert display.ear.heard() == [b"short"]


def test_messages_of_a_kind_keep_their_order(two: tuple[Program, Program]) -> None:
    display, desk = two
    small, big = [b"%d" % n for n in range(500)], [b"%d" % n * 30_000 for n in range(10, 30)]
    for message in small:
        desk.lan.send(display.me.address, message)
    display.gets(small[-1])
    assert display.ear.heard() == small
    for message in big:
        desk.lan.publish(message)
    display.gets(*big)
    assert display.ear.heard() == small + big


def test_a_small_message_does_not_wait_for_big_ones(two: tuple[Program, Program]) -> None:
    display, desk = two
    for number in range(8):
        desk.lan.send(display.me.address, bytes([number]) * 7_000_000)
    desk.lan.send(display.me.address, b"call")
    display.gets(b"call")
    assert display.ear.heard().index(b"call") < 8, "it came before the last of them"


def test_what_goes_to_nobody_is_lost_and_harms_nobody(two: tuple[Program, Program]) -> None:
    display, desk = two
    for to in ("nobody", "a/b", "**", "", "$*", "\x00"):
        desk.lan.send(to, b"hello?")
    desk.lan.send(display.me.address, b"hello")
    display.gets(b"hello")
    assert display.ear.heard() == [b"hello"]


def test_who_can_not_take_a_message_takes_the_next(shop: Shop, two: tuple[Program, Program]) -> None:
    display, desk = two
    broken = [True]

    def stumble() -> None:
        if broken and broken.pop():
            raise ZeroDivisionError

    display.ear.first = stumble
    desk.lan.send(display.me.address, b"first")
    desk.lan.send(display.me.address, b"second")
    display.gets(b"second")


@contextmanager
def machine_gone_bad(shop: Shop) -> Iterator[tuple[zenoh.Session, Keys]]:
    """A machine of the shop whose program says whatever it likes."""
    of = shop.enrol("desk-2")
    keys = Keys(secret_of(of), of.site, Peer(1, "bad", "desk-2"))
    with zenoh.open(settings.configuration(of, of.listen, keys, ["display", "desk-1"])) as session:
        yield session, keys


def test_keys_that_make_no_sense_are_not_heard(shop: Shop) -> None:
    of = [shop.first(), shop.enrol("desk-1"), shop.enrol("desk-2")]
    shop.introduce(of)
    display, desk = map(shop.switch_on, of[:2])
    with machine_gone_bad(shop) as (session, keys):
        there = threading.Event()
        session.liveliness().declare_subscriber(keys.tokens, lambda _: there.set(), history=True)
        assert there.wait(LONG)
        root, own = keys.everything.removesuffix("/**"), keys.to_all.split("/")[3]
        tokens = [session.liveliness().declare_token(f"{root}/alive/x/{own}/bad/{n}") for n in range(3)]
        tokens.append(session.liveliness().declare_token(f"{root}/alive/1/{own}/bad"))
        tokens.append(session.liveliness().declare_token(f"{root}/alive/1/{own}/{'b' * 65}/1"))
        for key in (f"{root}/all/-1/{own}/bad", f"{root}/all/1/{own}/b.d", f"{root}/all/٣/{own}/bad"):
            session.put(key, b"nonsense")
        session.put(keys.to_all, bytes(LONGEST + 10))
        session.put(keys.to_all, bytes(3 * LONGEST))
        session.delete(keys.to_all)
        for program in (display, desk):
            while not program.ear.hears(b"sense"):
                session.put(keys.to_all, b"sense")
    assert set(display.ear.heard() + desk.ear.heard()) <= {b"sense"}
    assert "bad" not in {address for _, address in display.ear.story}


def test_who_takes_nothing_more_is_dropped_for_and_holds_up_nobody(shop: Shop) -> None:
    """One that is slow to take: its messages are lost at some point, the others' are not."""
    display, desk, slow = shop.meeting(shop.first(), shop.enrol("desk-1"), shop.enrol("desk-2"))
    go = threading.Event()
    slow.ear.first = lambda: go.wait(LONG)
    for _ in range(200):
        display.lan.publish(bytes(20_000))
        display.lan.send(slow.me.address, bytes(500_000))
    display.lan.send(desk.me.address, b"still here")
    desk.gets(b"still here")
    go.set()


def test_what_waits_to_be_sent_has_a_bound() -> None:
    posted, go = list[bytes](), threading.Event()

    def post(key: str, message: bytes) -> None:
        go.wait(LONG)
        posted.append(message)

    waiting = Parcels(post)
    part = bytes(parcels.ROOM // 4)
    assert [waiting.put("k", part) for _ in range(6)] == [True] * 4 + [False] * 2
    go.set()
    waiting.close()
    assert not waiting.put("k", b"after the end")
    assert len(posted) <= 4
