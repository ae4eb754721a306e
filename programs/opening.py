"""Opening a data folder for a program: the store, the shop's files and the machine's settings together.

Knows what lies in a data folder and what is put there the first time; knows nothing of windows.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from pathlib import Path
from tempfile import TemporaryDirectory

import structlog

from db.errors import environment
from db.folder import DATABASE, DataFolder, default_folder, open_folder
from frontdesk import words
from frontdesk.clock import LONDON, AnchoredClock
from frontdesk.desk import FrontDesk
from frontdesk.directory import Record
from frontdesk.exchange.shop_files import copy_sample, read_shop
from frontdesk.resources import resource
from frontdesk.sample.past import weeks_before
from frontdesk.settings import Settings, read_settings
from frontdesk.shop import Shop
from frontdesk.store import StoreError
from programs.journal import start_journal
from programs.preparing import Preparing
from programs.sharing import is_enrolled

SHOP = "shop"
_log = structlog.get_logger(__name__)


@dataclass(frozen=True, slots=True)
class Opened:
    """A data folder in use. `front` is the front desk over it, by the machine's own clock."""

    data: DataFolder
    shop: Shop
    settings: Settings
    front: FrontDesk


@contextmanager
def opened(
    path: Path | None, *, write: bool, make: bool = True, keyring: bool = True, window: bool = False
) -> Iterator[Opened]:
    """A data folder, open while in use. The first writer finds the sample shop's files to make their own.

    With `window` it is for a program with windows, and a long preparation shows one. With `make` false a
    folder without data is refused: what mends data makes no shop of a slip in a path.
    Raises StoreError, ShopFilesError or SettingsError, each with plain words.
    """
    folder = path or default_folder()
    with environment():
        settings = read_settings(folder)
    words.use(settings.language)  # what can't be opened is said in it as well
    if not make and not (folder / DATABASE).exists():
        raise StoreError("not_ready", "no database")
    progress = Preparing(settings if window else None)
    try:
        data = open_folder(folder, write=write, keyring=keyring, progress=progress)
    finally:
        progress.end()
    try:
        with environment():
            start_journal(folder)
            if data.restored:
                _log.info("restored", backup_made=data.restored, machine=data.machine)
            if data.replaced:
                _log.warning("damaged data replaced", at=data.replaced, machine=data.machine)
            fresh = write and not (folder / SHOP).exists()
            if fresh:
                copy_sample(folder / SHOP)
        shop = read_shop(folder / SHOP)
        clock = AnchoredClock(after=data.store.latest())
        front = FrontDesk(shop, data.store, clock)
        if fresh and not is_enrolled(folder):  # else the shop's own comes from the others
            keep_sample_directory(front)
        yield Opened(data, shop, settings, front)
    finally:
        data.close()


def keep_sample_directory(front: FrontDesk) -> None:
    """Put the sample shop's directory in. Raises StoreError."""
    from frontdesk.exchange.directory.changes import changes  # once in a folder's life
    from frontdesk.exchange.directory.reading import read_feed

    found = changes(read_feed(resource("shop", "directory.csv")).drafts, front.store.every(Record))
    if found.count:
        front.handle(found.command(), desk=next(iter(front.shop.desks)))


@contextmanager
def throwaway(day: date) -> Iterator[tuple[DataFolder, Shop]]:
    """The sample shop over a real store of its own with the weeks before `day`, gone afterwards."""
    shop = read_shop(resource("shop"))
    with TemporaryDirectory(prefix="frontdesk-sample-") as folder:
        data = open_folder(Path(folder), write=True, keyring=False)
        try:
            data.store.append(weeks_before(shop, day))
            before = datetime.combine(day, time(1), LONDON).astimezone(UTC)
            keep_sample_directory(FrontDesk(shop, data.store, AnchoredClock(lambda: before, lambda: 0.0)))
            yield data, shop
        finally:
            data.close()
