"""The actions as data: every one has words and a key, and no key ever means two things at once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import product

import pytest

from frontdesk import words
from frontdesk.actions import ACTIONS, BY_ID, GROUPS, Action, Situation, cap_of, possible
from frontdesk.staffing import DeskState
from frontdesk.visit import Phase


def situations() -> Iterator[Situation]:
    for here, chosen, waiting, held, desk, lately in product(
        (None, Phase.CALLED, Phase.SERVING),
        (None, Phase.WAITING, Phase.HELD),
        (0, 2),
        (0, 1, 2),
        DeskState,
        (False, True),
    ):
        yield Situation(
            here=here, chosen=chosen, waiting=waiting, held=held, desk=desk, rooms=1, enquiries_open=2,
            enquiry_given=True, gone=1, finished=1, expected=1, ticket_at_hand=True,
            handed_lately=lately, colleague_called=held > 0, people=True, promises=1, may_go_ahead=lately,
        )  # fmt: skip


def test_no_key_means_two_things_at_once() -> None:
    for situation in situations():
        keys = Counter(key for action in possible(situation) for key in (action.key, *action.also))
        assert not [key for key, times in keys.items() if times > 1], situation


@pytest.mark.parametrize("action", ACTIONS, ids=lambda action: action.id)
def test_every_action_has_words_a_key_and_a_group(action: Action) -> None:
    assert action.titled()
    assert action.said().endswith(".")
    assert "!" not in action.title + action.says
    assert action.key
    assert action.cap()
    assert action.group in GROUPS
    assert BY_ID[action.id] is action


@pytest.mark.parametrize("action", ACTIONS, ids=lambda action: action.id)
def test_every_action_is_possible_at_some_time(action: Action) -> None:
    assert any(action.possible(situation) for situation in situations())


@pytest.mark.parametrize(
    ("key", "cap"),
    [
        ("F8", "F8"),
        ("Shift+F8", "Shift F8"),
        ("Ctrl+Return", "Ctrl Enter"),
        ("Ctrl++", "Ctrl +"),
        ("Ctrl+-", "Ctrl −"),
        ("Ctrl+Down", "Ctrl ↓"),
    ],
)
def test_keys_as_people_know_them(key: str, cap: str) -> None:
    words.use("en")
    assert cap_of(key) == cap


def test_nothing_is_called_while_a_visitor_is_on_the_way() -> None:
    ids = {action.id for action in possible(Situation(here=Phase.CALLED, waiting=3, chosen=Phase.WAITING))}
    assert {"call_again", "did_not_come", "put_back", "here"} <= ids
    assert not ids & {"call_next", "call_chosen", "finish", "hold"}
