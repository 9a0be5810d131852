"""A step is on from zero upwards, in both codings."""

import numpy as np
import pytest

from coursekit.autodiff import Value
from coursekit.neurons import step


@pytest.mark.parametrize("low", [0, -1])
def test_a_tie_counts_as_on(low):
    assert step(0.0, low=low) == 1
    assert step(-np.finfo(float).tiny, low=low) == low


def test_shape_is_kept_and_a_number_stays_a_number():
    assert step(np.zeros((2, 3))).shape == (2, 3)
    assert isinstance(step(-2), float)


def test_codings_differ_by_a_line():
    z = np.linspace(-2, 2, 9)
    assert np.array_equal(step(z, low=-1), 2 * step(z) - 1)


def test_other_codings_are_refused():
    with pytest.raises(ValueError, match=r"low=0 .* or low=-1 .*, received low=2"):
        step(1, low=2)


def test_nan_is_neither_on_nor_off():
    with pytest.raises(ValueError, match="received NaN"):
        step([0.0, np.nan])


@pytest.mark.parametrize("z", [Value(0.5), Value([0.5, -1.0])])
def test_a_step_lets_no_gradient_pass_and_says_so(z):
    with pytest.raises(TypeError, match=r"No gradient passes through a step: .* Try z.sigmoid\(\)"):
        step(z)
