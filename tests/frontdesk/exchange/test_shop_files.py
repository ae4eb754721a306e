"""A shop is read from its two files whole, or every fault in them is told with its line."""

import csv
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest

from frontdesk.deadlines import Nation
from frontdesk.exchange.services_file import COLUMNS
from frontdesk.exchange.shop_files import SERVICES_FILE, SHOP_FILE, ShopFilesError, copy_sample, read_shop
from frontdesk.resources import resource
from frontdesk.shop import Place

Change = Callable[[str], str]

SMALL_SHOP = """\
[site]
id = "corner"
name = "The Corner"
contact = "the desk"

[rules]
target_minutes = 15

[[desk]]
id = "1"
name = "Desk 1"
name_cy = "Desg 1"
groups = ["Waste"]
"""
SMALL_SERVICES = """\
id,name,group,provider
bins,Missed bin,Waste,District
parks,Parks,Leisure,District
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A shop of two services and one desk."""
    (tmp_path / SHOP_FILE).write_text(SMALL_SHOP, encoding="utf-8")
    (tmp_path / SERVICES_FILE).write_text(SMALL_SERVICES, encoding="utf-8")
    return tmp_path


def faults_of(folder: Path) -> list[tuple[str, int, str]]:
    with pytest.raises(ShopFilesError) as refused:
        read_shop(folder)
    return [(fault.file, fault.line, fault.reason) for fault in refused.value.faults]


def changed(folder: Path, name: str, old: str, new: str) -> None:
    text = (folder / name).read_text(encoding="utf-8")
    assert old in text
    (folder / name).write_text(text.replace(old, new, 1), encoding="utf-8")


class TestTheSample:
    def test_it_is_the_shop_of_the_pictures(self) -> None:
        shop = read_shop(resource("shop"))
        assert shop.site.name == "Shire Hall, Warwick"
        assert shop.site.titled("en") == "Warwickshire Direct · Shire Hall"
        assert shop.site.titled("cy") == "Warwickshire Direct · Neuadd y Sir"
        assert [desk.named("cy") for desk in shop.desks.values()] == ["Desg 1", "Desg 2", "Desg 3", "Desg 4"]
        assert all(room.private for room in shop.rooms.values())
        assert shop.rules.target == timedelta(minutes=10)
        assert shop.notices[0][0].startswith("Need a private room, an interpreter or large print?")

    def test_every_service_has_welsh_synonyms_and_a_desk_without_steps(self) -> None:
        shop = read_shop(resource("shop"))
        assert len(shop.services) == 136
        for service in shop.services.values():
            assert service.name_cy
            assert service.group_cy
            assert service.synonyms
            assert any(desk.serves(service.id) and desk.step_free for desk in shop.desks.values())

    def test_names_are_told_apart(self) -> None:
        services = read_shop(resource("shop")).services.values()
        assert len({service.name for service in services}) == len(services)
        assert len({service.name_cy for service in services}) == len(services)

    def test_letters_are_those_of_the_pictures(self) -> None:
        shop = read_shop(resource("shop"))
        letters = {id_: shop.letter_of(id_) for id_ in ("benefit-change", "bus-pass", "blue-badge-apply")}
        assert letters == {"benefit-change": "A", "bus-pass": "B", "blue-badge-apply": "C"}

    def test_a_new_data_folder_gets_it_and_keeps_what_it_has(self, tmp_path: Path) -> None:
        to = tmp_path / "data"
        assert {path.name for path in copy_sample(to)} == {SHOP_FILE, SERVICES_FILE}
        assert read_shop(to) == read_shop(resource("shop"))
        (to / SHOP_FILE).write_text(SMALL_SHOP, encoding="utf-8")
        (to / SERVICES_FILE).unlink()
        assert [path.name for path in copy_sample(to)] == [SERVICES_FILE]
        assert (to / SHOP_FILE).read_text(encoding="utf-8") == SMALL_SHOP
        assert not list(to.glob("*.new"))


class TestSound:
    @pytest.mark.parametrize("nation", Nation)
    def test_the_nation_whose_bank_holidays_are_kept(self, folder: Path, nation: Nation) -> None:
        assert read_shop(folder).site.nation is Nation.ENGLAND_AND_WALES
        changed(folder, SHOP_FILE, 'name = "The Corner"', f'name = "The Corner"\nnation = "{nation}"')
        assert read_shop(folder).site.nation is nation

    def test_a_small_shop_and_what_it_leaves_out(self, folder: Path) -> None:
        shop = read_shop(folder)
        assert shop.rules.target == timedelta(minutes=15)
        assert shop.rules.calls_before_did_not_come == 2
        assert shop.desks == {"1": Place("1", "Desk 1", "Desg 1", frozenset({"bins"}))}
        assert shop.services["bins"].letter == "A"
        assert shop.site.titled("cy") == "The Corner"
        assert shop.notices == ()

    @pytest.mark.parametrize("separator", [",", ";", "\t"])
    def test_any_usual_separator(self, folder: Path, separator: str) -> None:
        (folder / SERVICES_FILE).write_text(SMALL_SERVICES.replace(",", separator), encoding="utf-8")
        assert list(read_shop(folder).services) == ["bins", "parks"]

    def test_a_byte_order_mark_windows_lines_and_bare_commas_below(self, folder: Path) -> None:
        text = SMALL_SERVICES.replace("\n", "\r\n") + ",,,\r\n\r\n"
        (folder / SERVICES_FILE).write_bytes(b"\xef\xbb\xbf" + text.encode())
        (folder / SHOP_FILE).write_bytes(b"\xef\xbb\xbf" + SMALL_SHOP.encode())
        assert list(read_shop(folder).services) == ["bins", "parks"]

    def test_columns_in_any_order_with_all_they_can_hold(self, folder: Path) -> None:
        values = dict.fromkeys(COLUMNS, "") | {
            "id": "bins",
            "name": "Missed bin",
            "name_cy": "Bin heb ei gasglu",
            "group": "Waste",
            "group_cy": "Gwastraff",
            "provider": "District",
            "synonyms": "rubbish; bins ;;biniau",
            "letter": "B",
            "target_minutes": "5",
            "note": "Ask, then look",
        }
        with (folder / SERVICES_FILE).open("w", encoding="utf-8", newline="") as file:
            rows = csv.DictWriter(file, fieldnames=sorted(COLUMNS))
            rows.writeheader()
            rows.writerow(values)
        service = read_shop(folder).services["bins"]
        assert service.synonyms == ("rubbish", "bins", "biniau")
        assert service.target == timedelta(minutes=5)
        assert service.named("cy") == "Bin heb ei gasglu"
        assert service.note == "Ask, then look"

    def test_a_hundred_thousand_services(self, folder: Path) -> None:
        with (folder / SERVICES_FILE).open("a", encoding="utf-8") as file:
            file.writelines(f"s-{number},Service {number},Waste,District\n" for number in range(100_000))
        assert len(read_shop(folder).services) == 100_002


class TestServiceFaults:
    def test_each_wrong_row_with_its_line(self, folder: Path) -> None:
        (folder / SERVICES_FILE).write_text(
            "id,name,group,provider,letter,target_minutes\n"
            "bins,Missed bin,Waste,District,A,\n"
            "bins,Bins again,Waste,District,A,\n"
            "Not An Id,,Waste,District,a,ten\n"
            "short,Too short,Waste\n"
            "long,Long,Waste,District,A,,more\n"
            "late,Late,Waste,District,A,1441\n",
            encoding="utf-8",
        )
        assert faults_of(folder) == [
            (SERVICES_FILE, 3, "The id “bins” is there already, on line 2."),
            (SERVICES_FILE, 4, "“name” is empty."),
            (SERVICES_FILE, 4, "An id is made of small letters, figures and hyphens, as in blue-badge."),
            (SERVICES_FILE, 4, "“letter” has to be one capital letter from A to Z."),
            (SERVICES_FILE, 4, "“target_minutes” has to be a whole number from 1 to 1440, or empty."),
            (SERVICES_FILE, 5, "There are 3 fields instead of 6."),
            (SERVICES_FILE, 6, "There are 7 fields instead of 6."),
            (SERVICES_FILE, 7, "“target_minutes” has to be a whole number from 1 to 1440, or empty."),
        ]

    def test_lines_are_counted_over_fields_that_run_over_several(self, folder: Path) -> None:
        (folder / SERVICES_FILE).write_text(
            'id,name,group,provider\na,"One\ntwo",Waste,District\nb,,Waste,District\n', encoding="utf-8"
        )
        assert faults_of(folder) == [
            (SERVICES_FILE, 2, "“name” has a line break or an unprintable sign in it."),
            (SERVICES_FILE, 4, "“name” is empty."),
        ]

    def test_a_name_without_end(self, folder: Path) -> None:
        changed(folder, SERVICES_FILE, "Missed bin", "bin " * 100)
        assert faults_of(folder) == [(SERVICES_FILE, 2, "“name” is longer than 300 characters.")]

    def test_columns_missing_unknown_and_twice(self, folder: Path) -> None:
        changed(folder, SERVICES_FILE, "provider", "supplier")
        assert faults_of(folder) == [
            (SERVICES_FILE, 1, "The column “provider” is missing."),
            (SERVICES_FILE, 1, "The column “supplier” is not known."),
        ]
        changed(folder, SERVICES_FILE, "supplier", "name")
        assert faults_of(folder) == [(SERVICES_FILE, 1, "The column “name” is there twice.")]

    @pytest.mark.parametrize(
        ("data", "line", "reason"),
        [
            (b"", 1, "The first line has to hold the names of the columns."),
            (b"id,name,group,provider\n", 0, "There is not one service in it."),
            (
                "id,name,group,provider\nx,Tŷ,a,b\n".encode("cp1252", "replace").replace(b"?", b"\xff"),
                2,
                "It is not saved as UTF-8. Save it as UTF-8 and try again.",
            ),
            (SMALL_SERVICES.encode("utf-16"), 0, "It is saved as UTF-16. Save it as UTF-8 and try again."),
            (
                b'id,name,group,provider\nx,"open,a,b\n',
                2,
                "A quotation mark is missing or misplaced, or a field is too long.",
            ),
        ],
    )
    def test_no_table_at_all(self, folder: Path, data: bytes, line: int, reason: str) -> None:
        (folder / SERVICES_FILE).write_bytes(data)
        assert faults_of(folder) == [(SERVICES_FILE, line, reason)]

    def test_many_faults_are_kept_but_not_all_shown(self, folder: Path) -> None:
        with (folder / SERVICES_FILE).open("a", encoding="utf-8") as file:
            file.writelines("bins,Again,Waste,District\n" for _ in range(50))
        with pytest.raises(ShopFilesError) as refused:
            read_shop(folder)
        assert len(refused.value.faults) == 50
        shown = str(refused.value).splitlines()
        assert shown[0].startswith("services.csv, line 4: ")
        assert shown[-1] == "…and 30 more."


class TestShopFaults:
    @pytest.mark.parametrize(
        ("old", "new", "line", "reason"),
        [
            ('name = "The Corner"', 'name = ""', 3, "“name” is missing in [site]."),
            ('name = "The Corner"\n', "", 1, "“name” is missing in [site]."),
            ('name = "The Corner"', "name = 7", 3, "“name” is not of the right kind."),
            ('name = "The Corner"', 'name = "a\\nb"', 3, "“name” has to be a text on one line."),
            ('id = "corner"', 'id = "a/b"', 2, "An id is made of letters, figures and hyphens only."),
            ("= 15", "= 0", 7, "“target_minutes” has to be a number from 1 to 1440."),
            ("= 15", "= true", 7, "“target_minutes” has to be a number from 1 to 1440."),
            ("= 15", '= "15"', 7, "“target_minutes” is not of the right kind."),
            ("target_minutes", "target_minuets", 7, "“target_minuets” is not known in [rules]."),
            ("[rules]", "[rule]", 6, "There is no section [rule]."),
            ('["Waste"]', '["Wast"]', 13, "No service in services.csv has the group “Wast”."),
            ('["Waste"]', "[7]", 13, "“groups” has to be a list of texts."),
            ("groups = [", "services = [", 13, "There is no service “Waste” in services.csv."),
            (
                '["Waste"]',
                '["Waste"',
                13,
                "This line can’t be read. Look for a missing quotation mark or bracket.",
            ),
            (
                'contact = "the desk"',
                'contact = "the desk"\nnation = "Wales"',
                5,
                "“nation” has to be one of: england-and-wales, scotland, northern-ireland.",
            ),
            (
                'contact = "the desk"',
                'contact = "the desk"\nnation = 7',
                5,
                "“nation” is not of the right kind.",
            ),
            ("[[desk]]", "[desk]", 0, "Write [[desk]] above each desk."),
        ],
    )
    def test_a_fault_and_its_line(self, folder: Path, old: str, new: str, line: int, reason: str) -> None:
        changed(folder, SHOP_FILE, old, new)
        assert (SHOP_FILE, line, reason) in faults_of(folder)

    def test_a_desk_and_a_room_of_one_id(self, folder: Path) -> None:
        with (folder / SHOP_FILE).open("a", encoding="utf-8") as file:
            file.write('[[room]]\nid = "1"\nname = "Room 1"\nname_cy = "Ystafell 1"\n')
        assert faults_of(folder) == [(SHOP_FILE, 15, "The id “1” is there twice.")]

    def test_people_and_what_is_wrong_with_them(self, folder: Path) -> None:
        with (folder / SHOP_FILE).open("a", encoding="utf-8") as file:
            file.write(
                '[[person]]\nid = "jo"\nname = "Jo Evans"\nreached = "01632 960 417"\nplace = "1"\n'
                'languages = ["Welsh"]\ngroups = ["Leisure"]\nservices = ["bins"]\n'
                '[[person]]\nid = "sam"\nname = "Sam, tax"\nname_cy = "Sam, treth"\n'
            )
        jo, sam = read_shop(folder).people.values()
        assert (jo.name, jo.reached, jo.place, jo.languages) == (
            "Jo Evans", "01632 960 417", "1", frozenset({"Welsh"}),
        )  # fmt: skip
        assert [jo.serves(service) for service in ("bins", "parks", "other")] == [True, True, False]
        assert sam.serves("other")
        assert [(each.named("en"), each.named("cy")) for each in (jo, sam)] == [
            ("Jo Evans", "Jo Evans"),
            ("Sam, tax", "Sam, treth"),
        ]
        changed(folder, SHOP_FILE, 'place = "1"', 'place = "9"')
        changed(folder, SHOP_FILE, 'id = "sam"', 'id = "jo"\nage = 40')
        assert faults_of(folder) == [
            (SHOP_FILE, 18, "There is no desk or room “9”."),
            (SHOP_FILE, 23, "The id “jo” is there twice."),
            (SHOP_FILE, 24, "“age” is not known in [person]."),
        ]

    def test_faults_of_both_files_at_once(self, folder: Path) -> None:
        changed(folder, SHOP_FILE, "The Corner", "")
        changed(folder, SERVICES_FILE, "Missed bin", "")
        assert [(file, line) for file, line, _ in faults_of(folder)] == [(SHOP_FILE, 3), (SERVICES_FILE, 2)]

    def test_groups_are_not_blamed_where_services_could_not_be_read(self, folder: Path) -> None:
        (folder / SERVICES_FILE).unlink()
        assert faults_of(folder) == [(SERVICES_FILE, 0, "There is no such file.")]

    def test_an_empty_folder(self, tmp_path: Path) -> None:
        assert faults_of(tmp_path) == [
            (SHOP_FILE, 0, "There is no such file."),
            (SERVICES_FILE, 0, "There is no such file."),
        ]

    def test_an_empty_file(self, folder: Path) -> None:
        (folder / SHOP_FILE).write_text("# nothing yet\n", encoding="utf-8")
        assert faults_of(folder) == [(SHOP_FILE, 0, "The file is empty.")]

    def test_a_folder_in_place_of_a_file(self, folder: Path) -> None:
        (folder / SERVICES_FILE).unlink()
        (folder / SERVICES_FILE).mkdir()
        assert [(file, line) for file, line, _ in faults_of(folder)] == [(SERVICES_FILE, 0)]
