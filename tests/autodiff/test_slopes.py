"""A contribution arrives in the shape of the input it is for."""

import numpy as np
import pytest

from coursekit.autodiff.slopes import Elementwise, Through, fitted


@pytest.mark.parametrize("shape", [(3, 2), (1, 2), (3, 1), (1, 1), (2,), (1,), ()])
def test_stretched_axes_are_summed(shape):
    """The judge is a sum over all places to which an entry was copied."""
    c = np.arange(6.0).reshape(3, 2)
    source = np.arange(np.prod(shape, dtype=int)).reshape(shape)
    copies = np.broadcast_to(source, c.shape)
    expected = np.array([c[copies == i].sum() for i in range(source.size)]).reshape(shape)
    got = fitted(c, np.zeros(shape) if shape else 0.0)
    assert np.shape(got) == shape and np.array_equal(got, expected)


def test_the_precision_of_the_input_wins():
    assert fitted(np.ones(2), np.zeros(2, np.float32)).dtype == np.float32


def test_both_kinds_of_slope_multiply():
    x = np.ones(2)
    assert (Elementwise(np.array([2.0, 3.0]), x) * np.array([1.0, 10.0])).tolist() == [2, 30]
    assert (Through(lambda g: g[::-1], x) * np.array([1.0, 10.0])).tolist() == [10, 1]
    assert Elementwise(3.0, x).local == 3 and Through(None, x).local is None
