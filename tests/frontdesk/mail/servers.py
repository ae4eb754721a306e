"""A mail server of the tests' own: TLS with certificates made here, and every way to misbehave."""

from __future__ import annotations

import asyncio
import ssl
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from ipaddress import ip_address
from pathlib import Path

from aiosmtpd.smtp import SMTP, AuthResult, Envelope, LoginPassword, Session
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from frontdesk.settings import MailSettings

USER, PASSWORD = "frontdesk", "correct horse"
SENDER = "referrals@shire-hall.example"


def certificate(folder: Path, *, expired: bool = False, host: str = "127.0.0.1") -> Path:
    """A certificate of this moment's making that signs itself, with its key, in one file."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "mail of the tests")])
    start = datetime.now(UTC) - timedelta(days=30)
    made = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(start)
        .not_valid_after(start + timedelta(days=1 if expired else 60))
        .add_extension(x509.SubjectAlternativeName([x509.IPAddress(ip_address(host))]), critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        .sign(key, hashes.SHA256())
    )
    path = folder / f"mail-{'expired' if expired else 'valid'}-{host}.pem"
    private = key.private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )
    path.write_bytes(private + made.public_bytes(serialization.Encoding.PEM))
    return path


@dataclass
class Post:
    """What came to the server, and what it answers. `hang_up` breaks off after the text without a word."""

    texts: list[bytes] = field(default_factory=list)
    to: list[str] = field(default_factory=list)
    mail_answer: str = "250 OK"
    rcpt_answer: str = "250 OK"
    data_answer: str = "250 OK: taken"
    hang_up: bool = False
    hang_up_at_rcpt: bool = False

    async def handle_MAIL(
        self, server: SMTP, session: Session, envelope: Envelope, address: str, options: list[str]
    ) -> str:
        envelope.mail_from = address
        return self.mail_answer

    async def handle_RCPT(
        self, server: SMTP, session: Session, envelope: Envelope, address: str, options: list[str]
    ) -> str:
        if self.hang_up_at_rcpt:
            assert server.transport is not None
            server.transport.close()
        self.to.append(address)
        envelope.rcpt_tos.append(address)
        return self.rcpt_answer

    async def handle_DATA(self, server: SMTP, session: Session, envelope: Envelope) -> str:
        content = envelope.content
        assert isinstance(content, bytes)
        self.texts.append(content)
        if self.hang_up:
            assert server.transport is not None
            server.transport.close()
        return self.data_answer


def _authenticate(
    server: SMTP, session: Session, envelope: Envelope, mechanism: str, data: object
) -> AuthResult:
    assert isinstance(data, LoginPassword)
    right = (data.login, data.password) == (USER.encode(), PASSWORD.encode())
    return AuthResult(success=right, handled=right)  # one not handled is answered with 535


@contextmanager
def mail_server(
    pem: Path, post: Post, *, implicit: bool = False, offers_tls: bool = True
) -> Iterator[MailSettings]:
    """The server in a thread of its own, and the settings that lead to it."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(pem)
    tls = None if implicit or not offers_tls else context

    def connected() -> SMTP:
        return SMTP(
            post,
            tls_context=tls,
            require_starttls=tls is not None,
            auth_require_tls=not implicit,
            authenticator=_authenticate,
        )

    with _serving(connected, context if implicit else None) as port:
        yield MailSettings(
            host="127.0.0.1",
            port=port,
            security="tls" if implicit else "starttls",
            user=USER,
            sender=SENDER,
            authority=str(pem),
            seconds=5.0,
        )


@contextmanager
def _serving(connected: Callable[[], SMTP], context: ssl.SSLContext | None) -> Iterator[int]:
    """The port at which a thread answers as long as this lasts."""
    loop = asyncio.new_event_loop()
    starting = loop.create_server(connected, "127.0.0.1", 0, ssl=context)
    server = loop.run_until_complete(starting)
    thread = threading.Thread(target=loop.run_forever)
    thread.start()
    try:
        yield server.sockets[0].getsockname()[1]
    finally:
        asyncio.run_coroutine_threadsafe(_end(server), loop).result(10)
        loop.call_soon_threadsafe(loop.stop)
        thread.join()
        loop.run_until_complete(loop.shutdown_asyncgens())
        loop.close()


async def _end(server: asyncio.Server) -> None:
    """No new connections, and those there are come to their end."""
    server.close()
    here = asyncio.current_task()
    others = [task for task in asyncio.all_tasks() if task is not here]
    for task in others:
        task.cancel()
    await asyncio.gather(*others, return_exceptions=True)
    await asyncio.sleep(0)
