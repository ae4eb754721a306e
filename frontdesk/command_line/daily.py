"""The commands of every day: the windows, a day and its log, what comes in and goes out as files.

Knows what each takes. What only its help or its choices need is loaded when that command is given.
"""

from __future__ import annotations

import argparse
from pathlib import Path

from frontdesk.command_line.command import Command, Commands, command, with_data
from frontdesk.command_line.values import between, columns, count, day, field, positive


def daily(commands: Commands) -> None:
    """Add them."""
    _windows(commands)
    _days(commands)
    command(commands, "document", "make a letter or leaflet in any format").completed_by(_documents)
    card = command(commands, "languages", "write the card of languages for visitors to point to")
    with_data(card)
    card.add_argument("--card", type=Path, required=True, metavar="FILE", help="the PDF to write")
    card.add_argument("--size", choices=("a4", "a5"), default="a4", help="of the paper (a4)")
    card.add_argument("--lang", choices=("en", "cy"), default="en", help="of the small print (en)")


def _windows(commands: Commands) -> None:
    desk = command(commands, "desk", "open the desk window")
    with_data(desk)
    desk.add_argument("--desk", metavar="ID", help="which desk this is, as in shop.toml")
    desk.add_argument("--display", action="store_true", help="open the waiting-area display as well")
    # For `bench`, which measures a start from outside: say when the window can be used, then end.
    desk.add_argument("--until-usable", action="store_true", help=argparse.SUPPRESS)
    # For `bench` and tests: no windows, and what to do comes line by line. Without --desk it is a display.
    desk.add_argument("--by-lines", action="store_true", help=argparse.SUPPRESS)
    display = command(commands, "display", "open the waiting-area display")
    with_data(display)
    display.add_argument("--screen", metavar="NAME", default="", help="the monitor, by name or number")
    display.add_argument("--window", action="store_true", help="in a window, not full screen")
    display.add_argument("--silent", action="store_true", help="without chime and speech")
    display.add_argument("--tell-painted", action="store_true", help=argparse.SUPPRESS)  # for `bench`
    leader = command(commands, "leader", "open the team leader's window")
    with_data(leader)
    sample = command(
        commands,
        "sample",
        "open the sample shop with a queue in motion",
        "Nothing of it is kept. Without a screen the whole day is played and its pictures are saved.",
    )
    sample.add_argument("--out", type=Path, metavar="DIR", help="where a day without a screen is saved")
    sample.add_argument("--speed", type=positive, default=1.0, metavar="X", help="so many times real time")


def _days(commands: Commands) -> None:
    demo = command(commands, "demo", "play a whole invented day and save pictures and the wait log")
    demo.add_argument("--out", type=Path, metavar="DIR", required=True, help="the folder for what is made")
    demo.add_argument("--visits", type=count, default=184, metavar="N", help="visitors that day (184)")
    demo.add_argument(
        "--speed", type=positive, metavar="X", help="so many times real time (as fast as it goes)"
    )
    waitlog = command(commands, "waitlog", "write the wait log of a day")
    with_data(waitlog)
    waitlog.add_argument("--date", type=day, required=True, metavar="D", help="the day, as 2026-11-19")
    waitlog.add_argument("--format", choices=("pdf", "csv", "json", "xlsx"), required=True)
    waitlog.add_argument("--out", type=Path, required=True, metavar="FILE", help="the file to write")
    waitlog.add_argument("--language", choices=("en", "cy"), default="en", help="English or Welsh (en)")
    _history(commands)
    directory = command(commands, "directory", "the directory of services: import, export, check")
    directory.completed_by(_directory)
    _mail(commands)


def _mail(commands: Commands) -> None:
    mail = command(commands, "mail", "e-mail to partners: are the settings of the mail server right")
    actions = mail.add_subparsers(dest="action", metavar="ACTION", required=True)
    test = command(actions, "test", "send one message and say what came of it")
    test.add_argument("address", metavar="ADDRESS", help="who is to get the message")
    with_data(test)


def _directory(directory: Command) -> None:
    """What the directory's files take. The help comes from what reads them, which no start should load."""
    from frontdesk.exchange.directory.guide import EXPORTED, IMPORTED
    from frontdesk.exchange.directory.writing import FORMATS

    actions = directory.add_subparsers(dest="action", metavar="ACTION", required=True)
    load = command(actions, "import", "take a feed into the directory, all of it or nothing", IMPORTED)
    _with_feed(load)
    with_data(load)
    load.add_argument("--dry-run", action="store_true", help="only say what would change")
    load.add_argument(
        "--retire-missing", action="store_true", help="the feed is all there is: retire what it has not"
    )
    load.add_argument("--skip-bad", action="store_true", help="leave records with faults out, take the rest")
    save = command(actions, "export", "write the directory into files", EXPORTED)
    save.add_argument("--format", choices=FORMATS, required=True, help="as below")
    save.add_argument("--out", type=Path, required=True, metavar="PATH", help="the folder (or .csv file)")
    with_data(save)
    look = command(actions, "check", "look what is wrong with a feed, without a data folder", IMPORTED)
    _with_feed(look)


def _with_feed(to: argparse.ArgumentParser) -> None:
    to.add_argument("path", type=Path, metavar="PATH", help="a .json or .csv file, or a folder of them")
    to.add_argument(
        "--schema",
        type=Path,
        metavar="FILE",
        help="an official JSON schema, or a folder of them, to hold it to",
    )


def _history(commands: Commands) -> None:
    past = command(commands, "history", "visits from another queue system")
    past.completed_by(_imports)


def _imports(past: Command) -> None:
    """What taking over visits takes. Its help comes from what reads the files, which no start should load."""
    from frontdesk.exchange.history_help import help_text
    from frontdesk.exchange.past_formats import PROFILES

    actions = past.add_subparsers(dest="action", metavar="ACTION", required=True)
    load = command(actions, "import", "take over visits exported from another queue system", help_text())
    load.add_argument("file", type=Path, metavar="FILE.csv")
    with_data(load)
    load.add_argument(
        "--columns", type=columns, default={}, metavar="OURS=THEIRS,…", help="names of the file's columns"
    )
    load.add_argument("--profile", default="visits", choices=sorted(PROFILES), help="a known layout")
    load.add_argument("--skip-bad", action="store_true", help="import the good rows all the same")


def _documents(document: Command) -> None:
    """What documents take. The formats come from what makes them, which no start should load."""
    from frontdesk.paper.documents import Format, Paper
    from frontdesk.settings import LEAST_CELLS, LEAST_LINES, MOST_CELLS

    actions = document.add_subparsers(dest="action", metavar="ACTION", required=True)
    command(actions, "formats", "what this machine can make in which language, and why not the rest")
    with_data(command(actions, "list", "the documents there are, and their fields"))
    made = command(
        actions,
        "make",
        "make a document in a format",
        "Braille is written as .brf, .pef or (cells and print side by side) .pdf; audio as .mp3, .wav or "
        ".zip (a track for every heading).",
    )
    with_data(made)
    made.add_argument("source", metavar="SOURCE", help="a name from the list, or a file NAME.LANGUAGE.md")
    made.add_argument("--format", choices=[*map(str, Format), "all"], required=True)
    made.add_argument("--lang", default="en", metavar="LANGUAGE", help="en, cy, … (en)")
    made.add_argument(
        "--set", type=field, action="append", default=[], metavar="KEY=VALUE", help="fill a field"
    )
    made.add_argument(
        "--out", type=Path, required=True, metavar="FILE", help="the file to write (all: a folder)"
    )
    made.add_argument("--paper", choices=[str(paper) for paper in Paper], default="white")
    made.add_argument("--grade", type=int, choices=(1, 2), help="of Braille (as set; 2: contracted)")
    cells, lines = between(LEAST_CELLS, MOST_CELLS), between(LEAST_LINES, MOST_CELLS)
    made.add_argument("--cells", type=cells, metavar="N", help="in a line of Braille (as set; 32)")
    made.add_argument("--lines", type=lines, metavar="N", help="on a page of Braille (as set; 27)")
