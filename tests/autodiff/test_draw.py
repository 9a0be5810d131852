"""A drawing carries every value and gradient, its words, and nothing that changes from run to run."""

import re
import xml.etree.ElementTree as ET

import numpy as np
import pytest

from coursekit.autodiff import Value, draw

SVG = "{http://www.w3.org/2000/svg}"


def xyz():
    x, y, z = Value(-2, "x"), Value(5, "y"), Value(-4, "z")
    return (x + y) * z


def texts(graph):
    return [t.text for t in ET.fromstring(graph.svg).iter(f"{SVG}text") if t.text]


def test_every_node_shows_value_name_and_gradient():
    assert texts(draw(xyz())) == "−2 x −4 5 y −4 3 + −4 −4 z 3 −12 × 1".split()


def test_without_gradients_only_the_pass_forward():
    graph = draw(xyz(), gradients=False)
    assert texts(graph) == "−2 x 5 y 3 + −4 z −12 ×".split() and "gradient" not in graph.svg


def test_one_arrow_per_use():
    x = Value(3.0, "x")
    assert draw(x * x).svg.count("marker-end") == 2


def test_values_stand_above_gradients_in_their_colours():
    svg = draw(Value(2.0, "x") * 3, forward="#000001", backward="#000002").svg
    rows = re.findall(r'y="([\d.]+)" font-weight="\w+" fill="(#00000\d)">', svg)
    assert [colour for _, colour in rows] == ["#000001", "#000002"] * 2
    assert all(float(a[0]) < float(b[0]) for a, b in zip(rows[::2], rows[1::2], strict=True))


def test_everything_lies_on_the_card():
    x = Value(1.3, "x")
    root = ET.fromstring(draw((x * 3) * x.exp() + x).svg)
    width, height = float(root.get("width")), float(root.get("height"))
    for box in root.iter(f"{SVG}rect"):
        x, y, w, h = (float(box.get(key, 0)) for key in ("x", "y", "width", "height"))
        assert x >= 0 and y >= 0 and x + w <= width and y + h <= height
    numbers = [float(n) for p in root.iter(f"{SVG}path") for n in re.findall(r"-?\d+\.\d", p.get("d"))]
    assert min(numbers) >= 0 and max(numbers[1::2]) <= height - 20


def test_the_graph_is_told_in_words():
    graph = draw(xyz(), title="A & B")
    assert graph.alt.startswith("Computation graph of 5 nodes. x: value −2, gradient −4; ")
    assert "node 3 = + of x and y: value 3, gradient −4" in graph.alt
    assert "<title" in graph.svg and "A &amp; B" in graph.svg and f">{graph.alt}</desc>" in graph.svg


def test_a_notebook_gets_the_drawing_and_constant_words(tmp_path):
    graph = draw(xyz())
    data, metadata = graph._repr_mimebundle_()
    assert data == {"image/svg+xml": graph.svg, "text/plain": f"Graph: {graph.alt}"}
    assert metadata["image/svg+xml"]["alt"] == graph.alt
    assert graph.save(tmp_path / "g.svg").read_text(encoding="utf-8") == graph.svg == draw(xyz()).svg


def test_labels_are_text_and_arrays_show_their_shape():
    graph = draw((Value(np.ones((3, 2)), "<W>").tanh()).sum())
    assert texts(graph)[:3] == ["(3, 2)", "<W>", "(3, 2)"] and "<W>" not in graph.svg


def test_two_drawings_on_a_page_do_not_share_ids():
    ids = [set(re.findall(r' id="([^"]+)"', draw(v).svg)) for v in (xyz(), xyz() + 1)]
    assert ids[0] and not ids[0] & ids[1]


def test_drawing_touches_no_gradient():
    x = Value(2.0)
    draw(x * x)
    assert x.grad == 0


@pytest.mark.parametrize(
    ("wrong", "kind", "message"),
    [
        (lambda: draw(2.0), TypeError, "Expected a Value, received 2.0"),
        (
            lambda: draw(sum((Value(1.0) for _ in range(40)), Value(0.0))),
            ValueError,
            "at most 60 nodes to draw, received",
        ),
        (lambda: draw(Value([1.0, 2.0])), ValueError, "expected a single number"),
    ],
)
def test_what_cannot_be_drawn_is_refused(wrong, kind, message):
    with pytest.raises(kind, match=message):
        wrong()
