"""`frontdesk document` as a person types it."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from frontdesk.__main__ import main
from frontdesk.resources import resource
from frontdesk.settings import BrailleSettings, Settings, write_settings

Said = pytest.CaptureFixture[str]
LIBRARY = resource("documents", "library")
CHARTER = [
    "--set",
    "council=The Hub",
    "--set",
    "officer=Jo Evans",
    "--set",
    "job=Officer",
    "--set",
    "phone=01632 960123",
]


def make(out: Path, *more: str, source: str = "charter", kind: str = "text") -> int:
    return main(["document", "make", source, "--format", kind, "--out", str(out), *more])


@pytest.mark.parametrize(
    ("kind", "ending", "begins"),
    [
        ("pdf", "pdf", b"%PDF"),
        ("large-print", "pdf", b"%PDF"),
        ("giant-print", "pdf", b"%PDF"),
        ("easy-read", "pdf", b"%PDF"),
        ("braille", "brf", b"  "),
        ("braille", "pef", b"<?xml"),
        ("braille", "pdf", b"%PDF"),
        ("audio", "wav", b"RIFF"),
        ("audio", "mp3", b"\xff"),
        ("audio", "zip", b"PK"),
        ("html", "html", b"<!DOCTYPE html>"),
        ("text", "txt", b"What you can expect from us\n===="),
    ],
)
def test_every_format_is_written(kind: str, ending: str, begins: bytes, tmp_path: Path, capsys: Said) -> None:
    out = tmp_path / f"charter.{ending}"
    out.write_text("older")
    assert make(out, *CHARTER, kind=kind) == 0
    assert out.read_bytes().startswith(begins)
    assert f"{out}: What you can expect from us" in capsys.readouterr().out
    assert list(tmp_path.iterdir()) == [out]


def test_the_language_asked_for_is_chosen(tmp_path: Path, capsys: Said) -> None:
    out = tmp_path / "x.txt"
    assert make(out, *CHARTER, "--lang", "cy") == 0
    assert "Beth y gallwch ei ddisgwyl" in out.read_text(encoding="utf-8")
    assert make(out, *CHARTER, "--lang", "ur") == 1
    assert "There is no text of this document in اردو. Please have it translated" in capsys.readouterr().err
    assert make(out, *CHARTER, "--lang", "tlh") == 1
    assert make(out, source="nothing") == 1
    assert "Those in the library are: appointment, call-back" in capsys.readouterr().err


def test_a_document_of_ones_own_is_made_from_its_folder(tmp_path: Path, capsys: Said) -> None:
    for name in ("charter.en.md", "charter.cy.md", "talking.svg"):
        shutil.copy(LIBRARY / name, tmp_path / name)
    source, out = str(tmp_path / "charter.en.md"), tmp_path / "x.txt"
    assert make(out, *CHARTER, source=source) == 0
    assert make(out, *CHARTER, "--lang", "cy", source=source) == 0
    assert "The Hub" in out.read_text(encoding="utf-8")
    assert make(out, *CHARTER, "--lang", "bn", source=source) == 1
    pdf = tmp_path / "x.pdf"
    assert make(pdf, *CHARTER, source=source, kind="easy-read") == 1
    assert "These pictures were not found: clock.svg" in capsys.readouterr().err
    assert not pdf.exists()


def test_a_source_with_faults_is_listed_by_line_and_nothing_is_written(tmp_path: Path, capsys: Said) -> None:
    source, out = tmp_path / "mine.en.md", tmp_path / "x.pdf"
    text = (LIBRARY / "charter.en.md").read_text(encoding="utf-8")
    source.write_text(text + "\n<b>now</b>\n\n#set text(red)\n", encoding="utf-8")
    assert make(out, *CHARTER, source=str(source), kind="pdf") == 1
    said = capsys.readouterr().err
    line = text.count("\n") + 2
    assert f"mine.en.md, line {line}: HTML" in said
    assert f"mine.en.md, line {line + 2}: “#set” is Typst" in said
    assert not out.exists()
    source.write_bytes(b"\xff\xfe\x00")
    assert make(out, source=str(source)) == 1
    assert "not text in UTF-8" in capsys.readouterr().err
    assert make(out, source=str(tmp_path / "none.en.md")) == 1
    (tmp_path / "folder.md").mkdir()
    assert make(out, source=str(tmp_path / "folder.md")) == 1
    assert "no such file" in capsys.readouterr().err


def test_missing_values_and_unwritable_places_are_told(tmp_path: Path, capsys: Said) -> None:
    assert make(tmp_path / "x.txt", *CHARTER[2:]) == 1
    assert "The field “council” has no value." in capsys.readouterr().err
    assert make(tmp_path / "nowhere" / "x.txt", *CHARTER) == 1
    assert "could not be written" in capsys.readouterr().err
    assert make(tmp_path / "x", *CHARTER) == 1
    assert "ends with .txt" in capsys.readouterr().err


def test_coloured_paper_is_told_and_lines_of_a_value_are_lines(tmp_path: Path, capsys: Said) -> None:
    out = tmp_path / "x.pdf"
    assert make(out, *CHARTER, "--paper", "yellow", kind="large-print") == 0
    assert "Please print this on yellow paper." in capsys.readouterr().out
    text = tmp_path / "x.txt"
    assert make(text, *CHARTER[2:], "--set", r"council=The Hub\nHigh Street") == 0
    assert "The Hub\nHigh Street" in text.read_text(encoding="utf-8")


def test_a_page_of_braille_is_as_large_as_asked(tmp_path: Path) -> None:
    out = tmp_path / "x.brf"
    assert make(out, *CHARTER, "--cells", "20", "--lines", "10", "--grade", "1", kind="braille") == 0
    pages = out.read_bytes().split(b"\f")[:-1]
    assert {page.count(b"\r\n") for page in pages} == {10}
    assert max(len(line) for page in pages for line in page.split(b"\r\n")) <= 20


def test_without_being_asked_braille_is_as_this_machine_is_set(tmp_path: Path, capsys: Said) -> None:
    data, out = ["--data", str(tmp_path)], tmp_path / "x.brf"
    write_settings(tmp_path, Settings(braille=BrailleSettings(cells=20, lines=10, grade=1)))
    assert make(out, *CHARTER, *data, kind="braille") == 0
    small = out.read_bytes()
    assert {page.count(b"\r\n") for page in small.split(b"\f")[:-1]} == {10}
    assert make(out, *CHARTER, *data, "--cells", "40", kind="braille") == 0
    assert 30 < max(len(line) for line in out.read_bytes().splitlines()) <= 40
    assert make(out, *CHARTER, *data, "--grade", "2", kind="braille") == 0
    assert len(out.read_bytes()) < len(small)  # contracted
    (tmp_path / "settings.json").write_text('{"braille": {"cells": 1}}', encoding="utf-8")
    assert make(out, *CHARTER, *data, kind="braille") == 3
    assert "settings.json can’t be read" in capsys.readouterr().err


def test_the_councils_own_documents_are_listed_and_made_by_name(tmp_path: Path, capsys: Said) -> None:
    own, data = tmp_path / "documents", ["--data", str(tmp_path)]
    own.mkdir()
    shutil.copy(LIBRARY / "charter.en.md", own / "ours.en.md")
    assert make(tmp_path / "x.txt", *CHARTER, *data, source="ours") == 0
    assert main(["document", "list", *data]) == 0
    (own / "broken.en.md").write_text("<b>", encoding="utf-8")
    capsys.readouterr()
    assert main(["document", "list", *data]) == 1
    said = capsys.readouterr()
    assert "ours         en: council" in said.out
    assert "broken.en.md, line" in said.err


@pytest.mark.parametrize(
    "wrong", [["--cells", "5"], ["--cells", "many"], ["--set", "name"], ["--grade", "3"]]
)
def test_wrong_arguments_end_with_2(wrong: list[str], tmp_path: Path) -> None:
    with pytest.raises(SystemExit) as ended:
        make(tmp_path / "x.brf", *wrong, kind="braille")
    assert ended.value.code == 2


def test_all_formats_are_made_into_a_folder_and_one_that_fails_holds_up_no_other(
    tmp_path: Path, capsys: Said, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert make(tmp_path / "all", *CHARTER, kind="all") == 0
    assert len(list((tmp_path / "all").iterdir())) == 8
    assert (tmp_path / "all" / "charter.en-giant-print.pdf").read_bytes().startswith(b"%PDF")
    monkeypatch.setattr(shutil, "which", lambda name: None)
    assert make(tmp_path / "fewer", *CHARTER, kind="all") == 1
    assert "audio: No voice is installed." in capsys.readouterr().err
    assert len(list((tmp_path / "fewer").iterdir())) == 7
    assert make(tmp_path / "no" / "where", *CHARTER, kind="all") == 1
    assert "could not be written" in capsys.readouterr().err


def test_what_this_machine_can_make_is_listed_and_why_not_the_rest(
    capsys: Said, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert main(["document", "formats"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert "large-print  en, cy, ar, ur, pa, bn, zh" in lines
    assert "braille      en, cy" in lines
    assert any("No voice is set for 中文." in line for line in lines)
    monkeypatch.setattr(shutil, "which", lambda name: None)
    assert main(["document", "formats"]) == 0
    said = capsys.readouterr().out
    assert "audio        –" in said
    assert "apt-get install espeak-ng" in said


def test_the_library_is_listed_with_its_fields(capsys: Said) -> None:
    assert main(["document", "list"]) == 0
    assert "charter      cy, en: council, officer, job, phone" in capsys.readouterr().out
