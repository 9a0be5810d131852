"""Poisson, Kullback-Leibler and cosine give the numbers of a calculation by hand."""

import numpy as np
import pytest

from coursekit.nn import losses


def test_kullback_leibler_is_cross_entropy_minus_entropy():
    p, q = np.array([[0.7, 0.2, 0.1]]), np.array([[0.5, 0.3, 0.2]])
    entropy = -(p * np.log(p)).sum()
    assert losses.KLDivergence()(p, q) == pytest.approx(0.085123, abs=5e-7)
    assert losses.CategoricalCrossentropy()(p, q) == pytest.approx(0.886941, abs=5e-7)  # the spec rounds to ...942
    assert losses.CategoricalCrossentropy()(p, q) - entropy == pytest.approx(losses.KLDivergence()(p, q))


def test_cosine_knows_directions_only():
    cosine = losses.CosineSimilarity()
    assert cosine([[1.0, 1.0]], [[5.0, 5.0]]) == pytest.approx(-1)
    assert cosine([[1.0, 0.0]], [[0.0, 3.0]]) == pytest.approx(0)
    assert cosine([[1.0, 0.0]], [[-2.0, 0.0]]) == pytest.approx(1)


def test_poisson_is_smallest_where_the_rate_is_the_count():
    poisson, rates = losses.Poisson(), np.linspace(0.5, 8, 76)
    values = [poisson([[3.0]], [[rate]]) for rate in rates]
    assert rates[np.argmin(values)] == pytest.approx(3)
    assert poisson([[3.0]], [[2.0]]) == pytest.approx(2 - 3 * np.log(2 + 1e-7))
