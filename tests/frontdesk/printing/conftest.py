"""A ticket of the sample shop to print."""

from datetime import UTC, datetime

import pytest

from frontdesk.exchange.shop_files import read_shop
from frontdesk.paper.ticket import Ticket, ticket_for
from frontdesk.resources import resource
from frontdesk.visit import Enquiry, Phase, Visit


@pytest.fixture
def ticket() -> Ticket:
    """Ticket A14, somebody whose circumstances have changed."""
    at = datetime(2026, 11, 19, 10, 42, tzinfo=UTC)
    visit = Visit(
        id="v",
        ticket="A14",
        day="2026-11-19",
        arrived=at,
        checked_in=at,
        target_s=600,
        phase=Phase.WAITING,
        enquiries=(Enquiry("benefit-change"),),
    )
    return ticket_for(visit, read_shop(resource("shop")), (4, 9))
