"""`frontdesk mail test`: one message over a real server, and every outcome in words."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest

from frontdesk.__main__ import main
from frontdesk.mail.password import FILE
from frontdesk.settings import MailSettings, Settings, write_settings
from tests.frontdesk.mail.servers import PASSWORD, Post, certificate, mail_server


def run(folder: Path, mail: MailSettings, address: str = "me@advice.example") -> int:
    write_settings(folder, Settings(mail=mail))
    return main(["mail", "test", address, "--data", str(folder)])


def test_a_message_is_sent_or_why_not_is_said(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    post, password = Post(), tmp_path / FILE
    password.write_text(PASSWORD)
    password.chmod(0o600)
    with mail_server(certificate(tmp_path), post) as mail:
        assert run(tmp_path, mail) == 0
        post.rcpt_answer = "550 nobody of that name"
        assert run(tmp_path, mail) == 1
        assert run(tmp_path, msgspec.structs.replace(mail, user="somebody")) == 1
    assert len(post.texts) == 1
    said = capsys.readouterr()
    assert "sent to me@advice.example" in said.out
    assert "the partner’s address is not known there" in said.err
    assert "refuses our name or password" in said.err
    assert PASSWORD not in said.out + said.err


def test_without_a_server_or_an_address_nothing_is_tried(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(tmp_path, MailSettings()) == 1
    assert run(tmp_path, MailSettings(), "nobody") == 1
    said = capsys.readouterr().err
    assert said.startswith("No mail server is set up.\n")
    assert "can’t be right" in said
