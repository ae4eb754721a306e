"""The commands as a person types them: what they print, what they write, and the codes they end with."""

import csv
import json
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
import structlog

from db.folder import open_folder
from frontdesk import words
from frontdesk.__main__ import COMMANDS, main
from frontdesk.directory import Record
from frontdesk.settings import Settings, write_settings
from frontdesk.store import StoreError
from frontdesk.visit.commands import CheckIn
from programs.opening import opened

GOOD = """arrival,called,served,finished,service,desk
2024-11-19 10:29,2024-11-19 10:35,2024-11-19 10:36,2024-11-19 10:45,bus-pass,3
2024-11-19 10:30,2024-11-19 10:50,2024-11-19 10:51,2024-11-19 11:00,homelessness,1
2024-11-19 10:31,,,2024-11-19 10:58,homelessness,
"""
BAD = GOOD + "2024-11-19 12:00,,2024-11-19 11:00,,bus-pass,3\nyesterday,,,,bus-pass,3\n"

Said = pytest.CaptureFixture[str]
Import = Callable[[str], int]


@pytest.fixture(autouse=True)
def no_keyring(monkeypatch: pytest.MonkeyPatch) -> None:
    """Keys made by these tests stay in their folders."""
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "keyring.backends.null.Keyring")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "data"


@pytest.fixture
def take_over(folder: Path, tmp_path: Path) -> Import:
    def run(text: str) -> int:
        file = tmp_path / "export.csv"
        file.write_text(text, encoding="utf-8")
        return main(["history", "import", str(file), "--data", str(folder)])

    return run


def test_every_command_has_help(capsys: Said) -> None:
    for command in COMMANDS:
        with pytest.raises(SystemExit) as ended:
            main([command, "--help"])
        assert ended.value.code == 0
        assert "usage: frontdesk " + command in capsys.readouterr().out


@pytest.mark.parametrize(
    "arguments",
    [
        [],
        ["dance"],
        ["waitlog", "--date", "yesterday", "--format", "pdf", "--out", "x"],
        ["demo", "--out", "x", "--visits", "0"],
        ["demo", "--out", "x", "--visits", "many"],
        ["demo", "--out", "x", "--speed", "-1"],
        ["demo", "--out", "x", "--speed", "fast"],
        ["history", "import", "x.csv", "--columns", "arrival"],
    ],
)
def test_wrong_arguments_end_with_2_and_a_usage_line(arguments: list[str], capsys: Said) -> None:
    with pytest.raises(SystemExit) as ended:
        main(arguments)
    assert ended.value.code == 2
    said = capsys.readouterr().err
    assert "usage: frontdesk" in said
    assert " value: " not in said  # where argparse has nothing better to say it names a function of ours


@pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="there is always a screen")
@pytest.mark.parametrize("command", ["desk", "display", "leader"])
def test_a_window_without_a_screen_is_told_plainly(
    command: str, tmp_path: Path, capsys: Said, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    assert main([command, "--data", str(tmp_path / "new")]) == 3
    assert "There is no screen" in capsys.readouterr().err
    assert not (tmp_path / "new").exists()


def test_visits_are_taken_over_once_and_the_wait_log_has_them(
    folder: Path, take_over: Import, tmp_path: Path, capsys: Said
) -> None:
    assert take_over(GOOD) == 0
    assert "Imported 3 visits; 0 were there already." in capsys.readouterr().out
    assert take_over(GOOD) == 0
    assert "Imported 0 visits; 3 were there already." in capsys.readouterr().out
    for kind in ("pdf", "csv", "json", "xlsx"):
        out = tmp_path / f"log.{kind}"
        asked = ["waitlog", "--date", "2024-11-19", "--format", kind, "--out", str(out)]
        assert main([*asked, "--data", str(folder)]) == 0
        assert out.stat().st_size > 100
    with (tmp_path / "log.csv").open(encoding="utf-8-sig", newline="") as file:
        waits = [row["wait_s"] for row in csv.DictReader(file)]
    assert waits[:2] == ["420", "1260"]
    assert json.loads((tmp_path / "log.json").read_text(encoding="utf-8"))
    assert (tmp_path / "log.pdf").read_bytes().startswith(b"%PDF")


def test_a_file_with_bad_rows_is_listed_and_nothing_of_it_is_imported(
    folder: Path, take_over: Import, capsys: Said
) -> None:
    assert take_over(BAD) == 1
    said = capsys.readouterr().err
    assert "line 5" in said
    assert "line 6" in said
    assert "Nothing was imported" in said
    data = open_folder(folder, write=False)
    assert not [event for event in data.store.log() if event.stream.startswith("visit/")]
    data.close()


def test_a_whole_folder_is_told_whole_rebuilt_and_copied(
    folder: Path, take_over: Import, tmp_path: Path, capsys: Said
) -> None:
    take_over(GOOD)
    assert main(["check", "--data", str(folder)]) == 0
    assert "Everything is whole" in capsys.readouterr().out
    assert main(["rebuild", "--data", str(folder)]) == 0
    assert "read models were made anew" in capsys.readouterr().out
    copy = tmp_path / "copy.db"
    assert main(["backup", str(copy), "--data", str(folder)]) == 0
    assert copy.stat().st_size > 0


def test_a_file_that_is_no_table_is_not_told_to_skip_rows(
    folder: Path, take_over: Import, capsys: Said
) -> None:
    assert take_over("when,what\n") == 1
    said = capsys.readouterr().err
    assert "The column “arrival” is missing." in said
    assert "Nothing was imported. Put the file right" in said
    assert "--skip-bad" not in said


def test_nothing_is_imported_that_is_still_to_come(folder: Path, take_over: Import, capsys: Said) -> None:
    assert take_over("arrival,service\n2999-11-19 10:29,bus-pass\n") == 1
    assert "line 2: The visit is later than now." in capsys.readouterr().err


@pytest.mark.parametrize("command", ["rebuild", "check"])
def test_a_slip_in_the_folder_s_name_makes_no_new_shop(command: str, tmp_path: Path, capsys: Said) -> None:
    assert main([command, "--data", str(tmp_path / "dtaa")]) == 3
    assert capsys.readouterr().err.strip() == StoreError("not_ready").words()
    assert list(tmp_path.iterdir()) == []


def test_a_backup_is_not_made_over_the_data(folder: Path, take_over: Import, capsys: Said) -> None:
    take_over(GOOD)
    before = (folder / "desk.db").read_bytes()
    capsys.readouterr()
    assert main(["backup", str(folder / "desk.db"), "--data", str(folder)]) == 3
    assert "Choose another folder" in capsys.readouterr().err
    assert (folder / "desk.db").read_bytes() == before


def test_a_wait_log_that_can_t_be_written_is_said_in_plain_words(
    folder: Path, take_over: Import, tmp_path: Path, capsys: Said
) -> None:
    take_over(GOOD)
    asked = ["waitlog", "--date", "2024-11-19", "--format", "csv", "--data", str(folder)]
    assert main([*asked, "--out", str(tmp_path / "nowhere" / "log.csv")]) == 1
    assert "could not be written to" in capsys.readouterr().err


def test_a_folder_that_is_not_there_is_said_in_plain_words(tmp_path: Path, capsys: Said) -> None:
    assert main(["check", "--data", str(tmp_path / "nowhere")]) == 3
    said = capsys.readouterr().err
    assert said.strip()
    assert "Traceback" not in said


def test_two_programs_do_not_write_to_one_folder(folder: Path, take_over: Import, capsys: Said) -> None:
    take_over(GOOD)
    capsys.readouterr()
    first = open_folder(folder, write=True, keyring=False)
    try:
        assert main(["rebuild", "--data", str(folder)]) == 3
        assert "Traceback" not in capsys.readouterr().err
        assert main(["check", "--data", str(folder)]) == 0
    finally:
        first.close()


def test_shop_files_with_faults_are_listed_and_nothing_starts(
    folder: Path, take_over: Import, capsys: Said
) -> None:
    take_over(GOOD)
    (folder / "shop" / "services.csv").write_text("id,name\nbad id,\n", encoding="utf-8")
    capsys.readouterr()
    assert main(["check", "--data", str(folder)]) == 3
    assert "services.csv" in capsys.readouterr().err


def test_settings_that_can_t_be_read_are_said(folder: Path, take_over: Import, capsys: Said) -> None:
    take_over(GOOD)
    (folder / "settings.json").write_text("{", encoding="utf-8")
    assert main(["check", "--data", str(folder)]) == 3
    said = capsys.readouterr().err
    assert "settings.json" in said
    assert "Nothing was changed. Mend the file, or remove it" in said


def test_what_is_wrong_is_said_in_the_language_this_machine_is_set_to(
    folder: Path, take_over: Import, capsys: Said
) -> None:
    take_over(GOOD)
    write_settings(folder, Settings(language="cy"))
    (folder / "desk.db").write_bytes(b"")
    capsys.readouterr()
    try:
        assert main(["check", "--data", str(folder)]) == 3
        assert capsys.readouterr().err.strip() == StoreError("damaged").words("cy")
    finally:
        words.use("en")


def test_a_desk_the_shop_does_not_have_is_not_another_one(
    folder: Path, take_over: Import, capsys: Said
) -> None:
    take_over(GOOD)
    capsys.readouterr()
    assert main(["desk", "--desk", "99", "--data", str(folder)]) == 3
    assert "no desk “99”" in capsys.readouterr().err
    write_settings(folder, Settings(desk="7a"))
    assert main(["desk", "--data", str(folder)]) == 3
    assert "no desk “7a”" in capsys.readouterr().err


def test_a_file_that_can_t_be_written_is_said_in_plain_words(
    folder: Path, take_over: Import, tmp_path: Path, capsys: Said
) -> None:
    take_over(GOOD)
    (tmp_path / "file").touch()
    out = tmp_path / "file" / "log.csv"
    asked = ["waitlog", "--date", "2024-11-19", "--format", "csv", "--out", str(out)]
    capsys.readouterr()
    assert main([*asked, "--data", str(folder)]) == 1
    assert "could not be written" in capsys.readouterr().err
    assert main(["demo", "--out", str(out), "--visits", "1"]) == 3
    assert "Choose another folder" in capsys.readouterr().err


def test_a_log_file_that_can_t_be_written_stops_nothing(
    folder: Path, take_over: Import, capsys: Said
) -> None:
    (folder / "log" / "frontdesk.log").mkdir(parents=True)
    take_over(GOOD)
    structlog.get_logger().warning("something")
    assert "Traceback" not in capsys.readouterr().err


def test_the_program_s_own_log_has_what_was_done_and_nothing_personal(folder: Path) -> None:
    with opened(folder, write=True, keyring=False) as shop:
        service = next(iter(shop.shop.services))
        details = {"name": "Leyla", "note": "Proof seen"}
        shop.front.handle(CheckIn(visit="v", services=(service,), details=details), desk="1")
    logged = (folder / "log" / "frontdesk.log").read_text(encoding="utf-8")
    assert "CheckIn" in logged
    assert "Leyla" not in logged
    assert "Proof" not in logged


FEED = {
    "contents": [
        {
            "id": "debt",
            "name": "Debt advice",
            "status": "active",
            "organization": {"id": "cab", "name": "Citizens Advice"},
        }
    ]
}


@pytest.fixture
def feed(tmp_path: Path) -> Path:
    path = tmp_path / "services.json"
    path.write_text(json.dumps(FEED), encoding="utf-8")
    return path


def test_a_feed_is_looked_at_taken_over_and_written_out(
    folder: Path, feed: Path, tmp_path: Path, capsys: Said
) -> None:
    with opened(folder, write=True):
        pass
    data = ["--data", str(folder)]
    assert main(["directory", "import", str(feed), "--dry-run", *data]) == 0
    said = capsys.readouterr().out
    assert "Added: Debt advice [debt]" in said
    assert "dry run" in said
    for expected in ("2 added, 0 changed", "0 added, 0 changed, 0 retired, 2 the same"):
        assert main(["directory", "import", str(feed), *data]) == 0
        assert expected in capsys.readouterr().out
    for kind in ("json", "csv", "plain"):
        out = tmp_path / kind
        assert main(["directory", "export", "--format", kind, "--out", str(out), *data]) == 0
        assert main(["directory", "import", str(out), "--retire-missing", "--dry-run", *data]) == 0
        assert "0 added, 0 changed" in capsys.readouterr().out


def test_a_bad_feed_changes_nothing(folder: Path, feed: Path, capsys: Said) -> None:
    feed.write_text('{"contents": [{"id": "x", "status": "active"}]}', encoding="utf-8")
    assert main(["directory", "import", str(feed), "--data", str(folder)]) == 1
    said = capsys.readouterr().err
    assert "services.json: item 1 (x), “service.name”: It is missing." in said
    assert "Nothing was changed" in said
    assert "1 fault. Nothing was changed" in said
    assert main(["directory", "check", str(feed)]) == 1


def test_a_feed_is_checked_without_a_data_folder_and_held_to_a_schema(
    feed: Path, tmp_path: Path, capsys: Said
) -> None:
    assert main(["directory", "check", str(feed)]) == 0
    assert "2 records, 0 warnings, no faults" in capsys.readouterr().out
    schema = tmp_path / "schema.json"
    schema.write_text('{"required": ["description"]}', encoding="utf-8")
    assert main(["directory", "check", str(feed), "--schema", str(schema)]) == 1
    assert "'description' is a required property" in capsys.readouterr().err


def test_what_was_retired_by_a_whole_feed_and_by_hand(folder: Path, feed: Path, capsys: Said) -> None:
    data = ["--data", str(folder)]
    assert main(["directory", "import", str(feed), "--retire-missing", *data]) == 0  # the sample's own go
    capsys.readouterr()
    partners = feed.with_name("organizations.json")
    partners.write_text('[{"id": "cab", "name": "CAB"}]', encoding="utf-8")
    assert main(["directory", "import", str(partners), "--retire-missing", *data]) == 0
    assert "1 changed, 1 retired" in capsys.readouterr().out
    assert main(["directory", "import", str(feed), *data]) == 0
    assert "1 were retired here and stay so" in capsys.readouterr().out
    assert main(["directory", "import", str(feed), "--retire-missing", *data]) == 0
    assert "1 came back" in capsys.readouterr().out


def test_a_new_folder_has_the_sample_shops_directory(folder: Path) -> None:
    with opened(folder, write=True) as shop:
        found = shop.data.store.one(Record, "service:credit-union")
        assert found is not None
        assert len(shop.data.store.every(Record)) > 1000
    with opened(folder, write=True) as shop:
        assert {record.version for record in shop.data.store.every(Record)} == {1}


def test_ctrl_c_leaves_nothing_half_imported(
    folder: Path, feed: Path, capsys: Said, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stop(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr("db.append._project", stop)  # in the midst of the transaction
        assert main(["directory", "import", str(feed), "--data", str(folder)]) == 130
    assert "Nothing was changed" in capsys.readouterr().err
    assert main(["directory", "import", str(feed), "--data", str(folder)]) == 0
    assert "2 added" in capsys.readouterr().out


def test_an_export_that_can_t_be_written_is_told(folder: Path, feed: Path, capsys: Said) -> None:
    data = ["--data", str(folder)]
    assert main(["directory", "import", str(feed), *data]) == 0
    wrong = ["directory", "export", "--format", "json", "--out", str(feed / "below"), *data]
    assert main(wrong) == 1
    assert "can’t be written" in capsys.readouterr().err


def test_the_help_of_the_directory_explains_every_column(capsys: Said) -> None:
    with pytest.raises(SystemExit):
        main(["directory", "import", "--help"])
    said = capsys.readouterr().out
    assert "offer_hours" in said
    assert "1SA 10:00-12:00" in said


def test_a_backup_goes_to_another_machine_with_its_key(
    folder: Path, take_over: Import, tmp_path: Path, capsys: Said
) -> None:
    take_over(GOOD)
    copies, kept, place = tmp_path / "copies", tmp_path / "safe.key", tmp_path / "new"
    copies.mkdir()
    assert main(["backup", str(copies), "--key-to", str(kept), "--data", str(folder)]) == 0
    (copy,) = copies.iterdir()
    assert main(["backup", str(copy), "--data", str(folder)]) == 3
    assert "nothing is ever written over" in capsys.readouterr().err
    assert main(["check", str(copy), "--key", str(kept)]) == 0
    assert "shop/shop.toml" in capsys.readouterr().out
    assert main(["restore", str(copy), "--data", str(place)]) == 3
    assert "key" in capsys.readouterr().err
    assert main(["restore", str(copy), "--key", str(kept), "--data", str(place)]) == 0
    said = capsys.readouterr().out
    assert "enrol it again" in said
    assert main(["check", "--data", str(place)]) == 0
    assert (place / "shop" / "shop.toml").read_bytes() == (folder / "shop" / "shop.toml").read_bytes()
    with opened(place, write=True) as shop:
        assert shop.data.restored
    assert '"restored"' in (place / "log" / "frontdesk.log").read_text()


def test_a_restore_says_what_it_set_aside_and_how_to_bring_it_over(
    folder: Path, take_over: Import, tmp_path: Path, capsys: Said
) -> None:
    copy = tmp_path / "copy.db"
    with opened(folder, write=True):
        pass
    assert main(["backup", str(copy), "--data", str(folder)]) == 0
    take_over(GOOD)
    capsys.readouterr()
    assert main(["restore", str(copy), "--data", str(folder)]) == 0
    said = capsys.readouterr().out
    aside = said.rpartition("frontdesk salvage --from ")[2].splitlines()[0]
    assert Path(aside).is_dir()
    assert main(["salvage", "--from", aside, "--data", str(folder)]) == 0
    assert "Brought over:" in capsys.readouterr().out
    assert take_over(GOOD) == 0
    assert "Imported 0 visits; 3 were there already." in capsys.readouterr().out


def test_damaged_data_is_saved_and_the_numbers_told(folder: Path, take_over: Import, capsys: Said) -> None:
    take_over(GOOD)
    capsys.readouterr()
    assert main(["salvage", "--data", str(folder)]) == 0
    assert "Nothing was done" in capsys.readouterr().out
    with (folder / "desk.db").open("rb+") as file:
        file.seek(-2000, 2)
        file.write(b"broken")
    assert main(["rebuild", "--data", str(folder)]) == 3
    assert "frontdesk salvage" in capsys.readouterr().err
    (folder / "centre").mkdir()
    (folder / "centre" / "centre.json").write_text("{}")
    assert main(["salvage", "--data", str(folder)]) == 0
    said = capsys.readouterr().out
    assert "1 of " in said
    assert "comes back by itself" in said
    assert main(["check", "--data", str(folder)]) == 0
