"""A figure carries itself, its words and the size of its letters."""

from urllib.parse import unquote
from xml.etree import ElementTree

from coursekit.publish.slides.figures import data_uri, drawn_size, figure_html, smallest_letters


def test_a_figure_carries_its_words_its_shape_and_the_size_of_its_letters(made):
    html = figure_html(made.SVG, 'a "rising" line')
    assert 'alt="a &quot;rising&quot; line"' in html and "--shape:2.0000" in html
    assert 'data-letters="9.5"' in html and 'data-width="612"' in html


def test_the_address_of_a_drawing_holds_the_drawing(made):
    address = data_uri(made.SVG)
    assert '"' not in address and "#" not in address
    assert ElementTree.canonicalize(unquote(address.split(",", 1)[1])) == ElementTree.canonicalize(made.SVG)


def test_size_and_letters_of_a_drawing_are_read_from_it(made):
    assert drawn_size(made.SVG) == (612, 306)
    assert smallest_letters(made.SVG.replace("/>", '/><use transform="scale(0.08 -0.08)"/>')) == 8
    assert smallest_letters("<svg/>") == 0
