"""A PostgreSQL with TLS for the shop of real processes; without one it is left out loudly, never in CI."""

from __future__ import annotations

import os
from collections.abc import Iterator

import pytest

from bench.postgres import NoServer, Server, server


@pytest.fixture(scope="session")
def running() -> Iterator[Server]:
    """The server of this run."""
    try:
        with server("max_connections=60") as found:
            yield found
    except NoServer as error:
        if os.environ.get("CI"):
            pytest.fail(f"the shop of real processes must be tested in CI: {error}")
        pytest.skip(f"NOT TESTED HERE: a shop of real processes with a real county, because {error}")
