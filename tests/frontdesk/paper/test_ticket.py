"""A ticket says what a visitor needs to know, in English and Welsh, and never who they are."""

from dataclasses import replace
from datetime import UTC, datetime
from io import BytesIO
from itertools import pairwise

import pikepdf
import pytest
from PIL import Image, ImageChops

from frontdesk.exchange.shop_files import read_shop
from frontdesk.paper.breaking import broken, kept_together
from frontdesk.paper.glyphs import covered
from frontdesk.paper.ticket import Style, Ticket, ticket_for
from frontdesk.paper.ticket_image import WIDTH_58_MM, WIDTH_80_MM, draw
from frontdesk.paper.ticket_pdf import a6_pdf
from frontdesk.resources import resource
from frontdesk.shop import Service, Shop
from frontdesk.visit import Enquiry, Phase, Visit

A6_POINTS = (298, 420)


@pytest.fixture(scope="module")
def shop() -> Shop:
    return read_shop(resource("shop"))


def visit(service: str = "benefit-change", number: str = "A14") -> Visit:
    at = datetime(2026, 7, 1, 9, 42, tzinfo=UTC)
    return Visit(
        id="v",
        ticket=number,
        day="2026-07-01",
        arrived=at,
        checked_in=at,
        target_s=600,
        phase=Phase.WAITING,
        enquiries=(Enquiry(service),),
    )


def texts(ticket: Ticket, style: Style) -> list[str]:
    return [line.text for line in ticket.lines() if line.style is style]


class TestWords:
    def test_what_it_says(self, shop: Shop) -> None:
        ticket = ticket_for(visit(), shop, (4, 9), languages=("en",))
        assert texts(ticket, Style.TITLE) == ["Warwickshire Direct · Shire Hall"]
        assert texts(ticket, Style.NUMBER) == ["A14"]
        assert texts(ticket, Style.SERVICE) == ["Housing benefit – change of circumstances"]
        assert texts(ticket, Style.TEXT)[:2] == ["Arrived 10:42, 1 July", "Likely wait: 4–9 minutes"]

    def test_it_says_how_to_get_it_in_another_format(self, shop: Shop) -> None:
        (statement,) = texts(ticket_for(visit(), shop, languages=("en",)), Style.SMALL)
        assert "Braille, large print, on audio tape, in another language or by talking with you" in statement
        assert kept_together(shop.site.contact) in statement

    def test_it_says_so_in_both_languages(self, shop: Shop) -> None:
        ticket = ticket_for(visit(), shop)
        assert texts(ticket, Style.TITLE)[1] == "Warwickshire Direct · Neuadd y Sir"
        assert texts(ticket, Style.SERVICE)[1] == "Budd-dal tai – newid mewn amgylchiadau"
        assert kept_together(shop.site.contact_cy) in texts(ticket, Style.SMALL)[1]

    def test_what_is_the_same_in_both_stands_there_once(self, shop: Shop) -> None:
        assert texts(ticket_for(visit("graffiti"), shop), Style.SERVICE) == ["Graffiti"]

    @pytest.mark.parametrize(
        ("likely", "words"),
        [
            ((0, 1), "You will be seen very soon."),
            ((5, 5), "Likely wait: 5 minutes"),
            ((0, 2), "Likely wait: 0–2 minutes"),
        ],
    )
    def test_the_likely_wait(self, shop: Shop, likely: tuple[int, int], words: str) -> None:
        assert words in texts(ticket_for(visit(), shop, likely, ("en",)), Style.TEXT)

    def test_nothing_is_said_of_a_wait_that_is_not_known(self, shop: Shop) -> None:
        said = texts(ticket_for(visit(), shop, None, ("en",)), Style.TEXT)
        assert not any("wait" in text for text in said)

    def test_a_name_without_end_is_cut(self, shop: Shop) -> None:
        long = Service("long", "very " * 60, "Waste", "District")
        ticket = ticket_for(visit("long"), replace(shop, services={"long": long}), None, ("en",))
        (service,) = texts(ticket, Style.SERVICE)
        assert len(service) <= 90
        assert service.endswith("…")

    def test_everything_on_it_has_a_glyph_in_our_fonts(self, shop: Shop) -> None:
        for id_ in shop.services:
            for line in ticket_for(visit(id_), shop, (4, 9)).lines():
                assert {ord(letter) for letter in line.text} <= covered(), line.text


class TestPicture:
    @pytest.mark.parametrize("width", [WIDTH_80_MM, WIDTH_58_MM])
    def test_it_is_as_wide_as_the_paper_and_only_black_and_white(self, shop: Shop, width: int) -> None:
        picture = draw(ticket_for(visit(), shop, (4, 9)), width)
        assert picture.width == width
        assert picture.mode == "1"

    @pytest.mark.parametrize("width", [WIDTH_80_MM, WIDTH_58_MM])
    def test_nothing_touches_an_edge_whatever_the_service_and_number(self, shop: Shop, width: int) -> None:
        odd = Service(
            "odd", "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch", "Waste", "District"
        )
        known = replace(shop, services={**shop.services, "odd": odd})
        for service, number in [("odd", "A14"), ("home-choice", "C1999"), ("phillis", "WWWW")]:
            ink = inked(draw(ticket_for(visit(service, number), known, (4, 9)), width))
            assert ink[0] >= 4
            assert ink[2] <= width - 4

    @pytest.mark.parametrize("width", [WIDTH_80_MM, WIDTH_58_MM])
    def test_a_long_number_is_set_smaller_and_never_broken(self, shop: Shop, width: int) -> None:
        usual, long = (draw(ticket_for(visit(number=number), shop), width) for number in ("A14", "WWWW9999"))
        assert long.size == usual.size

    def test_the_number_is_by_far_the_largest(self, shop: Shop) -> None:
        ticket = ticket_for(visit(), shop, (4, 9))
        picture, without = draw(ticket), draw(replace(ticket, number=" "))
        different = ImageChops.logical_xor(picture, padded(without, picture)).getbbox()
        assert different is not None
        assert picture.height > without.height + 100

    @pytest.mark.parametrize(("marked", "plain"), [("ŵ", "w"), ("ŷ", "y"), ("Ŵ", "W"), ("Ŷ", "Y")])
    def test_welsh_letters_come_out_with_their_roofs(self, shop: Shop, marked: str, plain: str) -> None:
        pictures = []
        for letter in (marked, plain, "\U0010fffe"):
            known = replace(shop, services={"x": Service("x", f"n{letter}n", "g", "p")})
            pictures.append(draw(ticket_for(visit("x"), known, None, ("en",))))
        for one, other in pairwise(pictures):
            assert one.size == other.size
            assert ImageChops.logical_xor(one, other).getbbox() is not None


def inked(picture: Image.Image) -> tuple[int, int, int, int]:
    box = ImageChops.invert(picture.convert("L")).getbbox()
    assert box is not None
    return box


def padded(picture: Image.Image, like: Image.Image) -> Image.Image:
    whole = Image.new("1", like.size, 1)
    whole.paste(picture, (0, 0))
    return whole


class TestPage:
    def test_it_is_one_a6_page_with_our_fonts_inside(self, shop: Shop) -> None:
        with pikepdf.open(BytesIO(a6_pdf(ticket_for(visit(), shop, (4, 9))))) as pdf:
            (page,) = pdf.pages
            assert [round(float(edge)) for edge in page.mediabox[2:]] == list(A6_POINTS)
            fonts = [font for font in page.resources.Font.values() if font.Subtype == "/TrueType"]
            assert fonts
            assert all("AtkinsonHyperlegibleNext" in str(font.BaseFont) for font in fonts)
            assert all("/FontFile2" in font.FontDescriptor for font in fonts)

    def test_the_longest_texts_still_fit(self, shop: Shop) -> None:
        long = Service("long", "circumstances " * 40, "Waste", "District", name_cy="amgylchiadau " * 40)
        site = replace(shop.site, contact="a very long address, " * 6, contact_cy="cyfeiriad hir iawn, " * 6)
        ticket = ticket_for(visit("long", "C1999"), replace(shop, site=site, services={"long": long}), (4, 9))
        with pikepdf.open(BytesIO(a6_pdf(ticket))) as pdf:
            (page,) = pdf.pages
            heights = [
                float(step.operands[5])
                for step in pikepdf.parse_content_stream(page)
                if isinstance(step, pikepdf.ContentStreamInstruction) and str(step.operator) == "Tm"
            ]
        assert heights
        assert min(heights) >= 20

    def test_the_same_ticket_gives_the_same_page(self, shop: Shop) -> None:
        ticket = ticket_for(visit(), shop, (4, 9))
        assert a6_pdf(ticket) == a6_pdf(ticket)


class TestBreaking:
    def test_at_spaces_and_inside_words_only_where_needed(self) -> None:
        assert broken("one two  three", len, 7) == ["one two", "three"]
        assert broken("a abcdefghij b", len, 4) == ["a", "abcd", "efgh", "ij b"]
        assert broken("", len, 4) == []

    def test_something_wider_than_any_line_ends_all_the_same(self) -> None:
        assert broken("ab", lambda text: 10 * len(text), 5) == ["a", "b"]

    def test_a_telephone_number_stays_on_one_line(self) -> None:
        assert broken(kept_together("ring 01632 960 410 now"), len, 16) == [
            "ring",
            "01632\xa0960\xa0410",
            "now",
        ]
