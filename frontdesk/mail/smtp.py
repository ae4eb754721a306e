"""Sending one message through the council's mail server, and the truth about what came of it.

Knows SMTP (RFC 5321) over TLS with the server's certificate checked. The answer is None where the server has
taken the message, else a Trouble. Between the end of the text and the server's answer nobody can know whether
it was taken: a break there is `Trouble.UNKNOWN`, never a guess.
"""

from __future__ import annotations

import re
import smtplib
import ssl
from email.message import EmailMessage
from typing import Final

import structlog

from frontdesk.destination import is_address
from frontdesk.outbox import Trouble
from frontdesk.settings import MailSettings

_log = structlog.get_logger(__name__)
_DOT: Final = re.compile(rb"^\.", re.MULTILINE)
_AUTHENTICATE_FIRST: Final = 530  # RFC 4954, 6
_GO_ON: Final = 354


class _Failed(Exception):
    """A step did not go as it should."""

    def __init__(self, trouble: Trouble, reply: int = 0) -> None:
        super().__init__(trouble)
        self.trouble, self.reply = trouble, reply


def send(message: EmailMessage, mail: MailSettings, password: str) -> Trouble | None:
    """Send a message; None once the server has taken it. The surroundings never raise here."""
    if not mail.host or not is_address(mail.sender):
        return Trouble.NOT_SET_UP
    if mail.user and not password:
        return Trouble.NOT_AUTHORISED
    try:
        with _closing(_connect(mail)) as wire:
            _log_in(wire, mail, password)
            _hand_over(wire, message, mail.sender)
    except _Failed as failed:
        _log.warning("mail not sent", trouble=failed.trouble.value, reply=failed.reply)
        return failed.trouble
    return None


def try_out(mail: MailSettings, password: str) -> Trouble | None:
    """Connect and log in without sending anything: whether the settings are right."""
    if not mail.host or not is_address(mail.sender):
        return Trouble.NOT_SET_UP
    if mail.user and not password:
        return Trouble.NOT_AUTHORISED
    try:
        with _closing(_connect(mail)) as wire:
            _log_in(wire, mail, password)
    except _Failed as failed:
        return failed.trouble
    return None


class _closing:  # noqa: N801 - used like contextlib's
    """Says goodbye without minding the answer: what was taken before it stays taken."""

    def __init__(self, wire: smtplib.SMTP) -> None:
        self._wire = wire

    def __enter__(self) -> smtplib.SMTP:
        return self._wire

    def __exit__(self, *error: object) -> None:
        try:
            self._wire.quit()
        except OSError:
            self._wire.close()


def _connect(mail: MailSettings) -> smtplib.SMTP:
    """An encrypted connection to the server that its certificate says it is."""
    try:
        trust = ssl.create_default_context(cafile=mail.authority or None)
        if mail.security == "tls":
            return smtplib.SMTP_SSL(mail.host, mail.port or 465, timeout=mail.seconds, context=trust)
        wire = smtplib.SMTP(mail.host, mail.port or 587, timeout=mail.seconds)
    except OSError as error:
        raise _not_reached(error) from error
    try:
        wire.ehlo_or_helo_if_needed()
        wire.starttls(context=trust)
        wire.ehlo()
    except OSError as error:
        wire.close()
        raise _not_reached(error) from error
    return wire


def _not_reached(error: OSError) -> _Failed:
    """Smtplib's own errors are OSErrors as well, and so are those of TLS."""
    match error:
        case ssl.SSLError() | smtplib.SMTPNotSupportedError() | FileNotFoundError():
            return _Failed(Trouble.NOT_TRUSTED)
        case smtplib.SMTPResponseException(smtp_code=code):
            return _Failed(Trouble.BUSY, code)
        case _:
            return _Failed(Trouble.OFFLINE)


def _log_in(wire: smtplib.SMTP, mail: MailSettings, password: str) -> None:
    if not mail.user:
        return
    try:
        wire.login(mail.user, password)
    except smtplib.SMTPResponseException as error:
        later = 400 <= error.smtp_code < 500
        raise _Failed(Trouble.BUSY if later else Trouble.NOT_AUTHORISED, error.smtp_code) from error
    except (smtplib.SMTPNotSupportedError, UnicodeError) as error:
        raise _Failed(Trouble.NOT_AUTHORISED) from error
    except OSError as error:
        raise _Failed(Trouble.OFFLINE) from error


def _hand_over(wire: smtplib.SMTP, message: EmailMessage, sender: str) -> None:
    """Sender, receiver, text. Until the text goes, a break means that nothing was taken."""
    text = _DOT.sub(b"..", message.as_bytes()) + b".\r\n"
    try:
        _expect(wire.mail(sender), Trouble.REFUSED)
        _expect(wire.rcpt(str(message["To"])), Trouble.WRONG_ADDRESS)
        code, _ = wire.docmd("DATA")
    except OSError as error:
        raise _Failed(Trouble.OFFLINE) from error
    if code != _GO_ON:
        _expect((code, b""), Trouble.REFUSED)
        raise _Failed(Trouble.REFUSED, code)
    try:
        wire.send(text)
        answer = wire.getreply()
    except OSError as error:
        raise _Failed(Trouble.UNKNOWN) from error
    _expect(answer, Trouble.REFUSED)


def _expect(answer: tuple[int, bytes], refused_as: Trouble) -> None:
    """Go on where the server says yes; "later" is another thing than "no"."""
    code = answer[0]
    if 200 <= code < 300:
        return
    if code == _AUTHENTICATE_FIRST:
        raise _Failed(Trouble.NOT_AUTHORISED, code)
    raise _Failed(Trouble.BUSY if 400 <= code < 500 else refused_as, code)
