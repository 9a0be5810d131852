"""Products of matrices and vectors send their gradients back in the right shapes."""

import numpy as np
import pytest

from coursekit.autodiff import numerical_gradient, relative_error
from coursekit.autodiff.matmul import product, to_left, to_right

RNG = np.random.default_rng(0)


@pytest.mark.parametrize(
    "left, right", [((4, 3), (3, 2)), ((3,), (3, 2)), ((4, 3), (3,)), ((3,), (3,)), ((1, 1), (1, 5))]
)
def test_both_factors_get_their_gradient(left, right):
    A, B = RNG.normal(size=left), RNG.normal(size=right)
    G = RNG.normal(size=np.shape(A @ B))
    assert relative_error(to_left(G, A, B), numerical_gradient(lambda a: float(np.sum(G * (a @ B))), A)) < 1e-9
    assert relative_error(to_right(G, A, B), numerical_gradient(lambda b: float(np.sum(G * (A @ b))), B)) < 1e-9


@pytest.mark.parametrize(
    ("left", "right", "message"),
    [
        ((4, 3), (2, 4), r"received \(4, 3\) and \(2, 4\).$"),
        ((4, 3), (4, 2), r"Did you mean a.T @ b\?"),
        ((4, 3), (2, 3), r"Did you mean a @ b.T\?"),
        ((), (3,), "For numbers write"),
        ((2, 3, 4), (4, 2), r"vectors or matrices, received shapes \(2, 3, 4\)"),
    ],
)
def test_shapes_that_do_not_fit_get_a_hint(left, right, message):
    with pytest.raises(ValueError, match=message):
        product(np.ones(left), np.ones(right))
