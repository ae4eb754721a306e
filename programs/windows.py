"""The desk, the display and the team leader's view as programs of their own.

Knows how each is started over a data folder; what they share is put together in `shopfloor`.
"""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from functools import partial
from pathlib import Path
from typing import Final

import msgspec

from db.errors import environment
from db.folder import DATABASE, default_folder
from db.watch import watch
from frontdesk.settings import Settings, SettingsError, write_settings
from frontdesk.shop import Shop
from frontdesk.store import StoreError
from frontdesk.words import translate
from programs.opening import Opened, opened
from programs.sharing import is_enrolled, sharing_of
from programs.shopfloor import ShopFloor
from ui.app import make_application

#: How a window ends whose data was replaced: it is opened again over the new one.
REPLACED: Final = 64


def run_desk(arguments: argparse.Namespace) -> int:
    """`frontdesk desk`."""
    with opened(arguments.data, write=True, window=True) as shop:
        settings = _at_desk(shop.settings, shop.shop, arguments.desk)
        app = make_application(settings)
        sharing = sharing_of(shop.data, shop.front, settings.desk)
        keep, folder = partial(_keep, shop.data.path), shop.data.path
        with ShopFloor(shop.front, settings, keep, folder=folder, sharing=sharing) as floor:
            window = floor.open_desk()
            window.closed.connect(app.quit)  # else a display left open would keep the data folder in use
            if arguments.until_usable:
                from bench.usable import tell_when_usable

                tell_when_usable(window, floor.tasks, app.quit)
            window.showMaximized()
            if arguments.display:
                floor.open_display()
            return app.exec()


def run_display(arguments: argparse.Namespace) -> int:
    """`frontdesk display`: beside a desk's program on the same data folder, or alone.

    On a machine of its own that was enrolled it takes part in the shared queue, and may keep it in step.
    """
    return _again(lambda: _display(arguments))


def _display(arguments: argparse.Namespace) -> int:
    with _looking(arguments.data) as shop:
        settings = shop.settings
        if arguments.screen:
            settings = msgspec.structs.replace(settings, display_screen=arguments.screen)
        if arguments.silent:
            sound = msgspec.structs.replace(settings.sound, calls="silent")
            settings = msgspec.structs.replace(settings, sound=sound)
        app = make_application(settings)
        sharing = sharing_of(shop.data, shop.front, "")
        poll = None if sharing is not None else _watching(shop, app.exit)
        with ShopFloor(shop.front, settings, folder=shop.data.path, sharing=sharing) as floor:
            window = floor.open_display(poll=poll, full_screen=not arguments.window)
            window.closed.connect(app.quit)
            if arguments.tell_painted:
                from bench.painted import tell_painted

                tell_painted(window)
            return app.exec()


def run_leader(arguments: argparse.Namespace) -> int:
    """`frontdesk leader`: beside other programs of the machine, or on an enrolled machine of its own."""
    return _again(lambda: _leader(arguments))


def _leader(arguments: argparse.Namespace) -> int:
    with _looking(arguments.data) as shop:
        app = make_application(shop.settings)
        sharing = sharing_of(shop.data, shop.front, "")
        with ShopFloor(shop.front, shop.settings, folder=shop.data.path, sharing=sharing) as floor:
            poll = None if sharing is not None else _watching(shop, app.exit)
            floor.open_leader(poll, beside=sharing is None and is_enrolled(shop.data.path))
            return app.exec()


def _again(run: Callable[[], int]) -> int:
    """Run a window, and anew each time the data behind it was replaced by a restore or a salvage."""
    while (code := run()) == REPLACED:
        pass
    return code


def _watching(shop: Opened, leave: Callable[[int], object]) -> Callable[[], bool]:
    """Whether another program has written; where the whole database is another one, the window is left."""
    changed, file = watch(shop.data.store), shop.data.path / DATABASE
    first = file.stat().st_ino

    def look() -> bool:
        with suppress(FileNotFoundError):  # it is being replaced just now
            if file.stat().st_ino != first:
                leave(REPLACED)
                return False
        return changed()

    return look


@contextmanager
def _looking(folder: Path | None) -> Iterator[Opened]:
    """The folder for a program that only shows; to write on an enrolled machine with no other program."""
    with ExitStack() as stack:
        found = _alone(stack, folder) if is_enrolled(folder or default_folder()) else None
        yield stack.enter_context(opened(folder, write=False)) if found is None else found


def _alone(stack: ExitStack, folder: Path | None) -> Opened | None:
    """The folder to write; None where another program of the machine does."""
    try:
        return stack.enter_context(opened(folder, write=True, window=True))
    except StoreError as error:
        if error.code != "in_use":
            raise
        return None


def _keep(folder: Path, settings: Settings) -> None:
    with environment():
        write_settings(folder, settings)


def _at_desk(settings: Settings, shop: Shop, desk: str | None) -> Settings:
    """The settings with a desk that the shop has: the one asked for, the one set, or the first.

    One asked for or set that the shop does not have raises SettingsError: calls would come from another desk.
    """
    wanted = desk or settings.desk
    if wanted in shop.desks:
        return msgspec.structs.replace(settings, desk=wanted)
    if wanted == Settings().desk and not desk:  # nobody has chosen one yet
        return msgspec.structs.replace(settings, desk=next(iter(shop.desks)))
    raise SettingsError(
        translate(
            "Settings",
            "The shop has no desk “{desk}”, so the desk was not opened. Nothing was changed. "
            "It has these: {desks}. Set one of them, or add the desk to shop.toml.",
            desk=wanted,
            desks=", ".join(shop.desks),
        )
    )
