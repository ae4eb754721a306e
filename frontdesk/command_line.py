"""The command line: which commands there are, what each takes, and the help a person reads.

Knows words and defaults; what a command does is in `programs`, and putting them together in `__main__`.
"""

from __future__ import annotations

import argparse
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from typing import Any, TypeAlias

from frontdesk import __version__

_ABOUT = "The front desk of a one-stop shop: check in, call, serve, and see how long people waited."
_MORE = """
Without --data, everything is kept in your own data folder. Each command answers --help.
Exit codes: 0 done, 1 something was found or refused (the reason is printed), 2 wrong arguments,
3 the data folder can't be used, or there is no screen (the reason and what to do are printed).
"""


def parser() -> argparse.ArgumentParser:
    """The parser of the whole command line."""
    top = argparse.ArgumentParser(
        prog="frontdesk",
        description=_ABOUT,
        epilog=_MORE,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    top.add_argument("--version", action="version", version=f"frontdesk {__version__}")
    commands = top.add_subparsers(dest="command", metavar="COMMAND", required=True, parser_class=_Command)
    _windows(commands)
    _days(commands)
    _command(commands, "document", "make a letter or leaflet in any format").completed_by(_documents)
    card = _command(commands, "languages", "write the card of languages for visitors to point to")
    _with_data(card)
    card.add_argument("--card", type=Path, required=True, metavar="FILE", help="the PDF to write")
    card.add_argument("--size", choices=("a4", "a5"), default="a4", help="of the paper (a4)")
    card.add_argument("--lang", choices=("en", "cy"), default="en", help="of the small print (en)")
    _upkeep(commands)
    _central(commands)
    enrol = _command(commands, "enrol", "let this machine into the shop’s network, and others", _ENROL_MORE)
    enrol.completed_by(_enrol_actions)
    return top


def parse(arguments: Sequence[str] | None = None) -> argparse.Namespace:
    """The arguments of one call; ends the program with code 2 and a usage line where they are wrong."""
    return parser().parse_args(arguments)


class _Command(argparse.ArgumentParser):
    """The parser of one command; what is costly to put together is added when that command is given."""

    _complete: Callable[[_Command], None] | None = None

    def completed_by(self, complete: Callable[[_Command], None]) -> None:
        """Have arguments added just before the command's own are read."""
        self._complete = complete

    def parse_known_args(self, args: Any = None, namespace: Any = None) -> tuple[Any, list[str]]:
        complete, self._complete = self._complete, None
        if complete is not None:
            complete(self)
        return super().parse_known_args(args, namespace)


# argparse has no public name for what add_subparsers gives.
Commands: TypeAlias = "argparse._SubParsersAction[_Command]"  # noqa: SLF001


def _command(commands: Commands, name: str, about: str, more: str = "") -> _Command:
    return commands.add_parser(
        name,
        help=about,
        description=about[0].upper() + about[1:] + ".",
        epilog=more,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )


def _with_data(command: argparse.ArgumentParser) -> None:
    command.add_argument("--data", type=Path, metavar="DIR", help="the data folder (yours, if not given)")


def _windows(commands: Commands) -> None:
    desk = _command(commands, "desk", "open the desk window")
    _with_data(desk)
    desk.add_argument("--desk", metavar="ID", help="which desk this is, as in shop.toml")
    desk.add_argument("--display", action="store_true", help="open the waiting-area display as well")
    # For `bench`, which measures a start from outside: say when the window can be used, then end.
    desk.add_argument("--until-usable", action="store_true", help=argparse.SUPPRESS)
    # For `bench` and tests: no windows, and what to do comes line by line. Without --desk it is a display.
    desk.add_argument("--by-lines", action="store_true", help=argparse.SUPPRESS)
    display = _command(commands, "display", "open the waiting-area display")
    _with_data(display)
    display.add_argument("--screen", metavar="NAME", default="", help="the monitor, by name or number")
    display.add_argument("--window", action="store_true", help="in a window, not full screen")
    display.add_argument("--silent", action="store_true", help="without chime and speech")
    display.add_argument("--tell-painted", action="store_true", help=argparse.SUPPRESS)  # for `bench`
    leader = _command(commands, "leader", "open the team leader's window")
    _with_data(leader)
    sample = _command(
        commands,
        "sample",
        "open the sample shop with a queue in motion",
        "Nothing of it is kept. Without a screen the whole day is played and its pictures are saved.",
    )
    sample.add_argument("--out", type=Path, metavar="DIR", help="where a day without a screen is saved")
    sample.add_argument("--speed", type=_positive, default=1.0, metavar="X", help="so many times real time")


def _days(commands: Commands) -> None:
    demo = _command(commands, "demo", "play a whole invented day and save pictures and the wait log")
    demo.add_argument("--out", type=Path, metavar="DIR", required=True, help="the folder for what is made")
    demo.add_argument("--visits", type=_count, default=184, metavar="N", help="visitors that day (184)")
    demo.add_argument(
        "--speed", type=_positive, metavar="X", help="so many times real time (as fast as it goes)"
    )
    waitlog = _command(commands, "waitlog", "write the wait log of a day")
    _with_data(waitlog)
    waitlog.add_argument("--date", type=_date, required=True, metavar="D", help="the day, as 2026-11-19")
    waitlog.add_argument("--format", choices=("pdf", "csv", "json", "xlsx"), required=True)
    waitlog.add_argument("--out", type=Path, required=True, metavar="FILE", help="the file to write")
    waitlog.add_argument("--language", choices=("en", "cy"), default="en", help="English or Welsh (en)")
    _history(commands)
    directory = _command(commands, "directory", "the directory of services: import, export, check")
    directory.completed_by(_directory)
    _mail(commands)


def _mail(commands: Commands) -> None:
    mail = _command(commands, "mail", "e-mail to partners: are the settings of the mail server right")
    actions = mail.add_subparsers(dest="action", metavar="ACTION", required=True)
    test = _command(actions, "test", "send one message and say what came of it")
    test.add_argument("address", metavar="ADDRESS", help="who is to get the message")
    _with_data(test)


def _directory(directory: _Command) -> None:
    """What the directory's files take. The help comes from what reads them, which no start should load."""
    from frontdesk.exchange.directory.guide import EXPORTED, IMPORTED
    from frontdesk.exchange.directory.writing import FORMATS

    actions = directory.add_subparsers(dest="action", metavar="ACTION", required=True)
    load = _command(actions, "import", "take a feed into the directory, all of it or nothing", IMPORTED)
    _with_feed(load)
    _with_data(load)
    load.add_argument("--dry-run", action="store_true", help="only say what would change")
    load.add_argument(
        "--retire-missing", action="store_true", help="the feed is all there is: retire what it has not"
    )
    load.add_argument("--skip-bad", action="store_true", help="leave records with faults out, take the rest")
    save = _command(actions, "export", "write the directory into files", EXPORTED)
    save.add_argument("--format", choices=FORMATS, required=True, help="as below")
    save.add_argument("--out", type=Path, required=True, metavar="PATH", help="the folder (or .csv file)")
    _with_data(save)
    look = _command(actions, "check", "look what is wrong with a feed, without a data folder", IMPORTED)
    _with_feed(look)


def _with_feed(command: argparse.ArgumentParser) -> None:
    command.add_argument("path", type=Path, metavar="PATH", help="a .json or .csv file, or a folder of them")
    command.add_argument(
        "--schema",
        type=Path,
        metavar="FILE",
        help="an official JSON schema, or a folder of them, to hold it to",
    )


def _history(commands: Commands) -> None:
    past = _command(commands, "history", "visits from another queue system")
    past.completed_by(_imports)


def _imports(past: _Command) -> None:
    """What taking over visits takes. Its help comes from what reads the files, which no start should load."""
    from frontdesk.exchange.history_help import help_text
    from frontdesk.exchange.past_formats import PROFILES

    actions = past.add_subparsers(dest="action", metavar="ACTION", required=True)
    load = _command(actions, "import", "take over visits exported from another queue system", help_text())
    load.add_argument("file", type=Path, metavar="FILE.csv")
    _with_data(load)
    load.add_argument(
        "--columns", type=_columns, default={}, metavar="OURS=THEIRS,…", help="names of the file's columns"
    )
    load.add_argument("--profile", default="visits", choices=sorted(PROFILES), help="a known layout")
    load.add_argument("--skip-bad", action="store_true", help="import the good rows all the same")


def _documents(document: _Command) -> None:
    """What documents take. The formats come from what makes them, which no start should load."""
    from frontdesk.paper.documents import Format, Paper
    from frontdesk.settings import LEAST_CELLS, LEAST_LINES, MOST_CELLS

    actions = document.add_subparsers(dest="action", metavar="ACTION", required=True)
    _command(actions, "formats", "what this machine can make in which language, and why not the rest")
    _with_data(_command(actions, "list", "the documents there are, and their fields"))
    made = _command(
        actions,
        "make",
        "make a document in a format",
        "Braille is written as .brf, .pef or (cells and print side by side) .pdf; audio as .mp3, .wav or "
        ".zip (a track for every heading).",
    )
    _with_data(made)
    made.add_argument("source", metavar="SOURCE", help="a name from the list, or a file NAME.LANGUAGE.md")
    made.add_argument("--format", choices=[*map(str, Format), "all"], required=True)
    made.add_argument("--lang", default="en", metavar="LANGUAGE", help="en, cy, … (en)")
    made.add_argument(
        "--set", type=_field, action="append", default=[], metavar="KEY=VALUE", help="fill a field"
    )
    made.add_argument(
        "--out", type=Path, required=True, metavar="FILE", help="the file to write (all: a folder)"
    )
    made.add_argument("--paper", choices=[str(paper) for paper in Paper], default="white")
    made.add_argument("--grade", type=int, choices=(1, 2), help="of Braille (as set; 2: contracted)")
    cells, lines = _between(LEAST_CELLS, MOST_CELLS), _between(LEAST_LINES, MOST_CELLS)
    made.add_argument("--cells", type=cells, metavar="N", help="in a line of Braille (as set; 32)")
    made.add_argument("--lines", type=lines, metavar="N", help="on a page of Braille (as set; 27)")


def _upkeep(commands: Commands) -> None:
    bench = _command(commands, "bench", "measure how fast the program is on this machine")
    bench.add_argument("--json", type=Path, metavar="FILE", help="write the figures as JSON as well")
    bench.add_argument("part", nargs="?", choices=("sync",), help="only what machines share")
    bench.add_argument("--quick", action="store_true", help="smaller amounts, less exact")
    sync = _command(commands, "sync", "what waits to be sent and what was set aside")
    _with_data(sync)
    sync.add_argument("action", choices=("status",), help="say it; 1 where something waits or was set aside")
    check = _command(commands, "check", "look whether the data folder, or a backup, is whole")
    _with_data(check)
    check.add_argument("file", nargs="?", type=Path, metavar="FILE", help="a backup to look at instead")
    check.add_argument("--key", type=Path, metavar="FILE", help="its key (that of the data folder)")
    rebuild = _command(commands, "rebuild", "make the read models anew from the log")
    _with_data(rebuild)
    backup = _command(commands, "backup", "copy the data while the program goes on")
    _with_data(backup)
    backup.add_argument("file", type=Path, metavar="FILE", help="a new file, or a folder for a dated one")
    backup.add_argument("--key-to", type=Path, metavar="FILE", help="write the key into a new file as well")
    restore = _command(commands, "restore", "put a backup back; what is there is set aside")
    _with_data(restore)
    restore.add_argument("file", type=Path, metavar="FILE")
    restore.add_argument("--key", type=Path, metavar="FILE", help="its key (that of the data folder)")
    salvage = _command(commands, "salvage", "save what can be read of damaged data")
    _with_data(salvage)
    salvage.add_argument(
        "--from", dest="source", type=Path, metavar="DIR", help="bring over what a set-aside folder has"
    )


_CENTRAL_MORE = """
A password is never part of a command: it is typed when asked for, or stands in a password file of your own
(host:port:database:user:password, readable by you alone), given with --passfile or at PostgreSQL's usual
place. TLS is required unless the server is this machine. See docs/centre.md.
"""


def _central(commands: Commands) -> None:
    central = _command(commands, "central", "look after the county’s record (PostgreSQL)", _CENTRAL_MORE)
    central.completed_by(_central_actions)


def _central_actions(central: _Command) -> None:
    """What an administrator does with the record: seldom, so that no other start puts it together."""
    actions = central.add_subparsers(dest="action", metavar="ACTION", required=True)
    init = _command(actions, "init", "make the record in an empty database", _CENTRAL_MORE)
    init.add_argument("url", metavar="URL", help="as postgresql://administrator@host/frontdesk")
    status = _command(actions, "status", "say how the record is", _CENTRAL_MORE)
    migrate = _command(actions, "migrate", "bring the record up to this program’s version", _CENTRAL_MORE)
    enrol = _command(actions, "enrol", "let a machine of a shop use the record", _CENTRAL_MORE)
    enrol.add_argument("site", metavar="SITE", help="the shop’s id, as in shop.toml")
    enrol.add_argument("--machine", required=True, metavar="NAME", help="a name for the machine, as desk-3")
    enrol.add_argument("--out", type=Path, required=True, metavar="DIR", help="the folder for its login")
    enrol.add_argument("--address", metavar="HOST[:PORT]", help="where desks reach the server (as you do)")
    enrol.add_argument(
        "--authority", type=Path, metavar="FILE", help="the certificate to check the server by"
    )
    remove = _command(actions, "remove", "shut out a machine, or a whole shop", _CENTRAL_MORE)
    remove.add_argument("site", metavar="SITE", help="the shop’s id")
    remove.add_argument("--machine", metavar="NAME", help="only this machine (the whole shop, if not given)")
    reopen = _command(actions, "reopen", "open a closed shop again", _CENTRAL_MORE)
    reopen.add_argument("site", metavar="SITE", help="the shop’s id")
    for action in (status, migrate, enrol, remove, reopen):
        action.add_argument("--url", metavar="URL", help="the server (that of init, if not given)")
    for action in (init, status, migrate, enrol, remove, reopen):
        action.add_argument("--passfile", type=Path, metavar="FILE", help="a password file")
        _with_data(action)


_ENROL_MORE = """
On the first machine: frontdesk enrol. For each other one: frontdesk enrol offer there, which prints a code,
and frontdesk enrol --join CODE on the other. Where no network lets them: request, sign, --join-file.
Exit codes: 0 done, 1 refused or something to look at (the reason is printed), 2 wrong arguments, 3 the data
folder can't be used. See docs/shop.md.
"""


def _enrol_actions(enrol: _Command) -> None:
    """Letting machines in: seldom, so that no other start puts it together."""
    _with_data(enrol)
    how = enrol.add_mutually_exclusive_group()
    how.add_argument("--join", metavar="CODE", help="the code that the other machine shows")
    how.add_argument("--join-file", type=Path, metavar="FILE", help="the answer to this machine’s request")
    how.add_argument(
        "--new-authority", action="store_true", help="the shop’s authority is lost for good: make another"
    )
    _with_wishes(enrol)
    actions = enrol.add_subparsers(dest="action", metavar="ACTION", required=False)
    offer = _command(actions, "offer", "make a code for another machine, good once", _ENROL_MORE)
    offer.add_argument(
        "--address", dest="offer_address", metavar="IPV4", help="where the other finds this one"
    )
    offer.add_argument("--port", type=_port, default=7448, metavar="N", help="the port to wait at (7448)")
    offer.add_argument("--minutes", type=_minutes, default=10, metavar="N", help="how long it is good (10)")
    status = _command(actions, "status", "say who is enrolled, since when and until when", _ENROL_MORE)
    out = _command(actions, "shut-out", "shut out a machine that was lost, for good", _ENROL_MORE)
    out.add_argument("machine", metavar="MACHINE", help="its name, or the beginning of its id")
    request = _command(actions, "request", "ask to be let in by a file", _ENROL_MORE)
    request.add_argument("file", type=Path, metavar="FILE", help="the request to write")
    _with_wishes(request)
    sign = _command(actions, "sign", "let in a machine that asked by a file", _ENROL_MORE)
    sign.add_argument("request", type=Path, metavar="REQUEST", help="the other machine’s request")
    sign.add_argument("answer", type=Path, metavar="ANSWER", help="the answer to write")
    export = _command(actions, "export-authority", "copy the shop’s authority, sealed", _ENROL_MORE)
    export.add_argument("file", type=Path, metavar="FILE", help="the file to write")
    imports = _command(actions, "import-authority", "bring the shop’s authority here", _ENROL_MORE)
    imports.add_argument("file", type=Path, metavar="FILE", help="what export-authority wrote")
    imports.add_argument("--replace", action="store_true", help="in place of one that is here")
    for action in (offer, status, out, request, sign, export, imports):
        # Without a default of its own: it would take the place of what was given before the action.
        action.add_argument(
            "--data", type=Path, metavar="DIR", default=argparse.SUPPRESS, help="the data folder"
        )


def _with_wishes(command: argparse.ArgumentParser) -> None:
    command.add_argument("--name", default="", metavar="NAME", help="what people call this machine")
    command.add_argument("--desk", default="", metavar="ID", help="which desk it is, as in shop.toml")
    command.add_argument(
        "--rank", type=_rank, default=0, metavar="N", help="the lowest coordinates (the next)"
    )
    command.add_argument(
        "--address", type=_endpoint, action="append", default=[], metavar="IP:PORT",
        help="where this machine can always be reached",
    )  # fmt: skip
    command.add_argument(
        "--peer", type=_endpoint, action="append", default=[], metavar="IP:PORT",
        help="where another machine can always be reached",
    )  # fmt: skip
    command.add_argument("--no-multicast", action="store_true", help="find others by fixed addresses only")
    command.add_argument("--again", action="store_true", help="although it is enrolled already")


def _rank(text: str) -> int:
    if not text.isdecimal() or not 1 <= int(text) <= 9999:
        raise argparse.ArgumentTypeError("a whole number from 1 to 9999")
    return int(text)


def _port(text: str) -> int:
    if not text.isdecimal() or int(text) > 65535:
        raise argparse.ArgumentTypeError("a port: a whole number up to 65535")
    return int(text)


def _minutes(text: str) -> float:
    number = _positive(text)
    if number > 60:
        raise argparse.ArgumentTypeError("at most 60 minutes")
    return number


def _endpoint(text: str) -> str:
    host, sign, port = text.rpartition(":")
    if not sign or not host or not port.isdecimal() or not 1 <= int(port) <= 65535:
        raise argparse.ArgumentTypeError("an address is written like 192.0.2.7:7447")
    return text


def _date(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError("a day is written like 2026-11-19") from error


def _count(text: str) -> int:
    if not text.isdecimal() or not 1 <= int(text) <= 5000:
        raise argparse.ArgumentTypeError("a whole number from 1 to 5000")
    return int(text)


def _between(least: int, most: int) -> Callable[[str], int]:
    def number(text: str) -> int:
        if not text.isdecimal() or not least <= int(text) <= most:
            raise argparse.ArgumentTypeError(f"a whole number from {least} to {most}")
        return int(text)

    return number


def _field(text: str) -> tuple[str, str]:
    name, sign, value = text.partition("=")
    if not sign or not name.strip():
        raise argparse.ArgumentTypeError("a field is filled like name=Gwen")
    return name.strip(), value.replace("\\n", "\n")


def _positive(text: str) -> float:
    try:
        number = float(text)
    except ValueError:
        number = 0.0
    if not 0 < number <= 10_000:
        raise argparse.ArgumentTypeError("a number greater than 0, at most 10000")
    return number


def _columns(text: str) -> dict[str, str]:
    from frontdesk.exchange.past_visits import column_map

    try:
        return column_map(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(str(error)) from error
