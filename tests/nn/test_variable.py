"""Variables share one flat vector without knowing it."""

import numpy as np
import pytest

from coursekit.nn.variable import Variable, pack


def pair():
    return [Variable(np.arange(6.0).reshape(2, 3), "W"), Variable(np.array([7.0, 8.0, 9.0]), "b")]


def test_packing_keeps_the_values_and_makes_views():
    variables = pair()
    theta, gradient = pack(variables, "float64")
    np.testing.assert_array_equal(theta, [0, 1, 2, 3, 4, 5, 7, 8, 9])
    theta += 1
    variables[0].grad[1, 2] = 5
    assert variables[0].value[0, 0] == 1 and gradient[5] == 5


def test_assigning_another_shape_is_refused_with_a_hint():
    with pytest.raises(ValueError, match=r"W expected an array of shape \(2, 3\), received \(3, 2\). Did you pass its"):
        pair()[0].assign(np.ones((3, 2)))


def test_numpy_gives_a_copy_and_arrays_convert():
    w, _ = pair()
    w.numpy()[...] = 0
    assert np.asarray(w).sum() == 15 and w.shape == (2, 3) and "W" in repr(w)
