"""Documents made for the windows with everything real: sources, compiler, voice, an embosser's port."""

from __future__ import annotations

import io
import shutil
import socket
import threading
from collections.abc import Iterator
from pathlib import Path

import pikepdf
import pytest
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from frontdesk.document_request import Format
from frontdesk.documents import LANGUAGES
from frontdesk.exchange.document_files import find_source, read_file, sample_values
from frontdesk.paper.documents import why_not
from frontdesk.paper.documents.preview import MOST
from frontdesk.printing.embosser import emboss
from frontdesk.screens.documents import AllMade, Library, MadeDocument, Wish
from frontdesk.screens.holdings import document_of, held_screen
from frontdesk.settings import BrailleSettings, Settings
from frontdesk.visit import commands as do
from programs.document_desk import DocumentDesk
from tests.shopfloor import Floor
from ui.background import Background


@pytest.fixture
def background(qtbot: QtBot) -> Iterator[Background]:
    made = Background()
    yield made
    made.close()


def desk(
    background: Background,
    folder: Path | None = None,
    embosser: str = "",
    braille: BrailleSettings | None = None,
) -> DocumentDesk:
    settings = Settings(embosser=embosser, braille=braille or BrailleSettings())
    return DocumentDesk(background, lambda: settings, folder)


def wish(kind: Format, language: str = "en", source: str = "appointment") -> Wish:
    return Wish(source, kind, language, sample_values(read_file(find_source(source, language))))


def made(qtbot: QtBot, at: DocumentDesk, what: Wish) -> MadeDocument:
    found: list[MadeDocument] = []
    at.make(what, found.append)
    qtbot.waitUntil(lambda: bool(found), timeout=60_000)
    return found[0]


@pytest.mark.parametrize("kind", list(Format))
def test_every_format_is_made_and_can_be_seen_read_or_heard(
    qtbot: QtBot, background: Background, kind: Format
) -> None:
    document = made(qtbot, desk(background), wish(kind))
    if reason := why_not(kind, LANGUAGES["en"]):
        assert document.fault == reason
        return
    assert document.fault == ""
    assert "4 May 2027" in document.title
    assert document.content
    for page in document.pages:
        assert QImage.fromData(page).width() > 500
    seen = bool(document.pages)
    assert seen == (kind not in (Format.AUDIO, Format.HTML, Format.TEXT))
    assert bool(document.text) is not seen  # of sound, what is said
    assert bool(document.embosser) == (kind is Format.BRAILLE)


@pytest.mark.skipif(bool(why_not(Format.BRAILLE, LANGUAGES["en"])), reason="needs liblouis")
def test_braille_is_laid_out_for_the_paper_that_is_set(qtbot: QtBot, background: Background) -> None:
    usual = made(qtbot, desk(background), wish(Format.BRAILLE))
    small = made(qtbot, desk(background, braille=BrailleSettings(cells=20, lines=10)), wish(Format.BRAILLE))
    assert {page.count(b"\r\n") for page in small.embosser.split(b"\f")[:-1]} == {10}
    assert max(map(len, small.embosser.splitlines())) <= 20 < max(map(len, usual.embosser.splitlines()))
    assert len(small.pages) > len(usual.pages)


@pytest.mark.parametrize("kind", [Format.LARGE_PRINT, Format.TEXT])
def test_what_is_held_about_somebody_is_made_from_what_is_shown(
    qtbot: QtBot, background: Background, kind: Format
) -> None:
    """Whatever a name looks like, it is text and never markup."""
    floor = Floor()
    floor.do(do.CheckIn(visit="v", services=("benefit",), details={"name": "#Mair *<b>*", "note": "\ue000"}))
    screen = held_screen(floor.front, "visit/v")
    assert screen is not None
    found: list[MadeDocument] = []
    desk(background).make_this(document_of(screen, floor.shop), kind, found.append)
    qtbot.waitUntil(lambda: bool(found), timeout=60_000)
    assert found[0].fault == ""
    assert found[0].title == "What is held about A01"
    assert "#Mair *<b>*" in found[0].text or found[0].pages


def test_the_councils_own_documents_take_the_place_of_the_librarys(
    qtbot: QtBot, background: Background, tmp_path: Path
) -> None:
    own = tmp_path / "documents"
    own.mkdir()
    text = find_source("charter", "en").read_text(encoding="utf-8")
    (own / "charter.en.md").write_text(text.replace("title: ", "title: Ours, "), encoding="utf-8")
    (own / "broken.en.md").write_text("<script>", encoding="utf-8")
    found: list[Library] = []
    desk(background, tmp_path).library(found.append)
    qtbot.waitUntil(lambda: bool(found), timeout=60_000)
    (library,) = found
    assert library.documents["charter"].titles["en"].startswith("Ours, ")
    assert "appointment" in library.documents
    assert "broken.en.md" in library.faults[0]


def test_what_can_not_be_made_says_why(qtbot: QtBot, background: Background) -> None:
    at = desk(background)
    assert made(qtbot, at, Wish("nothing", Format.PDF, "en", {})).fault
    empty = made(qtbot, at, Wish("appointment", Format.PDF, "en", {}))
    assert empty.fault


def test_without_a_printer_that_is_said(qtbot: QtBot, background: Background) -> None:
    told: list[str] = []
    desk(background).print(MadeDocument(content=b"x"), lambda p: told.append("" if p is None else p.code))
    qtbot.waitUntil(lambda: bool(told))
    assert told == ["no_page_printer"]


def test_a_file_is_written_whole_or_that_is_said(
    qtbot: QtBot, background: Background, tmp_path: Path
) -> None:
    told: list[str] = []
    at = desk(background)
    at.save(MadeDocument(content=b"content", ending="pdf"), tmp_path / "a.pdf", told.append)
    at.save(MadeDocument(content=b"content", ending="pdf"), tmp_path / "none" / "a.pdf", told.append)
    qtbot.waitUntil(lambda: len(told) == 2)
    assert sorted(map(bool, told)) == [False, True]
    assert (tmp_path / "a.pdf").read_bytes() == b"content"


def test_braille_goes_to_an_embosser_as_it_is(qtbot: QtBot, background: Background, tmp_path: Path) -> None:
    port = tmp_path / "lp0"
    told: list[object] = []
    at = desk(background, embosser=str(port))
    assert at.embosser
    at.emboss(MadeDocument(embosser=b",hello\r\n"), told.append)
    qtbot.waitUntil(lambda: bool(told))
    assert told == [None]
    assert port.read_bytes() == b",hello\r\n"


def test_an_embosser_on_the_network_gets_all_of_it_or_that_is_said() -> None:
    taken: list[bytes] = []
    server = socket.create_server(("127.0.0.1", 0))

    def serve() -> None:
        wire, _ = server.accept()
        with wire:
            taken.append(b"".join(iter(lambda: wire.recv(65536), b"")))

    thread = threading.Thread(target=serve)
    thread.start()
    address = f"127.0.0.1:{server.getsockname()[1]}"
    outcome = emboss(b"x" * 300_000, address)
    thread.join()
    server.close()
    assert not hasattr(outcome, "code")
    assert len(taken[0]) == 300_000
    assert [
        getattr(emboss(b"x", to), "code", "") for to in ("", address, "no such name", "/no/such/port")
    ] == [
        "no_embosser",
        "embosser_off",
        "bad_address",
        "embosser_off",
    ]


@pytest.mark.skipif(bool(why_not(Format.AUDIO, LANGUAGES["en"])), reason="needs a voice")
def test_a_voice_says_how_far_it_is_and_stops_when_it_is_told_to(
    qtbot: QtBot, background: Background
) -> None:
    at, found, steps = desk(background), list[MadeDocument](), list[tuple[int, int]]()
    what = wish(Format.AUDIO, source="welcome-pack")

    def come(done: int, of: int) -> None:
        steps.append((done, of))
        at.stop()

    at.make(what, found.append, come)
    qtbot.waitUntil(lambda: bool(found), timeout=60_000)
    assert found == [MadeDocument(stopped=True)]
    assert all(0 <= done < of for done, of in steps)  # two voices are at work, so their order is not fixed


def test_what_can_not_be_left_half_done_is_waited_for_no_more(qtbot: QtBot, background: Background) -> None:
    at, found = desk(background), list[MadeDocument]()
    at.make(wish(Format.GIANT_PRINT), found.append)
    at.stop()
    assert found == [MadeDocument(stopped=True)]
    assert made(qtbot, at, wish(Format.TEXT)).text  # the next one is made, and the first told only once
    assert len(found) == 1


def test_of_a_very_long_document_the_beginning_is_seen(
    qtbot: QtBot, background: Background, tmp_path: Path
) -> None:
    own = tmp_path / "documents"
    own.mkdir()
    text = "A few short words that fill the lines of a page.\n\n" * 400
    front = "---\ntitle: Long\ncontact: Jo\nlanguage: en\nversion: 1\nreading-age: 9\nfields:\n---\n"
    (own / "long.en.md").write_text(front + text, encoding="utf-8")
    for kind in (Format.GIANT_PRINT, Format.BRAILLE):
        if why_not(kind, LANGUAGES["en"]):
            continue
        document = made(qtbot, desk(background, tmp_path), Wish("long", kind, "en", {}))
        assert len(document.pages) == MOST
        pages = len(pikepdf.open(io.BytesIO(document.content)).pages) if kind is Format.GIANT_PRINT else 0
        whole = pages or document.content.count(b"\f")
        assert f"Only the beginning of {whole} pages is shown here." in document.notes


def all_of(qtbot: QtBot, at: DocumentDesk, what: Wish, into: Path, stop_at: int = 99) -> AllMade:
    found: list[AllMade] = []

    def come(done: int, _of: int) -> None:
        if done >= stop_at:
            at.stop()

    at.make_all(what, into, found.append, come)
    qtbot.waitUntil(lambda: bool(found), timeout=60_000)
    return found[0]


def test_all_formats_are_written_and_those_that_can_not_be_are_told(
    qtbot: QtBot, background: Background, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shutil, "which", lambda _name: None)  # no voice
    made_here = all_of(qtbot, desk(background), wish(Format.PDF, "cy"), tmp_path)
    assert made_here.files == len(list(tmp_path.iterdir()))
    assert (tmp_path / "appointment-giant-print.cy.pdf").read_bytes().startswith(b"%PDF")
    assert any(fault.startswith("Audio: No voice is installed.") for fault in made_here.faults)
    nowhere = all_of(qtbot, desk(background), wish(Format.PDF), tmp_path / "no" / "where")
    assert nowhere.files == 0
    assert "could not be saved" in nowhere.faults[-1]
    unknown = all_of(qtbot, desk(background), Wish("none", Format.PDF, "en", {}), tmp_path)
    assert "not on this machine" in unknown.faults[0]


def test_all_formats_can_be_stopped_between_two(qtbot: QtBot, background: Background, tmp_path: Path) -> None:
    stopped = all_of(qtbot, desk(background), wish(Format.PDF, source="welcome-pack"), tmp_path, stop_at=1)
    assert stopped.stopped
    assert stopped.files == len(list(tmp_path.iterdir())) < len(Format)


def test_a_bug_in_making_is_said_and_what_waits_goes_on(
    qtbot: QtBot, background: Background, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("programs.document_making.pictures_of", lambda *_args: 1 / 0)
    at = desk(background)
    with qtbot.waitSignal(background.failed):
        assert "The program failed" in made(qtbot, at, wish(Format.TEXT)).fault
    assert "The program failed" in all_of(qtbot, at, wish(Format.TEXT), tmp_path).faults[0]
