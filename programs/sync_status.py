"""What is known of a data folder's sharing without any program at work: `frontdesk sync status`.

Knows what is marked, read and set aside on disk; who is living, and whether the county answers, only a
running program knows, and its window says it.
"""

from __future__ import annotations

import argparse
from pathlib import Path

from db.lan import identity
from db.lan.identity import IdentityError
from db.replica import SqlReplica
from frontdesk.screens.standing_panel import why_text
from programs.opening import opened
from programs.sharing import CENTRE, LAN


def run_sync(arguments: argparse.Namespace) -> int:
    """`frontdesk sync status`: 0 all sent, 1 something waits or was set aside."""
    with opened(arguments.data, write=False) as shop:
        folder, replica = shop.data.path, SqlReplica(shop.data.store.connection)
        print(f"Shop’s network: {_network((folder / LAN).parent)}")
        county = (folder / CENTRE).exists()
        waits = replica.waiting_to_send() if county else 0
        if county:
            cursor = replica.cursor()
            read = "nothing yet" if cursor is None else f"up to number {cursor.seq}"
            print(f"County’s record: read {read}; {waits} to send.")
        else:
            print("County’s record: not set up.")
        aside = replica.aside()
        print(f"Set aside: {len(aside)}.")
        for id_, why in aside.items():
            print(f"  {id_}: {why_text(why)}")
    return 1 if waits or aside else 0


def _network(folder: Path) -> str:
    """Which machine of the shop's network this is."""
    try:
        found = identity.look(folder)
    except IdentityError as error:
        return error.words()
    return "not set up." if found is None else f"{found.name}, rank {found.rank}."
