"""A page holds every slide, asks for nothing and forbids asking."""

from html.parser import HTMLParser

import pytest

from coursekit.publish.slides.cache import Cache
from coursekit.publish.slides.deck import deck_of
from coursekit.publish.slides.page import deck_page, paper_page
from coursekit.publish.slides.record import Deck, Part, Slide


class Reader(HTMLParser):
    """Collects start tags with their attributes."""

    def __init__(self):
        super().__init__()
        self.tags = []

    def handle_starttag(self, tag, attributes):
        self.tags.append((tag, dict(attributes)))


def tags(html, name):
    reader = Reader()
    reader.feed(html)
    return [attributes for tag, attributes in reader.tags if tag == name]


@pytest.fixture(scope="module")
def cache(tmp_path_factory):
    return Cache(tmp_path_factory.mktemp("cache"))


@pytest.fixture
def deck(made):
    return deck_of(made.slide_lesson(), "05")


def test_every_slide_is_a_section_with_its_name_its_cells_and_a_heading(deck, cache):
    html = deck_page([deck], "05", cache)
    slides = [section for section in tags(html, "section") if "id" in section]
    assert [slide["id"] for slide in slides] == [slide.id for slide in deck.slides]
    assert slides[2]["data-cells"] == "05-aim 05-net"
    assert len(tags(html, "h1")) == len(slides)


def test_the_page_asks_for_nothing_and_forbids_asking(deck, cache):
    html = deck_page([deck], "05", cache)
    policy = next(meta["content"] for meta in tags(html, "meta") if meta.get("http-equiv"))
    assert policy.startswith("default-src 'none'") and "http" not in policy
    addresses = [
        value
        for tag in ("img", "script", "link", "source")
        for t in tags(html, tag)
        for k, value in t.items()
        if k in ("src", "href")
    ]
    assert addresses and all(address.startswith("data:") for address in addresses)


def test_notes_belong_to_their_slide_and_steps_are_fragments(deck, cache):
    html = deck_page([deck], "05", cache)
    title = html.split('id="05-title"')[1].split("</section>")[0]
    assert '<aside class="notes"><p>Welcome them.</p></aside>' in title
    assert html.count("part fragment") == 1


def test_columns_put_the_first_cell_left_and_the_others_right(cache):
    parts = Part("text", "LEFT", "05-a"), Part("figure", "RIGHT", "05-b")
    deck = Deck("05", "T", ("T",), (Slide("05-a", "A", parts, columns="1:2"),))
    html = deck_page([deck], "T", cache)
    assert "minmax(0, 1fr) minmax(0, 2fr)" in html
    left, right = html.split('<div class="column">')[1:]
    assert "LEFT" in left and "RIGHT" not in left and "RIGHT" in right


def test_a_logo_stands_on_the_first_slide_and_at_the_bottom_of_the_others(deck, cache):
    pictures = tags(deck_page([deck], "05", cache, logo="data:image/png;base64,AA"), "img")
    assert sum(picture["src"] == "data:image/png;base64,AA" for picture in pictures) == len(deck.slides)


def test_paper_shows_each_slide_with_what_is_said_or_with_lines(deck, cache):
    said, lines = paper_page([deck], "05", cache), paper_page([deck], "05", cache, lines=True)
    assert len(tags(said, "article")) == len(tags(lines, "article")) == len(deck.slides)
    assert "Welcome them." in said and "Welcome them." not in lines and "<hr>" in lines
    assert not tags(said, "script")


def test_the_same_slides_give_the_same_bytes(deck, cache, tmp_path):
    assert deck_page([deck], "05", cache) == deck_page([deck], "05", Cache(tmp_path / "other"))
