"""Operations are counted, and the counts follow the formulas one would derive on paper."""

from itertools import pairwise

import numpy as np
import pytest

from coursekit.autodiff import Value
from coursekit.examples import gradient_cost
from coursekit.examples.gradient_cost import _loss, _plain_loss


@pytest.mark.parametrize("sizes", [(1, 1), (2, 2, 1), (3, 4, 2), (4, 4, 4, 1)])
def test_counts_by_hand(sizes):
    """A unit with n inputs: n products, n sums with its bias, one sigmoid. The loss: k squares, k - 1 sums, a half."""
    cost = gradient_cost(sizes)
    units = [(n, m) for n, m in pairwise(sizes)]
    k = sizes[-1]
    assert cost.params == sum((n + 1) * m for n, m in units)
    assert cost.forward == sum((2 * n + 1) * m for n, m in units) + 2 * k
    assert cost.calls == 2 * cost.params
    first, rest = units[0], units[1:]  # products with constant inputs have one wire, all others two
    wires = (first[0] + 2 * first[0] + 1) * first[1] + sum((4 * n + 1) * m for n, m in rest) + 2 * k + 2 * (k - 1) + 1
    assert cost.back == wires


def test_nudging_gets_dearer_with_every_weight_and_backprop_does_not():
    costs = [gradient_cost((n, n, 1)) for n in (2, 4, 8)]
    assert all(2 < cost.backprop / cost.forward < 3 for cost in costs)
    assert [cost.ratio / cost.params for cost in costs] == pytest.approx([0.79] * 3, abs=0.01)
    assert [cost.nudging for cost in costs] == [306, 2350, 25110]


def test_the_net_that_is_nudged_is_the_net_of_the_graph():
    theta = np.random.default_rng(1).normal(size=(3 + 1) * 4 + (4 + 1) * 2)
    by_gates = _loss((3, 4, 2), [Value(float(p)) for p in theta]).data
    assert _plain_loss((3, 4, 2), theta) == pytest.approx(by_gates, rel=1e-12)


@pytest.mark.parametrize("sizes", [(3,), (2, 0, 1)])
def test_a_net_needs_two_layers(sizes):
    with pytest.raises(ValueError, match="at least two layers of one or more units, received"):
        gradient_cost(sizes)
