"""Programs of a shop find each other, hear each other, and see each other go."""

from __future__ import annotations

from tests.db.lan.shop import Shop


def test_two_programs_that_never_met_find_each_other_and_speak(shop: Shop) -> None:
    display, desk = shop.switch_on(shop.first()), shop.switch_on(shop.enrol("desk-1"))
    display.meets(desk)
    desk.meets(display)
    desk.reaches(display)
    display.reaches(desk)
    desk.lan.send(display.me.address, b"to the display")
    display.gets(b"to the display")
    display.lan.publish(b"to all")
    desk.gets(b"to all")
    assert display.ear.messages[-1] == (desk.me, b"to the display")
    assert desk.ear.messages[-1] == (display.me, b"to all")
    assert b"to all" not in display.ear.heard(), "nobody hears what they said themselves"


def test_one_address_is_enough_for_all_to_find_each_other(shop: Shop) -> None:
    programs = [shop.switch_on(shop.first())]
    programs += [shop.switch_on(shop.enrol(f"desk-{number}")) for number in range(1, 5)]
    for program in programs:
        program.meets(*(each for each in programs if each is not program))
    for program in programs:
        if program is not programs[3]:
            programs[3].reaches(program)
    programs[3].lan.publish(b"from desk 3")
    for program in [*programs[:3], programs[4]]:
        program.gets(b"from desk 3")


def test_who_closes_has_left_and_comes_back_under_another_address(shop: Shop) -> None:
    of = [shop.first(), shop.enrol("desk-1")]
    shop.introduce(of)
    display, desk = map(shop.switch_on, of)
    display.meets(desk)
    desk.lan.close()
    display.meets()
    again = shop.switch_on(of[1])
    display.meets(again)
    again.meets(display)
