"""A PostgreSQL of one's own, with TLS, for measuring and for tests: made in a folder, gone afterwards.

Knows where systems keep the server's programs, and that it refuses to run as the superuser.
"""

from __future__ import annotations

import os
import re
import shutil
import socket
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final

#: Debian's and Ubuntu's place for the server, a folder a version; elsewhere the programs are on the path.
_DEBIAN: Final = Path("/usr/lib/postgresql")
_OLDEST: Final = 15
_ACCOUNTS: Final = ("postgres", "nobody")
_CERTIFICATE: Final = "openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 30 -batch"
# Anybody at this machine's own door is let in as the administrator; over TCP nobody is without TLS and
# password.
_RULES: Final = (
    "local all admin trust\nlocal all all scram-sha-256\nhostssl all all 127.0.0.1/32 scram-sha-256\n"
)


class NoServer(Exception):
    """No PostgreSQL can be started here; the message says why."""


def programs() -> Path | None:
    """The folder of the newest server's programs that is new enough, or None."""
    found = [
        path for path in _DEBIAN.glob("*/bin") if (path / "initdb").exists() and path.parent.name.isdecimal()
    ]
    newest = max(found, key=lambda path: int(path.parent.name), default=None)
    if newest is None and (on_path := shutil.which("initdb")):
        newest = Path(on_path).resolve().parent
    return newest if newest is not None and _version(newest) >= _OLDEST else None


def _version(place: Path) -> int:
    said = subprocess.run(
        [place / "postgres", "--version"], capture_output=True, text=True, check=False
    ).stdout
    found = re.search(r"\d+", said)
    return int(found[0]) if found else 0


@dataclass(frozen=True, slots=True)
class Server:
    """A running server. Its administrator comes in by the socket, everybody else by TCP with TLS."""

    folder: Path
    port: int
    account: str | None
    place: Path

    @property
    def authority(self) -> Path:
        """The certificate its own is checked by."""
        return self.folder / "server.crt"

    def admin(self, database: str = "postgres") -> str:
        """The address for the administrator."""
        return f"postgresql://admin@/{database}?host={self.folder}&port={self.port}"

    def start(self, *settings: str) -> None:
        """Start it and wait until it answers. Raises NoServer."""
        options = " ".join(f"-c {setting}" for setting in settings)
        data, log = self.folder / "data", self.folder / "log"
        self.run("pg_ctl", "-D", str(data), "-w", "-l", str(log), "-o", options, "start")

    def stop(self, mode: str = "fast") -> None:
        """Stop it; "immediate" is a crash."""
        self.run("pg_ctl", "-D", str(self.folder / "data"), "-w", "-m", mode, "stop")

    def run(self, program: str, *arguments: str) -> None:
        """Run one of the server's programs as its account. Raises NoServer with what it said."""
        # To a file, not a pipe: the server goes on with what it is handed, and would keep a pipe open.
        with tempfile.TemporaryFile() as said:
            done = subprocess.run(
                [self.place / program, *arguments],
                cwd=self.folder,
                user=self.account,
                group=None if self.account is None else _group(self.account),
                extra_groups=None if self.account is None else [],
                env={"PATH": os.defpath, "LC_ALL": "C", "TZ": "UTC"},
                stdin=subprocess.DEVNULL,
                stdout=said,
                stderr=subprocess.STDOUT,
                check=False,
            )
            said.seek(0)
            words = said.read().decode(errors="replace").strip()
        if done.returncode:
            raise NoServer(f"{program} ended with {done.returncode}: {words}")


@contextmanager
def server(*settings: str) -> Iterator[Server]:
    """A server with these settings (``name=value``) while in use. Raises NoServer."""
    place = programs()
    if place is None or sys.platform == "win32":
        raise NoServer(f"no PostgreSQL {_OLDEST} or later is installed")
    # /var/tmp is on a disk where /tmp may be memory: a commit is to cost what it costs.
    parent = "/var/tmp" if Path("/var/tmp").is_dir() else None  # noqa: S108 - mkdtemp makes it ours alone
    folder = Path(tempfile.mkdtemp(prefix="frontdesk-pg-", dir=parent))
    try:
        account = _account(folder)
        made = Server(folder, _free_port(), account, place)
        _make(made, settings)
        made.start()
        try:
            yield made
        finally:
            made.stop("immediate")
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _account(folder: Path) -> str | None:
    """Who runs the server: ourselves, but another where we are the superuser. The folder becomes theirs."""
    import pwd

    if os.geteuid() != 0:
        return None
    known = {entry.pw_name for entry in pwd.getpwall()}
    account = next((name for name in _ACCOUNTS if name in known), None)
    if account is None:
        raise NoServer("no account to run the server as")
    os.chown(folder, pwd.getpwnam(account).pw_uid, _group(account))
    return account


def _group(account: str) -> int:
    import pwd

    return pwd.getpwnam(account).pw_gid


def _make(made: Server, settings: Sequence[str]) -> None:
    data = str(made.folder / "data")
    made.run("initdb", "-D", data, "-U", "admin", "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync")
    make_certificate(made.folder)
    for name in ("server.key", "server.crt"):
        if made.account is not None:
            os.chown(made.folder / name, made.folder.stat().st_uid, made.folder.stat().st_gid)
    lines = [
        f"port = {made.port}",
        "listen_addresses = '127.0.0.1'",
        f"unix_socket_directories = '{made.folder}'",
        "ssl = on",
        f"ssl_cert_file = '{made.folder / 'server.crt'}'",
        f"ssl_key_file = '{made.folder / 'server.key'}'",
        *(setting.replace("=", " = ", 1) for setting in settings),
    ]
    with (made.folder / "data" / "postgresql.conf").open("a", encoding="utf-8") as file:
        file.write("\n".join(lines) + "\n")
    (made.folder / "data" / "pg_hba.conf").write_text(_RULES, encoding="ascii")


def make_certificate(folder: Path, name: str = "server") -> Path:
    """A certificate for localhost with its key, its own authority. Raises NoServer."""
    certificate, key = folder / f"{name}.crt", folder / f"{name}.key"
    named = ["-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost,IP:127.0.0.1"]
    command = [*_CERTIFICATE.split(), *named, "-keyout", str(key), "-out", str(certificate)]
    try:
        subprocess.run(command, check=True, capture_output=True)
    except (OSError, subprocess.CalledProcessError) as error:
        raise NoServer(f"no certificate could be made: {error}") from error
    key.chmod(0o600)
    certificate.chmod(0o644)
    return certificate


def _free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])
