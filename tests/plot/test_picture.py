"""A picture carries its words, repeats to the byte, and is shown exactly once."""

import re
from xml.etree import ElementTree

import matplotlib.pyplot as plt
import pytest

from coursekit.plot import Picture, network, picture
from coursekit.plot.wording import halo

SVG = "{http://www.w3.org/2000/svg}"


def drawn(**words):
    return picture(network([2, 2, 1]), **({"alt": "Two < three units", "caption": "Look & see."} | words))


@pytest.fixture
def shown(monkeypatch):
    """What IPython would display: a list of (data, metadata)."""
    found = []
    monkeypatch.setattr("IPython.display.display", lambda data, raw, metadata=None: found.append((data, metadata)))
    return found


def test_is_well_formed_svg_with_title_description_and_role():
    root = ElementTree.fromstring(drawn().svg)
    assert root.tag == SVG + "svg" and root.get("role") == "img"
    assert (root.find(SVG + "title").text, root.find(SVG + "desc").text) == ("Look & see.", "Two < three units")
    assert root.get("aria-labelledby").split() == [root.find(SVG + tag).get("id") for tag in ("title", "desc")]


def test_names_no_date_no_creator_and_no_font():
    assert not re.search(r"matplotlib|<metadata|font-family|<!DOCTYPE", drawn().svg)


def test_every_reference_inside_is_answered_and_no_id_is_idle():
    svg = drawn().svg
    ids = re.findall(r' id="([^"]+)"', svg)
    assert len(ids) == len(set(ids))
    assert set(re.findall(r"#(f[0-9a-f]{6}-[\w.-]+)", svg)) == {i for i in ids if not i.endswith(("-title", "-desc"))}


def test_ids_of_two_pictures_differ():
    one, other = (set(re.findall(r' id="([^"]+)"', drawn(alt=alt).svg)) for alt in ("a", "b"))
    assert not one & other


def test_shows_the_drawing_with_alt_then_the_caption(shown):
    drawn()._ipython_display_()
    (drawing, meta), (words, _) = shown
    assert meta == {"image/svg+xml": {"alt": "Two < three units"}}
    assert drawing["text/plain"] == "Figure: Two < three units"
    assert words["text/plain"] == "Look & see."
    assert "Look &amp; see." in words["text/html"] and "Two &lt; three units" in words["text/html"]


def test_closes_the_figure():
    drawn()
    assert plt.get_fignums() == []


def test_takes_a_figure_or_several_axes(axes):
    network([2, 1], ax=axes[0])
    assert isinstance(picture(axes, alt="a", caption="c"), Picture)
    assert isinstance(picture(plt.figure(), alt="a", caption="c"), Picture)


def test_saves_what_it_shows(tmp_path):
    p = drawn()
    assert p.save(tmp_path / "net.svg").read_text(encoding="utf-8") == p.svg


@pytest.mark.parametrize("word", ["alt", "caption"])
@pytest.mark.parametrize("empty", ["", "  \n", None])
def test_demands_words(word, empty):
    with pytest.raises(ValueError, match=f'Expected {word}="..." with'):
        drawn(**{word: empty})


def test_refuses_what_is_not_drawn():
    with pytest.raises(TypeError, match="axes or a figure, received list"):
        picture([], alt="a", caption="c")


def test_is_frozen_and_speaks_its_alt():
    p = drawn()
    assert repr(p) == "Figure: Two < three units"
    with pytest.raises(AttributeError, match="cannot assign"):
        p.alt = "other"


def test_an_outline_is_one_line_of_numbers_with_two_decimals():
    for outline in re.findall(r' d="([^"]+)"', drawn().svg):
        assert not re.search(r"\s\s|\n|\d\.\d{3}| [A-Za-z]|[A-Za-z] ", outline)


def test_letters_with_a_rim_are_drawn_once():
    axes = plt.subplots()[1]
    axes.text(0, 0, "rim", path_effects=halo(3.0, "#ffee00"), color="#123456")
    svg = picture(axes, alt="a", caption="c").svg
    (rim,) = re.findall(r'<path d="([^"]+)" style="fill: #123456; stroke: #ffee00[^"]*; paint-order: stroke"', svg)
    assert svg.count(rim) == 1
