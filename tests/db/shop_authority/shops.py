"""A shop with an authority, and machines that want to be let in, for the tests of enrolling."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric.ec import EllipticCurvePrivateKey

from db.key import Key
from db.lan import identity
from db.lan.identity import Identity, Member
from db.shop_authority import certificates, keeping
from db.shop_authority.certificates import Authority
from db.shop_authority.granting import Granting
from db.shop_authority.keeping import Issued, Register
from db.shop_authority.offer import Ended, Offer
from db.shop_authority.talk import Ask
from frontdesk.machine import Machine
from frontdesk.sync.enrolment_words import EnrolmentError
from tests.shopfloor import small_shop

KEY = Key("ab" * 32)


@dataclass
class FirstMachine:
    """A machine with the authority of shire-hall. `said` are the reasons why somebody was sent away.

    `machines` are those in its log.
    """

    folder: Path
    machines: list[Machine] = field(default_factory=list)
    said: list[str] = field(default_factory=list)
    ended: list[Ended] = field(default_factory=list)

    def __post_init__(self) -> None:
        """Make the authority and enrol the machine that has it."""
        now = datetime.now(UTC)
        (self.folder / "shop").mkdir(parents=True)
        (self.folder / "shop" / "shop.toml").write_bytes(b"# the shop\n")
        self.authority: Authority = certificates.make_authority("shire-hall", now)
        key = certificates.make_key()
        made = certificates.sign(self.authority, certificates.make_request(key, "m1"), "m1", now)
        issued = Issued("m1", "Desk 1", 10, "1a", made.not_valid_after_utc, ("192.0.2.7:7447",))
        keeping.keep(self.lan, self.authority, Register("shire-hall", (issued,)), KEY)
        identity.write(
            self.lan,
            Member(site="shire-hall", machine="m1", rank=10, name="Desk 1"),
            authority=certificates.pem(self.authority.certificate),
            certificate=certificates.pem(made),
            key=certificates.key_pem(key),
        )

    @property
    def lan(self) -> Path:
        """Where its files are."""
        return self.folder / identity.FOLDER

    @property
    def identity(self) -> Identity:
        """What it holds."""
        found = identity.look(self.lan)
        assert found is not None
        return found

    def granting(self) -> Granting:
        """Its authority at work."""
        opened = keeping.open_authority(self.lan, KEY)
        return Granting(
            opened, self.lan, small_shop(), None, lambda: self.machines, lambda: datetime.now(UTC)
        )

    def offer(self, elapsed: Callable[[], float] = time.monotonic) -> Offer:
        """A door held open on this machine, at a port that is free."""
        return Offer(self.identity, self.granting().grant, "127.0.0.1", elapsed=elapsed)

    @contextmanager
    def waiting(self) -> Iterator[Offer]:
        """An offer that waits in a thread of its own until it ends, or the test does."""

        def wait(offer: Offer) -> None:
            self.ended.append(offer.wait(lambda why: self.said.append(why.code)))

        with self.offer() as offer:
            thread = threading.Thread(target=wait, args=(offer,))
            thread.start()
            try:
                yield offer
            finally:
                offer.stop()
                thread.join()


def asked(machine: str = "m2") -> tuple[EllipticCurvePrivateKey, Ask]:
    """A new machine's key and what it asks."""
    key = certificates.make_key()
    ask = Ask(request=certificates.make_request(key, machine), machine=machine)
    return key, ask


def code_of(error: EnrolmentError) -> str:
    """The code of an error whose words were filled in once."""
    assert "{" not in error.words("en")
    return error.code
