"""What a node has seen of the others of its shop, and how things stand as told from that and its log.

Knows the shapes of a standing; when something was seen is the node's, the words for it are a screen's.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Final

from frontdesk.sync.county import County
from frontdesk.sync.ports import Peer, Replica
from frontdesk.sync.standing import PeerStanding, SetAside, Standing, Trouble

#: So many of the events set aside are named; the others are counted.
_NAMED: Final = 50


@dataclass(frozen=True, slots=True)
class Seen:
    """What another program said of itself: what people call its machine, and how far its clock is ahead."""

    name: str = ""
    ahead: timedelta | None = None


#: The living programs, what they said of themselves, and when each was last found in step: by address.
There = tuple[Mapping[str, Peer], Mapping[str, Seen], Mapping[str, datetime]]


def standing_of(
    me: Peer, coordinator: Peer, there: There, replica: Replica, county: County | None
) -> Standing:
    """How things stand; `county` is None where no centre was set up. Windows ask every second."""
    peers, seen, in_step = there
    aside = replica.aside()
    first = seen.get(coordinator.address, Seen()).name or coordinator.machine or coordinator.address
    found = Standing(
        shared=True,
        peers=tuple(_peer(peer, seen, in_step) for peer in sorted(peers.values())),
        coordinator="" if coordinator == me else first,
        aside=len(aside),
        set_aside=tuple(SetAside(id_, why) for id_, why in list(aside.items())[:_NAMED]),
    )
    return found if county is None else _with_county(found, replica, county)


def _peer(peer: Peer, seen: Mapping[str, Seen], in_step: Mapping[str, datetime]) -> PeerStanding:
    said = seen.get(peer.address, Seen())
    return PeerStanding(said.name, peer.rank, peer.machine, in_step.get(peer.address), said.ahead)


def _with_county(found: Standing, replica: Replica, county: County) -> Standing:
    return replace(
        found,
        county=county.link,
        county_since=county.since,
        county_exchanged=county.answered,
        to_send=replica.waiting_to_send(),
        clock_offset_county=county.clock_offset,
        trouble=county.trouble,
        noticed=(Trouble.CENTRE_RESTORED,) if county.restored else (),
    )
