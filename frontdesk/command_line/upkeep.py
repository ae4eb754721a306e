"""The commands that look after one machine's data: measure, check, copy, put back, save."""

from __future__ import annotations

from pathlib import Path

from frontdesk.command_line.command import Commands, command, with_data


def upkeep(commands: Commands) -> None:
    """Add them."""
    bench = command(commands, "bench", "measure how fast the program is on this machine")
    bench.add_argument("--json", type=Path, metavar="FILE", help="write the figures as JSON as well")
    bench.add_argument("part", nargs="?", choices=("sync",), help="only what machines share")
    bench.add_argument("--quick", action="store_true", help="smaller amounts, less exact")
    sync = command(commands, "sync", "what waits to be sent and what was set aside")
    with_data(sync)
    sync.add_argument("action", choices=("status",), help="say it; 1 where something waits or was set aside")
    check = command(commands, "check", "look whether the data folder, or a backup, is whole")
    with_data(check)
    check.add_argument("file", nargs="?", type=Path, metavar="FILE", help="a backup to look at instead")
    check.add_argument("--key", type=Path, metavar="FILE", help="its key (that of the data folder)")
    rebuild = command(commands, "rebuild", "make the read models anew from the log")
    with_data(rebuild)
    backup = command(commands, "backup", "copy the data while the program goes on")
    with_data(backup)
    backup.add_argument("file", type=Path, metavar="FILE", help="a new file, or a folder for a dated one")
    backup.add_argument("--key-to", type=Path, metavar="FILE", help="write the key into a new file as well")
    restore = command(commands, "restore", "put a backup back; what is there is set aside")
    with_data(restore)
    restore.add_argument("file", type=Path, metavar="FILE")
    restore.add_argument("--key", type=Path, metavar="FILE", help="its key (that of the data folder)")
    salvage = command(commands, "salvage", "save what can be read of damaged data")
    with_data(salvage)
    salvage.add_argument(
        "--from", dest="source", type=Path, metavar="DIR", help="bring over what a set-aside folder has"
    )
