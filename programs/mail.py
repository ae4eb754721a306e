"""Looking whether the mail server's settings are right: `frontdesk mail test ADDRESS`.

Knows the settings and what an outcome is called; the sending is `frontdesk.mail`'s.
"""

from __future__ import annotations

import argparse
import sys
import uuid
from datetime import UTC, datetime
from email.message import EmailMessage
from email.policy import SMTP

from db.errors import environment
from db.folder import default_folder
from frontdesk import words
from frontdesk.destination import is_address
from frontdesk.mail.password import find_password
from frontdesk.mail.smtp import send
from frontdesk.refusal import refuse
from frontdesk.screens.referrals import TROUBLES
from frontdesk.settings import MailSettings, read_settings
from frontdesk.words import translate


def try_mail(arguments: argparse.Namespace) -> int:
    """`frontdesk mail test`: sends one message and says what came of it. Nothing is put on record."""
    folder = arguments.data or default_folder()
    with environment():
        settings = read_settings(folder)
    words.use(settings.language)
    if not is_address(arguments.address):
        print(refuse("no_email_address").words(), file=sys.stderr)
        return 1
    mail = settings.mail
    trouble = send(_message(mail, arguments.address), mail, find_password(mail.user, folder))
    if trouble is None:
        print(f"{mail.host}: sent to {arguments.address}. Look whether it arrives.")
        return 0
    why = translate("Referral", TROUBLES[trouble])
    told = f"{mail.host}: {why}" if mail.host else f"{why[0].upper()}{why[1:]}"
    print(f"{told}.", file=sys.stderr)
    return 1


def _message(mail: MailSettings, address: str) -> EmailMessage:
    message = EmailMessage(policy=SMTP)
    message["Subject"] = "Front desk: a test"
    message["From"] = mail.sender
    message["To"] = address
    message["Date"] = datetime.now(UTC)
    message["Message-ID"] = f"<{uuid.uuid4()}@{mail.sender.partition('@')[2] or 'frontdesk.invalid'}>"
    message.set_content("This message was sent to see whether the front desk can send e-mail.\n")
    return message
