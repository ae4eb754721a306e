"""A longer date for a key that is in already, and for nothing and nobody else."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from db.lan import identity
from db.shop_authority import certificates, renewal
from db.shop_authority.certificates import RequestError
from tests.db.shop_authority.shops import FirstMachine

LATER = datetime.now(UTC) + timedelta(days=70)


@pytest.fixture
def first(tmp_path: Path) -> FirstMachine:
    return FirstMachine(tmp_path / "first")


def test_a_machine_asks_is_answered_and_goes_on_with_the_new_one(first: FirstMachine) -> None:
    before = identity.load(first.identity.certificate)
    made = renewal.answer(first.authority, "m1", renewal.ask(first.identity), LATER)
    written = certificates.pem(made).decode()
    assert renewal.take_up(first.identity, written, LATER)
    after = identity.load(first.identity.certificate)
    assert after.not_valid_after_utc - before.not_valid_after_utc >= timedelta(days=69)
    assert identity.read(first.lan, LATER + timedelta(days=80)) is not None
    assert not renewal.take_up(first.identity, written, LATER)  # it lies there already


def test_it_is_signed_for_the_key_that_is_in_only(first: FirstMachine, tmp_path: Path) -> None:
    own = renewal.ask(first.identity)
    request, held = own.split("-----BEGIN CERTIFICATE-----")
    held = f"-----BEGIN CERTIFICATE-----{held}"
    thief = certificates.make_key()
    cases = {
        "another machine's name": ("m2", own),
        "another key": ("m1", certificates.make_request(thief, "m1").decode() + held),
        "another shop": ("m1", renewal.ask(FirstMachine(tmp_path / "other").identity)),
        "no certificate": ("m1", request),
        "no request": ("m1", held),
        "nothing": ("m1", ""),
    }
    for machine, asked in cases.values():
        with pytest.raises(RequestError):
            renewal.answer(first.authority, machine, asked, LATER)


def test_a_certificate_that_ran_out_is_not_renewed_without_anybody_looking(first: FirstMachine) -> None:
    with pytest.raises(RequestError, match="ran out"):
        renewal.answer(first.authority, "m1", renewal.ask(first.identity), LATER + timedelta(days=21))


def test_only_a_certificate_that_fits_is_put_in_place(first: FirstMachine, tmp_path: Path) -> None:
    own = first.identity
    held = own.certificate.read_bytes()
    other = FirstMachine(tmp_path / "other")
    stranger = certificates.make_key()
    cases = {
        "nothing": "",
        "another authority": certificates.pem(
            renewal.answer(other.authority, "m1", renewal.ask(other.identity), LATER)
        ).decode(),
        "another key": certificates.pem(
            certificates.sign(first.authority, certificates.make_request(stranger, "m1"), "m1", LATER)
        ).decode(),
        "an older one": held.decode(),
        "of the future": certificates.pem(
            renewal.answer(first.authority, "m1", renewal.ask(own), LATER)
        ).decode(),
    }
    for case, came in cases.items():
        now = LATER - timedelta(days=60) if case == "of the future" else LATER
        assert not renewal.take_up(own, came, now), case
    assert own.certificate.read_bytes() == held
