"""Enrolling this machine: the shop's authority on the first, and what the others are given put in its place.

Knows the data folder and the order in which things are kept, so that a machine is enrolled or it is not;
knows nothing of the command line.
"""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

import msgspec
from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import ec

from db.errors import environment
from db.folder import DataFolder, open_folder
from db.lan import identity
from db.lan.identity import Identity, IdentityError, Member
from db.shop_authority import certificates, joining, keeping, papers
from db.shop_authority.code import Code
from db.shop_authority.granting import Granting, machine_name
from db.shop_authority.talk import Ask, Grant
from frontdesk.clock import AnchoredClock
from frontdesk.desk import FrontDesk
from frontdesk.exchange.shop_files import ShopFilesError, read_shop
from frontdesk.machine import EnrolMachine, Machine
from frontdesk.refusal import Refusal
from frontdesk.settings import read_settings, write_settings
from frontdesk.shop import Shop
from frontdesk.sync.enrolment_words import EnrolmentError
from programs.journal import start_journal
from programs.opening import SHOP, Opened

#: What was wished with a request, until the answer comes. In DATA/lan.
WISHES: Final = "request-wishes.json"


@dataclass(frozen=True, slots=True)
class Wishes:
    """What was asked for on the command line. `rank` 0 and empty texts: as it comes.

    `again`: in place of an enrolment that is still good, to change something about it. `new_authority`:
    although the shop has one, which is lost for good.
    """

    name: str = ""
    desk: str = ""
    rank: int = 0
    addresses: tuple[str, ...] = ()
    peers: tuple[str, ...] = ()
    multicast: bool = True
    again: bool = False
    new_authority: bool = False


def utc_now() -> datetime:
    """The machine's clock."""
    return datetime.now(UTC)


def enrol_first(opened: Opened, wishes: Wishes, now: datetime) -> Identity:
    """Make the shop's authority, if it is not here yet, and let this machine in. Raises EnrolmentError."""
    folder, machine, site = opened.data.path / identity.FOLDER, opened.data.machine, opened.shop.site.id
    _require_free(folder, now, wishes)
    key = certificates.make_key()
    asked = Ask(
        request=certificates.make_request(key, machine, site),
        machine=machine,
        site=site,
        name=wishes.name,
        desk=wishes.desk,
        rank=wishes.rank,
        addresses=wishes.addresses,
    )
    machine_name(opened.shop, wishes.name, wishes.desk, wishes.rank)  # before anything is written
    if wishes.new_authority or not keeping.is_here(folder):
        if not wishes.new_authority:
            _require_no_authority(opened, folder)
        keeping.keep(folder, certificates.make_authority(site, now), keeping.Register(site), opened.data.key)
    granted = granting(opened, None, lambda: now).grant(asked)
    return _keep(opened.data, opened.shop, granted, key, wishes)


def _require_no_authority(opened: Opened, folder: Path) -> None:
    """Refuse to make a second authority: machines of one would not speak with those of the other."""
    known = [machine for machine in opened.data.store.every(Machine) if machine.authority and machine.open]
    if known or (folder / identity.FILE).exists():
        names = [opened.data.store.details(f"machine/{machine.id}").get("name", "") for machine in known]
        raise EnrolmentError("has_authority", machine=names[0] if names else "?")


def granting(opened: Opened, own: Identity | None, now: Callable[[], datetime] = utc_now) -> Granting:
    """The authority of an opened data folder, ready to let machines in. Raises EnrolmentError."""
    folder, store = opened.data.path / identity.FOLDER, opened.data.store
    authority = keeping.open_authority(folder, opened.data.key)
    if authority.site != opened.shop.site.id:
        raise EnrolmentError("other_site", site=opened.shop.site.id, ours=authority.site)
    return Granting(authority, folder, opened.shop, own, lambda: store.every(Machine), now)


def join(path: Path, code: Code, wishes: Wishes, now: Callable[[], datetime] = utc_now) -> Identity:
    """Be let in by the machine that offers the code. Raises EnrolmentError, StoreError."""
    _require_free(path / identity.FOLDER, now(), wishes)
    with joining.going_to(code) as line, _prepared(path, line.site) as (data, site):
        key = certificates.make_key()
        granted = line.ask(_ask(key, data.machine, site, wishes))
        joining.require_good(granted, data.machine, key, now)
        found = _take_in(data, granted, key, wishes)
        line.taken()
    return found


def write_request(path: Path, file: Path, wishes: Wishes, now: datetime) -> None:
    """Write a request for the machine with the authority; its key waits here for the answer."""
    folder = path / identity.FOLDER
    _require_free(folder, now, wishes)
    if file.exists():
        raise EnrolmentError("file_there", file=file)
    with _prepared(path, "") as (data, site):
        key = certificates.make_key()
        content = papers.write_request(_ask(key, data.machine, site, wishes))
        with environment():
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            identity.put(folder / papers.KEY, certificates.key_pem(key))
            identity.put(folder / WISHES, msgspec.json.encode(wishes))
            identity.put(file, content)


def take_answer(path: Path, content: bytes, now: Callable[[], datetime] = utc_now) -> Identity:
    """Be let in by an answer to this machine's request. Raises EnrolmentError, StoreError."""
    granted = papers.read_answer(content)
    key, wishes = _asked(path / identity.FOLDER)
    _require_free(path / identity.FOLDER, now(), wishes)
    public = x509.load_pem_x509_certificate(granted.certificate).public_key()
    if public != key.public_key():
        raise EnrolmentError("not_asked")
    with _prepared(path, granted.site) as (data, _):
        # The answer may have lain a while: the clocks are held to the certificate's time only.
        joining.require_good(msgspec.structs.replace(granted, at=now()), data.machine, key, now)
        found = _take_in(data, granted, key, wishes)
    with environment():
        for left in (papers.KEY, WISHES):
            (path / identity.FOLDER / left).unlink(missing_ok=True)
    return found


def _asked(folder: Path) -> tuple[ec.EllipticCurvePrivateKey, Wishes]:
    """The key that waits for an answer, and what was wished with the request. Raises EnrolmentError."""
    if not (folder / papers.KEY).exists():
        raise EnrolmentError("not_asked")
    try:
        wishes = msgspec.json.decode(identity.read_own(folder / WISHES), type=Wishes)
        return certificates.read_key(identity.read_own(folder / papers.KEY)), wishes
    except (ValueError, TypeError):
        raise EnrolmentError("not_asked") from None


def _ask(key: ec.EllipticCurvePrivateKey, machine: str, site: str, wishes: Wishes) -> Ask:
    return Ask(
        request=certificates.make_request(key, machine, site),
        machine=machine,
        site=site,
        name=wishes.name,
        desk=wishes.desk,
        rank=wishes.rank,
        addresses=wishes.addresses,
    )


def _require_free(folder: Path, now: datetime, wishes: Wishes) -> None:
    """Refuse a machine that is enrolled and can use it; what is broken or has run out may be replaced."""
    try:
        known = identity.read(folder, now)
    except IdentityError:
        return
    if known is not None and not wishes.again:
        until = identity.load(known.certificate).not_valid_after_utc.date()
        raise EnrolmentError("enrolled_already", site=known.site, day=until)


@contextmanager
def _prepared(path: Path, site: str) -> Iterator[tuple[DataFolder, str]]:
    """The data folder, made if need be, with the shop it belongs to (empty: none yet)."""
    ours = read_shop(path / SHOP).site.id if (path / SHOP).exists() else ""
    if ours and site and ours != site:
        raise EnrolmentError("other_site", site=ours, ours=site)
    data = open_folder(path, write=True)
    try:
        with environment():
            start_journal(path)
        yield data, ours
    finally:
        data.close()


def _take_in(data: DataFolder, granted: Grant, key: ec.EllipticCurvePrivateKey, wishes: Wishes) -> Identity:
    """Keep the shop's files and then what was granted."""
    with tempfile.TemporaryDirectory(prefix="frontdesk-enrol-") as folder:
        with environment():
            for name, content in granted.shop.items():
                (Path(folder) / name).write_bytes(content)
        try:
            shop = read_shop(Path(folder))
        except ShopFilesError as error:
            raise EnrolmentError("shop_files_broken", why=error) from error
    if shop.site.id != granted.site:
        raise EnrolmentError("grant_broken")
    _keep_shop(data.path / SHOP, granted.shop)
    return _keep(data, shop, granted, key, wishes)


def _keep_shop(folder: Path, files: dict[str, bytes]) -> None:
    """Put the shop's files; one that was there and differs is kept beside as NAME.before."""
    with environment():
        folder.mkdir(parents=True, exist_ok=True)
        for name, content in files.items():
            place = folder / name
            if place.exists() and place.read_bytes() != content:
                place.replace(folder / f"{name}.before")
            fresh = folder / f"{name}.new"
            fresh.write_bytes(content)
            fresh.replace(place)


def _keep(
    data: DataFolder, shop: Shop, granted: Grant, key: ec.EllipticCurvePrivateKey, wishes: Wishes
) -> Identity:
    """Keep the identity and put it on record: both or neither."""
    folder = data.path / identity.FOLDER
    made = x509.load_pem_x509_certificate(granted.certificate)
    member = Member(
        site=granted.site,
        machine=data.machine,
        rank=granted.rank,
        name=granted.name,
        listen=wishes.addresses,
        peers=tuple(dict.fromkeys((*granted.peers, *wishes.peers))),
        multicast=granted.multicast and wishes.multicast,
    )
    identity.write(
        folder,
        member,
        authority=granted.authority,
        certificate=granted.certificate,
        key=certificates.key_pem(key),
    )
    try:
        _record(data, shop, made, member, keeping.is_here(folder))
        if wishes.desk:
            with environment():
                settings = msgspec.structs.replace(read_settings(data.path), desk=wishes.desk)
                write_settings(data.path, settings)
    except BaseException:
        (folder / identity.FILE).unlink(missing_ok=True)
        raise
    found = identity.look(folder)
    assert found is not None  # noqa: S101 - it was written just now
    return found


def _record(data: DataFolder, shop: Shop, made: x509.Certificate, member: Member, authority: bool) -> None:
    front = FrontDesk(shop, data.store, AnchoredClock(after=data.store.latest()))
    command = EnrolMachine(
        machine=data.machine,
        serial=f"{made.serial_number:x}",
        until=made.not_valid_after_utc,
        rank=member.rank,
        authority=authority,
        name=member.name,
    )
    answer = front.handle(command, desk=next(iter(shop.desks)))
    if isinstance(answer, Refusal):
        raise EnrolmentError(answer.code)
