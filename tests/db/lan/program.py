"""A program of its own on the shop's network. It says every line it is given to all, until one says `end`."""

from __future__ import annotations

import secrets
import sys
from pathlib import Path

from db.lan import identity
from db.lan.network import ZenohLan
from frontdesk.sync.ports import Peer


class Teller:
    """Tells it on the standard output, a line for each."""

    def __init__(self) -> None:
        self.machines: dict[str, str] = {}

    def receive(self, sender: Peer, data: bytes) -> None:
        print("message", sender.machine, flush=True)

    def joined(self, peer: Peer) -> None:
        self.machines[peer.address] = peer.machine
        print("joined", peer.machine, flush=True)

    def left(self, address: str) -> None:
        print("left", self.machines[address], flush=True)


if __name__ == "__main__":
    found = identity.look(Path(sys.argv[1]))
    assert found is not None
    lan = ZenohLan(found, Peer(found.rank, secrets.token_hex(8), found.machine), Teller())
    for line in sys.stdin:
        if line.strip() == "end":
            break
        lan.publish(line.encode())
    lan.close()
