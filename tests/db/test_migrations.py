"""The tables of a file go up and down a version with all that is in them."""

from __future__ import annotations

import ast
import shutil
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy.exc import DBAPIError

from db import engine, key, schema
from db.check import check
from db.folder import DATABASE, DataFolder, open_folder
from db.tables import OF_VISIT, TRIGGERS, VISIT, metadata
from frontdesk.log import Detail
from frontdesk.store import StoreError
from tests.contracts.samples import new, whole_visit

MIGRATIONS = Path(schema.__file__).parent / "migrations"
#: Data folders as released programs left them, one for each version of the tables. Never made again.
OLD = Path(__file__).parent / "old"


# An index over an expression can't be compared by Alembic, which says so; the next test looks at it.
@pytest.mark.filterwarnings("ignore:Skipped unsupported reflection of expression-based index state_visit")
@pytest.mark.filterwarnings("ignore:autogenerate skipping metadata-specified expression-based index")
def test_the_tables_are_those_the_program_asks_for(folder: DataFolder) -> None:
    context = MigrationContext.configure(folder.store.connection)
    assert compare_metadata(context, metadata) == []
    names = folder.store.connection.exec_driver_sql(
        "SELECT name FROM sqlite_master WHERE type = 'trigger'"
    ).scalars()
    assert sorted(names) == sorted(TRIGGERS)


def test_what_hangs_on_a_visit_is_found_by_an_index(folder: DataFolder) -> None:
    found = folder.store.connection.exec_driver_sql(
        "EXPLAIN QUERY PLAN SELECT stream FROM state "  # noqa: S608 - our own expressions
        f"WHERE kind = 'promise' AND {OF_VISIT} AND {VISIT} IN ('a', 'b')"
    ).all()
    assert "USING INDEX state_visit" in found[0][-1]


def test_the_newest_step_is_the_version_the_program_writes() -> None:
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    assert ScriptDirectory.from_config(config).get_heads() == [schema.HEAD]


def test_steps_import_nothing_of_the_program() -> None:
    for file in MIGRATIONS.rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            names = [node.module or ""] if isinstance(node, ast.ImportFrom) else []
            names += [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
            assert {name.partition(".")[0] for name in names} <= {"alembic", "sqlalchemy"}, file


def test_down_and_up_again_with_data(folder: DataFolder) -> None:
    folder.store.append(
        whole_visit(new("visit")), [Detail(subject="x", field="f", value="v", hlc=1, device="d")]
    )
    connection = folder.store.connection
    schema.migrate(connection, "base")
    assert schema.version(connection) == ""
    left = connection.exec_driver_sql(
        "SELECT name FROM sqlite_master WHERE type IN ('table', 'trigger')"
    ).scalars()
    assert list(left) == ["alembic_version"]
    schema.migrate(connection, schema.HEAD)
    assert schema.version(connection) == schema.HEAD
    events = whole_visit(new("visit"))
    folder.store.append(events)
    assert list(folder.store.log()) == events


def test_a_step_that_fails_leaves_the_file_as_it_was(folder: DataFolder) -> None:
    connection = folder.store.connection
    events = whole_visit(new("visit"))
    folder.store.append(events)
    connection.exec_driver_sql("DROP TRIGGER event_is_never_replaced")
    with pytest.raises(DBAPIError, match="no such trigger"):
        schema.migrate(connection, "base")
    assert schema.version(connection) == schema.HEAD
    assert list(folder.store.log()) == events
    assert check(folder.store).triggers == ("event_is_never_replaced",)


def test_a_disk_that_fills_up_during_a_step_leaves_the_file_as_it_was(path: Path) -> None:
    with engine.connect(engine.plain(path / "small.db", key.checked("ab" * 32))) as connection:
        connection.exec_driver_sql("PRAGMA max_page_count = 5")
        with pytest.raises(StoreError) as raised:
            schema.bring_up(connection)
        assert raised.value.code == "disk_full"
        assert schema.version(connection) == ""


@pytest.mark.parametrize("version", sorted(folder.name for folder in OLD.iterdir()))
def test_data_of_every_released_version_is_brought_up_whole(version: str, tmp_path: Path) -> None:
    path = shutil.copytree(OLD / version, tmp_path / "data")
    (path / key.FILE).chmod(0o600)
    opened = open_folder(path, write=True, keyring=False)
    assert schema.version(opened.store.connection) == schema.HEAD
    assert check(opened.store).clean
    assert len(list(opened.store.log())) == 14
    (visit,) = opened.store.open_visits()
    assert opened.store.details(f"visit/{visit.id}") == {"name": "Invented Person"}
    assert [desk.id for desk in opened.store.staffing()] == ["1"]
    opened.close()
    assert (path / DATABASE).stat().st_size > 0
