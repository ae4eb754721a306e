"""The commands for what machines share: the county's record, and who is in the shop's network.

Given seldom, so what they take is put together only when one of them is.
"""

from __future__ import annotations

import argparse
from pathlib import Path

from frontdesk.command_line.command import Command, Commands, command, with_data
from frontdesk.command_line.values import endpoint, minutes, port, rank

_CENTRAL_MORE = """
A password is never part of a command: it is typed when asked for, or stands in a password file of your own
(host:port:database:user:password, readable by you alone), given with --passfile or at PostgreSQL's usual
place. TLS is required unless the server is this machine. See docs/centre.md.
"""
_ENROL_MORE = """
On the first machine: frontdesk enrol. For each other one: frontdesk enrol offer there, which prints a code,
and frontdesk enrol --join CODE on the other. Where no network lets them: request, sign, --join-file.
Exit codes: 0 done, 1 refused or something to look at (the reason is printed), 2 wrong arguments, 3 the data
folder can't be used. See docs/shop.md.
"""


def sharing(commands: Commands) -> None:
    """Add them."""
    central = command(commands, "central", "look after the county’s record (PostgreSQL)", _CENTRAL_MORE)
    central.completed_by(_central_actions)
    enrol = command(commands, "enrol", "let this machine into the shop’s network, and others", _ENROL_MORE)
    enrol.completed_by(_enrol_actions)


def _central_actions(central: Command) -> None:
    """What an administrator does with the record: seldom, so that no other start puts it together."""
    actions = central.add_subparsers(dest="action", metavar="ACTION", required=True)
    init = command(actions, "init", "make the record in an empty database", _CENTRAL_MORE)
    init.add_argument("url", metavar="URL", help="as postgresql://administrator@host/frontdesk")
    status = command(actions, "status", "say how the record is", _CENTRAL_MORE)
    migrate = command(actions, "migrate", "bring the record up to this program’s version", _CENTRAL_MORE)
    enrol = command(actions, "enrol", "let a machine of a shop use the record", _CENTRAL_MORE)
    enrol.add_argument("site", metavar="SITE", help="the shop’s id, as in shop.toml")
    enrol.add_argument("--machine", required=True, metavar="NAME", help="a name for the machine, as desk-3")
    enrol.add_argument("--out", type=Path, required=True, metavar="DIR", help="the folder for its login")
    enrol.add_argument("--address", metavar="HOST[:PORT]", help="where desks reach the server (as you do)")
    enrol.add_argument(
        "--authority", type=Path, metavar="FILE", help="the certificate to check the server by"
    )
    remove = command(actions, "remove", "shut out a machine, or a whole shop", _CENTRAL_MORE)
    remove.add_argument("site", metavar="SITE", help="the shop’s id")
    remove.add_argument("--machine", metavar="NAME", help="only this machine (the whole shop, if not given)")
    reopen = command(actions, "reopen", "open a closed shop again", _CENTRAL_MORE)
    reopen.add_argument("site", metavar="SITE", help="the shop’s id")
    for action in (status, migrate, enrol, remove, reopen):
        action.add_argument("--url", metavar="URL", help="the server (that of init, if not given)")
    for action in (init, status, migrate, enrol, remove, reopen):
        action.add_argument("--passfile", type=Path, metavar="FILE", help="a password file")
        with_data(action)


def _enrol_actions(enrol: Command) -> None:
    """Letting machines in: seldom, so that no other start puts it together."""
    with_data(enrol)
    how = enrol.add_mutually_exclusive_group()
    how.add_argument("--join", metavar="CODE", help="the code that the other machine shows")
    how.add_argument("--join-file", type=Path, metavar="FILE", help="the answer to this machine’s request")
    how.add_argument(
        "--new-authority", action="store_true", help="the shop’s authority is lost for good: make another"
    )
    _with_wishes(enrol)
    actions = enrol.add_subparsers(dest="action", metavar="ACTION", required=False)
    offer = command(actions, "offer", "make a code for another machine, good once", _ENROL_MORE)
    offer.add_argument(
        "--address", dest="offer_address", metavar="IPV4", help="where the other finds this one"
    )
    offer.add_argument("--port", type=port, default=7448, metavar="N", help="the port to wait at (7448)")
    offer.add_argument("--minutes", type=minutes, default=10, metavar="N", help="how long it is good (10)")
    status = command(actions, "status", "say who is enrolled, since when and until when", _ENROL_MORE)
    out = command(actions, "shut-out", "shut out a machine that was lost, for good", _ENROL_MORE)
    out.add_argument("machine", metavar="MACHINE", help="its name, or the beginning of its id")
    request = command(actions, "request", "ask to be let in by a file", _ENROL_MORE)
    request.add_argument("file", type=Path, metavar="FILE", help="the request to write")
    _with_wishes(request)
    sign = command(actions, "sign", "let in a machine that asked by a file", _ENROL_MORE)
    sign.add_argument("request", type=Path, metavar="REQUEST", help="the other machine’s request")
    sign.add_argument("answer", type=Path, metavar="ANSWER", help="the answer to write")
    export = command(actions, "export-authority", "copy the shop’s authority, sealed", _ENROL_MORE)
    export.add_argument("file", type=Path, metavar="FILE", help="the file to write")
    imports = command(actions, "import-authority", "bring the shop’s authority here", _ENROL_MORE)
    imports.add_argument("file", type=Path, metavar="FILE", help="what export-authority wrote")
    imports.add_argument("--replace", action="store_true", help="in place of one that is here")
    for action in (offer, status, out, request, sign, export, imports):
        # Without a default of its own: it would take the place of what was given before the action.
        action.add_argument(
            "--data", type=Path, metavar="DIR", default=argparse.SUPPRESS, help="the data folder"
        )


def _with_wishes(to: argparse.ArgumentParser) -> None:
    to.add_argument("--name", default="", metavar="NAME", help="what people call this machine")
    to.add_argument("--desk", default="", metavar="ID", help="which desk it is, as in shop.toml")
    to.add_argument("--rank", type=rank, default=0, metavar="N", help="the lowest coordinates (the next)")
    to.add_argument(
        "--address", type=endpoint, action="append", default=[], metavar="IP:PORT",
        help="where this machine can always be reached",
    )  # fmt: skip
    to.add_argument(
        "--peer", type=endpoint, action="append", default=[], metavar="IP:PORT",
        help="where another machine can always be reached",
    )  # fmt: skip
    to.add_argument("--no-multicast", action="store_true", help="find others by fixed addresses only")
    to.add_argument("--again", action="store_true", help="although it is enrolled already")
