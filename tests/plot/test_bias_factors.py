"""The factors are drawn as the formula has them, and the deepest place of their quotient is marked."""

import pytest

from coursekit.nn.optimizer_forms import bias_factors as factors
from coursekit.plot import bias_factors


def test_both_curves_are_the_factors():
    left, _ = bias_factors(0.5, 0.99, last=50).child_axes
    for line, which in zip(left.lines, (0, 1), strict=True):
        for tau, value in line.get_xydata()[[0, 3, -1]]:
            assert value == pytest.approx(factors(int(tau), 0.5, 0.99)[which])


def test_the_least_place_is_named():
    _, right = bias_factors().child_axes
    assert [t.get_text() for t in right.texts] == ["without correction", "0.316", r"least: 0.152 at $\tau$ = 12"]


def test_one_update_is_too_few():
    with pytest.raises(ValueError, match="last >= 2, received 1"):
        bias_factors(last=1)
