"""Every text a person reads is collected and has its Welsh, with the same values in it."""

import re
import shutil
import subprocess
import xml.etree.ElementTree as ElementTree
from collections.abc import Iterator
from pathlib import Path

import pytest

import dev

TREE = Path(dev.__file__).parent
TRANSLATIONS = TREE / "resources" / "translations"
VALUE = re.compile(r"\{\w+\}|%n")


def messages(path: Path) -> Iterator[tuple[str, str, list[str], bool]]:
    """Context, source, forms of the translation, and whether it is finished."""
    for context in ElementTree.parse(path).getroot().iter("context"):  # noqa: S314 - our own file
        for message in context.iter("message"):
            translation = message.find("translation")
            assert translation is not None
            forms = [form.text or "" for form in translation.iter("numerusform")] or [translation.text or ""]
            finished = translation.get("type") is None and all(forms)
            yield context.findtext("name", ""), message.findtext("source", ""), forms, finished


@pytest.fixture(scope="module", params=["cy", "en"])
def collected(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The language's file after collecting every text anew, in a folder of its own."""
    language = str(request.param)
    folder = tmp_path_factory.mktemp("translations")
    name = f"frontdesk_{language}.ts"
    shutil.copy(TRANSLATIONS / name, folder / name)
    subprocess.run(dev.collect(language, folder, folder), check=True, capture_output=True)
    return folder / name


def test_every_text_is_translated(collected: Path) -> None:
    missing = [f"{context}: {source}" for context, source, _, finished in messages(collected) if not finished]
    assert missing == []


def test_nothing_is_translated_that_is_no_longer_said(collected: Path) -> None:
    kept = {(context, source) for context, source, _, _ in messages(TRANSLATIONS / collected.name)}
    assert kept == {(context, source) for context, source, _, _ in messages(collected)}


def test_a_translation_has_the_values_of_its_source(collected: Path) -> None:
    for _context, source, forms, _ in messages(collected):
        for form in forms:
            assert set(VALUE.findall(form)) <= set(VALUE.findall(source)), form
            wanted = set(VALUE.findall(source)) - {"%n"}
            assert wanted <= set(VALUE.findall(form)), form
