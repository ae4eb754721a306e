"""Certificates renewed while desks are at work: what a program does about it now and then.

Knows what is due and what came; the log carries question and answer (`frontdesk.machine`), so that a renewal
needs neither a server nor both machines at once. Only what is enrolled loads any of this.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache
from pathlib import Path
from typing import Final, Literal

import structlog

from db.errors import environment
from db.key import Key
from db.lan import identity
from db.lan.identity import IdentityError
from frontdesk.machine import (
    RENEWED_BEFORE,
    AskRenewal,
    Machine,
    MachineCommand,
    RenewMachine,
    ShutOutMachine,
)
from frontdesk.store import Store, StoreError
from frontdesk.sync.enrolment_words import EnrolmentError
from frontdesk.sync.standing import Trouble

#: Where a command leaves the ids of machines to be shut out while another program writes to the data folder.
TO_SHUT_OUT: Final = "to-shut-out"
#: How often a running program looks (seconds).
_EACH: Final = 60.0
_log = structlog.get_logger(__name__)


@dataclass(frozen=True, slots=True)
class Renewal:
    """What came of it: what is to be put on record, and what people should know.

    `trouble` is why the network does not let this machine in, or empty; `until` the end of its certificate,
    of which the screens warn in good time. `replaced`: a newer one lies there, for the network to take up.
    """

    commands: tuple[MachineCommand, ...] = ()
    trouble: Trouble | Literal[""] = ""
    until: datetime | None = None
    replaced: bool = False


def renew_if_due(store: Store, now: datetime, *, folder: Path, key: Key) -> Renewal:
    """Look after certificates: once a minute is often enough. `folder` is the data folder.

    To be called where the store may be read; the commands are then carried out like any other. It is a few
    small files and one read model, and does nothing on a machine that is not enrolled. Raises StoreError.
    """
    place = folder / identity.FOLDER
    if not (place / identity.FILE).exists():
        return Renewal()
    machines = {machine.id: machine for machine in store.every(Machine)}
    commands = [*_to_shut_out(place, machines), *_answers(place, machines, key, now)]
    try:
        own = _own(place, machines, now)
    except IdentityError as error:
        _note("", error.code)
        return Renewal(tuple(commands), Trouble.CERTIFICATE_BROKEN)
    return Renewal((*commands, *own.commands), own.trouble, own.until, own.replaced)


def _own(place: Path, machines: dict[str, Machine], now: datetime) -> Renewal:
    """This machine's own certificate: taken up if a newer one came, asked for if it is time."""
    from db.shop_authority import renewal

    held = identity.look(place)
    if held is None:
        return Renewal()
    known = machines.get(held.machine)
    came = "" if known is None else known.certificate
    replaced = bool(came) and renewal.take_up(held, came, now)
    until = identity.load(held.certificate).not_valid_after_utc
    if known is not None and known.shut_out is not None:
        return Renewal((), Trouble.SHUT_OUT, until, replaced)
    if now >= until:
        return Renewal((), Trouble.CERTIFICATE_EXPIRED, until, replaced)
    due = until - now <= RENEWED_BEFORE and not (known is not None and known.request)
    commands = (AskRenewal(machine=held.machine, request=renewal.ask(held)),) if due else ()
    return Renewal(commands, "", until, replaced)


def _answers(place: Path, machines: dict[str, Machine], key: Key, now: datetime) -> list[MachineCommand]:
    """What the authority, if it is here, says to those who asked. What can't be answered is logged."""
    asking = [machine for machine in machines.values() if machine.open and machine.request]
    if not asking:
        return []
    from db.shop_authority import certificates, keeping, renewal

    if not keeping.is_here(place):
        return []
    try:
        authority = keeping.open_authority(place, key)
    except EnrolmentError as error:
        _note("", error.code)
        return []
    answers = list[MachineCommand]()
    for machine in asking:
        try:
            made = renewal.answer(authority, machine.id, machine.request, now)
        except certificates.RequestError as error:
            _note(machine.id, str(error))
            continue
        until, serial = made.not_valid_after_utc, f"{made.serial_number:x}"
        written = certificates.pem(made).decode("ascii")
        answers.append(RenewMachine(machine=machine.id, serial=serial, until=until, certificate=written))
    return answers


class Renewing:
    """When a running program looks after certificates: once a minute, and when it hears of machines.

    `look` is `renew_if_due` of its folder; `do` carries a command out. Where that is not possible now, it is
    tried again in a minute: there are days left for it.
    """

    def __init__(self, look: Callable[[], Renewal], do: Callable[[MachineCommand], object]) -> None:
        self._look, self._do = look, do
        self._next = 0.0

    def left(self) -> float:
        """Seconds until the next look."""
        return max(0.0, self._next - time.monotonic())

    def wake(self) -> None:
        """Something became known of the shop's machines."""
        self._next = 0.0

    def tick(self) -> Renewal | None:
        """Look, if it is time."""
        if self.left() > 0:
            return None
        self._next = time.monotonic() + _EACH
        try:
            found = self._look()
            for command in found.commands:
                self._do(command)
        except StoreError as error:
            _note("", error.code)
            return None
        return found


@lru_cache(maxsize=256)
def _note(machine: str, why: str) -> None:
    """Log why a machine's certificate is not renewed, once and not each minute."""
    _log.warning("not renewed", machine=machine, why=why)


def leave_to_shut_out(folder: Path, machine: str) -> None:
    """Have the program that writes to the data folder shut a machine out. Raises StoreError."""
    place = folder / identity.FOLDER / TO_SHUT_OUT
    with environment():
        place.mkdir(mode=0o700, parents=True, exist_ok=True)
        identity.put(place / machine, b"")


def _to_shut_out(place: Path, machines: dict[str, Machine]) -> list[MachineCommand]:
    left = place / TO_SHUT_OUT
    if not left.exists():
        return []
    commands = list[MachineCommand]()
    with environment():
        for file in sorted(left.iterdir()):
            known = machines.get(file.name)
            if known is not None and known.shut_out is not None:
                file.unlink(missing_ok=True)  # it is on record: only now is the wish forgotten
            else:
                commands.append(ShutOutMachine(machine=file.name))
    return commands
