"""Curves are shares of a layer's numbers: they add up to what lies within reach."""

import numpy as np
import pytest

from coursekit.plot import layer_spreads

RNG = np.random.default_rng(0)
LAYERS = [RNG.normal(0, sd, (50, 20)) for sd in (0.1, 0.5, 1.0)]


def curves(ax):
    return [line for line in ax.lines if line.get_gid() == "layer"]


def test_a_curve_per_layer_adds_up_to_one():
    drawn = curves(layer_spreads(LAYERS, "a", reach=6))
    assert [line.get_label() for line in drawn] == ["layer 1", "layer 2", "layer 3"]
    assert [line.get_ydata().sum() for line in drawn] == pytest.approx([1, 1, 1])


def test_a_curve_is_as_wide_as_its_layer():
    for line, layer in zip(curves(layer_spreads(LAYERS, "a", reach=6)), LAYERS, strict=True):
        x, share = line.get_data()
        assert np.sqrt(share @ x**2) == pytest.approx(layer.std(), abs=0.02)


def test_what_is_out_of_reach_is_counted_but_not_shown():
    inside = curves(layer_spreads(LAYERS, "a", reach=0.5))[2].get_ydata().sum()
    assert inside == pytest.approx(np.mean(np.abs(LAYERS[2]) <= 0.5))


def test_without_reach_four_deviations_of_the_widest_are_shown():
    assert layer_spreads(LAYERS, "a").get_xlim()[1] == pytest.approx(4 * LAYERS[2].std())


@pytest.mark.parametrize("layers", [[], [[1.0, np.nan]], [[1.0]] * 7])
def test_nothing_to_draw(layers):
    with pytest.raises(ValueError, match="one to six layers of finite numbers"):
        layer_spreads(layers, "a")
