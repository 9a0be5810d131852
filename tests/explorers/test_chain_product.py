"""Bars, words and goal agree with the product by hand."""

from dataclasses import replace

import numpy as np
import pytest
from matplotlib.figure import Figure

from coursekit.explorers import chain_product
from coursekit.explorers.chain_product import PRESETS, SHOWN, Knobs, chained, draw_bars, draw_slopes, left_over

E = chain_product()


def bars(state):
    ax = Figure().add_subplot()
    draw_bars(ax, state)
    return ax, [patch.get_y() + patch.get_height() for patch in ax.patches if patch.get_gid() == "left"]


def test_left_over_is_what_the_slopes_say():
    for state in (Knobs(1.0), Knobs(-3.0, 0.5, 6)):
        found = chained(state)
        z = found.z
        by_hand = [np.prod(state.w / (2 + 2 * np.cosh(z[k:-1]))) for k in range(state.depth)]
        np.testing.assert_allclose(left_over(state), by_hand, rtol=1e-9)


@pytest.mark.parametrize(("w", "left"), [(4.0, 1.0), (8.0, 2.0**9), (-4.0, -1.0), (2.0, 0.5**9)])
def test_with_z_at_0_a_step_back_is_a_quarter_of_the_weight(w, left):
    assert left_over(Knobs(w, 0.0, 10, True))[0] == pytest.approx(left)
    assert chained(Knobs(w, 3.0, 10, True)).z == pytest.approx(np.zeros(10))


def test_larger_weights_alone_do_not_help():
    assert left_over(PRESETS["larger weights"])[0] < left_over(PRESETS["a usual start"])[0] * 10
    assert left_over(PRESETS["larger, z kept at 0"])[0] > 100


@pytest.mark.parametrize("state", [Knobs(), *PRESETS.values(), Knobs(12.0, 6.0, 20), Knobs(12.0, 0.0, 20, True)])
def test_a_bar_per_neuron_within_the_picture(state):
    ax, tops = bars(state)
    assert len(tops) == state.depth
    assert tops == pytest.approx(np.abs(left_over(state)).clip(*SHOWN), rel=1e-6, abs=1e-15)
    assert ax.get_ylim()[0] < SHOWN[0] and ax.get_ylim()[1] > SHOWN[1]


def test_a_dot_per_neuron_on_the_slope():
    ax = Figure().add_subplot()
    draw_slopes(ax, Knobs(2.0, 0.0, 7))
    dots = next(line for line in ax.lines if line.get_gid() == "dots")
    z, slope = dots.get_data()
    assert len(z) == 7 and slope == pytest.approx(np.exp(-z) / (1 + np.exp(-z)) ** 2)


def test_goal_and_words():
    assert E.goal(E.start)[1] is False and "vanishes" in E.describe(E.start)
    kept = Knobs(4.1, 0.0, 10, True)
    assert E.goal(kept)[1] is True and "it is kept" in E.describe(kept)
    assert E.goal(replace(kept, depth=9))[1] is False
    assert "explodes" in E.describe(Knobs(8.0, 0.0, 10, True)) and "512" in E.describe(Knobs(8.0, 0.0, 10, True))


def test_it_draws():
    assert E.svg(Knobs(-12.0, 6.0, 20)).startswith("<svg") and "neuron" in E.describe(E.start)
