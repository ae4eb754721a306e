"""What of a machine's standing somebody has to see to: what it means and what to do, in plain words.

Knows a `Standing` and the time; knows nothing of windows. What needs nobody's help (a network that is down
for a while) is not in here: the state itself says it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from frontdesk.clock import TOLERANCE
from frontdesk.machine import WARNED_BEFORE
from frontdesk.screens.dates import date_text, length_text
from frontdesk.store import WORDS as STORE_WORDS
from frontdesk.store import StoreError
from frontdesk.sync import centre_words
from frontdesk.sync.standing import Link, PeerStanding, Standing, Trouble
from frontdesk.words import QT_TRANSLATE_NOOP, translate

#: Codes of the centre that pass by themselves.
_PASSING: Final = frozenset({"unreachable", "starting", "interrupted"})

#: What each code means, and what to do.
_WORDS: Final[dict[str, tuple[str, str]]] = {
    Trouble.NOT_AUTHORISED: (
        QT_TRANSLATE_NOOP("Standing", "The county does not let this machine in."),
        QT_TRANSLATE_NOOP(
            "Standing",
            "The desk goes on; what happens is kept here and sent later. Ask your ICT team to enrol this "
            "machine again.",
        ),
    ),
    Trouble.CERTIFICATE_EXPIRED: (
        QT_TRANSLATE_NOOP("Standing", "This machine’s certificate has ended."),
        QT_TRANSLATE_NOOP(
            "Standing",
            "The other machines of the shop do not let it in. The desk works alone; what happens is kept. "
            "Ask your ICT team to enrol this machine again (frontdesk enrol).",
        ),
    ),
    Trouble.CERTIFICATE_BROKEN: (
        QT_TRANSLATE_NOOP("Standing", "This machine’s certificate can’t be used."),
        QT_TRANSLATE_NOOP(
            "Standing",
            "The desk works alone; what happens is kept. Ask your ICT team to enrol this machine again "
            "(frontdesk enrol).",
        ),
    ),
    Trouble.SHUT_OUT: (
        QT_TRANSLATE_NOOP("Standing", "This machine was shut out of the shop’s network."),
        QT_TRANSLATE_NOOP(
            "Standing",
            "The desk works alone; what happens is kept here. Shut out is for good: this machine can’t come "
            "back with this data. If that was a mistake, ask your ICT team to let it in with a new data "
            "folder (frontdesk enrol --join CODE --data NEWFOLDER), which fills itself from the others. The "
            "old folder stays as it is.",
        ),
    ),
    Trouble.OTHER_SHOP: (
        QT_TRANSLATE_NOOP("Standing", "This machine was enrolled for another shop."),
        QT_TRANSLATE_NOOP(
            "Standing",
            "The files in its folder “shop” are not those of the shop it was enrolled for. The desk works "
            "alone; what happens is kept. Ask your ICT team to copy that folder from another machine of the "
            "shop.",
        ),
    ),
    Trouble.NO_NETWORK: (
        QT_TRANSLATE_NOOP("Standing", "This machine could not join the shop’s network."),
        QT_TRANSLATE_NOOP(
            "Standing",
            "The desk works alone; what happens is kept. See that the network cable is in, then start the "
            "program anew. If this lasts, ask your ICT team.",
        ),
    ),
    Trouble.CLONED: (
        QT_TRANSLATE_NOOP("Standing", "Another machine writes as this one."),
        QT_TRANSLATE_NOOP(
            "Standing",
            "Its disk was copied, or a backup of it runs elsewhere. Nothing is lost: both go on, each under "
            "a number of its own. Ask your ICT team to enrol one of the two anew.",
        ),
    ),
    Trouble.RESTORED: (
        QT_TRANSLATE_NOOP("Standing", "This machine was restored from a backup."),
        QT_TRANSLATE_NOOP(
            "Standing",
            "What it had sent before comes back by itself from the others and from the county. Nothing has "
            "to be done.",
        ),
    ),
    Trouble.DAMAGED_REPLACED: (
        QT_TRANSLATE_NOOP("Standing", "The file with the visits was damaged and has been replaced."),
        QT_TRANSLATE_NOOP(
            "Standing",
            "What could be read was kept, and the rest comes back from the others and from the county. The "
            "damaged file was put aside in the data folder. Ask your ICT team to look at this computer’s "
            "disk.",
        ),
    ),
    Trouble.CENTRE_RESTORED: (
        QT_TRANSLATE_NOOP("Standing", "The county’s record was restored from a backup."),
        QT_TRANSLATE_NOOP(
            "Standing", "What it had lost is sent to it again by itself. Nothing has to be done."
        ),
    ),
}
_NOT_YET_VALID: Final = (
    QT_TRANSLATE_NOOP("Standing", "This machine’s certificate is not good yet: a clock is wrong."),
    QT_TRANSLATE_NOOP(
        "Standing",
        "The desk works alone; what happens is kept. Set this computer’s clock right, then start the "
        "program anew.",
    ),
)
#: The codes of an identity that can't be used (`frontdesk enrol` wrote it).
_IDENTITY: Final[dict[str, tuple[str, str]]] = {
    "not_yet_valid": _NOT_YET_VALID,
    **dict.fromkeys(
        ("files_broken", "files_mixed", "files_open", "files_unreadable"), _WORDS[Trouble.CERTIFICATE_BROKEN]
    ),
}
#: Told in the panel, but nothing to be seen to.
_TOLD: Final = frozenset({Trouble.RESTORED.value, Trouble.CENTRE_RESTORED.value})


@dataclass(frozen=True, slots=True)
class TroubleText:
    """One trouble. `see_to` says that somebody has to do something about it."""

    code: str
    title: str
    text: str
    see_to: bool = True


def troubles(standing: Standing, now: datetime) -> tuple[TroubleText, ...]:
    """All of them, what is to be seen to first."""
    found = [*_links(standing), *_certificate(standing, now), *_clocks(standing), *_noticed(standing)]
    if standing.aside:
        found.append(_aside(standing.aside))
    return tuple(sorted(found, key=lambda trouble: not trouble.see_to))


def to_see_to(standing: Standing, now: datetime) -> int:
    """How many of them somebody has to do something about."""
    return sum(trouble.see_to for trouble in troubles(standing, now))


def _links(standing: Standing) -> Iterator[TroubleText]:
    """Why the county or the shop's network does not work, where that does not pass by itself."""
    if standing.county is not None and standing.trouble not in _PASSING:
        if standing.trouble in centre_words.WORDS:
            title = translate("Standing", "The county’s record does not take what is sent.")
            text = translate("Centre", centre_words.WORDS[standing.trouble])
            yield TroubleText(standing.trouble, title, text)
        elif standing.trouble:
            yield told_of(standing.trouble)
        elif standing.county is Link.NOT_AUTHORISED:
            yield told_of(Trouble.NOT_AUTHORISED)
    if standing.lan_trouble:
        yield told_of(standing.lan_trouble)


def _noticed(standing: Standing) -> Iterator[TroubleText]:
    mine = standing.here.machine
    codes = dict.fromkeys(standing.noticed)
    if mine and any(peer.machine == mine for peer in standing.peers):
        codes[Trouble.CLONED] = None
    return (told_of(code) for code in codes)


def told_of(code: str) -> TroubleText:
    """The words for a code; those for one that is not known show it as it is."""
    if code in STORE_WORDS:
        title = translate("Standing", "What the others do can’t be kept on this computer.")
        return TroubleText(str(code), title, StoreError(code).words())
    known = _WORDS.get(code) or _IDENTITY.get(code)
    if known is None:
        title = translate("Standing", "Something is wrong with the shop’s network or the county’s record.")
        text = translate("Standing", "Tell your ICT team this word: {code}", code=code)
        return TroubleText(code, title, text)
    title, text = known
    return TroubleText(
        str(code), translate("Standing", title), translate("Standing", text), see_to=code not in _TOLD
    )


def _certificate(standing: Standing, now: datetime) -> Iterator[TroubleText]:
    end = standing.here.certificate_until
    if end is None or standing.lan_trouble == Trouble.CERTIFICATE_EXPIRED:
        return
    if end <= now:
        yield told_of(Trouble.CERTIFICATE_EXPIRED)
    elif end - now <= WARNED_BEFORE:
        yield TroubleText(
            "certificate_soon",
            translate("Standing", "This machine’s certificate ends on {day}.", day=date_text(end.date())),
            translate(
                "Standing",
                "It should have been renewed by itself. After that day the other machines of the shop do "
                "not let this one in. Ask your ICT team to renew it (frontdesk enrol).",
            ),
        )


def _clocks(standing: Standing) -> Iterator[TroubleText]:
    """Clocks that differ by more than ordinary setting does. Who is wrong can't be known from here."""
    if standing.clock_offset_county is not None and abs(standing.clock_offset_county) > TOLERANCE:
        title = translate(
            "Standing",
            "The county’s clock and this computer’s differ by {span}.",
            span=span_text(standing.clock_offset_county),
        )
        yield TroubleText("clock_county", title, _set_right())
    for peer in standing.peers:
        if peer.clock_offset is not None and abs(peer.clock_offset) > TOLERANCE:
            yield TroubleText(f"clock/{peer.machine}", _clock_of(peer, peer.clock_offset), _set_right())


def _clock_of(peer: PeerStanding, offset: timedelta) -> str:
    return translate(
        "Standing",
        "The clocks of {machine} and of this computer differ by {span}.",
        machine=peer.name or peer.machine,
        span=span_text(offset),
    )


def _set_right() -> str:
    return translate(
        "Standing",
        "Waits measured with a wrong clock are counted apart. See which of the two is wrong, set it right, "
        "then start the program there anew.",
    )


def span_text(span: timedelta) -> str:
    """How far two clocks are apart: "2 days", "0:07"."""
    whole = abs(span)
    if whole >= timedelta(days=1):
        return translate("Standing", "%n day(s)", "", whole // timedelta(days=1))
    return length_text(whole)


def _aside(count: int) -> TroubleText:
    return TroubleText(
        "aside",
        translate("Standing", "%n step(s) could not be passed on and were set aside.", "", count),
        translate(
            "Standing",
            "They are kept on this machine, and the desk counts them as before; the county or the others do "
            "not have them. Show the list below to your ICT team.",
        ),
    )
