"""What stands on a drawn graph is what autodiff computed: values above the wires, gradients below."""

import pytest

from coursekit.autodiff import Value, trace
from coursekit.examples import circuit_logistic, circuit_xyz, two_paths, unit_net
from coursekit.plot import BACK, FORWARD, graph

XYZ = circuit_xyz().output


def words(ax, gid):
    return [text.get_text() for text in ax.texts if text.get_gid() == gid]


def test_values_stand_above_and_gradients_below_in_their_colours():
    ax = graph(XYZ)
    pairs = list(zip(words(ax, "value"), words(ax, "gradient"), strict=True))
    assert sorted(pairs) == sorted([("−2", "−4"), ("5", "−4"), ("3", "−4"), ("−4", "3"), ("−12", "1")])
    for value, gradient in zip(
        *([t for t in ax.texts if t.get_gid() == gid] for gid in ("value", "gradient")), strict=True
    ):
        assert value.get_position()[1] > gradient.get_position()[1]
        assert (value.get_color(), gradient.get_color()) == (FORWARD, BACK)


def test_every_gate_of_the_slide_with_its_numbers():
    ax = graph(circuit_logistic().output)
    assert set(words(ax, "op")) == {"×", "+", "× −1", "exp", "+ 1", "1 /"}
    assert words(ax, "gradient")[-4:] == ["−0.2", "−0.53", "−0.53", "1"]
    assert words(ax, "value")[-5:] == ["1", "−1", "0.37", "1.37", "0.73"]


@pytest.mark.parametrize(
    ("step", "values", "gradients"),
    [(0, 3, 0), (1, 4, 0), (2, 5, 0), (3, 5, 1), (4, 5, 3), (5, 5, 5), (99, 5, 5), (None, 5, 5)],
)
def test_the_story_stops_where_it_is_told_to(step, values, gradients):
    ax = graph(trace(XYZ), step)
    assert (len(words(ax, "value")), len(words(ax, "gradient"))) == (values, gradients)


@pytest.mark.parametrize(("step", "arrived"), [(4, []), (5, []), (6, ["Σ 0.45"]), (7, ["Σ 2.96"])])
def test_an_input_used_twice_shows_what_has_arrived(step, arrived):
    assert words(graph(two_paths().output, step), "total") == arrived


def test_two_wires_to_the_same_gate_do_not_cover_each_other():
    x = Value(3.0, "x")
    ax = graph(x * x)
    heights = [text.get_position()[1] for text in ax.texts if text.get_gid() == "value"][:2]
    assert abs(heights[0] - heights[1]) > 25 and words(ax, "total") == ["Σ 6"]


def test_numbers_do_not_cover_each_other():
    for output in (XYZ, circuit_logistic().output, two_paths().output):
        ax = graph(output)
        ax.figure.draw_without_rendering()
        boxes = [t.get_window_extent().padded(-1) for t in ax.texts if t.get_gid() in ("value", "gradient", "total")]
        assert not any(a.overlaps(b) for i, a in enumerate(boxes) for b in boxes[:i])


def test_no_gradient_is_changed_and_what_cannot_be_drawn_is_named():
    x = Value(2.0, "x")
    graph(x * x)
    assert x.grad == 0.0
    with pytest.raises(ValueError, match="at most 24 nodes to draw, received a graph of 29"):
        graph(unit_net().output)
    with pytest.raises(ValueError, match=r"single numbers, received an array of shape \(2,\)"):
        graph(Value([1.0, 2.0]).sum())
    with pytest.raises(ValueError, match="step of 0 or more, received -1"):
        graph(XYZ, -1)
