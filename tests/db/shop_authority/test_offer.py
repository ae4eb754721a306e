"""One machine lets another in over real TLS: good once, in time, for who knows the code, and whole or not."""

from __future__ import annotations

import contextlib
import socket
import ssl
import threading
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import msgspec
import pytest

from db.shop_authority import certificates, code, joining, keeping
from db.shop_authority.code import Code
from db.shop_authority.joining import going_to
from db.shop_authority.offer import Ended, Offer, own_address
from db.shop_authority.talk import Ask, Grant, Hello, Refused, hear, tell
from frontdesk.machine import Machine
from frontdesk.sync.enrolment_words import EnrolmentError
from tests.db.shop_authority.shops import FirstMachine, asked, code_of


@pytest.fixture
def first(tmp_path: Path) -> FirstMachine:
    return FirstMachine(tmp_path / "first")


def let_in(given: Code, ask: Ask) -> Grant:
    with going_to(given) as line:
        granted = line.ask(ask)
        line.taken()
    return granted


def refused(given: Code, ask: Ask | None = None) -> str:
    with pytest.raises(EnrolmentError) as caught:
        let_in(given, ask or asked()[1])
    return code_of(caught.value)


def test_a_machine_that_knows_the_code_is_let_in_with_all_it_needs(first: FirstMachine) -> None:
    key, ask = asked()
    with first.waiting() as offer:
        granted = let_in(code.read(str(offer.code)), msgspec.structs.replace(ask, desk="3"))
    assert first.ended == [Ended.USED]
    joining.require_good(granted, "m2", key)
    assert (granted.site, granted.name, granted.rank) == ("shire-hall", "Desk 3", 20)
    assert granted.shop == {"shop.toml": b"# the shop\n"}
    assert granted.peers == ("192.0.2.7:7447",)
    register = keeping.read_register(first.lan)
    assert [(issued.machine, issued.rank) for issued in register.issued] == [("m1", 10), ("m2", 20)]


def test_a_code_is_good_once(first: FirstMachine) -> None:
    with first.waiting() as offer:
        let_in(offer.code, asked()[1])
    assert refused(offer.code) == "offer_not_there"


def test_three_wrong_codes_end_the_offer(first: FirstMachine) -> None:
    with first.waiting() as offer:
        wrong = Code(offer.code.host, offer.code.port, offer.code.secret ^ 1)
        assert [refused(wrong) for _ in range(3)] == ["wrong_secret"] * 3
    assert first.ended == [Ended.GUESSED]
    assert first.said == ["wrong_secret"] * 3
    assert len(keeping.read_register(first.lan).issued) == 1


def test_an_offer_ends_in_time(first: FirstMachine) -> None:
    moments = iter([0.0, 599.0, 600.0])
    with first.offer(elapsed=lambda: next(moments)) as offer:
        offer._bell.close()  # nobody can come: the waiting itself is passed over
        offer._bell = offer._ring
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr("select.select", lambda *arguments: ([], [], []))
            assert offer.wait() is Ended.LATE


@pytest.mark.parametrize("noise", [b"", b"GET / HTTP/1.1\r\n\r\n", b"\x16\x03\x01\xff\xff" + b"x" * 500])
def test_who_only_knocks_changes_nothing(first: FirstMachine, noise: bytes) -> None:
    with first.waiting() as offer:
        with socket.create_connection((offer.code.host, offer.code.port)) as knocking:
            knocking.sendall(noise)
        let_in(offer.code, asked()[1])
    assert first.ended == [Ended.USED]
    assert first.said == ["joiner_gone"]


@pytest.mark.parametrize("said", [b"\xff\xff\xff\xff", b"\x00\x00\x00\x02{}", b"\x00\x00\x00\x02\xff\xfe"])
def test_nonsense_over_tls_is_not_listened_to(first: FirstMachine, said: bytes) -> None:
    with first.waiting() as offer:
        with (
            socket.create_connection((offer.code.host, offer.code.port)) as plain,
            joining._context().wrap_socket(plain) as line,
        ):
            assert isinstance(hear(line), Hello)
            line.sendall(said)
        let_in(offer.code, asked()[1])
    assert first.said == ["joiner_gone"]


def test_who_goes_away_in_the_middle_may_come_again_with_the_same_code(first: FirstMachine) -> None:
    _, ask = asked()
    with first.waiting() as offer:
        with going_to(offer.code) as line:
            line.ask(ask)  # …and the power fails before it is kept
        assert let_in(offer.code, ask).rank == 20
    assert first.said == ["joiner_gone"]
    assert len(keeping.read_register(first.lan).issued) == 2


@pytest.mark.parametrize(
    ("change", "why"),
    [
        ({"site": "bedworth"}, "other_site"),
        ({"rank": 10}, "rank_taken"),
        ({"desk": "9"}, "no_such_desk"),
        ({"request": b"nothing"}, "bad_request"),
        ({"machine": "m3"}, "bad_request"),
        ({"machine": "lost"}, "machine_shut_out"),
    ],
)
def test_what_can_t_be_granted_is_told_on_both_machines(
    first: FirstMachine, change: dict[str, str | int | bytes], why: str
) -> None:
    first.machines.append(Machine(id="lost", day="2026-11-19", shut_out=datetime.now(UTC)))
    with first.waiting() as offer:
        assert refused(offer.code, msgspec.structs.replace(asked()[1], **change)) == why
    assert first.said == [why]
    assert first.ended == [Ended.STOPPED]
    assert len(keeping.read_register(first.lan).issued) == 1


def test_a_machine_that_asks_again_keeps_its_rank(first: FirstMachine) -> None:
    for _ in range(2):
        with first.waiting() as offer:
            assert let_in(offer.code, asked()[1]).rank == 20


def test_a_port_that_is_taken_is_told(first: FirstMachine) -> None:
    with first.offer() as offer, pytest.raises(EnrolmentError) as caught:
        Offer(first.identity, first.granting().grant, "127.0.0.1", offer.code.port)
    assert code_of(caught.value) == "cant_listen"


def test_this_machine_has_an_address_that_goes_into_a_code_or_says_that_it_has_none() -> None:
    with contextlib.suppress(EnrolmentError):
        code.make(own_address(), 7448)


@contextlib.contextmanager
def answering(first: FirstMachine, *answers: Hello | Grant | Refused, listens: bool = True) -> Iterator[Code]:
    """Somebody else who waits where the code says, without knowing its secret."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(first.identity.certificate, first.identity.key)
    with socket.create_server(("127.0.0.1", 0)) as door:

        def answer() -> None:
            plain, _ = door.accept()
            with plain, context.wrap_socket(plain, server_side=True) as line:
                for number, said in enumerate(answers):
                    if number:
                        hear(line)
                    tell(line, said)

        thread = threading.Thread(target=answer)
        thread.start()
        yield code.make("127.0.0.1", door.getsockname()[1])
        thread.join()


def test_who_answers_without_knowing_the_code_is_not_believed(first: FirstMachine) -> None:
    _, ask = asked()
    granted = first.granting().grant(ask)
    with answering(first, Hello(b"salt", "shire-hall"), granted) as given:
        assert refused(given, ask) == "another_answers"


def test_a_machine_in_between_gets_nothing(first: FirstMachine, tmp_path: Path) -> None:
    """It speaks TLS with its own certificate on one side and hands on, on the other, what it hears."""
    between = FirstMachine(tmp_path / "between")
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(between.identity.certificate, between.identity.key)
    with first.waiting() as offer, socket.create_server(("127.0.0.1", 0)) as door:

        def hand_on() -> None:
            plain, _ = door.accept()
            with (
                plain,
                context.wrap_socket(plain, server_side=True) as near,
                socket.create_connection((offer.code.host, offer.code.port)) as far_plain,
                joining._context().wrap_socket(far_plain) as far,
            ):
                tell(near, hear(far))
                tell(far, hear(near))
                tell(near, hear(far))

        thread = threading.Thread(target=hand_on)
        thread.start()
        through = Code("127.0.0.1", door.getsockname()[1], offer.code.secret)
        assert refused(through) == "wrong_secret"
        thread.join()
    assert first.said == ["wrong_secret"]


@pytest.mark.parametrize("after", [0, 1])
def test_a_machine_that_goes_away_in_the_middle_of_its_offer_is_told(first: FirstMachine, after: int) -> None:
    with answering(first, *[Hello(b"salt", "shire-hall")][:after]) as given:
        assert refused(given) == "offer_gone"


def test_a_refusal_of_a_newer_program_is_told_as_one(first: FirstMachine) -> None:
    with answering(first, Hello(b"salt", "shire-hall"), Refused("moon_phase")) as given:
        assert refused(given) == "refused"


def test_what_does_not_fit_is_not_taken(first: FirstMachine, tmp_path: Path) -> None:
    key, ask = asked()
    granted = first.granting().grant(ask)
    joining.require_good(granted, "m2", key)
    strange = certificates.pem(FirstMachine(tmp_path / "other").authority.certificate)
    cases: list[tuple[dict[str, object], str, bool]] = [
        ({}, "m2", False),  # another's key
        ({}, "m3", True),
        ({"authority": strange}, "m2", True),
        ({"certificate": b"nothing"}, "m2", True),
        ({"site": "bedworth"}, "m2", True),
        ({"shop": {"../x": b""}}, "m2", True),
        ({"shop": {".profile": b""}}, "m2", True),
    ]
    for changed, machine, own_key in cases:
        held = key if own_key else certificates.make_key()
        with pytest.raises(EnrolmentError) as caught:
            joining.require_good(msgspec.structs.replace(granted, **changed), machine, held)
        assert code_of(caught.value) == "grant_broken", changed


@pytest.mark.parametrize("off", [timedelta(days=1), timedelta(days=-1), timedelta(minutes=6), timedelta(91)])
def test_a_clock_that_is_off_is_set_right_first(first: FirstMachine, off: timedelta) -> None:
    key, ask = asked()
    granted = first.granting().grant(ask)
    with pytest.raises(EnrolmentError) as caught:
        joining.require_good(granted, "m2", key, lambda: datetime.now(UTC) + off)
    assert code_of(caught.value) == "clocks_apart"
