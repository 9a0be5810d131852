"""The judge of gradients is judged: right ones pass, slightly wrong ones do not."""

import numpy as np
import pytest

from coursekit.autodiff import Value, gradcheck, numerical_gradient, relative_error
from coursekit.autodiff.value import gate


def cubic(w):
    return float((w**3).sum())


def test_central_differences_agree_with_calculus():
    w = np.random.default_rng(0).normal(size=(3, 2))
    assert relative_error(numerical_gradient(cubic, w), 3 * w**2) < 1e-9


def test_theta_is_left_as_it_was():
    w = np.array([1.0, 2.0])
    numerical_gradient(cubic, w)
    assert w.tolist() == [1.0, 2.0]


@pytest.mark.parametrize("slip", [1.001, 0.999, -1.0, 2.0, 0.0])
def test_a_gradient_wrong_by_a_thousandth_is_refused(slip):
    w = np.array([0.5, -1.5, 2.0])
    assert gradcheck(cubic, w, 3 * w**2) < 1e-9
    assert gradcheck(cubic, w, slip * 3 * w**2) > 1e-4


def test_one_wrong_entry_among_many_is_refused():
    w = np.linspace(1, 2, 50)
    wrong = 3 * w**2
    wrong[7] *= 1.001
    assert gradcheck(cubic, w, wrong) > 1e-6


def test_a_transposed_gradient_is_refused():
    with pytest.raises(ValueError, match=r"one shape, received \(2, 3\) and \(3, 2\)"):
        relative_error(np.ones((2, 3)), np.ones((3, 2)))


def test_two_vanishing_gradients_agree():
    assert relative_error([0.0, 0.0], [0.0, 0.0]) == 0


def test_a_step_of_zero_is_refused():
    with pytest.raises(ValueError, match="eps > 0, received 0"):
        numerical_gradient(cubic, [1.0], eps=0)


def test_without_a_gradient_the_engine_is_judged():
    assert gradcheck(lambda w: (w**3).sum(), np.array([0.5, -1.5, 2.0])) < 1e-9
    assert gradcheck(lambda x: x * x, 3.0) < 1e-9


def test_a_wrong_slope_in_the_engine_is_refused(monkeypatch):
    monkeypatch.setattr(Value, "tanh", lambda v: gate("tanh", np.tanh(v.data), v, 1.001 * (1 - np.tanh(v.data) ** 2)))
    assert gradcheck(lambda w: w.tanh().sum(), np.array([0.5, -1.5, 2.0])) > 1e-4


def test_the_engine_needs_a_value_to_walk_back_from():
    with pytest.raises(TypeError, match=r"f to return a Value, received 3\.0. Pass the gradient"):
        gradcheck(lambda w: 3.0, np.ones(2))
