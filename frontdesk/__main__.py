"""The way in: the arguments choose what `programs` puts together, and every known fault ends in plain words.

This and `programs` are the only places that know all the rooms. What a command does not need is not loaded.
"""

from __future__ import annotations

import argparse
import gc
import importlib
import sys
from collections.abc import Callable, Sequence
from typing import Any

from frontdesk.command_line import parse
from frontdesk.exchange.table import FaultsError
from frontdesk.settings import SettingsError
from frontdesk.store import StoreError

#: Which function of which module of `programs` carries a command out.
COMMANDS = {
    "desk": "windows:run_desk",
    "display": "windows:run_display",
    "leader": "windows:run_leader",
    "sample": "sample:run_sample",
    "demo": "demo:run_demo",
    "waitlog": "days:write_wait_log",
    "history": "days:import_history",
    "directory": "directory:run_directory",
    "mail": "mail:try_mail",
    "document": "documents:run_document",
    "languages": "languages:run_languages",
    "bench": "upkeep:run_bench",
    "central": "central:run_central",
    "enrol": "enrol:run_enrol",
    "sync": "sync_status:run_sync",
    "check": "upkeep:check_folder",
    "rebuild": "upkeep:rebuild_folder",
    "backup": "upkeep:back_up",
    "restore": "rescue:restore_folder",
    "salvage": "rescue:salvage_folder",
}

#: `desk` without windows, told line by line what to do.
BY_LINES = "by_lines:run_by_lines"

#: Those that a person may start by an icon, without seeing what is printed.
WINDOWS = frozenset({"desk", "display", "leader", "sample"})
#: Those that are nothing without a screen.
ON_SCREEN = WINDOWS - {"sample"}


def main(arguments: Sequence[str] | None = None) -> int:
    """Carry out one command; the exit code (see the help of the command line)."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):  # a Windows console may not know ŵ
            stream.reconfigure(encoding="utf-8", errors="replace")
    chosen = parse(arguments)
    if chosen.command in ON_SCREEN and (words := _message().no_screen()):
        return _told(words, chosen.command)
    try:
        if getattr(chosen, "by_lines", False):
            return _loaded(BY_LINES)(chosen)
        return _program(chosen.command)(chosen)
    except StoreError as error:
        if error.code == "damaged" and chosen.command == "desk":
            return _mended(error, chosen)
        return _told(error.words(), chosen.command)
    except (FaultsError, SettingsError) as error:
        return _told(str(error), chosen.command)
    except KeyboardInterrupt:
        return 130


def _mended(error: StoreError, chosen: argparse.Namespace) -> int:
    """A desk over damaged data: opened once more after a person has had it saved, else refused."""
    try:
        if importlib.import_module("programs.rescue").offer(chosen, error.words()):
            return _program(chosen.command)(chosen)
    except StoreError as another:
        error = another
    return _told(error.words(), chosen.command)


def _message() -> Any:
    return importlib.import_module("programs.message")


def _told(words: str, command: str) -> int:
    _message().tell(words, window=command in WINDOWS)
    return 3


def _program(command: str) -> Callable[[argparse.Namespace], int]:
    return _loaded(COMMANDS[command])


def _loaded(place: str) -> Callable[[argparse.Namespace], int]:
    module, _, name = place.partition(":")
    gc.disable()  # nothing of what is loaded here is garbage
    try:
        loaded = importlib.import_module(f"programs.{module}")
    finally:
        gc.enable()
    function: Callable[[argparse.Namespace], int] = getattr(loaded, name)
    return function


if __name__ == "__main__":
    sys.exit(main())
