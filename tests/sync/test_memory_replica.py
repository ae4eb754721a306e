"""The copy in memory keeps the promises of the store and those of a replica."""

from __future__ import annotations

import pytest

from frontdesk.sync.memory import MemoryReplica
from tests.contracts.replica import ReplicaContract
from tests.contracts.store import StoreContract


class TestMemoryReplica(ReplicaContract, StoreContract):
    @pytest.fixture
    def replica(self) -> MemoryReplica:
        return MemoryReplica()

    @pytest.fixture
    def store(self, replica: MemoryReplica) -> MemoryReplica:
        return replica
