"""One program's part in a shop that shares its queue: node, network and county put together over its store.

Knows where the enrolments lie in a data folder and what is made of them; what each part does is its own. A
machine that was enrolled nowhere has none of this, and nothing of it is loaded there.
"""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from db.folder import DataFolder
    from frontdesk.desk import FrontDesk
    from ui.sharing import Sharing

LAN: Final = Path("lan", "identity.json")
CENTRE: Final = Path("centre", "centre.json")


def is_enrolled(folder: Path) -> bool:
    """Whether the machine shares its queue or its record with others."""
    return (folder / LAN).exists() or (folder / CENTRE).exists()


def sharing_of(data: DataFolder, front: FrontDesk, desk: str) -> Sharing | None:
    """The part of a program at a desk (empty: a display); None where nothing is shared.

    Only a program that may write takes part: those beside it read the same folder.
    """
    if data.lock is None or not is_enrolled(data.path):
        return None
    from db.veiled import VeiledReplica
    from frontdesk.sync.standing import Trouble
    from programs.enrolled import enrolled_of
    from programs.shared_queue import SharedQueue

    replica = VeiledReplica(data.store.connection)
    enrolled = partial(enrolled_of, data.path, data.machine, front.shop, data.key)
    noticed = {Trouble.RESTORED: data.restored, Trouble.DAMAGED_REPLACED: data.replaced}
    return SharedQueue(
        front, replica, desk, enrolled, noticed=tuple(code for code, when in noticed.items() if when)
    )
