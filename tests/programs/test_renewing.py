"""Certificates renewed through the log, between two data folders: by asking, answering and taking up."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from db.folder import DataFolder, open_folder
from db.lan import identity
from db.shop_authority import papers
from frontdesk.clock import AnchoredClock
from frontdesk.desk import Done, FrontDesk
from frontdesk.exchange.shop_files import copy_sample, read_shop
from frontdesk.machine import WARNED_BEFORE, AskRenewal, Machine, MachineCommand, RenewMachine, ShutOutMachine
from frontdesk.sync.standing import Trouble
from programs import enrolling
from programs.enrolling import Wishes
from programs.opening import opened
from programs.renewing import Renewal, leave_to_shut_out, renew_if_due

START = datetime.now(UTC)


@dataclass
class Machines:
    """Two enrolled machines of one shop with their data open: the first has the authority."""

    first: DataFolder
    second: DataFolder

    def look(self, data: DataFolder, days: float) -> Renewal:
        """What a machine does about certificates so many days later."""
        return renew_if_due(data.store, START + timedelta(days=days), folder=data.path, key=data.key)

    def carry_out(self, data: DataFolder, commands: tuple[MachineCommand, ...]) -> None:
        """Put commands on record at a machine, and bring the other in step with it."""
        with_shop = read_shop(data.path / "shop")
        front = FrontDesk(with_shop, data.store, AnchoredClock(after=data.store.latest()))
        for command in commands:
            assert isinstance(front.handle(command, desk="1"), Done)
        self.exchange()

    def exchange(self) -> None:
        """Bring both in step."""
        for here, there in ((self.first, self.second), (self.second, self.first)):
            there.store.append(list(here.store.log()))

    def known(self, at: DataFolder) -> Machine:
        """The second machine as a copy of the log knows it."""
        found = at.store.one(Machine, self.second.machine)
        assert found is not None
        return found


@pytest.fixture
def machines(tmp_path: Path) -> Iterator[Machines]:
    first, second = tmp_path / "first", tmp_path / "second"
    with ExitStack() as stack:
        with opened(first, write=True, keyring=False) as shop:
            enrolling.enrol_first(shop, Wishes(desk="1"), START)
            enrolling.write_request(second, tmp_path / "request", Wishes(name="Display"), START)
            asked = papers.read_request((tmp_path / "request").read_bytes())
            granting = enrolling.granting(shop, None)
            answer = papers.write_answer(granting.authority, granting.grant(asked))
        enrolling.take_answer(second, answer)
        found = Machines(*(open_folder(path, write=True, keyring=False) for path in (first, second)))
        stack.callback(found.first.close)
        stack.callback(found.second.close)
        found.exchange()
        yield found


def test_a_certificate_is_renewed_from_thirty_days_before_its_end(machines: Machines) -> None:
    assert machines.look(machines.second, 59).commands == ()
    due = machines.look(machines.second, 61)
    assert [type(command) for command in due.commands] == [AskRenewal]
    assert due.trouble == ""
    machines.carry_out(machines.second, due.commands)
    assert machines.look(machines.second, 61).commands == ()  # it has asked
    answered = machines.look(machines.first, 62).commands
    assert {type(command) for command in answered} == {AskRenewal, RenewMachine}  # its own is due as well
    machines.carry_out(machines.first, tuple(c for c in answered if isinstance(c, RenewMachine)))
    came = machines.look(machines.second, 63)
    assert came.replaced
    assert came.until is not None
    assert came.until.date() == (START + timedelta(days=62 + 90)).date()
    assert identity.read(machines.second.path / identity.FOLDER, START + timedelta(days=150)) is not None
    assert machines.known(machines.first).until == machines.known(machines.second).until == came.until
    assert not machines.look(machines.second, 63).replaced


def test_the_machine_with_the_authority_answers_itself(machines: Machines) -> None:
    asked = machines.look(machines.first, 61)
    machines.carry_out(machines.first, asked.commands)
    answered = machines.look(machines.first, 61)
    machines.carry_out(machines.first, answered.commands)
    assert machines.look(machines.first, 61).replaced


def test_people_are_warned_in_time_where_nobody_answers(machines: Machines) -> None:
    machines.carry_out(machines.second, machines.look(machines.second, 61).commands)
    soon = machines.look(machines.second, 77)
    assert soon.until is not None
    assert soon.until - START - timedelta(days=77) <= WARNED_BEFORE  # the screens say it
    late = machines.look(machines.second, 91)
    assert (late.trouble, late.commands) == (Trouble.CERTIFICATE_EXPIRED, ())
    assert machines.look(machines.first, 91).commands == ()  # nor is it answered then


def test_a_machine_that_was_shut_out_is_not_renewed(machines: Machines) -> None:
    machines.carry_out(machines.second, machines.look(machines.second, 61).commands)
    machines.carry_out(machines.first, (ShutOutMachine(machine=machines.second.machine),))
    assert not any(isinstance(c, RenewMachine) for c in machines.look(machines.first, 62).commands)
    assert machines.look(machines.second, 62).trouble is Trouble.SHUT_OUT


def test_a_wish_to_shut_out_is_carried_out_by_the_program_that_may_write(machines: Machines) -> None:
    leave_to_shut_out(machines.first.path, machines.second.machine)
    wanted = machines.look(machines.first, 1)
    assert wanted.commands == (ShutOutMachine(machine=machines.second.machine),)
    machines.carry_out(machines.first, wanted.commands)
    assert not machines.known(machines.second).open
    assert machines.look(machines.first, 1).commands == ()
    assert machines.look(machines.first, 1).commands == ()


def test_broken_files_are_a_trouble_and_no_failure(machines: Machines) -> None:
    (machines.second.path / identity.FOLDER / identity.KEY).write_bytes(b"")
    assert machines.look(machines.second, 1).trouble is Trouble.CERTIFICATE_BROKEN
    machines.carry_out(machines.first, machines.look(machines.first, 61).commands)
    (machines.first.path / identity.FOLDER / "authority.key").write_bytes(b"")
    assert machines.look(machines.first, 61).commands == ()


def test_a_machine_that_is_not_enrolled_does_nothing(tmp_path: Path) -> None:
    data = open_folder(tmp_path / "alone", write=True, keyring=False)
    copy_sample(tmp_path / "alone" / "shop")
    assert renew_if_due(data.store, START, folder=data.path, key=data.key) == Renewal()
    data.close()
