"""One drawing, three places: picture at rest, frames for slides, and a panel that moves (test_panel.py)."""

from dataclasses import dataclass, replace
from xml.etree import ElementTree

import matplotlib
import pytest

from coursekit.explorers import Explorer, slider


@dataclass(frozen=True)
class Dot:
    x: int = slider(1, 0, 5, 1, "place")


def draw(state, figure):
    figure.add_axes((0.1, 0.1, 0.8, 0.8)).plot([state.x], [0], "o")


def describe(state):
    return f"a dot at {state.x} < 6"


@pytest.fixture
def dot():
    return Explorer(
        "a moving dot", Dot(), draw, describe, presets={"far": Dot(5)}, goal=lambda s: ("reach 5", s.x == 5)
    )


def test_the_text_is_constant(dot):
    assert repr(dot) == "explorer: a moving dot"
    dot.panel().move(Dot(3))
    assert dot._repr_mimebundle_()[0]["text/plain"] == "explorer: a moving dot\na dot at 1 < 6"


def test_at_rest_it_is_a_picture_with_words_beside_the_widget(dot):
    data, metadata = dot._repr_mimebundle_()
    assert set(data) == {"text/plain", "image/svg+xml", "application/vnd.jupyter.widget-view+json"}
    assert metadata == {"image/svg+xml": {"alt": "a dot at 1 < 6"}}
    assert data["image/svg+xml"] == dot.svg()


def test_the_picture_carries_its_description(dot):
    root = ElementTree.fromstring(dot.svg(Dot(3)))
    assert "a dot at 3 < 6" in [element.text for element in root.iter() if element.tag.endswith("desc")]


def test_the_same_state_gives_the_same_bytes_whatever_was_drawn_before(dot):
    first = dot.svg()
    dot.svg(Dot(4))
    with matplotlib.rc_context({"font.size": 20, "svg.hashsalt": "other", "figure.constrained_layout.use": True}):
        assert dot.svg() == first


def test_an_unknown_knob_and_a_preset_out_of_range_are_named():
    with pytest.raises(ValueError, match="explorer: a moving dot has no knob 'y'. It has: x"):
        Explorer("a moving dot", Dot(), draw, describe, stepper="y")
    with pytest.raises(ValueError, match=r"Knob 'x' \(place\): expected a number from 0 to 5, received 9"):
        Explorer("bad preset", Dot(), draw, describe, presets={"too far": replace(Dot(), x=9)})


def test_no_figure_is_left_open(dot):
    import matplotlib.pyplot as plt

    dot.svg()
    assert plt.get_fignums() == []
