"""A disk that loses its power: what a program did to a folder, watched, and what of it is left after a cut.

Names become durable in their order, as in a journalling file system: at a cut, all up to the last sync of
anything are there, and perhaps some more. What was written to a file is there as far as that file was synced;
of each later write it is a matter of chance. This is no model of one file system but of what none promises.
"""

from __future__ import annotations

import random
import re
import shutil
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).parents[2]
_CALLS: Final = (
    "openat,write,pwrite64,sendfile,copy_file_range,ftruncate,fsync,fdatasync,rename,renameat,renameat2,unlink,"
    "unlinkat,mkdir,rmdir,link"
)
_CALL: Final = re.compile(r"(\w+)\((.*)\)\s+= (-?\d+)")
_FD: Final = re.compile(r"\d+<([^>]*)>")
_TEXT: Final = re.compile(r'"([^"]*)"')


@dataclass(frozen=True)
class Step:
    """One thing done to the folder: a name made, moved or removed, content written, or a sync."""

    what: str
    name: str
    to: str = ""
    at: int = 0
    data: bytes = b""


def watch(arguments: list[str], folder: Path) -> list[Step]:
    """Run the rescuer and give what it did to the folder; names are within it."""
    log, reading = folder.with_name("trace"), _Reading(folder)
    reading.look()
    command = ["strace", "-y", "-xx", "-s", "9000", "-e", f"trace={_CALLS}", "-o", str(log)]
    subprocess.run([*command, sys.executable, "-m", "tests.db.rescuer", *arguments], cwd=ROOT, check=True)
    return reading.steps(log.read_text())


@dataclass
class _Reading:
    folder: Path
    there: set[str] = field(default_factory=set)
    places: dict[str, int] = field(default_factory=dict)

    def look(self) -> None:
        """Note what is there before."""
        self.there = {str(path.relative_to(self.folder)) for path in self.folder.rglob("*")}

    def steps(self, log: str) -> list[Step]:
        found: list[Step] = []
        for line in log.splitlines():
            match = _CALL.match(line)
            if match is not None and int(match[3]) >= 0:
                found += self._call(match[1], match[2], int(match[3]))
        return found

    def _within(self, path: str) -> str | None:
        try:
            name = str(Path(path).relative_to(self.folder))
        except ValueError:
            return None
        return None if name.endswith("-shm") else name

    def _call(self, call: str, arguments: str, result: int) -> list[Step]:
        named = [_plain(text).decode("utf-8", "surrogateescape") for text in _TEXT.findall(arguments)]
        opened = [_plain(text).decode("utf-8", "surrogateescape") for text in _FD.findall(arguments)]
        match call:
            case "openat" if (name := self._within(named[0])) is not None and "O_CREAT" in arguments:
                self.places[name] = 0
                return self._made(name, "O_TRUNC" in arguments)
            case "fsync" | "fdatasync" if (name := self._within(opened[0])) is not None:
                return [Step("sync", name)]
            case "pwrite64" | "write" if (name := self._within(opened[0])) is not None:
                data = _plain(_TEXT.findall(arguments)[0])[:result]
                at = int(arguments.rpartition(",")[2]) if call == "pwrite64" else self._go_on(name, result)
                return [Step("write", name, at=at, data=data)]
            case "sendfile" | "copy_file_range" if result:
                to, source = opened if call == "sendfile" else reversed(opened)
                name = self._within(to)
                return [] if name is None else [Step("copy", name, to=self._within(source) or "")]
            case "ftruncate" if (name := self._within(opened[0])) is not None:
                return [Step("cut", name, at=int(arguments.rpartition(",")[2]))]
            case "rename" | "renameat" | "renameat2" if (name := self._within(named[0])) is not None:
                return [Step("rename", name, to=self._within(named[1]) or "")]
            case "unlink" | "unlinkat" | "rmdir" if (name := self._within(named[0])) is not None:
                self.there.discard(name)
                return [Step("remove", name)]
            case "mkdir" if (name := self._within(named[0])) is not None:
                return [Step("mkdir", name)]
        return []

    def _made(self, name: str, empty: bool) -> list[Step]:
        fresh = name not in self.there
        self.there.add(name)
        return [
            *([Step("create", name)] if fresh else []),
            *([Step("cut", name)] if empty and not fresh else []),
        ]

    def _go_on(self, name: str, size: int) -> int:
        at = self.places.get(name, 0)
        self.places[name] = at + size
        return at


def _plain(text: str) -> bytes:
    return bytes.fromhex(text.replace("\\x", ""))


@dataclass
class _File:
    synced: bytes = b""
    later: list[Step] = field(default_factory=list)
    now: bytearray = field(default_factory=bytearray)


class Disk:
    """The folder as it was before, with the steps done to it up to a cut."""

    def __init__(self, before: Path) -> None:
        self._files: list[_File] = []
        self._first: dict[str, int] = {}
        for path in sorted(before.rglob("*")):
            name = str(path.relative_to(before))
            if path.is_dir():
                self._first[name] = -1
            else:
                content = path.read_bytes()
                self._first[name] = len(self._files)
                self._files.append(_File(content, [], bytearray(content)))
        self._names = dict(self._first)
        self._journal: list[tuple[Step, int]] = []
        self._durable = 0

    def do(self, step: Step) -> None:
        """One step."""
        if step.what in ("create", "rename", "remove", "mkdir"):
            made = -1
            if step.what == "create":
                made = len(self._files)
                self._files.append(_File())
            self._journal.append((step, made))
            _change(self._names, step, made)
            return
        if step.what == "sync":
            self._durable = len(self._journal)
        file = self._names.get(step.name, -1)
        if file >= 0:
            self._written(self._files[file], step)

    def _written(self, file: _File, step: Step) -> None:
        if step.what == "sync":
            file.synced, file.later = bytes(file.now), []
            return
        if step.what == "copy":
            step = Step("write", step.name, data=bytes(self._files[self._names[step.to]].now))
        _apply(file.now, step)
        file.later.append(step)

    def cut(self, chance: random.Random, to: Path) -> None:
        """What is there when the power is back."""
        names = dict(self._first)
        for step, made in self._journal[: chance.randint(self._durable, len(self._journal))]:
            _change(names, step, made)
        to.mkdir(mode=0o700)
        for name in sorted(names):
            if names[name] < 0:
                (to / name).mkdir(mode=0o700, parents=True, exist_ok=True)
                continue
            file = self._files[names[name]]
            content = bytearray(file.synced)
            for step in file.later:
                if chance.random() < 0.5:
                    _apply(content, step)
            (to / name).parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            (to / name).write_bytes(content)
            (to / name).chmod(0o600)


def _apply(content: bytearray, step: Step) -> None:
    if step.what == "cut":
        del content[step.at :]
    content += bytes(max(0, step.at - len(content)))
    content[step.at : step.at + len(step.data)] = step.data


def _change(names: dict[str, int], step: Step, made: int) -> None:
    match step.what:
        case "create" | "mkdir":
            names[step.name] = made
        case "remove":
            names.pop(step.name, None)
        case "rename":
            moved = [name for name in names if name == step.name or name.startswith(f"{step.name}/")]
            for name in moved:
                names[step.to + name.removeprefix(step.name)] = names.pop(name)


def can_watch() -> bool:
    """Whether programs can be watched here."""
    found = shutil.which("strace")
    return (
        found is not None
        and not subprocess.run(
            [found, "-o", "/dev/null", "true"], capture_output=True, check=False
        ).returncode
    )
