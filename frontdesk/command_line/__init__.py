"""The command line: which commands there are, what each takes, and the help a person reads.

Knows words and defaults; what a command does is in `programs`, and putting them together in `__main__`.
"""

from __future__ import annotations

import argparse
from collections.abc import Sequence

from frontdesk import __version__
from frontdesk.command_line.command import Command
from frontdesk.command_line.daily import daily
from frontdesk.command_line.sharing import sharing
from frontdesk.command_line.upkeep import upkeep

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
    commands = top.add_subparsers(dest="command", metavar="COMMAND", required=True, parser_class=Command)
    daily(commands)
    upkeep(commands)
    sharing(commands)
    return top


def parse(arguments: Sequence[str] | None = None) -> argparse.Namespace:
    """The arguments of one call; ends the program with code 2 and a usage line where they are wrong."""
    return parser().parse_args(arguments)
