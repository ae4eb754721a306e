"""Messages sent to a real mail server on this machine, and every way in which it may fail."""

from __future__ import annotations

import email
import re
import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from email.message import EmailMessage
from email.policy import default
from pathlib import Path

import msgspec
import pytest

from frontdesk.mail.smtp import send, try_out
from frontdesk.outbox import Trouble
from frontdesk.settings import MailSettings
from tests.frontdesk.mail.servers import PASSWORD, SENDER, Post, certificate, mail_server


@pytest.fixture(scope="module")
def pem(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return certificate(tmp_path_factory.mktemp("mail"))


@pytest.fixture
def message() -> EmailMessage:
    found = EmailMessage()
    found["To"] = "debt@advice.example"
    found["From"] = SENDER
    found["Message-ID"] = "<e1@shire-hall.invalid>"
    found.set_content("Ŵyn\n.\n..dots\nend\n", charset="utf-8", cte="quoted-printable")
    return email.message_from_bytes(found.as_bytes(), policy=default.clone(linesep="\r\n"))


@pytest.mark.parametrize("implicit", [False, True])
def test_a_message_goes_encrypted_and_comes_whole(pem: Path, message: EmailMessage, implicit: bool) -> None:
    post = Post()
    with mail_server(pem, post, implicit=implicit) as settings:
        assert send(message, settings, PASSWORD) is None
        assert try_out(settings, PASSWORD) is None
    assert post.to == ["debt@advice.example"]
    came = email.message_from_bytes(post.texts[0], policy=default)
    assert came["Message-ID"] == "<e1@shire-hall.invalid>"
    body = came.get_body()
    assert body is not None
    assert body.get_content().replace("\r\n", "\n") == "Ŵyn\n.\n..dots\nend\n"


@pytest.mark.parametrize(
    ("answers", "trouble"),
    [
        (Post(mail_answer="451 later"), Trouble.BUSY),
        (Post(mail_answer="550 not you"), Trouble.REFUSED),
        (Post(mail_answer="530 authenticate"), Trouble.NOT_AUTHORISED),
        (Post(rcpt_answer="450 greylisted"), Trouble.BUSY),
        (Post(rcpt_answer="550 no such user"), Trouble.WRONG_ADDRESS),
        (Post(data_answer="452 full"), Trouble.BUSY),
        (Post(data_answer="554 spam"), Trouble.REFUSED),
        (Post(hang_up_at_rcpt=True), Trouble.OFFLINE),
        (Post(hang_up=True), Trouble.UNKNOWN),
    ],
)
def test_what_the_server_answers(pem: Path, message: EmailMessage, answers: Post, trouble: Trouble) -> None:
    with mail_server(pem, answers) as settings:
        assert send(message, settings, PASSWORD) is trouble


def test_a_wrong_password_is_told_apart(pem: Path, message: EmailMessage) -> None:
    post = Post()
    with mail_server(pem, post) as settings:
        assert send(message, settings, "wrong") is Trouble.NOT_AUTHORISED
        assert send(message, settings, "ŵrong") is Trouble.NOT_AUTHORISED
        assert send(message, settings, "") is Trouble.NOT_AUTHORISED
        assert try_out(settings, "") is try_out(settings, "wrong") is Trouble.NOT_AUTHORISED
        anonymous = msgspec.structs.replace(settings, user="")
        assert send(message, anonymous, "") is None
    assert len(post.texts) == 1


@pytest.mark.parametrize("implicit", [False, True])
@pytest.mark.parametrize("kind", ["expired", "other_host", "unknown", "no_such_authority"])
@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
def test_a_server_whose_certificate_is_not_in_order_gets_nothing(
    tmp_path: Path, message: EmailMessage, kind: str, implicit: bool
) -> None:
    host = "127.0.0.2" if kind == "other_host" else "127.0.0.1"
    pem = certificate(tmp_path, expired=kind == "expired", host=host)
    post = Post()
    with mail_server(pem, post, implicit=implicit) as settings:
        trusted = {"unknown": "", "no_such_authority": str(tmp_path / "none.pem")}.get(
            kind, settings.authority
        )
        distrusting = msgspec.structs.replace(settings, authority=trusted)
        assert send(message, distrusting, PASSWORD) is Trouble.NOT_TRUSTED
    assert (post.texts, post.to) == ([], [])


def test_a_server_without_tls_gets_neither_password_nor_text(pem: Path, message: EmailMessage) -> None:
    post = Post()
    with mail_server(pem, post, offers_tls=False) as settings:
        assert send(message, settings, PASSWORD) is Trouble.NOT_TRUSTED
    assert post.to == []


@contextmanager
def rude(says: bytes) -> Iterator[MailSettings]:
    """Something on the port that says this and hangs up."""
    with socket.create_server(("127.0.0.1", 0)) as server:

        def serve() -> None:
            wire, _ = server.accept()
            with wire:
                wire.sendall(says)

        thread = threading.Thread(target=serve)
        thread.start()
        yield MailSettings(host="127.0.0.1", port=server.getsockname()[1], sender=SENDER, seconds=5.0)
        thread.join()


@pytest.mark.parametrize(
    ("says", "trouble"),
    [
        (b"", Trouble.OFFLINE),
        (b"421 closing\r\n", Trouble.BUSY),
        (b"220 hello\r\n", Trouble.OFFLINE),
        (b"HTTP/1.1 400\r\n\r\n", Trouble.BUSY),
    ],
)
def test_what_is_no_mail_server_or_not_just_now(message: EmailMessage, says: bytes, trouble: Trouble) -> None:
    with rude(says) as settings:
        found = send(message, settings, "")
    assert found in (trouble, Trouble.OFFLINE)


def test_nobody_there_and_one_that_says_nothing(message: EmailMessage) -> None:
    with socket.create_server(("127.0.0.1", 0)) as silent:
        port = silent.getsockname()[1]
        settings = MailSettings(host="127.0.0.1", port=port, sender=SENDER, seconds=0.05)
        assert send(message, settings, "") is Trouble.OFFLINE
    assert send(message, settings, "") is Trouble.OFFLINE
    assert try_out(settings, "") is Trouble.OFFLINE


def test_without_a_server_or_a_sender_nothing_is_set_up(message: EmailMessage) -> None:
    for settings in (MailSettings(), MailSettings(host="mail.example", sender="no address")):
        assert send(message, settings, "") is Trouble.NOT_SET_UP
        assert try_out(settings, "") is Trouble.NOT_SET_UP


def test_a_server_that_will_not_take_text_just_now(pem: Path, message: EmailMessage) -> None:
    """It answers DATA itself with another code than "go on"."""
    for answer, trouble in ((b"451 later", Trouble.BUSY), (b"250 what?", Trouble.REFUSED)):
        with scripted(pem, answer) as settings:
            assert send(message, settings, "") is trouble


@contextmanager
def scripted(pem: Path, to_data: bytes) -> Iterator[MailSettings]:
    """A server under TLS that says yes to everything and `to_data` to DATA."""
    import ssl

    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(pem)
    with socket.create_server(("127.0.0.1", 0)) as server:

        def serve() -> None:
            plain, _ = server.accept()
            with plain, context.wrap_socket(plain, server_side=True) as wire:
                wire.sendall(b"220 hello\r\n")
                lines = wire.makefile("rb")
                while line := lines.readline():
                    begins = re.match(rb"[A-Za-z]+", line)
                    word = begins.group().upper() if begins is not None else b""
                    wire.sendall((to_data if word == b"DATA" else b"250 yes") + b"\r\n")
                    if word == b"QUIT":
                        break

        thread = threading.Thread(target=serve)
        thread.start()
        port = server.getsockname()[1]
        yield MailSettings(
            host="127.0.0.1", port=port, security="tls", sender=SENDER, authority=str(pem), seconds=5.0
        )
        thread.join()
