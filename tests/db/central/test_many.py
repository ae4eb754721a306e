"""Many desks at once, in processes of their own, killed and cut: no hole, and no reader misses a row."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

import pytest

from db.central.record import _PUSH, PostgresCentral, _json
from db.central.session import connect
from frontdesk.sync.ports import Offline
from tests.contracts.samples import new, whole_visit
from tests.db.central.conftest import Centre

ROOT = Path(__file__).parents[3]
PUSHERS = 4
ENOUGH = 4000  # events


class Reader(threading.Thread):
    """Follows the record by its cursor as fast as it can, as a desk does."""

    def __init__(self, record: PostgresCentral) -> None:
        super().__init__(name="reader")
        self.record = record
        self.ids: list[str] = []
        self.last = 0
        self.done_at: int | None = None

    def run(self) -> None:
        cursor = None
        while self.done_at is None or cursor is None or cursor.seq < self.done_at:
            try:
                page = self.record.pull(cursor, 50)
            except Offline:
                continue
            self.ids += [event.id for event in page.events]
            cursor = page.cursor
            self.last = cursor.seq


@contextmanager
def pushing(folder: Path, device: str, seed: int) -> Iterator[subprocess.Popen[bytes]]:
    command = [sys.executable, "-m", "tests.db.central.pusher", str(folder), device, str(seed)]
    with subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        try:
            yield process
        finally:
            process.kill()


def answered(said: bytes) -> set[str]:
    """The ids a pusher had an answer for; a line cut off by its end counts for nothing."""
    return {line.split()[0] for line in said.decode().split("\n")[:-1]}


def spoil(centre: Centre, processes: list[subprocess.Popen[bytes]], chance: random.Random) -> None:
    """End some session of a desk, and kill one desk for good."""
    centre.value(
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
        f"WHERE datname = '{centre.database}' AND usename LIKE 'desk%' ORDER BY random() LIMIT 1"
    )
    if chance.random() < 0.2 and processes[0].poll() is None:
        os.kill(processes[0].pid, signal.SIGKILL)


def collect(process: subprocess.Popen[bytes], into: list[bytes]) -> None:
    assert process.stdout is not None
    while block := os.read(process.stdout.fileno(), 65536):
        into.append(block)


def push_and_spoil(centre: Centre, chance: random.Random) -> set[str]:
    """Let desks push until there is enough, some cut off and one killed; the ids they had answers for."""
    said: list[list[bytes]] = [[] for _ in range(PUSHERS)]
    with ExitStack() as stack:
        processes = [
            stack.enter_context(pushing(centre.login(machine=f"desk-{n}"), f"device-{n}", n))
            for n in range(PUSHERS)
        ]
        outputs = [threading.Thread(target=collect, args=pair) for pair in zip(processes, said, strict=True)]
        for output in outputs:
            output.start()
        while head(centre) < ENOUGH:
            if chance.random() < 0.1:
                spoil(centre, processes, chance)
        for process in processes:
            assert process.stdin is not None
            process.stdin.close()
        for output in outputs:
            output.join()
        codes = [process.wait() for process in processes]
    assert codes[0] in (0, -signal.SIGKILL)
    assert codes[1:] == [0] * (PUSHERS - 1)
    return set[str]().union(*(answered(b"".join(blocks)) for blocks in said))


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="NOT TESTED HERE: killing needs SIGKILL")
def test_no_hole_and_no_missed_row_however_desks_push_die_and_are_cut(centre: Centre) -> None:
    seed = random.randrange(1 << 32)
    print("seed", seed)  # shown where the test fails
    readers = [Reader(centre.desk(machine=f"reader-{n}")) for n in range(3)]
    for reader in readers:
        reader.start()
    acknowledged = push_and_spoil(centre, random.Random(seed))
    last = head(centre)
    for reader in readers:
        reader.done_at = last
    for reader in readers:
        reader.join()
    assert len(acknowledged) > ENOUGH / 2
    assert centre.value("SELECT min(site_seq) FROM frontdesk.event") == 1
    assert centre.value("SELECT max(site_seq) FROM frontdesk.event") == last
    assert centre.value("SELECT count(*) FROM frontdesk.event") == last
    for reader in readers:
        assert len(reader.ids) == last
        assert len(set(reader.ids)) == last
        assert acknowledged <= set(reader.ids)


def head(centre: Centre) -> int:
    found = centre.value("SELECT head FROM frontdesk.site")
    assert isinstance(found, int)
    return found


def test_a_push_that_waits_for_another_takes_the_numbers_after_it(centre: Centre) -> None:
    """The first has its numbers and hangs before its commit; the second may not become visible before it."""
    first, second, reader = (centre.enrol(machine=f"desk-{n}") for n in range(3))
    early, late = whole_visit(new("visit")), whole_visit(new("visit"))
    other = centre.at(second)
    with connect(first, autocommit=False) as slow:
        slow.execute(_PUSH, (_json(early), "[]"))
        waiting = threading.Thread(target=other.push, args=(late,))
        waiting.start()
        assert centre.at(reader).pull(None, 100).events == ()
        slow.commit()
        waiting.join()
    assert list(centre.at(reader).pull(None, 100).events) == [*early, *late]
