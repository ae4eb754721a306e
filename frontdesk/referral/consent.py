"""What may be shared with a partner: the visitor is asked item by item, and only what they agreed to is kept.

Knows the items; knows nothing of how a message is worded.
"""

from __future__ import annotations

import enum
from collections.abc import Iterable, Mapping
from typing import Final


class Item(enum.StrEnum):
    """One thing about the visitor that a partner could be told. The value names the detail that holds it."""

    NAME = "name"
    CONTACT = "contact"
    ENQUIRY = "enquiry"
    SAID = "said"
    SEEN = "seen"
    LANGUAGE = "language"
    NEEDS = "needs"


#: Details of a referral that are not the visitor's: where to, and the partner's worker who was spoken to.
DESTINATION: Final = "destination"
SPOKEN_TO: Final = "spoken_to"
_NOT_THE_VISITORS: Final = frozenset({DESTINATION, SPOKEN_TO})


def shareable(agreed: Iterable[Item], known: Mapping[str, str]) -> dict[Item, str]:
    """Of what is known, what the visitor agreed to share and is not empty, in the order of `Item`."""
    allowed = set(agreed)
    return {item: text for item in Item if item in allowed and (text := known.get(item.value, "").strip())}


def without_consent(agreed: Iterable[Item], details: Mapping[str, str]) -> frozenset[str]:
    """The names of details that may not be kept with a referral: not agreed to, or not known at all."""
    allowed = _NOT_THE_VISITORS | {item.value for item in agreed}
    return frozenset(name for name, text in details.items() if text and name not in allowed)
