"""The shop's network: this machine let in, others let in or shut out, the authority kept safe.

Knows the commands of `frontdesk enrol` and what they print; what is done is `programs.enrolling`'s and
`db.shop_authority`'s. A passphrase is typed, never an argument, and printed nowhere.
"""

from __future__ import annotations

import argparse
import getpass
import sys
from datetime import datetime, timedelta
from ipaddress import IPv4Address
from pathlib import Path
from typing import Final

import msgspec

from db.errors import environment
from db.folder import default_folder
from db.lan import identity
from db.lan.identity import IdentityError
from db.shop_authority import code, keeping, papers
from db.shop_authority.offer import Ended, Offer, own_address
from frontdesk import words
from frontdesk.machine import WARNED_BEFORE, Machine, ShutOutMachine
from frontdesk.refusal import Refusal
from frontdesk.settings import read_settings
from frontdesk.store import StoreError
from frontdesk.sync.enrolment_words import EnrolmentError
from programs import enrolling
from programs.enrolling import Wishes, utc_now
from programs.opening import Opened, opened
from programs.renewing import leave_to_shut_out

#: Letters that a passphrase has at least.
LEAST: Final = 12
_HOW_ENDED: Final = {
    Ended.LATE: "Nobody came in time: the code is not good any more. Make a new one when you are ready.",
    Ended.GUESSED: "A wrong code came three times, so the offer ended. Find out who, then make a new one.",
    Ended.STOPPED: "The offer was ended. The code is not good any more.",
}


def run_enrol(arguments: argparse.Namespace) -> int:
    """`frontdesk enrol …`: 0 done, 1 refused or something to look at, with the reason printed."""
    actions = {
        None: _enrol, "offer": _offer, "status": _status, "shut-out": _shut_out, "request": _request,
        "sign": _sign, "export-authority": _export, "import-authority": _import,
    }  # fmt: skip
    try:
        with environment():
            words.use(read_settings(_folder(arguments)).language)  # what is refused is said in it as well
        return actions[arguments.action](arguments)
    except EnrolmentError as error:
        print(error.words(), file=sys.stderr)
    return 1


def _folder(arguments: argparse.Namespace) -> Path:
    folder: Path | None = arguments.data
    return folder or default_folder()


def _wishes(arguments: argparse.Namespace) -> Wishes:
    new_authority = getattr(arguments, "new_authority", False)
    return Wishes(
        name=arguments.name,
        desk=arguments.desk,
        rank=arguments.rank,
        addresses=tuple(arguments.address),
        peers=tuple(arguments.peer),
        multicast=not arguments.no_multicast,
        again=arguments.again or new_authority,
        new_authority=new_authority,
    )


def _enrol(arguments: argparse.Namespace) -> int:
    wishes, folder = _wishes(arguments), _folder(arguments)
    if arguments.join_file is not None:
        found = enrolling.take_answer(folder, _read(arguments.join_file))
    elif arguments.join is not None:
        found = enrolling.join(folder, code.read(arguments.join), wishes)
    else:
        with opened(folder, write=True, make=False) as shop:
            found = enrolling.enrol_first(shop, wishes, utc_now())
        print(f"The authority of “{found.site}” is on this machine. Keep a copy of it where it is safe:")
        print("  frontdesk enrol export-authority FILE")
    until = identity.load(found.certificate).not_valid_after_utc
    print(f"{found.name} is enrolled in “{found.site}” until {until:%Y-%m-%d}, rank {found.rank}.")
    print(f"Authority: {papers.fingerprint(found.authority.read_bytes())}")
    if arguments.join is None and arguments.join_file is None:
        print("Next, for each other machine: frontdesk enrol offer (here), then what it says (there).")
    return 0


def _offer(arguments: argparse.Namespace) -> int:
    with opened(_folder(arguments), write=False) as shop:
        folder = shop.data.path / identity.FOLDER
        own = identity.read(folder)
        if own is None:
            raise EnrolmentError("not_enrolled")
        granting = enrolling.granting(shop, own)
        host = _ipv4(arguments.offer_address) if arguments.offer_address else own_address()
        good_for = timedelta(minutes=arguments.minutes).total_seconds()
        with Offer(own, granting.grant, host, arguments.port, good_for=good_for) as offer:
            print(f"On the machine that is to join “{own.site}”, within {arguments.minutes:g} minutes:")
            print(f"  frontdesk enrol --join {offer.code}", flush=True)
            try:
                ended = offer.wait(lambda why: print(why.words(), file=sys.stderr, flush=True))
            except KeyboardInterrupt:
                ended = Ended.STOPPED
    if ended is not Ended.USED:
        print(_HOW_ENDED[ended], file=sys.stderr)
        return 1
    print(f"{keeping.read_register(folder).issued[-1].name} was let in. The code is used up.")
    return 0


def _ipv4(text: str) -> str:
    try:
        return str(IPv4Address(text))
    except ValueError:
        raise EnrolmentError("bad_address", address=text) from None


def _status(arguments: argparse.Namespace) -> int:
    with opened(_folder(arguments), write=False) as shop:
        machines = sorted(shop.data.store.every(Machine), key=lambda machine: (machine.rank, machine.id))
        names = _names(shop)
        own, mine = shop.data.path / identity.FOLDER, shop.data.machine
        machines = [_with_authority(m, own) if m.id == mine else m for m in machines]
    told = _own_trouble(own)
    print(told or f"Authority: {papers.fingerprint((own / identity.AUTHORITY).read_bytes())}")
    now, well = utc_now(), not told
    for machine in machines:
        said, good = _machine_words(machine, now)
        marks = " (this machine)" if machine.id == mine else ""
        print(f"  {machine.id[:8]}  {names[machine.id] or 'without a name'}{marks}: {said}")
        well = well and good and not (machine.id == mine and not machine.open)
    return 0 if well else 1


def _with_authority(machine: Machine, folder: Path) -> Machine:
    """This machine, with what its folder says: an authority may have been brought here since."""
    return msgspec.structs.replace(machine, authority=keeping.is_here(folder))


def _own_trouble(folder: Path) -> str:
    """What is wrong with this machine's own enrolment; empty where it is in order."""
    try:
        return "" if identity.read(folder) else EnrolmentError("not_enrolled").words()
    except IdentityError as error:
        return error.words()


def _machine_words(machine: Machine, now: datetime) -> tuple[str, bool]:
    """How a machine stands, and whether nobody has to do anything about it."""
    if machine.shut_out is not None:
        return f"shut out on {machine.shut_out:%Y-%m-%d %H:%M} UTC", True
    since = "" if machine.enrolled is None else f", since {machine.enrolled:%Y-%m-%d}"
    holds = ", has the authority" if machine.authority else ""
    asks = ", asks for a new certificate" if machine.request else ""
    about = f"rank {machine.rank}{since}{holds}{asks}"
    if machine.until is None:
        return f"{about}, its enrolment is not known here yet", True
    if now >= machine.until:
        return f"{about}, RAN OUT on {machine.until:%Y-%m-%d}: enrol it again", False
    if machine.until - now <= WARNED_BEFORE:
        return f"{about}, ENDS on {machine.until:%Y-%m-%d}: start the machine with the authority", False
    return f"{about}, until {machine.until:%Y-%m-%d}", True


def _shut_out(arguments: argparse.Namespace) -> int:
    folder = _folder(arguments)
    with opened(folder, write=False) as shop:
        machine, name = _chosen(shop, arguments.machine)
    try:
        with opened(folder, write=True, make=False) as shop:
            answer = shop.front.handle(ShutOutMachine(machine=machine), desk=shop.settings.desk)
    except StoreError as error:
        if error.code != "in_use":
            raise
        leave_to_shut_out(folder, machine)
        print(f"{name} will be shut out within a minute, by the desk that is open on this data.")
        return 0
    if isinstance(answer, Refusal):
        print(answer.words(), file=sys.stderr)
        return 1
    print(f"{name} is shut out. Every machine of the shop hears of it as soon as it is in step.")
    print("If it had a login of the county’s record: frontdesk central remove SITE --machine NAME.")
    return 0


def _chosen(shop: Opened, wanted: str) -> tuple[str, str]:
    """The machine meant by a name or the beginning of an id, and its name. Raises EnrolmentError."""
    known = _names(shop)
    told = ", ".join(f"{name or 'without a name'} ({id_[:8]})" for id_, name in known.items())
    found = [i for i, name in known.items() if wanted and (i.startswith(wanted) or name == wanted)]
    if not found:
        raise EnrolmentError("unknown_machine", machine=wanted, machines=told)
    if len(found) > 1:
        ids = ", ".join(i[:8] for i in found)
        raise EnrolmentError("several_machines", machine=wanted, machines=ids)
    if found[0] == shop.data.machine:
        raise EnrolmentError("itself")
    return found[0], known[found[0]] or found[0][:8]


def _names(shop: Opened) -> dict[str, str]:
    """Every machine in the log, and those let in here that did not say so yet: id and name."""
    folder, found = shop.data.path / identity.FOLDER, dict[str, str]()
    if keeping.is_here(folder):
        found = {issued.machine: issued.name for issued in keeping.read_register(folder).issued}
    for machine in shop.data.store.every(Machine):
        name = shop.data.store.details(f"machine/{machine.id}").get("name", "")
        found[machine.id] = name or found.get(machine.id, "")
    return found


def _request(arguments: argparse.Namespace) -> int:
    enrolling.write_request(_folder(arguments), arguments.file, _wishes(arguments), utc_now())
    print(f"{arguments.file}: take it to the machine with the shop’s authority, and there:")
    print("  frontdesk enrol sign REQUEST ANSWER")
    return 0


def _sign(arguments: argparse.Namespace) -> int:
    asked = papers.read_request(_read(arguments.request))
    if arguments.answer.exists():
        raise EnrolmentError("file_there", file=arguments.answer)
    with opened(_folder(arguments), write=False) as shop:
        granting = enrolling.granting(shop, identity.read(shop.data.path / identity.FOLDER))
        granted = granting.grant(asked)
        with environment():
            identity.put(arguments.answer, papers.write_answer(granting.authority, granted))
    print(f"{arguments.answer}: {granted.name} may come in. Take it there, and there:")
    print("  frontdesk enrol --join-file ANSWER")
    print(f"It then says this authority: {papers.fingerprint(granted.authority)}")
    return 0


def _export(arguments: argparse.Namespace) -> int:
    if arguments.file.exists():
        raise EnrolmentError("file_there", file=arguments.file)
    with opened(_folder(arguments), write=False) as shop:
        folder = shop.data.path / identity.FOLDER
        authority = keeping.open_authority(folder, shop.data.key)
        register = keeping.read_register(folder)
    passphrase = _typed("A passphrase for the copy: ")
    if len(passphrase) < LEAST:
        raise EnrolmentError("passphrase_short", least=LEAST)
    if sys.stdin.isatty() and _typed("The same again: ") != passphrase:
        raise EnrolmentError("passphrases_differ")
    with environment():
        identity.put(arguments.file, keeping.seal(authority, register, passphrase))
    print(
        f"{arguments.file}: the authority of “{register.site}”, sealed with the passphrase. Keep both safe,"
    )
    print("in two places: whoever has both can let machines into the shop.")
    return 0


def _import(arguments: argparse.Namespace) -> int:
    content = _read(arguments.file)
    site = keeping.sealed_site(content)
    with opened(_folder(arguments), write=False) as shop:
        folder, key, ours = shop.data.path / identity.FOLDER, shop.data.key, shop.shop.site.id
    if site != ours:
        raise EnrolmentError("other_site", site=ours, ours=site)
    if keeping.is_here(folder) and not arguments.replace:
        raise EnrolmentError("authority_here")
    authority, register = keeping.unseal(content, _typed("Its passphrase: "))
    keeping.keep(folder, authority, register, key)
    print(f"The authority of “{site}” is on this machine now: {papers.fingerprint(authority.certificate)}")
    print("A machine that is not enrolled yet is by: frontdesk enrol")
    return 0


def _typed(prompt: str) -> str:
    """What is typed without being shown; a line of the input where nobody sits at a terminal."""
    return getpass.getpass(prompt) if sys.stdin.isatty() else sys.stdin.readline().rstrip("\r\n")


def _read(file: Path) -> bytes:
    try:
        return file.read_bytes()
    except OSError as error:
        raise EnrolmentError("file_unreadable", file=file) from error
