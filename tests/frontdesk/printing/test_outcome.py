"""Every way a ticket may fail is told in plain words."""

import pytest

from frontdesk.printing.outcome import WORDS, failed


@pytest.mark.parametrize("code", WORDS)
def test_words_for_every_code(code: str) -> None:
    words = failed(code, "errno 111").words("en")
    assert words.endswith(".")
    assert "errno" not in words


def test_an_unknown_code_is_a_bug() -> None:
    with pytest.raises(KeyError):
        failed("nonsense")
