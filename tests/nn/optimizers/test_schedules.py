"""Schedules give the golden numbers, and an optimizer follows them."""

import numpy as np
import pytest

from coursekit.nn import optimizers
from coursekit.nn.optimizers import schedules


def test_golden_values_from_one_half_at_thirty():
    """spec: 0.125 by halving every 15, 0.107319 by 0.95 a step."""
    assert schedules.ExponentialDecay(0.5, 15, 0.5)(30) == pytest.approx(0.125)
    assert schedules.ExponentialDecay(0.5, 1, 0.95)(30) == pytest.approx(0.107319, abs=1e-6)
    assert schedules.PiecewiseConstantDecay([10, 20], [0.5, 0.25, 0.0625])(30) == 0.0625


def test_staircases_step():
    stairs = schedules.ExponentialDecay(1.0, 10, 0.5, staircase=True)
    assert [stairs(t) for t in (0, 9, 10, 25)] == [1, 1, 0.5, 0.25]


def test_ends():
    assert schedules.PolynomialDecay(1.0, 10, 0.1)(99) == pytest.approx(0.1)
    assert schedules.CosineDecay(1.0, 10, alpha=0.2)(10) == pytest.approx(0.2)
    assert schedules.InverseTimeDecay(1.0, 10, 1.0)(10) == pytest.approx(0.5)


def test_an_optimizer_reads_its_schedule_before_each_update():
    optimizer, w = optimizers.SGD(schedules.PiecewiseConstantDecay([0], [1.0, 0.1])), np.zeros(1)
    for _ in range(3):
        optimizer.apply(w, np.ones(1))
    assert w[0] == pytest.approx(-1.2)


def test_bad_arguments_are_refused():
    with pytest.raises(ValueError, match="one more value than boundaries"):
        schedules.PiecewiseConstantDecay([1, 2], [0.1])
    with pytest.raises(ValueError, match="decay_steps > 0"):
        schedules.CosineDecay(1.0, 0)
