"""The centre is brought up with all that is in it, while desks go on, and older desks still work."""

from __future__ import annotations

import re
import threading
from pathlib import Path

import pytest

from db.central import enrolling, enrolment, schema, setting_up, state
from db.central.session import connect
from frontdesk.sync.ports import Answer, NotAuthorised, Offline, Rejected
from tests.contracts.samples import new, whole_visit
from tests.db.central.conftest import Centre

LATER = Path(__file__).parent / "later"


@pytest.fixture
def first_version(empty: Centre, monkeypatch: pytest.MonkeyPatch) -> Centre:
    """A centre as the first version made it."""
    with monkeypatch.context() as patch:
        patch.setattr(schema, "migrate", lambda connection: None)
        setting_up.set_up(empty.admin(autocommit=False))
    schema.migrate(empty.admin(autocommit=False), "0001")
    return empty


def test_the_newest_step_is_this_program_s_version() -> None:
    steps = sorted(path.name for path in (schema.STEPS / "versions").glob("v*.py"))
    assert re.findall(r"\d+", steps[-1])[0] == schema.HEAD
    assert len(steps) == int(schema.HEAD)


def test_the_first_version_comes_up_with_its_data(first_version: Centre) -> None:
    desk = first_version.desk()
    events = whole_visit(new("visit"))
    desk.push(events)
    assert not state.look(first_version.admin()).up_to_date
    schema.migrate(first_version.admin(autocommit=False))
    found = state.look(first_version.admin())
    assert found.up_to_date
    assert [shop.events for shop in found.shops] == [len(events)]
    assert list(desk.pull(None, 100).events) == events
    assert first_version.value("SELECT counted FROM report.visits") == "seen"


def test_an_older_desk_goes_on_after_a_later_step(centre: Centre) -> None:
    desk = centre.desk()  # its session began before
    events = whole_visit(new("visit"))
    before = desk.push(events[:2])
    schema.migrate(centre.admin(autocommit=False), "9000", also=LATER)
    for record in (desk, centre.desk(machine="desk-2")):
        record.push(events)
        page = record.pull(before.head, 100)
        assert list(page.events) == events[2:]
        assert page.cursor.epoch == before.head.epoch
        assert set(record.push(events).answers.values()) == {Answer.DUPLICATE}


def test_a_centre_of_a_later_version_is_left_alone_by_an_older_program(centre: Centre) -> None:
    schema.migrate(centre.admin(autocommit=False), "9000", also=LATER)
    with pytest.raises(Rejected, match="newer"):
        schema.migrate(centre.admin(autocommit=False))
    found = state.look(centre.admin())
    assert found.version == "9000"
    assert not found.up_to_date


def test_a_step_that_fails_leaves_the_centre_as_it_was(centre: Centre, tmp_path: Path) -> None:
    text = (LATER / "v9000_later.py").read_text(encoding="utf-8")
    broken = text.replace('    op.execute("GRANT', '    op.execute("SELECT 1/0")\n    op.execute("GRANT')
    assert broken != text
    (tmp_path / "steps").mkdir()
    (tmp_path / "steps" / "v9000_later.py").write_text(broken, encoding="utf-8")
    with pytest.raises(Rejected):
        schema.migrate(centre.admin(autocommit=False), "9000", also=tmp_path / "steps")
    assert schema.version(centre.admin()) == schema.HEAD
    assert centre.value("SELECT to_regproc('frontdesk.push_v2') IS NULL") is True


def test_two_administrators_at_once_take_turns(first_version: Centre) -> None:
    sessions = [first_version.admin(autocommit=False) for _ in range(2)]
    both = [threading.Thread(target=schema.migrate, args=(session,)) for session in sessions]
    for one in both:
        one.start()
    for one in both:
        one.join()
    assert schema.version(first_version.admin()) == schema.HEAD


def test_no_step_takes_a_versioned_function_away() -> None:
    for path in (schema.STEPS / "versions").glob("v*.py"):
        assert not re.search(r"DROP FUNCTION[^;\"]*_v\d", path.read_text(encoding="utf-8"))


def test_setting_up_again_changes_nothing(centre: Centre) -> None:
    desk = centre.desk()
    events = whole_visit(new("visit"))
    head = desk.push(events).head
    setting_up.set_up(centre.admin(autocommit=False))
    assert desk.pull(None, 100).cursor == head


def test_a_database_that_serves_something_else_is_left_alone(empty: Centre) -> None:
    with connect(empty.admin_address()) as connection:
        connection.execute("CREATE TABLE payroll (a int)")
    with pytest.raises(Rejected, match="not_empty"):
        setting_up.set_up(empty.admin(autocommit=False))
    assert empty.value("SELECT to_regnamespace('frontdesk') IS NULL") is True


def test_an_administrator_who_is_no_superuser_sets_everything_up(empty: Centre) -> None:
    admin = empty.admin()
    name = f"dba_{empty.database}"
    admin.execute(f"CREATE ROLE \"{name}\" LOGIN CREATEROLE PASSWORD 'x'".encode())
    admin.execute(f'ALTER DATABASE "{empty.database}" OWNER TO "{name}"'.encode())
    with connect(empty.admin_address(), autocommit=False) as session:
        session.execute(f'SET SESSION AUTHORIZATION "{name}"'.encode())
        session.commit()
        setting_up.set_up(session)
        session.commit()
        assert state.look(session).up_to_date
    assert set(empty.desk().push(whole_visit(new("visit"))).answers.values()) == {Answer.STORED}


def test_an_administrator_who_is_no_superuser_shuts_a_machine_out_that_is_at_work(empty: Centre) -> None:
    name = f"dba_{empty.database}"
    empty.admin().execute(f"CREATE ROLE \"{name}\" LOGIN CREATEROLE PASSWORD 'x'".encode())
    empty.admin().execute(f'ALTER DATABASE "{empty.database}" OWNER TO "{name}"'.encode())
    with connect(empty.admin_address(), autocommit=False) as session:
        session.execute(f'SET SESSION AUTHORIZATION "{name}"'.encode())
        session.commit()
        setting_up.set_up(session)
        login = empty.kept("bedworth", "desk-1", *enrolling.enrol(session, "bedworth", "desk-1"))
        session.commit()
        desk = empty.at(enrolment.read(login)[1])
        desk.push(whole_visit(new("visit")))
        assert enrolling.shut_out(session, "bedworth", "desk-1") == 1
        session.commit()
        with pytest.raises(Offline, match="interrupted"):
            desk.pull(None, 1)
        with pytest.raises(NotAuthorised):
            desk.pull(None, 1)
