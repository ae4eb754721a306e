"""What a machine that may come in is given: a certificate, a rank, the shop's files.

Knows the authority, its register and who was shut out; knows nothing of how the machine asked, by a code over
the network or in a file.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Final

from cryptography.x509 import Certificate

from db.errors import environment
from db.lan.identity import Identity
from db.shop_authority import certificates, keeping
from db.shop_authority.certificates import Authority, RequestError
from db.shop_authority.keeping import RANK_STEP, Issued, Register
from db.shop_authority.talk import LONGEST_GRANT, Ask, Grant
from frontdesk.machine import Machine, shut_out_ones
from frontdesk.shop import Shop
from frontdesk.sync.enrolment_words import EnrolmentError

#: The longest name of a machine.
LONGEST_NAME: Final = 60
#: Where the shop's files lie in a data folder.
SHOP: Final = "shop"


@dataclass(frozen=True, slots=True)
class Granting:
    """The shop's authority at work. `folder` is DATA/lan, `own` what the machine itself holds there.

    `machines` are those in the log: another copy of the authority may have let some in.
    """

    authority: Authority
    folder: Path
    shop: Shop
    own: Identity | None
    machines: Callable[[], Iterable[Machine]]
    now: Callable[[], datetime]

    def grant(self, asked: Ask) -> Grant:
        """Let a machine in: it is registered before it hears of it. Raises EnrolmentError, StoreError."""
        register, machines = keeping.read_register(self.folder), list(self.machines())
        if asked.site not in ("", register.site):
            raise EnrolmentError("other_site", site=asked.site, ours=register.site)
        out = shut_out_ones(machines)
        if asked.machine in out:
            raise EnrolmentError("machine_shut_out")
        others = [issued for issued in register.issued if issued.machine not in (*out, asked.machine)]
        issued, made = self._let_in(asked, _rank(asked, register, machines))
        files = shop_files(self.folder.parent / SHOP)
        keeping.keep_register(self.folder, register.with_one(issued))
        return Grant(
            site=register.site,
            name=issued.name,
            rank=issued.rank,
            authority=certificates.pem(self.authority.certificate),
            certificate=certificates.pem(made),
            at=self.now(),
            peers=self._peers(asked, others),
            multicast=self.own is None or self.own.multicast,
            shop=files,
        )

    def _let_in(self, asked: Ask, rank: int) -> tuple[Issued, Certificate]:
        name = machine_name(self.shop, asked.name, asked.desk, rank)
        try:
            made = certificates.sign(self.authority, asked.request, asked.machine, self.now())
        except RequestError:
            raise EnrolmentError("bad_request") from None
        serial, until = f"{made.serial_number:x}", made.not_valid_after_utc
        return Issued(asked.machine, name, rank, serial, until, asked.addresses), made

    def _peers(self, asked: Ask, others: Iterable[Issued]) -> tuple[str, ...]:
        """Where others can always be reached, as far as this machine knows."""
        own = () if self.own is None else (*self.own.listen, *self.own.peers)
        found = dict.fromkeys([*own, *(address for other in others for address in other.addresses)])
        return tuple(address for address in found if address not in asked.addresses)


def _rank(asked: Ask, register: Register, machines: Iterable[Machine]) -> int:
    """The rank asked for, or the one the machine had, or the next. Two machines never have the same."""
    ranks = {issued.machine: issued.rank for issued in register.issued}
    for machine in machines:
        if machine.shut_out is not None:
            ranks.pop(machine.id, None)
        elif machine.enrolled is not None:
            ranks[machine.id] = machine.rank
    before = ranks.pop(asked.machine, 0)
    if asked.rank and asked.rank in ranks.values():
        raise EnrolmentError("rank_taken", rank=asked.rank)
    last = max(ranks.values(), default=0)
    return asked.rank or before or last // RANK_STEP * RANK_STEP + RANK_STEP


def machine_name(shop: Shop, name: str, desk: str, rank: int) -> str:
    """What a machine is called: as it asked, or like its desk. Raises EnrolmentError for a desk unknown."""
    if desk and desk not in shop.desks:
        raise EnrolmentError("no_such_desk", desk=desk, desks=", ".join(shop.desks))
    given = " ".join(name.split())[:LONGEST_NAME]
    return given or (shop.desks[desk].name if desk else f"Machine {rank}")


def shop_files(folder: Path) -> dict[str, bytes]:
    """The shop's files, by name. Raises StoreError, or EnrolmentError where they are too big to hand over."""
    with environment():
        paths = [path for path in sorted(folder.iterdir()) if path.is_file() and _ours(path.name)]
        found = {path.name: path.read_bytes() for path in paths}
    if sum(map(len, found.values())) > LONGEST_GRANT // 2:  # they grow by a third on the way
        raise EnrolmentError("shop_too_big", file=folder)
    return found


def _ours(name: str) -> bool:
    return not name.startswith(".") and not name.endswith((".new", ".before", "~"))
