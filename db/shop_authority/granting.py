"""What a machine that may come in is given: a certificate, a rank, the shop's files.

Knows the authority, its register and who was shut out; knows nothing of how the machine asked, by a code over
the network or in a file.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Final

from db.errors import environment
from db.shop_authority import certificates, keeping
from db.shop_authority.certificates import Authority, RequestError
from db.shop_authority.keeping import Issued, Register
from db.shop_authority.talk import LONGEST_GRANT, Ask, Grant
from frontdesk.shop import Shop
from frontdesk.sync.enrolment_words import EnrolmentError

#: The longest name of a machine.
LONGEST_NAME: Final = 60
#: Where the shop's files lie in a data folder.
SHOP: Final = "shop"


@dataclass(frozen=True, slots=True)
class Granting:
    """The shop's authority at work. `folder` is DATA/lan; `multicast`: machines find each other by it."""

    authority: Authority
    folder: Path
    shop: Shop
    multicast: bool
    is_shut_out: Callable[[str], bool]
    now: Callable[[], datetime]

    def grant(self, asked: Ask) -> Grant:
        """Let a machine in: it is registered before it hears of it. Raises EnrolmentError, StoreError."""
        register = keeping.read_register(self.folder)
        if asked.site not in ("", register.site):
            raise EnrolmentError("other_site", site=asked.site, ours=register.site)
        if self.is_shut_out(asked.machine):
            raise EnrolmentError("machine_shut_out")
        rank = self._rank(asked, register)
        name = machine_name(self.shop, asked.name, asked.desk, rank)
        files, now = shop_files(self.folder.parent / SHOP), self.now()
        try:
            made = certificates.sign(self.authority, asked.request, asked.machine, now)
        except RequestError:
            raise EnrolmentError("bad_request") from None
        issued = Issued(
            machine=asked.machine,
            name=name,
            rank=rank,
            serial=f"{made.serial_number:x}",
            until=made.not_valid_after_utc,
            addresses=asked.addresses,
        )
        keeping.keep_register(self.folder, register.with_one(issued))
        return Grant(
            site=register.site,
            name=name,
            rank=rank,
            authority=certificates.pem(self.authority.certificate),
            certificate=certificates.pem(made),
            at=now,
            peers=tuple(
                address
                for other in register.issued
                if other.machine != asked.machine
                for address in other.addresses
            ),
            multicast=self.multicast,
            shop=files,
        )

    def _rank(self, asked: Ask, register: Register) -> int:
        """The rank asked for, or the one the machine had, or the next. Two machines never have the same."""
        others = {known.rank for known in register.issued if known.machine != asked.machine}
        if asked.rank:
            if asked.rank in others:
                raise EnrolmentError("rank_taken", rank=asked.rank)
            return asked.rank
        known = [known.rank for known in register.issued if known.machine == asked.machine]
        return known[0] if known else register.next_rank()


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
