"""What the county's centre answered, in plain words: what happened, what was kept, what to do.

Knows the codes that Offline, NotAuthorised and Rejected carry as their first argument where they come from
the centre.
"""

from __future__ import annotations

from typing import Final

from frontdesk.sync.ports import NotAuthorised, Offline, Rejected
from frontdesk.words import QT_TRANSLATE_NOOP, translate

WORDS: Final[dict[str, str]] = {
    # Offline: nothing to do but wait, unless it lasts.
    "unreachable": QT_TRANSLATE_NOOP(
        "Centre",
        "The county’s record can’t be reached. The desk goes on as before; what happens is kept here "
        "and sent later.",
    ),
    "server_full": QT_TRANSLATE_NOOP(
        "Centre",
        "The county’s server has no room for another connection just now. The desk goes on as before;"
        " what happens is kept here and sent later. If this lasts, tell your ICT team.",
    ),
    "server_disk_full": QT_TRANSLATE_NOOP(
        "Centre",
        "The disk of the county’s server is full. The desk goes on as before; what happens is kept "
        "here and sent later. Tell your ICT team.",
    ),
    "starting": QT_TRANSLATE_NOOP(
        "Centre",
        "The county’s server is starting, stopping or being restored. The desk goes on as before; "
        "what happens is kept here and sent later.",
    ),
    "interrupted": QT_TRANSLATE_NOOP(
        "Centre",
        "The county’s server broke off. The desk goes on as before; what was under way will be sent "
        "again, and nothing is counted twice.",
    ),
    # NotAuthorised: somebody has to be asked.
    "password": QT_TRANSLATE_NOOP(
        "Centre",
        "The county’s server did not accept this machine’s password. What happens is kept here. Ask "
        "your ICT team to enrol this machine again.",
    ),
    "login": QT_TRANSLATE_NOOP(
        "Centre",
        "The county’s server does not let this machine sign in. What happens is kept here. Ask your "
        "ICT team to enrol it again.",
    ),
    "certificate": QT_TRANSLATE_NOOP(
        "Centre",
        "The county’s server could not prove who it is, so nothing was sent to it. What happens is "
        "kept here. Ask your ICT team to look at its certificate.",
    ),
    "not_let_in": QT_TRANSLATE_NOOP(
        "Centre",
        "The county’s server does not allow this from this machine. What happens is kept here. Ask "
        "your ICT team to look at the server’s rules.",
    ),
    "no_database": QT_TRANSLATE_NOOP(
        "Centre",
        "The county’s server does not have this database. What happens is kept here. Ask your ICT team.",
    ),
    "not_enrolled": QT_TRANSLATE_NOOP(
        "Centre",
        "This machine is not enrolled at the county’s record, or was shut out. What happens is kept "
        "here. Ask your ICT team.",
    ),
    "closed": QT_TRANSLATE_NOOP(
        "Centre",
        "This shop was closed in the county’s record. What happens is kept here. Ask your ICT team.",
    ),
    # Rejected: kept here and shown.
    "other_site": QT_TRANSLATE_NOOP(
        "Centre",
        "This machine is enrolled for another shop than the one it works for, so nothing was stored. "
        "What happens is kept here. Ask your ICT team to enrol it for this shop.",
    ),
    "too_much": QT_TRANSLATE_NOOP(
        "Centre",
        "More was sent at once than the county’s record takes, so nothing of it was stored. It is "
        "kept here. Tell the makers of this program.",
    ),
    "unreadable": QT_TRANSLATE_NOOP(
        "Centre",
        "The county’s record could not store what was sent, so nothing of it was stored. It is kept "
        "here. Tell the makers of this program.",
    ),
    "append_only": QT_TRANSLATE_NOOP(
        "Centre",
        "The county’s record never changes or removes what happened. Nothing was changed.",
    ),
    "centre_older": QT_TRANSLATE_NOOP(
        "Centre",
        "The county’s record was not set up, or is older than this program. What happens is kept "
        "here. Ask your ICT team to run “frontdesk central migrate”.",
    ),
    "newer": QT_TRANSLATE_NOOP(
        "Centre",
        "The county’s record is newer than this program. Nothing was changed. Update the program on "
        "this computer.",
    ),
    "server_older": QT_TRANSLATE_NOOP(
        "Centre",
        "The county’s server is older than PostgreSQL 15. Nothing was changed. Ask your ICT team for "
        "a newer one.",
    ),
    "not_empty": QT_TRANSLATE_NOOP(
        "Centre",
        "This database serves something else already. Nothing was changed. Make an empty one for the "
        "front desk.",
    ),
    "encoding": QT_TRANSLATE_NOOP(
        "Centre",
        "This database does not store text as UTF-8, which Welsh and other languages need. Nothing "
        "was changed. Make one that does.",
    ),
    "site_name": QT_TRANSLATE_NOOP(
        "Centre",
        "A shop’s id is made of letters, figures and hyphens only, as in shop.toml. Nothing was changed.",
    ),
}


def centre_words(outcome: Offline | NotAuthorised | Rejected, language: str = "") -> str:
    """What happened, what was kept and what to do. An unknown code is a bug: KeyError."""
    code = str(outcome.args[0]) if outcome.args else ""
    return translate("Centre", WORDS[code], language=language)
