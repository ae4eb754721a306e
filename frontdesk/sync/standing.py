"""How this machine stands with the others of its shop and with the county, as plain data for the windows.

Knows no words, no network and no clock: the node fills in what it sees, the program what it was set up with
(`Here`), and `frontdesk.screens.standing` says it. It imports nothing of the program, so that a desk on its
own can load it at no cost.
"""

from __future__ import annotations

import enum
from dataclasses import dataclass
from datetime import datetime, timedelta


class Link(enum.Enum):
    """How things stand with the centre."""

    UNKNOWN = "unknown"
    UP_TO_DATE = "up_to_date"
    BUSY = "busy"
    OFFLINE = "offline"
    NOT_AUTHORISED = "not_authorised"


class Trouble(enum.StrEnum):
    """What somebody may have to do something about, beside the codes of `frontdesk.sync.centre_words`.

    A code that is in neither is shown as it is.
    """

    # why the county does not take or give anything, where no closer code is known
    NOT_AUTHORISED = "not_authorised"
    # why the shop's network does not let this machine in
    CERTIFICATE_EXPIRED = "certificate_expired"
    CERTIFICATE_BROKEN = "certificate_broken"
    SHUT_OUT = "shut_out"
    OTHER_SHOP = "other_shop"
    NO_NETWORK = "no_network"
    # what was noticed about this machine
    CLONED = "cloned"
    RESTORED = "restored"
    DAMAGED_REPLACED = "damaged_replaced"
    CENTRE_RESTORED = "centre_restored"


@dataclass(frozen=True, slots=True)
class PeerStanding:
    """Another living program of the shop. `name` is what people call the machine, empty where nobody said.

    `exchanged` is when the two copies were last found equal or made so; `clock_offset` is how far its clock
    is ahead of ours. Either is None until it is known.
    """

    name: str
    rank: int
    machine: str
    exchanged: datetime | None = None
    clock_offset: timedelta | None = None


@dataclass(frozen=True, slots=True)
class SetAside:
    """An event that was not passed on, kept here for people to look at; `why` is that of `Replica.aside`."""

    event: str
    why: str


@dataclass(frozen=True, slots=True)
class Here:
    """What this machine was set up with (`frontdesk enrol`); shown, never changed in a window.

    `addresses` are the fixed ones of others, `listen` its own; `certificate_until` is the end of its
    certificate on the shop's network.
    """

    name: str = ""
    rank: int = 0
    machine: str = ""
    listen: tuple[str, ...] = ()
    addresses: tuple[str, ...] = ()
    multicast: bool = True
    certificate_until: datetime | None = None
    county: str = ""  # where the centre is, without password: "db.example.org"


@dataclass(frozen=True, slots=True)
class Standing:
    """All of it at one moment. As it is made without arguments: a machine for which nothing was set up.

    `shared` says that a node is at work. `county` is None where no centre was set up; `county_since` is since
    when that link is as it is, `county_exchanged` when the centre last answered. `lan` says that a shop's
    network was set up and `lan_since` since when this machine has had somebody there, or nobody.
    `coordinator` is the name of the one that keeps the queue in step, empty for this one. `to_send` counts
    events the centre does not have yet, `aside` those set aside. `trouble` is why the county does not work,
    `lan_trouble` why the shop's network does not, and `noticed` what was found about this machine: codes, see
    `Trouble`.
    """

    shared: bool = False
    county: Link | None = None
    county_since: datetime | None = None
    county_exchanged: datetime | None = None
    lan: bool = False
    lan_since: datetime | None = None
    peers: tuple[PeerStanding, ...] = ()
    coordinator: str = ""
    to_send: int = 0
    aside: int = 0
    clock_offset_county: timedelta | None = None
    trouble: str = ""
    lan_trouble: str = ""
    noticed: tuple[str, ...] = ()
    set_aside: tuple[SetAside, ...] = ()
    here: Here = Here()
