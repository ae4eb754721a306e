"""The authority on its machine and in the safe: nobody else opens it, and what is wrong is said."""

from __future__ import annotations

import sys
from collections.abc import Callable
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

import msgspec
import pytest

from db.key import Key
from db.shop_authority import certificates, keeping, papers
from db.shop_authority.keeping import Register
from frontdesk.machine import Machine
from frontdesk.sync.enrolment_words import EnrolmentError
from tests.db.shop_authority.shops import KEY, FirstMachine, asked, code_of

PASSPHRASE = "a long one of several words"


@pytest.fixture
def first(tmp_path: Path) -> FirstMachine:
    return FirstMachine(tmp_path / "first")


def refused(action: Callable[[], object]) -> str:
    with pytest.raises(EnrolmentError) as caught:
        action()
    return code_of(caught.value)


def test_the_key_lies_there_encrypted_and_for_its_owner_only(first: FirstMachine) -> None:
    kept = first.lan / keeping.KEY
    assert b"ENCRYPTED" in kept.read_bytes()
    assert sys.platform == "win32" or kept.stat().st_mode & 0o777 == 0o600
    opened = keeping.open_authority(first.lan, KEY)
    assert certificates.public_of(opened.key) == certificates.public_of(first.authority.key)


def test_a_copy_without_the_data_folder_s_key_lets_nobody_in(first: FirstMachine) -> None:
    assert refused(lambda: keeping.open_authority(first.lan, Key("cd" * 32))) == "authority_broken"


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such modes")
def test_a_key_that_others_can_read_is_not_used(first: FirstMachine) -> None:
    (first.lan / keeping.KEY).chmod(0o644)
    assert refused(lambda: keeping.open_authority(first.lan, KEY)) == "files_open"


@pytest.mark.parametrize("file", [keeping.KEY, keeping.CERTIFICATE, keeping.FILE])
@pytest.mark.parametrize("content", [b"", b"{}", b"\xff"])
def test_a_broken_file_is_told(first: FirstMachine, file: str, content: bytes) -> None:
    (first.lan / file).write_bytes(content)
    assert refused(lambda: keeping.open_authority(first.lan, KEY)) == "authority_broken"


@pytest.mark.parametrize("file", [keeping.KEY, keeping.CERTIFICATE])
def test_files_of_two_authorities_are_not_used(first: FirstMachine, tmp_path: Path, file: str) -> None:
    other = FirstMachine(tmp_path / "other")
    (first.lan / file).write_bytes((other.lan / file).read_bytes())
    assert refused(lambda: keeping.open_authority(first.lan, KEY)) == "authority_broken"


def test_an_authority_of_another_shop_is_not_used(first: FirstMachine) -> None:
    keeping.keep_register(first.lan, Register("bedworth"))
    assert refused(lambda: keeping.open_authority(first.lan, KEY)) == "authority_broken"


def test_a_machine_without_it_says_so(tmp_path: Path) -> None:
    assert refused(lambda: keeping.open_authority(tmp_path, KEY)) == "no_authority"


def test_a_copy_for_the_safe_opens_with_its_passphrase_only(first: FirstMachine) -> None:
    register = keeping.read_register(first.lan)
    sealed = keeping.seal(first.authority, register, PASSPHRASE)
    assert keeping.sealed_site(sealed) == "shire-hall"
    authority, again = keeping.unseal(sealed, PASSPHRASE)
    assert again == register
    assert certificates.public_of(authority.key) == certificates.public_of(first.authority.key)
    assert refused(lambda: keeping.unseal(sealed, "another")) == "wrong_passphrase"
    changed = sealed.replace(b"shire-hall", b"bedworth")
    assert refused(lambda: keeping.unseal(changed, PASSPHRASE)) == "wrong_passphrase"
    for nothing in (b"", b"{}", b"\xff", sealed.replace(b'"authority"', b'"other"')):
        assert refused(partial(keeping.unseal, nothing, PASSPHRASE)) == "no_authority_file"


def test_the_next_rank_is_behind_all_others_known_to_register_or_log(first: FirstMachine) -> None:
    def rank_of(asks: str, rank: int = 0) -> int:
        return first.granting().grant(msgspec.structs.replace(asked(asks)[1], rank=rank)).rank

    assert (rank_of("m2"), rank_of("m2"), rank_of("m3", 37), rank_of("m4")) == (20, 20, 37, 40)
    now = datetime.now(UTC)
    first.machines = [
        Machine(id="m2", day="2026-11-19", enrolled=now, rank=25),  # enrolled anew elsewhere
        Machine(id="m4", day="2026-11-19", enrolled=now, rank=40, shut_out=now),
        Machine(id="m8", day="2026-11-19", enrolled=now, rank=61),
    ]
    assert (rank_of("m2"), rank_of("m9"), rank_of("m5", 40)) == (25, 70, 40)
    assert refused(lambda: rank_of("m6", 61)) == "rank_taken"


def test_a_request_and_its_answer_go_in_files(first: FirstMachine) -> None:
    _, ask = asked()
    assert papers.read_request(papers.write_request(ask)) == ask
    granted = first.granting().grant(ask)
    written = papers.write_answer(first.authority, granted)
    assert papers.read_answer(written) == granted
    changed = written.replace(b'"rank":20', b'"rank":11')
    assert changed != written
    assert refused(lambda: papers.read_answer(changed)) == "answer_changed"
    for nothing in (b"", b"{}", b"\xff", written[:200], papers.write_request(ask)):
        assert refused(partial(papers.read_answer, nothing)) == "no_answer_file"
    for nothing in (b"", b"{}", b"\xff", written):
        assert refused(partial(papers.read_request, nothing)) == "no_request_file"


def test_a_fingerprint_is_the_same_on_both_machines(first: FirstMachine, tmp_path: Path) -> None:
    shown = papers.fingerprint(first.authority.certificate)
    assert shown == papers.fingerprint(certificates.pem(first.authority.certificate))
    assert shown != papers.fingerprint(FirstMachine(tmp_path / "other").authority.certificate)


def test_shop_files_too_big_to_hand_over_are_told(first: FirstMachine) -> None:
    (first.folder / "shop" / "services.csv").write_bytes(b"x" * 5_000_000)
    assert refused(lambda: first.granting().grant(asked()[1])) == "shop_too_big"
