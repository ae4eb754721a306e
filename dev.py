"""Sets this tree up on a fresh machine and runs, checks, translates, locks or builds the program.

Needs nothing but Python, so that it starts where nothing is installed yet; knows nothing of what the program
does. Linux, macOS and Windows: no shell is used.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from bootstrap.environment import ensure_packages, tool
from bootstrap.machine import (
    BRAILLE,
    BUILD_LIBRARIES,
    BUILD_PROGRAMS,
    OFFSCREEN_LIBRARIES,
    OPTIONAL,
    SCREEN_LIBRARIES,
    TEST_PROGRAMS,
    ensure_system,
)
from bootstrap.starting import TREE, Stopped, ask, say, start
from bootstrap.texts import listing

NEWEST_TRIED = 14  # the newest Python 3.x looked for when the one that started us is too old
STOPPED = 2  # exit code: something is missing that this program may not put in place itself

# Name of a check -> what is started; the names are what the summary lists.
LINTS = {
    "ruff": "ruff check",
    "format": "ruff format --check",
    "mypy": "mypy",
    "imports": "lint-imports --no-logo",
}
TESTS = {
    "tests": "pytest -n auto --maxprocesses 4 --dist loadscope --cov --cov-report=",
    # All of the domain: the front desk without the rooms through which something leaves it or comes in.
    "domain": "coverage report --include=frontdesk/** --fail-under=100 --omit=frontdesk/__main__.py,"
    + ",".join(
        f"frontdesk/{room}/*"
        for room in ("exchange", "mail", "paper", "printing", "sample", "screens", "sound", "sync")
    ),
}
TRANSLATIONS = "resources/translations"
RESOLVE = (
    "pip compile --quiet --universal --python-version 3.11 --upgrade --generate-hashes --fork-strategy fewest"
    " --no-emit-index-url --no-emit-find-links --no-header"
)


def has_screen() -> bool:
    """Whether windows can be shown to somebody here."""
    return sys.platform != "linux" or bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def run_checks(checks: dict[str, str]) -> int:
    """Run every check, go on after a failing one, and name those that failed at the end."""
    failed = []
    for name, command in checks.items():
        say(f"\n== {command}")
        program, *options = command.split()
        if start([tool(program), *options], QT_QPA_PLATFORM="offscreen", PYTHONUTF8="1"):
            failed.append(name)
    say("\n" + "\n".join(f"{name:<10}{'FAILED' if name in failed else 'passed'}" for name in checks))
    return 1 if failed else 0


def run(options: argparse.Namespace) -> int:
    """Set up and open the sample shop (without a screen: play its day and say where the pictures are)."""
    ensure_system(OFFSCREEN_LIBRARIES | (SCREEN_LIBRARIES if has_screen() else {}), {}, OPTIONAL)
    ensure_packages("run")
    return start([tool("python"), "-m", "frontdesk", *(options.rest or ["sample"])])


def set_up_to_check() -> None:
    """Everything the checks need. Off Linux there is no Xvfb, and the tests that need it say so."""
    programs = TEST_PROGRAMS if sys.platform == "linux" else {}
    braille = BRAILLE if sys.platform == "linux" else {}
    ensure_system(OFFSCREEN_LIBRARIES | SCREEN_LIBRARIES | BUILD_LIBRARIES | braille, programs, {})
    ensure_packages("dev")


def lint(options: argparse.Namespace) -> int:
    """The quick checks: ruff, format, types, imports."""
    ensure_packages("dev")
    if options.fix:
        start([tool("ruff"), "check", "--fix"])
        start([tool("ruff"), "format"])
    return run_checks(LINTS)


def test(options: argparse.Namespace) -> int:
    """Set up and run every check."""
    set_up_to_check()
    return run_checks(LINTS | TESTS)


def lock(options: argparse.Namespace) -> int:
    """Resolve the newest allowed versions for all systems and write requirements/*.lock anew."""
    ensure_packages("dev")
    for name, more in (("run", []), ("dev", ["-c", "requirements/run.lock"])):
        files = [f"requirements/{name}.in", "-o", f"requirements/{name}.lock"]
        code = start([tool("uv"), *RESOLVE.split(), *more, *files])
        if code:
            return code
    ensure_packages("dev")
    return notices(options)


def notices(options: argparse.Namespace) -> int:
    """Write THIRD-PARTY-NOTICES.md anew from what the packages say of themselves."""
    ensure_packages("dev")
    return start([tool("python"), "packaging/notices.py"])


def translate(options: argparse.Namespace) -> int:
    """Collect the texts into the Welsh file, and plurals into the English one; translations are kept."""
    ensure_packages("dev")
    with tempfile.TemporaryDirectory() as folder:
        return max(start(collect(language, Path(folder), TREE / TRANSLATIONS)) for language in ("cy", "en"))


def collect(language: str, folder: Path, translations: Path) -> list[str]:
    """The command that brings one language's file up to date, from a list of all texts put into `folder`."""
    said = folder / "texts.py"
    said.write_text(listing(TREE), encoding="utf-8")
    only = ["-pluralonly"] if language == "en" else []
    named = ["-source-language", "en_GB", "-target-language", f"{language}_GB"]
    target = ["-ts", str(translations / f"frontdesk_{language}.ts")]
    return [tool("pyside6-lupdate"), str(said), "-no-obsolete", "-locations", "none", *only, *named, *target]


def build(options: argparse.Namespace) -> int:
    """Make the one-folder program in dist/frontdesk."""
    ensure_system(
        OFFSCREEN_LIBRARIES | BUILD_LIBRARIES, BUILD_PROGRAMS if sys.platform == "linux" else {}, {}
    )
    ensure_packages("dev")
    options_of_it = "--noconfirm --clean --log-level WARN packaging/frontdesk.spec"
    code = start([tool("python"), "-m", "PyInstaller", *options_of_it.split()])
    if code == 0:
        say(f"The program is in {TREE / 'dist' / 'frontdesk'}.")
    return code


COMMANDS: dict[str, Callable[[argparse.Namespace], int]] = {
    function.__name__: function for function in (run, test, lint, build, lock, notices, translate)
}


def newer_python() -> str | None:
    """A Python 3.11 or newer that starts when called by its name, where the one that started us is older."""
    names = [f"python3.{minor}" for minor in range(11, NEWEST_TRIED + 1)]
    return next((name for name in names if ask([name, "--version"])[0] == 0), None)


def main() -> int:
    """Carry out one command; the exit code of what it started, or 2 if the machine lacks something."""
    if sys.version_info < (3, 11):
        python = newer_python()
        if python is None:
            say("Front desk needs Python 3.11 or newer, for example: sudo apt-get install python3.11-venv")
            return STOPPED
        return start([python, str(Path(__file__).resolve()), *sys.argv[1:]])
    parser = argparse.ArgumentParser(prog="dev.py", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    for name, function in COMMANDS.items():
        command = commands.add_parser(name, help=function.__doc__, description=function.__doc__)
        if name == "lint":
            command.add_argument("--fix", action="store_true", help="mend first what ruff can mend by itself")
        if name == "run":
            command.add_argument(
                "rest", nargs=argparse.REMAINDER, help="what frontdesk is asked for (sample)"
            )
    options = parser.parse_args()
    try:
        return COMMANDS[options.command](options)
    except Stopped as problem:
        say(str(problem))
        return STOPPED


if __name__ == "__main__":
    sys.exit(main())
