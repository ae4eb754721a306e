"""Putting a backup back, and saving what can be read of damaged data: what came of it, in words and numbers.

Knows the commands and what is said about them; how it is done is `db.restoring`'s and `db.salvage`'s.
"""

from __future__ import annotations

import argparse
from datetime import datetime
from pathlib import Path

from db import key
from db.errors import environment
from db.folder import default_folder
from db.restoring import Restored, bring_over, restore
from db.salvage.saving import Saved, salvage
from frontdesk import words
from frontdesk.clock import LONDON
from frontdesk.settings import SettingsError, read_settings
from frontdesk.words import translate
from programs.message import ask, tell
from programs.opening import opened
from programs.sharing import is_enrolled


def restore_folder(arguments: argparse.Namespace) -> int:
    """`frontdesk restore FILE`."""
    folder = arguments.data or default_folder()
    _use_language(folder)
    chosen = None if arguments.key is None else key.read_file(arguments.key)
    print(*restored_words(restore(arguments.file, folder, chosen), folder), sep="\n")
    return 0


def salvage_folder(arguments: argparse.Namespace) -> int:
    """`frontdesk salvage`: 0 also where nothing was wrong."""
    folder = arguments.data or default_folder()
    _use_language(folder)
    if arguments.source is not None:
        return _bring_over(arguments)
    saved = salvage(folder)
    if saved is None:
        print(translate("Rescue", "The data is whole. Nothing was done."))
        return 0
    print(*saved_words(saved, folder), sep="\n")
    return 0


def _bring_over(arguments: argparse.Namespace) -> int:
    with opened(arguments.data, write=True, make=False) as shop:
        events, details = bring_over(shop.data, arguments.source)
    print(
        translate(
            "Rescue",
            "Brought over: {events} events and {details} details that were not here yet. "
            "What lies in {folder} is as it was.",
            events=f"{events:,}",
            details=f"{details:,}",
            folder=arguments.source,
        )
    )
    return 0


def offer(arguments: argparse.Namespace, trouble: str) -> bool:
    """At the start over damaged data: a person may have it set aside and saved; whether that was done."""
    folder = arguments.data or default_folder()
    if is_enrolled(folder):
        then = translate(
            "Rescue",
            "You can have the damaged file set aside and saved now. What can’t be read comes back from the "
            "shop’s other machines and the county’s record, as far as it had reached them.",
        )
    else:
        then = translate(
            "Rescue",
            "You can have the damaged file set aside and saved now. What can’t be read is then missing here; "
            "a backup may have it.",
        )
    if not ask(f"{trouble}\n\n{then}", translate("Rescue", "Set aside and save")):
        return False
    saved = salvage(folder)
    if saved is not None:
        tell("\n\n".join(saved_words(saved, folder)[:-1]), window=True)
    return True


def saved_words(saved: Saved, folder: Path) -> list[str]:
    """What was saved of a damaged file and what was not."""
    lines = [
        translate(
            "Rescue",
            "Saved: {events} events and {details} personal details. {broken} of {pages} pages were broken.",
            events=f"{saved.events:,}",
            details=f"{saved.details:,}",
            broken=f"{saved.broken:,}",
            pages=f"{saved.pages:,}",
        ),
        _lost(saved),
    ]
    if saved.broken:
        lines.append(translate("Rescue", "Names or notes may be missing as well."))
    if saved.aside is not None:
        lines.append(
            translate(
                "Rescue",
                "The damaged files were set aside, unchanged: {folder}. They hold personal data; "
                "remove them when they are no longer needed.",
                folder=saved.aside,
            )
        )
    if is_enrolled(folder):
        lines.append(
            translate(
                "Rescue",
                "What the shop’s other machines or the county’s record have comes back by itself as soon as "
                "the desk is open. {to_send} events are marked to be sent.",
                to_send=f"{saved.to_send:,}",
            )
        )
    lines.append(translate("Rescue", "Open the desk again."))
    return lines


def _lost(saved: Saved) -> str:
    if not saved.lost:
        return translate("Rescue", "No event was found to be missing.")
    if saved.unsent_lost is None:
        return translate("Rescue", "At least {lost} events could not be read.", lost=f"{saved.lost:,}")
    return translate(
        "Rescue",
        "At least {lost} events could not be read; {unsent} of them had not been sent anywhere.",
        lost=f"{saved.lost:,}",
        unsent=f"{saved.unsent_lost:,}",
    )


def restored_words(restored: Restored, folder: Path) -> list[str]:
    """What was put back, and what became of the data that was there."""
    made = translate("Rescue", "unknown") if restored.made is None else _london(restored.made)
    lines = [
        translate(
            "Rescue",
            "Put back: {events} events, as they stood when the backup was made ({made}).",
            events=f"{restored.events:,}",
            made=made,
        )
    ]
    if restored.files:
        lines.append(translate("Rescue", "Files put back with it: {files}.", files=", ".join(restored.files)))
    if restored.aside is not None:
        lines.append(
            translate(
                "Rescue",
                "What was there was set aside, unchanged: {folder}. It holds personal data; "
                "remove it when it is no longer needed.",
                folder=restored.aside,
            )
        )
    lines += _before(restored)
    if is_enrolled(folder):
        lines.append(
            translate(
                "Rescue",
                "What happened since comes back from the shop’s other machines and the county’s record "
                "as soon as the desk is open.",
            )
        )
    else:
        lines.append(
            translate(
                "Rescue",
                "This machine is not enrolled in the shop’s network or at the county’s record. Where it was, "
                "enrol it again.",
            )
        )
    return lines


def _before(restored: Restored) -> list[str]:
    """What the data that was replaced had besides."""
    if restored.newer is None:
        return [
            translate(
                "Rescue",
                "The data that was there could not be read. Details erased since the backup may be back: "
                "erase them again.",
            )
        ]
    lines = []
    if restored.erasures:
        lines.append(
            translate("Rescue", "Erased since the backup, and erased here too: {n}.", n=restored.erasures)
        )
    if restored.newer - (restored.erasures or 0):
        lines.append(
            translate(
                "Rescue",
                "The data that was there has {n} events that the backup does not have. To bring them over: "
                "frontdesk salvage --from {folder}",
                n=f"{restored.newer - (restored.erasures or 0):,}",
                folder=restored.aside,
            )
        )
    return lines


def _use_language(folder: Path) -> None:
    try:
        with environment():
            words.use(read_settings(folder).language)
    except SettingsError:
        words.use("en")  # a restore may be what puts the settings right


def _london(at: datetime) -> str:
    return f"{at.astimezone(LONDON):%Y-%m-%d %H:%M}"
