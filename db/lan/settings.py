"""How Zenoh is set for a shop: encrypted and mutual or not at all, quick, quiet, and for known machines only.

Knows Zenoh's settings by name (its DEFAULT_CONFIG.json5 explains them); knows no session.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from typing import Final

import zenoh

from db.lan.identity import Identity
from db.lan.keys import Keys
from frontdesk.sync.messages import LONGEST

#: The port of the first program on a machine; a second one takes any that is free.
PORT: Final = 7447
#: A program that was silent for so long (ms) has left. One that ends, or is killed, is seen to at once: its
#: connection breaks. So this is for a cut cable and a machine without power. An advisor may go ahead after
#: 2 s without an answer: by then, or a second later, the next in rank is in office.
LEASE: Final = 3000
#: So many signs of life in that time. Two cost a desk with ten others 1.5 kB/s; TCP sends a lost one again.
SIGNS: Final = 2
#: Zenoh fills its queues in parts of this size; what is longer goes in several.
PART: Final = 49_152
#: So long a big message may wait for room (µs); then the one who takes nothing counts as gone.
PATIENCE: Final = LEASE * 1000
_MESSAGES: Final = (
    "put",
    "declare_subscriber",
    "liveliness_token",
    "liveliness_query",
    "declare_liveliness_subscriber",
)


def listening(identity: Identity) -> list[list[str]]:
    """Where to listen, in turn until it can be done: as set, else on our port, else on a free one."""
    if identity.listen:
        return [list(identity.listen)]
    hosts = ("[::]", "0.0.0.0")  # noqa: S104 - every network card; who has no certificate gets nowhere
    return [[f"{host}:{port}"] for port in (PORT, 0) for host in hosts]


def configuration(
    identity: Identity, listen: Sequence[str], keys: Keys, known: Iterable[str]
) -> zenoh.Config:
    """Everything Zenoh is told. Raises ZError where an address or a path can't be one."""
    config = zenoh.Config()
    for name, value in {**_transport(identity), **_meeting(identity, listen)}.items():
        config.insert_json5(name, json.dumps(value))
    config.insert_json5("access_control", json.dumps(access(keys, known)))
    return config


def _meeting(identity: Identity, listen: Sequence[str]) -> dict[str, object]:
    """Multicast says where a program listens and no more; who knows one address learns the others' there."""
    once = {"peer": {"to_router": "always", "to_peer": "greater-zid"}}  # not twice by each way
    return {
        "mode": "peer",
        "listen/endpoints": [f"tls/{each}" for each in listen],
        "connect/endpoints": [f"tls/{each}" for each in identity.peers],
        "connect/timeout_ms": -1,
        "connect/exit_on_failure": False,
        "connect/retry": {"period_init_ms": 500, "period_max_ms": 2000, "period_increase_factor": 1.5},
        "open/return_conditions": {"connect_scouted": False, "declares": False},
        "scouting/multicast/enabled": identity.multicast,
        "scouting/multicast/autoconnect_strategy": once,
        "scouting/gossip/enabled": True,
        "scouting/gossip/autoconnect_strategy": once,
    }


def _transport(identity: Identity) -> dict[str, object]:
    certificate, key = str(identity.certificate), str(identity.key)
    return {
        "transport/link/protocols": ["tls"],
        "transport/shared_memory/enabled": False,  # it would pass big messages by, unencrypted
        "transport/link/tls": {
            "root_ca_certificate": str(identity.authority),
            "listen_certificate": certificate,
            "listen_private_key": key,
            "connect_certificate": certificate,
            "connect_private_key": key,
            "enable_mtls": True,
            "verify_name_on_connect": False,  # addresses change; who it is, the access control asks
            "close_link_on_expiration": True,
        },
        "transport/link/tx/lease": LEASE,
        "transport/link/tx/keep_alive": SIGNS,
        "transport/link/tx/queue/size/interactive_high": 16,
        "transport/link/tx/queue/size/data_low": 4,
        # the most that the desk may lose over one message to a machine that takes nothing (µs)
        "transport/link/tx/queue/congestion_control/drop/wait_before_drop": 2000,
        "transport/link/tx/queue/congestion_control/block/wait_before_close": PATIENCE,
        "transport/link/rx/max_message_size": LONGEST + PART,
        "transport/unicast/open_timeout": 3000,
        "transport/unicast/accept_timeout": 3000,
        "transport/unicast/accept_pending": 32,
        "transport/unicast/max_sessions": 100,
    }


def access(keys: Keys, known: Iterable[str]) -> dict[str, object]:
    """Who may say and hear what: a machine that is known, under its own name. Everybody else nothing."""
    machines = sorted(known)
    rules: list[dict[str, object]] = [
        _rule("hearing", [keys.everything], list(_MESSAGES), "egress"),
        _rule("asking", [keys.everything], [m for m in _MESSAGES if m not in ("put", "liveliness_token")]),
    ]
    rules += [_rule(f"as-{each}", keys.of(each), ["put", "liveliness_token"]) for each in machines]
    return {
        "enabled": True,
        "default_permission": "deny",
        "rules": rules,
        "subjects": [{"id": each, "cert_common_names": [each]} for each in machines],
        "policies": [{"rules": ["hearing", "asking", f"as-{each}"], "subjects": [each]} for each in machines],
    }


def _rule(name: str, keys: list[str], messages: list[str], flow: str = "ingress") -> dict[str, object]:
    allowed = {"messages": messages, "flows": [flow], "permission": "allow", "key_exprs": keys}
    return {"id": name, **allowed}
