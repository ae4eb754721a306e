"""Certificates renewed while programs are at work: asked for, signed and taken up in the shared queue."""

from __future__ import annotations

from contextlib import ExitStack
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path

from pytestqt.qtbot import QtBot

from db.lan import identity
from db.shop_authority import papers
from frontdesk.desk import FrontDesk
from frontdesk.machine import Machine
from programs import enrolling
from programs.enrolling import Wishes
from programs.opening import opened
from programs.renewing import leave_to_shut_out, renew_if_due
from programs.shared_queue import Enrolled
from tests.programs.loopback import Wire
from tests.programs.machine import LONG, Program


class Renewing(Program):
    """A machine that looks after certificates as well."""

    def enrolled(self) -> Enrolled:
        renew = partial(renew_if_due, folder=self.folder, key=self.data.key)
        return replace(super().enrolled(), renew=renew)


def test_certificates_are_renewed_and_a_wish_left_in_the_folder_is_carried_out(
    qtbot: QtBot, tmp_path: Path
) -> None:
    then = datetime.now(UTC) - timedelta(days=65)
    first, second = tmp_path / "first", tmp_path / "second"
    with opened(first, write=True, keyring=False) as shop:
        enrolling.enrol_first(shop, Wishes(), then)
        enrolling.write_request(second, tmp_path / "request", Wishes(), then)
        granting = enrolling.granting(shop, None, lambda: then)
        asked = papers.read_request((tmp_path / "request").read_bytes())
        answer = papers.write_answer(granting.authority, granting.grant(asked))
    enrolling.take_answer(second, answer, lambda: then)
    assert timedelta(days=24) < ends_in(second) < timedelta(days=26)
    leave_to_shut_out(first, "lost")
    wire = Wire()
    with ExitStack() as stack:
        programs = [Renewing(first, wire.join, 10, "1"), Renewing(second, wire.join, 20, "3")]
        for program in programs:
            stack.callback(program.stop)
        for program in programs:
            qtbot.waitUntil(partial(is_renewed, program), timeout=LONG)
        qtbot.waitUntil(lambda: bool(programs[1].read(knows_of_the_lost_one)), timeout=LONG)


def ends_in(folder: Path) -> timedelta:
    """How long a machine's certificate is still good."""
    held = identity.load(folder / identity.FOLDER / identity.CERTIFICATE)
    return held.not_valid_after_utc - datetime.now(UTC)


def is_renewed(program: Program) -> bool:
    """Whether the new certificate lies there, and the windows are told of it."""
    until, month = program.standing.here.certificate_until, timedelta(days=89)
    return until is not None and until - datetime.now(UTC) > month and ends_in(program.folder) > month


def knows_of_the_lost_one(front: FrontDesk) -> bool:
    """Whether the other machine has heard that a machine was shut out."""
    lost = front.store.one(Machine, "lost")
    return lost is not None and not lost.open
