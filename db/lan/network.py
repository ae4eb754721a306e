"""The port `Lan` over Zenoh: this program's place in the shop's network, for known machines only.

Knows when the network has to be opened anew: a machine was met or shut out, the certificate was renewed.
Knows no message's meaning. Opening, closing and waiting are done by a thread of its own.
"""

from __future__ import annotations

import hashlib
import random
import threading
import time
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Final

import structlog
import zenoh

from db.lan import known, settings
from db.lan.identity import Identity, IdentityError, load
from db.lan.keys import Keys
from db.lan.session import Heard, Session
from frontdesk.store import StoreError
from frontdesk.sync.ports import Peer
from frontdesk.sync.standing import Trouble

__all__ = ["Heard", "ZenohLan", "secret_of"]

_log = structlog.get_logger(__name__)
#: How often the certificate's file is looked at: it may have been renewed (seconds).
_LOOK: Final = 30.0
#: After a failure to open (seconds).
_RETRY: Final = 3.0
#: Somebody whom others see and we do not is looked for after so long (seconds), then ever more seldom.
_MISSED: Final = 4.0
_SELDOM: Final = 300.0
#: Machines that come one upon the other are let in at once: nobody new for so long, or so long at most
#: (seconds). Each opening anew is felt by all, and Zenoh keeps what was just being connected open for good.
_GATHER: Final = 0.5
_GATHERED: Final = 3.0


class ZenohLan:
    """One program's network. `heard` is told what arrives, from threads of the network.

    `shut_out` says of a machine's id whether the shop shut it out; after a change call `look_again`.
    `trouble` is told a code (`Trouble`) when the network can't be used, and "" when it can again. Both are
    called on threads of the network.
    """

    def __init__(
        self,
        identity: Identity,
        me: Peer,
        heard: Heard,
        *,
        shut_out: Callable[[str], bool] = lambda _: False,
        trouble: Callable[[str], object] = lambda _: None,
    ) -> None:
        self._identity, self._heard = identity, heard
        self._shut_out, self._trouble = shut_out, trouble
        self._folder = identity.certificate.parent
        self._known = [*known.read(self._folder)]
        self._keys = Keys(secret_of(identity), identity.site, me)
        self._session: Session | None = None
        self._open_for: tuple[bytes, tuple[str, ...]] | None = None
        self._missed_since, self._patience = 0.0, _MISSED
        self._said = ""
        self._closed = self._again = False
        self._changed = threading.Condition()
        self._keeper = threading.Thread(target=self._keep, name="lan", daemon=True)
        self._keeper.start()

    def send(self, to: str, message: bytes) -> None:
        """Hand a message over for one address. It never blocks and never fails; it may not arrive."""
        session = self._session
        if session is not None:
            session.send(self._keys.to(to), message)

    def publish(self, message: bytes) -> None:
        """The same for every living peer."""
        session = self._session
        if session is not None:
            session.send(self._keys.to_all, message)

    def look_again(self) -> None:
        """Who is shut out may have changed, or the certificate."""
        with self._changed:
            self._again = True
            self._changed.notify()

    def close(self) -> None:
        """Leave the network and end what runs; nothing is told any more when this returns."""
        with self._changed:
            self._closed = True
            self._changed.notify()
        self._keeper.join()

    # -- the keeper's thread

    def _keep(self) -> None:
        pause = self._look()
        while True:
            with self._changed:
                self._changed.wait_for(lambda: self._closed or self._again, pause)
                self._gather()
                if self._closed:
                    break
            pause = self._look()
        self._leave()

    def _gather(self) -> None:
        """Wait while what has to be looked at changes on and on."""
        until = time.monotonic() + _GATHERED
        while self._again and not self._closed:
            self._again = False
            if time.monotonic() < until:
                self._changed.wait_for(lambda: self._closed or self._again, _GATHER)

    def _look(self) -> float:
        """Open, close or open anew, whatever is right now; the seconds until the next look."""
        try:
            content, left = self._certificate()
            allowed = tuple(self._allowed())
            if (content, allowed) != self._open_for or self._until_search() == 0:
                self._leave()
                self._open(allowed)
                self._open_for = (content, allowed)
        except IdentityError as error:
            return self._unusable(Trouble.CERTIFICATE_BROKEN, error.code)
        except _Unusable as error:
            return self._unusable(error.trouble, str(error))
        except Exception:  # noqa: BLE001 - a bug must not end the only thread that opens and closes
            _log.exception("bug in keeping the network")
            return self._unusable(Trouble.NO_NETWORK, "a bug")
        self._say("")
        return min(_LOOK, left, self._until_search())

    def _until_search(self) -> float:
        """In how many seconds to open anew because somebody is missed.

        Whoever knows two tells each of the other when it is connected, and never again; and Zenoh may give up
        an address if the connection breaks in the moment it is made.
        """
        now, session = time.monotonic(), self._session
        alone = bool(self._identity.peers) and session is not None and not session.living
        if session is None or not (alone or session.misses_somebody):
            self._missed_since, self._patience = 0.0, _MISSED
            return _LOOK
        if not self._missed_since:
            self._missed_since = now
            self._patience = min(_SELDOM, self._patience * random.uniform(1.0, 2.0))
        left = self._missed_since + self._patience - now
        if left > 0:
            return left
        self._missed_since = 0.0
        return 0

    def _certificate(self) -> tuple[bytes, float]:
        """What the certificate says, and for how many seconds it will be of use."""
        certificate, now = load(self._identity.certificate), datetime.now(UTC)
        if now >= certificate.not_valid_after_utc:
            raise _Unusable(Trouble.CERTIFICATE_EXPIRED)
        if now < certificate.not_valid_before_utc:
            raise _Unusable(Trouble.CERTIFICATE_BROKEN, "not yet valid: a clock is wrong")
        left = (certificate.not_valid_after_utc - now).total_seconds()
        return certificate.tbs_certificate_bytes, left

    def _allowed(self) -> list[str]:
        if self._shut_out(self._identity.machine):
            raise _Unusable(Trouble.SHUT_OUT)
        met = {*self._known, self._identity.machine}
        return sorted(each for each in met if not self._shut_out(each))

    def _open(self, allowed: tuple[str, ...]) -> None:
        """Raises _Unusable where it can't be listened anywhere."""
        self._keys.admit(allowed)
        fault = ""
        for listen in settings.listening(self._identity):
            try:
                config = settings.configuration(self._identity, listen, self._keys, allowed)
                self._session = Session(config, self._keys, self._heard, self._met, self.look_again)
            except zenoh.ZError as error:
                fault = str(error)
            else:
                return
        raise _Unusable(Trouble.NO_NETWORK, fault)

    def _leave(self) -> None:
        session, self._session, self._open_for = self._session, None, None
        if session is not None:
            session.close()

    def _unusable(self, trouble: Trouble, why: str) -> float:
        if trouble != self._said:
            _log.warning("lan not open", trouble=trouble.value, why=why)
        self._leave()
        self._say(trouble.value)
        return _RETRY

    def _say(self, code: str) -> None:
        if code != self._said:
            self._said = code
            self._trouble(code)

    def _met(self, common_name: str | None) -> None:
        """A machine's certificate was seen: let it in if it is one of the shop's that is new to us."""
        if not known.is_ours(common_name) or common_name is None or self._shut_out(common_name):
            return
        with self._changed:
            if common_name in self._known:
                return
            self._known = [*self._known, common_name][-known.MOST :]
            met = list(self._known)
        try:
            known.write(self._folder, met)
        except StoreError as error:  # it is met again at the next start
            _log.warning("lan machines not kept", code=error.code)
        if common_name != self._identity.machine:
            self.look_again()


class _Unusable(Exception):
    """The network can't be used now."""

    def __init__(self, trouble: Trouble, why: str = "") -> None:
        super().__init__(why)
        self.trouble = trouble


def secret_of(identity: Identity) -> bytes:
    """What only machines of this shop hold: the authority's certificate, by its key. Raises IdentityError."""
    from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

    key = load(identity.authority).public_key()
    return hashlib.sha256(key.public_bytes(Encoding.DER, PublicFormat.SubjectPublicKeyInfo)).digest()
