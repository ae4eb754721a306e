"""Where a visitor is referred to: a snapshot of a service of a partner or another office, as plain data.

Knows what stands on the visitor's slip and in the message to the partner; knows nothing of where it was
looked up, so that a service retired since changes no referral made to it.
"""

from __future__ import annotations

import re
from typing import Final

import msgspec

#: One address and nothing else: no name, no second one, nothing that could begin another header.
_ADDRESS: Final = re.compile(
    r"[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@(?:[A-Za-z0-9-]{1,63}\.)+[A-Za-z0-9-]{2,63}"
)


class Destination(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A service elsewhere. All of it is text for people; `email` is where the partner wants referrals.

    `hours` are in words. `languages` are those spoken there, by their English names, empty where unknown.
    `url` is the service's own page.
    """

    name: str
    partner: str = ""
    address: tuple[str, ...] = ()
    directions: str = ""
    hours: str = ""
    phone: str = ""
    email: str = ""
    url: str = ""
    bring: str = ""
    ask_for: str = ""
    languages: tuple[str, ...] = ()
    eligibility: str = ""


def is_address(text: str) -> bool:
    """Whether a text is one e-mail address as partners have it; anything unusual is not."""
    return len(text) <= 254 and _ADDRESS.fullmatch(text) is not None


def written(destination: Destination) -> str:
    """A destination as the text that is kept with a referral."""
    return msgspec.json.encode(destination).decode()


def read_destination(text: str) -> Destination | None:
    """A kept destination; None where the text is none (erased, or written by a newer program)."""
    try:
        return msgspec.json.decode(text.encode(errors="replace"), type=Destination)
    except msgspec.DecodeError:
        return None
