"""The settings file: defaults, a round trip, and files that are not what they should be."""

from pathlib import Path

import pytest

from frontdesk.settings import (
    BrailleSettings,
    PrinterSettings,
    Settings,
    SettingsError,
    read_settings,
    write_settings,
)


def test_there_are_settings_before_there_is_a_file(tmp_path: Path) -> None:
    assert read_settings(tmp_path) == Settings()


def test_what_was_written_is_read_again(tmp_path: Path) -> None:
    settings = Settings(
        language="cy", scale=1.5, printer=PrinterSettings(kind="network", address="printer:9100")
    )
    write_settings(tmp_path, settings)
    assert read_settings(tmp_path) == settings
    assert [path.name for path in tmp_path.iterdir()] == ["settings.json"]


@pytest.mark.parametrize("content", [b"{", b'{"language":"fr"}', b"\xff\xfe"])
def test_a_file_that_can_t_be_read_is_named_and_left_alone(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "settings.json").write_bytes(content)
    with pytest.raises(SettingsError, match=r"settings\.json"):
        read_settings(tmp_path)
    assert (tmp_path / "settings.json").read_bytes() == content


def test_the_size_of_text_stays_in_bounds(tmp_path: Path) -> None:
    (tmp_path / "settings.json").write_text('{"scale": 9}', encoding="utf-8")
    assert read_settings(tmp_path).scale == 2.0


def test_the_paper_of_an_embosser_is_kept_and_has_bounds(tmp_path: Path) -> None:
    settings = Settings(braille=BrailleSettings(cells=40, lines=25, grade=1))
    write_settings(tmp_path, settings)
    assert read_settings(tmp_path) == settings
    for wrong in ('{"cells": 11}', '{"lines": 101}', '{"grade": 3}'):
        (tmp_path / "settings.json").write_text(f'{{"braille": {wrong}}}', encoding="utf-8")
        with pytest.raises(SettingsError, match=r"braille"):
            read_settings(tmp_path)
