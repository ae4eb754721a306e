"""The shop's own words: names in two languages, targets, letters and places."""

from datetime import timedelta

from frontdesk.shop import Payer, Person, Volunteered
from tests.shopfloor import small_shop


def test_names_are_given_in_the_language_asked_for_and_else_in_english() -> None:
    shop = small_shop()
    assert shop.services["benefit"].named("cy") == "Budd-dal tai"
    assert shop.services["post"].named("cy") == "Post or parcel"
    assert shop.services["benefit"].grouped("cy") == shop.services["benefit"].grouped("en") == "Benefits"
    assert (shop.desks["1"].named("en"), shop.desks["1"].named("cy")) == ("Desk 1", "Desg 1")
    assert shop.site.named("cy") == "Neuadd y Sir, Warwick"
    assert shop.site.named("en") == "Shire Hall, Warwick"


def test_a_service_has_its_own_target_or_the_shop_s() -> None:
    shop = small_shop()
    assert shop.target_of("post") == timedelta(minutes=4)
    assert shop.target_of("benefit") == shop.target_of("retired") == timedelta(minutes=10)
    assert (shop.letter_of("badge"), shop.letter_of("retired")) == ("B", "A")


def test_places_are_desks_or_rooms() -> None:
    shop = small_shop()
    assert shop.place("1") is shop.desks["1"]
    assert shop.place("room1") is shop.rooms["room1"]
    assert shop.place("cellar") is None


def test_who_pays_is_named_in_the_language_asked_for() -> None:
    assert Payer("A", "Housing", "Tai").named("cy") == "Tai"
    assert Payer("A", "Housing").named("cy") == Payer("A", "Housing", "Tai").named("en") == "Housing"


def test_a_language_is_offered_as_it_was_volunteered_or_as_spoken() -> None:
    offered = (Volunteered("cym", "first"), Volunteered("urd", "fluent", written=True))
    person = Person("jo", "Jo", languages=frozenset({"Polish"}), volunteered=offered)
    assert person.offers("urd") == offered[1]
    assert person.offers("pol") == Volunteered("pol")
    assert person.offers("guj") is person.offers("syl") is None
