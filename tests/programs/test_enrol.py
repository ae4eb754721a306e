"""The commands of enrolling as a person types them, on data folders of their own, over real TLS."""

from __future__ import annotations

import contextlib
import io
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

import pytest

from db.folder import open_folder
from db.lan import identity
from db.lock import Lock
from db.shop_authority import code
from frontdesk import words
from frontdesk.__main__ import main
from frontdesk.exchange.shop_files import copy_sample
from frontdesk.machine import Machine
from frontdesk.settings import read_settings
from programs import enrolling

TREE = Path(__file__).resolve().parents[2]
Said = pytest.CaptureFixture[str]
CODE = re.compile(r"--join ((?:[A-Z2-9]{4}-){5}[A-Z2-9]{4})")


def enrol(data: Path, *arguments: str) -> int:
    return main(["enrol", *arguments, "--data", str(data)])


@pytest.fixture(autouse=True)
def no_keyring(monkeypatch: pytest.MonkeyPatch) -> None:
    """The keys of these folders are kept in them: no system's keyring is filled by tests."""
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "keyring.backends.null.Keyring")


@pytest.fixture
def first(tmp_path: Path, capsys: Said) -> Path:
    """A data folder that is the first machine of the sample's shop."""
    folder = tmp_path / "first"
    open_folder(folder, write=True, keyring=False).close()
    copy_sample(folder / "shop")
    assert enrol(folder, "--desk", "1", "--address", "192.0.2.7:7447") == 0
    capsys.readouterr()
    return folder


@dataclass
class Waiting:
    """`frontdesk enrol offer` in a program of its own."""

    program: subprocess.Popen[str]
    code: str

    def ended(self) -> tuple[int, str]:
        """Its exit code, and all it said after the code."""
        out, err = self.program.communicate(timeout=60)
        return self.program.returncode, out + err


@contextlib.contextmanager
def offered(data: Path, *arguments: str) -> Iterator[Waiting]:
    """Another program that offers to let a machine in; it is gone afterwards."""
    call = [sys.executable, "-m", "frontdesk", "enrol", "offer", "--address", "127.0.0.1", "--port", "0"]
    with subprocess.Popen(
        [*call, *arguments, "--data", str(data)],
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, encoding="utf-8", cwd=TREE,
    ) as program:  # fmt: skip
        try:
            assert program.stdout is not None
            found = None
            while found is None:
                line = program.stdout.readline()
                assert line, program.communicate()
                found = CODE.search(line)
            yield Waiting(program, found[1])
        finally:
            program.kill()


def test_a_first_machine_and_a_second_one(first: Path, tmp_path: Path, capsys: Said) -> None:
    second = tmp_path / "second"
    with offered(first) as offer:
        wanted = ["--join", offer.code.lower(), "--desk", "2", "--rank", "5"]
        assert enrol(second, *wanted) == 0
        said = capsys.readouterr().out
        assert "is enrolled in “shire-hall” until" in said
        ended, told = offer.ended()
    assert ended == 0
    assert "was let in. The code is used up." in told
    found = identity.read(second / identity.FOLDER)
    assert found is not None
    assert (found.site, found.rank, found.peers) == ("shire-hall", 5, ("192.0.2.7:7447",))
    assert read_settings(second).desk == "2"
    for name in ("shop.toml", "services.csv"):
        assert (second / "shop" / name).read_bytes() == (first / "shop" / name).read_bytes()
    assert enrol(second, "status") == 0
    said = capsys.readouterr().out
    assert re.search(r"\(this machine\): rank 5, since 2\d\d\d-\d\d-\d\d, until 2\d\d\d", said)
    fingerprint = said.partition("\n")[0]
    assert enrol(first, "status") == 0
    assert fingerprint in capsys.readouterr().out
    if openssl := shutil.which("openssl"):
        files = [str(found.authority), str(found.certificate)]
        subprocess.run([openssl, "verify", "-CAfile", *files], check=True, capture_output=True)


def test_a_code_is_not_good_twice(first: Path, tmp_path: Path, capsys: Said) -> None:
    with offered(first) as offer:
        assert enrol(tmp_path / "second", "--join", offer.code, "--name", "Display") == 0
        offer.ended()
    assert enrol(tmp_path / "third", "--join", offer.code) == 1
    assert "Nobody waits at 127.0.0.1:" in capsys.readouterr().err
    assert not (tmp_path / "third").exists()


def test_wrong_codes_leave_nothing_behind(first: Path, tmp_path: Path, capsys: Said) -> None:
    with offered(first) as offer:
        known = code.read(offer.code)
        wrong = str(code.Code(known.host, known.port, known.secret ^ 1))
        slip = ("B" if offer.code[0] != "B" else "C") + offer.code[1:]
        assert enrol(tmp_path / "second", "--join", slip) == 1
        assert "look at group 1" in capsys.readouterr().err
        for _ in range(3):
            assert enrol(tmp_path / "second", "--join", wrong) == 1
            assert "does not know this code" in capsys.readouterr().err
        ended, told = offer.ended()
    assert ended == 1
    assert "A wrong code came three times" in told
    assert not (tmp_path / "second" / "lan").exists()
    assert not (tmp_path / "second" / "shop").exists()
    assert len(_machines(first)) == 1


def test_an_offer_that_nobody_takes_ends(first: Path, capsys: Said) -> None:
    assert enrol(first, "offer", "--address", "127.0.0.1", "--port", "0", "--minutes", "0.001") == 1
    assert "Nobody came in time" in capsys.readouterr().err


def test_data_of_another_shop_are_left_alone(first: Path, tmp_path: Path, capsys: Said) -> None:
    other = tmp_path / "other"
    open_folder(other, write=True, keyring=False).close()
    copy_sample(other / "shop")
    text = (other / "shop" / "shop.toml").read_text(encoding="utf-8")
    (other / "shop" / "shop.toml").write_text(text.replace("shire-hall", "bedworth", 1), encoding="utf-8")
    with offered(first) as offer:
        assert enrol(other, "--join", offer.code) == 1
    assert "“bedworth”" in capsys.readouterr().err
    assert not (other / "lan").exists()


def test_shop_files_that_differ_are_kept_beside(first: Path, tmp_path: Path) -> None:
    second = tmp_path / "second"
    copy_sample(second / "shop")
    before = (second / "shop" / "services.csv").read_bytes() + b"\n"
    (second / "shop" / "services.csv").write_bytes(before)
    with offered(first) as offer:
        assert enrol(second, "--join", offer.code) == 0
    assert (second / "shop" / "services.csv.before").read_bytes() == before
    assert not (second / "shop" / "shop.toml.before").exists()


def test_a_clock_a_day_off_is_told_and_nothing_is_done(
    first: Path, tmp_path: Path, capsys: Said, monkeypatch: pytest.MonkeyPatch
) -> None:
    now = enrolling.utc_now
    monkeypatch.setattr(enrolling.join, "__defaults__", (lambda: now() + timedelta(days=1),))
    with offered(first) as offer:
        assert enrol(tmp_path / "second", "--join", offer.code) == 1
    assert "The clocks differ" in capsys.readouterr().err
    assert not (tmp_path / "second" / "lan").exists()


def test_by_files_where_there_is_no_network(first: Path, tmp_path: Path, capsys: Said) -> None:
    second, request, answer = tmp_path / "second", tmp_path / "request", tmp_path / "answer"
    assert enrol(second, "request", str(request), "--desk", "2", "--rank", "1") == 0
    assert enrol(first, "sign", str(request), str(answer)) == 0
    assert enrol(first, "sign", str(request), str(answer)) == 1
    assert "is there already" in capsys.readouterr().err
    assert enrol(tmp_path / "third", "--join-file", str(answer)) == 1
    assert "waits for no answer" in capsys.readouterr().err
    assert enrol(second, "--join-file", str(tmp_path / "nowhere")) == 1
    assert enrol(second, "--join-file", str(request)) == 1
    assert "no answer to a request" in capsys.readouterr().err
    assert enrol(second, "--join-file", str(answer)) == 0
    assert "Desk 2 is enrolled" in capsys.readouterr().out
    assert read_settings(second).desk == "2"
    assert enrol(second, "--join-file", str(answer)) == 1
    assert "it was used already" in capsys.readouterr().err
    assert not [file for file in (second / "lan").iterdir() if file.name.startswith("request")]


def test_a_machine_that_is_enrolled_is_not_enrolled_again(first: Path, capsys: Said) -> None:
    assert enrol(first) == 1
    assert "enrolled in “shire-hall” already" in capsys.readouterr().err
    assert enrol(first, "--again", "--name", "Welcome", "--rank", "3") == 0  # unless it is to be
    found = identity.read(first / identity.FOLDER)
    assert found is not None
    assert (found.name, found.rank, found.peers) == ("Welcome", 3, ())
    (first / "lan" / "machine.pem").write_bytes(b"")  # broken: it may
    assert enrol(first, "status") == 1
    assert enrol(first) == 0


def test_a_shop_has_one_authority_unless_it_is_lost_for_good(
    first: Path, tmp_path: Path, capsys: Said
) -> None:
    second = tmp_path / "second"
    with offered(first) as offer:
        assert enrol(second, "--join", offer.code, "--name", "Display") == 0
    capsys.readouterr()
    for arguments in (["--again"], []):
        assert enrol(second, *arguments) == 1  # enrolled by another, then with what that needs taken away
        assert "This shop has an authority already" in capsys.readouterr().err
        (second / "lan" / "machine.key").unlink(missing_ok=True)
    shutil.rmtree(first / "lan")
    assert enrol(first) == 1
    assert "on the machine “Desk 1”" in capsys.readouterr().err
    assert enrol(first, "--new-authority", "--desk", "1") == 0
    ours = (first / "lan" / identity.AUTHORITY).read_bytes()
    assert (second / "lan" / identity.AUTHORITY).read_bytes() != ours
    with offered(first) as offer:
        assert enrol(second, "--again", "--join", offer.code, "--name", "Display") == 0
    assert (second / "lan" / identity.AUTHORITY).read_bytes() == ours


def test_commands_that_need_an_enrolled_machine_say_so(tmp_path: Path, capsys: Said) -> None:
    alone = tmp_path / "alone"
    assert enrol(alone) == 3
    assert "There is no data in this folder yet" in capsys.readouterr().err
    open_folder(alone, write=True, keyring=False).close()
    copy_sample(alone / "shop")
    for arguments in (["offer"], ["status"], ["export-authority", str(tmp_path / "copy")]):
        assert enrol(alone, *arguments) == 1
    said = capsys.readouterr()
    assert "This machine is not enrolled yet" in said.err + said.out
    assert "The shop’s authority is on another machine" in said.err


def test_a_desk_that_is_open_keeps_the_data_and_offers_all_the_same(
    first: Path, tmp_path: Path, capsys: Said
) -> None:
    lock = Lock(first)
    try:
        assert enrol(first) == 3
        assert "already running with this data" in capsys.readouterr().err
        with offered(first) as offer:
            assert enrol(tmp_path / "second", "--join", offer.code, "--name", "Display") == 0
            assert offer.ended()[0] == 0
        assert enrol(first, "status") == 0
        capsys.readouterr()
        assert enrol(first, "shut-out", "Display") == 0
        assert "within a minute" in capsys.readouterr().out
    finally:
        lock.release()


def test_a_lost_machine_is_shut_out_for_good(first: Path, tmp_path: Path, capsys: Said) -> None:
    second = tmp_path / "second"
    with offered(first) as offer:
        assert enrol(second, "--join", offer.code, "--name", "Display") == 0
    assert enrol(first, "shut-out", "Desk 9") == 1
    assert "has these: Desk 1" in capsys.readouterr().err
    assert enrol(first, "shut-out", "Desk 1") == 1
    assert "That is this machine" in capsys.readouterr().err
    assert enrol(first, "shut-out", "Display") == 0
    assert enrol(first, "shut-out", "Display") == 1
    assert "was shut out of the shop" in capsys.readouterr().err
    assert enrol(first, "status") == 0
    assert "shut out on" in capsys.readouterr().out
    shutil.rmtree(second / "lan")  # found again, with its old data
    with offered(first) as offer:
        assert enrol(second, "--join", offer.code) == 1
        assert "stays out" in capsys.readouterr().err


def _passphrase(monkeypatch: pytest.MonkeyPatch, *lines: str) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO("\n".join(lines) + "\n"))


def test_the_authority_is_kept_safe_and_moves(
    first: Path, tmp_path: Path, capsys: Said, monkeypatch: pytest.MonkeyPatch
) -> None:
    copy, second = tmp_path / "copy", tmp_path / "second"
    _passphrase(monkeypatch, "short")
    assert enrol(first, "export-authority", str(copy)) == 1
    assert "at least 12" in capsys.readouterr().err
    _passphrase(monkeypatch, "a long one of several words")
    assert enrol(first, "export-authority", str(copy)) == 0
    assert enrol(first, "export-authority", str(copy)) == 1
    assert "is there already" in capsys.readouterr().err
    assert enrol(first, "import-authority", str(copy)) == 1
    assert "is on this machine already" in capsys.readouterr().err

    open_folder(second, write=True, keyring=False).close()
    copy_sample(second / "shop")
    _passphrase(monkeypatch, "another long one")
    assert enrol(second, "import-authority", str(copy)) == 1
    assert "another one, or the file was changed" in capsys.readouterr().err
    _passphrase(monkeypatch, "a long one of several words")
    assert enrol(second, "import-authority", str(copy)) == 0
    assert enrol(second, "--desk", "2") == 0
    with offered(second) as offer:
        assert enrol(tmp_path / "third", "--join", offer.code, "--name", "Display") == 0
    ours = (first / "lan" / identity.AUTHORITY).read_bytes()
    assert (tmp_path / "third" / "lan" / identity.AUTHORITY).read_bytes() == ours
    assert enrol(second, "import-authority", str(tmp_path / "first" / "shop" / "shop.toml")) == 1
    assert "no copy of a shop’s authority" in capsys.readouterr().err


def test_a_machine_set_to_welsh_is_told_in_welsh(tmp_path: Path, capsys: Said) -> None:
    (tmp_path / "settings.json").write_text('{"language": "cy"}', encoding="utf-8")
    try:
        assert enrol(tmp_path, "--join", "AAAA") == 1
    finally:
        words.use("en")
    assert "Mae gan god 24" in capsys.readouterr().err


def test_what_can_t_be_kept_is_not_half_kept(
    first: Path, tmp_path: Path, capsys: Said, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The last step fails for want of room: the machine is not enrolled, and can be with the same code."""
    second = tmp_path / "second"

    def no_room(folder: Path, settings: object) -> None:
        raise OSError(28, os.strerror(28))

    with offered(first) as offer:
        with monkeypatch.context() as patch:
            patch.setattr(enrolling, "write_settings", no_room)
            assert enrol(second, "--join", offer.code, "--desk", "2") == 3
            assert "The disk is full" in capsys.readouterr().err
        assert identity.read(second / "lan") is None
        assert enrol(second, "--join", offer.code, "--desk", "2") == 0


@pytest.mark.parametrize(
    "wrong",
    [
        ["--rank", "0"],
        ["--address", "nowhere"],
        ["--join", "A", "--join-file", "B"],
        ["offer", "--port", "x"],
        ["offer", "--minutes", "61"],
    ],
)
def test_wrong_arguments_are_told_at_once(tmp_path: Path, wrong: list[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        enrol(tmp_path, *wrong)
    assert ended.value.code == 2


def _machines(folder: Path) -> list[Machine]:
    data = open_folder(folder, write=False)
    try:
        return data.store.every(Machine)
    finally:
        data.close()
