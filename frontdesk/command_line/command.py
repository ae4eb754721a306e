"""How one command is put together: its parser, its help, the data folder it is given.

Knows argparse; knows no command.
"""

from __future__ import annotations

import argparse
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeAlias


class Command(argparse.ArgumentParser):
    """The parser of one command; what is costly to put together is added when that command is given."""

    _complete: Callable[[Command], None] | None = None

    def completed_by(self, complete: Callable[[Command], None]) -> None:
        """Have arguments added just before the command's own are read."""
        self._complete = complete

    def parse_known_args(self, args: Any = None, namespace: Any = None) -> tuple[Any, list[str]]:
        complete, self._complete = self._complete, None
        if complete is not None:
            complete(self)
        return super().parse_known_args(args, namespace)


# argparse has no public name for what add_subparsers gives.
Commands: TypeAlias = "argparse._SubParsersAction[Command]"  # noqa: SLF001


def command(commands: Commands, name: str, about: str, more: str = "") -> Command:
    """A further command. `about` is its line in the list, `more` what its own help adds."""
    return commands.add_parser(
        name,
        help=about,
        description=about[0].upper() + about[1:] + ".",
        epilog=more,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )


def with_data(to: argparse.ArgumentParser) -> None:
    """Let it be given a data folder."""
    to.add_argument("--data", type=Path, metavar="DIR", help="the data folder (yours, if not given)")
