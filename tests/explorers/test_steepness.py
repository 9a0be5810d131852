"""The knob k leads from the sigmoid to the step, and the words agree with arithmetic by hand."""

from dataclasses import replace

import numpy as np
import pytest
from matplotlib.figure import Figure

from coursekit.examples import xor_landscape
from coursekit.explorers import steepness
from coursekit.explorers.steepness import PRESETS, Steepness, draw_curve, draw_walk, flat_part, tangent


def lines(draw, state):
    ax = Figure().add_axes((0.1, 0.1, 0.8, 0.8))
    draw(ax, state)
    return ax, {line.get_gid(): line.get_xydata() for line in ax.lines}


def test_height_and_slope_by_hand():
    assert tangent(Steepness(1, 0.0)) == (0.5, 0.25) and tangent(Steepness(50, 0.0)) == (0.5, 12.5)
    e = np.exp(-2.0)
    assert tangent(Steepness(4, 0.5)) == pytest.approx((1 / (1 + e), 4 * e / (1 + e) ** 2))


@pytest.mark.parametrize("state", [Steepness(), *PRESETS.values(), Steepness(7, -1.35)])
def test_the_tangent_drawn_touches_the_curve_and_has_its_slope(state):
    _, drawn = lines(draw_curve, state)
    (x0, y0), (x1, y1) = drawn["tangent"]
    assert (y1 - y0) / (x1 - x0) == pytest.approx(tangent(state)[1], rel=1e-9)
    assert ((x0 + x1) / 2, (y0 + y1) / 2) == pytest.approx((state.z, tangent(state)[0]))


def test_the_curve_is_the_sigmoid_of_k_z_and_comes_near_the_step():
    for k in (1, 50):
        z, f = lines(draw_curve, Steepness(k, 1.0))[1]["curve"].T
        np.testing.assert_allclose(f, 1 / (1 + np.exp(-k * z)), atol=1e-9)
    assert np.abs(f - (z > 0))[np.abs(z) > 0.2].max() < 1e-4


def test_the_walk_is_the_landscape_of_such_units_beside_the_terraces():
    ax, _ = lines(draw_walk, Steepness(3, 0.0))
    hills = [line.get_ydata() for line in ax.lines if len(line.get_xdata()) == 401]
    np.testing.assert_allclose(hills, [xor_landscape(k=3).loss])
    assert f"{flat_part(Steepness(3)):.0%}" in ax.get_title()


def test_the_steeper_the_flatter():
    shares = [flat_part(Steepness(k)) for k in (1, 5, 20, 50)]
    assert shares == sorted(shares) and shares[0] < 0.05 and shares[-1] > 0.75


def test_the_description_says_the_numbers():
    explorer = steepness()
    words = explorer.describe(Steepness(2, 0.0))
    assert "answers 0.500 at z = 0, and its slope there is 0.500; the steepest slope, at 0, is k/4 = 0.5" in words
    assert f"{flat_part(Steepness(2)):.0%} of the error landscape is flat" in words
    assert "sigmoid to the step" in repr(explorer) and explorer.svg(replace(explorer.start, k=50)).startswith("<svg")
