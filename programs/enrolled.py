"""What a machine was enrolled for, read from its data folder and made ready to be used.

Knows which file of the folder becomes which part of the sharing; a fault in one leaves the other at work.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import structlog

from db.key import Key
from db.lan import identity as identities
from db.lan.identity import Identity, IdentityError
from frontdesk.shop import Shop
from frontdesk.sync.ports import Peer
from frontdesk.sync.standing import Here, Trouble
from programs.renewing import renew_if_due
from programs.shared_queue import Enrolled, Heard, Network
from programs.sharing import CENTRE, LAN

if TYPE_CHECKING:
    from programs.county_centre import PostgresCentre

_log = structlog.get_logger(__name__)
#: The rank of a machine that does not know its own: after all others.
LAST = 99


def enrolled_of(folder: Path, machine: str, shop: Shop, key: Key) -> Enrolled:
    """What a data folder says. A fault is told by a code, and the desk goes on without that part."""
    identity, trouble = _identity(folder, machine, shop)
    alone = not (folder / LAN).exists()
    here = Here(rank=0 if alone else LAST, machine=machine)
    if identity is not None:
        here = Here(
            name=identity.name,
            rank=identity.rank,
            machine=machine,
            listen=identity.listen,
            addresses=identity.peers,
            multicast=identity.multicast,
            certificate_until=identities.load(identity.certificate).not_valid_after_utc.astimezone(UTC),
        )
    join = partial(_join, identity) if identity is not None and not trouble else None
    centre, county_trouble = _centre(folder)
    if centre is not None:
        here = replace(here, county=centre.host)
    renew = None if alone else partial(renew_if_due, folder=folder, key=key)
    return Enrolled(here, join, centre, trouble=county_trouble, lan_trouble=trouble, renew=renew)


def _identity(folder: Path, machine: str, shop: Shop) -> tuple[Identity | None, str]:
    """The identity on the shop's network, and why it can't be used."""
    lan = (folder / LAN).parent
    try:
        found = identities.look(lan)
    except IdentityError as error:
        return None, _told(error)
    try:
        identities.read(lan)
    except IdentityError as error:
        return found, _told(error)
    if found is not None and found.site != shop.site.id:
        _log.error("enrolled for another shop", site=found.site, here=shop.site.id)
        return found, Trouble.OTHER_SHOP.value
    if found is not None and found.machine != machine:
        _log.error("enrolled as another machine")
        return found, Trouble.CERTIFICATE_BROKEN.value
    return found, ""


def _centre(folder: Path) -> tuple[PostgresCentre | None, str]:
    """The county's centre, and why it can't be used."""
    if not (folder / CENTRE).exists():
        return None, ""
    from db.central.address import AddressError
    from programs.county_centre import PostgresCentre

    try:
        return PostgresCentre((folder / CENTRE).parent), ""
    except AddressError:
        _log.exception("enrolment at the centre of no use")
        return None, "not_authorised"


def _told(error: IdentityError) -> str:
    _log.error("identity of no use", code=error.code)
    expired = error.code == Trouble.CERTIFICATE_EXPIRED
    return (Trouble.CERTIFICATE_EXPIRED if expired else Trouble.CERTIFICATE_BROKEN).value


def _join(
    identity: Identity,
    me: Peer,
    heard: Heard,
    *,
    shut_out: Callable[[str], bool],
    trouble: Callable[[str], object],
) -> Network:
    """The shop's network over Zenoh."""
    from db.lan.network import ZenohLan

    return ZenohLan(identity, me, heard, shut_out=shut_out, trouble=trouble)
