"""Looking after a data folder: whether it is whole, its read models made anew, a copy of it.

Knows the commands and how their findings are printed; the checks themselves are `db`'s. Putting a copy back
and saving a damaged file are in `rescue`.
"""

from __future__ import annotations

import argparse
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from db import key
from db.backup import backup, look
from db.check import Report, check
from db.errors import environment
from db.folder import default_folder
from db.rebuild import rebuild
from frontdesk import words
from frontdesk.clock import LONDON
from frontdesk.settings import FILE as SETTINGS
from frontdesk.settings import read_settings
from frontdesk.store import StoreError
from frontdesk.words import translate
from programs.opening import SHOP, opened

#: What goes along in a backup. Never the machine's logins (lan, centre) nor a password: a restored machine is
#: enrolled anew, or has them still.
ALONG: Final = (SHOP, SETTINGS, "documents")


def check_folder(arguments: argparse.Namespace) -> int:
    """`frontdesk check`: 0 where everything is whole, 1 with every finding printed."""
    if arguments.file is not None:
        return _check_copy(arguments)
    with opened(arguments.data, write=False) as shop:
        report = check(shop.data.store, _told)
    print(*_findings(report), sep="\n")
    return 0 if report.clean else 1


def _check_copy(arguments: argparse.Namespace) -> int:
    """The same for a copy; its key is that of the data folder, or of a file."""
    folder = arguments.data or default_folder()
    with environment():
        words.use(read_settings(folder).language)
    found = key.find(folder) if arguments.key is None else key.read_file(arguments.key)
    if found is None:
        raise StoreError("no_key", "neither in the data folder nor given")
    contents = look(arguments.file, found)
    print(*_findings(contents.report), sep="\n")
    if contents.made is not None:
        print(
            translate(
                "Upkeep",
                "A copy made {made}. In it as well: {files}.",
                made=_london(contents.made),
                files=", ".join(contents.files) or translate("Upkeep", "nothing"),
            )
        )
    return 0 if contents.report.clean else 1


def _london(at: datetime) -> str:
    return f"{at.astimezone(LONDON):%Y-%m-%d %H:%M}"


def _findings(report: Report) -> list[str]:
    if report.clean:
        return [f"Everything is whole: {report.events} events, read models as the log has them."]
    return [
        *(f"The file is damaged: {line}" for line in report.file),
        *(f"History is not protected: the trigger {name} is missing." for name in report.triggers),
        *(f"Run {h.device}: {h.missing} events missing, {h.doubled} numbers twice." for h in report.holes),
        *(
            f"The read model of {stream} differs from the log: run frontdesk rebuild."
            for stream in report.streams
        ),
    ]


def _told(done: int, total: int) -> None:
    if sys.stderr.isatty():
        print(f"\r{done} of {total} events", end="", file=sys.stderr, flush=True)


def rebuild_folder(arguments: argparse.Namespace) -> int:
    """`frontdesk rebuild`."""
    with opened(arguments.data, write=True, make=False) as shop:
        counted = rebuild(shop.data.store, _told)
    print(f"\r{counted} read models were made anew from the log.")
    return 0


def back_up(arguments: argparse.Namespace) -> int:
    """`frontdesk backup`: works while the desk goes on."""
    now = datetime.now(UTC)
    file: Path = arguments.file
    if file.is_dir():
        file /= f"frontdesk-{now:%Y-%m-%d-%H%M%S}.db"
    with opened(arguments.data, write=False) as shop:
        if arguments.key_to is not None:
            key.write_file(arguments.key_to, shop.data.key)
        backup(shop.data, file, ALONG, now=now)
        beside = shop.data.path / key.FILE
    print(translate("Upkeep", "{file}: a copy of the data, the shop’s files and the settings.", file=file))
    if arguments.key_to is not None:
        print(translate("Upkeep", "Its key: {file}. Keep it apart from the copy.", file=arguments.key_to))
    elif key.in_keyring(beside.parent):
        print(
            translate(
                "Upkeep",
                "The key is not in it but in this computer’s keyring, and without the key nobody can read "
                "it: write the key out once with --key-to FILE, and keep that file apart from the copies.",
            )
        )
    else:
        print(
            translate(
                "Upkeep",
                "The key is not in it, and without the key nobody can read it: keep {file} as well, "
                "apart from the copies.",
                file=beside,
            )
        )
    return 0


def run_bench(arguments: argparse.Namespace) -> int:
    """`frontdesk bench`: 0 also where a target is missed; the table says so."""
    import bench

    report = bench.run(print, quick=arguments.quick, part=arguments.part or "")
    if arguments.json is not None:
        arguments.json.write_text(report.as_json(), encoding="utf-8")
    return 0
