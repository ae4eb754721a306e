"""The county's record, looked after: set up, looked at, brought up to date; shops let in and shut out.

Knows the commands and what they print; what is done is `db.central`'s. A password is typed, or read from a
password file: it is never an argument, never printed and never logged.
"""

from __future__ import annotations

import argparse
import getpass
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from db.central import enrolling, enrolment, schema, setting_up, state
from db.central.address import Address, AddressError, parse
from db.central.session import Connection, connect
from db.errors import environment
from db.folder import default_folder
from frontdesk.sync.centre_words import centre_words
from frontdesk.sync.ports import NotAuthorised, Offline, Rejected

#: Where `init` leaves the address for the other commands: it holds no password.
REMEMBERED = "centre-address.txt"


def run_central(arguments: argparse.Namespace) -> int:
    """`frontdesk central …`: 0 done, 1 refused or something to look at, with the reason printed."""
    actions = {
        "init": _init, "status": _status, "migrate": _migrate, "enrol": _enrol, "remove": _remove,
        "reopen": _reopen,
    }  # fmt: skip
    try:
        return actions[arguments.action](arguments)
    except AddressError as error:
        print(error, file=sys.stderr)
    except (Offline, NotAuthorised, Rejected) as outcome:
        print(centre_words(outcome), file=sys.stderr)
        if outcome.__cause__ is not None:  # for the ICT team: the server's own words
            print(f"The server said: {_first_line(outcome.__cause__)}", file=sys.stderr)
    return 1


def _first_line(error: BaseException) -> str:
    return str(error).strip().partition("\n")[0]


@contextmanager
def _administrator(arguments: argparse.Namespace) -> Iterator[tuple[Connection, Address]]:
    """The administrator's session; a password is asked for where one is wanted and somebody can type."""
    address = parse(arguments.url or _remembered(arguments), arguments.passfile)
    try:
        connection = connect(address, autocommit=False)
    except NotAuthorised as outcome:
        if outcome.args != ("password",) or arguments.passfile or not sys.stdin.isatty():
            raise
        typed = getpass.getpass(f"Password for {address.shown}: ")
        connection = connect(address.with_password(typed), autocommit=False)
    try:
        yield connection, address
    finally:
        connection.close()


def _folder(arguments: argparse.Namespace) -> Path:
    folder: Path | None = arguments.data
    return folder or default_folder()


def _remembered(arguments: argparse.Namespace) -> str:
    file = _folder(arguments) / REMEMBERED
    try:
        return file.read_text("utf-8").strip()
    except OSError as error:
        raise AddressError(
            "Which centre? Give its address with --url, or run “frontdesk central init URL” first."
        ) from error


def _init(arguments: argparse.Namespace) -> int:
    with _administrator(arguments) as (connection, address):
        setting_up.set_up(connection)
        print(f"The centre is set up, version {schema.version(connection)}: {address.shown}")
    folder = _folder(arguments)
    with environment():
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        (folder / REMEMBERED).write_text(arguments.url + "\n", "utf-8")
    print("Next: frontdesk central enrol SITE --machine NAME --out FOLDER, once for each machine.")
    return 0


def _status(arguments: argparse.Namespace) -> int:
    with _administrator(arguments) as (connection, address):
        found = state.look(connection)
    lines = list(_lines(found))
    print(f"{address.shown}, PostgreSQL {found.server}, {found.sessions} of {found.most} connections in use")
    print(*lines, *(_shop(shop) for shop in found.shops), sep="\n")
    return 0 if found.well else 1


def _lines(found: state.CentreState) -> Iterator[str]:
    if not found.version:
        yield "Not set up yet: run frontdesk central init."
    elif found.version < schema.HEAD:
        yield f"Version {found.version}, this program has {schema.HEAD}: run frontdesk central migrate."
    elif found.version > schema.HEAD:
        yield f"Version {found.version} is newer than this program’s {schema.HEAD}: update this program."
    else:
        yield f"Version {found.version}, up to date."
    if found.unencrypted:
        yield "TLS is turned off at this server: desks on other machines will not speak to it."
    if found.reused:
        yield f"{found.reused} events came under ids used before; they were set aside. See report.alerts."
    if found.forks:
        yield f"{found.forks} events of machines that were copied or put back, all kept. See report.alerts."


def _shop(shop: state.ShopState) -> str:
    last = "nothing yet" if shop.last is None else f"last {shop.last:%Y-%m-%d %H:%M} UTC"
    closed = ", closed" if shop.closed else ""
    holes = f", {shop.holes} NUMBERS MISSING: restore a backup" if shop.holes else ""
    return f"  {shop.site}: {shop.events:,} events, {last}, {shop.machines} machines{closed}{holes}"


def _migrate(arguments: argparse.Namespace) -> int:
    with _administrator(arguments) as (connection, _):
        before = schema.version(connection)
        if not before:
            raise Rejected("centre_older")
        connection.rollback()
        schema.migrate(connection)
    words = "was up to date already" if before == schema.HEAD else f"was {before}"
    print(f"The centre has version {schema.HEAD}; it {words}. Desks of older versions go on working.")
    return 0


def _enrol(arguments: argparse.Namespace) -> int:
    out: Path = arguments.out
    if (out / enrolment.FILE).exists():
        raise AddressError(
            f"{out / enrolment.FILE} is there already. Nothing was changed. Choose another folder."
        )
    # The folder before the commit: a login whose password nobody has would be of no use.
    with _administrator(arguments) as (connection, address), connection.transaction():
        authority = _authority(arguments.authority, address)
        role, password = enrolling.enrol(connection, arguments.site, arguments.machine)
        host, _, port = (arguments.address or connection.info.host).partition(":")
        if host.startswith(("/", "@")):
            raise AddressError(
                "You reach the server through this machine’s own door, which desks can’t. Nothing was "
                "changed. Say where they reach it with --address."
            )
        given = enrolment.Enrolment(
            site=arguments.site,
            machine=arguments.machine,
            host=host,
            port=port or str(connection.info.port),
            dbname=connection.info.dbname,
            user=role,
            password=password,
            authority=authority is not None,
        )
        with environment():
            enrolment.write(out, given, authority)
    print(
        f"{arguments.machine} of {arguments.site} may use the centre at {given.host}:{given.port} as {role}."
    )
    print(f"Take the folder {out} to that machine on paths only you can read, then remove it here.")
    return 0


def _authority(given: Path | None, address: Address) -> bytes | None:
    """The certificate desks check the server by; None for those their system trusts."""
    file = given or address.settings.get("sslrootcert", "system")
    if file == "system":
        return None
    with environment():
        return Path(file).read_bytes()


def _remove(arguments: argparse.Namespace) -> int:
    with _administrator(arguments) as (connection, _):
        count = enrolling.shut_out(connection, arguments.site, arguments.machine)
        connection.commit()
    whom = "The shop was closed" if arguments.machine is None else f"{arguments.machine} was shut out"
    print(f"{whom}: {count} logins of {arguments.site} can’t sign in any more. What they stored stays.")
    return 0 if count else 1


def _reopen(arguments: argparse.Namespace) -> int:
    site = arguments.site
    with _administrator(arguments) as (connection, _):
        was_closed = enrolling.reopen(connection, site)
        connection.commit()
    if was_closed is None:
        print(f"There is no shop {site} in this record. Nothing was changed.", file=sys.stderr)
        return 1
    if not was_closed:
        print(f"The shop {site} is not closed. Nothing was changed.", file=sys.stderr)
        return 1
    print(f"The shop {site} is open again, with all that it had stored. Its machines are still shut out.")
    print(f"Next: frontdesk central enrol {site} --machine NAME --out FOLDER, once for each machine.")
    return 0
