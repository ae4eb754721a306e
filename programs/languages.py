"""The card of languages: printed or saved from the desk, or written from the command line.

Knows the way from the languages a shop meets to a printer or a file; what stands on the card is the paper's.
"""

from __future__ import annotations

import argparse
from collections.abc import Callable
from pathlib import Path

from frontdesk.languages import Language
from frontdesk.paper.language_card import pdf, unshown
from frontdesk.paper.saving import put
from frontdesk.printing import Failed, Outcome, print_page
from frontdesk.screens.interpreting import languages_met
from frontdesk.settings import Settings
from frontdesk.words import current, translate
from programs.opening import opened
from ui.background import Background
from ui.tasks import Tasks


class LanguageCards:
    """Prints and saves the card as the shop's languages stand at that moment."""

    def __init__(self, tasks: Tasks, background: Background, settings: Callable[[], Settings]) -> None:
        self._tasks, self._background, self._settings = tasks, background, settings

    def print_card(self, then: Callable[[Failed | None], None]) -> None:
        """Print the card; `then` gets None when it came out, else what went wrong."""
        printer = self._settings().printer

        def tell(outcome: Outcome) -> None:
            then(outcome if isinstance(outcome, Failed) else None)

        self._with(lambda make: self._background.run(lambda: print_page(make(), printer), tell))

    def save_card(self, path: Path, then: Callable[[str], None]) -> None:
        """Save the card as PDF; `then` gets an empty text, or why it could not be saved."""
        self._with(lambda make: self._background.run(lambda: _written(make, path), then))

    def _with(self, then: Callable[[Callable[[], bytes]], object]) -> None:
        language = current()
        self._tasks.read(
            lambda front: (languages_met(front), front.shop.site, front.clock.read().at),
            lambda read: then(lambda: pdf(read[0], read[1], read[2], language=language)),
        )


def _written(make: Callable[[], bytes], path: Path) -> str:
    try:
        put(make(), path)
    except OSError as error:
        return translate(
            "Refer",
            "It could not be saved in {folder}: {reason}. What was there is as it was. Choose another.",
            folder=str(path.parent),
            reason=error.strerror or type(error).__name__,
        )
    return ""


def run_languages(arguments: argparse.Namespace) -> int:
    """`frontdesk languages`: the card as a file, and which names it could not show."""
    with opened(arguments.data, write=False) as shop:
        front = shop.front
        met, site, now = languages_met(front), front.shop.site, front.clock.read().at
        content = pdf(met, site, now, arguments.size, arguments.lang)
    fault = _written(lambda: content, arguments.card)
    if fault:
        print(fault)
        return 1
    print(translate("Refer", "Saved: {name}", name=arguments.card.name))
    _say_unshown(unshown(met))
    return 0


def _say_unshown(languages: list[Language]) -> None:
    if languages:
        names = ", ".join(translate("Language", each.name) for each in languages)
        print(
            translate(
                "Interpreter",
                "No font here shows the own name of: {names}. They stand in English.",
                names=names,
            )
        )
