"""A shop with a real authority, whose machines meet over loopback with real certificates."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.db.lan.shop import Shop


@pytest.fixture
def shop(tmp_path: Path) -> Iterator[Shop]:
    """A shop without machines; those that are switched on are switched off at the end."""
    made = Shop(tmp_path)
    yield made
    made.close()
