"""NumPy's functions on Values are Values, and those without a slope are refused by name."""

import numpy as np
import pytest

from coursekit.autodiff import Value, gradcheck

M = np.random.default_rng(0).uniform(0.5, 2, size=(3, 2))


@pytest.mark.parametrize(
    "f",
    [
        lambda v: np.sum(np.exp(v) + np.log(v) - np.tanh(v)),
        lambda v: np.mean(np.sqrt(v), axis=0, keepdims=True)[0, 1],
        lambda v: np.max(np.abs(-v)) + np.sum(np.square(v) + np.negative(v)),
        lambda v: np.sum(np.maximum(1, v) + np.maximum(v, 0.9 * M[::-1])),
        lambda v: np.sum(np.dot(np.transpose(v), v) @ np.ones(2)),
        lambda v: np.sum(M * v + v * M + M - v / M + M / v + (M.T @ v)[0]),
        lambda v: np.sum(np.power(v, 2) + np.power(2, v) + np.add(v, v) + np.float64(2) * v),
    ],
)
def test_a_formula_written_with_numpy_can_be_differentiated(f):
    assert gradcheck(f, M) < 1e-8
    assert float(f(Value(M))) == pytest.approx(float(f(M)), rel=1e-14)


@pytest.mark.parametrize(
    ("wrong", "name"),
    [
        (lambda v: np.sign(v), "sign"),
        (lambda v: np.heaviside(v, 0), "heaviside"),
        (lambda v: np.where(M > 1, v, 0), "where"),
        (lambda v: np.greater(v, 0), "greater"),
        (lambda v: np.add.reduce(v), "add"),
        (lambda v: np.add(v, 1, out=M), "add"),
    ],
)
def test_a_function_without_slope_is_named(wrong, name):
    with pytest.raises(TypeError, match=rf"np\.{name} has no slope here.* For its value alone use v\.data"):
        wrong(Value(M))
