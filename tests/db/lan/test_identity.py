"""What an enrolled machine holds: used as it was made, refused with plain words when anything is wrong."""

from __future__ import annotations

import os
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from db.lan import identity
from db.lan.identity import IdentityError, Member
from db.shop_authority import certificates
from frontdesk.store import StoreError

NOW = datetime(2026, 11, 19, 9, 0, tzinfo=UTC)
MEMBER = Member(site="shire-hall", machine="m1", rank=10, name="Desk 3", peers=("192.0.2.7:7447",))


def enrolled(folder: Path, member: Member = MEMBER, made: datetime = NOW) -> Path:
    authority = certificates.make_authority(member.site, made)
    key = certificates.make_key()
    certificate = certificates.sign(
        authority, certificates.make_request(key, member.machine), member.machine, made
    )
    identity.write(
        folder,
        member,
        authority=certificates.pem(authority.certificate),
        certificate=certificates.pem(certificate),
        key=certificates.key_pem(key),
    )
    return folder


def refused(folder: Path, now: datetime = NOW) -> IdentityError:
    with pytest.raises(IdentityError) as caught:
        identity.read(folder, now)
    assert caught.value.words("en") != caught.value.words("cy")
    return caught.value


def test_what_was_written_is_read_again(tmp_path: Path) -> None:
    found = identity.read(enrolled(tmp_path / "lan"), NOW)
    assert found is not None
    assert (found.site, found.machine, found.rank, found.name) == ("shire-hall", "m1", 10, "Desk 3")
    assert found.peers == ("192.0.2.7:7447",)
    assert found.multicast
    assert found.certificate.read_bytes().startswith(b"-----BEGIN CERTIFICATE-----")


def test_a_machine_that_is_not_enrolled_has_none(tmp_path: Path) -> None:
    assert identity.read(tmp_path / "lan", NOW) is None


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such modes")
def test_only_its_owner_may_read_the_files(tmp_path: Path) -> None:
    folder = enrolled(tmp_path / "lan")
    assert {file.stat().st_mode & 0o777 for file in folder.iterdir()} == {0o600}
    assert folder.stat().st_mode & 0o777 == 0o700
    for file in (identity.FILE, identity.KEY):
        (folder / file).chmod(0o640)
        assert refused(folder).code == "files_open"
        assert file in refused(folder).words()
        (folder / file).chmod(0o600)


@pytest.mark.parametrize(
    ("days", "code"), [(89, None), (90, "certificate_expired"), (-1, None), (-2, "not_yet_valid")]
)
def test_a_certificate_is_of_use_for_ninety_days(tmp_path: Path, days: int, code: str | None) -> None:
    folder = enrolled(tmp_path / "lan")
    now = NOW + timedelta(days=days)
    if code is None:
        assert identity.read(folder, now) is not None
    else:
        assert refused(folder, now).code == code
        assert identity.look(folder) is not None  # to renew it


@pytest.mark.parametrize("file", [identity.FILE, identity.KEY, identity.CERTIFICATE, identity.AUTHORITY])
@pytest.mark.parametrize("content", [b"", b"\xff\xfe\x00", b"{}", b"-----BEGIN CERTIFICATE-----\n"])
def test_a_broken_file_is_named(tmp_path: Path, file: str, content: bytes) -> None:
    folder = enrolled(tmp_path / "lan")
    (folder / file).write_bytes(content)
    assert refused(folder).code == "files_broken"
    assert file in refused(folder).words()


@pytest.mark.parametrize("file", [identity.KEY, identity.CERTIFICATE, identity.AUTHORITY, identity.FILE])
def test_a_file_of_another_machine_or_shop_is_noticed(tmp_path: Path, file: str) -> None:
    folder = enrolled(tmp_path / "lan")
    other = enrolled(tmp_path / "other", Member(site="shire-hall", machine="m2", rank=20, name="Desk 4"))
    (folder / file).write_bytes((other / file).read_bytes())
    assert refused(folder).code == "files_mixed"


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    folder = enrolled(tmp_path / "lan")
    (folder / identity.KEY).unlink()
    assert refused(folder).code == "files_unreadable"


@pytest.mark.skipif(sys.platform == "win32" or os.geteuid() == 0, reason="root may write anywhere")
def test_a_folder_that_may_not_be_written_leaves_the_machine_as_it_was(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    with pytest.raises(StoreError):
        enrolled(tmp_path / "lan")
    tmp_path.chmod(0o700)
    assert identity.read(tmp_path / "lan", NOW) is None


def test_a_disk_without_room_leaves_the_machine_as_it_was_or_not_enrolled(tmp_path: Path) -> None:
    folder = enrolled(tmp_path / "lan")
    (folder / f"{identity.CERTIFICATE}.new").mkdir()  # stands for a file that can't be written
    with pytest.raises(StoreError):
        enrolled(folder)
    assert identity.read(folder, NOW) is None
