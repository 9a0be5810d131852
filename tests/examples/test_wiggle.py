"""A wiggle of one weight measures the slope that backpropagation computes."""

import pytest

from coursekit.examples import REFERENCE, UNITS, nine_weights, wiggle


@pytest.mark.parametrize("unit", ["sigmoid", "tanh"])
def test_a_small_wiggle_measures_the_slope(unit):
    known = nine_weights(unit)
    for name in REFERENCE:
        moved = wiggle(name, 1e-6, UNITS[unit])
        assert moved.before == pytest.approx(known.values["E"])
        assert moved.rate == pytest.approx(known.gradients[name], rel=1e-3)


def test_a_large_wiggle_moves_the_error_and_its_rate_is_the_change_per_move():
    moved = wiggle("c", 0.5)
    assert moved.after == nine_weights(params={**REFERENCE, "c": 0.55}).values["E"]
    assert moved.change == moved.after - moved.before < 0 and moved.rate == moved.change / 0.5


def test_bad_input():
    with pytest.raises(ValueError, match="Unknown parameter 'w13'. Did you mean"):
        wiggle("w13")
    with pytest.raises(ValueError, match="other than 0"):
        wiggle("w11", 0)
