"""Along a path rates multiply, over paths they add: measured, computed and known by calculus."""

import math

import pytest

from coursekit.autodiff import Value
from coursekit.examples import chain_rule, path_shares, two_paths


def test_the_product_of_the_rates_is_the_rate_of_the_whole():
    rates = chain_rule(math.sin, math.exp, 0.7)
    assert (rates.u, rates.y) == pytest.approx((math.sin(0.7), math.exp(math.sin(0.7))))
    assert (rates.du_dx, rates.dy_du) == pytest.approx((math.cos(0.7), rates.y), rel=1e-7)
    assert rates.product == pytest.approx(rates.dy_dx, rel=1e-7)


def test_the_outer_slope_is_taken_at_u():
    rates = chain_rule(lambda x: 3 * x, lambda u: u**2, 2.0)
    assert rates.dy_du == pytest.approx(12) and rates.dy_dx == pytest.approx(36)


def test_two_paths_add():
    circuit = two_paths(1.3)
    shares = dict(path_shares(circuit.output, "x"))
    assert shares == pytest.approx({"u": 2.6 * math.sin(1.3), "v": 1.69 * math.cos(1.3)})
    assert [round(s, 4) for s in shares.values()] == [2.5053, 0.4521]
    assert round(circuit.inputs["x"].grad, 4) == 2.9573
    assert sum(shares.values()) == pytest.approx(circuit.gradients()["x"])


def test_a_gate_that_takes_x_twice_brings_two_shares():
    x = Value(3.0, "x")
    assert path_shares(x * x, "x") == (("×", 3.0), ("×", 3.0))


def test_bad_input():
    with pytest.raises(KeyError, match="w"):
        path_shares(two_paths().output, "w")
    with pytest.raises(ValueError, match="eps > 0"):
        chain_rule(math.sin, math.exp, 0.7, eps=0)
