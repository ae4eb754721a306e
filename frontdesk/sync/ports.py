"""What the node needs of the world: the county's centre, the shop's network, the copy of the log on disk.

Knows the shapes and what each side promises; how they are kept is `db`'s (PostgreSQL, Zenoh, SQLCipher)
and, in tests, a simulation's.

Two promises carry everything else:

- **Details travel with their stream's events.** Every write of a detail has an event beside it, and whoever
  hands an event on hands on the details of its stream as they stand. So a copy with all events has all
  details.
- **An erasure is for ever.** An event whose type ends in ``.erased`` (`frontdesk.log.erases`) removes the
  details of its stream in the transaction that stores it, and details of that stream are refused from then
  on.
"""

from __future__ import annotations

import enum
import hashlib
from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, date, datetime
from typing import Protocol

import msgspec

from frontdesk.log import Detail, Event
from frontdesk.store import Store


class Answer(enum.StrEnum):
    """What the centre says about one event of a push."""

    STORED = "stored"
    DUPLICATE = "duplicate"  # the same id with the same content is there already
    ID_REUSE = "id_reuse"  # the same id with another content: not stored, kept aside, somebody is told
    FORK = "fork"  # the same device and sequence under another id: stored; the client takes a new device id


class Cursor(msgspec.Struct, frozen=True):
    """How far one site's record at the centre was read. `seq` has no gaps within a site.

    `epoch` changes when the centre was restored: its numbers then stand for other events.
    """

    epoch: str
    seq: int


class Pushed(msgspec.Struct, frozen=True):
    """What became of a push, by event id, and the last number given so far."""

    answers: dict[str, Answer]
    head: Cursor


class Pulled(msgspec.Struct, frozen=True):
    """A part of the record in the order of its numbers; `more` says that there is more at once.

    `strange` are the ids of those in it that this program can't read at all: a newer one can. `at` is the
    centre's clock, if it says that.
    """

    events: tuple[Event, ...]
    details: tuple[Detail, ...]
    cursor: Cursor
    more: bool
    strange: tuple[str, ...] = ()
    at: datetime | None = None


class Tally(msgspec.Struct, frozen=True, array_like=True):
    """One day's events in two numbers: how many, and the XOR of the first 8 bytes of SHA-256 of their ids."""

    count: int = 0
    xor: int = 0

    def with_id(self, id: str) -> Tally:  # noqa: A002 - the field's own word
        """The tally with one event more."""
        return Tally(self.count + 1, self.xor ^ fingerprint(id))


def fingerprint(id: str) -> int:  # noqa: A002 - the field's own word
    """The first 8 bytes of the SHA-256 of an id, big-endian."""
    return int.from_bytes(hashlib.sha256(id.encode()).digest()[:8])


def tally_day(event: Event) -> date:
    """The day an event is tallied under: the UTC date of its `at`, the same for everybody."""
    return event.at.astimezone(UTC).date()


def differing(mine: Mapping[date, Tally], theirs: Mapping[date, Tally]) -> list[date]:
    """The days on which two copies do not hold the same events, earliest first."""
    return sorted(day for day in mine.keys() | theirs.keys() if mine.get(day) != theirs.get(day))


class Offline(Exception):
    """Nobody answers, or the answer was lost: what was sent may have been kept or not. Pause, then again."""


class NotAuthorised(Exception):
    """The other side does not let this machine in: somebody has to be asked."""


class Rejected(Exception):
    """The other side understood and refuses for good: keep it here and show it."""


class Central(Protocol):
    """The county's centre, for one site. Calls block; Offline, NotAuthorised and Rejected say why not.

    Anything else that is raised is a bug. Site and machine are those of the session, never arguments.
    """

    def push(self, events: Sequence[Event], details: Sequence[Detail]) -> Pushed:
        """Store all of it in one transaction. The same push again is harmless."""

    def pull(self, cursor: Cursor | None, limit: int) -> Pulled:
        """The next events after `cursor`, with their streams' details as they stand at the centre.

        None, or a cursor of another epoch, reads from the beginning.
        """

    def audit(self, since: date) -> dict[date, Tally]:
        """What the centre holds of this site, by day, from `since` on (see `tally_day`)."""

    def close(self) -> None:
        """End the session."""


class Peer(msgspec.Struct, frozen=True, order=True):
    """One living program of the site, as its liveliness token says.

    The order is that of office: the lowest living one coordinates. `rank` is a setting (display first, then
    desks); `address` is new at every start. `machine` is the lasting identity: two living peers with the same
    are a machine and its clone.
    """

    rank: int
    address: str
    machine: str = ""


class Lan(Protocol):
    """The shop's network as one program sees it.

    Messages are bytes of `frontdesk.sync.messages`. They may be lost, doubled or late, but come from
    enrolled machines only, and from the peer they say. Whoever owns the node hands it what arrives
    (`Node.receive`) and tells it when tokens come and go (`Node.joined`, `Node.left`).
    """

    def send(self, to: str, message: bytes) -> None:
        """Hand a message over for one address. It never blocks and never fails; it may not arrive."""

    def publish(self, message: bytes) -> None:
        """The same for every living peer."""


class Replica(Store, Protocol):
    """This machine's copy of the log: the store, and beside it what has been sent and read.

    `append` (of `Store`) keeps this machine's own events and marks them for sending, in one transaction.
    """

    def take_in(
        self,
        events: Sequence[Event],
        details: Sequence[Detail],
        *,
        cursor: Cursor | None = None,
        ahead: Iterable[str] = (),
    ) -> list[Event]:
        """Keep what others wrote, unmarked, and the cursor, in one transaction; the events that were new.

        An id kept before is left as it was. `ahead` names those whose clock is far ahead: they never count as
        the latest event (`Store.latest`), from which this machine's own clock is taken up after a start.
        """

    def outbox(self, limit: int) -> list[Event]:
        """The first events marked for sending, in the order of storing."""

    def waiting_to_send(self) -> int:
        """How many are marked for sending."""

    def sent(self, ids: Iterable[str]) -> None:
        """Take the marks off these."""

    def cursor(self) -> Cursor | None:
        """How far the centre's record was read; None from the beginning."""

    def read_anew(self) -> None:
        """Forget the cursor: the record is read from the beginning, which changes nothing that is here."""

    def tallies(self, since: date) -> dict[date, Tally]:
        """What is held here, by day, from `since` on."""

    def ids_of(self, day: date) -> set[str]:
        """The ids of one day (see `tally_day`)."""

    def lacking(self, ids: Iterable[str]) -> list[str]:
        """Those of these ids that are not held, in the order given, each once."""

    def open_streams(self, kinds: Sequence[str], after: str, limit: int) -> list[str]:
        """The first streams of these kinds, by name, that come after one and are open (`State.open`)."""

    def ids_in(self, streams: Iterable[str]) -> list[str]:
        """The ids of these streams' events."""

    def erasures(self, days: Iterable[date]) -> list[str]:
        """The ids of these days' events that erase details (see `erases`), in order."""

    def by_id(self, ids: Iterable[str]) -> list[Event]:
        """These events, in folding order; those not held are left out."""

    def details_to_send(self, streams: Iterable[str]) -> list[Detail]:
        """The details of these streams as they stand, removed ones (empty) included, as written."""

    def number(self, name: str, at_least: int) -> int:
        """The next number of a series, `at_least` or more; durable before it is returned, never twice."""

    def set_aside(self, id: str, why: str) -> None:  # noqa: A002 - the field's own word
        """Note that an event can't be passed on, or came with another content: for people to look at."""

    def aside(self) -> dict[str, str]:
        """What was set aside: id -> why."""
