"""A desk in a process of its own that pushes events until stdin is closed, to be killed at any moment.

Arguments: the folder with its login, its device's name, a seed. Writes each id once it was answered for.
"""

from __future__ import annotations

import os
import random
import select
import sys
from pathlib import Path

import msgspec

from db.central import enrolment
from db.central.record import PostgresCentral
from frontdesk.log import Event
from frontdesk.sync.ports import Offline
from tests.contracts.samples import new, whole_visit


def asked_to_end() -> bool:
    return bool(select.select([sys.stdin], [], [], 0)[0])


def main() -> None:
    _, address = enrolment.read(Path(sys.argv[1]))
    device, chance = sys.argv[2], random.Random(int(sys.argv[3]))
    record = PostgresCentral(address)
    numbers = iter(range(1, 1 << 60))
    kept: list[Event] = []
    while not asked_to_end() or kept:
        if not kept:
            made = [event for _ in range(chance.randrange(1, 4)) for event in whole_visit(new("visit"))]
            kept = [msgspec.structs.replace(e, device=device, device_seq=next(numbers)) for e in made]
        batch = kept[: chance.randrange(1, 30)]
        try:
            answers = record.push(batch).answers
        except Offline:
            continue
        kept = kept[len(batch) :]
        os.write(1, "".join(f"{id_} {answer}\n" for id_, answer in answers.items()).encode())
    record.close()


if __name__ == "__main__":
    main()
