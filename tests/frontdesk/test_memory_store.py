"""The store in memory keeps the promises of the port."""

from __future__ import annotations

import pytest

from frontdesk.store import MemoryStore
from tests.contracts.store import StoreContract


class TestMemoryStore(StoreContract):
    @pytest.fixture
    def store(self) -> MemoryStore:
        return MemoryStore()
