"""The network opened once: what arrives, who comes and goes, what is handed over to be sent.

Knows Zenoh's session. Settings, certificates and when to open anew are not its business.
"""

from __future__ import annotations

import secrets
import threading
import weakref
from collections.abc import Callable
from typing import Final, Protocol, TypeVar

import structlog
import zenoh
from zenoh.handlers import Callback

from db.lan.keys import Keys
from db.lan.living import Living
from db.lan.parcels import Parcels
from db.lan.settings import PART
from db.lan.sightings import Sightings
from frontdesk.sync.messages import LONGEST
from frontdesk.sync.ports import Peer

_log = structlog.get_logger(__name__)
#: What is longer goes the slow way, so that a call never waits behind a day's events.
SMALL: Final = PART // 2
#: So long the end waits for a call of Zenoh's that is under way (seconds).
_ENDING: Final = 0.5
Told = TypeVar("Told")


class Heard(Protocol):
    """Who is told what happens on the network, from threads that are the network's: hand it on.

    Nothing may be sent from within these calls.
    """

    def receive(self, sender: Peer, data: bytes) -> None:
        """A message. It may wait: then no more is read from this peer, and the peer drops what it has."""

    def joined(self, peer: Peer) -> None:
        """A program is there."""

    def left(self, address: str) -> None:
        """It is gone."""


class _Closable(Protocol):  # Zenoh's stub says nothing of what its `close` returns
    def close(self) -> object: ...


class Session:
    """Opened by making it, which raises ZError.

    `met` is told whose certificate was seen, `lost` that others see somebody whom this one does not.
    """

    def __init__(
        self,
        config: zenoh.Config,
        keys: Keys,
        heard: Heard,
        met: Callable[[str | None], object],
        lost: Callable[[], object],
    ) -> None:
        self._keys, self._heard, self._met, self._lost = keys, heard, met, lost
        self._closed = False
        self._sightings = Sightings()
        self._living = Living(heard.joined, heard.left)
        self._parcels = Parcels(lambda key, data: self._put(key, data, small=False))
        self._let_go: list[threading.Event] = []
        self._session = zenoh.open(config)
        try:
            self._declare()
        except zenoh.ZError:
            self.close()
            raise

    def _declare(self) -> None:
        """The own token comes last: whoever sees it is heard from then on."""
        session, remote = self._session, zenoh.Locality.REMOTE
        here: Callback[zenoh.Sample] = Callback(
            self._handed_out(self._take), indirect=False
        )  # quicker than by a thread between
        for key in (self._keys.to_me, self._keys.from_all):
            session.declare_subscriber(key, here, allowed_origin=remote)
        session.declare_subscriber(self._keys.sights, self._handed_out(self._sight), allowed_origin=remote)
        session.info.declare_link_events_listener(self._handed_out(self._link), history=True)
        session.liveliness().declare_subscriber(
            self._keys.tokens, self._handed_out(self._token), history=True
        )
        self._own = session.liveliness().declare_token(self._keys.token(secrets.token_hex(4)))

    def _handed_out(self, call: Callable[[Told], object]) -> Callable[[Told], object]:
        """The same, noting when Zenoh has let go of it: until then one of its threads may be about to call.

        A thread that comes while Python ends would bring the program down.
        """

        def called(what: Told) -> object:
            return call(what)

        let_go = threading.Event()
        weakref.finalize(called, let_go.set)
        self._let_go.append(let_go)
        return called

    def send(self, key: str, message: bytes) -> None:
        """Hand a message over; too much, too big or too late is dropped."""
        if len(message) <= SMALL:
            self._put(key, message, small=True)
        elif len(message) > LONGEST:
            _log.error("lan message too long", size=len(message))
        elif not self._parcels.put(key, message):
            _log.warning("lan message dropped", size=len(message))

    def _put(self, key: str, message: bytes, *, small: bool) -> None:
        """A small one is dropped where there is no room; a big one waits on the parcels' thread."""
        control = zenoh.CongestionControl
        try:
            self._session.put(
                key,
                message,
                congestion_control=control.DROP if small else control.BLOCK,
                priority=zenoh.Priority.INTERACTIVE_HIGH if small else zenoh.Priority.DATA_LOW,
                express=False,  # each would take a part of the queue; alone it leaves as quickly without
                allowed_destination=zenoh.Locality.REMOTE,
            )
        except zenoh.ZError as error:
            if not self._closed:
                _log.warning("lan send failed", error=str(error))

    def _take(self, sample: zenoh.Sample) -> None:
        if self._closed or sample.kind != zenoh.SampleKind.PUT or len(sample.payload) > LONGEST:
            return
        sender = self._keys.sender(str(sample.key_expr))
        if sender is None:
            return
        try:
            self._heard.receive(sender, sample.payload.to_bytes())
        except Exception:  # noqa: BLE001 - Zenoh would print it, and the next message is to be taken
            _log.exception("bug in taking a message")

    def _token(self, sample: zenoh.Sample) -> None:
        found = self._keys.living(str(sample.key_expr))
        if found is None:
            return
        if sample.kind == zenoh.SampleKind.PUT:
            self._living.came(*found)
        else:
            self._living.went(*found)
        self.send(self._keys.sight, self._sightings.see(self._living.addresses))
        self._look_for_missing()

    def _sight(self, sample: zenoh.Sample) -> None:
        sender = self._keys.sender(str(sample.key_expr))
        if sender is not None and len(sample.payload) <= PART:
            self._sightings.told(sender.address, sample.payload.to_bytes())
            self._look_for_missing()

    def _look_for_missing(self) -> None:
        if self.misses_somebody and not self._closed:
            self._lost()

    @property
    def living(self) -> frozenset[str]:
        """Who is there."""
        return self._living.addresses

    @property
    def misses_somebody(self) -> bool:
        """Whether others see somebody whom this one does not."""
        return self._sightings.missing(self._keys.me.address)

    def _link(self, event: zenoh.LinkEvent) -> None:
        if event.kind == zenoh.SampleKind.PUT and not self._closed:
            self._met(event.link.auth_identifier)

    def close(self) -> None:
        """Leave. All others have left, then, and nothing is told any more."""
        self._closed = True
        self._living.end()
        session: _Closable = self._session
        try:
            session.close()
        except zenoh.ZError as error:
            _log.warning("lan close failed", error=str(error))
        self._parcels.close()
        for let_go in self._let_go:
            let_go.wait(_ENDING)
