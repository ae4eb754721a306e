"""`frontdesk sync status`: what a data folder says of its sharing while no program is at work."""

from __future__ import annotations

from pathlib import Path

import pytest

from db.replica import SqlReplica
from frontdesk.__main__ import main
from frontdesk.sync.ports import Cursor
from frontdesk.visit.commands import CheckIn
from programs.opening import opened


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A desk's data with one visit, whose events are marked for sending."""
    with opened(tmp_path / "data", write=True, keyring=False) as shop:
        service = next(iter(shop.shop.services))
        shop.front.handle(CheckIn(visit=shop.front.make_id(), services=(service,)), desk="1")
    return tmp_path / "data"


def told(folder: Path, capsys: pytest.CaptureFixture[str]) -> tuple[int, str]:
    code = main(["sync", "status", "--data", str(folder)])
    return code, capsys.readouterr().out


def test_a_desk_on_its_own_has_nothing_to_send(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, said = told(folder, capsys)
    assert code == 0
    assert said.splitlines() == [
        "Shop’s network: not set up.",
        "County’s record: not set up.",
        "Set aside: 0.",
    ]


def test_what_waits_and_what_was_set_aside(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "centre").mkdir()
    (folder / "centre" / "centre.json").write_text("{}")
    with opened(folder, write=True, keyring=False) as shop:
        replica = SqlReplica(shop.data.store.connection)
        waits = replica.waiting_to_send()
    code, said = told(folder, capsys)
    assert code == 1
    assert waits > 0
    assert f"County’s record: read nothing yet; {waits} to send." in said
    with opened(folder, write=True, keyring=False) as shop:
        replica = SqlReplica(shop.data.store.connection)
        while events := replica.outbox(1000):
            replica.sent([event.id for event in events])
        replica.take_in([], [], cursor=Cursor("epoch", 41))
        replica.set_aside("0199-id", "id_reuse")
    code, said = told(folder, capsys)
    assert code == 1
    assert "County’s record: read up to number 41; 0 to send." in said
    assert "  0199-id: Elsewhere there is another step under the same number." in said
