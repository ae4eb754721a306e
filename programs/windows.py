"""The desk, the display and the team leader's view as programs of their own.

Knows how each is started over a data folder; what they share is put together in `shopfloor`.
"""

from __future__ import annotations

import argparse
from functools import partial
from pathlib import Path

import msgspec

from db.errors import environment
from db.watch import watch
from frontdesk.settings import Settings, SettingsError, write_settings
from frontdesk.shop import Shop
from frontdesk.words import translate
from programs.opening import opened
from programs.shopfloor import ShopFloor
from ui.app import make_application


def run_desk(arguments: argparse.Namespace) -> int:
    """`frontdesk desk`."""
    with opened(arguments.data, write=True) as shop:
        settings = _at_desk(shop.settings, shop.shop, arguments.desk)
        app = make_application(settings)
        with ShopFloor(
            shop.front, settings, keep=partial(_keep, shop.data.path), folder=shop.data.path
        ) as floor:
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
    """`frontdesk display`: beside a desk's program on the same data folder, or alone."""
    with opened(arguments.data, write=False) as shop:
        settings = shop.settings
        if arguments.screen:
            settings = msgspec.structs.replace(settings, display_screen=arguments.screen)
        if arguments.silent:
            sound = msgspec.structs.replace(settings.sound, calls="silent")
            settings = msgspec.structs.replace(settings, sound=sound)
        app = make_application(settings)
        with ShopFloor(shop.front, settings) as floor:
            window = floor.open_display(poll=watch(shop.data.store), full_screen=not arguments.window)
            window.closed.connect(app.quit)
            return app.exec()


def run_leader(arguments: argparse.Namespace) -> int:
    """`frontdesk leader`."""
    with opened(arguments.data, write=False) as shop:
        app = make_application(shop.settings)
        with ShopFloor(shop.front, shop.settings) as floor:
            floor.open_leader(poll=watch(shop.data.store))
            return app.exec()


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
