"""A reader notices that another program has written, and only then."""

from __future__ import annotations

from db.folder import DataFolder, open_folder
from db.watch import watch
from tests.contracts.samples import checked_in, new


def test_a_change_is_noticed_once(folder: DataFolder) -> None:
    reader = open_folder(folder.path, write=False)
    changed = watch(reader.store)
    assert not changed()
    folder.store.append([checked_in(new("visit"))])
    assert changed()
    assert not changed()
    assert len(reader.store.open_visits()) == 1
    folder.store.append([checked_in(new("visit"))])
    folder.store.append([checked_in(new("visit"))])
    assert changed()
    assert not changed()
    reader.close()


def test_ones_own_writing_is_no_change(folder: DataFolder) -> None:
    changed = watch(folder.store)
    folder.store.append([checked_in(new("visit"))])
    assert not changed()
